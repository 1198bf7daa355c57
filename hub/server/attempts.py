"""How often somebody may be wrong about a PIN before they have to wait.

Counted for each clerk, so that nobody tries all PINs of one, and for each key, so that nobody tries
one PIN on all clerks; who is no clerk is counted like one, so that nothing tells who is. The second
and each further time in a row the wait is twice as long. All of it is in memory only: a restart of
the hub forgives everybody, and who can restart the hub can give out PINs too.
"""

from __future__ import annotations

from dataclasses import dataclass

WITHIN_S = 15 * 60.0
LOCKED_S = 15 * 60.0
LONGEST_LOCKED_S = 4 * 3600.0
FORGOTTEN_S = 24 * 3600.0
"""So long after the last wrong PIN it is as if there had been none."""
OF_CLERK = 5
OF_KEY = 20
"""A key may serve several counters (a whole office in its browsers)."""


@dataclass
class _Tally:
    since_s: float
    wrong: int = 0
    last_s: float = 0.0
    locks: int = 0
    until_s: float = 0.0


class Attempts:
    """The wrong PINs of late. Time is handed in, in seconds that only grow."""

    def __init__(self) -> None:
        self._tallies: dict[tuple[str, str], _Tally] = {}

    def locked_s(self, clerk: str, key: str, now_s: float) -> float:
        """For how long no PIN is looked at; 0: it is."""
        tallies = (self._tallies.get(subject) for subject in _subjects(clerk, key))
        return max([0.0, *(tally.until_s - now_s for tally in tallies if tally)])

    def failed(self, clerk: str, key: str, now_s: float) -> int:
        """The PIN was wrong. → how many more may be, before it is locked."""
        self._forget(now_s)
        left = []
        for subject, most in _subjects(clerk, key).items():
            tally = self._tallies.setdefault(subject, _Tally(now_s))
            if now_s - tally.since_s > WITHIN_S:
                tally.wrong, tally.since_s = 0, now_s
            tally.wrong += 1
            tally.last_s = now_s
            left.append(most - tally.wrong)
            if tally.wrong >= most:
                tally.until_s = now_s + min(LOCKED_S * 2**tally.locks, LONGEST_LOCKED_S)
                tally.locks += 1
                tally.wrong = 0
        return min(left)

    def forgive(self, clerk: str) -> None:
        """The PIN was right, or there is a new one."""
        self._tallies.pop(("clerk", clerk), None)

    def _forget(self, now_s: float) -> None:
        old = [one for one, tally in self._tallies.items() if now_s - tally.last_s > FORGOTTEN_S]
        for subject in old:
            del self._tallies[subject]


def _subjects(clerk: str, key: str) -> dict[tuple[str, str], int]:
    """Who is counted, and how often they may be wrong."""
    return {("clerk", clerk): OF_CLERK, ("key", key): OF_KEY}
