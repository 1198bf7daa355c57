"""What the forecast has learned, kept in a file beside the journal, and what it has missed made up.

The file is a convenience, never a record: all but the scores can be learned from the journal again.
"""

from __future__ import annotations

import asyncio
import logging
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import msgspec

from hub.forecast.learning import lessons
from hub.forecast.memory import Memory
from hub.forecast.outlook import Forecaster
from hub.journal.replay import Readable, load_before
from hub.private import write_private
from hub.queueing.evolve import evolve

PIECE = 30
"""So many events are followed at once."""
REST = 9
"""So many times as long the loop is left to others then."""

log = logging.getLogger(__name__)


class MemoryFile:
    """Read once, then written whole, one writing after the other."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="forecast")

    def read(self) -> Memory:
        """A new one if there is none that can be read."""
        try:
            return msgspec.json.decode(self._path.read_bytes(), type=Memory)
        except FileNotFoundError:
            pass
        except (OSError, msgspec.MsgspecError) as error:
            facts = {"file": str(self._path), "reason": str(error)}
            log.warning("forecast_begun_anew", extra=facts)
        return Memory()

    async def write(self, memory: Memory) -> None:
        """As it is now; what cannot be written is learned again after the next start."""
        content = msgspec.json.encode(memory)
        loop = asyncio.get_running_loop()
        try:
            await loop.run_in_executor(self._thread, write_private, self._path, content + b"\n")
        except OSError as error:
            reason = error.strerror or str(error)
            log.warning("forecast_not_saved", extra={"reason": reason})

    def close(self) -> None:
        self._thread.shutdown()


async def catch_up(journal: Readable, forecaster: Forecaster, until: int) -> int:
    """Learn from the events up to this one that were not learned from; how many those are.

    From the latest snapshot before them, or, where there is none, from the first event on: in small
    pieces, so that nobody notices.
    """
    memory = forecaster.memory
    if memory.seq > until:  # somebody has put back an older journal
        memory.seq = until
    learned = memory.seq
    if learned == until:
        return 0
    state, seq = load_before(journal, learned)
    while seq < until:
        begun_s = time.perf_counter()
        before = seq
        for record in journal.read(seq, min(PIECE, until - seq)):
            event = record.event()
            if record.seq > learned:
                forecaster.take(lessons(state, event, record.at_ms))
            evolve(state, event, record.at_ms)
            seq = record.seq
        if seq == before:
            break
        await asyncio.sleep(REST * (time.perf_counter() - begun_s))
    return seq - learned
