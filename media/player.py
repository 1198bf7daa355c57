"""The loudspeaker of this machine: opened once, one sound at a time on it.

pygame is loaded when there is something to hear first; a screen that never speaks does without.
"""

from __future__ import annotations

import asyncio
import math
import os
from typing import TYPE_CHECKING

from media.sound import RATE_HZ, Pcm

if TYPE_CHECKING:
    import pygame

ANNOUNCEMENTS = 0
"""The mixer's channel for gong and voice; who plays something else never gets it."""
_BUFFER_FRAMES = 1024
_LOOK_S = 0.05
_OVERDUE_S = 3.0


class NoSound(Exception):
    """There is no sound device."""


def open_loudspeaker() -> None:
    """Raises `NoSound`."""
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    import pygame

    try:
        pygame.mixer.init(RATE_HZ, -16, 1, _BUFFER_FRAMES, allowedchanges=0)
        pygame.mixer.set_reserved(ANNOUNCEMENTS + 1)
    except pygame.error as error:
        raise NoSound(str(error)) from error


def close_loudspeaker() -> None:
    import pygame

    pygame.mixer.quit()


def playable(pcm: Pcm, volume: float) -> pygame.mixer.Sound:
    """`volume` from 0 to 1."""
    import pygame

    sound = pygame.mixer.Sound(buffer=pcm.frames)
    sound.set_volume(volume)
    return sound


async def quiet(channel: pygame.mixer.Channel, lasts_s: float) -> bool:
    """Wait until it has played what lasts so long; `False`: it hangs.

    Time is counted in looks, not by the clock: where this program is held up, so is the sound.
    """
    for _ in range(math.ceil((lasts_s + _OVERDUE_S) / _LOOK_S)):
        if not channel.get_busy():
            return True
        await asyncio.sleep(_LOOK_S)
    return not channel.get_busy()


class Player:
    """One sound after the other, for whoever has nothing else to play. `open` before use."""

    def __init__(self, volume: float = 1.0) -> None:
        self._volume = volume

    def open(self) -> None:
        """Raises `NoSound`."""
        open_loudspeaker()

    async def play(self, pcm: Pcm) -> None:
        """Returns when it is quiet again; what still sounds is cut off."""
        import pygame

        self.start(pcm)
        if not await quiet(pygame.mixer.Channel(ANNOUNCEMENTS), pcm.duration_s):
            self.hush()

    def start(self, pcm: Pcm) -> None:
        """Play it from now on; what still sounds is cut off."""
        import pygame

        pygame.mixer.Channel(ANNOUNCEMENTS).play(playable(pcm, self._volume))

    def hush(self) -> None:
        """Be quiet at once."""
        import pygame

        pygame.mixer.Channel(ANNOUNCEMENTS).stop()

    def close(self) -> None:
        close_loudspeaker()
