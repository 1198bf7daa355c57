"""Appointments over the terminals' socket: free times, letters, tokens and what they allow."""

from __future__ import annotations

import asyncio
from pathlib import Path

import msgspec

from hub.protocol import commands as cmd
from hub.protocol import wire
from hub.protocol.commands import Contact, LetterKind, Origin
from hub.protocol.questions import FindAppointments, FindSlots, Question
from hub.protocol.replies import (
    AppointmentsFound,
    AppointmentState,
    Booked,
    BookedReply,
    Done,
    Finding,
    Purpose,
    Reason,
    Refusal,
    SlotsFound,
    TicketReply,
)
from hub.protocol.site import Checking
from hub.protocol.views import BookingView, HouseView, KioskView, Trouble
from hub.protocol.wire import Role
from hub.server.devices import Devices
from tests.hub.server.support import (
    MONDAY_9_MS,
    Peer,
    RunningHub,
    SettableClock,
    booking_site,
    running_hub,
)
from tests.patience import LOOK_S, PATIENCE_S, until

QUARTER_MS = 900_000
TODAY = "2026-11-23"
AT_TEN = MONDAY_9_MS + 4 * QUARTER_MS
MAX = Contact(name="Max Muster", mail="max@example.org")


async def find(peer: Peer, question: Question) -> Finding:
    await peer.say(wire.Asked(id="q", question=question))
    return (await peer.expect(wire.Found)).answer


async def present(peer: Peer, token: str) -> TicketReply | BookedReply | Refusal:
    await peer.say(wire.Presented(id="p", token=token))
    return (await peer.expect(wire.Resolved)).answer


def today(**changes: object) -> FindSlots:
    wanted = FindSlots(service="id-card", first=TODAY, last=TODAY)
    return msgspec.structs.replace(wanted, **changes)


async def opened(hub: RunningHub) -> None:
    await hub.writer.submit(cmd.OpenSlots(first=TODAY, last=TODAY))


async def booked(hub: RunningHub, at_ms: int = AT_TEN, origin: Origin = Origin.HOUSE) -> Booked:
    command = cmd.BookSlot(service="id-card", at_ms=at_ms, contact=MAX, origin=origin)
    answer = await hub.writer.submit(command)
    assert isinstance(answer, BookedReply)
    return answer.booked


async def test_ok__each_role_finds_what_it_may_book_whatever_it_says(tmp_path: Path) -> None:
    async with running_hub(tmp_path, booking_site()) as hub:
        await opened(hub)
        for role in (Role.KIOSK, Role.VISITORS, Role.RECEPTION, Role.BOOKING):
            async with hub.terminal(role) as peer:
                found = await find(peer, today(origin=Origin.SYSTEM, urgent=True))
                assert isinstance(found, SlotsFound)
                assert len(found.days[0].slots) == 12
                assert await find(peer, today(service="no")) == Refusal(Reason.UNKNOWN_SERVICE)
                assert isinstance(await find(peer, today(last="2027-11-24")), SlotsFound)
                for last in ("2026-11-22", "2028-11-23", "2027-02-30"):
                    assert await find(peer, today(last=last)) == Refusal(Reason.WRONG_DATES)


async def test_ok__names_are_for_staff_and_booking_only(tmp_path: Path) -> None:
    async with running_hub(tmp_path, booking_site()) as hub:
        await opened(hub)
        own = await booked(hub)
        for role in (Role.RECEPTION, Role.SUPERVISOR, Role.BOOKING):
            async with hub.terminal(role) as peer:
                found = await find(peer, FindAppointments(date=TODAY))
                assert isinstance(found, AppointmentsFound)
                (line,) = found.appointments
                assert (line.appointment, line.name, line.mail) == (own.appointment, MAX.name, True)
                assert await find(peer, FindAppointments(source="kfz")) == AppointmentsFound(())
        for role in (Role.KIOSK, Role.VISITORS, Role.GATE, Role.DISPLAY):
            async with hub.terminal(role) as peer:
                refused = await find(peer, FindAppointments(date=TODAY))
                assert refused == Refusal(Reason.WRONG_ROLE)


async def test_ok__appointments_come_in_pages(tmp_path: Path) -> None:
    async with running_hub(tmp_path, booking_site()) as hub:
        commands = [
            cmd.BookAppointment(
                appointment=f"kfz:{number:04}", service="car", at_ms=AT_TEN, code=f"C{number}"
            )
            for number in range(600)
        ]
        await asyncio.gather(*map(hub.writer.submit, commands))
        async with hub.terminal(Role.BOOKING) as peer:
            first = await find(peer, FindAppointments(source="kfz"))
            assert isinstance(first, AppointmentsFound)
            assert (len(first.appointments), first.more) == (500, True)
            last = first.appointments[-1].appointment
            rest = await find(peer, FindAppointments(source="kfz", after=last))
            assert isinstance(rest, AppointmentsFound)
            assert (len(rest.appointments), rest.more) == (100, False)


