"""Heads over columns: words stay whole, or are parted at a syllable."""

from __future__ import annotations

import pytest

from hub.reports.figures.definitions import DEFINITIONS
from hub.reports.render.breaking import ROOM, WIDTH, in_columns
from hub.reports.render.parted import MOST_COLUMNS
from tests.hub.reports.render.said import wording


def test_ok__a_column_is_as_wide_as_its_longest_word() -> None:
    assert in_columns(("Zufriedenheit", "Warten ohne Termin"), "de") == [
        ("Zufriedenheit", 13),
        ("Warten ohne Termin", WIDTH),
    ]


def test_ok__where_there_is_no_room_words_are_parted_at_syllables() -> None:
    heads = ("Zufriedenheit", "Weiterleitungen", "Bearbeitungszeit", "Zurückgestellt", "Besuche")
    assert [head for head, _ in in_columns(heads, "de")] == [
        "Zufrieden- heit", "Weiterlei- tungen", "Bearbei- tungszeit", "Zurückge- stellt", "Besuche",
    ]  # fmt: skip
    assert {head for head, _ in in_columns(["Satisfaction"] * 5, "en")} == {"Satisfac- tion"}


@pytest.mark.parametrize("language", ["de", "en"])
def test_ok__every_figure_has_a_head_that_fits(language: str) -> None:
    titles = [wording(language).title(name) for name in DEFINITIONS]
    titles.sort(key=lambda title: -max(map(len, title.split())))
    for begin in range(0, len(titles), MOST_COLUMNS):
        heads = titles[begin : begin + MOST_COLUMNS]
        columns = in_columns(heads, language)
        assert sum(width + 1 for _, width in columns) <= ROOM
        for head, (text, width) in zip(heads, columns, strict=True):
            assert max(map(len, text.split())) <= width, text
            assert text.replace("- ", "").replace(" ", "") == head.replace(" ", "")
