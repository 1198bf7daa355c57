"""The browser of this machine, where there is a desktop: a video appointment takes place there."""

from __future__ import annotations

import webbrowser
from collections.abc import Callable, Mapping
from urllib.parse import urlsplit

OpenAddress = Callable[[str], bool]
"""Opens an address in a browser; false when there was none after all."""


def opener(environ: Mapping[str, str], platform: str) -> OpenAddress | None:
    """`None` in a bare terminal: a browser of text would take the screen."""
    desktop = platform in ("win32", "darwin") or any(
        environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")
    )
    return _open if desktop else None


def _open(address: str) -> bool:
    """Nothing but the web: what else a desktop does with an address is not for a hub to say."""
    if urlsplit(address).scheme not in ("http", "https"):
        return False
    try:
        return webbrowser.open(address)
    except webbrowser.Error:
        return False
