from __future__ import annotations

import asyncio
import contextlib
import dataclasses
import math
import time

import pytest

from hub.link import Link, Lost, NoAnswer
from hub.protocol.commands import CallNext, IssueTicket
from hub.protocol.replies import Answer, Done, Reason, Refusal, StepState, Ticket, TicketReply
from hub.protocol.site import Site
from hub.protocol.views import KioskView, View
from hub.protocol.wire import CommandSent, DeviceReported, Dismissed, Hello, Presented, Role
from tests.hub.link.fake_hub import QUICK, fake_hub
from tests.hub.link.seen import Seen, at, hello, running


def ticket(visit: str = "v1") -> TicketReply:
    return TicketReply(Ticket(visit, "A001", "pass", StepState.WAITING, 3, 0))


async def test_ok__a_command_is_answered_and_the_key_is_shown() -> None:
    async with fake_hub() as hub, running(at(hub.address)) as (link, seen):
        assert (await seen.welcomes.get()).instance == "first"
        assert await link.ask(CallNext(counter="1")) == Done()
        assert link.connected
        assert hub.keys == ["Bearer secret"]
        assert hub.of(Hello) == [hello()]


async def test_ok__a_command_given_before_the_connection_stands_is_sent_after_it() -> None:
    async with fake_hub() as hub, running(at(hub.address)) as (link, _):
        assert not link.connected
        assert await link.ask(CallNext(counter="1")) == Done()


async def test_ok__views_and_site_changes_reach_the_listener() -> None:
    async with fake_hub() as hub, running(at(hub.address)) as (_, seen):
        await seen.welcomes.get()
        view = KioskView(1, hub.now_ms, ())
        await hub.show(view)
        assert await seen.views.get() == view
        await hub.change_site(Site("x", {}, "Europe/Berlin", (), (), (), ()))
        assert (await seen.sites.get()).site.id == "x"


async def test_ok__after_a_lost_reply_the_same_id_is_sent_again() -> None:
    async with fake_hub() as hub, running(at(hub.address)) as (link, seen):
        hub.answer = lambda sent: None
        asking = asyncio.create_task(link.ask(IssueTicket(service="pass")))
        first = (await hub.received(CommandSent))[0]
        hub.answer = lambda sent: ticket()
        hub.cut()
        assert await asking == ticket()
        assert await seen.lost.get() == Lost.CLOSED
        assert [sent.id for sent in hub.of(CommandSent)] == [first.id, first.id]
        assert hub.of(CommandSent)[0].command == hub.of(CommandSent)[1].command


async def test_ok__commands_are_sent_again_in_the_order_they_were_given() -> None:
    async with fake_hub() as hub, running(at(hub.address)) as (link, _):
        hub.answer = lambda sent: None
        asking = [
            asyncio.create_task(link.ask(CallNext(counter=str(number)))) for number in range(20)
        ]
        await hub.received(CommandSent, 20)
        hub.answer = lambda sent: Done()
        hub.cut()
        await asyncio.gather(*asking)
        ids = [sent.id for sent in hub.of(CommandSent)]
        assert ids[:20] == ids[20:] == sorted(ids[:20])


async def test_ok__a_restarted_hub_is_found_again_and_told_what_it_must_know() -> None:
    async with fake_hub() as hub, running(at(hub.address), role=Role.VISITORS) as (link, seen):
        hub.resolve = lambda token: ticket(f"visit-{token}")
        link.report({"printer": "ok"})
        assert await link.present("token1") == ticket("visit-token1")
        assert await link.present("token2") == ticket("visit-token2")
        link.dismiss("visit-token2")
        await hub.received(Dismissed)
        await hub.stop()
        await seen.lost.get()
        link.report({"printer": "out-of-paper"}, {"size": "1920x1080"})
        hub.messages.clear()
        hub.instance = "second"
        await seen.welcomes.get()
        await hub.start()
        assert (await seen.welcomes.get()).instance == "second"
        assert await hub.received(DeviceReported) == [
            DeviceReported(states={"printer": "out-of-paper"}, facts={"size": "1920x1080"})
        ]
        assert [shown.token for shown in await hub.received(Presented)] == ["token1"]


