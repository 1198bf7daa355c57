"""What the kiosk says: sentences from a view, in the language that the person chose: pure."""

from __future__ import annotations

import textwrap
from datetime import UTC, datetime

import msgspec

from hub.protocol.replies import Booked, Purpose, Reason, StepState, Ticket
from hub.protocol.site import Service
from hub.protocol.views import ServiceLoad
from hub.protocol.wording import Say
from kiosk import choices, notices, steps
from kiosk.names import local_time, named, service_name
from kiosk.opening import load_of, zone_of
from kiosk.view import Page, Printing, View
from kiosk.wishes import BookTime, CheckInWith, ComeBack, LookUp, TakeNumber
from media.waits import wait_text

_TROUBLES_WITH_WORDS = frozenset({"out-of-paper", "cover-open"})
"""What a visitor can see with their own eyes; everything else is just "out of order" to them."""
_SILENT_TROUBLES = frozenset({"paper-low"})
"""What staff should know and visitors need not: the paper comes all the same."""
_COUNTDOWN_S = 10
_CLOSED_FOR_A_REASON = frozenset(
    {
        Reason.CLOSED_BY_STAFF,
        Reason.LAST_TICKET,
        Reason.NO_TIME_LEFT,
        Reason.QUOTA_REACHED,
        Reason.ZONE_FULL,
    }
)

"""The catalogue has a line for each; when a service opens says enough about the others."""


class Words(msgspec.Struct, frozen=True):
    """The text of a page: what it is about, a heading, some lines."""

    subject: str = ""
    heading: str = ""
    lines: tuple[str, ...] = ()


def clock(moment: datetime) -> str:
    return f"{moment:%H:%M}"


def date(moment: datetime, say: Say) -> str:
    return say("kiosk-date", weekday=moment.weekday(), day=moment.day, month=moment.month)


_HEADLINES = {
    Page.START: "kiosk-choose",
    Page.GROUP: "kiosk-choose",
    Page.OTHER: "kiosk-other-choose",
    Page.SEVERAL: "kiosk-several-choose",
    Page.APPOINTMENT: "kiosk-appointment-choose",
    Page.MISSED: "kiosk-return-choose",
    Page.FEEDBACK: "kiosk-feedback-choose",
    Page.LANGUAGES: "kiosk-languages-choose",
    Page.ACCESS: "kiosk-access-choose",
    Page.TICKET: "kiosk-wait-for-call",
    Page.BOOKED: "kiosk-booked-come",
}


def headline(view: View, now_s: float, say: Say) -> str:
    """The line that tells what to do on this page."""
    if view.site is None:
        return say("kiosk-welcome") if view.unreached else say("kiosk-starting")
    if steps.is_ending(view, now_s):
        return say("kiosk-still-there")
    if view.page is Page.SEVERAL and len(view.chosen) >= choices.MOST_CHOSEN:
        return say("kiosk-several-full", count=choices.MOST_CHOSEN)
    if view.page is Page.GROUP and view.priority:
        return say("kiosk-priority-on")
    return say(_HEADLINES.get(view.page, "kiosk-welcome"))


def note(view: View, say: Say) -> str:
    """What is different from usual, on the pages before a number; mostly nothing."""
    if view.site is None or view.page not in (Page.START, Page.GROUP, Page.SEVERAL):
        return ""
    if view.printer_trouble and view.printer_trouble not in _SILENT_TROUBLES:
        return say("kiosk-banner-printer")
    return "" if view.connected else say("kiosk-banner-offline")


def house(view: View) -> str:
    """Whose kiosk this is; within a group, what it is about."""
    name = named(view.site.name, view.language) if view.site else ""
    group = view.shown_group if view.page is Page.GROUP else None
    return f"{name} – {named(group.name, view.language)}" if group is not None else name


def time_at(view: View, at_ms: int) -> str:
    """The time of day at the site."""
    return clock(local_time(at_ms, zone_of(view.site) if view.site else UTC))


