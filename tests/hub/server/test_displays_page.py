"""All displays at a glance: the page, and the same for programs."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest

from hub.protocol import commands as cmd
from hub.protocol import wire
from hub.protocol.screens import Screen
from hub.protocol.site import Counter, Display
from hub.protocol.theme import Theme
from hub.protocol.wire import Role
from hub.server.house import Presentation
from tests.hub.server.support import RunningHub, running_hub, small_site
from tests.patience import until

ALLOWED = (Role.READER, Role.RECEPTION, Role.SUPERVISOR)


def told(page: httpx.Response) -> str:
    """What people read, without the marks."""
    text = re.sub(r"<style>.*?</style>|<[^>]+>", " ", page.text, flags=re.DOTALL)
    return re.sub(r"\s+", " ", text)


def cards(page: httpx.Response) -> dict[str, str]:
    """By name: what stands on a display's card."""
    return {
        re.findall(r"<h2>(.*?)</h2>", card)[0]: re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", card))
        for card in page.text.split('<li class="display')[1:]
    }


async def get(hub: RunningHub, **options: Any) -> httpx.Response:
    async with hub.http(None) as http:
        return await http.get("/displays", **options)


@asynccontextmanager
async def busy(hub: RunningHub) -> AsyncIterator[None]:
    """A001 is called at counter 1; four displays have been here, three of them are."""
    async with AsyncExitStack() as stack:

        async def display(scope: str, device: str, *, sound: bool = False) -> Any:
            terminal = hub.terminal(Role.DISPLAY, scope, device=device, sound=sound)
            return await stack.enter_async_context(terminal)

        left = await display("hall-left", "pi-1", sound=True)
        right = await display("hall-right", "pi-2")
        await display("fair", "fair", sound=True)
        async with hub.terminal(Role.DISPLAY, "stairs", device="pi-3"):
            pass
        await until(lambda: hub.service.house.devices.by_role()[Role.DISPLAY] == 3)
        await left.say(
            wire.DeviceReported(
                states={"screen": "ok", "sound": "ok"},
                facts={
                    "size": "1920x1080",
                    "driver": "kmsdrm",
                    "refresh": "60",
                    "layout": "hall",
                    "panel": "55 <inch>",
                },
            )
        )
        await right.say(wire.DeviceReported(states={"sound": "no-device", "lamp": "<dark>"}))
        counter = await stack.enter_async_context(hub.terminal(Role.COUNTER, "1"))
        kiosk = await stack.enter_async_context(hub.terminal(Role.KIOSK))
        await kiosk.ask(cmd.IssueTicket(service="id-card"))
        await counter.ask(cmd.CallNext(counter="1"))
        await left.ask(cmd.ReportCall(call_seq=1, outcome=cmd.CallOutcome.SHOWN))
        await left.ask(cmd.ReportCall(call_seq=1, outcome=cmd.CallOutcome.SPOKEN))
        await right.ask(cmd.ReportCall(call_seq=1, outcome=cmd.CallOutcome.SHOWN))
        yield


async def test_ok__every_display_is_told_of(hub: RunningHub) -> None:
    async with busy(hub):
        page = await get(hub, headers={"Accept-Language": "en"})
    told_of = cards(page)
    assert list(told_of) == ["hall-left", "hall-right", "stairs", "fair"]
    assert "3 of 4 displays connected" in told(page)
    assert "one display in trouble" in told(page)
    assert "as of 09:00:00" in told(page)
    left = told_of["hall-left"]
    for expected in (
        "device pi-1",
        "connected since 09:00",
        "A001",
        "counter 1, 09:00:00 – shown and announced",
        "Layout hall",
        "speaks for Halle",
        "screen, sound all right",
        "1920 × 1080 pixels",
        "60 pictures a second",
        "kmsdrm",
        "panel 55 &lt;inch&gt;",
    ):
        assert expected in left, expected
    assert "Sound at pi-2: no speaker found" in told_of["hall-right"]
    assert "lamp (&lt;dark&gt;)" in told_of["hall-right"]
    assert "without sound" in told_of["hall-right"]
    assert "not connected since 09:00" in told_of["stairs"]
    assert "speaks for Oben" in told_of["fair"]


async def test_ok__a_house_whose_displays_have_not_come_yet(hub: RunningHub) -> None:
    page = await get(hub, headers={"Accept-Language": "tr;q=0.5"})
    assert '<html lang="de">' in page.text
    assert "0 von 3 Anzeigen verbunden" in told(page)
    assert "seit dem Start der Zentrale nicht gesehen" in cards(page)["stairs"]
    assert "Keine Stimme für: Halle, Oben" in told(page)


async def test_ok__a_house_without_displays(tmp_path: Path) -> None:
    async with running_hub(tmp_path, small_site(displays=())) as hub:
        assert "Der Standort hat keine Anzeigen" in told(await get(hub))


async def test_ok__what_a_display_leaves_out_and_how_it_is_set_up(tmp_path: Path) -> None:
    site = small_site(displays=(Display(id="door", services=("car",), counters=("3",)),))
    async with running_hub(tmp_path, site) as hub:
        theme = Theme(screens={"door": Screen(layout="door-portrait")})
        texts = {"en": {"displays-title": "Screens <of ours>"}}
        await hub.service.change_site(site, Presentation(theme, texts))
        page = await get(hub, headers={"Accept-Language": "en-GB,de;q=0.3"})
        card = cards(page)["door"]
        for expected in ("only services Car", "only counters 3", "Zones Oben", "door-portrait"):
            assert expected in card
        assert "<h1>Screens &lt;of ours&gt;</h1>" in page.text
        await hub.service.change_site(site, Presentation(theme, {}))
        assert "<h1>Displays</h1>" in (await get(hub, headers={"Accept-Language": "en"})).text


