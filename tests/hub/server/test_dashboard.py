"""The hub's page of figures in a real browser: it renews itself, and disturbs nobody."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Literal

import httpx
import pytest
import pytest_asyncio
from axe_playwright_python.async_playwright import AxeResults
from playwright.async_api import Browser, Locator, Page, expect

from hub.protocol.theme import Theme
from hub.protocol.wire import Role
from hub.reports.render.page import Link, Live, page
from hub.server import dashboard
from tests.hub.reports.made_up import made_report, of
from tests.hub.reports.render.said import wording
from tests.hub.reports.render.test_page import ACCESSIBLE, AXE
from tests.hub.server.api.client import TICKET, Client
from tests.hub.server.support import RunningHub, running_hub
from tests.hub.visitors.conftest import chromium as chromium
from tests.patience import PATIENCE_S

pytestmark = pytest.mark.asyncio(loop_scope="session")
MINUTE_S = dashboard.RENEWED_S + 1
STOP, AGAIN = "Stop renewing by itself", "Renew by itself again"
Motion = Literal["reduce", "no-preference"]


@asynccontextmanager
async def tab(
    chromium: Browser, *, motion: Motion = "no-preference", script: bool = True
) -> AsyncIterator[Page]:
    """With a clock that can be put forward. Nothing may be complained of but a silent hub."""
    context = await chromium.new_context(
        locale="en-GB", reduced_motion=motion, java_script_enabled=script,
        viewport={"width": 900, "height": 600},
    )  # fmt: skip
    context.set_default_timeout(PATIENCE_S * 1000)
    expect.set_options(timeout=PATIENCE_S * 1000)
    one = await context.new_page()
    complaints: list[str] = []
    one.on("console", lambda message: complaints.append(message.text))
    if script:
        await one.clock.install()
    try:
        yield one
        assert [text for text in complaints if "ERR_CONNECTION" not in text] == []
    finally:
        await context.close()


@pytest_asyncio.fixture(loop_scope="session")
async def hub(tmp_path: Path) -> AsyncIterator[RunningHub]:
    async with running_hub(tmp_path) as one:
        yield one


async def come(hub: RunningHub) -> None:
    """Somebody takes a number, and a minute passes."""
    async with hub.http(Role.KIOSK) as kiosk:
        assert (await Client(kiosk).post("/tickets", TICKET)).is_success
    hub.clock.now_ms += dashboard.MINUTE_MS


def address(hub: RunningHub) -> str:
    return f"http://anybody:{hub.key(Role.READER)}@{hub.address}/dashboard"


async def glance(one: Page, text: str) -> None:
    await expect(one.locator(".glance")).to_contain_text(text)


async def height(one: Locator) -> float:
    """How far below the window's top it stands."""
    top: float = await one.evaluate("one => one.getBoundingClientRect().top")
    return top


async def test_ok__it_renews_itself_where_one_reads_until_somebody_stops_it(
    hub: RunningHub, chromium: Browser
) -> None:
    await come(hub)
    async with tab(chromium) as one:
        await one.goto(address(hub))
        await glance(one, "There was one visit.")
        await one.evaluate(AXE)
        found = AxeResults(await one.evaluate("options => axe.run(options)", ACCESSIBLE))
        assert found.violations_count == 0, found.generate_report()
        link = one.locator("tbody th a").last
        await link.focus()
        before = await height(link)
        assert await one.evaluate("scrollY") > 0
        await come(hub)
        await one.clock.fast_forward(MINUTE_S * 1000)
        await glance(one, "There were 2 visits.")
        await expect(link).to_be_focused()
        assert await height(link) == before
        await one.get_by_role("button", name=STOP).click()
        await expect(one.get_by_role("status")).to_have_text("The page stands still.")
        await come(hub)
        asked: list[str] = []
        one.on("request", lambda request: asked.append(request.url))
        await one.clock.fast_forward(10 * MINUTE_S * 1000)
        await one.get_by_role("link", name="Week").click()
        await expect(one.get_by_role("button", name=AGAIN)).to_be_visible()
        assert [url.rpartition("/")[2] for url in asked] == ["dashboard?period=week"]
        await glance(one, "There were 3 visits.")
        await come(hub)
        await one.get_by_role("button", name=AGAIN).click()
        await glance(one, "There were 4 visits.")
        await expect(one.get_by_role("status")).to_have_text("")


