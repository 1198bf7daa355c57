"""Who waits elsewhere: on the way, held when called meanwhile, letting others go first."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hub.protocol import commands as cmd
from hub.protocol.replies import Reason, StepState
from hub.protocol.site import Place, VisitorClass
from hub.queueing import events as ev
from hub.queueing.order import people_ahead, queue
from hub.queueing.snapshot import Visit
from hub.queueing.upkeep import next_deadline
from tests.hub.house import MINUTE_MS, House, refused, whole_site


@pytest.fixture
def house() -> House:
    return House(whole_site(hold_s=300, grace_s=600))


def come(house: House, cls: VisitorClass = VisitorClass.WALKIN) -> Visit:
    """Nobody comes in the same millisecond as somebody else."""
    house.now_ms += 1
    return house.issue(cls=cls)


def order(house: House) -> list[str]:
    return queue(house.state, house.state.counters["3"], 50, house.now_ms)


def test_ok__who_is_on_the_way_is_held_then_missed_then_closed(house: House) -> None:
    visit = house.issue()
    house.do(cmd.OnMyWay(visit=visit.id))
    assert house.do(cmd.OnMyWay(visit=visit.id)) == []
    house.do(cmd.CallNext(counter="3"))
    house.do(cmd.MarkMissed(counter="3"))
    assert house.present("3") is None
    assert (visit.step.state, visit.step.held) == (StepState.PARKED, True)
    house.now_ms += 5 * MINUTE_MS
    assert next_deadline(house.state) == house.now_ms
    house.do(cmd.Tick())
    assert (visit.step.state, visit.step.held, visit.on_way) == (StepState.MISSED, False, False)
    house.now_ms += 10 * MINUTE_MS
    house.do(cmd.Tick())
    assert visit.step.state is StepState.CLOSED


def test_ok__who_is_held_comes_and_has_kept_the_place(house: House) -> None:
    early, late = house.issue(), house.issue()
    house.do(cmd.OnMyWay(visit=early.id))
    house.do(cmd.CallNext(counter="3"))
    house.do(cmd.MarkMissed(counter="3"))
    assert order(house) == [late.id]
    house.do(cmd.ReturnVisit(visit=early.id))
    assert (early.step.state, early.step.held, early.on_way) == (StepState.WAITING, False, False)
    assert order(house) == [early.id, late.id]
    house.do(cmd.CallNext(counter="3"))
    house.do(cmd.MarkMissed(counter="3"))
    assert early.step.state is StepState.MISSED  # held once, not for ever


def test_ok__who_has_come_is_not_on_the_way_to_the_next_counter(house: House) -> None:
    visit = house.issue()
    house.do(cmd.OnMyWay(visit=visit.id))
    house.do(cmd.CallNext(counter="3"))
    house.do(cmd.StartService(counter="3"))
    assert not visit.on_way


def test_ok__a_clerk_may_call_who_is_held(house: House) -> None:
    visit = house.issue()
    house.do(cmd.OnMyWay(visit=visit.id))
    house.do(cmd.CallNext(counter="3"))
    house.do(cmd.MarkMissed(counter="3"))
    house.do(cmd.CallVisit(counter="3", visit=visit.id))
    assert (visit.step.state, visit.step.held) == (StepState.CALLED, False)


def test_ok__holding_is_undone_like_everything_at_a_counter(house: House) -> None:
    visit = house.issue()
    house.do(cmd.OnMyWay(visit=visit.id))
    house.do(cmd.CallNext(counter="3"))
    house.do(cmd.MarkMissed(counter="3"))
    house.do(cmd.UndoLast(counter="3"))
    assert house.present("3") is visit
    assert (visit.step.state, visit.step.held) == (StepState.CALLED, False)


def test_ok__a_house_that_holds_nobody_counts_them_as_missed() -> None:
    house = House(whole_site(hold_s=0))
    visit = house.issue()
    house.do(cmd.OnMyWay(visit=visit.id))
    house.do(cmd.CallNext(counter="3"))
    house.do(cmd.MarkMissed(counter="3"))
    assert visit.step.state is StepState.MISSED


def test_ok__two_go_first_and_nobody_else(house: House) -> None:
    mine, second, third, fourth = (come(house) for _ in range(4))
    house.do(cmd.LetFirst(visit=mine.id))
    assert order(house) == [second.id, third.id, mine.id, fourth.id]
    house.do(cmd.LetFirst(visit=mine.id))
    assert order(house) == [second.id, third.id, fourth.id, mine.id]
    assert refused(house.do(cmd.LetFirst(visit=mine.id))) is Reason.NOBODY_BEHIND
    # Asked on two phones before any of this: they have done so already.
    assert house.do(cmd.LetFirst(visit=mine.id, had=0)) == []


def test_ok__who_was_first_in_line_is_not_any_more(house: House) -> None:
    house.issue()
    mine = house.issue()
    other = house.issue()
    house.do(cmd.MoveVisit(visit=mine.id, place=Place.FIRST))
    assert order(house)[0] == mine.id
    house.do(cmd.LetFirst(visit=mine.id, people=1))
    assert order(house)[1] == mine.id
    assert order(house)[2] == other.id


def test_fail__only_so_often_and_only_while_waiting(house: House) -> None:
    mine = come(house)
    for _ in range(3):
        come(house)
        house.do(cmd.LetFirst(visit=mine.id, people=1))
    come(house)
    assert refused(house.do(cmd.LetFirst(visit=mine.id))) is Reason.LET_ENOUGH
    house.do(cmd.CallVisit(counter="3", visit=mine.id))
    assert refused(house.do(cmd.LetFirst(visit=mine.id))) is Reason.NOT_WAITING


@given(
    classes=st.lists(st.sampled_from(list(VisitorClass)), min_size=2, max_size=12),
    gaps=st.lists(st.integers(0, 3), min_size=12, max_size=12),
    mine=st.integers(0, 11),
    people=st.integers(1, 5),
)
def test_ok__exactly_so_many_pass(
    classes: list[VisitorClass], gaps: list[int], mine: int, people: int
) -> None:
    house = House(whole_site())
    visits = []
    for cls, gap in zip(classes, gaps, strict=False):
        house.now_ms += gap * MINUTE_MS
        visits.append(come(house, cls))
    visit = visits[mine % len(visits)]
    before, ahead = order(house), people_ahead(house.state, visit)
    outcome = house.do(cmd.LetFirst(visit=visit.id, people=people))
    behind = len(before) - 1 - before.index(visit.id)
    if not behind:
        assert refused(outcome) is Reason.NOBODY_BEHIND
        return
    after = order(house)
    passed = min(people, behind)
    assert after.index(visit.id) == before.index(visit.id) + passed
    assert people_ahead(house.state, visit) == ahead + passed
    assert [one for one in after if one != visit.id] == [one for one in before if one != visit.id]
    assert isinstance(outcome, list)
    assert [type(event) for event in outcome] == [ev.VisitLetFirst]


def test_fail__nobody_who_is_being_served_sets_out(house: House) -> None:
    visit = house.issue()
    house.do(cmd.CallNext(counter="3"))
    house.do(cmd.StartService(counter="3"))
    assert refused(house.do(cmd.OnMyWay(visit=visit.id))) is Reason.NOT_WAITING
