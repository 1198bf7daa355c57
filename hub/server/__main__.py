"""`aufruf key`, `aufruf clerk`, `aufruf slots`: by what the hub knows its devices, programs and
clerks, and when its own times can be booked."""

from __future__ import annotations

import datetime
import getpass
import os
import re
import sys
import time
from pathlib import Path
from typing import Annotated, Literal

import msgspec
from cyclopts import App, Parameter

from config.errors import UsageError, UserError, why
from config.texts import Texts, preferred_language
from hub.protocol.wire import Role
from hub.protocol.wording import Say
from hub.server import pins
from hub.server.admin import (
    AddClerk,
    ChangePin,
    ChangeSkills,
    CloseDates,
    CreateKey,
    DatesRequest,
    HeldRequest,
    Holdings,
    ListClerks,
    ListDates,
    ListKeys,
    OpenDates,
    RemoveClerk,
    Reply,
    RevokeKey,
    ShowFingerprint,
    ask,
    perform,
)
from hub.server.clerks import ID_FORM, LONGEST_NAME
from hub.server.keys import KeyRecord
from hub.server.lock import StateInUse, StateLock, StateUnusable
from hub.server.sessions import Sessions

STARTING_S = 5.0
"""So long a hub may hold the lock and not yet answer."""


Skill = Annotated[list[str] | None, Parameter("--skill", negative=())]

key = App(name="key", help="Keys of devices and programs, and the hub's fingerprint.")
clerk = App(name="clerk", help="Clerks who sign in at counters with a PIN.")
slots = App(name="slots", help="Dates on which the house's own times can be booked.")

First = Annotated[str, Parameter("--from")]
Last = Annotated[str, Parameter("--to")]
Until = Annotated[str | None, Parameter("--to")]
Since = Annotated[str | None, Parameter("--from")]


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


@clerk.command
def add(
    clerk_id: str,
    /,
    *,
    name: str,
    state: Path,
    skill: Skill = None,
    generate: bool = False,
) -> None:
    """Let somebody sign in. The PIN is asked for, or read from standard input, never an argument.

    Parameters
    ----------
    clerk_id
        The word by which they sign in, such as a short form of the name: small letters and digits.
    name
        What colleagues call them.
    state
        The hub's state directory.
    skill
        The id of a service that they know, once for each; without any: all.
    generate
        Make a PIN and print it: the PIN alone, once, on stdout.
    """
    say = _say()
    if not re.fullmatch(ID_FORM, clerk_id):
        raise UsageError(say("clerk-bad-id", id=clerk_id))
    if not (name.strip() and name.isprintable() and len(name) <= LONGEST_NAME):
        raise UsageError(say("clerk-bad-name", most=LONGEST_NAME))
    pin = _new_pin(say, generate=generate)
    _perform(state, AddClerk(clerk_id, name.strip(), _skills(skill), pins.kept(pin)))
    if generate:
        print(pin)


@clerk.command(name="list")
def list_clerks(*, state: Path, format: Literal["text", "json"] = "text") -> None:  # noqa: A002
    """List who may sign in (never the PINs).

    Parameters
    ----------
    state
        The hub's state directory.
    format
        How to print them.
    """
    clerks = _perform(state, ListClerks(), of_existing=True).clerks
    if format == "json":
        print(msgspec.json.encode(clerks).decode())
        return
    everything = _say()("clerk-everything")
    for one in clerks:
        skills = everything if one.skills is None else " ".join(one.skills)
        print(f"{one.id:<12}  {one.name:<24}  {skills}")


@clerk.command
def pin(clerk_id: str, /, *, state: Path, generate: bool = False) -> None:
    """Give a clerk another PIN. Whoever has signed in with the old one is signed out.

    Parameters
    ----------
    clerk_id
        The word by which they sign in.
    state
        The hub's state directory.
    generate
        Make a PIN and print it: the PIN alone, once, on stdout.
    """
    new = _new_pin(_say(), generate=generate)
    _perform(state, ChangePin(clerk_id, pins.kept(new)), of_existing=True)
    if generate:
        print(new)


@clerk.command
def skills(clerk_id: str, /, *, state: Path, skill: Skill = None) -> None:
    """Say which services a clerk knows; it counts at once, also where they are sitting.

    Parameters
    ----------
    clerk_id
        The word by which they sign in.
    state
        The hub's state directory.
    skill
        The id of a service that they know, once for each; without any: all.
    """
    _perform(state, ChangeSkills(clerk_id, _skills(skill)), of_existing=True)


