"""New files of a folder of figures, and the head that is to name them: nothing counts yet.

A month is one file of each table, always written whole. What a head has named is never changed;
what none has named, because it was superseded before, is deleted at once.
"""

from __future__ import annotations

import gzip
import os
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

import duckdb
from msgspec.structs import replace

from hub.reports.columns import COLUMNS, as_text, quoted, reading
from hub.reports.gather import Rows
from hub.reports.head import Head, Part
from hub.reports.terms import KnownFrom


class Span(NamedTuple):
    """From one local date to another, both included."""

    first: str
    last: str

    def meets(self, part: Part) -> bool:
        return part.first <= self.last and self.first <= part.last


class Draft:
    """What follows `head`, which counts until then. Raises `OSError`."""

    def __init__(
        self, path: Path, database: duckdb.DuckDBPyConnection, head: Head, *, stem: str = ""
    ) -> None:
        """`stem`: what tells its files from those of another draft in the same folder."""
        self._path, self._database = path, database
        self._named = head.files
        self._stem = f"{stem}{head.generation + 1}"
        self._files = 0
        self.head = head
        self.changed: set[Path] = set()
        """The folders in which there is something new."""

    def add(self, rows: Rows) -> None:
        """Rows that are final, each to the month of its day."""
        for table, new in rows.items():
            by_month: dict[str, list[Any]] = {}
            for row in new:
                by_month.setdefault(row.day[:7], []).append(row)
            for month, those in by_month.items():
                days = [row.day for row in those]
                part = Part("", len(those), min(days), max(days))
                with self._scratch(as_text(those)) as text:
                    self._join(table, month, part, reading(table, text))

    def days_within(self, span: Span) -> Span | None:
        """Between which of these days there is something already."""
        days: list[str] = []
        for months in self.head.months.values():
            for part in months.values():
                if span.meets(part):
                    found = self._database.execute(
                        f"SELECT min(day), max(day) FROM {self._reading(part)}"
                        f" WHERE {_within(span)}"
                    ).fetchall()[0]
                    days += [day for day in found if day is not None]
        return Span(min(days), max(days)) if days else None

    def take_over(self, other: Draft, span: Span) -> None:
        """The months of a draft that will not be published, instead of what is there of these days.

        Drop that one afterwards.
        """
        for table, months in self.head.months.items():
            for month, part in list(months.items()):
                if span.meets(part):
                    self._cut(table, month, part, span)
        for table, months in other.head.months.items():
            for month, part in months.items():
                if month in self.head.months.get(table, {}):
                    self._join(table, month, part, self._reading(part))
                else:
                    other._named.add(part.file)
                    self._name(table, month, part)
        self.changed |= other.changed

    def put_today(self, rows: Rows) -> None:
        """The rows of the day that runs, in place of those that stood there."""
        files: dict[str, str] = {}
        for table, those in rows.items():
            if those:
                text = as_text(those)
                file = files[table] = f"{table}/today.{sha256(text).hexdigest()[:16]}.csv.gz"
                if self.head.today.get(table) != file:
                    self._write(file, gzip.compress(text, 1, mtime=0))
        first = min((row.day for those in rows.values() for row in those), default="")
        self.head = replace(self.head, today=files, today_first=first)

    def write(self, name: str, content: bytes) -> str:
        """Something else that the head is to name; → under which name."""
        file = f"{name}.{self._new()}"
        self._write(file, content)
        return file

    def forget(self, known: KnownFrom, *, again: bool = False) -> None:
        """What nobody may know any more. `again`: also if that was done before rows came."""
        languages = max(known.languages, self.head.languages_from)
        if not again and (languages, known.clerks) == (
            self.head.languages_from,
            self.head.clerks_from,
        ):
            return
        for column, before in (("language", languages), ("clerk", known.clerks)):
            for table in (one for one in COLUMNS if column in COLUMNS[one]):
                for month, part in list(self.head.months.get(table, {}).items()):
                    self._blank(table, month, part, column, before)
        self.head = replace(self.head, languages_from=languages, clerks_from=known.clerks)

    def drop(self) -> None:
        """Nothing of this draft is wanted."""
        for file in self.head.files - self._named:
            (self._path / file).unlink(missing_ok=True)

    def _blank(self, table: str, month: str, part: Part, column: str, before_day: str) -> None:
        """Empty the column in rows of days before this one."""
        rows, over = self._reading(part), f"day < {quoted(before_day)}"
        known = f"SELECT 1 FROM {rows} WHERE {over} AND {column} <> '' LIMIT 1"
        if part.first < before_day and self._database.execute(known).fetchone():
            blanked = f"CASE WHEN {over} THEN '' ELSE {column} END AS {column}"
            self._put(table, month, part, f"SELECT * REPLACE ({blanked}) FROM {rows}")

    # ── Months ───────────────────────────────────────────────────────────────────────────────────

    def _join(self, table: str, month: str, new: Part, rows: str) -> None:
        """Rows beside those that the month has."""
        old = self.head.months.get(table, {}).get(month)
        if old is None:
            self._put(table, month, new, f"SELECT * FROM {rows}")
            return
        both = Part("", old.rows + new.rows, min(old.first, new.first), max(old.last, new.last))
        columns = ", ".join(COLUMNS[table])
        selected = (f"SELECT {columns} FROM {one}" for one in (self._reading(old), rows))
        self._put(table, month, both, " UNION ALL ".join(selected))

    def _cut(self, table: str, month: str, part: Part, days: Span) -> None:
        """The month without these days."""
        rows = f"FROM {self._reading(part)} WHERE NOT {_within(days)}"
        count, first, last = self._database.execute(
            f"SELECT count(*), min(day), max(day) {rows}"
        ).fetchall()[0]
        if count:
            self._put(table, month, Part("", count, first, last), f"SELECT * {rows}")
        else:
            self._name(table, month, None)

    def _put(self, table: str, month: str, part: Part, query: str) -> None:
        """The month as this query has it."""
        file = f"{table}/{month}.{self._new()}.parquet"
        target = self._path / file
        target.parent.mkdir(mode=0o700, exist_ok=True)
        try:
            self._database.execute(
                f"COPY ({query}) TO {quoted(target)} (FORMAT parquet, COMPRESSION zstd)"
            )
            _bring_to_disk(target)
        except BaseException as error:
            target.unlink(missing_ok=True)  # on a full disk its room is needed
            if isinstance(error, duckdb.IOException):
                raise OSError(str(error)) from error
            raise
        self.changed.add(target.parent)
        self._name(table, month, replace(part, file=file))

    def _name(self, table: str, month: str, part: Part | None) -> None:
        months = dict(self.head.months.get(table, {}))
        old = months.pop(month, None)
        if part is not None:
            months[month] = part
        self.head = replace(self.head, months={**self.head.months, table: months})
        if old is not None and old.file not in self._named:
            (self._path / old.file).unlink(missing_ok=True)

    def _reading(self, part: Part) -> str:
        return f"read_parquet({quoted(self._path / part.file)})"

    # ── Files ────────────────────────────────────────────────────────────────────────────────────

    def _new(self) -> str:
        self._files += 1
        return f"{self._stem}-{self._files}"

    def _write(self, file: str, content: bytes) -> None:
        target = self._path / file
        target.parent.mkdir(mode=0o700, exist_ok=True)
        beside = target.with_name(f"{target.name}.new")
        try:
            beside.write_bytes(content)
            _bring_to_disk(beside)
            beside.replace(target)
        except BaseException:  # also when it is stopped: nothing half written stays
            beside.unlink(missing_ok=True)
            raise
        self.changed.add(target.parent)

    @contextmanager
    def _scratch(self, content: bytes) -> Iterator[Path]:
        """A file while it is read."""
        scratch = self._path / f"rows.{self._stem}"
        try:
            scratch.write_bytes(content)
            yield scratch
        finally:
            scratch.unlink(missing_ok=True)


def _within(span: Span) -> str:
    return f"(day BETWEEN {quoted(span.first)} AND {quoted(span.last)})"


def _bring_to_disk(path: Path) -> None:
    """And nobody's but ours."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fchmod(descriptor, 0o600)
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
