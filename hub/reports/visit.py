"""The rows of one ticket, made from all of its moments of a day at once: pure.

Nothing is ever corrected: when something is taken back, the rows are made again without it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

import msgspec

from hub.exchange import moment as of
from hub.exchange.moment import Moment
from hub.reports.days import Days
from hub.reports.facts import SegmentFact, VisitFact
from hub.reports.stay import DONE, SHUT, Booked, Stay
from hub.reports.stretch import CLOSED, Bucket, Instant, Stretch, Took, between
from hub.reports.terms import Terms

_SECONDS = re.compile(r"(\d+(?:\.\d+)?) (\d+(?:\.\d+)?) (\d+(?:\.\d+)?)")
_NOTHING = Took(None, "")
_CLOSED = Took(None, "auto_close")


class Made(NamedTuple):
    """The rows of one ticket. `visit`: `None` if there was none; `booked`: its appointment."""

    visit: VisitFact | None
    segments: list[SegmentFact]
    booked: Booked | None


class Making:
    """Makes the rows of one ticket after the other. `terms`: those of an instant.

    `left_out`: by reason, how many lines said what cannot have been.
    """

    def __init__(self, days: Days, terms: Callable[[int], Terms]) -> None:
        self._days, self._terms = days, terms
        self.left_out: Counter[str] = Counter()

    def rows(
        self,
        ticket: str,
        moments: Sequence[Moment],
        booked: Booked | None,
        closed_ms: int | None,
        clerks: Mapping[int, str],
    ) -> Made:
        """`booked`: as former days left it. `closed_ms`: when the day ended, if it has. `clerks`:
        by the place of a moment, who sat at its counter."""
        stay = Stay(self._days, msgspec.structs.replace(booked) if booked else None)
        for place, moment in enumerate(moments):
            if complaint := stay.take(moment, clerks.get(place, "") if clerks else ""):
                self.left_out[complaint] += 1
        if closed_ms is not None:
            stay.close(closed_ms)
        if stay.issue is None:
            return Made(None, [], stay.booked)
        return Made(*self._made(ticket, stay, stay.issue), stay.booked)

    def _made(self, ticket: str, stay: Stay, issue: Moment) -> tuple[VisitFact, list[SegmentFact]]:
        at_ms, day, sched_ms = issue.at_ms, stay.day, stay.sched_ms
        cls = issue.cls or ("walkin" if sched_ms is None else "appt")
        bucket = Bucket(day.date, day.hour(at_ms), day.weekday, cls, issue.kiosk, issue.language)
        terms = self._terms(at_ms)
        segments = [
            one.row(ticket, part, bucket, _waited(one, part, sched_ms), terms.expected(one.service))
            for part, one in enumerate(stay.stretches, 1)
        ]
        first = stay.stretches[0]
        call, counter, wait = _first_call(stay)
        stayed = _CLOSED if stay.how == SHUT else _NOTHING
        if stay.how == DONE:
            stayed = between(stay.came, stay.finished)
        low_ms, mid_ms, high_ms = _told(issue.note) if issue.event == of.ISSUE else _NOT_TOLD
        visit = VisitFact(
            ticket,
            issue.number,
            bucket.day,
            bucket.hour,
            bucket.weekday,
            issue.service,
            cls,
            issue.kiosk,
            issue.language,
            at_ms,
            sched_ms,
            first.direct,
            call.at_ms if call else None,
            counter,
            stay.how,
            stay.ended.at_ms if stay.ended else None,
            wait.ms,
            None if sched_ms is None else at_ms - sched_ms,
            stayed.ms,
            low_ms,
            mid_ms,
            high_ms,
            terms.target(issue.service),
            stay.transfers,
            stay.recalls,
            wait.invalid,
            stayed.invalid,
        )
        return visit, segments


def _first_call(stay: Stay) -> tuple[Instant | None, str, Took]:
    """When and where it was called first, and how long that took."""
    parked_ms = 0
    for one in stay.stretches:
        if one.call is not None:
            wait = _wait(stay.came, one.call, stay.sched_ms)
            if parked_ms and wait.ms is not None:
                wait = Took(max(0, wait.ms - parked_ms), wait.invalid)
            return one.call, one.counter, wait
        parked_ms += _parked(one, stay.sched_ms)
    first = stay.stretches[0]
    if first.start is not None:
        return None, first.counter, _NOTHING
    return None, "", _CLOSED if stay.how == SHUT else _NOTHING


def _parked(stretch: Stretch, sched_ms: int | None) -> int:
    """So much of what could have been waiting it was parked: before its time nobody waits."""
    took_ms = stretch.parked_ms()
    if not took_ms or sched_ms is None or stretch.back is None:
        return took_ms
    return min(took_ms, max(0, stretch.back.at_ms - sched_ms))


def _waited(stretch: Stretch, part: int, sched_ms: int | None) -> Took:
    """How long one stretch waited; the first of an appointment not before its time."""
    if stretch.call is not None:
        return _wait(stretch.queued, stretch.call, sched_ms if part == 1 else None)
    return _CLOSED if stretch.how == CLOSED and stretch.start is None else _NOTHING


def _wait(since: Instant, call: Instant, sched_ms: int | None) -> Took:
    took = between(since, call)
    if sched_ms is None or took.ms is None or sched_ms <= since.at_ms:
        return took
    return Took(max(0, call.at_ms - sched_ms), took.invalid)


_NOT_TOLD: tuple[None, None, None] = (None, None, None)


def _told(note: str) -> tuple[int, int, int] | tuple[None, None, None]:
    """What was said of the wait, in milliseconds."""
    told = _SECONDS.fullmatch(note) if note else None
    if told is None:
        return _NOT_TOLD
    low, mid, high = (round(float(seconds) * 1000) for seconds in told.groups())
    return low, mid, high
