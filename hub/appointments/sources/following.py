"""What all places have in common: a source is looked at again and again, and tells what is new."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Iterable
from typing import Protocol

from hub.appointments.sources.entries import Parsed
from hub.appointments.sources.frame import Frame
from hub.appointments.sources.reading import Reading

log = logging.getLogger(__name__)


class Format(Protocol):
    """How contents are understood. Parsing is kept as long as a file does not change; reading
    depends on the day too."""

    @property
    def suffixes(self) -> tuple[str, ...]: ...

    def parse(self, file: str, data: bytes) -> Parsed: ...

    def read(self, files: Iterable[Parsed], frame: Frame) -> Reading: ...


class Source(Protocol):
    """A place where appointments are kept."""

    async def look(self, frame: Frame) -> Reading | None:
        """What stands there now; `None`: what is to be said has been said."""
        ...


async def follow(
    source: Source, frame: Callable[[], Frame], every_s: float
) -> AsyncIterator[Reading]:
    """Each new reading, until cancelled."""
    while True:
        asked = frame()
        try:
            reading = await source.look(asked)
        except Exception as error:
            # Its message could quote an entry, and there are names in entries.
            facts = {"source": asked.source, "error": type(error).__name__}
            log.error("appointments_source_failed", extra=facts)
            reading = None
        if reading is not None:
            yield reading
        await asyncio.sleep(every_s)
