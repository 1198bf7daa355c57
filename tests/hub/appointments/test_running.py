"""One source, followed: what staff are told of it, what is logged, and that it stops nobody."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import stat
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from config.texts import Texts
from hub.appointments.carrying import Order
from hub.appointments.desk import Desk
from hub.appointments.difference import MOST_AT_ONCE
from hub.appointments.running import MOST_LOGGED, Followed, Following, Hub
from hub.appointments.secret import NAME, kept_secret
from hub.appointments.sources.frame import Frame
from hub.appointments.sources.problems import Fault, Problem
from hub.appointments.sources.reading import Booking, Reading
from hub.appointments.troubles import Troubles
from hub.link import NoAnswer
from hub.protocol.commands import BookAppointment, CancelAppointment
from hub.protocol.questions import FindAppointments
from hub.protocol.replies import (
    Answer,
    AppointmentLine,
    AppointmentsFound,
    AppointmentState,
    Done,
    Finding,
)
from hub.protocol.theme import Theme
from hub.protocol.wire import SiteChanged
from tests.hub.appointments.given import NOW_MS, frame
from tests.hub.appointments.mail.given import SITE, house
from tests.patience import until

ONE = Booking("cal:1", "id-card", NOW_MS + 3_600_000, "AB12")
READING = Reading(frame().window, (ONE,))


class Said:
    """A source that says what the test wants; an exception fails, an event is waited for."""

    def __init__(self) -> None:
        self.next: list[Reading | Exception | asyncio.Event | None] = []
        self.frames: list[Frame] = []

    async def look(self, frame: Frame) -> Reading | None:
        self.frames.append(frame)
        said = self.next.pop(0) if self.next else None
        if isinstance(said, Exception):
            raise said
        if isinstance(said, asyncio.Event):
            await said.wait()
            return None
        return said


class Scene:
    """A hub that remembers appointments, and what staff are told."""

    def __init__(self) -> None:
        self.source = Said()
        self.states: dict[str, str] = {}
        self.known: dict[str, AppointmentLine] = {}
        self.away = 0
        """So many questions get no answer."""
        self.desk = Desk(lambda own: house().say)
        self.desk.on_site(SiteChanged(site=SITE, theme=Theme(), texts={}))

    @contextlib.asynccontextmanager
    async def following(self, hangs_s: float = 1000.0) -> AsyncIterator[None]:
        followed = Followed("cal", 0.01, 60, True, None, lambda: self.source, hangs_s)
        following = Following(
            followed, self.desk, Hub(self.find, self.ask, lambda: NOW_MS),
            Troubles(self._told), b"secret", Texts.load().say("de"),
        )  # fmt: skip
        task = asyncio.create_task(following.run())
        try:
            yield
        finally:
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task

    async def find(self, question: FindAppointments) -> Finding:
        if self.away:
            self.away -= 1
            raise NoAnswer("timeout")
        return AppointmentsFound(tuple(self.known.values()))

    async def ask(self, order: Order) -> Answer:
        match order:
            case BookAppointment(appointment=id_, service=service, at_ms=at_ms, code=code):
                self.known[id_] = AppointmentLine(id_, service, at_ms, code)
            case CancelAppointment(appointment=id_, origin=origin):
                was = self.known[id_]
                state = AppointmentState.CALLED_OFF
                self.known[id_] = replace(was, state=state, called_off=origin.value)
        return Done()

    async def until(self, state: str) -> None:
        await until(lambda: self.states == {"source-cal": state})

    def _told(self, states: dict[str, str]) -> None:
        self.states = dict(states)


@pytest.fixture
def scene() -> Scene:
    return Scene()


def problem(fault: Fault, *, line: int = 1, kept: bool = False) -> Reading:
    return replace(READING, problems=(Problem("a.ics", line, fault, kept=kept),))


async def test_ok__what_is_read_stands_in_the_hub(scene: Scene) -> None:
    scene.source.next = [READING]
    async with scene.following():
        await until(lambda: set(scene.known) == {"cal:1"})
        await scene.until("ok")
        assert scene.source.frames[0].services == {"id-card"}
    assert scene.states == {}


async def test_ok__a_hub_that_is_away_gets_the_newest_reading(scene: Scene) -> None:
    scene.away = 1
    moved = replace(READING, bookings=(replace(ONE, at_ms=ONE.at_ms + 1),))
    scene.source.next = [READING, moved]
    async with scene.following():
        await until(lambda: bool(scene.known))
        assert {id_: one.at_ms for id_, one in scene.known.items()} == {"cal:1": ONE.at_ms + 1}


@pytest.mark.parametrize(
    ("fault", "kept", "state"),
    [
        (Fault.FOLDER_MISSING, False, "unreadable"),
        (Fault.LOGIN, False, "unreadable"),
        (Fault.NO_SERVICE, False, "problems"),
        (Fault.CODE, True, "ok"),
    ],
)
async def test_ok__staff_are_told_what_matters(
    scene: Scene, fault: Fault, kept: bool, state: str
) -> None:
    scene.source.next = [problem(fault, kept=kept)]
    async with scene.following():
        await scene.until(state)
        scene.source.next = [READING]
        await until(lambda: set(scene.known) == {"cal:1"})
        await scene.until("ok")
    assert scene.states == {}


async def test_ok__when_all_have_vanished_none_is_called_off(scene: Scene) -> None:
    many = [replace(ONE, id=f"cal:{number}", code=f"C{number}") for number in range(9)]
    assert len(many) > MOST_AT_ONCE
    scene.source.next = [replace(READING, bookings=tuple(many))]
    async with scene.following():
        await until(lambda: len(scene.known) == len(many))
        scene.source.next = [replace(READING, bookings=())]
        await scene.until("held-back")
        assert not any(one.called_off for one in scene.known.values())
        scene.source.next = [replace(READING, bookings=tuple(many[1:]))]
        await scene.until("ok")
        await until(
            lambda: [id_ for id_, one in scene.known.items() if one.called_off] == ["cal:0"]
        )


async def test_fail__a_source_that_fails_is_told_once_and_looked_at_again(
    scene: Scene, caplog: pytest.LogCaptureFixture
) -> None:
    scene.source.next = [ValueError("Mia Muster"), ValueError("Mia Muster")]
    async with scene.following():
        await scene.until("unreadable")
        scene.source.next += [READING]
        await scene.until("ok")
    assert [record.message for record in caplog.records] == ["appointments_source_failed"]
    assert "Mia" not in str([vars(record) for record in caplog.records])


async def test_fail__a_source_that_hangs_is_told(scene: Scene) -> None:
    hanging = asyncio.Event()
    scene.source.next = [hanging]
    async with scene.following(hangs_s=0.01):
        await scene.until("unreadable")
        assert not scene.known
        hanging.set()
        await scene.until("ok")


async def test_ok__each_problem_is_logged_once_for_as_long_as_it_is_there(
    scene: Scene, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.WARNING)

    def logged() -> list[str]:
        return [
            vars(record)["told"] for record in caplog.records
            if record.message == "appointments_problem"
        ]  # fmt: skip

    first, second = problem(Fault.NO_TIME), problem(Fault.NO_TIME, line=2)
    scene.source.next = [first, first, second, first, READING]
    async with scene.following():
        await scene.until("ok")
        await until(lambda: not scene.source.next)
    assert [line.partition(":")[0] for line in logged()] == [
        "a.ics, Zeile 1", "a.ics, Zeile 2", "a.ics, Zeile 1",
    ]  # fmt: skip
    caplog.clear()
    many = tuple(Problem("a.ics", line, Fault.NO_TIME) for line in range(1, MOST_LOGGED + 9))
    scene.source.next = [replace(READING, problems=many)]
    async with scene.following():
        await scene.until("problems")
    assert len(logged()) == MOST_LOGGED
    assert vars(caplog.records[-1])["count"] == 8


def test_ok__the_secret_is_made_once_and_is_nobody_elses(tmp_path: Path) -> None:
    first = kept_secret(tmp_path)
    assert len(first) == 32
    assert kept_secret(tmp_path) == first
    assert stat.S_IMODE((tmp_path / NAME).stat().st_mode) == 0o600


def test_fail__a_file_that_holds_no_secret_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / NAME).write_bytes(b"")
    with pytest.raises(OSError, match=NAME):
        kept_secret(tmp_path)
    assert (tmp_path / NAME).read_bytes() == b""
