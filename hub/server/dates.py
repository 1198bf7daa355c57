"""Dates on which the house's own times can be booked: opened, closed and listed by an admin."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from hub.clock import Clock
from hub.protocol.commands import CloseSlots, OpenSlots
from hub.protocol.replies import Reason, Refusal
from hub.queueing.rules.booking import LONGEST_AHEAD
from hub.queueing.rules.slots import free_of_plan
from hub.queueing.state import State
from hub.server.admin import CloseDates, DatesRequest, ListDates, OpenDate, OpenDates, Reply
from hub.server.committed import Committed
from hub.writer import Writer


class Dates:
    """What the admin socket asks about them."""

    def __init__(self, writer: Writer, committed: Committed, clock: Clock) -> None:
        self._writer, self._committed, self._clock = writer, committed, clock

    async def perform(self, request: DatesRequest) -> Reply:
        match request:
            case OpenDates(first, last, plan):
                answer = await self._writer.submit(OpenSlots(first=first, last=last, plan=plan))
            case CloseDates(first, last, plan):
                answer = await self._writer.submit(CloseSlots(first=first, last=last, plan=plan))
            case ListDates():
                now_ms = self._clock.site_ms()
                return await self._committed.read(lambda state: listed(state, request, now_ms))
        return _refused(answer) if isinstance(answer, Refusal) else Reply()


def listed(state: State, request: ListDates, now_ms: int) -> Reply:
    """The open dates that are asked for, plan by plan."""
    today = date.fromisoformat(state.core.day)
    try:
        first = date.fromisoformat(request.first) if request.first else today
        last = date.fromisoformat(request.last) if request.last else today + LONGEST_AHEAD
    except ValueError:
        return _refused(Refusal(Reason.WRONG_DATES))
    if request.plan not in ("", *state.diary.plans):
        return _refused(Refusal(Reason.UNKNOWN_PLAN, {"plan": request.plan}))
    plans = [request.plan] if request.plan else list(state.diary.plans)
    return Reply(
        dates=[
            _date(state, plan, day.isoformat(), now_ms)
            for plan in plans
            for day in _open(state, plan, max(first, today), min(last, today + LONGEST_AHEAD))
        ]
    )


def _open(state: State, plan: str, first: date, last: date) -> Iterator[date]:
    for begins, ends in state.core.open_slots.get(plan, ()):
        day = max(first, date.fromisoformat(begins))
        while day <= min(last, date.fromisoformat(ends)):
            if state.diary.starts(state.diary.plans[plan], day.isoformat()):
                yield day
            day += timedelta(days=1)


def _date(state: State, plan_id: str, day: str, now_ms: int) -> OpenDate:
    free = free_of_plan(state, state.diary.plans[plan_id], day, now_ms)
    return OpenDate(plan_id, day, sum(state.diary.taken(plan_id, day).values()), free)


def _refused(refusal: Refusal) -> Reply:
    facts = {name: str(value) for name, value in refusal.facts.items()}
    return Reply(error=f"refusal-{refusal.reason}", facts=facts)
