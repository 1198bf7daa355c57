"""Each language counts in its own way: “2 osoby”, but “5 osób”; “21 человек”, but “22 человека”."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from babel import Locale
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from config.texts import Texts, languages, sources

CATEGORIES = {"zero", "one", "two", "few", "many", "other"}
LARGE = 130
"""Nobody counts further here, and no language begins a new way of counting before a million."""


@pytest.mark.parametrize("language", languages())
def test_every_way_of_counting_has_its_words(language: str) -> None:
    ways = set(Locale.parse(language.partition("-")[0]).plural_form.tags) | {"other"}
    for text_id, select in counted(language):
        given = {key_of(variant) for variant in select.variants}
        if "0" in given:
            given.add("zero")
        assert ways <= given, f"{text_id}: {sorted(ways - given)}"


@pytest.mark.parametrize("language", languages())
def test_the_number_is_said_where_several_share_the_words(language: str) -> None:
    """“one” is 1, 21, 31 … in Russian and Ukrainian: a “1” written there would be wrong."""
    rule = Locale.parse(language.partition("-")[0]).plural_form
    for text_id, select in counted(language):
        named = {key_of(variant) for variant in select.variants}
        for variant in select.variants:
            sharing = [
                n for n in range(LARGE) if rule(n) == key_of(variant) and str(n) not in named
            ]
            written = any(character.isdigit() for character in text_of(variant))
            said = f"{text_id}: [{key_of(variant)}] {text_of(variant)}"
            assert len(sharing) <= 1 or not written, said


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("ar", "12,345"),
        ("de", "12.345"),
        ("de-simple", "12.345"),
        ("en", "12,345"),
        ("fr", "12\u202f345"),
        ("pl", "12\u00a0345"),
        ("ru", "12\u00a0345"),
        ("tr", "12.345"),
        ("uk", "12\u00a0345"),
    ],
)
def test_numbers_are_written_as_the_language_does(language: str, written: str) -> None:
    assert written in Texts.load().say(language)("visitors-wait", low=12_345, high=20_000)


def counted(language: str) -> Iterator[tuple[str, ast.SelectExpression]]:
    """Every choice of words by number."""

    class Selects(Visitor):
        def __init__(self) -> None:
            self.found: list[ast.SelectExpression] = []

        def visit_SelectExpression(self, node: ast.SelectExpression) -> None:  # noqa: N802
            self.found.append(node)
            self.generic_visit(node)

    for source in sources(language).values():
        for entry in FluentParser().parse(source).body:
            if isinstance(entry, ast.Message):
                selects = Selects()
                selects.visit(entry)
                for select in selects.found:
                    if {key_of(variant) for variant in select.variants} & (CATEGORIES - {"other"}):
                        yield entry.id.name, select


def key_of(variant: ast.Variant) -> str:
    return variant.key.name if isinstance(variant.key, ast.Identifier) else variant.key.value


def text_of(variant: ast.Variant) -> str:
    """What is written there, without what is filled in."""
    return "".join(
        part.value for part in variant.value.elements if isinstance(part, ast.TextElement)
    )
