"""From what the hub says of a ticket, or of an appointment, to what stands on the paper.

Pure: the zone's rules come with Python, the time from the ticket itself.
"""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from hub.protocol.concerns import Concern
from hub.protocol.replies import Booked, Purpose, Ticket
from hub.protocol.site import Site, VisitorClass
from hub.protocol.wording import Say
from media.waits import wait_text
from printers.document import SlipFacts, TicketFacts


def ticket_facts(
    site: Site,
    ticket: Ticket,
    language: str,
    say: Say,
    *,
    logo: bytes = b"",
    token: str | None = None,
    people_known: bool = True,
    copy: bool = False,
    otherwise_url: str = "",
) -> TicketFacts:
    """The facts of one ticket.

    `token` stands in for the ticket's own (a reprint has none), `otherwise_url` for the address of
    a site that names none.
    """
    service = next((s for s in site.services if s.id == ticket.service), None)
    token = ticket.token if token is None else token
    address = site.public_url or otherwise_url
    return TicketFacts(
        site=worded(site.name, language),
        number=ticket.number,
        service=_counted(Concern(ticket.service, ticket.quantity), site, language, say),
        concerns=tuple(_counted(concern, site, language, say) for concern in ticket.more),
        note=worded(service.note, language) if service else "",
        priority=ticket.cls is VisitorClass.PRIORITY,
        booked=time_text(ticket.booked_ms, site.timezone) if ticket.booked_ms else "",
        wait=wait_text(ticket.wait, say) if people_known else "",
        issued=issued_text(ticket.issued_ms, site.timezone, say),
        language=language,
        people_ahead=ticket.people_ahead if people_known and ticket.people_ahead >= 0 else None,
        bring=worded(service.bring, language) if service else "",
        url=f"{address.rstrip('/')}/t/{token}" if address and token else "",
        public=site.public,
        wifi=site.wifi,
        logo=logo,
        copy=copy,
    )


def slip_facts(
    site: Site, booked: Booked, language: str, say: Say, *, logo: bytes = b""
) -> SlipFacts:
    """The facts of one appointment."""
    service = next((s for s in site.services if s.id == booked.service), None)
    token = booked.tokens.get(Purpose.VIEW)
    return SlipFacts(
        site=worded(site.name, language),
        service=_counted(Concern(booked.service, booked.quantity), site, language, say),
        date=date_text(booked.at_ms, site.timezone, say),
        time=time_text(booked.at_ms, site.timezone),
        code=booked.code,
        language=language,
        bring=worded(service.bring, language) if service else "",
        url=f"{site.public_url.rstrip('/')}/a/{token}" if site.public_url and token else "",
        logo=logo,
    )


def _counted(concern: Concern, site: Site, language: str, say: Say) -> str:
    """A concern by name, and how many of it if it is not one."""
    service = next((s for s in site.services if s.id == concern.service), None)
    name = worded(service.name, language) if service else concern.service
    if concern.quantity == 1:
        return name
    return say("ticket-quantity", count=concern.quantity, service=name)


def time_text(at_ms: int, timezone: str) -> str:
    """The time of day at the site."""
    at = datetime.fromtimestamp(at_ms / 1000, UTC).astimezone(ZoneInfo(timezone))
    return at.strftime("%H:%M")


def worded(words: dict[str, str], language: str) -> str:
    """The site's own words in this language, else in the first one it has."""
    return words.get(language) or next(iter(words.values()), "")


def issued_text(issued_ms: int, timezone: str, say: Say) -> str:
    """Weekday, date and time of day as people of the ticket's language write them."""
    facts = _date_facts(issued_ms, timezone, say)
    return say("ticket-issued", time=time_text(issued_ms, timezone), **facts)


def date_text(at_ms: int, timezone: str, say: Say) -> str:
    """Weekday and date, likewise."""
    return say("ticket-date", **_date_facts(at_ms, timezone, say))


def _date_facts(at_ms: int, timezone: str, say: Say) -> dict[str, str]:
    at = datetime.fromtimestamp(at_ms / 1000, UTC).astimezone(ZoneInfo(timezone))
    return {
        "weekday": say(f"ticket-weekday-{at.weekday()}"),
        "day": str(at.day),
        "month": say(f"ticket-month-{at.month}"),
        "year": str(at.year),
    }
