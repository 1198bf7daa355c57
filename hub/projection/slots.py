"""What is left of today, for the kiosk."""

from __future__ import annotations

from datetime import date
from math import inf

from hub.protocol.commands import Origin
from hub.protocol.questions import FindSlots
from hub.protocol.views import SlotOffer
from hub.queueing.rules.slots import free_slots
from hub.queueing.state import State

TIMES_SHOWN = 6


def offers(state: State, now_ms: int) -> tuple[SlotOffer, ...]:
    """The next times by service, where the kiosk gives them away and there are any."""
    if not state.site.booking.kiosk:
        return ()
    today = state.core.day
    booked = dict.fromkeys(service for plan in state.site.slots for service in plan.services)
    made = []
    for service in booked:
        question = FindSlots(service=service, first=today, last=today, origin=Origin.KIOSK)
        days = free_slots(state, question, now_ms)
        times = [slot.at_ms for day in days for slot in day.slots]
        if times:
            made.append(SlotOffer(service, tuple(times[:TIMES_SHOWN])))
    return tuple(made)


def released_ms(state: State, now_ms: int) -> float:
    """When the kiosk next gives away more of today: what was kept for emergencies until then."""
    if not state.site.booking.kiosk:
        return inf
    today = date.fromisoformat(state.core.day)
    kept = (plan.kept_until_s for plan in state.site.slots if plan.kept)
    ends_ms = (state.calendar.instant_ms(today, until_s) for until_s in kept)
    return min((at_ms for at_ms in ends_ms if at_ms > now_ms), default=inf)
