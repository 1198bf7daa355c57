"""Writes the golden tickets anew: `python -m tests.printers.golden`."""

from __future__ import annotations

from pathlib import Path

from printers.escpos import Encoder
from printers.profile import load_profile
from tests.printers.papers import ticket

for language, paper_mm in (("de", 80), ("en", 80), ("de", 58)):
    data = Encoder(load_profile("default", paper_mm)).encode(ticket(language=language))
    (Path(__file__).parent / f"ticket-{language}-{paper_mm}.bin").write_bytes(data)
