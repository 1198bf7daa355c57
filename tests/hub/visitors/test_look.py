from __future__ import annotations

import re

import pytest

from hub.protocol.theme import Theme
from hub.visitors.look import NIGHT_CARD, NIGHT_GROUND, READABLE, contrast, css_colours, readable_on

THEMES = [
    Theme(),
    Theme(accent="#8a1538", call="#00a99d"),
    Theme(accent="#1b5e20", muted="#5a5a5a", ground="#fffdf5"),
]


def colours(theme: Theme) -> list[dict[str, str]]:
    """The custom properties by day and by night (what night does not change stays as by day)."""
    day, night = (
        dict(re.findall(r"--([\w-]+):(#\w{6})", part))
        for part in css_colours(theme).split("@media", 1)
    )
    return [day, day | night]


def test_ok__contrast_is_as_wcag_defines_it() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", THEMES)
def test_ok__all_text_can_be_read_by_day_and_by_night(theme: Theme) -> None:
    for colour in colours(theme):
        for text in ("text", "muted", "link"):
            for ground in ("ground", "card"):
                assert contrast(colour[text], colour[ground]) >= READABLE, (text, ground)
        assert contrast(colour["accent"], colour["on-accent"]) >= READABLE
        assert contrast(colour["text"], colour["line"]) >= READABLE


def test_ok__a_colour_is_changed_no_more_than_needed() -> None:
    assert readable_on("#ffffff", "#00497a", "#000000") == "#00497a"
    lighter = readable_on(NIGHT_CARD, "#00497a", "#ffffff")
    assert lighter not in ("#00497a", "#ffffff")
    assert contrast(NIGHT_GROUND, lighter) >= READABLE
