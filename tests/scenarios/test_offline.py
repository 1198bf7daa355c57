"""The hub is killed, people come all the same; afterwards the hub knows of each of them once."""

from __future__ import annotations

import asyncio
import contextlib
import os
import re
import signal
import time
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import httpx

from hub.journal.sqlite import RecordedJournal
from hub.protocol.commands import CallNext, MarkMissed
from hub.protocol.replies import CallReply, Ticket
from hub.protocol.wire import Role
from hub.queueing.events import BaseEvent, TicketIssued, TicketVoided
from tests.patience import PATIENCE_S, until
from tests.scenarios.bare_kiosk import BareKiosk, bare_kiosk
from tests.scenarios.processes import BENCH_SITE, Hub, Program, running_hub
from tests.scenarios.proxy import BadLine
from tests.scenarios.pty_screen import Terminal as Screen
from tests.scenarios.pty_screen import on_terminal
from tests.scenarios.terminals import Log, Terminal, at_work

PAGE = "http://127.0.0.1"
PEOPLE = 50
TOLERATED_MS = 1_000
APART_S = 0.4
"""Between two people; longer than a ticket may take on its way on a busy machine."""


@dataclass
class Person:
    ticket: Ticket
    tapped_ms: float
    """Between these moments, by the wall clock, which is this site's time."""
    got_ms: float


async def come(kiosk: BareKiosk, service: str) -> Person:
    tapped_ms = time.time() * 1000
    ticket = await kiosk.tap(service)
    return Person(ticket, tapped_ms, time.time() * 1000)


def site_with_page(folder: Path) -> Path:
    """The bench's site, with an address for the visitors' page."""
    site = folder / "site.toml"
    text = BENCH_SITE.read_text("utf-8")
    site.write_text(f'{text}\n[public]\nbase_url = "{PAGE}"\n', "utf-8")
    return site


def events_in(state: Path) -> Sequence[BaseEvent]:
    journal = RecordedJournal(state / "journal.sqlite")
    events = [record.event() for record in journal.read()]
    journal.close()
    return events


def issued_in(state: Path) -> list[TicketIssued]:
    return [event for event in events_in(state) if isinstance(event, TicketIssued)]


@contextlib.asynccontextmanager
async def visitors_page(hub: Hub, folder: Path) -> AsyncIterator[httpx.AsyncClient]:
    (folder / "page.key").write_text(await hub.key(Role.VISITORS), "ascii")
    device = folder / "page.toml"
    device.write_text(
        f'name = "page"\n[hub]\naddress = "{hub.address}"\nkey_file = "page.key"\n', "utf-8"
    )
    async with Program(
        "visitors", "--device", device, "--listen", "127.0.0.1:0",
        "--trusted-proxy", "127.0.0.0/8",
    ) as page:  # fmt: skip
        address = (await page.logged("visitors_listening"))["address"]
        await page.logged("hub_connected")
        async with httpx.AsyncClient(
            base_url=f"http://{address}", trust_env=False, timeout=PATIENCE_S
        ) as web:
            yield web


async def test_ok__fifty_people_come_while_the_hub_is_dead_and_each_is_one_visit(
    tmp_path: Path,
) -> None:
    state = tmp_path / "state"
    async with (
        running_hub(state, site=site_with_page(tmp_path)) as hub,
        bare_kiosk(hub, tmp_path / "left", "left") as left,
        bare_kiosk(hub, tmp_path / "right", "right") as right,
    ):
        before = [(await come(kiosk, "a")).ticket.number for kiosk in (left, right)]
        await hub.kill()
        people = []
        for place in range(PEOPLE):
            if place == PEOPLE // 3:
                await left.kill()
                await left.start()
            kiosk = (left, right)[place % 2]
            people.append(await come(kiosk, "abc"[place % 3]))
        numbers = [person.ticket.number for person in people]
        assert len(set(numbers)) == PEOPLE, "nobody has the number of somebody else"
        assert not set(numbers) & set(before)
        assert all(person.ticket.people_ahead == -1 for person in people)
        await hub.start()
        for kiosk in (left, right):
            await kiosk.until(connected=True, open=0)
        await _pages_resolve(hub, tmp_path, people)
        assert await hub.stop() == 0
        await hub.verify()
    issued = [event for event in issued_in(state) if event.offline]
    assert len(issued) == PEOPLE
    by_number = {event.number: event for event in issued}
    assert set(by_number) == set(numbers)
    assert len({event.visit for event in issued_in(state)}) == PEOPLE + len(before)
    for person in people:
        event = by_number[person.ticket.number]
        assert event.issued_ms is not None
        assert event.service == person.ticket.service
        assert person.tapped_ms - TOLERATED_MS < event.issued_ms < person.got_ms + TOLERATED_MS
    for kiosk_people in (people[::2], people[1::2]):
        order = [person.ticket.number for person in kiosk_people]
        handed_in = [event.number for event in issued if event.number in set(order)]
        assert handed_in == order, "each kiosk hands in what is oldest first"


