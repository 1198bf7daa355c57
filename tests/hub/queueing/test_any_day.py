"""Any sequence of commands, from any number of kiosks and 15 counters, keeps the house in order."""

from __future__ import annotations

import msgspec
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from hub.journal.records import Head
from hub.journal.replay import snapshot_of
from hub.protocol import commands as cmd
from hub.protocol.replies import Reason, Refusal, Rule, StepState
from hub.protocol.site import VisitorClass
from hub.queueing import events as ev
from hub.queueing.evolve import evolve
from hub.queueing.order import overtaking_bound_s, people_ahead, queue
from hub.queueing.state import OPEN_STATES, LaneEntry, Snapshot, State, Visit
from hub.queueing.upkeep import next_deadline
from tests.hub.house import HOUR_MS, House

COUNTERS = st.integers(1, 15).map(str)
SERVICES = st.sampled_from(["pass", "register", "pickup"])
AT_COUNTER = (StepState.CALLED, StepState.SERVING)


def lanes_of(state: State) -> dict[tuple[str, str], list[LaneEntry]]:
    """Those who wait, by service and class."""
    return {
        (lane.service, lane.cls.value): list(lane.entries)
        for lanes in state.lanes.values()
        for lane in lanes.values()
        if lane.entries
    }


class AnyDay(RuleBasedStateMachine):
    """Gives commands as people do: at any time, in any order, also senseless ones."""

    def __init__(self) -> None:
        super().__init__()
        self.house = House()
        self.issued: dict[str, str] = {}
        self.in_order: dict[str, int] = {}

    @property
    def state(self) -> State:
        return self.house.state

    @rule(service=SERVICES, cls=st.sampled_from(VisitorClass))
    def issue(self, service: str, cls: VisitorClass) -> None:
        in_house = {visit.number for visit in self.state.open_visits()}
        outcome = self.house.do(cmd.IssueTicket(service=service, cls=cls))
        if isinstance(outcome, Refusal):
            assert outcome.reason is Reason.NUMBERS_EXHAUSTED
            return
        (issued,) = outcome
        assert isinstance(issued, ev.TicketIssued)
        assert issued.number not in in_house
        self.issued[issued.visit] = issued.number

    @rule(counter=COUNTERS)
    def call_next(self, counter: str) -> None:
        before = self.house.present(counter)
        state_before = before.step.state if before else None
        waiting = self._waiting_for(counter)
        expected = queue(self.state, self.state.counters[counter], 100)
        assert sorted(expected) == sorted(visit.id for visit in waiting)
        outcome = self.house.do(cmd.CallNext(counter=counter))
        if state_before is StepState.CALLED:
            assert isinstance(outcome, Refusal)
            assert outcome.reason is Reason.CAME_OR_NOT
            assert self.house.present(counter) is before
            return
        assert not isinstance(outcome, Refusal)
        called = self.house.present(counter)
        assert ([called.id] if called else []) == expected[:1]
        assert (called is not None) == bool(waiting)
        if called is not None:
            self._check_overtaking(called, waiting, counter)

    @rule(counter=COUNTERS, pick=st.integers(0, 1000))
    def call_given(self, counter: str, pick: int) -> None:
        self.house.do(cmd.CallVisit(counter=counter, visit=self._pick(pick)))

    @rule(
        counter=COUNTERS,
        command=st.sampled_from(
            [
                cmd.Recall,
                cmd.StartService,
                cmd.FinishService,
                cmd.MarkMissed,
                cmd.OpenCounter,
                cmd.PauseCounter,
                cmd.CloseCounter,
            ]
        ),
    )
    def press(self, counter: str, command: type[cmd.StartService]) -> None:
        self.house.do(command(counter=counter))

    @rule(counter=COUNTERS, wait_ms=st.none() | st.integers(0, HOUR_MS))
    def park(self, counter: str, wait_ms: int | None) -> None:
        until_ms = None if wait_ms is None else self.house.now_ms + wait_ms
        self.house.do(cmd.ParkVisit(counter=counter, until_ms=until_ms))

    @rule(counter=COUNTERS, service=SERVICES)
    def transfer(self, counter: str, service: str) -> None:
        self.house.do(cmd.TransferVisit(counter=counter, service=service))

    @rule(
        pick=st.integers(0, 1000),
        command=st.sampled_from([cmd.ReturnVisit, cmd.UnparkVisit, cmd.CancelVisit]),
    )
    def to_visit(self, pick: int, command: type[cmd.CancelVisit]) -> None:
        self.house.do(command(visit=self._pick(pick)))

    @rule(
        call_seq=st.integers(0, 30),
        display=st.sampled_from(["hall", "door"]),
        outcome=st.sampled_from(cmd.CallOutcome),
    )
    def report(self, call_seq: int, display: str, outcome: cmd.CallOutcome) -> None:
        self.house.do(cmd.ReportCall(call_seq=call_seq, outcome=outcome), sender=display)

    @rule(by_ms=st.integers(-10 * 60_000, 30 * 60_000))
    def time_passes_or_jumps(self, by_ms: int) -> None:
        self.house.now_ms += by_ms
        self._wake()

    @precondition(lambda self: len(self.issued) > 10)
    @rule()
    def midnight(self) -> None:
        self.house.now_ms = self.state.core.day_ends_ms
        self._wake()
        assert not list(self.state.open_visits())

    @invariant()
    def every_visit_is_in_one_place(self) -> None:
        waiting = [entry[2] for entries in lanes_of(self.state).values() for entry in entries]
        seated = [seat.visit for seat in self.state.core.seats.values() if seat.visit]
        everywhere = [*waiting, *seated, *self.state.away]
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
        ended = {
            event.visit
            for event, _ in self.house.events
            if isinstance(event, ev.ServiceFinished | ev.VisitCancelled | ev.VisitClosed)
        }
        assert {visit.id for visit in self.state.open_visits()} == self.issued.keys() - ended

    @invariant()
    def numbers_are_unique_and_kept(self) -> None:
        numbers = [visit.number for visit in self.state.open_visits()]
        assert len(numbers) == len(set(numbers))
        for visit in self.state.open_visits():
            assert visit.number == self.issued[visit.id]

    @invariant()
    def people_ahead_is_what_a_count_gives(self) -> None:
        def key(visit: Visit) -> tuple[int, int]:
            start_s = self.state.site.head_start_s.get(visit.cls, 0)
            return visit.step.due_ms - start_s * 1000, visit.arrival

        waiting = [v for v in self.state.open_visits() if v.step.state is StepState.WAITING]
        for visit in waiting[:5]:
            rivals = self.state.rivals[visit.step.service]
            count = sum(key(v) < key(visit) for v in waiting if v.step.service in rivals)
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

    def _wake(self) -> None:
        self.house.do(cmd.Tick())
        assert next_deadline(self.state) > self.house.now_ms

    def _pick(self, pick: int) -> str:
        visits = list(self.state.core.visits)
        return visits[pick % len(visits)] if visits else "nobody"

    def _waiting_for(self, counter: str) -> list[Visit]:
        services = self.state.counters[counter].services
        return [
            visit
            for visit in self.state.open_visits()
            if visit.step.state is StepState.WAITING and visit.step.service in services
        ]

    def _check_overtaking(self, called: Visit, waiting: list[Visit], counter: str) -> None:
        """Nobody who could have been called was passed beyond the stated bound, and why is told."""
        assert called in waiting
        bound_ms = overtaking_bound_s(self.state) * 1000
        due_ms = called.step.due_ms
        passed = [v for v in waiting if (v.step.due_ms, v.arrival) < (due_ms, called.arrival)]
        assert all(due_ms - visit.step.due_ms <= bound_ms for visit in passed)
        why = called.step.why
        assert why is not None
        assert why.rule is Rule.ORDER
        assert why.overtook_count == len(passed)
        assert set(why.overtook) <= {visit.number for visit in passed}
        assert called.step.state in OPEN_STATES


AnyDay.TestCase.settings = settings(max_examples=150, stateful_step_count=60)
TestAnyDay = AnyDay.TestCase
