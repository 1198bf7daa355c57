"""The scripted morning: the real programs, played people, and at the end a count of everything."""

from __future__ import annotations

import asyncio
import logging
import signal
import tempfile
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

import msgspec

from config.errors import UsageError
from demo.observer import Observer
from demo.office import NOTICED_S, Office, Screen
from demo.people import Desk, Entrance, crowd
from demo.places import Places, clear_outputs, tuesday
from demo.script import Clerk, arrivals
from demo.summary import Summary, save_sound, summarise
from hub.journal.sqlite import RecordedJournal
from hub.protocol.site import Site
from hub.protocol.wording import Say
from kiosk.view import offered
from media.sound import RATE_HZ

log = logging.getLogger(__name__)

DOORS_OPEN = "07:30"
WARM_UP_S = 10.0
"""Machine time before the doors open, for all programs to start."""
MEAN_GAP_S = 95.0
COUNTERS_STAFFED = 7
DRAIN_S = 120.0
"""Machine time within which those who hold a ticket must have been served."""


async def play(
    example: Path, site: Site, *, say: Say, speed: float, until: datetime, out: Path, seed: int
) -> Summary:
    """Play a morning up to `until`; those who then hold a ticket are still served.

    Leaves tickets, frames, sound, logs, journal and summary in `out`. Raises `ProgramEnded`, and
    `UserError` if something else keeps it from being played.
    """
    doors = tuesday(DOORS_OPEN, site.timezone)
    seconds = (until - doors).total_seconds()
    if seconds <= 0:
        raise UsageError(say("demo-too-early", doors=DOORS_OPEN))
    clear_outputs(out, say)
    _cancel_on_signals()
    with tempfile.TemporaryDirectory(prefix="aufruf-demo-") as work:
        places = Places(Path(work))
        places.copy_site(example)
        office = Office(
            places=places,
            site=site,
            out=out,
            start=doors - timedelta(seconds=WARM_UP_S * speed),
            speed=speed,
            kiosks=("kiosk-1", "kiosk-2"),
            counters=_staffed(site),
            screens=[
                Screen(display.id, *size)
                for display, size in zip(site.displays, ((1920, 1080), (1080, 1920)), strict=False)
            ],
        )
        try:
            return await _day(office, doors, seconds, seed)
        finally:
            await office.close()


def _cancel_on_signals() -> None:
    """Whoever stops the demo stops all its programs."""
    playing = asyncio.current_task()
    if playing is not None:
        for number in (signal.SIGINT, signal.SIGTERM):
            asyncio.get_running_loop().add_signal_handler(number, playing.cancel)


async def _day(office: Office, doors: datetime, seconds: float, seed: int) -> Summary:
    observer = await office.open()
    following = asyncio.create_task(observer.follow())
    page = f"http://{office.places.visitors}"
    entrances = [
        Entrance(office.programs[kiosk], observer, office.tickets, page) for kiosk in office.kiosks
    ]

    def stays(number: str) -> bool:
        return all(
            entrance.numbers[number].stays for entrance in entrances if number in entrance.numbers
        )

    await observer.until(lambda: bool(observer.state.core.day), 10)
    desks = [
        Desk(counter, office.programs[f"counter-{counter}"], observer, Clerk(counter, seed), stays)
        for counter in office.counters
    ]
    work = [asyncio.create_task(desk.work()) for desk in desks]
    coming = asyncio.create_task(_come(entrances, observer, doors, seconds, seed))
    everything = [*work, coming, following]
    try:
        await _first_failure_or(coming, everything, office)
        finished = observer.until(
            lambda: not any(v.open for v in observer.state.core.visits.values()), DRAIN_S
        )
        await _first_failure_or(asyncio.create_task(finished), everything, office)
        # The last call's frame and its report are on their way.
        await asyncio.sleep(1.0)
    finally:
        for task in everything:
            task.cancel()
        await asyncio.gather(*everything, return_exceptions=True)
    await office.close()
    return _leave(office, desks)


async def _come(
    entrances: list[Entrance], observer: Observer, doors: datetime, seconds: float, seed: int
) -> None:
    doors_ms = doors.timestamp() * 1000
    services = offered(observer.state.site)
    async with crowd() as people:
        for index, arrival in enumerate(arrivals(services, seconds, MEAN_GAP_S, seed)):
            await observer.sleep((doors_ms - observer.now_ms) / 1000 + arrival.after_s)
            people.create_task(entrances[index % len(entrances)].take_number(arrival))


async def _first_failure_or(
    awaited: asyncio.Task[object], others: list[asyncio.Task[None]], office: Office
) -> None:
    """Wait for one task; raise what any other one raises meanwhile."""
    running = {task for task in others if task is not awaited}
    while not awaited.done():
        done, _ = await asyncio.wait(
            {awaited, *running}, return_when=asyncio.FIRST_COMPLETED, timeout=1.0
        )
        office.check()
        for task in done:
            if task.exception():  # most likely because a program has gone, which is noticed late
                with suppress(TimeoutError):
                    await asyncio.wait_for(office.watch(), NOTICED_S)
            task.result()
            running.discard(task)
    awaited.result()


def _leave(office: Office, desks: list[Desk]) -> Summary:
    journal = office.out / "journal.sqlite"
    recorded = RecordedJournal(office.places.state / "journal.sqlite")
    recorded.copy_to(journal)
    recorded.close()
    for screen in office.screens:
        save_sound(office.raw_sound(screen.id), office.out / "sound" / f"{screen.id}.wav", RATE_HZ)
    summary = summarise(
        journal,
        office.tickets,
        [office.frames(screen.id) for screen in office.screens],
        {seq: at for desk in desks for seq, at in desk.pressed_ns.items()},
        [
            float(line["issue_ms"])
            for kiosk in office.kiosks
            for line in office.programs[kiosk].lines
            if line.get("event") == "ticket_issued"
        ],
        {
            line["number"]: line["trouble"]
            for kiosk in office.kiosks
            for line in office.programs[kiosk].lines
            if line.get("event") == "ticket_not_printed"
        },
    )
    text = msgspec.json.format(msgspec.json.encode(summary), indent=2)
    (office.out / "summary.json").write_bytes(text + b"\n")
    return summary


def _staffed(site: Site) -> list[str]:
    """So many counters that every service is served by one of them, and some more."""
    chosen: list[str] = []
    missing = {service.id for service in site.services}
    for counter in site.counters:
        if missing & set(counter.services) or len(chosen) < COUNTERS_STAFFED - len(missing):
            chosen.append(counter.id)
            missing -= set(counter.services)
    rest = [counter.id for counter in site.counters if counter.id not in chosen]
    return [*chosen, *rest[: max(0, COUNTERS_STAFFED - len(chosen))]]
