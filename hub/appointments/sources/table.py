"""Tables (CSV): what spreadsheets and booking programs export, with the columns that they have.

The encoding is seen from the file (a byte order mark, UTF-8, else Windows), the separator from the
header, unless they are set. What cannot be read keeps its line number.
"""

from __future__ import annotations

import codecs
import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice
from typing import Literal

from hub.appointments.sources.entries import Entry, Parsed, read_singles
from hub.appointments.sources.frame import Frame, Moment
from hub.appointments.sources.problems import Fault, Problem
from hub.appointments.sources.reading import Reading
from hub.appointments.sources.rules import Rules, first

Separator = Literal["auto", ";", ",", "\t", "|"]
_LINE = re.compile(r"[^\n]*\n|[^\n]+")
SEPARATORS: tuple[Separator, ...] = (";", ",", "\t", "|")
DATES = (
    "%d.%m.%Y %H:%M", "%d.%m.%Y %H:%M:%S", "%d.%m.%y %H:%M", "%d.%m.%Y", "%Y-%m-%d %H:%M",
)  # fmt: skip
"""Beside ISO 8601, which is always understood."""


@dataclass(frozen=True)
class Tables:
    """The format of .csv files. `dates`: how times are written, as strptime has it; with a column
    for the date and one for the time, for both with a blank between."""

    rules: Rules
    separator: Separator = "auto"
    encoding: str = "auto"
    dates: tuple[str, ...] = DATES
    suffixes = (".csv", ".txt", ".tsv")

    def parse(self, file: str, data: bytes) -> Parsed:
        return _Table(self, file).parsed(decoded(data, self.encoding))

    def read(self, files: Iterable[Parsed], frame: Frame) -> Reading:
        return read_singles(files, self.rules, frame)


@dataclass
class _Table:
    tables: Tables
    file: str
    problems: list[Problem] = field(default_factory=list)
    unclear: set[str] = field(default_factory=set)
    complete: bool = True

    def parsed(self, text: str) -> Parsed:
        lines = _LINE.findall(text.replace("\r\n", "\n").replace("\r", "\n"))
        entries = tuple(self._entries(lines))
        return Parsed(
            self.file, entries, tuple(self.problems), frozenset(self.unclear), self.complete
        )

    def _entries(self, lines: list[str]) -> Iterator[Entry]:
        header: list[str] | None = None
        for line, cells in self._rows(lines):
            if header is None:
                header = cells
                if missing := self._missing(header):
                    facts = {"columns": ", ".join(missing)}
                    self._lost(Problem(self.file, line, Fault.COLUMNS_MISSING, facts))
                    return
            elif entry := self._entry(line, header, cells):
                yield entry
        if header is None:
            columns = {"columns": ", ".join(self._needed)}
            self._lost(Problem(self.file, 0, Fault.COLUMNS_MISSING, columns))

    def _rows(self, lines: list[str]) -> Iterator[tuple[int, list[str]]]:
        """Each row that is not empty, with its line. A quotation mark that is not closed, or only
        by one further down, costs its own line: reading goes on behind it."""
        separator = self._separator(lines)
        begins = width = 0
        while begins < len(lines):
            rows = csv.reader(islice(lines, begins, None), delimiter=separator, strict=True)
            since = begins
            try:
                for row in rows:
                    cells = [cell.strip() for cell in row]
                    width = width or len(cells)
                    ends = since + rows.line_num
                    if ends - begins > 1 and len(cells) != width:
                        raise csv.Error
                    line, begins = begins, ends
                    if any(cells):
                        yield line + 1, cells
            except csv.Error:
                self._lost(Problem(self.file, begins + 1, Fault.QUOTE_OPEN))
                begins += 1

    def _entry(self, line: int, header: list[str], cells: list[str]) -> Entry | None:
        values: dict[str, tuple[str, ...]] = {}
        for column, cell in zip(header, cells, strict=False):
            if column in self.tables.rules.named and cell:
                values[column] = (*values.get(column, ()), cell)
        fields = self.tables.rules.fields
        uid = first(lambda name: values.get(name, ()), fields.id)
        if len(cells) != len(header) and any(cells[len(header) :] or ["x"]):
            facts = {"expected": len(header), "found": len(cells)}
            self._wrong(line, Fault.CELLS, uid, **facts)
            return None
        if not uid:
            self._wrong(line, Fault.NO_ID, uid)
            return None
        written = " ".join(
            text
            for name in (fields.at, fields.date, fields.time)
            if (text := first(lambda name: values.get(name, ()), name))
        )
        if not written:
            self._wrong(line, Fault.NO_TIME, uid)
            return None
        start = moment(written, self.tables.dates)
        if start is None:
            column = fields.at or fields.date
            self._wrong(line, Fault.TIME_BROKEN, uid, field=column)
            return None
        cancelled = self.tables.rules.is_cancelled(lambda name: values.get(name, ()))
        return Entry(self.file, line, uid, start, values, cancelled)

    def _wrong(self, line: int, fault: Fault, uid: str, **facts: str | int) -> None:
        self.problems.append(Problem(self.file, line, fault, facts))
        if uid:
            self.unclear.add(uid)

    def _lost(self, problem: Problem) -> None:
        """Nobody knows what would have stood there."""
        self.problems.append(problem)
        self.complete = False

    @property
    def _needed(self) -> list[str]:
        fields = self.tables.rules.fields
        return [name for name in (fields.id, fields.at, fields.date, fields.time) if name]

    def _missing(self, header: list[str]) -> list[str]:
        named = self.tables.rules.named
        needed = [*self._needed, *sorted(named - set(self._needed))]
        return [name for name in needed if name not in header]

    def _separator(self, lines: list[str]) -> str:
        """With which most of the columns are found in the header."""
        if self.tables.separator != "auto":
            return self.tables.separator
        head = next((line for line in lines if line.strip()), "")

        def found(separator: str) -> int:
            cells = next(csv.reader([head], delimiter=separator), [])
            return len(self.tables.rules.named & {cell.strip() for cell in cells})

        return max(SEPARATORS, key=found)


def decoded(data: bytes, encoding: str) -> str:
    """As text, by the encoding that is set or seen."""
    if encoding != "auto":
        return data.decode(encoding, errors="replace").removeprefix("\ufeff")
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def moment(written: str, formats: Iterable[str]) -> Moment | None:
    """`None`: nobody can tell when that is."""
    read: datetime | None = None
    timed = ":" in written or "T" in written.upper()
    for format_ in formats:
        try:
            read = datetime.strptime(written, format_)  # noqa: DTZ007
            timed = "%H" in format_ or "%I" in format_
            break
        except ValueError:
            continue
    if read is None:
        try:
            read = datetime.fromisoformat(written.replace(" ", "T", 1))
        except ValueError:
            return None
    if not 1970 <= read.year < 9999:
        return None
    return Moment(read.replace(tzinfo=None), read.tzinfo, all_day=not timed)
