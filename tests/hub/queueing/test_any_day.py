"""Any sequence of commands, from any number of kiosks and 15 counters, keeps the house in order."""

from __future__ import annotations

from collections import Counter as Tally

import msgspec
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from msgspec.structs import replace

from hub.journal.records import Head
from hub.journal.replay import snapshot_of
from hub.protocol import commands as cmd
from hub.protocol.concerns import Concern
from hub.protocol.replies import Reason, Refusal, Rule, StepState
from hub.protocol.site import Missed, Place, Ratio, Site, VisitorClass
from hub.queueing import events as ev
from hub.queueing.evolve import evolve
from hub.queueing.hours import service_day
from hub.queueing.order import overtaking_bound_s, people_ahead, queue
from hub.queueing.rules.offline import lease
from hub.queueing.snapshot import OPEN_STATES, Snapshot, Visit
from hub.queueing.state import LaneEntry, LaneKey, State
from hub.queueing.upkeep import next_deadline
from tests.hub.house import HOUR_MS, MINUTE_MS, House, refused, whole_site

COUNTERS = st.sampled_from(["3", "6", "2", "13", "14", "15"])
"""One of every kind: what it serves, an express counter, the stretches of a journey."""
SERVICES = st.sampled_from(["pass", "register", "pickup", "licence", "office", "photo", "cashier"])
PLACES = st.sampled_from(Place)
ANYBODY = st.integers(0, 1000)
AT_COUNTER = (StepState.CALLED, StepState.SERVING)
ENDED = (StepState.DONE, StepState.CANCELLED, StepState.CLOSED)

AT_A_COUNTER = st.one_of(
    st.sampled_from(
        [
            cmd.CallNext(counter=""),
            cmd.StartService(counter=""),
            cmd.FinishService(counter=""),
            cmd.MarkMissed(counter=""),
            cmd.ParkVisit(counter="", reason="photo", room="2.14"),
            cmd.OpenCounter(counter=""),
            cmd.PauseCounter(counter="", reason="lunch"),
            cmd.CloseCounter(counter=""),
        ]
    ),
    st.builds(cmd.ServeDirect, counter=st.just(""), service=SERVICES),
    st.builds(cmd.AddStep, counter=st.just(""), service=SERVICES, quantity=st.integers(1, 3)),
    st.builds(
        cmd.TransferVisit,
        counter=st.just(""),
        service=SERVICES | st.just(""),
        to_counter=COUNTERS | st.just(""),
        place=PLACES | st.none(),
        back=st.booleans(),
    ),
)


def lanes_of(state: State) -> dict[tuple[str, LaneKey], list[LaneEntry]]:
    """Those who wait, by group and lane."""
    return {
        (group, lane.key): list(lane.entries)
        for group, lanes in state.lanes.items()
        for lane in lanes.values()
        if lane.entries
    }


def standing(state: State) -> tuple[object, ...]:
    """How everybody stands: what undo must bring back."""
    visits = {
        visit.id: (visit.steps, visit.ahead)
        for visit in state.core.visits.values()
        if visit.number or visit.open
    }
    seats = {id_: replace(seat, last=None) for id_, seat in state.core.seats.items()}
    return msgspec.json.encode((visits, seats)), lanes_of(state), state.in_house, dict(state.timers)


