"""All that the picture depends on, and its colours."""

from __future__ import annotations

from dataclasses import dataclass, field

from display.model import Model
from display.scene import Colour, colour, mixed
from hub.protocol.site import Site, Theme
from hub.protocol.wording import Say


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
    def of(cls, theme: Theme) -> Palette:
        ground, text, accent = colour(theme.ground), colour(theme.text), colour(theme.accent)
        call = colour(theme.call)
        return cls(
            ground=ground,
            side=mixed(ground, accent, 0.06),
            card=mixed(ground, accent, 0.10),
            text=text,
            muted=colour(theme.muted),
            rule=mixed(ground, text, 0.14),
            accent=accent,
            on_accent=colour(theme.on_accent),
            call=call,
            call_calm=mixed(call, ground, 0.6),
            on_call=colour(theme.on_call),
            alert=colour(theme.alert),
            on_alert=colour(theme.on_alert),
        )


@dataclass(frozen=True)
class Facts:
    """All that the picture depends on. `site` is `None` until the hub was heard for the first time.

    `dim`: calls whose tile is in the paler half of its blinking. `lost_ms`: since when the hub has
    been silent (site time). `turned_away`: why the hub does not want this device.
    """

    model: Model
    theme: Theme
    site: Site | None
    language: str
    now_ms: int
    say: Say
    say_too: Say | None = None
    """The site's second language: for the few words that everybody has to understand."""
    blinking: frozenset[int] = field(default_factory=frozenset)
    dim: frozenset[int] = field(default_factory=frozenset)
    lost_ms: int | None = None
    turned_away: str = ""

    def both(self, text_id: str) -> str:
        """A heading in both languages, once where they agree."""
        words = [say(text_id) for say in (self.say, self.say_too) if say is not None]
        return "  ·  ".join(dict.fromkeys(words))
