"""One look for paper, kiosk, counter, screens and phone."""

from __future__ import annotations

import msgspec

from hub.protocol.screens import Layout, Screen, Voice


class Theme(msgspec.Struct, frozen=True):
    """Colours and names for paper, kiosk, counter, screens and phone: one look for all.

    Colours are `#rrggbb`. The text colours keep a contrast of at least 4.5:1 on their ground.
    """

    ground: str = "#ffffff"
    text: str = "#14202b"
    muted: str = "#55636f"
    accent: str = "#00497a"
    on_accent: str = "#ffffff"
    call: str = "#ffcc00"
    on_call: str = "#14202b"
    alert: str = "#b3261e"
    on_alert: str = "#ffffff"
    logo: bytes = b""
    """A PNG; empty: the site's name stands in its place."""
    ticket: str = ""
    """The template of the paper ticket; empty: that of the program."""
    minimum_show_s: float = 8.0
    """Site time for which a display keeps a call in front."""
    message: dict[str, str] = {}
    ticker: dict[str, str] = {}
    """What runs through the displays' ticker, by language."""
    layouts: dict[str, Layout] = {}
    """Those of the program and the site's own, which go before, by id."""
    screens: dict[str, Screen] = {}
    """By display."""
    voice: Voice = Voice()
    plans: dict[str, str] = {}
    """Drawings of the way, by counter, as data URIs."""
