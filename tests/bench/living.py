"""What a year under other staffing costs: read, replayed, lived through once more, and counted."""

from __future__ import annotations

import time
from pathlib import Path

from hub.whatif.answer import Asked, answer
from hub.whatif.asked.counters import change
from hub.whatif.lived import Task
from hub.whatif.record.recorded import read_record
from tests.bench.figures import Row
from tests.hub.whatif.given import office_log, office_site

YEAR = 250
"""Working days."""
LOAD = 0.85
CHANGE = "09:00-12:00 +1 pass,register"
AT_MOST_S = 300


def living(folder: Path, *, days: int) -> list[Row]:
    site = office_site()
    log = office_log(folder / "year.csv", days, load=LOAD)
    begun_s = time.perf_counter()
    record = read_record(log, site, None, None, lambda broken: None)
    read_s = time.perf_counter() - begun_s
    task = Task(site, record.samples, site, (change(CHANGE, site),))
    found = answer(task, record, Asked([CHANGE]))
    whole_s = time.perf_counter() - begun_s
    section = f"What if ({days} days, 10 counters, {found.visits:,} visits)"
    promise = AT_MOST_S if days >= YEAR else None
    return [
        Row(section, "read the log", read_s, "s"),
        Row(section, "replay, live through, count", whole_s - read_s, "s"),
        Row(section, "in all", whole_s, "s", at_most=promise),
    ]
