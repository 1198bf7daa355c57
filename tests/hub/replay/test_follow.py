"""A log's lines become what the core knows; what contradicts it is refused and changes nothing."""

from __future__ import annotations

import pytest

from hub.exchange.log import Line, read
from hub.forecast.memory import Memory
from hub.protocol.replies import StepState
from hub.protocol.site import Place
from hub.protocol.views import CounterState
from hub.queueing.order import queue
from hub.replay.estimates import Replay
from hub.replay.follow import House
from hub.replay.learned import SKILLS_KNOWN_AFTER, Unfit
from tests.hub.house import site

HEADER = "time,event,ticket,service,counter,cls,sched,note\n"
OPEN = "08:00,open,,,1,,,pass register"


def ignore(*_: object) -> None:
    """Nobody watches."""


def followed(*rows: str, house: House | None = None) -> House:
    """Each row begins with a time of day of the same Monday."""
    house = house or House(None, ignore)
    for line in read([HEADER, *(f"2026-03-02T{row}\n" for row in rows)]):
        assert isinstance(line, Line), line
        house.take(line)
    return house


def line_at(house: House, counter: str) -> list[str]:
    state = house.state
    return queue(state, state.counters[counter], 99, 0)


def state_of(house: House, ticket: str) -> StepState:
    return house.state.core.visits[ticket].step.state


def test_ok__priority_returned_and_due_appointments_go_first_each_by_due_time() -> None:
    house = followed(
        OPEN,
        "08:01,issue,walk,pass,,walkin,,",
        "08:02,issue,back,pass,,walkin,,",
        "08:03,call,back,pass,1,,,",
        "08:05,miss,back,,1,,,",
        "08:20,issue,late,pass,,appt,28800,",  # booked for 08:00
        "08:21,issue,prio,pass,,prio,,",
        "08:22,issue,due,pass,,appt,30600,",  # booked for 08:30
        "08:23,issue,last,pass,,walkin,,",
        "08:25,requeue,back,,,,,",
    )
    assert line_at(house, "1") == ["back", "prio", "due", "walk", "late", "last"]


def test_ok__who_is_handed_on_waits_among_the_walkins_by_the_first_issue() -> None:
    house = followed(
        OPEN,
        "08:01,issue,prio,pass,,prio,,",
        "08:02,issue,one,register,,walkin,,",
        "08:03,call,prio,pass,1,,,",
        "08:04,transfer,prio,,1,,,register",
        "08:05,issue,two,register,,prio,,",
    )
    assert line_at(house, "1") == ["two", "prio", "one"]


def test_ok__an_appointment_before_its_time_is_called_by_nobody_until_then() -> None:
    house = followed(OPEN, "08:01,issue,early,pass,,appt,32400,", "08:02,issue,walk,pass,,,,")
    assert line_at(house, "1") == ["walk"]
    followed("08:55,issue,other,pass,,,,", house=house)
    assert line_at(house, "1") == ["early", "walk", "other"]


def test_ok__a_call_shows_that_the_counter_is_open_and_whoever_was_there_has_gone() -> None:
    house = followed(
        "08:01,issue,a,pass,,,,",
        "08:02,issue,b,pass,,,,",
        "08:03,call,a,pass,7,,,",
        "08:09,call,b,pass,7,,,",
    )
    assert house.state.core.seats["7"].state is CounterState.OPEN
    assert (state_of(house, "a"), state_of(house, "b")) == (StepState.DONE, StepState.CALLED)


def test_ok__what_a_counter_serves_is_seen_from_its_calls() -> None:
    house = followed("08:00,issue,x,passport,,,,", "08:00,call,x,,9,,,", "08:01,finish,x,,9,,,")
    followed("08:01,issue,y,register,,,,", house=house)
    assert set(house.state.served["9"]) == {"passport", "register"}, "not known yet"
    for number in range(SKILLS_KNOWN_AFTER):
        followed(f"08:02,issue,n{number},passport,,,,", f"08:03,call,n{number},,9,,,", house=house)
    assert house.state.served["9"] == ("passport",)
    followed("08:04,call,y,,9,,,", house=house)
    assert set(house.state.served["9"]) == {"passport", "register"}


def test_ok__a_new_day_begins_empty_and_counters_keep_what_they_serve() -> None:
    house = followed(OPEN, "08:01,issue,a,pass,,,,")
    [line] = read([HEADER, "2026-03-04T08:01,issue,a,pass,,,,\n"])
    assert isinstance(line, Line)
    house.take(line)
    assert house.state.core.day == "2026-03-04"
    assert len(house.state.core.visits) == 1
    assert house.state.core.seats["1"].state is CounterState.CLOSED
    assert house.state.served["1"] == ("pass", "register")


