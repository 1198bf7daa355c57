"""What would help now, in a house that lives by the real rules."""

from __future__ import annotations

import msgspec
import pytest
from msgspec.structs import replace

from hub.forecast.advice import (
    CONFIRMED,
    CONFIRMED_CLOSING,
    FORGOTTEN,
    Found,
    Standing,
    Wish,
    advice,
    judge,
    settled,
    wish,
)
from hub.forecast.memory import Memory
from hub.forecast.outlook import Forecaster
from hub.protocol import commands as cmd
from hub.protocol.replies import Refusal
from hub.protocol.site import Ratio, Service, Site
from hub.protocol.views import Advice
from hub.queueing import events as ev
from hub.queueing.decide import decide
from hub.queueing.evolve import evolve
from tests.hub.house import MINUTE_MS, House, site

NORM_S = 30 * 60


def normed(**changes: object) -> Site:
    """Ten minutes each; whoever waits longer than half an hour is a warning. Counters 1, 4, 7 …
    serve registration and pick-up, 2, 5, 8 … all, 3, 6, 9 … pass and registration."""
    plain = site(**changes)
    services = tuple(replace(one, wait_norm_s=NORM_S) for one in plain.services)
    return replace(plain, services=services)


class Advised(House):
    """A house for which somebody looks what would help."""

    def __init__(self, of: Site | None = None) -> None:
        self.forecaster = Forecaster(Memory())
        super().__init__(of or normed())

    def do(self, command: cmd.AnyCommand, sender: str = "") -> list[ev.Event] | Refusal:
        self._ids += 1
        outcome = decide(self.state, command, self.now_ms, fresh_id=f"v{self._ids}", sender=sender)
        if isinstance(outcome, list):
            for event in outcome:
                self.forecaster.learn(self.state, event, self.now_ms)
                evolve(self.state, event, self.now_ms)
        return outcome

    def open(self, *counters: str) -> None:
        for counter in counters:
            self.do(cmd.OpenCounter(counter=counter))

    def come(self, many: int, service: str = "pass", every_ms: int = 0) -> None:
        for _ in range(many):
            self.issue(service)
            self.now_ms += every_ms

    def wish(self, *stands: str) -> Wish | None:
        return wish(self.forecaster.stage, self.state, self.now_ms, stands)

    def judge(self, *stands: str) -> Found | None:
        asked = self.wish(*stands)
        return judge(asked) if asked is not None else None


def test_ok__nothing_where_people_are_called_in_time() -> None:
    house = Advised()
    house.open("3", "6")
    assert house.judge() is None, "nobody is there"
    house.come(1)
    assert house.judge() is None


def test_ok__one_more_counter_where_that_is_enough() -> None:
    house = Advised()
    house.open("3")
    house.come(4)
    found = house.judge()
    assert found is not None
    assert (len(found.opens), found.closes, found.service) == (1, "", "pass")
    assert "pass" in house.state.served[found.opens[0]]
    assert found.now_s is not None
    assert found.then_s <= NORM_S < found.now_s
    house.open(*found.opens)
    assert house.judge() is None


def test_ok__the_smallest_step_that_is_enough() -> None:
    house = Advised()
    house.open("3")
    house.come(8)
    found = house.judge()
    assert found is not None
    assert 2 <= len(found.opens) <= 3
    assert found.then_s <= NORM_S
    house.come(30)
    assert house.judge() is None, "three are not enough either"


def test_ok__a_service_that_nobody_serves_needs_a_counter() -> None:
    house = Advised()
    house.open("3")
    house.come(1, "pickup")
    found = house.judge()
    assert found is not None
    assert (found.service, found.now_s) == ("pickup", None)
    assert "pickup" in house.state.served[found.opens[0]]


def test_ok__no_norm_no_advice() -> None:
    house = Advised(site())
    house.open("3")
    house.come(8)
    assert house.wish() is None


def test_ok__whoever_is_lost_already_is_not_judged_by() -> None:
    """They have waited so long that nobody can call them in time; those after them can be."""
    house = Advised()
    house.open("3")
    house.come(3)
    house.now_ms += 35 * MINUTE_MS
    assert house.judge() is None
    house.come(4)
    found = house.judge()
    assert found is not None
    assert found.then_s <= NORM_S


def test_ok__what_stands_stays_while_it_helps() -> None:
    house = Advised()
    house.open("3")
    house.come(4)
    first = house.judge()
    assert first is not None
    other = next(
        one for one in house.state.counters if "pass" in house.state.served[one]
        and one not in ("3", *first.opens)
    )  # fmt: skip
    again = house.judge(other)
    assert again is not None
    assert again.opens == (other,)


