"""Strangers who begin a request and do not come to the point, on the hub's own socket."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from hub import http
from tests.hub.server.support import RunningHub, running_hub
from tests.patience import PATIENCE_S

Streams = tuple[asyncio.StreamReader, asyncio.StreamWriter]


@pytest.fixture
async def hub(tmp_path: Path) -> AsyncIterator[RunningHub]:
    async with running_hub(tmp_path) as hub:
        yield hub


@contextlib.asynccontextmanager
async def stranger(hub: RunningHub) -> AsyncIterator[Streams]:
    host, port = hub.address.split(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    try:
        yield reader, writer
    finally:
        writer.close()


async def rest(reader: asyncio.StreamReader) -> bytes:
    """Everything until the hub hangs up."""
    heard = b""
    async with asyncio.timeout(PATIENCE_S):
        with contextlib.suppress(ConnectionError):
            while chunk := await reader.read(65_536):
                heard += chunk
    return heard


@pytest.mark.parametrize("begun", [b"GET /", b"GET / HTTP/1.1\r\n", b"GET / HTTP/1.1\r\nX-Long: "])
async def test_fail__a_head_without_end_is_cut(hub: RunningHub, begun: bytes) -> None:
    async with stranger(hub) as (reader, writer):
        writer.write(begun)
        endless = asyncio.create_task(_write_without_end(writer))
        heard = await rest(reader)
        endless.cancel()
        await asyncio.gather(endless, return_exceptions=True)
    assert heard == b"" or heard.startswith((b"HTTP/1.1 431 ", b"HTTP/1.1 400 "))


@pytest.mark.parametrize(
    "sent",
    [
        b"",
        b"GET /healthz HTTP/1.1\r\nHost: h\r\n",
        b"GET /healthz HTTP/1.1\r\nHost: h\r\n\r\n\r\n",
        b"POST /healthz HTTP/1.1\r\nHost: h\r\nContent-Length: 9999\r\n\r\n{",
    ],
)
async def test_fail__who_does_not_finish_a_request_is_not_waited_for(
    hub: RunningHub, sent: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(http, "HEAD_S", 0.1)
    async with stranger(hub) as (reader, writer):
        for byte in sent:
            writer.write(bytes([byte]))
        await writer.drain()
        if sent.endswith(b"\r\n\r\n\r\n"):
            assert b"200 OK" in await reader.readuntil(b"ok\n")
            writer.write(b"\r\n")  # between requests, too, somebody must say something
        await rest(reader)


async def test_ok__a_patient_connection_is_used_again(hub: RunningHub) -> None:
    async with stranger(hub) as (reader, writer):
        for _ in range(3):
            writer.write(b"GET /healthz HTTP/1.1\r\nHost: h\r\nX: " + b"x" * 20_000 + b"\r\n\r\n")
            assert b"200 OK" in await reader.readuntil(b"ok\n")


async def _write_without_end(writer: asyncio.StreamWriter) -> None:
    with contextlib.suppress(ConnectionError):
        while True:
            writer.write(b"a" * 1_000)
            await writer.drain()
