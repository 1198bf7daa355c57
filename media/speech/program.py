"""Engines that are programs: text in, sound out, killed when their time is over.

Programs and not bindings: one that hangs or crashes then cannot take the screen down.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import shutil
import signal
from collections.abc import Sequence

from media.speech.engine import ERROR, NO_VOICE, TIMEOUT, SpeechTrouble

_LONGEST_REASON = 200


async def output_of(program: str, options: Sequence[str], text: str, timeout_s: float) -> bytes:
    """What it writes for this text; raises `SpeechTrouble`, at the latest after `timeout_s`."""
    path = shutil.which(program)
    if path is None:
        raise SpeechTrouble(NO_VOICE, f"{program} is not installed")
    try:
        process = await asyncio.create_subprocess_exec(
            path,
            *options,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
            start_new_session=True,
        )
    except OSError as error:
        raise SpeechTrouble(NO_VOICE, f"{program}: {error.strerror or error}") from error
    try:
        async with asyncio.timeout(timeout_s):
            out, err = await process.communicate(text.encode())
    except TimeoutError as error:
        raise SpeechTrouble(TIMEOUT, f"{program}: no answer in {timeout_s:g} s") from error
    finally:
        # What it has started, too: it may be a script round the engine itself.
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        await process.wait()
    if process.returncode != 0 or not out:
        reason = " ".join(err.decode(errors="replace").split())[-_LONGEST_REASON:]
        raise SpeechTrouble(ERROR, f"{program}: {reason or 'no sound'}")
    return out
