"""The kiosk for the ear: what is read out of a page, and what of a change. Pure.

One line a sentence, in the language of the screen. Everything that a finger could press is said
with the key that does the same; what has none is reached by plus, which reads each choice.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime

from hub.protocol.wording import Say
from kiosk import wording
from kiosk.choices import Choice, Part, choices, page_number, pages
from kiosk.labels import Speakers, label
from kiosk.messages import CodeShortened, CodeTyped, ListTurned
from kiosk.names import service_name
from kiosk.view import Page, Printing, View
from media.words import spoken_text

_SIGNS = re.compile(r"\s*[·|→←☐☑✓…]\s*")
_NAMED = {
    "enter": "enter", "escape": "escape", "backspace": "backspace", "*": "star", "/": "slash",
    "+": "plus", "-": "minus", ".": "comma", ",": "comma",
    "pageup": "pageup", "pagedown": "pagedown",
}  # fmt: skip
"""How the catalogue calls a key."""
_ENDS = (".", "!", "?", ":", ",", "؟", "。")


def spoken(view: View, now: datetime | None, now_s: float, speakers: Speakers) -> str:
    """All of the page as it stands: what it is, what it says, what can be chosen and how."""
    say = speakers.say
    lines = _given_out(view, now, say) if view.paper else _page(view, now, now_s, say)
    lines += _choices(view, now, speakers)
    return aloud(lines, view.language)


def switched(view: View, now: datetime | None, now_s: float, speakers: Speakers) -> str:
    """Reading out was turned on or off."""
    say = speakers.say
    if not view.spoken:
        return aloud([say("kiosk-speak-off")], view.language)
    repeat = say("kiosk-speak-repeat", key=say("kiosk-speak-key-star"))
    first = aloud([say("kiosk-speak-on"), repeat], view.language)
    return f"{first}\n{spoken(view, now, now_s, speakers)}"


def changed(
    before: View, view: View, now: datetime | None, now_s: float, speakers: Speakers
) -> str:
    """What there is to say after a change; empty when nothing is."""
    if view.spoken != before.spoken:
        return switched(view, now, now_s, speakers)
    if not view.spoken:
        return ""
    if _turned(before, view):
        return spoken(view, now, now_s, speakers)
    say = speakers.say
    if view.code != before.code:
        return aloud([_typed(view, say)], view.language)
    if view.chosen != before.chosen or view.cursor != before.cursor:
        return aloud(_cursor(view, now, speakers), view.language)
    if view.printing is not before.printing:
        return aloud(_paper(view, say), view.language)
    return ""


def out_of_order(language: str, say: Say) -> str:
    return aloud([say("kiosk-speak-out-of-order")], language)


def aloud(lines: Iterable[str], language: str) -> str:
    """Lines as a voice should read them: numbers as people say them, no signs, each with an end."""
    read = []
    for line in "\n".join(lines).splitlines():
        text = _SIGNS.sub(", ", spoken_text(line, language)).strip(" ,")
        if text:
            read.append(text if text.endswith(_ENDS) else f"{text}.")
    return "\n".join(read)


def _turned(before: View, view: View) -> bool:
    """Whether another page stands there, or the same in other words."""
    return (view.turn, view.language, view.first, view.capacity) != (
        before.turn,
        before.language,
        before.first,
        before.capacity,
    )


def _page(view: View, now: datetime | None, now_s: float, say: Say) -> list[str]:
    words = wording.words(view, now, say)
    # Where the page has a heading, that says more than the line above it.
    lines = [] if words.heading else [wording.headline(view, now_s, say)]
    if pages(view) > 1 and view.page is not Page.APPOINTMENT:
        lines.append(say("kiosk-speak-page", page=page_number(view), pages=pages(view)))
    lines += [wording.note(view, say), words.subject, words.heading, *words.lines]
    if view.page is Page.APPOINTMENT:
        lines.append(_typed(view, say))
    return lines


def _given_out(view: View, now: datetime | None, say: Say) -> list[str]:
    """The number, or the appointment, that somebody has been given."""
    ticket, booked = view.ticket, view.booked
    if booked is not None:
        time, service = wording.time_at(view, booked.at_ms), service_name(view, booked.service)
        code = ", ".join(booked.code)
        told = say("kiosk-speak-booked", time=time, service=service, code=code)
        return [told, say("kiosk-booked-check-in"), wording.paper(view, say)]
    if ticket is None:
        return []
    lines = [wording.ticket_heading(view, say)] if view.page is Page.VISIT else []
    lines.append(say("kiosk-speak-number", number=ticket.number))
    if now is not None:
        lines += wording.ticket_lines(view, ticket, now, say)
    return [*lines, *(_paper(view, say) if view.page is Page.TICKET else [])]


def _paper(view: View, say: Say) -> list[str]:
    if view.booked is not None:
        return [wording.paper(view, say)]
    number = view.ticket.number if view.ticket is not None else ""
    match view.printing:
        case Printing.RUNNING:
            return [say("kiosk-speak-printing")]
        case Printing.DONE:
            return [say("kiosk-speak-printed")]
        case Printing.FAILED:
            return [say("kiosk-speak-not-printed", number=number)]
        case Printing.NONE:
            return [say("kiosk-speak-remember", number=number)] if number else []


def _typed(view: View, say: Say) -> str:
    if not view.code:
        return say("kiosk-speak-typed-nothing")
    return say("kiosk-speak-typed", typed=", ".join(view.code.upper()))


def _choices(view: View, now: datetime | None, speakers: Speakers) -> list[str]:
    say = speakers.say
    here = [choice for choice in choices(view) if not _is_letter(choice)]
    if not here:
        return [] if view.page is Page.ASKING else [say("kiosk-speak-none")]
    lines = []
    unnamed = False
    for choice in here:
        key = _key(choice, say)
        unnamed = unnamed or not key
        if key and choice.part is not Part.LANGUAGES:
            lines.append(_by_key(view, choice, key, now, speakers))
    if unnamed:
        lines.append(say("kiosk-speak-step", key=say("kiosk-speak-key-plus")))
    return lines


def _by_key(view: View, choice: Choice, key: str, now: datetime | None, speakers: Speakers) -> str:
    words = label(view, choice, now, speakers)
    detail = _sentence(words.detail)
    if detail and choice.part is Part.LIST:
        return speakers.say("kiosk-speak-key-detail", choice=words.title, key=key, detail=detail)
    return speakers.say("kiosk-speak-key", choice=words.title, key=key)


def _sentence(detail: str) -> str:
    """The lines of a button in one, without the stop that the sentence around it brings."""
    return ", ".join(line.strip() for line in detail.splitlines()).rstrip(".")


def _cursor(view: View, now: datetime | None, speakers: Speakers) -> list[str]:
    """The choice that plus and minus, or the arrows, have reached; its mark, where it has one."""
    here = choices(view)
    place = view.cursor
    if place is None or place >= len(here):
        return []
    words = label(view, here[place], now, speakers)
    title = ", ".join(part for part in (words.title, _sentence(words.detail)) if part)
    marked = here[place].marked
    if marked is not None:
        state = speakers.say("kiosk-access-on" if marked else "kiosk-access-off")
        title = f"{title}, {state}"
    return [speakers.say("kiosk-speak-cursor", choice=title)]


def _is_letter(choice: Choice) -> bool:
    return isinstance(choice.pressed, CodeTyped | CodeShortened)


def _key(choice: Choice, say: Say) -> str:
    """How the key is called that does this; empty where plus and Enter have to do."""
    key = choice.key or _of_turning(choice)
    if key.isdigit():
        return key
    if key in _NAMED:
        return say(f"kiosk-speak-key-{_NAMED[key]}")
    if key[:1] == "f" and key[1:].isdigit():
        return say("kiosk-speak-key-function", number=int(key[1:]))
    return say("kiosk-speak-key-letter", letter=key.upper()) if len(key) == 1 else ""


def _of_turning(choice: Choice) -> str:
    match choice.pressed:
        case ListTurned(by_pages=by):
            return "pagedown" if by > 0 else "pageup"
    return ""
