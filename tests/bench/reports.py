"""How fast figures' tables are made, and what memory that takes.

    python -m tests.bench.reports --visits 1000000 --folder /tmp/figures

The folder is then a state directory with an imported history: `aufruf report --source history
--state /tmp/figures` counts it.
"""

from __future__ import annotations

import argparse
import resource
import time
from contextlib import closing
from pathlib import Path

from msgspec.structs import replace

from hub.reports.folder import ROWS_AT_ONCE, Folder
from hub.reports.gather import Gatherer
from hub.reports.head import Import
from hub.reports.store import folder_of, open_figures
from hub.reports.terms import Terms
from tests.bench.city import MINUTE_MS, MINUTES, SERVICES, ZONE, days

SEED = 1
TERMS = Terms(
    expected_ms={
        service: round(minutes * MINUTE_MS)
        for service, minutes in zip(SERVICES, MINUTES, strict=True)
    }
)


class Spent:
    """CPU seconds, taken apart."""

    def __init__(self) -> None:
        self.made = self.gathered = self.written = 0.0
        self.moments = self.rows = self.until_ms = 0


def make(state_dir: Path, visits: int, seed: int = SEED) -> Spent:
    """Tables of so many visits, as an imported history of this state directory."""
    spent, gatherer = Spent(), Gatherer(ZONE, TERMS)
    with Folder(folder_of(state_dir, "history"), patience_s=0) as folder:
        draft = folder.draft_anew()

        def write() -> None:
            rows = gatherer.finished()
            spent.rows += sum(map(len, rows.values()))
            draft.add(rows)

        clock = time.process_time
        at = clock()
        for day in days(visits, seed):
            spent.made += clock() - at
            at = clock()
            for moment in day:
                gatherer.take(moment)
            gatherer.finish_day()
            spent.gathered += clock() - at
            spent.moments += len(day)
            spent.until_ms = day[-1].at_ms
            at = clock()
            if gatherer.pending >= ROWS_AT_ONCE:
                write()
                spent.written += clock() - at
                at = clock()
        at = clock()
        write()
        spent.written += clock() - at
        parts = draft.head.months["visits"].values()
        first, last = min(one.first for one in parts), max(one.last for one in parts)
        draft.head = replace(
            draft.head,
            imports=(Import("city", f"{visits} {seed}", first, last),),
            until_ms=spent.until_ms,
            timezone=ZONE.key,
        )
        folder.publish(draft)
    return spent


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--visits", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--folder", type=Path, required=True)
    given = parser.parse_args()
    begun = time.monotonic()
    spent = make(given.folder, given.visits, given.seed)
    took_s = time.monotonic() - begun
    folder = folder_of(given.folder, "history")
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    begun_s = time.process_time()
    with closing(open_figures(given.folder, "history").connect()) as connection:
        counted = connection.execute(
            "SELECT count(*), median(wait_ms) / 60000, quantile_cont(wait_ms, 0.9) / 60000"
            " FROM visits"
        ).fetchone()
    read_s = time.process_time() - begun_s
    assert counted is not None
    print(
        f"visits      {counted[0]:,} (wait: median {counted[1]:.1f} min, P90 {counted[2]:.1f} min)"
    )
    print(f"made up     {spent.made:.1f} CPU s")
    print(
        f"gathered    {spent.gathered:.1f} CPU s, {spent.moments / spent.gathered:,.0f} moments/s"
    )
    print(f"written     {spent.written:.1f} CPU s, {spent.rows / spent.written:,.0f} rows/s")
    print(f"in all      {took_s:.1f} s, at most {memory:.0f} MB, {size / 1e6:.0f} MB on the disk")
    print(f"read once   {read_s:.2f} CPU s")


if __name__ == "__main__":
    main()
