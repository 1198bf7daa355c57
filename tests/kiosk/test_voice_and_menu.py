"""The kiosk with its voice and its menu for staff: who gets which key, tap and scan."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from kiosk.admin import pin as pins
from kiosk.admin.door import Door
from kiosk.admin.lock import Lock
from kiosk.admin.locked import LockedScreen
from kiosk.admin.screen import AdminScreen
from kiosk.admin.staff import Staff
from kiosk.desk import Desk
from kiosk.messages import LoadsCame, Welcomed
from kiosk.narrator import Narrator
from kiosk.scanner.scan import Scan
from kiosk.view import Page, SiteClock, View
from tests.kiosk import office
from tests.kiosk.admin.desk import PIN, SALT, Done
from tests.kiosk.house import WatchedApp
from tests.patience import PATIENCE_S


class Tape:
    """A voice that writes down what it reads, and never ends by itself."""

    def __init__(self) -> None:
        self.read: list[str] = []
        self.speaking = False

    def speak(self, text: str, language: str) -> None:
        self.read.append(text.splitlines()[0])
        self.speaking = True

    def hush(self) -> None:
        self.speaking = False


class NoHub:
    async def ask(self, *_: object, **__: object) -> Any:
        raise AssertionError("nobody should be asked")


@dataclass
class Hall:
    app: WatchedApp
    pilot: Pilot[Any]
    tape: Tape
    staff: Staff
    errands: Done

    async def press(self, *keys: str) -> None:
        for key in keys:
            await self.pilot.press(key)
            async with asyncio.timeout(PATIENCE_S):
                while self.app.holds_strokes:
                    await self.pilot.pause()
        await self.settle()

    async def settle(self) -> None:
        await self.pilot.pause()
        await self.app.workers.wait_for_complete()
        await self.pilot.pause()


@asynccontextmanager
async def hall(folder: Path) -> AsyncIterator[Hall]:
    view = View(language="de", home="de", device="kiosk-1", has_printer=False, can_speak=True)
    app, tape, errands = WatchedApp(view), Tape(), Done()
    pin_file = folder / "admin.pin"
    pins.write(pin_file, pins.hashed(PIN, SALT))
    door = Door(pin_file, folder / "tries.json")

    def touched() -> None:
        tape.speak("out of order", "de")

    staff = Staff(door, Lock(folder / "locked"), errands, "kiosk-1", touched)
    app.attend(Desk(NoHub(), None), narrator=Narrator(tape), staff=staff)
    async with app.run_test(size=(113, 32)) as pilot:
        clock = SiteClock(office.NOW_MS, app._monotonic_s())
        app.tell(Welcomed(office.SITE, office.THEME, clock))
        app.tell(LoadsCame(office.loads()))
        await pilot.pause()
        yield Hall(app, pilot, tape, staff, errands)


async def test_ok__the_star_turns_the_voice_on_and_then_repeats(tmp_path: Path) -> None:
    async with hall(tmp_path) as at:
        await at.press("asterisk")
        assert at.app.view.spoken
        assert at.tape.read == ["Die Ansage ist eingeschaltet. Jede Taste unterbricht sie."]
        at.app.later(5.0)
        await at.press("asterisk")
        assert at.app.view.spoken
        assert at.tape.read[1:] == ["Bitte wählen Sie Ihr Anliegen."]
        at.app.later(5.0)
        await at.press("f5")
        assert not at.app.view.spoken
        assert at.tape.read[2:] == ["Die Ansage ist ausgeschaltet."]


async def test_ok__any_key_interrupts_and_does_what_it_does(tmp_path: Path) -> None:
    async with hall(tmp_path) as at:
        await at.press("asterisk")
        assert at.tape.speaking
        at.app.later(5.0)
        await at.press("f12", "escape")
        assert not at.tape.speaking
        await at.press("slash")
        assert at.app.view.page is Page.ACCESS
        assert at.tape.read[-1] == "Was hilft Ihnen?"


async def test_ok__a_page_stands_while_it_is_read(tmp_path: Path) -> None:
    async with hall(tmp_path) as at:
        await at.press("asterisk", "slash")
        assert at.tape.speaking
        before_s = at.app.view.due_s
        assert before_s is not None
        at.app.later(40.0)
        at.app._tick()
        due_s = at.app.view.due_s
        assert due_s is not None
        assert due_s >= before_s + 39.0


async def test_ok__f12_opens_the_menu_and_nothing_reaches_the_kiosk_meanwhile(
    tmp_path: Path,
) -> None:
    async with hall(tmp_path) as at:
        await at.press("f12")
        assert isinstance(at.app.screen, AdminScreen)
        at.app.read(Scan("TERMIN-K7QX"))
        await at.press(*PIN, "enter")
        await at.press("2")
        assert at.errands.asked == ["test page"]
        await at.press("escape")
        assert not at.staff.here
        assert [view.page for view in at.app.seen if view.page is not Page.START] == []
        await at.press("slash")
        assert at.app.view.page is Page.ACCESS


async def test_ok__five_taps_on_the_clock_open_it_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with hall(tmp_path) as at:
        now_s = at.staff._monotonic_s()
        monkeypatch.setattr(at.staff, "_monotonic_s", lambda: now_s)  # however long it takes
        for taps in range(5):
            assert not at.staff.here, taps
            await at.pilot.click("#clock")
        await at.settle()
        assert isinstance(at.app.screen, AdminScreen)


async def test_ok__a_locked_kiosk_takes_nothing_and_says_so_aloud(tmp_path: Path) -> None:
    async with hall(tmp_path) as at:
        await at.press("f12", *PIN, "enter")
        await at.press("4")
        await at.press("escape")
        assert isinstance(at.app.screen, LockedScreen)
        at.app.read(Scan("TERMIN-K7QX"))
        await at.press("1", "enter", "f1", "ctrl+q")
        assert at.app.view.page is Page.START
        assert at.tape.read[-1] == "out of order"
        assert isinstance(at.app.screen, LockedScreen)
