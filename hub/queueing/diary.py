"""The appointments by day, and what they take of the slots: an index beside the snapshot.

Slot plans give their times by the clock on the wall; here they are instants. A plan's place of an
appointment is every one of its times that the appointment overlaps.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from sortedcontainers import SortedDict, SortedList

from hub.protocol.concerns import Concern
from hub.protocol.site import Service, Site, SlotPlan
from hub.queueing.hours import Calendar
from hub.queueing.letters import letters_of
from hub.queueing.snapshot import Appointment

_NONE: Mapping[int, int] = MappingProxyType({})


class _Entry(NamedTuple):
    """What an appointment has been entered as, so that it can be taken out again."""

    day: str
    plan: str
    starts: Sequence[int]
    urgent: bool
    miss_ms: int | None
    letter_ms: int | None


class Diary:
    """Kept up by the effects: `enter` whatever has changed, `strike` what is gone."""

    def __init__(
        self, site: Site, calendar: Calendar, appointments: Mapping[str, Appointment]
    ) -> None:
        self._site, self._calendar = site, calendar
        self._patience_ms = 1000 * max(site.late_s, site.checking.no_show_s)
        self.plans: dict[str, SlotPlan] = {plan.id: plan for plan in site.slots}
        self._services: dict[str, Service] = {service.id: service for service in site.services}
        self._entries: dict[str, _Entry] = {}
        self._days: SortedDict[str, set[str]] = SortedDict()
        self._taken: defaultdict[tuple[str, str], Counter[int]] = defaultdict(Counter)
        self._urgent: Counter[tuple[str, str]] = Counter()
        self._starts: dict[tuple[str, str], tuple[int, ...]] = {}
        for id_, appointment in appointments.items():
            self._count(id_, self._entry(id_, appointment))
        entries = self._entries.items()
        self.misses: SortedList[tuple[int, str]] = SortedList(
            (entry.miss_ms, id_) for id_, entry in entries if entry.miss_ms is not None
        )
        """When those who have not checked in count as missed."""
        self.letters: SortedList[tuple[int, str]] = SortedList(
            (entry.letter_ms, id_) for id_, entry in entries if entry.letter_ms is not None
        )
        """When the first letter about an appointment is due."""

    def enter(self, id_: str, appointment: Appointment) -> None:
        """Take in an appointment as it is now."""
        self.strike(id_)
        entry = self._entry(id_, appointment)
        self._count(id_, entry)
        if entry.miss_ms is not None:
            self.misses.add((entry.miss_ms, id_))
        if entry.letter_ms is not None:
            self.letters.add((entry.letter_ms, id_))

    def strike(self, id_: str) -> None:
        """Take it out, if it is there."""
        entry = self._entries.pop(id_, None)
        if entry is None:
            return
        ids = self._days[entry.day]
        ids.remove(id_)
        if not ids:
            del self._days[entry.day]
        if entry.plan:
            key = (entry.plan, entry.day)
            taken = self._taken[key]
            for at_ms in entry.starts:
                taken[at_ms] -= 1
            self._urgent[key] -= entry.urgent
        if entry.miss_ms is not None:
            self.misses.remove((entry.miss_ms, id_))
        if entry.letter_ms is not None:
            self.letters.remove((entry.letter_ms, id_))

    def on(self, day: str) -> frozenset[str]:
        """The ids of all appointments of a date, called off and missed ones too."""
        return frozenset(self._days.get(day, ()))

    def since(self, day: str) -> Iterable[frozenset[str]]:
        """The same, date by date, from this one on."""
        return (frozenset(self._days[later]) for later in self._days.irange(day))

    def starts(self, plan: SlotPlan, day: str) -> tuple[int, ...]:
        """When its times begin on a date, in order."""
        key = (plan.id, day)
        if key not in self._starts:
            self._starts[key] = self._calendar.starts(plan, date.fromisoformat(day))
        return self._starts[key]

    def taken(self, plan: str, day: str) -> Mapping[int, int]:
        """How many places are taken, by start (none: 0)."""
        return self._taken.get((plan, day), _NONE)

    def taken_by(self, id_: str, plan: str, day: str) -> Sequence[int]:
        """The starts at which this appointment takes a place of the plan."""
        entry = self._entries.get(id_)
        return entry.starts if entry and (entry.plan, entry.day) == (plan, day) else ()

    def urgent(self, plan: str, day: str) -> int:
        """So many have been given out of what is kept for emergencies."""
        return self._urgent.get((plan, day), 0)

    def places(self, plan: SlotPlan, concerns: Iterable[Concern]) -> int:
        """How many of the plan's times in a row it takes to deal with these."""
        expected_s = sum(
            self._services[one.service].expected_s * one.quantity
            for one in concerns
            if one.service in self._services
        )
        return max(1, -(-expected_s // plan.every_s))

    def _entry(self, id_: str, appointment: Appointment) -> _Entry:
        kept, booked_ms = appointment.kept, appointment.booked_ms
        day = self._calendar.day_of(booked_ms).isoformat()
        plan, starts = self._place(appointment, day) if kept else (None, ())
        expected = kept and not appointment.visit
        letters = letters_of(self._site, id_, appointment)
        return _Entry(
            day=day,
            plan=plan.id if plan else "",
            starts=starts,
            urgent=appointment.urgent,
            miss_ms=booked_ms + self._patience_ms if expected else None,
            letter_ms=min(due.due_ms for due in letters) if letters else None,
        )

    def _count(self, id_: str, entry: _Entry) -> None:
        self._entries[id_] = entry
        self._days.setdefault(entry.day, set()).add(id_)
        if entry.plan:
            key = (entry.plan, entry.day)
            taken = self._taken[key]
            for at_ms in entry.starts:
                taken[at_ms] += 1
            self._urgent[key] += entry.urgent

    def _place(self, appointment: Appointment, day: str) -> tuple[SlotPlan | None, Sequence[int]]:
        """Of which plan it takes which times."""
        own = self.plans.get(appointment.plan)
        at_ms = appointment.booked_ms
        for plan in (own,) if own else self.plans.values():
            if not own and appointment.service not in plan.services:
                continue
            starts, every_ms = self.starts(plan, day), plan.every_s * 1000
            first = bisect_right(starts, at_ms - every_ms)
            if own or (first < len(starts) and starts[first] <= at_ms):
                ends_ms = at_ms + self.places(plan, appointment.concerns) * every_ms
                return plan, starts[first : bisect_left(starts, ends_ms)]
        return None, ()
