"""What the screens of reception and supervisor have in common in their looks."""

from __future__ import annotations

from counter.look import BASE

WIDE_COLUMNS = 110
"""From this width on several panels stand side by side; below, there is one, and tabs."""
VERY_WIDE_COLUMNS = 160
TALL_LINES = 34

STYLE = (
    BASE
    + """
#alarms { display: none; background: $alert; color: $on-alert; padding: 0 1; text-style: bold; }
#wanted { display: none; background: $call; color: $on-call; padding: 0 1; text-style: bold; }
#own-alarms { display: none; color: $muted; padding: 0 1; }
#own-alarms.-failed { color: $alert; text-style: bold; }
#tabs { height: 1; background: $ground; padding: 0 1; }
ListPanel {
    border: round $rule; border-title-color: $ink; border-title-style: bold; padding: 0 1;
    background: $ground; height: 1fr; display: none;
    border-subtitle-color: $muted;
}
ListPanel.-active { display: block; border: heavy $accent; border-title-color: $accent; }
#notice { height: auto; padding: 0 1; }
#asking { width: 64; }
#asking.-sure { border: heavy $alert; }
#asking-title { text-style: bold; }
Screen.-issued #tabs { display: none; }
Screen.-issued IssuePanel.-active { border: none; padding: 0; }
Screen.-wide #tabs { display: none; }
Screen.-wide ListPanel { display: block; }
Screen.-wide #expected { display: none; }
Screen.-wide #expected.-active { display: block; }
Screen.-wide.-expecting #people { display: none; }
Screen.-wide.-issued IssuePanel.-active { border: heavy $accent; padding: 0 1; }
"""
)
