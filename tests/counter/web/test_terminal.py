"""The browser's end of a terminal says what it likes."""

from __future__ import annotations

import json

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from counter.web.terminal import BrowserTerminal
from tests.patience import PATIENCE_S

NONSENSE = [
    "{",
    "[" * 20_000,
    '["stdin", "\\ud800"]',
    '["resize", {"width": "wide"}]',
    '["resize"]',
    "null",
]


async def _talk(request: web.Request) -> web.WebSocketResponse:
    websocket = web.WebSocketResponse()
    await websocket.prepare(request)
    terminal = BrowserTerminal(["cat"], {}, websocket)
    await terminal._open_app_process()
    try:
        await terminal.take(websocket)
    finally:
        await terminal.stop()
    return websocket


@pytest.mark.parametrize("nonsense", NONSENSE)
async def test_fail__nonsense_is_ignored(nonsense: str) -> None:
    app = web.Application()
    app.router.add_get("/ws", _talk)
    async with TestClient(TestServer(app)) as client, client.ws_connect("/ws") as socket:
        await socket.send_str(nonsense)
        await socket.send_json(["ping", "still there"])
        frame = await socket.receive(timeout=PATIENCE_S)
        assert frame.type is aiohttp.WSMsgType.TEXT
        assert json.loads(frame.data) == ["pong", "still there"]
