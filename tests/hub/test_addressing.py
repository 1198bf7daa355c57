"""A visitor handed to a clerk goes where that clerk sits."""

from __future__ import annotations

from hub.addressing import addressed
from hub.protocol.commands import TransferVisit
from hub.protocol.replies import Reason, Refusal

CLERKS = {"1": "mue", "2": "sch"}


def test_ok__a_clerk_stands_for_the_counter_they_have_taken() -> None:
    to_clerk = TransferVisit(counter="1", service="car", to_clerk="sch", back=True)
    to_counter = TransferVisit(counter="1", service="car", to_counter="2", back=True)
    assert addressed(to_clerk, CLERKS) == to_counter


def test_ok__what_names_no_clerk_stays_as_it_is() -> None:
    command = TransferVisit(counter="1", to_counter="3")
    assert addressed(command, CLERKS) is command


def test_fail__nobody_is_handed_to_a_clerk_who_is_away() -> None:
    command = TransferVisit(counter="1", to_clerk="abc")
    assert addressed(command, CLERKS) == Refusal(Reason.CLERK_AWAY, {"clerk": "abc"})
