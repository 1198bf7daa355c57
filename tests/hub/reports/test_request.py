"""What is written on the command line is taken at its word, or complained about in one sentence."""

from __future__ import annotations

from datetime import date

import pytest

from hub.reports import request
from hub.reports.period import Kind
from hub.reports.request import Misasked

KNOWN = (date(2026, 3, 2), date(2026, 10, 7))
TODAY = date(2026, 10, 7)


def asked(first: str = "", last: str = "", kind: str | None = None, day: str = "") -> list[str]:
    found = request.period(request.dates(first, last, kind, day), KNOWN, TODAY)
    return [found.kind, found.first.isoformat(), found.last.isoformat()]


def test_ok__dates_are_taken_as_they_are() -> None:
    assert asked("2026-10-05", "2026-10-11") == [Kind.WEEK, "2026-10-05", "2026-10-11"]
    assert asked("2026-10-05", "2026-10-06") == [Kind.SPAN, "2026-10-05", "2026-10-06"]
    assert asked("2026-10-05") == [Kind.SPAN, "2026-10-05", "2026-10-07"]
    assert asked(kind="month", day="2026-04-30") == [Kind.MONTH, "2026-04-01", "2026-04-30"]
    assert asked(day="2026-04-30") == [Kind.DAY, "2026-04-30", "2026-04-30"]


def test_ok__who_names_no_date_means_the_newest_that_is_over() -> None:
    assert asked() == [Kind.DAY, "2026-10-06", "2026-10-06"]
    assert asked(kind="week") == [Kind.WEEK, "2026-09-28", "2026-10-04"]
    assert asked(kind="year") == [Kind.YEAR, "2026-01-01", "2026-12-31"]


@pytest.mark.parametrize(
    ("given", "text"),
    [
        ({"first": "5.10.2026"}, "report-no-date"),
        ({"first": "20261005"}, "report-no-date"),
        ({"day": "2026-02-30"}, "report-no-date"),
        ({"day": "9999-12-31"}, "report-no-date"),
        ({"first": "2026-10-06", "last": "2026-10-05"}, "report-wrong-order"),
        ({"first": "2027-01-01"}, "report-wrong-order"),
        ({"last": "2026-10-05"}, "report-needs-from"),
        ({"first": "2026-10-05", "kind": "week"}, "report-both"),
        ({"first": "2026-10-05", "day": "2026-10-05"}, "report-both"),
    ],
    ids=lambda given: " ".join(given.values()) if isinstance(given, dict) else "",
)
def test_fail__dates_that_make_no_sense(given: dict[str, str], text: str) -> None:
    with pytest.raises(Misasked) as raised:
        asked(**given)
    assert raised.value.text == text


def test_ok__names_stand_between_commas() -> None:
    assert request.names(" service, counter,,service ") == ("service", "counter")
    assert request.names("") == ()
    request.check(("wait_walkin",), ("service", "hour"))


@pytest.mark.parametrize(
    ("figures", "by", "text", "word"),
    [
        (("wait_walkins",), (), "report-no-figure", "wait_walkins"),
        ((), ("services",), "report-no-dimension", "services"),
        (("utilisation",), ("service",), "report-not-apart", ""),
    ],
)
def test_fail__names_that_nobody_knows(
    figures: tuple[str, ...], by: tuple[str, ...], text: str, word: str
) -> None:
    with pytest.raises(Misasked) as raised:
        request.check(figures, by)
    assert (raised.value.text, raised.value.word) == (text, word)
    assert bool(raised.value.near) is bool(word)