async def test_fail__who_asks_without_end_is_refused_and_stays(tmp_path: Path) -> None:
    async with running_hub(tmp_path, booking_site()) as hub, hub.terminal(Role.VISITORS) as page:
        answers = [await find(page, today()) for _ in range(201)]
        assert answers[-2:] == [SlotsFound(()), Refusal(Reason.OVERLOADED)]
        assert isinstance(await page.ask(cmd.BookSlot(service="id-card", at_ms=0)), Refusal)


async def test_fail__a_question_that_makes_no_sense_is_refused_and_costs_nobody_the_connection(
    tmp_path: Path,
) -> None:
    async with running_hub(tmp_path, booking_site()) as hub, hub.terminal(Role.VISITORS) as page:
        for _ in range(30):
            odd = today(first="yesterday")
            assert await find(page, odd) == Refusal(Reason.MALFORMED)
        assert await find(page, today()) == SlotsFound(())


async def test_ok__a_letter_stays_due_until_it_is_reported(tmp_path: Path) -> None:
    async with running_hub(tmp_path, booking_site()) as hub, hub.terminal(Role.BOOKING) as booking:
        await opened(hub)
        assert (await booking.view()).letters == ()
        own = await booked(hub)
        view: BookingView = await booking.view(hub.writer.state.core.seq)
        (letter,) = view.letters
        assert (letter.kind, letter.mail, letter.code) == (
            LetterKind.CONFIRMATION, MAX.mail, own.code,
        )  # fmt: skip
        assert letter.tokens == own.tokens
        assert MAX.mail not in repr(view)
        report = cmd.ReportLetter(
            appointment=own.appointment, kind=letter.kind, version=letter.version
        )
        assert await booking.ask(report) == Done()
        assert (await booking.view(hub.writer.state.core.seq)).letters == ()


async def test_ok__a_token_allows_what_it_is_for_and_no_more(tmp_path: Path) -> None:
    async with running_hub(tmp_path, booking_site()) as hub, hub.terminal(Role.VISITORS) as page:
        await opened(hub)
        own = await booked(hub)
        move = cmd.MoveAppointment(
            appointment=own.appointment, at_ms=AT_TEN + QUARTER_MS, origin=Origin.PAGE
        )
        cancel = cmd.CancelAppointment(appointment=own.appointment, origin=Origin.PAGE)
        shown = await present(page, own.tokens[Purpose.VIEW])
        assert isinstance(shown, BookedReply)
        assert shown.purpose is Purpose.VIEW
        assert set(shown.booked.tokens) == {Purpose.VIEW}
        for command in (move, cancel):
            assert await page.ask(command) == Refusal(Reason.WRONG_ROLE)
        await present(page, own.tokens[Purpose.CHANGE])
        assert isinstance(await page.ask(move), BookedReply)
        assert await page.ask(cancel) == Refusal(Reason.WRONG_ROLE)
        shown = await present(page, own.tokens[Purpose.CANCEL])
        assert isinstance(shown, BookedReply)
        assert set(shown.booked.tokens) == {Purpose.VIEW, Purpose.CANCEL}
        assert await page.ask(cancel) == Done()
        shown = await present(page, own.tokens[Purpose.VIEW])
        assert isinstance(shown, BookedReply)
        assert shown.booked.state is AppointmentState.CALLED_OFF


async def test_ok__what_is_dismissed_allows_nothing_any_more(tmp_path: Path) -> None:
    async with running_hub(tmp_path, booking_site()) as hub, hub.terminal(Role.VISITORS) as page:
        await opened(hub)
        own = await booked(hub)
        await present(page, own.tokens[Purpose.CANCEL])
        await page.say(wire.Dismissed(visit=f"cancel:{own.appointment}"))
        cancel = cmd.CancelAppointment(appointment=own.appointment, origin=Origin.PAGE)
        assert await page.ask(cancel) == Refusal(Reason.WRONG_ROLE)


async def test_fail__a_token_that_nobody_made_shows_nothing(tmp_path: Path) -> None:
    async with running_hub(tmp_path, booking_site()) as hub, hub.terminal(Role.VISITORS) as page:
        await opened(hub)
        await booked(hub)
        assert await present(page, "x" * 24) == Refusal(Reason.UNKNOWN_VISIT)


