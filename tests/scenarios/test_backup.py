"""A site is saved while it works, its machine dies, and it goes on from the file on another one."""

from __future__ import annotations

import asyncio
import json
import stat
from collections.abc import Iterable
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from hub.journal.sqlite import RecordedJournal
from hub.keeping.places import PLACES, place_of
from hub.keeping.register import REGISTER
from hub.protocol import commands as cmd
from hub.protocol.replies import Done, TicketReply
from hub.protocol.wire import Role
from hub.queueing.events import TicketIssued
from tests.patience import PATIENCE_S, until
from tests.scenarios.processes import Hub, output, running_hub
from tests.scenarios.terminals import Kiosk, Log, Terminal, at_work

BEFORE = datetime.now(ZoneInfo("Europe/Berlin")).replace(hour=10, minute=0) - timedelta(days=40)
STAGED = ("--site-time", BEFORE.isoformat(timespec="seconds"))
"""The site worked so long ago that what it knew of people may not be known any more."""
CONTACT = cmd.Contact(name="Lovelace", mail="ada@example.org", phone="0231 5024")
TOLD = ("Lovelace", "ada@example.org", "0231 5024", "K4P9-CODE", "Rollstuhl", "Foto fehlt")


async def test_ok__it_goes_on_with_the_next_number_and_without_what_was_deleted(
    tmp_path: Path,
) -> None:
    backups, new, log = tmp_path / "backups", tmp_path / "new", Log()
    backups.mkdir()
    hub = Hub(tmp_path / "old", options=STAGED)
    try:
        await hub.start()
        await _facts_of_people(hub)
        kiosks = [Kiosk(await hub.settings(Role.KIOSK), f"door-{n}", log, 10**6) for n in (1, 2)]
        async with at_work(*kiosks), asyncio.timeout(PATIENCE_S):
            await log.until(lambda: len(log.tickets) >= 50)
            saved = json.loads(await output("backup", str(hub.state), str(backups), *JSON))
            so_far = len(log.tickets)
            await log.until(lambda: len(log.tickets) >= so_far + 50)
            await hub.kill()
    finally:
        await hub.kill()
    file = Path(saved["file"])
    assert mode(file) == 0o600
    secrets = {*TOLD, *(ticket.token or "" for ticket in log.tickets[:40])}
    assert standing_in(secrets, [file]) == secrets, "they were known when it was saved"

    drill = json.loads(await output("restore", "--drill", str(backups), *JSON))
    assert drill["holds"]
    assert (drill["events"], drill["head"]) == (saved["head"]["seq"], saved["head"]["digest"])
    assert drill["files"] == [member["name"] for member in saved["members"]]

    await output("restore", str(file), str(new))
    assert {(one.is_dir(), mode(one)) for one in (new, *new.rglob("*"))} == {
        (True, 0o700),
        (False, 0o600),
    }
    assert not standing_in(secrets, new.rglob("*"))

    again = Hub(new, options=STAGED)
    again._keys = hub._keys  # those of its devices
    try:
        await again.start()
        kiosk = Terminal(await again.settings(Role.KIOSK), Role.KIOSK, "door-1", Log())
        async with at_work(kiosk), asyncio.timeout(PATIENCE_S):
            issued = await kiosk.ask(cmd.IssueTicket(service="a"))
        assert isinstance(issued, TicketReply)
        assert json.loads(await again.verify())["holds"]
        assert not standing_in(secrets, new.rglob("*"))
        assert await again.stop() == 0
    finally:
        await again.kill()
    numbers = _numbers(new)
    assert len(numbers) == len(set(numbers)) > 50
    assert numbers[-1] == issued.ticket.number
    assert int(numbers[-1][1:]) == sum(number[0] == "A" for number in numbers)


JSON = ("--format", "json")


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def standing_in(texts: set[str], files: Iterable[Path]) -> set[str]:
    """Which of these some file holds."""
    contents = [file.read_bytes() for file in files if file.is_file()]
    return {text for text in texts if any(text.encode() in content for content in contents)}


async def _facts_of_people(hub: Hub) -> None:
    """Somebody has an appointment; of somebody else colleagues should know something."""
    booking = Terminal(await hub.settings(Role.BOOKING), Role.BOOKING, "booking", Log())
    desk = Terminal(await hub.settings(Role.COUNTER), Role.COUNTER, "desk", Log(), scope="1")
    kiosk = Terminal(await hub.settings(Role.KIOSK), Role.KIOSK, "kiosk", Log())
    at_ms = int((BEFORE + timedelta(hours=2)).timestamp() * 1000)
    async with at_work(booking, desk, kiosk), asyncio.timeout(PATIENCE_S):
        booked = cmd.BookAppointment(
            appointment="kal:1", service="a", at_ms=at_ms, code=TOLD[3], contact=CONTACT
        )
        assert await booking.ask(booked) == Done()
        issued = await kiosk.ask(cmd.IssueTicket(service="a", language="tr"))
        assert isinstance(issued, TicketReply)
        await desk.ask(cmd.CallNext(counter="1"))
        await desk.ask(cmd.NoteVisit(visit=issued.ticket.visit, text="Rollstuhl"))
        await desk.ask(cmd.ParkVisit(counter="1", reason="Foto fehlt"))


def _numbers(state: Path) -> list[str]:
    journal = RecordedJournal(state / "journal.sqlite")
    events = [record.event() for record in journal.read()]
    journal.close()
    return [event.number for event in events if isinstance(event, TicketIssued)]


async def test_ok__every_file_of_a_hub_is_in_the_register(tmp_path: Path) -> None:
    """Whatever a hub writes is known: to the officer, and to whoever saves it."""
    async with running_hub(tmp_path / "state") as hub:
        await _facts_of_people(hub)
        await output("key", "fingerprint", "--state", str(hub.state))
        await output(
            "clerk", "add", "ada", "--name", "Ada", "--generate", "--state", str(hub.state)
        )
        seen = names(hub.state)
        assert await hub.stop() == 0
        await until(lambda: "forecast.json" in names(hub.state))
        seen |= names(hub.state)
        told = json.loads(
            await output("privacy", "--site", str(hub.site), "--state", str(hub.state), *JSON)
        )
    entries = {one.id for one in REGISTER}
    for name in seen:
        place = place_of(name)
        assert place is not None, f"{name} is in no entry of hub.keeping.places"
        assert place.entry in entries, f"{name} is in no entry of hub.keeping.register"
    assert {"secret", "keys.json", "clerks.json", "key.pem", "certificate.pem", "lock"} <= seen
    now = {one["id"]: one["entries"] for one in told["entries"]}
    assert (now["tickets"], now["notes"], now["codes"], now["contacts"]) == (1, 2, 1, 1)
    assert (now["clerks"], now["keys"], now["certificate"]) == (1, 3, 1)
    assert now["answers"] >= 5
    assert all(place.entry in entries for place in PLACES)


def names(state: Path) -> set[str]:
    return {file.relative_to(state).as_posix() for file in state.rglob("*") if not file.is_dir()}
