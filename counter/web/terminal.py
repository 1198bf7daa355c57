"""One browser's terminal: a process of the counter program, spoken to through textual-serve.

It is started without a shell. The access key reaches it in its environment only, which nobody but
its own user can read and which it forgets at once: never on a command line, never in a log.
"""

from __future__ import annotations

import asyncio
import json
import logging
from asyncio.subprocess import PIPE, Process
from collections.abc import Awaitable, Callable, Sequence

from aiohttp import WSMsgType, web
from textual_serve.app_service import AppService
from textual_serve.download_manager import DownloadManager

log = logging.getLogger(__name__)

STOP_S = 3.0
LARGEST_CELLS = 1_000


class BrowserTerminal(AppService):
    """Runs `argv` with `secrets` added to the environment."""

    def __init__(
        self, argv: Sequence[str], secrets: dict[str, str], websocket: web.WebSocketResponse
    ) -> None:
        super().__init__(
            "",
            write_bytes=websocket.send_bytes,
            write_str=websocket.send_str,
            close=_closing(websocket),
            download_manager=DownloadManager(),
        )
        self._argv, self._secrets = argv, secrets

    async def _open_app_process(self, width: int = 80, height: int = 24) -> Process:
        environment = self._build_environment(width=width, height=height) | self._secrets
        self._process = await asyncio.create_subprocess_exec(
            *self._argv, stdin=PIPE, stdout=PIPE, stderr=PIPE, env=environment
        )
        self._stdin = self._process.stdin
        return self._process

    async def stop(self) -> None:
        """Ask the program to end, and end it if it does not."""
        process: Process | None = self._process
        if process is None:
            return
        try:
            async with asyncio.timeout(STOP_S):
                await super().stop()
                await process.wait()
        except TimeoutError:
            log.warning("terminal_killed", extra={"pid": process.pid})
            process.kill()
            await process.wait()
            if self._task is not None:
                self._task.cancel()

    async def take(self, websocket: web.WebSocketResponse) -> None:
        """Pass on what the browser sends until it leaves; nonsense is ignored."""
        async for frame in websocket:
            if frame.type is not WSMsgType.TEXT:
                continue
            match _envelope(frame.data):
                case ["stdin", str(text)]:
                    await self.send_bytes(text.encode(errors="ignore"))
                case ["resize", {"width": int(width), "height": int(height)}]:
                    await self.set_terminal_size(cells(width), cells(height))
                case ["ping", payload]:
                    await websocket.send_json(["pong", payload])
                case ["blur", *_]:
                    await self.blur()
                case ["focus", *_]:
                    await self.focus()
                case _:
                    pass


def cells(number: int) -> int:
    """A terminal's width or height within reason."""
    return max(1, min(LARGEST_CELLS, number))


def _closing(websocket: web.WebSocketResponse) -> Callable[[], Awaitable[None]]:
    async def close() -> None:
        await websocket.close()

    return close


def _envelope(text: str) -> object:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None
