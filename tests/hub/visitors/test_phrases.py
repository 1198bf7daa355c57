from __future__ import annotations

import pytest

from hub.visitors.phrases import choose_language, isolating, remembering

OFFERED = ["de", "en"]


@pytest.mark.parametrize(
    ("wanted", "accept", "chosen"),
    [
        (None, "", "de"),
        (None, "en-GB,en;q=0.9", "en"),
        (None, "fr,en;q=0.3,de;q=0.8", "de"),
        (None, "de;q=0,en;q=0.1", "en"),
        (None, "en;q=nonsense", "de"),
        (None, "*", "de"),
        ("en", "de", "en"),
        ("xx", "en", "en"),
        ("", "en", "en"),
    ],
)
def test_ok__the_language_is_the_one_asked_for_or_the_browsers(
    wanted: str | None, accept: str, chosen: str
) -> None:
    assert choose_language(wanted, accept, OFFERED) == chosen


def test_ok__a_sentence_is_made_once() -> None:
    made: list[tuple[str, object]] = []

    def say(text_id: str, /, **facts: str | int | float) -> str:
        made.append((text_id, facts))
        return f"{text_id} {facts}"

    remembered = remembering(say)
    assert remembered("a", count=1) == remembered("a", count=1)
    assert remembered("a", count=2) != remembered("a", count=1)
    assert len(made) == 2


def test_ok__what_is_filled_in_keeps_its_direction_and_numbers_stay_numbers() -> None:
    given: dict[str, object] = {}

    def say(text_id: str, /, **facts: str | int | float) -> str:
        given.update(facts)
        return text_id

    assert isolating(say)("a", wifi="Gast", count=2) == "a"
    assert given == {"wifi": "\u2068Gast\u2069", "count": 2}
