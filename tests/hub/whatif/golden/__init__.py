"""What is said of two days with one counter more, for good: `python -m tests.hub.whatif.golden`."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import msgspec

from config.site import load_site
from hub.whatif.answer import Answer, Asked, answer
from hub.whatif.asked.counters import change
from hub.whatif.lived import Task
from hub.whatif.record.recorded import read_record
from tests.hub.whatif.given import office_file, office_log

FILE = Path(__file__).parent / "two_days.json"
TEXT = "09:00-12:00 +1 pass,register"
SHOWN = frozenset({"wait_walkin", "wait_appointment", "service_level", "abandonment"})
"""Figures that everybody asks for; what is defined besides may change without this."""


def two_days() -> Answer:
    with TemporaryDirectory() as folder:
        site = load_site(office_file(Path(folder) / "site.toml")).site
        log = office_log(Path(folder) / "log.csv", 2, load=0.5)
        record = read_record(log, site, None, None, lambda broken: None)
        task = Task(site, record.samples, site, (change(TEXT, site),), seed=7)
        return answer(task, record, Asked([TEXT]), processes=1)


def shown(found: Answer) -> dict[str, Any]:
    """In digits that every machine agrees on."""
    told = msgspec.to_builtins(found)
    del told["figures"]
    told["differences"] = [one for one in told["differences"] if one["figure"] in SHOWN]
    return {name: rounded(one) for name, one in told.items()}


def rounded(value: Any) -> Any:
    match value:
        case float():
            return round(value, 6)
        case dict():
            return {name: rounded(one) for name, one in value.items()}
        case list():
            return [rounded(one) for one in value]
    return value
