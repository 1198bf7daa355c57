"""What concerns the house: services, messages, alarms, help, screens."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import msgspec

from hub.protocol.commands.base import Command
from hub.protocol.limits import Id, Note


class CallOutcome(StrEnum):
    """What a display did with a call in the end."""

    SHOWN = "shown"
    SPOKEN = "spoken"
    SHORTENED = "shortened"
    SUPERSEDED = "superseded"


class AssignServices(Command, frozen=True):
    """From now on this counter serves these (`None`: as configured), until the day ends."""

    counter: Id
    services: Annotated[tuple[Id, ...], msgspec.Meta(max_length=200)] | None = None


class CloseService(Command, frozen=True):
    """No more tickets, whatever the hours say, until the day ends. Kiosks show the reason."""

    service: Id
    reason: Note = ""


class OpenService(Command, frozen=True):
    """Tickets, whatever the hours say, until the day ends."""

    service: Id


class FollowHours(Command, frozen=True):
    """The service is open as its hours say again."""

    service: Id


class PostMessage(Command, frozen=True):
    """Show a text on the screens of a zone (empty: of all); no text takes it away."""

    zone: Id = ""
    text: Note = ""


class RaiseAlarm(Command, frozen=True):
    """Somebody at this counter needs help at once. Without a counter: at the sender's place."""

    counter: Id = ""


class SeeAlarm(Command, frozen=True):
    """This screen shows the alarm."""

    alarm: int


class TakeAlarm(Command, frozen=True):
    """Somebody goes there; the alarm is over. `counter`: from there (empty: from elsewhere)."""

    alarm: int
    counter: Id = ""


class AskForHelp(Command, frozen=True):
    """Somebody at the entrance wants a person to come."""


class AnswerHelp(Command, frozen=True):
    """Somebody goes to that device."""

    device: Id


class ClaimCall(Command, frozen=True):
    """A display is about to speak a call: from now on no other one may."""

    call_seq: int


class ReportCall(Command, frozen=True):
    """A display says what became of a call: `SHOWN` as soon as it stands there, then the rest."""

    call_seq: int
    outcome: CallOutcome
