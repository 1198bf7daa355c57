"""Did staff call whom the rules would have called?"""

from __future__ import annotations

from msgspec.structs import replace

from hub.exchange.moment import Moment
from hub.whatif.play.order_kept import Order, order_kept
from tests.hub.house import site
from tests.hub.whatif.lines import line

CAME = [
    line("08:00", "open", counter="3"),
    line("08:01", "issue", "a", service="pass"),
    line("08:02", "issue", "b", service="pass"),
    line("08:03", "issue", "p", service="pickup"),
]


def kept(*calls: Moment) -> Order:
    return order_kept(site(), [*CAME, *calls])


def test_ok__in_order() -> None:
    assert kept(line("08:04", "call", "a", counter="3"), line("08:10", "finish", "a"),
                line("08:11", "call", "b", counter="3")) == Order(2, 0, 0)  # fmt: skip


def test_ok__somebody_else_than_the_rules_say() -> None:
    assert kept(line("08:04", "call", "b", counter="3"), line("08:10", "finish", "b"),
                line("08:11", "call", "a", counter="3")) == Order(2, 1, 0)  # fmt: skip


def test_ok__somebody_whom_the_counter_does_not_serve() -> None:
    assert kept(line("08:04", "call", "p", counter="3")) == Order(1, 0, 1)


def test_ok__the_order_of_a_day_in_another_zone_is_that_of_its_own_clock() -> None:
    """In the evening of San Francisco it is tomorrow in Greenwich."""
    west = replace(site(), timezone="America/Los_Angeles")
    lines = [
        line("23:00", "issue", "a", service="pass"),
        line("23:01", "issue", "b", service="pass"),
        line("02:30", "call", "a", counter="3", day="2026-09-29"),
    ]
    assert order_kept(west, lines) == Order(1, 0, 0)


def test_ok__what_makes_no_sense_is_passed_over() -> None:
    assert kept(line("08:04", "call", "ghost", counter="3"),
                line("08:05", "call", "a", counter="3")) == Order(1, 0, 0)  # fmt: skip
