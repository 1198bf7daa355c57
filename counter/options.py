"""What can be answered to a question, in this view: pure.

The first entry is the one that Enter takes; it is what is wanted most often.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass, field

from msgspec.structs import replace

from counter.questions import (
    Choice,
    HowLong,
    LeaveNow,
    OwnReason,
    Question,
    WhatWith,
    WhereTo,
    WhichAlarm,
    WhichBreak,
    WhichClerk,
    WhichCounter,
    WhichDirect,
    WhichNote,
    WhichPlace,
    WhichResult,
    WhichRoom,
    WhichStep,
    WhichVisit,
    WhyPark,
    alarms_of_others,
    rows,
)
from hub.protocol import commands as cmd
from hub.protocol.replies import StepState
from hub.protocol.site import Place, Result, Service, Site
from hub.protocol.views import AlarmLine, Colleague, CounterView, QueueRow

PARK_REASONS = ("papers", "photo", "payment", "enquiry")
PARK_MINUTES = (10, 20, 30, 60)
PAUSE_REASONS = ("short", "lunch", "meeting", "errand")


@dataclass(frozen=True, slots=True)
class SignOut:
    """Not a command: the clerk leaves."""


@dataclass(frozen=True, slots=True)
class Option:
    """An entry to choose: a text with its facts, or what is named as what it is.

    `gone`: it could be chosen when the list was opened, and cannot any more.
    """

    then: cmd.TerminalCommand | Question | SignOut
    text_id: str = ""
    facts: dict[str, str | int] = field(default_factory=dict)
    service: str = ""
    result: Result | None = None
    colleague: Colleague | None = None
    alarm: AlarmLine | None = None
    row: QueueRow | None = None
    state: StepState | None = None
    reason_id: str = ""
    """The text that becomes the `reason` of what follows: worded only when it is chosen."""
    minutes: int = 0
    """So long from the moment at which it is chosen the visit stays parked."""
    gone: bool = False

    @property
    def identity(self) -> object:
        return self.then, self.text_id, self.minutes

    def as_gone(self) -> Option:
        return dataclasses.replace(self, gone=True)


def options(question: Choice, view: CounterView, site: Site) -> tuple[Option, ...]:
    """The entries of a list, in order."""
    return tuple(_options(question, view, site))


def results(view: CounterView, site: Site) -> tuple[Result, ...]:
    """How the service of who is here can turn out."""
    here = view.present.service if view.present else ""
    return next((one.results for one in site.services if one.id == here), ())


def served_here(view: CounterView, site: Site) -> tuple[str, ...]:
    """The services of this counter: as they are today, or as configured."""
    configured = (one.services for one in site.counters if one.id == view.counter)
    return view.services or next(configured, ())


def _options(question: Choice, view: CounterView, site: Site) -> Iterator[Option]:
    counter = view.counter
    match question:
        case WhichResult(next=calls):
            make = cmd.CallNext if calls else cmd.FinishService
            for one in results(view, site):
                yield Option(make(counter=counter, result=one.code), result=one)
        case WhyPark(visit=visit, number=number):
            for name in PARK_REASONS:
                text_id = f"counter-park-{name}"
                yield Option(HowLong(visit, number), text_id, reason_id=text_id)
            yield Option(OwnReason(visit, number), "counter-park-own")
        case HowLong():
            yield from _how_long(question, view)
        case WhereTo():
            yield from _where_to(question, view, site)
        case WhichCounter() | WhichClerk():
            yield from _colleagues(question, view)
        case WhichStep():
            for service in _offered(site):
                step = cmd.AddStep(counter=counter, service=service.id)
                yield Option(step, service=service.id)
        case WhichPlace(transfer=transfer):
            yield from _places(transfer)
        case WhichBreak():
            for name in PAUSE_REASONS:
                text_id = f"counter-pause-{name}"
                yield Option(cmd.PauseCounter(counter=counter), text_id, reason_id=text_id)
            yield Option(cmd.CloseCounter(counter=counter), "counter-pause-close")
        case WhichDirect():
            for own in served_here(view, site):
                yield Option(cmd.ServeDirect(counter=counter, service=own), service=own)
        case WhichVisit():
            for row, state in rows(view):
                yield Option(WhatWith(row.visit, row.number), row=row, state=state)
        case WhatWith():
            yield from _what_with(question, view)
        case WhichAlarm():
            for alarm in alarms_of_others(view):
                yield Option(cmd.TakeAlarm(alarm=alarm.alarm, counter=counter), alarm=alarm)
        case LeaveNow():
            yield Option(SignOut(), "counter-leave-now")


def _how_long(question: HowLong, view: CounterView) -> Iterator[Option]:
    park = cmd.ParkVisit(counter=view.counter, reason=question.reason, room=question.room)
    yield Option(park, "counter-park-open-end")
    for minutes in PARK_MINUTES:
        yield Option(park, "counter-park-minutes", {"minutes": minutes}, minutes=minutes)
    room = WhichRoom(question.visit, question.number, question.reason)
    yield Option(room, "counter-park-room")


def _where_to(question: WhereTo, view: CounterView, site: Site) -> Iterator[Option]:
    visit, number = question.visit, question.number
    current = view.present.service if view.present else ""
    for service in _offered(site):
        if service.id != current:
            transfer = cmd.TransferVisit(counter=view.counter, service=service.id)
            yield Option(WhichPlace(visit, number, transfer), service=service.id)
    if view.colleagues:
        yield Option(WhichCounter(visit, number), "counter-to-counter")
    if any(one.clerk for one in view.colleagues):
        yield Option(WhichClerk(visit, number), "counter-to-clerk")
    yield Option(WhichStep(visit, number), "counter-to-step")


def _colleagues(question: WhichCounter | WhichClerk, view: CounterView) -> Iterator[Option]:
    for one in view.colleagues:
        if isinstance(question, WhichCounter):
            transfer = cmd.TransferVisit(counter=view.counter, to_counter=one.counter)
        elif one.clerk:
            transfer = cmd.TransferVisit(counter=view.counter, to_clerk=one.clerk)
        else:
            continue
        yield Option(WhichPlace(question.visit, question.number, transfer), colleague=one)


def _places(transfer: cmd.TransferVisit) -> Iterator[Option]:
    yield Option(transfer, "counter-place-usual")
    yield Option(replace(transfer, place=Place.FIRST), "counter-place-first")
    yield Option(replace(transfer, back=True), "counter-place-back")


def _what_with(question: WhatWith, view: CounterView) -> Iterator[Option]:
    visit = question.visit
    yield Option(cmd.CallVisit(counter=view.counter, visit=visit), "counter-do-call")
    row, state = next((one for one in rows(view) if one[0].visit == visit), (None, None))
    if state is StepState.MISSED or (row is not None and row.held):
        yield Option(cmd.ReturnVisit(visit=visit), "counter-do-return")
    elif state is StepState.PARKED:
        yield Option(cmd.UnparkVisit(visit=visit), "counter-do-unpark")
    note = WhichNote(visit, question.number, row.remark if row else "")
    yield Option(note, "counter-do-note")


def _offered(site: Site) -> Iterator[Service]:
    """Services to which a clerk may send somebody."""
    return (one for one in site.services if not one.retired)
