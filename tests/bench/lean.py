"""A terminal that costs next to nothing: the WebSocket spoken by hand, replies only looked at.

It runs in a process of its own (`python -m tests.bench.lean`), so that what is measured is the hub
and not the client. The mask of its frames is zero, which the standard allows.
"""

from __future__ import annotations

import argparse
import asyncio
import base64
import json
import os
import sys
import time
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import cast

import uvloop

from hub.link.ids import IdMaker
from hub.priority import come_first
from hub.protocol.wire import HEARTBEAT_S, PATH, PROTOCOL

NO_MASK = bytes(4)
REPLIED = b'{"type":"Replied"'
WELCOME = b'{"type":"Welcome"'
BEAT = b'{"type":"Heartbeat"}'


class Lean(asyncio.Protocol):
    """One connection. `on_text` is called with each text frame's bytes."""

    def __init__(self, key: str, path: str, on_text: Callable[[Lean, bytes], None]) -> None:
        self._key, self._path, self._on_text = key, path, on_text
        self._buffer = bytearray()
        self._open = False
        self.opened: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self.closed: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self.transport: asyncio.Transport

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = cast("asyncio.Transport", transport)  # uvloop's are not its subclasses
        nonce = base64.b64encode(os.urandom(16)).decode()
        self.transport.write(
            f"GET {self._path} HTTP/1.1\r\nHost: hub\r\nUpgrade: websocket\r\n"
            f"Connection: Upgrade\r\nSec-WebSocket-Key: {nonce}\r\n"
            f"Sec-WebSocket-Version: 13\r\nAuthorization: Bearer {self._key}\r\n\r\n".encode()
        )

    def data_received(self, data: bytes) -> None:
        buffer = self._buffer
        buffer += data
        if not self._open:
            head, end, rest = bytes(buffer).partition(b"\r\n\r\n")
            if not end:
                return
            if b" 101 " not in head.partition(b"\r\n")[0]:
                self.opened.set_exception(ConnectionError(head.decode()))
                return
            self._open = True
            buffer[:] = rest
            self.opened.set_result(None)
        start = 0
        while len(buffer) - start >= 2:
            length, place = buffer[start + 1], start + 2
            if length == 126:
                length, place = int.from_bytes(buffer[place : place + 2]), place + 2
            elif length == 127:
                length, place = int.from_bytes(buffer[place : place + 8]), place + 8
            if len(buffer) < place + length:
                break
            if buffer[start] & 0x0F == 1:
                self._on_text(self, bytes(buffer[place : place + length]))
            start = place + length
        del buffer[:start]

    def connection_lost(self, error: Exception | None) -> None:
        if not self.opened.done():
            self.opened.set_exception(error or ConnectionError("closed"))
        if not self.closed.done():
            self.closed.set_result(None)

    def send(self, text: bytes) -> None:
        length = len(text)
        size = bytes((0x81, 0x80 | length)) if length < 126 else b"\x81\xfe" + length.to_bytes(2)
        self.transport.write(size + NO_MASK + text)


def hello(role: str, device: str, scope: str = "") -> bytes:
    return json.dumps(
        {"type": "Hello", "device": device, "role": role, "version": "bench", "scope": scope,
         "protocol": PROTOCOL}
    ).encode()  # fmt: skip


def command(command_id: str, body: bytes) -> bytes:
    given_ms = int(time.monotonic() * 1000)  # the hub's clock: this is the same machine
    return b'{"type":"CommandSent","id":"%b","given_ms":%d,"command":%b}' % (
        command_id.encode(), given_ms, body,
    )  # fmt: skip


class Terminal:
    """A connection that said hello: one question at a time, and a heartbeat."""

    def __init__(self, key: str, role: str, device: str, scope: str = "") -> None:
        self._hello = hello(role, device, scope)
        self._key = key
        self._new_id = IdMaker()
        self._reply: asyncio.Future[bytes] | None = None
        self.views = 0
        self.lean: Lean

    async def connect(self, address: str) -> None:
        host, _, port = address.rpartition(":")
        welcomed = asyncio.get_running_loop().create_future()

        def on_text(lean: Lean, text: bytes) -> None:
            if text.startswith(REPLIED):
                reply, self._reply = self._reply, None
                if reply is not None:
                    reply.set_result(text)
            elif text.startswith(WELCOME):
                welcomed.set_result(None)
            else:
                self.views += 1

        _, self.lean = await asyncio.get_running_loop().create_connection(
            lambda: Lean(self._key, PATH, on_text), host, int(port)
        )
        await self.lean.opened
        self.lean.send(self._hello)
        await welcomed
        self._beat()

    def ask(self, body: bytes) -> asyncio.Future[bytes]:
        self._reply = asyncio.get_running_loop().create_future()
        self.lean.send(command(self._new_id(), body))
        return self._reply

    def _beat(self) -> None:
        if not self.lean.closed.done():
            self.lean.send(BEAT)
            asyncio.get_running_loop().call_later(HEARTBEAT_S, self._beat)


