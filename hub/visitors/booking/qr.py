"""A QR code as the path of a small drawing: pure."""

from __future__ import annotations

from functools import lru_cache
from itertools import groupby

QUIET = 4
"""Light modules round the code: readers need them."""


@lru_cache(maxsize=256)
def qr_path(data: str) -> tuple[int, str]:
    """Modules along a side, and an SVG path that draws the dark ones."""
    from media.qr import qr_modules  # few pages have one

    modules = qr_modules(data, QUIET)
    bars = []
    for y, row in enumerate(modules):
        for dark, run in groupby(enumerate(row), key=lambda each: each[1]):
            places = [x for x, _ in run]
            if dark:
                bars.append(f"M{places[0]} {y}h{len(places)}v1h-{len(places)}z")
    return len(modules), "".join(bars)
