"""What somebody's press leads to: pure, `press(view, pressed, now_s) -> view`."""

from __future__ import annotations

from typing import TypeVar

from msgspec.structs import replace

from hub.protocol.views import MissedNumber
from kiosk import choices, opening, steps
from kiosk.messages import (
    Aid,
    AidToggled,
    CodeShortened,
    CodeTyped,
    Confirmed,
    CursorConfirmed,
    CursorMoved,
    CursorStepped,
    Dismissed,
    FeedbackGiven,
    GroupChosen,
    HelpWanted,
    KeyTyped,
    LanguageChosen,
    LanguageToggled,
    ListTurned,
    PageOpened,
    Pressed,
    ReturnChosen,
    ServiceChosen,
    TimeChosen,
    Touched,
    TriedAgain,
)
from kiosk.scanned import CODE_LETTERS
from kiosk.steps import LOOKING
from kiosk.view import Notice, Page, View
from kiosk.wishes import BookTime, CheckInWith, ComeBack, Feedback, GetHelp, TakeNumber

LONGEST_TYPED = 32
LANGUAGE_KEY = "l"
REPEAT_S = 0.7
"""The same key, or a finger, within this time of its last press and on another page: not meant."""
_BESIDE = (Page.LANGUAGES, Page.ACCESS)

PressedT = TypeVar("PressedT", bound=Pressed)


def press(view: View, pressed: Pressed, now_s: float) -> View:
    """The view after this press. What means nothing on this page changes nothing."""
    after = _pressed(view, pressed, now_s)
    stays = after.page is view.page and after.page in LOOKING and after.turn == view.turn
    return steps.idle(after, now_s) if stays else after


def _pressed(view: View, pressed: Pressed, now_s: float) -> View:
    match pressed:
        case KeyTyped(key=key):
            return _type(view, key, pressed.by, now_s)
        case CursorMoved() | CursorStepped() | CursorConfirmed() | ListTurned():
            return _point(view, pressed, now_s)
        case LanguageToggled() | LanguageChosen() | AidToggled():
            return _adjust(view, pressed, now_s)
        case PageOpened(page=page):
            return _open(view, page, now_s)
        case Dismissed():
            return _back(view, now_s)
        case HelpWanted() if view.site is not None and view.page in LOOKING | {Page.NOTICE}:
            return steps.ask(view, GetHelp(), now_s)
        case TriedAgain() if view.page is Page.NOTICE and view.can_try_again:
            return _try_again(view, now_s)
        case Touched():
            return view
    return _choose(view, pressed, now_s)


def _choose(view: View, pressed: Pressed, now_s: float) -> View:
    """What stands on this page only."""
    match pressed, view.page:
        case ServiceChosen(service=service), Page.START | Page.GROUP:
            return _choose_service(view, service, now_s)
        case ServiceChosen(service=service), Page.NOTICE if service == view.number_instead:
            return _choose_service(steps.forgotten(view), service, now_s)
        case TimeChosen(at_ms=at_ms), Page.CONFIRM if at_ms in view.offered_ms:
            return _choose_time(view, at_ms, now_s)
        case ServiceChosen(service=service), Page.SEVERAL:
            return _mark(view, service, pressed.by, now_s)
        case GroupChosen(group=group), Page.START if group in {each.id for each in view.groups}:
            return replace(steps.opened(view, Page.GROUP, now_s), group=group)
        case ReturnChosen(visit=visit), Page.MISSED | Page.VISIT:
            return _come_back(view, visit, now_s)
        case FeedbackGiven(score=score), Page.FEEDBACK if score in choices.SCORES:
            return steps.ask(view, Feedback(score, view.about), now_s)
        case CodeTyped(character=character), Page.APPOINTMENT if character in CODE_LETTERS:
            return replace(view, code=(view.code + character.upper())[:LONGEST_TYPED])
        case CodeShortened(), Page.APPOINTMENT:
            return replace(view, code=view.code[:-1])
        case Confirmed(), _:
            return _confirm(view, now_s)
    return view


