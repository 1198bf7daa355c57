"""The pages of words: a moment's patience, and what there is to say, with a way on."""

from __future__ import annotations

from datetime import datetime

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from hub.protocol.wording import Say
from kiosk import wording
from kiosk.messages import Dismissed, TriedAgain
from kiosk.view import ComeBack, TakeNumber, View
from kiosk.widgets.pad import TAP, Pad


def _subject(view: View) -> str:
    """What the wish is about: a service, or a number that is there already."""
    match view.wish:
        case TakeNumber(service):
            return wording.service_name(view, service)
        case ComeBack(missed):
            return missed.number
    return ""


class Words(Vertical):
    """What it is about, a heading, a sentence or two."""

    def __init__(self) -> None:
        super().__init__(classes="words")
        # What staff write is words, whatever brackets stand in it.
        self._subject = Static(classes="subject", markup=False)
        self._heading = Static(classes="heading", markup=False)
        self._text = Static(classes="text", markup=False)

    def compose(self) -> ComposeResult:
        yield from (self._subject, self._heading, self._text)

    def show(self, subject: str, heading: str, text: str) -> None:
        self._subject.update(subject)
        self._heading.update(heading)
        self._text.update(text)


class AskingPage(Vertical):
    def __init__(self, *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self._words = Words()

    def compose(self) -> ComposeResult:
        yield self._words

    def show(self, view: View, say: Say) -> None:
        more = say("kiosk-asking-more") if isinstance(view.wish, TakeNumber) else ""
        self._words.show(_subject(view), say("kiosk-asking"), more)


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
        self._words.show(_subject(view), heading, text)
        self._again.display = view.can_try_again
        self._again.show(TriedAgain(TAP), say("kiosk-try-again"))
        self._to_start.show(Dismissed(TAP), say("kiosk-to-start"))
        self._to_start.set_class(not view.can_try_again, "-main")
