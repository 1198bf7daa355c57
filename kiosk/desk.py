"""The kiosk's two errands: asking the hub for what people want, and having a number printed.

Neither ever raises for what the world does to it, and the log is told how it went.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Awaitable, Callable
from typing import Protocol

from hub.link import NoAnswer
from hub.protocol.commands import AskForHelp, IssueTicket, ReturnVisit, TerminalCommand
from hub.protocol.replies import Answer, Refusal, Ticket, TicketReply
from hub.protocol.site import Site
from hub.protocol.wording import Say
from kiosk.view import ComeBack, GetHelp, TakeNumber, Wish
from printers.document import Document, ticket_document
from printers.facts import ticket_facts
from printers.spool import Outcome
from printers.trouble import Trouble

log = logging.getLogger(__name__)


class Hub(Protocol):
    """What the desk needs of `hub.link.Link`."""

    async def ask(self, command: TerminalCommand, *, timeout_s: float | None = ...) -> Answer: ...


class Desk:
    """`print_out` is the spool's `print`; without a printer there is none."""

    def __init__(
        self, hub: Hub, print_out: Callable[[Document], Awaitable[Outcome]] | None
    ) -> None:
        self._hub = hub
        self._print_out = print_out

    async def ask_for(self, wish: Wish) -> Answer | None:
        """What the hub says to it, asked once; `None` when it did not answer in time."""
        match wish:
            case TakeNumber(service, language):
                return await self._issue(service, language)
            case ComeBack(missed):
                command = ReturnVisit(visit=missed.visit)
                return await self._ask(command, "return", number=missed.number)
            case GetHelp():
                return await self._ask(AskForHelp(), "help")

    async def _issue(self, service: str, language: str) -> Answer | None:
        began_s = time.perf_counter()
        command = IssueTicket(service=service, language=language)
        answer = await self._ask(command, "ticket", service=service)
        issue_ms = round((time.perf_counter() - began_s) * 1000, 2)
        if isinstance(answer, TicketReply):
            facts = {"number": answer.ticket.number, "service": service, "issue_ms": issue_ms}
            log.info("ticket_issued", extra=facts)
        return answer

    async def _ask(self, command: TerminalCommand, about: str, **facts: str) -> Answer | None:
        try:
            answer = await self._hub.ask(command)
        except NoAnswer as gone:
            log.warning(f"{about}_not_answered", extra={**facts, "reason": str(gone)})
            return None
        if isinstance(answer, Refusal):
            log.warning(f"{about}_refused", extra={**facts, "reason": str(answer.reason)})
        return answer

    async def print(self, site: Site, ticket: Ticket, language: str, logo: bytes, say: Say) -> str:
        """Print it; the trouble's name, empty when the paper is out."""
        if self._print_out is None:
            return Trouble.NO_DEVICE
        facts = ticket_facts(site, ticket, language, say, logo=logo)
        outcome = await self._print_out(ticket_document(facts, say))
        return "" if outcome.printed else outcome.trouble or Trouble.UNKNOWN
