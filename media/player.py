"""A loudspeaker that plays one sound at a time: for screens that have no window of pygame's."""

from __future__ import annotations

import asyncio
import math
import os

from media.sound import RATE_HZ, Pcm

_LOOK_S = 0.05
_OVERDUE_S = 2.0
_BUFFER_FRAMES = 1024


class NoSound(Exception):
    """There is no sound device."""


class Player:
    """`open` before use; `volume` from 0 to 1."""

    def __init__(self, volume: float = 1.0) -> None:
        self._volume = volume

    def open(self) -> None:
        """Raises `NoSound`."""
        os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
        import pygame

        try:
            pygame.mixer.init(RATE_HZ, -16, 1, _BUFFER_FRAMES, allowedchanges=0)
        except pygame.error as error:
            raise NoSound(str(error)) from error

    async def play(self, pcm: Pcm) -> None:
        """Returns when it is quiet again; what still sounds is cut off."""
        import pygame

        sound = pygame.mixer.Sound(buffer=pcm.frames)
        sound.set_volume(self._volume)
        channel = pygame.mixer.Channel(0)
        channel.play(sound)
        for _ in range(math.ceil((pcm.duration_s + _OVERDUE_S) / _LOOK_S)):
            if not channel.get_busy():
                return
            await asyncio.sleep(_LOOK_S)
        channel.stop()

    def close(self) -> None:
        import pygame

        pygame.mixer.quit()
