"""One source, followed into the hub for as long as the process lives.

Looking and carrying go side by side: a source that hangs does not keep the hub waiting, a hub that
is away loses no reading, and the newest reading is the only one that counts.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from zoneinfo import ZoneInfo

from hub.appointments.carrying import Carrying, Order
from hub.appointments.desk import Desk
from hub.appointments.sources.following import Source, follow
from hub.appointments.sources.frame import Frame, window
from hub.appointments.sources.problems import Fault, Problem, sentence
from hub.appointments.sources.reading import Reading
from hub.appointments.troubles import OK, Ailment, Troubles
from hub.appointments.watched import HANGS_S, Watched
from hub.link import NoAnswer
from hub.protocol.questions import FindAppointments
from hub.protocol.replies import Answer, Finding
from hub.protocol.site import Site
from hub.protocol.wording import Say

log = logging.getLogger(__name__)

MOST_LOGGED = 50
"""Of the problems of one reading; of the rest only their number."""
AGAIN_FIRST_S, AGAIN_LAST_S = 0.5, 5.0
UNREADABLE = frozenset(
    {
        *(Fault.FILE_UNREADABLE, Fault.FILE_LARGE, Fault.FOLDER_MISSING, Fault.UNREACHABLE),
        *(Fault.TIMEOUT, Fault.CERTIFICATE, Fault.IN_CLEAR, Fault.NO_PASSWORD, Fault.LOGIN),
        *(Fault.NOT_FOUND, Fault.MOVED, Fault.STATUS, Fault.NOT_A_CALENDAR, Fault.ANSWER),
    }
)
"""Faults of a place, not of an entry."""


@dataclass(frozen=True)
class Followed:
    """A source and how it is followed. Two of them are the same if their `settings` are."""

    id: str
    every_s: float
    days: int
    complete: bool
    settings: object
    open: Callable[[], Source] = field(compare=False)
    hangs_s: float = HANGS_S


@dataclass(frozen=True)
class Hub:
    """What is asked of the hub."""

    find: Callable[[FindAppointments], Awaitable[Finding]]
    ask: Callable[[Order], Awaitable[Answer]]
    now_ms: Callable[[], int]


class Following:
    """Run it for as long as the site has the source."""

    def __init__(
        self,
        followed: Followed,
        desk: Desk,
        hub: Hub,
        troubles: Troubles,
        secret: bytes,
        say: Say,
    ) -> None:
        self._followed, self._desk, self._hub = followed, desk, hub
        self._troubles, self._secret, self._say = troubles, secret, say
        self._carrying = Carrying(followed.id, secret, hub.find, hub.ask)
        self._bell = desk.bell()
        self._reading: Reading | None = None
        self._problems: frozenset[str] = frozenset()
        self._ails = False
        self._held_back = 0

    async def run(self) -> None:
        """Until cancelled."""
        try:
            while self._desk.house is None:
                await self._rung()
            async with asyncio.TaskGroup() as group:
                group.create_task(self._look())
                group.create_task(self._carry())
        finally:
            self._desk.unhang(self._bell)
            self._troubles.forget(self._about)

    async def _look(self) -> None:
        source = Watched(self._followed.open(), self._turned, self._followed.hangs_s)
        async for reading in follow(source, self._frame, self._followed.every_s):
            self._reading = reading
            self._log(reading.problems)
            self._tell()
            self._bell.set()

    async def _carry(self) -> None:
        carried: tuple[Reading | None, Site | None, int] = None, None, 0
        pause_s = AGAIN_FIRST_S
        while True:
            await self._rung()
            reading, site = self._reading, self._site
            due = reading, site, self._desk.welcomes
            if reading is None or due == carried:
                continue
            try:
                found = await self._carrying.carry(reading, self._hub.now_ms(), mails=site.mails)
            except NoAnswer:
                await asyncio.sleep(pause_s)
                pause_s = min(pause_s * 2, AGAIN_LAST_S)
                self._bell.set()
                continue
            carried, pause_s = due, AGAIN_FIRST_S
            self._carried(reading, len(found.commands), found.held_back)

    def _carried(self, reading: Reading, commands: int, held_back: int) -> None:
        facts = {"source": self._followed.id}
        if commands:
            counts = {"appointments": len(reading.bookings), "commands": commands}
            log.info("appointments_followed", extra={**facts, **counts})
        for reason, count in self._carrying.refused.items():
            log.warning("appointments_refused", extra={**facts, "reason": reason, "count": count})
        if held_back and held_back != self._held_back:
            told = self._say(Fault.ALL_GONE, count=held_back)
            log.error("appointments_held_back", extra={**facts, "told": told})
        self._held_back = held_back
        self._tell()

    def _turned(self, ails: bool) -> None:
        self._ails = ails
        self._tell()

    def _tell(self) -> None:
        self._troubles.tell(self._about, self._state())

    def _state(self) -> str:
        problems = self._reading.problems if self._reading else ()
        if self._ails or any(problem.fault in UNREADABLE for problem in problems):
            return Ailment.UNREADABLE
        if self._held_back:
            return Ailment.HELD_BACK
        if self._carrying.refused or any(not problem.kept for problem in problems):
            return Ailment.PROBLEMS
        return OK

    def _log(self, problems: Sequence[Problem]) -> None:
        """Each once, for as long as it is there."""
        told = {sentence(problem, self._say): problem for problem in problems}
        new = [one for one in told if one not in self._problems]
        facts = {"source": self._followed.id}
        for one in new[:MOST_LOGGED]:
            level = logging.INFO if told[one].kept else logging.WARNING
            log.log(level, "appointments_problem", extra={**facts, "told": one})
        if len(new) > MOST_LOGGED:
            count = len(new) - MOST_LOGGED
            log.warning("appointments_more_problems", extra={**facts, "count": count})
        self._problems = frozenset(told)

    def _frame(self) -> Frame:
        site = self._site
        zone = ZoneInfo(site.timezone)
        return Frame(
            source=self._followed.id,
            window=window(self._hub.now_ms(), self._followed.days, zone),
            zone=zone,
            services=frozenset(one.id for one in site.services if not one.retired),
            secret=self._secret,
            complete=self._followed.complete,
        )

    @property
    def _site(self) -> Site:
        if self._desk.house is None:
            raise RuntimeError("it is followed only once the hub has been there")
        return self._desk.house.site

    @property
    def _about(self) -> str:
        return f"source-{self._followed.id}"

    async def _rung(self) -> None:
        await self._bell.wait()
        self._bell.clear()
