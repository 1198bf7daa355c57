"""Whether a service gives out tickets now, and when that changes by itself."""

from __future__ import annotations

from typing import NamedTuple

from hub.protocol.replies import Reason
from hub.protocol.site import Service
from hub.protocol.views import CounterState
from hub.queueing.state import State


class Admission(NamedTuple):
    """`why` no ticket is given (`None`: one is), and when this changes if nothing happens."""

    why: Reason | None
    turns_ms: int | None = None


def admission(state: State, service: Service, now_ms: int) -> Admission:
    """Judge a service that exists. The first reason that holds is told."""
    by_hand = state.core.by_hand.get(service.id)
    if service.retired:
        return Admission(Reason.SERVICE_RETIRED)
    if by_hand is False:
        return Admission(Reason.CLOSED_BY_STAFF)
    why, turns_ms = (None, None) if by_hand else _by_hours(state, service, now_ms)
    return Admission(why or _by_number(state, service), turns_ms)


def _by_hours(state: State, service: Service, now_ms: int) -> Admission:
    calendar = state.calendar
    if not calendar.is_open(service.id, now_ms):
        return Admission(Reason.SERVICE_CLOSED, calendar.opens_at(service.id, now_ms))
    closes_ms = calendar.closes_at(service.id, now_ms)
    if closes_ms is None:
        return Admission(None)
    last_ms = closes_ms - service.last_ticket_s * 1000
    fits_ms = closes_ms - _work_ms(state, service) if service.until_full else closes_ms
    if now_ms >= last_ms:
        return Admission(Reason.LAST_TICKET, closes_ms)
    if now_ms > fits_ms:
        return Admission(Reason.NO_TIME_LEFT, last_ms)
    return Admission(None, min(last_ms, fits_ms + 1))


def _work_ms(state: State, service: Service) -> int:
    """How long it takes until one more would be served: the work that waits, shared out."""
    rivals = state.rivals.get(service.id, (service.id,))
    waiting_s = sum(state.work_s[rival] for rival in rivals if rival in state.services)
    serving = [id_ for id_, served in state.served.items() if service.id in served]
    open_now = [id_ for id_ in serving if state.core.seats[id_].state is not CounterState.CLOSED]
    # Before the first counter has opened all of them are expected.
    counters = len(open_now) or len(serving) or 1
    return (waiting_s // counters + service.expected_s) * 1000


def _by_number(state: State, service: Service) -> Reason | None:
    if service.quota and state.core.issued.get(service.id, 0) >= service.quota:
        return Reason.QUOTA_REACHED
    zone = state.zones.get(state.zone_of.get(service.id, ""))
    if zone is None or not zone.capacity or zone.wait_outside:
        return None
    return Reason.ZONE_FULL if state.waiting_in(zone.id) >= zone.capacity else None
