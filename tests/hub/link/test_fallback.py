from __future__ import annotations

from pathlib import Path

import pytest

from hub.link.fallback import AGAIN_MS, UNKNOWN
from hub.link.store import Store
from hub.protocol.commands import IssueTicket
from hub.protocol.concerns import Concern
from hub.protocol.site import VisitorClass
from tests.hub.link.lent import DAY_MS, Machine

WISH = IssueTicket(service="pass", language="tr")


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    made = Machine(tmp_path)
    made.lend()
    return made


def test_ok__a_tap_carries_a_number_and_a_token_that_nobody_can_guess(machine: Machine) -> None:
    first, second = machine.fallbacks.begin(WISH), machine.fallbacks.begin(WISH)
    assert first.command.fallback is not None
    assert second.command.fallback is not None
    assert (first.command.fallback.number, second.command.fallback.number) == ("A1001", "A1002")
    assert len(first.command.fallback.token) == 22
    assert first.command.fallback.token != second.command.fallback.token
    assert first.id < second.id


def test_ok__what_the_hub_has_answered_leaves_its_number_to_the_next(machine: Machine) -> None:
    machine.fallbacks.answered(machine.fallbacks.begin(WISH))
    assert machine.number() == "A1001"
    assert machine.number() == "A1002"


def test_ok__the_visitor_gets_what_is_known_without_a_hub(machine: Machine) -> None:
    wish = IssueTicket(
        service="pass", language="ar", more=(Concern("kfz", 2),), quantity=3, priority=True
    )
    tap = machine.fallbacks.begin(wish)
    ticket = machine.fallbacks.give_out(tap)
    assert ticket is not None
    assert tap.command.fallback is not None
    assert (ticket.number, ticket.token) == ("A1001", tap.command.fallback.token)
    assert (ticket.people_ahead, ticket.wait) == (UNKNOWN, None)
    assert (ticket.language, ticket.quantity, ticket.more) == ("ar", 3, (Concern("kfz", 2),))
    assert ticket.cls is VisitorClass.PRIORITY
    assert ticket.issued_ms == machine.now_ms
    assert ticket.visit == tap.id


def test_ok__a_new_day_begins_with_the_first_number(machine: Machine) -> None:
    assert [machine.number(), machine.number()] == ["A1001", "A1002"]
    machine.passes(DAY_MS)
    assert machine.number() == "A1001"


def test_ok__it_is_on_the_disk_before_the_visitor_has_it(machine: Machine) -> None:
    machine.number()
    other = Store(machine.folder)  # as it would be after a power cut now
    other._read()
    assert [tap.command.fallback.number for tap in other.book.given_out.values()  # type: ignore[union-attr]
            ] == ["A1001"]  # fmt: skip


def test_ok__who_taps_again_after_the_program_was_killed_is_one_visit(machine: Machine) -> None:
    killed = machine.fallbacks.begin(WISH)
    machine.passes(3_000)
    machine.start()
    other = machine.fallbacks.begin(IssueTicket(service="kfz"))
    again = machine.fallbacks.begin(WISH)
    next_one = machine.fallbacks.begin(WISH)
    assert again == killed, "same id, same command: the hub gives its first answer again"
    assert len({killed.id, other.id, next_one.id}) == 3
    assert next_one.command.fallback != killed.command.fallback


@pytest.mark.parametrize("why", ["too late", "power cut", "answered", "given out"])
def test_fail__a_tap_is_not_taken_up_again_when_it_may_be_somebody_elses(
    machine: Machine, why: str
) -> None:
    before = machine.fallbacks.begin(WISH)
    match why:
        case "answered":
            machine.fallbacks.answered(before)
        case "given out":
            machine.fallbacks.give_out(before)
        case "too late":
            machine.passes(AGAIN_MS)
        case _:
            machine.boot = "boot-2"
    machine.start()
    assert machine.fallbacks.begin(WISH).id != before.id


def test_fail__without_a_lease_there_is_nothing_to_fall_back_on(tmp_path: Path) -> None:
    machine = Machine(tmp_path)
    tap = machine.fallbacks.begin(WISH)
    assert tap.command == WISH
    assert machine.fallbacks.give_out(tap) is None
    assert not machine.store.book.asked


def test_fail__a_service_that_the_site_does_not_have_has_no_number(machine: Machine) -> None:
    assert machine.fallbacks.begin(IssueTicket(service="dog")).command.fallback is None


def test_ok__a_tap_that_a_killed_program_left_without_a_number_is_not_taken_up(
    tmp_path: Path,
) -> None:
    machine = Machine(tmp_path)
    machine.fallbacks.begin(WISH)
    machine.start()
    machine.lend()
    assert machine.number() == "A1001"
