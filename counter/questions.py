"""What a clerk may be asked, and the answers that can be given.

A question holds only what was asked; its options are worked out from the newest view each time, so
that a list on the screen never offers somebody who has gone.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from hub.protocol import commands as cmd
from hub.protocol.replies import StepState
from hub.protocol.site import Site
from hub.protocol.views import CounterView, QueueRow

PARK_REASONS = ("papers", "photo", "payment", "enquiry")
PAUSE_REASONS = ("short", "lunch", "meeting", "errand")


@dataclass(frozen=True, slots=True)
class Help:
    """All keys, explained."""


@dataclass(frozen=True, slots=True)
class CameOrNot:
    """Has the called visitor come?"""

    visit: str
    number: str


@dataclass(frozen=True, slots=True)
class WhyPark:
    """For what reason is the present visit put aside?"""

    visit: str
    number: str
    at: int = 0


@dataclass(frozen=True, slots=True)
class OwnReason:
    """The reason in the clerk's own words."""

    visit: str
    number: str


@dataclass(frozen=True, slots=True)
class WhereTo:
    """To which service does the present visit go on?"""

    visit: str
    number: str
    at: int = 0


@dataclass(frozen=True, slots=True)
class WhichBreak:
    """Pause or close?"""

    at: int = 0


@dataclass(frozen=True, slots=True)
class WhichVisit:
    """Which of those who missed their call, are parked or wait?"""

    at: int = 0


@dataclass(frozen=True, slots=True)
class WhatWith:
    """What is to happen with this one?"""

    visit: str
    number: str
    at: int = 0


Choice = WhyPark | WhereTo | WhichBreak | WhichVisit | WhatWith
Question = Help | CameOrNot | OwnReason | Choice


@dataclass(frozen=True, slots=True)
class Option:
    """An entry to choose: a text with its facts, or a row of a list with its state."""

    then: cmd.TerminalCommand | Question
    text_id: str = ""
    facts: dict[str, str | int] = field(default_factory=dict)
    service: str = ""
    row: QueueRow | None = None
    state: StepState | None = None
    note_id: str = ""
    """The text that becomes the command's `reason`: worded only when it is chosen."""


def options(question: Choice, view: CounterView, site: Site) -> tuple[Option, ...]:
    """The entries of a list, in order."""
    match question:
        case WhyPark():
            return _park_options(question, view)
        case WhereTo():
            return _transfer_options(view, site)
        case WhichBreak():
            return _pause_options(view)
        case WhichVisit():
            return tuple(
                Option(WhatWith(row.visit, row.number), row=row, state=state)
                for row, state in rows(view)
            )
        case WhatWith():
            return _visit_options(question, view)


def rows(view: CounterView) -> list[tuple[QueueRow, StepState]]:
    """Everybody whom this counter can call or bring back, the set-aside ones first."""
    return [
        *((row, StepState.MISSED) for row in view.missed),
        *((row, StepState.PARKED) for row in view.parked),
        *((row, StepState.WAITING) for row in view.queue),
    ]


def still_stands(question: Question, view: CounterView) -> bool:
    """Whether the question makes sense in this view."""
    present = view.present
    match question:
        case Help() | WhichVisit():
            return True
        case WhichBreak():
            return present is None
        case CameOrNot():
            return (
                present is not None
                and present.visit == question.visit
                and present.state is StepState.CALLED
            )
        case WhyPark() | OwnReason() | WhereTo():
            return present is not None and present.visit == question.visit
        case WhatWith():
            return any(row.visit == question.visit for row, _ in rows(view))


def _park_options(question: WhyPark, view: CounterView) -> tuple[Option, ...]:
    known = tuple(
        Option(
            cmd.ParkVisit(counter=view.counter),
            f"counter-park-{reason}",
            note_id=f"counter-park-{reason}",
        )
        for reason in PARK_REASONS
    )
    own = Option(OwnReason(question.visit, question.number), "counter-park-own")
    return (*known, own)


def _transfer_options(view: CounterView, site: Site) -> tuple[Option, ...]:
    current = view.present.service if view.present else ""
    return tuple(
        Option(cmd.TransferVisit(counter=view.counter, service=service.id), service=service.id)
        for service in site.services
        if not service.retired and service.id != current
    )


def _pause_options(view: CounterView) -> tuple[Option, ...]:
    breaks = tuple(
        Option(
            cmd.PauseCounter(counter=view.counter),
            f"counter-pause-{reason}",
            note_id=f"counter-pause-{reason}",
        )
        for reason in PAUSE_REASONS
    )
    return (*breaks, Option(cmd.CloseCounter(counter=view.counter), "counter-pause-close"))


def _visit_options(question: WhatWith, view: CounterView) -> tuple[Option, ...]:
    call = Option(cmd.CallVisit(counter=view.counter, visit=question.visit), "counter-do-call")
    state = next((state for row, state in rows(view) if row.visit == question.visit), None)
    if state is StepState.MISSED:
        back = Option(cmd.ReturnVisit(visit=question.visit), "counter-do-return")
        return (call, back)
    if state is StepState.PARKED:
        back = Option(cmd.UnparkVisit(visit=question.visit), "counter-do-unpark")
        return (call, back)
    return (call,)
