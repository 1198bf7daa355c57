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
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

import pygame

from display.ffmpeg import (
    SOUND_OPTIONS,
    USUAL_RATE,
    FilmTrouble,
    Player,
    Process,
    probe,
    source_options,
)
from display.reel import Clock, Screens
from display.scene import Colour
from media.sound import RATE_HZ

DUCKED = 0.15
"""So much of its sound is left while a call is announced."""
DUCK_S = 0.15
"""So soon; the mixer's buffer comes to it."""
CHANNEL = 1
"""Of the mixer; 0 is the voice."""
_CHUNK_FRAMES = 8 * 1024
"""Of sound, handed over at once: whole buffers of the mixer, so that there is no gap between."""
_CHUNK_S = _CHUNK_FRAMES / RATE_HZ
_TICK_S = 0.02
_BEHIND_S = 0.1
_PIPE_BYTES = 1 << 20
_TAIL_S = 1.0


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
        self._rate = USUAL_RATE
        self._clock = Clock()
        self._screens = Screens(size)
        self._reading_since_s: float | None = None
        self._shown_s = 0.0
        self._frames = 0
        self._playing, self._stop = threading.Event(), threading.Event()
        self._first, self._no_more = asyncio.Event(), asyncio.Event()
        self._pictures: Process | None = None
        self._reader: threading.Thread | None = None
        self._sound: Process | None = None
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
        self._rate, sounds = await probe(prober, self._path, self._player.probe_s)
        source = source_options(self._path)
        self._pictures = await Process.start([player, *source, *self._picture_options()])
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
            self._sound = await Process.start([player, *source, *SOUND_OPTIONS])
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
