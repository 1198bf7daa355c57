from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from printers.document import Align, Size
from printers.layout import longest_word, set_text, wrap

words = st.lists(st.text("abcdefgäöüß-", min_size=1, max_size=60), max_size=12)


@given(words, st.integers(8, 64), st.sampled_from(Align))
def test_ok__no_line_is_wider_than_the_paper_and_no_letter_is_lost(
    given_words: list[str], columns: int, align: Align
) -> None:
    lines = wrap(" ".join(given_words), columns, align)
    assert all(0 < len(line) <= columns for line in lines)
    assert "".join(lines).replace(" ", "") == "".join(given_words)


@given(words, st.integers(8, 64), st.sampled_from(Size))
def test_ok__a_setting_fits_the_paper_at_its_own_width(
    given_words: list[str], columns: int, size: Size
) -> None:
    setting = set_text(" ".join(given_words), size, Align.CENTER, columns)
    assert all(len(line) * setting.width <= columns for line in setting.lines)


def test_ok__centred_lines_are_about_equally_long() -> None:
    text = "Mit dem Handy scannen und sehen, wann Sie dran sind."
    assert wrap(text, 48, Align.START)[-1] == "sind."
    assert wrap(text, 48, Align.CENTER) == (
        "Mit dem Handy scannen und",
        "sehen, wann Sie dran sind.",
    )


def test_ok__no_break_space_and_soft_hyphen() -> None:
    assert wrap("am 14.\u00a0Oktober", 12) == ("am", "14.\u00a0Oktober")
    assert wrap("Einwohner\u00admelde\u00adamt Mitte", 16) == ("Einwohnermelde-", "amt Mitte")
    assert wrap("Einwohner\u00admelde\u00adamt", 20) == ("Einwohnermeldeamt",)
    assert longest_word("Einwohner\u00admelde\u00adamt am See") == 9


def test_ok__sizes_go_down_where_the_paper_is_too_narrow() -> None:
    number = set_text("A017", Size.HUGE, Align.CENTER, 48)
    assert (number.width, number.height, number.lines) == (8, 8, ("A017",))
    longer = set_text("AB12345", Size.HUGE, Align.CENTER, 32)
    assert (longer.width, longer.height, longer.lines) == (4, 4, ("AB12345",))
    wide = set_text("Ausweisangelegenheiten", Size.LARGE, Align.CENTER, 48)
    narrow = set_text("Ausweisangelegenheiten", Size.LARGE, Align.CENTER, 32)
    assert (wide.width, wide.height) == (2, 2)
    assert (narrow.width, narrow.height, narrow.lines) == (1, 2, ("Ausweisangelegenheiten",))


def test_ok__an_empty_text_takes_no_line() -> None:
    assert set_text("", Size.HUGE, Align.CENTER, 48).lines == ()
