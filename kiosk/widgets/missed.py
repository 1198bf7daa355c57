"""The page for those who missed their call: all such numbers, one large button each."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical

from hub.protocol.wording import Say
from kiosk.messages import Dismissed, ReturnChosen
from kiosk.view import View
from kiosk.widgets.entries import Entries, Entry, Turning
from kiosk.widgets.pad import TAP, Pad
from kiosk.widgets.saying import Saying


class MissedPage(Vertical):
    def __init__(self, *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self._numbers = Entries("number", id="numbers")
        self._none = Saying(id="none-missed")
        self._turning = Turning()
        self._not_there = Saying(id="not-there")
        self._to_start = Pad(id="leave")

    def compose(self) -> ComposeResult:
        yield from (self._numbers, self._none, self._turning)
        yield Horizontal(self._not_there, self._to_start, classes="foot")

    def show(self, view: View, say: Say) -> None:
        self._numbers.show(
            view, [Entry(ReturnChosen(TAP, one.visit), one.number) for one in view.missed_shown]
        )
        self._none.display = not view.missed_shown
        self._none.show(say("kiosk-return-none"))
        self._turning.show(view, say("kiosk-return-more"), say)
        self._not_there.show(say("kiosk-return-not-there"))
        self._to_start.show(Dismissed(TAP), say("kiosk-to-start"))
