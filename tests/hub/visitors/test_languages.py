"""The page in every language of the house, in a real browser on the smallest phone."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec
import pytest
from playwright.async_api import Browser, Page, expect

from config.texts import Texts, languages
from hub.protocol.replies import StepState, Stretch, Ticket, Wait
from hub.protocol.site import Kiosk
from hub.protocol.theme import Theme
from hub.protocol.wording import Say
from hub.visitors.board import Board, Watched
from hub.visitors.pages import Pages
from tests.hub.visitors.test_browser import phone
from tests.hub.visitors.test_model import NINE_MS, SITE

pytestmark = pytest.mark.asyncio(loop_scope="session")

EVERY = ("de", *sorted(set(languages()) - {"de"}))
STATES = [
    StepState.WAITING, StepState.CALLED, StepState.MISSED, StepState.PARKED, StepState.DONE,
    StepState.CANCELLED,
]  # fmt: skip
SHOW_ALL = "document.querySelectorAll('.tools, .tools *, #walk').forEach(e => e.hidden = false)"
"""What only a script offers."""


def spoken(own: Mapping[str, Mapping[str, str]]) -> dict[str, Say]:
    texts = Texts.load(own)
    return {language: texts.say(language) for language in languages()}


def page_of(language: str, state: StepState = StepState.WAITING) -> str:
    board = Board(lambda: NINE_MS)
    board.site = msgspec.structs.replace(
        SITE, languages=EVERY, wifi="2 Gast", kiosk=Kiosk(feedback=True)
    )
    board.theme = Theme(plans={"5": "data:image/svg+xml;base64,"})
    at = "3 B" if state is StepState.CALLED else None
    away = state in (StepState.MISSED, StepState.PARKED)
    ticket = Ticket(
        "v", "A017", "pass", state, 3 if state is StepState.WAITING else 0, NINE_MS,
        counter="5" if at else None, counter_label=at, wait=Wait(600, 1200, 600), zone="hall",
        until_ms=NINE_MS + 600_000 if away else None, held=state is StepState.PARKED,
        come_in=False, may_let_first=True,
        way=(Stretch("pass", state), Stretch("till", StepState.WAITING)),
    )  # fmt: skip
    pages = Pages(board, spoken, push_key="key")
    return pages.ticket(Watched("t", ticket, 0.0), language, NINE_MS, base="t")


async def opened(page: Page, html: str) -> None:
    """Without its script, which would ask this address for news."""
    await page.set_content(html.partition("<script>")[0])


@pytest.mark.parametrize("language", EVERY)
async def test_ok__every_state_fits_the_smallest_phone(chromium: Browser, language: str) -> None:
    async with phone(chromium) as context:
        page = await context.new_page()
        for state in STATES:
            await opened(page, page_of(language, state))
            await expect(page.locator(".number")).to_have_text("A017")
            await page.evaluate(SHOW_ALL)
            assert await page.evaluate("document.documentElement.scrollWidth") <= 320, state


async def test_ok__all_languages_are_behind_one_key(chromium: Browser) -> None:
    async with phone(chromium, java_script_enabled=False) as context:
        page = await context.new_page()
        await opened(page, page_of("uk"))
        turkish = page.get_by_role("link", name="Türkçe")
        await expect(turkish).to_be_hidden()
        await page.locator("summary").click()
        await expect(turkish).to_be_visible()
        assert await turkish.get_attribute("href") == "?lang=tr"
        await expect(page.locator(".languages a")).to_have_count(len(EVERY))


async def test_ok__arabic_is_read_from_the_right(chromium: Browser) -> None:
    async with phone(chromium) as context:
        page = await context.new_page()
        await opened(page, page_of("ar"))
        await expect(page.locator("html")).to_have_attribute("dir", "rtl")
        you, first = (await box(page, ".line b"), await box(page, ".line i >> nth=0"))
        assert you < first


async def test_ok__names_in_latin_letters_keep_their_order_in_arabic(chromium: Browser) -> None:
    async with phone(chromium, viewport={"width": 720, "height": 900}) as context:
        page = await context.new_page()
        await opened(page, page_of("ar"))
        opening, digit, letter, closing = [await place(page, "footer", one) for one in "«2G»"]
        assert closing < digit < letter < opening
        await opened(page, page_of("ar", StepState.CALLED))
        assert await place(page, ".place strong", "3") < await place(page, ".place strong", "B")


async def box(page: Page, selector: str) -> float:
    found = await page.locator(selector).bounding_box()
    assert found is not None
    return found["x"]


async def place(page: Page, selector: str, character: str) -> float:
    """How far from the left a character stands."""
    return float(
        await page.evaluate(
            """([selector, character]) => {
                const texts = document.createTreeWalker(
                    document.querySelector(selector), NodeFilter.SHOW_TEXT);
                while (texts.nextNode()) {
                    const at = texts.currentNode.data.indexOf(character);
                    if (at < 0) continue;
                    const range = document.createRange();
                    range.setStart(texts.currentNode, at);
                    range.setEnd(texts.currentNode, at + 1);
                    return range.getBoundingClientRect().left;
                }
            }""",
            [selector, character],
        )
    )
