"""`aufruf key`: the keys by which the hub knows its devices and programs."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import Literal

import msgspec
from cyclopts import App

from config.errors import UserError, why
from config.texts import Texts, preferred_language
from hub.protocol.wire import Role
from hub.protocol.wording import Say
from hub.server.admin import (
    AnyRequest,
    CreateKey,
    ListKeys,
    Reply,
    RevokeKey,
    ShowFingerprint,
    ask,
    perform,
)
from hub.server.keys import KeyRecord, KeyRing
from hub.server.lock import StateInUse, StateLock, StateUnusable

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
        The hub's state directory, made if there is none yet. Works while the hub runs, and when it
        doesn't.
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
    records = _perform(state, ListKeys(), of_existing=True).records
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
    _perform(state, RevokeKey(key_id), of_existing=True)


@key.command
def fingerprint(*, state: Path) -> None:
    """Print the SHA-256 fingerprint of the hub's certificate, for `device.toml`.

    Parameters
    ----------
    state
        The hub's state directory; the certificate is made if there is none yet, also while a hub
        runs that needs none because it listens on loopback.
    """
    print(_perform(state, ShowFingerprint()).fingerprint)


def _perform(state: Path, request: AnyRequest, *, of_existing: bool = False) -> Reply:
    """`of_existing`: it makes sense only of a directory that is there already."""
    say = Texts.load().say(preferred_language(os.environ))
    try:
        if of_existing and not state.is_dir():
            raise UserError(say("hub-no-state", directory=str(state)))
        reply = _ask_or_do(state, request, say)
    except (TimeoutError, msgspec.DecodeError) as error:
        raise UserError(say("hub-no-answer", directory=str(state))) from error
    except StateUnusable as error:
        facts = {"directory": str(state), "reason": why(error.error)}
        raise UserError(say("hub-state-unusable", **facts)) from error
    except OSError as error:
        facts = {"directory": str(state), "reason": why(error)}
        raise UserError(say("hub-state-unusable", **facts)) from error
    if reply.error:
        raise UserError(say(reply.error, **reply.facts))
    return reply


def _ask_or_do(state: Path, request: AnyRequest, say: Say) -> Reply:
    """The hub does it if one runs here; else we do, holding its lock."""
    give_up_s = time.monotonic() + STARTING_S
    while True:
        if state.is_dir() and (reply := ask(state, request)):
            return reply
        try:
            with StateLock(state):
                return perform(state, KeyRing(state / "keys.json"), request)
        except StateInUse as error:
            if time.monotonic() > give_up_s:
                raise UserError(say("hub-no-answer", directory=str(state))) from error
            time.sleep(0.05)


def _public(record: KeyRecord) -> dict[str, str]:
    return {
        "id": record.id,
        "role": record.role.value,
        "name": record.name,
        "created": record.created,
    }
