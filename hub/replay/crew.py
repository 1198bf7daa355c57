"""Processes that play forward the days of a log in turns; each follows the whole log by itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import closing
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from typing import NamedTuple, Self
from zoneinfo import ZoneInfo

import msgspec

from hub.exchange.log import Broken, read
from hub.forecast.calibration import Spread
from hub.forecast.memory import Memory
from hub.protocol.site import Site
from hub.replay.estimates import Moment, Replay
from hub.replay.learned import DAY_MS

Spreads = Mapping[str, Spread]


class Ended(Exception):
    """One of the processes has ended before its work was done."""


class Task(NamedTuple):
    """What all of them follow. `memory` is encoded, as it was before the log."""

    events: Path
    site: Site | None
    memory: bytes


class Crew:
    """Made with `with`: nobody of it outlives that."""

    def __init__(self, task: Task, size: int) -> None:
        context = get_context("spawn")
        self._batches: list[SimpleQueue[list[Spreads] | None]] = []
        self._looks: list[Iterator[Spreads]] = []
        self._processes = []
        for place in range(size):
            ours, theirs = context.Pipe(duplex=False)
            arguments = (task, place, size, theirs)
            process = context.Process(target=_work, args=arguments, daemon=True)
            process.start()
            theirs.close()
            batches: SimpleQueue[list[Spreads] | None] = SimpleQueue()
            Thread(target=_receive, args=(ours, batches), daemon=True).start()
            self._processes.append(process)
            self._batches.append(batches)
            self._looks.append(_each(batches))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for process in self._processes:
            process.terminate()
            process.join()

    def look(self, moment: Moment) -> Spreads:
        """What the runs say at the next moment of the log. Raises `Ended`."""
        return next(self._looks[_turn(moment, len(self._looks))])


def _turn(moment: Moment, size: int) -> int:
    return moment.at_ms // DAY_MS % size


def _work(task: Task, place: int, size: int, connection: Connection) -> None:
    zone = ZoneInfo(task.site.timezone) if task.site is not None else None
    replay = Replay(task.site, msgspec.json.decode(task.memory, type=Memory), _ignore)
    day, batch = 0, list[Spreads]()
    with closing(connection), task.events.open(encoding="utf-8", errors="replace") as lines:
        for moment in replay.moments(read(lines, zone)):
            if _turn(moment, size) != place:
                continue
            if moment.at_ms // DAY_MS != day:
                connection.send(batch)
                day, batch = moment.at_ms // DAY_MS, []
            batch.append(replay.look(moment))
        connection.send(batch)


def _ignore(line: Broken) -> None:
    """Whoever collects the results says it."""


def _receive(connection: Connection, batches: SimpleQueue[list[Spreads] | None]) -> None:
    """Take what comes, so that nobody waits for being listened to."""
    try:
        while True:
            batches.put(connection.recv())
    except (EOFError, OSError):
        batches.put(None)


def _each(batches: SimpleQueue[list[Spreads] | None]) -> Iterator[Spreads]:
    while (batch := batches.get()) is not None:
        yield from batch
    raise Ended
