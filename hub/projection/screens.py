"""What kiosks, gates and displays show."""

from __future__ import annotations

from hub.projection.asides import Asides
from hub.projection.loads import loads
from hub.projection.rows import messages, since
from hub.protocol.commands import CallOutcome
from hub.protocol.replies import StepState
from hub.protocol.views import (
    CallLine,
    DisplayView,
    GateView,
    HelpLine,
    KioskView,
    MissedNumber,
    ZoneLoad,
)
from hub.queueing.rules.entrance import inside
from hub.queueing.snapshot import CallRecord
from hub.queueing.state import State

CALLS_SHOWN = 60
HEARD = frozenset({CallOutcome.SPOKEN, CallOutcome.SHORTENED})


def kiosk_view(state: State, asides: Asides, now_ms: int) -> KioskView:
    """What every kiosk shows."""
    away = sorted((state.core.visits[id_] for id_ in state.away), key=since)
    return KioskView(
        revision=state.core.seq,
        now_ms=now_ms,
        services=loads(state, asides, now_ms),
        missed=tuple(
            MissedNumber(visit.id, visit.number)
            for visit in away
            if visit.step.state is StepState.MISSED
        ),
        help=tuple(
            HelpLine(device, asked.at_ms, asked.coming) for device, asked in state.core.help.items()
        ),
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
    state: State, display_id: str, asides: Asides, now_ms: int, *, speaker: bool = False
) -> DisplayView:
    """The calls of a display's zones; a display that the site does not list shows all zones."""
    display = next((one for one in state.site.displays if one.id == display_id), None)
    zones = display.zones if display and display.zones else None
    counters = state.counters
    shown = [
        record
        for record in state.core.calls
        if record.counter in counters and (zones is None or counters[record.counter].zone in zones)
    ]
    served = {
        service
        for counter in counters.values()
        if zones is None or counter.zone in zones
        for service in state.assigned(counter)
    }
    return DisplayView(
        revision=state.core.seq,
        now_ms=now_ms,
        calls=tuple(_call_line(state, record, asides) for record in shown[-CALLS_SHOWN:]),
        waiting=tuple(
            load
            for load in loads(state, asides, now_ms)
            # Nobody comes for an internal service: it is worth a line while somebody waits for it.
            if load.service in served
            and (load.waiting or not state.services[load.service].internal)
        ),
        speaker=speaker,
        messages=tuple(
            message
            for message in messages(state, asides)
            if zones is None or not message.zone or message.zone in zones
        ),
    )


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
        spoken=any(outcome in HEARD for outcome in record.outcomes.values()),
    )
