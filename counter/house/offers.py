"""The answers to questions about appointments: pure, as in `answers`."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import replace
from zoneinfo import ZoneInfo

import msgspec

from counter.house.drafts import (
    BookNow,
    BookWhat,
    Draft,
    DraftLanguage,
    FreeDay,
    FreeTime,
    HowMany,
    Looking,
    OfAppointments,
    WhatNow,
    WhatWithAppointment,
    WhichDay,
    WhichPlan,
    WhichTime,
)
from counter.house.keys import Post
from counter.house.option import Book, Option
from counter.house.questions import Sure, Write, Writing
from hub.protocol import commands as cmd
from hub.protocol.replies import AppointmentLine, AppointmentState
from hub.protocol.site import Site
from hub.protocol.views import HouseView

MOST = 9
"""So many of one thing; whoever needs more is asked about on the phone anyway."""
OWN = "here:"
"""How the ids of appointments begin that this house has made, and can move."""
OPEN = frozenset({AppointmentState.BOOKED, AppointmentState.MISSED})


def options(
    question: OfAppointments, view: HouseView, site: Site, post: Post
) -> tuple[Option, ...]:
    """The entries of a list, in order."""
    return tuple(_options(question, view, site, post))


def _options(question: OfAppointments, view: HouseView, site: Site, post: Post) -> Iterator[Option]:
    today = _date(view.now_ms, site)
    match question:
        case WhatNow():
            yield from _what_now(site, post)
        case WhatWithAppointment(appointment, line):
            known = line or next(
                (one for one in view.expected if one.appointment == appointment), None
            )
            if known is not None:
                yield from _for_appointment(known, today, site, post)
        case BookWhat():
            for service in bookable(site):
                yield Option(HowMany(Draft(service)), service=service)
        case HowMany(draft):
            for count in range(1, MOST + 1):
                then = Looking(today, replace(draft, quantity=count))
                yield Option(then, "house-quantity", {"count": count})
        case WhichDay(draft, days, last):
            yield from (_day(draft, day) for day in days)
            yield Option(Looking(_after(last), draft), "house-later-days")
            yield Option(Write(Writing.FROM, draft=draft), "house-from-date")
        case WhichTime(draft, day):
            yield from (_time(draft, time) for time in day.times)
        case BookNow(draft):
            yield from _book_now(draft, site)
        case DraftLanguage(draft):
            for code in site.languages:
                yield Option(BookNow(replace(draft, language=code)), language=code)
        case WhichPlan(opens):
            what = Writing.OPEN if opens else Writing.CLOSE
            if len(site.slots) > 1:
                yield Option(Write(what), "house-all-plans")
            for plan in site.slots:
                yield Option(Write(what, plan.id), plan=plan.id)


def bookable(site: Site) -> tuple[str, ...]:
    """The services for which there are times, in the site's order."""
    planned = {service for plan in site.slots for service in plan.services}
    return tuple(one.id for one in site.services if one.id in planned and not one.retired)


def _what_now(site: Site, post: Post) -> Iterator[Option]:
    if bookable(site):
        yield Option(BookWhat(), "house-do-book")
    yield Option(Write(Writing.DAY), "house-do-other-day")
    if site.slots and post.supervises:
        yield Option(WhichPlan(opens=True), "house-do-open-slots")
        yield Option(WhichPlan(opens=False), "house-do-close-slots")


def _for_appointment(line: AppointmentLine, today: str, site: Site, post: Post) -> Iterator[Option]:
    if line.state not in OPEN:
        return
    if line.code and _date(line.at_ms, site) == today:
        here = cmd.CheckIn(
            code=line.code, language=line.language or site.languages[0], channel=post.role
        )
        yield Option(here, "house-do-check-in")
    if line.appointment.startswith(OWN):
        draft = Draft(line.service, line.quantity, moved=line.appointment, language=line.language)
        yield Option(Looking(today, draft), "house-do-move-appointment")
    off = cmd.CancelAppointment(appointment=line.appointment)
    facts: dict[str, str | int] = {"at_ms": line.at_ms, "service": line.service}
    yield Option(Sure(off, "house-sure-call-off", facts), "house-do-call-off")


def _day(draft: Draft, day: FreeDay) -> Option:
    """Only what is kept for emergencies is marked as such."""
    free = sum(time.free - time.kept for time in day.times)
    kept = sum(time.kept for time in day.times)
    text_id = "house-free-day" if free else "house-free-day-kept"
    facts: dict[str, str | int] = {"at_ms": day.times[0].at_ms, "count": free or kept}
    return Option(WhichTime(draft, day), text_id, facts)


def _time(draft: Draft, time: FreeTime) -> Option:
    chosen = replace(draft, at_ms=time.at_ms, urgent=time.free <= time.kept)
    facts: dict[str, str | int] = {"at_ms": time.at_ms, "count": time.free - time.kept}
    text_id = "house-free-time-virtual" if time.virtual else "house-free-time"
    if chosen.urgent:
        text_id, facts["count"] = "house-free-time-kept", time.kept
    known = draft.asked or draft.moved
    return Option(BookNow(chosen) if known else Write(Writing.NAME, draft=chosen), text_id, facts)


def _book_now(draft: Draft, site: Site) -> Iterator[Option]:
    does = "move" if draft.moved else "book"
    yield Option(Book(draft, on_paper=True), f"house-{does}-slip")
    yield Option(Book(draft, on_paper=False), f"house-{does}-only")
    if not draft.moved:
        language = draft.language or site.languages[0]
        yield Option(DraftLanguage(draft), "house-book-language", {"language": language})
        if draft.contact.mail:
            other = msgspec.structs.replace(draft.contact, earlier=not draft.contact.earlier)
            wants = "house-book-earlier-yes" if draft.contact.earlier else "house-book-earlier-no"
            yield Option(BookNow(replace(draft, contact=other)), wants)
    yield Option(None, "house-sure-no")


def _date(at_ms: int, site: Site) -> str:
    moment = datetime.datetime.fromtimestamp(at_ms / 1000, ZoneInfo(site.timezone))
    return moment.date().isoformat()


def _after(date: str) -> str:
    day = datetime.date.fromisoformat(date) + datetime.timedelta(days=1)
    return day.isoformat()
