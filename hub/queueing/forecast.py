"""How long somebody is expected to wait: from the work before them and who works on it. Pure.

Counters share their services, so nobody can say who will take whom: the low end lets all counters
take their part of the work, the high end lets those who can serve this person do all of it.
"""

from __future__ import annotations

from hub.protocol.replies import Wait
from hub.protocol.views import CounterState
from hub.queueing.state import State

STEP_S = 300
"""Nobody believes a range in single minutes."""
FASTER, SLOWER = 0.7, 1.3
"""How far service times are from what was expected, on a quick day and on a slow one."""


def expected_wait(state: State, service: str, ahead: int) -> Wait | None:
    """The wait for this service of somebody with so many people before them; `None`: nobody knows,
    for no counter that serves it is open.
    """
    here = open_counters(state, service)
    expected = state.services.get(service)
    if not here or expected is None:
        return None
    if not ahead and any(state.core.seats[counter].visit is None for counter in here):
        return Wait(0, STEP_S)
    rivals = [rival for rival in state.rivals.get(service, (service,)) if rival in state.services]
    waiting = sum(state.waiting[rival] for rival in rivals)
    work_s = sum(state.work_s[rival] for rival in rivals)
    shared_s = sum(
        state.work_s[rival]
        * len(here & open_counters(state, rival))
        // max(1, len(open_counters(state, rival)))
        for rival in rivals
        if state.work_s[rival]
    )
    part = ahead / waiting if waiting else 0.0
    until_free_s = expected.expected_s / (len(here) + 1)
    low_s = FASTER * (shared_s * part / len(here))
    high_s = SLOWER * (work_s * part / len(here) + until_free_s)
    low = int(low_s // STEP_S) * STEP_S
    return Wait(low, max(low + STEP_S, -int(-high_s // STEP_S) * STEP_S))


def open_counters(state: State, service: str) -> frozenset[str]:
    """Those that serve it now, or will after their break."""
    seats = state.core.seats
    return frozenset(
        counter
        for counter, served in state.served.items()
        if service in served and seats[counter].state is not CounterState.CLOSED
    )
