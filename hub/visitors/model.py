"""A ticket as its holder reads it: pure, from the hub's facts to the words on the page.

The same `PageFacts` fill the page when it is loaded and are sent to it, as JSON, when something
changed; so a page without JavaScript that is loaded again says the same as one that is live.
"""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

import msgspec

from hub.protocol.replies import StepState, Ticket, Wait
from hub.protocol.site import Counter, Service, Site, VisitorClass, Way
from hub.protocol.wording import Say

MAY_CANCEL = frozenset({StepState.WAITING, StepState.CALLED, StepState.MISSED, StepState.PARKED})
AT_COUNTER = frozenset({StepState.CALLED, StepState.SERVING})
ENDED = frozenset({StepState.DONE, StepState.CANCELLED, StepState.CLOSED})
SAID_WHEN_AHEAD = 3
"""From so few on a screen reader says how many are still before."""
SOON_MS = 600_000
"""Who is next and has longer to wait than this is not told that it is soon."""
_MINUTE_MS = 60_000


class Seen(msgspec.Struct, frozen=True):
    """How the board knows a ticket. `soonest_ms`: when its turn may come at the earliest.

    `old_since_ms`: site time at which the hub was last heard; `None`: it is heard now. `has_plan`:
    there is a drawing of the way to its counter. `may_rate`: nobody has said yet how it was.
    """

    ticket: Ticket
    now_ms: int
    soonest_ms: int | None = None
    old_since_ms: int | None = None
    has_plan: bool = False
    may_rate: bool = True


class StepFact(msgspec.Struct, frozen=True):
    """One stretch of the way. `mark`: `done`, `here` or `todo`; `word` says so."""

    name: str
    lang: str
    mark: str
    word: str


class PageFacts(msgspec.Struct, frozen=True):
    """Everything on the page that can change, in its language. Empty: not shown."""

    state: str
    title: str
    headline: str
    detail: str
    spoken: str
    """What a screen reader says when it changes."""
    service: str
    service_lang: str = ""
    now_ms: int = 0
    alarm: str = ""
    """When it changes to something, the phone makes itself felt."""
    ahead: int = 0
    count: str = ""
    count_label: str = ""
    wait: str = ""
    """How long it is expected to take, as a range."""
    soonest_ms: int = 0
    """When their turn may come at the earliest; 0: not known, or nobody needs to."""
    soonest: str = ""
    come_in: str = ""
    room: str = ""
    """Of the waiting area, if it is limited: `in` or `full`."""
    place: str = ""
    place_label: str = ""
    way: str = Way.NONE.value
    way_text: str = ""
    zone: str = ""
    plan: bool = False
    video: str = ""
    steps: tuple[StepFact, ...] = ()
    bring: str = ""
    bring_lang: str = ""
    away: str = ""
    """What is asked of those who are not in the house."""
    coming: str = ""
    """That the house knows that they are coming."""
    old: str = ""
    """That the hub is gone, and since when the page may be wrong."""
    as_of: str = ""
    return_label: str = ""
    return_hint: str = ""
    may_come: bool = False
    may_let_first: bool = False
    may_cancel: bool = False
    rate: bool = False
    thanks: bool = False


class Fixed(msgspec.Struct, frozen=True):
    """What stays as it is while the page is open."""

    number: str
    issued: str
    reach: str
    """Where the page works; empty when everywhere."""


def fixed(ticket: Ticket, site: Site, say: Say) -> Fixed:
    reach = ""
    if not site.public:
        reach = say("visitors-wifi", wifi=site.wifi) if site.wifi else say("visitors-in-house")
    issued = say("visitors-issued", time=clock_time(ticket.issued_ms, site))
    return Fixed(number=ticket.number, issued=issued, reach=reach)


