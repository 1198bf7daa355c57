"""From one page to the next: pure. Who decides what when is in `kiosk.model` and `pressing`."""

from __future__ import annotations

from msgspec.structs import replace

from hub.protocol.replies import Answer, Booked, BookedReply, Reason, Refusal, Ticket, TicketReply
from kiosk.choices import choices, pages
from kiosk.view import Access, Notice, Page, Printing, SiteClock, View
from kiosk.wishes import (
    BookTime,
    CheckInWith,
    ComeBack,
    Feedback,
    GetHelp,
    LookUp,
    TakeNumber,
    Wish,
)

ASK_S = 8.0
"""The last resort, should the link neither answer nor give up (it gives up after 5 s)."""
READ_S = 30.0
"""How long a ticket stands while its print is under way."""
COPY_S = 75.0
"""How long it stands when there is no paper: time to write the number down or to take a picture."""
NOTICE_S = 20.0
WARNING_S = 10.0
"""So long before a page ends by itself it asks whether somebody is still there."""
LOOKING = frozenset(
    {
        *(Page.START, Page.GROUP, Page.OTHER, Page.SEVERAL, Page.PRIORITY, Page.APPOINTMENT),
        *(Page.CONFIRM, Page.MISSED, Page.FEEDBACK, Page.LANGUAGES, Page.ACCESS, Page.VISIT),
    }
)
"""Pages that stand as long as somebody does something there."""
ON_PAPER = frozenset({Page.TICKET, Page.BOOKED})
"""Pages with something that the kiosk has given out."""
GONE = frozenset({Reason.SLOT_TAKEN, Reason.NO_SUCH_SLOT, Reason.TOO_SOON})
"""Why a time that was offered a moment ago cannot be had any more."""
SLOWER = 3.0
"""So many times as long stays everything for those who asked for more time."""


def stay_s(view: View, seconds: float) -> float:
    return seconds * SLOWER if view.access.slow else seconds


def idle(view: View, now_s: float) -> View:
    """Somebody is here: from now on the page stands for its time again."""
    return replace(view, due_s=now_s + stay_s(view, view.times.idle_s))


def site_ms(view: View, now_s: float) -> int | None:
    clock: SiteClock | None = view.clock
    return clock.ms(now_s) if clock is not None else None


def turn(view: View, page: Page, due_s: float | None) -> View:
    """Another page; what belonged to the last one is gone."""
    return replace(
        view,
        page=page,
        turn=view.turn + 1,
        due_s=due_s,
        first=0,
        cursor=None,
        wish=None,
        offered_ms=(),
        taken_ms=None,
        booked=None,
        ticket=None,
        printing=Printing.NONE,
        notice=None,
        refusal=None,
        marked="",
    )


def opened(view: View, page: Page, now_s: float) -> View:
    """A page on which somebody looks and chooses."""
    return idle(turn(view, page, None), now_s)


def start(view: View) -> View:
    """Ready for the next person."""
    home = view.home if view.home in view.languages else view.languages[0]
    return replace(
        forgotten(turn(view, Page.START, None)), language=home, access=Access(), spoken=False
    )


def again(view: View, now_s: float) -> View:
    """The start page, for the same person."""
    return forgotten(opened(view, Page.START, now_s))


def forgotten(view: View) -> View:
    """Without what was chosen on the way."""
    return replace(view, group="", chosen=(), priority=False, about="", code="", back=Page.START)


def beside(view: View, page: Page, now_s: float) -> View:
    """The page of languages or aids; afterwards everything is as it was."""
    back = view.back if view.page in (Page.LANGUAGES, Page.ACCESS) else view.page
    return _elsewhere(replace(view, back=back), page, now_s)


def returned(view: View, now_s: float) -> View:
    """From there to where somebody was."""
    back = replace(_elsewhere(view, view.back, now_s), back=Page.START)
    if back.page in ON_PAPER:
        return replace(back, due_s=now_s + stay_s(back, COPY_S))
    return back


def _elsewhere(view: View, page: Page, now_s: float) -> View:
    shown = replace(view, page=page, turn=view.turn + 1, first=0, cursor=None)
    return idle(shown, now_s)


def ask(view: View, wish: Wish, now_s: float) -> View:
    """Put it to the hub, once. Numbers are given out without it too, all else is not."""
    if not view.connected and not isinstance(wish, TakeNumber):
        return told(view, Notice.NO_ANSWER, wish, now_s)
    return replace(turn(view, Page.ASKING, now_s + ASK_S), wish=wish)


def told(view: View, notice: Notice, wish: Wish | None, now_s: float) -> View:
    """Say what has become of a wish."""
    seconds = view.times.idle_s if notice is Notice.HELP else NOTICE_S
    shown = turn(view, Page.NOTICE, now_s + stay_s(view, seconds))
    return replace(shown, notice=notice, wish=wish)


