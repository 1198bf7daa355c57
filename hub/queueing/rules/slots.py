"""The house's own times: which are free, and for whom.

Free are the places of a plan that no appointment overlaps. They are counted anew from what is
known now, by whoever asks and by whoever decides: so a place is given to one of all who want it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from hub.protocol.commands import Origin
from hub.protocol.concerns import Concern
from hub.protocol.questions import FindSlots
from hub.protocol.replies import Reason, Slot, SlotDay
from hub.protocol.site import SlotPlan
from hub.queueing.rules.given import Refused, service_of
from hub.queueing.state import State

STAFF = frozenset({Origin.HOUSE, Origin.SYSTEM})
"""Who is bound by no rule but that a place is free."""

THIRD = 3
"""That one is more telling than the next, which may be free by chance."""


class Wish(NamedTuple):
    """What somebody wants a time for. `vacated`: appointments whose places count as free;
    `in_person`: they come, and want no time by video."""

    concerns: tuple[Concern, ...]
    origin: Origin
    urgent: bool = False
    vacated: Collection[str] = ()
    in_person: bool = False

    @property
    def service(self) -> str:
        return self.concerns[0].service


def free_slots(state: State, question: FindSlots, now_ms: int) -> tuple[SlotDay, ...]:
    """The days with free times, in order. Where plans share a time, the first one that has room
    gives it away."""
    return tuple(_free_days(state, question, now_ms))


def lead_days(state: State, service: str, now_ms: int) -> tuple[int | None, int | None]:
    """In how many days the next and the third place is free that the public can have, or where it
    books nothing of this service, the house; `None`: never."""
    online = state.site.booking.public and any(
        plan.online and service in plan.services for plan in state.site.slots
    )
    today = date.fromisoformat(state.core.day)
    question = FindSlots(
        service=service,
        first=state.core.day,
        last=date.max.isoformat(),
        origin=Origin.PAGE if online else Origin.HOUSE,
    )
    following: int | None = None
    seen = 0
    for day in _free_days(state, question, now_ms):
        ahead = (date.fromisoformat(day.date) - today).days
        following = ahead if following is None else following
        seen += sum(slot.free for slot in day.slots)
        if seen >= THIRD:
            return following, ahead
    return following, None


def _free_days(state: State, question: FindSlots, now_ms: int) -> Iterator[SlotDay]:
    concerns: tuple[Concern, ...] = (Concern(question.service, question.quantity),)
    moved = state.core.appointments.get(question.moved)
    if moved is not None:
        concerns = moved.concerns
    elif why_nothing(state, question.service, question.quantity, question.origin) is not None:
        return
    vacated, in_person = (question.moved,), question.in_person
    wish = Wish(concerns, question.origin, question.urgent, vacated, in_person)
    plans = _plans(state, wish)
    for day in _days(state, question.first, question.last) if plans else ():
        slots: dict[int, tuple[int, bool]] = {}
        for plan in plans:
            virtual = plan.virtual
            for at_ms, free in _free(state, plan, day, wish, now_ms):
                known = slots.get(at_ms)
                if known is None:
                    slots[at_ms] = (free, virtual)
                elif known[1] == virtual:
                    slots[at_ms] = (known[0] + free, virtual)
        if slots:
            yield SlotDay(day, tuple(Slot(at_ms, *slots[at_ms]) for at_ms in sorted(slots)))


def free_of_plan(state: State, plan: SlotPlan, day: str, now_ms: int) -> int:
    """So many places staff can still give away on a date for the first service of the plan."""
    wish = Wish((Concern(plan.services[0], 1),), Origin.HOUSE, urgent=True)
    return sum(free for _, free in _free(state, plan, day, wish, now_ms))


def is_free(state: State, wish: Wish, at_ms: int, now_ms: int) -> bool:
    """Whether whoever wishes it could have this very time."""
    return _first_free(state, wish, at_ms, now_ms) is not None


def why_nothing(state: State, service: str, quantity: int, origin: Origin) -> Refused | None:
    """Why somebody from there may book nothing of it at all."""
    try:
        service_of(state, service)
    except Refused as refused:
        return refused
    booking = state.site.booking
    if origin in STAFF:
        return None
    if not (booking.kiosk if origin is Origin.KIOSK else booking.public):
        return Refused(Reason.NOT_OFFERED)
    if quantity > booking.most:
        return Refused(Reason.TOO_MANY, most=booking.most)
    return None


def _plans(state: State, wish: Wish) -> list[SlotPlan]:
    """Those that may be given from there: nobody who stands at the kiosk wants to be called by
    video."""
    return [
        plan
        for plan in state.site.slots
        if wish.service in plan.services
        and (wish.origin is not Origin.PAGE or plan.online)
        and not (plan.virtual and (wish.in_person or wish.origin is Origin.KIOSK))
    ]


def _days(state: State, first: str, last: str) -> Iterator[str]:
    """The dates from today on, as far as any are opened."""
    opened = (ends for ranges in state.core.open_slots.values() for _, ends in ranges)
    until = min(last, max(opened, default=""))
    try:
        day = date.fromisoformat(max(first, state.core.day))
    except ValueError:
        return
    while day.isoformat() <= until:
        yield day.isoformat()
        day += timedelta(days=1)


def taken(state: State, wish: Wish, at_ms: int, now_ms: int) -> SlotPlan:
    """The plan of which somebody takes this time, or why they cannot."""
    plan = _first_free(state, wish, at_ms, now_ms)
    if plan is not None:
        return plan
    day = state.calendar.day_of(at_ms).isoformat()
    offered = any(at_ms in _starts(state, plan, wish.service, day) for plan in _plans(state, wish))
    if not offered or at_ms < now_ms or (wish.origin is Origin.KIOSK and day != state.core.day):
        raise Refused(Reason.NO_SUCH_SLOT)
    if wish.origin is Origin.PAGE:
        booking = state.site.booking
        if at_ms < now_ms + booking.notice_s * 1000:
            raise Refused(Reason.TOO_SOON)
        if day > _last_day(state):
            raise Refused(Reason.TOO_FAR_AHEAD, days=booking.days)
    raise Refused(Reason.SLOT_TAKEN)


def _first_free(state: State, wish: Wish, at_ms: int, now_ms: int) -> SlotPlan | None:
    day = state.calendar.day_of(at_ms).isoformat()
    return next(
        (
            plan
            for plan in _plans(state, wish)
            if any(at_ms == one for one, _ in _free(state, plan, day, wish, now_ms))
        ),
        None,
    )


def _free(state: State, plan: SlotPlan, day: str, wish: Wish, now_ms: int) -> list[tuple[int, int]]:
    """The times of a date that this wish can have, and how many such wishes each has room for."""
    starts = _starts(state, plan, wish.service, day) if _within_reach(state, wish, day) else ()
    if not starts or starts[-1] < now_ms:
        return []
    diary, every_ms = state.diary, plan.every_s * 1000
    capacity = _capacity(state, plan, wish.service, day)
    taken = diary.taken(plan.id, day).get
    free = [capacity - taken(at_ms, 0) for at_ms in starts]
    for id_ in wish.vacated:
        for at_ms in diary.taken_by(id_, plan.id, day):
            if at_ms in starts:
                free[starts.index(at_ms)] += 1
    places = diary.places(plan, wish.concerns)
    kept = 0 if wish.urgent and wish.origin in STAFF else _kept(state, plan, day, wish, now_ms)
    if kept:
        left = sum(n for at_ms, n in zip(starts, free, strict=True) if at_ms >= now_ms and n > 0)
        spare = (left - kept) // places
        free = [min(n, spare) for n in free]
    notice_s = state.site.booking.notice_s if wish.origin is Origin.PAGE else 0
    earliest_ms = now_ms + notice_s * 1000
    rows = free if places == 1 else _rows(starts, free, places, every_ms)
    return [
        (at_ms, n) for at_ms, n in zip(starts, rows, strict=False) if n > 0 and at_ms >= earliest_ms
    ]


def _rows(starts: tuple[int, ...], free: list[int], places: int, every_ms: int) -> list[int]:
    """From each start on: how many have room for so many times in a row, without a break."""
    row_ms = (places - 1) * every_ms
    return [
        min(free[first : first + places]) if starts[first + places - 1] == at_ms + row_ms else 0
        for first, at_ms in enumerate(starts[: max(0, len(starts) - places + 1)])
    ]


def _within_reach(state: State, wish: Wish, day: str) -> bool:
    today = state.core.day
    if day == today and wish.origin not in STAFF and state.core.by_hand.get(wish.service) is False:
        return False  # staff have closed it for today
    match wish.origin:
        case Origin.KIOSK:
            return day == today
        case Origin.PAGE:
            return today <= day <= _last_day(state)
        case _:
            return day >= today


def _last_day(state: State) -> str:
    """Until when the page gives anything away."""
    today = date.fromisoformat(state.core.day)
    return (today + timedelta(days=state.site.booking.days)).isoformat()


def _starts(state: State, plan: SlotPlan, service: str, day: str) -> tuple[int, ...]:
    """The times of a date that was opened, as far as a holiday or a special day leaves them."""
    opened = state.core.open_slots.get(plan.id, ())
    if not any(first <= day <= last for first, last in opened):
        return ()
    starts, every_ms = state.diary.starts(plan, day), plan.every_s * 1000
    hours = state.calendar.special_times(service, date.fromisoformat(day))
    if hours is None:
        return starts
    return tuple(
        at_ms
        for at_ms in starts
        if any(opens <= at_ms and at_ms + every_ms <= closes for opens, closes in hours)
    )


def _capacity(state: State, plan: SlotPlan, service: str, day: str) -> int:
    """How many may have the same time. Today counts who is there, later days who should be."""
    if plan.capacity:
        return plan.capacity
    today = day == state.core.day
    serving = sum(
        service in (state.served[id_] if today else counter.services)
        for id_, counter in state.counters.items()
        if not counter.retired and (id_ in plan.counters or not plan.counters)
    )
    return max(1, serving * plan.share // 100)


def _kept(state: State, plan: SlotPlan, day: str, wish: Wish, now_ms: int) -> int:
    """So many places of the date are still kept for emergencies."""
    until_ms = state.calendar.instant_ms(date.fromisoformat(day), plan.kept_until_s)
    if not plan.kept or now_ms >= until_ms:
        return 0
    used = state.diary.urgent(plan.id, day)
    for id_ in wish.vacated:
        if state.diary.taken_by(id_, plan.id, day):
            used -= state.core.appointments[id_].urgent
    return max(0, plan.kept - used)
