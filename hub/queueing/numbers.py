"""Which number comes next: per prefix, with wrap-around, never one that is still in the house."""

from __future__ import annotations

from collections.abc import Container, Sized
from typing import Protocol

from hub.protocol.site import NumberRange


class Taken(Sized, Container[int], Protocol):
    """The ordinals that are still in the house."""


def label(prefix: str, ordinal: int, numbers: NumberRange) -> str:
    """The number as printed: the prefix and as many digits as the range needs, at least three."""
    return f"{prefix}{ordinal:0{max(3, len(str(numbers.last)))}d}"


def next_ordinal(numbers: NumberRange, previous: int | None, taken: Taken) -> int | None:
    """The ordinal after `previous` (`None`: none given today) that is free; `None` if none is."""
    if len(taken) >= (numbers.last - numbers.first) // numbers.step + 1:
        return None
    if previous is None or not numbers.first <= previous <= numbers.last - numbers.step:
        candidate = numbers.first
    else:
        candidate = previous + numbers.step
    while candidate in taken:
        candidate += numbers.step
        if candidate > numbers.last:
            candidate = numbers.first
    return candidate
