"""Every service as it stands: open or why not, how many wait and since when."""

from __future__ import annotations

from collections import Counter as Tally

from hub import subjects
from hub.projection.asides import Asides
from hub.projection.waits import UNKNOWN, Waits
from hub.protocol.site import Service
from hub.protocol.views import CounterState, ServiceLoad
from hub.queueing.order import ahead_of_newcomer
from hub.queueing.rules.admission import admission
from hub.queueing.state import State


def loads(
    state: State, asides: Asides, now_ms: int, waits: Waits = UNKNOWN
) -> tuple[ServiceLoad, ...]:
    """Every service that is offered, or still awaited by somebody, in the site's order."""
    serving = _serving(state)
    longest = _longest(state)
    return tuple(
        _load(state, service, asides, now_ms, waits, serving[service.id], longest.get(service.id))
        for service in state.services.values()
        if state.waiting[service.id] or not service.retired
    )


def _load(
    state: State,
    service: Service,
    asides: Asides,
    now_ms: int,
    waits: Waits,
    counters: int,
    longest_ms: int | None,
) -> ServiceLoad:
    why, turns_ms = admission(state, service, now_ms)
    core, calendar = state.core, state.calendar
    closes_ms = calendar.closes_at(service.id, now_ms)
    closed = why is not None
    return ServiceLoad(
        service=service.id,
        open=not closed,
        waiting=state.waiting[service.id],
        opens_ms=calendar.opens_at(service.id, now_ms) if closed else None,
        closes_ms=None if closed else closes_ms,
        why=why,
        note=_note(state, service, asides),
        by_hand=service.id in core.by_hand,
        turns_ms=turns_ms,
        counters=counters,
        longest_ms=longest_ms,
        ahead=ahead_of_newcomer(state, service.id),
        wait=waits.of_newcomer(service.id),
        left=max(0, service.quota - core.issued.get(service.id, 0)) if service.quota else None,
    )


def _note(state: State, service: Service, asides: Asides) -> str:
    """What staff wrote when they closed it."""
    if state.core.by_hand.get(service.id) is not False:
        return ""
    return asides.notes.get(subjects.of_service(service.id), "")


def _serving(state: State) -> Tally[str]:
    """By service: how many counters that are open serve it."""
    return Tally(
        service
        for counter, served in state.served.items()
        if state.core.seats[counter].state is CounterState.OPEN
        for service in served
    )


def _longest(state: State) -> dict[str, int]:
    """By service: when the one came who has waited longest."""
    longest: dict[str, int] = {}
    visits = state.core.visits
    for lanes in state.lanes.values():
        for lane in lanes.values():
            if lane.entries:
                service, issued_ms = lane.key.service, visits[lane.entries[0][2]].issued_ms
                longest[service] = min(issued_ms, longest.get(service, issued_ms))
    return longest
