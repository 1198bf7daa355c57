"""What the kiosk asks for, and the hub's own answers to it."""

from __future__ import annotations

import asyncio
from pathlib import Path

from hub.link import Link, LinkSettings
from hub.protocol.commands import BookSlot, CallNext, MarkMissed, OpenSlots
from hub.protocol.replies import BookedReply, Done
from hub.protocol.site import Kiosk
from hub.protocol.wire import Hello, Role
from kiosk.desk import Desk
from kiosk.scanner.scan import Scan
from kiosk.view import Notice, Page, View
from tests.hub.link.fake_hub import QUICK
from tests.hub.link.processes import hub_process
from tests.hub.server.support import booking_site, running_hub
from tests.kiosk.house import WatchedApp


async def test_ok__who_missed_the_call_comes_back_and_who_needs_help_is_heard(
    tmp_path: Path,
) -> None:
    async with hub_process(tmp_path) as hub, hub.terminal(Role.COUNTER, "5") as (counter, _):
        app = WatchedApp(View(language="de", home="de", device="kiosk", has_printer=False))
        settings = LinkSettings(hub.address, None, None, hub.key(Role.KIOSK))
        link = Link(
            settings, Hello(device="kiosk", role=Role.KIOSK, version="0"), app, timing=QUICK
        )
        app.attend(Desk(link, None))
        async with app.run_test(size=(80, 24)) as pilot:
            running = asyncio.create_task(link.run())
            await app.until(lambda view: bool(view.loads))
            await pilot.press("1")
            issued = (await app.page(Page.TICKET)).ticket
            assert issued is not None
            await pilot.press("escape")
            await counter.ask(CallNext(counter="5"))
            await counter.ask(MarkMissed(counter="5"))
            view = await app.until(lambda view: view.can_come_back)
            assert [one.number for one in view.missed] == [issued.number]
            await pilot.press("f3", "1")
            await app.until(lambda view: view.notice is Notice.BACK and not view.missed)
            await pilot.press("escape", "f1")
            await app.until(lambda view: view.notice is Notice.HELP)
            view = await app.until(lambda view: view.help_asked is not None)
            assert view.help_asked is not None
            assert not view.help_asked.coming
            running.cancel()
            await asyncio.gather(running, return_exceptions=True)


async def test_ok__who_would_rather_come_back_books_a_time_and_checks_in_with_its_code(
    tmp_path: Path,
) -> None:
    site = booking_site(kiosk=Kiosk(long_wait_s=0, appointments=True))
    async with running_hub(tmp_path, site) as hub:
        hub.clock.machine_now_ms = None  # as the screen's own, or its keys would be stale
        async with hub.terminal(Role.SUPERVISOR) as supervisor:
            opened = OpenSlots(first="2026-11-23", last="2026-11-23")
            assert await supervisor.ask(opened) == Done()
            app = WatchedApp(View(language="de", home="de", device="kiosk", has_printer=False))
            link = Link(
                LinkSettings(hub.address, None, None, hub.key(Role.KIOSK)),
                Hello(device="kiosk", role=Role.KIOSK, version="0"),
                app,
                timing=QUICK,
            )
            app.attend(Desk(link, None))
            async with app.run_test(size=(80, 24)) as pilot:
                running = asyncio.create_task(link.run())
                await app.until(lambda view: bool(view.slots) and bool(view.shown_presence))
                await pilot.press("1")
                first_ms, second_ms, *_ = (await app.page(Page.CONFIRM)).offered_ms
                # Somebody at the reception is faster.
                taken = BookSlot(service="id-card", at_ms=first_ms)
                assert isinstance(await supervisor.ask(taken), BookedReply)
                app.later(1.0)
                await pilot.press("1")
                view = await app.until(lambda view: view.taken_ms == first_ms)
                assert view.offered_ms[0] == second_ms
                app.later(1.0)
                await pilot.press("1")
                booked = (await app.page(Page.BOOKED)).booked
                assert booked is not None
                assert booked.at_ms == second_ms
                app.later(1.0)
                await pilot.press("escape")
                app.read(Scan(booked.code))
                ticket = (await app.page(Page.TICKET)).ticket
                assert ticket is not None
                assert ticket.booked_ms == second_ms
                running.cancel()
                await asyncio.gather(running, return_exceptions=True)
