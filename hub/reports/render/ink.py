"""The colours of a report: the site's own on paper, on a screen by day and by night. Pure.

Charts are drawn once, with an ink for each role (`Ink`, colours that nothing else has). A page then
says what an ink looks like: on a screen by a custom property, on paper by the colour itself.
Nothing is told by colour alone: lines differ in dashes and markers, and each is named beside it.
"""

from __future__ import annotations

import re
from enum import StrEnum

from hub.protocol.theme import Theme
from hub.visitors.look import READABLE, contrast, readable_on

HEATS = 6
"""Steps from little to much."""
_WHITE, _BLACK = "#ffffff", "#000000"
_NIGHT_GROUND, _NIGHT_CARD, _NIGHT_TEXT = "#0e1419", "#18212a", "#eef3f7"
_ORANGE, _BLUE = "#b8500a", "#1c6fb0"
"""One of both is far enough from any accent, for people who see fewer colours too."""


class Ink(StrEnum):
    """What a colour of a chart stands for."""

    CARD = "#010101"
    TEXT = "#010102"
    MUTED = "#010103"
    LINE = "#010104"
    FIRST = "#010105"
    """The first of what is shown, most often the only one."""
    FIRST_SOFT = "#010106"
    SECOND = "#010107"
    SECOND_SOFT = "#010108"
    HEAT_0 = "#010120"
    HEAT_1 = "#010121"
    HEAT_2 = "#010122"
    HEAT_3 = "#010123"
    HEAT_4 = "#010124"
    HEAT_5 = "#010125"
    ON_HEAT_0 = "#010130"
    ON_HEAT_1 = "#010131"
    ON_HEAT_2 = "#010132"
    ON_HEAT_3 = "#010133"
    ON_HEAT_4 = "#010134"
    ON_HEAT_5 = "#010135"

    @property
    def property(self) -> str:
        """Its custom property in the style sheet."""
        return f"--{self.name.lower().replace('_', '-')}"


_INKS = {ink.value: ink for ink in Ink}
_INK = re.compile("|".join(map(re.escape, _INKS)))
Palette = dict[str, str]
"""Custom property → colour."""


def heat(step: int) -> Ink:
    return Ink[f"HEAT_{step}"]


def on_heat(step: int) -> Ink:
    """The ink of text on that step."""
    return Ink[f"ON_HEAT_{step}"]


def day(theme: Theme) -> Palette:
    """On a screen, in a lit room."""
    card = (
        theme.ground if contrast(theme.ground, _BLACK) > contrast(theme.ground, _WHITE) else _WHITE
    )
    text = readable_on(card, theme.text, _BLACK, at_least=7)
    return {"--ground": mix(card, theme.accent, 0.05), **_palette(theme, card, text, _BLACK)}


def paper(theme: Theme) -> Palette:
    """Paper is white, whatever the screens are."""
    text = readable_on(_WHITE, theme.text, _BLACK, at_least=7)
    return {"--ground": _WHITE, **_palette(theme, _WHITE, text, _BLACK)}


def night(theme: Theme) -> Palette:
    return {"--ground": _NIGHT_GROUND, **_palette(theme, _NIGHT_CARD, _NIGHT_TEXT, _WHITE)}


def coloured(svg: str, palette: Palette | None = None) -> str:
    """A chart with its inks replaced: by colours, or by custom properties."""

    def look(found: re.Match[str]) -> str:
        name = _INKS[found[0]].property
        return f"var({name})" if palette is None else palette[name]

    return _INK.sub(look, svg)


def properties(palette: Palette) -> str:
    return ";".join(f"{name}:{colour}" for name, colour in palette.items())


def mix(one: str, other: str, share: float) -> str:
    """So much of the other colour in the one."""
    pairs = zip(_channels(one), _channels(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def _palette(theme: Theme, card: str, text: str, towards: str) -> Palette:
    ground = mix(card, theme.accent, 0.05)
    first = readable_on(ground, theme.accent, towards)
    second = max((_ORANGE, _BLUE), key=lambda colour: _apart(colour, theme.accent))
    second = readable_on(ground, second, towards)
    heats = [mix(card, first, 0.06 + 0.94 * step / (HEATS - 1)) for step in range(HEATS)]
    inks = {
        Ink.CARD: card,
        Ink.TEXT: text,
        Ink.MUTED: readable_on(ground, mix(text, card, 0.35), text),
        Ink.LINE: mix(card, text, 0.18),
        Ink.FIRST: first,
        Ink.FIRST_SOFT: mix(card, first, 0.22),
        Ink.SECOND: second,
        Ink.SECOND_SOFT: mix(card, second, 0.22),
        **{heat(step): colour for step, colour in enumerate(heats)},
        **{on_heat(step): _on(colour, text, card) for step, colour in enumerate(heats)},
    }
    return {ink.property: colour for ink, colour in inks.items()}


def _on(ground: str, *candidates: str) -> str:
    """Of these, or black and white, the first that can be read on it."""
    for colour in candidates:
        if contrast(ground, colour) >= READABLE:
            return colour
    return max((_BLACK, _WHITE), key=lambda colour: contrast(ground, colour))


def _apart(one: str, other: str) -> float:
    """How far two colours lie apart along blue–yellow: nearly everybody sees that."""

    def blueness(colour: str) -> float:
        red, green, blue = _channels(colour)
        return blue - (red + green) / 2

    return abs(blueness(one) - blueness(other))


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
