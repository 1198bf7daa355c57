"""The figures' own tables for whoever reads them: as the head of their folder has them."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import duckdb

from hub.reports.columns import COLUMNS, quoted, reading
from hub.reports.engine import connect
from hub.reports.head import FILE, FOLDER, Head, read_head

Source = Literal["journal", "history"]
_TRIES = 3


class FiguresUnreadable(Exception):
    """The tables are those of another version of this program, or damaged."""

    def __init__(self, folder: Path) -> None:
        super().__init__(str(folder))
        self.folder = folder


def folder_of(state_dir: Path, source: Source) -> Path:
    """Where they are kept."""
    return state_dir / FOLDER / source


def open_figures(state_dir: Path, source: Source) -> FiguresStore:
    """What is there, as it is now. Raises `FiguresUnreadable`."""
    return FiguresStore(folder_of(state_dir, source))


class FiguresStore:
    """Reads, and never waits for who writes."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.head = self._read_head()

    @property
    def days(self) -> tuple[str, str] | None:
        """The first and the last day of which there is anything; `None` if there is nothing."""
        head = self.head
        parts = [part for months in head.months.values() for part in months.values()]
        firsts = [part.first for part in parts] + [head.today_first] * bool(head.today_first)
        lasts = [part.last for part in parts] + [head.today_first] * bool(head.today_first)
        return (min(firsts), max(lasts)) if firsts else None

    def connect(
        self, first: str = "", last: str = "", *, in_order: bool = False
    ) -> duckdb.DuckDBPyConnection:
        """A database with the seven tables of `facts`, at least their rows of these local dates
        (empty: without that end). `in_order`: rows come day after day also where a query does not
        say so, which costs memory. Close it after use. Raises `FiguresUnreadable`."""
        for _ in range(_TRIES):
            database = connect()
            try:
                database.execute(f"SET preserve_insertion_order = {in_order}")
                for table in COLUMNS:
                    self._show(database, table, first, last)
                return database
            except duckdb.IOException:
                # Superseded since the head was read, and deleted.
                database.close()
                self.head = self._read_head()
        raise FiguresUnreadable(self._folder)

    def _show(self, database: duckdb.DuckDBPyConnection, table: str, first: str, last: str) -> None:
        columns = ", ".join(f"{name} {kind}" for name, kind in COLUMNS[table].items())
        database.execute(f"CREATE TABLE {table}_today ({columns})")
        if (file := self.head.today.get(table)) is not None:
            text = self._folder / file
            database.execute(f"INSERT INTO {table}_today SELECT * FROM {reading(table, text)}")
        files = [
            quoted(self._folder / part.file)
            for _, part in sorted(self.head.months.get(table, {}).items())
            if (not first or part.last >= first) and (not last or part.first <= last)
        ]
        names = ", ".join(COLUMNS[table])
        months = f"SELECT {names} FROM read_parquet([{', '.join(files)}]) UNION ALL " * bool(files)
        database.execute(f"CREATE VIEW {table} AS {months}SELECT {names} FROM {table}_today")

    def _read_head(self) -> Head:
        there = (self._folder / FILE).exists()  # first: it may just be made
        head = read_head(self._folder)
        if head is None and there:
            raise FiguresUnreadable(self._folder)
        return head or Head()
