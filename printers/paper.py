"""Commands → paper: what a thermal printer of 203 dpi would make of them, as a picture.

`Paper` is the printing half of the virtual printer and of `print-preview`. It knows nothing of the
encoder; a wrong byte looks wrong here too.
"""

from __future__ import annotations

import io
from dataclasses import dataclass, replace
from typing import Literal

from PIL import Image, ImageChops, ImageDraw

from printers.decoder import CUTS, Command
from printers.glyphs import Glyphs

CODE_PAGES = {
    0: "cp437", 2: "cp850", 3: "cp860", 4: "cp863", 5: "cp865", 16: "cp1252", 17: "cp866",
    18: "cp852", 19: "cp858", 71: "cp1252",
}  # fmt: skip
FONTS = {0: (12, 24), 1: (9, 17)}
NORMAL_SPACING = 30
MARGIN_DOTS = 32
TOP_DOTS = 40
CUT_DOTS = 56
QR_LEVELS: dict[int, Literal[0, 1, 2, 3]] = {48: 1, 49: 0, 50: 3, 51: 2}
"""n of GS ( k fn 69 → error correction as `qrcode` numbers it."""


@dataclass(frozen=True, slots=True)
class Style:
    """What ESC @ sets back."""

    align: int = 0
    bold: bool = False
    underline: bool = False
    inverse: bool = False
    font: int = 0
    width: int = 1
    height: int = 1
    code_page: str = "cp437"
    spacing: int = NORMAL_SPACING

    @property
    def cell(self) -> tuple[int, int]:
        width, height = FONTS.get(self.font, FONTS[0])
        return width * self.width, height * self.height


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line of text; `scale`: how many times normal height."""

    text: str
    scale: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """One piece of paper."""

    picture: Image.Image
    lines: tuple[Line, ...]
    codes: tuple[str, ...]
    """What the QR codes say."""

    @property
    def text(self) -> str:
        return "\n".join(line.text for line in self.lines)

    @property
    def headline(self) -> str:
        """The largest line of text, if one stands out: on a ticket it is the number."""
        largest = max(self.lines, key=lambda line: line.scale, default=Line("", 1))
        return largest.text if largest.scale >= 3 else ""

    def png(self) -> bytes:
        buffer = io.BytesIO()
        dots = self.picture.convert("1", dither=Image.Dither.NONE)
        dots.save(buffer, "PNG", dpi=(203, 203))
        return buffer.getvalue()


class Paper:
    """Takes commands; `cut` gives the sheet so far and begins the next."""

    def __init__(self, dots: int, glyphs: Glyphs) -> None:
        self._dots = dots
        self._glyphs = glyphs
        self._style = Style()
        self._qr_size = 3
        self._qr_level = 48
        self._qr_data = b""
        self._stored: Image.Image | None = None
        self._begin()

    def apply(self, command: Command) -> None:
        match command.name:
            case "text":
                for character in command.data.decode(self._style.code_page, errors="replace"):
                    self._put(character)
            case "LF":
                self._end_line()
            case "ESC J" | "ESC d":
                unit = 1 if command.name == "ESC J" else self._style.spacing
                self._flush()
                self._feed(command.data[0] * unit)
            case "GS v":
                columns, rows = _pair(command.data[2:6])
                self._picture(_bits(command.data[6:], columns * 8, rows))
            case "ESC *":
                self._picture(_columns(command.data))
            case "GS (" if command.raw[2:3] == b"k":
                self._qr(command.data[3:])
            case "GS (" if command.raw[2:3] == b"L":
                self._graphics(command.data[3:])
            case "GS 8" if command.raw[2:3] == b"L":
                self._graphics(command.data[5:])
            case "ESC @":
                self._flush()
                self._style = Style()
            case name if name in CUTS:
                self._flush()
            case _:
                self._style = _styled(self._style, command)

    @property
    def blank(self) -> bool:
        """Nothing has been printed or fed since the last cut."""
        return not self._strips and not self._cells

    def cut(self) -> Sheet:
        self._flush()
        height = sum(strip.height for strip in self._strips)
        width = self._dots + 2 * MARGIN_DOTS
        picture = Image.new("L", (width, TOP_DOTS + height + CUT_DOTS), 255)
        y = TOP_DOTS
        for strip in self._strips:
            picture.paste(strip, (MARGIN_DOTS, y))
            y += strip.height
        sheet = Sheet(picture, tuple(self._lines), tuple(self._codes))
        self._begin()
        return sheet

    def _begin(self) -> None:
        self._strips: list[Image.Image] = []
        self._lines: list[Line] = []
        self._codes: list[str] = []
        self._cells: list[tuple[str, Style]] = []

    def _put(self, character: str) -> None:
        used = sum(style.cell[0] for _, style in self._cells)
        if used + self._style.cell[0] > self._dots:
            self._end_line()
        self._cells.append((character, self._style))

    def _flush(self) -> None:
        if self._cells:
            self._end_line()

    def _end_line(self) -> None:
        cells, self._cells = self._cells, []
        if not cells:
            self._feed(self._style.spacing)
            return
        tallest = max(style.cell[1] for _, style in cells)
        strip = Image.new("L", (self._dots, max(tallest, self._style.spacing)), 255)
        x = self._left(sum(style.cell[0] for _, style in cells))
        for character, style in cells:
            width, height = style.cell
            strip.paste(self._glyph(character, style), (x, tallest - height))
            x += width
        self._strips.append(strip)
        text = "".join(character for character, _ in cells).rstrip()
        self._lines.append(Line(text, max(style.height for _, style in cells)))

    def _glyph(self, character: str, style: Style) -> Image.Image:
        font = FONTS.get(style.font, FONTS[0])
        cell = self._glyphs.draw(character, font, style.cell, bold=style.bold)
        if style.underline:
            cell = cell.copy()
            bottom = style.cell[1] - 1
            ImageDraw.Draw(cell).line((0, bottom, style.cell[0], bottom), fill=0, width=2)
        return ImageChops.invert(cell) if style.inverse else cell

    def _left(self, width: int) -> int:
        return (self._dots - width) * self._style.align // 2

    def _feed(self, dots: int) -> None:
        if dots > 0:
            self._strips.append(Image.new("L", (self._dots, dots), 255))

    def _picture(self, picture: Image.Image) -> None:
        self._flush()
        strip = Image.new("L", (self._dots, picture.height), 255)
        strip.paste(picture, (max(0, self._left(picture.width)), 0))
        self._strips.append(strip)

    def _graphics(self, data: bytes) -> None:
        """m fn …: 112 stores a raster, 2 or 50 prints it."""
        if data[1:2] == b"p":
            width, height = _pair(data[6:10])
            stored = _bits(data[10:], -(-width // 8) * 8, height)
            self._stored = stored.resize((stored.width * data[3], stored.height * data[4]), 0)
        elif data[1:2] in (b"\x02", b"2") and self._stored is not None:
            self._picture(self._stored)
            self._stored = None

    def _qr(self, data: bytes) -> None:
        """cn fn …: 67 size, 69 correction, 80 store, 81 print."""
        if data[:1] != b"1":
            return
        match data[1]:
            case 67:
                self._qr_size = data[2]
            case 69:
                self._qr_level = data[2]
            case 80:
                self._qr_data = data[3:]
            case 81 if self._qr_data:
                self._draw_qr()

    def _draw_qr(self) -> None:
        import qrcode

        text = self._qr_data.decode("utf-8", errors="replace")
        code = qrcode.QRCode(error_correction=QR_LEVELS.get(self._qr_level, 1), border=0)
        code.add_data(text)
        code.make()
        modules = code.modules_count
        picture = Image.new("L", (modules, modules))
        picture.putdata([0 if dark else 255 for row in code.get_matrix() for dark in row])
        side = modules * self._qr_size
        self._picture(picture.resize((side, side), Image.Resampling.NEAREST))
        self._codes.append(text)


def _styled(style: Style, command: Command) -> Style:
    """The style after a command that changes it; others leave it as it is."""
    n = command.data[0] if command.data else 0
    match command.name:
        case "ESC a":
            return replace(style, align=n % 48 if n % 48 < 3 else style.align)
        case "ESC E" | "ESC G":
            return replace(style, bold=bool(n & 1))
        case "ESC -":
            return replace(style, underline=n % 48 > 0)
        case "ESC M":
            return replace(style, font=n % 48)
        case "ESC t":
            return replace(style, code_page=CODE_PAGES.get(n, "cp437"))
        case "ESC 2":
            return replace(style, spacing=NORMAL_SPACING)
        case "ESC 3":
            return replace(style, spacing=n)
        case "GS !":
            return replace(style, width=(n >> 4 & 7) + 1, height=(n & 7) + 1)
        case "GS B":
            return replace(style, inverse=bool(n & 1))
        case "ESC !":
            return replace(
                style,
                font=n & 1,
                bold=bool(n & 0x08),
                height=2 if n & 0x10 else 1,
                width=2 if n & 0x20 else 1,
                underline=bool(n & 0x80),
            )
    return style


def _pair(four: bytes) -> tuple[int, int]:
    return int.from_bytes(four[:2], "little"), int.from_bytes(four[2:4], "little")


def _bits(data: bytes, width: int, height: int) -> Image.Image:
    """Rows of bits, 1 = ink."""
    return Image.frombytes("1", (width, height), bytes(~b & 0xFF for b in data)).convert("L")


def _columns(data: bytes) -> Image.Image:
    """ESC *: m nL nH, then columns of 8 or 24 bits from the top."""
    rows = 24 if data[0] in (32, 33) else 8
    count = int.from_bytes(data[1:3], "little")
    bits = _bits(data[3:], rows, count)
    return bits.transpose(Image.Transpose.TRANSPOSE)
