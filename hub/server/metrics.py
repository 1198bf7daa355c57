"""`/metrics`: the hub in numbers, in Prometheus' text format. No token, no ticket number."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from hub.projection import appointment_state
from hub.protocol.questions import FindSlots
from hub.protocol.replies import AppointmentState
from hub.protocol.wire import Role
from hub.queueing.rules.letters import letters_due
from hub.queueing.rules.slots import free_slots
from hub.queueing.state import State
from hub.server.devices import Devices
from hub.server.forecasting import Forecasting
from hub.server.house import House
from hub.server.measures import Histogram

MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8"
Labels = Mapping[str, str]


def exposition(house: House, state: State) -> str:
    """All measures as they stand now."""
    measures = house.measures
    devices = house.devices
    screens = [one for one in devices.all() if one.role is Role.DISPLAY]
    there = {one.scope for one in screens if one.connections}
    lines = [
        *_metric("aufruf_info", "gauge", "Version of the hub.", [({"version": house.version}, 1)]),
        *_metric("aufruf_up", "gauge", "The hub takes commands.", [({}, int(house.ready))]),
        *_metric("aufruf_revision", "counter", "Events in the journal.", [({}, state.core.seq)]),
        *_metric(
            "aufruf_tickets_total",
            "counter",
            "Tickets given out since the hub started.",
            [({"service": one}, measures.tickets[one]) for one in state.services],
        ),
        *_metric(
            "aufruf_calls_total",
            "counter",
            "Visits called since the hub started.",
            [({"counter": one}, measures.calls[one]) for one in state.counters],
        ),
        *_metric(
            "aufruf_refusals_total",
            "counter",
            "Commands refused by the rules since the hub started.",
            [({"reason": one}, count) for one, count in sorted(measures.refusals.items())],
        ),
        *_metric(
            "aufruf_commands_total",
            "counter",
            "Commands answered since the hub started.",
            [({}, measures.commands)],
        ),
        *_metric(
            "aufruf_waiting",
            "gauge",
            "Visits that wait now.",
            [({"service": one}, state.waiting[one]) for one in state.services],
        ),
        *_histogram("aufruf_commit_seconds", "Time of one durable commit.", measures.commit_s),
        *_forecast(house.forecasting),
        *_appointments(state, house.clock.site_ms()),
        *_figures(house),
        *_metric(
            "aufruf_terminals",
            "gauge",
            "Connected terminals.",
            [({"role": role}, count) for role, count in sorted(devices.by_role().items())],
        ),
        *_metric(
            "aufruf_device_trouble",
            "gauge",
            "What ails a device.",
            [
                ({"device": one.device, "about": one.about, "state": one.state}, 1)
                # One name in two roles must not give one line twice: nobody could read any of it.
                for one in dict.fromkeys(devices.troubles())
            ],
        ),
        *_metric(
            "aufruf_device_state",
            "gauge",
            "What a connected device said of its hardware last: ok, unknown, or what is wrong.",
            [
                ({"device": device, "about": about, "state": state}, 1)
                for device, about, state in dict.fromkeys(_states(devices))
            ],
        ),
        *_metric(
            "aufruf_display_connected",
            "gauge",
            "A display of the site is there.",
            [({"display": one.id}, int(one.id in there)) for one in state.site.displays],
        ),
        *_metric(
            "aufruf_display_calls_total",
            "counter",
            "What a display has said of calls since the hub started: shown, and what came of it.",
            [
                ({"device": one.device, "outcome": outcome}, count)
                for one in screens
                for outcome, count in sorted(one.outcomes.items())
            ],
        ),
        *_metric(
            "aufruf_disk_free_bytes",
            "gauge",
            "Room on the disk of the journal.",
            [({}, house.state_free_bytes())],
        ),
        *_metric(
            "aufruf_disk_full",
            "gauge",
            "New tickets are refused for want of room.",
            [({}, int(house.writer.full))],
        ),
    ]
    return "\n".join(lines) + "\n"


def _states(devices: Devices) -> Iterable[tuple[str, str, str]]:
    """Device, which part of it, how that is."""
    for one in devices.all():
        if one.connections:
            yield from ((one.device, about, state) for about, state in sorted(one.states.items()))


def _forecast(forecasting: Forecasting) -> Iterable[str]:
    """How old the waits are that people are told, what they cost, how good they have been."""
    age_s, told = forecasting.age_s(), forecasting.quality()
    yield from _metric(
        "aufruf_forecast_age_seconds",
        "gauge",
        "Time since the last look ahead; missing while nothing is known.",
        [] if age_s is None else [({}, age_s)],
    )
    name, said = "aufruf_forecast_seconds", "Time of one look ahead, other processes included."
    yield from _histogram(name, said, forecasting.took_s)
    yield from _metric(
        "aufruf_forecast_cases",
        "gauge",
        "Waits of the last service days that ended after something had been told.",
        [({}, told.cases)],
    )
    yield from _metric(
        "aufruf_forecast_coverage",
        "gauge",
        "Share of them that ended in the range; four of five should.",
        [({}, told.held / told.cases)] if told.cases else [],
    )


def _appointments(state: State, now_ms: int) -> Iterable[str]:
    """What has become of today's, what is left of today, what is to be written."""
    today = state.core.day
    became = Counter(
        appointment_state(state.core.appointments[one]) for one in state.diary.on(today)
    )
    yield from _metric(
        "aufruf_appointments",
        "gauge",
        "Appointments of today, by what has become of them.",
        [({"state": one.value}, became[one]) for one in AppointmentState],
    )
    offered = dict.fromkeys(service for plan in state.site.slots for service in plan.services)
    yield from _metric(
        "aufruf_slots_free",
        "gauge",
        "Times of today that can still be booked, and by how many.",
        [({"service": one}, _free(state, one, now_ms)) for one in offered],
    )
    yield from _metric(
        "aufruf_letters_due",
        "gauge",
        "Letters about appointments that have not gone out yet.",
        [({}, sum(1 for _ in letters_due(state, now_ms)))],
    )


