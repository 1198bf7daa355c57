"""One WebSocket to the hub, from the handshake until it breaks.

Three tasks: one reads, one writes what `send` has queued (in order, never blocking the sender), one
beats and watches. A peer that says nothing for `silence_s` is cut off, not asked to close.
"""

from __future__ import annotations

import asyncio
import logging
import ssl
from collections.abc import Callable
from typing import Any

import msgspec
from websockets.asyncio.client import ClientConnection
from websockets.asyncio.client import connect as open_websocket
from websockets.exceptions import ConnectionClosed, InvalidStatus, WebSocketException

from hub.link.settings import Address, LinkSettings, Lost, Timing
from hub.link.trust import (
    NoFingerprint,
    WrongFingerprint,
    pinned_connection,
    plain_fingerprint,
    tls_for,
)
from hub.protocol.wire import PATH, FromHub, FromTerminal, Heartbeat

log = logging.getLogger(__name__)

_LARGEST_FRAME_BYTES = 16 * 1024 * 1024
"""A site's logo and the view of ten thousand open pages fit; an endless frame does not."""

_MUTE = logging.Logger("hub.link.websocket", logging.CRITICAL + 1)
"""websockets writes every header and frame at DEBUG: keys and tokens do not belong in a log."""


class Broken(Exception):
    """The connection is of no use (any more). `for_people`: trying again soon will not help."""

    def __init__(self, reason: str, *, for_people: bool = False) -> None:
        super().__init__(reason)
        self.reason = reason
        self.for_people = for_people


class Connection:
    def __init__(
        self,
        socket: ClientConnection,
        address: Address,
        timing: Timing,
        monotonic_s: Callable[[], float],
    ) -> None:
        self.address = address
        self._socket = socket
        self._timing = timing
        self._monotonic_s = monotonic_s
        self._heard_s = monotonic_s()
        self._outgoing: asyncio.Queue[FromTerminal] = asyncio.Queue()
        self._encoder = msgspec.json.Encoder()
        self._decoder: msgspec.json.Decoder[FromHub] = msgspec.json.Decoder(FromHub)

    def send(self, message: FromTerminal) -> None:
        self._outgoing.put_nowait(message)

    async def serve(self, on_message: Callable[[Connection, FromHub], None]) -> None:
        """Read, write and beat until the connection breaks: always ends with an exception."""
        # Not a TaskGroup: before Python 3.13 its failure leaves a request to cancel standing, and
        # in Debian 12's Python 3.11.2 the caller's next `asyncio.timeout` would end it for good.
        works = (self._read(on_message), self._write(), self._beat())
        tasks = [asyncio.create_task(work) for work in works]
        try:
            broken, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
        # The first failure is the cause; the others only followed it.
        await next(task for task in tasks if task in broken)

    async def abort(self) -> None:
        """Leave without waiting for a peer that may hang."""
        self._socket.transport.abort()
        await self._socket.wait_closed()

    async def _read(self, on_message: Callable[[Connection, FromHub], None]) -> None:
        while True:
            try:
                frame = await self._socket.recv(decode=False)
            except ConnectionClosed:
                raise Broken(Lost.CLOSED) from None
            self._heard_s = self._monotonic_s()
            try:
                message = self._decoder.decode(frame)
            except msgspec.DecodeError as error:
                log.error("frame_not_understood", extra={"error": str(error)})
                raise Broken(Lost.NOT_UNDERSTOOD, for_people=True) from None
            on_message(self, message)

    async def _write(self) -> None:
        while True:
            message = await self._outgoing.get()
            try:
                await self._socket.send(self._encoder.encode(message), text=True)
            except ConnectionClosed:
                raise Broken(Lost.CLOSED) from None

    async def _beat(self) -> None:
        interval_s, silence_s = self._timing.heartbeat_s, self._timing.silence_s
        step_s = min(interval_s, silence_s / 6)
        beat_at_s = self._monotonic_s() + interval_s
        while True:
            before_s = self._monotonic_s()
            await asyncio.sleep(step_s)
            now_s = self._monotonic_s()
            if now_s - before_s > step_s + silence_s / 2:
                # We ourselves were held up: let the reader catch up before we judge, and let the
                # hub, which may have been held up with us, not take us for dead.
                self.send(Heartbeat())
                continue
            # Judged a step early, for the next look would come after the limit.
            if now_s - self._heard_s > silence_s - step_s:
                raise Broken(Lost.SILENT)
            if now_s >= beat_at_s:
                self.send(Heartbeat())
                beat_at_s = now_s + interval_s


async def connect(
    address: Address,
    settings: LinkSettings,
    timing: Timing,
    monotonic_s: Callable[[], float],
) -> Connection:
    """Open a WebSocket with our key to a hub that we trust, or raise `Broken`."""
    told = settings.fingerprint
    fingerprint = None if told is None else plain_fingerprint(told)
    try:
        tls = tls_for(address, fingerprint)
        secure: dict[str, Any] = {} if tls is None else {"ssl": tls, "server_hostname": ""}
        socket = await open_websocket(
            f"{'ws' if tls is None else 'wss'}://aufruf-hub{PATH}",
            host=address.host,
            port=address.port,
            **secure,
            create_connection=pinned_connection(fingerprint),
            additional_headers={"Authorization": f"Bearer {settings.key}"},
            user_agent_header=None,
            compression=None,  # views are small and the network is the house's
            logger=_MUTE,
            proxy=None,  # the hub is in the same house, whatever the environment says
            open_timeout=timing.silence_s,
            ping_interval=None,  # the protocol has its own heartbeat
            max_size=_LARGEST_FRAME_BYTES,
        )
    except NoFingerprint:
        raise Broken(Lost.NO_FINGERPRINT, for_people=True) from None
    except WrongFingerprint as error:
        log.error("hub_not_trusted", extra={"hub": str(address), "shown": str(error)})
        raise Broken(Lost.WRONG_FINGERPRINT, for_people=True) from None
    except InvalidStatus as error:
        status = error.response.status_code
        if status in (401, 403):
            raise Broken(Lost.WRONG_KEY, for_people=True) from None
        raise Broken(Lost.UNREACHABLE) from None
    except (OSError, TimeoutError, ssl.SSLError, WebSocketException, EOFError) as error:
        log.debug("hub_unreachable", extra={"hub": str(address), "error": str(error)})
        raise Broken(Lost.UNREACHABLE) from None
    return Connection(socket, address, timing, monotonic_s)
