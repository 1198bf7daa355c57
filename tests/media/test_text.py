"""Text as pixels: nothing missing, nothing clipped, the right way round."""

import struct
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from media.fonts import FontsMissing, Weight, find_faces, read_coverage
from media.text import Raster, Typesetter, is_right_to_left

TYPESETTER = Typesetter.find()
SCRIPTS = [
    "A017",
    "Öffnungszeiten – ß",
    "Кириллица",
    "Ελληνικά",
    "سلام",
    "שלום",
    "ህዝብ",
    "日本",
    "→ ✓",
]


def columns_with_ink(raster: Raster) -> list[int]:
    image = Image.frombytes("L", (raster.width, raster.height), raster.alpha)
    box = image.getbbox()
    assert box is not None
    return [box[0], box[2]]


@pytest.mark.parametrize("text", SCRIPTS)
@pytest.mark.parametrize("weight", list(Weight))
def test_ok__every_script_has_a_font_for_each_character(text: str, weight: Weight) -> None:
    faces = find_faces(weight)
    assert any(face.covers(text) for face in faces)
    assert max(TYPESETTER.line(text, 40, weight).alpha) == 255


def test_ok__shaping_is_available() -> None:
    assert TYPESETTER.shapes


def test_ok__letters_of_arabic_join() -> None:
    apart = sum(TYPESETTER.measure(letter, 60) for letter in "سلام")
    assert TYPESETTER.measure("سلام", 60) < 0.9 * apart


def test_ok__a_line_of_one_size_always_stands_on_one_baseline() -> None:
    lines = [TYPESETTER.line(text, 50, Weight.BOLD) for text in ("acemn", "ÄÖÜgjpq", "A017")]
    assert {(line.height, line.baseline, line.cap_height) for line in lines} == {
        (lines[0].height, lines[0].baseline, lines[0].cap_height)
    }


@settings(max_examples=60)
@given(
    st.text("ABCÄgjW017 –سلاםш日", min_size=1, max_size=40),
    st.integers(8, 200),
    st.integers(120, 600),
)
def test_ok__a_line_shrinks_until_it_fits(text: str, size: int, width: int) -> None:
    line = TYPESETTER.line(text, size, Weight.BOLD, max_width_px=width)
    assert line.size_px <= max(size, 6)
    assert len(line.alpha) == line.width * line.height
    assert line.width <= width or line.size_px == 6


def test_ok__a_line_that_fits_does_not_shrink() -> None:
    wide = TYPESETTER.line("A017", 100)
    assert TYPESETTER.line("A017", 100, max_width_px=wide.width + 2).size_px == 100


def test_ok__right_to_left_is_known_by_the_first_letter() -> None:
    assert is_right_to_left("123 سلام Berlin")
    assert not is_right_to_left("Berlin سلام")


def test_ok__runs_of_a_right_to_left_line_stand_in_reverse() -> None:
    ink = columns_with_ink(TYPESETTER.line("日 سلام", 60))
    assert ink[1] > ink[0]
    alone = TYPESETTER.line("سلام", 60)
    both = TYPESETTER.line("سلام 日", 60)
    image = Image.frombytes("L", (both.width, both.height), both.alpha)
    end = image.crop((both.width - alone.width, 0, both.width, both.height))
    assert end.tobytes() == alone.alpha or both.height != alone.height


def test_ok__wrapping_keeps_every_word() -> None:
    text = "Bitte nehmen Sie im Wartebereich im ersten Obergeschoss Platz"
    lines = TYPESETTER.wrap(text, 30, 300)
    assert " ".join(lines) == text
    assert len(lines) > 2
    assert all(TYPESETTER.measure(line, 30) <= 300 for line in lines)


def test_ok__the_printer_gets_black_on_white() -> None:
    image = TYPESETTER.line("A", 60).image()
    assert image.getpixel((0, 0)) == 255
    assert image.getextrema() == (0, 255)


def test_fail__no_fonts_is_one_readable_line(tmp_path: Path) -> None:
    with pytest.raises(FontsMissing, match="fonts-noto-core"):
        Typesetter.find([tmp_path])


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"no font at all",
        struct.pack(">IHHHH", 65536, 0, 0, 0, 0),
        struct.pack(">IHHHH", 65536, 1, 0, 0, 0),
    ],
)
def test_fail__a_broken_font_is_named(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "DejaVuSans.ttf"
    file.write_bytes(content)
    with pytest.raises(FontsMissing, match=r"DejaVuSans\.ttf"):
        read_coverage(file)
