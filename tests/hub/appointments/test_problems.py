"""Every reason has a sentence, and every sentence a reason."""

from __future__ import annotations

import pytest

from config.texts import STAFF_LANGUAGES, Texts, ids, sources
from hub.appointments.sources.problems import Fault, Problem, sentence

FRAMES = {"appointments-at-line", "appointments-at-file"}
STARTING = {"appointments-no-secret", "appointments-wrong-role"}


@pytest.mark.parametrize("language", STAFF_LANGUAGES)
def test_ok__sentences_and_reasons_are_the_same(language: str) -> None:
    assert set(ids(sources(language)["appointments"])) == {*Fault, *FRAMES, *STARTING}


def test_ok__where_and_why_in_one_line() -> None:
    say = Texts.load().say("en")
    assert sentence(Problem("a.ics", 7, Fault.NO_ID), say) == (
        "a.ics, line 7: The appointment has no id and was left out."
    )
    assert sentence(Problem("a.ics", 0, Fault.NO_JSON), say) == "a.ics: This is no JSON."
