"""How the clerk's screen looks: the site's theme in Textual's terms, and one style sheet."""

from __future__ import annotations

from textual.color import Color
from textual.theme import Theme as TextualTheme

from hub.protocol.site import Theme


def theme_for(theme: Theme) -> TextualTheme:
    """The site's colours. Greys between ground and text are worked out, whatever these are."""
    ground, text = Color.parse(theme.ground), Color.parse(theme.text)
    return TextualTheme(
        name="site",
        primary=theme.accent,
        accent=theme.accent,
        foreground=theme.text,
        background=theme.ground,
        surface=theme.ground,
        panel=theme.ground,
        warning=theme.call,
        error=theme.alert,
        dark=ground.brightness < 0.5,
        variables={
            "ground": theme.ground,
            "ink": theme.text,
            "muted": theme.muted,
            "faint": ground.blend(text, 0.08).hex,
            "rule": ground.blend(text, 0.3).hex,
            "on-accent": theme.on_accent,
            "call": theme.call,
            "on-call": theme.on_call,
            "alert": theme.alert,
            "on-alert": theme.on_alert,
            "accent": theme.accent,
        },
    )


STYLE = """
Screen { layout: vertical; background: $ground; color: $ink; layers: base above; }
Sheet { height: auto; }
#header { height: 1; background: $accent; color: $on-accent; padding: 0 1; }
#lost { display: none; background: $alert; color: $on-alert; padding: 0 1; text-style: bold; }
#troubles { display: none; background: $call; color: $on-call; padding: 0 1; }
#panels { height: 1fr; }
#left { width: 1fr; }
#right { width: 1fr; }
Panel {
    border: round $rule; border-title-color: $ink; border-title-style: bold; padding: 0 1;
    background: $ground;
}
#present { height: 1fr; min-height: 12; }
#present.-called { border: heavy $accent; }
#present.-serving { border: round $accent; }
#aside { height: auto; max-height: 7; min-height: 3; }
#missed { width: 1fr; height: 100%; min-height: 3; }
#parked { width: 1fr; height: 100%; min-height: 3; }
#queue { height: 1fr; min-height: 4; }
#loads { max-height: 45%; min-height: 4; }
#notice { height: 2; padding: 0 1; }
#notice.-bad { background: $alert; color: $on-alert; text-style: bold; }
#notice.-good { color: $accent; text-style: bold; }
#keys { background: $faint; color: $ink; padding: 0 1; }
#asking {
    display: none; layer: above; width: 100%; height: 100%; align: center middle;
    background: $ink 25%;
}
#asking-box {
    width: 60; max-width: 96%; height: auto; max-height: 96%; border: heavy $accent;
    background: $ground; padding: 0 1;
}
#asking.-wide #asking-box { width: 100; }
#asking-title { height: auto; text-style: bold; padding: 0 1; margin-bottom: 1; }
#asking-entries {
    height: auto; max-height: 100%; border: none; background: $ground; color: $ink; padding: 0;
}
#asking-entries > .option-list--option { padding: 0 1; }
#asking-entries > .option-list--option-highlighted { background: $faint; text-style: bold; }
#asking-entries > .option-list--option-hover { background: $faint; }
#asking-reason { border: tall $accent; background: $ground; color: $ink; }
#asking-keys { height: auto; color: $muted; padding: 0 1; margin-top: 1; }
Screen.-wide #aside { max-height: 11; }
Screen.-tall #aside { max-height: 14; }
Screen.-very-wide #left { width: 2fr; }
Screen.-very-wide #right { width: 3fr; }
"""
