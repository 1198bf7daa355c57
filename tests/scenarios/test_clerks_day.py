"""A scripted day of twelve counters, through the real programs: what clerks press, from the PIN in
the morning to the last visitor, with everything that may happen in between."""

from __future__ import annotations

import asyncio
import contextlib
import json
import re
from collections import Counter
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from counter.keys import OPTION_STROKES
from hub.journal.sqlite import RecordedJournal
from hub.protocol import commands as cmd
from hub.protocol.concerns import Concern
from hub.protocol.replies import StepState, TicketReply
from hub.protocol.views import CounterLine, CounterState, HouseView
from hub.protocol.wire import Role
from hub.queueing import events as ev
from hub.server.clerks import Clerk, Clerks
from hub.server.pins import kept
from tests.counter.programs import TerminalProgram, device_file, in_terminal
from tests.patience import PATIENCE_S
from tests.scenarios.processes import ROOT, Hub
from tests.scenarios.terminals import Log, Terminal, at_work

COUNTERS = tuple(str(number) for number in range(1, 13))
SERVICES = 11
PIN = "493817"
RULES = '\n[staff]\nsign_in = true\nundo = "10m"\n\n[missed]\ncalls = 2\n'
F2, F3, F4, F5 = b"\x1bOQ", b"\x1bOR", b"\x1bOS", b"\x1b[15~"
F6, F7, F8, F9, F10 = b"\x1b[17~", b"\x1b[18~", b"\x1b[19~", b"\x1b[20~", b"\x1b[21~"
F12, UNDO, DIRECT, NOTE = b"\x1b[24~", b"\x1a", b"\x04", b"\x02"
TAKE, SIGN_OUT = b"\x0b", b"\x0c"
DEAF = ("Wird gesendet", "Keine Verbindung")
"""While one of these stands there, keys are passed over."""
SERVING = ("In Bedienung", "Fertig, nächsten aufrufen")
"""The second takes the place of the first of `DEAF`. A screen comes in pieces: without it, keys
might still be passed over."""


class Desk:
    """A clerk at a counter's program. What has come of a key is read from the house's view."""

    def __init__(self, counter: str, program: TerminalProgram, boss: Terminal) -> None:
        self.counter, self._program, self._boss = counter, program, boss

    @property
    def line(self) -> CounterLine:
        """The counter as the house sees it."""
        return next(line for line in house(self._boss).counters if line.counter == self.counter)

    async def sign_in(self) -> None:
        program = self._program
        await program.until(lambda: "Kürzel" in program.shown and "PIN" in program.shown)
        clerk = f"clerk-{self.counter}"
        program.press(clerk.encode())
        await program.until(lambda: clerk in program.shown)
        focused = program.colour_beside("Kürzel")
        program.press(b"\r")
        await program.until(lambda: program.colour_beside("PIN") == focused)
        program.press(f"{PIN}\r".encode())
        await self.until(lambda: self.line.clerk == f"Frau {self.counter}")
        await program.until(lambda: "Am Schalter" in program.shown)

    async def press(self, *keys: bytes) -> None:
        """Keys one after the other, once the program takes them."""
        shown = self._program
        await self._sees("busy", lambda: not any(words in shown.shown for words in DEAF))
        self._program.press(b"".join(keys))

    async def next(self, *answers: bytes) -> CounterLine:
        """Call the next, wait until the visitor stands on the screen."""
        before = self.line.visit
        await self.press(F2, *answers)
        await self.until(lambda: self.line.visit not in ("", before))
        number = self.line.number
        await self._program.until(lambda: number in self._program.shown)
        return self.line

    async def serve(self, *answers: bytes) -> CounterLine:
        """Call the next; they come."""
        await self.next(*answers)
        await self.start()
        return self.line

    async def start(self) -> None:
        await self.press(F4)
        await self.until(lambda: self.line.step is StepState.SERVING)
        await self._program.until(lambda: all(words in self._program.shown for words in SERVING))

    async def finish(self) -> None:
        await self.gone(F5, *([b"1"] if self.line.service == "ausweis" else []))

    async def gone(self, *keys: bytes) -> None:
        """Keys after which somebody else or nobody is here."""
        visit = self.line.visit
        await self.press(*keys)
        await self.until(lambda: self.line.visit != visit)

    async def answer(self, question: str, keys: bytes) -> None:
        """What the program asks, once it does."""
        await self.reads(question)
        self._program.press(keys)

    async def write(self, key: bytes, question: str, words: str) -> None:
        await self.press(key)
        await self.answer(question, words.encode())
        await self.reads(words)
        self._program.press(b"\r")

    async def choose(self, entry: str) -> None:
        """The entry of a list that matches, by the key before it: colleagues change the order."""
        key = re.compile(rf"(\w) +{entry}")
        await self._sees(entry, lambda: key.search(self._program.shown) is not None)
        found = key.search(self._program.shown)
        assert found is not None
        self._program.press(found[1].encode())

    async def reads(self, text: str) -> None:
        await self._sees(text, lambda: text in self._program.shown)

    async def until(self, true: Callable[[], bool]) -> None:
        try:
            async with asyncio.timeout(PATIENCE_S):
                await self._boss.log.until(true)
        except TimeoutError:
            raise AssertionError(f"{self.line}\n{self._program.shown}") from None

    async def _sees(self, what: str, true: Callable[[], object]) -> None:
        try:
            await self._program.until(true)
        except TimeoutError:
            raise AssertionError(f"{what}\n{self._program.shown}") from None


