from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from hub.link import Link, NoAnswer, SiteClock
from hub.link.lease import Tap
from hub.link.offline import Offline
from hub.link.store import LOG
from hub.protocol.commands import AdoptFallback, IssueTicket, TakeLease
from hub.protocol.replies import (
    Answer,
    LeaseReply,
    Reason,
    Refusal,
    StepState,
    Ticket,
    TicketReply,
)
from hub.protocol.wire import CommandSent
from tests.hub.link.fake_hub import QUICK, FakeHub, fake_hub
from tests.hub.link.lent import DAY_MS, MORNING_MS, SITE, lease
from tests.hub.link.seen import Seen, at, hello
from tests.patience import until

WISH = IssueTicket(service="pass")


@dataclass
class LendingHub:
    """What a hub answers to a kiosk; `adopted` in the order in which it took them."""

    day: str = "2026-11-24"
    adopted: dict[str, AdoptFallback] = field(default_factory=dict)
    issued: dict[str, Answer] = field(default_factory=dict)
    leases: list[str] = field(default_factory=list)
    mute: bool = False
    refusals: list[Refusal] = field(default_factory=list)
    """To the next tickets that are handed in."""

    def answer(self, sent: CommandSent) -> Answer | None:
        match sent.command:
            case TakeLease(store=store):
                self.leases.append(store)
                return LeaseReply(lease(store, day=self.day))
            case AdoptFallback() as command if self.refusals:
                return self.refusals.pop(0)
            case AdoptFallback(issue=issue) as command:
                self.adopted.setdefault(issue, command)
                assert command.ticket.fallback is not None
                return None if self.mute else ticket(command.ticket.fallback.number)
            case _:
                self.issued[sent.id] = ticket(f"A{len(self.issued) + 1:03}")
                return None if self.mute else self.issued[sent.id]


def ticket(number: str) -> TicketReply:
    return TicketReply(Ticket(f"visit-{number}", number, "pass", StepState.WAITING, 0, 0))


class Kiosk:
    """A link and what it needs to go on without its hub."""

    def __init__(self, folder: Path, link: Link, offline: Offline, seen: Seen) -> None:
        self.folder, self.link, self.offline, self.seen = folder, link, offline, seen

    async def number(self, wish: IssueTicket = WISH) -> str:
        """What a visitor gets, as the desk does it."""
        tap = self.offline.begin(wish)
        try:
            answer = await self.link.ask(tap.command, command_id=tap.id, once=True)
        except NoAnswer:
            given = self.offline.give_out(tap)
            return given.number if given else ""
        self.offline.answered(tap)
        assert isinstance(answer, TicketReply)
        return answer.ticket.number

    async def has(self, holds: Callable[[Kiosk], bool]) -> None:
        await until(lambda: holds(self))

    @property
    def open(self) -> list[Tap]:
        return list(self.offline.store.book.given_out.values())


@asynccontextmanager
async def kiosk(
    folder: Path,
    address: str,
    *,
    wall_s: Callable[[], float] = time.time,
    boot: str = "boot-1",
    connects: bool = True,
) -> AsyncIterator[Kiosk]:
    seen, clock = Seen(), SiteClock()
    offline = Offline(folder, clock, seen, wall_s=wall_s, boot=boot, look_s=0.05, again_s=0.05)
    offline.start()
    link = Link(at(address), hello(), offline, timing=QUICK, clock=clock)
    works = [offline.run(link), *([link.run()] if connects else [])]
    tasks = [asyncio.create_task(work) for work in works]
    try:
        yield Kiosk(folder, link, offline, seen)
    finally:
        for task in tasks:
            task.cancel()
        results = await asyncio.gather(*tasks, return_exceptions=True)
        offline.close()
    assert all(isinstance(result, asyncio.CancelledError) for result in results)


@asynccontextmanager
async def lending() -> AsyncIterator[tuple[FakeHub, LendingHub]]:
    async with fake_hub() as hub:
        lender = LendingHub()
        hub.site, hub.now_ms, hub.answer = SITE, MORNING_MS, lender.answer
        yield hub, lender


def is_lent(one: Kiosk) -> bool:
    return one.link.connected and one.offline.store.book.lease is not None


