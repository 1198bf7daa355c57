"""Where a key of movement leads in a list: the same everywhere."""

from __future__ import annotations

PAGE = 10


def moved(stroke: str, at: int, last: int, page: int = PAGE) -> int | None:
    """The new place; `None`: it is no key of movement."""
    steps = {"up": at - 1, "down": at + 1, "home": 0, "end": last}
    steps |= {"pageup": at - page, "pagedown": at + page}
    return max(0, min(last, steps[stroke])) if stroke in steps else None
