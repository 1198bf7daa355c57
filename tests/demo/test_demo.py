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
from tests.patience import PATIENCE_S

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
    demo.terminate()
    _, said = demo.communicate(timeout=PATIENCE_S)
    assert demo.returncode == 1
    assert "abgebrochen" in said or "stopped" in said
    assert children
    assert not any(Path(f"/proc/{child}").exists() for child in children)
    assert log.exists()


@pytest.mark.parametrize(
    ("headless", "when", "who"),
    [
        (True, "logs/display-halle.log", "hub"),
        (True, "tickets/*.png", "hub"),
        (False, "tickets/*.png", "visitors"),
    ],
    ids=["while it opens", "in a played morning", "in the open house"],
)
def test_fail__who_is_missing_is_named_with_a_log_that_stays(
    tmp_path: Path, headless: bool, when: str, who: str
) -> None:
    with running_demo(tmp_path, when, headless=headless) as demo:
        os.kill(child_of(demo.pid, who), signal.SIGKILL)
        _, said = demo.communicate(timeout=PATIENCE_S)
    log = tmp_path / "logs" / f"{who}.log"
    assert demo.returncode == 1
    assert said.splitlines()[-1] == f"{who} has ended. What happened is in {log}."
    assert "Traceback" not in said
    assert log.read_text()


def test_ok__a_killed_hub_comes_back_to_the_open_house(tmp_path: Path) -> None:
    with running_demo(tmp_path, "tickets/*.png", headless=False) as demo:
        first = child_of(demo.pid, "hub")
        os.kill(first, signal.SIGKILL)
        log = tmp_path / "logs" / "counter-1.log"
        wait_for(lambda: log.read_text().count("event=hub_connected") == 2, demo)
        assert child_of(demo.pid, "hub") != first
        demo.send_signal(signal.SIGINT)
        assert demo.wait(PATIENCE_S) == 0


def test_ok__nothing_outlives_a_killed_demo(tmp_path: Path) -> None:
    with running_demo(tmp_path, "tickets/*.png", headless=False) as demo:
        children = children_of(demo.pid)
        demo.kill()
        demo.wait(PATIENCE_S)
        deadline = time.monotonic() + PATIENCE_S
        while left := [child for child in children if Path(f"/proc/{child}").exists()]:
            assert time.monotonic() < deadline, [command_of(child) for child in left]
    assert len(children) > 5


@contextmanager
def running_demo(out: Path, when: str, *, headless: bool) -> Iterator[subprocess.Popen[str]]:
    """A demo, as soon as there is a file `when`."""
    how = ["--headless"] if headless else ["--listen", f"127.0.0.1:{free_port()}"]
    demo = subprocess.Popen(
        [*(sys.executable, "-m", "aufruf", "demo", "--out", str(out)), *how],
        stdout=subprocess.DEVNULL,
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
    deadline = time.monotonic() + PATIENCE_S
    while not holds():
        assert demo.poll() is None
        assert time.monotonic() < deadline


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


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """An open demo and the address that it prints; it must end well."""
    listen = f"127.0.0.1:{free_port()}"
    demo = subprocess.Popen(
        [
            *(sys.executable, "-m", "aufruf", "demo", "--listen", listen),
            *("--out", str(tmp_path), "--seed", str(SEED)),
        ],
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert demo.stdout is not None
        printed = next((line for line in demo.stdout if "http://" in line), "")
        found = re.search(r"http://\S+", printed)
        assert found is not None
        yield found[0]
        demo.send_signal(signal.SIGINT)
        assert demo.wait(PATIENCE_S) == 0
    finally:
        demo.kill()
        demo.wait()


def rare_service() -> tuple[str, str]:
    """Key and prefix of a service that nobody of the played crowd has come for so far."""
    services = offered(load_site(EXAMPLE / "site.toml").site)
    crowd = arrivals(services, DAY_S, MEAN_GAP_S, SEED)[: CROWD + 8]
    prefixes = {service.id: service.prefix for service in services}
    seen = {prefixes[person.service] for person in crowd}
    place = next(i for i, service in enumerate(services) if service.prefix not in seen)
    return entry_key(place).lower(), services[place].prefix


def test_ok__the_page_gives_a_number_and_calls_the_next(address: str, tmp_path: Path) -> None:
    key, prefix = rare_service()
    foreign: list[str] = []

    def watch(request: Request) -> None:
        if not request.url.startswith((address, "blob:", "data:")):
            foreign.append(request.url)

    def called_by_hand() -> bool:
        shown = (tmp_path / "frames" / "halle" / "frames.jsonl").read_text().splitlines()
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
        expect(page.locator("#tickets img").nth(CROWD)).to_be_attached()
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
