"""The papers that are printed: ticket, appointment slip, test page, each from its template."""

from __future__ import annotations

from collections.abc import Iterable

from hub.protocol.wording import Say
from printers.document import Document, SlipFacts, TicketFacts
from printers.template import blocks_of, built_in, own_or


def ticket_document(facts: TicketFacts, say: Say, template: str = "") -> Document:
    """The ticket that a visitor takes along. `say` speaks the ticket's language.

    `template`: the house's own (`Theme.ticket`); one that is broken is passed over.
    """
    values = {
        "say": say,
        "site": facts.site,
        "number": facts.number,
        "service": facts.service,
        "concerns": facts.concerns,
        "note": facts.note,
        "priority": facts.priority,
        "booked": facts.booked,
        "ahead": _ahead(facts, say),
        "wait": facts.wait,
        "issued": facts.issued,
        "bring": things(facts.bring),
        "url": facts.url,
        "public": facts.public,
        "wifi": facts.wifi,
        "logo": bool(facts.logo),
        "copy": facts.copy,
    }
    blocks = own_or(template, "ticket", values, facts.logo)
    return Document(facts.number, facts.language, blocks)


def appointment_document(facts: SlipFacts, say: Say) -> Document:
    """The slip of a booked time."""
    values = {
        "say": say,
        "site": facts.site,
        "service": facts.service,
        "date": facts.date,
        "time": facts.time,
        "code": facts.code,
        "url": facts.url,
        "bring": things(facts.bring),
        "logo": bool(facts.logo),
    }
    blocks = blocks_of(built_in("appointment"), values, facts.logo)
    return Document(facts.code, facts.language, blocks)


def test_page(
    *, title: str, name: str, lines: Iterable[str], code: str, ending: str, language: str
) -> Document:
    """All that a ticket is made of, so that somebody can see what the printer makes of it."""
    values = {"title": title, "name": name, "lines": tuple(lines), "code": code, "ending": ending}
    return Document("TEST", language, blocks_of(built_in("test-page"), values, b""))


def things(bring: str) -> list[str]:
    """One thing a line."""
    return [line.strip() for line in bring.splitlines() if line.strip()]


def _ahead(facts: TicketFacts, say: Say) -> str:
    if facts.people_ahead is None:
        return say("ticket-ahead-unknown")
    return say("ticket-ahead", count=facts.people_ahead)
