"""What reception and supervisor may be asked. A question holds only what was asked.

The answers that can be given are worked out from the newest view each time (see `answers`).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from counter.house.drafts import Draft, Looking, OfAppointments
from hub.protocol import commands as cmd


@dataclass(frozen=True, slots=True)
class Help:
    """All keys, explained; `at`: how far it was read."""

    at: int = 0


@dataclass(frozen=True, slots=True)
class Sure:
    """Is that really to be done? The cursor stands on “no”."""

    command: cmd.TerminalCommand
    text_id: str
    facts: dict[str, str | int] = field(default_factory=dict)
    at: int = 1


@dataclass(frozen=True, slots=True)
class WhatWithVisit:
    visit: str
    at: int = 0


@dataclass(frozen=True, slots=True)
class WhatWithCounter:
    counter: str
    at: int = 0


@dataclass(frozen=True, slots=True)
class WhatWithService:
    service: str
    at: int = 0


@dataclass(frozen=True, slots=True)
class WhyClose:
    """For what reason are no more tickets given out?"""

    service: str
    at: int = 0


@dataclass(frozen=True, slots=True)
class MoveWhere:
    """First in line, or to which service?"""

    visit: str
    at: int = 0


@dataclass(frozen=True, slots=True)
class AssignWhich:
    """Which services does the counter serve from now on?"""

    counter: str
    chosen: tuple[str, ...]
    at: int = 0


@dataclass(frozen=True, slots=True)
class WhichLanguage:
    at: int = 0


@dataclass(frozen=True, slots=True)
class WhichUndo:
    """Of which counter is the last action taken back?"""

    at: int = 0


@dataclass(frozen=True, slots=True)
class WhichAlarm:
    at: int = 0


@dataclass(frozen=True, slots=True)
class WhichHelp:
    at: int = 0


class Writing(StrEnum):
    """What is written in one's own words."""

    NOTE = "note"
    REASON = "reason"
    MESSAGE = "message"
    CASE = "case"
    BOOKED = "booked"
    NAME = "name"
    MAIL = "mail"
    PHONE = "phone"
    FROM = "from"
    """From which date on are free times looked for?"""
    DAY = "day"
    """The appointments of which day?"""
    OPEN = "open"
    CLOSE = "close"


MOST_CHARS = {
    Writing.NOTE: 200,
    Writing.REASON: 200,
    Writing.MESSAGE: 200,
    Writing.CASE: 40,
    Writing.BOOKED: 5,
    Writing.NAME: 80,
    Writing.MAIL: 254,
    Writing.PHONE: 30,
    Writing.FROM: 10,
    Writing.DAY: 10,
    Writing.OPEN: 24,
    Writing.CLOSE: 24,
}


@dataclass(frozen=True, slots=True)
class Write:
    """`subject`: the visit, service, zone or plan it is about; `before`: what has stood there so
    far; `draft`: the appointment that is being made."""

    what: Writing
    subject: str = ""
    number: str = ""
    before: str = ""
    draft: Draft | None = None


Choice = (
    Sure
    | WhatWithVisit
    | WhatWithCounter
    | WhatWithService
    | WhyClose
    | MoveWhere
    | AssignWhich
    | WhichLanguage
    | WhichUndo
    | WhichAlarm
    | WhichHelp
    | OfAppointments
)
Question = Help | Write | Looking | Choice
