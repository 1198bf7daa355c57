"""The link against the real hub: killed, hung, and back again."""

from __future__ import annotations

import asyncio
import signal
from pathlib import Path

from hub.link import Lost, Timing
from hub.protocol.commands import (
    BookSlot,
    CallNext,
    CancelAppointment,
    IssueTicket,
    OpenCounter,
    OpenSlots,
    Origin,
)
from hub.protocol.questions import FindSlots
from hub.protocol.replies import (
    BookedReply,
    CallReply,
    Done,
    Finding,
    Purpose,
    SlotsFound,
    TicketReply,
)
from hub.protocol.views import KioskView
from hub.protocol.wire import Role
from tests.hub.link.processes import SITE_TOML, hub_process
from tests.patience import PATIENCE_S

SLOTS = """
[[slots]]
id = "morning"
services = ["pass"]
hours = ["Mo-So 08:00-12:00"]
every = "1h"
capacity = 1

[booking]
public = true
"""
MONDAY = "2026-11-23"


async def test_ok__a_killed_hub_is_back_with_all_that_it_had_answered(tmp_path: Path) -> None:
    async with (
        hub_process(tmp_path) as hub,
        hub.terminal(Role.KIOSK) as (kiosk, at_kiosk),
        hub.terminal(Role.COUNTER, "5") as (counter, at_counter),
    ):
        await counter.ask(OpenCounter(counter="5"))
        first = await kiosk.ask(IssueTicket(service="pass"))
        await hub.kill()
        assert await at_kiosk.lost.get() == Lost.CLOSED
        assert await at_counter.lost.get() == Lost.CLOSED
        await hub.start()
        async with asyncio.timeout(PATIENCE_S):
            await at_kiosk.welcomes.get()
            await at_counter.welcomes.get()
        second = await kiosk.ask(IssueTicket(service="pass"))
        called = await counter.ask(CallNext(counter="5"))
        assert isinstance(first, TicketReply)
        assert isinstance(second, TicketReply)
        assert isinstance(called, CallReply)
        assert called.call.visit == first.ticket.visit
        assert second.ticket.people_ahead == 1
        async with asyncio.timeout(PATIENCE_S):
            while True:
                view = await at_kiosk.views.get()
                if isinstance(view, KioskView) and view.services[0].waiting == 1:
                    break


async def test_fail__a_stopped_hub_is_noticed_and_forgiven(tmp_path: Path) -> None:
    timing = Timing(answer_s=PATIENCE_S)
    async with (
        hub_process(tmp_path) as hub,
        hub.terminal(Role.KIOSK, timing=timing) as (kiosk, seen),
    ):
        hub.send(signal.SIGSTOP)
        try:
            async with asyncio.timeout(PATIENCE_S):
                assert await seen.lost.get() == Lost.SILENT
        finally:
            hub.send(signal.SIGCONT)
        await seen.welcomes.get()
        assert isinstance(await kiosk.ask(IssueTicket(service="pass")), TicketReply)


async def test_ok__whoever_has_shown_a_token_may_call_off_after_the_hub_was_killed(
    tmp_path: Path,
) -> None:
    week = FindSlots(service="pass", first=MONDAY, last="2026-11-24")
    async with (
        hub_process(tmp_path, SITE_TOML + SLOTS, f"{MONDAY}T07:00") as hub,
        hub.terminal(Role.RECEPTION) as (reception, _),
        hub.terminal(Role.VISITORS) as (page, at_page),
    ):
        await reception.ask(OpenSlots(first=MONDAY, last=MONDAY))
        free = times(await page.find(week))
        assert len(free) == 3  # the first begins within the hour
        booked = await reception.ask(BookSlot(service="pass", at_ms=free[1]))
        assert isinstance(booked, BookedReply)
        shown = await page.present(booked.booked.tokens[Purpose.CANCEL])
        assert isinstance(shown, BookedReply)
        await hub.kill()
        assert await at_page.lost.get() == Lost.CLOSED
        await hub.start()
        async with asyncio.timeout(PATIENCE_S):
            await at_page.welcomes.get()
        assert times(await page.find(week)) == [free[0], free[2]]
        cancel = CancelAppointment(appointment=shown.booked.appointment, origin=Origin.PAGE)
        assert await page.ask(cancel) == Done()
        assert times(await page.find(week)) == free


def times(found: Finding) -> list[int]:
    assert isinstance(found, SlotsFound)
    return [slot.at_ms for day in found.days for slot in day.slots]
