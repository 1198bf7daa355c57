"""Giving out tickets: who gets a number, which one, and the way that lies before them."""

from __future__ import annotations

from msgspec.structs import replace

from hub.protocol import commands as cmd
from hub.protocol.concerns import Concern
from hub.protocol.replies import Reason
from hub.protocol.site import NumberRange, Service, VisitorClass
from hub.queueing import events as ev
from hub.queueing.numbers import label, next_ordinal
from hub.queueing.order import booked_turn
from hub.queueing.rules.admission import admission
from hub.queueing.rules.given import Context, Events, Refused, due_now, service_of, visit_of
from hub.queueing.snapshot import Step, Visit
from hub.queueing.state import State

ORDINARY_RANGE = NumberRange()


def issue(state: State, command: cmd.IssueTicket, context: Context) -> Events:
    service = service_of(state, command.service)
    wanted = (service, *(service_of(state, concern.service) for concern in command.more))
    if command.priority:
        if not state.site.kiosk.priority:
            raise Refused(Reason.NOT_OFFERED)
        command = replace(command, cls=VisitorClass.PRIORITY)
    if not command.anyway:
        for each in wanted:
            _admit(state, each, context)
    ticket = issued(state, command, free_ordinal(state, service), context)
    return [with_wait(state, ticket, context)]


def issued(
    state: State, command: cmd.IssueTicket, ordinal: int, context: Context
) -> ev.TicketIssued:
    """The ticket with this ordinal, whether or not the rules would give one."""
    service = state.services[command.service]
    wanted = (service, *(state.services[concern.service] for concern in command.more))
    numbers = state.site.ranges.get(service.prefix, ORDINARY_RANGE)
    way = _way(wanted, (Concern(service.id, command.quantity), *command.more))
    first, *more = way[0].concerns
    cls, due_ms, ready_ms = _in_time(state, command, context)
    return ev.TicketIssued(
        visit=context.fresh_id,
        number=label(service.prefix, ordinal, numbers),
        prefix=service.prefix,
        ordinal=ordinal,
        service=first.service,
        quantity=first.quantity,
        more=tuple(more),
        wanted="" if first.service == service.id else service.id,
        cls=cls,
        due_ms=due_ms,
        channel=command.channel,
        ahead=way[1:],
        booked_ms=command.booked_ms,
        ready_ms=ready_ms,
        case=command.case or "",
        device=context.sender,
    )


def with_wait(state: State, ticket: ev.TicketIssued, context: Context) -> ev.TicketIssued:
    """The ticket, and what its holder is told of the wait, if anything."""
    if context.told is None:
        return ticket
    step = Step(ticket.service, ticket.due_ms, context.now_ms, ready_ms=ticket.ready_ms)
    visit = Visit(
        id=ticket.visit,
        number=ticket.number,
        prefix=ticket.prefix,
        ordinal=ticket.ordinal,
        cls=ticket.cls,
        arrival=state.core.arrivals + 1,
        issued_ms=context.now_ms,
        channel=ticket.channel,
        steps=[step],
        changed_seq=state.core.seq + 1,
    )
    said = context.told(visit)
    if said is None:
        return ticket
    low_s, mid_s, high_s = said
    return replace(ticket, told_low_s=low_s, told_mid_s=mid_s, told_high_s=high_s)


def free_ordinal(state: State, service: Service) -> int:
    """The next number of the service's prefix that nobody in the house has."""
    prefix = service.prefix
    numbers = state.site.ranges.get(prefix, ORDINARY_RANGE)
    ordinal = next_ordinal(numbers, state.core.last_ordinals.get(prefix), state.in_house[prefix])
    if ordinal is None:
        raise Refused(Reason.NUMBERS_EXHAUSTED, service=service.id, prefix=prefix)
    return ordinal


def reprint(state: State, command: cmd.ReprintTicket, context: Context) -> Events:
    visit = visit_of(state, command.visit)
    if not visit.number:
        raise Refused(Reason.NO_NUMBER)
    return [ev.TicketReprinted(visit=visit.id)]


def _admit(state: State, service: Service, context: Context) -> None:
    if service.internal:
        raise Refused(Reason.INTERNAL_SERVICE, service=service.id)
    why, _ = admission(state, service, context.now_ms)
    if why is Reason.SERVICE_CLOSED:
        opens_ms = state.calendar.opens_at(service.id, context.now_ms)
        raise Refused(why, service=service.id, opens_ms=opens_ms or 0)
    if why is not None:
        raise Refused(why, service=service.id)


def _way(wanted: tuple[Service, ...], concerns: tuple[Concern, ...]) -> tuple[ev.Ahead, ...]:
    """The stretches of the visit: what comes before, the concerns themselves, what comes after."""
    before = dict.fromkeys(stretch for service in wanted for stretch in service.before)
    after = dict.fromkeys(stretch for service in wanted for stretch in service.after)
    return (
        *(ev.Ahead((Concern(stretch),)) for stretch in before),
        ev.Ahead(concerns),
        *(ev.Ahead((Concern(stretch),)) for stretch in after),
    )


def _in_time(
    state: State, command: cmd.IssueTicket, context: Context
) -> tuple[VisitorClass, int, int | None]:
    """Class, due time, and before when it is not to be called (`None`: it may be at once)."""
    booked_ms, now_ms = command.booked_ms, context.now_ms
    if command.cls is not VisitorClass.APPOINTMENT or booked_ms is None:
        return command.cls, due_now(state, context), None
    cls, due_ms, ready_ms = booked_turn(state.site, booked_ms, now_ms)
    if cls is VisitorClass.WALKIN:
        return cls, due_now(state, context), None
    # No stay outlasts the service day; what is handed in may be any number.
    ready_ms = min(ready_ms, state.core.day_ends_ms)
    return cls, due_ms, ready_ms if ready_ms > now_ms else None
