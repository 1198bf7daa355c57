"""Tickets of reception and supervisor on paper; never raises for what a printer can do."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from counter.house.state import Issued
from hub.protocol.site import Site
from hub.protocol.theme import Theme
from hub.protocol.wording import Say
from printers.document import Document
from printers.facts import ticket_facts
from printers.outcome import Outcome
from printers.tickets import ticket_document
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
    outcome = await print_out(ticket_document(facts, say, theme.ticket))
    return "" if outcome.printed else str(outcome.trouble or Trouble.UNKNOWN)
