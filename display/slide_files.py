"""The folder that pictures and films come from: what is in it, in which order, and as a surface."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pygame
from PIL import Image, ImageOps

from display.scene import Colour

SECONDS = 12.0
"""How long a picture stands that says nothing else by its name."""
MOST_PIXELS = 60_000_000
"""A picture that unfolds to more is refused: it would take the memory of a small machine. With
transparency, which has to be worked out in a second copy, half of it."""
_FORMATS = ("PNG", "JPEG", "WEBP", "GIF")
_PICTURES = (".png", ".jpg", ".jpeg", ".webp", ".gif")
_FILMS = (".mp4", ".webm", ".mkv", ".mov")
_PASSED_OVER = ("thumbs.db", "desktop.ini")
_UNFINISHED = (".part", ".tmp", ".crdownload", "~")
_SECONDS = re.compile(r"-(\d{1,4})s$")
_TURNED = range(5, 9)
"""EXIF orientations in which width and height are exchanged."""
_ORIENTATION = 0x0112


class Unreadable(Exception):
    """It cannot be shown; the text says why."""


Stamp = tuple[int, int, int]
"""Times of change and size: a file with another one is another file."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A file of the folder. `regular`: one with bytes in it, no pipe and no device."""

    name: str
    stamp: Stamp = (0, 0, 0)
    regular: bool = True

    @property
    def is_film(self) -> bool:
        return self.name.lower().endswith(_FILMS)

    @property
    def is_picture(self) -> bool:
        return self.name.lower().endswith(_PICTURES)

    @property
    def written_s(self) -> float:
        return self.stamp[0] / 1e9


def seconds_of(name: str, usual_s: float = SECONDS) -> float:
    """`plakat-20s.png` stands for 20 seconds."""
    found = _SECONDS.search(Path(name).stem)
    return float(found[1]) if found and int(found[1]) else usual_s


def in_turn(entries: Sequence[Entry], last: str) -> list[Entry]:
    """By name, beginning after the one that was shown last; that one comes at the end."""
    ordered = sorted(entries, key=_order)
    mark = _order(Entry(last))
    later = [entry for entry in ordered if last and _order(entry) > mark]
    return later + ordered[: len(ordered) - len(later)]


def _order(entry: Entry) -> tuple[str, str]:
    return entry.name.casefold(), entry.name


def look(folder: Path) -> list[Entry]:
    """What lies in the folder and could be meant to be shown. Raises `OSError`."""
    entries = []
    with os.scandir(folder) as files:
        for file in files:
            name = file.name.lower()
            if name.startswith(".") or name in _PASSED_OVER or name.endswith(_UNFINISHED):
                continue
            try:
                facts = file.stat()
            except OSError:  # a link that leads nowhere
                entries.append(Entry(file.name, regular=False))
                continue
            if not stat.S_ISDIR(facts.st_mode):
                stamp = (facts.st_mtime_ns, facts.st_ctime_ns, facts.st_size)
                entries.append(Entry(file.name, stamp, stat.S_ISREG(facts.st_mode)))
    return entries


def load(path: Path, size: tuple[int, int], ground: Colour) -> pygame.Surface:
    """The whole picture, upright, as large as fits, in the middle. Raises `Unreadable`."""
    try:
        with path.open("rb") as file, Image.open(file, formats=_FORMATS) as picture:
            fitted = _fitted(picture, size)
    except Unreadable:
        raise
    except Exception as error:  # decoders of broken files raise all manner of things
        raise Unreadable(str(error) or type(error).__name__) from error
    canvas = Image.new("RGB", size, ground)
    place = ((size[0] - fitted.width) // 2, (size[1] - fitted.height) // 2)
    canvas.paste(fitted, place, fitted if fitted.mode == "RGBA" else None)
    surface = pygame.Surface(size, 0, 32)  # like the window's, so that showing it is copying it
    surface.blit(pygame.image.frombytes(canvas.tobytes(), size, "RGB"), (0, 0))
    return surface


def _fitted(picture: Image.Image, size: tuple[int, int]) -> Image.Image:
    wide, high = picture.size
    if wide * high * (2 if picture.has_transparency_data else 1) > MOST_PIXELS:
        raise Unreadable(f"too large: {wide} × {high} pixels")
    box = size
    if picture.getexif().get(_ORIENTATION) in _TURNED:
        box = (size[1], size[0])
    picture.draft(None, box)
    share = min(box[0] / picture.width, box[1] / picture.height)
    fitting = (max(1, round(picture.width * share)), max(1, round(picture.height * share)))
    scaled = _plain(picture).resize(fitting, Image.Resampling.LANCZOS, reducing_gap=2.0)
    return ImageOps.exif_transpose(scaled)


def _plain(picture: Image.Image) -> Image.Image:
    mode = "RGBA" if picture.has_transparency_data else "RGB"
    if picture.mode.startswith("I"):  # 16 bits of grey; Pillow would cut them off, not scale them
        return picture.point(lambda level: level * (1 / 256)).convert("L").convert(mode)
    return picture if picture.mode == mode else picture.convert(mode)
