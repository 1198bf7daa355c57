"""The bar on top of every page: whose house this is, what to do, the time, the other language."""

from __future__ import annotations

from datetime import datetime

from textual.app import ComposeResult
from textual.containers import Horizontal

from kiosk import wording
from kiosk.choices import Part
from kiosk.labels import Speakers
from kiosk.view import View
from kiosk.widgets.faces import Faces
from kiosk.widgets.mirror import mirrored
from kiosk.widgets.pad import Pad
from kiosk.widgets.saying import Saying
from kiosk.widgets.setting import Text


class Head(Horizontal):
    def __init__(self) -> None:
        super().__init__()
        self._titles = Saying(id="titles")
        self._clock = Saying(id="clock")
        self._language = Pad(id="language")

    def compose(self) -> ComposeResult:
        yield from (self._titles, self._clock, self._language)

    def show(
        self, view: View, now: datetime | None, now_s: float, speakers: Speakers, rows: int
    ) -> None:
        """On so many rows."""
        say = speakers.say
        self.styles.height = rows
        note = wording.note(view, say)
        first = Text(note or wording.house(view))
        headline = Text(wording.headline(view, now_s, say), bold=True)
        between = [Text(" ")] if rows >= 5 else []
        self._titles.tell(first, *between, headline, language=view.language)
        self.set_class(bool(note), "-note")
        if now is not None:
            time = Text(wording.clock(now), bold=True)
            self._clock.tell(time, Text(wording.date(now, say)), language=view.language)
        heads = Faces(view, now, speakers).entries(Part.HEAD)
        self._language.display = bool(heads)
        for entry in heads:
            self._language.show(entry.pressed, entry.face)
            self._language.set_class("-cursor" in entry.classes, "-cursor")
        mirrored(self, view.language)
