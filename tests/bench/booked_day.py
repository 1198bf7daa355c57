"""A whole day with appointments, to look at: `python -m tests.bench.booked_day`."""

from __future__ import annotations

import asyncio
import tempfile
from pathlib import Path

from tests.scenarios.booked_day import play

COUNTERS, HOURS, SPEED = 7, 9, 180


def main() -> None:
    """Play it (three to four minutes) and print what it came to."""
    with tempfile.TemporaryDirectory() as folder:
        day = asyncio.run(play(Path(folder), counters=COUNTERS, hours=HOURS, speed=SPEED))
    for name, value in day._asdict().items():
        print(f"{name:14} {value:g}")


if __name__ == "__main__":
    main()
