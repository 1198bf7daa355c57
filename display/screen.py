"""The painter: draws what differs from what it drew before, and shows just that.

SDL is told not to use an accelerated framebuffer: on the machines that hang in waiting rooms a
changed row then costs a tenth of a millisecond instead of a whole picture.
"""

from __future__ import annotations

import io
import os
from collections import OrderedDict
from contextlib import suppress
from dataclasses import dataclass

import pygame

from display.arrows import arrow
from display.layout import Rect
from display.scene import Align, Arrow, Box, Colour, Item, Logo, Region, Scene, Text, mixed
from media.text import Raster, Typesetter

_CACHED_BYTES = 12_000_000
_GROUND_TO_CAPITAL = 0.82
"""A line's size is at most this part of its rectangle's height: accents and tails then fit."""


@dataclass(frozen=True)
class Window:
    """`size` `None`: the whole screen as it is."""

    size: tuple[int, int] | None = None
    fullscreen: bool = True
    title: str = "Aufruf"


class NoScreen(Exception):
    """SDL cannot open a window here."""


def open_screen(window: Window) -> pygame.Surface:
    """Open the window (headless with SDL_VIDEODRIVER=dummy). Raises `NoScreen`."""
    os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")
    os.environ.setdefault("SDL_VIDEO_ALLOW_SCREENSAVER", "0")
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    try:
        pygame.display.init()
        flags = pygame.FULLSCREEN if window.fullscreen else pygame.RESIZABLE
        size = window.size or (pygame.display.get_desktop_sizes()[0])
        surface = pygame.display.set_mode(size, flags)
    except pygame.error as error:
        raise NoScreen(str(error)) from error
    pygame.display.set_caption(window.title)
    with suppress(pygame.error):  # a driver without a mouse
        pygame.mouse.set_visible(not window.fullscreen)
    return surface


class Painter:
    """Keeps a surface equal to the last scene."""

    def __init__(self, surface: pygame.Surface, typesetter: Typesetter) -> None:
        self._surface = surface
        self._typesetter = typesetter
        self._drawn: Scene | None = None
        self._cache: OrderedDict[object, tuple[pygame.Surface, int]] = OrderedDict()
        self._cached_bytes = 0

    def paint(self, scene: Scene) -> list[Rect]:
        """Draw the differences; returns the rectangles that changed (none: nothing was drawn)."""
        before = self._drawn
        self._drawn = scene
        if before is None or before.base != scene.base:
            self._surface.fill(scene.ground)
            for region in scene.regions:
                self._region(region)
            return [Rect(0, 0, *scene.size)]
        old = {region.name: region for region in before.regions}
        if old.keys() != {region.name for region in scene.regions}:
            self._drawn = None
            return self.paint(scene)
        changed = [region for region in scene.regions if old[region.name] != region]
        for region in changed:
            self._region(region)
        return [region.rect for region in changed]

    def forget(self) -> None:
        """Draw all of the next scene: the window was uncovered or has another size."""
        self._drawn = None

    def _region(self, region: Region) -> None:
        self._surface.fill(region.ground, _sdl(region.rect))
        for item in region.items:
            self._item(item)

    def _item(self, item: Item) -> None:
        match item:
            case Box(rect=rect, fill=fill, radius_px=radius):
                _box(self._surface, rect, fill, radius)
            case Text():
                self._text(item)
            case Arrow(rect=rect):
                mask = arrow(item.way, rect.w)
                drawn = self._cached((item.way, rect.w, item.ink, item.ground), mask, item)
                self._surface.blit(drawn, (rect.x, rect.y))
            case Logo():
                self._logo(item)

    def _text(self, item: Text) -> None:
        rect = item.rect
        if not item.text or rect.w <= 0 or rect.h <= 0:
            return
        size = max(6, min(item.size_px, int(rect.h * _GROUND_TO_CAPITAL)))
        key = (item.text, size, item.weight, rect.w, item.ink, item.ground)
        hit = self._cache.get(key)
        if hit is None:
            line = self._typesetter.line(item.text, size, item.weight, max_width_px=rect.w)
            top = line.baseline - line.cap_height // 2
            drawn = self._cached(key, line, item, top)
        else:
            self._cache.move_to_end(key)
            drawn, top = hit
        x = rect.x
        if item.align is not Align.LEFT:
            spare = rect.w - drawn.get_width()
            x += spare if item.align is Align.RIGHT else spare // 2
        self._surface.set_clip(_sdl(rect))
        self._surface.blit(drawn, (x, rect.y + rect.h // 2 - top))
        self._surface.set_clip(None)

    def _cached(
        self, key: object, mask: Raster, item: Text | Arrow, middle: int = 0
    ) -> pygame.Surface:
        """A mask as a surface of eight bits: its palette runs from the ground to the ink."""
        hit = self._cache.get(key)
        if hit is not None:
            self._cache.move_to_end(key)
            return hit[0]
        drawn = pygame.image.frombytes(mask.alpha, (mask.width, mask.height), "P")
        drawn.set_palette([mixed(item.ground, item.ink, level / 255) for level in range(256)])
        self._cache[key] = (drawn, middle)
        self._cached_bytes += len(mask.alpha)
        while self._cached_bytes > _CACHED_BYTES and len(self._cache) > 1:
            _, (gone, _) = self._cache.popitem(last=False)
            self._cached_bytes -= gone.get_width() * gone.get_height()
        return drawn

    def _logo(self, item: Logo) -> None:
        with suppress(pygame.error):  # a broken picture is no reason to show nobody their number
            picture = pygame.image.load(io.BytesIO(item.png), "logo.png").convert_alpha()
            scale = min(item.rect.w / picture.get_width(), item.rect.h / picture.get_height())
            size = (round(picture.get_width() * scale), round(picture.get_height() * scale))
            small = pygame.transform.smoothscale(picture, size)
            self._surface.blit(small, (item.rect.x, item.rect.y + (item.rect.h - size[1]) // 2))


def _box(surface: pygame.Surface, rect: Rect, fill: Colour, radius: int) -> None:
    if radius <= 0:
        surface.fill(fill, _sdl(rect))
        return
    pygame.draw.rect(surface, fill, _sdl(rect), border_radius=radius)
    for x in (rect.x + radius, rect.right - radius - 1):
        for y in (rect.y + radius, rect.bottom - radius - 1):
            pygame.draw.aacircle(surface, fill, (x, y), radius)


def _sdl(rect: Rect) -> pygame.Rect:
    return pygame.Rect(rect.x, rect.y, rect.w, rect.h)
