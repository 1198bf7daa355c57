"""A film, played by the program ffmpeg: frames and sound come as raw bytes over pipes.

Frames and sound have a process each: one for both would stand still as soon as one of its pipes is
full, and sound has to be ahead of the picture. A thread reads the frames; the screen takes the
newest one and never waits for any. Where there is sound, the picture follows it. Only the event
loop speaks to the mixer: SDL's crashes when it is closed while another thread looks at it.

A film that hangs, crashes or is none costs the screen nothing: `FilmTrouble` says why.
"""

from __future__ import annotations

import asyncio
import contextlib
import fcntl
import os
import shutil
import signal
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import BinaryIO

import msgspec
import pygame

from display.scene import Colour
from media.sound import RATE_HZ

MOST_FRAMES_PER_S = 30
STALL_S = 5.0
"""A film that brings no picture for so long is over."""
DUCKED = 0.15
"""So much of its sound is left while a call is announced."""
DUCK_S = 0.15
"""So soon; the mixer's buffer comes to it."""
CHANNEL = 1
"""Of the mixer; 0 is the voice."""
_USUAL_RATE = Fraction(25)
_CHUNK_FRAMES = 8 * 1024
"""Of sound, handed over at once: whole buffers of the mixer, so that there is no gap between."""
_CHUNK_S = _CHUNK_FRAMES / RATE_HZ
_TICK_S = 0.02
_DRIFT_S = 0.05
_BEHIND_S = 0.1
_PIPE_BYTES = 1 << 20
_NICENESS = 10
_MOST_SAID = 300
_TAIL_S = 1.0
_CONTAINERS = "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm"
"""Nothing else is opened: a playlist that calls itself a film could name other files."""
_LAYOUTS = {16: "bgr0", 0: "rgb0"}
"""By the place of red in a pixel: what ffmpeg calls the order of its bytes."""


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


