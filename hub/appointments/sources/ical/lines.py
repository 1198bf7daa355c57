"""The text of an .ics file: its events and time zones as blocks of lines, each by its number.

Each block stands for itself, so that a broken one costs no other. Of an event only the properties
that somebody asked for are kept: a description or a guest list is not even taken in.
"""

from __future__ import annotations

import re
from collections.abc import Container, Mapping
from dataclasses import dataclass, field

from icalendar.parser import Contentline

from hub.appointments.sources.problems import Fault, Problem

_CATEGORIES = "CATEGORIES"
_PROTECTED = re.compile(r"\\([\\,;nN])")


@dataclass(frozen=True, slots=True)
class Property:
    """`raw`: as it is written; `text`: without the marks that protect commas and line ends."""

    name: str
    params: Mapping[str, str]
    raw: str
    line: int

    @property
    def text(self) -> str:
        return _plain(self.raw)

    @property
    def texts(self) -> tuple[str, ...]:
        """Categories are a list; everything else is one value."""
        if self.name != _CATEGORIES:
            return (self.text,)
        apart = self.raw.replace(r"\,", "\x00").split(",")
        return tuple(_plain(part.replace("\x00", ",")) for part in apart)


@dataclass(slots=True)
class Block:
    """An event. `faulty`: why it cannot be used, found while taking it apart."""

    line: int
    properties: list[Property] = field(default_factory=list)
    faulty: Problem | None = None
    cancelled: bool = False
    """The calendar round it is a message that calls off what is in it."""

    def all(self, name: str) -> list[Property]:
        return [found for found in self.properties if found.name == name]

    def first(self, name: str) -> Property | None:
        return next((found for found in self.properties if found.name == name), None)


@dataclass(slots=True)
class Text:
    """A file, taken apart."""

    events: list[Block] = field(default_factory=list)
    zones: dict[str, str] = field(default_factory=dict)
    """TZID → the definition as it is written."""
    problems: list[Problem] = field(default_factory=list)
    whole: bool = False
    """It ends where a calendar ends."""


def _plain(text: str) -> str:
    return _PROTECTED.sub(lambda found: "\n" if found[1] in "nN" else found[1], text)


def decoded(data: bytes) -> str:
    """iCalendar is UTF-8; what is not was written by an old Windows program."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def taken_apart(file: str, data: bytes, wanted: Container[str]) -> Text:
    """`wanted`: names of properties, in capitals."""
    taking = _Taking(file, wanted)
    for number, line in _unfolded(decoded(data)):
        taking.line(number, line)
    text = taking.text
    if not taking.seen:
        text.problems.append(Problem(file, 0, Fault.NO_CALENDAR))
    elif taking.open:
        text.problems.append(Problem(file, 0, Fault.UNFINISHED))
    else:
        text.whole = True
    return text


class _Taking:
    """Goes through a file line by line. `open`: the components that have begun and not ended."""

    def __init__(self, file: str, wanted: Container[str]) -> None:
        self.text = Text()
        self.open: list[str] = []
        self.seen = False
        self._file, self._wanted = file, wanted
        self._event: Block | None = None
        self._zone: list[str] = []
        self._cancels = False

    def line(self, number: int, line: str) -> None:
        begins, ends = _edge(line)
        if begins:
            self._begin(begins, number)
        if "VTIMEZONE" in self.open:
            self._zone.append(line)
        if ends in self.open:
            self._end(ends)
        elif begins or ends:
            return
        elif self._event is not None and self.open[-1] == "VEVENT":
            _take(self._file, self._event, number, line, self._wanted)
        elif self.open == ["VCALENDAR"] and line.upper().startswith("METHOD:"):
            self._cancels = line[7:].strip().upper() == "CANCEL"

    def _begin(self, name: str, number: int) -> None:
        if name == "VCALENDAR":
            self._close(0)
            self.seen, self._cancels = True, False
        elif name == "VEVENT":
            if self._event is not None:
                self._close(self.open.index("VEVENT"))
            self._event = Block(number, cancelled=self._cancels)
        elif name == "VTIMEZONE":
            self._zone = []
        self.open.append(name)

    def _end(self, name: str) -> None:
        if name == "VTIMEZONE":
            self.text.zones.setdefault(_tzid(self._zone), "\r\n".join(self._zone) + "\r\n")
        elif name == "VEVENT" and self._event is not None:
            self.text.events.append(self._event)
            self._event = None
        self._close(len(self.open) - 1 - self.open[::-1].index(name))

    def _close(self, depth: int) -> None:
        """Whatever is open from this depth on ends; an event that does so has no end of its own."""
        if self._event is not None and "VEVENT" in self.open[depth:]:
            self._event.faulty = Problem(self._file, self._event.line, Fault.ENTRY_OPEN)
            self.text.events.append(self._event)
            self._event = None
        del self.open[depth:]


def _unfolded(text: str) -> list[tuple[int, str]]:
    lines: list[tuple[int, str]] = []
    parts: list[str] = []
    begun = 0
    for number, line in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), 1):
        if line[:1] in (" ", "\t") and parts:
            parts.append(line[1:])
            continue
        if parts:
            lines.append((begun, "".join(parts)))
        parts, begun = ([line], number) if line else ([], number)
    if parts:
        lines.append((begun, "".join(parts)))
    return lines


def _edge(line: str) -> tuple[str, str]:
    """What begins and what ends here."""
    head, _, name = line.partition(":")
    match head.upper():
        case "BEGIN":
            return name.strip().upper(), ""
        case "END":
            return "", name.strip().upper()
        case _:
            return "", ""


def _take(file: str, event: Block, number: int, line: str, wanted: Container[str]) -> None:
    name = line.split(":", 1)[0].split(";", 1)[0].upper()
    if name not in wanted:
        return
    try:
        event.properties.append(_property(name, line, number))
    except ValueError:
        event.faulty = Problem(file, number, Fault.LINE_BROKEN, {"field": name})


def _property(name: str, line: str, number: int) -> Property:
    """Parameters in quotation marks may hold anything, so these are left to the library."""
    head, colon, value = line.partition(":")
    if not colon:
        raise ValueError(name)
    if '"' not in head:
        params = {}
        for part in head.split(";")[1:]:
            key, _, given = part.partition("=")
            params[key.upper()] = given
        return Property(name, params, value, number)
    _, found, text = Contentline(line).parts()
    params = {key.upper(): str(given) for key, given in found.items()}
    return Property(name, params, str(text), number)


def _tzid(zone: list[str]) -> str:
    for line in zone:
        if line.upper().startswith("TZID"):
            return line.partition(":")[2].strip()
    return ""
