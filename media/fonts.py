"""Finding fonts and knowing which characters each of them can draw.

Neither Pillow nor SDL falls back to another font when a character is missing: they draw an empty
box. So the coverage of each font is read from its own `cmap` table (formats 4 and 12, which every
Unicode font has), without a font library and without keeping the file in memory.
"""

from __future__ import annotations

import os
import struct
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO

FONT_DIRECTORIES = (
    Path("/usr/share/fonts"),
    Path("/usr/local/share/fonts"),
    Path.home() / ".local/share/fonts",
    Path(os.environ.get("WINDIR", "C:/Windows")) / "Fonts",
)


class Weight(StrEnum):
    REGULAR = "Regular"
    BOLD = "Bold"


_LATIN = ("NotoSans", "DejaVuSans", "LiberationSans", "arial")
_SCRIPTS = (
    *("Arabic", "Hebrew", "Devanagari", "Bengali", "Tamil", "Telugu", "Gujarati", "Gurmukhi"),
    *("Kannada", "Malayalam", "Sinhala", "Ethiopic", "Georgian", "Armenian", "Thai", "Lao"),
    *("Khmer", "Myanmar", "Tifinagh", "Symbols", "Symbols2", "Math"),
)
_LAST = ("NotoSansCJK", "DroidSansFallbackFull", "DroidSansFallback")
FAMILIES = (*_LATIN, *(f"NotoSans{script}" for script in _SCRIPTS), *_LAST)
"""File stems by preference; the first that has all characters of a line draws it."""


class FontsMissing(Exception):
    """No usable font on this machine; the message is one readable line."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """The code points of a font as sorted, closed ranges."""

    firsts: tuple[int, ...]
    lasts: tuple[int, ...]

    def __contains__(self, character: str) -> bool:
        code = ord(character)
        at = bisect_right(self.firsts, code) - 1
        return at >= 0 and code <= self.lasts[at]


@dataclass(frozen=True)
class Face:
    """One font file and what it covers (read when first asked for)."""

    path: Path
    index: int = 0
    _coverage: list[Coverage] = field(default_factory=list, compare=False, repr=False)

    @property
    def coverage(self) -> Coverage:
        if not self._coverage:
            self._coverage.append(read_coverage(self.path, self.index))
        return self._coverage[0]

    def covers(self, text: str) -> bool:
        return all(needs_no_glyph(c) or c in self.coverage for c in text)


def needs_no_glyph(character: str) -> bool:
    """Spaces, joiners, direction marks and variation selectors: any font will do."""
    code = ord(character)
    return (
        character.isspace()
        or 0x200B <= code <= 0x200F
        or 0x202A <= code <= 0x202E
        or 0x2060 <= code <= 0x2069
        or 0xFE00 <= code <= 0xFE0F
    )


def find_faces(weight: Weight, directories: Iterable[Path] = FONT_DIRECTORIES) -> tuple[Face, ...]:
    """The faces of this weight by preference; the regular one stands in where a bold is missing.

    Raises `FontsMissing` when there is none at all.
    """
    files: dict[str, Path] = {}
    for directory in directories:
        for path in sorted(directory.rglob("*.tt[fc]")):
            files.setdefault(path.stem.lower(), path)
    faces = []
    for family in FAMILIES:
        names = [f"{family}-{weight}", f"{family}{'bd' if weight is Weight.BOLD else ''}"]
        names += [family, f"{family}-Regular"]
        found = next((files[n.lower()] for n in names if n.lower() in files), None)
        if found is not None:
            faces.append(Face(found))
    if not faces:
        raise FontsMissing(
            "no font found: install the packages fonts-noto-core and fonts-dejavu-core"
        )
    return tuple(faces)


def read_coverage(path: Path, index: int = 0) -> Coverage:
    """Read which characters a TrueType/OpenType file has; raises `FontsMissing` if broken."""
    try:
        with path.open("rb") as file:
            ranges = sorted(_ranges(file, index))
    except (OSError, struct.error) as error:
        raise FontsMissing(f"the font {path} cannot be read: {error}") from error
    firsts: list[int] = []
    lasts: list[int] = []
    for first, last in ranges:
        if lasts and first <= lasts[-1] + 1:
            lasts[-1] = max(lasts[-1], last)
        else:
            firsts.append(first)
            lasts.append(last)
    return Coverage(tuple(firsts), tuple(lasts))


def _ranges(file: BinaryIO, index: int) -> Iterator[tuple[int, int]]:
    def take(offset: int, form: str) -> tuple[int, ...]:
        file.seek(offset)
        return struct.unpack(">" + form, file.read(struct.calcsize(">" + form)))

    start = take(12 + 4 * index, "I")[0] if take(0, "4s")[0] == b"ttcf" else 0  # type: ignore[comparison-overlap]
    tables = take(start + 4, "H")[0]
    cmap = next(
        (
            offset
            for tag, _, offset, _ in (take(start + 12 + 16 * i, "4sIII") for i in range(tables))
            if tag == b"cmap"  # type: ignore[comparison-overlap]
        ),
        None,
    )
    if cmap is None:
        raise struct.error("no table of characters")
    subtables = {
        (platform, encoding): cmap + offset
        for platform, encoding, offset in (
            take(cmap + 4 + 8 * i, "HHI") for i in range(take(cmap + 2, "H")[0])
        )
    }
    for key in ((3, 10), (0, 6), (0, 4), (3, 1), (0, 3), (0, 2), (0, 1), (0, 0)):
        at = subtables.get(key)
        if at is None:
            continue
        kind = take(at, "H")[0]
        if kind == 12:
            for i in range(take(at + 12, "I")[0]):
                first, last, _ = take(at + 16 + 12 * i, "III")
                yield first, last
            return
        if kind == 4:
            count = take(at + 6, "H")[0] // 2
            ends = take(at + 14, f"{count}H")
            starts = take(at + 16 + 2 * count, f"{count}H")
            yield from ((a, b) for a, b in zip(starts, ends, strict=True) if a != 0xFFFF)
            return
