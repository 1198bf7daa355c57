"""Large numbers: every character of a ticket can be told from every other."""

from __future__ import annotations

from string import ascii_uppercase, digits

from counter.numerals import BIG_HEIGHT, HEIGHT, drawn, width


def test_every_letter_and_digit_is_drawn_and_unique_but_for_0_and_o() -> None:
    glyphs = {character: drawn(character) for character in ascii_uppercase + digits}
    assert glyphs["0"] == glyphs["O"]
    assert len(set(glyphs.values())) == len(glyphs) - 1


def test_sizes_are_as_said() -> None:
    for big, height in ((False, HEIGHT), (True, BIG_HEIGHT)):
        lines = drawn("A017", big=big)
        assert len(lines) == height
        assert {len(line) for line in lines} == {width("A017", big=big)}


def test_an_unknown_character_leaves_a_gap() -> None:
    assert set(drawn("§")) == {"     "}
