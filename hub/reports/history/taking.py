"""Takes the log of another system in: all of it, or nothing.

The rows are made beside what is there, and only when the last line has been read they count. So a
run that is killed, or a log that is not wanted after all, changes nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple
from zoneinfo import ZoneInfo

import msgspec
from msgspec.structs import replace

from hub.exchange.log import Broken, moments
from hub.exchange.moment import Moment
from hub.protocol.site import Site
from hub.reports.draft import Draft, Span
from hub.reports.folder import ROWS_AT_ONCE, Folder
from hub.reports.gather import Gatherer
from hub.reports.head import FILE, Import
from hub.reports.store import FiguresUnreadable, folder_of
from hub.reports.terms import KnownFrom, terms_of

PATIENCE_S = 60.0
DAY_MS = 24 * 3600 * 1000
FAR_MS = 31 * DAY_MS
"""No log is silent for so long and then goes on where it was."""


class Log(NamedTuple):
    """What is to be taken in. `digest`: of the file, and of how it is read. `site`: whose past it
    is, if there is one; its rules say what a good wait is, for the log does not. Of days before
    `languages_from` nobody may know languages any more."""

    name: str
    digest: str
    lines: Iterable[str]
    zone: ZoneInfo
    site: Site | None
    languages_from: str = ""


class Taken(msgspec.Struct, frozen=True):
    """What came of it. `already`: this very log had been taken in before, and nothing was done.
    `overlaps`: nothing was done either, for there is something of these days already."""

    lines: int = 0
    visits: int = 0
    days: Span | None = None
    broken: int = 0
    left_out: dict[str, int] = {}
    already: bool = False
    overlaps: Span | None = None


def take_in(
    state_dir: Path, log: Log, broken: Callable[[Broken], None], *, in_place: bool = False
) -> Taken:
    """`broken` is told of every line that is left out; `in_place`: of what is there of these days.

    Raises `NotALog`, `FiguresUnreadable`, `FolderBusy`, `OSError`.
    """
    with Folder(folder_of(state_dir, "history"), patience_s=PATIENCE_S) as folder:
        if folder.head is None and (folder.path / FILE).exists() and not in_place:
            raise FiguresUnreadable(folder.path)
        head = folder.head or folder.nothing()
        if any(one.digest == log.digest for one in head.imports):
            return Taken(already=True)
        beside = folder.draft_anew("import-")
        try:
            return _take_in(folder, beside, log, broken, in_place=in_place)
        finally:
            beside.drop()


def _take_in(
    folder: Folder,
    beside: Draft,
    log: Log,
    broken: Callable[[Broken], None],
    *,
    in_place: bool,
) -> Taken:
    gathered = _Gathering(beside, log, broken)
    gathered.run()
    days = _days(beside)
    taken = Taken(
        gathered.lines,
        sum(part.rows for part in beside.head.months.get("visits", {}).values()),
        days,
        gathered.broken,
        dict(gathered.left_out),
    )
    if days is None:
        return taken
    draft = folder.draft()
    there = draft.days_within(days)
    if there is not None and not in_place:
        return replace(taken, overlaps=there)
    draft.take_over(beside, days)
    draft.forget(KnownFrom(log.languages_from, draft.head.clerks_from), again=True)
    kept = [one for one in draft.head.imports if one.last < days.first or days.last < one.first]
    left_out = Counter(draft.head.left_out)
    left_out.update(gathered.left_out)
    draft.head = replace(
        draft.head,
        imports=(*kept, Import(log.name, log.digest, days.first, days.last)),
        left_out=dict(left_out),
        until_ms=max(draft.head.until_ms, gathered.until_ms),
        site=log.site or draft.head.site,
        timezone=log.zone.key,
    )
    folder.publish(draft)
    return taken


class _Gathering:
    """One pass over a log."""

    def __init__(self, draft: Draft, log: Log, broken: Callable[[Broken], None]) -> None:
        self._draft, self._log, self._broken = draft, log, broken
        self._gatherer = Gatherer(log.zone, terms_of(log.site) if log.site else None)
        self.lines = self.broken = self.until_ms = 0
        self.left_out: Counter[str] = Counter()

    def run(self) -> None:
        gatherer = self._gatherer
        for moment in self._in_order():
            gatherer.take(moment)
            if gatherer.pending >= ROWS_AT_ONCE:
                self._draft.add(gatherer.finished())
        gatherer.finish_day()
        self._draft.add(gatherer.finished())
        self.left_out = gatherer.left_out

    def _in_order(self) -> Iterator[Moment]:
        """Without lines that are days away from those around them."""
        last: tuple[int, Moment] | None = None
        for number, moment in self._said():
            at_ms = moment.at_ms
            if last is not None and self.until_ms - DAY_MS <= at_ms < last[1].at_ms - DAY_MS:
                if last[1].at_ms <= self.until_ms + FAR_MS:
                    self._complain(number)
                    continue
                self._complain(last[0])  # it was that one, not all that follow
            elif at_ms < self.until_ms - DAY_MS:
                self._complain(number)
                continue
            elif last is not None:
                yield self._passed(last[1])
            last = number, moment
        if last is not None:
            yield self._passed(last[1])

    def _passed(self, moment: Moment) -> Moment:
        self.until_ms = max(self.until_ms, moment.at_ms)
        return moment

    def _said(self) -> Iterator[tuple[int, Moment]]:
        """What the lines mean, and which these are."""
        for moment in moments(self._counted(), self._log.zone):
            if isinstance(moment, Broken):
                self.broken += 1
                self._broken(moment)
            else:
                yield self.lines, moment

    def _counted(self) -> Iterator[str]:
        for line in self._log.lines:
            self.lines += 1
            yield line

    def _complain(self, number: int) -> None:
        self.broken += 1
        self._broken(Broken(number, "history-not-in-order"))


def _days(draft: Draft) -> Span | None:
    parts = [part for months in draft.head.months.values() for part in months.values()]
    if not parts:
        return None
    return Span(min(part.first for part in parts), max(part.last for part in parts))
