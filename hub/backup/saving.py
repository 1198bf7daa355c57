"""Saving a state directory into one file while its hub goes on.

The journal is copied by SQLite in one read transaction: the copy is the state after one of its
commits. Everything else was put in place whole by whoever wrote it, and is read before, so that
nothing in it knows more than the journal. All goes past in pieces, so memory does not grow with the
journal. The file appears under its name when it is complete and on the disk; it never replaces one.
"""

from __future__ import annotations

import fcntl
import hashlib
import io
import os
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO, NamedTuple

import msgspec

from hub.backup import standing
from hub.backup.errors import Unusable
from hub.backup.manifest import MANIFEST, End, FiguresOf, Manifest, Member, decoded, encoded
from hub.journal import copying
from hub.journal.copying import Extent
from hub.journal.interface import JournalBroken, JournalFull
from hub.keeping.places import JOURNAL, moves


class Saved(NamedTuple):
    file: Path
    manifest: Manifest
    size: int


def save(state: Path, target: Path, version: str, figures_of: FiguresOf | None = None) -> Saved:
    """`target`: the file, or a folder in which it gets a name of its own: site and time.

    Raises `Unusable`, `OSError`.
    """
    if not (state / JOURNAL).is_file():
        raise Unusable("backup-no-state", directory=str(state))
    named = not target.is_dir()
    if named and os.path.lexists(target):
        raise Unusable("backup-exists", file=str(target))
    folder, made = target.parent if named else target, datetime.now(UTC)
    if not folder.is_dir():
        raise Unusable("backup-no-folder", directory=str(folder))
    moment = made.isoformat(timespec="microseconds")
    now = standing.of(state, moment)
    with _alone(folder), _passing(folder / ".aufruf-backup.new") as fresh, fresh.open("wb") as file:
        archive = _Archive(file)
        for name in names(state):
            with (state / name).open("rb") as source:
                archive.add(name, source)
        with _passing(folder / ".aufruf-journal.new") as journal:
            found = _copied(state / JOURNAL, journal)
            figures = dict(figures_of(journal)) if figures_of else None
            with journal.open("rb") as source:
                archive.add(JOURNAL, source)
        manifest = Manifest(
            version=version,
            made=moment,
            site=found.site,
            head=End(found.head.seq, found.head.digest.hex()),
            first=utc(found.first_ms) if found.site else "",
            last=utc(found.last_ms) if found.site else "",
            members=tuple(archive.members),
            figures=figures,
        )
        size = archive.close(_proved(manifest))
        placed = target if named else folder / name_of(found.site, made)
        _put(fresh, placed)
        standing.keep(folder, manifest.site, now)
    return Saved(placed, manifest, size)


def names(state: Path) -> list[str]:
    """The files that move, but for the journal: by their paths in the state directory."""
    found = []
    for folder, _, files in os.walk(state):
        for file in files:
            path = Path(folder, file)
            name = path.relative_to(state).as_posix()
            if name != JOURNAL and moves(name) and path.is_file() and not path.is_symlink():
                found.append(name)
    return sorted(found)


def name_of(site: str, made: datetime) -> str:
    """Sorting by name sorts by time."""
    return f"aufruf-{site}-{made:%Y%m%dT%H%M%SZ}.tar"


def backups_in(folder: Path) -> dict[str, list[Path]]:
    """Those that got their names here, by site, the oldest first."""
    found: dict[str, list[Path]] = {}
    for file in sorted(folder.glob("aufruf-*-*.tar")):
        found.setdefault(file.name.removeprefix("aufruf-").rpartition("-")[0], []).append(file)
    return found


def drop_old(folder: Path, site: str, keep: int) -> int:
    """All but the newest of a site's backups in a folder; how many. Raises `OSError`."""
    old = backups_in(folder).get(site, [])[:-keep]
    for file in old:
        file.unlink()
    return len(old)


def _proved(manifest: Manifest) -> bytes:
    """As it is written, and as it will be read."""
    content = encoded(manifest)
    try:
        decoded(content)
    except msgspec.MsgspecError as error:
        raise Unusable("backup-unknown", reason=str(error)) from error
    return content


class _Archive:
    """A tar whose last member is the manifest."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._tar = tarfile.open(fileobj=file, mode="w", format=tarfile.PAX_FORMAT)  # noqa: SIM115
        self.members: list[Member] = []

    def add(self, name: str, source: BinaryIO) -> None:
        facts = os.fstat(source.fileno())
        digest = _Digesting(source)
        self._tar.addfile(_header(name, facts.st_size, int(facts.st_mtime)), digest)
        self.members.append(Member(name, facts.st_size, digest.sha256.hexdigest()))

    def close(self, manifest: bytes) -> int:
        """Its size, once it is on the disk."""
        now_s = int(datetime.now(UTC).timestamp())
        self._tar.addfile(_header(MANIFEST, len(manifest), now_s), io.BytesIO(manifest))
        self._tar.close()
        self._file.flush()
        os.fsync(self._file.fileno())
        return self._file.tell()


class _Digesting(io.RawIOBase):
    """What is read through it has a digest."""

    def __init__(self, source: BinaryIO) -> None:
        super().__init__()
        self._source = source
        self.sha256 = hashlib.sha256()

    def read(self, size: int = -1) -> bytes:
        piece = self._source.read(size)
        self.sha256.update(piece)
        return piece


def _header(name: str, size: int, modified_s: int) -> tarfile.TarInfo:
    header = tarfile.TarInfo(name)
    header.size, header.mtime, header.mode = size, modified_s, 0o600
    return header


def _copied(journal: Path, copy: Path) -> Extent:
    try:
        return copying.copy(journal, copy)
    except JournalFull as error:
        raise Unusable("backup-no-room", directory=str(copy.parent)) from error
    except JournalBroken as error:
        raise Unusable("backup-journal-broken", reason=str(error)) from error


def utc(at_ms: int) -> str:
    return datetime.fromtimestamp(at_ms / 1000, UTC).isoformat(timespec="milliseconds")


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """One at a time saves into a folder; the kernel lets go when it dies."""
    descriptor = os.open(folder / ".aufruf-backup.lock", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    except BlockingIOError:
        raise Unusable("backup-under-way", directory=str(folder)) from None
    finally:
        os.close(descriptor)


@contextmanager
def _passing(path: Path) -> Iterator[Path]:
    """An empty file for its owner only; gone afterwards, as is what a killed one has left."""
    companions = (path, path.with_name(f"{path.name}-journal"))
    try:
        for one in companions:
            one.unlink(missing_ok=True)
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        yield path
    finally:
        for one in companions:
            one.unlink(missing_ok=True)


def _put(fresh: Path, target: Path) -> None:
    """Under its name, durably, unless somebody has taken that meanwhile."""
    try:
        os.link(fresh, target)
    except FileExistsError:
        raise Unusable("backup-exists", file=str(target)) from None
    except OSError:  # a disk without hard links
        if os.path.lexists(target):
            raise Unusable("backup-exists", file=str(target)) from None
        fresh.replace(target)
    folder = os.open(target.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
