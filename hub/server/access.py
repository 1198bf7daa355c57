"""Who may do what: one table for the terminals' sockets and the HTTP API alike.

What is not in the table is refused. Three rules go beyond the role: a counter acts for itself only,
a visitor's page only for visits whose token it has presented, and a kiosk gives nobody priority.
"""

from __future__ import annotations

import enum
from collections.abc import Container

from hub.protocol import commands as cmd
from hub.protocol.site import VisitorClass
from hub.protocol.wire import Role

AT_COUNTER: frozenset[type[cmd.Command]] = frozenset(
    {
        cmd.OpenCounter,
        cmd.PauseCounter,
        cmd.CloseCounter,
        cmd.CallNext,
        cmd.CallVisit,
        cmd.Recall,
        cmd.StartService,
        cmd.FinishService,
        cmd.MarkMissed,
        cmd.ParkVisit,
        cmd.TransferVisit,
    }
)
_ENTRANCE: frozenset[type[cmd.Command]] = frozenset({cmd.IssueTicket, cmd.ReturnVisit})
_HOUSE = _ENTRANCE | {cmd.CancelVisit, cmd.UnparkVisit}

MAY_SEND: dict[Role, frozenset[type[cmd.Command]]] = {
    Role.KIOSK: _ENTRANCE,
    Role.COUNTER: AT_COUNTER | {cmd.ReturnVisit, cmd.UnparkVisit},
    Role.RECEPTION: _HOUSE,
    Role.SUPERVISOR: _HOUSE | AT_COUNTER,
    Role.DISPLAY: frozenset({cmd.ReportCall}),
    Role.VISITORS: frozenset({cmd.CancelVisit, cmd.ReturnVisit}),
    Role.GATE: frozenset(),
    Role.BOOKING: frozenset(),
    Role.READER: frozenset(),
}

TERMINALS = frozenset(Role) - {Role.BOOKING, Role.READER}
"""Who has something to see on a terminal's socket."""


class Operation(enum.Enum):
    """What the HTTP API offers beyond commands, and to whom."""

    SITE = frozenset(Role)
    TICKET = frozenset(
        {Role.VISITORS, Role.KIOSK, Role.GATE, Role.COUNTER, Role.RECEPTION, Role.SUPERVISOR}
    )
    COUNTER = frozenset({Role.COUNTER, Role.RECEPTION, Role.SUPERVISOR})
    DISPLAY = frozenset({Role.DISPLAY, Role.RECEPTION, Role.SUPERVISOR})
    EVENTS = frozenset({Role.READER})
    METRICS = frozenset({Role.READER, Role.SUPERVISOR})
    DEVICES = frozenset({Role.RECEPTION, Role.SUPERVISOR})


def may_send(role: Role, command: cmd.TerminalCommand) -> bool:
    """Whether this role may send commands of this kind at all."""
    return type(command) in MAY_SEND[role]


def may_act(
    role: Role, command: cmd.TerminalCommand, *, scope: str, presented: Container[str]
) -> bool:
    """Whether the terminal that said hello with this role and scope may send this command."""
    if type(command) not in MAY_SEND[role]:
        return False
    if role is Role.KIOSK and isinstance(command, cmd.IssueTicket):
        return command.cls is VisitorClass.WALKIN
    if role is Role.COUNTER:
        return getattr(command, "counter", scope) == scope
    if role is Role.VISITORS:
        return getattr(command, "visit", None) in presented
    return True
