"""Other counters in one line of text."""

from __future__ import annotations

import pytest

from hub.whatif.asked.counters import CannotBeMeant, Change, What, change
from tests.hub.house import site

HOUSE = site()
WEEK = frozenset(range(5))


def said(text: str) -> Change:
    return change(text, HOUSE)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("+2 pass", {"what": What.MORE, "many": 2, "services": ("pass",)}),
        ("+1", {"what": What.MORE, "many": 1}),
        ("-1", {"what": What.FEWER, "many": 1}),
        ("-2 pass,pickup", {"what": What.FEWER, "many": 2, "services": ("pass", "pickup")}),
        ("+1 like 3", {"what": What.MORE, "many": 1, "services": ("pass", "register")}),
        ("counter 5 closed", {"what": What.CLOSED, "counters": ("5",)}),
        ("counter 5,6 closed", {"what": What.CLOSED, "counters": ("5", "6")}),
        ("counter 5 open", {"what": What.OPEN, "counters": ("5",)}),
        ("counter 5 open pass", {"what": What.OPEN, "counters": ("5",), "services": ("pass",)}),
        ("counter 5 serves pass", {"what": What.SERVES, "counters": ("5",), "services": ("pass",)}),
        ("counter 5 serves +pass,office",
         {"what": What.SERVES_TOO, "counters": ("5",), "services": ("pass", "office")}),
        ("counter 5 serves -pass",
         {"what": What.SERVES_NOT, "counters": ("5",), "services": ("pass",)}),
        ("Schalter 5 bedient pass",
         {"what": What.SERVES, "counters": ("5",), "services": ("pass",)}),
        ("Schalter 5 zu", {"what": What.CLOSED, "counters": ("5",)}),
        ("+1 wie 3", {"what": What.MORE, "many": 1, "services": ("pass", "register")}),
    ],
)  # fmt: skip
def test_ok__what_is_to_be_different(text: str, meant: dict[str, object]) -> None:
    assert said(text) == Change(text, **meant)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("when", "days", "from_s", "to_s"),
    [
        ("", frozenset(), None, None),
        ("09:00-12:00", frozenset(), 9 * 3600, 12 * 3600),
        ("Mo-Fr", WEEK, None, None),
        ("Mo,Mi", frozenset({0, 2}), None, None),
        ("tue 9:30-24:00", frozenset({1}), 9.5 * 3600, 24 * 3600),
        ("Sa–Mo 08:00–09:00", frozenset({5, 6, 0}), 8 * 3600, 9 * 3600),
    ],
)
def test_ok__when_may_stand_anywhere(
    when: str, days: frozenset[int], from_s: float | None, to_s: float | None
) -> None:
    for text in (f"{when} +2 pass", f"+2 {when} pass", f"+2 pass {when}"):
        got = said(text)
        assert (got.weekdays, got.from_s, got.to_s) == (days, from_s, to_s), text
        assert (got.what, got.many, got.services) == (What.MORE, 2, ("pass",))
    got = said(f"counter 5 {when} closed")
    assert (got.what, got.weekdays, got.from_s) == (What.CLOSED, days, from_s)


def test_ok__weekdays_hold_on_their_days_only() -> None:
    assert [said("Mo,Fr +1").holds_on(day) for day in range(7)] == [
        True,
        *[False] * 3,
        True,
        *[False] * 2,
    ]
    assert all(said("+1").holds_on(day) for day in range(7))


@pytest.mark.parametrize(
    ("text", "position", "reason", "meant"),
    [
        ("", 1, "whatif-nothing-said", ""),
        ("09:00-12:00 ", 12, "whatif-nothing-said", ""),
        ("09:00-12:00 +2 pas", 16, "whatif-no-service", "pass"),
        ("+2 pass,regster", 9, "whatif-no-service", "register"),
        ("+0 pass", 1, "whatif-no-count", ""),
        ("-100", 1, "whatif-no-count", ""),
        ("12:00-09:00 +1", 1, "whatif-no-times", ""),
        ("+1 08:61-09:00", 4, "whatif-no-times", ""),
        ("+1 23:00-25:00", 4, "whatif-no-times", ""),
        ("+1 08:00-09:00 10:00-11:00", 16, "whatif-twice", ""),
        ("Mo +1 Di", 7, "whatif-twice", ""),
        ("counter", 8, "whatif-which-counter", ""),
        ("+1 like", 8, "whatif-which-counter", ""),
        ("counter east closed", 9, "whatif-no-counter", ""),
        ("counter 5", 10, "whatif-what-of-it", ""),
        ("counter 5 gone", 11, "whatif-no-verb", ""),
        ("counter 5 serves", 17, "whatif-which-service", ""),
        ("counter 5 serves +pss", 19, "whatif-no-service", "pass"),
        ("counter 5 closed pass", 18, "whatif-too-much", ""),
        ("+2 pass register", 9, "whatif-too-much", ""),
        ("two more", 1, "whatif-no-word", ""),
    ],
)
def test_fail__the_mistake_is_named_with_its_place(
    text: str, position: int, reason: str, meant: str
) -> None:
    with pytest.raises(CannotBeMeant) as caught:
        said(text)
    assert (caught.value.position, caught.value.reason, caught.value.meant) == (
        position, reason, meant,
    )  # fmt: skip
