"""To the house: rules, the day, services by hand, alarms, help, messages, screens, the clock."""

from __future__ import annotations

from hub.protocol.commands import CallOutcome
from hub.protocol.site import Site
from hub.queueing.events.base import BaseEvent

JUMP_MS = 2_000
"""Wall and monotonic clock may drift apart by this much before it counts as a jump."""


class SiteConfigured(BaseEvent, frozen=True):
    """From here on this configuration is in force."""

    site: Site


class DayStarted(BaseEvent, frozen=True):
    """A service day begins: numbers start again. `ends_ms`: the next local midnight.

    `forgotten_ms`: appointments before it are forgotten (`None`: those of more than a day ago).
    """

    day: str
    ends_ms: int
    forgotten_ms: int | None = None


class ServiceClosed(BaseEvent, frozen=True):
    """Closed by hand until the day ends."""

    service: str


class ServiceOpened(BaseEvent, frozen=True):
    """Opened by hand until the day ends."""

    service: str


class ServiceByHours(BaseEvent, frozen=True):
    """Open as its hours say again."""

    service: str


class AlarmRaised(BaseEvent, frozen=True):
    """`counter` is empty when it was raised elsewhere; `device` says where."""

    alarm: int
    counter: str
    device: str


class AlarmSeen(BaseEvent, frozen=True):
    alarm: int
    device: str


class AlarmTaken(BaseEvent, frozen=True):
    """`counter`: where who goes there works (empty: elsewhere)."""

    alarm: int
    device: str
    counter: str = ""


class HelpAsked(BaseEvent, frozen=True):
    device: str


class HelpAnswered(BaseEvent, frozen=True):
    device: str


class MessagePosted(BaseEvent, frozen=True):
    """A text on the screens of a zone (empty: all), or none any more. It stands beside."""

    zone: str
    shown: bool


class CallClaimed(BaseEvent, frozen=True):
    """This display speaks the call, no other one."""

    call_seq: int
    display: str


class CallReported(BaseEvent, frozen=True):
    call_seq: int
    display: str
    outcome: CallOutcome


class ClockJumped(BaseEvent, frozen=True):
    """Wall clock and monotonic clock parted by `by_ms`; durations across this are doubtful."""

    by_ms: int