def considered(view: View, wish: TakeNumber, now_s: float) -> View:
    """Ask for a number, after what there is to know before."""
    times = times_left(view, wish, now_s)
    if times or has_long_wait(view, wish) or to_bring(view, wish):
        return replace(opened(view, Page.CONFIRM, now_s), wish=wish, offered_ms=times)
    return ask(view, wish, now_s)


def times_left(view: View, wish: TakeNumber, now_s: float) -> tuple[int, ...]:
    """At which times somebody could come back today instead."""
    if wish.priority or wish.more or not view.connected:
        return ()
    now_ms = site_ms(view, now_s) or 0
    return tuple(at_ms for at_ms in view.slots.get(wish.service, ()) if at_ms > now_ms)


def has_long_wait(view: View, wish: TakeNumber) -> bool:
    """Whether it may take longer than the house finds bearable."""
    limit_s = view.kiosk.long_wait_s
    if wish.priority or not limit_s or not view.connected:
        return False
    loads = [view.loads.get(service) for service in (wish.service, *wish.more)]
    waits = [load.wait for load in loads if load is not None and load.wait is not None]
    return any(wait.high_s > limit_s for wait in waits)


def to_bring(view: View, wish: TakeNumber) -> tuple[str, ...]:
    """The services of which is shown what to bring, before the number."""
    if wish.priority or not view.kiosk.bring_first:
        return ()
    services = [view.service(service) for service in (wish.service, *wish.more)]
    return tuple(service.id for service in services if service is not None and service.bring)


def answered(view: View, answer: Answer, now_s: float) -> View:
    match view.wish, answer:
        case BookTime() as wish, Refusal(reason=reason) if reason in GONE:
            return _time_gone(view, wish, now_s)
        case BookTime(language=language), BookedReply(booked=booked):
            return _booked(view, booked, language, now_s)
        case wish, Refusal():
            return replace(told(view, Notice.REFUSED, wish, now_s), refusal=answer)
        case TakeNumber(language=language) | CheckInWith(language=language), TicketReply(ticket):
            return _ticket(view, ticket, language, now_s)
        case LookUp(), TicketReply(ticket):
            return replace(opened(view, Page.VISIT, now_s), ticket=ticket)
        case ComeBack() as wish, _:
            return told(view, Notice.BACK, wish, now_s)
        case GetHelp() as wish, _:
            return told(view, Notice.HELP, wish, now_s)
        case Feedback() as wish, _:
            return told(view, Notice.THANKS, wish, now_s)
    return told(view, Notice.NO_ANSWER, view.wish, now_s)


def _time_gone(view: View, wish: BookTime, now_s: float) -> View:
    """Somebody was faster: what else there is."""
    number = TakeNumber(wish.service, wish.language)
    others = tuple(each for each in times_left(view, number, now_s) if each != wish.at_ms)
    page = opened(view, Page.CONFIRM, now_s)
    return replace(page, wish=number, offered_ms=others, taken_ms=wish.at_ms)


def _booked(view: View, booked: Booked, language: str, now_s: float) -> View:
    after = _given_out(view, Page.BOOKED, now_s)
    return replace(after, booked=booked, ticket_language=language)


def _ticket(view: View, ticket: Ticket, language: str, now_s: float) -> View:
    after = _given_out(view, Page.TICKET, now_s)
    return replace(after, ticket=ticket, ticket_language=language)


def _given_out(view: View, page: Page, now_s: float) -> View:
    """A page that stands while its paper comes, or as long as it takes to copy it."""
    seconds = READ_S if view.has_printer else COPY_S
    after = turn(view, page, now_s + stay_s(view, seconds))
    return replace(after, printing=Printing.RUNNING if view.has_printer else Printing.NONE)


def printed(view: View, paper: str, trouble: str, now_s: float) -> View:
    view = replace(view, printer_trouble=trouble)
    if view.printing is Printing.NONE or view.paper != paper:
        return view
    printing, seconds = Printing.DONE, view.times.take_s
    if trouble:
        printing, seconds = Printing.FAILED, COPY_S
    due_s = now_s + stay_s(view, seconds) if view.page in ON_PAPER else view.due_s
    return replace(view, printing=printing, due_s=due_s)


def in_range(view: View) -> View:
    """With a list that may have become shorter."""
    view = replace(view, first=min(view.first, (pages(view) - 1) * view.capacity))
    gone = view.cursor is not None and view.cursor >= len(choices(view))
    return replace(view, cursor=None) if gone else view


def is_ending(view: View, now_s: float) -> bool:
    """Whether a page on which somebody may still be looking ends soon."""
    if view.page not in LOOKING or view.due_s is None:
        return False
    return view.due_s - now_s <= stay_s(view, WARNING_S)
