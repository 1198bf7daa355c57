"""The writer and its journal, day after day: what need not be known any more is gone."""

from __future__ import annotations

import sqlite3
from collections.abc import Container
from pathlib import Path

import pytest
from msgspec.structs import replace

from hub import forgetting
from hub.journal.audit import Audit
from hub.journal.memory import MemoryJournal
from hub.journal.sqlite import RecordedJournal, SqliteJournal
from hub.keeping import schedule
from hub.keeping.schedule import Limits
from hub.protocol import commands as cmd
from hub.protocol.replies import Done, Reason, Refusal, TicketReply
from hub.protocol.site import Kept
from hub.writer import Writer
from tests.hub.house import site
from tests.hub.running import TOKENS, HandClock, issue, running
from tests.hub.test_adoption import ADOPT, TAP, TOKEN, asked
from tests.patience import until

DAY_MS = 24 * 3600 * 1000
SIGN_IN = site(sign_in=True)


def stands_in(folder: Path, *texts: str) -> set[str]:
    """Which of these some file there holds."""
    files = [file.read_bytes() for file in folder.iterdir()]
    return {text for text in texts if any(text.encode() in content for content in files)}


async def a_day_later(writer: Writer, clock: HandClock, days: int = 1) -> None:
    clock.now_ms += days * DAY_MS
    await writer.submit(cmd.Tick())


async def test_ok__from_day_to_day_all_of_it_goes_but_the_language(tmp_path: Path) -> None:
    clock, journal = HandClock(), SqliteJournal(tmp_path / "journal.sqlite")
    async with running(journal, clock, of=SIGN_IN) as writer:
        ticket = (await issue(writer, "one")).ticket
        await writer.submit(cmd.StaffCounter(counter="3", clerk="ada", name="Lovelace"))
        await writer.submit(cmd.CallNext(counter="3"))
        await writer.submit(cmd.NoteVisit(visit=ticket.visit, text="Rollstuhl"))
        await writer.submit(cmd.ParkVisit(counter="3", reason="Foto"))
        await writer.submit(cmd.PostMessage(zone="", text="Feueralarm"))
        token = ticket.token or ""
        secrets = (token, "Lovelace", "Rollstuhl", "Foto", "Feueralarm")
        assert stands_in(tmp_path, *secrets) == set(secrets)
        await a_day_later(writer, clock)
        await until(lambda: journal.sifted() is not None)
        assert stands_in(tmp_path, *secrets) == set(secrets), "a day at least"
        await a_day_later(writer, clock)
        # The first answer holds the token a day longer.
        await until(lambda: stands_in(tmp_path, *secrets) == {token})
        await a_day_later(writer, clock)
        await until(lambda: not stands_in(tmp_path, *secrets))
        assert dict(journal.languages()) == {ticket.visit: "tr"}
        await a_day_later(writer, clock, 400)
        await until(lambda: not dict(journal.languages()))
    recorded = RecordedJournal(tmp_path / "journal.sqlite")
    assert Audit(recorded).run().holds
    recorded.close()


async def test_ok__once_is_once_also_when_the_answer_has_been_deleted() -> None:
    """A kiosk that was cut off for days hands in again what had no answer then."""
    clock, journal = HandClock(), MemoryJournal()
    async with running(journal, clock) as writer:
        assert isinstance(await asked(writer, ADOPT, "adopt"), TicketReply)
        assert isinstance(await asked(writer, replace(TAP, fallback=None), "other"), TicketReply)
        await a_day_later(writer, clock, 4)
        await until(lambda: journal.answer("key:tap") is None or journal.answer("key:tap").spent)  # type: ignore[union-attr]
        head = journal.head()
        later = replace(ADOPT, age_ms=4 * DAY_MS)
        assert await asked(writer, later, "again") == Done()
        assert await asked(writer, TAP, "tap") == Refusal(Reason.STALE)
        assert await asked(writer, replace(TAP, fallback=None), "other") == Refusal(Reason.STALE)
        assert journal.head() == head
        assert writer.asides.visit_of(TOKEN) is None


async def test_ok__other_rules_hold_at_once(tmp_path: Path) -> None:
    clock, journal = HandClock(), SqliteJournal(tmp_path / "journal.sqlite")
    long = site(kept=Kept(tickets_s=90 * 24 * 3600, answers_s=90 * 24 * 3600))
    async with running(journal, clock, of=long) as writer:
        token = (await issue(writer)).ticket.token or ""
        await a_day_later(writer, clock, 30)
        await until(lambda: journal.sifted() is not None)
        assert stands_in(tmp_path, token)
        await writer.submit(cmd.ChangeSite(site=site()))
        await until(lambda: not stands_in(tmp_path, token))


