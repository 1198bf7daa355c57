"""Ten years of figures out of one: the same year again and again, each 52 weeks later."""

from __future__ import annotations

from collections import defaultdict
from contextlib import closing
from pathlib import Path

from msgspec.structs import replace

from hub.reports.columns import COLUMNS, quoted
from hub.reports.engine import connect
from hub.reports.head import Part, read_head, write_head
from hub.reports.store import folder_of

WEEKS = 52
DAY_MS = 24 * 3600 * 1000
_INSTANTS = (
    "issued_ms", "sched_ms", "first_call_ms", "ended_ms", "queued_ms", "call_ms", "last_call_ms",
    "start_ms", "end_ms", "made_ms", "at_ms",
)  # fmt: skip


def decade(one: Path, ten: Path, years: int = 10) -> None:
    """`one`: a state directory with a year of imported history; `ten`: an empty one."""
    source, target = folder_of(one, "history"), folder_of(ten, "history")
    target.mkdir(parents=True)
    head = read_head(source)
    if head is None:
        raise RuntimeError(f"{source}: there is nothing")
    months: dict[str, dict[str, Part]] = defaultdict(dict)
    with closing(connect()) as database:
        for table, parts in head.months.items():
            (target / table).mkdir()
            for year in range(years):
                for month, part in parts.items():
                    file = f"{table}/{month}.{year}.parquet"
                    database.execute(
                        f"COPY ({_later(table, source / part.file, year)})"
                        f" TO {quoted(target / file)} (FORMAT parquet, COMPRESSION zstd)"
                    )
                    found = database.execute(
                        f"SELECT count(*), min(day), max(day) FROM {quoted(target / file)}"
                    ).fetchone()
                    if found is not None:
                        months[table][f"{month}.{year}"] = Part(file, *found)
    write_head(target, replace(head, months=dict(months)))


def _later(table: str, file: Path, years: int) -> str:
    days = 7 * WEEKS * years
    moved = [f"{name} + {days * DAY_MS} AS {name}" for name in COLUMNS[table] if name in _INSTANTS]
    moved.append(f"strftime(CAST(day AS DATE) + {days}, '%Y-%m-%d') AS day")
    if "ticket" in COLUMNS[table]:
        moved.append(f"ticket || '-{years}' AS ticket")
    return f"SELECT * REPLACE ({', '.join(moved)}) FROM {quoted(file)}"
