"""Figures of rows that a test has made: through the real tables."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import duckdb

from hub.reports.figures.compute import compute
from hub.reports.figures.model import Asked, Figure
from hub.reports.folder import fill
from hub.reports.gather import Rows
from hub.reports.store import folder_of, open_figures

EVER = {"first": "1970-01-01", "last": "2999-12-31"}
Found = dict[tuple[str, str, tuple[str, ...]], Figure]
"""By figure, statistic and group."""


@contextmanager
def database(rows: Rows) -> Iterator[duckdb.DuckDBPyConnection]:
    """These rows as a report finds them."""
    with TemporaryDirectory() as folder:
        fill(folder_of(Path(folder), "journal"), [rows])
        with closing(open_figures(Path(folder), "journal").connect()) as connection:
            yield connection


def counted(connection: duckdb.DuckDBPyConnection, *by: str, **asked: Any) -> Found:
    """What is told of all days, unless it is said of which."""
    figures = compute(connection, Asked(by=by, **{**EVER, **asked}))
    found = {(one.figure, one.stat, tuple(one.by.values())): one for one in figures}
    assert len(found) == len(figures)
    return found
