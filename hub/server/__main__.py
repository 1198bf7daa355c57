"""`aufruf key`: the keys by which the hub knows its devices and programs."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Literal

import msgspec
from cyclopts import App

from config.errors import UserError
from hub.protocol.wire import Role
from hub.server.admin import AnyRequest, CreateKey, ListKeys, Reply, RevokeKey, ask, perform
from hub.server.certificate import Certificate
from hub.server.keys import KeyRecord, KeyRing
from hub.server.lock import StateInUse, StateLock

STARTING_S = 5.0
"""So long a hub may hold the lock and not yet answer."""


key = App(name="key", help="Keys of devices and programs, and the hub's fingerprint.")


@key.command
def create(*, role: Role, state: Path, name: str = "") -> None:
    """Make a key and print it: the key alone, once, on stdout.

    Parameters
    ----------
    role
        What the key's holder is.
    state
        The hub's state directory. Works while the hub runs, and when it doesn't.
    name
        Whose key it is, for the list.
    """
    print(_perform(state, CreateKey(role, name)).key)


@key.command(name="list")
def list_keys(*, state: Path, format: Literal["text", "json"] = "text") -> None:  # noqa: A002
    """List the keys (never the secrets).

    Parameters
    ----------
    state
        The hub's state directory.
    format
        How to print them.
    """
    records = _perform(state, ListKeys()).records
    if format == "json":
        print(msgspec.json.encode([_public(record) for record in records]).decode())
        return
    for record in records:
        print(f"{record.id}  {record.role.value:<10}  {record.created}  {record.name}".rstrip())


@key.command
def revoke(key_id: str, /, *, state: Path) -> None:
    """Revoke a key by its id; whoever is connected with it has to leave.

    Parameters
    ----------
    key_id
        The id that `aufruf key list` shows.
    state
        The hub's state directory.
    """
    _perform(state, RevokeKey(key_id))


@key.command
def fingerprint(*, state: Path) -> None:
    """Print the SHA-256 fingerprint of the hub's certificate, for `device.toml`.

    Parameters
    ----------
    state
        The hub's state directory; the certificate is made if there is none yet.
    """
    certificate = Certificate(state)
    if not certificate.certificate_path.exists():
        try:
            with StateLock(state):
                certificate.ensure()
        except StateInUse as error:
            raise UserError("the hub listens on loopback and has no certificate") from error
    print(certificate.fingerprint())


def _perform(state: Path, request: AnyRequest) -> Reply:
    try:
        reply = _ask_or_do(state, request)
    except OSError as error:
        raise UserError(f"{state}: {error.strerror or error}") from error
    if reply.error:
        raise UserError(reply.error)
    return reply


def _ask_or_do(state: Path, request: AnyRequest) -> Reply:
    """The hub does it if one runs here; else we do, holding its lock."""
    give_up_s = time.monotonic() + STARTING_S
    while True:
        if state.is_dir() and (reply := ask(state, request)):
            return reply
        try:
            with StateLock(state):
                return perform(KeyRing(state / "keys.json"), request)
        except StateInUse as error:
            if time.monotonic() > give_up_s:
                raise UserError(f"{error}, but it does not answer") from error
            time.sleep(0.05)


def _public(record: KeyRecord) -> dict[str, str]:
    return {
        "id": record.id,
        "role": record.role.value,
        "name": record.name,
        "created": record.created,
    }
