"""When the panel is on, and the commands that switch it. The rule is pure.

Inside its hours it is on, and beyond them for as long as somebody is called or waits: a call is
always seen. It goes on at once, and off only after a minute in which nobody wanted it.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import signal
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import IO

from display.hours import within
from hub.protocol.site import Hours

log = logging.getLogger(__name__)

LINGER_S = 60.0
"""So long it stays on after the last reason for it."""
PATIENCE_S = 10.0
RETRY_S = 60.0
"""A command that failed is tried again after so long: the panel must not stay dark for ever."""
_WEEK_DAYS = 7
_MOST_SAID = 200

Command = tuple[str, ...]
"""A program and its arguments; empty: there is none."""


def is_on(on: tuple[Hours, ...], local: datetime, *, needed: bool) -> bool:
    """Whether there is a reason for the panel to be on. No hours: always.

    `local`: the site's own time; `needed`: somebody is called or waits.
    """
    return needed or not on or within(on, local)


@dataclass(frozen=True, slots=True)
class Light:
    """Whether the panel is on, and since when there has been no reason for it."""

    lit: bool = True
    idle_since_s: float | None = None

    @property
    def due_s(self) -> float | None:
        """When it goes off, if nobody wants it until then."""
        if not self.lit or self.idle_since_s is None:
            return None
        return self.idle_since_s + LINGER_S


def judged(light: Light, now_s: float, *, wanted: bool) -> Light:
    """After a look at `is_on`. `now_s`: of a clock that runs evenly."""
    if wanted:
        return Light()
    since_s = now_s if light.idle_since_s is None else light.idle_since_s
    return Light(light.lit and now_s - since_s < LINGER_S, since_s)


class Panel:
    """Switches the panel by the device's own commands, one at a time, without a shell.

    The state of the panel after a start is unknown, so the first one is always set. `tell` is told
    `ok` or `no-power-control`, whenever that changes. Without commands it does nothing at all:
    a black picture is what the screen itself can do.
    """

    def __init__(
        self,
        on_command: Command,
        off_command: Command,
        tell: Callable[[str], None],
        *,
        patience_s: float = PATIENCE_S,
        retry_s: float = RETRY_S,
    ) -> None:
        self._commands = {True: on_command, False: off_command}
        self._tell = tell
        self._told = "ok"
        self._patience_s, self._retry_s = patience_s, retry_s
        self._lit: bool | None = None
        self._wish = asyncio.Event()

    def set(self, lit: bool) -> None:
        """From now on it is to be on, or off; returns at once."""
        if lit is not self._lit:
            self._lit = lit
            self._wish.set()

    async def run(self) -> None:
        """Until cancelled."""
        while True:
            await self._wish.wait()
            self._wish.clear()
            assert self._lit is not None
            command = self._commands[self._lit]
            if not command:
                continue
            reason = await self._run(command)
            if not reason:
                self._trouble("ok")
                continue
            log.warning(
                "panel_command_failed", extra={"command": " ".join(command), "reason": reason}
            )
            self._trouble("no-power-control")
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(self._retry_s):
                    await self._wish.wait()
            self._wish.set()

    async def _run(self, command: Command) -> str:
        """Why it failed; empty: it did not."""
        nowhere = asyncio.subprocess.DEVNULL
        with _notes() as said:  # a pipe would stay open with whatever it starts
            try:
                process = await asyncio.create_subprocess_exec(
                    *command, stdin=nowhere, stdout=nowhere, stderr=said, start_new_session=True
                )
            except (OSError, ValueError) as error:
                return getattr(error, "strerror", None) or str(error)
            try:
                async with asyncio.timeout(self._patience_s):
                    code = await process.wait()
            except TimeoutError:
                return f"not done after {self._patience_s:g} s"
            finally:
                if process.returncode is None:
                    with contextlib.suppress(ProcessLookupError):  # it and what it has started
                        os.killpg(process.pid, signal.SIGKILL)
                    await process.wait()
            if code == 0:
                return ""
            said.seek(0)
            words = said.read(_MOST_SAID).decode(errors="replace").strip()
        ended = f"exit code {code}" if code > 0 else f"ended by signal {-code}"
        return f"{ended}: {words}" if words else ended

    def _trouble(self, state: str) -> None:
        if state != self._told:
            self._told = state
            self._tell(state)


def _notes() -> IO[bytes]:
    """For what a command says; where nothing can be written, the panel is switched all the same."""
    try:
        return tempfile.TemporaryFile()
    except OSError:
        return Path(os.devnull).open("r+b")
