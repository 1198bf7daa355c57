"""The demo as its users run it: the real command, all real processes."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Request, expect, sync_playwright

from config.site import load_site
from demo.__main__ import EXAMPLE
from demo.open_house import CROWD, DAY_S, MEAN_GAP_S, OWN_COUNTER
from demo.places import free_port
from demo.script import arrivals
from kiosk.choices import entry_key
from kiosk.view import offered
from tests.patience import LOOK_S, PATIENCE_S

SEED = 7
expect.set_options(timeout=PATIENCE_S * 1000)

BROWSER = [
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
]


def test_ok__a_played_morning_accounts_for_everything(tmp_path: Path) -> None:
    done = subprocess.run(
        [
            *(sys.executable, "-m", "aufruf", "demo", "--headless", "--speed", "60"),
            *("--until", "07:36", "--out", str(tmp_path)),
        ],
        capture_output=True,
        text=True,
        timeout=10 * PATIENCE_S,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    summary = json.loads((tmp_path / "summary.json").read_text())
    assert json.loads(done.stdout) == summary
    assert summary["issued"] >= 5
    parts = summary["served"] + summary["missed"] + summary["cancelled"]
    assert parts == summary["issued"]
    assert summary["open"] == 0
    assert summary["journal_holds"]
    papers = {path.stem for path in (tmp_path / "tickets").glob("*.bin")}
    assert papers == {path.stem for path in (tmp_path / "tickets").glob("*.png")}
    assert len(papers) + len(summary["not_printed"]) == summary["issued"]
    calls = {path.stem for path in (tmp_path / "frames" / "halle").glob("*.png")}
    calls |= {path.stem for path in (tmp_path / "frames" / "og").glob("*.png")}
    assert len(calls) == summary["called"] + summary["recalled"]
    assert (tmp_path / "sound" / "halle.wav").stat().st_size > 100_000
    verified = subprocess.run(
        [sys.executable, "-m", "aufruf", "verify", str(tmp_path)], capture_output=True, check=False
    )
    assert verified.returncode == 0, verified.stderr


def test_ok__who_stops_the_demo_stops_its_programs(tmp_path: Path) -> None:
    demo = subprocess.Popen(
        [*(sys.executable, "-m", "aufruf", "demo", "--headless", "--out", str(tmp_path))],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    log = tmp_path / "logs" / "hub.log"
    deadline = time.monotonic() + PATIENCE_S
    children: list[int] = []
    while not children and time.monotonic() < deadline:
        children = children_of(demo.pid)
        time.sleep(LOOK_S)
    demo.terminate()
    _, said = demo.communicate(timeout=PATIENCE_S)
    assert demo.returncode == 1
    assert "abgebrochen" in said or "stopped" in said
    assert children
    assert not any(Path(f"/proc/{child}").exists() for child in children)
    assert log.exists()


@pytest.mark.parametrize(
    "when", ["logs/counter-1.log", "tickets/*.png"], ids=["while it opens", "in the morning"]
)
def test_fail__who_is_missing_is_named_with_a_log_that_stays(tmp_path: Path, when: str) -> None:
    with running_demo(tmp_path, "--headless", when=when) as demo:
        os.kill(child_of(demo.pid, "hub"), signal.SIGKILL)
        assert_names(demo, "hub", tmp_path)


def assert_names(demo: subprocess.Popen[str], who: str, out: Path) -> None:
    """The demo ends, says whose end was the reason, and keeps what that program told."""
    _, said = demo.communicate(timeout=PATIENCE_S)
    log = out / "logs" / f"{who}.log"
    assert demo.returncode == 1
    assert said.splitlines()[-1] == f"{who} has ended. What happened is in {log}."
    assert "Traceback" not in said
    assert log.read_text()


def test_ok__nothing_outlives_a_killed_demo(tmp_path: Path) -> None:
    with running_demo(tmp_path, "--headless", when="logs/counter-2.log") as demo:
        children = children_of(demo.pid)
        demo.kill()
        demo.wait(PATIENCE_S)
        deadline = time.monotonic() + PATIENCE_S
        while left := [child for child in children if Path(f"/proc/{child}").exists()]:
            assert time.monotonic() < deadline, [command_of(child) for child in left]
            time.sleep(LOOK_S)
    assert len(children) > 5


@contextmanager
def running_demo(out: Path, *how: str, when: str) -> Iterator[subprocess.Popen[str]]:
    """A demo, as soon as there is a file `when`; nothing of it is left afterwards."""
    demo = subprocess.Popen(
        [*(sys.executable, "-m", "aufruf", "demo", "--out", str(out)), *how],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "LC_ALL": "en_US.UTF-8", "DISPLAY": "", "WAYLAND_DISPLAY": ""},
    )
    try:
        wait_for(lambda: bool(list(out.glob(when))), demo)
        yield demo
    finally:
        demo.kill()
        demo.wait()


def wait_for(holds: Callable[[], bool], demo: subprocess.Popen[str]) -> None:
    """It brings up a whole office: that takes a busy machine a while."""
    deadline = time.monotonic() + 5 * PATIENCE_S
    while not holds():
        assert demo.poll() is None, demo.communicate()
        assert time.monotonic() < deadline
        time.sleep(LOOK_S)


def connections(log: Path) -> int:
    """So often a program has found its hub: a busy machine may have torn it from it before."""
    return log.read_text().count("event=hub_connected")


def child_of(pid: int, program: str) -> int:
    """The one process of this program that the demo has started."""
    (child,) = (child for child in children_of(pid) if f" {program} " in command_of(child))
    return child


def command_of(pid: int) -> str:
    return Path(f"/proc/{pid}/cmdline").read_text().replace("\0", " ")


def children_of(pid: int) -> list[int]:
    """The programs that it has started."""
    tasks = Path(f"/proc/{pid}/task/{pid}/children")
    return [int(child) for child in tasks.read_text().split()] if tasks.exists() else []


def rare_service() -> tuple[str, str]:
    """Key and prefix of a service that nobody of the played crowd has come for so far."""
    services = offered(load_site(EXAMPLE / "site.toml").site)
    crowd = arrivals(services, DAY_S, MEAN_GAP_S, SEED)[: CROWD + 8]
    prefixes = {service.id: service.prefix for service in services}
    seen = {prefixes[person.service] for person in crowd}
    place = next(i for i, service in enumerate(services) if service.prefix not in seen)
    return entry_key(place).lower(), services[place].prefix


def test_ok__an_open_house(tmp_path: Path) -> None:
    """The page gives a number and calls the next; a killed hub comes back, but nobody else does."""
    listen = f"127.0.0.1:{free_port()}"
    how = ("--listen", listen, "--seed", str(SEED))
    with running_demo(tmp_path, *how, when="tickets/*.png") as demo:
        booking = tmp_path / "logs" / "booking.log"
        wait_for(lambda: "event=appointments_followed" in booking.read_text(), demo)
        try_the_page(f"http://{listen}/", tmp_path)
        log = tmp_path / "logs" / "counter-1.log"
        first, connected = child_of(demo.pid, "hub"), connections(log)
        os.kill(first, signal.SIGKILL)
        wait_for(lambda: connections(log) > connected, demo)
        assert child_of(demo.pid, "hub") != first
        os.kill(child_of(demo.pid, "visitors"), signal.SIGKILL)
        assert_names(demo, "visitors", tmp_path)


def test_ok__it_prints_its_address_and_ends_when_it_is_told_to(tmp_path: Path) -> None:
    listen = f"127.0.0.1:{free_port()}"
    with running_demo(tmp_path, "--listen", listen, when="tickets/*.png") as demo:
        demo.send_signal(signal.SIGINT)
        printed, _ = demo.communicate(timeout=PATIENCE_S)
    assert demo.returncode == 0
    assert f"http://{listen}/" in printed


def try_the_page(address: str, out: Path) -> None:
    key, prefix = rare_service()
    foreign: list[str] = []

    def watch(request: Request) -> None:
        if not request.url.startswith((address, "blob:", "data:")):
            foreign.append(request.url)

    def called_by_hand() -> bool:
        shown = (out / "frames" / "halle" / "frames.jsonl").read_text().splitlines()
        return any(json.loads(line)["counter"] == OWN_COUNTER for line in shown)

    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path="/usr/bin/chromium", args=BROWSER)
        page = browser.new_page(viewport={"width": 1600, "height": 1000})
        page.set_default_timeout(PATIENCE_S * 1000)
        page.on("request", watch)
        page.goto(address)
        for name in ("kiosk", "counter"):
            frame = page.frame_locator(f"#{name} iframe")
            expect(frame.locator("body.-first-byte")).to_be_attached()
        tenth = page.locator("#tickets img").nth(CROWD)
        expect(tenth).to_be_attached(timeout=5 * PATIENCE_S * 1000)
        paper = page.locator(f"#tickets img[alt^='{prefix}']")
        expect(paper).to_have_count(0)
        keyboard = page.frame_locator("#kiosk iframe").locator(".xterm-helper-textarea")
        keyboard.press(key)
        expect(paper).to_have_count(1)
        keyboard = page.frame_locator("#counter iframe").locator(".xterm-helper-textarea")
        keyboard.press("F2")
        for _ in range(round(10 * PATIENCE_S)):
            if called_by_hand():
                break
            page.wait_for_timeout(100)
        assert called_by_hand()
        expect(page.locator("[data-live]")).to_have_attribute("src", re.compile("^blob:"))
        browser.close()
    assert foreign == []