async def test_ok__rooms_and_voices_by_their_names(tmp_path: Path) -> None:
    room = Counter(id="1", label="Zimmer 12", zone="hall", services=("car",))
    async with (
        running_hub(tmp_path, small_site(counters=(room,))) as hub,
        hub.terminal(Role.DISPLAY, "hall-left", device="pi") as display,
        hub.terminal(Role.COUNTER, "1") as counter,
        hub.terminal(Role.KIOSK) as kiosk,
    ):
        states = {"voice": "clip-missing", "sound": "ok"}
        await display.say(wire.DeviceReported(states=states))
        await kiosk.ask(cmd.IssueTicket(service="car"))
        await counter.ask(cmd.CallNext(counter="1"))
        await display.ask(cmd.ReportCall(call_seq=1, outcome=cmd.CallOutcome.SHOWN))
        card = cards(await get(hub))["hall-left"]
    assert " Zimmer 12, 09:00:00 Uhr – gezeigt" in card
    assert "Schalter Zimmer" not in card
    assert "Sprachausgabe an pi: eine Aufnahme fehlt, eine andere springt ein" in card


async def test_ok__a_device_that_was_replaced_is_not_told_of(hub: RunningHub) -> None:
    async with hub.terminal(Role.DISPLAY, "stairs", device="old"):
        pass
    async with hub.terminal(Role.DISPLAY, "stairs", device="new"):
        assert "device new" in cards(await get(hub, headers={"Accept-Language": "en"}))["stairs"]
        assert "old" not in cards(await get(hub))["stairs"]


async def test_ok__nothing_is_loaded_from_elsewhere(hub: RunningHub) -> None:
    page = await get(hub)
    assert page.headers["Content-Type"] == "text/html; charset=utf-8"
    assert page.headers["Cache-Control"] == "no-store"
    style = re.findall(r"<style>(.*?)</style>", page.text, re.DOTALL)[0]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = page.headers["Content-Security-Policy"]
    assert policy.startswith(f"default-src 'none'; style-src 'sha256-{digest}'; ")
    assert '<meta http-equiv="refresh" content="5">' in page.text
    assert "<script" not in page.text
    assert not re.findall(r"(?:href|src)=\"(?!data:)", page.text)


@pytest.mark.parametrize("role", list(Role))
async def test_fail__the_page_is_for_some_roles_only(hub: RunningHub, role: Role) -> None:
    page = await get(hub, auth=("anybody", hub.key(role)))
    assert page.status_code == (200 if role in ALLOWED else 401)


@pytest.mark.parametrize(
    "authorization",
    ["Basic !!!", "Basic " + base64.b64encode(b"no colon").decode(), "Bearer x", ""],
)
async def test_fail__from_elsewhere_nobody_comes_in_without_a_key(
    hub: RunningHub, monkeypatch: pytest.MonkeyPatch, authorization: str
) -> None:
    monkeypatch.setattr("hub.server.front._is_local", lambda _: False)
    page = await get(hub, headers={"Authorization": authorization} if authorization else {})
    assert page.status_code == 401
    assert page.headers["WWW-Authenticate"].startswith('Basic realm="aufruf"')
    assert page.json()["reason"] == "unknown-key"
    assert (await get(hub, auth=("", hub.key(Role.READER)))).status_code == 200


async def test_fail__a_wrong_key_is_no_better_on_the_hubs_own_machine(hub: RunningHub) -> None:
    assert (await get(hub, auth=("", "ak_wrong"))).status_code == 401


async def test_fail__the_page_is_only_looked_at(hub: RunningHub) -> None:
    async with hub.http(None) as http:
        posted = await http.post("/displays")
    assert (posted.status_code, posted.headers["Allow"]) == (405, "GET, HEAD")


async def test_ok__programs_are_told_the_same(hub: RunningHub) -> None:
    async with busy(hub), hub.http(Role.READER) as http:
        lines = {line["display"]: line for line in (await http.get("/api/v1/displays")).json()}
    left = lines["hall-left"]
    assert (left["device"], left["listed"], left["connected"]) == ("pi-1", True, True)
    assert left["since"] == "2026-11-23T08:00:00.000Z"
    assert left["speaks"] == ["hall"]
    assert left["last"] == {
        "call_seq": 1,
        "number": "A001",
        "counter": "1",
        "counter_label": "1",
        "at": "2026-11-23T08:00:00.000Z",
        "outcome": "spoken",
    }
    assert left["facts"]["size"] == "1920x1080"
    assert lines["hall-right"]["states"] == {"sound": "no-device", "lamp": "<dark>"}
    assert (lines["stairs"]["connected"], lines["stairs"]["device"]) == (False, "pi-3")
    assert (lines["fair"]["listed"], lines["fair"]["zones"]) == (False, ["hall", "upstairs"])


async def test_ok__measures_of_displays(hub: RunningHub) -> None:
    async with busy(hub), hub.http(None) as http:
        lines = (await http.get("/metrics")).text.splitlines()
    assert {line for line in lines if line.startswith("aufruf_display_")} == {
        'aufruf_display_connected{display="hall-left"} 1',
        'aufruf_display_connected{display="hall-right"} 1',
        'aufruf_display_connected{display="stairs"} 0',
        'aufruf_display_calls_total{device="pi-1",outcome="shown"} 1',
        'aufruf_display_calls_total{device="pi-1",outcome="spoken"} 1',
        'aufruf_display_calls_total{device="pi-2",outcome="shown"} 1',
    }
