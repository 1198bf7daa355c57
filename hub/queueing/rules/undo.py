"""Taking back the last thing done at a counter, while it is fresh and still true."""

from __future__ import annotations

from hub.protocol import commands as cmd
from hub.protocol.replies import Reason
from hub.queueing import events as ev
from hub.queueing.rules.given import Context, Events, Refused, counter_of
from hub.queueing.snapshot import Action, needed
from hub.queueing.state import State


def undo(state: State, command: cmd.UndoLast, context: Context) -> Events:
    counter, seat = counter_of(state, command.counter)
    action = seat.last
    if action is None:
        raise Refused(Reason.NOTHING_TO_UNDO, counter=counter.label)
    if context.now_ms - action.at_ms > state.site.undo_s * 1000:
        raise Refused(Reason.UNDO_TOO_LATE, number=action.number, seconds=state.site.undo_s)
    if not still_true(state, action):
        raise Refused(Reason.UNDO_OVERTAKEN, number=action.number)
    return [ev.ActionUndone(counter=counter.id, of=action.name)]


def still_true(state: State, action: Action) -> bool:
    """Whether nothing has happened since to those whom the action was about."""
    for before in action.visits:
        visit = state.core.visits.get(before.visit)
        if visit is None or visit.changed_seq > action.seq:
            return False
        if not visit.open and visit.number and visit.ordinal in state.in_house[visit.prefix]:
            return False  # somebody else has the number by now
        if before.step and not needed(before.step, before.ahead) <= state.services.keys():
            return False  # nobody serves that any more
    return True
