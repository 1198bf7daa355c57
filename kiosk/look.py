"""The site's theme as Textual's: colours by name for the style sheet."""

from __future__ import annotations

from msgspec.structs import replace
from textual.color import Color
from textual.theme import Theme as TextualTheme

from hub.protocol.theme import Theme
from kiosk.view import View

CONTRAST = Theme(
    ground="#000000",
    text="#ffffff",
    muted="#ffffff",
    accent="#ffff00",
    on_accent="#000000",
    call="#ffff00",
    on_call="#000000",
    alert="#ffffff",
    on_alert="#000000",
)
"""Black, white and yellow: at least 19:1 everywhere."""
_TILE = 0.10
_CLOSED = 0.05


def theme_of(view: View) -> Theme:
    """The house's own, or the one that is easiest to see."""
    if not view.access.contrast:
        return view.theme
    own = view.theme
    return replace(CONTRAST, logo=own.logo, ticket=own.ticket, message=own.message)


def variables(theme: Theme) -> dict[str, str]:
    """The colours that `kiosk.tcss` speaks of."""
    ground = Color.parse(theme.ground)
    tile = ground.blend(Color.parse(theme.accent), _TILE)
    closed = ground.blend(Color.parse(theme.text), _CLOSED)
    frame = tile
    if theme.ground == CONTRAST.ground:
        tile = closed = ground
        frame = Color.parse(theme.text)
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
        "kiosk-frame": frame.hex,
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
