"""The manuals and the catalogue know exactly the keys that the programs know."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from config.texts import Texts
from counter.house.keys import RECEPTION, SUPERVISOR, Panel, Post
from counter.house.warnings import Kind
from counter.house.wording import HousePhrases
from counter.keys import OPTION_STROKES

DOCS = Path(__file__).parents[3] / "docs"
POSTS = [RECEPTION, SUPERVISOR]
STROKES = {"escape": "esc", "slash": "/", "plus": "+", "minus": "-"}


@pytest.mark.parametrize("post", POSTS, ids=lambda post: post.role)
def test_the_manuals_table_is_the_programs(post: Post) -> None:
    manual = (DOCS / f"{post.role}.md").read_text("utf-8")
    rows = re.findall(r"^\| (\S+) \| ?([^|]*)\| .+\|$", manual, re.MULTILINE)
    told = [
        (key.lower(), *[other.strip().lower() for other in also.split(",") if other.strip()])
        for key, also in rows
        if key not in ("key", "---")
    ]
    known = [tuple(STROKES.get(stroke, stroke) for stroke in key.strokes) for key in post.keys]
    assert told == known


@pytest.mark.parametrize("post", POSTS, ids=lambda post: post.role)
def test_no_stroke_means_two_things(post: Post) -> None:
    strokes = [stroke for key in post.keys for stroke in key.strokes]
    assert len(strokes) == len(set(strokes))
    assert not set(OPTION_STROKES) & set(strokes)


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("post", POSTS, ids=lambda post: post.role)
def test_every_key_has_a_name_a_label_and_an_explanation(post: Post, language: str) -> None:
    say = Texts.load().say(language)
    phrases = HousePhrases(say, language, None)
    for key in post.keys:
        assert not post.key_name(key.act, say).startswith("house-")
        assert not phrases.help_line(post, key.act).startswith(("house-", post.role + "-"))
        if key.footer:
            assert not say(f"house-key-{key.act}").startswith("house-")


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("post", POSTS, ids=lambda post: post.role)
def test_labels_fit_the_footer_of_a_small_terminal(post: Post, language: str) -> None:
    say = Texts.load().say(language)
    footer = [key for key in post.keys if key.footer]
    cell = 78 // ((len(footer) + 1) // 2)
    assert [key.act for key in footer if len(say(f"house-key-{key.act}")) > cell - 5] == []


@pytest.mark.parametrize("language", ["de", "en"])
def test_panels_and_warnings_have_their_words(language: str) -> None:
    say = Texts.load().say(language)
    for panel in Panel:
        assert not say(f"house-panel-{panel}", count=1).startswith("house-")
        assert not say(f"house-tab-{panel}").startswith("house-")
    for kind in Kind:
        if kind is not Kind.TROUBLE:
            told = say(f"supervisor-warning-{kind}", service="x", counter="1", number="A1", count=2)
            assert not told.startswith("supervisor-")
