"""The words of a choice: what its button says and what is read out. Pure."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import msgspec

from hub.protocol.site import Group
from hub.protocol.wording import Say
from kiosk import wording
from kiosk.choices import Choice, Part
from kiosk.messages import (
    AidToggled,
    CodeShortened,
    CodeTyped,
    Confirmed,
    Dismissed,
    FeedbackGiven,
    GroupChosen,
    HelpWanted,
    LanguageChosen,
    LanguageToggled,
    ListTurned,
    PageOpened,
    ReturnChosen,
    ServiceChosen,
    TimeChosen,
    TriedAgain,
)
from kiosk.names import named
from kiosk.opening import is_open
from kiosk.view import Page, View

MARKED, UNMARKED = "☑", "☐"
BACK, ON = "←", "→"
MOST_NAMED = 3
"""So many other languages stand on the button that leads to them."""


class Label(msgspec.Struct, frozen=True):
    """`icon`: a sign before the title. `faint`: it leads to an explanation only.

    `language`: in which it is written, where that is not the screen's.
    """

    title: str
    detail: str = ""
    icon: str = ""
    faint: bool = False
    hint: str = ""
    """The key that does the same, if it has a name of its own."""
    language: str = ""


class Speakers(msgspec.Struct, frozen=True):
    """`say` speaks the screen's language, `of` any other."""

    say: Say
    of: Callable[[str], Say]


def label(view: View, choice: Choice, now: datetime | None, speakers: Speakers) -> Label:
    """What stands on this button now."""
    say = speakers.say
    match choice.pressed:
        case TimeChosen(at_ms=at_ms):
            return Label(wording.time_at(view, at_ms))
        case ServiceChosen() if view.page is Page.NOTICE:
            return Label(say("kiosk-take-number"))
        case ServiceChosen(service=service):
            return _service(view, choice, service, now, say)
        case GroupChosen(group=group_id):
            group = next(each for each in view.groups if each.id == group_id)
            return _group(view, group, now, say)
        case ReturnChosen(visit=visit) if view.page is Page.MISSED:
            number = next((one.number for one in view.missed if one.visit == visit), "")
            return Label(number)
        case FeedbackGiven(score=score):
            return Label(say(f"kiosk-feedback-{score}"))
        case CodeTyped(character=character):
            return Label(character)
        case AidToggled(aid=aid):
            state = say("kiosk-access-on" if choice.marked else "kiosk-access-off")
            why = say(f"kiosk-access-{aid.value}-why")
            icon = MARKED if choice.marked else UNMARKED
            return Label(say(f"kiosk-access-{aid.value}"), f"{why} – {state}", icon)
        case LanguageChosen() | LanguageToggled():
            return _language(view, choice, speakers)
        case PageOpened(page=page):
            return _opened(view, page, say)
    return _way(view, choice, say)


def _service(view: View, choice: Choice, service_id: str, now: datetime | None, say: Say) -> Label:
    service = view.service(service_id)
    if service is None:
        return Label(service_id)
    icon = service.icon
    if choice.marked is not None:
        icon = MARKED if choice.marked else UNMARKED
    state = wording.service_state(view, service, now, say) if now else ""
    faint = not is_open(view, service, wording.ms_of(now))
    return Label(named(service.name, view.language), state, icon, faint)


def _group(view: View, group: Group, now: datetime | None, say: Say) -> Label:
    """With what stands behind it, or that all of it is closed and when the first opens."""
    services = view.group_services(group)
    closed = not any(is_open(view, service, wording.ms_of(now)) for service in services)
    detail = ", ".join(named(service.name, view.language) for service in services)
    if closed and now is not None:
        detail = wording.first_opening(view, services, now, say)
    return Label(named(group.name, view.language), detail, group.icon, closed)


def _language(view: View, choice: Choice, speakers: Speakers) -> Label:
    name = "kiosk-language-name"
    match choice.pressed:
        case LanguageChosen(language=language):
            icon = "✓" if choice.marked and view.page is Page.LANGUAGES else ""
            return Label(speakers.of(language)(name), icon=icon, language=language)
    others = [language for language in view.languages if language != view.language]
    if len(view.languages) == 2 and others:
        other = speakers.of(others[0])
        return Label(other(name), hint=other("kiosk-language-key"), language=others[0])
    # Arabic would have to be set among names of the other direction: it is seen on the next page.
    names = [speakers.of(each)(name) for each in others if each not in ("ar", "de-simple")]
    return Label(speakers.say("kiosk-languages"), " · ".join(names[:MOST_NAMED]))


def _opened(view: View, page: Page, say: Say) -> Label:
    match page:
        case Page.MISSED:
            why, key = say("kiosk-return-why"), say("kiosk-return-key")
            return Label(say("kiosk-return"), why, hint=key)
        case Page.APPOINTMENT:
            return Label(say("kiosk-appointment"), say("kiosk-appointment-why"))
        case Page.SEVERAL:
            return Label(say("kiosk-several"), say("kiosk-several-why"))
        case Page.PRIORITY:
            return Label(say("kiosk-priority"), say("kiosk-priority-why"))
        case Page.FEEDBACK:
            return Label(say("kiosk-feedback"), say("kiosk-feedback-why"))
        case Page.ACCESS:
            why, key = say("kiosk-access-why"), say("kiosk-access-key")
            return Label(say("kiosk-access"), why, hint=key)
    return Label(say("kiosk-other"))


def _way(view: View, choice: Choice, say: Say) -> Label:
    match choice.pressed:
        case HelpWanted():
            return Label(wording.help_button(view, say), hint=say("kiosk-help-key"))
        case CodeShortened():
            return Label(say("kiosk-appointment-delete"))
        case TriedAgain():
            return Label(say("kiosk-try-again"))
        case ReturnChosen():
            return Label(say("kiosk-return"))
        case Confirmed():
            return _confirmed(view, say)
        case ListTurned(by_pages=by) if choice.part is Part.TURNING:
            if by < 0:
                return Label(say("kiosk-list-back"), icon=BACK)
            more = "kiosk-return-more" if view.page is Page.MISSED else "kiosk-list-more"
            return Label(say(more), icon=ON)
        case Dismissed():
            return _dismissed(view, say)
    return Label("")


def _confirmed(view: View, say: Say) -> Label:
    match view.page:
        case Page.SEVERAL:
            count = len(view.chosen)
            return Label(say("kiosk-several-go", count=count), faint=not count)
        case Page.APPOINTMENT:
            return Label(say("kiosk-appointment-go"), faint=not view.code)
        case Page.PRIORITY:
            return Label(say("kiosk-priority-yes"))
        case Page.CONFIRM if view.offered_ms:
            return Label(say("kiosk-take-number"))
    return Label(say("kiosk-confirm-yes"))


def _dismissed(view: View, say: Say) -> Label:
    match view.page:
        case Page.TICKET | Page.BOOKED | Page.ACCESS:
            return Label(say("kiosk-done"))
        case Page.NOTICE | Page.VISIT:
            return Label(say("kiosk-to-start"))
        case Page.CONFIRM if view.gives_number and not view.offered_ms:
            return Label(say("kiosk-confirm-no"))
        case Page.PRIORITY:
            return Label(say("kiosk-priority-no"))
    return Label(say("kiosk-back"), icon=BACK)
