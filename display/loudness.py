"""How loud it is at what time of day: pure."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from hub.protocol.screens import Voice
from hub.protocol.site import Hours

QUIET = 0
FULL = 100


def percent(voice: Voice, at: datetime) -> int:
    """Of what the device allows; `at`: in the site's local time. Quiet hours go before all."""
    if _within(voice.quiet, at):
        return QUIET
    for loudness in voice.loudness:
        if _within(loudness.hours, at):
            return loudness.percent
    return FULL


def _within(hours: Iterable[Hours], at: datetime) -> bool:
    time_s = at.hour * 3600 + at.minute * 60 + at.second
    return any(
        each.weekday == at.weekday() and each.opens_s <= time_s < each.closes_s for each in hours
    )