async def test_ok__what_is_booked_while_it_forgets_is_not_forgotten(tmp_path: Path) -> None:
    """Tickets of today and yesterday's, and appointments, some booked anew with an old id."""
    clock, journal = HandClock(), SqliteJournal(tmp_path / "journal.sqlite")
    async with running(journal, clock) as writer:
        for number in range(300):
            await writer.submit(_booking(f"old:{number}", clock.now_ms))
        await a_day_later(writer, clock, 4)
        for number in range(0, 300, 3):
            await writer.submit(_booking(f"old:{number}", clock.now_ms + DAY_MS))
            if number < 100:
                await issue(writer, f"ticket-{number}")
        await until(lambda: journal.sifted() == schedule.at(site(), clock.now_ms))
        kept = [f"old:{number}" for number in range(0, 300, 3)]
        assert sorted(writer.state.core.appointments) == sorted(kept)
        subjects = [f"contact:old:{number}" for number in range(300)]
        found = {one.subject for one in journal.asides(subjects)}
        assert found == {f"contact:{one}" for one in kept}
        visits = list(writer.state.core.visits)
        tokens = {visit: writer.asides.token_of(visit) for visit in visits}
        assert tokens == {one.subject: one.token for one in journal.asides(visits)}
        assert len(tokens) == 34


def _booking(id_: str, at_ms: int) -> cmd.BookAppointment:
    contact = cmd.Contact(name=id_, mail="a@example.org")
    code = id_.replace(":", "-").upper()
    return cmd.BookAppointment(
        appointment=id_, service="pass", at_ms=at_ms, code=code, contact=contact
    )


async def test_ok__commits_come_in_between() -> None:
    """It takes portions and leaves the thread to others."""

    class Long(MemoryJournal):
        def sift(self, limits: Limits, appointments: Container[str], most: int) -> bool:
            done.append("sift")
            return "ticket" not in done or super().sift(limits, appointments, most)

    done: list[str] = []
    async with running(Long()) as writer:
        await until(lambda: len(done) > 1)
        await issue(writer)
        done.append("ticket")
        await until(lambda: done[-1] == "sift")


async def test_fail__a_full_disk_is_told_once_and_nothing_is_forgotten_for_good(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    class Tight(MemoryJournal):
        attempts = 0

        def sift(self, limits: Limits, appointments: Container[str], most: int) -> bool:
            self.attempts += 1
            self.room = 0 if self.attempts < 4 else None
            return super().sift(limits, appointments, most)

    monkeypatch.setattr(forgetting, "AGAIN_S", 0.001)
    journal = Tight()
    async with running(journal):
        await until(lambda: journal.sifted() is not None)
    told = [one for one in caplog.records if one.message == "not_yet_forgotten"]
    assert len(told) == 1
    assert journal.attempts == 4


async def test_fail__somebody_reads_what_was_there_and_it_is_scrubbed_afterwards(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, tmp_path: Path
) -> None:
    monkeypatch.setattr(forgetting, "AGAIN_S", 0.01)
    clock, path = HandClock(), tmp_path / "journal.sqlite"
    async with running(SqliteJournal(path), clock) as writer:
        token = (await issue(writer)).ticket.token or ""
        with sqlite3.connect(path) as reader:
            reader.execute("BEGIN")
            assert reader.execute("SELECT count(*) FROM asides").fetchone() == (1,)
            await a_day_later(writer, clock, 4)
            await until(lambda: "not_yet_forgotten" in caplog.messages)
            assert isinstance(await issue(writer), TicketReply), "nobody waits for it"
            assert stands_in(tmp_path, token)
        reader.close()
        await until(lambda: not stands_in(tmp_path, token))


async def test_fail__a_journal_that_breaks_ends_the_writer() -> None:
    class Broken(MemoryJournal):
        def sift(self, limits: Limits, appointments: Container[str], most: int) -> bool:
            raise sqlite3.DatabaseError("database disk image is malformed")

    writer = Writer(Broken(), HandClock(), tokens=TOKENS)
    await writer.configure(site())
    with pytest.raises(sqlite3.DatabaseError, match="malformed"):
        await writer.run()
