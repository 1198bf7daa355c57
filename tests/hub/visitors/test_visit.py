"""A whole visit on the phone, in three languages: through a real hub, in a real browser.

In each state the page is looked at by axe, by day and by night, and rings when it should.
"""

from __future__ import annotations

import asyncio
import stat
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Literal

import pytest
import pytest_asyncio
from axe_playwright_python.async_playwright import Axe, AxeResults
from cryptography.hazmat.primitives.asymmetric import ec
from playwright.async_api import Browser, Page, expect

from config.texts import Texts
from hub.protocol.commands import CallNext, FinishService, MarkMissed, StartService
from hub.protocol.commands.base import Command
from hub.protocol.wording import Say
from hub.visitors.push.encryption import CURVE, point
from hub.visitors.push.vapid import encoded
from tests.hub.link.processes import SITE_TOML
from tests.hub.visitors.conftest import House, running_house
from tests.hub.visitors.test_browser import phone
from tests.patience import LOOK_S, PATIENCE_S

pytestmark = pytest.mark.asyncio(loop_scope="session")

SITE = (
    SITE_TOML.replace('["de", "en"]', '["de", "en", "ar", "uk"]').replace(
        'way = "left"', 'way = "left"\nplan = "way.svg"'
    )
    + "\n[kiosk]\nfeedback = true\n"
)
PLAN = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20" width="40" height="20">
<path d="M4 16h20V4" fill="none" stroke="#00497a"/></svg>"""
VISITORS = '[visitors]\npush_contact = "mailto:it@example.org"\n'
COUNTS_RINGS = "navigator.vibrate = () => { window.rings = (window.rings || 0) + 1; return true; };"
AXE = Axe().axe_script
ACCESSIBLE = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
    "resultTypes": ["violations"],
}
Scheme = Literal["light", "dark"]


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def open_house(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[House]:
    folder = tmp_path_factory.mktemp("open")
    (folder / "way.svg").write_text(PLAN, "utf-8")
    async with running_house(folder, SITE, VISITORS) as house:
        yield house


@dataclass
class Holder:
    """Somebody with a ticket, who looks at its page by day, by night or both."""

    house: House
    page: Page
    say: Say
    schemes: tuple[Scheme, ...]
    seen: set[str] = field(default_factory=set)

    async def sees(self, state: str) -> None:
        """The page has come to this state by itself, and everybody can read it."""
        await expect(self.page.locator("body")).to_have_attribute("data-state", state)
        if state not in self.seen:
            self.seen.add(state)
            for scheme in self.schemes:
                await self.page.emulate_media(color_scheme=scheme)
                await readable(self.page)

    async def reads(self, text_id: str, **facts: str | int) -> None:
        await expect(self.page.get_by_text(self.say(text_id, **facts), exact=True)).to_be_visible()

    async def presses(self, text_id: str) -> None:
        await self.page.get_by_text(self.say(text_id), exact=True).click()

    async def rings(self) -> int:
        return int(await self.page.evaluate("window.rings || 0"))


async def readable(page: Page) -> None:
    if not await page.evaluate("Boolean(window.axe)"):
        await page.evaluate(AXE)
    found = AxeResults(await page.evaluate("(options) => axe.run(options)", ACCESSIBLE))
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize(
    ("language", "schemes"), [("de", ("light", "dark")), ("ar", ("dark",)), ("uk", ("light",))]
)
async def test_ok__a_whole_visit_on_the_phone(
    open_house: House, chromium: Browser, language: str, schemes: tuple[Scheme, ...]
) -> None:
    house = open_house

    async def at_counter(*commands: type[Command]) -> None:
        for command in commands:
            await house.counter.ask(command(counter="5"))  # type: ignore[arg-type]

    await house.take()
    await at_counter(CallNext, StartService)
    await house.take()
    ticket = await house.take(language)
    await house.take()
    await house.take()
    foreign: list[str] = []
    async with phone(
        chromium, viewport={"width": 360, "height": 740}, reduced_motion="reduce"
    ) as context:
        await context.add_init_script(COUNTS_RINGS)
        context.on("request", lambda request: foreign.append(request.url))
        page = await context.new_page()
        complaints: list[str] = []
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        me = Holder(house, page, Texts.load().say(language), schemes)
        await page.goto(f"{house.web.base_url}/t/{ticket.token}", wait_until="commit")

        await me.sees("waiting")
        await expect(page.locator("html")).to_have_attribute("lang", language)
        await expect(page.locator(".count strong")).to_have_text("1")
        await page.locator("#sound").click()
        await expect(page.locator("#sound")).to_have_attribute("aria-pressed", "true")
        await page.locator("[data-walk='30']").click()
        await me.reads("visitors-walk-now")
        await me.presses("visitors-let-first")
        await expect(page.locator("h1")).to_have_text(me.say("visitors-let-first-title"))
        await readable(page)
        await me.presses("visitors-let-first-yes")
        await expect(page.locator(".count strong")).to_have_text("3")
        await me.presses("visitors-come")
        await expect(page.locator(".said")).to_have_text(me.say("visitors-coming", minutes=5))
        await expect(page.locator("#sound")).to_have_attribute("aria-pressed", "true")
        await expect(page.locator("#steps")).to_be_hidden()

        await at_counter(FinishService, *[CallNext, FinishService] * 3, CallNext)
        await me.sees("called")
        await expect(page.locator(".place strong")).to_have_text("5")
        assert await me.rings() == 1
        assert not any(url.endswith("/plan") for url in foreign)
        await page.locator("#plan").click()
        drawing = page.locator("#drawing")
        await expect(drawing).to_be_visible()
        await expect(drawing).to_have_js_property("naturalWidth", 40)
        await at_counter(MarkMissed)
        await me.sees("held")
        assert await me.rings() == 2
        await me.presses("visitors-here")
        await me.sees("waiting")
        await me.reads("visitors-next")

        await at_counter(CallNext)
        await me.sees("called")
        await at_counter(MarkMissed)
        await me.sees("missed")
        await me.presses("visitors-return")
        await me.sees("waiting")
        await at_counter(CallNext)
        await me.sees("called")
        await at_counter(StartService)
        await me.sees("serving")
        await at_counter(FinishService)
        await me.sees("done")
        await page.get_by_role("button", name=me.say("kiosk-feedback-5")).click()
        await me.reads("kiosk-feedback-thanks")
        await expect(page.locator(".rate")).to_be_hidden()
        assert complaints == []
    assert all(url.startswith(f"{house.web.base_url}/t/") for url in foreign)


async def test_ok__without_a_line_the_last_state_stays(
    open_house: House, chromium: Browser
) -> None:
    ticket = await open_house.take("uk")
    async with phone(chromium) as context:
        page = await context.new_page()
        await page.goto(f"{open_house.web.base_url}/t/{ticket.token}")
        await page.evaluate("navigator.serviceWorker.ready")
        await page.evaluate("caches.open('ticket-Mon Nov 23 2026')")
        await page.reload()
        async with asyncio.timeout(PATIENCE_S):  # what was kept of another day
            while await page.evaluate("caches.has('ticket-Mon Nov 23 2026')"):  # noqa: ASYNC110
                await asyncio.sleep(LOOK_S)
        await expect(page.locator("#offline")).to_be_hidden()
        await context.set_offline(True)
        await page.reload()
        await expect(page.locator(".number")).to_have_text(ticket.number)
        await expect(page.locator("#offline")).to_be_visible()
        await context.set_offline(False)
        await expect(page.locator("#offline")).to_be_hidden()


async def test_ok__where_streams_are_blocked_the_page_asks_again_and_again(
    open_house: House, chromium: Browser
) -> None:
    await open_house.empty()
    ticket = await open_house.take("de")
    async with phone(chromium, service_workers="block") as context:
        await context.route("**/live?*", lambda route: route.fulfill(status=502))
        page = await context.new_page()
        await page.goto(f"{open_house.web.base_url}/t/{ticket.token}")
        await expect(page.locator("body")).to_have_attribute("data-state", "waiting")
        await open_house.counter.ask(CallNext(counter="5"))
        await expect(page.locator("body")).to_have_attribute("data-state", "called")


async def test_ok__where_a_proxy_holds_streams_back_the_page_notices(
    open_house: House, chromium: Browser
) -> None:
    await open_house.empty()
    ticket = await open_house.take("de")
    async with phone(chromium, service_workers="block") as context:
        await context.route("**/live?*", lambda route: None)
        page = await context.new_page()
        await page.clock.install()
        await page.goto(f"{open_house.web.base_url}/t/{ticket.token}")
        await expect(page.locator("body")).to_have_attribute("data-state", "waiting")
        await open_house.counter.ask(CallNext(counter="5"))
        for _ in range(3):
            await page.clock.fast_forward(10_000)
        await expect(page.locator("body")).to_have_attribute("data-state", "called")


async def test_ok__the_page_says_when_to_set_out_and_then_rings(
    open_house: House, chromium: Browser
) -> None:
    """The clock of this phone is moved: the house does not have to wait."""
    async with phone(chromium, service_workers="block") as context:
        await context.add_init_script(COUNTS_RINGS)
        page = await context.new_page()
        await page.clock.install()
        await context.route("**/live?*", lambda route: None)
        ticket = await open_house.take("de")
        url = f"{open_house.web.base_url}/t/{ticket.token}"
        answer = await context.request.get(url)
        soon_ms = await page.evaluate("Date.now()") + 30 * 60_000
        html = (await answer.text()).replace(
            'data-soonest="', f'data-soonest="{soon_ms}" data-was="'
        )
        await context.route(url, lambda route: route.fulfill(response=answer, body=html))
        await page.goto(url)
        await page.locator("[data-walk='20']").click()
        await expect(page.locator("#by")).to_contain_text("Gehen Sie bitte um")
        await page.clock.fast_forward(6 * 60_000)
        await expect(page.locator("#by")).to_have_text("Bitte gehen Sie jetzt los!")
        assert await page.evaluate("window.rings") == 1
        assert await page.evaluate("JSON.stringify(localStorage)") == '{"walk":"20"}'


async def test_ok__a_phone_says_where_it_can_be_reached(open_house: House) -> None:
    token = (await open_house.take()).token
    where = f"/t/{token}/push"
    phone = encoded(point(ec.generate_private_key(CURVE).public_key()))
    keys = {"p256dh": phone, "auth": encoded(bytes(16))}
    known = {"endpoint": "https://fcm.googleapis.com/fcm/send/x", "keys": keys}
    assert (await open_house.web.post(where, json=known)).status_code == 204
    elsewhere = {"endpoint": "https://10.0.0.1/x", "keys": keys}
    assert (await open_house.web.post(where, json=elsewhere)).status_code == 403
    assert (await open_house.web.post(where, content=b"{")).status_code == 400
    assert stat.S_IMODE((open_house.hub.folder / "push.key").stat().st_mode) == 0o600


async def test_ok__how_it_was_counts_once_and_not_before_it_is_over(open_house: House) -> None:
    await open_house.empty()
    token = (await open_house.take()).token
    await open_house.web.post(f"/t/{token}/feedback", data={"score": "1"})
    await open_house.counter.ask(CallNext(counter="5"))
    await open_house.counter.ask(FinishService(counter="5"))
    await open_house.web.post(f"/t/{token}/return")  # does nothing but to bring the page up to date
    assert (await open_house.web.get(f"/t/{token}/now")).json()["rate"]
    for score in ("4", "1", "nonsense"):
        answer = await open_house.web.post(f"/t/{token}/feedback", data={"score": score})
        assert answer.status_code == 303
    assert (await open_house.web.get(f"/t/{token}/now")).json()["thanks"]
