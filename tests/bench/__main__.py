"""`make bench`: every promise that is a figure, beside what the machine itself can do."""

from __future__ import annotations

import argparse
import asyncio
import datetime
import json
import os
import platform
import shutil
import signal
import sqlite3
import sys
import tempfile
from dataclasses import asdict, dataclass
from pathlib import Path

from tests.bench.calling import calling
from tests.bench.document import rewrite
from tests.bench.figures import Row, as_text
from tests.bench.footprint import footprint
from tests.bench.foreseeing import foreseeing
from tests.bench.growth import growth
from tests.bench.history import Past, with_oldest_snapshot
from tests.bench.issuing import issuing
from tests.bench.limits import Limits
from tests.bench.living import YEAR, living
from tests.bench.moving import moving, starting
from tests.bench.phones import phones
from tests.bench.reporting import reporting
from tests.bench.restarting import restarting

PARTS = (
    "issuing",
    "calling",
    "forecast",
    "screens",
    "phones",
    "growth",
    "restart",
    "footprint",
    "what-if",
    "reports",
)


@dataclass(frozen=True)
class Extent:
    """How much is done of everything."""

    samples: int
    seconds: float
    presses: int
    some_tickets: int
    many_tickets: int
    events: int
    rounds: int
    starts: int
    idle_s: float
    pages: tuple[int, ...]
    days: int
    visits: int


FULL = Extent(
    400, 10, 200, 100_000, 1_000_000, 1_000_000, 1_000, 9, 10, (2_000, 10_000), YEAR, 1_000_000
)
QUICK = Extent(100, 2, 30, 2_000, 20_000, 20_000, 200, 3, 3, (200,), 10, 50_000)
YEARS = 10


async def measure(folder: Path, extent: Extent, parts: set[str]) -> list[Row]:
    limits = Limits()
    rows: list[Row] = []
    await limits.sample(folder, extent.samples)
    if "issuing" in parts:
        _tell("tickets …")
        rows += await issuing(folder, limits, seconds=extent.seconds, samples=extent.samples)
    if "calling" in parts:
        _tell("calls …")
        rows += await calling(folder, limits, presses=extent.presses, samples=extent.samples)
    if "forecast" in parts:
        _tell("waits …")
        rows += await foreseeing(folder, seconds=2 * extent.seconds)
    if "screens" in parts:
        _tell("displays …")
        rows += await moving(folder, seconds=extent.idle_s)
        rows += await starting(folder, starts=extent.starts)
    if "phones" in parts:
        for pages in extent.pages:
            _tell(f"{pages:,} phone pages …")
            rows += await phones(folder, pages=pages, seconds=extent.seconds)
    if "reports" in parts:
        _tell(f"figures of {extent.visits:,} visits …")
        rows += await reporting(
            folder, visits=extent.visits, years=YEARS, seconds=2 * extent.seconds
        )
    if parts & {"growth", "restart"}:
        rows += await _with_a_past(folder, limits, extent, parts)
    if "footprint" in parts:
        _tell("memory and idle CPU …")
        rows += await footprint(folder, seconds=extent.idle_s)
    if "what-if" in parts:
        _tell("what if …")
        rows += living(folder, days=extent.days)
    return [*limits.rows(), *rows]


async def _with_a_past(folder: Path, limits: Limits, extent: Extent, parts: set[str]) -> list[Row]:
    tickets = extent.many_tickets if "growth" in parts else extent.events // 4
    _tell(f"writing a past of {tickets:,} tickets …")
    past = Past(folder / "past", tickets)
    await past.begin()
    rows: list[Row] = []
    if "growth" in parts:
        await past.grow(lambda: past.tickets >= extent.some_tickets)
        some = past.copy(folder / "some")
    restart: tuple[Path, int, int] | None = None
    if "restart" in parts:
        await with_oldest_snapshot(past, extent.events)
        events, since = past.writer.state.core.seq, past.events_since_snapshot()
        restart = past.copy(folder / "restart"), events, since
    if "growth" in parts:
        await past.grow(lambda: past.tickets >= extent.many_tickets)
    await past.end()
    if "growth" in parts:
        _tell("cost of growth …")
        behind = {0: folder / "none", extent.some_tickets: some, extent.many_tickets: past.folder}
        rows += await growth(
            behind, past.site, limits, rounds=extent.rounds, samples=extent.samples
        )
    if restart is not None:
        _tell("restarts …")
        rows += await restarting(*restart, extent.starts)
    return rows


def machine() -> str:
    """What the figures were taken on."""
    memory_gb = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9
    model = platform.processor() or platform.machine()
    for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
        if line.startswith("model name"):
            model = line.partition(":")[2].strip()
            break
    load = "/".join(f"{value:.1f}" for value in os.getloadavg())
    kernel = ".".join(platform.release().split(".")[:2])
    today = datetime.datetime.now(datetime.UTC).date()
    return (
        f"{today}: {os.cpu_count()} × {model}, {memory_gb:.0f} GB, Linux {kernel},"
        f" Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}, load {load}"
    )


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a minute instead of many, rougher")
    parser.add_argument("--only", choices=PARTS, action="append", help="this part (repeatable)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there too")
    parser.add_argument("--markdown", type=Path, metavar="FILE", help="rewrite its table")
    parser.add_argument("--folder", type=Path, help="on the disk to be measured (default: here)")
    given = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix=".bench-", dir=given.folder or Path.cwd()))
    about = machine()
    # Asked to end, it ends like at Ctrl-C: with all that it has started.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        parts = set(given.only or PARTS)
        rows = asyncio.run(measure(folder, QUICK if given.quick else FULL, parts))
    finally:
        shutil.rmtree(folder)
    print(f"{about}\n\n{as_text(rows)}")
    if given.json:
        figures = [{**asdict(row), "ratio": row.ratio, "verdict": row.verdict} for row in rows]
        text = json.dumps({"machine": about, "figures": figures}, indent=2, ensure_ascii=False)
        given.json.write_text(f"{text}\n", encoding="utf-8")
    if given.markdown:
        rewrite(given.markdown, rows, about)


def _tell(what: str) -> None:
    print(what, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
