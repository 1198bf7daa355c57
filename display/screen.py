"""The painter: draws what differs from what it drew before, and shows just that.

SDL is told not to use an accelerated framebuffer: on the machines that hang in waiting rooms a
changed row then costs a tenth of a millisecond instead of a whole picture.
"""

from __future__ import annotations

import io
import logging
import os
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass

import pygame
from PIL import Image, ImageOps

from display.arrows import arrow
from display.layout import Rect
from display.scene import (
    Align,
    Arrow,
    Box,
    Colour,
    Item,
    Logo,
    Paragraph,
    Region,
    Scene,
    Text,
    mixed,
)
from media.text import MIN_SIZE_PX, Raster, Typesetter

log = logging.getLogger(__name__)

_CACHED_BYTES = 12_000_000
_GROUND_TO_CAPITAL = 0.82
"""A line's size is at most this part of its rectangle's height: accents and tails then fit."""
_LINE_PITCH = 1.25
"""From line to line of a paragraph, in sizes of its type, where there is room."""
_SHRINK_TOGETHER = 0.8
_FITTING_KEPT = 500
_PALETTES_KEPT = 50


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
        self._palettes: dict[tuple[Colour, Colour], list[Colour]] = {}
        self._fitting: dict[object, int] = {}
        self._logos: dict[object, pygame.Surface | None] = {}

    def paint(self, scene: Scene) -> list[Rect]:
        """Draw the differences; returns the rectangles that changed (none: nothing was drawn)."""
        before, self._drawn = self._drawn, scene
        changed = None if before is None else _differences(before, scene)
        if changed is None:
            self._surface.fill(scene.ground)
            for region in scene.regions:
                self._region(region)
            return [Rect(0, 0, *scene.size)]
        for region in changed:
            self._region(region)
        return [region.rect for region in changed if not _within(region, changed)]

    def prepare(self, scene: Scene) -> Iterator[None]:
        """Set the lines of a scene that may come next; stops for breath after each new one."""
        for region in scene.regions:
            sizes = self._common_sizes(region)
            for item in region.items:
                if isinstance(item, Text) and item.text:
                    most = sizes.get(item.group, item.size_px)
                    key = (item.text, min(most, _size(item)), item.weight, item.rect.w)
                    if key not in self._cache:
                        self._line(item, most)
                        yield

    def _region(self, region: Region) -> None:
        self._surface.fill(region.ground, _sdl(region.rect))
        sizes = self._common_sizes(region)
        for item in region.items:
            self._item(item, sizes)

    def _common_sizes(self, region: Region) -> dict[str, int]:
        """For each group the size at which all its lines fit, within reason."""
        sizes: dict[str, int] = {}
        for item in region.items:
            if isinstance(item, Text) and item.group:
                most = _size(item)
                key = (item.text, most, item.weight, item.rect.w)
                if key not in self._fitting:
                    if len(self._fitting) > _FITTING_KEPT:
                        self._fitting.clear()
                    self._fitting[key] = self._typesetter.fitting_size(
                        item.text, most, item.rect.w, item.weight
                    )
                size = max(self._fitting[key], round(most * _SHRINK_TOGETHER))
                sizes[item.group] = min(size, sizes.get(item.group, size))
        return sizes

    def _item(self, item: Item, sizes: dict[str, int]) -> None:
        match item:
            case Box(rect=rect, fill=fill, radius_px=radius):
                _box(self._surface, rect, fill, radius)
            case Text():
                self._text(item, sizes.get(item.group, item.size_px))
            case Paragraph():
                for line in self._lines(item):
                    self._text(line, line.size_px)
            case Arrow():
                self._arrow(item)
            case Logo():
                self._logo(item)

    def _text(self, item: Text, most: int) -> None:
        rect = item.rect
        if not item.text or rect.w <= 0 or rect.h <= 0:
            return
        drawn, top = self._line(item, most)
        x = rect.x
        if item.align is not Align.LEFT:
            spare = rect.w - drawn.get_width()
            x += spare if item.align is Align.RIGHT else spare // 2
        drawn.set_palette(self._palette(item.ground, item.ink))
        self._surface.set_clip(_sdl(rect))
        self._surface.blit(drawn, (x, rect.y + rect.h // 2 - top))
        self._surface.set_clip(None)

    def _lines(self, item: Paragraph) -> list[Text]:
        """As few lines, and so as large ones, as the rectangle takes."""
        rect = item.rect
        for rows in range(1, max(2, rect.h // MIN_SIZE_PX)):
            size = min(item.size_px, int(rect.h / rows * _GROUND_TO_CAPITAL))
            lines = self._typesetter.wrap(item.text, size, rect.w, item.weight)
            if len(lines) <= rows:
                break
        high = rect.h // max(rows, len(lines))
        pitch = min(high, round(size * _LINE_PITCH))
        top = rect.y + (rect.h - pitch * len(lines)) // 2
        return [
            Text(
                Rect(rect.x, top + row * pitch, rect.w, pitch),
                line,
                size,
                item.ink,
                item.ground,
                item.weight,
                Align.CENTRE,
            )
            for row, line in enumerate(lines)
        ]

    def _line(self, item: Text, most: int) -> tuple[pygame.Surface, int]:
        """The line as a mask, and the row in it that is half the height of a capital."""
        size = min(most, _size(item))
        key = (item.text, size, item.weight, item.rect.w)
        hit = self._cache.get(key)
        if hit is None:
            line = self._typesetter.line(item.text, size, item.weight, max_width_px=item.rect.w)
            hit = self._keep(key, line, line.baseline - line.cap_height // 2)
        else:
            self._cache.move_to_end(key)
        return hit

    def _arrow(self, item: Arrow) -> None:
        key = (item.way, item.rect.w)
        drawn, _ = self._cache.get(key) or self._keep(key, arrow(item.way, item.rect.w), 0)
        drawn.set_palette(self._palette(item.ground, item.ink))
        self._surface.blit(drawn, (item.rect.x, item.rect.y))

    def _keep(self, key: object, mask: Raster, middle: int) -> tuple[pygame.Surface, int]:
        """Cache a mask as a surface of eight bits; its palette gives it colour when it is drawn."""
        kept = pygame.image.frombytes(mask.alpha, (mask.width, mask.height), "P"), middle
        self._cache[key] = kept
        self._cached_bytes += len(mask.alpha)
        while self._cached_bytes > _CACHED_BYTES and len(self._cache) > 1:
            _, (gone, _) = self._cache.popitem(last=False)
            self._cached_bytes -= gone.get_width() * gone.get_height()
        return kept

    def _palette(self, ground: Colour, ink: Colour) -> list[Colour]:
        """From the ground (no ink) to the ink, in 256 steps."""
        palette = self._palettes.get((ground, ink))
        if palette is None:
            palette = [mixed(ground, ink, level / 255) for level in range(256)]
            if len(self._palettes) > _PALETTES_KEPT:
                self._palettes.clear()
            self._palettes[ground, ink] = palette
        return palette

    def _logo(self, item: Logo) -> None:
        key = (item.png, item.rect.w, item.rect.h)
        if key not in self._logos:
            self._logos = {key: _logo(item)}
        picture = self._logos[key]
        if picture is not None:
            y = item.rect.y + (item.rect.h - picture.get_height()) // 2
            self._surface.blit(picture, (item.rect.x, y))


def _differences(before: Scene, scene: Scene) -> list[Region] | None:
    """What has to be drawn again, lowest first: a changed region and whatever stands on it.

    `None`: all of it.
    """
    if before.base != scene.base:
        return None
    old = {region.name: region for region in before.regions}
    changed: list[Region] = []
    for region in scene.regions:
        under = any(below.rect.overlaps(region.rect) for below in changed)
        if under or old.get(region.name) != region:
            changed.append(region)
    gone = old.keys() - {region.name for region in scene.regions}
    covered = all(any(new.rect.contains(old[name].rect) for new in changed) for name in gone)
    return changed if covered else None


def _within(region: Region, others: Sequence[Region]) -> bool:
    return any(
        other is not region and other.rect.contains(region.rect) and other.rect != region.rect
        for other in others
    )


def _size(item: Text) -> int:
    return max(6, min(item.size_px, int(item.rect.h * _GROUND_TO_CAPITAL)))


def _logo(item: Logo) -> pygame.Surface | None:
    try:
        with Image.open(io.BytesIO(item.png)) as picture:
            small = ImageOps.contain(picture.convert("RGBA"), (item.rect.w, item.rect.h))
    except (OSError, ValueError) as error:  # a broken logo must not keep numbers off the screen
        log.warning("logo_unreadable", extra={"error": str(error)})
        return None
    return pygame.image.frombytes(small.tobytes(), small.size, "RGBA")


def _box(surface: pygame.Surface, rect: Rect, fill: Colour, radius: int) -> None:
    if radius <= 0:
        surface.fill(fill, _sdl(rect))
        return
    pygame.draw.rect(surface, fill, _sdl(rect), border_radius=radius)
    for x in (rect.x + radius, rect.right - radius - 1):
        for y in (rect.y + radius, rect.bottom - radius - 1):
            pygame.draw.aacircle(surface, fill, (x, y), radius)


def show(rects: Sequence[Rect]) -> None:
    """Bring these parts of the window's surface to the screen."""
    pygame.display.update([_sdl(rect) for rect in rects])


def _sdl(rect: Rect) -> pygame.Rect:
    return pygame.Rect(rect.x, rect.y, rect.w, rect.h)
