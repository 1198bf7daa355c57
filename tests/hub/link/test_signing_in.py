"""A clerk who signs in stays signed in, whatever happens to the hub and the cable."""

from __future__ import annotations

import asyncio

import pytest

from hub.link import NoAnswer
from hub.protocol.commands import CallNext
from hub.protocol.replies import Done, Reason, Refusal
from hub.protocol.views import CounterState, CounterView
from hub.protocol.wire import CommandSent, Hello, Role, SignedIn, SignIn, SignOut
from tests.hub.link.fake_hub import fake_hub
from tests.hub.link.seen import at, running
from tests.patience import PATIENCE_S

NOBODY = SignedIn(id="", refusal=Refusal(Reason.SIGN_IN))


def view(counter: str) -> CounterView:
    return CounterView(
        revision=1, now_ms=0, counter=counter, state=CounterState.OPEN, reason="", present=None,
        waiting=0, queue=(), missed=(), parked=(), loads=(), served_today=0,
    )  # fmt: skip


async def test_ok__the_next_connection_says_who_is_there() -> None:
    async with fake_hub() as hub, running(at(hub.address), role=Role.COUNTER) as (link, seen):
        await seen.welcomes.get()
        signed = await link.sign_in("2", "mue", "739154")
        assert (signed.counter, signed.name) == ("2", "Frau Müller")
        hub.cut()
        await seen.welcomes.get()
        before, after = await hub.received(Hello, 2)
        assert (before.scope, before.session) == ("", "")
        assert (after.scope, after.session) == ("2", "at-2")
        assert len(hub.of(SignIn)) == 1  # the PIN is not asked for, kept or sent again


async def test_ok__a_question_that_was_cut_off_is_asked_again() -> None:
    async with fake_hub() as hub, running(at(hub.address), role=Role.COUNTER) as (link, seen):
        await seen.welcomes.get()
        answer, hub.sign_in = hub.sign_in, lambda asked: None
        asking = asyncio.create_task(link.sign_in("2", "mue", "739154"))
        await hub.received(SignIn)
        hub.sign_in = answer
        hub.cut()
        assert (await asking).counter == "2"
        first, second = hub.of(SignIn)
        assert first == second


async def test_fail__a_refusal_leaves_everything_as_it_was() -> None:
    async with fake_hub() as hub, running(at(hub.address), role=Role.COUNTER) as (link, seen):
        await seen.welcomes.get()
        await link.sign_in("1", "mue", "739154")
        refusal = Refusal(Reason.WRONG_PIN, {"left": 4})
        hub.sign_in = lambda asked: SignedIn(id=asked.id, refusal=refusal)
        assert (await link.sign_in("2", "mue", "1")).refusal == refusal
        hub.cut()
        await seen.welcomes.get()
        assert (await hub.received(Hello, 2))[-1].session == "at-1"


async def test_ok__who_signs_out_is_forgotten() -> None:
    async with fake_hub() as hub, running(at(hub.address), role=Role.COUNTER) as (link, seen):
        await seen.welcomes.get()
        await link.sign_in("2", "mue", "739154")
        link.sign_out()
        await hub.show(view("2"))  # it was on its way
        await hub.received(SignOut)
        hub.cut()
        await seen.welcomes.get()
        after = (await hub.received(Hello, 2))[-1]
        assert (after.scope, after.session) == ("", "")
        assert seen.views.empty()


async def test_ok__who_signs_out_without_a_hub_is_signed_out_when_it_is_back() -> None:
    async with fake_hub() as hub, running(at(hub.address), role=Role.COUNTER) as (link, seen):
        await seen.welcomes.get()
        await link.sign_in("2", "mue", "739154")
        await hub.stop()
        await seen.lost.get()
        link.sign_out()
        await hub.start()
        await seen.welcomes.get()
        assert (await hub.received(Hello, 2))[-1].session == "at-2"
        await hub.received(SignOut)
        hub.cut()
        await seen.welcomes.get()
        assert (await hub.received(Hello, 3))[-1].session == ""
        assert len(hub.of(SignOut)) == 1


async def test_ok__whom_the_hub_does_not_count_as_there_is_told() -> None:
    async with fake_hub() as hub, running(at(hub.address), role=Role.COUNTER) as (link, seen):
        await seen.welcomes.get()
        await link.sign_in("2", "mue", "739154")
        await hub.send(NOBODY)
        await seen.signed_out.get()
        hub.cut()
        await seen.welcomes.get()
        after = (await hub.received(Hello, 2))[-1]
        assert (after.scope, after.session) == ("2", "")


async def test_ok__views_of_the_counter_taken_are_shown() -> None:
    async with fake_hub() as hub, running(at(hub.address), role=Role.COUNTER) as (link, seen):
        await seen.welcomes.get()
        await link.sign_in("2")
        await hub.show(view("2"))
        assert await seen.views.get() == view("2")


async def test_ok__a_counter_that_is_gone_from_the_site_is_not_asked_for_for_ever() -> None:
    async with fake_hub() as hub, running(at(hub.address), role=Role.COUNTER) as (link, seen):
        await seen.welcomes.get()
        await link.sign_in("2")
        hub.goodbye = "unknown-counter"
        hub.cut()
        while await seen.lost.get() != "unknown-counter":
            pass
        hub.goodbye = None
        await seen.welcomes.get()
        assert hub.of(Hello)[-1].scope == ""


async def test_fail__who_was_told_that_there_is_no_answer_is_not_signed_in_later() -> None:
    async with fake_hub() as hub, running(at(hub.address), role=Role.COUNTER) as (link, seen):
        await seen.welcomes.get()
        hub.sign_in = lambda asked: None
        asking = asyncio.create_task(link.sign_in("2", "mue", "739154"))
        (asked,) = await hub.received(SignIn)
        asking.cancel()
        await asyncio.gather(asking, return_exceptions=True)
        await hub.send(SignedIn(id=asked.id, counter="2", session="late"))
        await hub.received(SignOut)
        hub.cut()
        await seen.welcomes.get()
        assert (await hub.received(Hello, 2))[-1].session == ""


async def test_fail__an_answer_of_the_wrong_kind_is_none() -> None:
    async with fake_hub() as hub, running(at(hub.address), role=Role.COUNTER) as (link, seen):
        await seen.welcomes.get()
        hub.answer = lambda sent: None
        asking = asyncio.create_task(link.ask(CallNext(counter="1"), timeout_s=PATIENCE_S))
        (sent,) = await hub.received(CommandSent)
        await hub.send(SignedIn(id=sent.id, counter="1"))
        with pytest.raises(NoAnswer):
            await asking
        hub.answer = lambda sent: Done()
        assert await link.ask(CallNext(counter="1")) == Done()
