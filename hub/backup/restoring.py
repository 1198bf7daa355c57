"""Putting a site back from one file: nothing of it counts before all of it is proved.

What was deleted on the old machine after the backup was made is deleted again, because all of it is
deleted by age: the rules are applied as of now before any hub sees it. Of keys and clerks, which
people remove, the newest list beside the backup knows who is left (`standing`).
"""

from __future__ import annotations

import os
import shutil
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

import msgspec

from hub.backup import standing
from hub.backup.errors import Unusable
from hub.backup.manifest import LARGEST, MANIFEST, FiguresOf, Manifest, decoded
from hub.backup.saving import backups_in
from hub.backup.standing import Removed
from hub.forecast.memory import FILE, Memory
from hub.journal import copying
from hub.journal.audit import Finding
from hub.journal.interface import JournalBroken, JournalFull
from hub.journal.replay import load
from hub.journal.sqlite import SqliteJournal
from hub.keeping import schedule
from hub.keeping.places import JOURNAL
from hub.server.certificate import Certificate
from hub.server.lock import StateLock
from hub.tokens import SECRET_BYTES

PIECE = 1024 * 1024
ROWS = 5_000
UNPACKED = ".restored"
"""The folder in the state directory where everything lies until it is proved."""


class Proof(NamedTuple):
    """What was put back and proved. `figures`: so many are equal, `None`: none were counted."""

    manifest: Manifest
    finding: Finding
    removed: Removed
    figures: int | None


def found(backup: Path) -> Path:
    """The newest, if it is a folder. Raises `Unusable`."""
    if backup.is_file():
        return backup
    if not backup.is_dir():
        raise Unusable("backup-no-file", file=str(backup))
    by_site = backups_in(backup)
    if len(by_site) > 1:
        raise Unusable("backup-several", directory=str(backup), sites=", ".join(by_site))
    for files in by_site.values():
        return files[-1]
    raise Unusable("backup-none", directory=str(backup))


def restore(backup: Path, state: Path, now_ms: int) -> Proof:
    """Into a directory that is new or empty. Raises `Unusable`, `StateInUse`, `StateUnusable`,
    `OSError`; the directory is then as empty as before."""
    with StateLock(state):
        unpacked = state / UNPACKED
        if any(file.name not in ("lock", UNPACKED) for file in state.iterdir()):
            raise Unusable("backup-not-empty", directory=str(state))
        with _folder(unpacked):
            proof = prove(backup, unpacked, now_ms)
            for file in unpacked.rglob("*"):
                _sync(file)
            # The journal last: without it the directory is none that a hub has worked in.
            for file in sorted(unpacked.iterdir(), key=lambda one: one.name == JOURNAL):
                file.rename(state / file.name)
        state.chmod(0o700)
        _give_to_its_owner(state)
        _sync(state)
    return proof


def prove(
    backup: Path,
    folder: Path,
    now_ms: int,
    figures_of: FiguresOf | None = None,
    version: str = "",
) -> Proof:
    """Unpack into an empty folder, check everything, delete what is over.

    `version`: of this program; another one may define figures otherwise, and then they are not
    compared. Raises `Unusable`.
    """
    manifest = _unpack(backup, folder)
    finding = _followed(folder, manifest)
    same = manifest.version == version
    figures = _compared(manifest, folder, figures_of if same else None)
    _readable(folder)
    _forget(folder, now_ms)
    removed = standing.apply(backup.parent, manifest, folder)
    return Proof(manifest, finding, removed, figures)


def _unpack(backup: Path, folder: Path) -> Manifest:
    try:
        with tarfile.open(backup, "r:") as archive:
            headers = archive.getmembers()
            manifest = _manifest(archive, headers)
            for header, member in zip(headers, manifest.members, strict=False):
                target = folder / member.name
                target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
                if _extract(archive, header, target) != member.sha256:
                    raise Unusable("backup-damaged", file=member.name)
    except (tarfile.TarError, EOFError) as error:
        raise Unusable("backup-torn", file=str(backup)) from error
    return manifest


