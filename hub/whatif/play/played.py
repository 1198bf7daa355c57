"""A recorded day happens again: people come as they came, and the core decides whom counters call.

What somebody did once they were called stays theirs, whenever and wherever that is now: how long
it took, whether they were there, where they went next. When a counter is on duty stays with the
counter. What nobody knows, because it never happened, is drawn (`chance`).
"""

from __future__ import annotations

from collections import Counter
from itertools import count

from hub.exchange.moment import Moment
from hub.protocol import commands as cmd
from hub.protocol.replies import Reason, Refusal, StepState
from hub.protocol.site import Site, VisitorClass
from hub.queueing import events as ev
from hub.queueing.snapshot import Visit
from hub.queueing.upkeep import next_deadline
from hub.whatif.play.agenda import Agenda, Happens
from hub.whatif.play.chance import Chance
from hub.whatif.play.core import Core
from hub.whatif.play.desks import Desk, Desks
from hub.whatif.play.shifts import Shifts
from hub.whatif.play.ways import Ways
from hub.whatif.record.script import Booked, Duty, How, Person, Refused, Script, Stretch, Walkup

CODE = "000000"
"""Nobody asks for it: the core is told whose appointment it is."""
_GONE = frozenset({How.MISS, How.NO_SHOW})


class Play:
    """A day of `site`. `anyway`: everybody gets a ticket who got one; else the site's rules say so,
    and who was refused asks again. `grace_s`: what the recorded house gave to those who came back.
    """

    def __init__(
        self, site: Site, script: Script, chance: Chance, *, anyway: bool = True, grace_s: int = 0
    ) -> None:
        self._script, self._chance = script, chance
        self._anyway, self._grace_ms = anyway, grace_s * 1000
        self._ways, self._agenda = Ways(script.people), Agenda()
        self._at = self._agenda.at
        earlier = [one for one in script.booked if one.at_ms < script.starts_ms]
        begins_ms = min((one.at_ms for one in earlier), default=script.starts_ms)
        self._core = Core(site, begins_ms, {person.ticket: person for person in script.people})
        self._state = self._core.state
        for booked in earlier:
            self._books(booked.at_ms, booked)
        self._core.do(cmd.Tick(), script.starts_ms)
        known = set(self._state.counters)
        duties = sorted(
            (duty for duty in script.duties if duty.counter in known), key=_counter_and_time
        )
        self._desks = Desks(self._state, duties)
        self._shifts = Shifts(self._core, self._desks, self._agenda, chance, self._calls)
        self._extra = count(1)
        self.drawn: Counter[str] = Counter()
        """How often what had to be drawn, and what could not be done."""

    def run(self) -> list[Moment]:
        """All that happened."""
        for booked in self._script.booked:
            if booked.at_ms >= self._script.starts_ms:
                self._at(booked.at_ms, self._books, booked)
        for person in self._script.people:
            self._at(person.at_ms, self._comes, person)
        for walkup in self._script.walkups:
            self._at(walkup.at_ms, self._walks_up, walkup)
        for refused in self._script.refused:
            self._at(refused.at_ms, self._wants_in, refused)
        self._shifts.begin()
        ends_ms, agenda = self._script.ends_ms, self._agenda
        while (due_ms := min(next_deadline(self._state), ends_ms)) < ends_ms or (
            agenda.next_ms(ends_ms) < ends_ms
        ):
            if due_ms <= agenda.next_ms(ends_ms):
                self._passes(due_ms)
            else:
                agenda.go_on()
        self._core.do(cmd.Tick(), ends_ms)
        return self._core.moments()

    def _passes(self, at_ms: int) -> None:
        """Time does: the rules end what is over."""
        happened = self._core.do(cmd.Tick(), at_ms)
        if isinstance(happened, Refusal) or not happened:
            raise RuntimeError(f"{self._script.day}: nothing was due at {at_ms}")
        for event in happened:
            if isinstance(event, ev.VisitReady | ev.VisitUnparked):
                self._can_be_called(at_ms, self._visit(event.visit))

    def _visit(self, ticket: str) -> Visit:
        return self._state.core.visits[ticket]

    # ── Who comes ────────────────────────────────────────────────────────────────────────────────

    def _books(self, at_ms: int, booked: Booked) -> None:
        if booked.sched_ms is None:
            self._core.do(cmd.CancelAppointment(appointment=booked.ticket), at_ms)
        else:
            command = cmd.BookAppointment(
                appointment=booked.ticket,
                service=booked.service,
                at_ms=booked.sched_ms,
                code=CODE,
            )
            self._core.do(command, at_ms)

    def _comes(self, at_ms: int, person: Person) -> None:
        if person.booking:
            checks_in = cmd.CheckIn(code=CODE, appointment=person.ticket)
            answer = self._core.do(checks_in, at_ms, ticket=person.ticket, sender=person.kiosk)
        if not person.booking or isinstance(answer, Refusal):
            internal = self._state.services[person.service].internal
            wants = cmd.IssueTicket(
                service=person.service,
                cls=person.cls,
                booked_ms=person.sched_ms,
                anyway=self._anyway or internal or person.booking,
            )
            answer = self._core.do(wants, at_ms, ticket=person.ticket, sender=person.kiosk)
        if isinstance(answer, Refusal):
            self._is_refused(at_ms, person.service, person.cls, person.kiosk, answer.reason)
            return
        visit = self._visit(person.ticket)
        free_ms = visit.step.ready_ms or at_ms
        self._may_leave(free_ms, visit, person.stretches[0])
        if visit.step.ready_ms is None:
            self._can_be_called(at_ms, visit)

    def _wants_in(self, at_ms: int, refused: Refused) -> None:
        """Who got no ticket: under the same rules it is so again."""
        cls = VisitorClass.WALKIN
        if self._anyway or refused.service not in self._state.services:
            reason = _reason(refused.reason)
            self._is_refused(at_ms, refused.service, cls, refused.kiosk, reason, again=True)
            return
        ticket = f"{self._script.day} refused {next(self._extra)}"
        person = Person(
            ticket, at_ms, refused.service, cls, None, (Stretch(refused.service),),
            kiosk=refused.kiosk,
        )  # fmt: skip
        self._ways.add(person)
        self._comes(at_ms, person)

    def _is_refused(
        self, at_ms: int, service: str, cls: VisitorClass, kiosk: str, reason: Reason,
        *, again: bool = False,
    ) -> None:  # fmt: skip
        event = ev.TicketRefused(service=service, reason=reason, device=kiosk, cls=cls)
        self._core.happen(event, at_ms)
        self.drawn["refused"] += not again

    def _may_leave(self, free_ms: int, visit: Visit, stretch: Stretch) -> None:
        """Who did not wait for longer does not do so now either."""
        if stretch.patience_ms is not None:
            self._at(free_ms + stretch.patience_ms, self._leaves, (visit.id, len(visit.steps)))

    def _leaves(self, at_ms: int, about: tuple[str, int]) -> None:
        ticket, steps = about
        visit = self._visit(ticket)
        if visit.step.state is StepState.WAITING and len(visit.steps) == steps:
            self._core.do(cmd.CancelVisit(visit=ticket), at_ms)

    def _can_be_called(self, at_ms: int, visit: Visit) -> None:
        """A counter that has nobody sees it; if all have gone home, one comes back."""
        stretch = self._ways.part(visit)
        desk = self._desks.awaited(stretch.counter)
        if desk is None and not self._desks.reachable(self._state.group_of(visit.step)):
            desk = self._desks.last_of(self._state.group_of(visit.step))
            if desk is not None:
                desk.duty = Duty(desk.counter, at_ms, at_ms)
        if desk is None:
            return
        react_ms = stretch.react_ms
        if react_ms is None:
            react_ms = self._chance.react_ms(visit.id)
        self._at(at_ms + react_ms, self._calls, (desk, self._desks.wake(desk)))

    # ── Counters ─────────────────────────────────────────────────────────────────────────────────

    def _calls(self, at_ms: int, about: tuple[Desk, int]) -> None:
        """A counter is free for the next."""
        desk, turn = about
        if turn != desk.turn:
            return
        if desk.walkups:
            self._serves_direct(at_ms, desk, desk.walkups.popleft())
            return
        if self._shifts.stops(at_ms, desk):
            return
        self._core.do(cmd.CallNext(counter=desk.counter), at_ms)
        ticket = self._state.core.seats[desk.counter].visit
        if ticket is None:
            self._desks.rest(desk)
            return
        visit = self._visit(ticket)
        stretch = self._ways.go(visit)
        name = f"{ticket} {len(visit.steps)}"
        busy_ms = stretch.busy_ms
        if busy_ms is None:
            self.drawn["durations"] += 1
            if stretch.how in _GONE:
                busy_ms = self._chance.absent_ms(name)
            else:
                busy_ms = self._chance.busy_ms(visit.step.service, name)
        if stretch.way_ms is not None and stretch.how not in _GONE:
            came_ms = at_ms + min(stretch.way_ms, busy_ms)
            self._at(came_ms, self._comes_to, (desk, visit, visit.step.call_seq))
        self._at(at_ms + busy_ms, self._ends, (desk, visit, stretch))

    def _comes_to(self, at_ms: int, about: tuple[Desk, Visit, int]) -> None:
        desk, visit, call_seq = about
        if visit.step.state is StepState.CALLED and visit.step.call_seq == call_seq:
            self._core.do(cmd.StartService(counter=desk.counter), at_ms)

    def _ends(self, at_ms: int, about: tuple[Desk, Visit, Stretch]) -> None:
        """What was done at the counter is over: as it was, or as the way of the visit leads on."""
        desk, visit, stretch = about
        counter, state = desk.counter, visit.step.state
        following = self._ways.following(visit)
        command: cmd.AnyCommand = cmd.FinishService(counter=counter)
        match stretch.how:
            case How.MISS | How.NO_SHOW if state is StepState.CALLED:
                command = cmd.MarkMissed(counter=counter)
            case How.PARK if following is not None:
                command = cmd.ParkVisit(counter=counter)
            case How.TRANSFER if following is not None and not visit.ahead:
                command = cmd.TransferVisit(counter=counter, service=following.service)
            case How.CANCEL:
                command = cmd.CancelVisit(visit=visit.id)
            case _:
                pass
        answer = self._core.do(command, at_ms)
        if isinstance(answer, Refusal):
            self._not_yet(at_ms, about, answer)
            return
        self._goes_on(at_ms, visit, stretch, following)
        ready_ms = stretch.ready_ms
        if ready_ms is None:
            ready_ms = self._chance.ready_ms(f"{visit.id} {len(visit.steps)}")
        turn = self._desks.wake(desk)
        if not self._shifts.stops(at_ms, desk):
            self._at(at_ms + ready_ms, self._calls, (desk, turn))

    def _not_yet(self, at_ms: int, about: tuple[Desk, Visit, Stretch], refusal: Refusal) -> None:
        """Whoever is called has to be called more often, or for longer, before they are missed."""
        if refusal.reason is not Reason.TOO_EARLY:
            raise RuntimeError(f"{self._script.day}: {about[1].id}: {refusal.reason}")
        wait_s = int(refusal.facts["seconds"])
        if int(refusal.facts["calls"]):
            self._core.do(cmd.Recall(counter=about[0].counter), at_ms)
            wait_s = self._state.site.missed.after_s
        self._at(at_ms + 1000 * max(1, wait_s), self._ends, about)

    # ── Who goes on ──────────────────────────────────────────────────────────────────────────────

    def _goes_on(
        self, at_ms: int, visit: Visit, stretch: Stretch, following: Stretch | None
    ) -> None:
        if visit.step.state is StepState.WAITING:
            self._waits_again(at_ms, visit)
        elif following is not None:
            back: dict[How, Happens] = {
                How.MISS: self._returns,
                How.PARK: self._is_unparked,
            }
            comes = back.get(stretch.how, self._is_reopened if stretch.reopened else None)
            if comes is not None:
                self._at(at_ms + stretch.then_ms, comes, (visit, stretch))

    def _waits_again(self, at_ms: int, visit: Visit) -> None:
        self._may_leave(at_ms, visit, self._ways.part(visit))
        self._can_be_called(at_ms, visit)

    def _returns(self, at_ms: int, about: tuple[Visit, Stretch]) -> None:
        """Whoever was taken back after the grace time was so by hand, and is again."""
        visit, stretch = about
        command: cmd.AnyCommand = cmd.ReturnVisit(visit=visit.id)
        if not visit.open and stretch.then_ms >= self._grace_ms:
            command = cmd.ReopenVisit(visit=visit.id)
        self._is_back(at_ms, visit, command)

    def _is_unparked(self, at_ms: int, about: tuple[Visit, Stretch]) -> None:
        self._is_back(at_ms, about[0], cmd.UnparkVisit(visit=about[0].id))

    def _is_reopened(self, at_ms: int, about: tuple[Visit, Stretch]) -> None:
        self._is_back(at_ms, about[0], cmd.ReopenVisit(visit=about[0].id))

    def _is_back(self, at_ms: int, visit: Visit, command: cmd.AnyCommand) -> None:
        if isinstance(self._core.do(command, at_ms), Refusal):
            self.drawn["not-back"] += 1
        else:
            self._waits_again(at_ms, visit)

    # ── Without a ticket ─────────────────────────────────────────────────────────────────────────

    def _walks_up(self, at_ms: int, walkup: Walkup) -> None:
        desk = self._desks.get(walkup.counter)
        if desk is not None and self._desks.is_open(desk):
            desk.walkups.append(walkup)
            if self._desks.is_free(desk):
                self._calls(at_ms, (desk, self._desks.wake(desk)))
        else:
            self._takes_number(at_ms, walkup)

    def _serves_direct(self, at_ms: int, desk: Desk, walkup: Walkup) -> None:
        command = cmd.ServeDirect(counter=desk.counter, service=walkup.service)
        answer = self._core.do(command, at_ms, ticket=walkup.ticket)
        if isinstance(answer, Refusal):
            self._takes_number(at_ms, walkup)
            self._calls(at_ms, (desk, desk.turn))
            return
        busy_ms = walkup.busy_ms
        if busy_ms is None:
            busy_ms = self._chance.busy_ms(walkup.service, walkup.ticket)
        stretch = Stretch(
            walkup.service, desk.counter, How.FINISH, None, busy_ms, ready_ms=walkup.ready_ms
        )
        self._at(at_ms + busy_ms, self._ends, (desk, self._visit(walkup.ticket), stretch))

    def _takes_number(self, at_ms: int, walkup: Walkup) -> None:
        """The counter at which they were served is not there now."""
        stretch = Stretch(walkup.service, walkup.counter, How.FINISH, None, walkup.busy_ms)
        person = Person(walkup.ticket, at_ms, walkup.service, VisitorClass.WALKIN, None, (stretch,))
        self._ways.add(person)
        self._comes(at_ms, person)


def _counter_and_time(duty: Duty) -> tuple[str, int]:
    return duty.counter, duty.from_ms


def _reason(written: str) -> Reason:
    try:
        return Reason(written)
    except ValueError:
        return Reason.SERVICE_CLOSED
