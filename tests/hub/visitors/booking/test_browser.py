"""From the first press to the time that is free again, in a real browser on a phone."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser, Page, expect

from tests.hub.visitors.booking.conftest import LANGUAGES, QUARTER_MS, Office
from tests.hub.visitors.test_browser import phone

pytestmark = pytest.mark.asyncio(loop_scope="session")

WIDTH = 360


@pytest_asyncio.fixture(loop_scope="session")
async def page(office: Office, chromium: Browser) -> AsyncIterator[Page]:
    size: dict[str, Any] = {"width": WIDTH, "height": 740}
    async with phone(
        chromium, viewport=size, extra_http_headers=office.household(), base_url=office.base_url
    ) as context:
        yield await context.new_page()


async def is_fit_for_all(page: Page) -> None:
    """No violation of WCAG that a program can find."""
    found = (await Axe().run(page)).response["violations"]
    assert [(one["id"], one["nodes"][0]["html"]) for one in found] == []


async def heading(page: Page, text: str) -> None:
    await expect(page.get_by_role("heading", name=text, exact=True)).to_be_visible()
    assert await page.evaluate("document.documentElement.scrollWidth") <= WIDTH


async def test_ok__booked_moved_called_off_and_free_again(office: Office, page: Page) -> None:
    before = await office.free()
    await page.goto("/book")
    await heading(page, "Termin buchen")
    await is_fit_for_all(page)
    await page.get_by_role("link", name="Pass & Ausweis").click()
    await heading(page, "Welcher Tag?")
    await is_fit_for_all(page)
    await page.get_by_role("link", name="Donnerstag, 26. November").click()
    await heading(page, "Welche Uhrzeit?")
    await is_fit_for_all(page)
    await page.get_by_role("link", name="14:30").click()
    await heading(page, "Stimmt alles?")
    await page.get_by_label("Ihr Name").fill("Erika Muster")
    await page.get_by_label("Ihre E-Mail-Adresse").fill("erika")
    await page.get_by_role("button", name="Termin buchen").click()
    await expect(page.get_by_text("Diese Adresse stimmt noch nicht")).to_be_visible()
    await expect(page.get_by_label("Ihre E-Mail-Adresse")).to_be_focused()
    await is_fit_for_all(page)
    await page.get_by_label("Ihre E-Mail-Adresse").fill("erika@example.org")
    await page.get_by_role("button", name="Termin buchen").click()
    await expect(page.get_by_text("Ihr Termin ist gebucht")).to_be_visible()
    await heading(page, "Ihr Termin Donnerstag, 26. November 14:30 Uhr")
    await is_fit_for_all(page)
    (taken,) = set(before) - set(await office.free())

    await page.get_by_role("link", name="Termin verschieben").click()
    await heading(page, "Termin verschieben")
    await page.get_by_role("link", name="Freitag, 27. November").click()
    await page.get_by_role("link", name="08:15").click()
    await heading(page, "Termin verschieben?")
    await is_fit_for_all(page)
    assert taken not in await office.free()
    await page.get_by_role("button", name="Ja, verschieben").click()
    await heading(page, "Ihr Termin Freitag, 27. November 08:15 Uhr")
    assert taken in await office.free()

    await page.get_by_role("link", name="Termin absagen").click()
    await heading(page, "Termin absagen?")
    await is_fit_for_all(page)
    assert await office.free() != before
    await page.get_by_role("button", name="Ja, absagen").click()
    await heading(page, "Dieser Termin ist abgesagt")
    await is_fit_for_all(page)
    assert await office.free() == before


async def test_ok__another_language_stays_where_one_is(page: Page) -> None:
    await page.goto("/book?service=pass&quantity=2")
    await page.locator("summary").first.click()
    await page.get_by_role("link", name="English").click()
    await heading(page, "Which day?")
    await expect(page.locator(".numbers [aria-current]")).to_have_text("2")
    await page.get_by_role("link", name="Thursday, 26 November").click()
    await heading(page, "What time?")
    await page.locator("summary").first.click()
    await page.get_by_role("link", name="Deutsch", exact=True).click()
    await heading(page, "Welche Uhrzeit?")


async def test_ok__every_language_fits_the_smallest_phone(office: Office, page: Page) -> None:
    await page.set_viewport_size({"width": 320, "height": 640})
    at_ms = (await office.free())[-1]
    place = await office.book(at_ms)
    for language in LANGUAGES:
        for path in (
            f"/book?service=pass&lang={language}",
            f"/book?service=pass&at={at_ms - QUARTER_MS}&lang={language}",
            f"{place}?said=mailed&lang={language}",
        ):
            await page.goto(path)
            await expect(page.locator("html")).to_have_attribute("lang", language)
            assert await page.evaluate("document.documentElement.scrollWidth") <= 320, path
