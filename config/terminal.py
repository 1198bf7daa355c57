"""Whether a full-screen program has a terminal to draw on.

Without one Textual neither stops nor shows anything: it turns round an end of file for ever.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping

DRIVER_VARIABLE = "TEXTUAL_DRIVER"
"""In the environment: the program is spoken to over pipes, as for a browser."""


def has_terminal(environ: Mapping[str, str] = os.environ) -> bool:
    """A terminal on every stream that Textual uses; on POSIX it draws on stderr."""
    if environ.get(DRIVER_VARIABLE):
        return True
    drawn_on = [] if sys.platform == "win32" else [sys.stderr]
    streams = [sys.stdin, sys.stdout, *drawn_on]
    return all(stream is not None and stream.isatty() for stream in streams)