def test_ok__who_has_come_lately_is_expected_to_come_again() -> None:
    """Twelve came in half an hour and were served; twelve more come, and nobody is left."""
    house = Advised()
    house.open("3", "6", "9", "12")
    house.come(12, every_ms=2 * MINUTE_MS)
    for counter in ("3", "6", "9", "12") * 3:
        house.serve(counter)
    for counter in ("3", "6", "9"):
        house.do(cmd.CloseCounter(counter=counter))
    asked = house.wish()
    assert asked is not None
    assert len(asked.about) == 12
    assert all(since_ms > house.now_ms for _, since_ms in asked.about)
    found = judge(asked)
    assert found is not None
    assert found.service == "pass"
    assert found.opens


def test_ok__one_that_is_not_needed_may_close() -> None:
    house = Advised()
    house.open("3", "6", "9")
    house.come(1)
    house.serve("3")
    house.now_ms += 70 * MINUTE_MS
    house.come(1)
    found = house.judge()
    assert found is not None
    assert (found.opens, found.service) == ((), "pass")
    assert found.closes in ("3", "6", "9")
    assert found.then_s <= NORM_S / 2


def test_ok__the_last_that_serves_something_does_not_close() -> None:
    house = Advised()
    house.open("1", "3")
    house.come(1)
    house.serve("3")
    house.now_ms += 70 * MINUTE_MS
    house.come(1, "pickup")
    house.come(1, "pass")
    assert house.judge() is None


def test_ok__nobody_closes_before_the_house_is_known_for_an_hour() -> None:
    house = Advised()
    house.open("3", "6", "9")
    house.come(1)
    house.now_ms += 20 * MINUTE_MS
    house.come(1)
    assert house.judge() is None


@pytest.mark.parametrize("ratio", [None, Ratio(1, 2, 3600)])
def test_ok__a_wish_goes_through_a_pipe(ratio: Ratio | None) -> None:
    house = Advised(replace(normed(), ratio=ratio))
    house.open("3", "6")
    house.come(9)
    asked = house.wish()
    assert asked is not None
    there = msgspec.msgpack.decode(msgspec.msgpack.encode(asked), type=Wish)
    assert judge(there) == judge(asked) != None  # noqa: E711


# ── What is said ─────────────────────────────────────────────────────────────────────────────────

OPEN_5 = Found(("5",), "", "pass", 3100.0, 1501.0)
OPEN_6 = replace(OPEN_5, opens=("6",))
CLOSE_5 = Found((), "5", "pass", 0.0, 200.0)


def after(*found: Found | None, open_now: tuple[str, ...] = ()) -> Standing:
    standing = Standing()
    for one in found:
        standing = settled(standing, one, open_now)
    return standing


def test_ok__something_new_is_said_once_it_is_found_again() -> None:
    assert after(OPEN_5).said is None
    assert after(*[OPEN_5] * CONFIRMED).said == OPEN_5
    assert after(OPEN_5, OPEN_6, OPEN_5, OPEN_6).said is None
    assert after(OPEN_5, None, OPEN_5).said is None
    assert after(*[CLOSE_5] * (CONFIRMED_CLOSING - 1), open_now=("5",)).said is None
    assert after(*[CLOSE_5] * CONFIRMED_CLOSING, open_now=("5",)).said == CLOSE_5


def test_ok__what_is_said_does_not_flicker() -> None:
    said = [OPEN_5] * CONFIRMED
    later = replace(OPEN_5, then_s=1700.0)
    assert after(*said, later).said == later, "its numbers follow"
    assert after(*said, None, OPEN_6, None).said == OPEN_5
    assert after(*said, *[None] * FORGOTTEN).said is None
    assert after(*said, *[None] * (FORGOTTEN - 1), OPEN_5, None).said == OPEN_5
    assert after(*said, *[OPEN_6] * FORGOTTEN).said == OPEN_6


def test_ok__what_has_been_done_is_not_said_any_more() -> None:
    said = after(*[OPEN_5] * CONFIRMED)
    assert settled(said, None, ("3", "5")).said is None
    closing = after(*[CLOSE_5] * CONFIRMED_CLOSING, open_now=("5",))
    assert settled(closing, None, ("5",)).said == CLOSE_5
    assert settled(closing, None, ("3",)).said is None


def test_ok__minutes_are_shown_in_steps() -> None:
    assert advice(OPEN_5) == Advice(("5",), "", "pass", 3300, 1800, 600)
    assert advice(replace(OPEN_5, now_s=None)) == Advice(("5",), "", "pass", None, 1800, 600)
    assert advice(None) is None


def test_ok__an_internal_or_given_up_counter_is_not_advised() -> None:
    plain = normed()
    retired = tuple(replace(one, retired=one.id not in ("1", "3", "4")) for one in plain.counters)
    house = Advised(replace(plain, counters=retired))
    house.open("3")
    house.come(5)
    assert house.judge() is None, "1 and 4 do not serve passes, the others are given up"


def test_ok__everybody_is_judged_by_their_own_norm() -> None:
    plain = normed()
    services: tuple[Service, ...] = tuple(
        replace(one, wait_norm_s=7200 if one.id == "pass" else one.wait_norm_s)
        for one in plain.services
    )
    house = Advised(replace(plain, services=services))
    house.open("3")
    house.come(6)
    assert house.judge() is None
