"""The box over the screen in which something is asked: a list of answers, or a field for words.

It reports clicks and words; keys are the matter of the models. Subclasses say what stands in it.
"""

from __future__ import annotations

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content, Span
from textual.message import Message
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option as Entry

from counter.sheet import fitted

KEY = "bold $on-accent on $accent"
WIDE = 100
FRAME = 8
"""Columns of the box that its list does not have."""


class QuietList(OptionList, can_focus=False, inherit_bindings=False):
    """A list for the mouse; the keys go to the model."""


class Box(Vertical):
    """Hidden while nothing is asked. `NARROW`: how wide it is, unless it has to be wide."""

    NARROW = 60

    class OptionClicked(Message):
        def __init__(self, at: int) -> None:
            super().__init__()
            self.at = at

    class Written(Message):
        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    _entries: list[tuple[str, Sequence[Span]]] = []

    def compose(self) -> ComposeResult:
        yield Static(id="asking-title", markup=False)
        yield QuietList(id="asking-entries")
        yield Input(id="asking-words", disabled=True)
        yield Static(id="asking-keys", markup=False)

    def head(self, title: Content | str, keys: str, *, wide: bool, writing: bool) -> int:
        """What is asked, and which keys answer it. → the width of an entry."""
        self.query_one("#asking-title", Static).update(title)
        self.query_one("#asking-keys", Static).update(keys)
        self.set_class(wide, "-wide")
        words = self.query_one(Input)
        words.display, words.disabled = writing, not writing
        self.query_one(QuietList).display = not writing
        return max(30, min(self.app.size.width - 4, WIDE if wide else self.NARROW) - FRAME)

    def answers(self, lines: list[Content], at: int | None) -> None:
        """The list, and the place of the cursor in it."""
        entries = self.query_one(QuietList)
        worn = [(line.plain, line.spans) for line in lines]  # `Content` compares words alone
        if worn != self._entries:
            self._entries = worn
            entries.clear_options()
            entries.add_options([Entry(line) for line in lines])
        entries.highlighted = None if at is None or not lines else min(at, len(lines) - 1)
        self.display = True

    def write(self, text: str, most_chars: int) -> None:
        """Let words be written, beginning with these."""
        words = self.query_one(Input)
        words.max_length, words.value = most_chars, text
        words.focus()

    def away(self) -> None:
        self.display = False
        self.query_one(Input).disabled = True
        self.screen.set_focus(None)

    @on(OptionList.OptionSelected)
    def _option_clicked(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.post_message(self.clicked(event.option_index))

    def clicked(self, at: int) -> Message:
        """What a click on this entry means."""
        return self.OptionClicked(at)

    @on(Input.Submitted)
    def _words_written(self, event: Input.Submitted) -> None:
        event.stop()
        self.post_message(self.Written(event.value))


def entry(key: str, text: Content) -> Content:
    """An answer, and the key in front of it."""
    return Content.styled(f" {key:^3} ", KEY) + "  " + text


def struck_if(text: Content, *, gone: bool) -> Content:
    """An answer's words; what cannot be chosen any more is struck through."""
    return Content.styled(text.plain, "$muted strike") if gone else text


def explained(name: str, sentence: str, width: int, across: int) -> Content:
    """A key, `across` cells wide, and what it is for, in as many lines as that takes."""
    indent = across + 2
    first, *rest = Content(sentence).wrap(max(10, width - indent))
    key = Content.styled(fitted(f" {name}", across).plain, KEY)
    return Content("\n" + " " * indent).join([key + "  " + first, *rest])
