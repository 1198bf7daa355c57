"""Gong and speech of one screen, one announcement at a time, never cut off.

The gong starts at once; the sentences are made while it sounds and follow it. Without an engine, or
with one that hangs, the gong is all there is, and the hub learns why. A sound device that breaks is
told too, and opened anew for the next call.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Callable, Iterator, Sequence

import pygame

from display.announcing import Announcement, Pace, Sentence
from hub.protocol.commands import CallOutcome
from media.chime import FIRST_CALL, REPEATED_CALL, chime, short_chime
from media.player import (
    ANNOUNCEMENTS,
    NoSound,
    close_loudspeaker,
    open_loudspeaker,
    playable,
    quiet,
)
from media.sound import Pcm, silence
from media.speech import Cached, Engine, SpeechTrouble

log = logging.getLogger(__name__)

_OPENS_WITHIN_S = 5.0
_NO_VOICE = "no-voice"
_NOT_SPOKEN = frozenset({_NO_VOICE, "no-language"})


class Speaker:
    """The sound device. `trouble` is told `ok` or what is wrong, whenever that changes.

    `on_speaking` is told when an announcement begins and ends, so that films can be turned down.
    """

    def __init__(
        self,
        voice: Engine,
        volume: float,
        trouble: Callable[[str], None],
        on_speaking: Callable[[bool], None] = lambda speaking: None,
    ) -> None:
        self._voice = voice if isinstance(voice, Cached) else Cached(voice)
        self._volume = volume
        self._tell = trouble
        self._on_speaking = on_speaking
        self._told = ""
        self._gongs: dict[bool, Pcm] = {}
        self._short_gong = Pcm(b"")
        self._is_open = False
        self._opening: asyncio.Task[None] | None = None
        self._preparing: asyncio.Task[None] | None = None

    def open(self) -> None:
        """Raises `NoSound`."""
        open_loudspeaker()
        self._is_open = True
        self._gongs = {False: chime(FIRST_CALL), True: chime(REPEATED_CALL)}
        self._short_gong = short_chime()
        self._trouble("ok" if self._voice.installed else _NO_VOICE)

    def close(self) -> None:
        if self._preparing is not None:
            self._preparing.cancel()
        close_loudspeaker()

    def prepare(self, said: Sequence[Sentence]) -> None:
        """Make beforehand what will be said next, in place of what was to be prepared before."""
        if self._preparing is not None:
            self._preparing.cancel()
        self._preparing = asyncio.create_task(self._prepare(said))

    async def announce(
        self,
        announcement: Announcement,
        said: Sequence[Sentence],
        loudness: float = 1.0,
        live: Callable[[], bool] = lambda: True,
    ) -> CallOutcome | None:
        """Gong and speak; returns when it is quiet again. `None`: no voice and no need of one.

        `loudness`: a part of the volume; at 0 nothing sounds. `live` is asked before each sentence
        whether somebody is still to be called.
        """
        volume = self._volume * min(loudness, 1.0)
        if volume <= 0:
            return None
        with self._speaking():
            making = [asyncio.create_task(self._made(sentence)) for sentence in said]
            try:
                return await self._sound(announcement, making, volume, live)
            except _Broken as broken:
                self._trouble(broken.state)
                return None
            finally:
                for each in making:
                    each.cancel()
                await asyncio.gather(*making, return_exceptions=True)

    async def _sound(
        self,
        announcement: Announcement,
        making: Sequence[asyncio.Task[Pcm]],
        volume: float,
        live: Callable[[], bool],
    ) -> CallOutcome | None:
        pace, call = announcement.pace, announcement.call
        if pace is Pace.FULL:
            await self._play(self._gongs[call.repeat], volume)
        elif pace is Pace.SHORT:
            await self._play(self._short_gong, volume)
        spoken = False
        troubles: list[SpeechTrouble] = []
        for each in making:
            try:
                pcm = await each
            except SpeechTrouble as trouble:
                log.warning("not_said", extra={"seq": call.call_seq, "reason": trouble.detail})
                troubles.append(trouble)
                continue
            if not live():
                break
            await self._play(pcm, volume)
            spoken = True
        else:
            self._trouble(_state(troubles, spoken=spoken))
        if spoken:
            return CallOutcome.SPOKEN if pace is Pace.FULL else CallOutcome.SHORTENED
        if not live():
            return None
        if pace is Pace.HURRIED:
            await self._play(self._short_gong, volume)
        return CallOutcome.SHORTENED

    async def _prepare(self, said: Sequence[Sentence]) -> None:
        for sentence in said:
            with contextlib.suppress(SpeechTrouble):
                await self._made(sentence)

    async def _made(self, sentence: Sentence) -> Pcm:
        pcm = await self._voice.say(sentence.text, sentence.language)
        return silence(sentence.pause_s) + pcm

    async def _play(self, pcm: Pcm, volume: float) -> None:
        """Returns when it is quiet again; raises `_Broken`."""
        await self._ready()
        try:
            channel = pygame.mixer.Channel(ANNOUNCEMENTS)
            channel.play(playable(pcm, volume))
            if await quiet(channel, pcm.duration_s):
                return
            channel.stop()
        except pygame.error as error:
            self._is_open = False
            raise _Broken("error", str(error)) from error
        self._is_open = False
        raise _Broken("timeout", "it does not end")

    async def _ready(self) -> None:
        """Open the device again if it broke; a driver that hangs is waited for so long only."""
        if self._is_open:
            return
        if self._opening is None:
            self._opening = asyncio.create_task(asyncio.to_thread(_open_anew))
        done, _ = await asyncio.wait([self._opening], timeout=_OPENS_WITHIN_S)
        if not done:
            raise _Broken("timeout", "it does not open")
        opening, self._opening = self._opening, None
        try:
            opening.result()
        except NoSound as error:
            raise _Broken("no-device", str(error)) from error
        self._is_open = True

    @contextlib.contextmanager
    def _speaking(self) -> Iterator[None]:
        self._on_speaking(True)
        try:
            yield
        finally:
            self._on_speaking(False)

    def _trouble(self, state: str) -> None:
        if state != self._told:
            self._told = state
            log.log(
                logging.INFO if state == "ok" else logging.WARNING,
                "sound_state",
                extra={"state": state},
            )
            self._tell(state)


class _Broken(Exception):
    """Of the sound device."""

    def __init__(self, state: str, reason: str) -> None:
        super().__init__(f"{state}: {reason}")
        self.state = state


def _open_anew() -> None:
    close_loudspeaker()
    open_loudspeaker()


def _state(troubles: Sequence[SpeechTrouble], *, spoken: bool) -> str:
    """A language without a voice is a trouble only where nothing at all was said."""
    failed = [each.state for each in troubles if each.state not in _NOT_SPOKEN]
    if failed:
        return failed[0]
    return _NO_VOICE if troubles and not spoken else "ok"
