"""`[privacy]`: what is kept too short to be of use, or longer than it can be of use to anybody."""

from __future__ import annotations

from collections.abc import Iterator

from config.findings import Finding
from config.values import DAY_S, duration_s
from config.written import Raw, table, value_of

SHORTEST_ANSWERS_S = DAY_S
"""A device that comes back on the same day has to be told what its command had led to."""
SHORTEST_BY_CLERK_S = 7 * DAY_S
"""Of less than a week hardly anybody has ten cases of anything."""
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
    if privacy.get("figures_by_clerk") is True:
        yield from _by_clerk(privacy, table(raw, "staff"))


def _by_clerk(privacy: Raw, staff: Raw) -> Iterator[Finding]:
    """Whether there is anything that could be counted."""
    where = ("privacy", "figures_by_clerk")
    kept_s = value_of(privacy, "clerks", duration_s) if "clerks" in privacy else DAY_S
    if staff.get("sign_in") is not True:
        yield Finding(where, "config-privacy-no-clerks", warning=True)
    elif kept_s is not None and kept_s < SHORTEST_BY_CLERK_S:
        days = SHORTEST_BY_CLERK_S // DAY_S
        yield Finding(where, "config-privacy-clerks-short", {"days": days}, warning=True)
