"""What can be chosen on each page, in order: the one list for fingers, keys and speech. Pure.

A choice says what is pressed and by which key; `kiosk.labels` gives it its words. The order is that
of the screen: the list, what turns its pages, the ways on, the languages, the head.
"""

from __future__ import annotations

from enum import StrEnum

import msgspec

from hub.protocol.replies import StepState
from kiosk.messages import (
    Aid,
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
    Pressed,
    ReturnChosen,
    ServiceChosen,
    TimeChosen,
    TriedAgain,
)
from kiosk.view import Page, View

TAP = "tap"
ENTRY_KEYS = "1234567890abcdefghijkmnopqrstuvwxyz"
"""The n-th button of a list answers to the n-th of these. `l` is missing: it is the language."""
CODE_KEYS = "1234567890ABCDEFGHIJKLMNOPQRSTUVWXYZ-"
SCORES = (5, 4, 3, 2, 1)
MOST_CHOSEN = 9
_BUSY = (Page.ASKING,)


class Part(StrEnum):
    """Where on the screen a choice stands."""

    LIST = "list"
    TURNING = "turning"
    WAYS = "ways"
    LANGUAGES = "languages"
    HEAD = "head"


class Choice(msgspec.Struct, frozen=True):
    """`key`: what to type for it; empty: only the arrows, or `+`, lead there. `main`: Enter means
    it as long as the arrows were not used.

    `marked`: whether the mark is set, where there is one.
    """

    pressed: Pressed
    part: Part = Part.LIST
    key: str = ""
    main: bool = False
    marked: bool | None = None


def choices(view: View) -> tuple[Choice, ...]:
    """All that can be chosen on the page as it is shown."""
    return (
        *shown(view),
        *_turning(view),
        *ways(view),
        *_strip(view),
        *_head(view),
    )


def shown(view: View) -> tuple[Choice, ...]:
    """The part of the list that is on the screen."""
    return entries(view)[view.first : view.first + view.capacity]


