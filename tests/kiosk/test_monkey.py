"""Whatever people do to a kiosk: every number that was given stands on the screen and in the
journal, once, and in the end the kiosk is where it began.

The same twice: with the real program, a real hub and the driver's own events; and with the model
alone, where hypothesis looks for the shortest way to break it.
"""

from __future__ import annotations

import asyncio
import dataclasses
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
from hub.protocol.replies import Answer, BookedReply, Done, Reason, Refusal, StepState, TicketReply
from hub.protocol.views import HouseView
from hub.protocol.wire import Hello, Role
from kiosk import choices, model, pressing, steps
from kiosk.desk import Desk
from kiosk.messages import (
    Aid,
    AidToggled,
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
    TimeChosen,
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

STEPS = 4_000
AT_ONCE = 30
"""So many steps happen before anything has been drawn."""
SITE_TOML = (
    """
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
"""
    + "".join(
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
    )
    + """
[[group]]
id = "auto"
name.de = "Auto"
services = ["kfz", "schein"]

[[counter]]
id = "5"
zone = "hall"
services = ["pass", "meldung", "kfz", "schein", "fund", "wohngeld", "gewerbe"]
"""
)
KEYS = (
    *("1", "2", "3", "5", "8", "0", "a", "l", "+", "-", "*", "/", ".", "enter", "escape", "tab"),
    *("up", "down", "left", "right", "pageup", "pagedown", "f1", "f2", "f3", "f4", "f5", "f9"),
    *("ctrl+c", "ctrl+q", "ctrl+z", "ctrl+p", "ctrl+backslash", "backspace", "delete", "home"),
)
SCANS = (
    *("K7-3F9Q", "4006381333931", "x" * 512, "x" * 10_000, "\x00\x1b[2J\x07", "ä€\ud800", ""),
    *("https://warten.test/t/" + "x" * 30, "http://evil.example/t/../../etc/passwd"),
)
SIZES = ((64, 20), (80, 24), (48, 28))


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
    kind: type[events.MouseEvent],
    chance: Random,
    width: int,
    height: int,
    at: list[int] = [],  # noqa: B006
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
    hello = Hello(device="kiosk", role=Role.KIOSK, version="0")
    link = Link(reach, hello, offline, clock=clock, timing=dataclasses.replace(QUICK, answer_s=1.0))
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


async def test_ok__four_thousand_random_steps_end_at_the_start_with_the_journal_in_order(
    tmp_path: Path,
) -> None:
    hub = HubProcess(tmp_path)
    (tmp_path / "site.toml").write_text(SITE_TOML, "utf-8")
    await hub.start()
    try:
        async with offline_kiosk(hub, tmp_path / "kiosk") as (app, pilot):
            await _let_loose(app, pilot, hub)
            await pilot.pause()
            await _rest(app)
            given = {view.ticket.number for view in app.seen if view.ticket and _is_given(view)}
            asked = {view.turn for view in app.seen if isinstance(view.asking, TakeNumber)}
            assert len(given) == len(asked) > 5
            await _wait_for_all_in_house(hub, given)
            assert (app.view.language, app.view.access) == ("de", Access())
            assert len(app.screen_stack) == 1
    finally:
        await hub.kill()
    verify = await aufruf("verify", str(tmp_path / "state"))
    said, _ = await verify.communicate()
    assert verify.returncode == 0, said


def _is_given(view: View) -> bool:
    return view.page is Page.TICKET and view.ticket is not None


async def _let_loose(app: WatchedApp, pilot: Pilot[Any], hub: HubProcess) -> None:
    """Twice the hub is killed meanwhile, and started again a while later."""
    monkey = Monkey(app, pilot, seed=4)
    for count in range(STEPS):
        await monkey.step()
        if count % AT_ONCE == 0:
            await pilot.pause()
        match count:
            case 1200 | 2400:
                await hub.kill()
            case 1400 | 2600:
                await hub.start()


async def _rest(app: WatchedApp) -> None:
    """Nobody is there any more."""
    await app.until(lambda view: view.page is not Page.ASKING)
    for _ in range(3):
        app.later(1000.0)
        app.tell(TimePassed())
    assert app.view.page is Page.START


async def _wait_for_all_in_house(hub: HubProcess, given: set[str]) -> None:
    """Until what the kiosk gave out without the hub is handed in; then nothing is there twice."""
    async with hub.terminal(Role.RECEPTION) as (_, seen), asyncio.timeout(PATIENCE_S):
        while True:
            house = await seen.views.get()
            assert isinstance(house, HouseView)
            if house.inside == len(given):
                break
    assert {row.number for row in house.people} <= given


class AnyHands(RuleBasedStateMachine):
    """The model alone: hands, scans, a hub that answers late, twice, or not at all."""

    def __init__(self) -> None:
        super().__init__()
        self.view = replace(office.opened(site=office.FULL), can_speak=True)
        self.now_s = 100.0
        self.asked: set[int] = set()
        self.given: set[int] = set()

    def happen(self, message: Message) -> None:
        before, self.view = self.view, model.apply(self.view, message, self.now_s)
        view = self.view
        if view.asking is not None and view.turn != before.turn:
            assert isinstance(message, Pressed | CodeScanned)
            assert before.page is not Page.ASKING
            assert view.turn not in self.asked
            self.asked.add(view.turn)
            if isinstance(message, CodeScanned):
                assert isinstance(view.asking, CheckInWith | LookUp)
        if view.page is Page.TICKET and before.page is Page.ASKING:
            assert before.turn not in self.given
            self.given.add(before.turn)

    @rule(pause_s=st.sampled_from([0.01, 0.2, 0.8, 2.0, 8.0, 50.0]))
    def wait(self, pause_s: float) -> None:
        self.now_s += pause_s
        self.happen(TimePassed())

    @rule(data=st.data(), by=st.sampled_from(["tap", "key:enter", "key:1"]))
    def press(self, data: st.DataObject, by: str) -> None:
        """Something that stands on the screen; or that stood there a moment ago."""
        here = [*choices.choices(self.view), *choices.entries(office.opened(site=office.FULL))]
        chosen = data.draw(st.sampled_from(here))
        self.happen(pressing.by_whom(chosen.pressed, by))

    @rule(pressed=st.sampled_from([Touched("tap"), *(
        pressing.by_whom(choice.pressed, "key")
        for page in Page
        for choice in choices.choices(replace(office.opened(site=office.FULL), page=page))
    )]))  # fmt: skip
    def press_anything(self, pressed: Pressed) -> None:
        self.happen(pressed)

    @rule(text=st.one_of(st.text(max_size=600), st.sampled_from(["K7-3F9Q", *SCANS])))
    def scan(self, text: str) -> None:
        self.happen(CodeScanned(text))

    @rule(aid=st.sampled_from(list(Aid)))
    def toggle_aid(self, aid: Aid) -> None:
        self.happen(AidToggled("tap-aid", aid))

    @rule(late=st.integers(0, 2), answer=st.sampled_from([
        office.reply(), office.reply("K001", "kfz"), Done(), Refusal(Reason.DISK_FULL),
        TicketReply(replace(office.ticket(), state=StepState.MISSED, token=None)),
        BookedReply(office.BOOKED), Refusal(Reason.SLOT_TAKEN),
    ]))  # fmt: skip
    def answer(self, late: int, answer: Answer) -> None:
        self.happen(Answered(self.view.turn - late, answer))

    @rule(at_ms=st.sampled_from(office.TIMES))
    def choose_time(self, at_ms: int) -> None:
        self.happen(TimeChosen("tap-time", at_ms))

    @rule()
    def no_answer(self) -> None:
        self.happen(NoAnswerCame(self.view.turn))

    @rule(news=st.sampled_from([
        ConnectionLost(), LoadsCame(office.loads()), LoadsCame(office.with_missed(5)),
        LoadsCame(office.with_times()), PrintEnded("here:1", ""),
        Welcomed(office.SITE, office.THEME), Welcomed(office.FULL, office.THEME),
        PrintEnded("visit-A017", ""), PrintEnded("visit-A017", "timeout"), PrinterSpoke("offline"),
        Resized(2, 1), Resized(6, 2, 20, 3, languages_room=False), Resized(12, 3),
    ]))  # fmt: skip
    def hear(self, news: Message) -> None:
        self.happen(news)

    @invariant()
    def is_consistent(self) -> None:
        view = self.view
        assert (view.page is Page.ASKING) == (view.asking is not None)
        assert view.page is Page.START or view.due_s is not None
        assert 0 <= view.first < max(1, len(choices.entries(view)))
        assert view.cursor is None or view.cursor < len(choices.choices(view))
        if view.page in (Page.TICKET, Page.VISIT):
            assert view.ticket is not None
        if view.page is Page.BOOKED:
            assert view.booked is not None
        if view.printing is Printing.RUNNING:
            assert steps.ON_PAPER & {view.page, view.back}
        assert len(view.chosen) <= choices.MOST_CHOSEN
        assert len(view.code) <= pressing.LONGEST_TYPED

    def teardown(self) -> None:
        """Left alone, it is at the start again, for the next person."""
        for _ in range(3):
            self.now_s += steps.SLOWER * (steps.COPY_S + self.view.times.idle_s)
            self.happen(TimePassed())
        view = self.view
        assert (view.page, view.language, view.first) == (Page.START, "de", 0)
        assert (view.access, view.spoken, view.chosen, view.code) == (Access(), False, (), "")


TestAnyHands = AnyHands.TestCase
TestAnyHands.settings = settings(max_examples=150, stateful_step_count=60, deadline=None)