def service_state(view: View, service: Service, now: datetime, say: Say) -> str:
    """How many are before, and how long it takes; or why it is closed and when it opens."""
    load = load_of(view, service, ms_of(now))
    if not load.open:
        # All of what staff say stands on the page that the button leads to.
        why = textwrap.shorten(why_closed(load, say), view.line_columns, placeholder=" …")
        return "\n".join(line for line in (why, opening(load, now, say)) if line)
    if not view.connected or service.id not in view.loads:
        return ""
    ahead, wait = say("kiosk-ahead", count=load.ahead), wait_text(load.wait, say)
    parts = [part for part in (ahead, wait) if part]
    if len(line := " · ".join(parts)) <= view.line_columns:
        return line
    has_room = len(named(service.name, view.language)) <= view.line_columns
    return "\n".join(parts) if has_room else parts[-1]


def why_closed(load: ServiceLoad, say: Say) -> str:
    """What staff say, else the rule; empty when it is just not open at this hour."""
    if load.note:
        return load.note
    return say(f"kiosk-closed-{load.why.value}") if load.why in _CLOSED_FOR_A_REASON else ""


def opening(load: ServiceLoad, now: datetime, say: Say) -> str:
    """When it opens, or is open again; where nobody knows, that it is closed."""
    why = why_closed(load, say)
    if load.opens_ms is None or now.tzinfo is None:
        return "" if why else say("kiosk-closed")
    opens = local_time(load.opens_ms, now.tzinfo)
    days = (opens.date() - now.date()).days
    text_id = "kiosk-again" if why else "kiosk-opens"
    if days == 0:
        return say(f"{text_id}-today", time=clock(opens))
    if days == 1:
        return say(f"{text_id}-tomorrow", time=clock(opens))
    if 1 < days < 7:
        return say(f"{text_id}-weekday", weekday=opens.weekday(), time=clock(opens))
    return say(f"{text_id}-date", day=opens.day, month=opens.month, time=clock(opens))


def first_opening(view: View, services: tuple[Service, ...], now: datetime, say: Say) -> str:
    """When the first of these opens that are all closed now."""
    loads = [load_of(view, service, ms_of(now)) for service in services]
    known = [load for load in loads if load.opens_ms is not None]
    if not known:
        return say("kiosk-closed")
    first = min(known, key=lambda load: load.opens_ms or 0)
    return opening(msgspec.structs.replace(first, why=None, note=""), now, say)


def help_button(view: View, say: Say) -> str:
    """What the button says: that help can be had, or that it is on its way."""
    return say("kiosk-help") if view.help_asked is None else notices.help_state(view, say)


def words(view: View, now: datetime | None, say: Say) -> Words:
    """The text of this page, beside its buttons."""
    match view.page:
        case Page.ASKING:
            more = say("kiosk-asking-more") if isinstance(view.wish, TakeNumber) else ""
            return Words(subject(view), say("kiosk-asking"), (more,) if more else ())
        case Page.PRIORITY:
            rule = named(view.kiosk.priority, view.language)
            question = say("kiosk-priority-question")
            return Words(heading=say("kiosk-priority-heading"), lines=(rule, question))
        case Page.CONFIRM if isinstance(view.wish, TakeNumber):
            return _before(view, view.wish, now, say)
        case Page.APPOINTMENT:
            scan = [say("kiosk-appointment-scan")] if view.has_scanner else []
            return Words(lines=(say("kiosk-appointment-where"), *scan))
        case Page.MISSED:
            text_id = "kiosk-return-not-there" if view.missed else "kiosk-return-none"
            return Words(lines=(say(text_id),))
        case Page.ACCESS:
            return Words(lines=(say("kiosk-access-keys"),))
        case Page.NOTICE if now is not None:
            return _notice(view, now, say)
        case Page.START if view.site is None and view.unreached:
            staff = say("kiosk-needs-hub-staff", device=view.device)
            return Words(heading=say("kiosk-needs-hub"), lines=(staff,))
        case Page.START if view.shown_presence:
            return Words(lines=(say("kiosk-presence", code=view.shown_presence),))
        case Page.START if not view.services:
            return Words(
                heading=say("kiosk-starting" if view.site is None else "kiosk-no-services")
            )
    return Words()


