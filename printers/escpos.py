"""A document in the bytes of ESC/POS.

Text goes as text, in one pinned code page: that is fast even on a slow serial line. Only the lines
with a character that the printer lacks are drawn. The QR code is made by the printer itself where
it can.
"""

from __future__ import annotations

import io
import logging
import math
from typing import TYPE_CHECKING, Any

from media.text import FontsMissing, Typesetter, Weight, is_right_to_left
from printers import layout
from printers.document import (
    Align,
    Block,
    Cut,
    Document,
    Image,
    Item,
    Qr,
    Rule,
    Size,
    Space,
    Text,
)
from printers.profile import DOTS_PER_MM, Profile

if TYPE_CHECKING:
    from PIL import Image as Picture

log = logging.getLogger(__name__)

RULE_DOTS = 3
QR_MARGIN_MODULES = 8
LINE_DOTS = 24
RASTER_SIZE_PX = {1: 23, 2: 40}
"""The type size of a drawn line, by how many times normal height its neighbours have."""
INK = 144
"""From this grey on, darker is a dot."""
MARK = "\u2022"
PLAIN_MARK = "-"
TO_TEAR_LINES = 4
"""Without a cutter: as far as the edge to tear at."""
ALIGNED = {Align.START: "left", Align.CENTER: "center", Align.END: "right"}
MIRRORED = {Align.START: Align.END, Align.CENTER: Align.CENTER, Align.END: Align.START}
RIGHT_TO_LEFT = ("ar", "fa", "he", "ur")
EQUIVALENT = str.maketrans("\u202f\u2009\u2011\u2212", "\u00a0 --", "")
"""Characters that have the same ink as one that every printer knows."""


