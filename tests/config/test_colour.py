"""Contrast, against the figures of the WCAG's own examples."""

from __future__ import annotations

import pytest

from config.colour import MINIMUM_CONTRAST, PAIRS, contrast
from hub.protocol.site import Theme


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
