"""How long a test waits for what must happen.

It costs nothing while all is well, and a machine may be very busy: nothing waits for it to pass.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable

PATIENCE_S = 60.0
LOOK_S = 0.02


async def until(holds: Callable[[], bool]) -> None:
    """Return when it holds. For what tells nobody when it changes: files, other programs."""
    async with asyncio.timeout(PATIENCE_S):
        while not holds():  # noqa: ASYNC110
            await asyncio.sleep(LOOK_S)
