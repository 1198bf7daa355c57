"""`aufruf replay`: what a recorded log would have told its tickets. `aufruf forecast`: what a hub
has learned."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from io import TextIOWrapper
from pathlib import Path
from typing import BinaryIO, Literal
from zoneinfo import ZoneInfo

import msgspec
from rich.console import Console

from config.errors import UserError, why
from config.findings import admin_say
from config.site import load_site
from hub.exchange.log import Broken, NotALog, read
from hub.forecast.memory import FILE, Memory
from hub.progress import progress
from hub.protocol.site import Site
from hub.protocol.wording import Say
from hub.replay.crew import Crew, Ended, Task
from hub.replay.estimates import HEADER, Replay
from hub.replay.report import report, tables

MOST_PROCESSES = 8
WORTH_A_CREW = 500_000
"""Bytes; less is done before other processes have started."""


def replay(
    events: Path,
    /,
    *,
    estimates: Path,
    site: Path | None = None,
    memory: Path | None = None,
) -> None:
    """Follow the log EVENTS and write what each ticket would have been told.

    At its issue and with each minute until its first call: the range, in minutes, in which the
    call comes in eight of ten cases.

    Parameters
    ----------
    events
        A table of events (CSV), sorted by time; docs/forecast.md describes it.
    estimates
        The table to write: time, ticket, low, mid, high.
    site
        The site's configuration. Without it services, counters and skills are learned from the log.
    memory
        A file with what earlier days have taught; it is read if it exists, and written at the end.
    """
    say = admin_say()
    configured = load_site(site).site if site is not None else None
    known = _remembered(memory, say)
    try:
        with events.open("rb") as source, estimates.open("w", encoding="utf-8") as target:
            left_out = _follow(source, target, configured, known, events, say)
    except OSError as error:
        raise UserError(f"{error.filename}: {why(error)}") from error
    if memory is not None:
        _remember(memory, known)
    if left_out:
        print(say("replay-left-out", file=str(events), lines=left_out), file=sys.stderr)


def forecast(directory: Path, /, *, format: Literal["text", "json"] = "text") -> None:  # noqa: A002
    """Say what the hub of DIRECTORY has learned of waiting times, and how good it was.

    Works beside a running hub, which saves what it knows every ten minutes and when it stops.

    Parameters
    ----------
    directory
        The hub's state directory.
    format
        How to print it.
    """
    say = admin_say()
    file = directory / FILE
    if not file.exists():
        raise UserError(say("forecast-nothing", directory=str(directory)))
    said = report(_remembered(file, say))
    if format == "json":
        print(msgspec.json.encode(said).decode())
        return
    console = Console()
    learned = say("forecast-learned", events=said.events, days=said.days)
    console.print(learned, highlight=False)
    for table in tables(said, say):
        console.print(table)


def _follow(
    source: BinaryIO,
    target: TextIOWrapper,
    site: Site | None,
    known: Memory,
    name: Path,
    say: Say,
) -> int:
    """How many lines were left out."""
    left_out = 0
    console = Console(stderr=True)

    def broken(line: Broken) -> None:
        nonlocal left_out
        left_out += 1
        text = f"{name}:{line.number}: {say(line.reason, **line.facts)}"
        console.print(text, markup=False, highlight=False, soft_wrap=True)

    size = os.fstat(source.fileno()).st_size
    zone = ZoneInfo(site.timezone) if site is not None else None
    replay = Replay(site, known, broken)
    look = replay.look
    with ExitStack() as stack:
        processes = min(os.cpu_count() or 1, MOST_PROCESSES)
        if processes > 1 and size >= WORTH_A_CREW and name.is_file():
            task = Task(name, site, msgspec.json.encode(known))
            look = stack.enter_context(Crew(task, processes)).look
        reached = stack.enter_context(progress(name.name, console))

        def lines() -> Iterator[str]:
            done = 0
            for line in source:
                done += len(line)
                reached(done, size)
                yield line.decode("utf-8", errors="replace")

        target.write(f"{HEADER}\n")
        try:
            for moment in replay.moments(read(lines(), zone)):
                for estimate in replay.tell(moment, look(moment)):
                    target.write(f"{estimate.row()}\n")
        except NotALog as error:
            raise UserError(say("replay-no-log", file=str(name), column=error.column)) from error
        except Ended as error:
            raise UserError(say("replay-crew-ended")) from error
    return left_out


def _remembered(file: Path | None, say: Say) -> Memory:
    if file is None or not file.exists():
        return Memory()
    try:
        return msgspec.json.decode(file.read_bytes(), type=Memory)
    except OSError as error:
        raise UserError(f"{file}: {why(error)}") from error
    except msgspec.MsgspecError as error:
        reason = str(error)
        raise UserError(say("replay-no-memory", file=str(file), reason=reason)) from error


def _remember(file: Path, known: Memory) -> None:
    part = file.with_name(f"{file.name}.part")
    try:
        part.write_bytes(msgspec.json.encode(known))
        part.replace(file)
    except OSError as error:
        raise UserError(f"{file}: {why(error)}") from error
