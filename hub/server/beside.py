"""A process beside the hub that does what would hold up everybody's answers.

It is started when there is something to do, gets one question at a time through a pipe, and ends
with the pipe: whatever becomes of the hub, nobody is left behind.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
from asyncio.subprocess import PIPE, Process

from hub.piped import LENGTH_BYTES, framed
from hub.server.siren import OWN

log = logging.getLogger(__name__)


class BesideGone(Exception):
    """It has ended, or does not answer; the next question starts another."""


class Beside:
    """`name`: what the log calls it."""

    def __init__(self, name: str, command: tuple[str, ...], patience_s: float) -> None:
        self._name, self._command, self._patience_s = name, command, patience_s
        self._process: Process | None = None
        self._turn = asyncio.Lock()

    @property
    def pid(self) -> int | None:
        """Of the process, while there is one."""
        process = self._process
        return process.pid if process is not None and process.returncode is None else None

    async def ask(self, question: bytes) -> bytes:
        """The answer to it. Raises `BesideGone`."""
        async with self._turn:
            try:
                async with asyncio.timeout(self._patience_s):
                    return await self._ask(question)
            except (OSError, EOFError, TimeoutError) as error:
                await self._end()
                raise BesideGone(repr(error)) from error
            except asyncio.CancelledError:
                await self._end()  # its answer would be taken for that to the next question
                raise

    async def close(self) -> None:
        """End the process, if there is one. Whoever still waits for an answer gets none."""
        self._kill()
        async with self._turn:
            await self._end()

    async def _end(self) -> None:
        self._kill()
        process, self._process = self._process, None
        if process is not None:
            await process.communicate()  # until its pipes have ended too

    def _kill(self) -> None:
        if self._process is not None:
            with contextlib.suppress(ProcessLookupError):
                self._process.kill()

    async def _ask(self, question: bytes) -> bytes:
        process = self._process
        if process is None or process.returncode is not None:
            await self._end()
            process = self._process = await self._start()
        if process.stdin is None or process.stdout is None:
            raise RuntimeError("started with both pipes")
        process.stdin.write(framed(question))
        await process.stdin.drain()
        length = int.from_bytes(await process.stdout.readexactly(LENGTH_BYTES))
        return await process.stdout.readexactly(length)

    async def _start(self) -> Process:
        environment = {name: value for name, value in os.environ.items() if name not in OWN}
        process = await asyncio.create_subprocess_exec(
            *self._command, stdin=PIPE, stdout=PIPE, env=environment
        )
        log.info(f"{self._name}_started", extra={"pid": process.pid})
        return process
