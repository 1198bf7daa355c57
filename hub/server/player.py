"""Who plays scenes forward for the hub: a process beside it, started when there is something to do.

A few people are played at once, which takes less than asking another process. Two hundred take
8 ms, and in a thread they would take them from everybody's answers; in a process of its own the hub
is held up only for as long as the scene takes to encode.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import sys
from asyncio.subprocess import PIPE, Process

import msgspec

from hub.forecast.calibration import Spread
from hub.forecast.outlook import spreads_of
from hub.forecast.play import Scene
from hub.server.playing import LENGTH_BYTES, framed
from hub.server.siren import OWN

FEW = 16
LONGEST_S = 10.0
COMMAND = (sys.executable, "-P", "-m", "hub.server.playing")

log = logging.getLogger(__name__)
Spreads = list[Spread | None]


class PlayerGone(Exception):
    """It has ended, or does not answer; the next scene starts another."""


class Player:
    """One scene at a time. `few`: up to so many people are played in the hub itself."""

    def __init__(
        self, *, few: int = FEW, command: tuple[str, ...] = COMMAND, patience_s: float = LONGEST_S
    ) -> None:
        self._few, self._command, self._patience_s = few, command, patience_s
        self._process: Process | None = None
        self._encoder = msgspec.msgpack.Encoder()
        self._decoder = msgspec.msgpack.Decoder(Spreads)

    @property
    def pid(self) -> int | None:
        """Of the process, while there is one."""
        process = self._process
        return process.pid if process is not None and process.returncode is None else None

    async def play(self, scene: Scene) -> Spreads:
        """Of each in the scene when they are called. Raises `PlayerGone`."""
        if scene.newcomers <= self._few and not scene.site.ratio:
            return spreads_of(scene)
        try:
            async with asyncio.timeout(self._patience_s):
                return await self._ask(framed(self._encoder.encode(scene)))
        except (OSError, ValueError, EOFError, TimeoutError, msgspec.MsgspecError) as error:
            await self.close()
            raise PlayerGone(repr(error)) from error

    async def close(self) -> None:
        """End the process, if there is one."""
        process, self._process = self._process, None
        if process is not None:
            with contextlib.suppress(ProcessLookupError):
                process.kill()
            await process.wait()

    async def _ask(self, question: bytes) -> Spreads:
        process = self._process
        if process is None or process.returncode is not None:
            process = self._process = await self._start()
        if process.stdin is None or process.stdout is None:
            raise RuntimeError("started with both pipes")
        process.stdin.write(question)
        await process.stdin.drain()
        length = int.from_bytes(await process.stdout.readexactly(LENGTH_BYTES))
        return self._decoder.decode(await process.stdout.readexactly(length))

    async def _start(self) -> Process:
        environment = {name: value for name, value in os.environ.items() if name not in OWN}
        process = await asyncio.create_subprocess_exec(
            *self._command, stdin=PIPE, stdout=PIPE, env=environment
        )
        log.info("forecast_player_started", extra={"pid": process.pid})
        return process
