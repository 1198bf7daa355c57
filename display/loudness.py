"""How loud it is at what time of day: pure."""

from __future__ import annotations

from datetime import datetime

from display.hours import within
from hub.protocol.screens import Voice

QUIET = 0
FULL = 100


def percent(voice: Voice, at: datetime) -> int:
    """Of what the device allows; `at`: in the site's local time. Quiet hours go before all."""
    if within(voice.quiet, at):
        return QUIET
    for loudness in voice.loudness:
        if within(loudness.hours, at):
            return loudness.percent
    return FULL
