"""The colours of a screen: those of the theme, or the same for dim rooms, or the strongest."""

from __future__ import annotations

from dataclasses import dataclass

from display.scene import Colour, colour, mixed
from hub.protocol.screens import Shade
from hub.protocol.theme import Theme

_BLACK, _WHITE, _YELLOW = (0, 0, 0), (255, 255, 255), (255, 221, 0)
_GREY = (42, 42, 42)
_NIGHT, _MOON, _DUSK = (15, 21, 27), (243, 246, 248), (174, 186, 196)


@dataclass(frozen=True)
class Palette:
    ground: Colour
    side: Colour
    card: Colour
    text: Colour
    muted: Colour
    rule: Colour
    accent: Colour
    on_accent: Colour
    call: Colour
    call_calm: Colour
    on_call: Colour
    alert: Colour
    on_alert: Colour

    @classmethod
    def of(cls, theme: Theme, shade: Shade = Shade.LIGHT) -> Palette:
        accent, on_accent = colour(theme.accent), colour(theme.on_accent)
        call, on_call = colour(theme.call), colour(theme.on_call)
        match shade:
            case Shade.LIGHT:
                ground, text, muted = map(colour, (theme.ground, theme.text, theme.muted))
            case Shade.DARK:
                ground, text, muted = _NIGHT, _MOON, _DUSK
            case Shade.CONTRAST:
                ground, text, muted = _BLACK, _WHITE, _WHITE
                accent, on_accent, call, on_call = _WHITE, _BLACK, _YELLOW, _BLACK
        tint = text if shade is Shade.DARK else accent
        plain = shade is Shade.CONTRAST
        return cls(
            ground=ground,
            side=ground if plain else mixed(ground, tint, 0.06),
            card=_GREY if plain else mixed(ground, tint, 0.10),
            text=text,
            muted=muted,
            rule=text if plain else mixed(ground, text, 0.16),
            accent=accent,
            on_accent=on_accent,
            call=call,
            call_calm=mixed(call, _away_from(on_call, call), 0.5),
            on_call=on_call,
            alert=colour(theme.alert),
            on_alert=colour(theme.on_alert),
        )


def _away_from(ink: Colour, ground: Colour) -> Colour:
    """What this ink can be read on even better than on that ground."""
    return _WHITE if sum(ink) < sum(ground) else _BLACK
