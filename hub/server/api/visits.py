"""Visits over HTTP, as staff take care of them: by the opaque `visit`, without the token."""

from __future__ import annotations

from litestar.handlers import HTTPRouteHandler

from hub.protocol import commands as cmd
from hub.protocol.replies import Ticket
from hub.server.api.bodies import LetOthers, Move, Remark
from hub.server.api.carrying_out import CarryingOut
from hub.server.api.doing import Doing, Thing, doing_routes

VISIT = Thing("visit", "visit", "`visit` of a ticket, a call or a row of `/house`.")
DOINGS = (
    Doing("cancel", cmd.CancelVisit, "The visit is over: nobody waits any longer.", told=Ticket),
    Doing(
        "return",
        cmd.ReturnVisit,
        "Somebody who missed the call is back within the grace time.",
        told=Ticket,
    ),
    Doing("unpark", cmd.UnparkVisit, "Who was set aside waits again."),
    Doing(
        "reopen",
        cmd.ReopenVisit,
        "The visit was ended by mistake: it waits again, with its number and its time.",
        told=Ticket,
    ),
    Doing(
        "move",
        cmd.MoveVisit,
        "Let a waiting visit wait elsewhere: for another service, at another place.",
        Move,
        Ticket,
    ),
    Doing("on-my-way", cmd.OnMyWay, "Whoever waits elsewhere has set out.", told=Ticket),
    Doing("let-first", cmd.LetFirst, "So many of those behind go first.", LetOthers, Ticket),
    Doing("note", cmd.NoteVisit, "What colleagues should know of this visit.", Remark),
)


def visit_routes(carrying_out: CarryingOut) -> list[HTTPRouteHandler]:
    """What is below `/visits/{visit}`."""
    return doing_routes(carrying_out, VISIT, DOINGS)
