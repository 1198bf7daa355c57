"""The demo to try: an office that is open, with some life of its own, until Ctrl+C."""

from __future__ import annotations

import asyncio
import signal
import tempfile
from collections.abc import Mapping
from pathlib import Path

from aiohttp import web

from config.errors import UserError, why
from config.site import LoadedSite
from demo.appointments import table
from demo.front import Front, Terminal, make_front
from demo.observer import Observer
from demo.office import NOTICED_S, Office, Screen
from demo.people import Desk, Entrance, crowd
from demo.places import Places, clear_outputs, tuesday
from demo.script import Clerk, arrivals
from hub.link.settings import Address
from hub.protocol.site import Site
from hub.protocol.wording import Say
from kiosk.view import offered

OPENS_AT = "09:00"
OWN_COUNTER = "3"
PLAYED_COUNTERS = ("1", "4", "8", "9", "11", "13")
"""Together with the visitor's own they serve everything that is offered."""
CROWD = 9
"""So many have already come when the page opens."""
MEAN_GAP_S = 75.0
DAY_S = 7 * 3600.0


async def show(
    example: Path,
    loaded: LoadedSite,
    languages: Mapping[str, Say],
    *,
    say: Say,
    speed: float,
    out: Path,
    listen: Address,
    seed: int,
) -> None:
    """Open the house and serve its page at `listen` until SIGINT or SIGTERM.

    Raises `ProgramEnded` if somebody is missing, and `UserError`.
    """
    site, begins = loaded.site, tuesday(OPENS_AT, loaded.site.timezone)
    clear_outputs(out, say)
    print(say("demo-starting"), flush=True)
    with tempfile.TemporaryDirectory(prefix="aufruf-demo-") as work:
        places = Places(Path(work))
        places.copy_site(example)
        booked = [service for plan in site.slots for service in plan.services]
        for source in loaded.sources:
            if source.kind == "csv" and source.path is not None:
                places.put_table(source.path.relative_to(example), table(begins, booked))
        first, *others = site.displays
        office = Office(
            places=places,
            site=site,
            out=out,
            start=begins,
            speed=speed,
            kiosks=("kiosk-2",),
            counters=PLAYED_COUNTERS,
            screens=[
                Screen(first.id, 1920, 1080),
                *(Screen(display.id, 1080, 1920) for display in others[:1]),
            ],
            live=True,
            booking=bool(loaded.sources),
        )
        stopping = asyncio.Event()
        for name in (signal.SIGINT, signal.SIGTERM):
            asyncio.get_running_loop().add_signal_handler(name, stopping.set)
        try:
            observer = await office.open()
            front = Front(
                office=office,
                terminals=await _terminals(office, site),
                address=str(listen),
                counter=OWN_COUNTER,
                screen=first.id,
                languages=dict(languages),
            )
            runner = await _serve(front, listen, say)
            print(say("demo-open", address=f"http://{listen}/"))
            print(say("demo-stop"), flush=True)
            try:
                await _live(office, observer, seed, stopping, say)
            finally:
                await runner.cleanup()
        finally:
            await office.close()


async def _terminals(office: Office, site: Site) -> dict[str, Terminal]:
    await office.open_printer("kiosk-1")
    kiosk = office.kiosk_file("kiosk-1")
    counter = office.places.device(f"counter-{OWN_COUNTER}", "counter", {"counter": OWN_COUNTER})
    printer = {"transport": "tcp", "address": office.places.printer("kiosk-1")}
    reception = office.places.device("reception", "reception", printer=printer)
    supervisor = office.places.device("supervisor", "supervisor")
    files = {
        "kiosk": kiosk, "counter": counter, "reception": reception, "supervisor": supervisor,
    }  # fmt: skip
    return {name: Terminal((name, "--device", str(file)), name, 13) for name, file in files.items()}


async def _serve(front: Front, listen: Address, say: Say) -> web.AppRunner:
    runner = web.AppRunner(make_front(front), access_log=None, shutdown_timeout=2)
    await runner.setup()
    try:
        await web.TCPSite(runner, listen.host, listen.port).start()
    except OSError as error:
        await runner.cleanup()
        facts = {"address": str(listen), "reason": why(error)}
        raise UserError(say("demo-address-taken", **facts)) from error
    return runner


async def _live(
    office: Office, observer: Observer, seed: int, stopping: asyncio.Event, say: Say
) -> None:
    """Let people come and clerks work until it is time to stop."""
    following = asyncio.create_task(observer.follow_always())
    await observer.until(lambda: bool(observer.state.core.day), 10)
    page = f"http://{office.places.visitors}"
    entrance = Entrance(office.programs["kiosk-2"], observer, office.tickets, page)

    def stays(number: str) -> bool:
        holder = entrance.numbers.get(number)
        return holder is None or holder.stays

    desks = [
        Desk(counter, office.programs[f"counter-{counter}"], observer, Clerk(counter, seed), stays)
        for counter in office.counters
    ]

    def hub_gone() -> None:
        print(say("demo-hub-gone"), flush=True)

    watching = asyncio.create_task(office.watch(but=frozenset({"hub"})))
    tasks = [
        watching,
        asyncio.create_task(office.mind_hub(observer, hub_gone)),
        following,
        asyncio.create_task(_come(entrance, observer, seed)),
        *(asyncio.create_task(desk.work()) for desk in desks),
    ]
    stopped = asyncio.create_task(stopping.wait())
    await asyncio.wait({stopped, *tasks}, return_when=asyncio.FIRST_COMPLETED)
    if not stopped.done():  # most likely because a program has gone, which is noticed late
        await asyncio.wait({watching}, timeout=NOTICED_S)
    for task in (stopped, *tasks):
        task.cancel()
    results = await asyncio.gather(*tasks, return_exceptions=True)
    if not stopped.cancelled():
        return
    for result in results:  # the program that is missing before what followed from it
        if isinstance(result, Exception):
            raise result


async def _come(entrance: Entrance, observer: Observer, seed: int) -> None:
    async with crowd() as people:
        before_s = 0.0
        services = offered(observer.state.site)
        for index, arrival in enumerate(arrivals(services, DAY_S, MEAN_GAP_S, seed)):
            if index > CROWD:
                await observer.sleep(arrival.after_s - before_s)
            before_s = arrival.after_s
            people.create_task(entrance.take_number(arrival))
        await asyncio.Event().wait()
