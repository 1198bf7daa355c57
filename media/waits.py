"""An expected wait in words: the same on the kiosk, on paper and wherever else it is told."""

from __future__ import annotations

from hub.protocol.replies import Wait
from hub.protocol.wording import Say

STEP_MIN = 5
MOST_MIN = 120
"""A longer wait is said in hours."""


def wait_text(wait: Wait | None, say: Say) -> str:
    """A range in words, in steps of five minutes; empty when it is not known."""
    if wait is None:
        return ""
    low = wait.low_s // 60 // STEP_MIN * STEP_MIN
    high = max(STEP_MIN, -(-wait.high_s // (60 * STEP_MIN)) * STEP_MIN)
    if high > MOST_MIN:
        low, high = low // 60, (high + 30) // 60
        if low in (0, high):
            return say("kiosk-wait-about-hours", hours=high)
        return say("kiosk-wait-range-hours", low=low, high=high)
    if low == 0:
        return say("kiosk-wait-short", minutes=high)
    if low == high:
        return say("kiosk-wait-about", minutes=high)
    return say("kiosk-wait-range", low=low, high=high)
