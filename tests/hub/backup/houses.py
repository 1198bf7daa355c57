"""A state directory as a hub leaves it, made in milliseconds."""

from __future__ import annotations

from pathlib import Path

from hub.journal.sqlite import SqliteJournal
from hub.keeping import schedule
from hub.protocol import commands as cmd
from hub.protocol.commands import Contact
from hub.protocol.wire import Role
from hub.server.clerks import Clerk, Clerks
from hub.server.keys import KeyRing
from hub.server.sessions import Sessions
from hub.tokens import Tokens
from tests.hub.house import MONDAY_9_MS, site
from tests.hub.running import HandClock, issue, running
from tests.patience import until

ADA = Clerk(id="ada", name="Ada Lovelace", created="2026-09-28T09:00:00+00:00", pin="hash")
MAIL = "ada@example.org"
ON_THE_DAY_MS = MONDAY_9_MS + 3_600_000
LATER_MS = MONDAY_9_MS + 10 * 24 * 3_600_000


async def worked_in(state: Path, people: int = 5) -> list[str]:
    """Somebody takes numbers, somebody has an appointment. The tokens of the tickets."""
    Tokens.of(state)
    KeyRing(state / "keys.json").create(Role.KIOSK, "Eingang", "2026-09-28T09:00:00+00:00")
    Clerks(state / "clerks.json").add(ADA)
    Sessions(state / "sessions.json").begin(ADA, counter="3", key="1", day="2026-09-28")
    journal = SqliteJournal(state / "journal.sqlite")
    async with running(journal) as writer:
        tickets = [(await issue(writer, f"key:{number}")).ticket for number in range(people)]
        booked = cmd.BookAppointment(
            appointment="kal:1", service="pass", at_ms=MONDAY_9_MS + 7_200_000, code="K4P9",
            contact=Contact(name="Lovelace", mail=MAIL),
        )  # fmt: skip
        await writer.submit(booked)
        today = schedule.at(site(), HandClock().site_ms())
        await until(lambda: journal.sifted() == today)
    return [ticket.token or "" for ticket in tickets]


def contents(state: Path) -> dict[str, bytes]:
    """By name; without the lock, which tells who held it last."""
    return {
        file.relative_to(state).as_posix(): file.read_bytes()
        for file in state.rglob("*")
        if file.is_file() and file.name != "lock"
    }
