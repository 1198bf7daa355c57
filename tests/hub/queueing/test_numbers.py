from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hub.protocol.site import NumberRange
from hub.queueing.numbers import label, next_ordinal


def test_ok__counts_from_first_in_steps_and_wraps() -> None:
    numbers = NumberRange(first=10, last=30, step=10)
    previous: int | None = None
    seen = []
    for _ in range(5):
        previous = next_ordinal(numbers, previous, set())
        seen.append(previous)
    assert seen == [10, 20, 30, 10, 20]


def test_ok__label_has_as_many_digits_as_the_range_needs() -> None:
    assert label("A", 17, NumberRange()) == "A017"
    assert label("A", 17, NumberRange(1, 99_999)) == "A00017"
    assert label("", 7, NumberRange(1, 50)) == "007"


def test_ok__a_previous_outside_the_range_starts_again() -> None:
    assert next_ordinal(NumberRange(100, 200), 7, set()) == 100
    assert next_ordinal(NumberRange(100, 200), 999, set()) == 100


@given(
    first=st.integers(0, 20),
    length=st.integers(1, 12),
    step=st.integers(1, 4),
    data=st.data(),
)
def test_property__never_taken_and_none_only_when_all_are(
    first: int, length: int, step: int, data: st.DataObject
) -> None:
    numbers = NumberRange(first, first + (length - 1) * step, step)
    possible = range(first, numbers.last + 1, step)
    taken = data.draw(st.sets(st.sampled_from(possible)))
    previous = data.draw(st.none() | st.sampled_from(possible))
    ordinal = next_ordinal(numbers, previous, taken)
    assert (ordinal is None) == (len(taken) == length)
    assert ordinal is None or (ordinal in possible and ordinal not in taken)


def test_ok__numbers_of_an_earlier_range_take_no_place() -> None:
    taken = set(range(1, 6))
    assert next_ordinal(NumberRange(101, 105), 5, taken) == 101
    assert next_ordinal(NumberRange(5, 7), 5, taken) == 6
    assert next_ordinal(NumberRange(1, 5), 5, taken) is None


def test_ok__a_changed_step_is_kept_from_the_next_number_on() -> None:
    assert next_ordinal(NumberRange(10, 50, 10), 17, {17}) == 20
    assert next_ordinal(NumberRange(10, 50, 10), 55, set()) == 10