def subject(view: View) -> str:
    """What the wish is about: a service, or a number that is there already."""
    match view.wish:
        case TakeNumber(service, more=()):
            return service_name(view, service)
        case TakeNumber(service, more=more):
            return ", ".join(service_name(view, each) for each in (service, *more))
        case BookTime(service, at_ms):
            return f"{service_name(view, service)} · {time_at(view, at_ms)}"
        case ComeBack(missed):
            return missed.number
        case CheckInWith(code):
            return code
    return ""


def _before(view: View, wish: TakeNumber, now: datetime | None, say: Say) -> Words:
    """A long wait, what to bring, other times: what somebody should know before the number."""
    long = view.gives_number and steps.has_long_wait(view, wish)
    lines = []
    if view.taken_ms is not None:
        lines.append(say("kiosk-time-gone", time=time_at(view, view.taken_ms)))
    if long:
        loads = [view.loads.get(service) for service in (wish.service, *wish.more)]
        waits = [load.wait for load in loads if load is not None and load.wait is not None]
        longest = max(waits, key=lambda wait: wait.high_s)
        lines.append(say("kiosk-wait", wait=wait_text(longest, say)))
    bring = bring_lines(view, steps.to_bring(view, wish), say)
    lines += bring
    if view.offered_ms:
        lines.append(say("kiosk-times-left"))
    elif view.taken_ms is not None:
        lines.append(say("kiosk-times-none"))
    if long and not view.offered_ms:
        lines.append(say("kiosk-confirm-question"))
    heading = "kiosk-confirm-bring" if bring else "kiosk-times-heading"
    if not view.gives_number:
        return Words(subject(view), _closed(view, wish, now, say), tuple(lines))
    return Words(subject(view), say("kiosk-confirm-long" if long else heading), tuple(lines))


def bring_lines(view: View, services: tuple[str, ...], say: Say) -> list[str]:
    """What to have ready, once for each different text."""
    found = [view.service(service) for service in services]
    texts = [named(service.bring, view.language) for service in found if service is not None]
    return [say("kiosk-bring", bring=text) for text in dict.fromkeys(texts) if text]


def _closed(view: View, wish: TakeNumber, now: datetime | None, say: Say) -> str:
    """Why there is no number for it, and when there is one again; empty: there is."""
    service = view.service(wish.service)
    load = load_of(view, service, ms_of(now)) if service is not None else None
    if load is None or load.open or now is None:
        return ""
    parts = (why_closed(load, say), opening(load, now, say))
    return " – ".join(part for part in parts if part)


def _notice(view: View, now: datetime, say: Say) -> Words:
    closed = _closed(view, view.wish, now, say) if isinstance(view.wish, TakeNumber) else ""
    heading, text = notices.notice(view, now, closed, say)
    about = "" if isinstance(view.wish, LookUp) else subject(view)
    return Words(about, heading, (text,))


def ticket_heading(view: View, say: Say) -> str:
    """Above the large number, or the large time."""
    ticket = view.ticket
    if view.booked is not None:
        return say("kiosk-booked-heading")
    if view.page is not Page.VISIT or ticket is None or ticket.state is StepState.WAITING:
        return say("kiosk-your-number")
    return say(_VISIT.get(ticket.state, "kiosk-visit-ended"))


_VISIT = {
    StepState.CALLED: "kiosk-visit-called",
    StepState.SERVING: "kiosk-visit-serving",
    StepState.MISSED: "kiosk-visit-missed",
    StepState.PARKED: "kiosk-visit-parked",
}


