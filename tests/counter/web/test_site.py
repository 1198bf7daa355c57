"""The web application over real HTTP: who gets in, what is answered, what is never loaded."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from dataclasses import replace

import aiohttp
import pytest
from aiohttp import web

from config.texts import Texts
from counter.web.gate import Verdict
from counter.web.sessions import Attempts, Sessions
from counter.web.site import Serving, make_site

KEY = "the-right-key"


class OneKey:
    """A gate that knows one key and one counter."""

    asked = 0

    async def judge(self, key: str, counter: str) -> Verdict:
        self.asked += 1
        if key != KEY:
            return Verdict.WRONG_KEY
        return Verdict.WELCOME if counter == "3" else Verdict.UNKNOWN_COUNTER


def no_program(key: str, counter: str) -> tuple[Sequence[str], dict[str, str]]:
    raise AssertionError("no terminal without a session")


def serving(*, secure: bool = False) -> Serving:
    clock = lambda: 1_000.0  # noqa: E731
    return Serving(
        gate=OneKey(), sessions=Sessions(clock), attempts=Attempts(clock), program=no_program,
        say=Texts.load().say("de"), language="de", secure=secure,
    )  # fmt: skip


async def running(what: Serving) -> tuple[web.AppRunner, str]:
    runner = web.AppRunner(make_site(what), access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    return runner, f"http://127.0.0.1:{runner.addresses[0][1]}"


@pytest.fixture
async def site() -> AsyncIterator[str]:
    runner, address = await running(serving())
    yield address
    await runner.cleanup()


@pytest.fixture
async def browser() -> AsyncIterator[aiohttp.ClientSession]:
    jar = aiohttp.CookieJar(unsafe=True)  # an address instead of a name
    async with aiohttp.ClientSession(cookie_jar=jar) as session:
        yield session


async def log_in(browser: aiohttp.ClientSession, site: str, key: str, counter: str = "3") -> int:
    form = {"key": key, "counter": counter}
    async with browser.post(f"{site}/login", data=form, allow_redirects=False) as response:
        await response.text()
        return response.status


async def test_fail__without_a_key_there_is_only_the_login_page(
    site: str, browser: aiohttp.ClientSession
) -> None:
    async with browser.get(site) as response:
        assert response.url.path == "/login"
        assert "Zugangsschlüssel" in await response.text()
    async with browser.get(f"{site}/ws", headers={"Origin": site}) as response:
        assert response.status == 403


async def test_ok__the_right_key_sets_a_cookie_that_scripts_and_other_sites_do_not_get(
    site: str, browser: aiohttp.ClientSession
) -> None:
    form = {"key": KEY, "counter": "3"}
    async with browser.post(f"{site}/login", data=form, allow_redirects=False) as response:
        assert response.status == 303
        cookie = next(
            one for one in response.headers.getall("Set-Cookie") if one.startswith("aufruf=")
        )
        assert "HttpOnly" in cookie
        assert "SameSite=Strict" in cookie
        assert KEY not in str(response.headers)
    async with browser.get(site) as response:
        page = await response.text()
        assert "Schalter 3" in page
        assert KEY not in page
        assert response.headers["Cache-Control"] == "no-store"


async def test_ok__over_tls_the_cookie_never_travels_without(
    browser: aiohttp.ClientSession,
) -> None:
    runner, address = await running(serving(secure=True))
    form = {"key": KEY, "counter": "3"}
    async with browser.post(f"{address}/login", data=form, allow_redirects=False) as response:
        cookies = response.headers.getall("Set-Cookie")
    await runner.cleanup()
    assert any(one.startswith("__Host-aufruf=") and "Secure" in one for one in cookies)


async def test_fail__a_wrong_key_a_wrong_counter(site: str, browser: aiohttp.ClientSession) -> None:
    assert await log_in(browser, site, "wrong") == 403
    assert await log_in(browser, site, KEY, "99") == 422
    assert await log_in(browser, site, KEY) == 303


async def test_fail__after_five_wrong_keys_even_the_right_one_waits(
    browser: aiohttp.ClientSession,
) -> None:
    gate = OneKey()
    runner, address = await running(replace(serving(), gate=gate))
    statuses = [await log_in(browser, address, "wrong") for _ in range(6)]
    last = await log_in(browser, address, KEY)
    await runner.cleanup()
    assert statuses == [403] * 5 + [429]
    assert (last, gate.asked) == (429, 5)


async def test_fail__a_form_or_socket_from_another_site_is_turned_away(
    site: str, browser: aiohttp.ClientSession
) -> None:
    assert await log_in(browser, site, KEY) == 303
    for origin in ("https://evil.example", "null", "http://[broken", ""):
        evil = {"Origin": origin}
        async with browser.post(f"{site}/logout", headers=evil) as response:
            assert response.status == 403
        async with browser.get(f"{site}/ws", headers=evil) as response:
            assert response.status == 403


async def test_ok__logging_out_ends_the_session(site: str, browser: aiohttp.ClientSession) -> None:
    await log_in(browser, site, KEY)
    token = {one.key: one.value for one in browser.cookie_jar}["aufruf"]
    async with browser.post(f"{site}/logout") as response:
        assert response.url.path == "/login"
    headers = {"Cookie": f"aufruf={token}"}
    async with aiohttp.ClientSession() as thief, thief.get(site, headers=headers) as response:
        assert response.url.path == "/login", "an old cookie is worth nothing"


async def test_what_was_typed_is_escaped(site: str, browser: aiohttp.ClientSession) -> None:
    form = {"key": KEY, "counter": '"><script>alert(1)</script>'}
    async with browser.post(f"{site}/login", data=form) as response:
        assert "<script>alert" not in await response.text()


@pytest.mark.parametrize("path", ["/login", "/assets/counter.css", "/static/js/textual.js"])
async def test_every_answer_allows_nothing_from_elsewhere(
    path: str, site: str, browser: aiohttp.ClientSession
) -> None:
    async with browser.get(f"{site}{path}") as response:
        policy = response.headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "http" not in policy
        assert "frame-ancestors 'none'" in policy
        assert response.headers["X-Content-Type-Options"] == "nosniff"


async def test_pages_name_no_other_host(site: str, browser: aiohttp.ClientSession) -> None:
    await log_in(browser, site, KEY)
    for path in ("/", "/login", "/assets/counter.css", "/assets/counter.js"):
        async with browser.get(f"{site}{path}") as response:
            page = await response.text()
        assert "//" not in page.replace("://", "//").replace("wss//", "").replace("ws//", "") or (
            path == "/assets/counter.js"
        )
