"""The lines of a log as the core's own events: its calls are facts, nothing is decided again."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from hub.exchange.log import Line
from hub.protocol.replies import Rule, StepState, Why
from hub.protocol.site import Place, VisitorClass
from hub.protocol.views import CounterState
from hub.queueing import events as ev
from hub.queueing.order import booked_turn
from hub.queueing.rules.given import assumed_start
from hub.queueing.snapshot import Visit
from hub.queueing.upkeep import next_deadline, tick
from hub.replay.learned import DAY_MS, LearnedHouse, Unfit

_AWAY = frozenset({StepState.MISSED, StepState.PARKED})
_AT_COUNTER = frozenset({StepState.CALLED, StepState.SERVING})


class House(LearnedHouse):
    """A state that follows a log."""

    def pass_time(self, now_ms: int) -> None:
        """Let what is over by now end: appointments' early times, days."""
        while (due_ms := next_deadline(self.state)) <= now_ms:
            self.now_ms = max(self.now_ms, due_ms)
            events = tick(self.state, now_ms if not self.state.core.day else self.now_ms)
            for event in events:
                self.apply(event)
            if not events:
                return
        self.now_ms = max(self.now_ms, now_ms)

    def take(self, line: Line) -> None:
        """Let a line happen. Raises `Unfit`, and nothing has happened then."""
        self.pass_time(line.at_ms)
        rule = _LINES.get(line.event)
        if rule is not None:
            for event in rule(self, line):
                self.apply(event)

    # ── Tickets ──────────────────────────────────────────────────────────────────────────────────

    def booked(self, line: Line) -> Iterator[ev.Event]:
        self.knows(line.service)
        if line.sched_ms is None:
            raise Unfit("replay-field-missing", event=line.event, column="sched")
        yield ev.AppointmentBooked(
            appointment=line.ticket, service=line.service, booked_ms=line.sched_ms
        )

    def issue(self, line: Line) -> Iterator[ev.Event]:
        if line.ticket in self.state.core.visits:
            raise Unfit("replay-issued-before", ticket=line.ticket)
        self.knows(line.service)
        cls, due_ms, ready_ms = line.cls, line.at_ms, line.at_ms
        appointment = self.state.core.appointments.get(line.ticket)
        booked_ms = line.sched_ms
        if booked_ms is None and appointment is not None:
            booked_ms = appointment.booked_ms
        if cls is VisitorClass.APPOINTMENT and booked_ms is not None:
            cls, due_ms, ready_ms = booked_turn(self.state.site, booked_ms, line.at_ms)
        elif cls is VisitorClass.APPOINTMENT:
            cls = VisitorClass.WALKIN
        yield ev.TicketIssued(
            visit=line.ticket,
            number=line.ticket,
            prefix="",
            ordinal=self.state.core.arrivals + 1,
            service=line.service,
            cls=cls,
            due_ms=due_ms,
            channel="log",
            booked_ms=booked_ms,
            ready_ms=ready_ms if ready_ms > line.at_ms else None,
            appointment=line.ticket if appointment is not None else "",
        )

    def call(self, line: Line) -> Iterator[ev.Event]:
        visit = self._open_visit(line.ticket)
        if visit.step.state in _AT_COUNTER:
            if visit.step.counter == line.counter:
                return  # called again
            yield from self._left(visit, line)
        self.knows_counter(line.counter)
        yield from self._cleared(line.counter)
        service = visit.step.service
        self.seen_serving(line.counter, service)
        yield ev.VisitCalled(
            visit=visit.id,
            number=visit.number,
            service=service,
            counter=line.counter,
            call_seq=self.state.core.last_call_seq + 1,
            why=Why(Rule.ORDER, 0, 0),
        )

    def start(self, line: Line) -> Iterator[ev.Event]:
        visit = self._present(line.ticket)
        if visit.step.state is StepState.CALLED:
            yield ev.ServiceStarted(visit=visit.id, counter=visit.step.counter or "")

    def finish(self, line: Line) -> Iterator[ev.Event]:
        visit = self._present(line.ticket)
        counter = visit.step.counter or ""
        yield from assumed_start(visit, counter)
        yield ev.ServiceFinished(visit=visit.id, counter=counter)

    def void(self, line: Line) -> Iterator[ev.Event]:
        yield ev.TicketVoided(visit=self._open_visit(line.ticket).id)

    def transfer(self, line: Line) -> Iterator[ev.Event]:
        known = self.state.core.visits.get(line.ticket)
        done = known is not None and known.step.state is StepState.DONE
        visit = known if known and done else self._open_visit(line.ticket)
        service = line.note or line.service or visit.step.service
        self.knows(service)
        if done:  # and this is the next stretch of its way
            due_ms = self._handed_on_ms(visit)
            yield ev.VisitReopened(visit=visit.id, service=service, due_ms=due_ms)
            return
        if visit.step.state is StepState.WAITING:
            due_ms = visit.step.due_ms
            yield ev.VisitMoved(visit=visit.id, service=service, due_ms=due_ms)
            return
        visit = self._present(line.ticket)
        counter = visit.step.counter or ""
        yield from assumed_start(visit, counter)
        yield ev.VisitTransferred(
            visit=visit.id, counter=counter, service=service, due_ms=self._handed_on_ms(visit)
        )

    def no_show(self, line: Line) -> Iterator[ev.Event]:
        visit = self._open_visit(line.ticket)
        if visit.step.state in _AT_COUNTER:
            counter = visit.step.counter or ""
            yield ev.VisitMissed(visit=visit.id, counter=counter, until_ms=self.now_ms)
        yield ev.VisitClosed(visit=visit.id, reason=ev.CloseReason.NO_SHOW)

    def miss(self, line: Line) -> Iterator[ev.Event]:
        visit = self._present(line.ticket)
        counter, until_ms = visit.step.counter or "", self.state.core.day_ends_ms
        yield ev.VisitMissed(visit=visit.id, counter=counter, until_ms=until_ms)

    def requeue(self, line: Line) -> Iterator[ev.Event]:
        visit = self._open_visit(line.ticket)
        if visit.step.state in _AT_COUNTER:
            yield from self.miss(line)
        if visit.step.state is StepState.WAITING:
            raise Unfit("replay-waits", ticket=line.ticket)
        due_ms, first = self._returned(visit)
        yield ev.VisitReturned(visit=visit.id, due_ms=due_ms, first=first)

    def park(self, line: Line) -> Iterator[ev.Event]:
        visit = self._present(line.ticket)
        counter = visit.step.counter or ""
        yield from assumed_start(visit, counter)
        yield ev.VisitParked(visit=visit.id, counter=counter)

    def unpark(self, line: Line) -> Iterator[ev.Event]:
        visit = self._open_visit(line.ticket)
        if visit.step.state not in _AWAY:
            raise Unfit("replay-not-away", ticket=line.ticket)
        if self.learns:
            yield ev.VisitReturned(visit=visit.id, due_ms=self._returned(visit)[0])
        else:
            yield ev.VisitUnparked(visit=visit.id)

    def cancel(self, line: Line) -> Iterator[ev.Event]:
        appointment = self.state.core.appointments.get(line.ticket)
        if appointment is not None and not appointment.visit:
            yield ev.AppointmentCancelled(appointment=line.ticket)
            return
        yield ev.VisitCancelled(visit=self._open_visit(line.ticket).id)

    def direct(self, line: Line) -> Iterator[ev.Event]:
        service = line.service
        self.knows(service)
        self.knows_counter(line.counter)
        yield from self._cleared(line.counter)
        visit = line.ticket or f"direct {line.number}"
        if visit in self.state.core.visits:
            raise Unfit("replay-issued-before", ticket=visit)
        yield ev.DirectServed(visit=visit, counter=line.counter, service=service)

    def undo(self, line: Line) -> Iterator[ev.Event]:
        visit = self.state.core.visits.get(line.ticket)
        counter = line.counter or (visit.step.counter if visit else "") or ""
        seat = self.state.core.seats.get(counter)
        if seat is None or seat.last is None:
            raise Unfit("replay-nothing-to-undo")
        yield ev.ActionUndone(counter=counter, of=seat.last.name)

    def reopen(self, line: Line) -> Iterator[ev.Event]:
        visit = self.state.core.visits.get(line.ticket)
        if visit is None or visit.open:
            raise Unfit("replay-not-ended", ticket=line.ticket)
        due_ms = self._handed_on_ms(visit)
        yield ev.VisitReopened(visit=visit.id, service=visit.step.service, due_ms=due_ms)

    def auto_close(self, line: Line) -> Iterator[ev.Event]:
        visit = self._open_visit(line.ticket)
        yield ev.VisitClosed(visit=visit.id, reason=ev.CloseReason.DAY_END)

    # ── Counters ─────────────────────────────────────────────────────────────────────────────────

    def open(self, line: Line) -> Iterator[ev.Event]:
        self.knows_counter(line.counter)
        served = tuple(word for word in re.split(r"[\s,;|+/]+", line.note) if word)
        if not self.learns:
            served = tuple(service for service in served if service in self.state.services)
        if served:
            for service in served:
                self.knows(service)
            self.told.add(line.counter)
            self.serves(line.counter, served)
        if self.state.core.seats[line.counter].state is not CounterState.OPEN:
            yield ev.CounterOpened(counter=line.counter)

    def pause(self, line: Line) -> Iterator[ev.Event]:
        self.knows_counter(line.counter)
        yield from self._emptied(line.counter)
        yield ev.CounterPaused(counter=line.counter)

    def close(self, line: Line) -> Iterator[ev.Event]:
        self.knows_counter(line.counter)
        yield from self._emptied(line.counter)
        yield ev.CounterClosed(counter=line.counter)

    def _cleared(self, counter: str) -> Iterator[ev.Event]:
        """Nobody is there and it is open, as whoever is called there next shows."""
        yield from self._emptied(counter)
        if self.state.core.seats[counter].state is not CounterState.OPEN:
            yield ev.CounterOpened(counter=counter)

    def _emptied(self, counter: str) -> Iterator[ev.Event]:
        present = self.state.core.visits.get(self.state.core.seats[counter].visit or "")
        if present is not None:
            yield from assumed_start(present, counter)
            yield ev.ServiceFinished(visit=present.id, counter=counter)

    def _left(self, visit: Visit, line: Line) -> Iterator[ev.Event]:
        """Whoever is called elsewhere was not there, or was sent on."""
        counter, until_ms = visit.step.counter or "", self.state.core.day_ends_ms
        if visit.step.state is StepState.SERVING:
            service, due_ms = visit.step.service, self._handed_on_ms(visit)
            yield ev.VisitTransferred(
                visit=visit.id, counter=counter, service=service, due_ms=due_ms
            )
        else:
            yield ev.VisitMissed(visit=visit.id, counter=counter, until_ms=until_ms)

    # ── What the log supposes ────────────────────────────────────────────────────────────────────

    def _open_visit(self, ticket: str) -> Visit:
        visit = self.state.core.visits.get(ticket)
        if visit is None:
            raise Unfit("replay-not-issued", ticket=ticket)
        if not visit.open:
            raise Unfit("replay-ended", ticket=ticket)
        return visit

    def _present(self, ticket: str) -> Visit:
        visit = self._open_visit(ticket)
        if visit.step.state not in _AT_COUNTER:
            raise Unfit("replay-at-no-counter", ticket=ticket)
        return visit

    def _returned(self, visit: Visit) -> tuple[int | None, bool]:
        """Where somebody waits who is back: the due time (`None`: as before), or first."""
        if not self.learns:
            place = self.state.site.missed.place
            return self.now_ms if place is Place.NOW else None, place is Place.FIRST
        first = visit.cls is not VisitorClass.WALKIN
        return visit.steps[0].due_ms if first else visit.issued_ms - DAY_MS, False

    def _handed_on_ms(self, visit: Visit) -> int:
        """The due time of somebody who goes on to another service."""
        if not self.learns:
            now = self.state.site.handed_on is Place.NOW
            return self.now_ms if now else visit.steps[0].due_ms
        # Among the walk-ins, whatever class it was.
        return visit.issued_ms + self.state.head_start_ms(visit.cls)


_LINES: dict[str, Callable[[House, Line], Iterator[Any]]] = {
    "booked": House.booked,
    "issue": House.issue,
    "call": House.call,
    "start": House.start,
    "finish": House.finish,
    "void": House.void,
    "transfer": House.transfer,
    "no_show": House.no_show,
    "miss": House.miss,
    "requeue": House.requeue,
    "park": House.park,
    "unpark": House.unpark,
    "cancel": House.cancel,
    "direct": House.direct,
    "undo": House.undo,
    "reopen": House.reopen,
    "auto_close": House.auto_close,
    "open": House.open,
    "pause": House.pause,
    "close": House.close,
}
