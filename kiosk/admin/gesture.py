"""The hidden way to the menu where there is no keyboard: some taps on the clock. Pure."""

from __future__ import annotations

CLOCK = "clock"
"""The id of the widget on the kiosk's own screen."""
TAPS = 5
WITHIN_S = 3.0


def tapped(before: tuple[float, ...], now_s: float) -> tuple[tuple[float, ...], bool]:
    """The taps that still count, and whether they are enough."""
    recent = (*(at_s for at_s in before if now_s - at_s <= WITHIN_S), now_s)
    return ((), True) if len(recent) >= TAPS else (recent, False)
