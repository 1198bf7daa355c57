"""The first page on the screen: who is here, and at which counter.

Clerk and PIN stand in their fields only; when they have been handed over, the PIN's is emptied.
"""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option as Entry

from counter.bars import SIGNS
from counter.box import QuietList
from counter.notices import Tone
from counter.phrases import Phrases
from counter.signing_in import Credentials, SigningIn

CLERK_CHARS = 32
PIN_CHARS = 64


class Entrance(Vertical):
    """Hidden while a counter is taken."""

    class CounterClicked(Message):
        def __init__(self, at: int) -> None:
            super().__init__()
            self.at = at

    class Submitted(Message):
        def __init__(self, typed: Credentials) -> None:
            super().__init__()
            self.typed = typed

    _page: SigningIn | None = None
    _labels: list[str] = []

    def compose(self) -> ComposeResult:
        yield Static(id="entrance-title", markup=False)
        with Vertical(id="entrance-fields"):
            yield Static(id="entrance-clerk-name", markup=False)
            yield Input(id="entrance-clerk", max_length=CLERK_CHARS, disabled=True)
            yield Static(id="entrance-pin-name", markup=False)
            yield Input(id="entrance-pin", max_length=PIN_CHARS, password=True, disabled=True)
        yield Static(id="entrance-counter-name", markup=False)
        yield QuietList(id="entrance-counters")
        yield Static(id="entrance-notice", markup=False)
        yield Static(id="entrance-keys", markup=False)

    def show(self, page: SigningIn | None, phrases: Phrases) -> None:
        """Put the page, or none."""
        before, self._page = self._page, page
        self.display = page is not None
        if page is None:
            if before is not None:
                self._close()
            return
        self._name_all(page, phrases)
        counters = self.query_one(QuietList)
        labels = [phrases.counter_title(one) for one in page.counters]
        if labels != self._labels:
            self._labels = labels
            counters.clear_options()
            counters.add_options([Entry(Content(f"  {label}  ")) for label in labels])
        counters.highlighted = page.at if labels else None
        clerk, pin = self._fields()
        for one in (clerk, pin):
            one.disabled = not page.asks_clerk
        if page.asks_clerk and (before is None or before.asks_clerk is False):
            clerk.focus()
        if page.asks_clerk and before is not None and before.busy and not page.busy:
            pin.focus()

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        clerk, pin = self._fields()
        if event.input is clerk and clerk.value.strip():
            pin.focus()
            return
        if not clerk.value.strip():
            clerk.focus()
        self.post_message(self.Submitted(Credentials(clerk=clerk.value, pin=pin.value)))
        pin.value = ""

    @on(OptionList.OptionSelected)
    def _counter_clicked(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.post_message(self.CounterClicked(event.option_index))

    def _fields(self) -> tuple[Input, Input]:
        return self.query_one("#entrance-clerk", Input), self.query_one("#entrance-pin", Input)

    def _name_all(self, page: SigningIn, phrases: Phrases) -> None:
        say = phrases.say
        self.set_class(page.asks_clerk, "-clerk")
        for name in ("title", "clerk-name", "pin-name", "counter-name"):
            text = say(f"counter-sign-{name.removesuffix('-name')}")
            self.query_one(f"#entrance-{name}", Static).update(text)
        notice = self.query_one("#entrance-notice", Static)
        told = page.notice
        notice.set_class(told is not None and told.tone is Tone.BAD, "-bad")
        if page.busy:
            notice.update(f"… {say('counter-sign-busy')}")
        elif told is not None:
            notice.update(f"{SIGNS[told.tone]} {phrases.sentence(told.text_id, told.facts)}")
        else:
            notice.update("" if page.counters else say("counter-sign-no-counters"))
        keys = "counter-sign-keys" if page.asks_clerk else "counter-sign-keys-counter"
        self.query_one("#entrance-keys", Static).update(say(keys))

    def _close(self) -> None:
        """Nothing of the clerk stays behind."""
        for one in self._fields():
            one.value, one.disabled = "", True
        self.screen.set_focus(None)
