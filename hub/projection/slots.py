"""What is left of today, for the kiosk."""

from __future__ import annotations

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
        times = [slot.at_ms for day in days for slot in day.slots if not slot.virtual]
        if times:
            made.append(SlotOffer(service, tuple(times[:TIMES_SHOWN])))
    return tuple(made)