def ticket_lines(view: View, ticket: Ticket, now: datetime, say: Say) -> tuple[str, str]:
    """Below the number: what it is for; and, more important, what is next."""
    name = service_name(view, ticket.service)
    if ticket.more:
        name += f" {say('kiosk-several-more', count=len(ticket.more))}"
    return name, "\n".join(line for line in _next(view, ticket, now, say) if line)


def booked_lines(view: View, booked: Booked, say: Say) -> tuple[str, str]:
    """Below the time: what it is for; and how to come in."""
    code = say("kiosk-booked-code", code=booked.code)
    return service_name(view, booked.service), f"{code}\n{say('kiosk-booked-check-in')}"


def _next(view: View, ticket: Ticket, now: datetime, say: Say) -> list[str]:
    match ticket.state:
        case StepState.WAITING:
            return _waiting(ticket, now, say)
        case StepState.CALLED if ticket.counter_label:
            return [say("kiosk-visit-called-text", counter=ticket.counter_label)]
        case StepState.MISSED:
            return [say("kiosk-visit-missed-text")]
        case StepState.PARKED:
            return [say("kiosk-visit-parked-text")]
        case StepState.CALLED | StepState.SERVING:
            return []
    return [say("kiosk-visit-ended-text")]


def _waiting(ticket: Ticket, now: datetime, say: Say) -> list[str]:
    booked = ""
    if ticket.booked_ms is not None and now.tzinfo is not None:
        time = clock(local_time(ticket.booked_ms, now.tzinfo))
        booked = say("kiosk-appointment-booked", time=time)
    if ticket.people_ahead < 0:
        return [booked, say("kiosk-wait-unknown")]
    wait = wait_text(ticket.wait, say)
    expected = say("kiosk-wait", wait=wait) if wait and ticket.people_ahead else ""
    return [booked, say("kiosk-people-ahead", count=ticket.people_ahead), expected]


def paper(view: View, say: Say) -> str:
    """What becomes of the paper, in a sentence or two."""
    slip = view.booked is not None
    match view.printing:
        case Printing.RUNNING:
            return say("kiosk-slip-running" if slip else "kiosk-print-running")
        case Printing.DONE:
            return say("kiosk-slip-done" if slip else "kiosk-print-done")
        case Printing.FAILED:
            trouble = view.printer_trouble
            cause = trouble if trouble in _TROUBLES_WITH_WORDS else "failed"
            valid = say("kiosk-slip-no-paper" if slip else "kiosk-no-paper")
            return f"{say(f'kiosk-print-{cause}')} {valid}"
        case Printing.NONE:
            return say("kiosk-slip-note" if slip else "kiosk-note-number")


def booked_qr(view: View, booked: Booked) -> str:
    """For the phone: the appointment's page, else the code itself, to be shown at the reader."""
    token = booked.tokens.get(Purpose.VIEW)
    address = view.site.public_url.rstrip("/") if view.site else ""
    return f"{address}/a/{token}" if address and token else booked.code


def qr_text(view: View, ticket: Ticket) -> str:
    """The address of the visitor's page; empty when the house has none."""
    if view.site is None or not view.site.public_url or not ticket.token:
        return ""
    return f"{view.site.public_url.rstrip('/')}/t/{ticket.token}"


def scan_help(view: View, say: Say) -> str:
    if view.site is None or view.site.public:
        return say("kiosk-scan")
    return (
        say("kiosk-scan-wifi", wifi=view.site.wifi) if view.site.wifi else say("kiosk-scan-house")
    )


def closing(view: View, now_s: float, say: Say) -> str:
    """A warning in time, before the page goes."""
    left_s = (view.due_s or now_s) - now_s
    if view.due_s is None or left_s > _COUNTDOWN_S:
        return ""
    return say("kiosk-closes-in", seconds=max(0, int(left_s)))


def ms_of(now: datetime | None) -> int | None:
    return None if now is None else round(now.astimezone(UTC).timestamp() * 1000)
