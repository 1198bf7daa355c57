"""What every rule starts from: the given moment, the lookups that refuse, the common ends."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from msgspec.structs import replace

from hub.protocol.concerns import Concern
from hub.protocol.replies import Reason, Refusal, StepState
from hub.protocol.site import Counter, Place, Service
from hub.queueing import events as ev
from hub.queueing.snapshot import Seat, Step, Visit
from hub.queueing.state import State

Events = list[ev.Event]


class Refused(Exception):
    """Raised inside the rules; `decide` turns it into the `Refusal` that it carries."""

    def __init__(self, reason: Reason, **facts: str | int) -> None:
        super().__init__(reason)
        self.refusal = Refusal(reason, facts)


class Told(NamedTuple):
    """What is said of a wait: it takes between `low_s` and `high_s`, about `mid_s`."""

    low_s: int
    mid_s: int
    high_s: int


class Context(NamedTuple):
    """What could differ between two runs. `now_ms` is site time; `told`: what somebody is told who
    is about to wait so."""

    now_ms: int
    fresh_id: str
    sender: str
    told: Callable[[Visit], Told | None] | None = None


def counter_of(state: State, counter_id: str) -> tuple[Counter, Seat]:
    """A counter and how it stands."""
    counter = state.counters.get(counter_id)
    if counter is None:
        raise Refused(Reason.UNKNOWN_COUNTER, counter=counter_id)
    return counter, state.core.seats[counter_id]


def counter_in_use(state: State, counter_id: str) -> tuple[Counter, Seat]:
    """A counter that has not been taken out of use."""
    counter, seat = counter_of(state, counter_id)
    if counter.retired:
        raise Refused(Reason.COUNTER_RETIRED, counter=counter.label)
    return counter, seat


def free_seat(state: State, counter_id: str) -> Seat:
    """A counter at which nobody is."""
    _, seat = counter_of(state, counter_id)
    if seat.visit is not None:
        raise Refused(Reason.COUNTER_BUSY, number=state.core.visits[seat.visit].number)
    return seat


def present_at(state: State, counter_id: str) -> Visit:
    """Who is called or served at a counter."""
    counter, seat = counter_of(state, counter_id)
    if seat.visit is None:
        raise Refused(Reason.NOBODY_HERE, counter=counter.label)
    return state.core.visits[seat.visit]


def called_at(state: State, counter_id: str) -> Visit:
    """Who is called to a counter and has not come yet."""
    visit = present_at(state, counter_id)
    if visit.step.state is not StepState.CALLED:
        raise Refused(Reason.NOT_CALLED, number=visit.number)
    return visit


def numbered_at(state: State, counter_id: str) -> Visit:
    """Who is at a counter and can be called elsewhere or again: nobody without a number."""
    visit = present_at(state, counter_id)
    if not visit.number:
        raise Refused(Reason.NO_NUMBER)
    return visit


def visit_of(state: State, visit_id: str) -> Visit:
    """A visit of today that has not ended."""
    visit = known_visit(state, visit_id)
    if not visit.open:
        raise Refused(Reason.ALREADY_ENDED, number=visit.number)
    return visit


def known_visit(state: State, visit_id: str) -> Visit:
    """A visit of today."""
    visit = state.core.visits.get(visit_id)
    if visit is None or visit.void:
        raise Refused(Reason.UNKNOWN_VISIT)
    return visit


def service_of(state: State, service_id: str) -> Service:
    """A service that has not been given up."""
    service = state.services.get(service_id)
    if service is None:
        raise Refused(Reason.UNKNOWN_SERVICE, service=service_id)
    if service.retired:
        raise Refused(Reason.SERVICE_RETIRED, service=service.id)
    return service


def due_now(state: State, context: Context) -> int:
    """The due time of who comes now: a clock set back lets nobody pass those who wait."""
    return max(context.now_ms, state.core.latest_due_ms)


def due_at(state: State, visit: Visit, place: Place, context: Context) -> int:
    """The due time of a visit that waits again at this place in the order."""
    return due_now(state, context) if place is Place.NOW else visit.steps[0].due_ms


def handed_on(step: Step, service: str) -> tuple[Concern, ...]:
    """What is dealt with where this stretch goes: the service, and what else it was about."""
    if service == step.service:
        return step.concerns
    asked = next((one for one in step.more if one.service == service), Concern(service))
    return (asked, *(one for one in step.more if one.service != service))


def assumed_start(visit: Visit, counter: str) -> Events:
    """Whoever is dealt with has come, whether or not the clerk pressed start."""
    if visit.step.state is StepState.SERVING:
        return []
    return [ev.ServiceStarted(visit=visit.id, counter=counter, assumed=True)]


def chained(events: Events) -> Events:
    """One action at a counter: what follows its first event is taken back together with it."""
    linked: Events = []
    follows = False
    for event in events:
        if isinstance(event, ev.CounterEvent):
            linked.append(replace(event, chained=True) if follows else event)
            follows = True
        else:
            linked.append(event)
    return linked
