"""How the staff's screens look: the site's theme in Textual's terms, and the style sheets."""

from __future__ import annotations

from textual.color import Color
from textual.theme import Theme as TextualTheme

from hub.protocol.theme import Theme


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


BASE = """
Screen {
    layout: vertical; background: $ground; color: $ink; layers: base above;
    align: center middle;
}
Sheet { height: auto; }
#header { height: 1; background: $accent; color: $on-accent; padding: 0 1; }
#lost { display: none; background: $alert; color: $on-alert; padding: 0 1; text-style: bold; }
#troubles { display: none; background: $call; color: $on-call; padding: 0 1; }
#panels { height: 1fr; }
#notice.-bad { background: $alert; color: $on-alert; text-style: bold; }
#notice.-good { color: $accent; text-style: bold; }
#keys { background: $faint; color: $ink; padding: 0 1; }
#asking {
    display: none; layer: above; width: 60; max-width: 96%; height: auto; max-height: 96%;
    border: heavy $accent; background: $ground; padding: 0 1;
}
#asking.-wide { width: 100; }
#asking-title { height: auto; padding: 0 1; margin-bottom: 1; }
#asking-entries {
    height: auto; max-height: 66vh; border: none; background: $ground; color: $ink; padding: 0;
    scrollbar-size-vertical: 1;
}
#asking-entries > .option-list--option { padding: 0 1; }
#asking-entries > .option-list--option-highlighted { background: $faint; text-style: bold; }
#asking-entries > .option-list--option-hover { background: $faint; }
#asking-words { border: tall $accent; background: $ground; color: $ink; }
#asking-keys { height: auto; color: $muted; padding: 0 1; margin-top: 1; }
"""
"""What all screens of the staff have in common."""

STYLE = (
    BASE
    + """
#alarm {
    display: none; background: $alert; color: $on-alert; padding: 1 1; text-style: bold;
}
#own-alarm { display: none; height: 1; padding: 0 1; color: $muted; }
#own-alarm.-failed { color: $alert; text-style: bold; }
#left { width: 1fr; }
#right { width: 1fr; }
Panel {
    border: round $rule; border-title-color: $ink; border-title-style: bold; padding: 0 1;
    border-subtitle-color: $muted; background: $ground;
}
#present { height: 1fr; min-height: 9; }
#present.-called { border: heavy $accent; }
#present.-serving { border: round $accent; }
#aside { layout: vertical; height: auto; }
#missed, #parked { height: auto; min-height: 3; max-height: 4; }
#missed.-empty, #parked.-empty { display: none; }
#queue { height: 1fr; min-height: 4; }
#loads { max-height: 45%; min-height: 4; }
#notice { height: 2; padding: 0 1; }
#entrance { display: none; height: 1fr; padding: 0 2; align: center middle; }
#entrance > * { width: 60; max-width: 100%; }
#entrance-title { height: 1; text-style: bold; margin-bottom: 1; }
#entrance-fields { display: none; layout: grid; grid-size: 2; grid-columns: 12 1fr; height: auto; }
#entrance.-clerk #entrance-fields { display: block; }
#entrance-clerk-name, #entrance-pin-name { height: 3; padding: 1 0; }
#entrance-counter-name { height: 1; margin-top: 1; }
#entrance Input { border: tall $rule; background: $ground; color: $ink; }
#entrance Input:focus { border: tall $accent; }
#entrance-counters {
    height: auto; max-height: 12; border: none; background: $ground; color: $ink; padding: 0;
    scrollbar-size-vertical: 1;
}
#entrance-counters > .option-list--option-highlighted {
    background: $accent; color: $on-accent; text-style: bold;
}
#entrance.-clerk #entrance-counters { max-height: 5; }
Screen.-tall #entrance.-clerk #entrance-counters { max-height: 14; }
#entrance-notice { height: 2; margin-top: 1; }
#entrance-notice.-bad { background: $alert; color: $on-alert; text-style: bold; padding: 0 1; }
#entrance-keys { height: auto; color: $muted; }
Screen.-crowded #aside { display: none; }
Screen.-tall #present { height: 22; }
Screen.-tall #aside { height: 1fr; }
Screen.-tall #missed, Screen.-tall #parked { display: block; height: 1fr; max-height: 100%; }
Screen.-very-wide #left { width: 3fr; }
Screen.-very-wide #right { width: 5fr; layout: horizontal; }
Screen.-very-wide #queue { width: 3fr; height: 100%; }
Screen.-very-wide #loads { width: 2fr; height: 100%; max-height: 100%; }
"""
)
