"""Moments → the scripts of their days, and what the whole of them knows of durations.

A ticket belongs to the local date on which it was given out; appointments are kept for the date of
their time. Tickets and counters that the site does not know are left out, and counted.
"""

from __future__ import annotations

import re
from bisect import insort
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import msgspec

from hub.exchange import moment as said
from hub.exchange.moment import Moment
from hub.protocol.site import Site, VisitorClass
from hub.queueing.order import booked_turn
from hub.whatif.record.duties import Mark, duties
from hub.whatif.record.script import (
    Booked,
    Duty,
    How,
    Person,
    Refused,
    Samples,
    Script,
    Stretch,
    Walkup,
)
from hub.whatif.record.visits import Drawing, Drawn, kept

LONGEST_MS = 6 * 3_600_000
"""What takes longer was forgotten, not served."""
MARKS = frozenset({said.OPEN, said.PAUSE, said.CLOSE})
HOUSE = frozenset({said.CLOCK, said.LEAD, said.FEEDBACK, said.REFUSED})
_CLASSES = {cls.value: cls for cls in VisitorClass}
_WORDS = re.compile(r"[\s,;|+/]+")


@dataclass
class LeftOut:
    """What could not be taken over. Names that the site does not know, with so many lines."""

    services: dict[str, int] = field(default_factory=dict)
    counters: dict[str, int] = field(default_factory=dict)
    tickets: int = 0
    """Of which nobody knows when they were given out, or with such a service."""


class Day(msgspec.Struct, frozen=True, array_like=True):
    """A recorded day: its script, and all its lines as they were."""

    script: Script
    moments: list[Moment]


class Reader:
    """Follows moments in order. `samples` and `left_out` are complete after the last day."""

    def __init__(self, site: Site) -> None:
        self._site, self._zone = site, ZoneInfo(site.timezone)
        self._services = {service.id for service in site.services}
        self._counters = {counter.id for counter in site.counters}
        self._booked: defaultdict[str, list[Moment]] = defaultdict(list)
        """By the date of its time; a line that changes it stands with it."""
        self._date_of: dict[str, str] = {}
        self._lines: list[Moment] = []
        self.samples, self.left_out = Samples(), LeftOut()

    def days(self, moments: Iterable[Moment]) -> Iterator[Day]:
        """Each local date on which somebody came or was to come."""
        today, ends_ms = "", 0
        for line in moments:
            if line.at_ms >= ends_ms:
                yield from self._day(today)
                local = datetime.fromtimestamp(line.at_ms / 1000, self._zone).date()
                today, ends_ms = local.isoformat(), self._midnight_ms(local + timedelta(days=1))
            if line.event == said.BOOKED:
                self._note_booking(line)
            elif line.ticket in self._date_of and line.event in (said.CANCEL, said.VOID):
                booked_for = self._date_of[line.ticket]
                (self._lines if booked_for == today else self._booked[booked_for]).append(line)
            else:
                self._lines.append(line)
        yield from self._day(today)

    def _note_booking(self, line: Moment) -> None:
        if line.sched_ms is None or not self._knows_service(line.service):
            return
        day = datetime.fromtimestamp(line.sched_ms / 1000, self._zone).date().isoformat()
        before = self._date_of.get(line.ticket)
        if before is not None and before != day:
            lines = self._booked[before]
            self._booked[day] += [each for each in lines if each.ticket == line.ticket]
            self._booked[before] = [each for each in lines if each.ticket != line.ticket]
        self._date_of[line.ticket] = day
        self._booked[day].append(line)

    def _midnight_ms(self, day: date) -> int:
        return round(datetime(day.year, day.month, day.day, tzinfo=self._zone).timestamp() * 1000)

    # ── One day ──────────────────────────────────────────────────────────────────────────────────

    def _day(self, day: str) -> Iterator[Day]:
        """What has been gathered of it, if anything."""
        bookings = self._booked.pop(day, [])
        lines, self._lines = self._lines, []
        for line in bookings:
            self._date_of.pop(line.ticket, None)
        lines = sorted([*bookings, *lines], key=_at)
        if not any(line.event in (said.ISSUE, said.BOOKED, said.DIRECT) for line in lines):
            return
        at = date.fromisoformat(day)
        starts_ms = self._midnight_ms(at)
        ends_ms = self._midnight_ms(at + timedelta(days=1))
        script = _Composing(self, day, starts_ms, ends_ms, lines).script()
        yield Day(script, lines)

    def _knows_service(self, service: str) -> bool:
        if service in self._services:
            return True
        self.left_out.services[service] = self.left_out.services.get(service, 0) + 1
        return False

    def knows_counter(self, counter: str) -> bool:
        if counter in self._counters:
            return True
        self.left_out.counters[counter] = self.left_out.counters.get(counter, 0) + 1
        return False

    def knows_all(self, drawing: Drawing) -> bool:
        """Whether all of its services are the site's."""
        unknown = [one for one in drawing.stretches if not self._knows_service(one.service)]
        return not unknown

    def served(self, note: str) -> tuple[str, ...]:
        return tuple(word for word in _WORDS.split(note) if word in self._services)

    def free_ms(self, line: Moment, sched_ms: int | None) -> int:
        """From when on somebody who comes with this line can be called."""
        if line.cls != VisitorClass.APPOINTMENT.value or sched_ms is None:
            return line.at_ms
        return booked_turn(self._site, sched_ms, line.at_ms)[2]

    def learn(self, stretch: Stretch) -> None:
        """Keep its durations for whoever the log does not tell of."""
        samples, busy_ms = self.samples, stretch.busy_ms
        if busy_ms is not None and busy_ms < LONGEST_MS:
            if stretch.how in (How.MISS, How.NO_SHOW):
                insort(samples.absent, busy_ms)
            elif stretch.how in (How.FINISH, How.TRANSFER, How.PARK):
                insort(samples.busy.setdefault(stretch.service, []), busy_ms)
        for sample, value in (
            (samples.ready, stretch.ready_ms), (samples.react, stretch.react_ms)
        ):  # fmt: skip
            if value is not None:
                insort(sample, value)


