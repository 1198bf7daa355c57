"""How long somebody is expected to wait: from the work before them and who works on it. Pure.

Counters share their services, so nobody can say who will take whom: the low end lets all counters
take their part of the work, the high end lets those who can serve this person do all of it.
"""

from __future__ import annotations

from hub.protocol.replies import Wait
from hub.queueing.state import State

STEP_S = 300
"""Nobody believes a range in single minutes."""
FASTER, SLOWER = 0.7, 1.3
"""How far service times are from what was expected, on a quick day and on a slow one."""


def expected_wait(state: State, service: str, ahead: int) -> Wait | None:
    """The wait for this service of somebody with so many people before them; `None`: nobody knows,
    for no counter that serves it is open.
    """
    expected, crew = state.services.get(service), state.crews.get(service)
    if expected is None or crew is None or not crew.counters:
        return None
    seats = state.core.seats
    if not ahead and any(seats[counter].visit is None for counter in crew.counters):
        return Wait(0, STEP_S)
    waiting = work_s = 0
    shared_s = 0.0
    for rival, share in crew.shares:
        waiting += state.waiting[rival]
        work_s += state.work_s[rival]
        shared_s += state.work_s[rival] * share
    counters = len(crew.counters)
    part = min(1.0, ahead / waiting) if waiting else 0.0
    until_free_s = expected.expected_s / (counters + 1)
    low_s = FASTER * shared_s * part / counters
    high_s = SLOWER * (work_s * part / counters + until_free_s)
    low = int(low_s // STEP_S) * STEP_S
    return Wait(low, max(low + STEP_S, -int(-high_s // STEP_S) * STEP_S))
