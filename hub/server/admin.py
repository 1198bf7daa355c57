"""The admin socket: keys, clerks and certificate are made while the hub runs, and dates are opened
for booking, by who owns its directory.

`DIR/admin.sock` (0600). One JSON request on a line, one JSON answer on a line. The file's
permissions are the access control; the socket is local by nature.
"""

from __future__ import annotations

import asyncio
import contextlib
import datetime
import os
import socket
from collections.abc import Awaitable, Callable, Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec

from hub.protocol.limits import Date, Id
from hub.protocol.wire import Role
from hub.server.certificate import Certificate
from hub.server.clerks import Clerk, ClerkId, ClerkKnown, ClerkName, Clerks, Skills, UnknownClerk
from hub.server.keys import KeyRecord, KeyRing, UnknownKey

NAME = "admin.sock"
TIMEOUT_S = 5.0


class Request(msgspec.Struct, frozen=True, tag=True):
    """The base of what may be asked."""


class CreateKey(Request, frozen=True):
    role: Role
    name: str


class ListKeys(Request, frozen=True):
    pass


class RevokeKey(Request, frozen=True):
    id: str


class ShowFingerprint(Request, frozen=True):
    """Of the certificate, which is made if there is none yet."""


class AddClerk(Request, frozen=True):
    """`pin` is its hash, made by who asks: the PIN itself goes nowhere."""

    id: ClerkId
    name: ClerkName
    skills: Skills
    pin: str

    def __repr__(self) -> str:
        return f"AddClerk(id={self.id!r})"


class ListClerks(Request, frozen=True):
    pass


class ChangePin(Request, frozen=True):
    """`pin` is the new one's hash. Whoever has signed in with the old one has to leave."""

    id: str
    pin: str

    def __repr__(self) -> str:
        return f"ChangePin(id={self.id!r})"


class ChangeSkills(Request, frozen=True):
    id: str
    skills: Skills


class RemoveClerk(Request, frozen=True):
    id: str


class OpenDates(Request, frozen=True):
    """`plan` is empty for all of them. Only a hub that runs can do this and the next two."""

    first: Date
    last: Date
    plan: Id = ""


class CloseDates(Request, frozen=True):
    first: Date
    last: Date
    plan: Id = ""


class ListDates(Request, frozen=True):
    """Without dates: from today on."""

    first: Date | None = None
    last: Date | None = None
    plan: Id = ""


DatesRequest = OpenDates | CloseDates | ListDates
HeldRequest = (
    CreateKey
    | ListKeys
    | RevokeKey
    | ShowFingerprint
    | AddClerk
    | ListClerks
    | ChangePin
    | ChangeSkills
    | RemoveClerk
)
AnyRequest = HeldRequest | DatesRequest


class OpenDate(msgspec.Struct, frozen=True):
    """A date on which a plan's times can be booked: how many places are taken, how many free."""

    plan: str
    date: str
    booked: int
    free: int


class ClerkRecord(msgspec.Struct, frozen=True):
    """A clerk as they are listed: without anything of the PIN."""

    id: str
    name: str
    skills: tuple[str, ...] | None
    created: str


class Reply(msgspec.Struct, frozen=True, omit_defaults=True):
    """`error`: the text that says what went wrong, with its `facts`; then nothing was changed."""

    key: str = ""
    """The new key: here and never again."""
    records: list[KeyRecord] = []
    clerks: list[ClerkRecord] = []
    dates: list[OpenDate] = []
    fingerprint: str = ""
    error: str = ""
    facts: dict[str, str] = {}


@dataclass(frozen=True)
class Holdings:
    """What a state directory holds, for who has its lock.

    `services`: the ids of the site's services, where they are known (a hub runs).
    """

    directory: Path
    keys: KeyRing
    clerks: Clerks
    services: Callable[[], Collection[str]] | None = None

    @classmethod
    def of(cls, directory: Path) -> Holdings:
        return cls(directory, KeyRing(directory / "keys.json"), Clerks(directory / "clerks.json"))


def perform(held: Holdings, request: HeldRequest) -> Reply:
    """Do what was asked. The caller owns the directory (it holds the lock)."""
    match request:
        case CreateKey(role, name):
            record, key = held.keys.create(role, name, _now())
            return Reply(key=key, records=[record])
        case ListKeys():
            return Reply(records=held.keys.records())
        case RevokeKey(key_id):
            try:
                return Reply(records=[held.keys.revoke(key_id)])
            except UnknownKey:
                return Reply(error="hub-key-unknown", facts={"id": key_id})
        case ShowFingerprint():
            certificate = Certificate(held.directory)
            certificate.ensure()
            return Reply(fingerprint=certificate.fingerprint())
        case _:
            return _perform_on_clerks(held, request)


