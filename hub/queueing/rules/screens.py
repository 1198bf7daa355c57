"""What displays do with calls."""

from __future__ import annotations

from hub.protocol import commands as cmd
from hub.protocol.commands import CallOutcome
from hub.protocol.replies import Reason
from hub.queueing import events as ev
from hub.queueing.rules.given import Context, Events, Refused
from hub.queueing.snapshot import CallRecord
from hub.queueing.state import State

_MORE_AND_MORE = (
    CallOutcome.SHOWN,
    CallOutcome.SUPERSEDED,
    CallOutcome.SHORTENED,
    CallOutcome.SPOKEN,
)
"""What was heard stays true, whatever the screen shows afterwards or after a restart."""


def claim(state: State, command: cmd.ClaimCall, context: Context) -> Events:
    """One display speaks a call; the first that asks, until the call leaves the log."""
    record = _call(state, command.call_seq)
    if record.speaker == context.sender:
        return []
    if record.speaker:
        raise Refused(Reason.ALREADY_SPOKEN, call_seq=command.call_seq)
    return [ev.CallClaimed(call_seq=command.call_seq, display=context.sender)]


def report(state: State, command: cmd.ReportCall, context: Context) -> Events:
    """What became of a call on one display; a report never takes back more than it says."""
    record = _call(state, command.call_seq)
    known = record.outcomes.get(context.sender)
    if known and _weight(command.outcome) <= _weight(CallOutcome(known)):
        return []
    return [
        ev.CallReported(call_seq=command.call_seq, display=context.sender, outcome=command.outcome)
    ]


def _weight(outcome: CallOutcome) -> int:
    return _MORE_AND_MORE.index(outcome)


def _call(state: State, call_seq: int) -> CallRecord:
    record = state.call(call_seq)
    if record is None:
        raise Refused(Reason.UNKNOWN_CALL, call_seq=call_seq)
    return record
