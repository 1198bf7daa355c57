"""What a folder of figures holds, and how far it has come: the one file that says what counts.

Everything else lies in files that are never changed: a new state of things is new files (with a
generation in their names) and then, at once, a new head. So readers never see half of it, and what
a killed run has left behind counts for nothing.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

import msgspec

from hub.private import write_private
from hub.protocol.site import Site

FORMAT: Final = 2
"""Raise it when a table or the meaning of a column changes: everything is then made again."""
FILE = "head.json"
FOLDER = "figures"


class Part(msgspec.Struct, frozen=True):
    """Rows of one month in one file; `first`, `last`: the days between which they lie."""

    file: str
    rows: int
    first: str
    last: str


class Point(msgspec.Struct, frozen=True):
    """A place in a journal."""

    seq: int = 0
    digest: str = ""
    """Hexadecimal."""


class Resume(msgspec.Struct, frozen=True):
    """From where the next run goes on; `file`: what it has to know."""

    at: Point
    file: str
    core: int
    """The format of the core's snapshots at that time."""


class Superseded(msgspec.Struct, frozen=True):
    """A file that does not count any more; somebody may still be reading it."""

    file: str
    until_ms: int
    """Machine time after which it is deleted."""


class Import(msgspec.Struct, frozen=True):
    """A log that was taken in; `digest`: SHA-256 of the file and of how it was read."""

    name: str
    digest: str
    first: str
    last: str


class Head(msgspec.Struct, frozen=True, kw_only=True):
    """The contents of one folder. `at`: as of this event; `until_ms`: its time."""

    format: int = FORMAT
    generation: int = 0
    at: Point = Point()
    until_ms: int = 0
    site: Site | None = None
    """As it was configured last, by the journal."""
    timezone: str = ""
    months: dict[str, dict[str, Part]] = {}
    """By table and month ("2026-03")."""
    today: dict[str, str] = {}
    """By table: the file with the rows of the day that runs."""
    today_first: str = ""
    """The earliest day of which there are such rows."""
    left_out: dict[str, int] = {}
    """By reason, how many lines said what cannot have been."""
    languages_from: str = ""
    """Of days before this one no languages are kept."""
    clerks_from: str = ""
    """Of days before this one it is not kept who sat at which counter."""
    resume: Resume | None = None
    superseded: tuple[Superseded, ...] = ()
    imports: tuple[Import, ...] = ()

    @property
    def files(self) -> set[str]:
        """All that count."""
        files = {part.file for months in self.months.values() for part in months.values()}
        files.update(self.today.values())
        if self.resume is not None:
            files.add(self.resume.file)
        return files

    @property
    def days(self) -> tuple[str, str] | None:
        """The first and the last day of which there are visits, the running one left aside."""
        visits = self.months.get("visits", {}).values()
        if not visits:
            return None
        return min(part.first for part in visits), max(part.last for part in visits)


class _Versions(msgspec.Struct):
    """What every version can read of every other one's."""

    format: int
    generation: int = 0


def read_head(folder: Path) -> Head | None:
    """The head of a folder; `None` if there is none that this version can read."""
    versions, content = _read(folder)
    if versions is None or versions.format != FORMAT:
        return None
    try:
        return msgspec.json.decode(content, type=Head)
    except msgspec.MsgspecError:
        return None


def generation_of(folder: Path) -> int:
    """That of the head, also if it is another version's; 0 if nobody knows."""
    versions, _ = _read(folder)
    return versions.generation if versions else 0


def write_head(folder: Path, head: Head) -> None:
    """From here on this counts. Raises `OSError`."""
    write_private(folder / FILE, msgspec.json.encode(head))


def _read(folder: Path) -> tuple[_Versions | None, bytes]:
    try:
        content = (folder / FILE).read_bytes()
        return msgspec.json.decode(content, type=_Versions), content
    except (FileNotFoundError, msgspec.MsgspecError):
        return None, b""
