"""The box over the screen in which a question is put to reception or supervisor.

It shows the model's question and reports clicks; keys are the model's matter. Only words of one's
own are typed into a field of their own.
"""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option as Entry

from counter.asking import QuietList
from counter.house.answering import offered
from counter.house.questions import MOST_CHARS, Choice, Help, Question, Sure, Write
from counter.house.state import House
from counter.house.wording import HousePhrases
from counter.keys import OPTION_STROKES
from counter.sheet import fitted

WIDE, NARROW = 100, 64


class HouseAsking(Vertical):
    """Hidden while nothing is asked."""

    class OptionClicked(Message):
        def __init__(self, at: int) -> None:
            super().__init__()
            self.at = at

    class Closed(Message):
        """The line that names the keys was clicked."""

    class Written(Message):
        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    _question: Question | None = None
    _entries: list[Content] = []

    def compose(self) -> ComposeResult:
        yield Static(id="asking-title", markup=False)
        yield QuietList(id="asking-entries")
        yield Input(id="asking-reason", disabled=True)
        yield Static(id="asking-keys", markup=False)

    def show(self, house: House, phrases: HousePhrases) -> None:
        """Put the question of this screen, or none."""
        before, self._question = self._question, house.asking
        question = house.asking
        field, entries = self.query_one(Input), self.query_one(QuietList)
        if question is None:
            if before is not None:
                self.display = False
                field.disabled = True
                self.screen.set_focus(None)
            return
        self.query_one("#asking-title", Static).update(phrases.question(house, question))
        self.query_one("#asking-keys", Static).update(phrases.hint(question))
        self.set_class(isinstance(question, Help), "-wide")
        self.set_class(isinstance(question, Sure), "-sure")
        writing = isinstance(question, Write)
        field.display, entries.display = writing, not writing
        field.disabled = not writing
        self._fill(entries, self._worded(house, question, phrases))
        entries.highlighted = self._at(question)
        self.display = True
        if isinstance(question, Write) and question != before:
            field.max_length = MOST_CHARS[question.what]
            field.value = question.before
            field.focus()

    def _at(self, question: Question) -> int | None:
        if isinstance(question, Write) or not self._entries:
            return None
        return min(question.at, len(self._entries) - 1)

    def _worded(self, house: House, question: Question, phrases: HousePhrases) -> list[Content]:
        widest = WIDE if isinstance(question, Help) else NARROW
        width = max(30, min(self.app.size.width - 4, widest) - 8)
        if isinstance(question, Help):
            lines = []
            for key in house.post.keys:
                name = house.post.key_name(key.act, phrases.say)
                lines.append(_explained(name, phrases.help_line(house.post, key.act), width))
            return lines
        if not isinstance(question, Choice):
            return []
        options = offered(house, question)
        strokes = OPTION_STROKES.ljust(len(options))
        if isinstance(question, Sure):
            strokes = phrases.say("house-name-yes") + phrases.say("house-name-no")
        return [
            Content.styled(f" {strokes[at]:^3} ", "bold $on-accent on $accent")
            + "  "
            + fitted(phrases.option(option), width - 7)
            for at, option in enumerate(options)
        ]

    def _fill(self, entries: QuietList, lines: list[Content]) -> None:
        if lines == self._entries:
            return
        self._entries = lines
        entries.clear_options()
        entries.add_options([Entry(line) for line in lines])

    @on(OptionList.OptionSelected)
    def _option_clicked(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.post_message(self.OptionClicked(event.option_index))

    @on(Click, "#asking-keys")
    def _keys_clicked(self, event: Click) -> None:
        event.stop()
        self.post_message(self.Closed())

    @on(Input.Submitted)
    def _written(self, event: Input.Submitted) -> None:
        event.stop()
        self.post_message(self.Written(event.value))


def _explained(name: str, sentence: str, width: int) -> Content:
    """A key and what it is for, in as many lines as that takes."""
    key = Content.styled(fitted(f" {name}", 14).plain, "bold $on-accent on $accent")
    first, *rest = Content(sentence).wrap(max(10, width - 16))
    return Content("\n" + " " * 16).join([key + "  " + first, *rest])
