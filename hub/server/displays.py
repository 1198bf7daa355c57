"""Every display as the hub knows it: who is there, what it does, what ails it."""

from __future__ import annotations

import msgspec

from hub.projection import selection
from hub.protocol.site import Display
from hub.protocol.wire import Role
from hub.queueing.snapshot import CallRecord
from hub.queueing.state import State
from hub.server.devices import Device
from hub.server.house import House


class LastCall(msgspec.Struct, frozen=True):
    """The newest call of which a display has said something. `outcome`: what it said last."""

    call_seq: int
    number: str
    counter: str
    counter_label: str
    at_ms: int
    outcome: str


class DisplayLine(msgspec.Struct, frozen=True, kw_only=True):
    """One display, or one of the devices that say they are this display."""

    display: str
    device: str = ""
    """Empty: none has been here since the hub started."""
    listed: bool
    zones: tuple[str, ...]
    """Those whose calls it shows, in the site's order."""
    services: tuple[str, ...]
    counters: tuple[str, ...]
    layout: str
    connected: bool = False
    since_ms: int | None = None
    sound: bool = False
    speaks: tuple[str, ...] = ()
    last: LastCall | None = None
    states: dict[str, str] = {}
    facts: dict[str, str] = {}
    version: str = ""


def displays(house: House, state: State) -> list[DisplayLine]:
    """Those of the site in its order, then all others that are connected. On durable state."""
    there = [one for one in house.devices.all() if one.role is Role.DISPLAY]
    listed = {display.id: display for display in state.site.displays}
    lines = []
    for display in listed.values():
        devices = [one for one in there if one.scope == display.id]
        # A device that has gone says nothing once another one is this display.
        latest = max(devices, key=lambda one: one.since_ms, default=None)
        present: list[Device | None] = [one for one in devices if one.connections]
        lines += [_line(house, state, display, one) for one in present or [latest]]
    others = [one for one in there if one.connections and one.scope not in listed]
    return lines + [_line(house, state, Display(id=one.scope), one) for one in others]


def _line(house: House, state: State, display: Display, device: Device | None) -> DisplayLine:
    screen = house.presentation.theme.screens.get(display.id)
    facts = device.facts if device else {}
    shown = selection(state.site, display.id)
    line = DisplayLine(
        display=display.id,
        listed=display in state.site.displays,
        zones=tuple(zone.id for zone in state.site.zones if shown.shows_zone(zone.id)),
        services=display.services,
        counters=display.counters,
        layout=facts.get("layout") or (screen.layout if screen else ""),
    )
    if device is None:
        return line
    connected = device.connections > 0
    return msgspec.structs.replace(
        line,
        device=device.device,
        connected=connected,
        since_ms=device.since_ms,
        sound=device.sound,
        speaks=house.publisher.spoken_for().get(device.device, ()) if connected else (),
        last=_last(state, device.device),
        states=device.states,
        facts=facts,
        version=device.version,
    )


def _last(state: State, device: str) -> LastCall | None:
    record = next((one for one in reversed(state.core.calls) if device in one.outcomes), None)
    if record is None:
        return None
    return LastCall(
        call_seq=record.call_seq,
        number=record.number,
        counter=record.counter,
        counter_label=_label(state, record),
        at_ms=record.at_ms,
        outcome=record.outcomes[device],
    )


def _label(state: State, record: CallRecord) -> str:
    counter = state.counters.get(record.counter)
    return counter.label if counter else record.counter