def _figures(house: House) -> Iterable[str]:
    """Today so far, as last counted; of few cases nothing is told."""
    day = house.today
    counted, age_s = house.figures.today(day), house.figures.age_s(day)
    told = [
        ({"figure": one.figure, "stat": one.stat, "service": one.by.get("service", "")}, one.value)
        for one in (counted.figures if counted else ())
        if one.value is not None and one.by.get("service") != ""
    ]
    yield from _metric(
        "aufruf_figure",
        "gauge",
        "Today so far: minutes, shares (0 to 1), counts, scores. Without a service: of the house.",
        told,
    )
    yield from _metric(
        "aufruf_figures_age_seconds",
        "gauge",
        "Time since these figures were counted; missing while they never were today.",
        [] if age_s is None else [({}, age_s)],
    )


def _free(state: State, service: str, now_ms: int) -> int:
    question = FindSlots(service=service, first=state.core.day, last=state.core.day)
    return sum(slot.free for day in free_slots(state, question, now_ms) for slot in day.slots)


def _metric(
    name: str, kind: str, said: str, values: Iterable[tuple[Labels, float]]
) -> Iterable[str]:
    yield f"# HELP {name} {said}"
    yield f"# TYPE {name} {kind}"
    for labels, value in values:
        yield f"{name}{_labelled(labels)} {value}"


def _histogram(name: str, said: str, histogram: Histogram) -> Iterable[str]:
    yield f"# HELP {name} {said}"
    yield f"# TYPE {name} histogram"
    rows = histogram.cumulated()
    for bound, count in rows:
        yield f"{name}_bucket{_labelled({'le': bound})} {count}"
    yield f"{name}_sum {histogram.sum_s:.6f}"
    yield f"{name}_count {rows[-1][1]}"


def _labelled(labels: Labels) -> str:
    if not labels:
        return ""
    pairs = (
        f'{name}="{value}"'
        for name, value in (
            (name, value.replace("\\", r"\\").replace('"', r"\"").replace("\n", r"\n"))
            for name, value in labels.items()
        )
    )
    return "{" + ",".join(pairs) + "}"
