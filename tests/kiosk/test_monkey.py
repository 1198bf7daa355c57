"""Whatever people do to a kiosk: every number that was given stands on the screen and in the
journal, once, and in the end the kiosk is where it began.

The same twice: with the real program, a real hub and the driver's own events; and with the model
alone, where hypothesis looks for the shortest way to break it.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from random import Random
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule
from msgspec.structs import replace
from textual import events
from textual.pilot import Pilot

from hub.link import Link, LinkSettings, SiteClock
from hub.link.offline import Offline
from hub.protocol.replies import Answer, Done, Reason, Refusal, StepState, TicketReply
from hub.protocol.views import HouseView
from hub.protocol.wire import Hello, Role
from kiosk import choices, model, pressing, steps
from kiosk.desk import Desk
from kiosk.messages import (
    Answered,
    CodeScanned,
    ConnectionLost,
    LoadsCame,
    Message,
    NoAnswerCame,
    Pressed,
    PrintEnded,
    PrinterSpoke,
    Resized,
    TimePassed,
    Touched,
    Welcomed,
)
from kiosk.scanner.scan import Scan, Unreadable
from kiosk.view import Access, Page, Printing, View
from kiosk.wishes import CheckInWith, LookUp, TakeNumber
from tests.hub.link.fake_hub import QUICK
from tests.hub.link.processes import HubProcess, aufruf
from tests.kiosk import office
from tests.kiosk.house import WatchedApp
from tests.patience import PATIENCE_S

STEPS = 10_000
AT_ONCE = 8
"""So many steps happen before anything has been drawn."""
SITE_TOML = """
[site]
id = "test"
name.de = "Bürgerbüro Teststadt"
timezone = "Europe/Berlin"
languages = ["de", "en", "ar"]

[public]
base_url = "http://warten.test"

[kiosk]
several = true
appointments = true
feedback = true
priority.de = "Schwangere zuerst."

[[zone]]
id = "hall"
name.de = "Halle"
""" + "".join(
    f"""
[[service]]
id = "{name}"
name.de = "{name.title()}"
prefix = "{prefix}"
"""
    for name, prefix in (
        *(("pass", "A"), ("meldung", "M"), ("kfz", "K"), ("schein", "L")),
        *(("fund", "F"), ("wohngeld", "W"), ("gewerbe", "G")),
    )
) + """
[[group]]
id = "auto"
name.de = "Auto"
services = ["kfz", "schein"]

[[counter]]
id = "5"
zone = "hall"
services = ["all"]
"""
KEYS = (
    *("1", "2", "3", "5", "8", "0", "a", "l", "+", "-", "*", "/", ".", "enter", "escape", "tab"),
    *("up", "down", "left", "right", "pageup", "pagedown", "f1", "f2", "f3", "f4", "f5", "f9"),
    *("ctrl+c", "ctrl+q", "ctrl+z", "ctrl+p", "ctrl+backslash", "backspace", "delete", "home"),
)
SCANS = (
    *("K7-3F9Q", "4006381333931", "x" * 512, "x" * 10_000, "\x00\x1b[2J\x07", "ä€\ud800", ""),
    *("https://warten.test/t/" + "x" * 30, "http://evil.example/t/../../etc/passwd"),
)
SIZES = ((80, 24), (113, 32), (60, 40))


class Monkey:
    """Random taps, keys, scans, waits and screens, through the driver."""

    def __init__(self, app: WatchedApp, pilot: Pilot[Any], seed: int) -> None:
        self._app, self._pilot, self._chance = app, pilot, Random(seed)

    async def step(self) -> None:
        driver, chance = self._app._driver, self._chance
        assert driver is not None
        match chance.choices(("tap", "key", "scan", "wait", "size"), (60, 28, 6, 5.8, 0.2))[0]:
            case "tap":
                width, height = self._app.size
                for kind in (events.MouseDown, events.MouseUp):
                    driver.process_message(_mouse(kind, chance, width, height))
            case "key":
                key = chance.choice(KEYS)
                driver.process_message(events.Key(key, key if len(key) == 1 else None))
            case "scan":
                text = chance.choice((*SCANS, self._own_ticket()))
                self._app.read(Scan(text) if text else Unreadable())
            case "wait" if self._app.view.page is not Page.ASKING:
                self._app.later(chance.choice((0.3, 1.0, 5.0, 20.0, 90.0)))
                self._app.tell(TimePassed())
            case "size":
                await self._pilot.resize_terminal(*chance.choice(SIZES))

    def _own_ticket(self) -> str:
        ticket = self._app.view.ticket
        return f"http://warten.test/t/{ticket.token}" if ticket and ticket.token else "?"


def _mouse(
    kind: type[events.MouseEvent], chance: Random, width: int, height: int, at: list[int] = []  # noqa: B006
) -> events.MouseEvent:
    """Up where it went down; a little beside it now and then."""
    if kind is events.MouseDown:
        at[:] = [chance.randrange(width), chance.randrange(height)]
    elif chance.random() < 0.1:
        at[0] = min(width - 1, at[0] + 1)
    x, y = at
    return kind(
        widget=None, x=x, y=y, delta_x=0, delta_y=0, button=1, shift=False, meta=False, ctrl=False,
        screen_x=x, screen_y=y,
    )  # fmt: skip


@asynccontextmanager
async def offline_kiosk(hub: HubProcess, folder: Path) -> AsyncIterator[tuple[WatchedApp, Any]]:
    """The kiosk as its program puts it together, without printer."""
    app = WatchedApp(View(language="de", home="de", device="kiosk", has_printer=False))
    clock = SiteClock()
    offline = Offline(folder, clock, app, look_s=0.05, again_s=0.05)
    reach = LinkSettings(hub.address, None, None, hub.key(Role.KIOSK))
    timing = replace_timing()
    link = Link(reach, Hello("kiosk", Role.KIOSK, "0"), offline, clock=clock, timing=timing)
    app.attend(Desk(link, None, offline))
    offline.start()
    async with app.run_test(size=SIZES[0]) as pilot:
        tasks = [asyncio.create_task(work) for work in (link.run(), offline.run(link))]
        await app.until(lambda view: bool(view.loads))
        yield app, pilot
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    offline.close()
