"""A folder of figures while it is written to: by one process at a time, and nothing half done.

A run that is killed leaves files behind that no head names; the next one deletes them.
"""

from __future__ import annotations

import fcntl
import os
import time
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import Self

from msgspec.structs import replace

from hub.reports.columns import COLUMNS
from hub.reports.draft import Draft
from hub.reports.engine import connect
from hub.reports.gather import Rows, empty
from hub.reports.head import FILE, Head, Superseded, generation_of, read_head, write_head
from hub.reports.terms import KnownFrom

GRACE_MS = 15 * 60_000
"""So long whoever has begun to read goes on reading what has been superseded, …"""
GRACE_TODAY_MS = 60_000
"""… and the rows of the day that runs, which are read first."""
_LOOK_S = 0.05
_LOCK = "lock"


ROWS_AT_ONCE = 50_000
"""So many rows are kept in memory before they are written."""
_PATIENCE_S = 60.0


def fill(folder: Path, rows: Iterable[Rows]) -> Head:
    """Make tables of rows that come from nowhere else (played days), in place of what is there.

    The rows may be handed in day by day. Raises `FolderBusy` and `OSError`.
    """
    with Folder(folder, patience_s=_PATIENCE_S) as filled:
        draft, pending = filled.draft_anew(), empty()
        for some in rows:
            for table, those in some.items():
                pending[table].extend(those)
            if sum(map(len, pending.values())) >= ROWS_AT_ONCE:
                draft.add(pending)
                pending = empty()
        draft.add(pending)
        return filled.publish(draft)


def forget_languages(path: Path, before_day: str) -> None:
    """Of days before this one, in a folder where there may be nothing. Raises `FolderBusy`."""
    if (path / FILE).exists():
        with Folder(path, patience_s=0) as folder:
            if folder.head is not None and before_day > folder.head.languages_from:
                draft = folder.draft()
                draft.forget(KnownFrom(before_day, folder.head.clerks_from))
                folder.publish(draft, grace_ms=0)


class FolderBusy(Exception):
    """Another process is writing to it."""


class Folder:
    """Holds the lock while it is entered; makes the folder if need be. Can be entered again.

    `head`: as it was when it was entered, or published since; `None`: there is none, or it is that
    of another version. Raises `FolderBusy` after `patience_s`, and `OSError`.
    """

    def __init__(self, path: Path, *, patience_s: float) -> None:
        self.path, self.patience_s = path, patience_s
        self._database = connect()
        self._lock = -1
        self._swept = False
        self.head: Head | None = None

    def __enter__(self) -> Self:
        self.path.mkdir(mode=0o700, parents=True, exist_ok=True)
        lock = os.open(self.path / _LOCK, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            _wait_for(lock, self.patience_s)
            self.head = read_head(self.path)
        except BaseException:  # also when it is stopped: the next one must get the lock
            os.close(lock)
            raise
        self._lock = lock
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        os.close(self._lock)
        self._lock = -1

    def draft(self) -> Draft:
        """What follows the present head."""
        return Draft(self.path, self._database, self.head or self.nothing())

    def draft_anew(self, stem: str = "") -> Draft:
        """What begins from nothing."""
        return Draft(self.path, self._database, self.nothing(), stem=stem)

    def nothing(self) -> Head:
        """A head without contents that may follow the present one."""
        return Head(generation=self.head.generation if self.head else generation_of(self.path))

    def publish(self, draft: Draft, *, grace_ms: int = GRACE_MS) -> Head:
        """From here on the draft counts. What it supersedes is kept for `grace_ms`; if that is 0,
        what was superseded before is deleted too."""
        now_ms = time.time_ns() // 1_000_000
        before = self.head or Head()
        today = set(before.today.values())
        gone = [
            Superseded(
                file, now_ms + (min(grace_ms, GRACE_TODAY_MS) if file in today else grace_ms)
            )
            for file in sorted(before.files - draft.head.files)
        ]
        kept, over = list[Superseded](), list[Superseded]()
        for one in (*before.superseded, *gone):
            # Whoever sets the clock back a year does not keep them for that long.
            waits = now_ms < one.until_ms <= now_ms + min(grace_ms, GRACE_MS)
            (kept if waits else over).append(one)
        head = replace(draft.head, generation=draft.head.generation + 1, superseded=tuple(kept))
        for folder in draft.changed:
            _bring_to_disk(folder)
        draft.changed.clear()
        write_head(self.path, head)
        self.head = head
        for one in over:
            if one.file not in head.files:
                (self.path / one.file).unlink(missing_ok=True)
        if not self._swept:
            self._sweep(head)
        return head

    def _sweep(self, head: Head) -> None:
        """Delete what killed runs have left."""
        self._swept = True
        named = head.files | {one.file for one in head.superseded} | {FILE, _LOCK}
        for folder in (self.path, *(self.path / table for table in COLUMNS)):
            for file in folder.glob("*"):
                if file.is_file() and file.relative_to(self.path).as_posix() not in named:
                    file.unlink(missing_ok=True)


def _wait_for(lock: int, patience_s: float) -> None:
    until_s = time.monotonic() + patience_s
    while True:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return
        except BlockingIOError:
            if time.monotonic() >= until_s:
                raise FolderBusy from None
            time.sleep(_LOOK_S)


def _bring_to_disk(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
