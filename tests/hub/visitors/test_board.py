from __future__ import annotations

import asyncio
from collections.abc import Iterable

import msgspec
import pytest

from hub.protocol.replies import Reason, Refusal, StepState, Ticket, TicketReply, Wait
from hub.protocol.theme import Theme
from hub.protocol.views import VisitorsView
from hub.protocol.wire import Welcome
from hub.visitors.board import GONE, KEPT_S, MISSING_S, Board, HubGoneError, Watched
from tests.hub.link.fake_hub import SITE


class Asked:
    """A hub that knows the tokens `t…` and remembers what it was asked."""

    def __init__(self) -> None:
        self.connected = True
        self.presented: list[str] = []
        self.dismissed: list[str] = []

    async def present(self, token: str) -> TicketReply | Refusal:
        self.presented.append(token)
        await asyncio.sleep(0)
        return TicketReply(ticket(token[1:])) if token[0] == "t" else Refusal(Reason.UNKNOWN_VISIT)

    def dismiss(self, visit: str) -> None:
        self.dismissed.append(visit)


class Phone:
    language = "de"

    def __init__(self) -> None:
        self.pushed: list[bytes] = []

    def push(self, chunk: bytes) -> None:
        self.pushed.append(chunk)

    def leave(self) -> None:
        pass


class Clock:
    s = 0.0

    def __call__(self) -> float:
        return self.s


def ticket(visit: str, ahead: int = 3) -> Ticket:
    return Ticket(visit, "A001", "pass", StepState.WAITING, ahead, 0)


def welcomed(clock: Clock) -> tuple[Board, list[Watched]]:
    board = Board(lambda: 777 + int(clock.s * 1000), clock)
    changed: list[Watched] = []

    def remember(watched: Iterable[Watched]) -> None:
        changed.extend(watched)

    board.changed = remember
    board.on_welcome(
        Welcome(site=SITE, theme=Theme(), texts={}, instance="a", version="1", hub_ms=0, now_ms=0)
    )
    return board, changed


def view(*tickets: Ticket) -> VisitorsView:
    return VisitorsView(1, 0, tickets)


async def test_ok__a_token_is_asked_for_once_however_many_look() -> None:
    board, hub = welcomed(Clock())[0], Asked()
    found = await asyncio.gather(*(board.look("t1", hub) for _ in range(5)))
    assert hub.presented == ["t1"]
    assert {watched.ticket.visit for watched in found if watched} == {"1"}


async def test_fail__an_unknown_token_is_nobody() -> None:
    board, hub = welcomed(Clock())[0], Asked()
    assert await board.look("x", hub) is None
    assert len(board) == 0


async def test_ok__only_who_looks_different_is_told() -> None:
    board, changed = welcomed(Clock())
    one, two = await board.look("t1", Asked()), await board.look("t2", Asked())
    assert one is not None
    board.on_view(view(ticket("1", 2), ticket("2"), ticket("stranger")))
    assert changed == [one]
    assert one.ticket.people_ahead == 2
    assert two is not None
    assert two.ticket.people_ahead == 3


async def test_ok__who_goes_on_to_another_service_looks_different() -> None:
    board, changed = welcomed(Clock())
    watched = await board.look("t1", Asked())
    further = msgspec.structs.replace(ticket("1"), service="till")
    board.on_view(view(further))
    assert changed == [watched]
    assert watched is not None
    assert watched.ticket == further


async def test_ok__when_the_hub_is_lost_everybody_is_told_and_known_tokens_stay() -> None:
    board, changed = welcomed(Clock())
    hub = Asked()
    watched = await board.look("t1", hub)
    hub.connected = False
    board.on_lost("silent")
    assert changed == [watched]
    assert board.old_since_ms == 777
    assert await board.look("t1", hub) is watched
    with pytest.raises(HubGoneError):
        await board.look("t2", hub)


