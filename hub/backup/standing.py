"""Who counts now, beside the backups: the newest list of a hub's keys and clerks.

A key that was revoked and a clerk who was removed must not come back with an older backup. So each
backup renews a small file in its folder that says who is left, by hashes; whoever puts back an
older one leaves out those who are not in it. It belongs to one hub, known by its secret.
"""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import Literal, NamedTuple

import msgspec

from hub.backup.errors import Unusable
from hub.backup.manifest import Manifest
from hub.private import write_private
from hub.server.clerks import Clerk, Clerks
from hub.server.keys import KeyRecord, KeyRing
from hub.server.sessions import Sessions

KEYS, CLERKS, SESSIONS, SECRET = "keys.json", "clerks.json", "sessions.json", "secret"


class Standing(msgspec.Struct, frozen=True, kw_only=True):
    """`made`: ISO 8601, UTC. `keys`, `clerks`: hashes of those that there are."""

    format: Literal[1] = 1
    hub: str
    made: str
    keys: frozenset[str]
    clerks: frozenset[str]


class Removed(NamedTuple):
    """How many were left out."""

    keys: int = 0
    clerks: int = 0


def of(state: Path, made: str) -> Standing:
    """Who counts now. Raises `Unusable`, `OSError`."""
    return Standing(
        hub=_hub(state),
        made=made,
        keys=frozenset(map(_key, keys_of(state).records())),
        clerks=frozenset(map(_clerk, clerks_of(state).all())),
    )


def keep(folder: Path, site: str, standing: Standing) -> None:
    """Renew the list in a folder with backups. Raises `OSError`."""
    content = msgspec.json.encode(standing, order="sorted")
    write_private(_file(folder, site, standing.hub), content + b"\n")


def keys_of(state: Path) -> KeyRing:
    """Raises `Unusable`."""
    try:
        return KeyRing(state / KEYS)
    except msgspec.MsgspecError as error:
        raise Unusable("backup-unreadable", file=KEYS, reason=str(error)) from error


def clerks_of(state: Path) -> Clerks:
    """Raises `Unusable`."""
    try:
        return Clerks(state / CLERKS)
    except msgspec.MsgspecError as error:
        raise Unusable("backup-unreadable", file=CLERKS, reason=str(error)) from error


def apply(folder: Path, manifest: Manifest, state: Path) -> Removed:
    """Leave out of a restored directory who was removed since. Raises `OSError`."""
    standing = _read(_file(folder, manifest.site, _hub(state)))
    if standing is None or standing.made <= manifest.made:
        return Removed()
    keys, clerks = keys_of(state), clerks_of(state)
    revoked = [one.id for one in keys.records() if _key(one) not in standing.keys]
    gone = [one.id for one in clerks.all() if _clerk(one) not in standing.clerks]
    for key_id in revoked:
        keys.revoke(key_id)
    for clerk_id in gone:
        clerks.remove(clerk_id)
        Sessions(state / SESSIONS).end_of(clerk_id)
    return Removed(len(revoked), len(gone))


def _read(file: Path) -> Standing | None:
    """`None`: there is none that can be read."""
    try:
        return msgspec.json.decode(file.read_bytes(), type=Standing)
    except (FileNotFoundError, msgspec.MsgspecError):
        return None


def _file(folder: Path, site: str, hub: str) -> Path:
    return folder / f"aufruf-{site}-{hub}.standing"


def _hub(state: Path) -> str:
    secret = state / SECRET
    return sha256(b"hub\0" + secret.read_bytes()).hexdigest()[:8] if secret.exists() else "none"


def _key(key: KeyRecord) -> str:
    return sha256(f"{key.id}\0{key.sha256}".encode()).hexdigest()


def _clerk(clerk: Clerk) -> str:
    """Of somebody who was removed and came back: not the same."""
    return sha256(f"{clerk.id}\0{clerk.created}".encode()).hexdigest()
