"""Telling a reader's strokes from a person's, by time alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.scanner.scan import Scan, Unreadable
from kiosk.scanner.wedge import GAP_S, Given, Stroke, Wedge, lapsed, struck

ENTER = Stroke("enter", "\r")
TAB = Stroke("tab", "\t")
URL = "https://warten.musterstadt.de/t/kB3xQ9tR2mWv7LpZ5nYc4A"
FAST_S = 0.008
Timed = list[tuple[float, Stroke]]


def typed(text: str, gap_s: float = FAST_S, start_s: float = 0.0) -> Timed:
    return [(start_s + place * gap_s, Stroke(one, one)) for place, one in enumerate(text)]


def then(strokes: Timed, *more: Stroke, gap_s: float = FAST_S) -> Timed:
    """`more` follow, each after `gap_s`."""
    last_s = strokes[-1][0] if strokes else 0.0
    return strokes + [(last_s + gap_s * (n + 1), stroke) for n, stroke in enumerate(more)]


def play(strokes: Timed) -> list[tuple[float, Given]]:
    """What is given on, and when, by a caller who keeps the alarm."""
    wedge, out = Wedge(), []
    for now_s, stroke in [*strokes, (float("inf"), None)]:
        while wedge.due_s is not None and wedge.due_s <= now_s:
            at_s = wedge.due_s
            wedge, given_on = lapsed(wedge, at_s)
            out += [(at_s, one) for one in given_on]
        if stroke is not None:
            wedge, given_on = struck(wedge, stroke, now_s)
            out += [(now_s, one) for one in given_on]
    return out


def outcome(strokes: Timed) -> list[Given]:
    return [one for _, one in play(strokes)]


@pytest.mark.parametrize("end", [ENTER, TAB, Stroke("ctrl+j", "\n")])
@pytest.mark.parametrize("gap_s", [0.0, 0.001, 0.02, 0.03])
def test_ok__a_reader_s_strokes_are_one_code_and_no_key_press(end: Stroke, gap_s: float) -> None:
    assert outcome(then(typed(URL, gap_s), end, gap_s=gap_s)) == [Scan(URL)]


def test_ok__a_reader_that_sends_two_ends_sends_one_code() -> None:
    scan = then(typed("TERMIN-K7QX"), ENTER, Stroke("ctrl+j", "\n"))
    assert outcome(scan) == [Scan("TERMIN-K7QX")]
    assert outcome(then(scan, ENTER, gap_s=0.5)) == [Scan("TERMIN-K7QX"), ENTER]


def test_ok__a_reader_without_an_end_is_understood_after_a_pause() -> None:
    assert outcome(typed("TERMIN-K7QX")) == [Scan("TERMIN-K7QX")]


def test_ok__a_person_s_key_counts_after_a_moment() -> None:
    ((at_s, given_on),) = play(typed("3"))
    assert given_on == Stroke("3", "3")
    assert at_s <= 0.04


def test_ok__enter_and_arrows_count_at_once() -> None:
    for stroke in (ENTER, TAB, Stroke("up"), Stroke("f1"), Stroke("escape", "\x1b")):
        assert play([(1.0, stroke)]) == [(1.0, stroke)]


def test_ok__a_few_fast_keys_are_keys() -> None:
    strokes = then(typed("12345"), ENTER)
    assert outcome(strokes) == [stroke for _, stroke in strokes]


def test_ok__a_code_right_after_a_person_s_key() -> None:
    strokes = typed("3") + then(typed("TERMIN-K7QX", start_s=0.1), ENTER)
    assert outcome(strokes) == [Stroke("3", "3"), Scan("TERMIN-K7QX")]


@pytest.mark.parametrize("repeat_s", [0.025, 0.033, 0.05])
def test_ok__a_key_that_is_held_down_is_never_a_code(repeat_s: float) -> None:
    strokes = then(typed("1" * 60, repeat_s), ENTER, gap_s=repeat_s)
    given_on = play(strokes)
    assert [one for _, one in given_on] == [stroke for _, stroke in strokes]
    for (at_s, _), (pressed_s, _) in zip(given_on, strokes, strict=True):
        assert at_s - pressed_s <= 0.04


def test_ok__a_code_of_one_digit_only_is_a_code() -> None:
    assert outcome(then(typed("000000000000"), ENTER)) == [Scan("000000000000")]


def test_fail__ten_thousand_characters_are_one_unreadable_reading() -> None:
    strokes = then(typed("98765" * 2000, 0.002), ENTER)
    assert outcome(strokes) == [Unreadable()]
    again = then(typed("TERMIN-K7QX", start_s=strokes[-1][0] + 1), ENTER)
    assert outcome(strokes + again) == [Unreadable(), Scan("TERMIN-K7QX")]


keys = st.sampled_from(
    [*(Stroke(one, one) for one in "1234567890lLhx/"), ENTER, TAB, Stroke("up"), Stroke("f1")]
)


@given(st.lists(st.tuples(st.floats(GAP_S, 3.0), keys), max_size=40))
def test_any__whatever_a_person_types_is_given_on_in_order_and_soon(
    typing: list[tuple[float, Stroke]],
) -> None:
    now_s, strokes = 0.0, []
    for gap_s, stroke in typing:
        now_s += gap_s + 1e-6
        strokes.append((now_s, stroke))
    given_on = play(strokes)
    assert [one for _, one in given_on] == [stroke for _, stroke in strokes]
    for (at_s, _), (pressed_s, _) in zip(given_on, strokes, strict=True):
        assert at_s - pressed_s <= 0.04


@given(st.lists(st.tuples(st.floats(0.0, 0.1), keys), max_size=400))
def test_any__nothing_is_lost_but_what_belongs_to_a_code(
    typing: list[tuple[float, Stroke]],
) -> None:
    now_s, strokes = 0.0, []
    for gap_s, stroke in typing:
        now_s += gap_s
        strokes.append((now_s, stroke))
    given_on = outcome(strokes)
    written = sum(
        len(one.text) if isinstance(one, Scan) else one.writes
        for one in given_on
        if not isinstance(one, Unreadable)
    )
    assert written == sum(stroke.writes for _, stroke in strokes)
