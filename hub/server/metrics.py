"""`/metrics`: the hub in numbers, in Prometheus' text format. No token, no ticket number."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from hub.protocol.wire import Role
from hub.queueing.state import State
from hub.server.devices import Devices
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