async def test_ok__thousands_of_open_pages_are_shown_again_a_few_at_a_time() -> None:
    async with fake_hub() as hub, running(at(hub.address), role=Role.VISITORS) as (link, seen):
        hub.resolve = lambda token: ticket(token)
        await asyncio.gather(*(link.present(f"t{number}") for number in range(100)))
        hub.resolve = lambda token: None
        hub.messages.clear()
        hub.cut()
        await seen.welcomes.get()
        await seen.welcomes.get()
        assert len(await hub.received(Presented, 32)) == 32
        assert await link.ask(CallNext(counter="1")) == Done()
        assert len(hub.of(Presented)) == 32
        hub.resolve = lambda token: ticket(token)
        hub.messages.clear()
        hub.cut()
        tokens = {shown.token for shown in await hub.received(Presented, 100)}
        assert tokens == {f"t{number}" for number in range(100)}


async def test_fail__an_unknown_token_is_a_refusal_and_not_shown_again() -> None:
    async with fake_hub() as hub, running(at(hub.address), role=Role.VISITORS) as (link, seen):
        hub.resolve = lambda token: Refusal(Reason.UNKNOWN_VISIT)
        assert await link.present("wrong") == Refusal(Reason.UNKNOWN_VISIT)
        await seen.welcomes.get()
        hub.cut()
        await seen.welcomes.get()
        assert await link.ask(CallNext(counter="1")) == Done()
        assert len(hub.of(Presented)) == 1


async def test_fail__a_hung_hub_is_noticed_and_left() -> None:
    hung_s = math.inf

    def monotonic_s() -> float:
        """From then on time flies."""
        now_s = time.monotonic()
        return now_s + 100 * max(0.0, now_s - hung_s)

    async with (
        fake_hub() as hub,
        running(at(hub.address), monotonic_s=monotonic_s) as (link, seen),
    ):
        await seen.welcomes.get()
        hub.hangs = True
        hung_s = time.monotonic()
        assert await seen.lost.get() == Lost.SILENT
        assert not link.connected
        assert link.silent_since_s >= QUICK.silence_s
        hub.hangs = False
        await seen.welcomes.get()
        assert link.connected


