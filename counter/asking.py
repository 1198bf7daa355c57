"""The box over the screen in which a question is put.

It shows the question and reports clicks; keys are the matter of `pressing`. Only the clerk's own
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

from counter.clicked import ActClicked
from counter.keys import KEYS, OPTION_STROKES, Act, Key, key_name
from counter.options import Option, options
from counter.panels import Seen, row_line
from counter.questions import (
    NOTE_CHARS,
    REASON_CHARS,
    ROOM_CHARS,
    About,
    CameOrNot,
    Choice,
    Help,
    HowLong,
    LeaveNow,
    OwnReason,
    Question,
    WhatWith,
    WhereTo,
    WhichAlarm,
    WhichBreak,
    WhichClerk,
    WhichCounter,
    WhichDirect,
    WhichNote,
    WhichPlace,
    WhichResult,
    WhichRoom,
    WhichStep,
    WhichVisit,
    WhyPark,
    Writing,
    rows,
)
from counter.sheet import fitted
from hub.protocol.wording import Say

_TITLES: dict[type, str] = {
    CameOrNot: "counter-ask-came",
    WhichResult: "counter-ask-result",
    WhyPark: "counter-ask-park",
    HowLong: "counter-ask-how-long",
    OwnReason: "counter-ask-own",
    WhichRoom: "counter-ask-room",
    WhichNote: "counter-ask-note",
    WhereTo: "counter-ask-transfer",
    WhichCounter: "counter-ask-counter",
    WhichClerk: "counter-ask-clerk",
    WhichStep: "counter-ask-step",
    WhichPlace: "counter-ask-place",
    WhichBreak: "counter-ask-pause",
    WhichDirect: "counter-ask-direct",
    WhichVisit: "counter-ask-list",
    WhatWith: "counter-ask-what",
    WhichAlarm: "counter-ask-alarm",
    LeaveNow: "counter-ask-leave",
    Help: "counter-help-title",
}
_HINTS: dict[type, str] = {
    CameOrNot: "counter-ask-came-keys",
    OwnReason: "counter-ask-own-keys",
    WhichRoom: "counter-ask-room-keys",
    WhichNote: "counter-ask-note-keys",
    WhichAlarm: "counter-ask-alarm-keys",
    Help: "counter-ask-help-keys",
}
_CHARS: dict[type, int] = {
    OwnReason: REASON_CHARS,
    WhichRoom: ROOM_CHARS,
    WhichNote: NOTE_CHARS,
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

    class Written(Message):
        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    _question: Question | None = None
    _entries: list[Content] = []
    _acts: tuple[Act, ...] = ()

    def compose(self) -> ComposeResult:
        yield Static(id="asking-title", markup=False)
        yield QuietList(id="asking-entries")
        yield Input(id="asking-words", disabled=True)
        yield Static(id="asking-keys", markup=False)

    def show(self, question: Question | None, seen: Seen | None, say: Say) -> None:
        """Put this question, or none."""
        before, self._question = self._question, question
        words = self.query_one(Input)
        if question is None:
            if before is not None:
                self.display = False
                words.disabled = True
                self.screen.set_focus(None)
            return
        self.query_one("#asking-title", Static).update(_title(question, seen, say))
        hint = _HINTS.get(type(question), "counter-ask-keys")
        self.query_one("#asking-keys", Static).update(say(hint))
        self.set_class(isinstance(question, Help | WhichVisit | WhichNote), "-wide")
        entries = self.query_one(QuietList)
        writing = isinstance(question, Writing)
        words.display, words.disabled, entries.display = writing, not writing, not writing
        width = max(30, min(self.app.size.width - 4, 100 if self.has_class("-wide") else 60) - 8)
        self._fill(entries, self._worded(question, seen, say, width))
        if isinstance(question, Choice | Help):
            entries.highlighted = min(question.at, max(0, len(self._entries) - 1))
        else:
            entries.highlighted = None
        self.display = True
        if isinstance(question, Writing) and question != before:
            words.max_length = _CHARS[type(question)]
            words.value = question.text if isinstance(question, WhichNote) else ""
            words.focus()

    def _worded(self, question: Question, seen: Seen | None, say: Say, width: int) -> list[Content]:
        self._acts = ()
        if isinstance(question, Help):
            self._acts = tuple(key.act for key in KEYS)
            return [_help_line(key, say, width) for key in KEYS]
        if isinstance(question, CameOrNot):
            self._acts = tuple(act for act, _ in _CAME)
            return _came_entries(seen, say)
        if isinstance(question, Choice) and seen is not None:
            offered = options(question, seen.view, seen.site)
            strokes = OPTION_STROKES.ljust(len(offered))
            return [
                _entry(strokes[at], _option_text(option, seen, width - 7))
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
            self.post_message(ActClicked(self._acts[event.option_index]))
        else:
            self.post_message(self.OptionClicked(event.option_index))

    @on(Input.Submitted)
    def _words_written(self, event: Input.Submitted) -> None:
        event.stop()
        self.post_message(self.Written(event.value))


def _title(question: Question, seen: Seen | None, say: Say) -> Content:
    """What is asked, and below it what is known already."""
    facts = {"number": question.number} if isinstance(question, About) else {}
    title = Content.styled(say(_TITLES[type(question)], **facts), "bold")
    known = []
    match question:
        case HowLong(reason=reason, room=room):
            known = [reason, say("counter-park-in-room", room=room) if room else ""]
        case WhatWith(visit=visit) if seen is not None:
            remarks = (row.remark for row, _ in rows(seen.view) if row.visit == visit)
            remark = next(remarks, "")
            known = [say("counter-remark", remark=remark) if remark else ""]
    below = " · ".join(one for one in known if one)
    return title + Content.styled(f"\n{below}", "$muted") if below else title


def _came_entries(seen: Seen | None, say: Say) -> list[Content]:
    present = seen.view.present if seen else None
    early = seen.phrases.too_early(present, seen.now_ms) if seen and present else ""
    names = {key.act: key_name(key, say) for key in KEYS}
    entries = []
    for act, text_id in _CAME:
        text = Content(say(text_id))
        if act is Act.NOT_THERE and early:
            text += Content.styled(f" – {early}", "$muted")
        entries.append(_entry(names[act], text))
    return entries


def _entry(key: str, text: Content) -> Content:
    return Content.styled(f" {key:^3} ", "bold $on-accent on $accent") + "  " + text


def _help_line(key: Key[Act], say: Say, width: int) -> Content:
    name = Content.styled(fitted(f" {key_name(key, say)}", 8).plain, "bold $on-accent on $accent")
    text = Content(say(f"counter-help-{key.act}"))
    first, *rest = text.wrap(max(10, width - 10))
    indent = Content("\n" + " " * 10)
    return indent.join([name + "  " + first, *rest])


def _option_text(option: Option, seen: Seen, width: int) -> Content:
    phrases = seen.phrases
    if option.row is not None and option.state is not None:
        state = phrases.say(f"counter-state-{option.state}")
        line = row_line(option.row, option.state, seen, width - 10)
        return fitted(state, 10).stylize("$muted") + line
    if option.service:
        return Content(phrases.service(option.service))
    if option.result is not None:
        return Content(phrases.result(option.result))
    if option.colleague is not None:
        return Content(phrases.colleague(option.colleague))
    if option.alarm is not None:
        return Content(phrases.alarm_place(option.alarm, seen.now_ms))
    return Content(phrases.say(option.text_id, **option.facts))
