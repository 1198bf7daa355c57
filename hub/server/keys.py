"""The keys by which the hub knows its devices and programs.

A key is shown once, when it is made; the hub keeps its SHA-256 only. (A key has 256 random bits, so
a slow password hash would add nothing.) The file is written beside and renamed: it is never half.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Iterable
from pathlib import Path

import msgspec

from hub.private import write_private
from hub.protocol.wire import Role

PREFIX = "ak_"


class UnknownKey(Exception):
    """No key has this id."""


class KeyRecord(msgspec.Struct, frozen=True, kw_only=True):
    """A key without its secret. `id` may be logged and shown."""

    id: str
    role: Role
    name: str
    created: str
    """ISO 8601, UTC."""
    sha256: str


class _File(msgspec.Struct):
    version: int
    keys: list[KeyRecord]


class KeyRing:
    """The keys of one state directory, in `DIR/keys.json`. Only the directory's owner writes."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._by_hash: dict[str, KeyRecord] = {}
        if path.exists():
            for record in msgspec.json.decode(path.read_bytes(), type=_File).keys:
                self._by_hash[record.sha256] = record

    def __len__(self) -> int:
        return len(self._by_hash)

    def records(self) -> list[KeyRecord]:
        """All keys, in the order in which they were made."""
        return list(self._by_hash.values())

    def find(self, key: str) -> KeyRecord | None:
        """Whose key this is. What is looked up is its hash: the time it takes tells nothing."""
        return self._by_hash.get(_digest(key))

    def holds(self, record: KeyRecord) -> bool:
        """Whether this key still counts."""
        return record.sha256 in self._by_hash

    def create(self, role: Role, name: str, created: str) -> tuple[KeyRecord, str]:
        """Make a key; returns its record and, this once, the key itself."""
        key = PREFIX + secrets.token_urlsafe(32)
        taken = {record.id for record in self._by_hash.values()}
        key_id = next(
            fresh for fresh in iter(lambda: secrets.token_hex(4), None) if fresh not in taken
        )
        record = KeyRecord(id=key_id, role=role, name=name, created=created, sha256=_digest(key))
        self._keep([*self._by_hash.values(), record])
        return record, key

    def revoke(self, key_id: str) -> KeyRecord:
        """Forget a key by its id; raises `UnknownKey`."""
        record = next((one for one in self._by_hash.values() if one.id == key_id), None)
        if record is None:
            raise UnknownKey(key_id)
        self._keep(one for one in self._by_hash.values() if one is not record)
        return record

    def _keep(self, records: Iterable[KeyRecord]) -> None:
        kept = list(records)
        content = msgspec.json.format(msgspec.json.encode(_File(version=1, keys=kept)), indent=2)
        write_private(self._path, content + b"\n")
        self._by_hash = {record.sha256: record for record in kept}


def _digest(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()