def house(boss: Terminal) -> HouseView:
    assert isinstance(boss.view, HouseView)
    return boss.view


@contextlib.asynccontextmanager
async def desks(folder: Path, hub: Hub, boss: Terminal) -> AsyncIterator[dict[str, Desk]]:
    """Twelve programs, each in a terminal of its own, each with its clerk signed in."""
    key = await hub.key(Role.COUNTER)
    async with contextlib.AsyncExitStack() as programs:
        found = {}
        for counter in COUNTERS:
            place = folder / f"pc-{counter}"
            place.mkdir()
            device = device_file(place, hub.address, key=key, counter=counter)
            program = in_terminal("--device", str(device), size=(80, 24))
            found[counter] = Desk(counter, await programs.enter_async_context(program), boss)
        await asyncio.gather(*(desk.sign_in() for desk in found.values()))
        yield found


@pytest.fixture
async def hub(tmp_path: Path) -> AsyncIterator[Hub]:
    """The demo's office on a Tuesday morning, where clerks sign in and are patient."""
    demo = ROOT / "config" / "demo"
    site = tmp_path / "site.toml"
    site.write_text((demo / "site.toml").read_text("utf-8") + RULES, encoding="utf-8")
    (tmp_path / "logo.png").write_bytes((demo / "logo.png").read_bytes())
    state = tmp_path / "state"
    state.mkdir()
    clerks, pin = Clerks(state / "clerks.json"), kept(PIN)
    for counter in COUNTERS:
        clerks.add(
            Clerk(
                id=f"clerk-{counter}",
                name=f"Frau {counter}",
                created="2026-11-24T08:00:00Z",
                pin=pin,
            )
        )
    hub = Hub(state, site=site, options=("--site-time", "2026-11-24T09:00"))
    try:
        await hub.start()
        yield hub
    finally:
        await hub.kill()


