"""What the hub finds for a post: free times of a service, the appointments of a day."""

from __future__ import annotations

import asyncio
import datetime
from collections.abc import Awaitable, Callable

from counter.house.drafts import Draft, FreeDay, FreeTime, Looking
from counter.house.state import AppointmentsCame, NothingCame, SlotsCame
from hub.link import NoAnswer
from hub.protocol.questions import FindAppointments, FindSlots, Question
from hub.protocol.replies import (
    AppointmentLine,
    AppointmentsFound,
    Finding,
    Refusal,
    SlotsFound,
)

DAYS = 60
"""So many are looked at at once."""
PAGES = 20
"""Ten thousand appointments a day: more than any house has."""

Find = Callable[[Question], Awaitable[Finding]]
"""`Link.find`."""
Came = SlotsCame | AppointmentsCame | NothingCame


async def look(find: Find, looking: Looking) -> Came:
    """Ask for it; never raises for what the hub does."""
    try:
        if looking.draft is None:
            return await _appointments(find, looking)
        return await _slots(find, looking, looking.draft)
    except NoAnswer:
        return NothingCame(looking)


async def _slots(find: Find, looking: Looking, draft: Draft) -> Came:
    """With and without what is kept for emergencies: the difference is marked."""
    first = datetime.date.fromisoformat(looking.first)
    last = (first + datetime.timedelta(days=DAYS - 1)).isoformat()
    asked = (
        FindSlots(
            service=draft.service,
            first=looking.first,
            last=last,
            quantity=draft.quantity,
            moved=draft.moved,
            urgent=urgent,
        )
        for urgent in (False, True)
    )
    plain, urgent = await asyncio.gather(*map(find, asked))
    match plain, urgent:
        case SlotsFound(), SlotsFound():
            return SlotsCame(looking, _merged(plain, urgent), last)
        case (Refusal() as refusal, _) | (_, Refusal() as refusal):
            return NothingCame(looking, f"refusal-{refusal.reason}", refusal.facts)
    return NothingCame(looking)


def _merged(plain: SlotsFound, urgent: SlotsFound) -> tuple[FreeDay, ...]:
    free = {slot.at_ms: slot.free for day in plain.days for slot in day.slots}
    return tuple(
        FreeDay(
            day.date,
            tuple(
                FreeTime(
                    slot.at_ms,
                    slot.free,
                    max(0, slot.free - free.get(slot.at_ms, 0)),
                    slot.virtual,
                )
                for slot in day.slots
            ),
        )
        for day in urgent.days
        if day.slots
    )


async def _appointments(find: Find, looking: Looking) -> Came:
    lines: list[AppointmentLine] = []
    after = ""
    for _ in range(PAGES):
        found = await find(FindAppointments(date=looking.first, after=after))
        if isinstance(found, Refusal):
            return NothingCame(looking, f"refusal-{found.reason}", found.facts)
        if not isinstance(found, AppointmentsFound):
            return NothingCame(looking)
        lines += found.appointments
        if not found.more or not found.appointments:
            break
        after = found.appointments[-1].appointment
    return AppointmentsCame(looking, tuple(lines))
