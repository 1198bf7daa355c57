"""The picture wanders, evenly and never by more than a pixel; its edges reach to the frame."""

from collections import Counter

import pygame
from hypothesis import given
from hypothesis import strategies as st

from display.burn_in import STEP_S, extend_edges, inner_rect, shift

reaches = st.integers(0, 6)
times = st.floats(0, 4e9)


@given(times, reaches)
def test_ok__never_a_jump(at_s: float, reach: int) -> None:
    before, after = shift(at_s, reach), shift(at_s + STEP_S, reach)
    assert abs(before[0] - after[0]) + abs(before[1] - after[1]) <= 1
    assert max(abs(before[0]), abs(before[1])) <= reach


@given(st.integers(0, 10_000), reaches)
def test_ok__every_place_has_the_same_share(first: int, reach: int) -> None:
    places = (2 * reach + 1) ** 2
    seen = Counter(shift((first + step) * STEP_S, reach) for step in range(2 * places))
    assert len(seen) == places
    assert set(seen.values()) == {2}


@given(times, reaches)
def test_ok__the_picture_stays_within_the_window(at_s: float, reach: int) -> None:
    inner = inner_rect((64, 48), reach, at_s)
    assert (inner.w, inner.h) == (64 - 2 * reach, 48 - 2 * reach)
    assert 0 <= inner.x <= inner.right <= 64
    assert 0 <= inner.y <= inner.bottom <= 48


@given(times, reaches)
def test_ok__the_outermost_pixels_fill_the_border(at_s: float, reach: int) -> None:
    window = pygame.Surface((40, 30), 0, 32)
    window.fill((255, 0, 255))  # what stood there before
    inner = inner_rect(window.get_size(), reach, at_s)
    for x in range(inner.x, inner.right):
        for y in range(inner.y, inner.bottom):
            window.set_at((x, y), (6 * x, 8 * y, 30))
    filled = extend_edges(window, inner)
    for x in range(40):
        for y in range(30):
            near_x = min(max(x, inner.x), inner.right - 1)
            near_y = min(max(y, inner.y), inner.bottom - 1)
            assert window.get_at((x, y))[:3] == (6 * near_x, 8 * near_y, 30)
    area = inner.w * inner.h + sum(strip.w * strip.h for strip in filled)
    assert area == 40 * 30
