"""The script that renews the page while the hub shows it.

Browsers run no other one there: the hub says so by the script's digest, so page and hub have to
mean the same.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

_FILE = Path(__file__).parent / "templates" / "live.js"


@cache
def script() -> str:
    """As it stands in the page, to the letter."""
    return _FILE.read_text("utf-8")