class _Composing:
    """The lines of one day, sorted out."""

    def __init__(
        self, reader: Reader, day: str, starts_ms: int, ends_ms: int, lines: list[Moment]
    ) -> None:
        self._reader, self._day = reader, day
        self._starts_ms, self._ends_ms, self._lines = starts_ms, ends_ms, lines
        self._clocks = [line.at_ms for line in lines if line.event == said.CLOCK]
        self._booked: list[Booked] = []
        self._came: list[tuple[Moment, int | None, bool, Drawing]] = []
        self._walkups: list[tuple[Moment, Drawing]] = []
        self._marks: defaultdict[str, list[Mark]] = defaultdict(list)

    def script(self) -> Script:
        tickets: defaultdict[str, list[Moment]] = defaultdict(list)
        for line in self._lines:
            if line.event in MARKS:
                self._marks[line.counter].append(self._mark(line))
            elif line.ticket and line.event not in HOUSE:
                tickets[line.ticket].append(line)
        for lines in tickets.values():
            self._visit(kept(lines))
        found, absences, absent_ms = self._duties()
        people = tuple(self._people())
        walkups = tuple(self._walked_up())
        return Script(
            day=self._day,
            starts_ms=self._starts_ms,
            ends_ms=self._ends_ms,
            booked=tuple(sorted(self._booked, key=_made)),
            people=people,
            walkups=walkups,
            refused=tuple(
                Refused(line.at_ms, line.service, line.kiosk, line.note)
                for line in self._lines
                if line.event == said.REFUSED
            ),
            duties=tuple(found),
            absences=absences,
            absent_ms=absent_ms,
            unentered=not self._marks,
        )

    def _mark(self, line: Moment) -> Mark:
        served = self._reader.served(line.note) if line.event == said.OPEN else ()
        return Mark(line.at_ms, line.event, served)

    def _visit(self, lines: list[Moment]) -> None:
        """All lines of one ticket: its appointment, and its visit."""
        if not lines or any(line.event == said.VOID for line in lines):
            return
        drawing = Drawing(lines[0].ticket)
        issue: Moment | None = None
        sched_ms, booking = None, False
        for line in lines:
            if issue is not None:
                drawing.take(line)
            elif line.event == said.BOOKED:
                sched_ms, booking = line.sched_ms, True
                self._booked.append(Booked(line.ticket, line.at_ms, line.service, sched_ms))
            elif line.event == said.CANCEL and booking:
                self._booked.append(Booked(line.ticket, line.at_ms, line.service, None))
                booking = False
            elif line.event in (said.ISSUE, said.DIRECT):
                sched_ms = line.sched_ms if line.sched_ms is not None else sched_ms
                cls = VisitorClass.WALKIN if sched_ms is None else VisitorClass.APPOINTMENT
                issue = line._replace(cls=line.cls or cls.value)
                drawing.comes(line.service, self._reader.free_ms(issue, sched_ms))
                if line.event == said.DIRECT:
                    drawing.take(line._replace(event=said.CALL))
        if issue is None:
            self._reader.left_out.tickets += not any(line.event == said.BOOKED for line in lines)
        elif not self._reader.knows_all(drawing):
            self._reader.left_out.tickets += 1
        elif issue.event == said.DIRECT:
            self._walkups.append((issue, drawing))
        else:
            self._came.append((issue, sched_ms, booking, drawing))

    def _duties(self) -> tuple[list[Duty], int, int]:
        called: defaultdict[str, list[Drawn]] = defaultdict(list)
        drawings = [one[-1] for one in self._came] + [one[-1] for one in self._walkups]
        for drawing in drawings:
            for one in drawing.stretches:
                if one.call_ms is not None:
                    called[one.counter].append(one)
        found: list[Duty] = []
        absences = absent_ms = 0
        for counter in sorted({*self._marks, *called}):
            if not self._reader.knows_counter(counter):
                continue
            stretches = sorted(called[counter], key=_call)
            its = duties(counter, self._marks.get(counter, ()), stretches)
            found += its.duties
            absences, absent_ms = absences + its.absences, absent_ms + its.absent_ms
        return found, absences, absent_ms

    def _people(self) -> Iterator[Person]:
        for issue, sched_ms, booking, drawing in self._came:
            yield Person(
                ticket=issue.ticket,
                at_ms=issue.at_ms,
                service=issue.service,
                cls=_CLASSES.get(issue.cls, VisitorClass.WALKIN),
                sched_ms=sched_ms,
                stretches=self._stretches(drawing),
                booking=booking,
                kiosk=issue.kiosk,
                language=issue.language,
            )

    def _walked_up(self) -> Iterator[Walkup]:
        for issue, drawing in self._walkups:
            first = self._stretches(drawing)[0]
            yield Walkup(
                issue.ticket, issue.at_ms, issue.service, issue.counter, first.busy_ms,
                first.ready_ms,
            )  # fmt: skip

    def _stretches(self, drawing: Drawing) -> tuple[Stretch, ...]:
        stretches = tuple(one.stretch(self._clocks) for one in drawing.stretches)
        for one in stretches:
            self._reader.learn(one)
        return stretches


def _at(line: Moment) -> int:
    return line.at_ms


def _made(booked: Booked) -> int:
    return booked.at_ms


def _call(one: Drawn) -> int:
    return one.call_ms or 0
