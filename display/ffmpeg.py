"""The programs of Debian's package ffmpeg: found, asked about a file, started, ended.

Every file is opened with what it may be: nothing else, and nothing from a network.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import shutil
import signal
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import BinaryIO

import msgspec

from media.sound import RATE_HZ

MOST_FRAMES_PER_S = 30
STALL_S = 5.0
"""A film that brings no picture for so long is over."""
USUAL_RATE = Fraction(25)
_NICENESS = 10
_MOST_SAID = 300
_CONTAINERS = "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm"
"""Nothing else is opened: a playlist that calls itself a film could name other files."""
SOUND_OPTIONS = (
    *("-map", "0:a:0", "-af", "aresample=async=1:first_pts=0"),
    *("-ac", "1", "-ar", str(RATE_HZ), "-f", "s16le", "pipe:1"),
)


def source_options(path: Path) -> list[str]:
    """What stands in every command before the options of the output."""
    return [
        *("-nostdin", "-loglevel", "error", "-threads", "2"),
        *("-protocol_whitelist", "file,pipe", "-format_whitelist", _CONTAINERS),
        *("-i", f"file:{path}"),
    ]


class FilmTrouble(Exception):
    """There is no film (any more): `state` is `no-player` (not installed) or `unreadable`."""

    def __init__(self, state: str, detail: str) -> None:
        super().__init__(detail)
        self.state = state


@dataclass(frozen=True, slots=True)
class Player:
    """The programs, both of Debian's package ffmpeg."""

    player: str = "ffmpeg"
    prober: str = "ffprobe"
    stall_s: float = STALL_S
    probe_s: float = STALL_S
    """The prober's time to understand a file."""

    def find(self) -> tuple[str, str]:
        """Raises `FilmTrouble`."""
        player, prober = shutil.which(self.player), shutil.which(self.prober)
        if player is None or prober is None:
            missing = self.player if player is None else self.prober
            raise FilmTrouble("no-player", f"{missing} is not installed")
        return player, prober


class _Stream(msgspec.Struct, frozen=True):
    codec_type: str = ""
    avg_frame_rate: str = ""
    disposition: dict[str, int] = {}


class _Probed(msgspec.Struct, frozen=True):
    streams: tuple[_Stream, ...] = ()


async def probe(prober: str, path: Path, patience_s: float) -> tuple[Fraction, bool]:
    """Frames in a second, and whether there is sound. Raises `FilmTrouble`."""
    process = await _started(
        [
            *(prober, "-loglevel", "error", "-of", "json"),
            *("-protocol_whitelist", "file", "-format_whitelist", _CONTAINERS),
            *("-show_entries", "stream=codec_type,avg_frame_rate:stream_disposition"),
            f"file:{path}",
        ],
        asyncio.subprocess.PIPE,
    )
    try:
        async with asyncio.timeout(patience_s):
            out, err = await process.communicate()
    except TimeoutError as error:
        raise FilmTrouble("unreadable", f"not understood in {patience_s:g} s") from error
    finally:
        await _killed(process)
    try:
        streams = msgspec.json.decode(out, type=_Probed).streams
    except msgspec.MsgspecError:
        streams = ()
    pictures = [
        stream
        for stream in streams
        if stream.codec_type == "video" and not stream.disposition.get("attached_pic")
    ]
    if process.returncode != 0 or not pictures:
        raise FilmTrouble("unreadable", _last_line(err) or "no picture in it")
    return _rate(pictures[0].avg_frame_rate), any(one.codec_type == "audio" for one in streams)


def _rate(written: str) -> Fraction:
    """`30000/1001` as it is, `60/1` halved: as many as the screen has to show in a second."""
    try:
        rate = Fraction(written)
    except (ValueError, ZeroDivisionError):
        return USUAL_RATE
    if rate < 1:
        return USUAL_RATE
    while rate > MOST_FRAMES_PER_S:
        rate /= 2
    return rate


class Process:
    """A player at work: `out` is what it plays, and it remembers what it complained about last."""

    def __init__(self, process: asyncio.subprocess.Process, out: BinaryIO) -> None:
        self._process, self.out = process, out
        self._said = b""
        self._listening = asyncio.create_task(self._listen())

    @classmethod
    async def start(cls, command: Sequence[str]) -> Process:
        """Raises `FilmTrouble`."""
        # A pipe of our own: asyncio would wait for the end of one that nobody reads to its end.
        reading, writing = os.pipe()
        out = os.fdopen(reading, "rb", buffering=0)
        try:
            process = await _started(command, writing)
        except BaseException:  # cancelled too: nobody else would close this end
            out.close()
            raise
        finally:
            os.close(writing)
        with contextlib.suppress(OSError):  # a call goes before a film
            os.setpriority(os.PRIO_PROCESS, process.pid, _NICENESS)
        return cls(process, out)

    async def reason(self) -> str:
        """Once its pipe has ended: why it failed; empty: it did not."""
        try:
            async with asyncio.timeout(STALL_S):
                code = await self._process.wait()
        except TimeoutError:
            return "it does not end"
        await self._listening
        if code == 0:
            return ""
        return _last_line(self._said) or (
            f"exit code {code}" if code > 0 else f"ended by signal {-code}"
        )

    async def end(self) -> None:
        await _killed(self._process)
        self._listening.cancel()

    async def _listen(self) -> None:
        assert self._process.stderr is not None
        while said := await self._process.stderr.read(4096):
            self._said = (self._said + said)[-_MOST_SAID:]


async def _started(command: Sequence[str], out: int) -> asyncio.subprocess.Process:
    try:
        return await asyncio.create_subprocess_exec(
            *command,
            stdin=asyncio.subprocess.DEVNULL,
            stdout=out,
            stderr=asyncio.subprocess.PIPE,
            start_new_session=True,
        )
    except OSError as error:
        raise FilmTrouble("no-player", str(error)) from error


async def _killed(process: asyncio.subprocess.Process) -> None:
    """With all that it has started."""
    if process.returncode is None:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    await process.wait()


def _last_line(said: bytes) -> str:
    lines = said.decode(errors="replace").strip().splitlines()
    return lines[-1].strip() if lines else ""
