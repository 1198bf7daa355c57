"""The site's colours for the phone, by day and by night: pure.

The theme is made for paper and lit rooms. By night its accent is lightened, as little as needed,
until it keeps WCAG's contrast on a dark ground.
"""

from __future__ import annotations

from hub.protocol.theme import Theme

NIGHT_GROUND = "#0e1419"
NIGHT_CARD = "#18212a"
NIGHT_LINE = "#33414e"
NIGHT_TEXT = "#eef3f7"
NIGHT_MUTED = "#a8b6c2"
READABLE = 4.5
"""WCAG 2.2 AA for text."""
_STEPS = 20


def contrast(one: str, other: str) -> float:
    """WCAG contrast of two `#rrggbb` colours: 1 … 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def readable_on(ground: str, colour: str, towards: str, *, at_least: float = READABLE) -> str:
    """`colour`, moved towards another colour until it can be read on `ground`."""
    for step in range(_STEPS + 1):
        mixed = _mix(colour, towards, step / _STEPS)
        if contrast(ground, mixed) >= at_least:
            return mixed
    return towards


def css_colours(theme: Theme) -> str:
    """Custom properties for the style sheet, light and dark."""
    day = {
        "ground": _mix(theme.ground, theme.accent, 0.06),
        "card": theme.ground,
        "line": _mix(theme.ground, theme.text, 0.16),
        "text": theme.text,
        "muted": readable_on(_mix(theme.ground, theme.accent, 0.06), theme.muted, theme.text),
        "link": readable_on(_mix(theme.ground, theme.accent, 0.06), theme.accent, theme.text),
        "accent": theme.accent,
        "on-accent": theme.on_accent,
        "call": theme.call,
        "on-call": theme.on_call,
        "alert": theme.alert,
        "on-alert": theme.on_alert,
    }
    night = {
        "ground": NIGHT_GROUND,
        "card": NIGHT_CARD,
        "line": NIGHT_LINE,
        "text": NIGHT_TEXT,
        "muted": NIGHT_MUTED,
        "link": readable_on(NIGHT_CARD, theme.accent, "#ffffff"),
    }
    dark = f"@media(prefers-color-scheme:dark){{:root{{{_properties(night)}}}}}"
    return f":root{{{_properties(day)}}}{dark}"


def _properties(colours: dict[str, str]) -> str:
    return ";".join(f"--{name}:{colour}" for name, colour in colours.items())


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _mix(one: str, other: str, share: float) -> str:
    pairs = zip(_channels(one), _channels(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def _luminance(colour: str) -> float:
    def linear(channel: int) -> float:
        value = channel / 255
        return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)

    red, green, blue = (linear(channel) for channel in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
