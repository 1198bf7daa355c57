from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from hub.link import lease
from hub.link.lease import (
    Answered,
    Asked,
    Book,
    GivenOut,
    HandedIn,
    Moment,
    age_ms,
    next_ordinal,
    ordinals_of,
    service_day,
)
from hub.link.store import LOG, Store
from hub.protocol.commands import IssueTicket
from hub.protocol.replies import Block
from tests.hub.link.lent import BLOCK, DAY_MS, MORNING_MS, SITE, Machine, begun, tap

DAY = "2026-11-24"


def book(*entries: lease.Entry) -> Book:
    made = Book()
    for entry in [*begun(), *entries]:
        made.take(entry)
    return made


def test_ok__the_block_comes_first_then_the_reserve_then_all_of_it_again() -> None:
    block = Block(11, 13, 101, 102)
    used: dict[int, None] = {}
    given = []
    for _ in range(8):
        ordinal = next_ordinal(block, used, ())
        used.pop(ordinal, None)
        used[ordinal] = None
        given.append(ordinal)
    assert given == [11, 12, 13, 101, 102, 11, 12, 13]
    assert list(ordinals_of(block)) == given[:5]


def test_ok__when_it_comes_round_again_a_number_in_hand_is_left_out() -> None:
    block = Block(11, 13, 101, 102)
    used = dict.fromkeys([11, 12, 13, 101, 102])
    assert next_ordinal(block, used, {11}) == 12


def test_ok__a_number_that_is_held_is_free_again_once_the_hub_has_answered() -> None:
    held = book(Asked(tap("A1001")))
    assert held.next_number(SITE.id, "A", DAY) == "A1002"
    assert held.next_number(SITE.id, "K", DAY) == "K1001"
    held.take(Answered("tap-1"))
    assert held.next_number(SITE.id, "A", DAY) == "A1001"


def test_ok__what_was_given_out_comes_on_another_day_only() -> None:
    given = book(GivenOut(tap("A1001")), HandedIn("tap-1"))
    assert given.next_number(SITE.id, "A", DAY) == "A1002"
    assert given.next_number(SITE.id, "A", "2026-11-25") == "A1001"


def test_ok__a_clock_that_is_set_back_to_yesterday_finds_what_was_given_out_then() -> None:
    given = book(GivenOut(tap("A1001")), GivenOut(tap("A1001", id="2", day="2026-11-25")))
    assert given.next_number(SITE.id, "A", DAY) == "A1002"


def test_ok__an_old_day_is_forgotten_at_last() -> None:
    days = [f"2026-11-{day:02}" for day in range(1, 20)]
    given = book(*(GivenOut(tap("A1001", id=day, day=day)) for day in days))
    assert list(given.used) == days[-lease.DAYS_KEPT :]


def test_fail__another_sites_numbers_are_not_given_out() -> None:
    assert book().next_number("elsewhere", "A", DAY) is None
    assert book().next_number(SITE.id, "Z", DAY) is None
    assert Book().next_number(SITE.id, "A", DAY) is None


def test_ok__the_shortest_way_to_say_it_says_it_all() -> None:
    whole = book(
        GivenOut(tap("A1001")), HandedIn("tap-1"), GivenOut(tap("A1002", id="2")),
        Asked(tap("A1003", id="3")), Asked(tap("A1004", id="4")), Answered("4"),
    )  # fmt: skip
    again = Book()
    for entry in whole.entries():
        again.take(entry)
    assert again == whole
    assert list(again.given_out) == ["2"]
    assert list(again.used[DAY]["A"]) == [1001, 1002]


def test_ok__a_memory_that_begins_anew_has_no_lease() -> None:
    lost = book()
    lost.take(lease.Began("0ther"))
    assert lost.next_number(SITE.id, "A", DAY) is None


@pytest.mark.parametrize(
    ("now", "speed", "age"),
    [
        (Moment(MORNING_MS + 999, 65_000, "boot-1"), 1.0, 60_000),  # the date is not asked
        (Moment(MORNING_MS - DAY_MS, 65_000, "boot-1"), 10.0, 600_000),
        (Moment(MORNING_MS + 7_000, 100, "boot-2"), 1.0, 7_000),
        (Moment(MORNING_MS - DAY_MS, 100, "boot-2"), 1.0, 0),
        (Moment(MORNING_MS + 7_000, 65_000, ""), 1.0, 7_000),
    ],
)
def test_ok__an_age_is_told_by_the_steadiest_clock_there_is(
    now: Moment, speed: float, age: int
) -> None:
    assert age_ms(tap(), now, speed) == age


