"""A day on which two of five come with an appointment, and three of ten appointments are not kept.

Played against a real hub whose site time runs fast: people book from the house's own slots, check
in around their time or never, others just come; clerks call, serve and call again. What it all came
to is read from the journal.
"""

from __future__ import annotations

import asyncio
import contextlib
import random
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import NamedTuple

from hub.journal.sqlite import RecordedJournal
from hub.protocol import commands as cmd
from hub.protocol.questions import FindSlots
from hub.protocol.replies import (
    Booked,
    BookedReply,
    CallReply,
    SlotsFound,
    TicketReply,
)
from hub.protocol.views import CounterView
from hub.protocol.wire import Role
from hub.queueing import events as ev
from tests.patience import PATIENCE_S
from tests.scenarios.processes import Hub
from tests.scenarios.terminals import Log, Terminal, at_work

EVE, DAY = "2026-10-04", "2026-10-05"
SERVICES = ("id-card", "registration")
CAPACITY = 3
SITE = """
[site]
id = "booked"
name.de = "Bürgeramt"
timezone = "Europe/Berlin"

[check_in]
no_show = "45m"

[[zone]]
id = "hall"
name.de = "Halle"

[[service]]
id = "id-card"
name.de = "Ausweis"
prefix = "A"
expected = "6m"

[[service]]
id = "registration"
name.de = "Anmeldung"
prefix = "B"
expected = "6m"

[[slots]]
id = "cards"
services = ["id-card"]
hours = ["Mo-So 08:00-{closes}"]
every = "15m"
capacity = {capacity}

[[slots]]
id = "registrations"
services = ["registration"]
hours = ["Mo-So 08:00-{closes}"]
every = "15m"
capacity = {capacity}
"""
MINUTE_MS = 60_000
KEPT, BOOKED = 0.7, 0.4


class Came(NamedTuple):
    """What a day came to, as its journal says. Waits in minutes."""

    booked: int
    kept: int
    missed: int
    walkins: int
    served: int
    wait_booked: float
    wait_walkin: float
    most_at_once: int
    """People with the same time and service."""


@dataclass
class _Plan:
    """Whom the day has in store: times in site milliseconds."""

    walkins: list[int]
    kept: set[str]
    offsets: dict[str, int]


def site_file(folder: Path, counters: int, closes: str) -> Path:
    """A house in which every counter serves everything."""
    places = [
        f'[[counter]]\nid = "{number}"\nzone = "hall"\nservices = ["id-card", "registration"]\n'
        for number in range(1, counters + 1)
    ]
    path = folder / "site.toml"
    path.write_text("\n".join([SITE.format(closes=closes, capacity=CAPACITY), *places]))
    return path


async def play(folder: Path, *, counters: int, hours: int, speed: float, seed: int = 7) -> Came:
    """One day from eight o'clock on. Ends when all who came are served and the rest is missed."""
    site = site_file(folder, counters, f"{8 + hours:02}:00")
    state, chance = folder / "state", random.Random(seed)
    async with _hub(state, site, f"{EVE}T10:00:00", 1) as hub:
        booked = await _book(hub, hours, chance)
    async with _hub(state, site, f"{DAY}T07:40:00", speed) as hub:
        await _day(hub, counters, booked, hours, chance)
        await hub.verify()
    return came(state)


@contextlib.asynccontextmanager
async def _hub(state: Path, site: Path, site_time: str, speed: float) -> AsyncIterator[Hub]:
    hub = Hub(state, site=site, options=("--site-time", site_time, "--speed", f"{speed:g}"))
    try:
        await hub.start()
        yield hub
        await hub.stop()
    finally:
        await hub.kill()


async def _day(
    hub: Hub, counters: int, booked: dict[str, Booked], hours: int, chance: random.Random
) -> None:
    log = Log()
    kiosk = Terminal(await hub.settings(Role.KIOSK), Role.KIOSK, "kiosk", log)
    key = await hub.settings(Role.COUNTER)
    desks = [
        _Desk(key, Role.COUNTER, f"desk-{number}", log, scope=str(number))
        for number in range(1, counters + 1)
    ]
    async with at_work(kiosk, *desks):
        await log.until(lambda: all(one.link.connected for one in (kiosk, *desks)))
        clock = kiosk.link.clock
        plan = _planned(booked, hours, chance)

        async def at(moment_ms: int) -> None:
            await asyncio.sleep(max(0, moment_ms - clock.now_ms()) / 1000 / clock.speed)

        async def come(at_ms: int) -> None:
            await at(at_ms)
            answer = await kiosk.ask(cmd.IssueTicket(service=chance.choice(SERVICES)))
            assert isinstance(answer, TicketReply), answer

        async def keep(one: Booked) -> None:
            await at(one.at_ms + plan.offsets[one.appointment])
            answer = await kiosk.ask(cmd.CheckIn(code=one.code.lower()))
            assert isinstance(answer, TicketReply), answer

        async with asyncio.TaskGroup() as people:
            serving = [people.create_task(desk.serve(chance, clock.speed)) for desk in desks]
            coming = [people.create_task(come(at_ms)) for at_ms in plan.walkins]
            coming += [people.create_task(keep(booked[id_])) for id_ in plan.kept]
            await asyncio.gather(*coming)
            await at(max(one.at_ms for one in booked.values()) + 46 * MINUTE_MS)
            async with asyncio.timeout(PATIENCE_S):
                await log.until(lambda: sum(desk.served for desk in desks) == len(coming))
            for task in serving:
                task.cancel()


