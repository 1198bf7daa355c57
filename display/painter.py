"""The painter: draws what differs from what it drew before, and says what that was.

What runs through (a ticker, a line too long for its place) is drawn once, as a strip, and then only
moved: `run` copies a part of each strip, by whole pixels from frame to frame.
"""

from __future__ import annotations

import io
import logging
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import pygame
from PIL import Image, ImageOps

from display.arrows import arrow
from display.rect import Rect
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
from media.text import MIN_SIZE_PX, Raster, Typesetter, is_right_to_left

log = logging.getLogger(__name__)

_CACHED_BYTES = 12_000_000
_GROUND_TO_CAPITAL = 0.82
"""A line's size is at most this part of its rectangle's height: accents and tails then fit."""
_CAPITALS_TO_GROUND = 1.25
"""The same for capitals and figures alone."""
_LINE_PITCH = 1.25
"""From line to line of a paragraph, in sizes of its type, where there is room."""
_SHRINK_TOGETHER = 0.8
_RUN_SIZES_PER_S = 2.2
"""How fast a line runs through, in sizes of its type: some four characters a second."""
_RUN_GAP_SIZES = 3.0
"""Between its end and its beginning."""
_FITTING_KEPT = 500
_PALETTES_KEPT = 50
_BROKEN_KEPT = 100


@dataclass
class _Run:
    """A line that runs through its rectangle."""

    rect: Rect
    strip: pygame.Surface
    palette: list[Colour]
    ground: Colour
    y: int
    speed_px_s: float
    round_px: int
    leftwards: bool


