"""Which counters to open: enough of them, with the right skills."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hub.protocol.site import Counter, Service, Site, Zone
from hub.whatif.staffing.erlang import BUSIEST, needed
from hub.whatif.staffing.roster import (
    Aim,
    Slot,
    also_for,
    groups,
    load_of,
    one_less,
    one_more,
    planned,
    shared_out,
)


def house(*skills: str, retired: str = "") -> Site:
    """Services a, b, c …; counters 1, 2, … that serve these letters."""
    letters = sorted({letter for served in skills for letter in served})
    return Site(
        id="test", name={}, timezone="Europe/Berlin", languages=("de",),
        services=tuple(Service(id=letter, name={}, prefix="A") for letter in letters),
        counters=tuple(
            Counter(f"{place}", f"{place}", "hall", tuple(served), retired=f"{place}" in retired)
            for place, served in enumerate(skills, 1)
        ),
        zones=(Zone("hall", {}),),
    )  # fmt: skip


def come(**per_half_hour: tuple[float, ...]) -> dict[str, list[float]]:
    """From 08:00 on."""
    return {
        service: [0.0] * 16 + [*counts] + [0.0] * (32 - len(counts))
        for service, counts in per_half_hour.items()
    }


BUSY = dict.fromkeys("abcde", 600.0)


def test_ok__services_that_counters_link_are_one_group() -> None:
    assert groups(house("ab", "bc", "d", "de")) == [("a", "b", "c"), ("d", "e")]
    assert groups(house("a", "b", "ab")) == [("a", "b")]
    assert groups(house("a", "b", "ab", retired="3")) == [("a",), ("b",)]


@pytest.mark.parametrize(
    ("load", "skills", "carried"),
    [
        ({"a": 0.5}, ("a",), 0.5),
        ({"a": 2.0}, ("a",), BUSIEST),
        ({"a": 0.9, "b": 0.9}, ("ab", "a"), 1.8),
        ({"a": 0.9, "b": 0.9}, ("ab", "c"), 0.9),
        # What the first took of `a` it gives back when `b` needs it.
        ({"a": 0.9, "b": 0.9, "c": 0.9}, ("ab", "ac", "c"), 2.7),
        ({"a": 1.0, "b": 1.0}, ("a", "b"), 2 * BUSIEST),
        ({}, ("a",), 0.0),
        ({"a": 1.0}, (), 0.0),
    ],
)
def test_ok__what_counters_carry_by_their_skills(
    load: dict[str, float], skills: tuple[str, ...], carried: float
) -> None:
    counters = house(*skills).counters if skills else ()
    assert shared_out(load, counters) == pytest.approx(carried)


@given(
    load=st.dictionaries(st.sampled_from("abcde"), st.floats(0, 3), max_size=5),
    skills=st.lists(st.sets(st.sampled_from("abcde"), min_size=1), min_size=1, max_size=6),
)
def test_ok__the_least_of_all_cuts_is_what_is_carried(
    load: dict[str, float], skills: list[set[str]]
) -> None:
    """Whatever set of services is taken: no more than the counters that serve them can do, and no
    more than the rest brings."""
    counters = house(*("".join(sorted(served)) for served in skills)).counters
    services = sorted(load)
    cuts = []
    for chosen in range(1 << len(services)):
        taken = {service for place, service in enumerate(services) if chosen >> place & 1}
        able = sum(bool(taken & set(counter.services)) for counter in counters)
        cuts.append(able * BUSIEST + sum(load[one] for one in services if one not in taken))
    assert shared_out(load, counters) == pytest.approx(min(cuts), abs=1e-4)


def test_ok__as_many_as_the_formula_says() -> None:
    of = house(*["a"] * 9)
    (slot,) = planned(of, come(a=(12.0,)), BUSY, Aim())
    (need,) = slot.needs
    assert slot.at_s == 8 * 3600
    assert need.load == pytest.approx(4.0)
    assert need.counters == len(slot.open) == needed(4.0, 600, target_s=900, share=0.8)
    assert need.within >= 0.8
    assert need.busy == pytest.approx(4.0 / need.counters)


def test_ok__more_where_skills_want_it() -> None:
    """Two would do if both could do both."""
    of = house("a", "b", "c", "a")
    (slot,) = planned(of, come(a=(1.0,), b=(1.0,), c=(1.0,)), BUSY, Aim())
    assert slot.open == ("1", "2", "3")


def test_ok__those_that_are_open_stay_open() -> None:
    of = house("ab", "a", "b")
    slots = planned(of, come(a=(1.0, 0.0), b=(0.0, 1.0)), BUSY, Aim())
    assert [slot.open for slot in slots] == [("1",), ("1",)]


def test_ok__more_is_needed_than_there_is() -> None:
    of = house("a", "a")
    (slot,) = planned(of, come(a=(12.0,)), BUSY, Aim())
    (need,) = slot.needs
    assert (need.counters, need.most, need.within) == (5, 2, 0.0)
    assert slot.open == ("1", "2")


def test_ok__one_more_and_one_less() -> None:
    of = house("a", "b", "ab", "a")
    counts = come(a=(3.0, 3.0), b=(1.0, 0.0))
    slots = [Slot(8 * 3600, (), ("1", "3")), Slot(8 * 3600 + 1800, (), ("1",))]
    loads = [load_of(counts, BUSY, 16), load_of(counts, BUSY, 17)]
    assert [set(slot.open) for slot in one_more(of, slots, loads)] == [{"1", "3", "4"}, {"1", "3"}]
    assert [slot.open for slot in one_less(of, slots, loads)] == [("3",), ("1",)]


def test_ok__also_one_for_a_service() -> None:
    of = house("a", "b", "b", "ab")
    slots = [Slot(0, (), ("1",)), Slot(1800, (), ("1", "3"))]
    first = also_for(of, slots, 0, "b")
    assert first is not None
    assert first[0].open == ("1", "3"), "the one that is open after it"
    assert also_for(of, slots, 3600, "b") is None
    everybody = [Slot(0, (), ("1", "2", "3", "4"))]
    assert also_for(of, everybody, 0, "b") is None
