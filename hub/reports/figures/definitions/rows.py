"""Which rows are which: conditions that several definitions share."""

from __future__ import annotations

from hub.reports.figures.definition import Reasons

VISIT = ("service", "counter", "hour", "cls", "language", "kiosk")
"""By what a visit can be taken apart, and each of its stretches."""
AT_COUNTER = (*VISIT, "clerk")
"""The same of what a counter did. Waits are nobody's: they are not told by clerk."""
ENTRANCE = ("service", "hour", "cls", "language", "kiosk")
"""The same before anybody has called it."""

TICKET = "NOT direct"
"""A ticket was given out; who is served without one waits for nothing."""
APPOINTMENT = "(sched_ms IS NOT NULL OR cls = 'appt')"
WALKIN = f"NOT {APPOINTMENT}"


def invalid(column: str) -> Reasons:
    """What is wrong with the durations of a row, as it says itself."""
    return tuple((why, f"{column} = '{why}'") for why in ("clock", "negative", "auto_close"))


NEVER_CALLED = (("never_called", "first_call_ms IS NULL"),)

OPEN_TIME_KNOWN = """(day, counter) IN (
    SELECT day, counter FROM open_hours WHERE day BETWEEN $first AND $last
    GROUP BY ALL HAVING bool_and(invalid = '')
)"""
"""It is known how long the counter was open that day. Else the whole day is left out of both sides:
what was done there without the time that it took would say too much."""
