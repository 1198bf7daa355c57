"""Kiosks that give out numbers by themselves, and what becomes of these tickets."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hub.protocol import commands as cmd
from hub.protocol.replies import Lease, Reason, StepState
from hub.protocol.site import Kiosk, NumberRange, VisitorClass
from hub.queueing import events as ev
from hub.queueing.numbers import SLOTS, block, parted
from hub.queueing.rules.offline import lease
from hub.queueing.snapshot import Visit
from tests.hub.house import HOUR_MS, MINUTE_MS, House, refused, site

STORE = "0123456789abcdef"
TOKEN = "k7Qm2xT9bWcR4vLz8NpY3s"


def leased(house: House, device: str = "door", store: str = STORE) -> Lease:
    house.do(cmd.TakeLease(store=store), sender=device)
    return lease(house.state, device, store)


def given_out(
    house: House, number: str = "A101", *, age_ms: int = 0, void: str = "", service: str = "pass"
) -> Visit:
    """A ticket that a kiosk gave out, handed in."""
    fallback = cmd.Fallback(number, TOKEN)
    ticket = cmd.IssueTicket(service=service, fallback=fallback)
    outcome = house.do(cmd.AdoptFallback(issue="q", ticket=ticket, age_ms=age_ms, void=void))
    assert isinstance(outcome, list)
    issued = next(event for event in outcome if isinstance(event, ev.TicketIssued))
    return house.state.core.visits[issued.visit]


@given(
    numbers=st.builds(NumberRange, st.just(1), st.integers(1, 9_999_999), st.integers(1, 9)),
    slots=st.lists(st.integers(0, SLOTS - 1), min_size=2, max_size=2, unique=True),
)
def test_ok__no_kiosk_holds_a_number_of_the_hub_or_of_another(
    numbers: NumberRange, slots: list[int]
) -> None:
    one, other = (block(numbers, slot) for slot in slots)
    ranges = [range(held.first, held.last + 1) for held in (one, other)] + [
        range(held.reserve_first, held.reserve_last + 1) for held in (one, other)
    ]
    assert all(ordinals.start > numbers.last for ordinals in ranges)
    ends = sorted((ordinals.start, ordinals.stop) for ordinals in ranges)
    assert all(stop <= start for (_, stop), (start, _) in pairwise(ends))
    assert [len(ordinals) for ordinals in ranges] == [99, 99, 999, 999]


def test_ok__a_kiosk_keeps_its_numbers_over_days_and_others_have_others() -> None:
    house = House()
    first = leased(house)
    assert sorted(first.blocks) == ["A", "B", "C"]
    assert house.do(cmd.TakeLease(store=STORE), sender="door") == []
    other = leased(house, "hall", "f" * 16)
    anew = leased(house, "door", "e" * 16)
    firsts = [held.blocks["A"].first for held in (first, other, anew)]
    assert firsts == [101, 201, 301]
    house.now_ms = house.state.core.day_ends_ms
    house.do(cmd.Tick())
    again = leased(house)
    assert again.blocks == first.blocks
    assert again.day > first.day


def test_ok__a_dead_kiosks_numbers_rest_until_the_day_is_over() -> None:
    house = House()
    for kiosk in range(SLOTS):
        leased(house, f"kiosk-{kiosk}")
    late = cmd.TakeLease(store=STORE)
    assert refused(house.do(late, sender="new")) is Reason.NUMBERS_EXHAUSTED
    house.now_ms = house.state.core.day_ends_ms
    house.do(cmd.Tick())
    leased(house, "kiosk-0")
    assert leased(house, "new").blocks["A"].first == 201, "that of kiosk-1, which rested longest"
    assert leased(house, "kiosk-0").blocks["A"].first == 101


def test_ok__a_ticket_handed_in_waits_as_if_it_had_been_given_out_then() -> None:
    house = House()
    house.now_ms += HOUR_MS
    late = house.issue("pass")
    visit = given_out(house, age_ms=30 * MINUTE_MS)
    assert (visit.number, visit.issued_ms) == ("A101", house.now_ms - 30 * MINUTE_MS)
    assert house.issue("pass").number == "A002", "the hub counts on as before"
    house.do(cmd.CallNext(counter="3"))
    assert house.present("3") is visit
    assert late.step.state is StepState.WAITING


def test_ok__one_tap_is_one_visit_though_the_hub_had_answered_it() -> None:
    house = House()
    lost = house.issue("pass")
    issued = house.state.core.issued["pass"]
    house.now_ms += MINUTE_MS
    visit = given_out(house, void=lost.id, age_ms=MINUTE_MS)
    assert lost.step.state is StepState.CANCELLED
    assert refused(house.do(cmd.ReopenVisit(visit=lost.id))) is Reason.UNKNOWN_VISIT
    assert [open_.id for open_ in house.state.open_visits()] == [visit.id]
    assert visit.step.due_ms == lost.step.due_ms
    assert house.state.core.issued["pass"] == issued


def test_ok__who_was_called_by_the_lost_number_is_called_again_by_the_one_in_hand() -> None:
    house = House()
    lost = house.issue("pass")
    house.do(cmd.CallNext(counter="3"))
    visit = given_out(house, void=lost.id)
    assert house.present("3") is None
    house.do(cmd.CallNext(counter="3"))
    assert house.present("3") is visit


def test_ok__nothing_in_the_house_refuses_a_ticket_that_somebody_holds() -> None:
    house = House()
    house.do(cmd.CloseService(service="pass"))
    assert refused(house.do(cmd.IssueTicket(service="pass"))) is Reason.CLOSED_BY_STAFF
    assert given_out(house).step.state is StepState.WAITING


def test_ok__a_number_twice_in_the_house_is_given_out_anew() -> None:
    house = House()
    assert given_out(house).number == "A101"
    assert given_out(house).number == "A001"
    assert given_out(house, "A003").number == "A002", "no kiosk takes a number of the hub"


def test_ok__a_ticket_of_yesterday_is_on_record_and_over() -> None:
    house = House()
    house.now_ms = house.state.core.day_ends_ms + HOUR_MS
    house.do(cmd.Tick())
    visit = given_out(house, age_ms=2 * HOUR_MS)
    assert visit.step.state is StepState.CLOSED
    assert not list(house.state.open_visits())
    assert given_out(house).number == "A101"


def test_ok__priority_without_a_hub_is_what_the_house_says_when_it_is_back() -> None:
    ticket = cmd.IssueTicket(service="pass", priority=True, fallback=cmd.Fallback("A101", TOKEN))
    adopt = cmd.AdoptFallback(issue="q", ticket=ticket, age_ms=0)
    rule = Kiosk(priority={"de": "Mit Schwerbehindertenausweis"})
    for house, cls in (
        (House(site(kiosk=rule)), VisitorClass.PRIORITY),
        (House(), VisitorClass.WALKIN),
    ):
        house.do(adopt)
        (visit,) = house.state.open_visits()
        assert visit.cls is cls


@pytest.mark.parametrize(
    ("ticket", "reason"),
    [
        (cmd.IssueTicket(service="pass"), Reason.MALFORMED),
        (
            cmd.IssueTicket(service="pass", fallback=cmd.Fallback("B101", TOKEN)),
            Reason.MALFORMED,
        ),
        (
            cmd.IssueTicket(service="moon", fallback=cmd.Fallback("A101", TOKEN)),
            Reason.UNKNOWN_SERVICE,
        ),
    ],
)
def test_fail__what_no_kiosk_of_this_site_gave_out(ticket: cmd.IssueTicket, reason: Reason) -> None:
    adopt = cmd.AdoptFallback(issue="q", ticket=ticket, age_ms=0)
    assert refused(House().do(adopt)) is reason


def test_ok__a_number_is_taken_apart_as_it_was_put_together() -> None:
    assert parted("A017") == ("A", 17)
    assert parted("KF1001") == ("KF", 1001)
