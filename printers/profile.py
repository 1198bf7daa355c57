"""What a model of printer can do, taken from the profiles of python-escpos.

Importing `escpos` takes 250–400 ms, so it happens here, at the first call and not at import; `warm`
of the printer calls it before the first visitor comes.
"""

from __future__ import annotations

import copy
import difflib
import logging
import os
import shutil
from dataclasses import dataclass
from typing import Any

log = logging.getLogger(__name__)

DEFAULT = "default"
FONT_A_DOTS = 12
"""The width of a normal character."""
DOTS_PER_MM = 8
DOTS = {58: 384, 80: 576}
MARGINS_MM = 8
CODE_PAGES = ("CP1252", "CP858", "CP850", "CP437")
"""In order of preference: the first has German quotation marks, dashes and the euro."""


@dataclass(frozen=True, slots=True)
class Profile:
    """`escpos`: python-escpos' own profile, for its encoder."""

    name: str
    dots: int
    columns: int
    code_page: str
    qr: bool
    cutter: bool
    smooth: bool
    escpos: Any


def load_profile(name: str, paper_mm: int) -> Profile:
    """The profile `name`, narrowed to the paper; an unknown name is logged and means `default`."""
    capabilities = load_escpos()
    known = capabilities.CAPABILITIES["profiles"]
    if name not in known:
        log.error("printer_profile_unknown", extra={"profile": name, "meant": meant(name)})
        name = DEFAULT
    data = copy.deepcopy(known[name])
    pixels = data["media"]["width"]["pixels"]
    dots = min(pixels, paper_dots(paper_mm)) if isinstance(pixels, int) else paper_dots(paper_mm)
    # python-escpos prints a remark to the screen when it does not know the width.
    data["media"]["width"]["pixels"] = dots
    features = data["features"]
    profile = capabilities.Profile(features=features)
    profile.profile_data = data
    pages = profile.get_code_pages()
    return Profile(
        name=name,
        dots=dots,
        columns=dots // FONT_A_DOTS,
        code_page=next((page for page in CODE_PAGES if page in pages), "CP437"),
        qr=bool(features.get("qrCode")),
        cutter=bool(features.get("paperFullCut") or features.get("paperPartCut")),
        # Only Epson's own are sure to know the command; others may print it as a letter.
        smooth=name.startswith("TM-"),
        escpos=profile,
    )


def is_known(name: str) -> bool:
    """Whether there is a profile of this name."""
    return name in load_escpos().CAPABILITIES["profiles"]


def meant(name: str) -> str:
    """The profile that somebody who wrote `name` probably meant; empty when none is near."""
    by_lower = {each.lower(): each for each in load_escpos().CAPABILITIES["profiles"]}
    near = difflib.get_close_matches(name.lower(), by_lower, 1)
    return by_lower[near[0]] if near else ""


def paper_dots(paper_mm: int) -> int:
    """How many dots of 203 dpi can be printed side by side on a roll of this width."""
    return DOTS.get(paper_mm, (paper_mm - MARGINS_MM) * DOTS_PER_MM)


def load_escpos() -> Any:
    """`escpos.capabilities`, imported without its traces.

    It configures the root logger and leaves a directory under /tmp at each start: the first would
    write over a full-screen program, the second fills a small machine's disk.
    """
    root = logging.getLogger()
    before = root.handlers[:]
    from escpos import capabilities

    for handler in root.handlers[:]:
        if handler not in before:
            root.removeHandler(handler)
    if "ESCPOS_CAPABILITIES_PICKLE_DIR" not in os.environ:
        shutil.rmtree(capabilities.pickle_dir, ignore_errors=True)
    return capabilities