class _Desk(Terminal):
    """A clerk who serves whoever waits."""

    served = 0

    async def serve(self, chance: random.Random, speed: float) -> None:
        here = {"counter": self.scope}
        await self.ask(cmd.OpenCounter(**here))
        while True:
            await self.log.until(self._somebody_waits)
            answer = await self.ask(cmd.CallNext(**here))
            if not isinstance(answer, CallReply):
                continue
            await self.ask(cmd.StartService(**here))
            await asyncio.sleep(chance.uniform(2, 10) * 60 / speed)
            await self.ask(cmd.FinishService(**here))
            self.served += 1
            self.log.changed()

    def _somebody_waits(self) -> bool:
        return isinstance(self.view, CounterView) and self.view.waiting > 0


async def _book(hub: Hub, hours: int, chance: random.Random) -> dict[str, Booked]:
    """Open the day and fill five of six places, each with a time that was free when asked for."""
    log = Log()
    reception = Terminal(await hub.settings(Role.RECEPTION), Role.RECEPTION, "reception", log)
    booked: dict[str, Booked] = {}
    async with at_work(reception):
        await reception.ask(cmd.OpenSlots(first=DAY, last=DAY))
        while len(booked) < 2 * 4 * hours * CAPACITY * 5 // 6:
            service = SERVICES[len(booked) % 2]
            found = await reception.link.find(FindSlots(service=service, first=DAY, last=DAY))
            assert isinstance(found, SlotsFound)
            slot = chance.choice(found.days[0].slots)
            answer = await reception.ask(cmd.BookSlot(service=service, at_ms=slot.at_ms))
            assert isinstance(answer, BookedReply), answer
            booked[answer.booked.appointment] = answer.booked
    return booked


def _planned(booked: dict[str, Booked], hours: int, chance: random.Random) -> _Plan:
    opens_ms = min(one.at_ms for one in booked.values())
    kept = set(chance.sample(sorted(booked), round(KEPT * len(booked))))
    walkins = round(len(booked) * (1 - BOOKED) / BOOKED)
    span_ms = hours * 60 * MINUTE_MS
    return _Plan(
        walkins=[opens_ms + chance.randrange(span_ms) for _ in range(walkins)],
        kept=kept,
        offsets={id_: chance.randrange(-12, 12) * MINUTE_MS for id_ in sorted(kept)},
    )


def came(state: Path) -> Came:
    """Read a day from its journal."""
    booked: dict[str, ev.AppointmentBooked] = {}
    visits: dict[str, ev.TicketIssued] = {}
    came_ms: dict[str, int] = {}
    waits: dict[bool, list[float]] = {True: [], False: []}
    missed: set[str] = set()
    served = 0
    for event, at_ms in _events(state):
        match event:
            case ev.AppointmentBooked():
                booked[event.appointment] = event
            case ev.AppointmentMissed():
                missed.add(event.appointment)
            case ev.TicketIssued():
                visits[event.visit], came_ms[event.visit] = event, at_ms
                missed.discard(event.appointment)
            case ev.VisitCalled():
                issued = visits[event.visit]
                since_ms = max(came_ms[event.visit], issued.booked_ms or 0)
                waited = max(0, at_ms - since_ms) / MINUTE_MS
                waits[bool(issued.appointment)].append(waited)
            case ev.ServiceFinished():
                served += 1
    kept = {issued.appointment for issued in visits.values() if issued.appointment}
    assert missed == booked.keys() - kept
    times = [(one.service, one.booked_ms) for one in booked.values()]
    return Came(
        booked=len(booked),
        kept=len(kept),
        missed=len(missed),
        walkins=len(visits) - len(kept),
        served=served,
        wait_booked=median(waits[True]),
        wait_walkin=median(waits[False]),
        most_at_once=max(map(times.count, set(times))),
    )


def _events(state: Path) -> Iterator[tuple[ev.Event, int]]:
    with contextlib.closing(RecordedJournal(state / "journal.sqlite")) as journal:
        for record in journal.read():
            yield record.event(), record.at_ms
