"""A list that is open keeps its places, whatever colleagues do meanwhile: pure."""

from __future__ import annotations

from typing import Protocol, Self, TypeVar


class Listed(Protocol):
    """An entry of such a list."""

    @property
    def identity(self) -> object:
        """What makes it the same entry in a later view."""

    def as_gone(self) -> Self:
        """It could be chosen when the list was opened, and cannot any more."""


Entry = TypeVar("Entry", bound=Listed)


def in_place(before: tuple[Entry, ...], now: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """The entries as they are now, each where it was and so with the same key; new ones last."""
    left = list(now)
    held = []
    for one in before:
        same = next((other for other in left if other.identity == one.identity), None)
        if same is not None:
            left.remove(same)
        held.append(one.as_gone() if same is None else same)
    return (*held, *left)