def _type(view: View, key: str, by: str, now_s: float) -> View:
    if view.page is Page.APPOINTMENT:
        return _choose(view, CodeTyped(by, key), now_s)
    if key.lower() == LANGUAGE_KEY:
        return _adjust(view, LanguageToggled(by), now_s)
    here = (*choices.entries(view), *choices.ways(view))
    chosen = next((each for each in here if each.key == key.lower()), None)
    return _pressed(view, by_whom(chosen.pressed, by), now_s) if chosen is not None else view


def by_whom(pressed: PressedT, by: str) -> PressedT:
    return replace(pressed, by=by)


def _point(view: View, pressed: Pressed, now_s: float) -> View:
    """The keys go from choice to choice; the first press shows where they are."""
    here = choices.choices(view)
    match pressed:
        case ListTurned(by_pages=by_pages):
            return _turn_list(view, by_pages)
        case CursorStepped(by_places=by) if here:
            before = -1 if by > 0 else 0
            place = before if view.cursor is None else view.cursor
            return replace(view, cursor=(place + by) % len(here))
        case CursorMoved(columns=columns, rows=rows) if here:
            return replace(view, cursor=_moved(view, columns, rows))
        case CursorConfirmed():
            return _enter(view, here, pressed.by, now_s)
    return view


def _turn_list(view: View, by_pages: int) -> View:
    page = (choices.page_number(view) - 1 + by_pages) % choices.pages(view)
    cursor = None if view.cursor is None else 0
    return replace(view, first=page * view.capacity, cursor=cursor)


def _moved(view: View, columns: int, rows: int) -> int:
    """Within the list as it stands, from its last row on to what is below it."""
    if view.cursor is None:
        return 0
    in_list, last = len(choices.shown(view)), len(choices.choices(view)) - 1
    place = view.cursor
    if rows and place < in_list:
        below = place + rows * view.columns
        place = min(max(below, place if below < 0 else 0), in_list)
    else:
        place += rows
    place += columns
    return place if 0 <= place <= last else view.cursor


def _enter(view: View, here: tuple[choices.Choice, ...], by: str, now_s: float) -> View:
    if view.cursor is not None and view.cursor < len(here):
        chosen = here[view.cursor]
    else:
        main = next((choice for choice in here if choice.main), None)
        if main is None or (view.page is Page.APPOINTMENT and not view.code):
            return replace(view, cursor=0) if here else view
        chosen = main
    return _pressed(view, by_whom(chosen.pressed, by), now_s)


def _adjust(view: View, pressed: Pressed, now_s: float) -> View:
    """Language and aids, for whoever stands there now."""
    match pressed:
        case LanguageToggled() if len(view.languages) == 2:
            place = view.languages.index(view.language) if view.language in view.languages else -1
            return replace(view, language=view.languages[(place + 1) % 2])
        case LanguageToggled() if len(view.languages) > 2 and choices.has_language(view):
            return steps.beside(view, Page.LANGUAGES, now_s)
        case LanguageChosen(language=language) if language in view.languages:
            chosen = replace(view, language=language)
            return steps.returned(chosen, now_s) if view.page is Page.LANGUAGES else chosen
        case AidToggled(aid=aid) if aid is not Aid.SPOKEN or view.can_speak:
            return _aid(view, aid, now_s)
    return view


def _aid(view: View, aid: Aid, now_s: float) -> View:
    """The buttons move: what is pressed meanwhile was meant for where they were."""
    if aid is Aid.SPOKEN:
        return replace(view, spoken=not view.spoken)
    if view.page is Page.ASKING:  # a turn is a question there, and this is none
        return view
    value = not choices.is_on(view, aid)
    access = replace(view.access, **{aid.value: value})
    after = replace(view, access=access, turn=view.turn + 1, cursor=None)
    return steps.idle(after, now_s) if view.page in LOOKING else after