async def test_ok__whoever_is_there_checks_in_by_phone(tmp_path: Path) -> None:
    async with (
        running_hub(tmp_path, booking_site()) as hub,
        hub.terminal(Role.VISITORS) as page,
        hub.terminal(Role.KIOSK) as kiosk,
    ):
        await opened(hub)
        own = await booked(hub)
        code: str = (await kiosk.view()).presence
        check_in = cmd.CheckIn(code=own.code, channel="phone", presence=code)
        assert await page.ask(check_in) == Refusal(Reason.WRONG_ROLE)
        await present(page, own.tokens[Purpose.VIEW])
        for wrong in ("", "0000" if code != "0000" else "0001"):
            refused = await page.ask(msgspec.structs.replace(check_in, presence=wrong))
            assert refused == Refusal(Reason.WRONG_PRESENCE)
        answer = await page.ask(check_in)
        assert isinstance(answer, TicketReply)
        shown = await present(page, own.tokens[Purpose.VIEW])
        assert isinstance(shown, BookedReply)
        assert shown.booked.state is AppointmentState.CHECKED_IN
        assert shown.booked.ticket == answer.ticket.token
        assert isinstance(await present(page, shown.booked.ticket), TicketReply)


async def test_fail__nobody_checks_in_by_phone_where_the_house_does_not_offer_it(
    tmp_path: Path,
) -> None:
    here = booking_site(checking=Checking())
    async with running_hub(tmp_path, here) as hub, hub.terminal(Role.VISITORS) as page:
        await opened(hub)
        own = await booked(hub)
        await present(page, own.tokens[Purpose.VIEW])
        assert await page.ask(cmd.CheckIn(code=own.code)) == Refusal(Reason.NOT_OFFERED)


async def test_ok__the_code_of_those_who_are_there_changes_and_the_last_one_still_holds(
    tmp_path: Path,
) -> None:
    async with (
        running_hub(tmp_path, booking_site()) as hub,
        hub.terminal(Role.KIOSK) as kiosk,
        hub.terminal(Role.RECEPTION) as reception,
    ):
        first: str = (await kiosk.view()).presence
        assert (await reception.view()).presence == first
        assert hub.clock.machine_now_ms is not None
        hub.clock.machine_now_ms += 120_000
        hub.service.house.publisher.look_at_clock()
        shown = [(await peer.view()).presence for peer in (kiosk, reception)]
        assert shown[0] == shown[1] != first
        tokens, now_s = hub.service.house.tokens, hub.clock.machine_now_ms / 1000
        assert tokens.is_present(first, now_s)
        assert not tokens.is_present(first, now_s + 120)


async def test_ok__the_kiosk_offers_what_is_left_and_reception_sees_who_is_expected(
    tmp_path: Path,
) -> None:
    async with (
        running_hub(tmp_path, booking_site()) as hub,
        hub.terminal(Role.KIOSK) as kiosk,
        hub.terminal(Role.RECEPTION) as reception,
    ):
        await opened(hub)
        own = await booked(hub, MONDAY_9_MS)
        revision = hub.writer.state.core.seq
        offered: KioskView = await kiosk.view(revision)
        assert [offer.service for offer in offered.slots] == ["id-card"]
        times = tuple(MONDAY_9_MS + number * QUARTER_MS for number in range(1, 7))
        assert offered.slots[0].times_ms == times
        house: HouseView = await reception.view(revision)
        assert [(one.appointment, one.name) for one in house.expected] == [
            (own.appointment, MAX.name)
        ]
        # The first of these times begins: the kiosk offers it no longer.
        hub.clock.now_ms = times[0] + 1
        hub.service.house.publisher.look_at_clock()
        assert (await kiosk.view()).slots[0].times_ms[0] == times[1]


async def test_ok__the_kiosk_offers_what_was_kept_for_emergencies_once_it_no_longer_is(
    tmp_path: Path,
) -> None:
    (plan,) = booking_site().slots
    kept = msgspec.structs.replace(plan, kept=12, kept_until_s=10 * 3600)
    async with (
        running_hub(tmp_path, booking_site(slots=(kept,))) as hub,
        hub.terminal(Role.KIOSK) as kiosk,
    ):
        await opened(hub)
        assert (await kiosk.view(hub.writer.state.core.seq)).slots == ()
        hub.clock.now_ms = AT_TEN
        hub.service.house.publisher.look_at_clock()
        assert (await kiosk.view()).slots[0].times_ms[0] == AT_TEN