async def issue(
    address: str, key: str, connections: int, seconds: float, every_s: float
) -> dict[str, object]:
    """Take tickets, one unanswered at a time on each connection, not more than one in `every_s`.
    Latencies in ms, after warm-up."""
    if every_s:
        come_first()  # whatever this machine computes meanwhile: a kiosk has one of its own
    kiosks = [Terminal(key, "kiosk", f"kiosk-{number}") for number in range(connections)]
    await asyncio.gather(*(kiosk.connect(address) for kiosk in kiosks))
    begin = time.perf_counter() + seconds / 4
    end = begin + seconds
    took: list[float] = []
    refused = 0

    async def tap(kiosk: Terminal, service: int) -> None:
        nonlocal refused
        body = b'{"type":"IssueTicket","service":"%c"}' % (97 + service % 8)
        while (asked := time.perf_counter()) < end:
            reply = await kiosk.ask(body)
            answered = time.perf_counter()
            if b'"refusal"' in reply:
                refused += 1
            elif begin <= asked and answered <= end:
                took.append((answered - asked) * 1000)
            if every_s:
                await asyncio.sleep(max(asked + every_s - answered, 0))

    cpu = time.process_time()
    await asyncio.gather(*(tap(kiosk, number) for number, kiosk in enumerate(kiosks)))
    return {
        "took_ms": took,
        "seconds": seconds,
        "refused": refused,
        "client_cpu": (time.process_time() - cpu) / (seconds * 1.25),
    }


async def press(address: str, key: str, presses: int, pause_s: float) -> dict[str, object]:
    """Press “next” again and again at one counter: call number, pressed and answered (ns)."""
    clerk = Terminal(key, "counter", "presser", "1")
    await clerk.connect(address)
    calls = []
    for _ in range(presses):
        pressed = time.monotonic_ns()
        reply = json.loads(await clerk.ask(b'{"type":"CallNext","counter":"1"}'))["answer"]
        answered = time.monotonic_ns()
        if reply["type"] == "call":
            calls.append((reply["call"]["call_seq"], pressed, answered))
        await asyncio.sleep(pause_s / 2)
        await clerk.ask(b'{"type":"StartService","counter":"1"}')
        await asyncio.sleep(pause_s / 2)
    return {"calls": calls}


async def idle(address: str, keys: dict[str, str], seconds: float) -> dict[str, object]:
    """Ninety-nine terminals that only look: counters, displays, kiosks."""
    terminals = [
        *(Terminal(keys["counter"], "counter", f"c{n}", str(n % 15 + 1)) for n in range(30)),
        *(Terminal(keys["display"], "display", f"d{n}", "hall") for n in range(59)),
        *(Terminal(keys["kiosk"], "kiosk", f"k{n}") for n in range(10)),
    ]
    await asyncio.gather(*(terminal.connect(address) for terminal in terminals))
    print("connected", flush=True)
    if seconds:
        await asyncio.sleep(seconds)
    else:
        await asyncio.get_running_loop().run_in_executor(None, sys.stdin.readline)
    return {
        "views": sum(terminal.views for terminal in terminals),
        "alive": sum(not terminal.lean.closed.done() for terminal in terminals),
    }


async def echo(address: str, rounds: int) -> dict[str, object]:
    """Round trips of a ticket-sized frame."""
    host, _, port = address.rpartition(":")
    back: asyncio.Future[None] | None = None

    def on_text(lean: Lean, text: bytes) -> None:
        if back is not None:
            back.set_result(None)

    loop = asyncio.get_running_loop()
    _, lean = await loop.create_connection(lambda: Lean("", "/", on_text), host, int(port))
    await lean.opened
    took = []
    for _ in range(rounds):
        began = time.perf_counter()
        back = loop.create_future()
        lean.send(b"x" * 250)
        await back
        took.append((time.perf_counter() - began) * 1000)
    return {"took_ms": took}


def main() -> None:
    parser = argparse.ArgumentParser(description="A lean terminal for benchmarks.")
    parser.add_argument("what", choices=("issue", "press", "idle", "echo"))
    parser.add_argument("--address", required=True)
    parser.add_argument("--out", type=Path, required=True, help="for the result, as JSON")
    parser.add_argument("--connections", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=0)
    parser.add_argument("--every", type=float, default=0)
    parser.add_argument("--rounds", type=int, default=100)
    parser.add_argument("--pause", type=float, default=0.2)
    given = parser.parse_args()
    keys = json.loads(os.environ.get("BENCH_KEYS", "{}"))
    work: dict[str, Callable[[], Coroutine[None, None, dict[str, object]]]] = {
        "issue": lambda: issue(
            given.address, keys["kiosk"], given.connections, given.seconds, given.every
        ),
        "press": lambda: press(given.address, keys["counter"], given.rounds, given.pause),
        "idle": lambda: idle(given.address, keys, given.seconds),
        "echo": lambda: echo(given.address, given.rounds),
    }
    result = json.dumps(uvloop.run(work[given.what]()))
    given.out.write_text(result, encoding="ascii")


if __name__ == "__main__":
    main()