def test_ok__the_day_is_the_sites() -> None:
    assert service_day(MORNING_MS, "Europe/Berlin") == DAY
    assert service_day(MORNING_MS + 15 * 3_600_000, "Europe/Berlin") == "2026-11-25"
    assert service_day(MORNING_MS + 15 * 3_600_000, "nowhere") == DAY


class AnyDays(RuleBasedStateMachine):
    """A kiosk, whatever befalls it. The hub lends each memory numbers that no other has."""

    @initialize()
    def opens(self) -> None:
        self.folder = TemporaryDirectory()
        self.machine = Machine(Path(self.folder.name))
        self.slots: dict[str, int] = {}
        self.given: dict[str, list[str]] = {}
        self.safe_bytes = 0
        self.lend()

    @rule()
    def lend(self) -> None:
        store = self.machine.store.book.store
        slot = self.slots.setdefault(store, len(self.slots))
        first, reserve = 1001 + 100 * slot, 9001 + 1000 * slot
        self.machine.lend(Block(first, first + 2, reserve, reserve + 2))
        self.safe_bytes = self.size

    @rule(service=st.sampled_from(["pass", "kfz"]))
    def taps_in_vain(self, service: str) -> None:
        tap = self.machine.fallbacks.begin(IssueTicket(service=service))
        ticket = self.machine.fallbacks.give_out(tap)
        if ticket is None:
            assert self.machine.store.book.lease is None
            return
        day = self.given.setdefault(service_day(self.machine.now_ms, SITE.timezone), [])
        prefix = ticket.number[0]
        ours = {lease.label(prefix, one) for one in ordinals_of(self.lent)}
        if ticket.number in day:
            assert ours <= set(day), "a number came again while there were others"
        day.append(ticket.number)
        self.safe_bytes = self.size

    @rule(service=st.sampled_from(["pass", "kfz"]))
    def taps(self, service: str) -> None:
        tap = self.machine.fallbacks.begin(IssueTicket(service=service))
        self.machine.fallbacks.answered(tap)

    @rule(service=st.sampled_from(["pass", "kfz"]))
    def is_killed_while_asking(self, service: str) -> None:
        self.machine.fallbacks.begin(IssueTicket(service=service))
        self.starts()

    @rule()
    def hands_in(self) -> None:
        for tap_id in list(self.machine.store.book.given_out):
            self.machine.store.note(HandedIn(tap_id))

    @rule()
    def is_restarted(self) -> None:
        self.starts()

    @rule(share=st.floats(0, 1))
    def loses_power(self, share: float) -> None:
        """What was not on the disk yet is there in part, or garbled."""
        path = self.machine.folder / LOG
        content = path.read_bytes()
        safe = min(self.safe_bytes, len(content))
        loose = content[safe:]
        path.write_bytes(content[:safe] + loose[: round(len(loose) * share)])
        self.machine.boot += "+"
        self.starts()

    @rule()
    def loses_its_memory(self) -> None:
        (self.machine.folder / LOG).unlink()
        self.starts()

    @rule(days=st.integers(-1, 1), hours=st.integers(0, 12))
    def time_passes(self, days: int, hours: int) -> None:
        self.machine.passes(days * DAY_MS + hours * 3_600_000)
        self.starts()

    @invariant()
    def is_written_down(self) -> None:
        if hasattr(self, "machine"):
            assert self.machine.store.state == "ok"

    def starts(self) -> None:
        self.machine.start()
        self.safe_bytes = self.size

    @property
    def lent(self) -> Block:
        found = self.machine.store.book.lease
        assert found is not None
        return found.blocks["A"]

    @property
    def size(self) -> int:
        return (self.machine.folder / LOG).stat().st_size

    def teardown(self) -> None:
        if hasattr(self, "machine"):
            self.machine.store.close()
            self.folder.cleanup()


AnyDays.TestCase.settings = settings(max_examples=60, stateful_step_count=40, deadline=None)
TestAnyDays = AnyDays.TestCase


def test_ok__the_first_number_is_the_first_of_the_block(tmp_path: Path) -> None:
    machine = Machine(tmp_path)
    machine.lend()
    assert [machine.number(), machine.number("kfz"), machine.number()] == [
        f"A{BLOCK.first}", f"K{BLOCK.first}", f"A{BLOCK.first + 1}"
    ]  # fmt: skip
    assert isinstance(machine.store, Store)
