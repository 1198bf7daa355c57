"""From entries, whatever their format, to a reading: the part that all sources have in common."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta

import msgspec

from hub.appointments.sources import naming
from hub.appointments.sources.frame import Frame, Moment, instant_ms, wall_at
from hub.appointments.sources.problems import Fault, Problem
from hub.appointments.sources.reading import Booking, Person, Reading
from hub.appointments.sources.rules import Rules, first

MOST_OF_ONE = 99
_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")
_NUMBER = re.compile(r"(\d{1,4})(?:[.,]0+)?")


class Entry(msgspec.Struct, frozen=True):
    """One entry of a file. `values`: what stands in it, under the source's own names."""

    file: str
    line: int
    uid: str
    start: Moment
    values: Mapping[str, tuple[str, ...]]
    cancelled: bool = False
    unclear: bool = False
    """Its state says neither that it takes place nor that it does not."""

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.file}:{self.line})"

    def value(self, field: str) -> tuple[str, ...]:
        return self.values.get(field, ())


class Parsed(msgspec.Struct, frozen=True):
    """What one file holds, whatever the day. `unclear`: uids of entries that cannot be read."""

    file: str
    entries: tuple[Entry, ...] = ()
    problems: tuple[Problem, ...] = ()
    unclear: frozenset[str] = frozenset()
    complete: bool = True
    """Nothing of the file is missing."""


class Gathering:
    """Takes in entries one after the other."""

    def __init__(self, rules: Rules, frame: Frame) -> None:
        self._rules, self._frame = rules, frame
        self._bookings: dict[str, tuple[Booking, Entry]] = {}
        self._problems: list[Problem] = []
        self._said: set[tuple[str, int, Fault]] = set()
        self._called_off: set[str] = set()
        self._unclear: set[str] = set()
        self._complete = frame.complete

    def file(self, parsed: Parsed) -> None:
        """What is to be said of a file as a whole."""
        self._problems += parsed.problems
        self._unclear.update(map(self.owner, parsed.unclear))
        self._complete &= parsed.complete

    def owner(self, uid: str) -> str:
        return naming.owner(self._frame.source, uid, self._frame.secret)

    def problem(
        self, entry: Entry, fault: Fault, *, kept: bool = False, **facts: str | int
    ) -> None:
        """Something is wrong with an entry; unless it is `kept`, nothing follows from it."""
        said = entry.file, entry.line, fault
        if said not in self._said:
            self._said.add(said)
            self._problems.append(Problem(entry.file, entry.line, fault, facts, kept))
        if not kept:
            self._unclear.add(self.owner(entry.uid))

    def call_off(self, appointment: str) -> None:
        self._called_off.add(appointment)

    def _at_ms(self, moment: Moment) -> int:
        of_day = timedelta(seconds=(self._rules.all_day_s or 0) if moment.all_day else 0)
        return instant_ms(moment.wall + of_day, moment.zone or self._frame.zone)

    def single(self, entry: Entry) -> None:
        """An entry that stands for one appointment."""
        owner = self.owner(entry.uid)
        if entry.unclear:
            self._unclear.add(owner)
        elif entry.cancelled:
            self._called_off.add(owner)
        else:
            self.book(entry, owner, entry.start)

    def book(
        self, entry: Entry, appointment: str, start: Moment, series_day: datetime | None = None
    ) -> None:
        """Take it in, unless it is not in the window, not for us, or not to be understood.

        `series_day`: which one of a series it is."""
        at_ms = self._at_ms(start)
        if at_ms not in self._frame.window:
            return
        service = self._rules.service_of(entry.value)
        if service is None:
            return
        if start.all_day and self._rules.all_day_s is None:
            self.problem(entry, Fault.ALL_DAY)
            return
        if service not in self._frame.services:
            if service and not self._rules.fields.service:
                self.problem(entry, Fault.SERVICE_UNKNOWN, service=service)
            else:
                self.problem(entry, Fault.NO_SERVICE)
            return
        if appointment in self._bookings:
            self.problem(self._bookings[appointment][1], Fault.REPEATED, kept=True)
        booking = Booking(
            id=appointment,
            service=service,
            at_ms=at_ms,
            code=self._code(entry, appointment, series_day),
            quantity=self._quantity(entry),
            language=self._language(entry),
            person=Person(
                name=first(entry.value, self._rules.fields.name),
                mail=first(entry.value, self._rules.fields.mail),
                phone=first(entry.value, self._rules.fields.phone),
            ),
        )
        self._bookings[appointment] = booking, entry

    def reading(self) -> Reading:
        """All of it; no code stands for two."""
        holders: dict[str, str] = {}
        bookings = []
        for appointment in sorted(self._bookings):
            booking, entry = self._bookings[appointment]
            if holders.setdefault(booking.code.upper(), appointment) != appointment:
                self.problem(entry, Fault.CODE_TAKEN, kept=True)
                code = naming.made_code(appointment, self._frame.secret)
                booking = msgspec.structs.replace(booking, code=code)
            bookings.append(booking)
        return Reading(
            window=self._frame.window,
            bookings=tuple(bookings),
            problems=tuple(sorted(self._problems, key=lambda p: (p.file, p.line, p.fault))),
            called_off=frozenset(self._called_off - self._bookings.keys()),
            unclear=frozenset(self._unclear),
            complete=self._complete,
        )

    def _code(self, entry: Entry, appointment: str, series_day: datetime | None) -> str:
        written = first(entry.value, self._rules.fields.code).replace(" ", "")
        if written and not naming.CODE.fullmatch(written):
            self.problem(entry, Fault.CODE, kept=True)
            written = ""
        if not written:
            return naming.made_code(appointment, self._frame.secret)
        if series_day is not None:
            return naming.code_in_series(written, series_day)
        return written

    def _quantity(self, entry: Entry) -> int:
        written = first(entry.value, self._rules.fields.quantity)
        if not written:
            return 1
        found = _NUMBER.fullmatch(written)
        if not found or not 1 <= int(found[1]) <= MOST_OF_ONE:
            self.problem(entry, Fault.QUANTITY, kept=True, most=MOST_OF_ONE)
            return 1
        return int(found[1])

    def _language(self, entry: Entry) -> str | None:
        written = first(entry.value, self._rules.fields.language)
        if not written:
            return None
        tag = self._rules.languages.get(written.casefold(), written)
        if len(tag) > 35 or not _TAG.fullmatch(tag):
            self.problem(entry, Fault.LANGUAGE, kept=True)
            return None
        return tag


def read_singles(files: Iterable[Parsed], rules: Rules, frame: Frame) -> Reading:
    """For formats in which each entry is one appointment; of two with one id the later counts."""
    gathering = Gathering(rules, frame)
    for parsed in files:
        gathering.file(parsed)
        for entry in parsed.entries:
            gathering.single(entry)
    return gathering.reading()


def utc(at_ms: int) -> Moment:
    """An instant, as a moment."""
    return Moment(wall_at(at_ms, UTC), UTC)
