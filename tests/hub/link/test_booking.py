"""Appointments over the link: free times, and tokens that allow something."""

from __future__ import annotations

import asyncio

import pytest

from hub.link import NoAnswer
from hub.protocol.commands import CancelAppointment, CheckIn, MoveAppointment, Origin
from hub.protocol.questions import FindAppointments, FindSlots
from hub.protocol.replies import (
    AppointmentsFound,
    Booked,
    BookedReply,
    Done,
    Purpose,
    Reason,
    Refusal,
    Slot,
    SlotDay,
    SlotsFound,
)
from hub.protocol.wire import Asked, CommandSent, Dismissed, Presented, Role
from tests.hub.link.fake_hub import fake_hub
from tests.hub.link.seen import at, running

WEEK = FindSlots(service="pass", first="2026-11-30", last="2026-12-04", origin=Origin.PAGE)
FOUND = SlotsFound((SlotDay("2026-11-30", (Slot(1_796_050_800_000, 2),)),))


def booked(purpose: str) -> BookedReply:
    """The appointment `here:a`, shown with this purpose's token."""
    return BookedReply(Booked("here:a", "pass", 0, "K4P9"), Purpose(purpose))


async def test_ok__a_question_is_answered_and_asked_again_after_a_lost_answer() -> None:
    async with fake_hub() as hub, running(at(hub.address), role=Role.VISITORS) as (link, _):
        asking = asyncio.create_task(link.find(WEEK))
        (first,) = await hub.received(Asked)
        hub.find = lambda question: FOUND
        hub.cut()
        assert await asking == FOUND
        assert hub.of(Asked) == [first, first]
        hub.find = lambda question: AppointmentsFound((), more=False)
        assert await link.find(FindAppointments(date="2026-11-30")) == AppointmentsFound(())


async def test_fail__no_answer_in_time_is_no_answer() -> None:
    async with fake_hub() as hub, running(at(hub.address)) as (link, _):
        with pytest.raises(NoAnswer):
            await link.find(WEEK, 0.01)
        hub.find = lambda question: Refusal(Reason.UNKNOWN_SERVICE)
        assert await link.find(WEEK) == Refusal(Reason.UNKNOWN_SERVICE)


async def test_ok__what_a_command_needs_is_presented_before_it_on_a_new_connection() -> None:
    async with fake_hub() as hub, running(at(hub.address), role=Role.VISITORS) as (link, _):
        hub.resolve = booked
        for purpose in Purpose:
            assert await link.present(purpose) == booked(purpose)
        commands = (
            CancelAppointment(appointment="here:a", origin=Origin.PAGE),
            MoveAppointment(appointment="here:a", at_ms=1, origin=Origin.PAGE),
            CheckIn(code="K4P9"),
        )
        hub.answer = lambda sent: None
        asking = [asyncio.create_task(link.ask(command)) for command in commands]
        await hub.received(CommandSent, 3)
        hub.answer = lambda sent: Done()
        hub.messages.clear()
        hub.cut()
        assert await asyncio.gather(*asking) == [Done()] * 3
        told = [
            one.token if isinstance(one, Presented) else one.command
            for one in hub.messages
            if isinstance(one, Presented | CommandSent)
        ]
        expected = zip((Purpose.CANCEL, Purpose.CHANGE, Purpose.VIEW), commands, strict=True)
        assert told[:6] == [one for pair in expected for one in pair]


async def test_ok__a_dismissed_appointment_is_not_shown_again() -> None:
    async with fake_hub() as hub, running(at(hub.address), role=Role.VISITORS) as (link, seen):
        hub.resolve = booked
        await link.present("view")
        await link.present("cancel")
        link.dismiss("view:here:a")
        assert await hub.received(Dismissed) == [Dismissed(visit="view:here:a")]
        await seen.welcomes.get()
        hub.messages.clear()
        hub.cut()
        await seen.welcomes.get()
        assert await link.ask(CheckIn(code="K4P9")) == Done()
        assert [shown.token for shown in hub.of(Presented)] == ["cancel"]
