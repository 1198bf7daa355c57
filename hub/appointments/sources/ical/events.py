"""One event of a calendar, understood; whatever is wrong with it, it costs no other."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, tzinfo

from icalendar import vDDDLists, vDDDTypes, vRecur

from hub.appointments.sources.entries import Entry, Parsed
from hub.appointments.sources.frame import Moment
from hub.appointments.sources.ical.lines import Block, Property, taken_apart
from hub.appointments.sources.ical.zones import Zones
from hub.appointments.sources.problems import Fault, Problem

ONCE = ("UID", "DTSTART", "RECURRENCE-ID", "STATUS", "SEQUENCE")
NEEDED = frozenset({*ONCE, "RRULE", "RDATE", "EXDATE", "DTSTAMP", "LAST-MODIFIED"})


class Event(Entry, frozen=True):
    """`recurrence`: which one of a series it replaces; `onwards`: and all that follow."""

    recurrence: Moment | None = None
    onwards: bool = False
    rules: tuple[vRecur, ...] = ()
    also: tuple[Moment, ...] = ()
    never: tuple[Moment, ...] = ()
    version: tuple[int, str] = (0, "")
    """Of two, the greater one is the newer: sequence, then when it was written."""

    @property
    def repeats(self) -> bool:
        return bool(self.rules or self.also)


class _Broken(Exception):
    def __init__(self, fault: Fault, line: int, **facts: str) -> None:
        super().__init__(fault)
        self.fault, self.line, self.facts = fault, line, facts


def parse(file: str, data: bytes, fields: frozenset[str]) -> Parsed:
    """All events that can be understood. `fields`: what else is asked for, as `Fields` has it."""
    wanted = {field: field.upper().partition(";") for field in fields}
    text = taken_apart(file, data, NEEDED | {name for name, _, _ in wanted.values()})
    understood = _Understood(file, Zones(text.zones), wanted)
    entries = tuple(understood.events(text.events))
    return Parsed(
        file,
        entries,
        (*text.problems, *understood.problems),
        frozenset(understood.unclear),
        complete=text.whole,
    )


class _Understood:
    def __init__(self, file: str, zones: Zones, wanted: dict[str, tuple[str, str, str]]) -> None:
        self._file, self._zones, self._wanted = file, zones, wanted
        self._strange: set[str] = set()
        self.problems: list[Problem] = []
        self.unclear: set[str] = set()

    def events(self, blocks: list[Block]) -> Iterator[Event]:
        for block in blocks:
            try:
                yield self._event(block)
            except _Broken as broken:
                self._broken(block, Problem(self._file, broken.line, broken.fault, broken.facts))

    def _broken(self, block: Block, problem: Problem) -> None:
        self.problems.append(problem)
        if uid := block.first("UID"):
            self.unclear.add(uid.text.strip())

    def _event(self, block: Block) -> Event:
        if block.faulty is not None:
            raise _Broken(block.faulty.fault, block.faulty.line, **_words(block.faulty))
        for name in ONCE:
            if len(block.all(name)) > 1:
                raise _Broken(Fault.TWICE_IN_ENTRY, block.all(name)[1].line, field=name)
        uid = block.first("UID")
        if uid is None or not uid.text.strip():
            raise _Broken(Fault.NO_ID, block.line)
        start = block.first("DTSTART")
        if start is None:
            raise _Broken(Fault.NO_TIME, block.line)
        replaced = block.first("RECURRENCE-ID")
        status = block.first("STATUS")
        return Event(
            file=self._file,
            line=block.line,
            uid=uid.text.strip(),
            start=self._moment(start),
            values=dict(self._values(block)),
            cancelled=block.cancelled
            or (status is not None and status.raw.strip().upper() == "CANCELLED"),
            recurrence=self._moment(replaced) if replaced else None,
            onwards=replaced is not None and "THISANDFUTURE" in replaced.params.values(),
            rules=tuple(map(_rule, block.all("RRULE"))),
            also=tuple(m for found in block.all("RDATE") for m in self._moments(found)),
            never=tuple(m for found in block.all("EXDATE") for m in self._moments(found)),
            version=_version(block),
        )

    def _values(self, block: Block) -> Iterator[tuple[str, tuple[str, ...]]]:
        for field, (name, _, parameter) in self._wanted.items():
            found = block.all(name)
            if parameter:
                yield field, tuple(prop.params.get(parameter, "") for prop in found)
            else:
                yield (
                    field,
                    tuple(_without_scheme(text) for prop in found for text in prop.texts),
                )

    def _moment(self, prop: Property) -> Moment:
        try:
            return self._read(vDDDTypes.from_ical(prop.raw.strip()), prop)
        except (ValueError, TypeError) as error:
            raise _Broken(Fault.TIME_BROKEN, prop.line, field=prop.name) from error

    def _moments(self, prop: Property) -> list[Moment]:
        try:
            return [self._read(value, prop) for value in vDDDLists.from_ical(prop.raw.strip())]
        except (ValueError, TypeError) as error:
            raise _Broken(Fault.TIME_BROKEN, prop.line, field=prop.name) from error

    def _read(self, value: object, prop: Property) -> Moment:
        if isinstance(value, tuple):  # a period: only its beginning matters
            value = value[0]
        if isinstance(value, datetime):
            if not 1970 <= value.year < 9999:
                raise ValueError(value.year)
            if value.tzinfo is not None:
                return Moment(value.replace(tzinfo=None), UTC)
            return Moment(value, self._zone(prop))
        if isinstance(value, date) and 1970 <= value.year < 9999:
            return Moment(datetime.combine(value, time()), all_day=True)
        raise ValueError(prop.name)

    def _zone(self, prop: Property) -> tzinfo | None:
        tzid = prop.params.get("TZID", "")
        if not tzid:
            return None
        zone = self._zones.named(tzid)
        if zone is None and tzid not in self._strange:
            self._strange.add(tzid)
            facts = {"zone": tzid[:60]}
            problem = Problem(self._file, prop.line, Fault.ZONE_UNKNOWN, facts, kept=True)
            self.problems.append(problem)
        return zone


def _words(problem: Problem) -> dict[str, str]:
    return {key: str(value) for key, value in problem.facts.items()}


def _rule(prop: Property) -> vRecur:
    try:
        rule: vRecur = vRecur.from_ical(prop.raw.strip())
    except (ValueError, TypeError) as error:
        raise _Broken(Fault.RULE_BROKEN, prop.line) from error
    if not rule.get("FREQ"):
        raise _Broken(Fault.RULE_BROKEN, prop.line)
    return rule


def _version(block: Block) -> tuple[int, str]:
    sequence = block.first("SEQUENCE")
    written = block.first("LAST-MODIFIED") or block.first("DTSTAMP")
    number = sequence.raw.strip() if sequence else ""
    return (
        int(number) if number.isdecimal() else 0,
        written.raw.strip() if written else "",
    )


def _without_scheme(text: str) -> str:
    for scheme in ("mailto:", "tel:"):
        if text[: len(scheme)].lower() == scheme:
            return text[len(scheme) :]
    return text
