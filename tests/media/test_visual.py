from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from media.visual import is_right_to_left, visual

NUMBER = "رقمك"
"""Your number."""


def logical(line: str) -> str:
    """The letters of a line that is all Arabic, in the order of reading and as one types them."""
    return unicodedata.normalize("NFKC", line[::-1])


def test_ok__arabic_is_seen_from_the_right_and_joined() -> None:
    (line,) = visual(NUMBER, 20)
    assert line == "\ufeda\ufee4\ufed7\ufead"
    assert logical(line) == NUMBER


def test_ok__lam_and_alef_are_one_sign() -> None:
    (line,) = visual("الانتظار", 20)
    assert "\ufefb" in line
    assert logical(line) == "الانتظار"


@pytest.mark.parametrize(
    ("text", "piece"),
    [
        ("رقمك هو A017", "A017"),
        ("الساعة 09:41", "09:41"),
        ("الشباك 12، الطابق 2", "12"),
        ("شبكة Buergeramt-Gast هنا", "Buergeramt-Gast"),
    ],
)
def test_ok__numbers_and_latin_are_read_from_the_left(text: str, piece: str) -> None:
    (line,) = visual(text, 40)
    assert piece in line


def test_ok__what_comes_first_stands_furthest_right() -> None:
    (line,) = visual("رقمك هو A017.", 40)
    assert line.startswith(".A017")


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("رقم (2)", "(2) \ufee2\ufed7\ufead"),
        ("(رقم 2)", "(2 \ufee2\ufed7\ufead)"),
        ("((رقم", "\ufee2\ufed7\ufead))"),
        ("رقم A (b)", "A (b) \ufee2\ufed7\ufead"),
        ("«رقم» [A]", "[A] «\ufee2\ufed7\ufead»"),
    ],
)
def test_ok__brackets_embrace_what_they_did(text: str, seen: str) -> None:
    assert visual(text, 60) == [seen]


def test_ok__a_line_breaks_before_letters_change_places() -> None:
    first, second = visual("واحد اثنان ثلاثة أربعة", 14)
    assert logical(first) == "واحد اثنان"
    assert logical(second) == "ثلاثة أربعة"


def test_ok__short_vowels_and_marks_of_direction_take_no_cell() -> None:
    assert visual("رَقْمُكَ", 20) == visual(NUMBER, 20)
    assert visual(f"\u2067{NUMBER}\u2069 \u2066A017\u2069", 20) == visual(f"{NUMBER} A017", 20)


def test_ok__empty_lines_stay() -> None:
    assert visual(f"{NUMBER}\n\n{NUMBER}", 20)[1] == ""
    assert visual("", 20) == []


@given(st.text("ابتلمن A1٢(.،", max_size=60), st.integers(1, 30))
def test_ok__nothing_is_lost_and_nothing_is_too_wide(text: str, columns: int) -> None:
    lines = visual(text, columns)
    assert all(len(line) <= columns for line in lines)
    seen = unicodedata.normalize("NFKC", "".join(lines)).replace(")", "(")
    assert sorted(seen.replace(" ", "")) == sorted(text.replace(" ", ""))


def test_ok__which_languages_are_written_from_the_right() -> None:
    assert is_right_to_left("ar")
    assert is_right_to_left("ar-EG")
    assert not is_right_to_left("de-simple")
    assert not is_right_to_left("arn")
