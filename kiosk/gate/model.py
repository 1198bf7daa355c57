"""What a gate does with what happens to it: pure."""

from __future__ import annotations

from msgspec.structs import replace

from hub.protocol.replies import AdmitReply, Verdict
from kiosk.gate.messages import (
    Admitted,
    CodeScanned,
    ConnectionLost,
    Message,
    NotDecided,
    ScanFailed,
    ScannerSpoke,
    TimePassed,
    Welcomed,
    ZonesCame,
)
from kiosk.gate.view import Sign, View
from kiosk.scanner.tickets import ticket_token

GO_S = 4.0
"""How long “welcome” stands, unless somebody else comes."""
READ_S = 7.0
"""How long anything else stands: it has to be read and understood."""
ASK_S = 4.0
"""The last resort, should the hub neither answer nor be given up."""
SLOW_S = 0.4
"""An answer usually comes sooner: until then the screen is not changed for it."""
SAME_S = 3.0
"""A code that is held under the reader is read again and again: within this time it is once."""


def apply(view: View, message: Message, now_s: float) -> View:
    """The view after this message. Unknown or late messages change nothing."""
    match message:
        case CodeScanned(text):
            return _scanned(view, ticket_token(text) or text, now_s)
        case ScanFailed():
            return _say(replace(view, turn=view.turn + 1, code=""), Sign.UNREADABLE, now_s)
        case Admitted(turn, reply) if view.asking and turn == view.turn:
            return _admitted(view, reply, now_s)
        case NotDecided(turn) if view.asking and turn == view.turn:
            return _say(view, Sign.LOST, now_s)
        case Welcomed(site, theme, clock):
            clock = clock or view.clock
            return replace(view, site=site, theme=theme, clock=clock, connected=True)
        case ZonesCame(zones, now_ms):
            clock = view.clock and replace(view.clock, now_ms=now_ms, at_s=now_s)
            return replace(view, zones=zones, clock=clock, connected=True)
        case ConnectionLost():
            return replace(view, connected=False)
        case ScannerSpoke(trouble):
            return replace(view, scanner=trouble)
        case TimePassed() if view.due_s is not None and now_s >= view.due_s:
            if view.asking:
                return _say(view, Sign.LOST, now_s)
            return replace(view, said=None, reply=None, due_s=None)
        case TimePassed() if view.asking and now_s - view.asked_s >= SLOW_S:
            return replace(view, slow=True)
    return view


def _scanned(view: View, code: str, now_s: float) -> View:
    if code == view.code and now_s - view.asked_s < SAME_S:
        return view
    after = replace(view, turn=view.turn + 1, code=code, asked_s=now_s, reply=None, slow=False)
    if not view.connected:
        return _say(after, Sign.LOST, now_s)
    return replace(after, said=Sign.CHECKING, due_s=now_s + ASK_S)


def _admitted(view: View, reply: AdmitReply, now_s: float) -> View:
    said = replace(_say(view, Sign(reply.verdict.value), now_s), reply=reply)
    # Who is checked in here has the number nowhere else.
    new = reply.verdict is Verdict.VALID and reply.number and reply.at_ms is not None
    return replace(said, due_s=now_s + READ_S) if new else said


def _say(view: View, sign: Sign, now_s: float) -> View:
    stays_s = GO_S if sign is Sign.VALID else READ_S
    return replace(view, said=sign, reply=None, slow=False, due_s=now_s + stays_s)
