"""`aufruf import-history`: the past of another call system, for figures and waiting times."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from hashlib import sha256
from io import TextIOWrapper
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec
from rich.console import Console

from config.errors import UserError, why
from config.findings import admin_say, load
from config.history_file import HistoryFile
from hub.exchange.log import Broken, NotALog
from hub.forecast.memory import FILE as MEMORY_FILE
from hub.journal.interface import JournalBroken
from hub.journal.replay import load as load_journal
from hub.journal.sqlite import RecordedJournal
from hub.priority import let_calls_go_first
from hub.private import write_private
from hub.progress import progress
from hub.protocol.site import Site
from hub.protocol.wording import Say
from hub.reports.folder import FolderBusy
from hub.reports.follow import JOURNAL_FILE
from hub.reports.history.backwards import from_the_end, runs_backwards
from hub.reports.history.encoding import SeenEncoding
from hub.reports.history.mapping import Translation, translated
from hub.reports.history.taking import Log, Taken, take_in
from hub.reports.history.warming import learned
from hub.reports.store import FiguresUnreadable
from hub.reports.terms import languages_from

DEFAULT_ZONE = "Europe/Berlin"
MOST_COMPLAINTS = 1_000
"""More are only counted: nobody reads them."""
_PIECE = 1 << 20


def import_history(
    events: Path,
    /,
    *,
    state: Path,
    mapping: Path | None = None,
    timezone: str = "",
    replace: bool = False,
) -> None:
    """Take in what another call system has recorded, for figures of the time before.

    It stays apart from the hub's own journal: `aufruf report --source history` tells it. A line
    that means nothing is named and left out. A hub that has not learned anything yet learns from it
    how long things take.

    Parameters
    ----------
    events
        A table of events (CSV), sorted by time; docs/history.md describes it.
    state
        The hub's state directory; it is made if there is none.
    mapping
        How that system calls its columns, events, services, counters (TOML).
    timezone
        Where times without an offset are local. Without: as the site says, else Europe/Berlin.
    replace
        In place of what is there of the same days.
    """
    let_calls_go_first()
    say = admin_say()
    console = Console(stderr=True)
    site, known_from = _site(state)
    encoding, by = _translation(mapping)
    zone = _zone(timezone, site, say)
    source = _Source(events, encoding, by, console)
    complaints = _Complaints(events, source, say, console)
    try:
        digest = source.look(zone)
        with source.lines() as lines:
            log = Log(events.name, digest, lines, zone, site, known_from)
            taken = take_in(state, log, complaints.take, in_place=replace)
        _tell(taken, source, events, say)
        if taken.days is not None and not (state / MEMORY_FILE).exists():
            _teach(state, source, zone, site, taken.days.last, say)
    except NotALog as error:
        raise UserError(say("history-no-log", file=str(events), column=error.column)) from error
    except FolderBusy as error:
        raise UserError(say("history-busy")) from error
    except FiguresUnreadable as error:
        raise UserError(say("history-unreadable", directory=str(error.folder))) from error
    except OSError as error:
        raise UserError(f"{error.filename or state}: {why(error)}") from error


class _Source:
    """The file, read as often as need be. `backwards`: it begins with what happened last.

    `encoding`: empty where it is to be seen.
    """

    def __init__(self, path: Path, encoding: str, by: Translation | None, console: Console) -> None:
        self._path, self._console = path, console
        self._encoding, self._by = encoding, by
        self._breaks = 0
        self.backwards = False

    def look(self, zone: ZoneInfo) -> str:
        """How it is to be read. A digest of what is in it, and of that. Raises `NotALog`."""
        found = sha256(repr((self._encoding, self._by, zone.key)).encode())
        piece = b""
        seen = SeenEncoding()
        with self._path.open("rb") as file:
            while more := file.read(_PIECE):
                piece = more
                found.update(piece)
                seen.take(piece)
                self._breaks += piece.count(b"\n")
        self._breaks += not piece.rstrip(b"\0").endswith(b"\n")
        self._encoding = self._encoding or seen.name
        with self.lines() as lines:
            self.backwards = runs_backwards(lines, zone)
        return found.hexdigest()

    def place(self, number: int) -> int:
        """Where a line stands in the file that came as this one."""
        return self._breaks + 2 - number if self.backwards and number > 1 else number

    @contextmanager
    def lines(self) -> Iterator[Iterator[str]]:
        """Those of our table, while a bar says how far it has come. Raises `OSError`."""
        with (
            self._path.open("rb") as raw,
            TextIOWrapper(raw, self._encoding, errors="replace", newline="") as text,
            progress(self._path.name, self._console) as reached,
        ):
            size = os.fstat(raw.fileno()).st_size
            whole: Iterable[str] = from_the_end(raw, self._encoding) if self.backwards else text

            def read() -> Iterator[str]:
                for number, line in enumerate(whole):
                    if number % 1000 == 0:
                        at = raw.tell()
                        reached(size - at if self.backwards else at, size)
                    yield line
                reached(size, size)

            yield read() if self._by is None else translated(read(), self._by)


class _Complaints:
    """About lines; `left_out`: how many there were."""

    def __init__(self, path: Path, source: _Source, say: Say, console: Console) -> None:
        self._path, self._source, self._say, self._console = path, source, say, console
        self.left_out = 0

    def take(self, line: Broken) -> None:
        self.left_out += 1
        if self.left_out <= MOST_COMPLAINTS:
            text = self._say(line.reason, **line.facts)
            self._print(f"{self._path}:{self._source.place(line.number)}: {text}")
        elif self.left_out == MOST_COMPLAINTS + 1:
            self._print(self._say("history-more-complaints"))

    def _print(self, text: str) -> None:
        self._console.print(text, markup=False, highlight=False, emoji=False, soft_wrap=True)


def _tell(taken: Taken, source: _Source, events: Path, say: Say) -> None:
    """What came of it. Raises `UserError` if it was not taken in."""
    name = str(events)
    if taken.already:
        print(say("history-already", file=name))
        return
    if taken.overlaps is not None:
        first, last = taken.overlaps
        raise UserError(say("history-overlaps", file=name, first=first, last=last))
    turned = [say("history-backwards", lines=taken.lines)] if source.backwards else []
    left_out = [
        say(f"history-left-out-{reason.replace('_', '-')}", lines=lines)
        for reason, lines in sorted(taken.left_out.items())
    ]
    if taken.days is None:
        nothing = say("history-nothing", file=name, lines=taken.lines)
        raise UserError("\n".join([nothing, *turned, *left_out]))
    first, last = taken.days
    print(say("history-taken", file=name, visits=taken.visits, first=first, last=last))
    if taken.broken:
        turned.append(say("history-broken", lines=taken.broken))
    for text in (*turned, *left_out):
        print(text)


def _teach(
    state: Path, source: _Source, zone: ZoneInfo, site: Site | None, last_day: str, say: Say
) -> None:
    """Let a hub that knows nothing yet begin with what this log teaches."""
    with source.lines() as lines:
        memory = learned(lines, zone, site, last_day)
    if not memory.occupancies:
        return
    if not (state / MEMORY_FILE).exists():  # a hub may have begun meanwhile
        write_private(state / MEMORY_FILE, msgspec.json.encode(memory) + b"\n")
        print(say("history-taught"))


def _translation(mapping: Path | None) -> tuple[str, Translation | None]:
    """The encoding, if it is said, and how their lines become ours. Raises `UserError`."""
    if mapping is None:
        return "", None
    file = load(mapping, HistoryFile)
    columns = file.columns.model_dump(exclude_unset=True)
    return "" if file.encoding == "auto" else file.encoding, Translation(
        delimiter=file.delimiter or "",
        time_format=file.time_format or "",
        sched_format=file.sched_format or "",
        columns={
            ours: (theirs,) if isinstance(theirs, str) else tuple(theirs)
            for ours, theirs in columns.items()
        },
        events=dict(file.events),
        services=file.services,
        counters=file.counters,
        classes=dict(file.classes),
        ignored=frozenset(file.ignore),
    )


def _site(state: Path) -> tuple[Site | None, str]:
    """As the hub has it, if there is one, and the first day of which languages are kept."""
    if not (state / JOURNAL_FILE).is_file():
        return None, ""
    try:
        with closing(RecordedJournal(state / JOURNAL_FILE)) as journal:
            core = load_journal(journal)[0].core
    except JournalBroken as error:
        raise UserError(str(error)) from error
    return core.site, languages_from(core.site, core.day) if core.site and core.day else ""


def _zone(named: str, site: Site | None, say: Say) -> ZoneInfo:
    name = named or (site.timezone if site else DEFAULT_ZONE)
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, OSError, ValueError) as error:
        raise UserError(say("config-timezone", value=name)) from error