async def test_ok__a_day_of_twelve_counters(tmp_path: Path, hub: Hub) -> None:
    log = Log()
    boss = Terminal(await hub.settings(Role.SUPERVISOR), Role.SUPERVISOR, "boss", log)
    door = Terminal(await hub.settings(Role.KIOSK), Role.KIOSK, "door", log)
    async with at_work(boss, door):
        async with asyncio.timeout(PATIENCE_S):
            await log.until(lambda: boss.view is not None and door.link.connected)
        visits = [await come(door, *concern) for concern in MORNING]
        async with desks(tmp_path, hub, boss) as at:
            await asyncio.gather(
                parks_somebody_who_comes_back(at["3"], boss),
                nobody_comes_at_first(at["4"], boss),
                takes_back_a_wrong_key(at["6"]),
                serves_without_a_number_and_writes_a_note(at["8"], boss),
                takes_a_break(at["2"]),
                sends_on_to_the_next_room(at["9"], at["10"]),
                rings_the_alarm(at["11"], at["12"]),
                adds_a_stretch(at["7"]),
            )
            # The till has no clerk today: the supervisor lets counter 10 do it.
            await boss.ask(cmd.AssignServices(counter="10", services=("kfz", "kasse")))
            while house(boss).inside:
                await asyncio.gather(*(serve_to_the_end(desk, boss) for desk in at.values()))
            await asyncio.gather(*(sign_out(desk) for desk in at.values()))
        assert house(boss).inside == 0
    assert await hub.stop() == 0
    found = json.loads(await hub.verify())
    assert found["holds"], found
    await check_the_journal(hub, visits)


MORNING = (
    *(("ausweis",),) * 8,
    *(("meldewesen",),) * 4,
    ("abholung",), ("bescheinigung",), ("beglaubigung",), ("fundbuero",), ("parken",),
    *(("kfz",),) * 5,
    *(("fuehrerschein",),) * 3,
    ("meldewesen", "beglaubigung"),
)  # fmt: skip
"""What people come for; the last one for two things, which no counter but 6 and 7 does at once."""


def stroke(place: int) -> bytes:
    """The key of this entry of a list."""
    return OPTION_STROKES[place].encode()


async def come(door: Terminal, service: str, *more: str) -> str:
    concerns = tuple(Concern(one) for one in more)
    answer = await door.ask(cmd.IssueTicket(service=service, more=concerns))
    assert isinstance(answer, TicketReply), answer
    return answer.ticket.visit


async def parks_somebody_who_comes_back(desk: Desk, boss: Terminal) -> None:
    line = await desk.serve()
    await desk.gone(F7, b"1", b"1")  # for the first reason, until a clerk says so
    parked = line.visit
    await desk.serve()
    await desk.finish()
    await desk.press(F10)
    await desk.choose(f"geparkt +{line.number}")
    await desk.press(b"1")  # call
    await desk.until(lambda: desk.line.visit == parked)
    await desk.start()
    await desk.finish()


async def nobody_comes_at_first(desk: Desk, boss: Terminal) -> None:
    line = await desk.next()
    await desk.press(F6, b"n")
    await desk.reads("Noch zu früh")  # the house wants a second call
    await desk.press(b"\x1b")
    await desk.press(F3)
    await desk.reads("2. Mal")
    await desk.gone(F6, b"n")
    await boss.ask(cmd.ReturnVisit(visit=line.visit))
    await desk.until(lambda: state_of(boss, line.visit) is not StepState.MISSED)


async def takes_back_a_wrong_key(desk: Desk) -> None:
    line = await desk.serve()
    await desk.finish()
    await desk.press(UNDO)
    await desk.until(lambda: desk.line.visit == line.visit)
    assert desk.line.step is StepState.SERVING
    await desk.finish()


async def serves_without_a_number_and_writes_a_note(desk: Desk, boss: Terminal) -> None:
    await desk.press(DIRECT, b"1")
    await desk.until(lambda: desk.line.step is StepState.SERVING)
    assert desk.line.number == ""
    await desk.finish()
    line = await desk.serve()
    await desk.write(NOTE, "Notiz zu", "hört schlecht")
    await desk.until(lambda: remark_of(boss, line.visit) == "hört schlecht")
    await desk.finish()


async def takes_a_break(desk: Desk) -> None:
    for keys, state in (
        ((F9,), CounterState.OPEN),
        ((F9, b"1"), CounterState.PAUSED),
        ((F9,), CounterState.OPEN),
    ):
        await desk.press(*keys)
        await desk.until(lambda state=state: desk.line.state is state)  # type: ignore[misc]


