"""What has become of a wish, in a heading and a sentence or two, always with a way on: pure."""

from __future__ import annotations

from datetime import datetime

from hub.protocol.replies import Reason, Refusal
from hub.protocol.wording import Say
from kiosk.names import local_time, service_name
from kiosk.view import Notice, View
from kiosk.wishes import BookTime, CheckInWith, ComeBack, Feedback, GetHelp, LookUp, TakeNumber

Said = tuple[str, str]


def help_state(view: View, say: Say) -> str:
    coming = view.help_asked is not None and view.help_asked.coming
    return say("kiosk-help-coming" if coming else "kiosk-help-told")


def notice(view: View, now: datetime, closed: str, say: Say) -> Said:
    """Heading and text. `closed`: why the service of the wish is closed, if it is."""
    match view.notice:
        case Notice.CLOSED:
            return closed or say("kiosk-closed"), say("kiosk-notice-closed-text")
        case Notice.BACK:
            return say("kiosk-return-done"), say("kiosk-return-done-text")
        case Notice.HELP:
            return help_state(view, say), say("kiosk-help-text")
        case Notice.THANKS:
            return say("kiosk-feedback-thanks"), say("kiosk-feedback-thanks-text")
        case Notice.UNKNOWN_CODE:
            return say("kiosk-code-unknown"), say("kiosk-code-unknown-text")
        case Notice.PAGE_SCANNED:
            return say("kiosk-code-page"), say("kiosk-code-page-text")
        case Notice.REFUSED if view.refusal is not None:
            return _refused(view, view.refusal, now, say)
    return say("kiosk-notice-no-answer"), _unheard(view, say)


def _unheard(view: View, say: Say) -> str:
    match view.wish:
        case ComeBack():
            return say("kiosk-return-no-answer")
        case GetHelp():
            return say("kiosk-help-no-answer")
        case CheckInWith():
            return say("kiosk-code-no-answer")
        case LookUp():
            return say("kiosk-visit-no-answer")
        case Feedback():
            return say("kiosk-feedback-no-answer")
        case BookTime():
            return say("kiosk-time-no-answer")
    return say("kiosk-notice-no-answer-text")


def _refused(view: View, refusal: Refusal, now: datetime, say: Say) -> Said:
    match view.wish:
        case ComeBack():
            return say("kiosk-return-refused"), say("kiosk-return-way-on")
        case LookUp():
            return say("kiosk-visit-unknown"), say("kiosk-visit-unknown-text")
        case CheckInWith():
            return _not_checked_in(view, refusal, now, say)
        case TakeNumber():
            return say("kiosk-notice-refused"), _with_a_way_on(view, refusal, say)
        case BookTime():
            return say("kiosk-time-refused"), _with_a_way_on(view, refusal, say)
        case Feedback():
            return say("kiosk-notice-no-answer"), say("kiosk-feedback-no-answer")
    return say("kiosk-notice-no-answer"), say("kiosk-help-no-answer")


def _not_checked_in(view: View, refusal: Refusal, now: datetime, say: Say) -> Said:
    facts = refusal.facts
    match refusal.reason:
        case Reason.UNKNOWN_CODE | Reason.UNKNOWN_APPOINTMENT:
            return say("kiosk-code-unknown"), say("kiosk-code-unknown-text")
        case Reason.CHECKED_IN if "number" in facts:
            text = say("kiosk-code-checked-in-text", number=facts["number"])
            return say("kiosk-code-checked-in"), text
        case Reason.TOO_EARLY if now.tzinfo is not None and "at_ms" in facts:
            opens = local_time(int(facts["at_ms"]), now.tzinfo)
            text = say("kiosk-code-too-early-text", time=f"{opens:%H:%M}")
            return say("kiosk-code-too-early"), text
        case Reason.TIME_PASSED:
            return say("kiosk-code-passed"), say("kiosk-code-passed-text")
        case Reason.CALLED_OFF:
            return say("kiosk-code-called-off"), say("kiosk-code-called-off-text")
        case Reason.NOT_TODAY if now.tzinfo is not None and "at_ms" in facts:
            booked = local_time(int(facts["at_ms"]), now.tzinfo)
            time, day, month = f"{booked:%H:%M}", booked.day, booked.month
            text = say("kiosk-code-not-today-text", day=day, month=month, time=time)
            return say("kiosk-code-not-today"), text
    return say("kiosk-code-refused"), _with_a_way_on(view, refusal, say)


def _with_a_way_on(view: View, refusal: Refusal, say: Say) -> str:
    """The hub's reason, with the service by its name."""
    facts = dict(refusal.facts)
    if "service" in facts:
        facts["service"] = service_name(view, str(facts["service"]))
    why = say(f"refusal-{refusal.reason.value}", **facts)
    return f"{why} {say('kiosk-notice-reception')}"
