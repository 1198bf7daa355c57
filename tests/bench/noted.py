"""`python -m tests.bench.noted FILE display …`: an `aufruf display` that notes its pictures.

At its end it writes to FILE when each change went out to the screen: nanoseconds of the machine's
monotonic clock, eight bytes each.
"""

from __future__ import annotations

import os
import sys
import time
from array import array
from pathlib import Path
from typing import Any

os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")

import pygame

from aufruf import main

_update = pygame.display.update
_times = array("q")


def _noted(*rects: Any) -> None:
    _update(*rects)
    _times.append(time.monotonic_ns())


if __name__ == "__main__":
    file = Path(sys.argv.pop(1))
    pygame.display.update = _noted
    try:
        main()
    finally:
        file.write_bytes(_times.tobytes())
