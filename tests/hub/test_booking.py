"""Appointments through the writer: what their holders are told, and what is forgotten of them."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from hub.journal.audit import Audit
from hub.journal.memory import MemoryJournal
from hub.journal.records import Aside, Batch
from hub.journal.sqlite import RecordedJournal, SqliteJournal
from hub.protocol import commands as cmd
from hub.protocol.commands import Contact, Origin
from hub.protocol.replies import (
    AdmitReply,
    Booked,
    BookedReply,
    Done,
    Reason,
    Refusal,
    TicketReply,
)
from hub.protocol.site import Booking, Checking
from hub.writer import Writer
from tests.hub.house import HOUR_MS, site
from tests.hub.queueing.test_slots import DAY_MS, MONDAY, TEN_MS, plan
from tests.hub.running import TOKENS, HandClock, issue, running
from tests.patience import until

SITE = site(slots=(plan(capacity=2),), booking=Booking(public=True), checking=Checking(gate=True))
ADA = Contact(name="Ada Lovelace", mail="ada@example.org", phone="0431 1")
OPEN = cmd.OpenSlots(first=MONDAY, last="2026-10-11")
WANTED = cmd.BookSlot(service="pass", at_ms=TEN_MS, language="tr", contact=ADA)


def stands_in(folder: Path, text: str) -> bool:
    """Whether any file there holds it."""
    return any(text.encode() in file.read_bytes() for file in folder.iterdir())


async def booked(
    writer: Writer, command: cmd.BookSlot | cmd.MoveAppointment = WANTED, command_id: str = ""
) -> Booked:
    answer = await writer.submit(command, command_id)
    assert isinstance(answer, BookedReply), answer
    return answer.booked


async def test_ok__who_books_is_told_code_and_tokens_the_same_after_a_restart(
    tmp_path: Path,
) -> None:
    path = tmp_path / "journal.sqlite"
    async with running(SqliteJournal(path), of=SITE) as writer:
        await writer.submit(OPEN)
        one = await booked(writer, command_id="one")
        assert (one.at_ms, one.language, one.version) == (TEN_MS, "tr", 1)
        assert one.appointment.startswith("here:")
        assert one.tokens == TOKENS.tokens(one.appointment)
        assert writer.asides.contact_of(one.appointment) == ADA
        assert await booked(writer, command_id="one") == one
        two = await booked(writer)
        assert two.code != one.code
        assert await writer.submit(WANTED) == Refusal(Reason.SLOT_TAKEN)
    async with running(SqliteJournal(path), of=SITE) as writer:
        assert await booked(writer, command_id="one") == one
        assert writer.asides.contact_of(one.appointment) == ADA
        answer = await writer.submit(cmd.CheckIn(code=one.code.lower()))
        assert isinstance(answer, TicketReply)
    assert not [token for token in one.tokens.values() if stands_in(tmp_path, token)]
    journal = RecordedJournal(path)
    assert not [one for one in journal.read() if b"Ada" in one.body or b"@" in one.body]
    journal.close()


@pytest.mark.parametrize("origin", Origin)
async def test_ok__whoever_moves_by_a_link_is_given_no_other(origin: Origin) -> None:
    async with running(MemoryJournal(), of=SITE) as writer:
        await writer.submit(OPEN)
        one = await booked(writer, replace(WANTED, at_ms=TEN_MS + 2 * HOUR_MS - 900_000))
        if origin is Origin.KIOSK:  # it moves nothing
            return
        there = cmd.MoveAppointment(
            appointment=one.appointment, at_ms=TEN_MS + HOUR_MS, origin=origin
        )
        moved = await booked(writer, there, "move")
        assert (moved.code, moved.version, moved.at_ms) == (one.code, 2, TEN_MS + HOUR_MS)
        assert moved.tokens == ({} if origin is Origin.PAGE else one.tokens)
        assert await booked(writer, there, "move") == moved


async def test_ok__a_code_is_free_again_once_called_off_also_after_a_restart(
    tmp_path: Path,
) -> None:
    path = tmp_path / "journal.sqlite"
    old = cmd.BookAppointment(appointment="z", service="pass", at_ms=TEN_MS, code="K4P9")
    new = replace(old, appointment="a")
    async with running(SqliteJournal(path), of=SITE) as writer:
        await writer.submit(old)
        assert await writer.submit(new) == Refusal(Reason.CODE_TAKEN)
        await writer.submit(cmd.CancelAppointment(appointment="z"))
        here = await writer.submit(cmd.CheckIn(code="K4P9"))
        assert isinstance(here, Refusal)
        assert here.reason is Reason.CALLED_OFF
        assert await writer.submit(new) == Done()
    async with running(SqliteJournal(path), of=SITE) as writer:
        assert writer.asides.appointment_of("k4p9") == "a"
        # Booked once more it wants its code back, which is now somebody else's.
        assert await writer.submit(old) == Refusal(Reason.CODE_TAKEN)
        assert isinstance(await writer.submit(cmd.CheckIn(code="K4P9")), TicketReply)


async def test_ok__a_code_that_has_been_taken_over_stays_when_the_old_one_is_forgotten() -> None:
    clock = HandClock()
    async with running(MemoryJournal(), clock, of=SITE) as writer:
        old = cmd.BookAppointment(appointment="z", service="pass", at_ms=TEN_MS, code="K4P9")
        await writer.submit(old)
        await writer.submit(cmd.CancelAppointment(appointment="z"))
        await writer.submit(replace(old, appointment="a", at_ms=TEN_MS + 5 * DAY_MS))
        clock.now_ms += 4 * DAY_MS
        await writer.submit(cmd.Tick())
        assert list(writer.state.core.appointments) == ["a"]
        assert writer.asides.appointment_of("K4P9") == "a"


async def test_ok__a_gate_that_checks_in_gives_the_ticket_a_page_in_the_visitors_language() -> None:
    clock = HandClock()
    async with running(MemoryJournal(), clock, of=SITE) as writer:
        await writer.submit(OPEN)
        one = await booked(writer)
        clock.now_ms = TEN_MS
        at_gate = cmd.Admit(code=one.code, zone="hall")
        said = await writer.submit(at_gate, "gate")
        assert isinstance(said, AdmitReply)
        (visit,) = writer.state.open_visits()
        assert said.number == visit.number
        assert writer.asides.languages[visit.id] == "tr"
        token = writer.asides.token_of(visit.id) or ""
        assert writer.asides.visit_of(token) == visit.id
        assert await writer.submit(at_gate, "gate") == said
        assert await writer.submit(at_gate, "again") == said
        assert writer.asides.token_of(visit.id) == token
        # A plain ticket is no check-in: its token stays what it is.
        ticket = (await issue(writer)).ticket
        await writer.submit(cmd.Admit(code=ticket.token or "", zone="hall"))
        assert writer.asides.token_of(ticket.visit) == ticket.token


async def test_ok__who_it_was_is_forgotten_for_good_and_the_chain_holds(tmp_path: Path) -> None:
    path, clock = tmp_path / "journal.sqlite", HandClock()
    of = replace(SITE, contacts_kept_s=3 * 24 * 3600)

    async with running(SqliteJournal(path), clock, of=of) as writer:
        await writer.submit(OPEN)
        gone = await booked(writer)
        later = replace(WANTED, at_ms=TEN_MS + 5 * DAY_MS, contact=Contact(name="Grace"))
        still = await booked(writer, later)
        clock.now_ms += 3 * DAY_MS
        await writer.submit(cmd.Tick())
        assert writer.asides.contact_of(gone.appointment) == ADA
        assert stands_in(tmp_path, "Lovelace")
        clock.now_ms += DAY_MS
        await writer.submit(cmd.Tick())
        assert writer.asides.contact_of(gone.appointment) is None
        assert writer.asides.contact_of(still.appointment) == Contact(name="Grace")
        await until(lambda: not stands_in(tmp_path, "Lovelace"))
    journal = RecordedJournal(path)
    assert Audit(journal).run().holds
    journal.close()


async def test_ok__what_a_crash_has_left_is_forgotten_at_the_next_start(tmp_path: Path) -> None:
    path, clock = tmp_path / "journal.sqlite", HandClock()
    async with running(SqliteJournal(path), clock, of=SITE) as writer:
        await writer.submit(OPEN)
        one = await booked(writer)
    journal = SqliteJournal(path)
    left = [Aside(f"{kind}:gone", 1, note="left") for kind in ("contact", "appointment")]
    journal.append(Batch([], [], left))
    clock.now_ms += DAY_MS
    async with running(journal, clock, of=SITE) as writer:
        await until(lambda: not list(journal.asides(["contact:gone", "appointment:gone"])))
        assert writer.asides.contact_of(one.appointment) == ADA
        assert list(journal.asides([f"contact:{one.appointment}"]))