class Encoder:
    """Turns documents into bytes for one model of printer. Not for use by two threads at once."""

    def __init__(self, profile: Profile) -> None:
        self._profile = profile
        self._typesetter: Typesetter | None = None

    def encode(self, document: Document) -> bytes:
        from escpos.constants import QR_ECLEVEL_M
        from escpos.printer import Dummy

        # A fresh one each time: what it thinks the printer's state is must not outlive a ticket.
        paper = Dummy(profile=self._profile.escpos)
        paper.hw("INIT")
        paper.charcode(self._profile.code_page)
        mirrored = document.language.split("-")[0] in RIGHT_TO_LEFT
        for block in document.blocks:
            self._block(paper, block, mirrored, QR_ECLEVEL_M)
        return bytes(paper.output)

    def _block(self, paper: Any, block: Block, mirrored: bool, correction: int) -> None:
        match block:
            case Text():
                align = MIRRORED[block.align] if mirrored else block.align
                self._text(paper, block, align)
            case Item():
                self._item(paper, block, Align.END if mirrored else Align.START)
            case Rule():
                self._raster(paper, _blank(self._profile.dots, RULE_DOTS, ink=True))
            case Space():
                # One feed is at most 255 dots, and a real one.
                left = round(block.mm * DOTS_PER_MM)
                while left > 0:
                    paper._raw(b"\x1bJ" + bytes([min(left, 255)]))
                    left -= 255
            case Qr():
                self._qr(paper, block, correction)
            case Image():
                self._image(paper, block)
            case Cut():
                if self._profile.cutter:
                    paper.cut(feed=False)
                else:
                    paper.print_and_feed(TO_TEAR_LINES)

    def _text(self, paper: Any, block: Text, align: Align) -> None:
        text = block.text.translate(EQUIVALENT)
        setting = layout.set_text(text, block.size, block.align, self._profile.columns)
        for line in setting.lines:
            self._line(paper, line, setting, align, bold=block.bold)

    def _item(self, paper: Any, block: Item, align: Align) -> None:
        mark = MARK if self._has(paper, MARK) else PLAIN_MARK
        text = block.text.translate(EQUIVALENT)
        setting = layout.set_text(text, Size.NORMAL, Align.START, self._profile.columns - 2)
        for number, line in enumerate(setting.lines):
            before = "  " if number else f"{mark} "
            self._line(paper, before + line, setting, align, bold=False)

    def _line(
        self, paper: Any, line: str, setting: layout.Setting, align: Align, *, bold: bool
    ) -> None:
        plain = line.translate(layout.UNPRINTED).replace("\u00a0", " ")
        drawn = None if self._has(paper, plain) else self._drawn(line, setting, align, bold=bold)
        if drawn is not None:
            self._raster(paper, drawn)
        else:
            paper.set(
                align=ALIGNED[align],
                bold=bold,
                custom_size=True,
                width=setting.width,
                height=setting.height,
                smooth=True if self._profile.smooth else None,
            )
            paper.textln(plain)

    def _has(self, paper: Any, text: str) -> bool:
        encoder = paper.magic.encoder
        return all(encoder.can_encode(self._profile.code_page, character) for character in text)

    def _drawn(
        self, line: str, setting: layout.Setting, align: Align, *, bold: bool
    ) -> Picture.Image | None:
        """A line as a picture as wide as the paper, in the size of its neighbours.

        None on a machine without fonts: a ticket with a question mark is better than no ticket.
        """
        if self._typesetter is None:
            try:
                self._typesetter = Typesetter.find()
            except FontsMissing as missing:
                log.error("fonts_missing", extra={"detail": str(missing)})
                return None
        size_px = RASTER_SIZE_PX.get(setting.height, LINE_DOTS * setting.height)
        indent = 2 * LINE_DOTS // 2 if line.startswith("  ") else 0
        dots = self._profile.dots - indent
        weight = Weight.BOLD if bold else Weight.REGULAR
        drawn = self._typesetter.line(line.strip(" "), size_px, weight, max_width_px=dots)
        # Heat is on or off; dots strewn along the edges would only blur the letters.
        picture = drawn.image().point([0 if level < INK else 255 for level in range(256)])
        x = {Align.START: 0, Align.CENTER: (dots - picture.width) // 2}.get(
            align, dots - picture.width
        )
        at_right = align is Align.END and is_right_to_left(line)
        sheet = _blank(self._profile.dots, picture.height)
        sheet.paste(picture, (x if at_right else x + indent, 0))
        return sheet

    def _qr(self, paper: Any, block: Qr, correction: int) -> None:
        import qrcode
        from qrcode.constants import ERROR_CORRECT_M

        code = qrcode.QRCode(error_correction=ERROR_CORRECT_M, border=0)
        code.add_data(block.data)
        # Only the size: drawing the code takes ten times as long, and the printer does that.
        modules = 17 + 4 * code.best_fit()
        fits = self._profile.dots // (modules + QR_MARGIN_MODULES)
        size = max(2, min(16, fits, round(block.mm * DOTS_PER_MM / modules)))
        if self._profile.qr:
            paper.set(align="center", custom_size=True, width=1, height=1)
            paper.qr(block.data, ec=correction, size=size, native=True)
        else:
            from PIL import Image as Picture

            code.make()
            picture = Picture.new("L", (modules, modules), 255)
            dots = [0 if dark else 255 for row in code.get_matrix() for dark in row]
            picture.putdata(dots)
            self._centred(paper, picture.resize((modules * size, modules * size), 0))

    def _image(self, paper: Any, block: Image) -> None:
        from PIL import Image as Picture

        try:
            with Picture.open(io.BytesIO(block.png)) as opened:
                colour = opened.convert("RGBA")
        except (OSError, ValueError) as error:
            log.error("picture_unreadable", extra={"detail": str(error)})
            return  # no logo must not mean no ticket
        picture = Picture.new("RGBA", colour.size, "white")
        picture.alpha_composite(colour)
        scale = min(
            self._profile.dots / picture.width,
            block.max_width_mm * DOTS_PER_MM / picture.width,
            block.max_height_mm * DOTS_PER_MM / picture.height,
        )
        size = (max(1, int(picture.width * scale)), max(1, int(picture.height * scale)))
        grey = picture.convert("L").resize(size, Picture.Resampling.LANCZOS)
        # Dots stand for real greys only; edges and plain grounds stay clean.
        self._centred(paper, grey.point([_clean(level) for level in range(256)]))

    def _centred(self, paper: Any, picture: Picture.Image) -> None:
        # Padded on the left: not every printer centres pictures.
        left = (self._profile.dots - picture.width) // 2
        sheet = _blank(left + picture.width, picture.height)
        sheet.paste(picture, (left, 0))
        self._raster(paper, sheet)

    def _raster(self, paper: Any, picture: Picture.Image) -> None:
        padded = _blank(math.ceil(picture.width / 8) * 8, picture.height)
        padded.paste(picture, (0, 0))
        paper.set(align="left")
        paper.image(padded)


def _blank(width: int, height: int, *, ink: bool = False) -> Picture.Image:
    from PIL import Image as Picture

    return Picture.new("L", (width, height), 0 if ink else 255)


def _clean(level: int) -> int:
    if level < 96:
        return 0
    return 255 if level > 208 else level
