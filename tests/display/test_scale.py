"""Whoever sits at the distance can read it: measured in what is really drawn, for every layout."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from math import hypot

import msgspec
import pygame
import pytest

from config.layouts import supplied
from display.facts import Facts
from display.painter import Painter
from display.picture import front, picture
from display.scale import CAPITAL, NUMBER_PART, RUSH, TEXT_PART, scale_of
from display.scene import Region, Scene
from hub.protocol.screens import Layout
from media.fonts import Weight
from media.text import Raster, Typesetter
from tests.display.scenes import (
    HOUSE,
    LAYOUTS,
    SIZES,
    TYPESETTER,
    layout_of,
    moment,
    moments,
    with_calls,
)

LARGE = [(2560, 1440), (3840, 2160), (5120, 1440), (2160, 3840)]
"""They have the shape of smaller ones: one layout shows that pixels are counted right."""
SCREENS = [
    *((name, size) for name in LAYOUTS for size in SIZES if size not in LARGE),
    *(("hall", size) for size in LARGE),
]
PIXEL = 1
"""Type has whole pixels."""


class Watched(Typesetter):
    """Notes each line that is drawn and stands; what runs through is set without a width."""

    def __init__(self) -> None:
        super().__init__(TYPESETTER._faces)
        self.standing: list[tuple[str, Raster]] = []

    def line(
        self,
        text: str,
        size_px: int,
        weight: Weight = Weight.REGULAR,
        *,
        max_width_px: int | None = None,
    ) -> Raster:
        raster = super().line(text, size_px, weight, max_width_px=max_width_px)
        if max_width_px is not None:
            self.standing.append((text, raster))
        return raster


WATCHED = Watched()


def drawn(facts: Facts, size: tuple[int, int]) -> Iterator[tuple[str, str, int]]:
    """Region, text and height of the capitals, of all that stands."""
    for region in picture(facts, size).regions:
        for text, capitals_px in drawn_in(region, size):
            yield region.name, text, capitals_px


@lru_cache(maxsize=200)
def drawn_in(region: Region, size: tuple[int, int]) -> list[tuple[str, int]]:
    WATCHED.standing = []
    Painter(surface(size), WATCHED).paint(Scene(size, region.ground, (), (region,)))
    return [(text, raster.cap_height) for text, raster in WATCHED.standing]


@lru_cache(maxsize=1)
def surface(size: tuple[int, int]) -> pygame.Surface:
    return pygame.Surface(size, depth=32)


def needed_px(layout: Layout, size: tuple[int, int], part: int) -> float:
    """So high are capitals of this part of the distance, on this panel."""
    px_per_mm = hypot(*size) / (layout.diagonal_in * 25.4)
    return layout.distance_m * 1000 / part * px_per_mm


def largest_px(size: tuple[int, int]) -> float:
    """A panel too low for its distance: two numbers still have to stand below each other."""
    return min(size[0] / 6, size[1] / 4) * CAPITAL


def too_small(
    facts: Facts, size: tuple[int, int], layout: Layout, comfort: int
) -> set[tuple[str, str, float]]:
    """With the part of what the rule asks for."""
    front_texts = {tile.call.number for tile in facts.model.front}
    front_texts |= {tile.call.counter_label for tile in facts.model.front}
    rush = len(facts.model.front) > comfort
    found = set()
    for name, text, capitals_px in drawn(facts, size):
        least = needed_px(layout, size, TEXT_PART)
        if name.startswith("front-") and text in front_texts:
            least = min(needed_px(layout, size, NUMBER_PART), largest_px(size))
            least *= RUSH if rush else 1
        if capitals_px + PIXEL <= least:
            found.add((name, text, round(capitals_px / least, 2)))
    return found


@pytest.mark.parametrize(("name", "size"), SCREENS)
def test_ok__all_can_be_read_from_where_people_sit(name: str, size: tuple[int, int]) -> None:
    comfort = front(moment(name, size), HOUSE, size).comfort
    for facts in moments(name, size):
        assert too_small(facts, size, layout_of(name, size), comfort) == set()


@pytest.mark.parametrize("prefix", ["A", "M", "W"])
def test_ok__whatever_letter_the_number_has(prefix: str) -> None:
    for size in ((1920, 1080), (1024, 768), (1080, 1920), (2560, 1080)):
        facts = moment("hall", size)
        places = front(facts, HOUSE, size)
        full = with_calls(facts, places.comfort)
        tiles = tuple(
            replace(
                tile,
                calls=tuple(
                    msgspec.structs.replace(call, number=f"{prefix}{call.number[1:]}")
                    for call in tile.calls
                ),
            )
            for tile in full.model.front
        )
        full = replace(full, model=replace(full.model, front=tiles))
        assert too_small(full, size, layout_of("hall", size), places.comfort) == set()


def test_ok__every_layout_stands_upright_too() -> None:
    upright = {name.removesuffix("-portrait") for name in supplied() if name.endswith("-portrait")}
    assert set(LAYOUTS) == upright


# The scale itself


def test_ok__in_numbers() -> None:
    """At 10 m on 55 inches in full HD, capitals are 67 and 20 mm high."""
    scale = scale_of((1920, 1080), 10.0, 55.0)
    mm_per_px = 55 * 25.4 / hypot(1920, 1080)
    numbers = TYPESETTER.cap_height(scale.number_px, Weight.BOLD) * mm_per_px
    texts = TYPESETTER.cap_height(scale.text_px) * mm_per_px
    assert numbers == pytest.approx(10_000 / NUMBER_PART, abs=mm_per_px)
    assert texts == pytest.approx(10_000 / TEXT_PART, abs=mm_per_px)


@pytest.mark.parametrize("size", SIZES)
def test_ok__nothing_else_is_smaller_than_the_least(size: tuple[int, int]) -> None:
    for distance_m in (1.0, 3.0, 10.0, 25.0):
        scale = scale_of(size, distance_m, 55.0)
        assert scale.text_px <= scale.label_px <= scale.body_px
        assert scale.px(0.001) == 1


def test_ok__what_is_far_away_on_a_small_panel_still_has_room_for_two_numbers() -> None:
    scale = scale_of((1920, 1080), 100.0, 10.0)
    assert 2 * scale.number_px < 1080
    assert scale.text_px < scale.number_px
