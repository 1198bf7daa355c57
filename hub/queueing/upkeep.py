"""What the hub does without being asked: the service day, deadlines, a changed configuration.

`next_deadline` says when the rules next want to be woken; the writer then gives a `Tick`. Nothing
else runs on timers.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from hub.protocol.replies import StepState
from hub.protocol.site import Counter, Site
from hub.protocol.views import CounterState
from hub.queueing import events as ev
from hub.queueing.hours import DAY_S, service_day
from hub.queueing.rules.slots import lead_days
from hub.queueing.snapshot import needed
from hub.queueing.state import State


def next_deadline(state: State) -> int:
    """Site time (ms) at which `tick` has something to do; in the past if it has already."""
    firsts = (timers[0][0] for timers in (state.timers, state.diary.misses) if timers)
    due_ms = min((state.core.day_ends_ms, *firsts))
    return due_ms if state.lead_due_ms is None else min(due_ms, state.lead_due_ms)


def tick(state: State, now_ms: int) -> list[ev.Event]:
    """End what is over by now: grace times, parking times, what nobody came for, the day. Note once
    a day how long one waits for an appointment."""
    events = _missed(state, now_ms)
    if now_ms >= state.core.day_ends_ms:
        return [*events, *_turn_day(state, now_ms)]
    if state.lead_due_ms is not None and now_ms >= state.lead_due_ms:
        events += _lead_times(state, now_ms)
    for until_ms, visit_id in state.timers:
        if until_ms > now_ms:
            break
        match state.core.visits[visit_id].step.state:
            case StepState.MISSED:
                events.append(ev.VisitClosed(visit=visit_id, reason=ev.CloseReason.NO_SHOW))
            case StepState.PARKED if state.core.visits[visit_id].step.held:
                grace_ms = until_ms + state.site.grace_s * 1000
                events.append(ev.VisitHoldEnded(visit=visit_id, until_ms=max(grace_ms, now_ms)))
            case StepState.PARKED:
                events.append(ev.VisitUnparked(visit=visit_id))
            case _:
                events.append(ev.VisitReady(visit=visit_id))
    return events


def _missed(state: State, now_ms: int) -> list[ev.Event]:
    """Nobody is offered such a time: it has passed."""
    missed: list[ev.Event] = []
    for until_ms, appointment in state.diary.misses:
        if until_ms > now_ms:
            break
        missed.append(ev.AppointmentMissed(appointment=appointment))
    return missed


def _lead_times(state: State, now_ms: int) -> Iterator[ev.LeadTimeTaken]:
    for service in state.lead_services:
        following, third = lead_days(state, service, now_ms)
        yield ev.LeadTimeTaken(service=service, next_days=following, third_days=third)


def change_site(state: State, site: Site) -> list[ev.Event]:
    """Put a configuration in force. What was removed but is still in use stays, retired."""
    merged = _with_retired(state, site)
    return [] if merged == state.core.site else [ev.SiteConfigured(site=merged)]


def _turn_day(state: State, now_ms: int) -> list[ev.Event]:
    day, ends_ms = service_day(now_ms, state.site.timezone)
    # Whoever it was is forgotten together with it.
    kept_s = max(DAY_S, state.site.contacts_kept_s)
    return [
        *(
            ev.VisitClosed(visit=visit.id, reason=ev.CloseReason.DAY_END)
            for visit in state.open_visits()
        ),
        *(
            ev.CounterClosed(counter=counter)
            for counter, seat in state.core.seats.items()
            if seat.state is not CounterState.CLOSED
        ),
        ev.DayStarted(day=day, ends_ms=ends_ms, forgotten_ms=now_ms - kept_s * 1000),
    ]


def _with_retired(state: State, site: Site) -> Site:
    used_services = {
        service for visit in state.open_visits() for service in needed(visit.step, visit.ahead)
    }
    used_services.update(
        concern.service
        for appointment in state.core.appointments.values()
        if appointment.kept and not appointment.visit
        for concern in appointment.concerns
    )
    used_counters = {counter for counter, seat in state.core.seats.items() if seat.visit}
    services = {service.id for service in site.services}
    counters = {counter.id for counter in site.counters}
    kept_services = [
        replace(service, retired=True)
        for service in state.services.values()
        if service.id in used_services - services
    ]
    kept_counters = [
        replace(counter, retired=True)
        for counter in state.counters.values()
        if counter.id in used_counters - counters
    ]
    offered = (*site.services, *kept_services)
    finishing = [one.id for one in offered if one.retired and one.id in used_services]
    return replace(
        site,
        services=offered,
        counters=(*_served_to_the_end(state, site.counters, finishing), *kept_counters),
    )


def _served_to_the_end(
    state: State, counters: tuple[Counter, ...], services: list[str]
) -> tuple[Counter, ...]:
    """Who waits for a retired service that no counter lists is called where it was served before,
    and anywhere if those counters are gone too."""
    for service in services:
        if any(service in counter.services for counter in counters if not counter.retired):
            continue
        before = {one.id for one in state.counters.values() if service in one.services}
        there = before & {counter.id for counter in counters if not counter.retired}
        counters = tuple(
            replace(counter, services=(*counter.services, service))
            if service not in counter.services and (counter.id in there or not there)
            else counter
            for counter in counters
        )
    return counters
