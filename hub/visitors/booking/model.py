"""An appointment as its holder reads it: pure, from the hub's facts to the words on the page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

import msgspec

from hub.protocol.replies import AppointmentState, Booked, Purpose, Slot, SlotDay
from hub.protocol.site import Service, Site
from hub.protocol.wording import Say
from hub.visitors.booking.calendar import Entry
from hub.visitors.booking.slots import DayGroups
from hub.visitors.model import clock_time, in_language

DAY_S = 24 * 3600
JOINT = "."
"""Between the tokens of an address that is good for several things."""


class Choice(msgspec.Struct, frozen=True):
    """One thing to press: a day or a time. `value` stands in the address; `note` is shown below."""

    value: str
    text: str
    note: str = ""


class Facts(msgspec.Struct, frozen=True):
    """What an appointment is about, on every page that shows one. Empty: not shown."""

    service: str
    day: str
    time: str
    quantity: int
    bring: str
    virtual: bool
    icon: str = ""


class Sheet(msgspec.Struct, frozen=True):
    """The page of an appointment."""

    facts: Facts
    state: str
    code: str
    view: str = ""
    """The places of the pages on which it is shown, called off and moved, for whoever may."""
    cancel: str = ""
    change: str = ""
    ticket: str = ""
    here: bool = False
    """Its holder may say now that they are there; …"""
    here_from: str = ""
    """… or from this time of today on."""
    presence: bool = False
    """With the code that the house shows."""


def facts_of(
    service: Service | None, at_ms: int, quantity: int, virtual: bool, site: Site, say: Say,
    language: str,
) -> Facts:  # fmt: skip
    return Facts(
        service=in_language(service.name, language) if service is not None else "",
        day=day_text(local_day(at_ms, site), say),
        time=say("booking-time", time=clock_time(at_ms, site)),
        quantity=quantity,
        bring=in_language(service.bring, language) if service is not None else "",
        virtual=virtual,
        icon=service.icon if service is not None else "",
    )


def booked_facts(booked: Booked, site: Site, say: Say, language: str) -> Facts:
    return facts_of(
        find_service(site, booked.service),
        *(booked.at_ms, booked.quantity, booked.virtual),
        *(site, say, language),
    )


def sheet(
    booked: Booked, places: Mapping[Purpose, str], site: Site, say: Say, language: str, now_ms: int
) -> Sheet:
    """The page as it is now. `places`: as in `Sheet`."""
    waits = booked.state is AppointmentState.BOOKED
    of_today = local_day(booked.at_ms, site) == local_day(now_ms, site)
    by_phone = waits and of_today and (site.checking.phone or booked.virtual)
    early_s = site.checking.early_s
    opens_ms = booked.at_ms - early_s * 1000 if early_s else 0
    return Sheet(
        facts=booked_facts(booked, site, say, language),
        state=_stands(booked).value,
        code=booked.code,
        view=places.get(Purpose.VIEW, ""),
        cancel=places.get(Purpose.CANCEL, "") if waits else "",
        change=places.get(Purpose.CHANGE, "") if waits else "",
        ticket=booked.ticket if booked.state is AppointmentState.CHECKED_IN else "",
        here=by_phone and now_ms >= opens_ms,
        here_from=clock_time(opens_ms, site) if by_phone and now_ms < opens_ms else "",
        presence=not booked.virtual,
    )


def _stands(booked: Booked) -> AppointmentState:
    """Whose visit has ended is not waited for any more: to its holder it is over, too."""
    over = booked.state is AppointmentState.CHECKED_IN and not booked.ticket
    return AppointmentState.MISSED if over else booked.state


def entry(
    booked: Booked, site: Site, say: Say, language: str, *, now_ms: int, address: str
) -> Entry:
    """The same for a calendar. `address`: of the page; empty if it is not known."""
    facts = booked_facts(booked, site, say, language)
    place = say("booking-video") if booked.virtual else in_language(site.name, language)
    service = find_service(site, booked.service)
    lasts_s = (service.expected_s if service else 600) * booked.quantity
    lines = (
        say("booking-code-line", code=booked.code),
        f"{say('booking-bring')}: {facts.bring}" if facts.bring else "",
        address,
    )
    return Entry(
        uid=f"{booked.appointment}@{site.id}",
        sequence=booked.version,
        made_ms=now_ms,
        starts_ms=booked.at_ms,
        lasts_s=lasts_s,
        title=f"{facts.service} · {in_language(site.name, language)}",
        place=place,
        text="\n".join(line for line in lines if line),
        cancelled=booked.state is AppointmentState.CALLED_OFF,
    )


def day_choices(groups: DayGroups, say: Say) -> list[tuple[str, list[Choice]]]:
    """Heading and days of each week that has any."""
    weeks = (
        (say("booking-this-week"), groups.this_week),
        (say("booking-next-week"), groups.next_week),
        (say("booking-later"), groups.later),
    )
    return [(heading, [_day_choice(day, say) for day in days]) for heading, days in weeks if days]


def time_choices(slots: Sequence[Slot], site: Site, say: Say) -> list[Choice]:
    """Times of one day."""
    return [
        Choice(
            str(slot.at_ms),
            clock_time(slot.at_ms, site),
            say("booking-video") if slot.virtual else "",
        )
        for slot in slots
    ]


def moment_choices(slots: Sequence[Slot], site: Site, say: Say) -> list[Choice]:
    """Times of several days."""
    return [Choice(str(slot.at_ms), moment_text(slot.at_ms, site, say)) for slot in slots]


def moment_text(at_ms: int, site: Site, say: Say) -> str:
    """`Montag, 7. Dezember, 08:15 Uhr`."""
    time = say("booking-time", time=clock_time(at_ms, site))
    return say("booking-moment", day=day_text(local_day(at_ms, site), say), time=time)


def day_text(day: date, say: Say) -> str:
    return say("booking-day", weekday=day.weekday(), day=day.day, month=day.month)


def local_day(at_ms: int, site: Site) -> date:
    """The date on the site's calendar."""
    return datetime.fromtimestamp(at_ms / 1000, ZoneInfo(site.timezone)).date()


def find_service(site: Site, service_id: str) -> Service | None:
    """Also one that is not offered any more."""
    return next((one for one in site.services if one.id == service_id), None)


def own_place(booked: Booked) -> str:
    """Where whoever has booked may do everything: the address below `/a/`."""
    tokens = booked.tokens
    return JOINT.join(tokens[one] for one in (Purpose.CHANGE, Purpose.CANCEL) if one in tokens)


def kept_days(site: Site) -> int:
    """How many days after the appointment the address is gone at the latest."""
    return max(1, -(-site.contacts_kept_s // DAY_S))


def _day_choice(day: SlotDay, say: Say) -> Choice:
    return Choice(
        day.date,
        day_text(date.fromisoformat(day.date), say),
        say("booking-free", count=len(day.slots)),
    )
