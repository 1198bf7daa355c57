"""Numbers and dates as people write them."""

from __future__ import annotations

from datetime import date

import pytest

from hub.reports.figures.definition import DIMENSIONS, STATS
from hub.reports.figures.definitions import DEFINITIONS
from hub.reports.figures.model import Figure
from hub.reports.period import Kind, Period, around, between
from hub.reports.render.contents import SECTIONS, Spread
from hub.reports.render.wording import NOTHING
from tests.hub.reports.render.said import THIN, wording

DE, EN = wording("de"), wording("en")


def figure(value: float | None, unit: str = "min", n: int = 40, **left_out: int) -> Figure:
    return Figure(
        figure="way", stat="median", by={}, value=value, unit=unit, n=n, left_out=left_out
    )


def test_ok__numbers_have_the_signs_of_their_language() -> None:
    assert [DE.number(value, 1) for value in (1234567.89, -0.04, -12.3, 0)] == [
        "1.234.567,9", "0,0", "−12,3", "0,0",
    ]  # fmt: skip
    assert EN.number(1234567.89, 1) == "1,234,567.9"
    assert DE.full(figure(12.44)) == f"12,4{THIN}Min."
    assert DE.full(figure(0.8349, "share")) == f"83,5{THIN}%"
    assert EN.full(figure(12.44)) == f"12.4{THIN}min"
    assert DE.full(figure(1234.0, "count")) == "1.234"


def test_ok__what_is_not_told_is_a_dash() -> None:
    for words in (DE, EN):
        assert {words.full(None), words.full(figure(None)), words.bare(figure(None))} == {NOTHING}
        assert words.change(figure(None), figure(3.0)) == NOTHING


def test_ok__a_change_is_said_in_words_and_never_beyond_what_is_shown() -> None:
    assert DE.change(figure(12.44), figure(10.0)) == f"▲{THIN}2,4 mehr"
    assert DE.change(figure(0.5, "share"), figure(0.62, "share")) == f"▼{THIN}12,0 Pkt. weniger"
    assert DE.change(figure(12.44), figure(12.36)) == "unverändert"


def test_ok__the_share_that_was_left_out_is_never_rounded_to_nothing() -> None:
    assert DE.left_out(figure(1.0, n=997, clock=3)) == f"<{THIN}1{THIN}%"
    assert DE.left_out(figure(1.0, n=75, clock=20, negative=5)) == f"25{THIN}%"
    assert DE.left_out(figure(1.0)) == ""


@pytest.mark.parametrize(
    ("period", "name", "span"),
    [
        (around(Kind.DAY, date(2026, 10, 6)), "Dienstag, 6. Oktober 2026", "6. Oktober 2026"),
        (around(Kind.WEEK, date(2027, 1, 1)), "53. Woche 2026", None),
        (around(Kind.MONTH, date(2026, 2, 1)), "Februar 2026", "1.–28. Februar 2026"),
        (around(Kind.QUARTER, date(2026, 10, 6)), "4. Quartal 2026", None),
        (around(Kind.YEAR, date(2026, 10, 6)), "Jahr 2026", "1. Januar – 31. Dezember 2026"),
        (
            between(date(2026, 12, 30), date(2027, 1, 2)),
            "30. Dezember 2026 – 2. Januar 2027",
            "30. Dezember 2026 – 2. Januar 2027",
        ),
    ],
    ids=lambda given: given.kind if isinstance(given, Period) else "",
)
def test_ok__periods_have_names(period: Period, name: str, span: str | None) -> None:
    assert DE.period(period).replace(THIN, " ") == name
    if span is not None:
        assert DE.span(period).replace(THIN, " ") == span


def test_ok__what_figures_are_about_is_called_as_people_call_it() -> None:
    told = [
        ("service", "kfz", "Kfz-Zulassung"), ("service", "unknown", "unknown"),
        ("hour", "9", f"9–10{THIN}Uhr"), ("weekday", "3", "Mi"), ("day", "2026-10-05", "Mo 5.10."),
        ("week", "2026-W05", f"KW{THIN}5"), ("month", "2026-02", "Feb. 2026"),
        ("cls", "appt", "mit Termin"), ("kiosk", "", NOTHING),
    ]  # fmt: skip
    assert [DE.about(dimension, value) for dimension, value, _ in told] == [
        name for *_, name in told
    ]


@pytest.mark.parametrize("language", ["de", "en"])
def test_ok__everything_that_can_be_told_has_its_words(language: str) -> None:
    words = wording(language)
    said = [
        text
        for one in DEFINITIONS.values()
        for text in (words.title(one.figure), words.meaning(one.figure), words.rules(one.figure))
    ]
    said += [words.stat(stat) for stat in STATS]
    said += [words.dimension(name) for name in DIMENSIONS]
    said += [words.unit(one.unit) for one in DEFINITIONS.values()]
    said += [
        words.reason(reason)
        for one in DEFINITIONS.values()
        for source in one.sources
        for reason, _ in source.reasons()
    ]
    said += [words.flag(one.flag.name) for one in DEFINITIONS.values() if one.flag]
    assert not [text for text in said if "-" in text and " " not in text and text.islower()]


def test_ok__every_figure_stands_in_a_section() -> None:
    """With a statistic that it has: nothing that is defined is kept from people."""
    shown = {
        name: stat
        for blocks in SECTIONS.values()
        for block in blocks
        for name, stat in (
            [(name, "median") for name in block.figures]
            if isinstance(block, Spread)
            else block.figures
        )
    }
    assert set(shown) == set(DEFINITIONS)
    assert all(stat in DEFINITIONS[name].stats for name, stat in shown.items())
