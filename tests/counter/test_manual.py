"""The manual and the catalogue know exactly the keys that the program knows."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from config.texts import Texts
from counter.keys import ACTS, KEYS, OPTION_STROKES, Act, key_name

MANUAL = Path(__file__).parents[2] / "docs" / "counter.md"
STROKES = {"escape": "esc"}


def test_the_manuals_table_is_the_programs() -> None:
    rows = re.findall(r"^\| (\S+) \| ?([^|]*)\| .+\|$", MANUAL.read_text("utf-8"), re.MULTILINE)
    told = [
        (key.lower(), *[other.strip().lower() for other in also.split(",") if other.strip()])
        for key, also in rows
        if key not in ("key", "---")
    ]
    known = [tuple(STROKES.get(stroke, stroke) for stroke in key.strokes) for key in KEYS]
    assert told == known


def test_no_stroke_means_two_things() -> None:
    strokes = [stroke for key in KEYS for stroke in key.strokes]
    assert len(strokes) == len(set(strokes))
    assert not set(OPTION_STROKES) & set(ACTS)


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("act", list(Act))
def test_every_key_has_a_name_a_label_and_an_explanation(act: Act, language: str) -> None:
    say = Texts.load().say(language)
    (key,) = [one for one in KEYS if one.act is act]
    assert not key_name(key, say).startswith("counter-")
    assert not say(f"counter-key-{act}").startswith("counter-")
    assert not say(f"counter-help-{act}").startswith("counter-")


@pytest.mark.parametrize("language", ["de", "en"])
def test_labels_fit_the_footer_of_a_small_terminal(language: str) -> None:
    say = Texts.load().say(language)
    cell = 78 // 5
    for key in KEYS:
        if key.footer:
            assert len(say(f"counter-key-{key.act}")) <= cell - 6