async def test_ok__with_a_hub_the_hub_gives_the_number(tmp_path: Path) -> None:
    async with lending() as (hub, lender), kiosk(tmp_path, hub.address) as entrance:
        await entrance.has(is_lent)
        assert await entrance.number() == "A001"
        sent = [sent for sent in hub.of(CommandSent) if isinstance(sent.command, IssueTicket)]
        assert sent[0].command.fallback is not None  # type: ignore[union-attr]
        assert not entrance.open
        assert not lender.adopted


async def test_ok__without_a_hub_numbers_are_given_at_once_and_handed_in_in_order(
    tmp_path: Path,
) -> None:
    async with lending() as (hub, lender), kiosk(tmp_path, hub.address) as entrance:
        await entrance.has(is_lent)
        await hub.stop()
        await entrance.seen.lost.get()
        numbers = [await entrance.number() for _ in range(5)]
        assert numbers == ["A1001", "A1002", "A1003", "A1004", "A1005"]
        taps = entrance.open
        await hub.start()
        await entrance.has(lambda one: not one.open)
        assert list(lender.adopted) == [tap.id for tap in taps]
        assert [command.ticket for command in lender.adopted.values()] == [
            tap.command for tap in taps
        ]
        assert await entrance.number() == "A001", "the hub gives the numbers again"


async def test_ok__a_reply_that_is_lost_is_one_visit(tmp_path: Path) -> None:
    async with lending() as (hub, lender), kiosk(tmp_path, hub.address) as entrance:
        await entrance.has(is_lent)
        lender.mute = True
        asking = asyncio.create_task(entrance.number())
        await hub.received(CommandSent, 2)
        lender.mute = False
        hub.cut()
        assert await asking == "A1001"
        await entrance.has(lambda one: not one.open and bool(lender.adopted))
        assert list(lender.issued) == list(lender.adopted), "handed in under the tap's own id"
        asked = [sent for sent in hub.of(CommandSent) if isinstance(sent.command, IssueTicket)]
        assert len(asked) == 1, "and never asked for again"


async def test_ok__a_ticket_whose_answer_is_lost_is_handed_in_again(tmp_path: Path) -> None:
    async with lending() as (hub, lender), kiosk(tmp_path, hub.address) as entrance:
        await entrance.has(is_lent)
        await hub.stop()
        await entrance.seen.lost.get()
        await entrance.number()
        lender.mute = True
        await hub.start()
        await entrance.has(lambda one: bool(lender.adopted))
        lender.mute = False
        hub.cut()
        await entrance.has(lambda one: not one.open)
        sent = [one for one in hub.of(CommandSent) if isinstance(one.command, AdoptFallback)]
        assert len(sent) == 2
        assert sent[0].id != sent[1].id
        assert len(lender.adopted) == 1


@pytest.mark.parametrize("reason", [Reason.DISK_FULL, Reason.OVERLOADED, Reason.STALE])
async def test_fail__what_the_hub_cannot_take_now_is_handed_in_later(
    tmp_path: Path, reason: Reason
) -> None:
    async with lending() as (hub, lender), kiosk(tmp_path, hub.address) as entrance:
        await entrance.has(is_lent)
        await hub.stop()
        await entrance.seen.lost.get()
        for _ in range(2):
            await entrance.number()
        taps = [tap.id for tap in entrance.open]
        lender.refusals = [Refusal(reason)]
        await hub.start()
        await entrance.has(lambda one: not one.open)
        assert list(lender.adopted) == taps


