"""A site's own answer to an alarm: a command that rings a bell or sends a message elsewhere.

It is run for each alarm once that is durable, without a shell, with the facts in its environment:
`AUFRUF_ALARM` (its number), `AUFRUF_COUNTER` (the counter's label, may be empty), `AUFRUF_DEVICE`.
The alarm on the screens waits for none of it. A command that cannot be run, fails or takes too long
is logged, and staff see that it failed until it works again.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import signal
from collections.abc import Callable

PATIENCE_S = 30.0
MOST_AT_ONCE = 8
"""A command that hangs is not started without end."""
OWN = ("NOTIFY_SOCKET", "WATCHDOG_PID", "WATCHDOG_USEC")
"""What systemd says to the hub alone."""

log = logging.getLogger(__name__)


class Siren:
    """`command` is empty where there is none. `tell` is told (`alarm`, `ok` or `failed`)."""

    def __init__(
        self,
        command: tuple[str, ...],
        tell: Callable[[str, str], None],
        *,
        patience_s: float = PATIENCE_S,
    ) -> None:
        self.command = command
        self._tell, self._patience_s = tell, patience_s
        self._sounding: set[asyncio.Task[None]] = set()

    def sound(self, alarm: int, counter: str, device: str) -> None:
        """An alarm was raised; returns at once. `counter`: its label."""
        if not self.command:
            return
        if len(self._sounding) >= MOST_AT_ONCE:
            self._failed(alarm, "too many at once")
            return
        task = asyncio.get_running_loop().create_task(self._run(alarm, counter, device))
        self._sounding.add(task)
        task.add_done_callback(self._sounding.discard)

    async def _run(self, alarm: int, counter: str, device: str) -> None:
        environment = {name: value for name, value in os.environ.items() if name not in OWN}
        environment |= {
            "AUFRUF_ALARM": str(alarm),
            "AUFRUF_COUNTER": counter,
            "AUFRUF_DEVICE": device,
        }
        nowhere = asyncio.subprocess.DEVNULL
        try:
            process = await asyncio.create_subprocess_exec(
                *self.command,
                stdin=nowhere,
                stdout=nowhere,
                stderr=nowhere,
                env=environment,
                start_new_session=True,
            )
        except (OSError, ValueError) as error:
            self._failed(alarm, getattr(error, "strerror", None) or str(error))
            return
        code = await self._end(process)
        if code:
            why = f"exit code {code}" if code > 0 else f"ended by signal {-code}"
            self._failed(alarm, why)
        else:
            self._tell("alarm", "ok")

    async def _end(self, process: asyncio.subprocess.Process) -> int:
        """Its exit code; it and what it has started are killed when it takes too long."""
        try:
            async with asyncio.timeout(self._patience_s):
                return await process.wait()
        except TimeoutError:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            return await process.wait()

    def _failed(self, alarm: int, why: str) -> None:
        log.error("alarm_command_failed", extra={"alarm": alarm, "reason": why})
        self._tell("alarm", "failed")
