"""What the kiosk says: sentences from a view, in the language that the person chose: pure."""

from __future__ import annotations

from datetime import UTC, datetime, tzinfo

from hub.protocol.replies import Ticket
from hub.protocol.site import Service
from hub.protocol.wording import Say
from kiosk.view import Notice, Page, Printing, View

_TROUBLES_WITH_WORDS = frozenset({"out-of-paper", "cover-open"})
"""What a visitor can see with their own eyes; everything else is just "out of order" to them."""
_COUNTDOWN_S = 10


def named(names: dict[str, str], language: str) -> str:
    """A name from the site's file in this language, else in the site's first."""
    return names.get(language) or next(iter(names.values()), "")


def local_time(ms: int, zone: tzinfo) -> datetime:
    return datetime.fromtimestamp(ms / 1000, UTC).astimezone(zone)


def clock(moment: datetime) -> str:
    return f"{moment:%H:%M}"


def date(moment: datetime, say: Say) -> str:
    return say("kiosk-date", weekday=moment.weekday(), day=moment.day, month=moment.month)


def headline(view: View, say: Say) -> str:
    """The line that tells what to do on this page."""
    if view.site is None:
        return say("kiosk-starting")
    if view.page is Page.START and not view.connected:
        return say("kiosk-banner-lost")
    if view.page is Page.START and view.printer_trouble:
        return say("kiosk-banner-printer")
    match view.page:
        case Page.START:
            return say("kiosk-choose")
        case Page.TICKET:
            return say("kiosk-wait-for-call")
    return say("kiosk-welcome")


def has_alert(view: View) -> bool:
    """Whether the headline is a warning."""
    return (
        view.site is not None
        and view.page is Page.START
        and (not view.connected or bool(view.printer_trouble))
    )


def service_state(view: View, service: Service, now: datetime, say: Say) -> str:
    """How many wait, or when it opens. Nothing that may be out of date."""
    load = view.loads.get(service.id)
    if load is None or not view.connected:
        return ""
    if load.open:
        return say("kiosk-waiting", count=load.waiting)
    return opening(load.opens_ms, now, say)


def opening(opens_ms: int | None, now: datetime, say: Say) -> str:
    if opens_ms is None or now.tzinfo is None:
        return say("kiosk-closed")
    opens = local_time(opens_ms, now.tzinfo)
    days = (opens.date() - now.date()).days
    if days == 0:
        return say("kiosk-opens-today", time=clock(opens))
    if days == 1:
        return say("kiosk-opens-tomorrow", time=clock(opens))
    if 1 < days < 7:
        return say("kiosk-opens-weekday", weekday=opens.weekday(), time=clock(opens))
    return say("kiosk-opens-date", day=opens.day, month=opens.month, time=clock(opens))


def paper(view: View, say: Say) -> str:
    """What becomes of the paper, in a sentence or two."""
    match view.printing:
        case Printing.RUNNING:
            return say("kiosk-print-running")
        case Printing.DONE:
            return say("kiosk-print-done")
        case Printing.FAILED:
            trouble = view.printer_trouble
            cause = trouble if trouble in _TROUBLES_WITH_WORDS else "failed"
            return f"{say(f'kiosk-print-{cause}')} {say('kiosk-no-paper')}"
        case Printing.NONE:
            return say("kiosk-note-number")


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


def notice(view: View, now: datetime, say: Say) -> tuple[str, str]:
    """Heading and text of the page that says why there is no number."""
    match view.notice:
        case Notice.CLOSED:
            load = view.loads.get(view.notice_service)
            opens = opening(load.opens_ms if load else None, now, say)
            return opens, say("kiosk-notice-closed-text")
        case Notice.REFUSED if view.refusal is not None:
            why = say(f"refusal-{view.refusal.reason.value}", **view.refusal.facts)
            return say("kiosk-notice-refused"), f"{why} {say('kiosk-notice-reception')}"
    return say("kiosk-notice-no-answer"), say("kiosk-notice-no-answer-text")