async def test_ok__tokens_are_made_before_anybody_shows_one(tmp_path: Path) -> None:
    async with running_hub(tmp_path, booking_site()) as hub:
        await opened(hub)
        await booked(hub)
        tokens, there = hub.service.house.tokens, hub.writer.state.core.appointments
        await until(lambda: not tokens.learn(there, 0))
        (appointment,) = there
        made = tokens.token(Purpose.VIEW, appointment)
        assert tokens.find(made, there) == (Purpose.VIEW, appointment)


async def test_ok__a_virtual_visit_is_called_on_no_screen(tmp_path: Path) -> None:
    async with (
        running_hub(tmp_path, booking_site()) as hub,
        hub.terminal(Role.DISPLAY, "hall-left") as display,
        hub.terminal(Role.COUNTER, "1") as counter,
    ):
        book = cmd.BookAppointment(
            appointment="x:1", service="id-card", at_ms=MONDAY_9_MS, code="V1", virtual=True
        )
        await hub.writer.submit(book)
        await hub.writer.submit(cmd.CheckIn(code="V1"))
        await hub.writer.submit(cmd.IssueTicket(service="id-card"))
        await hub.writer.submit(cmd.OpenCounter(counter="1"))
        await hub.writer.submit(cmd.CallNext(counter="1"))
        revision = hub.writer.state.core.seq
        view = await display.view(revision)
        assert (view.calls, view.booked) == ((), ())
        present_ = (await counter.view(revision)).present
        assert present_.virtual
        room = hub.service.house.tokens.room(present_.visit)
        assert present_.video_url == f"https://video.example/{room}"


async def test_ok__the_figures_say_what_became_of_the_day(tmp_path: Path) -> None:
    async with running_hub(tmp_path, booking_site()) as hub:
        await opened(hub)
        await booked(hub)
        other = await booked(hub, AT_TEN + QUARTER_MS)
        await hub.writer.submit(cmd.CancelAppointment(appointment=other.appointment))
        async with hub.http(None) as http:
            lines = (await http.get("/metrics")).text.splitlines()
    assert 'aufruf_appointments{state="booked"} 1' in lines
    assert 'aufruf_appointments{state="called-off"} 1' in lines
    assert 'aufruf_slots_free{service="id-card"} 11' in lines
    assert "aufruf_letters_due 2" in lines


async def test_fail__a_second_one_that_brings_appointments_is_turned_away_until_the_first_is_gone(
    tmp_path: Path,
) -> None:
    async def turned_away(device: str) -> bool:
        """Whether it has to wait; with a welcome it is the one that is there, for a moment."""
        async with hub.knock(hub.key(Role.BOOKING)) as peer:
            await peer.say(wire.Hello(device=device, role=Role.BOOKING, version="0"))
            while not isinstance(said := await peer.hear(), wire.Welcome | wire.Goodbye):
                pass
            return said == wire.Goodbye(reason="already-there")

    async with running_hub(tmp_path, booking_site()) as hub:
        async with hub.terminal(Role.BOOKING, device="first"):
            assert await turned_away("second")
            assert hub.service.house.devices.troubles() == (), "perhaps its own old connection"
            assert await turned_away("second")
            async with hub.terminal(Role.RECEPTION) as reception:
                house = await reception.view()
            second = Trouble(device="second", about="booking", state="second")
            assert second in house.troubles
        async with asyncio.timeout(PATIENCE_S):
            while await turned_away("second"):  # noqa: ASYNC110
                await asyncio.sleep(LOOK_S)


async def test_ok__the_place_of_one_that_has_died_is_free_once_it_has_been_silent(
    tmp_path: Path,
) -> None:
    async with running_hub(tmp_path, booking_site()) as hub:
        hub.hurry(silence_s=0.2)
        async with hub.terminal(Role.BOOKING) as dead:
            assert await dead.farewell() == "silence"
            async with hub.terminal(Role.BOOKING):
                pass


def test_ok__staff_see_a_second_one_for_as_long_as_it_knocks() -> None:
    clock = SettableClock()
    devices = Devices(clock.site_ms, lambda: clock.now_ms / 1000)
    hello = wire.Hello(device="second", role=Role.BOOKING, version="0")
    for _ in range(3):
        clock.now_ms += 5_000
        devices.is_second(hello)
        devices.look()
    assert [one.state for one in devices.troubles()] == ["second"]
    clock.now_ms += 10_000
    devices.look()
    assert devices.troubles() == ()
    devices.is_second(hello)
    assert devices.troubles() == ()
