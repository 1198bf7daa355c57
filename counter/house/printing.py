"""What reception and supervisor put on paper; never raises for what a printer can do."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from counter.house.state import Issued, Slip
from hub.protocol.site import Site
from hub.protocol.theme import Theme
from hub.protocol.wording import Say
from printers.document import Document
from printers.facts import slip_facts, ticket_facts
from printers.outcome import Outcome
from printers.tickets import appointment_document, ticket_document
from printers.trouble import Trouble

PrintOut = Callable[[Document], Awaitable[Outcome]]
"""A spool's `print`."""


async def print_ticket(
    print_out: PrintOut, issued: Issued, site: Site, theme: Theme, say: Say
) -> str:
    """Print it in the words of its language; the trouble's name, empty when the paper is out."""
    facts = ticket_facts(
        site, issued.ticket, issued.language, say, logo=theme.logo, copy=issued.copy
    )
    return await _printed(print_out, ticket_document(facts, say, theme.ticket))


async def print_slip(print_out: PrintOut, slip: Slip, site: Site, theme: Theme, say: Say) -> str:
    """An appointment, likewise."""
    facts = slip_facts(site, slip.booked, slip.language, say, logo=theme.logo)
    return await _printed(print_out, appointment_document(facts, say))


async def _printed(print_out: PrintOut, document: Document) -> str:
    outcome = await print_out(document)
    return "" if outcome.printed else str(outcome.trouble or Trouble.UNKNOWN)