def page_facts(seen: Seen, site: Site, say: Say, language: str) -> PageFacts:
    ticket = seen.ticket
    state = ticket.state
    service = next((one for one in site.services if one.id == ticket.service), None)
    waits, called = state is StepState.WAITING, state is StepState.CALLED
    counter = None
    if state in AT_COUNTER and not ticket.virtual:
        counter = next((one for one in site.counters if one.id == ticket.counter), None)
    place = (ticket.counter_label or "") if counter is not None else ""
    way = counter.way if counter is not None and called else Way.NONE
    way_text = "" if way is Way.NONE else say(f"visitors-way-{way.value}")
    zone = _zone(ticket, counter, site, say, language)
    ahead = max(0, ticket.people_ahead) if waits else 0
    not_before_ms = _not_before_ms(seen, site) if waits else None
    later = waits and (ahead > 0 or (not_before_ms or 0) > seen.now_ms + SOON_MS)
    headline = _headline(ticket, ahead, later, say)
    detail = _detail(ticket, later, place, site, say)
    come_in = _come_in(ticket, say)
    old_since_ms = seen.old_since_ms
    old = "" if old_since_ms is None else say("visitors-old", time=clock_time(old_since_ms, site))
    said = (headline, come_in or detail, way_text, zone) if not waits else (headline, come_in)
    ended = state is StepState.DONE and site.kiosk.feedback
    return PageFacts(
        state="held" if ticket.held else state.value,
        title=f"{ticket.number} · {headline}",
        headline=headline,
        detail=detail,
        spoken=""
        if ahead > SAID_WHEN_AHEAD and not come_in
        else " ".join(filter(None, (ticket.number, *said))),
        service=in_language(service.name, language) if service is not None else "",
        service_lang=tongue_of(service.name, language) if service is not None else "",
        now_ms=seen.now_ms,
        alarm=_alarm(ticket),
        ahead=ahead,
        count=str(ahead) if ahead else "",
        count_label=say("visitors-ahead-label", count=ahead) if ahead else "",
        wait=_wait(ticket.wait, say) if later else "",
        soonest_ms=0 if ticket.virtual else not_before_ms or 0,
        soonest=say("visitors-soonest", time=clock_time(not_before_ms, site))
        if not_before_ms and later
        else "",
        come_in=come_in,
        room="" if not come_in else "in" if ticket.come_in else "full",
        place=place,
        place_label=say("visitors-counter") if place else "",
        way=way.value,
        way_text=way_text,
        zone=zone,
        plan=seen.has_plan and called and bool(place),
        video=ticket.video_url if state in AT_COUNTER else "",
        steps=_steps(ticket, site, say, language),
        bring=_bring(service, language) if waits or state is StepState.PARKED else "",
        bring_lang=tongue_of(service.bring, language) if service is not None else "",
        away=say("visitors-away") if waits else say("visitors-not-here") if called else "",
        coming=_coming(ticket, site, say),
        old=old,
        as_of=as_of(seen.now_ms if old_since_ms is None else old_since_ms, site, say),
        return_label=_return_label(ticket, say),
        return_hint=_return_hint(ticket, say),
        may_come=_may_come(ticket, site),
        may_let_first=ticket.may_let_first and waits,
        may_cancel=state in MAY_CANCEL,
        rate=ended and seen.may_rate,
        thanks=ended and not seen.may_rate,
    )


def as_of(at_ms: int, site: Site, say: Say) -> str:
    """Which moment the page shows."""
    return say("visitors-live", time=clock_time(at_ms, site))


def in_language(texts: dict[str, str], language: str) -> str:
    """A text of the site in this language, else in German, else in any."""
    return texts.get(language) or texts.get("de") or next(iter(texts.values()), "")


def tongue_of(texts: dict[str, str], language: str) -> str:
    """In which language `in_language` finds it."""
    return next((one for one in (language, "de", *texts) if texts.get(one)), language)