class Painter:
    """Keeps a surface equal to the last scene."""

    def __init__(self, surface: pygame.Surface, typesetter: Typesetter) -> None:
        self._surface = surface
        self._typesetter = typesetter
        self._drawn: Scene | None = None
        self._cache: OrderedDict[object, tuple[pygame.Surface, int]] = OrderedDict()
        self._cached_bytes = 0
        self._fitting: dict[object, int] = {}
        self._broken_at: dict[object, tuple[int, int, tuple[str, ...]]] = {}
        self._logos: dict[object, pygame.Surface | None] = {}
        self._runs: dict[str, list[_Run]] = {}

    def onto(self, surface: pygame.Surface) -> None:
        """Draw on another surface from now on, and all of it."""
        self._surface = surface
        self._drawn = None

    @property
    def runs(self) -> bool:
        """Whether something on the screen moves by itself."""
        return bool(self._runs)

    def paint(self, scene: Scene) -> list[Rect]:
        """Draw the differences; returns the rectangles that changed (none: nothing was drawn)."""
        before, self._drawn = self._drawn, scene
        changed = None if before is None else _differences(before, scene)
        if changed is None:
            self._runs.clear()
            self._surface.fill(scene.ground)
            for region in scene.regions:
                self._region(region)
            return [Rect(0, 0, *scene.size)]
        for gone in self._runs.keys() - {region.name for region in scene.regions}:
            del self._runs[gone]
        for region in changed:
            self._region(region)
        return [region.rect for region in changed if not _within(region, changed)]

    def run(self, now_s: float, rate_hz: float) -> list[Rect]:
        """Move what runs through to where it belongs at this time; returns what changed."""
        moved = []
        for run in (run for runs in self._runs.values() for run in runs):
            step_px = max(1, round(run.speed_px_s / rate_hz))
            offset = int(now_s * rate_hz) * step_px % run.round_px
            run.strip.set_palette(run.palette)
            self._surface.set_clip(_sdl(run.rect))
            self._surface.fill(run.ground, _sdl(run.rect))
            x = run.rect.x - offset
            if run.leftwards:
                x = run.rect.right - run.strip.get_width() + offset
            for at in range(-1, run.rect.w // run.round_px + 2):
                shift = at * run.round_px
                self._surface.blit(run.strip, (x - shift if run.leftwards else x + shift, run.y))
            moved.append(run.rect)
        self._surface.set_clip(None)
        return moved

    def prepare(self, scene: Scene) -> Iterator[None]:
        """Set the lines of a scene that may come next; stops for breath after each new one."""
        for region in scene.regions:
            sizes = self._common_sizes(region)
            for item in region.items:
                if isinstance(item, Text) and item.text and not item.runs:
                    most = sizes.get(item.group, item.size_px)
                    key = (item.text, min(most, _size(item)), item.weight, item.rect.w)
                    if key not in self._cache:
                        self._line(item, most)
                        yield

    def _region(self, region: Region) -> None:
        self._surface.fill(region.ground, _sdl(region.rect))
        sizes = self._common_sizes(region)
        self._runs.pop(region.name, None)
        for item in region.items:
            if isinstance(item, Text) and self._must_run(item):
                self._runs.setdefault(region.name, []).append(self._run(item))
            else:
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
                least = max(round(most * _SHRINK_TOGETHER), min(most, item.least_px))
                size = max(self._fitting[key], least)
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
        drawn.set_palette(_palette(item.ground, item.ink))
        self._surface.set_clip(_sdl(rect))
        self._surface.blit(drawn, (x, rect.y + rect.h // 2 - top))
        self._surface.set_clip(None)

    def _must_run(self, item: Text) -> bool:
        """Whether it cannot stand: it would be smaller than people can read."""
        if item.runs or not item.least_px or not item.text:
            return item.runs and bool(item.text)
        size = _size(item)
        fits = self._typesetter.fitting_size(item.text, size, item.rect.w, item.weight)
        return fits < min(size, item.least_px)

    def _run(self, item: Text) -> _Run:
        size = _size(item) if item.runs else min(_size(item), item.least_px)
        line = self._typesetter.line(item.text, size, item.weight)
        strip = pygame.image.frombytes(line.alpha, (line.width, line.height), "P")
        return _Run(
            rect=item.rect,
            strip=strip,
            palette=_palette(item.ground, item.ink),
            ground=item.ground,
            y=item.rect.y + item.rect.h // 2 - (line.baseline - line.cap_height // 2),
            speed_px_s=_RUN_SIZES_PER_S * size,
            round_px=line.width + round(_RUN_GAP_SIZES * size),
            leftwards=is_right_to_left(item.text),
        )

    def _lines(self, item: Paragraph) -> list[Text]:
        """As few lines, and so as large ones, as the rectangle takes; else as many as it takes of
        the least size, in turns."""
        rect = item.rect
        key = (item.text, item.size_px, item.least_px, item.weight, rect.w, rect.h)
        broken = self._broken_at.get(key)
        if broken is None:
            if len(self._broken_at) > _BROKEN_KEPT:
                self._broken_at.clear()
            broken = self._broken_at[key] = self._broken(item)
        rows, size, lines = broken
        begin = item.beat % max(1, -(-len(lines) // rows)) * rows
        lines = lines[begin : begin + rows]
        pitch = min(rect.h // rows, round(size * _LINE_PITCH))
        top = rect.y + (rect.h - pitch * len(lines)) // 2
        return [
            Text(
                Rect(rect.x, top + row * pitch, rect.w, pitch),
                line,
                size,
                item.ink,
                item.ground,
                item.weight,
                item.align,
            )
            for row, line in enumerate(lines)
        ]

    def _broken(self, item: Paragraph) -> tuple[int, int, tuple[str, ...]]:
        """How many lines there is room for, of what size, and all of them."""
        rect = item.rect

        def size_of(rows: int) -> int:
            return max(MIN_SIZE_PX, min(item.size_px, int(rect.h // rows * _GROUND_TO_CAPITAL)))

        words, most, rows = " ".join(item.text.split()), max(1, rect.h // MIN_SIZE_PX - 1), 1
        while True:
            size = size_of(rows)
            last = rows >= most or size_of(rows + 1) < item.least_px
            # Breaking a long text takes its time; its length alone says that it needs more lines.
            needed = self._typesetter.measure(words, size, item.weight) / (rect.w + size)
            if last or needed <= rows:
                lines = self._typesetter.wrap(item.text, size, rect.w, item.weight)
                if len(lines) <= rows or (last and item.least_px):
                    return rows, size, lines
                if last:
                    return len(lines), size, lines
            rows += 1

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
        drawn.set_palette(_palette(item.ground, item.ink))
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

    def _logo(self, item: Logo) -> None:
        key = (item.png, item.rect.w, item.rect.h)
        if key not in self._logos:
            self._logos = {key: _logo(item)}
        picture = self._logos[key]
        if picture is not None:
            y = item.rect.y + (item.rect.h - picture.get_height()) // 2
            spare = item.rect.w - picture.get_width()
            x = item.rect.x + (spare if item.align is Align.RIGHT else 0)
            self._surface.blit(picture, (x, y))


@lru_cache(_PALETTES_KEPT)
def _palette(ground: Colour, ink: Colour) -> list[Colour]:
    """From the ground (no ink) to the ink, in 256 steps."""
    return [mixed(ground, ink, level / 255) for level in range(256)]


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
    part = _CAPITALS_TO_GROUND if item.capitals else _GROUND_TO_CAPITAL
    return max(MIN_SIZE_PX, min(item.size_px, int(item.rect.h * part)))


def _logo(item: Logo) -> pygame.Surface | None:
    try:
        with Image.open(io.BytesIO(item.png)) as picture:
            small = ImageOps.contain(picture.convert("RGBA"), (item.rect.w, item.rect.h))
        return pygame.image.frombytes(small.tobytes(), small.size, "RGBA")
    except Exception as error:  # whatever is wrong with it must not keep numbers off the screen
        log.warning("logo_unreadable", extra={"error": str(error)})
        return None


def _box(surface: pygame.Surface, rect: Rect, fill: Colour, radius: int) -> None:
    radius = min(radius, rect.w // 2, rect.h // 2)
    if radius <= 0:
        surface.fill(fill, _sdl(rect))
        return
    pygame.draw.rect(surface, fill, _sdl(rect), border_radius=radius)
    for x in (rect.x + radius, rect.right - radius - 1):
        for y in (rect.y + radius, rect.bottom - radius - 1):
            pygame.draw.aacircle(surface, fill, (x, y), radius)


def _sdl(rect: Rect) -> pygame.Rect:
    return pygame.Rect(rect.x, rect.y, rect.w, rect.h)
