"""A ticket as its holder reads it: pure, from the hub's facts to the words on the page.

The same `PageFacts` fill the page when it is loaded and are sent to it, as JSON, when something
changed; so a page without JavaScript that is loaded again says the same as one that is live.
"""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import msgspec

from hub.protocol.replies import StepState, Ticket, Wait
from hub.protocol.site import Counter, Service, Site, Way
from hub.protocol.wording import Say

MAY_CANCEL = frozenset({StepState.WAITING, StepState.CALLED, StepState.MISSED, StepState.PARKED})
MAY_RETURN = frozenset({StepState.MISSED})
AT_COUNTER = frozenset({StepState.CALLED, StepState.SERVING})


class PageFacts(msgspec.Struct, frozen=True):
    """Everything on the page that can change, in its language. Empty: not shown."""

    state: str
    title: str
    headline: str
    detail: str
    spoken: str
    """What a screen reader says when it changes."""
    service: str
    ahead: int = 0
    count: str = ""
    count_label: str = ""
    wait: str = ""
    """How long it is expected to take, as a range."""
    place: str = ""
    place_label: str = ""
    way: str = Way.NONE.value
    way_text: str = ""
    zone: str = ""
    bring: str = ""
    old: str = ""
    """That the hub is gone, and since when the page may be wrong."""
    as_of: str = ""
    may_cancel: bool = False
    may_return: bool = False


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


def page_facts(
    ticket: Ticket, site: Site, say: Say, language: str, *, now_ms: int, old_since_ms: int | None
) -> PageFacts:
    """`old_since_ms`: site time at which the hub was last heard; `None`: it is heard now."""
    state = ticket.state
    service = next((one for one in site.services if one.id == ticket.service), None)
    counter = None
    if state in AT_COUNTER:
        counter = next((one for one in site.counters if one.id == ticket.counter), None)
    place = (ticket.counter_label or "") if state in AT_COUNTER else ""
    way = counter.way if counter is not None and state is StepState.CALLED else Way.NONE
    way_text = "" if way is Way.NONE else say(f"visitors-way-{way.value}")
    zone = _zone(counter, site, language) if state is StepState.CALLED else ""
    waits = state is StepState.WAITING
    ahead = ticket.people_ahead if waits else 0
    headline = _headline(state, ahead, say)
    detail = _detail(state, ahead, place, site, say)
    old = "" if old_since_ms is None else say("visitors-old", time=clock_time(old_since_ms, site))
    return PageFacts(
        state=state.value,
        title=f"{ticket.number} · {headline}",
        headline=headline,
        detail=detail,
        spoken=" ".join(part for part in (ticket.number, headline, detail, way_text, zone) if part),
        service=in_language(service.name, language) if service is not None else "",
        ahead=ahead,
        count=str(ahead) if ahead else "",
        count_label=say("visitors-ahead-label", count=ahead) if ahead else "",
        wait=_wait(ticket.wait, say) if ahead else "",
        place=place,
        place_label=say("visitors-counter") if place else "",
        way=way.value,
        way_text=way_text,
        zone=zone,
        bring=_bring(service, language) if waits or state is StepState.PARKED else "",
        old=old,
        as_of=as_of(now_ms if old_since_ms is None else old_since_ms, site, say),
        may_cancel=state in MAY_CANCEL,
        may_return=state in MAY_RETURN,
    )


def as_of(at_ms: int, site: Site, say: Say) -> str:
    """Which moment the page shows."""
    return say("visitors-live", time=clock_time(at_ms, site))


def in_language(texts: dict[str, str], language: str) -> str:
    """A text of the site in this language, else in German, else in any."""
    return texts.get(language) or texts.get("de") or next(iter(texts.values()), "")


def clock_time(at_ms: int, site: Site) -> str:
    """`09:05`, on the clock of the site."""
    return f"{datetime.fromtimestamp(at_ms / 1000, ZoneInfo(site.timezone)):%H:%M}"


def _headline(state: StepState, ahead: int, say: Say) -> str:
    if state is StepState.WAITING:
        return say("visitors-waiting", count=ahead) if ahead else say("visitors-next")
    return say(f"visitors-{state.value}")


def _detail(state: StepState, ahead: int, place: str, site: Site, say: Say) -> str:
    match state:
        case StepState.WAITING:
            return say("visitors-waiting-detail") if ahead else say("visitors-next-detail")
        case StepState.MISSED:
            return say("visitors-missed-detail", minutes=max(1, site.grace_s // 60))
        case StepState.CALLED:
            return say("visitors-called-detail", counter=place)
        case StepState.SERVING:
            return ""
        case _:
            return say(f"visitors-{state.value}-detail")


def _wait(wait: Wait | None, say: Say) -> str:
    if wait is None:
        return ""
    return say("visitors-wait", low=wait.low_s // 60, high=wait.high_s // 60)


def _zone(counter: Counter | None, site: Site, language: str) -> str:
    """Where the counter is, for a house with several waiting areas."""
    if counter is None or len(site.zones) < 2:
        return ""
    return next((in_language(z.name, language) for z in site.zones if z.id == counter.zone), "")


def _bring(service: Service | None, language: str) -> str:
    return in_language(service.bring, language) if service is not None else ""