async def _pages_resolve(hub: Hub, folder: Path, people: list[Person]) -> None:
    async with visitors_page(hub, folder) as web:
        for person in people:
            page = await web.get(f"/t/{person.ticket.token}")
            assert page.status_code == 200, person.ticket.number
            assert _spoken_of(person.ticket.number, page.text), person.ticket.number


async def test_ok__who_came_while_the_hub_was_dead_is_called_by_the_time_they_came(
    tmp_path: Path,
) -> None:
    async with (
        running_hub(tmp_path / "state") as hub,
        bare_kiosk(hub, tmp_path / "left", "left") as left,
        bare_kiosk(hub, tmp_path / "right", "right") as right,
    ):
        first = await come(left, "a")
        await hub.kill()
        waiting = []
        for kiosk in (right, left, right, left):
            waiting.append(await come(kiosk, "a"))
            await asyncio.sleep(APART_S)
        await left.kill()  # it comes back last
        await hub.start()
        await right.until(connected=True, open=0)
        last = await come(right, "a")
        await left.start()
        await left.until(connected=True, open=0)
        numbers = [person.ticket.number for person in (first, *waiting, last)]
        desk = Terminal(await hub.settings(Role.COUNTER), Role.COUNTER, "desk", Log(), scope="1")
        async with at_work(desk):
            await desk.log.until(lambda: desk.link.connected)
            called = [await _call(desk) for _ in numbers]
        assert called == numbers


async def _call(desk: Terminal) -> str:
    """Nobody comes, so that the next one can be called."""
    answer = await desk.ask(CallNext(counter=desk.scope))
    assert isinstance(answer, CallReply)
    await desk.ask(MarkMissed(counter=desk.scope))
    return answer.call.number


async def test_ok__when_only_the_reply_is_lost_one_visit_stays_open(tmp_path: Path) -> None:
    state = tmp_path / "state"
    async with (
        running_hub(state) as hub,
        BadLine(hub.address) as line,
        bare_kiosk(hub, tmp_path / "left", "left", address=line.address) as kiosk,
    ):
        line.to_lose = 1
        person = await come(kiosk, "a")
        await kiosk.until(connected=True, open=0)
        assert line.lost == 1
        assert await hub.stop() == 0
        await hub.verify()
    _is_one_open_visit(state, person.ticket.number)


async def test_ok__a_hub_that_hangs_and_wakes_up_finds_one_visit(tmp_path: Path) -> None:
    """What was asked is still on its way to the hub when the visitor already has a number."""
    state = tmp_path / "state"
    async with (
        running_hub(state) as hub,
        bare_kiosk(hub, tmp_path / "left", "left") as kiosk,
    ):
        os.kill(hub.program.pid, signal.SIGSTOP)
        person = await come(kiosk, "a")
        os.kill(hub.program.pid, signal.SIGCONT)
        await kiosk.until(connected=True, open=0)
        assert await hub.stop() == 0
        await hub.verify()
    _is_one_open_visit(state, person.ticket.number)


async def test_ok__a_kiosk_killed_while_it_asks_leaves_one_visit_to_who_taps_again(
    tmp_path: Path,
) -> None:
    state = tmp_path / "state"
    async with (
        running_hub(state) as hub,
        bare_kiosk(hub, tmp_path / "left", "left") as kiosk,
    ):
        os.kill(hub.program.pid, signal.SIGSTOP)
        kiosk.press("a")
        await _asked(tmp_path / "left" / "given-out.log")
        await kiosk.kill()
        os.kill(hub.program.pid, signal.SIGCONT)
        await _journalled(state)
        await kiosk.start()
        await kiosk.until(connected=True)
        person = await come(kiosk, "a")
        assert await hub.stop() == 0
    assert [event.number for event in issued_in(state)] == [person.ticket.number]


