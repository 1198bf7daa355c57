"""Today so far in words, as the supervisor reads it."""

from __future__ import annotations

from config.texts import Texts
from counter.house.wording import HousePhrases
from counter.supervisor import figures
from hub.protocol.views import FigureLine
from tests.counter.house.office import FIGURES, SITE, view

REST = (
    "184 bedient · 3 abgewiesen · höchstens 43 warteten · 5 Termine versäumt (8 %)"
    " · Zufriedenheit 4,3 von 5"
)


def phrases(language: str) -> HousePhrases:
    return HousePhrases(Texts.load().say(language), language, SITE)


def told(*lines: FigureLine, language: str = "de") -> tuple[list[tuple[str, ...]], str]:
    """The table and the rest, with plain spaces."""
    house, words = view(figures=lines), phrases(language)
    rows = [(line.who, *line.told) for line in figures.waited(house, words)]
    said = " · ".join(figures.facts(house, words))
    space = "\N{NO-BREAK SPACE}"
    return [tuple(one.replace(space, " ") for one in row) for row in rows], said.replace(space, " ")


def test_ok__a_morning_in_german_and_english() -> None:
    assert told(*FIGURES) == (
        [
            ("Warten ohne Termin", "12 min", "31 min", "87 %"),
            ("Warten mit Termin", "4 min", "1 h 05 min", "95 %"),
        ],
        REST,
    )
    table, said = told(*FIGURES, language="en")
    assert table[0] == ("Walk-ins waited", "12 min", "31 min", "87%")
    assert said.endswith("5 appointments missed (8%) · satisfaction 4.3 of 5")


def test_ok__of_few_cases_only_their_number_is_told() -> None:
    table, said = told(
        FigureLine("served", "count", 1.0, "count", 1),
        FigureLine("peak_waiting", "max", 1.0, "count", 4),
        FigureLine("wait_walkin", "median", None, "min", 9),
        FigureLine("wait_appointment", "median", None, "min", 1),
        FigureLine("no_show_appointment", "share", None, "share", 2),
        FigureLine("no_show_appointment", "count", 1.0, "count", 2),
        FigureLine("satisfaction", "mean", None, "score", 3),
    )
    assert table == [("Warten ohne Termin", "–", "–", "–"), ("Warten mit Termin", "–", "–", "–")]
    assert said == "1 bedient · höchstens 1 wartete · 1 Termin versäumt · Zufriedenheit – von 5"


def test_ok__what_a_house_does_not_have_is_left_out() -> None:
    table, said = told(
        FigureLine("served", "count", 0.0, "count", 0),
        FigureLine("wait_walkin", "median", None, "min", 0),
        FigureLine("wait_appointment", "median", None, "min", 0),
        FigureLine("no_show_appointment", "share", None, "share", 0),
        FigureLine("no_show_appointment", "count", 0.0, "count", 0),
        FigureLine("satisfaction", "mean", None, "score", 0),
    )
    assert table == [("Warten ohne Termin", "–", "–", "–")]
    assert said == "0 bedient"


def test_ok__half_of_those_who_came_for_a_service() -> None:
    house, words = view(figures=FIGURES), phrases("de")
    halves = [figures.median(house, one, words) for one in ("ausweis", "kfz", "fund")]
    assert [one.replace("\N{NO-BREAK SPACE}", " ") for one in halves] == ["15 min", "–", ""]