def _perform_on_clerks(
    held: Holdings, request: AddClerk | ListClerks | ChangePin | ChangeSkills | RemoveClerk
) -> Reply:
    clerks = held.clerks
    if isinstance(request, AddClerk | ChangeSkills) and (error := _unknown_service(held, request)):
        return error
    try:
        match request:
            case AddClerk(id_, name, skills, pin):
                clerks.add(Clerk(id=id_, name=name, skills=skills, created=_now(), pin=pin))
            case ListClerks():
                return Reply(clerks=[_listed(clerk) for clerk in clerks.all()])
            case ChangePin(id_, pin):
                clerks.change_pin(id_, pin)
            case ChangeSkills(id_, skills):
                clerks.change_skills(id_, skills)
            case RemoveClerk(id_):
                clerks.remove(id_)
    except UnknownClerk as error:
        return Reply(error="clerk-unknown", facts={"id": str(error)})
    except ClerkKnown as error:
        return Reply(error="clerk-known", facts={"id": str(error)})
    return Reply()


def _unknown_service(held: Holdings, request: AddClerk | ChangeSkills) -> Reply | None:
    services = held.services() if held.services else request.skills or ()
    unknown = next((one for one in request.skills or () if one not in services), None)
    if unknown is None:
        return None
    return Reply(error="clerk-unknown-service", facts={"service": unknown})


def _listed(clerk: Clerk) -> ClerkRecord:
    return ClerkRecord(clerk.id, clerk.name, clerk.skills, clerk.created)


def _now() -> str:
    return datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")


class AdminSocket:
    """The hub's side. `on_done` is told each request that was carried out.

    `dates` carries out those about the house's own times.
    """

    def __init__(
        self,
        held: Holdings,
        on_done: Callable[[HeldRequest], None],
        dates: Callable[[DatesRequest], Awaitable[Reply]],
    ) -> None:
        self._held, self._on_done, self._dates = held, on_done, dates
        self._directory = held.directory
        self._server: asyncio.Server | None = None

    async def open(self) -> None:
        """Listen. The state lock is held, so a socket that is there is a dead hub's."""
        (self._directory / NAME).unlink(missing_ok=True)
        listening = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM | socket.SOCK_CLOEXEC)
        os.fchmod(listening.fileno(), 0o600)
        with _reachable(self._directory) as path:
            listening.bind(path)
        (self._directory / NAME).chmod(0o600)
        listening.listen()
        listening.setblocking(False)
        self._server = await asyncio.start_unix_server(self._serve, sock=listening)

    def close(self) -> None:
        """Stop listening and remove the socket's name."""
        if self._server:
            self._server.close()
        (self._directory / NAME).unlink(missing_ok=True)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(OSError, TimeoutError, asyncio.LimitOverrunError, ValueError):
            async with asyncio.timeout(TIMEOUT_S):
                reply = await self._reply(await reader.readline())
                writer.write(msgspec.json.encode(reply) + b"\n")
                await writer.drain()
        writer.close()

    async def _reply(self, line: bytes) -> Reply:
        try:
            request = msgspec.json.decode(line, type=AnyRequest)
        except msgspec.MsgspecError:
            return Reply(error="hub-key-not-understood")
        if isinstance(request, DatesRequest):
            return await self._dates(request)
        try:
            reply = perform(self._held, request)
        except OSError as error:
            reason = error.strerror or str(error)
            return Reply(error="hub-key-not-kept", facts={"reason": reason})
        if not reply.error:
            self._on_done(request)
        return reply


def ask(directory: Path, request: AnyRequest) -> Reply | None:
    """Ask the hub that runs on this directory; `None` if none does."""
    with (
        socket.socket(socket.AF_UNIX, socket.SOCK_STREAM | socket.SOCK_CLOEXEC) as asking,
        contextlib.ExitStack() as stack,
    ):
        asking.settimeout(TIMEOUT_S)
        try:
            asking.connect(stack.enter_context(_reachable(directory)))
        except (FileNotFoundError, ConnectionRefusedError):
            return None
        asking.sendall(msgspec.json.encode(request) + b"\n")
        with asking.makefile("rb") as answer:
            return msgspec.json.decode(answer.readline(), type=Reply)


@contextlib.contextmanager
def _reachable(directory: Path) -> Iterator[str]:
    """The socket's path, short enough for the kernel (108 bytes) however deep the directory is."""
    descriptor = os.open(directory, os.O_PATH | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        yield f"/proc/self/fd/{descriptor}/{NAME}"
    finally:
        os.close(descriptor)
