"""What a log teaches about waiting times, for a hub that has not learned anything yet.

Only its last weeks are followed: more than that no memory keeps.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from hub.exchange.log import Line, read
from hub.forecast.memory import DAYS_KEPT, Memory, Today
from hub.forecast.outlook import Forecaster
from hub.protocol.site import Site
from hub.replay.follow import House
from hub.replay.learned import Unfit

DAY_MS = 24 * 3600 * 1000
WEEKS_MS = 2 * DAYS_KEPT * DAY_MS
"""Offices do not work every day."""


def learned(lines: Iterable[str], zone: ZoneInfo, site: Site | None, last_day: str) -> Memory:
    """From a log that ends on this date. `site`: the services and counters that there are (`None`:
    those of the log)."""
    memory = Memory()
    house = House(site, Forecaster(memory, early_last=site is None).learn)
    since_ms = int(datetime.fromisoformat(f"{last_day}T00:00Z").timestamp()) * 1000 - WEEKS_MS
    for line in read(lines, zone):
        if isinstance(line, Line) and line.at_ms >= since_ms:
            try:
                house.take(line)
            except Unfit:
                continue  # said already, when the log was taken in
    # A journal begins with its own first event, and no day of it runs yet.
    return replace(memory, seq=0, today=Today(), fresh={})