class Film:
    """One showing of one file: `open`, `play`, `ended`, and `close` in any case.

    `changed` is called in the event loop whenever `frame` would give another one. `volume`: from 0
    to 1; it may be changed at any time. Without an open mixer the film is silent.
    """

    def __init__(
        self,
        path: Path,
        size: tuple[int, int],
        ground: Colour,
        changed: Callable[[], None],
        *,
        volume: float = 1.0,
        player: Player | None = None,
    ) -> None:
        self._path, self._size, self._ground = path, size, ground
        self._changed = changed
        self.volume = volume
        self._player = player or Player()
        self._ducked = False
        self._rate = _USUAL_RATE
        self._clock = _Clock()
        self._screens = _Screens(size)
        self._reading_since_s: float | None = None
        self._shown_s = 0.0
        self._frames = 0
        self._playing, self._stop = threading.Event(), threading.Event()
        self._first, self._no_more = asyncio.Event(), asyncio.Event()
        self._pictures: _Process | None = None
        self._reader: threading.Thread | None = None
        self._sound: _Process | None = None
        self._loudspeaker: asyncio.Task[None] | None = None

    @property
    def frame_s(self) -> float:
        """From one frame to the next."""
        return float(1 / self._rate)

    @property
    def position_s(self) -> float:
        """How far it has come."""
        return self._clock.position_s()

    async def open(self) -> None:
        """Returns when the first frame is there. Raises `FilmTrouble`."""
        player, prober = self._player.find()
        self._rate, sounds = await _probe(prober, self._path, self._player.stall_s)
        source = _source(self._path)
        self._pictures = await _Process.start([player, *source, *self._picture_options()])
        with contextlib.suppress(OSError):  # where the machine allows it: fewer reads a frame
            fcntl.fcntl(self._pictures.out, fcntl.F_SETPIPE_SZ, _PIPE_BYTES)
        self._reader = threading.Thread(
            target=self._read_pictures,
            args=(self._pictures.out, _teller(asyncio.get_running_loop())),
            name="film",
            daemon=True,
        )
        self._reader.start()
        if sounds and pygame.mixer.get_init() is not None:
            self._sound = await _Process.start([player, *source, *_SOUND_OPTIONS])
        await self._wait_for(self._first)
        if not self._frames:
            raise FilmTrouble("unreadable", await self._pictures.reason() or "no picture in it")

    def play(self) -> None:
        """From now on its time passes; until then the first frame stands."""
        if self._sound is None:
            self._clock.set(0.0, float("inf"))
        else:
            self._loudspeaker = asyncio.create_task(self._play_sound(self._sound.out))
        self._playing.set()

    def frame(self) -> pygame.Surface:
        """The newest one; it stays as it is until the next call."""
        return self._screens.newest()

    def duck(self, ducked: bool) -> None:
        """Somebody is called: the film's sound steps back."""
        self._ducked = ducked

    async def ended(self) -> None:
        """Returns when all of it has been played. Raises `FilmTrouble` when it breaks off."""
        assert self._pictures is not None
        await self._wait_for(self._no_more)
        reason = await self._pictures.reason()
        if reason:
            raise FilmTrouble("unreadable", reason)
        if self._loudspeaker is not None:
            await asyncio.wait([self._loudspeaker], timeout=_TAIL_S)

    async def close(self) -> None:
        """Nothing is left of it but the last frame."""
        self._stop.set()
        self._playing.set()
        if self._loudspeaker is not None:
            self._loudspeaker.cancel()
            await asyncio.wait([self._loudspeaker])
        processes = [each for each in (self._pictures, self._sound) if each is not None]
        for process in processes:
            await process.end()
        while self._reader is not None and self._reader.is_alive():  # noqa: ASYNC110
            await asyncio.sleep(_TICK_S)  # not for long: its pipe has ended
        for process in processes:
            process.out.close()

    async def _wait_for(self, event: asyncio.Event) -> None:
        """Raises `FilmTrouble` when it stalls."""
        while not event.is_set():
            since_s = self._reading_since_s
            if since_s is not None and time.monotonic() - since_s > self._player.stall_s:
                raise FilmTrouble("unreadable", f"no picture for {self._player.stall_s:g} s")
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(min(0.5, self._player.stall_s)):
                    await event.wait()

    def _picture_options(self) -> list[str]:
        width, height = self._size
        ground = "".join(f"{part:02x}" for part in self._ground)
        filters = (
            f"fps={self._rate}:start_time=0",
            "scale=max(1\\,trunc(iw*sar)):ih:flags=bilinear,setsar=1",
            f"scale={width}:{height}:force_original_aspect_ratio=decrease:flags=bilinear",
            f"format={self._screens.layout}",
            f"pad={width}:{height}:-1:-1:color=0x{ground}",
        )
        return ["-map", "0:V:0", "-vf", ",".join(filters), "-f", "rawvideo", "pipe:1"]

    # The pictures, in a thread of their own

    def _read_pictures(self, pipe: BinaryIO, tell: _Tell) -> None:
        try:
            while not self._stop.is_set():
                self._reading_since_s = time.monotonic()
                whole = self._screens.fill(pipe)
                self._reading_since_s = None
                if not whole:
                    break
                if not self._frames:
                    self._show(tell)
                    tell(self._first.set)
                    self._playing.wait()
                elif self._wait_until(float(self._frames / self._rate)):
                    self._show(tell)
        finally:
            tell(self._first.set)
            tell(self._no_more.set)

    def _wait_until(self, due_s: float) -> bool:
        """`False`: it has been stopped."""
        while (early_s := due_s - self._clock.position_s()) > 0:
            if self._stop.wait(min(early_s, _TICK_S)):
                return False
        if early_s < -_BEHIND_S and self._sound is None:
            self._clock.set(due_s, float("inf"))  # rather slower than in leaps
        return True

    def _show(self, tell: _Tell) -> None:
        self._shown_s = float(self._frames / self._rate)
        self._frames += 1
        self._screens.publish()
        tell(self._changed)

    # The sound

    async def _play_sound(self, pipe: BinaryIO) -> None:
        samples = asyncio.StreamReader(limit=2 * _CHUNK_FRAMES)
        transport, _ = await asyncio.get_running_loop().connect_read_pipe(
            lambda: asyncio.StreamReaderProtocol(samples), pipe
        )
        channel = pygame.mixer.Channel(CHANNEL)
        try:
            await self._feed(samples, channel)
        except pygame.error:
            pass  # the mixer was closed: nobody hears it, and the picture goes on
        finally:
            transport.close()
            self._clock.set(self._clock.position_s(), float("inf"))
            with contextlib.suppress(pygame.error):
                channel.stop()
                channel.stop()  # once more: the first one only brings on what is queued

    async def _feed(self, samples: asyncio.StreamReader, channel: pygame.mixer.Channel) -> None:
        level = DUCKED if self._ducked else 1.0
        at_s = 0.0
        while chunk := await _at_most(samples, 2 * _CHUNK_FRAMES):
            channel.set_volume(self.volume * level)
            # Not `play`: that would set the channel to full volume.
            channel.queue(pygame.mixer.Sound(buffer=chunk.ljust(2 * _CHUNK_FRAMES, b"\0")))
            self._clock.extend(at_s + _CHUNK_S)
            while channel.get_queue() is not None:
                level = await self._tick(channel, level)
            self._clock.follow(at_s, at_s + _CHUNK_S)
            at_s += _CHUNK_S
        while channel.get_busy():
            level = await self._tick(channel, level)

    async def _tick(self, channel: pygame.mixer.Channel, level: float) -> float:
        await asyncio.sleep(_TICK_S)
        if self._behind:
            await self._let_the_picture_catch_up(channel)
        step = (1 - DUCKED) * _TICK_S / DUCK_S
        aim = DUCKED if self._ducked else 1.0
        level = max(aim, level - step) if aim < level else min(aim, level + step)
        channel.set_volume(self.volume * level)
        return level

    async def _let_the_picture_catch_up(self, channel: pygame.mixer.Channel) -> None:
        """The machine is too slow for this film: it stutters, but together."""
        at_s, until_s = self._clock.hold()
        channel.pause()
        try:
            while self._behind:  # noqa: ASYNC110
                await asyncio.sleep(_TICK_S)
        finally:
            self._clock.set(at_s, until_s)
            channel.unpause()

    @property
    def _behind(self) -> bool:
        late_s = self._clock.position_s() - self._shown_s - self.frame_s
        return late_s > _BEHIND_S and not self._no_more.is_set()


