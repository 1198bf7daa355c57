"""What all events have in common."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from hub.protocol.concerns import Concern


class CloseReason(StrEnum):
    """Why the hub itself ended a visit."""

    NO_SHOW = "no-show"
    DAY_END = "day-end"


class Ahead(msgspec.Struct, frozen=True):
    """A stretch of a visit that is still to come; `counter`: only there (empty: anywhere)."""

    concerns: tuple[Concern, ...]
    counter: str = ""


class BaseEvent(msgspec.Struct, frozen=True, tag=True, kw_only=True, gc=False, omit_defaults=True):
    """The base of all events; in JSON `type` names the class."""


class CounterEvent(BaseEvent, frozen=True):
    """Something done at a counter. `chained`: it follows from the event before it, and is taken
    back together with it."""

    counter: str
    chained: bool = False
