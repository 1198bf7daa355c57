"""The typing reader in a real event loop: the alarm rings, nothing stays held back."""

from __future__ import annotations

import asyncio

from kiosk.scanner.keyboard import Keyboard
from kiosk.scanner.scan import Reading, Scan
from kiosk.scanner.wedge import Stroke
from tests.patience import PATIENCE_S


async def test_ok__a_key_is_given_on_without_another_one() -> None:
    given: asyncio.Queue[Stroke] = asyncio.Queue()
    read: list[Reading] = []
    keyboard = Keyboard(given.put_nowait, read.append)
    keyboard.press(Stroke("3", "3"))
    async with asyncio.timeout(PATIENCE_S):
        assert await given.get() == Stroke("3", "3")
    assert read == []


async def test_ok__a_burst_is_a_code_and_no_key() -> None:
    given: list[Stroke] = []
    read: asyncio.Queue[Reading] = asyncio.Queue()
    now_s = 0.0
    keyboard = Keyboard(given.append, read.put_nowait, lambda: now_s)
    for one in "TERMIN-K7QX":
        now_s += 0.005
        keyboard.press(Stroke(one, one))
    keyboard.press(Stroke("enter", "\r"))
    assert read.get_nowait() == Scan("TERMIN-K7QX")
    assert given == []


async def test_ok__a_loop_that_was_held_up_tears_no_code_apart() -> None:
    """The alarm rings before the keys that came in time are looked at."""
    given: list[Stroke] = []
    read: asyncio.Queue[Reading] = asyncio.Queue()
    now_s = 0.0
    keyboard = Keyboard(given.append, read.put_nowait, lambda: now_s)
    keyboard.press(Stroke("T", "T"))
    now_s = 3.0  # and only now the loop goes on: alarm first, then what was typed meanwhile
    first = keyboard._alarm
    assert first is not None
    async with asyncio.timeout(PATIENCE_S):
        while keyboard._alarm is first:  # noqa: ASYNC110
            await asyncio.sleep(0)
    for place, one in enumerate("ERMIN-K7QX", start=1):
        keyboard.press(Stroke(one, one), 0.005 * place)
    keyboard.press(Stroke("enter", "\r"), 0.06)
    assert read.get_nowait() == Scan("TERMIN-K7QX")
    assert given == []
