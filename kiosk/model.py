"""How the kiosk's view changes: pure, `apply(view, message, now_s) -> view`.

The promises to a person at the entrance live here: one confirmed tap is one question to the hub,
whatever is pressed or scanned meanwhile; a held key or a trembling finger does not tap twice; every
page but the start page ends by itself. `now_s` is machine time in seconds, monotonic, handed in.

The shell reads two things off a new view: `asking` (a wish that is to be put to the hub, once
per `turn`) and `printing == RUNNING` (a ticket that is to be printed, once per ticket).
"""

from __future__ import annotations

from msgspec.structs import replace

from hub.protocol.site import Site
from hub.protocol.theme import Theme
from hub.protocol.views import KioskView
from kiosk import scanned, steps
from kiosk.messages import (
    Answered,
    CodeScanned,
    ConnectionLost,
    LoadsCame,
    Message,
    NoAnswerCame,
    Pressed,
    PrintEnded,
    PrinterSpoke,
    Resized,
    TimePassed,
    Welcomed,
)
from kiosk.pressing import press, repeat_s
from kiosk.scanner.tickets import is_appointment_page
from kiosk.view import Notice, Page, Printing, SiteClock, View

SAME_SCAN_S = 5.0
"""A code that lies under the reader is read again and again: that was one time."""


def apply(view: View, message: Message, now_s: float) -> View:
    """The view after this message. Unknown or late messages change nothing."""
    match message:
        case Pressed():
            if _unmeant(view, message, now_s):
                return replace(view, pressed_s=now_s)
            after = press(view, message, now_s)
            return replace(after, pressed=message.by, pressed_s=now_s, pressed_turn=view.turn)
        case CodeScanned(text):
            return _scanned(view, text, now_s)
        case Resized():
            return _resized(view, message)
        case Answered(turn, answer) if _awaits(view, turn):
            return steps.answered(view, answer, now_s)
        case NoAnswerCame(turn) if _awaits(view, turn):
            return steps.told(view, Notice.NO_ANSWER, view.wish, now_s)
        case PrintEnded(paper, trouble):
            return steps.printed(view, paper, trouble, now_s)
        case PrinterSpoke(trouble):
            return replace(view, printer_trouble=trouble)
        case TimePassed() if view.due_s is not None and now_s >= view.due_s:
            if view.page is Page.ASKING:
                return steps.told(view, Notice.NO_ANSWER, view.wish, now_s)
            return steps.start(view)
    return _informed(view, message, now_s)


def _informed(view: View, message: Message, now_s: float) -> View:
    """What the hub says unasked."""
    match message:
        case Welcomed(site, theme, clock, connected):
            return _welcomed(view, site, theme, clock or view.clock, connected)
        case LoadsCame(loads):
            return _loaded(view, loads, now_s)
        case ConnectionLost():
            return steps.in_range(replace(view, connected=False, unreached=True))
    return view


def _unmeant(view: View, press: Pressed, now_s: float) -> bool:
    """A key that is held down, a second tap of a trembling finger: it was meant for a page that has
    gone. Only a pause makes the same key, or a finger, count again.
    """
    return (
        press.by == view.pressed
        and now_s - view.pressed_s < repeat_s(view)
        and view.pressed_turn != view.turn
    )


def _awaits(view: View, turn: int) -> bool:
    return view.page is Page.ASKING and view.turn == turn


def _scanned(view: View, text: str, now_s: float) -> View:
    """Something was held under the reader. A question under way, and a number that stands on the
    screen only, go before it.
    """
    if view.site is None or view.page is Page.ASKING:
        return view
    text = text[: scanned.LONGEST + 1]
    again = text == view.scanned and now_s - view.scanned_s < SAME_SCAN_S
    view = replace(view, scanned=text, scanned_s=now_s)
    if again or _stands_here_only(view):
        return view
    offers = view.kiosk.appointments
    wish = scanned.meaning(text, view.language, appointments=offers)
    if wish is None:
        page = offers and is_appointment_page(text.strip())
        return steps.told(view, Notice.PAGE_SCANNED if page else Notice.UNKNOWN_CODE, None, now_s)
    if view.page in steps.ON_PAPER and _is_own(view, text):
        return view
    return steps.ask(steps.forgotten(view), wish, now_s)


def _is_own(view: View, text: str) -> bool:
    """Whether it is the paper that has just come out."""
    own = view.booked.code if view.booked is not None else view.ticket and view.ticket.token
    return bool(own) and str(own) in text


def _stands_here_only(view: View) -> bool:
    """Whether something is on the screen that is on no paper (yet)."""
    given = bool(steps.ON_PAPER & {view.page, view.back}) and bool(view.paper)
    return given and view.printing is not Printing.DONE


def _resized(view: View, size: Resized) -> View:
    after = replace(
        view,
        capacity=size.capacity,
        columns=size.columns,
        line_columns=size.line_columns,
        ways_room=size.ways_room,
        languages_room=size.languages_room,
    )
    return replace(after, first=view.first // size.capacity * size.capacity, cursor=None)


def _welcomed(
    view: View, site: Site, theme: Theme, clock: SiteClock | None, connected: bool
) -> View:
    first_time = view.site is None
    after = replace(
        view, site=site, theme=theme, clock=clock, connected=connected or view.connected
    )
    if first_time or view.language not in site.languages:
        home = after.home if after.home in site.languages else site.languages[0]
        after = replace(after, language=home)
    here = {service.id for service in after.services}
    after = replace(after, chosen=tuple(each for each in after.chosen if each in here), cursor=None)
    if after.page is Page.GROUP and after.group and after.shown_group is None:
        after = steps.start(after)
    return steps.in_range(after)


def _loaded(view: View, news: KioskView, now_s: float) -> View:
    """The hub has said how everything stands."""
    after = replace(
        view,
        connected=True,
        loads={load.service: load for load in news.services},
        missed=news.missed,
        help=news.help,
        slots={offer.service: offer.times_ms for offer in news.slots},
        presence=news.presence,
        clock=view.clock and replace(view.clock, now_ms=news.now_ms, at_s=now_s),
    )
    if view.notice is Notice.HELP and after.help_asked != view.help_asked:
        after = steps.idle(after, now_s)  # time to read that somebody comes
    return steps.in_range(after)
