"""The page's process against a real hub, as a phone or a proxy sees it."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import json
import re
import signal
import time
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest

from hub.protocol.commands import (
    CallNext,
    IssueTicket,
    MarkMissed,
    ParkVisit,
    StartService,
    UnparkVisit,
)
from hub.protocol.replies import TicketReply
from hub.protocol.wire import Role
from hub.visitors.desk import NOT_FOUND_S
from tests.hub.link.processes import aufruf, ended, log_line
from tests.hub.visitors.conftest import House, running_house
from tests.patience import LOOK_S, PATIENCE_S

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def facts(lines: AsyncIterator[str]) -> dict[str, object]:
    """The next state that a live page is told."""
    async with asyncio.timeout(PATIENCE_S):
        async for line in lines:
            if line.startswith("data: {"):
                told: dict[str, object] = json.loads(line.removeprefix("data: "))
                return told
    raise AssertionError("the stream has ended")


async def until(lines: AsyncIterator[str], **wanted: object) -> dict[str, object]:
    """The next state that has these facts."""
    while True:
        told = await facts(lines)
        if wanted.items() <= told.items():
            return told


async def test_ok__the_page_shows_the_ticket_in_both_languages(house: House) -> None:
    await house.issue()
    ticket = await house.take()
    token = ticket.token
    german = await house.web.get(f"/t/{token}")
    english = await house.web.get(f"/t/{token}", headers={"Accept-Language": "en-US,en"})
    asked = await house.web.get(f"/t/{token}?lang=en")
    assert '<html lang="de">' in german.text
    assert ticket.number in german.text
    assert "Person vor Ihnen" in german.text
    assert "Pass &amp; Ausweis" in german.text
    assert "„Rathaus-Gast“" in german.text
    assert '<html lang="en">' in english.text
    assert english.text == asked.text
    assert "person before you" in english.text


async def test_ok__the_page_speaks_the_language_of_the_ticket(house: House) -> None:
    answer = await house.kiosk.ask(IssueTicket(service="pass", language="en"))
    assert isinstance(answer, TicketReply)
    page = f"/t/{answer.ticket.token}"
    as_asked_for = await house.web.get(page, headers={"Accept-Language": "de"})
    assert '<html lang="en">' in as_asked_for.text
    german = await house.web.get(f"{page}?lang=de")
    assert '<html lang="de">' in german.text


async def test_ok__the_page_is_small_private_and_loads_nothing_else(house: House) -> None:
    answer = await house.web.get(f"/t/{await house.issue()}")
    assert len(answer.content) < 30_000
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["referrer-policy"] == "no-referrer"
    assert "noindex" in answer.headers["x-robots-tag"]
    assert "set-cookie" not in answer.headers
    assert not re.search(r"//\S", re.sub(r"data:[^\"]+", "", answer.text))
    policy = answer.headers["content-security-policy"]
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy
    for tag in ("style", "script"):
        text = re.search(rf"<{tag}>(.*?)</{tag}>", answer.text, re.DOTALL)
        assert text is not None
        digest = base64.b64encode(hashlib.sha256(text[1].encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    assert "style=" not in answer.text


async def test_ok__all_that_a_phone_loads_is_less_than_a_picture(house: House) -> None:
    """As it travels: page, app shell, icons, manifest, first state."""
    page = f"/t/{await house.issue()}"
    icons = [f"/t/icon-{size}.png" for size in (180, 192, 512)]
    travelled = 0
    for path in (page, f"{page}/now", f"{page}/app.webmanifest", "/t/sw.js", *icons):
        answer = await house.web.get(path)
        assert answer.status_code == 200, path
        headers = sum(len(name) + len(value) + 4 for name, value in answer.headers.raw)
        travelled += answer.num_bytes_downloaded + headers
    assert travelled < 30_000


async def test_ok__the_shell_belongs_to_the_page_and_may_do_little(house: House) -> None:
    ticket = await house.take()
    manifest = await house.web.get(f"/t/{ticket.token}/app.webmanifest")
    assert manifest.headers["content-type"].startswith("application/manifest+json")
    start = httpx.URL(str(manifest.url)).join(manifest.json()["start_url"])
    assert start.path == f"/t/{ticket.token}"
    icon = httpx.URL(str(manifest.url)).join(manifest.json()["icons"][0]["src"])
    assert (await house.web.get(icon)).headers["content-type"] == "image/png"
    worker = await house.web.get("/t/sw.js")
    assert worker.headers["content-security-policy"] == "default-src 'none'; connect-src 'self'"
    assert (await house.web.get(f"/t/{ticket.token}/plan")).status_code == 404


async def test_ok__who_asks_again_and_again_gets_what_is_new(house: House) -> None:
    await house.issue()
    page = f"/t/{await house.issue()}/now?lang=en"
    first = await house.web.get(page)
    assert first.json()["ahead"] == 1
    tag = {"If-None-Match": first.headers["etag"]}
    while (same := await house.web.get(page, headers=tag)).status_code == 200:
        tag = {"If-None-Match": same.headers["etag"]}  # a minute has just passed
    assert (same.status_code, same.content) == (304, b"")
    await house.counter.ask(CallNext(counter="5"))
    while (new := await house.web.get(page, headers=tag)).status_code == 304:  # noqa: ASYNC110
        await asyncio.sleep(LOOK_S)
    assert new.json()["ahead"] == 0


async def test_fail__who_presses_all_the_time_is_asked_for_patience(house: House) -> None:
    token = await house.issue()
    answers = [await house.web.post(f"/t/{token}/coming") for _ in range(12)]
    assert [answer.status_code for answer in answers] == [303] * 10 + [429] * 2
    assert "Sie haben sehr oft gedrückt" in answers[-1].text
    assert (await house.web.get(f"/t/{token}")).status_code == 200
    assert (await house.web.post(f"/t/{await house.issue()}/coming")).status_code == 303


async def test_ok__letting_others_go_first_is_done_once_however_often_it_is_sent(
    house: House,
) -> None:
    token = await house.issue()
    for _ in range(4):
        await house.issue()
    phones = [await house.web.get(f"/t/{token}/let-first?lang=en") for _ in range(2)]
    forms = [dict(re.findall(r'name="(once|had)" value="(\w+)"', asked.text)) for asked in phones]
    assert forms[0]["once"] != forms[1]["once"]
    for form in (*forms, *forms):
        answer = await house.web.post(f"/t/{token}/let-first", data=form)
        assert answer.status_code == 303
    assert (await house.web.get(f"/t/{token}/now")).json()["ahead"] == 2


async def test_fail__nobody_is_let_first_where_nobody_waits(house: House) -> None:
    token = await house.issue()
    answer = await house.web.post(f"/t/{token}/let-first?lang=en")
    assert answer.status_code == 409
    assert "Nobody is waiting behind you" in answer.text


async def test_ok__a_live_page_follows_the_visit(house: House) -> None:
    await house.issue()
    token = await house.issue()
    async with house.web.stream("GET", f"/t/{token}/live?lang=en") as stream:
        lines = stream.aiter_lines()
        assert (await facts(lines))["ahead"] == 1
        await house.counter.ask(CallNext(counter="5"))
        await until(lines, state="waiting", ahead=0, headline="You are next")
        await house.counter.ask(MarkMissed(counter="5"))
        await house.counter.ask(CallNext(counter="5"))
        called = await until(lines, state="called")
        assert (called["place"], called["way"]) == ("5", "left")


async def test_ok__a_live_page_says_that_the_visit_is_set_aside(house: House) -> None:
    ticket = await house.take()
    async with house.web.stream("GET", f"/t/{ticket.token}/live?lang=en") as live:
        lines = live.aiter_lines()
        await until(lines, state="waiting")
        await house.counter.ask(CallNext(counter="5"))
        await house.counter.ask(StartService(counter="5"))
        await house.counter.ask(ParkVisit(counter="5", reason="photo"))
        told = await until(lines, state="parked")
        assert "still valid" in str(told["detail"])
        await house.counter.ask(UnparkVisit(visit=ticket.visit))
        await until(lines, state="waiting", service="Passport & identity card")


async def test_ok__when_the_hub_dies_the_page_says_so_and_recovers(house: House) -> None:
    token = await house.issue()
    async with house.web.stream("GET", f"/t/{token}/live") as stream:
        lines = stream.aiter_lines()
        assert (await facts(lines))["old"] == ""
        await house.hub.kill()
        assert "Stand von" in str((await facts(lines))["old"])
        assert "Stand von" in (await house.web.get(f"/t/{token}")).text
        unseen = await house.web.get("/t/AKmz9GL2D0HwTKa-wVygiw")
        assert unseen.status_code == 503
        assert 'http-equiv="refresh"' in unseen.text
        waiting = {"X-Forwarded-For": "198.51.100.77"}
        for _ in range(32):
            assert (await house.web.get("/t/other-token", headers=waiting)).status_code == 503
        assert (await house.web.get("/healthz")).json()["hub"] == "lost"
        await house.hub.start()
        await until(lines, old="", state="waiting")


async def test_ok__a_number_is_given_back_only_after_a_question(house: House) -> None:
    token = await house.issue()
    asked = await house.web.get(f"/t/{token}/cancel?lang=en")
    assert "Give back this number?" in asked.text
    assert 'data-state="waiting"' in (await house.web.get(f"/t/{token}")).text
    answer = await house.web.post(f"/t/{token}/cancel?lang=en")
    assert answer.status_code == 303
    there = httpx.URL(str(answer.url)).join(answer.headers["location"])
    assert there.path == f"/t/{token}"
    assert "Number given back" in (await house.web.get(there)).text
    # Pressed twice: the same, and no error.
    assert (await house.web.post(f"/t/{token}/cancel")).status_code == 303


async def test_ok__who_missed_the_call_can_come_back(house: House) -> None:
    token = await house.issue()
    await house.counter.ask(CallNext(counter="5"))
    await house.counter.ask(MarkMissed(counter="5"))
    assert (await house.web.post(f"/t/{token}/return")).status_code == 303
    page = await house.web.get(f"/t/{token}")
    assert 'data-state="waiting"' in page.text
    # Pressed twice, or on two phones.
    assert (await house.web.post(f"/t/{token}/return")).status_code == 303


async def test_fail__who_is_being_served_cannot_give_the_number_back(house: House) -> None:
    token = await house.issue()
    await house.counter.ask(CallNext(counter="5"))
    await house.counter.ask(StartService(counter="5"))
    late = await house.web.post(f"/t/{token}/cancel?lang=en")
    assert late.status_code == 409
    assert "too late" in late.text
    assert (await house.web.get(f"/t/{token}/now")).json()["state"] == "serving"


async def test_fail__unknown_tokens_look_and_last_the_same_and_are_limited(house: House) -> None:
    pages: set[str] = set()
    for token in ("AKmz9GL2D0HwTKa-wVygiw", "x", "%C3%A4"):
        began_s = time.monotonic()
        answer = await house.web.get(f"/t/{token}")
        assert answer.status_code == 404
        assert time.monotonic() - began_s >= NOT_FOUND_S
        pages.add(answer.text)
    assert len(pages) == 1
    guesser = {"X-Forwarded-For": "198.51.100.9"}
    guesses = await asyncio.gather(
        *(house.web.get(f"/t/{number:022}", headers=guesser) for number in range(60))
    )
    answers = [answer.status_code for answer in guesses]
    assert set(answers) == {404, 429}
    assert answers.count(404) < 40
    assert (await house.web.get("/t/" + "b" * 22)).status_code == 404  # somebody else may
    # A page that is looked at already is never turned away.
    token = await house.issue()
    assert (await house.web.head(f"/t/{token}")).status_code == 200
    assert (await house.web.get(f"/t/{token}", headers=guesser)).status_code == 200
    assert (await house.web.head(f"/t/{token}/live")).status_code == 405  # it has no end


async def test_ok__no_token_and_no_address_is_logged_and_the_end_is_quick(tmp_path: Path) -> None:
    async with running_house(tmp_path) as house:
        token = await house.issue()
        headers = {"X-Forwarded-For": "198.51.100.9"}
        await house.web.get(f"/t/{token}", headers=headers)
        await house.web.get(f"/t/{token}/nonsense", headers=headers)
        await house.web.get(f"/{token}", headers=headers)
        async with house.web.stream("GET", f"/t/{token}/live") as stream:
            lines = stream.aiter_lines()
            await facts(lines)
            log = await house.stop()
            assert [line async for line in lines if line] == []
        assert "path=/t/*** status=200" in log
        assert "path=/t/***/live" in log
        assert token not in log
        assert "198.51.100.9" not in log
        assert "ERROR" not in log
        assert "Traceback" not in log
        assert house.process.returncode == 0


async def test_fail__a_key_of_another_role_is_said_in_a_sentence(
    house: House, tmp_path: Path
) -> None:
    (tmp_path / "page.key").write_text(house.hub.key(Role.KIOSK), "ascii")
    device = tmp_path / "device.toml"
    device.write_text(
        f'name = "page"\n[hub]\naddress = "{house.hub.address}"\nkey_file = "page.key"\n', "utf-8"
    )
    process = await aufruf("visitors", "--device", str(device), "--listen", "127.0.0.1:0")
    try:
        line = await log_line(process, "hub_refuses_us")
        assert "level=ERROR" in line
        assert "reason=wrong-role" in line
        assert str(tmp_path / "page.key") in line
        assert "aufruf key create --role visitors" in line
        assert process.returncode is None  # it tries again
    finally:
        await ended(process, signal.SIGKILL)


async def test_fail__a_request_without_end_is_cut(house: House) -> None:
    try:
        answer = await house.web.get("/", headers={"X-Long": "a" * 500_000})
    except httpx.TransportError:
        pass  # it is cut while it is still being sent: the answer may be lost
    else:
        assert answer.status_code == 431
    assert (await house.web.get("/healthz")).status_code == 200


async def test_ok__robots_stay_away_and_other_addresses_are_friendly(house: House) -> None:
    assert "Disallow: /" in (await house.web.get("/robots.txt")).text
    nowhere = await house.web.get("/")
    assert nowhere.headers["content-type"] == "text/html; charset=utf-8"
    assert nowhere.status_code == 404
    assert "Dieser Besuch ist zu Ende" in nowhere.text
    assert (await house.web.get("/healthz")).json()["status"] == "ok"
