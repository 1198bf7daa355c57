"""The window: the picture in it wanders by a few pixels, and it can go dark.

All that is drawn is drawn on `inner`; what has changed goes to the screen with `show`.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass

import pygame

from display.burn_in import extend_edges, inner_rect
from display.rect import Rect

_USUAL_RATE_HZ = 60.0
_SMALL_PX = 100
"""In a window smaller than this the picture keeps still."""
_REACH_PART = 500
"""The picture wanders by so small a part of the screen's width."""
_ACCELERATED = ("kmsdrm", "wayland")
"""Drivers on which SDL has no window surface but an accelerated one."""


@dataclass(frozen=True)
class Window:
    """`size` `None`: the whole screen as it is. `output`: which of the machine's screens."""

    size: tuple[int, int] | None = None
    fullscreen: bool = True
    output: int = 0
    title: str = "Aufruf"


class NoScreen(Exception):
    """SDL cannot open a window here."""


def open_screen(window: Window) -> pygame.Surface:
    """Open the window (headless with SDL_VIDEODRIVER=dummy). Raises `NoScreen`.

    SDL is told not to use an accelerated framebuffer: on the machines that hang in waiting rooms a
    changed row then costs a tenth of a millisecond instead of a whole picture.
    """
    os.environ.setdefault("SDL_VIDEO_ALLOW_SCREENSAVER", "0")
    try:
        pygame.display.init()
        if pygame.display.get_driver().lower() not in _ACCELERATED:
            os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")
        outputs = pygame.display.get_desktop_sizes()
        if window.output >= len(outputs):
            raise NoScreen(f"output {window.output} of {len(outputs)}, counted from 0")
        flags = pygame.FULLSCREEN if window.fullscreen else pygame.RESIZABLE
        size = window.size or outputs[window.output]
        surface = pygame.display.set_mode(size, flags, display=window.output)
    except pygame.error as error:
        raise NoScreen(str(error)) from error
    pygame.display.set_caption(window.title)
    with suppress(pygame.error):  # a driver without a mouse
        pygame.mouse.set_visible(not window.fullscreen)
    return surface


class Canvas:
    """A window's surface; `wanders`: with care against burn-in."""

    def __init__(self, window: pygame.Surface, *, wanders: bool) -> None:
        self._wanders = wanders
        self.rate_hz = _rate_hz()
        self.resized(window)

    def resized(self, window: pygame.Surface) -> None:
        """The window has another surface."""
        self.window = window
        self._put(self._place_at(0.0))

    @property
    def size(self) -> tuple[int, int]:
        """Of the picture."""
        return self.inner.get_size()

    def facts(self) -> dict[str, str]:
        """For whoever looks after the machine."""
        width, height = self.window.get_size()
        return {
            "size": f"{width}x{height}",
            "driver": pygame.display.get_driver(),
            "refresh": f"{self.rate_hz:g}",
        }

    def wander(self, now_s: float) -> bool:
        """Put the picture where it belongs at this time; `True`: all has to be drawn again."""
        at = self._place_at(now_s)
        if at == self._at:
            return False
        self._put(at)
        return True

    def show(self, rects: Sequence[Rect]) -> None:
        """Bring these parts of the picture to the screen."""
        at = self._at
        moved = [Rect(r.x + at.x, r.y + at.y, r.w, r.h) for r in rects]
        if any(self._touches_edge(rect) for rect in moved):
            moved += extend_edges(self.window, at)
        pygame.display.update([pygame.Rect(r.x, r.y, r.w, r.h) for r in moved])

    def go_dark(self) -> None:
        self.window.fill((0, 0, 0))
        pygame.display.update()

    def _place_at(self, now_s: float) -> Rect:
        size = self.window.get_size()
        reach = max(1, size[0] // _REACH_PART) if self._wanders and min(size) > _SMALL_PX else 0
        return inner_rect(size, reach, now_s)

    def _put(self, at: Rect) -> None:
        self._at = at
        self.inner = self.window.subsurface((at.x, at.y, at.w, at.h))

    def _touches_edge(self, rect: Rect) -> bool:
        at = self._at
        return (
            rect.x <= at.x or rect.y <= at.y or rect.right >= at.right or rect.bottom >= at.bottom
        )


def _rate_hz() -> float:
    with suppress(pygame.error):
        return float(pygame.display.get_current_refresh_rate()) or _USUAL_RATE_HZ
    return _USUAL_RATE_HZ
