"""Processes that live through the days of a record, each some of them; answers come in order."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import lru_cache, partial
from multiprocessing import get_context
from typing import Any, NamedTuple

import msgspec

from hub.reports.facts import TABLES
from hub.reports.gather import Rows
from hub.whatif.lived import Lived, Played, Task, live
from hub.whatif.play.order_kept import Order
from hub.whatif.record.reading import Day

MOST_PROCESSES = 8
WORTH_A_CREW = 6
"""Days; fewer are done before other processes have started."""
_AT_ONCE = 2


class Ended(Exception):
    """One of the processes has ended before its work was done."""


_Facts = msgspec.defstruct("_Facts", [(table, list[fact]) for table, fact in TABLES.items()])  # type: ignore[valid-type]


class Told(NamedTuple):
    """A day as `Lived` has it; of each run its rows, packed."""

    day: str
    was: bytes
    before: list[bytes]
    then: list[bytes]
    drawn: tuple[dict[str, int], dict[str, int]]
    """As it is replayed, and as it would be."""
    order: Order
    left_out: dict[str, int]


def pack(rows: Rows) -> bytes:
    return msgspec.msgpack.encode(_Facts(**rows))


def unpack(packed: bytes) -> Rows:
    facts: Any = msgspec.msgpack.decode(packed, type=_Facts)
    return {table: getattr(facts, table) for table in TABLES}


def lived(task: Task, days: Sequence[bytes], processes: int | None = None) -> Iterator[Told]:
    """Each day, in order. `days` are encoded (`Day`). Raises `Ended`."""
    size = min(processes or os.cpu_count() or 1, MOST_PROCESSES, len(days))
    encoded = msgspec.msgpack.encode(task)
    if size < 2 or len(days) < WORTH_A_CREW:
        yield from (_live(encoded, day) for day in days)
        return
    with ProcessPoolExecutor(size, mp_context=get_context("spawn")) as crew:
        try:
            yield from crew.map(partial(_live, encoded), days, chunksize=_AT_ONCE)
        except BrokenProcessPool as error:
            raise Ended from error
        finally:
            crew.shutdown(wait=False, cancel_futures=True)


def _live(task: bytes, day: bytes) -> Told:
    done: Lived = live(_task(task), msgspec.msgpack.decode(day, type=Day))
    then = done.then or Played([], {})
    return Told(
        done.day,
        pack(done.was),
        [pack(rows) for rows in done.before.rows],
        [pack(rows) for rows in then.rows],
        (done.before.drawn, then.drawn),
        done.order,
        done.left_out,
    )


@lru_cache(maxsize=1)
def _task(encoded: bytes) -> Task:
    return msgspec.msgpack.decode(encoded, type=Task)
