"""The pages without a number: a moment's patience, and why there is none, with a way on."""

from __future__ import annotations

from datetime import datetime

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from hub.protocol.wording import Say
from kiosk import wording
from kiosk.messages import Dismissed, TriedAgain
from kiosk.view import View
from kiosk.widgets.pad import TAP, Pad


def _service_name(view: View, service_id: str) -> str:
    service = view.service(service_id)
    return wording.named(service.name, view.language) if service else ""


class AskingPage(Vertical):
    def compose(self) -> ComposeResult:
        yield Static(classes="service-name")
        yield Static(classes="heading")
        yield Static(classes="text")

    def show(self, view: View, say: Say) -> None:
        self.query_one(".service-name", Static).update(_service_name(view, view.asking or ""))
        self.query_one(".heading", Static).update(say("kiosk-asking"))
        self.query_one(".text", Static).update(say("kiosk-asking-more"))


class NoticePage(Vertical):
    def compose(self) -> ComposeResult:
        with Vertical(classes="words"):
            yield Static(classes="service-name")
            yield Static(classes="heading")
            yield Static(classes="text")
        with Horizontal(id="ways-on"):
            yield Pad(id="to-start")
            yield Pad(id="try-again")

    def show(self, view: View, now: datetime, say: Say) -> None:
        heading, text = wording.notice(view, now, say)
        self.query_one(".service-name", Static).update(_service_name(view, view.notice_service))
        self.query_one(".heading", Static).update(heading)
        self.query_one(".text", Static).update(text)
        again = self.query_one("#try-again", Pad)
        again.display = view.can_try_again
        again.show(TriedAgain(TAP), say("kiosk-try-again"))
        to_start = self.query_one("#to-start", Pad)
        to_start.show(Dismissed(TAP), say("kiosk-to-start"))
        to_start.set_class(not view.can_try_again, "-main")
