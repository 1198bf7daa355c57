"""Contrast, against the figures of the WCAG's own examples; difference, as few cones see it."""

from __future__ import annotations

import pytest

from config.colour import (
    MINIMUM_CONTRAST,
    MINIMUM_DIFFERENCE,
    PAIRS,
    SIGNALS,
    contrast,
    difference,
)
from hub.protocol.theme import Theme


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000000", "#ffffff", 21.0), ("#777777", "#ffffff", 4.48), ("#ff0000", "#ffffff", 4.0)],
)
def test_ok__ratios(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.01)
    assert contrast(other, one) == contrast(one, other)


@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_ok__our_own_look_can_be_read(text: str, ground: str) -> None:
    look = Theme()
    assert contrast(getattr(look, text), getattr(look, ground)) >= MINIMUM_CONTRAST


@pytest.mark.parametrize(("one", "other"), SIGNALS)
def test_ok__our_own_signals_differ_for_everybody(one: str, other: str) -> None:
    look = Theme()
    assert difference(getattr(look, one), getattr(look, other)) >= MINIMUM_DIFFERENCE


def test_ok__lightness_differs_for_everybody() -> None:
    assert difference("#000000", "#ffffff") == pytest.approx(100, abs=0.1)
    assert difference("#777777", "#777777") == 0


@pytest.mark.parametrize(
    ("one", "other", "sight"),
    [
        ("#00ff00", "#ff8800", "without medium waves"),
        ("#a80000", "#3a3a00", "without long waves"),
        ("#0096a0", "#2a9c6a", "without short waves"),
    ],
)
def test_fail__a_difference_that_some_do_not_see(one: str, other: str, sight: str) -> None:
    assert difference(one, other) < MINIMUM_DIFFERENCE, sight
