"""The admin socket: keys and certificate are made while the hub runs, by who owns its directory.

`DIR/admin.sock` (0600). One JSON request on a line, one JSON answer on a line. The file's
permissions are the access control; the socket is local by nature.
"""

from __future__ import annotations

import asyncio
import contextlib
import datetime
import os
import socket
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec

from hub.protocol.wire import Role
from hub.server.certificate import Certificate
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


AnyRequest = CreateKey | ListKeys | RevokeKey | ShowFingerprint


class Reply(msgspec.Struct, frozen=True, omit_defaults=True):
    """`error`: the text that says what went wrong, with its `facts`; then nothing was changed."""

    key: str = ""
    """The new key: here and never again."""
    records: list[KeyRecord] = []
    fingerprint: str = ""
    error: str = ""
    facts: dict[str, str] = {}


def perform(directory: Path, keys: KeyRing, request: AnyRequest) -> Reply:
    """Do what was asked. The caller owns the directory (it holds the lock)."""
    match request:
        case CreateKey(role, name):
            now = datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
            record, key = keys.create(role, name, now)
            return Reply(key=key, records=[record])
        case ListKeys():
            return Reply(records=keys.records())
        case RevokeKey(key_id):
            try:
                return Reply(records=[keys.revoke(key_id)])
            except UnknownKey:
                return Reply(error="hub-key-unknown", facts={"id": key_id})
        case ShowFingerprint():
            certificate = Certificate(directory)
            certificate.ensure()
            return Reply(fingerprint=certificate.fingerprint())


class AdminSocket:
    """The hub's side. `on_revoked` is told the id of a key that does not count any more."""

    def __init__(self, directory: Path, keys: KeyRing, on_revoked: Callable[[str], None]) -> None:
        self._directory, self._keys, self._on_revoked = directory, keys, on_revoked
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
                reply = self._reply(await reader.readline())
                writer.write(msgspec.json.encode(reply) + b"\n")
                await writer.drain()
        writer.close()

    def _reply(self, line: bytes) -> Reply:
        try:
            request = msgspec.json.decode(line, type=AnyRequest)
        except msgspec.MsgspecError:
            return Reply(error="hub-key-not-understood")
        try:
            reply = perform(self._directory, self._keys, request)
        except OSError as error:
            reason = error.strerror or str(error)
            return Reply(error="hub-key-not-kept", facts={"reason": reason})
        if isinstance(request, RevokeKey) and not reply.error:
            self._on_revoked(request.id)
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
