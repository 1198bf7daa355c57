"""Which number comes next: per prefix, with wrap-around, never one that is still in the house."""

from __future__ import annotations

from collections.abc import Container, Sized
from typing import Protocol

from hub.protocol.replies import Block
from hub.protocol.site import NumberRange

SLOTS = 64
"""So many kiosks can hold numbers of their own at once."""
BLOCK = 100
RESERVE = 1000


class Taken(Sized, Container[int], Protocol):
    """The ordinals that are still in the house."""


def label(prefix: str, ordinal: int, numbers: NumberRange) -> str:
    """The number as printed: the prefix and as many digits as the range needs, at least three."""
    return f"{prefix}{ordinal:0{max(3, len(str(numbers.last)))}d}"


def next_ordinal(numbers: NumberRange, previous: int | None, taken: Taken) -> int | None:
    """The ordinal after `previous` (`None`: none given today) that is free; `None` if none is."""
    possible = range(numbers.first, numbers.last + 1, numbers.step)
    # Those of an earlier range may still be in the house and take no place in this one.
    if len(taken) >= len(possible) and all(ordinal in taken for ordinal in possible):
        return None
    place = 0
    if previous is not None and numbers.first <= previous <= numbers.last:
        place = (previous - numbers.first) // numbers.step + 1
    while (ordinal := possible[place % len(possible)]) in taken:
        place += 1
    return ordinal


def parted(number: str) -> tuple[str, int]:
    """Prefix and ordinal of a number as printed."""
    prefix = number.rstrip("0123456789")
    return prefix, int(number[len(prefix) :])


def block(numbers: NumberRange, slot: int) -> Block:
    """What the kiosk in this slot may give out by itself: all above the range of the hub.

    After 99 numbers come those of the reserve, 999 more, which are a digit longer at most.
    """
    base = (numbers.last // BLOCK + 1) * BLOCK
    first, reserve = base + slot * BLOCK, base + SLOTS * BLOCK + slot * RESERVE
    return Block(first + 1, first + BLOCK - 1, reserve + 1, reserve + RESERVE - 1)