def test_ok__with_a_site_its_rules_of_place_count() -> None:
    house = House(site(missed=site().missed, handed_on=Place.NOW), ignore)
    followed(
        "08:00,open,,,3,,,",
        "08:01,issue,a,pass,,,,",
        "08:02,issue,b,register,,,,",
        "08:03,call,a,,3,,,",
        "08:04,transfer,a,,3,,,register",
        house=house,
    )
    assert line_at(house, "3") == ["b", "a"]


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        (["08:02,issue,a,pass,,,,"], "replay-issued-before"),
        (["08:02,call,z,pass,1,,,"], "replay-not-issued"),
        (["08:02,finish,a,,1,,,"], "replay-at-no-counter"),
        (["08:02,requeue,a,,,,,"], "replay-waits"),
        (["08:02,unpark,a,,,,,"], "replay-not-away"),
        (["08:02,cancel,a,,,,,", "08:03,call,a,,1,,,"], "replay-ended"),
        (["08:02,reopen,a,,,,,"], "replay-not-ended"),
        (["08:02,undo,a,,,,,"], "replay-nothing-to-undo"),
        (["08:02,booked,b,pass,,appt,,"], "replay-field-missing"),
    ],
)
def test_fail__what_contradicts_the_log_so_far_is_refused(rows: list[str], reason: str) -> None:
    house = followed("08:01,issue,a,pass,,,,", *rows[:-1])
    with pytest.raises(Unfit) as refused:
        followed(rows[-1], house=house)
    assert refused.value.reason == reason
    followed("08:09,issue,next,pass,,,,", house=house)


def test_fail__what_the_site_does_not_have_is_refused() -> None:
    house = House(site(), ignore)
    for row, reason in (
        ("08:01,issue,a,moon,,,,", "replay-no-service"),
        ("08:01,open,,,99,,,", "replay-no-counter"),
    ):
        with pytest.raises(Unfit) as refused:
            followed(row, house=house)
        assert refused.value.reason == reason


def test_ok__parked_missed_undone_reopened_direct() -> None:
    house = followed(
        OPEN,
        "08:01,issue,a,pass,,,,",
        "08:02:30,call,a,,1,,,",
        "08:03,park,a,,1,,,",
        "08:04,unpark,a,,,,,",
        "08:05,call,a,,1,,,",
        "08:05,undo,a,,1,,,",
    )
    assert state_of(house, "a") is StepState.WAITING
    followed(
        "08:06,call,a,,1,,,",
        "08:07,start,a,,1,,,",
        "08:08,finish,a,,1,,,",
        "08:09,reopen,a,,,,,",
        "08:10,direct,,pass,1,,,",
        "08:11,pause,,,1,,,",
        "08:12,no_show,a,,,,,",
        house=house,
    )
    assert state_of(house, "a") is StepState.CLOSED
    assert house.state.core.seats["1"].state is CounterState.PAUSED


def test_ok__a_log_teaches_how_long_things_take() -> None:
    memory = Memory()
    replay = Replay(None, memory, ignore)
    rows = (
        OPEN,
        "08:01,issue,a,pass,,,,",
        "08:02:30,call,a,,1,,,",
        "08:02:40,start,a,,1,,,",
        "08:12:30,finish,a,,1,,,",
    )
    lines = read([HEADER, *(f"2026-03-02T{row}\n" for row in rows)])
    asked = [moment.tickets for moment in replay.moments(lines)]
    assert asked == [("a",), ["a"]], "at issue, and at the one full minute before the call"
    assert memory.occupancies["pass"].took_s == [600]


def test_ok__our_own_tables_are_followed_too() -> None:
    """A way of several stretches, somebody sent elsewhere while waiting, a ticket that nobody
    holds, and what says nothing of queues."""
    house = followed(
        "08:00,open,,,1,,,pass register cashier",
        "08:01,issue,way,pass,,walkin,,300 480 900",
        "08:02,issue,moved,pass,,walkin,,",
        "08:02,issue,lost,pass,,walkin,,",
        "08:02,void,lost,pass,,,,",
        "08:03,transfer,moved,pass,,,,register",
        "08:04,call,way,pass,1,,,",
        "08:09,finish,way,pass,1,,,",
        "08:09,transfer,way,pass,1,,,cashier",
        "08:10,clock,,,,,,-2.5",
        "08:10,lead,,pass,,,,3 10",
    )
    visits = house.state.core.visits
    assert [visits[one].step.service for one in ("way", "moved")] == ["cashier", "register"]
    assert line_at(house, "1") == ["way", "moved"]
    assert visits["lost"].void
