"""Every column that leaves this house has words, in both languages, and nothing else has."""

from __future__ import annotations

from typing import get_type_hints

import msgspec
import pytest

from hub.exchange.log import KNOWN
from hub.exchange.moment import UNDO
from hub.reports.dictionary import COLUMNS, EVENT_NAMES, EVENTS, NAMES, TITLES, Column, Kind, Words
from hub.reports.export.words import BOTH, as_json, as_markdown
from hub.reports.facts import INNER, TABLES

KINDS = {
    str: {Kind.TEXT, Kind.DATE},
    bool: {Kind.YES_NO},
    int: {Kind.NUMBER, Kind.INSTANT, Kind.LENGTH},
}


@pytest.mark.parametrize("table", NAMES)
def test_ok__every_column_has_words(table: str) -> None:
    assert tuple(COLUMNS[table]) == NAMES[table]
    for column in COLUMNS[table].values():
        assert column.de
        assert column.en
        assert column.de != column.en or column.en in ("counter",)


def test_ok__every_table_and_every_event_has_words() -> None:
    assert COLUMNS.keys() == TITLES.keys() == {EVENTS, *TABLES}
    assert EVENT_NAMES.keys() == KNOWN
    assert UNDO in KNOWN


@pytest.mark.parametrize("table", TABLES)
def test_ok__a_column_is_said_to_be_what_it_is(table: str) -> None:
    for name, of in get_type_hints(TABLES[table]).items():
        if name in INNER:
            continue
        kind = COLUMNS[table][name].kind
        fitting = next(kinds for plain, kinds in KINDS.items() if of in (plain, plain | None))
        assert kind in fitting, name
        assert (kind in (Kind.INSTANT, Kind.LENGTH)) == name.endswith("_ms"), name
        assert (kind is Kind.DATE) == (name == "day"), name


def test_ok__programs_are_told_the_same() -> None:
    said = msgspec.json.decode(as_json(("en",)))
    assert said["tables"].keys() == NAMES.keys()
    first = said["tables"]["visits"]["columns"][0]
    assert first.keys() == {"name", "kind", "en"}
    assert (first["name"], first["kind"]) == ("ticket", "text")
    assert said["events"]["void"] == {"en": EVENT_NAMES["void"].en}


def test_ok__one_language_alone_is_all_in_that_language() -> None:
    page = as_markdown(("de",))
    words: list[Words | Column] = [*EVENT_NAMES.values(), *COLUMNS["visits"].values()]
    assert all(one.de in page for one in words)
    assert not [one.en for one in words if f"| {one.en} |" in page and one.en != one.de]
    assert all(one.en in as_markdown(BOTH) for one in words)
