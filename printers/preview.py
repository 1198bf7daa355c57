"""A document as the picture of its paper: through the real encoder and back through the decoder."""

from __future__ import annotations

from printers.decoder import decode
from printers.document import Document
from printers.escpos import Encoder
from printers.glyphs import Glyphs
from printers.paper import Paper, Sheet
from printers.profile import load_profile
from printers.settings import PrinterSettings


def sheet_of(document: Document, settings: PrinterSettings) -> Sheet:
    """The paper that this printer would make of the document."""
    profile = load_profile(settings.profile, settings.paper_mm)
    paper = Paper(profile.dots, Glyphs())
    for command in decode(Encoder(profile).encode(document)):
        paper.apply(command)
    return paper.cut()


def picture_of(document: Document, settings: PrinterSettings) -> bytes:
    """A PNG, one dot a pixel."""
    return sheet_of(document, settings).png()
