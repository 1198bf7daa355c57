"""The journal's events as moments: what they mean is left to the core, which is followed meanwhile.

What a line says is mostly known just before its event is applied, for then the state still tells
who was where. What the event table has no word for:

- *held* (called while on the way here): nobody came to the call, so it is `miss`; the end of the
  hold tells nothing more, and whoever comes is back (`requeue`).
- Called out of turn while missed or parked: `requeue` or `unpark` at the same instant, then `call`.
- A stretch finished, and another to come: `finish`, then `transfer` at the same instant.
- Sent to another queue while waiting: `transfer`, without a call before it.
- What an undo takes back: one `undo` for each line that the action had written about a ticket, the
  last one first. A counter that was opened, paused or closed by the action is told as it stands
  again.
- A ticket that a kiosk gave out without the hub is told when the hub learned of it, with the time
  at which it was given out; `void` is the one that the hub had given to the same tap.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import msgspec

from hub.exchange import moment as mo
from hub.exchange.moment import Moment
from hub.protocol.replies import StepState
from hub.protocol.site import VisitorClass
from hub.protocol.views import CounterState
from hub.queueing import events as ev
from hub.queueing.evolve import evolve
from hub.queueing.snapshot import Snapshot, Visit
from hub.queueing.state import State


class Ticket(msgspec.Struct, gc=False):
    """`lines`: how many have been told of it and not been taken back."""

    label: str
    lines: int = 0


class Kept(msgspec.Struct):
    """How far a teller has come, and what it needs to go on from there.

    It is the teller's own: encode it before the next event is told. `core` is read by the same
    format of snapshots only (`hub.journal.replay.FORMAT`).
    """

    seq: int = 0
    core: Snapshot = msgspec.field(default_factory=Snapshot)
    visits: dict[str, Ticket] = {}
    appointments: dict[str, str] = {}
    """Their labels."""
    actions: dict[str, dict[str, int]] = {}
    """By counter: whom its last action was about, and how many lines they had before it."""
    counters: dict[str, tuple[str, str]] = {}
    """What was told last of a counter that is not closed: the event and its note."""


class Teller:
    """Follows a journal from its first event, or from where another one has come to.

    `language_of` is asked with a visit's id; it knows what has not been forgotten.
    """

    def __init__(
        self, kept: Kept | None = None, language_of: Callable[[str], str] = lambda visit: ""
    ) -> None:
        self.kept = kept or Kept()
        self.state = State(self.kept.core)
        self._language_of = language_of

    def tell(self, seq: int, at_ms: int, event: ev.Event) -> list[Moment]:
        """What this event means. They must be handed in without a gap, in order."""
        kept, kind = self.kept, type(event)
        kept.seq = seq
        if isinstance(event, ev.CounterEvent):
            self._remember(event)
        told = _TOLD.get(kind)
        moments = list(told(self, event, at_ms)) if told else []
        evolve(self.state, event, at_ms)
        if kind in _AT_COUNTERS:
            moments += self._counters(at_ms)
        if kind is ev.DayStarted:
            self._start_day()
        return moments

    # ── The entrance ─────────────────────────────────────────────────────────────────────────────

    def booked(self, event: ev.AppointmentBooked, at_ms: int) -> Iterator[Moment]:
        """Told again only if the time or the service is another one."""
        known = self.state.core.appointments.get(event.appointment)
        if known is None or known.visit:  # else whoever had it before was another visit
            self.kept.appointments[event.appointment] = self._new_label()
        elif known.kept and (known.service, known.booked_ms) == (event.service, event.booked_ms):
            return
        yield Moment(
            at_ms,
            mo.BOOKED,
            self._appointment(event.appointment),
            event.service,
            cls=VisitorClass.APPOINTMENT.value,
            sched_ms=event.booked_ms,
        )

    def called_off(self, event: ev.AppointmentCancelled, at_ms: int) -> Iterator[Moment]:
        yield from self._of_appointment(mo.CANCEL, event.appointment, at_ms)

    def nobody_came(self, event: ev.AppointmentMissed, at_ms: int) -> Iterator[Moment]:
        yield from self._of_appointment(mo.NO_SHOW, event.appointment, at_ms)

    def issued(self, event: ev.TicketIssued, at_ms: int) -> Iterator[Moment]:
        replaced = self.state.core.visits.get(event.replaces)
        if replaced is not None and not replaced.void:
            yield self._line(mo.VOID, replaced, at_ms)
        label = self._appointment(event.appointment) if event.appointment else self._new_label()
        self.kept.visits[event.visit] = Ticket(label, 1)
        told = (event.told_low_s, event.told_mid_s, event.told_high_s)
        yield Moment(
            at_ms if event.issued_ms is None else event.issued_ms,
            mo.ISSUE,
            label,
            event.service,
            cls=event.cls.value,
            sched_ms=event.booked_ms,
            note="" if None in told else "{} {} {}".format(*told),
            number=event.number,
            kiosk=event.device,
            language=self._language_of(event.visit),
        )

    def voided(self, event: ev.TicketVoided, at_ms: int) -> Iterator[Moment]:
        yield self._line(mo.VOID, self._visit(event.visit), at_ms)

    def refused(self, event: ev.TicketRefused, at_ms: int) -> Iterator[Moment]:
        yield Moment(
            at_ms,
            mo.REFUSED,
            service=event.service,
            cls=event.cls.value,
            note=event.reason.value,
            kiosk=event.device,
        )

    def feedback(self, event: ev.FeedbackGiven, at_ms: int) -> Iterator[Moment]:
        yield Moment(
            at_ms, mo.FEEDBACK, service=event.service, note=str(event.score), kiosk=event.device
        )

    # ── A counter ────────────────────────────────────────────────────────────────────────────────

    def called(self, event: ev.VisitCalled, at_ms: int) -> Iterator[Moment]:
        visit = self._visit(event.visit)
        if visit.step.state in (StepState.MISSED, StepState.PARKED):
            yield self._back(visit, at_ms)
        yield self._line(mo.CALL, visit, at_ms, event.counter)

    def called_again(self, event: ev.VisitRecalled, at_ms: int) -> Iterator[Moment]:
        yield self._line(mo.RECALL, self._visit(event.visit), at_ms, event.counter)

    def direct(self, event: ev.DirectServed, at_ms: int) -> Iterator[Moment]:
        ticket = self._ticket(event.visit)
        ticket.lines += 1
        walkin = VisitorClass.WALKIN.value
        yield Moment(at_ms, mo.DIRECT, ticket.label, event.service, event.counter, walkin)

    def started(self, event: ev.ServiceStarted, at_ms: int) -> Iterator[Moment]:
        note = mo.ASSUMED if event.assumed else ""
        yield self._line(mo.START, self._visit(event.visit), at_ms, event.counter, note)

    def finished(self, event: ev.ServiceFinished, at_ms: int) -> Iterator[Moment]:
        visit = self._visit(event.visit)
        yield self._line(mo.FINISH, visit, at_ms, event.counter, event.result)
        if event.next_due_ms is not None:
            following = event.left or visit.ahead[0].concerns
            yield self._line(mo.TRANSFER, visit, at_ms, event.counter, following[0].service)

    def missed(self, event: ev.VisitMissed | ev.VisitHeld, at_ms: int) -> Iterator[Moment]:
        yield self._line(mo.MISS, self._visit(event.visit), at_ms, event.counter)

    def parked(self, event: ev.VisitParked, at_ms: int) -> Iterator[Moment]:
        yield self._line(mo.PARK, self._visit(event.visit), at_ms, event.counter)

    def transferred(self, event: ev.VisitTransferred, at_ms: int) -> Iterator[Moment]:
        visit = self._visit(event.visit)
        yield self._line(mo.TRANSFER, visit, at_ms, event.counter, event.service)

    def undone(self, event: ev.ActionUndone, at_ms: int) -> Iterator[Moment]:
        about = self.kept.actions.pop(event.counter, {})
        for visit_id, before in reversed(about.items()):
            ticket = self._ticket(visit_id)
            for _ in range(ticket.lines - before):
                yield Moment(at_ms, mo.UNDO, ticket.label, counter=event.counter)
            ticket.lines = before

    # ── Anywhere ─────────────────────────────────────────────────────────────────────────────────

    def is_back(self, event: ev.VisitReturned | ev.VisitUnparked, at_ms: int) -> Iterator[Moment]:
        yield self._back(self._visit(event.visit), at_ms)

    def moved(self, event: ev.VisitMoved, at_ms: int) -> Iterator[Moment]:
        visit = self._visit(event.visit)
        waits = visit.step.state is StepState.WAITING  # else its next line says where it waits
        if waits and visit.step.service != event.service:
            yield self._line(mo.TRANSFER, visit, at_ms, note=event.service)

    def reopened(self, event: ev.VisitReopened, at_ms: int) -> Iterator[Moment]:
        yield self._line(mo.REOPEN, self._visit(event.visit), at_ms)

    def cancelled(self, event: ev.VisitCancelled, at_ms: int) -> Iterator[Moment]:
        yield self._line(mo.CANCEL, self._visit(event.visit), at_ms)

    def closed(self, event: ev.VisitClosed, at_ms: int) -> Iterator[Moment]:
        no_show = event.reason is ev.CloseReason.NO_SHOW
        name = mo.NO_SHOW if no_show else mo.AUTO_CLOSE
        yield self._line(name, self._visit(event.visit), at_ms)

    def clock_jumped(self, event: ev.ClockJumped, at_ms: int) -> Iterator[Moment]:
        yield Moment(at_ms, mo.CLOCK, note=f"{event.by_ms / 1000:.3f}".rstrip("0").rstrip("."))

    def lead_time(self, event: ev.LeadTimeTaken, at_ms: int) -> Iterator[Moment]:
        days = ["-" if one is None else str(one) for one in (event.next_days, event.third_days)]
        note = "-" if event.next_days is None else " ".join(days)
        yield Moment(at_ms, mo.LEAD, service=event.service, note=note)

    # ── What they are made of ────────────────────────────────────────────────────────────────────

    def _line(
        self, name: str, visit: Visit, at_ms: int, counter: str = "", note: str = ""
    ) -> Moment:
        ticket, step = self._ticket(visit.id), visit.step
        ticket.lines += 1
        return Moment(at_ms, name, ticket.label, step.service, counter, note=note)

    def _back(self, visit: Visit, at_ms: int) -> Moment:
        parked = visit.step.state is StepState.PARKED and not visit.step.held
        return self._line(mo.UNPARK if parked else mo.REQUEUE, visit, at_ms)

    def _of_appointment(self, name: str, id_: str, at_ms: int) -> Iterator[Moment]:
        """Of nobody who has come, for from then on it is about the visit; and not of a day that is
        over: what became of it is known by then."""
        known, day_of = self.state.core.appointments[id_], self.state.calendar.day_of
        if not known.visit and day_of(known.booked_ms) >= day_of(at_ms):
            yield Moment(at_ms, name, self._appointment(id_), known.service)

    def _visit(self, id_: str) -> Visit:
        return self.state.core.visits[id_]

    def _ticket(self, visit: str) -> Ticket:
        visits = self.kept.visits
        return visits.get(visit) or visits.setdefault(visit, Ticket(self._new_label()))

    def _appointment(self, id_: str) -> str:
        return self.kept.appointments.setdefault(id_, self._new_label())

    def _new_label(self) -> str:
        return f"e{self.kept.seq}"

    def _remember(self, event: ev.CounterEvent) -> None:
        """As the core does, so that as many lines are taken back as there were."""
        actions, visit = self.kept.actions, getattr(event, "visit", "")
        action = actions.get(event.counter)
        if action is None or not event.chained:
            action = actions[event.counter] = {}
        if visit and visit not in action:
            action[visit] = self._ticket(visit).lines

    def _counters(self, at_ms: int) -> Iterator[Moment]:
        """What has changed about them since it was told last."""
        told, state = self.kept.counters, self.state
        for id_, seat in state.core.seats.items():
            now = None
            if seat.state is CounterState.OPEN:
                now = (mo.OPEN, " ".join(state.served[id_]))
            elif seat.state is CounterState.PAUSED:
                now = (mo.PAUSE, "")
            if now is None or now == told.get(id_):
                continue
            told[id_] = now
            yield Moment(at_ms, now[0], counter=id_, note=now[1])
        for id_ in list(told):
            gone = state.core.seats.get(id_)
            if gone is None or gone.state is CounterState.CLOSED:
                del told[id_]
                yield Moment(at_ms, mo.CLOSE, counter=id_)

    def _start_day(self) -> None:
        kept, core = self.kept, self.state.core
        kept.visits = {id_: one for id_, one in kept.visits.items() if id_ in core.visits}
        appointments = kept.appointments.items()
        kept.appointments = {id_: one for id_, one in appointments if id_ in core.appointments}
        kept.actions = {}


_AT_COUNTERS = frozenset(
    {
        *(ev.CounterOpened, ev.CounterPaused, ev.CounterClosed, ev.CounterStaffed),
        *(ev.CounterAssigned, ev.SiteConfigured, ev.DayStarted, ev.ActionUndone),
    }
)
"""What may change whether a counter is open, and for what."""

_TOLD: dict[type, Callable[[Teller, Any, int], Iterator[Moment]]] = {
    ev.AppointmentBooked: Teller.booked,
    ev.AppointmentCancelled: Teller.called_off,
    ev.AppointmentMissed: Teller.nobody_came,
    ev.LeadTimeTaken: Teller.lead_time,
    ev.TicketIssued: Teller.issued,
    ev.TicketVoided: Teller.voided,
    ev.TicketRefused: Teller.refused,
    ev.FeedbackGiven: Teller.feedback,
    ev.VisitCalled: Teller.called,
    ev.VisitRecalled: Teller.called_again,
    ev.DirectServed: Teller.direct,
    ev.ServiceStarted: Teller.started,
    ev.ServiceFinished: Teller.finished,
    ev.VisitMissed: Teller.missed,
    ev.VisitHeld: Teller.missed,
    ev.VisitParked: Teller.parked,
    ev.VisitTransferred: Teller.transferred,
    ev.ActionUndone: Teller.undone,
    ev.VisitReturned: Teller.is_back,
    ev.VisitUnparked: Teller.is_back,
    ev.VisitMoved: Teller.moved,
    ev.VisitReopened: Teller.reopened,
    ev.VisitCancelled: Teller.cancelled,
    ev.VisitClosed: Teller.closed,
    ev.ClockJumped: Teller.clock_jumped,
}
