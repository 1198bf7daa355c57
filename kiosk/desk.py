"""The kiosk's two errands: asking the hub for what people want, and having it printed.

Neither ever raises for what the world does to it, and the log is told how it went. A number is
given out without the hub too: whoever has no answer gets the one that the kiosk holds for them.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from typing import Protocol

from hub.link import NoAnswer
from hub.link.lease import Tap
from hub.protocol.commands import (
    AskForHelp,
    BookSlot,
    CheckIn,
    GiveFeedback,
    IssueTicket,
    Origin,
    ReturnVisit,
    ShowTicket,
    TerminalCommand,
)
from hub.protocol.concerns import Concern
from hub.protocol.replies import Answer, Booked, Reason, Refusal, Ticket, TicketReply
from hub.protocol.site import Site
from hub.protocol.theme import Theme
from hub.protocol.wording import Say
from kiosk.printout import Printout, Spool
from kiosk.wishes import (
    BookTime,
    CheckInWith,
    ComeBack,
    Feedback,
    GetHelp,
    LookUp,
    TakeNumber,
    Wish,
)
from printers.document import Document
from printers.facts import slip_facts, ticket_facts
from printers.tickets import appointment_document, ticket_document
from printers.trouble import Trouble

log = logging.getLogger(__name__)

CANNOT = frozenset(
    {
        Reason.DISK_FULL,
        Reason.INTERNAL,
        Reason.NUMBERS_EXHAUSTED,
        Reason.OVERLOADED,
        Reason.STALE,
    }
)
"""The hub would give a number if it could. All other refusals are for the visitor."""


class Hub(Protocol):
    """What the desk needs of `hub.link.Link`."""

    async def ask(
        self,
        command: TerminalCommand,
        *,
        timeout_s: float | None = ...,
        command_id: str = ...,
        once: bool = ...,
    ) -> Answer: ...


class Held(Protocol):
    """What the desk needs of `hub.link.offline.Offline`."""

    def begin(self, wish: IssueTicket) -> Tap: ...
    def answered(self, tap: Tap) -> None: ...
    def give_out(self, tap: Tap) -> Ticket | None: ...


class Desk:
    """Without a spool nothing is printed; without held numbers none are given out unasked."""

    def __init__(self, hub: Hub, spool: Spool | None, held: Held | None = None) -> None:
        self._hub, self._spool, self._held = hub, spool, held
        self._printouts: dict[str, Printout] = {}
        """By visit or appointment, while somebody may still want the paper."""
        self._copy_of_last: Callable[[bool], Document] | None = None

    async def ask_for(self, wish: Wish) -> Answer | None:
        """What becomes of it; `None` when nobody answered in time."""
        match wish:
            case TakeNumber():
                return await self._issue(wish)
            case BookTime(service, at_ms, language):
                booking = BookSlot(
                    service=service, at_ms=at_ms, language=language, origin=Origin.KIOSK
                )
                return await self._ask(booking, "booking", service=service)
            case CheckInWith(code, language):
                return await self._ask(CheckIn(code=code, language=language), "check_in")
            case LookUp(token):
                return await self._ask(ShowTicket(token=token), "ticket_shown")
            case ComeBack(missed):
                command = ReturnVisit(visit=missed.visit)
                return await self._ask(command, "return", number=missed.number)
            case GetHelp():
                return await self._ask(AskForHelp(), "help")
            case Feedback(score, service):
                return await self._ask(GiveFeedback(score=score, service=service), "feedback")

    async def _issue(self, wish: TakeNumber) -> Answer | None:
        began_s = time.perf_counter()
        command = IssueTicket(
            service=wish.service,
            language=wish.language,
            more=tuple(map(Concern, wish.more)),
            priority=wish.priority,
        )
        if self._held is None:
            answer = await self._ask(command, "ticket", service=wish.service)
        else:
            answer = await self._issue_anyway(self._held, command)
        issue_ms = round((time.perf_counter() - began_s) * 1000, 2)
        if isinstance(answer, TicketReply):
            facts = {"number": answer.ticket.number, "service": wish.service, "issue_ms": issue_ms}
            log.info("ticket_issued", extra=facts)
        return answer

    async def _issue_anyway(self, held: Held, command: IssueTicket) -> Answer | None:
        tap = held.begin(command)
        answer = await self._ask(tap.command, "ticket", tap, service=command.service)
        if answer is not None and not (isinstance(answer, Refusal) and answer.reason in CANNOT):
            held.answered(tap)
            return answer
        ticket = held.give_out(tap)
        return answer if ticket is None else TicketReply(ticket)

    async def _ask(
        self,
        command: TerminalCommand,
        about: str,
        tap: Tap | None = None,
        **facts: str,
    ) -> Answer | None:
        """`tap`: what has a number to fall back on is not asked for twice."""
        command_id = "" if tap is None else tap.id
        try:
            answer = await self._hub.ask(command, command_id=command_id, once=tap is not None)
        except NoAnswer as gone:
            log.warning(f"{about}_not_answered", extra={**facts, "reason": str(gone)})
            return None
        if isinstance(answer, Refusal):
            log.warning(f"{about}_refused", extra={**facts, "reason": str(answer.reason)})
        return answer

    async def print(
        self,
        site: Site,
        ticket: Ticket,
        language: str,
        theme: Theme,
        say: Say,
        later: Callable[[str], None] = lambda trouble: None,
    ) -> str:
        """Print it; the trouble's name, empty when the paper is out.

        With a trouble it is tried anew until `leave`; `later` hears when the paper is out at last.
        """
        if self._spool is None:
            return Trouble.NO_DEVICE

        def document(copy: bool) -> Document:
            facts = ticket_facts(
                site, ticket, language, say,
                logo=theme.logo, copy=copy, people_known=ticket.people_ahead >= 0,
            )  # fmt: skip
            return ticket_document(facts, say, theme.ticket)

        service = next((one for one in site.services if one.id == ticket.service), None)
        copies = service.copies if service is not None else 1
        return await self._put_out(self._spool, ticket.visit, document, copies, later)

    async def print_slip(
        self,
        site: Site,
        booked: Booked,
        language: str,
        theme: Theme,
        say: Say,
        later: Callable[[str], None] = lambda trouble: None,
    ) -> str:
        """An appointment on paper; as `print`."""
        if self._spool is None:
            return Trouble.NO_DEVICE
        slip = appointment_document(slip_facts(site, booked, language, say, logo=theme.logo), say)
        return await self._put_out(self._spool, booked.appointment, lambda copy: slip, 1, later)

    async def _put_out(
        self,
        spool: Spool,
        paper: str,
        document: Callable[[bool], Document],
        copies: int,
        later: Callable[[str], None],
    ) -> str:
        self._copy_of_last = document
        printout = Printout(spool, document, copies, later)
        self._printouts[paper] = printout
        return await printout.first()

    def leave(self, paper: str) -> None:
        """Whoever had this ticket or slip has gone: what is not out by now is not wanted any
        more."""
        printout = self._printouts.pop(paper, None)
        if printout is not None:
            printout.leave()

    @property
    def has_printed(self) -> bool:
        """Whether there is a last ticket."""
        return self._copy_of_last is not None

    async def reprint(self) -> str:
        """Print the last ticket once more, as a copy, now or never; the trouble's name."""
        document = self._copy_of_last
        if self._spool is None or document is None:
            return Trouble.NO_DEVICE
        printout = Printout(self._spool, lambda _: document(True), 1, lambda trouble: None)
        trouble = await printout.first()
        printout.leave()
        return trouble
