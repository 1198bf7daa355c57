"""Every figure is defined whole: its columns exist, its words stand in both languages."""

from __future__ import annotations

from functools import cache

import pytest

from config.completeness import variables
from hub.reports.columns import COLUMNS
from hub.reports.figures.asking import NoDimension, NoFigure, NotApart, definitions
from hub.reports.figures.definition import DIMENSIONS, SHARE, STATS, WITHIN, Definition
from hub.reports.figures.definitions import DEFINITIONS
from hub.reports.figures.model import Asked
from hub.reports.figures.query import dimension
from tests.hub.reports.figures.document import PAGE, rewritten

ALL = list(DEFINITIONS.values())
LAW = {
    "wait_walkin", "wait_appointment", "lateness", "service_level", "way", "service_time",
    "occupancy", "total_stay", "parked", "second_wait", "no_show_appointment", "abandonment",
    "refused", "lead_time", "utilisation", "tickets_per_hour", "peak_arrivals", "peak_waiting",
    "forecast_mae", "forecast_bias", "forecast_coverage", "satisfaction",
}  # fmt: skip
"""Names that others may rely on."""


def asked(*figures: str, by: tuple[str, ...] = (), **more: tuple[str, ...]) -> Asked:
    return Asked(first="2026-01-01", last="2026-12-31", figures=figures, by=by, **more)  # type: ignore[arg-type]


def named(figure: Definition) -> str:
    return figure.figure


@cache
def known_texts(language: str) -> set[str]:
    return set(variables(language))


def test_ok__the_names_stay() -> None:
    assert set(DEFINITIONS) >= LAW


@pytest.mark.parametrize("figure", ALL, ids=named)
def test_ok__it_can_be_taken_apart_by_what_its_rows_know(figure: Definition) -> None:
    for source in (*figure.sources, *([figure.over] if figure.over else [])):
        for name in DIMENSIONS:
            column = "day" if name in ("week", "month") else dimension(source.table, name)
            if figure.apart(name):
                assert column in COLUMNS[source.table], (source.table, name)


@pytest.mark.parametrize("figure", ALL, ids=named)
def test_ok__it_has_what_its_statistics_need(figure: Definition) -> None:
    assert set(figure.stats) <= set(STATS)
    for source in figure.sources:
        if {SHARE, WITHIN} & set(figure.stats) and figure.over is None:
            assert source.hit
        if {"median", "p90", "mean"} & set(figure.stats) or figure.over is not None:
            assert source.value
            assert len(figure.sources) == 1, "quantiles are of one table"


@pytest.mark.parametrize("figure", ALL, ids=named)
@pytest.mark.parametrize("language", ["de", "en"])
def test_ok__people_can_read_it(figure: Definition, language: str) -> None:
    known, name = known_texts(language), figure.figure
    words = [f"figure-{name}", f"figure-{name}-is", f"figure-{name}-rules"]
    words += [f"stat-{stat}" for stat in figure.stats]
    words += [f"unit-{figure.unit_of(stat)}" for stat in figure.stats]
    words += [f"left-out-{why}" for source in figure.sources for why, _ in source.reasons()]
    words += [f"flag-{figure.flag.name}"] if figure.flag else []
    words += [f"dimension-{one}" for one in DIMENSIONS]
    assert [word for word in words if word.replace("_", "-") not in known] == []


def test_ok__the_page_says_what_is_counted() -> None:
    page = PAGE.read_text(encoding="utf-8")
    why = "write it anew: python -m tests.hub.reports.figures.document"
    assert page == rewritten(page), why


def test_ok__every_reason_is_explained_on_the_page() -> None:
    page = PAGE.read_text(encoding="utf-8").partition("## From a figure")[0]
    reasons = {why for one in ALL for source in one.sources for why, _ in source.reasons()}
    assert [why for why in sorted(reasons) if f"`{why}`" not in page] == []


def test_ok__who_names_no_figure_gets_those_that_can_be_told_like_this() -> None:
    by_counter = {one.figure for one in definitions(asked(by=("counter",)))}
    assert "utilisation" in by_counter
    assert "refused" not in by_counter
    some = {one.figure for one in definitions(asked(services=("pass",)))}
    assert "utilisation" not in some
    assert "wait_walkin" in some


def test_ok__figures_come_in_the_order_of_their_definitions() -> None:
    chosen = definitions(asked("way", "visits"))
    assert [one.figure for one in chosen] == ["visits", "way"]


def test_fail__what_makes_no_sense_is_named() -> None:
    with pytest.raises(NoFigure) as no_figure:
        definitions(asked("wait"))
    assert no_figure.value.figure == "wait"
    with pytest.raises(NoDimension) as no_dimension:
        definitions(asked(by=("mood",)))
    assert no_dimension.value.dimension == "mood"
    with pytest.raises(NotApart) as not_apart:
        definitions(asked("visits", "utilisation", by=("hour",)))
    assert (not_apart.value.figure, not_apart.value.dimension) == ("utilisation", "hour")
    with pytest.raises(NotApart):
        definitions(asked("utilisation", services=("pass",)))
