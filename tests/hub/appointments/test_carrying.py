"""From a reading to a real hub, and what is done with the answers."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from hub.appointments.carrying import Carrying
from hub.appointments.sources.frame import Window
from hub.appointments.sources.naming import made_code
from hub.appointments.sources.reading import Booking, Person, Reading
from hub.link import Link, LinkSettings, NoAnswer, Timing
from hub.protocol.commands import Origin
from hub.protocol.questions import FindAppointments
from hub.protocol.replies import (
    Answer,
    AppointmentLine,
    AppointmentsFound,
    Reason,
    Refusal,
)
from hub.protocol.wire import Hello, Role
from tests.hub.appointments.house import Looking
from tests.hub.server.support import MONDAY_9_MS, RunningHub, running_hub
from tests.patience import PATIENCE_S

HOUR_MS = 3_600_000
WINDOW = Window(MONDAY_9_MS - HOUR_MS, MONDAY_9_MS + 100 * HOUR_MS)
NOTHING = Reading(WINDOW)
ONE = Booking("cal:1", "id-card", MONDAY_9_MS + HOUR_MS, "AAAA")
TWO = replace(ONE, id="cal:2", code="BBBB")


class Desk:
    """A hub, and a link to it that counts what it is asked."""

    def __init__(self, hub: RunningHub, link: Link) -> None:
        self.hub, self.link = hub, link
        self.asked = 0
        self.instead: list[Answer] = []

    def carrying(self, source: str = "cal") -> Carrying:
        async def ask(command: object) -> Answer:
            self.asked += 1
            return self.instead.pop(0) if self.instead else await self.link.ask(command)  # type: ignore[arg-type]

        return Carrying(source, b"secret", self.link.find, ask)

    async def carry(self, carrying: Carrying, *bookings: Booking, mails: bool = True) -> int:
        """→ how many commands it took."""
        before = self.asked
        await carrying.carry(replace(NOTHING, bookings=bookings), MONDAY_9_MS, mails=mails)
        return self.asked - before

    async def known(self, source: str = "cal") -> dict[str, AppointmentLine]:
        known: dict[str, AppointmentLine] = {}
        while True:
            after = max(known, default="")
            found = await self.link.find(FindAppointments(source=source, after=after))
            assert isinstance(found, AppointmentsFound)
            known |= {line.appointment: line for line in found.appointments}
            if not found.more:
                return known


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    async with running_hub(tmp_path) as hub:
        hub.clock.machine_now_ms = None  # a command is not stale because the machine is busy
        settings = LinkSettings(hub.address, None, None, hub.key(Role.BOOKING))
        hello = Hello(device="booking", role=Role.BOOKING, version="test")
        timing = Timing(silence_s=PATIENCE_S, answer_s=PATIENCE_S)
        link = Link(settings, hello, Looking(), timing=timing)
        running = asyncio.create_task(link.run())
        yield Desk(hub, link)
        running.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await running


async def test_ok__what_is_known_is_not_told_again(desk: Desk) -> None:
    carrying = desk.carrying()
    assert await desk.carry(carrying, ONE, TWO) == 2
    assert await desk.carry(carrying, ONE, TWO) == 0
    assert await desk.carry(desk.carrying(), ONE, TWO) == 0
    assert await desk.carry(carrying, TWO) == 1
    assert {id_: line.called_off for id_, line in (await desk.known()).items()} == {
        "cal:1": Origin.SYSTEM.value, "cal:2": "",
    }  # fmt: skip


async def test_ok__more_than_a_page_of_them(desk: Desk) -> None:
    many = [replace(ONE, id=f"cal:{number}", code=f"C{number}") for number in range(1100)]
    assert await desk.carry(desk.carrying(), *many) == 1100
    assert len(await desk.known()) == 1100
    assert await desk.carry(desk.carrying(), *many) == 0


async def test_ok__a_contact_that_changes_is_told_the_same_one_is_not(desk: Desk) -> None:
    carrying = desk.carrying()
    mia = replace(ONE, person=Person("Mia", "mia@example.org", "030 1"))
    assert await desk.carry(carrying, mia) == 1
    assert (await desk.known())["cal:1"].name == "Mia"
    assert (await desk.known())["cal:1"].mail
    assert await desk.carry(carrying, mia) == 0
    other = replace(mia, person=Person("Mia", "mm@example.org", "030 1"))
    assert await desk.carry(carrying, other) == 1
    assert await desk.carry(carrying, other) == 0
    assert await desk.carry(carrying, ONE) == 1
    assert (await desk.known())["cal:1"].name == ""


async def test_ok__an_address_that_has_changed_while_nobody_looked_is_noticed(desk: Desk) -> None:
    def revision() -> int:
        return desk.hub.writer.state.core.seq

    mia = replace(ONE, person=Person("Mia", "mia@example.org"))
    await desk.carry(desk.carrying(), mia)
    before = revision()
    carrying = desk.carrying()
    assert await desk.carry(carrying, mia) == 1
    assert revision() == before, "the same again is no news for the hub"
    assert await desk.carry(carrying, mia) == 0
    await desk.carry(desk.carrying(), replace(mia, person=Person("Mia", "mm@example.org")))
    assert revision() == before + 1
    contact = desk.hub.writer.asides.contact_of("cal:1")
    assert contact is not None
    assert contact.mail == "mm@example.org"


async def test_ok__without_letters_there_are_no_addresses(desk: Desk) -> None:
    carrying = desk.carrying()
    mia = replace(ONE, person=Person("Mia", "mia@example.org"))
    assert await desk.carry(carrying, mia, mails=False) == 1
    assert not (await desk.known())["cal:1"].mail
    assert await desk.carry(carrying, mia, mails=True) == 1
    assert (await desk.known())["cal:1"].mail


async def test_ok__what_the_house_called_off_stays_so(desk: Desk) -> None:
    carrying = desk.carrying()
    await desk.carry(carrying, ONE)
    async with desk.hub.http(Role.RECEPTION) as client:
        (await client.delete("/api/v1/appointments/cal:1")).raise_for_status()
    assert await desk.carry(carrying, ONE) == 0
    assert await desk.carry(carrying, replace(ONE, at_ms=ONE.at_ms + HOUR_MS)) == 1
    assert (await desk.known())["cal:1"].called_off == ""


async def test_ok__a_code_goes_from_one_to_another(desk: Desk) -> None:
    carrying = desk.carrying()
    await desk.carry(carrying, ONE, TWO)
    await desk.carry(carrying, replace(ONE, code="BBBB"), replace(TWO, code="CCCC"))
    assert {line.code for line in (await desk.known()).values()} == {"BBBB", "CCCC"}
    assert not carrying.refused


async def test_ok__a_code_of_somebody_elses_gives_way_to_one_of_ours(desk: Desk) -> None:
    await desk.carry(desk.carrying("other"), replace(ONE, id="other:1"))
    carrying = desk.carrying()
    await desk.carry(carrying, ONE)
    assert (await desk.known())["cal:1"].code == made_code("cal:1", b"secret")
    assert not carrying.refused
    revision = desk.hub.writer.state.core.seq
    await desk.carry(carrying, ONE)
    assert desk.hub.writer.state.core.seq == revision


async def test_fail__what_the_hub_does_not_take_is_counted_and_the_rest_goes_in(
    desk: Desk,
) -> None:
    carrying = desk.carrying()
    odd = replace(ONE, id="cal:" + "x" * 80, code="DDDD")
    await desk.carry(carrying, ONE, replace(TWO, service="gone"), odd)
    assert carrying.refused == {Reason.UNKNOWN_SERVICE: 1, Reason.MALFORMED: 1}
    assert set(await desk.known()) == {"cal:1"}
    await desk.carry(carrying, ONE)
    assert not carrying.refused


async def test_fail__an_answer_that_is_none_leads_to_all_of_it_again(desk: Desk) -> None:
    carrying = desk.carrying()
    desk.instead = [Refusal(Reason.DISK_FULL)]
    with pytest.raises(NoAnswer):
        await desk.carry(carrying, ONE, TWO)
    assert desk.asked == 1, "nobody asks on who has been told to wait"
    assert await desk.carry(carrying, ONE, TWO) == 2
    assert set(await desk.known()) == {"cal:1", "cal:2"}


async def test_fail__who_is_here_is_left_alone(desk: Desk) -> None:
    carrying = desk.carrying()
    await desk.carry(carrying, ONE)
    desk.instead = [Refusal(Reason.CHECKED_IN)]
    await desk.carry(carrying, replace(ONE, quantity=2))
    assert not carrying.refused