def pages(view: View) -> int:
    """How many pages the list has."""
    return max(1, -(-len(entries(view)) // view.capacity))


def page_number(view: View) -> int:
    return view.first // view.capacity + 1


def entries(view: View) -> tuple[Choice, ...]:
    """The whole list of the page."""
    if view.page is Page.APPOINTMENT:
        keypad = [Choice(CodeTyped(TAP, letter), key=letter.lower()) for letter in CODE_KEYS]
        return (*keypad, Choice(CodeShortened(TAP), key="backspace"))
    pressed = _pressed(view)
    return tuple(
        Choice(each, key=entry_key(place), marked=_mark(view, each))
        for place, each in enumerate(pressed)
    )


def entry_key(place: int) -> str:
    """Empty for those beyond the keyboard."""
    return ENTRY_KEYS[place] if place < len(ENTRY_KEYS) else ""


def _pressed(view: View) -> list[Pressed]:
    match view.page:
        case Page.START:
            groups = [GroupChosen(TAP, group.id) for group in view.groups]
            return [*groups, *(ServiceChosen(TAP, service.id) for service in view.ungrouped)]
        case Page.GROUP:
            group = view.shown_group
            services = view.services if group is None else view.group_services(group)
            return [ServiceChosen(TAP, service.id) for service in services]
        case Page.SEVERAL:
            return [ServiceChosen(TAP, service.id) for service in view.services]
        case Page.CONFIRM:
            return [TimeChosen(TAP, at_ms) for at_ms in view.offered_ms]
        case Page.MISSED:
            return [ReturnChosen(TAP, missed.visit) for missed in view.missed]
        case Page.FEEDBACK:
            return [FeedbackGiven(TAP, score) for score in SCORES]
        case Page.LANGUAGES:
            return [LanguageChosen(TAP, language) for language in view.languages]
        case Page.ACCESS:
            aids = [aid for aid in Aid if aid is not Aid.SPOKEN or view.can_speak]
            return [AidToggled(TAP, aid) for aid in aids]
        case Page.OTHER:
            return _offers(view)
    return []


def _mark(view: View, pressed: Pressed) -> bool | None:
    match pressed, view.page:
        case ServiceChosen(service=service), Page.SEVERAL:
            return service in view.chosen
        case AidToggled(aid=aid), _:
            return is_on(view, aid)
        case LanguageChosen(language=language), _:
            return language == view.language
    return None


def is_on(view: View, aid: Aid) -> bool:
    """Whether this makes the kiosk easier just now."""
    match aid:
        case Aid.CONTRAST:
            return view.access.contrast
        case Aid.LARGE:
            return view.access.large
        case Aid.SLOW:
            return view.access.slow
        case Aid.LOW:
            return view.access.low
        case Aid.SPOKEN:
            return view.spoken


def _turning(view: View) -> list[Choice]:
    if pages(view) == 1:
        return []
    keys = {-1: "pageup", 1: "pagedown"}
    return [Choice(ListTurned(TAP, by), Part.TURNING, key) for by, key in keys.items()]


def _offers(view: View) -> list[Pressed]:
    """What else the house offers at its entrance."""
    kiosk = view.kiosk
    offers: list[tuple[bool, Pressed]] = [
        (kiosk.appointments, PageOpened(TAP, Page.APPOINTMENT)),
        (kiosk.several and len(view.services) > 1, PageOpened(TAP, Page.SEVERAL)),
        (bool(kiosk.priority), PageOpened(TAP, Page.PRIORITY)),
        (view.can_come_back, PageOpened(TAP, Page.MISSED)),
        (kiosk.feedback, PageOpened(TAP, Page.FEEDBACK)),
    ]
    return [pressed for offered, pressed in offers if offered]


def ways(view: View) -> tuple[Choice, ...]:
    """The ways on from this page, below the list; keys go on where those of the list end."""
    low = [LanguageToggled(TAP)] if view.access.low and has_language(view) else []
    main, place = _main(view), len(entries(view))
    found = []
    for pressed in (*_ways(view), *low):
        key = _key(pressed)
        if pressed == main:
            key = "enter"
        elif not key and view.page is not Page.APPOINTMENT:
            key, place = entry_key(place), place + 1
        found.append(Choice(pressed, Part.WAYS, key, main=pressed == main))
    return tuple(found)


def _key(pressed: Pressed) -> str:
    """Of what has the same key on every page: the terminal's name for it."""
    match pressed:
        case Dismissed():
            return "."
        case HelpWanted():
            return "f1"
        case PageOpened(page=Page.ACCESS):
            return "/"
        case LanguageToggled():
            return "f2"
    return ""


def _ways(view: View) -> list[Pressed]:
    back, access, aid = Dismissed(TAP), PageOpened(TAP, Page.ACCESS), HelpWanted(TAP)
    match view.page:
        case Page.START if view.site is None:
            return []
        case Page.START:
            return [*_on_start(view), access, aid]
        case Page.GROUP | Page.MISSED | Page.OTHER:
            return [back, access, aid]
        case Page.CONFIRM if not view.gives_number:
            return [back]
        case Page.SEVERAL | Page.APPOINTMENT | Page.CONFIRM | Page.PRIORITY:
            return [back, Confirmed(TAP)]
        case Page.NOTICE if view.number_instead:
            return [back, ServiceChosen(TAP, view.number_instead)]
        case Page.NOTICE if view.can_try_again:
            return [back, TriedAgain(TAP)]
        case Page.VISIT if view.may_return and view.ticket is not None:
            return [back, ReturnChosen(TAP, view.ticket.visit)]
        case Page.VISIT if view.kiosk.feedback and view.ticket is not None:
            over = view.ticket.state is StepState.DONE
            return [back, PageOpened(TAP, Page.FEEDBACK)] if over else [back]
        case Page.ASKING:
            return []
    return [back]


def _on_start(view: View) -> list[Pressed]:
    """As many offers as have room, else the way to all of them."""
    offers = _offers(view)
    room = view.ways_room - 2 - (view.access.low and has_language(view))
    if len(offers) <= room:
        return offers
    return [*offers[: max(0, room - 1)], PageOpened(TAP, Page.OTHER)]


def _main(view: View) -> Pressed | None:
    """The one thing that most people do next on this page."""
    match view.page:
        case Page.SEVERAL | Page.APPOINTMENT | Page.CONFIRM | Page.PRIORITY:
            return Confirmed(TAP)
        case Page.NOTICE if view.can_try_again:
            return TriedAgain(TAP)
        case Page.NOTICE if view.number_instead:
            return _ways(view)[-1]
        case Page.TICKET | Page.BOOKED | Page.NOTICE | Page.ACCESS:
            return Dismissed(TAP)
        case Page.VISIT:
            return _ways(view)[-1]
    return None


def has_language(view: View) -> bool:
    """Whether there is a choice of languages, and this is the page for it."""
    return len(view.languages) > 1 and view.page not in (*_BUSY, Page.LANGUAGES)


def has_strip(view: View) -> bool:
    """Whether the languages stand on the page by their names."""
    plain = not (view.access.low or view.access.large)
    many = len(view.languages) > 2
    return view.page is Page.START and many and plain and view.languages_room


def _strip(view: View) -> list[Choice]:
    if not has_strip(view):
        return []
    return [
        Choice(LanguageChosen(TAP, language), Part.LANGUAGES, marked=language == view.language)
        for language in view.languages
    ]


def _head(view: View) -> list[Choice]:
    if view.access.low or not has_language(view) or has_strip(view):
        return []
    return [Choice(LanguageToggled(TAP), Part.HEAD, "f2")]
