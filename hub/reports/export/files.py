"""Tables as files. Each is written beside its place and put there whole; if there is no room it is
an `OSError`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Literal
from zoneinfo import ZoneInfo

import duckdb

from hub.exchange import log, table
from hub.exchange.moment import Moment
from hub.reports.columns import COLUMNS, quoted
from hub.reports.engine import connect
from hub.reports.facts import INNER
from hub.reports.store import FiguresStore

Format = Literal["csv", "parquet"]
_AS: dict[Format, str] = {
    "csv": "FORMAT csv, HEADER",
    "parquet": "FORMAT parquet, COMPRESSION zstd",
}
_INSTANTS = ("time", "sched")


def write_moments(told: Iterable[Moment], zone: ZoneInfo, out: Path, kind: Format) -> None:
    """The event table. In Parquet times are instants."""
    with _whole(out) as part:
        text = part.with_name(f"{part.name}.csv") if kind == "parquet" else part
        try:
            with text.open("w", encoding="utf-8", newline="") as file:
                table.write(told, file, zone)
            if kind == "parquet":
                with closing(connect()) as database:
                    database.execute(f"COPY ({_moments_of(text)}) TO {quoted(part)} ({_AS[kind]})")
        finally:
            if text != part:
                text.unlink(missing_ok=True)


def write_facts(
    store: FiguresStore,
    name: str,
    days: tuple[str, str],
    out: Path,
    kind: Format,
    *,
    languages: bool,
) -> None:
    """One of the tables of `facts`; `days`: the first and the last (empty: without that end).

    Without `languages` that column is empty; `INNER` columns are never in it.
    Raises `FiguresUnreadable`.
    """
    first, last = days
    columns = ", ".join(
        "'' AS language" if column == "language" and not languages else column
        for column in COLUMNS[name]
        if column not in INNER
    )
    wanted = [f"day >= {quoted(first)}"] * bool(first) + [f"day <= {quoted(last)}"] * bool(last)
    rows = f"SELECT {columns} FROM {name} WHERE {' AND '.join(wanted) or 'true'}"
    with _whole(out) as part, closing(store.connect(first, last, in_order=True)) as database:
        database.execute(f"COPY ({rows}) TO {quoted(part)} ({_AS[kind]})")


def _moments_of(text: Path) -> str:
    kinds = {name: "TIMESTAMPTZ" if name in _INSTANTS else "VARCHAR" for name in log.COLUMNS}
    columns = ", ".join(f"'{name}': '{kind}'" for name, kind in kinds.items())
    texts = [name for name in log.COLUMNS if name not in _INSTANTS]
    return (
        f"SELECT * FROM read_csv({quoted(text)}, columns = {{{columns}}}, header = true,"
        " auto_detect = false, delim = ',', quote = '\"', escape = '\"', nullstr = '',"
        f" force_not_null = {texts})"
    )


@contextmanager
def _whole(out: Path) -> Iterator[Path]:
    """Where to write what is to stand there once it is complete."""
    part = out.with_name(f".{out.name}.part")
    part.touch()  # a place where nothing can be written is named at once
    try:
        yield part
        part.replace(out)
    except duckdb.IOException as error:
        raise OSError(str(error)) from error
    finally:
        part.unlink(missing_ok=True)
