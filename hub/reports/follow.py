"""Keeps the figures' tables up to date with the journal, beside a hub that goes on writing it.

The journal is read in small pieces, each in a transaction of its own, so the hub never waits for
it. What was followed is written down whenever a day has ended, and else every few thousand events;
from there the next run goes on, whoever makes it. If the journal is another one than before (one
that was put back, say), everything is made again.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from zoneinfo import ZoneInfo

import msgspec
from msgspec.structs import replace

from hub.exchange.told import Kept, Teller
from hub.journal.interface import JournalBroken
from hub.journal.records import Record
from hub.journal.replay import FORMAT as CORE
from hub.journal.sqlite import RecordedJournal
from hub.protocol.site import Site
from hub.queueing import events as ev
from hub.queueing.events import Event
from hub.reports.draft import Draft
from hub.reports.folder import GRACE_MS, ROWS_AT_ONCE, Folder, FolderBusy, forget_languages
from hub.reports.gather import Gatherer, Saved
from hub.reports.head import Head, Point, Resume, read_head
from hub.reports.store import folder_of
from hub.reports.terms import NEVER, KnownFrom, known_from, terms_of

JOURNAL_FILE = "journal.sqlite"
PIECE = 2_000
"""So many events are read at once."""
EVENTS_A_POINT = 5_000
"""So many events are followed again at most."""
PATIENCE_S = 5.0
LONG_PATIENCE_S = 6 * 3600.0
"""For the first figures that there are."""

Progress = Callable[[int, int], None]
"""Told how far it has come, and how far it is to go (sequence numbers)."""


class Followed(msgspec.Struct, frozen=True):
    """How far the tables have come. `behind`: another process is just bringing them up to date."""

    seq: int
    digest: str
    """Hexadecimal: that of the journal up to there."""
    until_ms: int
    site: Site | None
    events: int = 0
    behind: bool = False


def follow(
    state_dir: Path, progress: Progress | None = None, now_ms: int | None = None
) -> Followed:
    """Bring the tables of this state directory up to date, once.

    `now_ms`: site time, where it is known; a day that is over by then is so in the rows of today,
    although the hub has not said it (it may be off). Raises `JournalBroken` and `OSError`.
    """
    return Follower(state_dir).refresh(progress, now_ms)


class Follower:
    """Stays, and so needs not read again what it has followed. For one thread.

    `rows_at_once`: so many it keeps in memory before they are written. `patience_s`: so long it
    waits for another one that is at work, where there are figures already.
    """

    def __init__(
        self,
        state_dir: Path,
        *,
        rows_at_once: int = ROWS_AT_ONCE,
        piece: int = PIECE,
        patience_s: float = PATIENCE_S,
    ) -> None:
        self._rows_at_once, self._piece, self._patience_s = rows_at_once, piece, patience_s
        self._journal = state_dir / JOURNAL_FILE
        self._path = folder_of(state_dir, "journal")
        self._history = folder_of(state_dir, "history")
        self._folder = Folder(self._path, patience_s=patience_s)
        self._run: _Run | None = None

    def refresh(self, progress: Progress | None = None, now_ms: int | None = None) -> Followed:
        """As `follow`."""
        with closing(RecordedJournal(self._journal)) as journal:
            known = read_head(self._path)
            self._folder.patience_s = self._patience_s if known else LONG_PATIENCE_S
            try:
                with self._folder:
                    return self._follow(journal, progress, now_ms)
            except FolderBusy:
                head = read_head(self._path)
                if head is None:
                    raise
                return _followed(head, 0, behind=True)
            except BaseException:  # also when it is stopped
                self._run = None  # it may have come further than what was written
                raise

    def _follow(
        self, journal: RecordedJournal, progress: Progress | None, now_ms: int | None
    ) -> Followed:
        run, draft = self._resumed(journal)
        self._run = run
        begun, grace_ms = run.at.seq, GRACE_MS
        while records := list(journal.read(run.at.seq, self._piece)):
            if run.take(records, journal):
                draft.forget(KnownFrom(draft.head.languages_from, NEVER), again=True)
                draft.head = replace(draft.head, resume=None)
                grace_ms = 0
            if progress is not None:
                progress(run.at.seq, max(run.at.seq, journal.head().seq))
            if run.gatherer.pending >= self._rows_at_once:
                self._write(run, draft, now_ms, grace_ms)
                draft = self._folder.draft()
        if draft.head != self._folder.head or run.at != draft.head.at or now_ms is not None:
            self._write(run, draft, now_ms, grace_ms)
        head = self._forget(run)
        return _followed(head, run.at.seq - begun)

    def _resumed(self, journal: RecordedJournal) -> tuple[_Run, Draft]:
        """From where to go on, and what follows what is there."""
        folder, run = self._folder, self._run
        head = folder.head
        if head is not None and _holds(journal, head.at):
            if run is None or run.generation != head.generation:
                run = _Run.resumed(folder.path, head)
            if run is not None:
                return run, folder.draft()
        return _Run(), folder.draft_anew()

    def _write(self, run: _Run, draft: Draft, now_ms: int | None, grace_ms: int) -> None:
        """What has come since, and what today comes to so far."""
        rows = run.gatherer.finished()
        draft.add(rows)
        last = draft.head.resume
        if any(rows.values()) or last is None or run.at.seq - last.at.seq >= EVENTS_A_POINT:
            self._remember(run, draft)
        draft.put_today(run.gatherer.today(max(run.until_ms, now_ms or 0)))
        draft.head = replace(
            draft.head,
            at=run.at,
            until_ms=run.until_ms,
            site=run.site,
            timezone=run.timezone,
            left_out=dict(run.gatherer.left_out),
        )
        if draft.head != self._folder.head:
            run.generation = self._folder.publish(draft, grace_ms=grace_ms).generation

    def _remember(self, run: _Run, draft: Draft) -> None:
        """Whoever goes on begins here."""
        file = draft.write("resume", run.saved())
        draft.head = replace(draft.head, resume=Resume(run.at, file, CORE))

    def _forget(self, run: _Run) -> Head:
        """The languages and clerks of days of which the hub knows none any more; at once, and
        whole. Languages of an imported history, too: of clerks there is nothing in it."""
        folder = self._folder
        head = folder.head or folder.nothing()
        known = run.known_from()
        new_languages = known.languages > head.languages_from
        new_clerks = known.clerks != head.clerks_from
        if new_languages or new_clerks:
            draft = folder.draft()
            draft.forget(known)
            if new_clerks:
                self._remember(run, draft)  # who sat there yesterday stands in the one before
            with suppress(FolderBusy):  # then tomorrow
                forget_languages(self._history, known.languages)
            head = folder.publish(draft, grace_ms=0)
            run.generation = head.generation
        return head


_ORIGIN = Point()


class _Memory(msgspec.Struct):
    """What the next run has to know."""

    teller: Kept
    gatherer: Saved
    timezone: str


class _Run:
    """What has been followed up to an event, in memory."""

    def __init__(
        self, memory: _Memory | None = None, at: Point = _ORIGIN, until_ms: int = 0
    ) -> None:
        self._journal: RecordedJournal | None = None
        self.at, self.until_ms = at, until_ms
        self.generation = 0
        """Of the head that was written then."""
        self.timezone = memory.timezone if memory else "UTC"
        self._teller = Teller(memory.teller if memory else None, self._language_of)
        saved = memory.gatherer if memory else None
        self.gatherer = Gatherer(ZoneInfo(self.timezone), saved=saved)

    @classmethod
    def resumed(cls, folder: Path, head: Head) -> _Run | None:
        """`None`: it cannot be read, or by another version only."""
        resume = head.resume
        if resume is None or resume.core != CORE:
            return None
        if not all((folder / file).exists() for file in head.files):
            return None
        try:
            memory = msgspec.msgpack.decode((folder / resume.file).read_bytes(), type=_Memory)
        except (OSError, msgspec.DecodeError):
            return None
        run = cls(memory, resume.at, head.until_ms)
        run.generation = head.generation
        return run

    @property
    def site(self) -> Site | None:
        """As it was configured last."""
        return self._teller.state.site if self._teller.state.core.site else None

    def saved(self) -> bytes:
        memory = _Memory(self._teller.kept, self.gatherer.saved(), self.timezone)
        return msgspec.msgpack.encode(memory)

    def take(self, records: list[Record], journal: RecordedJournal) -> bool:
        """What happened next. → Whether in there figures by clerk ceased to be wanted: what was
        known of clerks before must be forgotten. Raises `JournalBroken`."""
        self._journal = journal
        ceased = False
        for record in records:
            event = _event(record)
            wanted = self._by_clerk if isinstance(event, ev.SiteConfigured) else False
            self._take(record, event)
            if wanted and not self._by_clerk:
                self.gatherer.forget_clerks()
                ceased = True
        last = records[-1]
        self.at = Point(last.seq, last.digest.hex())
        self.until_ms = last.at_ms
        return ceased

    def known_from(self) -> KnownFrom:
        """From which days on languages and clerks are kept; empty: nobody knows."""
        site, day = self.site, self.gatherer.day
        return known_from(site, day) if site is not None and day else KnownFrom()

    @property
    def _by_clerk(self) -> bool:
        """Whether figures by clerk are wanted."""
        return self.site is not None and self.site.kept.figures_by_clerk

    def _take(self, record: Record, event: Event) -> None:
        gatherer, at_ms = self.gatherer, record.at_ms
        if isinstance(event, ev.SiteConfigured):
            if event.site.timezone != self.timezone:
                self.timezone = event.site.timezone
                gatherer.move(ZoneInfo(self.timezone), at_ms)
            gatherer.rules(at_ms, terms_of(event.site))
        try:
            moments = self._teller.tell(record.seq, at_ms, event)
        except (KeyError, ValueError) as error:
            raise JournalBroken(f"event {record.seq} cannot be followed: {error!r}") from error
        gatherer.pass_time(at_ms)
        if isinstance(event, ev.CounterStaffed):
            gatherer.sit(event.counter, self._clerk_of(record.seq) if event.there else "")
        elif isinstance(event, ev.DayStarted):
            gatherer.leave_all()
        for moment in moments:
            gatherer.take(moment)

    def _clerk_of(self, seq: int) -> str:
        return self._journal.sitting(seq) if self._journal and self._by_clerk else ""

    def _language_of(self, visit: str) -> str:
        return self._journal.language_of(visit) if self._journal else ""


def _event(record: Record) -> Event:
    try:
        return record.event()
    except msgspec.MsgspecError as error:
        raise JournalBroken(f"event {record.seq} cannot be read: {error}") from error


def _holds(journal: RecordedJournal, at: Point) -> bool:
    """Whether the journal is still the one that was followed."""
    if not at.seq:
        return True
    record = next(journal.read(at.seq - 1, 1), None)
    return record is not None and record.seq == at.seq and record.digest.hex() == at.digest


def _followed(head: Head, events: int, *, behind: bool = False) -> Followed:
    return Followed(head.at.seq, head.at.digest, head.until_ms, head.site, events, behind)