async def test_ok__the_numbers_of_a_dead_kiosk_are_not_given_to_its_successor(
    tmp_path: Path,
) -> None:
    async with (
        running_hub(tmp_path / "state") as hub,
        bare_kiosk(hub, tmp_path / "old", "entrance") as old,
        bare_kiosk(hub, tmp_path / "new", "entrance") as new,
    ):
        await hub.kill()
        numbers = {(await come(kiosk, "a")).ticket.number for kiosk in (old, new, old, new)}
        assert len(numbers) == 4
        await hub.start()
        for kiosk in (old, new):
            await kiosk.until(connected=True, open=0)
        assert await hub.stop() == 0
        await hub.verify()
    assert {event.number for event in issued_in(tmp_path / "state")} == numbers


async def test_ok__a_ticket_is_taken_in_though_its_service_is_retired_by_now(
    tmp_path: Path,
) -> None:
    state, site = tmp_path / "state", tmp_path / "site.toml"
    text = BENCH_SITE.read_text("utf-8")
    site.write_text(text, "utf-8")
    async with (
        running_hub(state, site=site) as hub,
        bare_kiosk(hub, tmp_path / "left", "left") as kiosk,
    ):
        await hub.kill()
        person = await come(kiosk, "a")
        site.write_text(text.replace('id = "a"\n', 'id = "a"\nretired = true\n', 1), "utf-8")
        await hub.start()
        await kiosk.until(connected=True, open=0)
        assert await hub.stop() == 0
        await hub.verify()
    assert [event.number for event in issued_in(state)] == [person.ticket.number]


async def test_ok__a_real_kiosk_starts_without_its_hub_and_its_code_leads_to_the_page(
    tmp_path: Path,
) -> None:
    async with running_hub(tmp_path / "state", site=site_with_page(tmp_path)) as hub:
        device = await _device(hub, tmp_path)
        async with (
            Screen() as screen,
            on_terminal(screen, "kiosk", "--device", device) as kiosk,
        ):
            await kiosk.logged("hub_connected")
            await screen.shows("vor Ihnen")
        await hub.kill()
        async with (
            Screen() as screen,
            on_terminal(screen, "kiosk", "--device", device) as kiosk,
        ):
            await screen.shows("Wartezeiten sind zurzeit nicht bekannt")
            screen.press("1")
            number = (await kiosk.logged("ticket_issued"))["number"]
            await screen.shows("Wartezeit zurzeit nicht bekannt")
            code = await screen.qr_code(tmp_path)
            assert code.startswith(f"{PAGE}/t/")
            await hub.start()
            await kiosk.logged("ticket_handed_in", lambda facts: facts["number"] == number)
        async with visitors_page(hub, tmp_path) as web:
            page = await web.get(code.removeprefix(PAGE))
            assert page.status_code == 200
            assert _spoken_of(number, page.text)
        await hub.verify()


async def test_fail__a_kiosk_that_never_had_its_hub_says_what_it_needs(tmp_path: Path) -> None:
    async with running_hub(tmp_path / "state") as hub:
        device = await _device(hub, tmp_path)
        await hub.kill()
        async with Screen() as screen, on_terminal(screen, "kiosk", "--device", device) as kiosk:
            says = await screen.shows("entrance muss einmal mit der Zentrale verbunden sein")
            assert "Bitte gehen Sie zum Empfang" in " ".join(says.split())
            await hub.start()
            await kiosk.logged("hub_connected")
            await screen.shows(
                lambda words: (
                    "Bitte wählen Sie Ihr Anliegen" in words
                    and "muss einmal mit der Zentrale verbunden sein" not in words
                )
            )


async def _device(hub: Hub, folder: Path) -> Path:
    (folder / "kiosk.key").write_text(await hub.key(Role.KIOSK), "ascii")
    device = folder / "kiosk.toml"
    device.write_text(
        f'name = "entrance"\n[hub]\naddress = "{hub.address}"\nkey_file = "kiosk.key"\n'
        '[kiosk]\nback_after = "10m"\nticket_shown = "10m"\n',
        "utf-8",
    )
    return device


def _spoken_of(number: str, page: str) -> bool:
    return re.search(rf"\b{number[0]}\s?{number[1:]}\b", page) is not None


def _is_one_open_visit(state: Path, number: str) -> None:
    events = events_in(state)
    issued = [event for event in events if isinstance(event, TicketIssued)]
    void = {event.visit for event in events if isinstance(event, TicketVoided)}
    assert [event.number for event in issued if event.visit not in void] == [number]
    assert len(void) == len(issued) - 1


async def _asked(log: Path) -> None:
    await until(lambda: b"Asked" in log.read_bytes())


async def _journalled(state: Path) -> None:
    """The hub has taken in what it was asked."""
    await until(lambda: bool(issued_in(state)))
