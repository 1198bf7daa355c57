"""What the kiosk says: sentences from a view, in the language that the person chose: pure."""

from __future__ import annotations

import textwrap
from datetime import UTC, datetime, tzinfo

from hub.protocol.replies import Reason, Refusal, Ticket
from hub.protocol.site import Service
from hub.protocol.views import ServiceLoad
from hub.protocol.wording import Say
from kiosk.view import ComeBack, GetHelp, Notice, Page, Printing, TakeNumber, View

_TROUBLES_WITH_WORDS = frozenset({"out-of-paper", "cover-open"})
"""What a visitor can see with their own eyes; everything else is just "out of order" to them."""
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


def named(names: dict[str, str], language: str) -> str:
    """A name from the site's file in this language, else in the site's first."""
    return names.get(language) or next(iter(names.values()), "")


def service_name(view: View, service_id: str) -> str:
    service = view.service(service_id)
    return named(service.name, view.language) if service else service_id


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
        case Page.MISSED:
            return say("kiosk-return-choose")
    return say("kiosk-welcome")


def has_alert(view: View) -> bool:
    """Whether the headline is a warning."""
    return (
        view.site is not None
        and view.page is Page.START
        and (not view.connected or bool(view.printer_trouble))
    )


def service_state(view: View, service: Service, now: datetime, say: Say) -> str:
    """How many wait, or why it is closed and when it opens. Nothing that may be out of date."""
    load = view.loads.get(service.id)
    if load is None or not view.connected:
        return ""
    if load.open:
        return say("kiosk-waiting", count=load.waiting)
    # All of what staff say stands on the page that the button leads to.
    why = textwrap.shorten(why_closed(load, say), view.line_columns, placeholder=" …")
    return "\n".join(line for line in (why, opening(load, now, say)) if line)


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


def help_button(view: View, say: Say) -> str:
    """What the button says: that help can be had, or that it is on its way."""
    return say("kiosk-help") if view.help_asked is None else help_state(view, say)


def help_state(view: View, say: Say) -> str:
    coming = view.help_asked is not None and view.help_asked.coming
    return say("kiosk-help-coming" if coming else "kiosk-help-told")


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
    """Heading and text of the page that says what has become of a wish."""
    match view.notice, view.wish:
        case Notice.CLOSED, TakeNumber(service):
            return _closed(view.loads.get(service), now, say)
        case Notice.BACK, _:
            return say("kiosk-return-done"), say("kiosk-return-done-text")
        case Notice.HELP, _:
            return help_state(view, say), say("kiosk-help-text")
        case Notice.REFUSED, ComeBack():
            return say("kiosk-return-refused"), say("kiosk-return-way-on")
        case Notice.REFUSED, TakeNumber() if view.refusal is not None:
            why = _refusal(view, view.refusal, say)
            return say("kiosk-notice-refused"), f"{why} {say('kiosk-notice-reception')}"
        case _, ComeBack():
            return say("kiosk-notice-no-answer"), say("kiosk-return-no-answer")
        case _, GetHelp():
            return say("kiosk-notice-no-answer"), say("kiosk-help-no-answer")
    return say("kiosk-notice-no-answer"), say("kiosk-notice-no-answer-text")


def _closed(load: ServiceLoad | None, now: datetime, say: Say) -> tuple[str, str]:
    if load is None:
        return say("kiosk-closed"), say("kiosk-notice-closed-text")
    lines = [line for line in (why_closed(load, say), opening(load, now, say)) if line]
    return " – ".join(lines), say("kiosk-notice-closed-text")


def _refusal(view: View, refusal: Refusal, say: Say) -> str:
    """The hub's reason, with the service by its name."""
    facts = dict(refusal.facts)
    if "service" in facts:
        facts["service"] = service_name(view, str(facts["service"]))
    return say(f"refusal-{refusal.reason.value}", **facts)