async def test_fail__a_port_that_accepts_and_says_nothing_is_not_waited_for() -> None:
    async def say_nothing(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read()
        writer.close()

    server = await asyncio.start_server(say_nothing, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    hurried = dataclasses.replace(QUICK, silence_s=0.2)
    async with server, running(at(f"127.0.0.1:{port}"), timing=hurried) as (_, seen):
        assert await seen.lost.get() == Lost.UNREACHABLE


async def test_fail__without_an_answer_time_is_up() -> None:
    async with fake_hub() as hub, running(at(hub.address)) as (link, _):
        hub.answer = lambda sent: None
        with pytest.raises(NoAnswer):
            await link.ask(CallNext(counter="1"), timeout_s=0.05)


async def test_fail__without_a_hub_time_is_up_too() -> None:
    async with fake_hub() as hub:
        pass
    async with running(at(hub.address)) as (link, seen):
        with pytest.raises(NoAnswer):
            await link.ask(CallNext(counter="1"), timeout_s=0.05)
        assert await seen.lost.get() == Lost.UNREACHABLE
        with pytest.raises(asyncio.QueueEmpty):
            seen.lost.get_nowait()  # the same trouble is told once


async def test_fail__a_stale_command_is_not_sent_again() -> None:
    timing = dataclasses.replace(QUICK, stale_s=0.0)
    async with fake_hub() as hub, running(at(hub.address), timing=timing) as (link, seen):
        await seen.welcomes.get()
        hub.answer = lambda sent: None
        asking = asyncio.create_task(link.ask(CallNext(counter="1")))
        await hub.received(CommandSent)
        hub.cut()
        with pytest.raises(NoAnswer):
            await asking
        await seen.welcomes.get()
        hub.answer = lambda sent: Done()
        await link.ask(CallNext(counter="2"))
        assert [sent.command for sent in hub.of(CommandSent)] == [
            CallNext(counter="1"),
            CallNext(counter="2"),
        ]


async def test_fail__a_command_whose_asker_left_is_not_sent_again() -> None:
    async with fake_hub() as hub, running(at(hub.address)) as (link, seen):
        await seen.welcomes.get()
        hub.answer = lambda sent: None
        asking = asyncio.create_task(link.ask(CallNext(counter="1")))
        await hub.received(CommandSent)
        asking.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await asking
        hub.cut()
        await seen.welcomes.get()
        hub.answer = lambda sent: Done()
        await link.ask(CallNext(counter="2"))
        assert len(hub.of(CommandSent)) == 2


async def test_fail__a_terminal_turned_away_says_why_and_comes_back_later() -> None:
    async with fake_hub() as hub:
        hub.goodbye = "wrong-key"
        async with running(at(hub.address)) as (link, seen):
            assert await seen.lost.get() == "wrong-key"
            assert not link.connected
            hub.goodbye = None
            await seen.welcomes.get()
            assert len(hub.of(Hello)) == 2


async def test_fail__a_command_is_given_when_it_was_given_not_when_it_was_sent() -> None:
    async with fake_hub() as hub, running(at(hub.address)) as (link, seen):
        await seen.welcomes.get()
        hub.answer = lambda sent: None
        given_ms = hub.hub_ms()
        asking = asyncio.create_task(link.ask(CallNext(counter="1")))
        await hub.received(CommandSent)
        await hub.stop()
        assert await seen.lost.get() == Lost.CLOSED
        assert await seen.lost.get() == Lost.UNREACHABLE
        hub.answer = lambda sent: Done()
        # The restarted hub counts from another zero.
        old_ms, hub.instance = hub.hub_ms, "second"
        hub.hub_ms = lambda: old_ms() - 50_000
        await hub.start()
        await asking
        first, second = hub.of(CommandSent)
        assert first.given_ms == pytest.approx(given_ms, abs=500)
        assert second.given_ms == pytest.approx(given_ms - 50_000, abs=500)
        assert second.given_ms < hub.hub_ms()


async def test_fail__an_error_in_the_listener_ends_the_link() -> None:
    class Faulty(Seen):
        def on_view(self, view: View) -> None:
            raise RuntimeError("cannot draw")

    async with fake_hub() as hub:
        seen = Faulty()
        link = Link(at(hub.address), hello(), seen, timing=QUICK)
        task = asyncio.create_task(link.run())
        await seen.welcomes.get()
        await hub.show(KioskView(1, 0, ()))
        with pytest.raises(RuntimeError, match="cannot draw"):
            await task
        assert not link.connected


async def test_fail__a_frame_from_another_version_is_not_passed_over_in_silence() -> None:
    async with fake_hub() as hub, running(at(hub.address)) as (_, seen):
        await seen.welcomes.get()
        for socket in hub.sockets:
            await socket.send('{"type":"Oracle"}')
        assert await seen.lost.get() == Lost.NOT_UNDERSTOOD


async def test_ok__an_answer_that_nobody_waits_for_any_more_does_no_harm() -> None:
    from hub.protocol.wire import Replied

    late: list[str] = []

    def remember(sent: CommandSent) -> Answer | None:
        late.append(sent.id)
        return None

    async with fake_hub() as hub, running(at(hub.address)) as (link, _):
        hub.answer = remember
        with pytest.raises(NoAnswer):
            await link.ask(CallNext(counter="1"), timeout_s=0.05)
        await hub.send(Replied(id=late[0], answer=Done()))
        hub.answer = lambda sent: Done()
        assert await link.ask(CallNext(counter="1")) == Done()
