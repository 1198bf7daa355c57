"""What is scanned or said at the entrance: a ticket, a code at a gate, how it was."""

from __future__ import annotations

from msgspec.structs import replace

from hub.protocol import commands as cmd
from hub.protocol.replies import AdmitReply, Reason, Verdict
from hub.queueing import events as ev
from hub.queueing.hours import service_day
from hub.queueing.rules.appointments import arrived
from hub.queueing.rules.given import Context, Events, Refused
from hub.queueing.snapshot import Appointment, Visit
from hub.queueing.state import State

GATE_CHANNEL = "gate"


def show_ticket(state: State, command: cmd.ShowTicket, context: Context) -> Events:
    if command.visit not in state.core.visits:
        raise Refused(Reason.UNKNOWN_VISIT)
    return []


def admit(state: State, command: cmd.Admit, context: Context) -> Events:
    if command.zone and command.zone not in state.zones:
        raise Refused(Reason.UNKNOWN_ZONE, zone=command.zone)
    who = _holder(state, command)
    if who is None or verdict(state, command, context.now_ms).verdict is not Verdict.VALID:
        return []
    ticket: Events = _checked_in(state, command, context) if isinstance(who, Appointment) else []
    if command.zone in who.entered:
        return ticket
    if isinstance(who, Visit) or ticket:
        visit = who.id if isinstance(who, Visit) else context.fresh_id
        return [*ticket, ev.EntryCounted(zone=command.zone, visit=visit)]
    return [ev.EntryCounted(zone=command.zone, appointment=command.appointment)]


def _checked_in(state: State, command: cmd.Admit, context: Context) -> Events:
    """The ticket of somebody with an appointment, where coming in is checking in. Whoever cannot
    check in (yet) is let in all the same."""
    if not state.site.checking.gate:
        return []
    try:
        return [arrived(state, command.appointment, "", GATE_CHANNEL, context)]
    except Refused:
        return []


def verdict(state: State, command: cmd.Admit, now_ms: int) -> AdmitReply:
    """What the gate says to who holds this; also once they have been counted."""
    who = _holder(state, command)
    if isinstance(who, Visit):
        known = AdmitReply(Verdict.VALID, who.number, who.step.service, who.booked_ms)
        return replace(known, verdict=_of_visit(state, who, command.zone))
    if isinstance(who, Appointment):
        known = AdmitReply(Verdict.VALID, "", who.service, who.booked_ms)
        early_ms = who.booked_ms - state.site.gate_early_s * 1000
        said = _of_appointment(state, who, command.zone, early_ms, now_ms)
        return replace(
            known, verdict=said, at_ms=early_ms if said is Verdict.TOO_EARLY else who.booked_ms
        )
    return AdmitReply(Verdict.NOT_TODAY if command.past else Verdict.UNKNOWN)


def _holder(state: State, command: cmd.Admit) -> Visit | Appointment | None:
    appointment = state.core.appointments.get(command.appointment)
    visit_id = command.visit or (appointment.visit if appointment else "")
    return state.core.visits.get(visit_id) or appointment


def _of_visit(state: State, visit: Visit, zone: str) -> Verdict:
    if not visit.open:
        return Verdict.OVER
    return Verdict.VALID if zone in visit.entered else _by_room(state, zone)


def _of_appointment(
    state: State, appointment: Appointment, zone: str, early_ms: int, now_ms: int
) -> Verdict:
    if appointment.cancelled:
        return Verdict.OVER
    if service_day(appointment.booked_ms, state.site.timezone)[0] != state.core.day:
        return Verdict.NOT_TODAY
    if now_ms < early_ms:
        return Verdict.TOO_EARLY
    return Verdict.VALID if zone in appointment.entered else _by_room(state, zone)


def _by_room(state: State, zone: str) -> Verdict:
    its = state.zones.get(zone)
    full = its is not None and its.capacity and inside(state, zone) >= its.capacity
    return Verdict.ZONE_FULL if full else Verdict.VALID


def inside(state: State, zone: str) -> int:
    """How many a gate has let in and who are still there, as far as their visits tell."""
    visits = sum(zone in visit.entered for visit in state.open_visits())
    appointments = state.core.appointments
    return visits + sum(
        zone in appointments[id_].entered and not appointments[id_].visit
        for id_ in state.diary.on(state.core.day)
    )


def give_feedback(state: State, command: cmd.GiveFeedback, context: Context) -> Events:
    if command.service and command.service not in state.services:
        raise Refused(Reason.UNKNOWN_SERVICE, service=command.service)
    return [ev.FeedbackGiven(score=command.score, device=context.sender, service=command.service)]
