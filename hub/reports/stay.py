"""What the moments of one ticket come to: pure.

A foreign log may say what cannot have been: that line is left out, with a reason, and the rest
stands.
"""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from hub.exchange import moment as of
from hub.exchange.moment import Moment
from hub.reports.days import Day, Days
from hub.reports.stretch import (
    CANCELLED,
    CLOSED,
    FINISH,
    MISSED,
    NOT_THERE,
    OPEN,
    PARKED,
    TRANSFERRED,
    Instant,
    Stretch,
)

DONE, GONE, ABSENT, SHUT, GOING = "done", "cancelled", "no_show", "auto_close", "open"
"""How a visit has ended, or not yet."""

NOT_ISSUED, ISSUED_BEFORE, AFTER_END = "not_issued", "issued_before", "after_end"
OUT_OF_ORDER, NO_TIME = "out_of_order", "no_time"
"""Why a line is left out."""


class Booked(msgspec.Struct, array_like=True):
    """An appointment. `missed`: its time is over, and nobody came. The rest as in its row."""

    service: str
    made_ms: int
    sched_ms: int
    cancelled: bool = False
    missed: bool = False
    checked_in: bool = False
    started: bool = False

    @property
    def decided(self) -> bool:
        """Nothing about its row is open any more."""
        return self.cancelled or self.missed or self.started


