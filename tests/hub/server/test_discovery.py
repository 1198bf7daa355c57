"""The announcement, seen by a foreign client: DNS-SD questions made by hand, byte by byte.

(`avahi-browse` sees the same, but needs a system bus; a question over UDP works everywhere.)
"""

from __future__ import annotations

import asyncio
import contextlib
import socket
import struct
from collections.abc import AsyncIterator

from hub.server.discovery import advertise
from tests.patience import PATIENCE_S

MDNS = ("224.0.0.251", 5353)
PTR, TXT, SRV, A = 12, 16, 33, 1
Answers = list[tuple[str, int, bytes]]


def question(name: str, kind: int) -> bytes:
    labels = b"".join(bytes([len(label)]) + label.encode() for label in name.split("."))
    return struct.pack("!6H", 7, 0, 1, 0, 0, 0) + labels + b"\0" + struct.pack("!2H", kind, 1)


def read_name(packet: bytes, at: int) -> tuple[str, int]:
    labels, end = [], None
    while length := packet[at]:
        if length >= 0xC0:
            end = end or at + 2
            at = struct.unpack_from("!H", packet, at)[0] & 0x3FFF
        else:
            labels.append(packet[at + 1 : at + 1 + length].decode())
            at += 1 + length
    return ".".join(labels), end or at + 1


def read_answers(packet: bytes) -> Answers:
    _, _, questions, *counts = struct.unpack_from("!6H", packet)
    at = 12
    for _ in range(questions):
        at = read_name(packet, at)[1] + 4
    answers: Answers = []
    for _ in range(sum(counts)):
        name, at = read_name(packet, at)
        kind, _, _, length = struct.unpack_from("!HHIH", packet, at)
        at += 10
        data = packet[at : at + length]
        if kind in (PTR, SRV):
            inner = at + (6 if kind == SRV else 0)
            data = packet[at:inner] + read_name(packet, inner)[0].encode()
        answers.append((name, kind, data))
        at += length
    return answers


async def ask(name: str, kind: int) -> Answers:
    """Ask on loopback until somebody answers."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asking:
        loopback = socket.inet_aton("127.0.0.1")
        asking.setsockopt(socket.IPPROTO_IP, socket.IP_MULTICAST_IF, loopback)
        asking.bind(("127.0.0.1", 0))
        asking.setblocking(False)
        loop = asyncio.get_running_loop()
        async with asyncio.timeout(PATIENCE_S):
            while True:
                await loop.sock_sendto(asking, question(name, kind), MDNS)
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(0.3):
                        return read_answers(await loop.sock_recv(asking, 9000))


@contextlib.asynccontextmanager
async def advertised(site: str, fingerprint: str | None) -> AsyncIterator[None]:
    work = advertise(
        site=site, version="1.2.3", fingerprint=fingerprint, address=("127.0.0.1", 4711)
    )
    task = asyncio.create_task(work)
    try:
        yield
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def test_ok__a_foreign_client_finds_the_hub() -> None:
    site = "probe-hub"
    async with advertised(site, "ab" * 32):
        found = ""
        while not found:
            found = next(
                (
                    data.decode()
                    for _, kind, data in await ask("_aufruf._tcp.local", PTR)
                    if kind == PTR and data.startswith(site.encode())
                ),
                "",
            )
        answers = {kind: data for _, kind, data in await ask(found, SRV)}
        port = struct.unpack_from("!3H", answers[SRV])[2]
        assert port == 4711
        answers |= {kind: data for _, kind, data in await ask(found, TXT)}
        told = set()
        text = answers[TXT]
        while text:
            told.add(text[1 : 1 + text[0]].decode())
            text = text[1 + text[0] :]
        assert told == {f"site={site}", "version=1.2.3", "tls=1", f"fingerprint={'ab' * 32}"}
        host = answers[SRV][6:].decode()
        addresses = {data for _, kind, data in await ask(host, A) if kind == A}
        assert addresses == {socket.inet_aton("127.0.0.1")}
