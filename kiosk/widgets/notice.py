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


class Words(Vertical):
    """The service it is about, a heading, a sentence or two."""

    def __init__(self) -> None:
        super().__init__(classes="words")
        self._service = Static(classes="service-name")
        self._heading = Static(classes="heading")
        self._text = Static(classes="text")

    def compose(self) -> ComposeResult:
        yield from (self._service, self._heading, self._text)

    def show(self, service: str, heading: str, text: str) -> None:
        self._service.update(service)
        self._heading.update(heading)
        self._text.update(text)


class AskingPage(Vertical):
    def __init__(self, *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self._words = Words()

    def compose(self) -> ComposeResult:
        yield self._words

    def show(self, view: View, say: Say) -> None:
        service = _service_name(view, view.asking or "")
        self._words.show(service, say("kiosk-asking"), say("kiosk-asking-more"))


class NoticePage(Vertical):
    def __init__(self, *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self._words = Words()
        self._to_start = Pad(id="to-start")
        self._again = Pad(id="try-again")

    def compose(self) -> ComposeResult:
        yield self._words
        yield Horizontal(self._to_start, self._again, id="ways-on")

    def show(self, view: View, now: datetime, say: Say) -> None:
        heading, text = wording.notice(view, now, say)
        self._words.show(_service_name(view, view.notice_service), heading, text)
        self._again.display = view.can_try_again
        self._again.show(TriedAgain(TAP), say("kiosk-try-again"))
        self._to_start.show(Dismissed(TAP), say("kiosk-to-start"))
        self._to_start.set_class(not view.can_try_again, "-main")
