"""What staff are told of sources and mails: how each of them is, and no more than that."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

OK = "ok"


class Ailment(StrEnum):
    """What may be wrong with a source: the catalogue has `trouble-source-<value>` for each."""

    UNREADABLE = "unreadable"
    """What stood there last stands on."""
    PROBLEMS = "problems"
    """Some entries are left out."""
    HELD_BACK = "held-back"
    """So many have vanished that none was called off."""


class Troubles:
    """The states of everything that this process looks after. `report` is told them whole."""

    def __init__(self, report: Callable[[dict[str, str]], None]) -> None:
        self._report = report
        self._states: dict[str, str] = {}

    def tell(self, about: str, state: str) -> None:
        """`source-<id>` or `mail`."""
        if self._states.get(about) != state:
            self._states[about] = state
            self._report(self._states)

    def forget(self, about: str) -> None:
        """It is not looked after any more."""
        if self._states.pop(about, None) is not None:
            self._report(self._states)
