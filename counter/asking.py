"""The box over the screen in which a question is put.

It shows the model's question and reports clicks; keys are the model's matter. Only the clerk's own
words are typed into a field of their own.
"""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option as Entry

from counter.keys import KEYS, OPTION_STROKES, Act, Key
from counter.model import REASON_CHARS
from counter.panels import Seen, row_line
from counter.questions import (
    CameOrNot,
    Choice,
    Help,
    Option,
    OwnReason,
    Question,
    WhatWith,
    WhereTo,
    WhichBreak,
    WhichVisit,
    WhyPark,
    options,
)
from counter.sheet import fitted
from hub.protocol.site import Site
from hub.protocol.wording import Say

_TITLES: dict[type, str] = {
    CameOrNot: "counter-ask-came",
    WhyPark: "counter-ask-park",
    OwnReason: "counter-ask-own",
    WhereTo: "counter-ask-transfer",
    WhichBreak: "counter-ask-pause",
    WhichVisit: "counter-ask-list",
    WhatWith: "counter-ask-what",
    Help: "counter-help-title",
}
_CAME = (
    (Act.CAME, "counter-ask-came-yes"),
    (Act.NOT_THERE, "counter-ask-came-no"),
    (Act.RECALL, "counter-ask-recall"),
    (Act.BACK, "counter-ask-back"),
)


class QuietList(OptionList, can_focus=False, inherit_bindings=False):
    """A list for the mouse; the keys go to the model."""


class Asking(Vertical):
    """Hidden while nothing is asked."""

    class OptionClicked(Message):
        def __init__(self, at: int) -> None:
            super().__init__()
            self.at = at

    class ActClicked(Message):
        def __init__(self, act: Act) -> None:
            super().__init__()
            self.act = act

    class ReasonWritten(Message):
        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    _question: Question | None = None
    _entries: list[Content] = []
    _acts: tuple[Act, ...] = ()

    def compose(self) -> ComposeResult:
        yield Static(id="asking-title", markup=False)
        yield QuietList(id="asking-entries")
        yield Input(id="asking-reason", max_length=REASON_CHARS, disabled=True)
        yield Static(id="asking-keys", markup=False)

    def show(
        self, question: Question | None, seen: Seen | None, site: Site | None, say: Say
    ) -> None:
        """Put this question, or none."""
        before, self._question = self._question, question
        if question is None:
            if before is not None:
                self.display = False
                self.query_one(Input).disabled = True
                self.screen.set_focus(None)
            return
        facts = {"number": question.number} if hasattr(question, "number") else {}
        self.query_one("#asking-title", Static).update(say(_TITLES[type(question)], **facts))
        keys = self.query_one("#asking-keys", Static)
        keys.update(say(_hint(question)))
        self.set_class(isinstance(question, Help | WhichVisit), "-wide")
        reason = self.query_one(Input)
        entries = self.query_one(QuietList)
        reason.display = isinstance(question, OwnReason)
        reason.disabled = not reason.display
        entries.display = not reason.display
        width = max(30, min(self.app.size.width - 4, 100 if self.has_class("-wide") else 60) - 8)
        self._fill(entries, self._worded(question, seen, site, say, width))
        if isinstance(question, Choice):
            entries.highlighted = min(question.at, max(0, len(self._entries) - 1))
        else:
            entries.highlighted = None
        self.display = True
        if isinstance(question, OwnReason) and not isinstance(before, OwnReason):
            reason.value = ""
            reason.focus()

    def _worded(
        self, question: Question, seen: Seen | None, site: Site | None, say: Say, width: int
    ) -> list[Content]:
        self._acts = ()
        if isinstance(question, Help):
            return [_help_line(key, say, width) for key in KEYS]
        if isinstance(question, CameOrNot):
            self._acts = tuple(act for act, _ in _CAME)
            names = {key.act: key_name(key, say) for key in KEYS}
            return [_entry(names[act], Content(say(text_id))) for act, text_id in _CAME]
        if isinstance(question, Choice) and seen is not None and site is not None:
            offered = options(question, seen.view, site)
            strokes = OPTION_STROKES.ljust(len(offered))
            return [
                _entry(strokes[at], _option_text(option, seen, say, width - 7))
                for at, option in enumerate(offered)
            ]
        return []

    def _fill(self, entries: QuietList, lines: list[Content]) -> None:
        if lines == self._entries:
            return
        self._entries = lines
        entries.clear_options()
        entries.add_options([Entry(line) for line in lines])

    @on(OptionList.OptionSelected)
    def _option_clicked(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        if self._acts:
            self.post_message(self.ActClicked(self._acts[event.option_index]))
        elif isinstance(self._question, Help):
            self.post_message(self.ActClicked(Act.BACK))
        else:
            self.post_message(self.OptionClicked(event.option_index))

    @on(Input.Submitted)
    def _reason_written(self, event: Input.Submitted) -> None:
        event.stop()
        self.post_message(self.ReasonWritten(event.value))


def key_name(key: Key, say: Say) -> str:
    """What is printed on the key."""
    return key.name or say(f"counter-name-{key.act}")


def _hint(question: Question) -> str:
    if isinstance(question, OwnReason):
        return "counter-ask-own-keys"
    if isinstance(question, CameOrNot):
        return "counter-ask-came-keys"
    return "counter-ask-keys" if isinstance(question, Choice) else "counter-ask-esc"


def _entry(key: str, text: Content) -> Content:
    return Content.styled(f" {key:^3} ", "bold $on-accent on $accent") + "  " + text


def _help_line(key: Key, say: Say, width: int) -> Content:
    name = Content.styled(fitted(f" {key_name(key, say)}", 8).plain, "bold $on-accent on $accent")
    text = Content(say(f"counter-help-{key.act}"))
    first, *rest = text.wrap(max(10, width - 10))
    indent = Content("\n" + " " * 10)
    return indent.join([name + "  " + first, *rest])


def _option_text(option: Option, seen: Seen, say: Say, width: int) -> Content:
    if option.row is not None:
        state = say(f"counter-state-{option.state}")
        return fitted(state, 10).stylize("$muted") + row_line(option.row, seen, width - 10)
    if option.service:
        return Content(seen.phrases.service(option.service))
    return Content(say(option.text_id, **option.facts))
