"""Who is logged in, and who has tried too often. Pure but for the random token.

A browser's cookie holds a random token; only its digest is kept. The access key that the clerk
typed stays in this process's memory, for the terminals of that session, and is written nowhere.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field

SESSION_S = 12 * 3600.0
"""A long working day; afterwards the key is asked for again."""
FAILURES_ALLOWED = 5
FAILURES_WINDOW_S = 60.0
ADDRESSES_REMEMBERED = 10_000


@dataclass(eq=False, slots=True)
class Session:
    """A browser that has shown a valid key."""

    key: str = field(repr=False)
    counter: str
    digest: bytes = field(repr=False)
    ends_s: float
    on_end: dict[object, Callable[[], None]] = field(default_factory=dict)
    """What to close when the session ends."""


class Sessions:
    """`now_s`: a monotonic clock."""

    def __init__(self, now_s: Callable[[], float]) -> None:
        self._now_s = now_s
        self._sessions: list[Session] = []

    def begin(self, key: str, counter: str) -> tuple[str, Session]:
        """A new session and the token for its cookie."""
        self._drop_ended()
        token = secrets.token_urlsafe(32)
        session = Session(key, counter, _digest(token), self._now_s() + SESSION_S)
        self._sessions.append(session)
        return token, session

    def find(self, token: str) -> Session | None:
        """The session of this token. Every session is compared, in constant time each."""
        self._drop_ended()
        digest, found = _digest(token), None
        for session in self._sessions:
            if hmac.compare_digest(session.digest, digest):
                found = session
        return found

    def end(self, session: Session) -> None:
        if session in self._sessions:
            self._sessions.remove(session)
        for close in list(session.on_end.values()):
            close()
        session.on_end.clear()

    def _drop_ended(self) -> None:
        now_s = self._now_s()
        for session in [one for one in self._sessions if one.ends_s <= now_s]:
            self.end(session)


class Attempts:
    """Counts wrong keys by address; whoever has tried too often waits."""

    def __init__(self, now_s: Callable[[], float]) -> None:
        self._now_s = now_s
        self._failures: dict[str, list[float]] = {}

    def wait_s(self, address: str) -> float:
        """How long this address must wait before it may try again; 0: it may."""
        recent = self._recent(address)
        if len(recent) < FAILURES_ALLOWED:
            return 0.0
        return max(0.0, recent[-FAILURES_ALLOWED] + FAILURES_WINDOW_S - self._now_s())

    def begun(self, address: str) -> None:
        """An attempt counts as failed until it has succeeded, so that many at once do not help."""
        if address not in self._failures and len(self._failures) >= ADDRESSES_REMEMBERED:
            self._failures.pop(next(iter(self._failures)))
        self._failures[address] = [*self._recent(address), self._now_s()]

    def succeeded(self, address: str) -> None:
        self._failures.pop(address, None)

    def not_judged(self, address: str) -> None:
        """The hub could not be asked: the attempt says nothing about the key."""
        if times := self._failures.get(address):
            times.pop()

    def _recent(self, address: str) -> list[float]:
        since_s = self._now_s() - FAILURES_WINDOW_S
        return [at_s for at_s in self._failures.get(address, []) if at_s > since_s]


def _digest(token: str) -> bytes:
    return hashlib.sha256(token.encode()).digest()
