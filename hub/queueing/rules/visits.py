"""What is done to a visit wherever it is: take it back, move it, end it, begin it again."""

from __future__ import annotations

from hub.protocol import commands as cmd
from hub.protocol.replies import Reason, StepState
from hub.protocol.site import Place
from hub.queueing import events as ev
from hub.queueing.order import due_behind
from hub.queueing.rules.given import (
    Context,
    Events,
    Refused,
    due_at,
    handed_on,
    known_visit,
    service_of,
    visit_of,
)
from hub.queueing.snapshot import needed
from hub.queueing.state import State


def give_back(state: State, command: cmd.ReturnVisit, context: Context) -> Events:
    visit = visit_of(state, command.visit)
    if visit.step.state is not StepState.MISSED and not visit.step.held:
        raise Refused(Reason.NOT_MISSED, number=visit.number)
    place = state.site.missed.place
    due_ms = due_at(state, visit, place, context) if place is Place.NOW else None
    return [ev.VisitReturned(visit=visit.id, due_ms=due_ms, first=place is Place.FIRST)]


def on_my_way(state: State, command: cmd.OnMyWay, context: Context) -> Events:
    visit = visit_of(state, command.visit)
    if visit.step.state is StepState.SERVING:
        raise Refused(Reason.NOT_WAITING, number=visit.number)
    return [] if visit.on_way else [ev.VisitOnWay(visit=visit.id)]


def let_first(state: State, command: cmd.LetFirst, context: Context) -> Events:
    visit = visit_of(state, command.visit)
    if command.had is not None and visit.let_first > command.had:
        return []
    if visit.step.state is not StepState.WAITING or visit.step.ready_ms is not None:
        raise Refused(Reason.NOT_WAITING, number=visit.number)
    if visit.let_first >= state.site.let_first:
        raise Refused(Reason.LET_ENOUGH, number=visit.number)
    due_ms = due_behind(state, visit, command.people)
    if due_ms is None:
        raise Refused(Reason.NOBODY_BEHIND, number=visit.number)
    return [ev.VisitLetFirst(visit=visit.id, due_ms=due_ms)]


def unpark(state: State, command: cmd.UnparkVisit, context: Context) -> Events:
    visit = visit_of(state, command.visit)
    if visit.step.state is not StepState.PARKED:
        raise Refused(Reason.NOT_PARKED, number=visit.number)
    return [ev.VisitUnparked(visit=visit.id)]


def cancel(state: State, command: cmd.CancelVisit, context: Context) -> Events:
    return [ev.VisitCancelled(visit=visit_of(state, command.visit).id)]


def move(state: State, command: cmd.MoveVisit, context: Context) -> Events:
    visit = visit_of(state, command.visit)
    step = visit.step
    if step.state is not StepState.WAITING:
        raise Refused(Reason.NOT_WAITING, number=visit.number)
    service = service_of(state, command.service or step.service).id
    first, *more = handed_on(step, service)
    return [
        ev.VisitMoved(
            visit=visit.id,
            service=service,
            quantity=first.quantity,
            more=tuple(more),
            due_ms=due_at(state, visit, command.place, context),
            first=command.place is Place.FIRST,
            ready_ms=step.ready_ms if command.place is Place.ORIGINAL else None,
        )
    ]


def reopen(state: State, command: cmd.ReopenVisit, context: Context) -> Events:
    visit = known_visit(state, command.visit)
    if visit.open:
        raise Refused(Reason.NOT_ENDED, number=visit.number)
    if not visit.number:
        raise Refused(Reason.NO_NUMBER)
    if visit.ordinal in state.in_house[visit.prefix]:
        raise Refused(Reason.NUMBER_TAKEN, number=visit.number)
    for service in needed(visit.step, visit.ahead):
        service_of(state, service)
    return [
        ev.VisitReopened(visit=visit.id, service=visit.step.service, due_ms=visit.steps[0].due_ms)
    ]


def note(state: State, command: cmd.NoteVisit, context: Context) -> Events:
    return [ev.VisitNoted(visit=visit_of(state, command.visit).id)]
