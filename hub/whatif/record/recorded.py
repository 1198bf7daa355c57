"""A record, whoever kept it, as days to be lived through: an event table, or a hub's journal."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import NamedTuple
from zoneinfo import ZoneInfo

import msgspec

from hub.exchange.log import Broken, moments
from hub.exchange.moment import Moment
from hub.exchange.told import Teller
from hub.journal.sqlite import RecordedJournal
from hub.protocol.site import Site
from hub.whatif.record.reading import LeftOut, Reader
from hub.whatif.record.script import Samples

JOURNAL_FILE = "journal.sqlite"
_PIECE = 2_000


class NoRecord(Exception):
    """`reason`: the id of a sentence that says why, `facts` fill it."""

    def __init__(self, reason: str, **facts: str) -> None:
        super().__init__(reason)
        self.reason, self.facts = reason, facts


class Record(NamedTuple):
    """Days, encoded (`reading.Day`), and what is known of the whole."""

    first: str
    last: str
    days: list[bytes]
    samples: Samples
    visits: int
    absences: int
    absent_ms: int
    unentered_days: int
    left_out: LeftOut


def read_record(
    source: Path,
    site: Site,
    first: date | None,
    last: date | None,
    broken: Callable[[Broken], None],
) -> Record:
    """The days from `first` to `last` (`None`: without that end) of an event table, or of the state
    directory of a hub, which may be running. What durations there are is learned of all days.

    Raises `NoRecord`, `NotALog`, `JournalBroken` and `OSError`.
    """
    reader = Reader(site)
    days: list[bytes] = []
    dates: list[str] = []
    visits = absences = absent_ms = unentered = 0
    lines = _of_hub(source) if source.is_dir() else _of_table(source, site, broken)
    for day in reader.days(lines):
        script = day.script
        if (first and script.day < first.isoformat()) or (last and script.day > last.isoformat()):
            continue
        days.append(msgspec.msgpack.encode(day))
        dates.append(script.day)
        visits += len(script.people) + len(script.walkups)
        absences, absent_ms = absences + script.absences, absent_ms + script.absent_ms
        unentered += script.unentered
    if days and not visits and reader.left_out.services:
        unknown = sorted(reader.left_out.services, key=reader.left_out.services.__getitem__)
        raise NoRecord("whatif-no-service-known", services=", ".join(unknown[:-4:-1]))
    if not visits:
        raise NoRecord("whatif-no-days")
    samples = reader.samples.thinned()
    return Record(
        dates[0], dates[-1], days, samples, visits, absences, absent_ms, unentered, reader.left_out
    )


def _of_hub(state_dir: Path) -> Iterator[Moment]:
    file = state_dir / JOURNAL_FILE
    if not file.is_file():
        raise NoRecord("whatif-no-source")
    with closing(RecordedJournal(file)) as journal:
        teller = Teller(language_of=journal.language_of)
        seq = 0
        while records := list(journal.read(seq, _PIECE)):
            for record in records:
                yield from teller.tell(record.seq, record.at_ms, record.event())
            seq = records[-1].seq


def _of_table(source: Path, site: Site, broken: Callable[[Broken], None]) -> Iterator[Moment]:
    with source.open(encoding="utf-8", errors="replace", newline="") as lines:
        for line in moments(lines, ZoneInfo(site.timezone)):
            if isinstance(line, Broken):
                broken(line)
            else:
                yield line
