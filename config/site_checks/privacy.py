"""`[privacy]`: what is kept too short to be of use, or longer than it can be of use to anybody."""

from __future__ import annotations

from collections.abc import Iterator

from config.findings import Finding
from config.values import DAY_S, duration_s
from config.written import Raw, table, value_of

SHORTEST_ANSWERS_S = DAY_S
"""A device that comes back on the same day has to be told what its command had led to."""
LONGEST_S = {
    "contacts": 92 * DAY_S,
    "tickets": 92 * DAY_S,
    "answers": 31 * DAY_S,
    "language": 1100 * DAY_S,
    "notes": 92 * DAY_S,
    "clerks": 92 * DAY_S,
}
"""Beyond this a setting is a warning: three years for a figure, a quarter for what names people."""


def check(raw: Raw) -> Iterator[Finding]:
    privacy = table(raw, "privacy")
    for name, longest_s in LONGEST_S.items():
        kept_s = value_of(privacy, name, duration_s)
        if kept_s is None:
            continue
        if name == "answers" and kept_s < SHORTEST_ANSWERS_S:
            yield Finding(("privacy", name), "config-privacy-answers")
        elif kept_s > longest_s:
            facts: dict[str, str | int | float] = {
                "value": str(privacy[name]),
                "days": longest_s // DAY_S,
            }
            yield Finding(("privacy", name), "config-privacy-long", facts, warning=True)
