"""A foreign eye reads the frames: every number in front and the counter beside it."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path

import pygame
import pytest
from PIL import Image, ImageOps, ImageStat

from config.layouts import supplied
from display.facts import Facts
from display.picture import front, picture
from display.preview import draw
from display.scene import Text
from hub.protocol.screens import Shade
from tests.display.scenes import HOUSE, LAYOUTS, TYPESETTER, moment, with_calls

UPRIGHT = (*(name for name in supplied() if name.endswith("-portrait")), "totem")
FRAMES = [
    *((name, (1920, 1080)) for name in LAYOUTS if name != "totem"),
    ("hall", (2560, 1080)),
    *((name.removesuffix("-portrait"), (1080, 1920)) for name in sorted(UPRIGHT)),
]
FIGURES = "0123456789"
LETTERS = "ABCDEFGHIJKLMNPQRSTUVWXYZ"
"""No number of this house begins with an O."""
LOOKS_PX = (60, 44, 80)
"""Readers are used to scans: black on white, letters of some millimetres; each page is looked at in
these sizes until it is read."""
MARGIN_PX = 40


def cells(facts: Facts, size: tuple[int, int], wanted: Iterable[str]) -> list[Image.Image]:
    """What the frame shows where numbers, or counters, belong, tile by tile. Ways and words, which
    this reader does not know, are left out."""
    surface = draw(facts, size, TYPESETTER)
    frame = Image.frombytes("RGB", size, pygame.image.tobytes(surface, "RGB"))
    return [
        like_a_scan(frame.crop((item.rect.x, item.rect.y, item.rect.right, item.rect.bottom)))
        for region in picture(facts, size).regions
        if region.name.startswith("front-")
        for item in region.items
        if isinstance(item, Text) and item.text in wanted
    ]


def like_a_scan(cell: Image.Image) -> Image.Image:
    grey = ImageOps.autocontrast(cell.convert("L"))
    dark = ImageStat.Stat(grey.crop((0, 0, grey.width, 2))).mean[0] < 128
    return ImageOps.invert(grey) if dark else grey


def page(cells: Sequence[Image.Image], row_px: int) -> Image.Image:
    """One line for each cell."""
    rows = [ImageOps.contain(cell, (cell.width, row_px)) for cell in cells]
    high = row_px + MARGIN_PX
    width = max(row.width for row in rows) + 2 * MARGIN_PX
    sheet = Image.new("L", (width, len(rows) * high + MARGIN_PX), 255)
    for at, row in enumerate(rows):
        sheet.paste(row, (MARGIN_PX, MARGIN_PX + at * high))
    return sheet


def read(sheet: Image.Image, alphabet: str, folder: Path) -> list[str]:
    file = folder / "page.png"
    sheet.save(file)
    command = ["tesseract", str(file), "-", "-l", "eng", "--psm", "6"]
    command += ["-c", f"tessedit_char_whitelist={alphabet}"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()


def assert_says(
    cells: Sequence[Image.Image], expected: list[str], alphabet: str, folder: Path
) -> None:
    seen: list[list[str]] = []
    for row_px in LOOKS_PX:
        seen.append(read(page(cells, row_px), alphabet, folder))
        if seen[-1] == expected:
            return
    assert expected in seen


def assert_read(facts: Facts, size: tuple[int, int], folder: Path, *, alone: bool = False) -> None:
    calls = [tile.call for tile in facts.model.front]
    numbers = [call.number for call in calls]
    assert numbers
    assert_says(cells(facts, size, numbers), numbers, LETTERS + FIGURES, folder)
    counters = [call.counter_label for call in calls]
    if alone:
        assert not cells(facts, size, counters)
    else:
        assert_says(cells(facts, size, counters), counters, FIGURES, folder)


@pytest.mark.parametrize(("layout", "size"), FRAMES)
def test_ok__every_number_and_every_counter_is_read(
    layout: str, size: tuple[int, int], tmp_path: Path
) -> None:
    facts = moment(layout, size)
    assert_read(facts, size, tmp_path, alone=layout == "door")


@pytest.mark.parametrize(("layout", "size"), FRAMES)
def test_ok__so_they_are_in_a_rush(layout: str, size: tuple[int, int], tmp_path: Path) -> None:
    usual = moment(layout, size)
    rush = with_calls(usual, front(usual, HOUSE, size).capacity)
    assert_read(rush, size, tmp_path, alone=layout == "door")


@pytest.mark.parametrize("repeat", [False, True])
@pytest.mark.parametrize("shade", list(Shade))
def test_ok__so_they_are_in_every_shade(shade: Shade, repeat: bool, tmp_path: Path) -> None:
    facts = moment("hall", (1920, 1080), shade=shade, repeat=repeat)
    assert_read(facts, (1920, 1080), tmp_path)
