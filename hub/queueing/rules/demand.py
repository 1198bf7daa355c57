"""Which refusals are remembered: who wanted a ticket in vain has been there all the same."""

from __future__ import annotations

from hub.protocol import commands as cmd
from hub.protocol.replies import Reason, Refusal
from hub.protocol.site import VisitorClass
from hub.queueing import events as ev
from hub.queueing.state import State

UNMET = frozenset(
    {
        *(Reason.SERVICE_CLOSED, Reason.SERVICE_RETIRED, Reason.CLOSED_BY_STAFF),
        *(Reason.LAST_TICKET, Reason.NO_TIME_LEFT, Reason.QUOTA_REACHED),
        *(Reason.ZONE_FULL, Reason.NUMBERS_EXHAUSTED),
    }
)
"""The house gives none (now); all others mean that the question was wrong."""


def unmet(
    state: State, command: cmd.AnyCommand, refusal: Refusal, sender: str
) -> tuple[ev.TicketRefused, ...]:
    """What is left of a refusal. Of several concerns it names the one that was refused."""
    if not isinstance(command, cmd.IssueTicket) or refusal.reason not in UNMET:
        return ()
    priority = command.priority and state.site.kiosk.priority
    return (
        ev.TicketRefused(
            service=str(refusal.facts.get("service") or command.service),
            reason=refusal.reason,
            device=sender,
            cls=VisitorClass.PRIORITY if priority else command.cls,
        ),
    )
