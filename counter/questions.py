"""What a clerk may be asked.

A question holds only what was asked and answered so far; what can be answered is worked out from
the newest view each time (`options`), and while a list is open each entry keeps its place.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from hub.protocol import commands as cmd
from hub.protocol.replies import StepState
from hub.protocol.views import AlarmLine, CounterView, QueueRow

REASON_CHARS = 60
ROOM_CHARS = 20
NOTE_CHARS = 200


@dataclass(frozen=True, slots=True)
class Help:
    """All keys, explained."""

    at: int = 0


@dataclass(frozen=True, slots=True)
class About:
    """A question about one visit."""

    visit: str
    number: str


@dataclass(frozen=True, slots=True)
class CameOrNot(About):
    """Has the called visitor come?"""


@dataclass(frozen=True, slots=True)
class OwnReason(About):
    """Why is it parked, in the clerk's own words?"""


@dataclass(frozen=True, slots=True)
class WhichRoom(About):
    """Where is the person while parked? `reason`: why, as far as answered."""

    reason: str = ""


@dataclass(frozen=True, slots=True)
class WhichNote(About):
    """What should colleagues know? `text`: what stands there so far."""

    text: str = ""


@dataclass(frozen=True, slots=True)
class WhichResult(About):
    """How did it turn out? `next`: afterwards the next one is called."""

    next: bool = False
    at: int = 0


@dataclass(frozen=True, slots=True)
class WhyPark(About):
    """For what reason is the present visit put aside?"""

    at: int = 0


@dataclass(frozen=True, slots=True)
class HowLong(About):
    """Until when is it put aside, and where is the person meanwhile?"""

    reason: str = ""
    room: str = ""
    at: int = 0


@dataclass(frozen=True, slots=True)
class WhereTo(About):
    """To which service does the present visit go on?"""

    at: int = 0


@dataclass(frozen=True, slots=True)
class WhichCounter(About):
    """… or to which counter?"""

    at: int = 0


@dataclass(frozen=True, slots=True)
class WhichClerk(About):
    """… or to which colleague?"""

    at: int = 0


@dataclass(frozen=True, slots=True)
class WhichStep(About):
    """Where does it go as well, after all that is planned?"""

    at: int = 0


@dataclass(frozen=True, slots=True)
class WhichPlace(About):
    """Where in the line does it wait then? `transfer`: what was answered so far."""

    transfer: cmd.TransferVisit
    at: int = 0


@dataclass(frozen=True, slots=True)
class WhichBreak:
    """Pause or close?"""

    at: int = 0


@dataclass(frozen=True, slots=True)
class WhichDirect:
    """What is somebody without a number served for?"""

    at: int = 0


@dataclass(frozen=True, slots=True)
class WhichVisit:
    """Which of those who missed their call, are parked or wait?"""

    at: int = 0


@dataclass(frozen=True, slots=True)
class WhatWith(About):
    """What is to happen with this one?"""

    at: int = 0


@dataclass(frozen=True, slots=True)
class WhichAlarm:
    """To which alarm does the clerk go?"""

    at: int = 0


@dataclass(frozen=True, slots=True)
class LeaveNow(About):
    """Sign out although somebody is here?"""

    at: int = 0


Writing = OwnReason | WhichRoom | WhichNote
"""What is answered in words."""
AboutPresent = (
    WhichResult | WhyPark | HowLong | WhereTo | WhichCounter | WhichClerk | WhichStep | WhichPlace
)
Choice = AboutPresent | WhichBreak | WhichDirect | WhichVisit | WhatWith | WhichAlarm | LeaveNow
Question = Help | CameOrNot | Writing | Choice


def rows(view: CounterView) -> list[tuple[QueueRow, StepState]]:
    """Everybody whom this counter can call or bring back, the set-aside ones first."""
    return [
        *((row, StepState.MISSED) for row in view.missed),
        *((row, StepState.PARKED) for row in view.parked),
        *((row, StepState.WAITING) for row in view.queue),
    ]


def alarms_of_others(view: CounterView) -> tuple[AlarmLine, ...]:
    """Alarms to which somebody here could go."""
    return tuple(one for one in view.alarms if one.counter != view.counter)


def still_stands(question: Question, view: CounterView) -> bool:
    """Whether the question makes sense in this view."""
    present = view.present
    match question:
        case WhichBreak() | WhichDirect():
            return present is None
        case WhichAlarm():
            return bool(alarms_of_others(view))
        case CameOrNot(visit=visit):
            here = present is not None and present.visit == visit
            return here and present is not None and present.state is StepState.CALLED
        case WhichNote(visit=visit):
            return visit in _known(view)
        case WhatWith(visit=visit):
            return any(row.visit == visit for row, _ in rows(view))
        case About(visit=visit):
            return present is not None and present.visit == visit
        case _:
            return True


def _known(view: CounterView) -> Iterator[str]:
    """The visits that stand on the screen."""
    if view.present is not None:
        yield view.present.visit
    yield from (row.visit for row, _ in rows(view))
