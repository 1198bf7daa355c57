"""An office to connect to, and the real screen on the real link."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable

import pytest
from textual.app import App
from textual.pilot import Pilot

from config.texts import Texts
from counter.app import CounterApp
from counter.desktop import OpenAddress
from hub.link import Link, LinkSettings
from hub.protocol.wire import Hello, Role
from tests import textual_apps
from tests.counter.office import PATIENT, Office
from tests.hub.link.fake_hub import FakeHub
from tests.patience import PATIENCE_S


@pytest.fixture
async def office() -> AsyncIterator[Office]:
    one = Office()
    await one.start()
    yield one
    await one.stop()


@pytest.fixture(autouse=True)
def one_style_sheet(monkeypatch: pytest.MonkeyPatch) -> None:
    textual_apps.share_style_sheets(monkeypatch)


@pytest.fixture
def brisk(monkeypatch: pytest.MonkeyPatch) -> None:
    textual_apps.look_often(monkeypatch)
    textual_apps.draw_when_looked_at(monkeypatch)


def screen(
    hub: FakeHub,
    language: str = "de",
    *,
    counter: str = "3",
    open_address: OpenAddress | None = None,
) -> CounterApp:
    """The clerk's screen, to be run with `run_test`."""
    hello = Hello(device="counter-3", role=Role.COUNTER, version="1", scope=counter)
    settings = LinkSettings(hub.address, None, None, "key")
    return CounterApp(
        counter=counter,
        language=language,
        wording=lambda own: Texts.load(own).say(language),
        connect=lambda app: Link(settings, hello, app, timing=PATIENT),
        open_address=open_address,
    )


async def until(pilot: Pilot[None], true: Callable[[], object]) -> None:
    """Let the program work until it holds, or fail with what stands on the screen."""
    try:
        async with asyncio.timeout(PATIENCE_S):
            while not true():
                await pilot.pause(0.02)
    except TimeoutError:
        raise AssertionError(f"never so; last seen:\n{shown(pilot.app)}") from None


async def choose(pilot: Pilot[None], at: int) -> None:
    """Click an entry of the box, once it stands there: a screen comes in pieces."""
    entries = pilot.app.query_one("#asking-entries")
    await until(pilot, lambda: entries.region.height > at)
    await pilot.click(entries, offset=(10, at))


def shown(app: App[None]) -> str:
    """What stands on the screen, line by line."""
    width, _ = app.size
    strips = app.screen._compositor.render_strips()
    return "\n".join(strip.text[:width].rstrip() for strip in strips)
