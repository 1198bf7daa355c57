"""Questions that change nothing, answered from durable state."""

from __future__ import annotations

from datetime import date

from hub.projection import Asides, appointments_found
from hub.protocol.questions import FindAppointments, FindSlots, Question
from hub.protocol.replies import Finding, Reason, Refusal, SlotsFound
from hub.queueing.rules.slots import free_slots
from hub.queueing.state import State

LONGEST_DAYS = 366
"""A page that gives away times so many days ahead asks from today on."""
WRONG_DATES = Refusal(Reason.WRONG_DATES)
NO_SERVICE = Refusal(Reason.UNKNOWN_SERVICE)


def found(state: State, asides: Asides, question: Question, now_ms: int) -> Finding:
    """`question` is as `access.asked_by` lets it be asked."""
    match question:
        case FindSlots(service=service) if service not in state.services:
            return NO_SERVICE
        case FindSlots(first=first, last=last) if not _is_span(first, last):
            return WRONG_DATES
        case FindSlots():
            return SlotsFound(free_slots(state, question, now_ms))
        case FindAppointments(date=str() as day) if not _is_span(day, day):
            return WRONG_DATES
        case FindAppointments():
            return appointments_found(state, asides, question)


def _is_span(first: str, last: str) -> bool:
    """Both are days, in order and not too far apart."""
    try:
        days = (date.fromisoformat(last) - date.fromisoformat(first)).days
    except ValueError:  # 30 February
        return False
    return 0 <= days <= LONGEST_DAYS