def _manifest(archive: tarfile.TarFile, headers: list[tarfile.TarInfo]) -> Manifest:
    """What it says, and it says the same as the members that there are."""
    last = headers[-1] if headers else None
    if last is None or last.name != MANIFEST or last.size > LARGEST or not last.isreg():
        raise Unusable("backup-torn", file=str(archive.name))
    content = archive.extractfile(last)
    try:
        manifest = decoded(content.read() if content else b"")
    except msgspec.MsgspecError as error:
        raise Unusable("backup-unknown", reason=str(error)) from error
    said = [(one.name, one.size) for one in manifest.members]
    there = [(one.name, one.size) for one in headers[:-1]]
    if said != there or not all(one.isreg() for one in headers):
        missing = sorted({name for name, _ in said} ^ {name for name, _ in there}) or [MANIFEST]
        raise Unusable("backup-incomplete", file=missing[0])
    if JOURNAL not in {one.name for one in manifest.members}:
        raise Unusable("backup-incomplete", file=JOURNAL)
    return manifest


def _extract(archive: tarfile.TarFile, header: tarfile.TarInfo, target: Path) -> str:
    source, digest = archive.extractfile(header), sha256()
    descriptor = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        while source is not None and (piece := source.read(PIECE)):
            digest.update(piece)
            file.write(piece)
    return digest.hexdigest()


def _followed(folder: Path, manifest: Manifest) -> Finding:
    """The chain holds from the first event to the one that the manifest names."""
    try:
        finding = copying.prove(folder / JOURNAL)
    except JournalBroken as error:
        raise Unusable("backup-journal-broken", reason=str(error)) from error
    if not finding.holds:
        raise Unusable("backup-journal-broken", reason="; ".join(finding.problems))
    if (finding.events, finding.head) != (manifest.head.seq, manifest.head.digest):
        facts = {"events": finding.events, "expected": manifest.head.seq}
        raise Unusable("backup-other-end", **facts)
    return finding


def _compared(manifest: Manifest, folder: Path, figures_of: FiguresOf | None) -> int | None:
    """How many figures are equal to those of the day on which it was saved."""
    if manifest.figures is None or figures_of is None:
        return None
    now = figures_of(folder / JOURNAL)
    for name, value in manifest.figures.items():
        if now.get(name) != value:
            facts = {"name": name, "saved": str(value), "now": str(now.get(name))}
            raise Unusable("backup-other-figure", **facts)
    return len(manifest.figures)


def _readable(folder: Path) -> None:
    """Every file can be read by the part of the hub that will."""
    standing.keys_of(folder)
    standing.clerks_of(folder)
    name = "certificate.pem"
    try:
        if (folder / name).exists():
            Certificate(folder).context()
        name = "secret"
        if (folder / name).exists() and (folder / name).stat().st_size < SECRET_BYTES:
            raise ValueError("too short")
        name = FILE
        if (folder / name).exists():
            msgspec.json.decode((folder / name).read_bytes(), type=Memory)
    except (OSError, ValueError, msgspec.MsgspecError) as error:
        raise Unusable("backup-unreadable", file=name, reason=str(error)) from error


def _forget(folder: Path, now_ms: int) -> None:
    """Apply the rules as of now, and let the file be as small a risk as that of a running hub."""
    try:
        journal = SqliteJournal(folder / JOURNAL)
        try:
            core = load(journal)[0].core
            if core.site is not None:
                limits = schedule.at(core.site, now_ms)
                known = schedule.remembered(core, core.site, now_ms)
                while journal.sifted() != limits:
                    while journal.sift(limits, known, ROWS):
                        pass
            journal.scrub()
        finally:
            journal.close()
    except JournalFull as error:
        raise Unusable("backup-no-room", directory=str(folder.parent)) from error
    except JournalBroken as error:
        raise Unusable("backup-journal-broken", reason=str(error)) from error


@contextmanager
def _folder(folder: Path) -> Iterator[None]:
    """Empty at first, gone at last."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(mode=0o700)
    try:
        yield
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _give_to_its_owner(state: Path) -> None:
    """Root may have put back what the hub's own user has to read."""
    owner = state.stat()
    if os.geteuid() == 0 != owner.st_uid:
        for path in state.rglob("*"):
            os.chown(path, owner.st_uid, owner.st_gid)


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