async def test_ok__who_is_not_looked_at_any_more_is_dismissed() -> None:
    clock, hub = Clock(), Asked()
    board, _ = welcomed(clock)
    await board.look("t1", hub)
    open_page = await board.look("t2", hub)
    assert open_page is not None
    open_page.pages[Phone()] = None
    clock.s = KEPT_S + 1
    board.sweep(hub)
    assert hub.dismissed == ["1"]
    assert board.known("t1") is None
    assert board.known("t2") is open_page


async def test_ok__a_visit_that_the_hub_does_not_show_any_more_has_ended() -> None:
    clock, hub, phone = Clock(), Asked(), Phone()
    board, _ = welcomed(clock)
    watched = await board.look("t1", hub)
    assert watched is not None
    watched.pages[phone] = None
    board.on_view(view())
    board.sweep(hub)
    assert board.known("t1") is watched  # perhaps it was only not shown yet
    clock.s = MISSING_S + 1
    board.sweep(hub)
    assert board.known("t1") is None
    assert phone.pushed == [GONE]


async def test_ok__a_visit_missing_while_the_hub_is_gone_is_kept() -> None:
    clock, hub, phone = Clock(), Asked(), Phone()
    board, _ = welcomed(clock)
    watched = await board.look("t1", hub)
    assert watched is not None
    watched.pages[phone] = None
    board.on_view(view())
    hub.connected = False
    clock.s = MISSING_S + 1
    board.sweep(hub)
    assert board.known("t1") is watched
    hub.connected = True
    board.on_view(view(ticket("1")))
    board.sweep(hub)
    assert board.known("t1") is watched


def ended(visit: str) -> Ticket:
    return msgspec.structs.replace(ticket(visit), state=StepState.DONE, ended_ms=777)


async def test_ok__some_time_after_its_end_a_visit_is_nobodys() -> None:
    clock, hub, phone = Clock(), Asked(), Phone()
    board, _ = welcomed(clock)
    watched = await board.look("t1", hub)
    assert watched is not None
    watched.pages[phone] = None
    board.on_view(view(ended("1")))
    clock.s = SITE.page_kept_s - 1
    assert board.known("t1") is watched
    clock.s = SITE.page_kept_s
    assert board.known("t1") is None
    board.sweep(hub)
    assert (hub.dismissed, phone.pushed) == (["1"], [GONE])


async def test_ok__whose_visit_ended_long_ago_is_not_found_and_not_shown_any_more() -> None:
    class Past(Asked):
        async def present(self, token: str) -> TicketReply | Refusal:
            return TicketReply(ended("1"))

    clock, hub = Clock(), Past()
    board, _ = welcomed(clock)
    clock.s = SITE.page_kept_s
    assert await board.look("t1", hub) is None
    assert hub.dismissed == ["1"]


async def test_ok__a_turn_that_moves_away_by_minutes_is_told_though_nothing_else_changes() -> None:
    board, changed = welcomed(Clock())
    hub = Asked()
    watched = await board.look("t1", hub)
    assert watched is not None
    waits = msgspec.structs.replace(ticket("1"), wait=Wait(600, 900, 540))
    board.on_view(VisitorsView(1, 1_000, (waits,)))
    assert watched.soonest_ms == 541_000
    del changed[:]
    for seconds in range(2, 61):
        board.on_view(VisitorsView(1, seconds * 1_000, (waits,)))
    assert (changed, watched.soonest_ms) == ([], 541_000)
    board.on_view(VisitorsView(1, 61_000, (waits,)))
    assert (changed, watched.soonest_ms) == ([watched], 601_000)


async def test_ok__how_it_was_is_remembered_longer_than_the_page() -> None:
    clock, hub = Clock(), Asked()
    board, _ = welcomed(clock)
    watched = await board.look("t1", hub)
    assert watched is not None
    board.rated(watched)
    clock.s = KEPT_S + 1
    board.sweep(hub)
    again = await board.look("t1", hub)
    assert again is not None
    assert again is not watched
    assert not again.may_rate
    board.rated(again, False)
    assert again.may_rate