async def sends_on_to_the_next_room(desk: Desk, neighbour: Desk) -> None:
    line = await desk.serve()
    service = line.service
    visit = line.visit
    others = [one for one in COUNTERS if one != desk.counter]
    # Beyond the other services: to a counter, this one, at the usual place.
    place = stroke(others.index(neighbour.counter)) + b"1"
    await desk.press(F8)
    await desk.answer("übergeben – wohin?", stroke(SERVICES - 1) + place)
    await desk.until(lambda: desk.line.visit != visit)
    await neighbour.press(F2)
    await neighbour.until(lambda: neighbour.line.visit == line.visit)
    assert neighbour.line.service == service
    await neighbour.start()
    await neighbour.finish()


async def rings_the_alarm(desk: Desk, neighbour: Desk) -> None:
    await desk.press(F12)
    await neighbour.reads(f"Schalter {desk.counter}")
    await neighbour.press(TAKE, b"1")
    await desk.reads("kommt")


async def adds_a_stretch(desk: Desk) -> None:
    """Afterwards they go to the lost property office."""
    await desk.serve()
    # Beyond the other services, to a counter, to a colleague: a further step, to the tenth service.
    await desk.press(F8)
    await desk.answer("übergeben – wohin?", stroke(SERVICES + 1))
    await desk.answer("welcher Schritt kommt danach?", stroke(9))
    await desk.reads("geht danach noch zu „Fundbüro“")
    await desk.finish()


async def serve_to_the_end(desk: Desk, boss: Terminal) -> None:
    """Until nobody waits whom this counter could call. A colleague may be faster."""
    while waits_for(desk, boss) or desk.line.visit:
        if not desk.line.visit:
            revision = house(boss).revision
            await desk.press(F2)
            await desk.until(lambda revision=revision: house(boss).revision > revision)  # type: ignore[misc]
            continue
        if desk.line.step is StepState.CALLED:
            await desk.start()
        await desk.finish()


def waits_for(desk: Desk, boss: Terminal) -> bool:
    return any(
        row.state is StepState.WAITING
        and (row.only_at == desk.counter or (not row.only_at and row.service in desk.line.services))
        for row in house(boss).people
    )


async def sign_out(desk: Desk) -> None:
    await desk.press(SIGN_OUT)
    await desk.until(lambda: desk.line.clerk == "")


def state_of(boss: Terminal, visit: str) -> StepState | None:
    return next((row.state for row in house(boss).people if row.visit == visit), None)


def remark_of(boss: Terminal, visit: str) -> str:
    return next((row.remark for row in house(boss).people if row.visit == visit), "")


async def check_the_journal(hub: Hub, visits: list[str]) -> None:
    """Everybody was served to the end, and everything that was pressed is there."""
    journal = RecordedJournal(hub.state / "journal.sqlite")
    events = [record.event() for record in journal.read()]
    journal.close()
    kinds = Counter(type(event).__name__ for event in events)
    for kind in (
        ev.CounterStaffed, ev.VisitRecalled, ev.VisitMissed, ev.VisitReturned, ev.VisitParked,
        ev.VisitTransferred, ev.StepAdded, ev.DirectServed, ev.VisitNoted, ev.ActionUndone,
        ev.CounterPaused, ev.CounterAssigned, ev.AlarmRaised, ev.AlarmSeen, ev.AlarmTaken,
    ):  # fmt: skip
        assert kinds[kind.__name__], f"no {kind.__name__}"
    ended = Counter(
        event.visit
        for event in events
        if isinstance(event, ev.ServiceFinished) and event.next_due_ms is None
    )
    assert set(visits) <= ended.keys()
    assert not any(isinstance(event, ev.VisitClosed) for event in events)
    tills = [event for event in events if isinstance(event, ev.VisitCalled)]
    assert sum(event.service == "kasse" for event in tills) == 5
