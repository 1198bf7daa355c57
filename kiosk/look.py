"""The site's theme as Textual's: colours by name for the style sheet."""

from __future__ import annotations

from textual.color import Color
from textual.theme import Theme as TextualTheme

from hub.protocol.site import Theme

_TILE = 0.10
_CLOSED = 0.05


def variables(theme: Theme) -> dict[str, str]:
    """The colours that `kiosk.tcss` speaks of."""
    ground = Color.parse(theme.ground)
    tile = ground.blend(Color.parse(theme.accent), _TILE)
    closed = ground.blend(Color.parse(theme.text), _CLOSED)
    return {
        "kiosk-ground": theme.ground,
        "kiosk-text": theme.text,
        "kiosk-muted": theme.muted,
        "kiosk-accent": theme.accent,
        "kiosk-on-accent": theme.on_accent,
        "kiosk-call": theme.call,
        "kiosk-on-call": theme.on_call,
        "kiosk-alert": theme.alert,
        "kiosk-on-alert": theme.on_alert,
        "kiosk-tile": tile.hex,
        "kiosk-closed": closed.hex,
    }


def textual_theme(theme: Theme, name: str) -> TextualTheme:
    return TextualTheme(
        name=name,
        primary=theme.accent,
        background=theme.ground,
        surface=theme.ground,
        foreground=theme.text,
        dark=Color.parse(theme.ground).brightness < 0.5,
        variables=variables(theme),
    )