class AnyDay(RuleBasedStateMachine):
    """Gives commands as people do: at any time, in any order, also senseless ones."""

    site = whole_site()

    def __init__(self) -> None:
        super().__init__()
        self.house = House(self.site)
        self.numbers: dict[str, str] = {}
        self.speakers: dict[int, str] = {}
        self.given = 0
        for service in ("pass", "licence", "register", "pass", "pickup", "licence"):
            self.house.now_ms += MINUTE_MS
            visit = self.house.issue(service)
            self.numbers[visit.id] = visit.number

    @property
    def state(self) -> State:
        return self.house.state

    @rule(
        service=SERVICES,
        cls=st.sampled_from(VisitorClass),
        more=st.lists(st.builds(Concern, SERVICES, st.integers(1, 4)), max_size=2),
        quantity=st.integers(1, 3),
        booked_min=st.none() | st.integers(-60, 60),
        anyway=st.booleans(),
    )
    def issue(
        self,
        service: str,
        cls: VisitorClass,
        more: list[Concern],
        quantity: int,
        booked_min: int | None,
        anyway: bool,
    ) -> None:
        in_house = {visit.number for visit in self.state.open_visits()}
        booked_ms = None if booked_min is None else self.house.now_ms + booked_min * MINUTE_MS
        outcome = self.house.do(
            cmd.IssueTicket(
                service=service,
                cls=cls,
                more=tuple(more),
                quantity=quantity,
                booked_ms=booked_ms,
                anyway=anyway,
            )
        )
        if isinstance(outcome, Refusal):
            assert not anyway or outcome.reason is Reason.NUMBERS_EXHAUSTED
            return
        (issued,) = outcome
        assert isinstance(issued, ev.TicketIssued)
        assert issued.number not in in_house
        visit = self.state.core.visits[issued.visit]
        asked = Tally({service: quantity})
        asked.update({concern.service: 0 for concern in more})
        planned = {concern.service for step in visit.ahead for concern in step.concerns}
        assert asked.keys() <= planned | {concern.service for concern in visit.step.concerns}
        self.numbers[issued.visit] = issued.number

    @rule(counter=COUNTERS, result=st.sampled_from(["", "done", "nonsense"]))
    def call_next(self, counter: str, result: str) -> None:
        before = self.house.present(counter)
        state_before = before.step.state if before else None
        at = self.state.counters[counter]
        expected = queue(self.state, at, 100, self.house.now_ms)
        waiting = [self.state.core.visits[id_] for id_ in expected]
        assert all(visit.step.state is StepState.WAITING for visit in waiting)
        assert set(expected).isdisjoint(self.state.away | self.state.early)
        outcome = self.house.do(cmd.CallNext(counter=counter, result=result))
        if isinstance(outcome, Refusal):
            assert outcome.reason in (Reason.CAME_OR_NOT, Reason.UNKNOWN_RESULT)
            assert self.house.present(counter) is before
            assert (outcome.reason is Reason.CAME_OR_NOT) == (state_before is StepState.CALLED)
            return
        called = self.house.present(counter)
        assert ([called.id] if called else []) == expected[:1]
        if called is not None:
            self._check_overtaking(called, waiting)

    @rule(counter=COUNTERS, pick=ANYBODY)
    def call_given(self, counter: str, pick: int) -> None:
        self.house.do(cmd.CallVisit(counter=counter, visit=self._pick(pick)))

    @rule(counter=COUNTERS)
    def recall(self, counter: str) -> None:
        self.house.do(cmd.Recall(counter=counter))

    @rule(counter=COUNTERS, command=AT_A_COUNTER)
    def press(self, counter: str, command: cmd.CounterCommand) -> None:
        self.house.do(replace(command, counter=counter))

    @rule(counter=COUNTERS, commands=st.lists(AT_A_COUNTER, min_size=1, max_size=4))
    def work(self, counter: str, commands: list[cmd.CounterCommand]) -> None:
        """As clerks do: somebody comes, is served, and something becomes of it."""
        self.call_next(counter, "")
        for command in commands:
            self.house.now_ms += MINUTE_MS
            self.house.do(replace(command, counter=counter))

    @rule(counter=COUNTERS)
    def nobody_comes(self, counter: str) -> None:
        self.call_next(counter, "")
        called = self.house.present(counter)
        self.house.now_ms += MINUTE_MS
        self.house.do(cmd.Recall(counter=counter))
        self.house.now_ms += MINUTE_MS
        outcome = self.house.do(cmd.MarkMissed(counter=counter))
        if called is not None and called.step.calls:
            assert isinstance(outcome, Refusal) != (called.step.state is StepState.MISSED)

    @rule(counter=COUNTERS, result=st.sampled_from(["", "done"]))
    def is_served_to_the_end(self, counter: str, result: str) -> None:
        self.call_next(counter, "")
        self.house.now_ms += MINUTE_MS
        self.house.do(cmd.StartService(counter=counter))
        self.house.now_ms += MINUTE_MS
        self.house.do(cmd.FinishService(counter=counter, result=result))

    @rule(service=SERVICES, in_min=st.integers(-20, 60))
    def checks_in(self, service: str, in_min: int) -> None:
        self.issue(service, VisitorClass.APPOINTMENT, [], 1, in_min, anyway=True)

    @rule(service=SERVICES, age_min=st.integers(0, 40), answered=st.booleans())
    def kiosk_gave_it_out(self, service: str, age_min: int, answered: bool) -> None:
        """A kiosk had no answer, whether or not the hub had given out a number."""
        ticket = cmd.IssueTicket(service=service, fallback=self._fallback(service))
        lost = self.house.do(ticket) if answered else []
        void = lost[0].visit if isinstance(lost, list) and lost else ""  # type: ignore[union-attr]
        if void:
            self.numbers[void] = self.state.core.visits[void].number
        self.house.now_ms += MINUTE_MS
        before, now_ms = len(list(self.state.open_visits())), self.house.now_ms
        adopted = self.house.do(
            cmd.AdoptFallback(issue="x", ticket=ticket, age_ms=age_min * MINUTE_MS, void=void)
        )
        assert not isinstance(adopted, Refusal)
        issued = next(event for event in adopted if isinstance(event, ev.TicketIssued))
        visit = self.state.core.visits[issued.visit]
        self.numbers[visit.id] = visit.number
        assert ticket.fallback is not None
        assert visit.number == ticket.fallback.number
        assert visit.issued_ms == now_ms - age_min * MINUTE_MS
        # One tap is one visit: of the other one nothing is left.
        today = service_day(visit.issued_ms, self.site.timezone)[0] == self.state.core.day
        assert len(list(self.state.open_visits())) == before - bool(void) + today

    @rule(
        booked_min=st.integers(-60, 120),
        service=st.sampled_from(["pass", "pickup"]),
        after=st.lists(st.sampled_from(["check-in", "admit", "call-off", "move"]), max_size=4),
    )
    def has_an_appointment(self, booked_min: int, service: str, after: list[str]) -> None:
        at_ms = self.house.now_ms + booked_min * MINUTE_MS
        booking = cmd.BookAppointment(
            appointment=f"t{at_ms}", service=service, at_ms=at_ms, code="X"
        )
        commands: dict[str, cmd.AnyCommand] = {
            "check-in": cmd.CheckIn(code="X", appointment=booking.appointment),
            "admit": cmd.Admit(code="X", zone="hall", appointment=booking.appointment),
            "call-off": cmd.CancelAppointment(appointment=booking.appointment),
            "move": replace(booking, at_ms=at_ms + MINUTE_MS),
        }
        for command in (booking, *(commands[one] for one in after)):
            outcome = self.house.do(command)
            for event in [] if isinstance(outcome, Refusal) else outcome:
                if isinstance(event, ev.TicketIssued):
                    self.numbers[event.visit] = event.number

    @rule(pick=ANYBODY, zone=st.sampled_from(["", "hall"]))
    def comes_through_a_gate(self, pick: int, zone: str) -> None:
        entries = self.state.core.entries.get(zone, 0)
        command = cmd.Admit(code="token", zone=zone, visit=self._pick(pick))
        again = [self.house.do(command), self.house.do(command)]
        assert self.state.core.entries.get(zone, 0) - entries == sum(map(bool, again)) <= 1

    @rule(counter=COUNTERS, command=AT_A_COUNTER, recalled=st.booleans())
    def press_and_take_back(
        self, counter: str, command: cmd.CounterCommand, recalled: bool
    ) -> None:
        before, last_call = standing(self.state), self.state.core.last_call_seq
        outcome = self.house.do(replace(command, counter=counter))
        if isinstance(outcome, Refusal) or not outcome:
            assert standing(self.state) == before
            return
        if recalled:
            self.house.do(cmd.Recall(counter=counter))
        self.house.now_ms += 29_000
        undone = self.house.do(cmd.UndoLast(counter=counter))
        assert not isinstance(undone, Refusal)
        assert standing(self.state) == before
        assert self.state.core.last_call_seq >= last_call
        again = self.house.do(cmd.UndoLast(counter=counter))
        assert isinstance(again, Refusal)

    @rule(
        counter=COUNTERS,
        command=AT_A_COUNTER,
        other=COUNTERS,
        meddle=st.sampled_from(["cancel", "call", "return", "unpark", "move", "reopen"]),
    )
    def press_and_be_overtaken(
        self, counter: str, command: cmd.CounterCommand, other: str, meddle: str
    ) -> None:
        """What somebody else has done meanwhile is not undone."""
        outcome = self.house.do(replace(command, counter=counter))
        action = self.state.core.seats[counter].last
        if isinstance(outcome, Refusal) or not outcome or not action or not action.visits:
            return
        touched = action.visits[-1].visit
        commands: dict[str, cmd.AnyCommand] = {
            "cancel": cmd.CancelVisit(visit=touched),
            "call": cmd.CallVisit(counter=other, visit=touched),
            "return": cmd.ReturnVisit(visit=touched),
            "unpark": cmd.UnparkVisit(visit=touched),
            "move": cmd.MoveVisit(visit=touched, place=Place.FIRST),
            "reopen": cmd.ReopenVisit(visit=touched),
        }
        done = self.house.do(commands[meddle])
        if isinstance(done, Refusal) or (other == counter and meddle == "call"):
            return
        before = standing(self.state)
        assert refused(self.house.do(cmd.UndoLast(counter=counter))) is Reason.UNDO_OVERTAKEN
        assert standing(self.state) == before

    @rule(counter=COUNTERS)
    def undo(self, counter: str) -> None:
        self.house.do(cmd.UndoLast(counter=counter))

    @rule(counter=COUNTERS, wait_ms=st.none() | st.integers(0, HOUR_MS))
    def park(self, counter: str, wait_ms: int | None) -> None:
        until_ms = None if wait_ms is None else self.house.now_ms + wait_ms
        self.house.do(cmd.ParkVisit(counter=counter, until_ms=until_ms))

    @rule(
        pick=ANYBODY,
        command=st.sampled_from(
            [cmd.ReturnVisit, cmd.UnparkVisit, cmd.CancelVisit, cmd.ReopenVisit, cmd.NoteVisit]
        ),
    )
    def to_visit(self, pick: int, command: type[cmd.CancelVisit]) -> None:
        self.house.do(command(visit=self._pick(pick)))

    @rule(pick=ANYBODY, service=SERVICES | st.just(""), place=PLACES)
    def move(self, pick: int, service: str, place: Place) -> None:
        self.house.do(cmd.MoveVisit(visit=self._pick(pick), service=service, place=place))

    @rule(
        command=st.one_of(
            st.builds(
                cmd.AssignServices,
                counter=COUNTERS,
                services=st.none() | st.lists(SERVICES, max_size=4).map(tuple),
            ),
            st.builds(
                cmd.StaffCounter,
                counter=COUNTERS,
                clerk=st.sampled_from(["mue", ""]),
                skills=st.none() | st.lists(SERVICES, max_size=4).map(tuple),
            ),
            st.builds(cmd.CloseService, service=SERVICES),
            st.builds(cmd.OpenService, service=SERVICES),
            st.builds(cmd.FollowHours, service=SERVICES),
            st.builds(cmd.RaiseAlarm, counter=COUNTERS | st.just("")),
            st.builds(cmd.SeeAlarm, alarm=st.integers(0, 4)),
            st.builds(cmd.TakeAlarm, alarm=st.integers(0, 4)),
            st.just(cmd.AskForHelp()),
            st.builds(cmd.AnswerHelp, device=st.sampled_from(["door", "hall"])),
            st.builds(cmd.PostMessage, zone=st.sampled_from(["", "hall", "moon"])),
            st.builds(cmd.ClaimCall, call_seq=st.integers(0, 30)),
            st.builds(
                cmd.ReportCall,
                call_seq=st.integers(0, 30),
                outcome=st.sampled_from(cmd.CallOutcome),
            ),
        ),
        sender=st.sampled_from(["door", "hall", "desk"]),
    )
    def around_the_house(self, command: cmd.AnyCommand, sender: str) -> None:
        self.house.do(command, sender=sender)

    @rule(back=st.integers(0, 3), displays=st.permutations(["door", "hall", "stairs"]))
    def displays_want_to_speak(self, back: int, displays: list[str]) -> None:
        """Of all that ask, one speaks, and it is the same one for ever."""
        call_seq = self.state.core.last_call_seq - back
        record = self.state.call(call_seq)
        before = record.speaker if record else ""
        for display in displays:
            outcome = self.house.do(cmd.ClaimCall(call_seq=call_seq), sender=display)
            if record is None:
                assert refused(outcome) is Reason.UNKNOWN_CALL
            elif display != (before or displays[0]):
                assert refused(outcome) is Reason.ALREADY_SPOKEN
            else:
                assert not isinstance(outcome, Refusal)
        if record is not None:
            self.speakers[call_seq] = before or displays[0]

    @invariant()
    def who_speaks_a_call_stays(self) -> None:
        for record in self.state.core.calls:
            if told := self.speakers.get(record.call_seq):
                assert record.speaker == told

    @rule(by_ms=st.integers(-10 * 60_000, 30 * 60_000))
    def time_passes_or_jumps(self, by_ms: int) -> None:
        self.house.now_ms += by_ms
        self._wake()

    @precondition(lambda self: len(self.numbers) > 10)
    @rule()
    def midnight(self) -> None:
        self.house.now_ms = self.state.core.day_ends_ms
        self._wake()
        assert not list(self.state.open_visits())

    @precondition(lambda self: len(self.numbers) % 8 == 7)
    @rule()
    def configured_anew(self) -> None:
        """A change of the rules moves nobody."""
        waiting = {visit.id for visit in self.state.open_visits()}
        express = replace(self.site.counters[0], express_s=900)
        changed = replace(self.site, counters=(express, *self.site.counters[1:]))
        now = changed if self.state.site == self.site else self.site
        self.house.do(cmd.ChangeSite(site=now))
        assert {visit.id for visit in self.state.open_visits()} == waiting

    @invariant()
    def every_visit_is_in_one_place(self) -> None:
        waiting = [entry[2] for entries in lanes_of(self.state).values() for entry in entries]
        seated = [seat.visit for seat in self.state.core.seats.values() if seat.visit]
        everywhere = [*waiting, *seated, *self.state.away, *self.state.early]
        open_visits = {visit.id for visit in self.state.open_visits()}
        assert len(everywhere) == len(set(everywhere))
        assert set(everywhere) == open_visits
        for counter, seat in self.state.core.seats.items():
            if seat.visit:
                step = self.state.core.visits[seat.visit].step
                assert step.state in AT_COUNTER
                assert step.counter == counter

    @invariant()
    def nobody_is_lost(self) -> None:
        for visit in self.state.core.visits.values():
            assert all(step.state in ENDED for step in visit.steps[:-1])
            if visit.step.state is StepState.DONE:
                assert not visit.ahead, "whoever has a stretch to go is still in the house"

    @invariant()
    def numbers_are_unique_and_kept(self) -> None:
        numbers = [visit.number for visit in self.state.open_visits() if visit.number]
        assert len(numbers) == len(set(numbers))
        for visit in self.state.core.visits.values():
            assert visit.number == self.numbers.get(visit.id, "")

    @invariant()
    def those_who_wait_are_counted(self) -> None:
        waiting = [v for v in self.state.open_visits() if v.step.state is StepState.WAITING]
        assert Tally(self.state.waiting) == Tally(visit.step.service for visit in waiting)
        work: Tally[str] = Tally()
        for visit in waiting:
            work[visit.step.service] += self.state.expected_s(visit.step)
        assert Tally(self.state.work_s) == work

    @invariant()
    def people_ahead_is_what_a_count_gives(self) -> None:
        def key(visit: Visit) -> tuple[int, int]:
            start_s = self.state.site.head_start_s.get(visit.cls, 0)
            return visit.step.order_ms - start_s * 1000, visit.arrival

        def meet(one: Visit, other: Visit) -> bool:
            """Whether some counter may call both."""
            counters = [
                counter
                for counter, served in self.state.served.items()
                if one.step.only_at in ("", counter)
                and (one.step.only_at == counter or one.step.service in served)
            ]
            if not counters:
                return not other.step.only_at and one.step.service == other.step.service
            return any(
                other.step.only_at == counter
                or (not other.step.only_at and other.step.service in self.state.served[counter])
                for counter in counters
            )

        waiting = [
            visit
            for visit in self.state.open_visits()
            if visit.step.state is StepState.WAITING and visit.id not in self.state.early
        ]
        for visit in waiting[:5]:
            count = sum(key(other) < key(visit) and meet(visit, other) for other in waiting)
            assert people_ahead(self.state, visit) == count

    def teardown(self) -> None:
        replayed = State()
        for event, at_ms in self.house.events:
            evolve(replayed, event, at_ms)
        live = snapshot_of(self.state, Head())
        assert snapshot_of(replayed, Head()) == live
        restored = State(msgspec.msgpack.decode(live.body, type=Snapshot))
        assert lanes_of(restored) == lanes_of(self.state)
        assert (restored.timers, restored.away) == (self.state.timers, self.state.away)
        assert restored.served == self.state.served
        assert restored.early == self.state.early

    def _fallback(self, service: str) -> cmd.Fallback:
        """A number of a kiosk that counts on and on."""
        self.house.do(cmd.TakeLease(store="0123456789abcdef"), sender="door")
        prefix = self.state.services[service].prefix
        block = lease(self.state, "door", "0123456789abcdef").blocks[prefix]
        self.given += 1
        return cmd.Fallback(f"{prefix}{block.first + self.given - 1}", "t" * 22)

    def _wake(self) -> None:
        self.house.do(cmd.Tick())
        assert next_deadline(self.state) > self.house.now_ms

    def _pick(self, pick: int) -> str:
        visits = list(self.state.core.visits)
        return visits[pick % len(visits)] if visits else "nobody"

    def _check_overtaking(self, called: Visit, waiting: list[Visit]) -> None:
        """Nobody who could have been called was passed beyond the stated bound, and why is told."""
        why, due_ms = called.step.why, called.step.due_ms
        assert why is not None
        assert called.step.state in OPEN_STATES
        assert (why.rule is Rule.FIRST) == called.step.first
        passed = [
            visit
            for visit in waiting
            if not visit.step.first
            and (visit.step.due_ms, visit.arrival) < (due_ms, called.arrival)
        ]
        assert why.overtook_count == len(passed)
        assert set(why.overtook) <= {visit.number for visit in passed}
        if why.rule is not Rule.FIRST:
            bound_ms = overtaking_bound_s(self.state.site) * 1000
            assert all(due_ms - visit.step.due_ms <= bound_ms for visit in passed)
            assert not any(visit.step.first for visit in waiting if visit is not called)


class AnyDayByRatio(AnyDay):
    """With a ratio and a small bound, everything handed on first, stricter about the missed."""

    site: Site = whole_site(
        head_start_s={},
        ratio=Ratio(appointments=1, walkins=1, cap_s=300),
        handed_on=Place.FIRST,
        missed=Missed(calls=2, after_s=20, place=Place.NOW),
        auto_next=True,
    )


AnyDay.TestCase.settings = settings(max_examples=250, stateful_step_count=60)
AnyDayByRatio.TestCase.settings = settings(max_examples=150, stateful_step_count=60)
TestAnyDay = AnyDay.TestCase
TestAnyDayByRatio = AnyDayByRatio.TestCase
