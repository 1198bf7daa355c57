"""What the screens of reception and supervisor have in common in their looks."""

from __future__ import annotations

WIDE_COLUMNS = 110
"""From this width on several panels stand side by side; below, there is one, and tabs."""
VERY_WIDE_COLUMNS = 160
TALL_LINES = 34

STYLE = """
Screen {
    layout: vertical; background: $ground; color: $ink; layers: base above;
    align: center middle;
}
Sheet { height: auto; }
#header { height: 1; background: $accent; color: $on-accent; padding: 0 1; }
#lost { display: none; background: $alert; color: $on-alert; padding: 0 1; text-style: bold; }
#alarms { display: none; background: $alert; color: $on-alert; padding: 0 1; text-style: bold; }
#wanted { display: none; background: $call; color: $on-call; padding: 0 1; text-style: bold; }
#own-alarms { display: none; color: $muted; padding: 0 1; }
#own-alarms.-failed { color: $alert; text-style: bold; }
#troubles { display: none; background: $call; color: $on-call; padding: 0 1; }
#tabs { height: 1; background: $ground; padding: 0 1; }
#panels { height: 1fr; }
ListPanel {
    border: round $rule; border-title-color: $ink; border-title-style: bold; padding: 0 1;
    background: $ground; height: 1fr; display: none;
    border-subtitle-color: $muted;
}
ListPanel.-active { display: block; border: heavy $accent; border-title-color: $accent; }
#notice { height: auto; padding: 0 1; }
#notice.-bad { background: $alert; color: $on-alert; text-style: bold; }
#notice.-good { color: $accent; text-style: bold; }
#keys { background: $faint; color: $ink; padding: 0 1; }
#asking {
    display: none; layer: above; width: 64; max-width: 96%; height: auto; max-height: 96%;
    border: heavy $accent; background: $ground; padding: 0 1;
}
#asking.-wide { width: 100; }
#asking.-sure { border: heavy $alert; }
#asking-title { height: auto; text-style: bold; padding: 0 1; margin-bottom: 1; }
#asking-entries {
    height: auto; max-height: 70vh; border: none; background: $ground; color: $ink; padding: 0;
    scrollbar-size-vertical: 1;
}
#asking-entries > .option-list--option { padding: 0 1; }
#asking-entries > .option-list--option-highlighted { background: $faint; text-style: bold; }
#asking-entries > .option-list--option-hover { background: $faint; }
#asking-reason { border: tall $accent; background: $ground; color: $ink; }
#asking-keys { height: auto; color: $muted; padding: 0 1; margin-top: 1; }
Screen.-issued #tabs { display: none; }
Screen.-issued IssuePanel.-active { border: none; padding: 0; }
Screen.-wide #tabs { display: none; }
Screen.-wide ListPanel { display: block; }
Screen.-wide.-issued IssuePanel.-active { border: heavy $accent; padding: 0 1; }
"""