def _open(view: View, page: Page, now_s: float) -> View:
    """Only what the house offers and this page leads to."""
    if view.site is None or view.page is Page.ASKING:
        return view
    if page in _BESIDE:
        return view if view.page is page else steps.beside(view, page, now_s)
    kiosk = view.kiosk
    offered = {
        Page.APPOINTMENT: kiosk.appointments,
        Page.SEVERAL: kiosk.several,
        Page.PRIORITY: bool(kiosk.priority),
        Page.MISSED: view.can_come_back,
        Page.FEEDBACK: kiosk.feedback,
        Page.OTHER: True,
    }
    if page is Page.FEEDBACK and view.page is Page.VISIT and view.ticket is not None:
        return replace(steps.opened(view, page, now_s), about=view.ticket.service)
    if view.page in (Page.START, Page.OTHER) and offered.get(page, False):
        return steps.opened(view, page, now_s)
    return view


def _back(view: View, now_s: float) -> View:
    match view.page:
        case Page.ASKING:
            return view
        case Page.LANGUAGES | Page.ACCESS:
            return steps.returned(view, now_s)
        case Page.TICKET | Page.BOOKED:
            return steps.start(view)
        case Page.CONFIRM if view.chosen:
            return steps.opened(view, Page.SEVERAL, now_s)
        case Page.CONFIRM if view.group or view.priority:
            return steps.opened(view, Page.GROUP, now_s)
        case Page.START:
            return replace(view, first=0, cursor=None)
    return steps.again(view, now_s)


def _confirm(view: View, now_s: float) -> View:
    match view.page, view.wish:
        case Page.CONFIRM, TakeNumber() as wish:
            return steps.ask(view, replace(wish, language=view.language), now_s)
        case Page.SEVERAL, _ if view.chosen:
            first, *more = view.chosen
            return steps.considered(view, TakeNumber(first, view.language, tuple(more)), now_s)
        case Page.PRIORITY, _:
            return replace(steps.opened(view, Page.GROUP, now_s), priority=True)
        case Page.APPOINTMENT, _ if view.code:
            return steps.ask(view, CheckInWith(view.code, view.language), now_s)
    return view


def _choose_service(view: View, service_id: str, now_s: float) -> View:
    service = next((each for each in view.services if each.id == service_id), None)
    if service is None:
        return view
    wish = TakeNumber(service_id, view.language, priority=view.priority)
    is_open = opening.is_open(view, service, steps.site_ms(view, now_s))
    if not is_open and not steps.times_left(view, wish, now_s):
        return steps.told(view, Notice.CLOSED, wish, now_s)
    return steps.considered(view, wish, now_s)


def _choose_time(view: View, at_ms: int, now_s: float) -> View:
    if not isinstance(view.wish, TakeNumber):
        return view
    return steps.ask(view, BookTime(view.wish.service, at_ms, view.language), now_s)


def _mark(view: View, service_id: str, by: str, now_s: float) -> View:
    """Chosen, or no longer. A finger that trembles does not take back what it has just chosen."""
    service = next((each for each in view.services if each.id == service_id), None)
    again = view.marked == service_id and by == view.pressed
    if service is None or (again and now_s - view.pressed_s < repeat_s(view)):
        return view
    chosen = tuple(each for each in view.chosen if each != service_id)
    if service_id not in view.chosen:
        is_open = opening.is_open(view, service, steps.site_ms(view, now_s))
        if not is_open or len(chosen) >= choices.MOST_CHOSEN:
            return view
        chosen = (*chosen, service_id)
    return replace(view, chosen=chosen, marked=service_id)


def repeat_s(view: View) -> float:
    return REPEAT_S * 2 if view.access.slow else REPEAT_S


def _come_back(view: View, visit: str, now_s: float) -> View:
    missed = next((one for one in view.missed if one.visit == visit), None)
    if missed is None and view.may_return and view.ticket is not None:
        missed = MissedNumber(view.ticket.visit, view.ticket.number)
    return steps.ask(view, ComeBack(missed), now_s) if missed is not None else view


def _try_again(view: View, now_s: float) -> View:
    match view.wish:
        case TakeNumber() | CheckInWith() as wish:
            return steps.ask(view, replace(wish, language=view.language), now_s)
        case None:
            return view
        case wish:
            return steps.ask(view, wish, now_s)
