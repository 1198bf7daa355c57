"""What kiosks, gates and displays show."""

from __future__ import annotations

from collections.abc import Container, Iterable
from heapq import nsmallest

from hub.projection.asides import Asides
from hub.projection.loads import loads
from hub.projection.rows import messages, since
from hub.projection.selection import selection
from hub.projection.slots import offers
from hub.projection.waits import UNKNOWN, Waits
from hub.protocol.commands import CallOutcome
from hub.protocol.replies import StepState
from hub.protocol.site import VisitorClass
from hub.protocol.views import (
    BookedLine,
    CallLine,
    DisplayView,
    GateView,
    HelpLine,
    KioskView,
    MissedNumber,
    PlaceLine,
    ZoneLoad,
)
from hub.queueing.rules.entrance import inside
from hub.queueing.snapshot import CallRecord
from hub.queueing.state import State

CALLS_SHOWN = 60
BOOKED_SHOWN = 20
HEARD = frozenset({CallOutcome.SPOKEN, CallOutcome.SHORTENED})


def kiosk_view(
    state: State, asides: Asides, now_ms: int, *, presence: str = "", waits: Waits = UNKNOWN
) -> KioskView:
    """What every kiosk shows. `presence`: to those who check in by phone."""
    away = sorted((state.core.visits[id_] for id_ in state.away), key=since)
    return KioskView(
        revision=state.core.seq,
        now_ms=now_ms,
        services=loads(state, asides, now_ms, waits),
        missed=tuple(
            MissedNumber(visit.id, visit.number)
            for visit in away
            if visit.step.state is StepState.MISSED
        ),
        help=tuple(
            HelpLine(device, asked.at_ms, asked.coming) for device, asked in state.core.help.items()
        ),
        slots=offers(state, now_ms),
        presence=presence,
    )


def gate_view(state: State, now_ms: int) -> GateView:
    """What every gate shows: the house as a whole, then its zones."""
    return GateView(
        revision=state.core.seq,
        now_ms=now_ms,
        zones=(
            ZoneLoad(
                zone="",
                waiting=sum(state.waiting.values()),
                inside=inside(state, ""),
                entries=state.core.entries.get("", 0),
            ),
            *(
                ZoneLoad(
                    zone=zone.id,
                    waiting=state.waiting_in(zone.id),
                    inside=inside(state, zone.id),
                    entries=state.core.entries.get(zone.id, 0),
                    capacity=zone.capacity,
                )
                for zone in state.site.zones
            ),
        ),
    )


def display_view(
    state: State,
    display_id: str,
    asides: Asides,
    now_ms: int,
    *,
    speaks: tuple[str, ...] = (),
    waits: Waits = UNKNOWN,
) -> DisplayView:
    """What a display shows of the house. `speaks`: the zones for which it gongs and speaks."""
    chosen = selection(state.site, display_id)
    counters = {id_: one for id_, one in state.counters.items() if chosen.shows_counter(one)}
    shown = [
        record
        for record in state.core.calls
        if record.counter in counters
        and chosen.shows_service(record.service)
        and not _by_video(state, record.visit)
    ]
    served = {
        service
        for counter in counters.values()
        for service in state.assigned(counter)
        if chosen.shows_service(service)
    }
    return DisplayView(
        revision=state.core.seq,
        now_ms=now_ms,
        calls=tuple(_call_line(state, record, asides) for record in shown[-CALLS_SHOWN:]),
        waiting=tuple(
            load
            for load in loads(state, asides, now_ms, waits)
            # Nobody comes for an internal service: it is worth a line while somebody waits for it.
            if load.service in served
            and (load.waiting or not state.services[load.service].internal)
        ),
        speaks=speaks,
        messages=tuple(
            message
            for message in messages(state, asides)
            if not message.zone or chosen.shows_zone(message.zone)
        ),
        booked=_booked(state, served, counters),
        places=_places(state, counters) if chosen.counters else (),
    )


def _by_video(state: State, visit_id: str) -> bool:
    """They are not in the house: the call goes to their phone."""
    visit = state.core.visits.get(visit_id)
    return visit is not None and visit.virtual


def _call_line(state: State, record: CallRecord, asides: Asides) -> CallLine:
    counter = state.counters[record.counter]
    visit = state.core.visits.get(record.visit)
    step = visit.step if visit else None
    return CallLine(
        call_seq=record.call_seq,
        visit=record.visit,
        number=record.number,
        counter=counter.id,
        counter_label=counter.label,
        way=counter.way,
        zone=counter.zone,
        service=record.service,
        at_ms=record.at_ms,
        repeat=record.repeat,
        live=bool(step and step.state is StepState.CALLED and step.call_seq == record.call_seq),
        language=asides.languages.get(record.visit, ""),
        spoken=bool(record.speaker) or any(one in HEARD for one in record.outcomes.values()),
        over=visit is None or not visit.open,
    )


def _booked(
    state: State, served: Container[str], counters: Container[str]
) -> tuple[BookedLine, ...]:
    """Who has not been called since they checked in. Late ones wait without an appointment."""
    waiting = [*state.early]
    for lanes in state.lanes.values():
        for lane in lanes.values():
            if lane.key.cls is VisitorClass.APPOINTMENT:
                waiting += [visit for _, _, visit in lane.entries]
    lines = []
    for visit in map(state.core.visits.__getitem__, waiting):
        step = visit.step
        here = step.only_at in counters if step.only_at else step.service in served
        if here and not visit.virtual and visit.booked_ms is not None and len(visit.steps) == 1:
            lines.append((visit.arrival, BookedLine(visit.number, visit.booked_ms, step.service)))
    first = nsmallest(BOOKED_SHOWN, lines, key=lambda one: (one[1].at_ms, one[0]))
    return tuple(line for _, line in first)


def _places(state: State, counters: Iterable[str]) -> tuple[PlaceLine, ...]:
    return tuple(PlaceLine(id_, state.core.seats[id_].state, state.served[id_]) for id_ in counters)
