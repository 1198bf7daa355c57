"""The menu on the screen: over the kiosk, for fingers and keys, and gone when nobody uses it."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import tzinfo
from pathlib import Path

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import ContentSwitcher

from hub.protocol.wording import Say
from kiosk.admin import keys, model, wording
from kiosk.admin.button import Button, Pressed
from kiosk.admin.door import Door
from kiosk.admin.errands import Errands
from kiosk.admin.lock import Lock
from kiosk.admin.view import (
    DigitTyped,
    Erased,
    Item,
    ItemDone,
    Message,
    Page,
    PinChecked,
    PinGiven,
    StatusCame,
    TimePassed,
    WentBack,
)
from kiosk.admin.view import ItemChosen as Chosen
from kiosk.closed import ClosedScreen
from kiosk.widgets.saying import Saying

TICK_S = 0.25
ROOMY_ROWS = 30
"""From so many on buttons have a frame on all sides."""


class AdminScreen(ClosedScreen):
    """Dismisses itself when it is closed or nobody uses it."""

    CSS_PATH = Path(__file__).with_name("admin.tcss")

    def __init__(
        self,
        door: Door,
        lock: Lock,
        errands: Errands,
        say: Say,
        *,
        device: str,
        zone: tzinfo,
        monotonic_s: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(classes="admin")
        self._door = door
        self._lock = lock
        self._errands = errands
        self._say = say
        self._device = device
        self._zone = zone
        self._monotonic_s = monotonic_s
        self.view = model.opened(locked=lock.locked, wait_s=door.wait_s(), now_s=monotonic_s())
        self._head = Saying(id="admin-title")
        self._close = Button(id="admin-close")
        self._asked = Saying(id="pin-asked")
        self._typed = Saying(id="pin-typed")
        self._wrong = Saying(id="pin-wrong")
        self._digits = [Button(classes="digit") for _ in range(12)]
        self._items = [Button(classes="item") for _ in self.view.items]
        self._outcome = Saying(id="outcome")
        self._names = Saying(id="status-names")
        self._states = Saying(id="status-states")
        self._help = Saying(id="admin-help")
        self._switcher = ContentSwitcher(id="admin-pages", initial=Page.PIN.value)

    def compose(self) -> ComposeResult:
        yield Horizontal(self._head, self._close, id="admin-head")
        with self._switcher:
            with Vertical(id=Page.PIN.value):
                yield from (self._asked, self._typed, self._wrong)
                with Vertical(id="keypad"):
                    for row in range(4):
                        yield Horizontal(*self._digits[3 * row : 3 * row + 3], classes="keys")
            with Vertical(id=Page.MENU.value):
                yield from (*self._items, self._outcome)
            with Horizontal(id=Page.STATUS.value):
                yield from (self._names, self._states)
        yield self._help

    def on_mount(self) -> None:
        self.set_interval(TICK_S, lambda: self.tell(TimePassed()))
        self._show()

    def on_resize(self, event: events.Resize) -> None:
        self.set_class(event.size.height < ROOMY_ROWS, "-low")

    # What people do

    @on(Pressed)
    def _pressed(self, pressed: Pressed) -> None:
        pressed.stop()
        self.tell(pressed.message)

    def on_key(self, event: events.Key) -> None:
        event.stop()
        event.prevent_default()
        message = keys.meaning(self.view, event.key, event.character)
        if message is not None:
            self.tell(message)

    # The model, and what follows from it

    def tell(self, message: Message) -> None:
        before, self.view = self.view, model.apply(self.view, message, self._monotonic_s())
        view = self.view
        if view.page is Page.CLOSED:
            if before.page is not Page.CLOSED:
                self.dismiss()
            return
        self._show()
        if view.checking and not before.checking:
            self.run_worker(self._check(view.typed))
        if view.busy is not None and view.busy is not before.busy:
            self.run_worker(self._do(view.busy))
        if view.page is Page.STATUS:
            status = self._errands.status()
            if status != view.status:
                self.view = model.apply(view, StatusCame(status), self._monotonic_s())
                self._show()

    async def _check(self, pin: str) -> None:
        right = await self._door.knock(pin)
        self.tell(PinChecked(right, self._door.wait_s()))

    async def _do(self, item: Item) -> None:
        outcome = ""
        match item:
            case Item.REPRINT:
                outcome = await self._errands.reprint()
            case Item.TEST_PAGE:
                outcome = await self._errands.test_page()
            case Item.LOCK:
                self._lock.lock()
            case Item.UNLOCK:
                self._lock.unlock()
            case Item.RESTART:
                self._errands.restart()
                return
        self.tell(ItemDone(item, outcome, self._lock.locked))

    # The screen

    def _show(self) -> None:
        view, say, now_s = self.view, self._say, self._monotonic_s()
        self._head.show(Content.styled(say("admin-title"), "bold"))
        leads_back = view.page is Page.STATUS
        self._close.show(WentBack(), say("admin-back" if leads_back else "admin-close"))
        self._switcher.current = view.page.value
        match view.page:
            case Page.PIN:
                self._show_pin(now_s)
            case Page.MENU:
                self._show_menu()
            case Page.STATUS:
                self._show_status()
        keys_of = {Page.PIN: "pin", Page.MENU: "menu", Page.STATUS: "back"}
        self._help.show(say(f"admin-keys-{keys_of[view.page]}"))

    def _show_pin(self, now_s: float) -> None:
        view, say = self.view, self._say
        self._asked.show(say("admin-enter-pin"))
        self._typed.show(Content.styled(wording.pin_line(view, now_s, say), "bold"))
        self._wrong.show(say("admin-pin-wrong") if view.wrong else "")
        for button, digit in zip(self._digits, "123456789", strict=False):
            button.show(DigitTyped(digit), digit)
        erase, zero, enter = self._digits[9:]
        erase.show(Erased(), say("admin-pin-erase"))
        zero.show(DigitTyped("0"), "0")
        enter.show(PinGiven(), say("admin-pin-ok"))
        enter.add_class("-main")

    def _show_menu(self) -> None:
        view, say = self.view, self._say
        for place, (button, item) in enumerate(zip(self._items, view.items, strict=True), 1):
            title, more = wording.item(view, item, say)
            button.show(Chosen(item), f"{place}   {title}", f"    {more}")
            button.set_class(view.sure is item, "-sure")
        self._outcome.show(wording.outcome(view, self._device, say))
        self._outcome.set_class(view.done is not None and bool(view.outcome), "-trouble")
        self._outcome.set_class(view.done is not None and not view.outcome, "-done")

    def _show_status(self) -> None:
        if self.view.status is None:
            return
        lines = wording.status_lines(self.view.status, self._zone, self._device, self._say)
        self._names.show("\n\n".join(name for name, _ in lines))
        self._states.show("\n\n".join(state for _, state in lines))
