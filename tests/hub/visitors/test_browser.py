"""The page in a real browser, on a phone's screen."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from playwright.async_api import Browser, BrowserContext, Page, expect

from hub.protocol.commands import CallNext, FinishService
from tests.hub.visitors.conftest import House
from tests.patience import PATIENCE_S

pytestmark = pytest.mark.asyncio(loop_scope="session")
expect.set_options(timeout=PATIENCE_S * 1000)


@asynccontextmanager
async def phone(chromium: Browser, **options: Any) -> AsyncIterator[BrowserContext]:
    options = {"viewport": {"width": 320, "height": 640}, "locale": "de-DE"} | options
    context = await chromium.new_context(**options)
    context.set_default_timeout(PATIENCE_S * 1000)
    try:
        yield context
    finally:
        await context.close()


async def open_page(context: BrowserContext, house: House, token: str) -> tuple[Page, list[str]]:
    """The page of a token, and what the browser complains about."""
    page = await context.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    await page.goto(f"{house.web.base_url}/t/{token}", wait_until="commit")
    return page, complaints


async def test_ok__the_open_page_follows_the_visit_to_the_counter(
    house: House, chromium: Browser
) -> None:
    await house.issue()
    ticket = await house.take()
    assert ticket.token is not None
    async with phone(chromium) as context:
        page, complaints = await open_page(context, house, ticket.token)
        await expect(page.locator(".number")).to_have_text(ticket.number)
        await expect(page.locator(".count")).to_contain_text("1 Person vor Ihnen")
        await expect(page.locator(".line i:visible")).to_have_count(1)
        await house.counter.ask(CallNext(counter="5"))
        await expect(page.get_by_role("heading", name="Gleich sind Sie dran")).to_be_visible()
        await house.counter.ask(FinishService(counter="5"))
        await house.counter.ask(CallNext(counter="5"))
        await expect(page.get_by_role("heading", name="Sie sind dran!")).to_be_visible()
        await expect(page.locator(".place")).to_contain_text("5")
        await expect(page.locator(".way")).to_have_text("nach links")
        await expect(page.locator(".arrow")).to_be_visible()
        await expect(page.locator("#spoken")).to_contain_text("zu Schalter 5")
        await expect(page).to_have_title(f"{ticket.number} · Sie sind dran!")
        assert complaints == []


async def test_ok__nothing_is_wider_than_the_smallest_phone(
    house: House, chromium: Browser
) -> None:
    token = await house.issue()
    await house.counter.ask(CallNext(counter="5"))
    async with phone(chromium) as context:
        page, _ = await open_page(context, house, token)
        await expect(page.locator(".place")).to_be_visible()
        assert await page.evaluate("document.documentElement.scrollWidth") <= 320


async def test_ok__the_hub_gone_and_back_is_seen_on_the_open_page(
    house: House, chromium: Browser
) -> None:
    token = await house.issue()
    async with phone(chromium) as context:
        page, _ = await open_page(context, house, token)
        banner = page.locator("[data-f=old]")
        await expect(page.locator(".number")).to_be_visible()
        await expect(banner).to_be_hidden()
        await house.hub.kill()
        await expect(banner).to_contain_text("Keine Verbindung zur Zentrale")
        await house.hub.start()
        await expect(banner).to_be_hidden()


@pytest.mark.parametrize("locale", ["de-DE", "en-GB"])
async def test_ok__without_javascript_all_of_it_works(
    house: House, chromium: Browser, locale: str
) -> None:
    token = await house.issue()
    async with phone(chromium, java_script_enabled=False, locale=locale) as context:
        page, _ = await open_page(context, house, token)
        german = locale == "de-DE"
        # Chromium obeys the page's own refresh only after its time: it is there for it to obey.
        assert 'http-equiv="refresh" content="10"' in await page.content()
        await page.get_by_role("link", name="English" if german else "Deutsch").click()
        await expect(page.locator("html")).to_have_attribute("lang", "en" if german else "de")
        await page.locator("a[href*=cancel]").click()
        await page.locator("a.second").click()
        await expect(page.locator("body")).to_have_attribute("data-state", "waiting")
        await page.locator("a[href*=cancel]").click()
        await page.locator("button").click()
        await expect(page.locator("body")).to_have_attribute("data-state", "cancelled")