async def test_ok__who_wants_calm_has_it_from_the_beginning(
    hub: RunningHub, chromium: Browser
) -> None:
    async with tab(chromium, motion="reduce") as one:
        await one.goto(address(hub))
        await expect(one.get_by_role("status")).to_have_text("The page stands still.")
        await expect(one.get_by_role("button", name=AGAIN)).to_be_visible()


async def test_ok__without_scripts_it_is_loaded_again_and_there_is_a_way_out(
    hub: RunningHub, chromium: Browser
) -> None:
    async with tab(chromium, script=False) as one:
        await one.goto(address(hub))
        assert await one.locator("meta[http-equiv=refresh]").get_attribute("content") == "60"
        await expect(one.get_by_role("button")).to_have_count(0)
        await one.get_by_role("link", name="stop reloading").click()
        await expect(one).to_have_url(re.compile(r"period=day&date="))
        assert await one.locator("meta[http-equiv=refresh]").count() == 0


async def test_ok__until_the_figures_are_counted_it_says_so_and_is_loaded_again(
    hub: RunningHub,
) -> None:
    hub.service.house.figures.patience_s = 0.0
    where, wanted = f"http://{hub.address}/dashboard", {"Accept-Language": "de"}
    whoever = ("anybody", hub.key(Role.READER))
    async with httpx.AsyncClient(timeout=PATIENCE_S, auth=whoever, headers=wanted) as client:
        answer = await client.get(where)
        assert answer.headers["refresh"] == str(dashboard.AGAIN_S)
        assert "Die Zahlen werden gerade gezählt." in answer.text
        hub.service.house.figures.patience_s = PATIENCE_S
        assert "refresh" not in (await client.get(where)).headers


async def test_fail__a_silent_hub_is_told_and_the_figures_stay(
    tmp_path: Path, chromium: Browser
) -> None:
    async with tab(chromium) as one:
        async with running_hub(tmp_path) as hub:
            await come(hub)
            await one.goto(address(hub))
            await glance(one, "There was one visit.")
        await one.clock.fast_forward(MINUTE_S * 1000)
        await expect(one.get_by_role("status")).to_contain_text("The hub does not answer")
        await glance(one, "There was one visit.")


async def test_ok__what_was_opened_stays_open_while_its_numbers_change(chromium: Browser) -> None:
    """A busy day, with pictures."""
    live = Live(kinds=[Link("Day", "dashboard")], renewed_s=dashboard.RENEWED_S)

    def of_a_day(day: str) -> str:
        return page(made_report(of("day", day)), wording("en"), Theme(), live=live)

    pages = iter([of_a_day("2026-10-06"), of_a_day("2026-10-07")])
    headers = {name.decode(): value.decode() for name, value in dashboard.headers()}
    async with tab(chromium) as one:
        await one.route("**/*", lambda route: route.fulfill(body=next(pages), headers=headers))
        await one.goto("https://hub.test/dashboard")
        await expect(one.locator("h1")).to_contain_text("6 October")
        numbers = one.locator("#arrivals details")
        await numbers.locator("summary").click()
        cells = numbers.locator("td")
        before = await cells.all_inner_texts(), await one.locator("#arrivals svg").inner_html()
        place = await height(numbers)
        await one.clock.fast_forward(MINUTE_S * 1000)
        await expect(one.locator("h1")).to_contain_text("7 October")
        assert await numbers.get_attribute("open") is not None
        await expect(numbers.locator("summary")).to_be_focused()
        after = await cells.all_inner_texts(), await one.locator("#arrivals svg").inner_html()
        assert all(old != new for old, new in zip(before, after, strict=True))
        assert await height(numbers) == pytest.approx(place, abs=1)
        await one.evaluate(AXE)
        found = AxeResults(await one.evaluate("options => axe.run(options)", ACCESSIBLE))
        assert found.violations_count == 0, found.generate_report()
