"""A report in a terminal of 80 columns."""

from __future__ import annotations

import pytest
from syrupy.assertion import SnapshotAssertion

from hub.reports.render.text import WIDTH, as_text
from tests.hub.reports.made_up import made_report, of
from tests.hub.reports.render.said import wording


def test_ok__a_day_at_a_glance(snapshot: SnapshotAssertion) -> None:
    assert as_text(made_report(of("day"), drawn=False), wording()) == snapshot


def test_ok__a_week_beside_the_one_before_by_service(snapshot: SnapshotAssertion) -> None:
    report = made_report(of("week"), drawn=False, compared=True, by=("service",))
    assert as_text(report, wording("en")) == snapshot


@pytest.mark.parametrize("compared", [False, True])
@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("kind", ["day", "week", "month", "quarter", "year"])
def test_ok__it_fits_and_numbers_stand_below_each_other(
    kind: str, language: str, compared: bool
) -> None:
    report = made_report(of(kind), drawn=False, compared=compared, by=("cls", "weekday"))
    lines = as_text(report, wording(language)).splitlines()
    assert max(map(len, lines)) <= WIDTH
    assert not [line for line in lines if "…" in line or "report-" in line or "figure-" in line]


def test_ok__only_what_was_asked_is_told() -> None:
    text = as_text(made_report(of("day"), drawn=False, figures=("way",)), wording())
    assert "Wegezeit" in text
    assert "Bedienen" in text
    assert "Termine" not in text
    assert "Besuche" not in text


def test_ok__why_something_was_left_out() -> None:
    text = as_text(made_report(of("day"), drawn=False, figures=("wait_walkin",)), wording())
    told = text.partition("Ausgelassen oder auffällig\n")[2].splitlines()[0]
    assert told.startswith("Wartezeit ohne Termin")
    assert "Uhr wurde währenddessen gestellt: 2" in told


def test_ok__nobody_has_to_read_thousands_of_rows() -> None:
    report = made_report(of("month"), drawn=False, by=("day", "hour", "service"))
    lines = as_text(report, wording()).splitlines()
    assert any(line.startswith("Das sind 400 von 1.") for line in lines)
    assert len(lines) < 1100


def test_ok__colours_are_for_terminals_only() -> None:
    report = made_report(of("day"), drawn=False)
    assert "\x1b[" not in as_text(report, wording())
    assert "\x1b[1m" in as_text(report, wording(), colour=True)
