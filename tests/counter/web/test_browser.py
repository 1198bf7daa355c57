"""The whole way: real program, real hub protocol, real Chromium."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from playwright.async_api import Browser, Page, Request, async_playwright, expect

from hub.protocol import commands as cmd
from hub.protocol.replies import StepState
from hub.protocol.wire import CommandSent, Heartbeat, Hello
from tests.counter.office import Office, busy
from tests.counter.programs import device_file, serving
from tests.patience import PATIENCE_S

CHROMIUM = "/usr/bin/chromium"
QUIET = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip
KEY = "the-clerks-key"
expect.set_options(timeout=PATIENCE_S * 1000)


@asynccontextmanager
async def chromium() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield browser
        await browser.close()


async def log_in(page: Page, key: str, counter: str) -> None:
    await page.get_by_label("Schalter").fill(counter)
    await page.get_by_label("Zugangsschlüssel").fill(key)
    await page.get_by_role("button", name="Anmelden").click()


def only_key(office: Office) -> None:
    """From now on this hub knows one key."""
    respond = office._respond

    async def judge(socket, message) -> None:  # type: ignore[no-untyped-def]
        office.goodbye = None if office.keys[-1] == f"Bearer {KEY}" else "wrong-role"
        await respond(socket, message)

    office._respond = judge  # type: ignore[method-assign]


def command_lines(pid: int) -> list[str]:
    """Of a process and its children."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    assert children
    return [Path(f"/proc/{one}/cmdline").read_text() for one in [str(pid), *children]]


async def test_a_clerk_logs_in_presses_f2_and_a_visitor_is_called(
    office: Office, tmp_path: Path
) -> None:
    busy(office)
    only_key(office)
    file = device_file(tmp_path, office.address)
    arguments = ("--device", str(file), "--serve", "127.0.0.1:0")
    async with serving(*arguments) as (process, lines), chromium() as browser:
        address = lines[0].rpartition(" ")[2]
        page = await browser.new_page(viewport={"width": 1280, "height": 800})
        page.set_default_timeout(PATIENCE_S * 1000)
        asked: list[Request] = []
        page.on("request", lambda request: asked.append(request))
        refused: list[str] = []
        page.on("console", lambda line: refused.append(line.text))

        await page.goto(address)
        await log_in(page, "a-wrong-key", "3")
        await expect(page.get_by_role("alert")).to_have_text("Dieser Schlüssel gilt hier nicht.")

        await log_in(page, KEY, "3")
        await page.wait_for_selector("body.-first-byte")
        await office.received(Hello, 3)  # two of those who logged in, and the terminal's
        beats = len(office.of(Heartbeat))
        await office.received(Heartbeat, beats + 1)  # the terminal's; it has had its view before
        await page.keyboard.press("F2")
        await office.received(CommandSent)
        assert office.commands == [cmd.CallNext(counter="3")]
        seat = office.state.core.seats["3"]
        assert seat.visit is not None
        assert office.state.core.visits[seat.visit].step.state is StepState.CALLED

        assert {request.url.split("/")[2] for request in asked} == {address.split("/")[2]}
        assert not [line for line in refused if "Content Security Policy" in line]
        assert not [request.url for request in asked if KEY in request.url]
        assert not [line for line in command_lines(process.pid) if KEY in line]

        await page.get_by_role("button", name="Abmelden").click()
        await page.wait_for_url("**/login")


async def test_outside_loopback_it_speaks_tls_only(office: Office, tmp_path: Path) -> None:
    file = device_file(tmp_path, office.address)
    arguments = ("--device", str(file), "--serve", "0.0.0.0:0")
    async with serving(*arguments) as (_, lines):
        port = int(lines[0].rpartition(":")[2].strip("/"))
        assert "https://" in lines[0]
        trust = ssl.create_default_context(cafile=str(tmp_path / "counter-web/certificate.pem"))
        trust.check_hostname = False
        reader, writer = await asyncio.open_connection("127.0.0.1", port, ssl=trust)
        writer.write(b"GET /login HTTP/1.0\r\nHost: x\r\n\r\n")
        assert b"200 OK" in await reader.read()
        writer.close()
    assert (tmp_path / "counter-web/key.pem").stat().st_mode & 0o077 == 0
