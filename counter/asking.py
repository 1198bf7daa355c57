"""What stands in the box over the clerk's screen when a question is put."""

from __future__ import annotations

from textual.content import Content
from textual.message import Message

from counter.box import Box, entry, explained, struck_if
from counter.clicked import ActClicked
from counter.keys import KEYS, OPTION_STROKES, Act, key_name
from counter.options import Option
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


class Asking(Box):
    """The clerk's questions."""

    _question: Question | None = None
    _acts: tuple[Act, ...] = ()

    def show(
        self,
        question: Question | None,
        offered: tuple[Option, ...],
        seen: Seen | None,
        say: Say,
    ) -> None:
        """Put this question, or none; `offered`: the entries of its list, if it has one."""
        before, self._question = self._question, question
        if question is None:
            if before is not None:
                self.away()
            return
        width = self.head(
            _title(question, seen, say),
            say(_HINTS.get(type(question), "counter-ask-keys")),
            wide=isinstance(question, Help | WhichVisit | WhichNote),
            writing=isinstance(question, Writing),
        )
        at = question.at if isinstance(question, Choice | Help) else None
        self.answers(self._worded(question, offered, seen, say, width), at)
        if isinstance(question, Writing) and question != before:
            text = question.text if isinstance(question, WhichNote) else ""
            self.write(text, _CHARS[type(question)])

    def clicked(self, at: int) -> Message:
        return ActClicked(self._acts[at]) if self._acts else super().clicked(at)

    def _worded(
        self,
        question: Question,
        offered: tuple[Option, ...],
        seen: Seen | None,
        say: Say,
        width: int,
    ) -> list[Content]:
        self._acts = ()
        if isinstance(question, Help):
            self._acts = tuple(key.act for key in KEYS)
            helped = ((key_name(key, say), say(f"counter-help-{key.act}")) for key in KEYS)
            return [explained(name, sentence, width, 8) for name, sentence in helped]
        if isinstance(question, CameOrNot):
            self._acts = tuple(act for act, _ in _CAME)
            return _came_entries(seen, say)
        if isinstance(question, Choice) and seen is not None:
            strokes = OPTION_STROKES.ljust(len(offered))
            return [
                entry(strokes[at], _option_text(option, seen, width - 7))
                for at, option in enumerate(offered)
            ]
        return []


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
    held = seen.phrases.not_there() if seen and present and present.on_way else ""
    names = {key.act: key_name(key, say) for key in KEYS}
    entries = []
    for act, text_id in _CAME:
        text = Content(say(text_id))
        if act is Act.NOT_THERE and (early or held):
            text += Content.styled(f" – {early or held}", "$muted")
        entries.append(entry(names[act], text))
    return entries


def _option_text(option: Option, seen: Seen, width: int) -> Content:
    return struck_if(_named(option, seen, width), gone=option.gone)


def _named(option: Option, seen: Seen, width: int) -> Content:
    phrases = seen.phrases
    if option.row is not None and option.state is not None:
        state = phrases.say(f"counter-state-{'held' if option.row.held else option.state}")
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