class Stay:
    """One ticket: its appointment, its visit, the stretches of that. It changes `booked`."""

    def __init__(self, days: Days, booked: Booked | None) -> None:
        self._days = days
        self.booked = booked
        self.issue: Moment | None = None
        self.came = Instant(0, 0)
        self.sched_ms: int | None = None
        self.day: Day
        self.stretches: list[Stretch] = []
        self.how = ""
        """Empty before the ticket was issued."""
        self.ended: Instant | None = None
        self.finished: Instant | None = None
        self.transfers = self.recalls = 0
        self._jumps = 0
        self._service = self._clerk = ""

    def take(self, moment: Moment, clerk: str = "") -> str:
        """Let it happen; or say why it cannot. `clerk`: who sat at its counter, if known."""
        self._clerk = clerk
        if moment.event == of.CLOCK:
            self._jumps += 1
            return ""
        if self.how == GOING and moment.at_ms >= self.day.ends_ms:
            self.close(self.day.ends_ms)
        return _STEPS[moment.event](self, moment, Instant(moment.at_ms, self._jumps))

    def close(self, at_ms: int) -> None:
        """Nobody did it: the day is over. Who was called last and not there never came back."""
        if self.how != GOING:
            return
        at = Instant(min(at_ms, self.day.ends_ms), self._jumps)
        last = self.stretches[-1]
        if last.how == OPEN:
            last.how, last.end = CLOSED, at
        else:
            last.left = True
        self._end(ABSENT if last.how == MISSED else SHUT, at)

    # ── Before and at the entrance ───────────────────────────────────────────────────────────────

    def book(self, moment: Moment, at: Instant) -> str:
        if moment.sched_ms is None:
            return NO_TIME
        before = self.booked
        if before is None:
            self.booked = Booked(moment.service, at.at_ms, moment.sched_ms)
            return ""
        if before.sched_ms != moment.sched_ms or before.cancelled:
            before.made_ms = at.at_ms
        before.service, before.sched_ms = moment.service or before.service, moment.sched_ms
        before.cancelled = before.missed = False
        return ""

    def begin(self, moment: Moment, at: Instant) -> str:
        if self.how:
            return ISSUED_BEFORE
        self.issue, self.came, self.how = moment, at, GOING
        self.day = self._days.at(at.at_ms)
        self.sched_ms = moment.sched_ms
        if self.booked is not None:
            self.booked.checked_in = True
            if self.sched_ms is None:
                self.sched_ms = self.booked.sched_ms
        self.stretches.append(Stretch(moment.service, at, again=False))
        return ""

    def serve(self, moment: Moment, at: Instant) -> str:
        """Without a ticket."""
        if complaint := self.begin(moment, at):
            return complaint
        direct = self.stretches[-1]
        direct.direct, direct.start = True, at
        self._at(direct, moment)
        return ""

    def void(self, moment: Moment, at: Instant) -> str:
        self.issue, self.how, self.ended, self.finished = None, "", None, None
        self.stretches.clear()
        self.transfers = self.recalls = 0
        if self.booked is not None:
            self.booked.checked_in = False
        return ""

    # ── At the counter ───────────────────────────────────────────────────────────────────────────

    def call(self, moment: Moment, at: Instant) -> str:
        last = self._last()
        if last is None:
            return self._absent()
        if last.present:
            if last.call is None:
                return OUT_OF_ORDER
            if last.counter == moment.counter:
                return self.recall(moment, at)
            self._hand_on(at, last.service)
        elif last.how != OPEN:
            self._back(at)
        called = self.stretches[-1]
        called.call = called.last_call = at
        self._at(called, moment)
        return ""

    def recall(self, moment: Moment, at: Instant) -> str:
        last = self._last()
        if last is None:
            return self._absent()
        if not last.present or last.call is None:
            return OUT_OF_ORDER
        self.recalls += 1
        if last.start is None:
            last.last_call = at
        return ""

    def start(self, moment: Moment, at: Instant) -> str:
        last = self._last()
        if last is None:
            return self._absent()
        if last.how != OPEN:
            self._back(at)
            last = self.stretches[-1]
        if last.start is not None:
            return OUT_OF_ORDER
        last.start, last.assumed = at, moment.note == ASSUMED
        if not last.counter:
            self._at(last, moment)
        self._came()
        return ""

    def finish(self, moment: Moment, at: Instant) -> str:
        last = self._last()
        if last is None:
            return self._absent()
        if last.how == MISSED:
            return OUT_OF_ORDER
        if last.how == OPEN:
            last.how, last.end = FINISH, at
            if not last.counter:
                self._at(last, moment)
        self.finished = at
        self._came()
        self._end(DONE, at)
        return ""

    def transfer(self, moment: Moment, at: Instant) -> str:
        """After a finish there is simply more to come; while it waits, it waits elsewhere."""
        service = moment.note or moment.service
        if self.how == DONE:
            self._wait(at, service or self.stretches[-1].service, again=False)
            return ""
        last = self._last()
        if last is None:
            return self._absent()
        if last.present:
            self._came()
            self._hand_on(at, service or last.service)
        elif last.how == OPEN:
            last.service = service or last.service
        else:
            self._service = service
        return ""

    def miss(self, moment: Moment, at: Instant) -> str:
        last = self._last()
        if last is None:
            return self._absent()
        if not last.present:
            return OUT_OF_ORDER
        last.how, last.end = MISSED, at
        return ""

    def park(self, moment: Moment, at: Instant) -> str:
        last = self._last()
        if last is None:
            return self._absent()
        if last.how != OPEN:
            return OUT_OF_ORDER
        last.how, last.end = PARKED, at
        return ""

    # ── Back, and gone ───────────────────────────────────────────────────────────────────────────

    def requeue(self, moment: Moment, at: Instant) -> str:
        last = self._last()
        if last is not None and last.present:
            last.how, last.end = MISSED, at
        return self.unpark(moment, at)

    def unpark(self, moment: Moment, at: Instant) -> str:
        last = self._last()
        if last is None:
            return self._absent()
        if last.how == OPEN:
            return OUT_OF_ORDER
        self._back(at)
        return ""

    def reopen(self, moment: Moment, at: Instant) -> str:
        if self.how in ("", GOING):
            return self.unpark(moment, at)
        self._wait(at, moment.note or moment.service or self.stretches[-1].service, again=True)
        if self.booked is not None:
            self.booked.cancelled = False
        return ""

    def cancel(self, moment: Moment, at: Instant) -> str:
        before = not self.how
        if self.booked is not None and (before or self.how == GOING):
            self.booked.cancelled = True
        if self.booked is not None and before:
            return ""
        return self._gone(GONE, CANCELLED, at)

    def not_there(self, moment: Moment, at: Instant) -> str:
        if not self.how and self.booked is not None:
            self.booked.missed = True
            return ""
        return self._gone(ABSENT, NOT_THERE, at)

    def shut(self, moment: Moment, at: Instant) -> str:
        self.close(at.at_ms)
        return ""

    # ── What these are made of ───────────────────────────────────────────────────────────────────

    def _last(self) -> Stretch | None:
        """Of a visit that goes on, the stretch that it is in or was in last."""
        return self.stretches[-1] if self.how == GOING else None

    def _at(self, stretch: Stretch, moment: Moment) -> None:
        """It is this counter's, and of whoever sits there."""
        stretch.counter, stretch.clerk = moment.counter, self._clerk

    def _absent(self) -> str:
        return AFTER_END if self.how else NOT_ISSUED

    def _wait(self, at: Instant, service: str, *, again: bool) -> None:
        self.how, self.ended, self._service = GOING, None, ""
        self.stretches.append(Stretch(service, at, again=again))

    def _back(self, at: Instant) -> None:
        last = self.stretches[-1]
        last.back = at
        self._wait(at, self._service or last.service, again=True)

    def _hand_on(self, at: Instant, service: str) -> None:
        last = self.stretches[-1]
        last.how, last.end = TRANSFERRED, at
        self.transfers += 1
        self._wait(at, service, again=False)

    def _came(self) -> None:
        if self.booked is not None:
            self.booked.started = True

    def _gone(self, how: str, stretch: str, at: Instant) -> str:
        last = self._last()
        if last is None:
            return self._absent()
        if last.how == OPEN:
            last.how, last.end = stretch, at
        self._end(how, at)
        return ""

    def _end(self, how: str, at: Instant) -> None:
        self.how, self.ended = how, at


ASSUMED = "assumed"
"""The note of a start that nobody pressed."""

_STEPS: dict[str, Callable[[Stay, Moment, Instant], str]] = {
    of.BOOKED: Stay.book,
    of.ISSUE: Stay.begin,
    of.DIRECT: Stay.serve,
    of.VOID: Stay.void,
    of.CALL: Stay.call,
    of.RECALL: Stay.recall,
    of.START: Stay.start,
    of.FINISH: Stay.finish,
    of.TRANSFER: Stay.transfer,
    of.MISS: Stay.miss,
    of.PARK: Stay.park,
    of.REQUEUE: Stay.requeue,
    of.UNPARK: Stay.unpark,
    of.REOPEN: Stay.reopen,
    of.CANCEL: Stay.cancel,
    of.NO_SHOW: Stay.not_there,
    of.AUTO_CLOSE: Stay.shut,
}
OF_TICKETS = frozenset(_STEPS)
"""What is said of a ticket; beside `undo`."""
