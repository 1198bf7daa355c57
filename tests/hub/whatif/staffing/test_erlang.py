"""Erlang's formulas against values that tables print."""

from __future__ import annotations

import math

import pytest

from hub.whatif.staffing.erlang import blocked, mean_wait_s, needed, waits, within


@pytest.mark.parametrize(
    ("counters", "load", "share"),
    [(1, 0.01010, 0.01), (2, 0.1526, 0.01), (5, 1.361, 0.01), (10, 4.461, 0.01), (20, 12.03, 0.01),
     (50, 37.90, 0.01), (100, 84.06, 0.01), (10, 6.216, 0.05), (20, 15.25, 0.05)],
)  # fmt: skip
def test_ok__blocking_as_in_the_tables_of_erlang_b(
    counters: int, load: float, share: float
) -> None:
    """Loads that N lines carry with 1 % (5 %) blocked."""
    assert blocked(counters, load) == pytest.approx(share, rel=2e-3)


@pytest.mark.parametrize(
    ("counters", "load", "share"),
    [(1, 0.5, 0.5), (2, 1.0, 1 / 3), (3, 2.0, 4 / 9), (5, 4.0, 0.5541), (10, 8.0, 0.4092),
     (12, 10.0, 0.4494), (20, 15.0, 0.1604)],
)  # fmt: skip
def test_ok__waiting_as_in_the_tables_of_erlang_c(counters: int, load: float, share: float) -> None:
    assert waits(counters, load) == pytest.approx(share, abs=6e-4)


@pytest.mark.parametrize(("counters", "load"), [(1, 0.3), (3, 2.2), (8, 6.5), (15, 13.0)])
def test_ok__the_recursion_is_the_formula(counters: int, load: float) -> None:
    terms = [load**k / math.factorial(k) for k in range(counters)]
    last = load**counters / math.factorial(counters) * counters / (counters - load)
    assert waits(counters, load) == pytest.approx(last / (sum(terms) + last))
    assert blocked(counters, load) == pytest.approx(
        load**counters
        / math.factorial(counters)
        / (sum(terms) + load**counters / math.factorial(counters))
    )


def test_ok__one_counter_is_the_queue_of_every_textbook() -> None:
    """M/M/1: load 0.8, five minutes each."""
    assert waits(1, 0.8) == pytest.approx(0.8)
    assert mean_wait_s(1, 0.8, 300) == pytest.approx(0.8 * 300 / 0.2)
    assert within(1, 0.8, 300, 900) == pytest.approx(1 - 0.8 * math.exp(-0.2 * 900 / 300))


def test_ok__the_call_centre_of_the_manuals() -> None:
    """100 calls in half an hour of 180 s: 10 erlangs; 80 % within 20 s need 14 agents."""
    assert within(13, 10, 180, 20) < 0.8 <= within(14, 10, 180, 20)
    assert needed(10, 180, target_s=20, share=0.8) == 14
    assert within(14, 10, 180, 20) == pytest.approx(0.888, abs=1e-3)


def test_ok__occupancy_bounds_large_groups() -> None:
    assert needed(90, 600, target_s=3600, share=0.8) == 100, "not 91: they would be busy for 99 %"
    assert needed(9, 600, target_s=3600, share=0.8) == 10


def test_ok__hundreds_of_counters_stay_numbers() -> None:
    for load in (500.0, 900.0, 4000.0):
        counters = needed(load, 600, target_s=60, share=0.9)
        assert load < counters < 1.3 * load
        assert 0 <= waits(counters, load) <= 1
    assert waits(2000, 1e-9) == 0.0


def test_ok__no_arrivals_need_no_counter() -> None:
    assert needed(0, 600, target_s=900, share=0.8) == 0
    assert within(0, 0.0, 600, 900) == 0.0
    assert waits(3, 3.0) == 1.0
    assert within(3, 3.5, 600, 900) == 0.0
    assert mean_wait_s(3, 3.0, 600) == math.inf


def test_ok__more_counters_are_never_worse() -> None:
    for load in (0.2, 3.7, 28.0):
        shares = [within(counters, load, 480, 600) for counters in range(60)]
        assert shares == sorted(shares)


def test_fail__no_number_would_do() -> None:
    with pytest.raises(ValueError, match="more than 10000"):
        needed(20_000, 600, target_s=60, share=0.8)