async def test_fail__what_the_hub_never_takes_does_not_hold_up_the_others(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with lending() as (hub, lender), kiosk(tmp_path, hub.address) as entrance:
        await entrance.has(is_lent)
        await hub.stop()
        await entrance.seen.lost.get()
        for _ in range(2):
            await entrance.number()
        taps = [tap.id for tap in entrance.open]
        lender.refusals = [Refusal(Reason.UNKNOWN_SERVICE)]
        await hub.start()
        await entrance.has(lambda one: not one.open)
        assert list(lender.adopted) == taps[1:]
    refused = [record for record in caplog.records if record.message == "ticket_not_handed_in"]
    assert [record.__dict__["reason"] for record in refused] == ["unknown-service"]


async def test_ok__a_kiosk_starts_without_its_hub_and_goes_on(tmp_path: Path) -> None:
    async with lending() as (hub, lender):
        async with kiosk(tmp_path, hub.address) as entrance:
            await entrance.has(is_lent)
            await hub.stop()
            await entrance.seen.lost.get()
            first = await entrance.number()
        async with kiosk(tmp_path, hub.address) as entrance:
            assert [first, await entrance.number(), await entrance.number()] == [
                "A1001", "A1002", "A1003"
            ]  # fmt: skip
            await hub.start()
            await entrance.has(lambda one: not one.open)
        assert [command.ticket.fallback.number for command in lender.adopted.values()  # type: ignore[union-attr]
                ] == ["A1001", "A1002", "A1003"]  # fmt: skip


async def test_ok__what_was_kept_is_the_welcome_at_the_time_that_it_is_now(tmp_path: Path) -> None:
    wall_s = time.time()
    async with lending() as (hub, _), kiosk(tmp_path, hub.address, wall_s=lambda: wall_s) as one:
        await one.seen.welcomes.get()
    later = Offline(
        tmp_path, SiteClock(), Seen(), boot="boot-2", wall_s=lambda: wall_s + DAY_MS / 1000
    )
    kept = later.start()
    later.close()
    assert kept is not None
    assert kept.site == SITE
    assert kept.now_ms == pytest.approx(MORNING_MS + DAY_MS, abs=1_000)


async def test_fail__a_kiosk_that_never_had_a_hub_has_nothing_to_start_with(
    tmp_path: Path,
) -> None:
    async with kiosk(tmp_path, "127.0.0.1:9", connects=False) as entrance:
        assert await entrance.number() == ""
        assert not entrance.open


async def test_ok__the_age_is_what_has_passed_whatever_the_clocks_do(tmp_path: Path) -> None:
    wall_s = time.time()
    async with lending() as (hub, lender):
        async with kiosk(tmp_path, hub.address, wall_s=lambda: wall_s) as one:
            await one.has(is_lent)
            await hub.stop()
            await one.seen.lost.get()
            await one.number()
            tapped_ms = one.open[0].at.site_ms
        # The machine is off for an hour and has forgotten the date; the hub's clock knows it.
        hub.now_ms = tapped_ms + 3_600_000
        async with kiosk(tmp_path, hub.address, wall_s=lambda: 0.0, boot="boot-2") as one:
            await hub.start()
            await one.has(lambda one: not one.open)
        assert [command.age_ms for command in lender.adopted.values()] == [
            pytest.approx(3_600_000, abs=1_000)
        ]


async def test_ok__numbers_are_asked_for_again_when_the_day_turns(tmp_path: Path) -> None:
    async with lending() as (hub, lender), kiosk(tmp_path, hub.address) as entrance:
        await entrance.has(is_lent)
        asked = len(lender.leases)
        lender.day = "2026-11-25"
        entrance.link.clock.assume(MORNING_MS + DAY_MS, 1.0)
        await entrance.has(lambda one: len(lender.leases) == asked + 1)
        assert set(lender.leases) == {entrance.offline.store.book.store}


async def test_ok__a_lost_memory_gets_a_lease_of_its_own(tmp_path: Path) -> None:
    async with lending() as (hub, lender):
        for folder in (tmp_path / "first", tmp_path / "second"):
            async with kiosk(folder, hub.address) as entrance:
                await entrance.has(is_lent)
        assert len(set(lender.leases)) == 2


async def test_ok__a_disk_that_is_mended_is_written_without_a_tap(tmp_path: Path) -> None:
    in_the_way = tmp_path / f"{LOG}.new"
    in_the_way.mkdir()
    async with lending() as (hub, _), kiosk(tmp_path, hub.address) as entrance:
        await entrance.has(is_lent)
        assert entrance.offline.store.state == "error"
        assert not (tmp_path / LOG).exists()
        in_the_way.rmdir()
        await entrance.has(lambda one: one.offline.store.state == "ok")
    assert entrance.offline.store.book.store in (tmp_path / LOG).read_text()
