"""Whose pages are open: the tokens that the hub must be shown again on a new connection.

They are shown a few at a time, the next when one is answered, so that thousands of open pages do
not look like a flood and do not stand before a clerk's command.
"""

from __future__ import annotations

from collections import deque

_AT_ONCE = 32


class Presence:
    def __init__(self) -> None:
        self._token_of: dict[str, str] = {}
        self._new: dict[str, str] = {}
        """Shown for the first time and not yet answered: token by question."""
        self._again: dict[str, str] = {}
        """Shown again after a reconnection and not yet answered: visit by question."""
        self._to_show: deque[str] = deque()

    def __contains__(self, visit: object) -> bool:
        return visit in self._token_of

    def asked(self, question_id: str, token: str) -> None:
        """`token` is shown for the first time."""
        self._new[question_id] = token

    def asked_again(self, question_id: str, visit: str) -> str:
        """`visit` is shown again: with this token."""
        self._again[question_id] = visit
        return self._token_of[visit]

    def resolved(self, question_id: str, visit: str | None) -> list[str]:
        """The hub answered (`visit` is `None` for a token it does not know): whom to show next."""
        token = self._new.pop(question_id, None)
        if token is not None and visit is not None:
            self._token_of[visit] = token
        again = self._again.pop(question_id, None)
        if again is None:
            return []
        if visit is None:
            self._token_of.pop(again, None)
        return self._some(1)

    def dismissed(self, visit: str) -> bool:
        """Nobody looks any more. → the hub has to be told."""
        return self._token_of.pop(visit, None) is not None

    def cut(self) -> None:
        """The connection is gone."""
        self._new.clear()
        self._again.clear()
        self._to_show.clear()

    def to_repeat(self) -> list[str]:
        """The first few visits to show on a new connection; `resolved` gives the others."""
        self._to_show = deque(self._token_of)
        return self._some(_AT_ONCE)

    def _some(self, count: int) -> list[str]:
        some: list[str] = []
        while self._to_show and len(some) < count:
            visit = self._to_show.popleft()
            if visit in self._token_of:
                some.append(visit)
        return some
