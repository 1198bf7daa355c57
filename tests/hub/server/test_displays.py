"""Displays on the wire: who speaks, who may, what clerks see of it."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import msgspec
import pytest

from hub.protocol import commands as cmd
from hub.protocol import wire
from hub.protocol.replies import Done, Reason, Refusal
from hub.protocol.site import Display
from hub.protocol.wire import Role
from tests.hub.server.support import Peer, RunningHub, running_hub

CLAIM = cmd.ClaimCall(call_seq=1)
SPOKEN_ALREADY = Refusal(Reason.ALREADY_SPOKEN, {"call_seq": 1})


async def call_somebody(counter: Peer) -> None:
    await counter.ask(cmd.CallNext(counter="1"))


async def issue(hub: RunningHub) -> None:
    async with hub.terminal(Role.KIOSK) as kiosk:
        await kiosk.ask(cmd.IssueTicket(service="id-card"))


async def speaks(display: Peer, *zones: str) -> None:
    """Return when it speaks for exactly these."""
    while (await display.view()).speaks != zones:
        pass


async def present(counter: Peer, **facts: Any) -> Any:
    """Whoever is there, once this is so."""
    while True:
        seen = (await counter.view()).present
        if seen and all(getattr(seen, name) == value for name, value in facts.items()):
            return seen


async def test_ok__one_display_speaks_for_its_zones_and_the_next_takes_over(
    hub: RunningHub,
) -> None:
    async with (
        hub.terminal(Role.DISPLAY, "hall-right", sound=True) as first,
        hub.terminal(Role.DISPLAY, "stairs", sound=True) as elsewhere,
        hub.terminal(Role.DISPLAY, "hall-left", sound=True) as second,
    ):
        assert (await first.view()).speaks == ("hall",)
        assert (await elsewhere.view()).speaks == ("upstairs",)
        assert (await second.view()).speaks == ()
        await first.socket.close()
        await speaks(second, "hall")


async def test_ok__a_mute_display_never_speaks(hub: RunningHub) -> None:
    async with hub.terminal(Role.DISPLAY, "hall-left") as display:
        assert (await display.view()).speaks == ()


async def test_ok__a_filtered_display_gives_the_voice_to_one_that_shows_all(
    hub: RunningHub,
) -> None:
    site = hub.writer.state.site
    door = Display(id="door", counters=("1",))
    changed = msgspec.structs.replace(site, displays=(*site.displays, door))
    await hub.service.change_site(changed, hub.service.house.presentation)
    async with hub.terminal(Role.DISPLAY, "door", sound=True) as filtered:
        await speaks(filtered, "hall")
        async with hub.terminal(Role.DISPLAY, "everything", sound=True) as whole:
            await speaks(whole, "hall", "upstairs")
            await speaks(filtered)
        await speaks(filtered, "hall")


async def test_ok__of_two_displays_that_ask_at_the_same_time_one_may_speak(
    hub: RunningHub,
) -> None:
    await issue(hub)
    async with (
        hub.terminal(Role.COUNTER, "1") as counter,
        hub.terminal(Role.DISPLAY, "hall-left", device="left") as left,
        hub.terminal(Role.DISPLAY, "hall-right", device="right") as right,
    ):
        await call_somebody(counter)
        answers = await asyncio.gather(left.ask(CLAIM, "l1"), right.ask(CLAIM, "r1"))
        assert sorted(answers, key=lambda one: isinstance(one, Refusal)) == [Done(), SPOKEN_ALREADY]
        again = await asyncio.gather(left.ask(CLAIM, "l1"), right.ask(CLAIM, "r1"))
        assert again == answers
        (line,) = (await left.view(hub.writer.state.core.seq)).calls
        assert line.spoken
    (record,) = hub.writer.state.core.calls
    assert record.speaker == ("left" if answers[0] == Done() else "right")


async def test_ok__who_speaks_is_known_after_a_restart(tmp_path: Path) -> None:
    async with running_hub(tmp_path) as hub:
        await issue(hub)
        async with (
            hub.terminal(Role.COUNTER, "1") as counter,
            hub.terminal(Role.DISPLAY, "hall-left", device="left") as left,
        ):
            await call_somebody(counter)
            assert await left.ask(CLAIM, "l1") == Done()
        key = hub.key(Role.DISPLAY)
    async with running_hub(tmp_path) as hub:
        hub.keys[Role.DISPLAY] = key
        async with (
            hub.terminal(Role.DISPLAY, "hall-right", device="right") as right,
            hub.terminal(Role.DISPLAY, "hall-left", device="left") as left,
        ):
            (line,) = (await right.view()).calls
            assert line.spoken
            assert await right.ask(CLAIM) == SPOKEN_ALREADY
            assert await left.ask(CLAIM, "l1") == Done(), "the first answer, again"
            assert await left.ask(CLAIM, "l2") == Done(), "it is the one"


@pytest.mark.parametrize("role", [Role.KIOSK, Role.COUNTER, Role.RECEPTION, Role.SUPERVISOR])
async def test_fail__only_displays_speak(hub: RunningHub, role: Role) -> None:
    await issue(hub)
    async with hub.terminal(Role.COUNTER, "1") as counter:
        await call_somebody(counter)
        async with hub.terminal(role, "1" if role is Role.COUNTER else "") as other:
            assert await other.ask(CLAIM) == Refusal(Reason.WRONG_ROLE)
    assert hub.writer.state.core.calls[0].speaker == ""


async def test_ok__a_clerk_sees_screens_come_and_go(hub: RunningHub) -> None:
    await issue(hub)
    async with hub.terminal(Role.COUNTER, "1") as counter:
        await call_somebody(counter)
        await present(counter, screens=0)
        async with (
            hub.terminal(Role.DISPLAY, "hall-left", device="left"),
            hub.terminal(Role.DISPLAY, "hall-left", device="left"),
            hub.terminal(Role.DISPLAY, "stairs", device="stairs"),
            hub.terminal(Role.DISPLAY, "new", device="new") as new,
        ):
            await present(counter, screens=2)
            await new.ask(cmd.ReportCall(call_seq=1, outcome=cmd.CallOutcome.SHOWN))
            await new.ask(CLAIM)
            await present(counter, speaking=True, outcomes={"new": "shown"})
            await new.ask(cmd.ReportCall(call_seq=1, outcome=cmd.CallOutcome.SPOKEN))
            await present(counter, speaking=False, outcomes={"new": "spoken"})
        gone = await present(counter, screens=0)
        assert gone.outcomes == {"new": "spoken"}


@pytest.mark.parametrize(
    "facts", [{"size": "x" * 65}, {"a\nb": "c"}, {str(number): "" for number in range(33)}]
)
async def test_fail__facts_that_are_none(hub: RunningHub, facts: dict[str, str]) -> None:
    async with hub.terminal(Role.DISPLAY, "stairs", device="stairs") as display:
        await display.say(wire.DeviceReported(states={}, facts=facts))
        assert await display.farewell() == "malformed"
