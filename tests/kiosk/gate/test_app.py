"""The gate with a hub that listens: what it asks, shows and lets be heard."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from textual.pilot import Pilot

from hub.protocol.commands import Admit
from hub.protocol.replies import Reason, Refusal, Verdict
from hub.protocol.views import GateView
from hub.protocol.wire import CommandSent
from kiosk.gate.model import SAME_S
from kiosk.gate.view import Meaning, Sign
from kiosk.scanner.scan import Scan, Unreadable
from tests.hub.link.fake_hub import FakeHub
from tests.hub.link.seen import at
from tests.kiosk.gate import entrance
from tests.kiosk.gate.door import WatchedGate, gate


@pytest.fixture
async def hub() -> AsyncIterator[FakeHub]:
    hub = FakeHub()
    hub.site, hub.now_ms = entrance.SITE, entrance.NOW_MS
    hub.answer = lambda sent: entrance.reply(Verdict.VALID)
    await hub.start()
    yield hub
    await hub.stop()


def asked(hub: FakeHub) -> list[Admit]:
    return [sent.command for sent in hub.of(CommandSent) if isinstance(sent.command, Admit)]


async def test_ok__a_scanned_ticket_is_asked_about_by_its_token_shown_and_heard(
    hub: FakeHub,
) -> None:
    async with gate(at(hub.address)) as (app, _):
        app.read(Scan(entrance.URL))
        await app.says(Sign.VALID)
        assert asked(hub) == [Admit(code=entrance.TOKEN, zone="halle")]
        assert app.heard == [Meaning.GO]


async def test_ok__held_under_the_reader_it_counts_once(hub: FakeHub) -> None:
    async with gate(at(hub.address)) as (app, _):
        for _ in range(5):
            app.read(Scan(entrance.URL))
        await app.says(Sign.VALID)
        app.read(Scan(entrance.URL))
        assert len(asked(hub)) == 1
        app.later(SAME_S)
        app.read(Scan(entrance.URL))
        await hub.received(CommandSent, 2)


async def strike(pilot: Pilot[None], app: WatchedGate, text: str) -> None:
    """As a reader that types: all at once."""
    from textual import events

    for one in text:
        app.post_message(events.Key(one, one))
    app.post_message(events.Key("enter", "\r"))
    await pilot.pause()


async def test_ok__a_reader_that_types_is_a_reader(hub: FakeHub) -> None:
    async with gate(at(hub.address)) as (app, pilot):
        await strike(pilot, app, entrance.URL)
        await app.says(Sign.VALID)
        assert asked(hub) == [Admit(code=entrance.TOKEN, zone="halle")]


async def test_fail__keys_do_nothing_at_all(hub: FakeHub) -> None:
    async with gate(at(hub.address)) as (app, pilot):
        for key in ("1", "enter", "escape", "f12", "ctrl+q", "ctrl+c", "ctrl+p", "tab"):
            await pilot.press(key)
        await pilot.click("#word")
        assert app.is_running
        assert app.view.said is None
        assert asked(hub) == []


async def test_fail__noise_is_unreadable_and_nobody_is_asked(hub: FakeHub) -> None:
    async with gate(at(hub.address)) as (app, _):
        app.read(Unreadable())
        await app.says(Sign.UNREADABLE)
        assert app.heard == [Meaning.STOP]
        assert asked(hub) == []


async def test_fail__a_refusal_is_no_verdict(hub: FakeHub) -> None:
    hub.answer = lambda sent: Refusal(Reason.UNKNOWN_ZONE)
    async with gate(at(hub.address)) as (app, _):
        app.read(Scan(entrance.URL))
        await app.says(Sign.LOST)
        assert app.heard == [Meaning.STAFF]


async def test_fail__without_the_hub_it_says_so_and_is_back_with_it(hub: FakeHub) -> None:
    async with gate(at(hub.address)) as (app, _):
        await hub.stop()
        await app.until(lambda view: not view.connected)
        assert app.view.sign is Sign.LOST
        app.read(Scan(entrance.URL))
        assert app.view.said is Sign.LOST
        assert app.heard == [Meaning.STAFF]
        await hub.start()
        await app.until(lambda view: view.connected)
        app.later(SAME_S)
        app.read(Scan(entrance.URL))
        await app.says(Sign.VALID)


async def test_ok__how_full_it_is_stands_small_at_the_edge(hub: FakeHub) -> None:
    async with gate(at(hub.address)) as (app, pilot):
        await hub.show(GateView(revision=1, now_ms=entrance.NOW_MS, zones=entrance.ZONES))
        await app.until(lambda view: view.here is not None)
        await pilot.pause()
        strips = app.screen._compositor.render_strips(app.size)
        shown = strips[-1].text.replace("\u00a0", " ")
    assert "Wartehalle: 27 von 40 drin, 18 warten, heute 140 Eintritte" in shown
    assert "Haus: 31 drin" in shown
