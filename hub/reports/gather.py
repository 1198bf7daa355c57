"""From moments to facts, day by day: pure.

Each ticket's moments are kept while their day runs, so what is taken back is simply dropped, and
the rows of a day are made at once when it is over: a day's moments are all that has to be
remembered, however long the record is. Appointments are remembered until their own day is over.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import tzinfo
from typing import Any

import msgspec

from hub.exchange import moment as of
from hub.exchange.moment import Moment
from hub.queueing.events.house import JUMP_MS
from hub.reports.days import Day, Days
from hub.reports.facts import (
    TABLES,
    AppointmentFact,
    FeedbackFact,
    LeadFact,
    RefusalFact,
)
from hub.reports.opening import Interval, Opening
from hub.reports.seats import Seats
from hub.reports.stay import NOT_ISSUED, OF_TICKETS, Booked
from hub.reports.terms import Terms
from hub.reports.visit import Making

Rows = dict[str, list[Any]]
"""By table (`hub.reports.facts.TABLES`): its new rows."""

NO_TICKET, NOTHING_TO_UNDO, NO_SCORE, UNKNOWN = (
    "no_ticket",
    "nothing_to_undo",
    "no_score",
    "unknown",
)
"""Why a line is left out, beside the reasons of `stay`."""
_BEGINS = frozenset({of.ISSUE, of.DIRECT, of.BOOKED})
_SCORES = frozenset("12345")


class Saved(msgspec.Struct, array_like=True):
    """A gatherer between two runs. `today_ms`: an instant of the day that runs (`None`: none)."""

    today_ms: int | None = None
    tickets: dict[str, list[Moment]] = {}
    booked: dict[str, Booked] = {}
    since_ms: dict[str, int] = {}
    intervals: list[Interval] = []
    refusals: list[RefusalFact] = []
    feedback: list[FeedbackFact] = []
    lead_times: list[LeadFact] = []
    terms: list[tuple[int, Terms]] = []
    left_out: dict[str, int] = {}
    nameless: int = 0
    seats: Seats = msgspec.field(default_factory=Seats)


def empty() -> Rows:
    """No rows of any table."""
    return {table: [] for table in TABLES}


class Gatherer:
    """Takes moments in the order in which they happened, and makes rows of them.

    It goes on where `saved` was, and takes that over.
    """

    def __init__(
        self, zone: tzinfo, terms: Terms | None = None, saved: Saved | None = None
    ) -> None:
        kept = Saved() if saved is None else saved
        self._days = Days(zone)
        self._day: Day | None = None
        self._begins_ms = self._ends_ms = 0
        self._tickets, self._booked = kept.tickets, kept.booked
        self._opening = Opening(kept.since_ms, kept.intervals)
        self._refusals, self._feedback = kept.refusals, kept.feedback
        self._lead_times = kept.lead_times
        self._terms = kept.terms or [(0, terms or Terms())]
        self._nameless = kept.nameless
        self._seats = kept.seats
        self.left_out = Counter(kept.left_out)
        """By reason, how many lines of days that are over said what cannot have been."""
        self._finished = empty()
        if kept.today_ms is not None:
            self._begin(kept.today_ms)

    @property
    def day(self) -> str:
        """The local date that runs; empty before the first moment."""
        return self._day.date if self._day else ""

    @property
    def pending(self) -> int:
        """So many rows `finished` would hand over."""
        return sum(map(len, self._finished.values()))

    def move(self, zone: tzinfo, at_ms: int) -> None:
        """From here on the house's clocks show the time of this zone."""
        self._days = Days(zone)
        if self._day is not None:
            self._begin(at_ms)

    def rules(self, at_ms: int, terms: Terms) -> None:
        """From here on these are in force."""
        if self._day is None:
            self._terms = [(0, terms)]
        elif terms != self._terms[-1][1]:
            self._terms.append((at_ms, terms))

    def sit(self, counter: str, clerk: str) -> None:
        """From here on this clerk is at the counter (empty: nobody, or nobody knows who)."""
        self._seats.sit(counter, clerk)

    def leave_all(self) -> None:
        """From here on nobody is at any counter."""
        self._seats.there = {}

    def forget_clerks(self) -> None:
        """Whoever was at a counter so far, also in rows that `finished` has not handed over."""
        self._seats.forget()
        segments = self._finished["segments"]
        segments[:] = [one._replace(clerk="") for one in segments]

    def take(self, moment: Moment) -> None:
        """What happened next. It may end the day before."""
        if not self._begins_ms <= moment.at_ms < self._ends_ms:
            self._turn(moment.at_ms, back=moment.event == of.CLOCK)
        event = moment.event
        if event in OF_TICKETS:
            known = self._tickets.get(moment.ticket)
            if known is not None:
                known.append(moment)
            else:
                self._take_first(moment)
            if self._seats.there and moment.ticket in self._tickets:
                self._seats.note(moment, len(self._tickets[moment.ticket]) - 1)
        elif event == of.UNDO:
            self._undo(moment.ticket)
        elif event in (of.OPEN, of.PAUSE, of.CLOSE):
            self._opening.take(moment)
        elif event == of.CLOCK:
            self._jump(moment)
        else:
            self._take_aside(moment)

    def pass_time(self, at_ms: int) -> None:
        """It is so late now; the day may be over."""
        if self._day is not None and at_ms >= self._ends_ms:
            self._turn(at_ms)

    def finish_day(self) -> None:
        """Nothing more is to come of the day that runs."""
        if self._day is not None:
            self._finish(self._ends_ms)

    def finished(self) -> Rows:
        """The rows that have become final since this was asked last."""
        finished, self._finished = self._finished, empty()
        return finished

    def today(self, now_ms: int) -> Rows:
        """What the day that runs comes to so far; nothing ends by this.

        Of its appointments only those about which nothing is open any more. Once the day is over
        by `now_ms`, though nothing has happened since, its rows are as they will be.
        """
        if self._day is None:
            return empty()
        closed_ms = self._ends_ms if now_ms >= self._ends_ms else None
        rows, changed, _ = self._made(closed_ms, now_ms)
        booked = {**self._booked, **changed}
        rows["appointments"] = [
            self._appointment(ticket, one)
            for ticket, one in booked.items()
            if one.sched_ms < self._ends_ms and (one.decided or closed_ms is not None)
        ]
        return rows

    def saved(self) -> Saved:
        """All that the next run has to know. It shares what it holds with this one."""
        return Saved(
            self._begins_ms if self._day else None,
            self._tickets,
            self._booked,
            self._opening.since_ms,
            self._opening.intervals,
            self._refusals,
            self._feedback,
            self._lead_times,
            self._terms,
            dict(self.left_out),
            self._nameless,
            self._seats,
        )

    # ── Moments ──────────────────────────────────────────────────────────────────────────────────

    def _take_first(self, moment: Moment) -> None:
        """The first that today says of a ticket."""
        ticket, event = moment.ticket, moment.event
        if not ticket:
            if event != of.DIRECT:
                self.left_out[NO_TICKET] += 1
                return
            self._nameless += 1
            ticket = f"direct {self._nameless}"
        if event in _BEGINS or ticket in self._booked:
            self._tickets[ticket] = [moment]
        elif event != of.AUTO_CLOSE:  # of a day that was over: known already
            self.left_out[NOT_ISSUED] += 1

    def _undo(self, ticket: str) -> None:
        moments = self._tickets.get(ticket, [])
        for place in range(len(moments) - 1, -1, -1):
            if moments[place].event != of.CLOCK:
                del moments[place]
                self._seats.take_back(ticket, place)
                break
        else:
            self.left_out[NOTHING_TO_UNDO] += 1
            return
        if all(one.event == of.CLOCK for one in moments):
            del self._tickets[ticket]

    def _jump(self, moment: Moment) -> None:
        try:
            by_ms = round(float(moment.note) * 1000)
        except (ValueError, OverflowError):
            by_ms = None
        if by_ms is not None and abs(by_ms) <= JUMP_MS:
            return
        for moments in self._tickets.values():
            moments.append(moment)
        self._opening.jump(moment.at_ms, by_ms)

    def _take_aside(self, moment: Moment) -> None:
        """What says nothing of a ticket and nothing of a counter."""
        at_ms, service, note = moment.at_ms, moment.service, moment.note
        day = self._days.at(at_ms)
        date, hour, weekday = day.date, day.hour(at_ms), day.weekday
        if moment.event == of.REFUSED:
            self._refusals.append(
                RefusalFact(date, hour, weekday, service, moment.kiosk, note, at_ms)
            )
        elif moment.event == of.FEEDBACK and note in _SCORES:
            self._feedback.append(
                FeedbackFact(date, hour, weekday, service, moment.kiosk, int(note), at_ms)
            )
        elif moment.event == of.LEAD:
            following = [int(word) if word.isdecimal() else None for word in note.split()]
            self._lead_times.append(LeadFact(date, weekday, service, *[*following, None, None][:2]))
        else:
            self.left_out[NO_SCORE if moment.event == of.FEEDBACK else UNKNOWN] += 1

    # ── Days ─────────────────────────────────────────────────────────────────────────────────────

    def _turn(self, at_ms: int, *, back: bool = False) -> None:
        """Another day has come. A line that comes late belongs to what runs now: only a clock that
        was set `back` leads to an earlier day."""
        if self._day is not None:
            if at_ms < self._begins_ms and not back:
                return
            self._finish(max(self._ends_ms, self._days.at(at_ms).begins_ms))
        self._begin(at_ms)

    def _begin(self, at_ms: int) -> None:
        self._day = day = self._days.at(at_ms)
        self._begins_ms, self._ends_ms = day.begins_ms, day.ends_ms

    def _finish(self, before_ms: int) -> None:
        """Make the day's rows final, and those of appointments before this instant."""
        rows, changed, left_out = self._made(self._ends_ms, self._ends_ms)
        self.left_out.update(left_out)
        self._booked.update(changed)
        over = [ticket for ticket, one in self._booked.items() if one.sched_ms < before_ms]
        rows["appointments"] = [
            self._appointment(ticket, self._booked.pop(ticket)) for ticket in over
        ]
        for table, new in rows.items():
            self._finished[table].extend(new)
        self._day, self._begins_ms, self._ends_ms = None, 0, 0
        self._tickets, self._opening = {}, Opening({}, [])
        self._seats.noted = {}
        self._refusals, self._feedback, self._lead_times = [], [], []
        del self._terms[:-1]

    def _made(
        self, closed_ms: int | None, now_ms: int
    ) -> tuple[Rows, dict[str, Booked], Mapping[str, int]]:
        """The day's rows, the appointments that it changes, and what was left out."""
        making = Making(self._days, self._terms_at)
        rows, changed = empty(), dict[str, Booked]()
        visits, segments = rows["visits"], rows["segments"]
        for ticket, moments in self._tickets.items():
            made = making.rows(
                ticket, moments, self._booked.get(ticket), closed_ms, self._seats.at(ticket)
            )
            if made.visit is not None:
                visits.append(made.visit)
                segments.extend(made.segments)
            if made.booked is not None:
                changed[ticket] = made.booked
        rows["open_hours"] = self._opening.rows(self._days, closed_ms, now_ms)
        rows["refusals"], rows["feedback"] = [*self._refusals], [*self._feedback]
        rows["lead_times"] = [*self._lead_times]
        return rows, changed, making.left_out

    def _appointment(self, ticket: str, booked: Booked) -> AppointmentFact:
        day = self._days.at(booked.sched_ms)
        return AppointmentFact(
            ticket,
            day.date,
            day.hour(booked.sched_ms),
            day.weekday,
            booked.service,
            booked.made_ms,
            booked.sched_ms,
            booked.cancelled,
            booked.checked_in,
            booked.started,
        )

    def _terms_at(self, at_ms: int) -> Terms:
        for since_ms, terms in reversed(self._terms):
            if since_ms <= at_ms:
                return terms
        return self._terms[0][1]