@clerk.command
def remove(clerk_id: str, /, *, state: Path) -> None:
    """Forget a clerk, name and all; who is signed in is signed out.

    Parameters
    ----------
    clerk_id
        The word by which they sign in.
    state
        The hub's state directory.
    """
    _perform(state, RemoveClerk(clerk_id), of_existing=True)


@slots.command(name="open")
def open_dates(*, state: Path, first: First, last: Last, plan: str = "") -> None:
    """Let times be booked on these dates. The hub has to run.

    Parameters
    ----------
    state
        The hub's state directory.
    first
        The first date, such as 2026-12-01.
    last
        The last date, included.
    plan
        The id of a plan ([[slots]] in site.toml); without: all.
    """
    _perform(state, OpenDates(_date(first), _date(last), plan), of_existing=True)


@slots.command(name="close")
def close_dates(*, state: Path, first: First, last: Last, plan: str = "") -> None:
    """No longer let times be booked on these dates; what is booked stays. The hub has to run.

    Parameters
    ----------
    state
        The hub's state directory.
    first
        The first date, such as 2026-12-24.
    last
        The last date, included.
    plan
        The id of a plan; without: all.
    """
    _perform(state, CloseDates(_date(first), _date(last), plan), of_existing=True)


@slots.command(name="list")
def list_dates(
    *,
    state: Path,
    first: Since = None,
    last: Until = None,
    plan: str = "",
    format: Literal["text", "json"] = "text",  # noqa: A002
) -> None:
    """List the dates that are open: how many places are taken, and how many are free.

    Parameters
    ----------
    state
        The hub's state directory.
    first
        The first date; without: today.
    last
        The last date, included.
    plan
        The id of a plan; without: all.
    format
        How to print them.
    """
    asked = ListDates(first and _date(first), last and _date(last), plan)
    dates = _perform(state, asked, of_existing=True).dates
    if format == "json":
        print(msgspec.json.encode(dates).decode())
        return
    say = _say()
    for one in dates:
        counted = say("hub-slots-date", booked=one.booked, free=one.free)
        print(f"{one.date}  {one.plan:<16}  {counted}")


def _date(written: str) -> str:
    """Raises `UsageError`."""
    try:
        if written == datetime.date.fromisoformat(written).isoformat():
            return written
    except ValueError:
        pass
    raise UsageError(_say()("config-date", value=written))


def _new_pin(say: Say, *, generate: bool) -> str:
    if generate:
        return pins.fresh()
    new = _asked_pin(say)
    if not pins.is_pin(new):
        raise UserError(say("clerk-no-pin"))
    if pins.is_trivial(new):
        raise UserError(say("clerk-trivial-pin"))
    return new


def _asked_pin(say: Say) -> str:
    """From the keyboard, unseen and twice; else the first line of standard input."""
    if not sys.stdin.isatty():
        return sys.stdin.readline().strip()
    new = getpass.getpass(say("clerk-ask-pin"))
    if getpass.getpass(say("clerk-ask-again")) != new:
        raise UserError(say("clerk-pins-differ"))
    return new


def _skills(given: list[str] | None) -> tuple[str, ...] | None:
    return tuple(dict.fromkeys(given)) if given else None


def _say() -> Say:
    return Texts.load().say(preferred_language(os.environ))


def _perform(
    state: Path, request: HeldRequest | DatesRequest, *, of_existing: bool = False
) -> Reply:
    """`of_existing`: it makes sense only of a directory that is there already."""
    say = _say()
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


def _ask_or_do(state: Path, request: HeldRequest | DatesRequest, say: Say) -> Reply:
    """The hub does it if one runs here; else we do, holding its lock, as far as we can."""
    give_up_s = time.monotonic() + STARTING_S
    while True:
        if state.is_dir() and (reply := ask(state, request)):
            return reply
        try:
            with StateLock(state):
                if isinstance(request, ChangePin | ChangeSkills | RemoveClerk):
                    Sessions(state / "sessions.json").end_of(request.id)
                if isinstance(request, DatesRequest):
                    raise UserError(say("hub-slots-none", directory=str(state)))
                return perform(Holdings.of(state), request)
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
