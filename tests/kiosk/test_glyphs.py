"""The large number: every letter there, told apart, as large as the room."""

from __future__ import annotations

import string

import pytest

from kiosk.blocks import fine_strips, strips
from kiosk.glyphs import letter_pixels, text_pixels
from media.qr import qr_modules

LETTERS = string.ascii_uppercase + string.digits


def dark(letter: str) -> frozenset[tuple[int, int]]:
    rows = letter_pixels(letter, 24)
    return frozenset(
        (row, column)
        for row, line in enumerate(rows)
        for column, ink in enumerate(line)
        if ink > 0.5
    )


def test_ok__all_letters_and_digits_can_be_told_apart() -> None:
    shapes = {letter: dark(letter) for letter in LETTERS}
    for one in LETTERS:
        for other in LETTERS:
            if one < other:
                differ = len(shapes[one] ^ shapes[other])
                assert differ > 0.1 * len(shapes[one] | shapes[other]), (one, other)


@pytest.mark.parametrize("text", ["A017", "W999", "B1", "MWM-1234"])
@pytest.mark.parametrize(("columns", "rows"), [(36, 12), (103, 40), (60, 200), (200, 14)])
def test_ok__a_number_fills_its_room_and_never_leaves_it(
    text: str, columns: int, rows: int
) -> None:
    pixels = text_pixels(text, columns, rows)
    assert len(pixels) <= rows
    assert len(pixels[0]) <= columns
    assert len(pixels) >= rows - 1 or len(pixels[0]) > columns * 0.8


def test_ok__an_unknown_letter_is_a_box_not_a_gap() -> None:
    assert dark("Ω") == dark("Ж")
    assert dark("Ω")


def test_ok__half_blocks_carry_two_rows_a_line() -> None:
    lines = strips([[1.0, 0.0], [1.0, 0.0], [0.0, 1.0]], "#000000", "#ffffff")
    assert [line.text for line in lines] == ["  ", " ▀"]
    assert [line.cell_length for line in lines] == [2, 2]


def test_ok__quadrants_carry_four_pixels_a_cell() -> None:
    lines = fine_strips([[1.0, 0.0, 1.0], [0.0, 1.0, 1.0]], "#000000", "#ffffff")
    assert [line.text for line in lines] == ["▚▌"]


def test_ok__a_ticket_address_fits_beside_the_number_on_a_small_screen() -> None:
    assert len(qr_modules("https://warten.musterstadt.de/t/kB3xQ9tR2mWv7LpZ5nYc4A", 3)) <= 39
