"""A ticket number drawn large in half blocks: pure, four lines high, or eight on a big screen.

The glyphs are the familiar 5×7 dot matrix. `▀▄█` are in every terminal font, also in a browser and
on Windows.
"""

from __future__ import annotations

HEIGHT = 4
BIG_HEIGHT = 7

_COLUMNS = {
    "0": "3E4141413E", "1": "00427F4000", "2": "4261514946", "3": "2241494936", "4": "1814127F10",
    "5": "2745454539", "6": "3C4A494930", "7": "0171090503", "8": "3649494936", "9": "064949291E",
    "A": "7E1111117E", "B": "7F49494936", "C": "3E41414122", "D": "7F4141221C", "E": "7F49494941",
    "F": "7F09090901", "G": "3E4149497A", "H": "7F0808087F", "I": "00417F4100", "J": "2040413F01",
    "K": "7F08142241", "L": "7F40404040", "M": "7F020C027F", "N": "7F0408107F", "O": "3E4141413E",
    "P": "7F09090906", "Q": "3E4151215E", "R": "7F09192946", "S": "4649494931", "T": "01017F0101",
    "U": "3F4040403F", "V": "1F2040201F", "W": "3F4038403F", "X": "6314081463", "Y": "0708700807",
    "Z": "6151494543", "-": "0808080808", ":": "0036360000",
    "Ä": "7D1212127D", "Ö": "3D4242423D", "Ü": "3D4040403D",
}  # fmt: skip
"""Five columns of a glyph in hexadecimal, the lowest bit on top."""

_HALVES = {(0, 0): " ", (1, 0): "▀", (0, 1): "▄", (1, 1): "█"}


def drawn(number: str, *, big: bool = False) -> tuple[str, ...]:
    """The lines of the number; a character without a glyph leaves a gap."""
    dots = _dots(number.upper())
    if big:
        return tuple("".join("██" if dot else "  " for dot in row) for row in dots)
    rows = [*dots, [0] * len(dots[0])]
    return tuple(
        "".join(_HALVES[pair] for pair in zip(upper, lower, strict=True))
        for upper, lower in zip(rows[::2], rows[1::2], strict=True)
    )


def width(number: str, *, big: bool = False) -> int:
    """Terminal columns that `drawn` takes."""
    return (6 * len(number) - 1) * (2 if big else 1)


def _dots(number: str) -> list[list[int]]:
    columns: list[int] = []
    for character in number:
        if columns:
            columns.append(0)
        columns += bytes.fromhex(_COLUMNS.get(character, "0000000000"))
    return [[column >> row & 1 for column in columns] or [0] for row in range(7)]
