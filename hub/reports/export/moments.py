"""The journal's moments, read in pieces beside a hub that goes on writing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hub.exchange.moment import Moment
from hub.exchange.told import Teller
from hub.journal.sqlite import RecordedJournal

PIECE = 2_000
"""So many events are read at once: whoever reads longer keeps the hub from tidying up."""


def moments(
    journal: RecordedJournal,
    progress: Callable[[int], None] = lambda seq: None,
    *,
    languages: bool = False,
) -> Iterator[Moment]:
    """All of them, up to now; `progress` is told the last event that was read.

    `languages`: told where they are still known.
    """
    teller = Teller(language_of=journal.language_of) if languages else Teller()
    last, end = 0, journal.head().seq
    while last < end:
        for record in list(journal.read(last, min(PIECE, end - last))):
            yield from teller.tell(record.seq, record.at_ms, record.event())
            last = record.seq
        progress(last)


def within(
    told: Iterable[Moment], zone: ZoneInfo, first: date | None, last: date | None
) -> Iterator[Moment]:
    """Those of these local dates, both included (`None`: without that end)."""
    from_ms = _begins_ms(first, zone) if first else None
    until_ms = _begins_ms(last + timedelta(days=1), zone) if last else None
    for moment in told:
        after = from_ms is None or moment.at_ms >= from_ms
        if after and (until_ms is None or moment.at_ms < until_ms):
            yield moment


def _begins_ms(day: date, zone: ZoneInfo) -> int:
    return int(datetime.combine(day, time(), zone).timestamp() * 1000)