_SOUND_OPTIONS = (
    *("-map", "0:a:0", "-af", "aresample=async=1:first_pts=0"),
    *("-ac", "1", "-ar", str(RATE_HZ), "-f", "s16le", "pipe:1"),
)


def _source(path: Path) -> list[str]:
    """What stands in every command before the options of the output."""
    return [
        *("-nostdin", "-loglevel", "error", "-threads", "2"),
        *("-protocol_whitelist", "file,pipe", "-format_whitelist", _CONTAINERS),
        *("-i", f"file:{path}"),
    ]


async def _probe(prober: str, path: Path, patience_s: float) -> tuple[Fraction, bool]:
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
        return _USUAL_RATE
    if rate < 1:
        return _USUAL_RATE
    while rate > MOST_FRAMES_PER_S:
        rate /= 2
    return rate


_Tell = Callable[[Callable[[], None]], None]
"""Has something called in the event loop."""


def _teller(loop: asyncio.AbstractEventLoop) -> _Tell:
    def tell(what: Callable[[], None]) -> None:
        with contextlib.suppress(RuntimeError):  # the loop has been closed
            loop.call_soon_threadsafe(what)

    return tell


async def _at_most(samples: asyncio.StreamReader, count: int) -> bytes:
    """So many bytes; fewer at the end only."""
    try:
        return await samples.readexactly(count)
    except asyncio.IncompleteReadError as end:
        return end.partial


class _Process:
    """A player at work: `out` is what it plays, and it remembers what it complained about last."""

    def __init__(self, process: asyncio.subprocess.Process, out: BinaryIO) -> None:
        self._process, self.out = process, out
        self._said = b""
        self._listening = asyncio.create_task(self._listen())

    @classmethod
    async def start(cls, command: Sequence[str]) -> _Process:
        """Raises `FilmTrouble`."""
        # A pipe of our own: asyncio would wait for the end of one that nobody reads to its end.
        reading, writing = os.pipe()
        out = os.fdopen(reading, "rb", buffering=0)
        try:
            process = await _started(command, writing)
        except BaseException:
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


class _Screens:
    """Three surfaces: one is being filled, one is ready, one is in the hands of the screen."""

    def __init__(self, size: tuple[int, int]) -> None:
        self._filling, self._ready, self._front = (pygame.Surface(size, 0, 32) for _ in range(3))
        self._fresh = False
        self._lock = threading.Lock()
        self.layout = _LAYOUTS[self._front.get_shifts()[0]]

    def fill(self, pipe: BinaryIO) -> bool:
        """Read a frame; `False`: there is no whole one any more."""
        pixels = memoryview(self._filling.get_view("0"))  # type: ignore[arg-type]
        filled = 0
        with pixels:
            while filled < len(pixels):
                count = pipe.readinto(pixels[filled:])  # type: ignore[attr-defined]
                if not count:
                    return False
                filled += count
        return True

    def publish(self) -> None:
        with self._lock:
            self._filling, self._ready, self._fresh = self._ready, self._filling, True

    def newest(self) -> pygame.Surface:
        with self._lock:
            if self._fresh:
                self._front, self._ready, self._fresh = self._ready, self._front, False
            return self._front


class _Clock:
    """How far the film is; it stands still at what is known to be played."""

    def __init__(self) -> None:
        self._at_s, self._since_s, self._until_s = 0.0, 0.0, 0.0
        self._lock = threading.Lock()

    def position_s(self) -> float:
        with self._lock:
            return self._position_s()

    def set(self, at_s: float, until_s: float) -> None:
        """It is there now, and goes on to `until_s`."""
        with self._lock:
            self._at_s, self._since_s, self._until_s = at_s, time.monotonic(), until_s

    def hold(self) -> tuple[float, float]:
        """It stands still; returns where, and to where it would have gone on."""
        with self._lock:
            held = self._position_s(), self._until_s
            self._at_s = self._until_s = held[0]
            return held

    def extend(self, until_s: float) -> None:
        """It goes on to there."""
        with self._lock:
            if self._position_s() >= self._until_s:  # it stood still
                self._at_s, self._since_s = self._until_s, time.monotonic()
            self._until_s = until_s

    def follow(self, at_s: float, until_s: float) -> None:
        """It is there now; differences that nobody notices are left as they are."""
        with self._lock:
            if abs(self._position_s() - at_s) > _DRIFT_S:
                self._at_s, self._since_s = at_s, time.monotonic()
            self._until_s = until_s

    def _position_s(self) -> float:
        return min(self._until_s, self._at_s + time.monotonic() - self._since_s)
