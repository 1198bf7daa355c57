"""Who may come and be called before somebody who is there: holders of appointments, and those who
overtake (priority, back from being missed or parked, handed on) as on one of the past days.

What has been drawn is kept until what it was drawn from has changed.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from operator import attrgetter

from hub.forecast.draws import Draws
from hub.forecast.learning import DAY_MS, time_of_day
from hub.forecast.memory import Past
from hub.forecast.play import Guest
from hub.protocol.site import VisitorClass
from hub.queueing.order import booked_turn
from hub.queueing.snapshot import Appointment
from hub.queueing.state import State

LONGEST_LEAD_MS = 30 * DAY_MS
"""Whoever goes before others by more was put first."""
LATE_COMERS_MS = 3_600_000
"""An appointment may be kept so long before its time that it counts already."""
_at = attrgetter("at_ms")


class Guests:
    """The guests of a day, run by run."""

    def __init__(self, past: Past, draws: Draws) -> None:
        self._past, self._draws = past, draws
        self.groups: set[tuple[str, VisitorClass]] = set()
        """Where the guests of this day stand."""
        self._day = ""
        self._overtakers: list[list[Guest]] = []
        self._booked: dict[tuple[str, int, int, int], list[Guest | None]] = {}

    def between(self, state: State, now_ms: int, until_ms: int, gap_ms: int) -> list[list[Guest]]:
        """Of each run, in order. `gap_ms`: how long a counter takes to call the next."""
        if self._day != state.core.day:
            self._day, self.groups = state.core.day, set()
            self._overtakers = self._as_on_past_days(state, now_ms, gap_ms)
            self._booked.clear()
        runs = [
            guests[bisect_right(guests, now_ms, key=_at) : bisect_left(guests, until_ms, key=_at)]
            for guests in self._overtakers
        ]
        late_ms, more = state.site.late_s * 1000, False
        for id_ in sorted(state.diary.on(state.core.day)):
            booked = state.core.appointments[id_]
            if booked.visit or booked.cancelled or booked.missed:
                continue
            if booked.service not in state.services:
                continue
            if not now_ms - late_ms <= booked.booked_ms <= until_ms + LATE_COMERS_MS:
                continue
            more = True
            holder = self._holder(state, id_, booked, now_ms, gap_ms)
            for run, guest in zip(runs, holder, strict=True):
                if guest is not None and guest.at_ms <= until_ms:
                    run.append(guest)
        if more:
            for run in runs:
                run.sort(key=_at)
        return runs

    def _holder(
        self, state: State, id_: str, booked: Appointment, now_ms: int, gap_ms: int
    ) -> list[Guest | None]:
        """Who holds it and has not come yet: in each run, unless they do not come, or too late."""
        offsets = self._past.offsets()
        over = bisect_right(offsets, (now_ms - booked.booked_ms) / 1000)
        key = (id_, booked.booked_ms, over, len(offsets))
        if key in self._booked:
            return self._booked[key]
        still = (len(offsets) - over) / len(offsets)
        kept = self._past.shows(booked.service)
        shows = kept * still / (kept * still + 1 - kept)
        expected_s = state.services[booked.service].expected_s
        took = self._past.occupancy(booked.service, expected_s, came=True)
        guests: list[Guest | None] = []
        lucks = self._draws.of(f"{id_} takes")
        for u, luck in zip(self._draws.of(id_), lucks, strict=True):
            if u >= shows:
                guests.append(None)
                continue
            offset_s = offsets[over + int(u / shows * (len(offsets) - over))]
            at_ms = booked.booked_ms + int(offset_s * 1000)
            cls, due_ms, ready_ms = booked_turn(state.site, booked.booked_ms, at_ms)
            takes_ms = int(1000 * took[int(luck * len(took))]) * booked.quantity + gap_ms
            guest = Guest(max(ready_ms, now_ms), due_ms, booked.service, cls, takes_ms)
            guests.append(None if cls is VisitorClass.WALKIN else guest)
        self.groups.add((booked.service, VisitorClass.APPOINTMENT))
        self._booked[key] = guests
        return guests

    def _as_on_past_days(self, state: State, now_ms: int, gap_ms: int) -> list[list[Guest]]:
        days = self._past.overtakers()
        runs: list[list[Guest]] = [[] for _ in range(self._draws.runs)]
        if not days:
            return runs
        day_ms = now_ms - time_of_day(state, now_ms)
        for run, u in enumerate(self._draws.of(f"overtakers {state.core.day}")):
            for place, one in enumerate(days[int(u * len(days))]):
                service = state.services.get(one.service)
                if service is None:
                    continue
                took = self._past.occupancy(service.id, service.expected_s)
                luck = self._draws.of(f"{u} {place}")[run]
                at_ms = day_ms + one.tod_ms
                order_ms = at_ms - one.lead_ms if one.lead_ms < LONGEST_LEAD_MS else 0
                takes_ms = int(1000 * took[int(luck * len(took))]) + gap_ms
                self.groups.add((service.id, one.cls))
                runs[run].append(Guest(at_ms, order_ms, service.id, one.cls, takes_ms))
        return runs
