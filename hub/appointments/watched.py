"""A source that may fail or hang: it is noticed, told once, and nobody else waits for it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable

from hub.appointments.sources.following import Source
from hub.appointments.sources.frame import Frame
from hub.appointments.sources.reading import Reading

log = logging.getLogger(__name__)

HANGS_S = 60.0
"""A look that takes longer is told; it goes on all the same."""


class Watched:
    """A source, looked at. `on_change`: it has begun to fail or hang (true), or works again."""

    def __init__(
        self,
        source: Source,
        on_change: Callable[[bool], None],
        hangs_s: float = HANGS_S,
    ) -> None:
        self._source, self._on_change, self._hangs_s = source, on_change, hangs_s
        self._ails = False

    async def look(self, frame: Frame) -> Reading | None:
        watch = asyncio.get_running_loop().call_later(self._hangs_s, self._hung, frame.source)
        try:
            reading = await self._source.look(frame)
        except Exception as error:
            # Its message could quote an entry, and there are names in entries.
            facts = {"source": frame.source, "error": type(error).__name__}
            if not self._ails:
                log.error("appointments_source_failed", extra=facts)
            self._turn(True)
            return None
        finally:
            watch.cancel()
        self._turn(False)
        return reading

    def _hung(self, source: str) -> None:
        log.error("appointments_source_hangs", extra={"source": source})
        self._turn(True)

    def _turn(self, ails: bool) -> None:
        if ails is not self._ails:
            self._ails = ails
            self._on_change(ails)
