"""The expected wait: a range that grows with the work and shrinks with the counters."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from hub.protocol import commands as cmd
from hub.protocol.replies import Wait
from hub.queueing.forecast import STEP_S, expected_wait
from hub.queueing.order import ahead_of_newcomer
from tests.hub.house import House


def wait(house: House, service: str = "pass") -> Wait | None:
    return expected_wait(house.state, service, ahead_of_newcomer(house.state, service))


def test_ok__nobody_knows_while_no_counter_is_open() -> None:
    house = House()
    house.issue()
    assert wait(house) is None
    assert expected_wait(house.state, "moon", 0) is None


def test_ok__a_free_counter_takes_who_comes_at_once() -> None:
    house = House()
    house.do(cmd.OpenCounter(counter="3"))
    assert wait(house) == Wait(0, STEP_S)


def test_ok__ten_people_at_one_counter_and_at_two() -> None:
    house = House()
    house.do(cmd.OpenCounter(counter="3"))
    for _ in range(11):
        house.issue()
    house.do(cmd.CallNext(counter="3"))
    # Ten minutes each: 100 minutes of work, 70 on a quick day, 136.5 with the one being served.
    assert wait(house) == Wait(4200, 8400)
    house.do(cmd.OpenCounter(counter="6"))
    assert wait(house) == Wait(2100, 4200)


@settings(max_examples=60, deadline=None)
@given(
    waiting=st.lists(st.sampled_from(["pass", "register"]), max_size=30),
    counters=st.sets(st.sampled_from(["1", "2", "3", "4", "5", "6"])),
)
def test_ok__a_range_is_a_range_and_nobody_waits_longer_for_fewer(
    waiting: list[str], counters: set[str]
) -> None:
    house = House()
    for counter in counters:
        house.do(cmd.OpenCounter(counter=counter))
    before = wait(house)
    for service in waiting:
        house.do(cmd.IssueTicket(service=service))
    after = wait(house)
    assert (before is None) == (after is None)
    if before and after:
        assert 0 <= after.low_s < after.high_s
        assert after.low_s % STEP_S == after.high_s % STEP_S == 0
        assert after.high_s >= before.high_s
