"""The rows of each panel in one view, and which of them the cursor is on: pure."""

from __future__ import annotations

from counter.house.keys import Panel
from counter.house.state import Cursor, House
from counter.house.warnings import Caution, warnings
from hub.protocol.replies import AppointmentLine, StepState
from hub.protocol.site import Service
from hub.protocol.views import CounterLine, HouseView, QueueRow, ServiceLoad

ENDED = frozenset({StepState.DONE, StepState.CANCELLED, StepState.CLOSED})
EVERYWHERE = ""
"""The “zone” of a message that is for all screens."""


def person(view: HouseView, visit: str) -> QueueRow | None:
    return next((row for row in (*view.people, *view.ended) if row.visit == visit), None)


def counter(view: HouseView, counter_id: str) -> CounterLine | None:
    return next((line for line in view.counters if line.counter == counter_id), None)


def load(view: HouseView, service: str) -> ServiceLoad | None:
    return next((one for one in view.loads if one.service == service), None)


def people(house: House) -> tuple[QueueRow, ...]:
    """Everybody whose number holds what is searched for; those who have gone come last."""
    if house.view is None:
        return ()
    wanted = house.search.casefold()
    return tuple(
        row for row in (*house.view.people, *house.view.ended) if wanted in row.number.casefold()
    )


def expected(house: House) -> tuple[AppointmentLine, ...]:
    """Today's appointments, or those of the other day, that hold what is searched for."""
    if house.view is None:
        return ()
    lines = house.others if house.day else house.view.expected
    wanted = house.search.casefold() if house.panel is Panel.EXPECTED else ""
    return tuple(
        line for line in lines if wanted in f"{line.name} {line.code} {line.number}".casefold()
    )


def appointment(house: House, appointment_id: str) -> AppointmentLine | None:
    lines = (*(house.view.expected if house.view else ()), *house.others)
    return next((line for line in lines if line.appointment == appointment_id), None)


def offered(house: House) -> tuple[Service, ...]:
    """What a number can be issued for, internal services too."""
    return tuple(one for one in house.site.services if not one.retired) if house.site else ()


def cautions(house: House) -> tuple[Caution, ...]:
    if house.view is None or house.site is None:
        return ()
    return warnings(house.view, house.site, house.now_ms)


def keys(house: House, panel: Panel) -> tuple[str, ...]:
    """What identifies the rows of a panel, in their order."""
    if house.view is None or house.site is None:
        return ()
    match panel:
        case Panel.ISSUE:
            return tuple(service.id for service in offered(house))
        case Panel.PEOPLE:
            return tuple(row.visit for row in people(house))
        case Panel.EXPECTED:
            return tuple(line.appointment for line in expected(house))
        case Panel.WARNINGS:
            return tuple(one.key for one in cautions(house))
        case Panel.COUNTERS:
            return tuple(line.counter for line in house.view.counters)
        case Panel.SERVICES:
            return tuple(one.service for one in house.view.loads)
        case Panel.MESSAGES:
            return (EVERYWHERE, *(zone.id for zone in house.site.zones))


def at(house: House, panel: Panel) -> int:
    """The place of the cursor; -1 when the panel has no rows."""
    known = keys(house, panel)
    cursor = house.cursors.get(panel, Cursor())
    if cursor.key in known and panel in house.cursors:
        return known.index(cursor.key)
    return min(cursor.at, len(known) - 1)


def chosen(house: House, panel: Panel) -> str | None:
    """The key of the row that the cursor is on."""
    place = at(house, panel)
    return keys(house, panel)[place] if place >= 0 else None
