"""A file or a folder, looked at again and again: that works on network shares too, where the system
reports no changes. A look costs one listing; only files that have changed are opened.

A file that is just being written is waited for: it is read when two looks have found it the same.
One that breaks off in the middle counts as not yet written: what stood there before stands on.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from pathlib import Path

import msgspec

from hub.appointments.sources.entries import Parsed
from hub.appointments.sources.following import Format
from hub.appointments.sources.frame import Frame
from hub.appointments.sources.problems import Fault, Problem
from hub.appointments.sources.reading import Reading

LARGEST = 64 * 1024 * 1024
Stamp = tuple[int, int, int]


@dataclass(frozen=True)
class _Kept:
    stamp: Stamp
    parsed: Parsed


class Files:
    """A source on this machine. `path`: a file, or a folder with files of this format."""

    def __init__(self, path: Path, format_: Format) -> None:
        self._path, self._format = path, format_
        self._seen: dict[str, Stamp] = {}
        """At the last look."""
        self._kept: dict[str, _Kept] = {}
        self._trouble: Problem | None = None
        self._frame: Frame | None = None
        self._new = False
        """Something is there that has not been told."""

    async def look(self, frame: Frame) -> Reading | None:
        return await asyncio.to_thread(self._look, frame)

    def _look(self, frame: Frame) -> Reading | None:
        trouble: Problem | None = None
        waiting = False
        try:
            found = self._listed()
        except OSError as error:
            reason = error.strerror or type(error).__name__
            trouble = Problem(self._path.name, 0, Fault.FOLDER_MISSING, {"reason": reason})
        else:
            waiting = self._take_in(found)
        self._new |= trouble != self._trouble or (frame != self._frame and bool(self._kept))
        self._trouble = trouble
        if not self._new or (waiting and not self._kept):
            return None
        self._new, self._frame = False, frame
        reading = self._format.read((kept.parsed for _, kept in sorted(self._kept.items())), frame)
        return msgspec.structs.replace(
            reading,
            problems=(trouble, *reading.problems) if trouble else reading.problems,
            complete=reading.complete and not trouble and not waiting,
            bare=not self._kept,
        )

    def _listed(self) -> dict[str, Stamp]:
        if not self._path.is_dir():
            return {self._path.name: _stamp(self._path)}
        found = {}
        for file in self._path.iterdir():
            if file.suffix.lower() in self._format.suffixes and not file.name.startswith(
                (".", "~")
            ):
                try:
                    found[file.name] = _stamp(file)
                except FileNotFoundError:
                    continue  # it is just being replaced
        return found

    def _take_in(self, found: dict[str, Stamp]) -> bool:
        """Read what has changed and come to rest. True: something has not come to rest yet."""
        waiting = False
        for name, stamp in sorted(found.items()):
            kept = self._kept.get(name)
            if kept is not None and kept.stamp == stamp:
                continue
            if self._seen.get(name) != stamp:
                waiting = True
                continue
            self._kept[name] = _Kept(stamp, self._parsed(name, kept))
            self._new = True
        for name in self._kept.keys() - found.keys():
            if name in self._seen:  # gone since the last look: perhaps it is just being replaced
                waiting = True
            else:
                del self._kept[name]
                self._new = True
        self._seen = found
        if not found and not waiting and self._frame is None:
            self._new = True  # an empty folder is an answer too
        return waiting

    def _parsed(self, name: str, before: _Kept | None) -> Parsed:
        path = self._path / name if self._path.is_dir() else self._path
        try:
            if path.stat().st_size > LARGEST:
                problem = Problem(name, 0, Fault.FILE_LARGE, {"megabytes": LARGEST >> 20})
            else:
                parsed = self._format.parse(name, path.read_bytes())
                if parsed.complete or before is None:
                    return parsed
                stands = before.parsed
                return msgspec.structs.replace(stands, problems=parsed.problems, complete=False)
        except OSError as error:
            reason = error.strerror or type(error).__name__
            problem = Problem(name, 0, Fault.FILE_UNREADABLE, {"reason": reason})
        before_entries = before.parsed.entries if before else ()
        return Parsed(name, before_entries, (problem,), complete=False)


def _stamp(path: Path) -> Stamp:
    stat = path.stat()
    return stat.st_mtime_ns, stat.st_size, stat.st_ino
