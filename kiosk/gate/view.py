"""What the gate shows: one value that holds everything, made anew by `kiosk.gate.model`."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from hub.protocol.replies import AdmitReply, Verdict
from hub.protocol.site import Site
from hub.protocol.theme import Theme
from hub.protocol.views import ZoneLoad
from kiosk.view import SiteClock
from media.script import second_language


class Sign(StrEnum):
    """What the whole screen says. The catalogue has `gate-<value>` for each but `IDLE`.

    The hub's verdicts, and what the gate says of itself.
    """

    STARTING = "starting"
    IDLE = "idle"
    CHECKING = "checking"
    VALID = Verdict.VALID.value
    TOO_EARLY = Verdict.TOO_EARLY.value
    NOT_TODAY = Verdict.NOT_TODAY.value
    ZONE_FULL = Verdict.ZONE_FULL.value
    OVER = Verdict.OVER.value
    UNKNOWN = Verdict.UNKNOWN.value
    UNREADABLE = "unreadable"
    LOST = "lost"
    """There is no hub: staff let people in."""
    SCANNER = "scanner"
    """There is no reader."""


class Meaning(StrEnum):
    """What to do, by which colour and tone are chosen."""

    GO = "go"
    WAIT = "wait"
    STOP = "stop"
    STAFF = "staff"
    """Nothing can be decided here."""
    CALM = "calm"
    """Nobody is waiting for an answer."""


_MEANINGS = {
    Sign.VALID: Meaning.GO,
    Sign.TOO_EARLY: Meaning.WAIT,
    Sign.ZONE_FULL: Meaning.WAIT,
    Sign.NOT_TODAY: Meaning.STOP,
    Sign.OVER: Meaning.STOP,
    Sign.UNKNOWN: Meaning.STOP,
    Sign.UNREADABLE: Meaning.STOP,
    Sign.LOST: Meaning.STAFF,
    Sign.SCANNER: Meaning.STAFF,
}


class View(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that the screen shows. `turn` counts what has been held under the reader."""

    language: str
    """Of the words until the hub has said which ones the site has."""
    zone: str = ""
    """Where this gate leads; empty: into the house."""
    site: Site | None = None
    theme: Theme = Theme()
    clock: SiteClock | None = None
    connected: bool = False
    zones: tuple[ZoneLoad, ...] = ()
    scanner: str = ""
    """What is wrong with the reader; empty: nothing, or it is one that types."""
    turn: int = 0
    code: str = ""
    """What the hub is being asked about, or was asked about last."""
    asked_s: float = float("-inf")
    said: Sign | None = None
    """What was said about the code; `None`: nothing, or no longer."""
    reply: AdmitReply | None = None
    slow: bool = False
    """The answer takes so long that people want to know that it is being asked for."""
    due_s: float | None = None
    """When the gate stops saying it, or stops waiting for the answer."""

    @property
    def asking(self) -> bool:
        return self.said is Sign.CHECKING

    @property
    def sign(self) -> Sign:
        """What stands on the screen."""
        if self.said is not None and (self.slow or not self.asking):
            return self.said
        if self.site is None and not self.connected:
            return Sign.STARTING
        if not self.connected:
            return Sign.LOST
        return Sign.SCANNER if self.scanner else Sign.IDLE

    @property
    def meaning(self) -> Meaning:
        return _MEANINGS.get(self.sign, Meaning.CALM)

    @property
    def languages(self) -> tuple[str, ...]:
        """The site's first language, and the first that is truly another one."""
        known = self.site.languages if self.site else (self.language,)
        other = second_language(known[0], known)
        return known[:1] if other is None else (known[0], other)

    @property
    def here(self) -> ZoneLoad | None:
        """How full it is where this gate leads."""
        return next((load for load in self.zones if load.zone == self.zone), None)
