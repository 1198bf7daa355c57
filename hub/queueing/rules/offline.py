"""Kiosks without a hub: the numbers that they hold, the tickets that they have given out."""

from __future__ import annotations

from msgspec.structs import replace

from hub.protocol import commands as cmd
from hub.protocol.replies import Lease, Reason
from hub.protocol.site import Service, VisitorClass
from hub.queueing import events as ev
from hub.queueing.hours import service_day
from hub.queueing.numbers import SLOTS, block, parted
from hub.queueing.rules.given import Context, Events, Refused
from hub.queueing.rules.tickets import ORDINARY_RANGE, free_ordinal, issued
from hub.queueing.state import State


def take_lease(state: State, command: cmd.TakeLease, context: Context) -> Events:
    day, leases = state.core.day, state.core.leases
    held = leases.get(holder(context.sender, command.store))
    if held is not None and held.day == day:
        return []
    slot = _free_slot(state) if held is None else held.slot
    return [ev.NumbersLeased(device=context.sender, store=command.store, slot=slot, day=day)]


def holder(device: str, store: str) -> str:
    """The key of a kiosk's lease."""
    return f"{device} {store}"


def lease(state: State, device: str, store: str) -> Lease:
    """The numbers that this kiosk holds. Raises `KeyError` if it holds none."""
    held = state.core.leases[holder(device, store)]
    prefixes = sorted({service.prefix for service in state.site.services})
    ranges = state.site.ranges
    blocks = {prefix: block(ranges.get(prefix, ORDINARY_RANGE), held.slot) for prefix in prefixes}
    return Lease(store=store, day=held.day, blocks=blocks)


def _free_slot(state: State) -> int:
    """One that nobody has ever had, else the one that has rested longest, never one of today."""
    leases = state.core.leases.values()
    taken = {held.slot for held in leases}
    for slot in range(SLOTS):
        if slot not in taken:
            return slot
    oldest = min(leases, key=lambda held: (held.day, held.slot))
    if oldest.day == state.core.day:
        raise Refused(Reason.NUMBERS_EXHAUSTED, service="", prefix="")
    return oldest.slot


def adopt(state: State, command: cmd.AdoptFallback, context: Context) -> Events:
    """A ticket that the visitor already has in hand is never refused for what the house is like."""
    ticket, fallback = command.ticket, command.ticket.fallback
    if ticket.priority and state.site.kiosk.priority:
        ticket = replace(ticket, cls=VisitorClass.PRIORITY)
    service = state.services.get(ticket.service)
    if service is None or any(more.service not in state.services for more in ticket.more):
        raise Refused(Reason.UNKNOWN_SERVICE, service=ticket.service)
    if fallback is None or parted(fallback.number)[0] != service.prefix:
        raise Refused(Reason.MALFORMED)
    ordinal = parted(fallback.number)[1]
    if not _is_free(state, service, ordinal):
        ordinal = free_ordinal(state, service)
    tapped_ms = context.now_ms - command.age_ms
    replaced = state.core.visits.get(command.void)
    event = replace(
        issued(state, ticket, ordinal, context),
        issued_ms=tapped_ms,
        due_ms=replaced.steps[0].due_ms if replaced else tapped_ms,
        offline=True,
        replaces=replaced.id if replaced else "",
    )
    voided = [ev.TicketVoided(visit=replaced.id)] if replaced and replaced.open else []
    over = service_day(tapped_ms, state.site.timezone)[0] != state.core.day
    closed = [ev.VisitClosed(visit=event.visit, reason=ev.CloseReason.DAY_END)] if over else []
    return [*voided, event, *closed]


def _is_free(state: State, service: Service, ordinal: int) -> bool:
    """Whether nobody in the house has it, and the hub will not give it out either."""
    numbers = state.site.ranges.get(service.prefix, ORDINARY_RANGE)
    return ordinal > numbers.last and ordinal not in state.in_house[service.prefix]
