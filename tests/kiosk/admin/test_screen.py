"""The menu on a screen: opened, used, left alone, locked; and how its pages look.

After a wanted change: `pytest tests/kiosk/admin/test_screen.py --snapshot-update`, then look.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from kiosk.admin.locked import LockedScreen
from kiosk.admin.model import IDLE_S
from kiosk.admin.screen import AdminScreen
from kiosk.admin.view import NOTHING, Page, TimePassed
from tests.kiosk.admin.desk import BAD, PIN, Kiosk

SIZES = {"full-hd": (160, 45), "middle": (113, 32), "small": (80, 24)}
Before = Callable[[Pilot[Any]], Coroutine[None, None, None]]


async def settle(pilot: Pilot[Any]) -> None:
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


async def enter(pilot: Pilot[Any], *pressed: str) -> None:
    """Open the menu, give the PIN, press what comes then."""
    app = kiosk(pilot)
    app.staff.wanted()
    await settle(pilot)
    await pilot.press(*PIN, "enter")
    await settle(pilot)
    for key in pressed:
        await pilot.press(key)
        await settle(pilot)


def kiosk(pilot: Pilot[Any]) -> Kiosk:
    assert isinstance(pilot.app, Kiosk)
    return pilot.app


def menu(pilot: Pilot[Any]) -> AdminScreen:
    assert isinstance(pilot.app.screen, AdminScreen)
    return pilot.app.screen


async def test_ok__keys_alone_print_and_close(tmp_path: Path) -> None:
    app = Kiosk(tmp_path)
    async with app.run_test(size=SIZES["middle"]) as pilot:
        await enter(pilot, "1", "2")
        assert app.errands.asked == ["reprint", "test page"]
        await pilot.press("escape")
        await settle(pilot)
        assert not app.staff.here


async def test_ok__fingers_alone_print_and_close(tmp_path: Path) -> None:
    app = Kiosk(tmp_path)
    async with app.run_test(size=SIZES["middle"]) as pilot:
        app.staff.wanted()
        await settle(pilot)
        for digit in PIN:
            place = "1234567890".index(digit)
            buttons = list(app.screen.query(".digit"))
            await pilot.click(buttons[place if digit != "0" else 10])
        await pilot.click(list(app.screen.query(".digit"))[11])
        await settle(pilot)
        await pilot.click(list(app.screen.query(".item"))[1])
        await settle(pilot)
        assert app.errands.asked == ["test page"]
        await pilot.click("#admin-close")
        await settle(pilot)
        assert not app.staff.here


async def test_fail__without_a_pin_file_it_does_not_open(tmp_path: Path) -> None:
    app = Kiosk(tmp_path, with_pin=False)
    async with app.run_test(size=SIZES["middle"]) as pilot:
        app.staff.wanted()
        await settle(pilot)
        assert not app.staff.here
        assert not isinstance(app.screen, AdminScreen)


async def test_fail__a_wrong_pin_does_not_open_it_and_nothing_but_time_helps(
    tmp_path: Path,
) -> None:
    app = Kiosk(tmp_path)
    async with app.run_test(size=SIZES["middle"]) as pilot:
        app.staff.wanted()
        await settle(pilot)
        await pilot.press("9", "9", "1", "7", "enter")
        await settle(pilot)
        assert menu(pilot).view.wrong
        await pilot.press(*PIN, "enter")
        await settle(pilot)
        assert menu(pilot).view.page is Page.PIN
        app.later(1.1)
        await pilot.press(*PIN, "enter")
        await settle(pilot)
        assert menu(pilot).view.page is Page.MENU


async def test_ok__left_alone_it_closes(tmp_path: Path) -> None:
    app = Kiosk(tmp_path)
    async with app.run_test(size=SIZES["middle"]) as pilot:
        await enter(pilot)
        screen = menu(pilot)
        app.later(IDLE_S)
        screen.tell(TimePassed())
        await settle(pilot)
        assert not app.staff.here


async def test_ok__restart_is_asked_for_twice(tmp_path: Path) -> None:
    app = Kiosk(tmp_path)
    async with app.run_test(size=SIZES["middle"]) as pilot:
        await enter(pilot, "5")
        assert app.errands.asked == []
        await pilot.press("5")
        await settle(pilot)
        assert app.errands.asked == ["restart"]


async def test_ok__a_locked_kiosk_stays_locked_over_a_restart_until_it_is_unlocked(
    tmp_path: Path,
) -> None:
    async with Kiosk(tmp_path).run_test(size=SIZES["middle"]) as pilot:
        await enter(pilot, "4", "escape")
        assert isinstance(pilot.app.screen, LockedScreen)
    app = Kiosk(tmp_path)
    async with app.run_test(size=SIZES["middle"]) as pilot:
        await settle(pilot)
        assert isinstance(app.screen, LockedScreen)
        assert app.staff.here
        await pilot.press("enter", "1", "escape", "ctrl+q", "ctrl+c")
        assert isinstance(app.screen, LockedScreen)
        await pilot.press("f12")
        await settle(pilot)
        await pilot.press("escape")
        await settle(pilot)
        assert isinstance(app.screen, LockedScreen)  # the menu alone unlocks nothing
        for _ in range(5):
            await pilot.click("#locked-word")
        await settle(pilot)
        await pilot.press(*PIN, "enter")
        await settle(pilot)
        await pilot.press("4")
        await settle(pilot)
        await pilot.press("escape")
        await settle(pilot)
        assert not app.staff.here
    assert not Kiosk(tmp_path).lock.locked


async def pin(pilot: Pilot[Any]) -> None:
    kiosk(pilot).staff.wanted()
    await settle(pilot)
    await pilot.press("4", "7", "1")
    await settle(pilot)


async def wrong(pilot: Pilot[Any]) -> None:
    await pin(pilot)
    await pilot.press("9", "enter")
    await settle(pilot)


async def items(pilot: Pilot[Any]) -> None:
    await enter(pilot)


async def trouble(pilot: Pilot[Any]) -> None:
    kiosk(pilot).errands.outcome = "out-of-paper"
    await enter(pilot, "2")


async def nothing(pilot: Pilot[Any]) -> None:
    kiosk(pilot).errands.outcome = NOTHING
    await enter(pilot, "1")


async def sure(pilot: Pilot[Any]) -> None:
    await enter(pilot, "2", "5")


async def good(pilot: Pilot[Any]) -> None:
    await enter(pilot, "3")


async def bad(pilot: Pilot[Any]) -> None:
    kiosk(pilot).errands.now = BAD
    await enter(pilot, "3")


async def locked(pilot: Pilot[Any]) -> None:
    await enter(pilot, "4", "escape")


async def started_locked(pilot: Pilot[Any]) -> None:
    await settle(pilot)


PAGES: dict[str, Before] = {
    "pin": pin,
    "wrong": wrong,
    "items": items,
    "trouble": trouble,
    "nothing": nothing,
    "sure": sure,
    "good": good,
    "bad": bad,
    "locked": locked,
    "started-locked": started_locked,
}


@pytest.mark.parametrize(
    ("page", "language", "size"),
    [
        *((page, "de", "middle") for page in PAGES),
        *((page, "de", "small") for page in ("pin", "items", "trouble", "bad", "locked")),
        *((page, "en", "full-hd") for page in ("wrong", "items", "good", "locked")),
    ],
)
def test_ok__a_page_looks_as_agreed(
    page: str, language: str, size: str, tmp_path: Path, snap_compare: Any
) -> None:
    app = Kiosk(tmp_path, language=language)
    if page == "started-locked":
        app.lock.lock()
    assert snap_compare(app, terminal_size=SIZES[size], run_before=PAGES[page])
