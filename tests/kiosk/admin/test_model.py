"""What the menu does with keys, checks, errands and time: pure."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.admin import keys, model
from kiosk.admin.gesture import tapped
from kiosk.admin.view import (
    DigitTyped,
    Erased,
    Item,
    ItemChosen,
    ItemDone,
    Message,
    Page,
    PinChecked,
    PinGiven,
    StatusCame,
    TimePassed,
    View,
    WentBack,
)
from tests.kiosk.admin.desk import GOOD, PIN

DIGITS = [DigitTyped(digit) for digit in PIN]
IN = (*DIGITS, PinGiven(), PinChecked(right=True, wait_s=0))


def after(*messages: Message, view: View | None = None, now_s: float = 0.0) -> View:
    view = view or model.opened(locked=False, wait_s=0, now_s=now_s)
    for message in messages:
        view = model.apply(view, message, now_s)
    return view


def test_ok__the_pin_opens_the_menu_and_is_forgotten() -> None:
    asked = after(*DIGITS, PinGiven())
    assert (asked.checking, asked.typed) == (True, PIN)
    opened = after(PinChecked(right=True, wait_s=0), view=asked)
    assert (opened.page, opened.typed) == (Page.MENU, "")


def test_ok__the_pin_is_in_no_representation() -> None:
    asked = after(*DIGITS, PinGiven())
    assert PIN not in repr(asked)
    assert "7" not in repr(DigitTyped("7"))


def test_fail__nothing_of_the_menu_before_the_pin() -> None:
    for item in Item:
        assert after(ItemChosen(item)).busy is None
    assert after(PinChecked(right=True, wait_s=0)).page is Page.PIN  # nobody had asked


def test_fail__too_short_a_pin_is_not_tried() -> None:
    assert not after(*DIGITS[:3], PinGiven()).checking


def test_fail__after_a_wrong_pin_nothing_can_be_typed_for_a_while() -> None:
    wrong = after(*DIGITS, PinGiven(), PinChecked(right=False, wait_s=5))
    assert (wrong.wrong, wrong.typed, wrong.wait_until_s) == (True, "", 5)
    assert after(DigitTyped("4"), view=wrong, now_s=4.9).typed == ""
    assert after(DigitTyped("4"), view=wrong, now_s=5.0).typed == "4"


def test_ok__digits_are_taken_away_again() -> None:
    assert after(*DIGITS, Erased(), Erased()).typed == PIN[:-2]


def test_ok__nobody_there_closes_it_but_not_in_the_middle_of_an_errand() -> None:
    opened = after(*IN)
    assert after(TimePassed(), view=opened, now_s=model.IDLE_S - 1) == opened
    assert after(TimePassed(), view=opened, now_s=model.IDLE_S).page is Page.CLOSED
    busy = after(ItemChosen(Item.TEST_PAGE), view=opened)
    assert after(TimePassed(), view=busy, now_s=999.0) == busy
    done = after(ItemDone(Item.TEST_PAGE, "", locked=False), view=busy, now_s=999.0)
    assert after(TimePassed(), view=done, now_s=1000.0).page is Page.MENU


def test_ok__a_state_that_changes_keeps_no_menu_open() -> None:
    status = after(*IN, ItemChosen(Item.STATUS))
    news = after(StatusCame(GOOD), view=status, now_s=20.0)
    assert news.status == GOOD
    assert after(TimePassed(), view=news, now_s=model.IDLE_S).page is Page.CLOSED


def test_ok__a_restart_is_asked_for_twice() -> None:
    once = after(*IN, ItemChosen(Item.RESTART))
    assert (once.sure, once.busy) == (Item.RESTART, None)
    assert after(ItemChosen(Item.RESTART), view=once).busy is Item.RESTART
    other = after(ItemChosen(Item.TEST_PAGE), view=once)
    assert (other.sure, other.busy) == (None, Item.TEST_PAGE)
    assert after(WentBack(), view=once).page is Page.MENU


def test_ok__a_locked_kiosk_offers_to_be_unlocked() -> None:
    assert Item.LOCK in after(*IN).items
    locked = after(*IN, ItemChosen(Item.LOCK), ItemDone(Item.LOCK, "", locked=True))
    assert Item.UNLOCK in locked.items
    assert Item.LOCK not in locked.items


def test_ok__one_errand_at_a_time() -> None:
    busy = after(*IN, ItemChosen(Item.REPRINT))
    assert after(ItemChosen(Item.TEST_PAGE), WentBack(), view=busy) == busy


@pytest.mark.parametrize(
    ("taps_s", "opens"),
    [
        ([0.0, 0.5, 1.0, 1.5, 2.0], True),
        ([0.0, 0.7, 1.4, 2.1, 2.8], True),
        ([0.0, 0.1, 0.2, 0.3], False),
        ([0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0], False),
        ([0.0, 9.0, 9.1, 9.2, 9.3, 9.4], True),
    ],
)
def test_ok__five_taps_within_three_seconds(taps_s: list[float], opens: bool) -> None:
    counted: tuple[float, ...] = ()
    enough = False
    for at_s in taps_s:
        counted, enough = tapped(counted, at_s)
    assert enough is opens
    assert len(counted) < 5


any_key = st.sampled_from(
    ["escape", "enter", "backspace", *"0123456789", "a", "f12", "ctrl+c", "up"]
)


@given(
    st.lists(
        st.one_of(
            any_key,
            st.just(TimePassed()),
            st.just(PinChecked(right=False, wait_s=1)),
            st.sampled_from(Item).map(lambda item: ItemDone(item, "", locked=False)),
        ),
        max_size=60,
    )
)
def test_any__without_the_right_pin_nothing_is_ever_done(happened: list[str | Message]) -> None:
    view = model.opened(locked=False, wait_s=0, now_s=0)
    for place, one in enumerate(happened):
        character = one if isinstance(one, str) and len(one) == 1 else None
        message = keys.meaning(view, one, character) if isinstance(one, str) else one
        if message is not None:
            view = model.apply(view, message, float(place))
        assert view.page in (Page.PIN, Page.CLOSED)
        assert view.busy is None
        if view.page is Page.CLOSED:
            assert view.typed == ""
            return