def clock_time(at_ms: int, site: Site) -> str:
    """`09:05`, on the clock of the site."""
    return _hour_and_minute(at_ms // _MINUTE_MS, site.timezone)


@lru_cache(maxsize=1024)
def _hour_and_minute(minute: int, timezone: str) -> str:
    return f"{datetime.fromtimestamp(60 * minute, ZoneInfo(timezone)):%H:%M}"


def _headline(ticket: Ticket, ahead: int, later: bool, say: Say) -> str:
    if ticket.held:
        return say("visitors-held")
    if ticket.state is StepState.WAITING:
        return say("visitors-waiting", count=ahead) if later else say("visitors-next")
    return say(f"visitors-{ticket.state.value}")


def _detail(ticket: Ticket, later: bool, place: str, site: Site, say: Say) -> str:
    until = clock_time(ticket.until_ms, site) if ticket.until_ms is not None else ""
    match ticket.state:
        case StepState.WAITING if ticket.virtual:
            return say("visitors-virtual-detail")
        case StepState.WAITING:
            stays = later or ticket.come_in is False
            return say("visitors-waiting-detail") if stays else say("visitors-next-detail")
        case StepState.CALLED if ticket.virtual:
            return say("visitors-video-detail")
        case StepState.CALLED:
            return say("visitors-called-detail", counter=place)
        case StepState.MISSED:
            return say("visitors-missed-detail", time=until)
        case StepState.PARKED if ticket.held:
            return say("visitors-held-detail", time=until)
        case StepState.PARKED if until:
            return say("visitors-parked-until", time=until)
        case StepState.SERVING:
            return ""
        case state:
            return say(f"visitors-{state.value}-detail")


def _alarm(ticket: Ticket) -> str:
    match ticket.state:
        case StepState.CALLED:
            return f"called-{ticket.call_seq}"
        case StepState.MISSED:
            return "missed"
        case StepState.PARKED if ticket.held:
            return "held"
        case StepState.WAITING if ticket.come_in:
            return "in"
        case _:
            return ""


def _wait(wait: Wait | None, say: Say) -> str:
    if wait is None:
        return ""
    return say("visitors-wait", low=wait.low_s // 60, high=wait.high_s // 60)


def _not_before_ms(seen: Seen, site: Site) -> int | None:
    """When it may be their turn at the earliest: a whole minute, rounded down, so that nobody is
    told to come too late. Who is early for an appointment is not called before its time."""
    ticket, expected_ms = seen.ticket, seen.soonest_ms
    if ticket.cls is VisitorClass.APPOINTMENT and ticket.booked_ms is not None:
        callable_ms = ticket.booked_ms - site.early_s * 1000
        if callable_ms > seen.now_ms:
            expected_ms = max(callable_ms, expected_ms or 0)
    return None if expected_ms is None else expected_ms // _MINUTE_MS * _MINUTE_MS


def _come_in(ticket: Ticket, say: Say) -> str:
    if ticket.state is not StepState.WAITING or ticket.virtual or ticket.come_in is None:
        return ""
    return say("visitors-come-in") if ticket.come_in else say("visitors-full")


def _coming(ticket: Ticket, site: Site, say: Say) -> str:
    if not ticket.on_way or ticket.state not in (StepState.WAITING, StepState.CALLED):
        return ""
    return say("visitors-coming", minutes=max(1, site.hold_s // 60))


def _may_come(ticket: Ticket, site: Site) -> bool:
    away = ticket.state in (StepState.WAITING, StepState.CALLED)
    return bool(site.hold_s) and away and not ticket.on_way and not ticket.virtual


def _return_label(ticket: Ticket, say: Say) -> str:
    if ticket.held:
        return say("visitors-here")
    return say("visitors-return") if ticket.state is StepState.MISSED else ""


def _return_hint(ticket: Ticket, say: Say) -> str:
    away = ticket.held or ticket.state is StepState.MISSED
    return say("visitors-return-hint") if away and not ticket.virtual else ""


def _zone(ticket: Ticket, counter: Counter | None, site: Site, say: Say, language: str) -> str:
    """Where the counter is, or where to wait: for a house with several waiting areas."""
    if len(site.zones) < 2 or ticket.virtual:
        return ""
    waits = ticket.state is StepState.WAITING
    called_to = counter.zone if counter and ticket.state is StepState.CALLED else ""
    zone = ticket.zone if waits else called_to
    name = next((in_language(z.name, language) for z in site.zones if z.id == zone), "")
    return say("visitors-wait-in", zone=name) if name and waits else name


def _steps(ticket: Ticket, site: Site, say: Say, language: str) -> tuple[StepFact, ...]:
    if len(ticket.way) < 2:
        return ()
    names = {service.id: service.name for service in site.services}
    ended = [one.state in ENDED for one in ticket.way]
    here = ended.index(False) if False in ended else len(ended)
    marks = ["done"] * here + ["here"] + ["todo"] * len(ended)
    return tuple(
        StepFact(
            name=in_language(names.get(one.service, {}), language),
            lang=tongue_of(names.get(one.service, {}), language),
            mark=mark,
            word=say(f"visitors-step-{mark}"),
        )
        for one, mark in zip(ticket.way, marks, strict=False)
    )


def _bring(service: Service | None, language: str) -> str:
    return in_language(service.bring, language) if service is not None else ""
