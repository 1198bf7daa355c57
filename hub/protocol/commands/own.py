"""The hub's own: no terminal may send them."""

from __future__ import annotations

from hub.protocol.commands.base import Command
from hub.protocol.limits import Id
from hub.protocol.site import Site


class Tick(Command, frozen=True):
    """The hub's own: time has come for a rule (see `queueing.upkeep.next_deadline`)."""


class StaffCounter(Command, frozen=True):
    """The hub's own: who sits at a counter (empty: nobody), and what they know (`None`: all)."""

    counter: Id
    clerk: Id = ""
    name: str = ""
    skills: tuple[Id, ...] | None = None


class ChangeSite(Command, frozen=True):
    """The hub's own: from now on this configuration is in force."""

    site: Site


class RecordClockJump(Command, frozen=True):
    """The hub's own: wall clock and monotonic clock disagree by `by_ms`."""

    by_ms: int
