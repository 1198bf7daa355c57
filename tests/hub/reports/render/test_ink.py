"""Colours that everybody can tell apart, whatever a site chooses."""

from __future__ import annotations

import pytest

from hub.protocol.theme import Theme
from hub.reports.render.ink import HEATS, Ink, coloured, day, heat, night, on_heat, paper
from hub.visitors.look import contrast

THEMES = [
    Theme(),
    Theme(accent="#ffe600", on_accent="#000000"),
    Theme(accent="#c8102e"),
    Theme(accent="#b8500a"),
    Theme(accent="#7fd6a4", on_accent="#000000"),
    Theme(ground="#101418", text="#f2f2f2", muted="#b0b8c0", accent="#66b2ff", on_accent="#000000"),
]


@pytest.mark.parametrize("make", [day, night, paper])
@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.accent)
def test_ok__everything_can_be_read(theme: Theme, make: object) -> None:
    palette = make(theme)  # type: ignore[operator]
    for ground in ("--ground", "--card"):
        for text in ("--text", "--muted", "--first", "--second"):
            assert contrast(palette[ground], palette[text]) >= 4.5, (ground, text)
    for step in range(HEATS):
        pair = palette[heat(step).property], palette[on_heat(step).property]
        assert contrast(*pair) >= 4.5, step
    assert palette["--first"] != palette["--second"]
    steps = [palette[heat(step).property] for step in range(HEATS)]
    ranks = [contrast(palette["--card"], colour) for colour in steps]
    assert ranks == sorted(ranks), "more is further from the ground"


def test_ok__an_ink_becomes_a_colour_on_paper_and_a_property_on_a_screen() -> None:
    drawn = f'<path style="fill: {Ink.FIRST.value}; stroke: {Ink.TEXT.value}"/>'
    assert coloured(drawn) == '<path style="fill: var(--first); stroke: var(--text)"/>'
    on_paper = coloured(drawn, paper(Theme()))
    assert "#00497a" in on_paper
    assert not [ink for ink in Ink if ink.value in on_paper]
    assert not [theme for theme in THEMES if set(paper(theme).values()) & {*map(str, Ink)}]
