"""What staff see in lists: people, alarms, messages, what was done at a counter."""

from __future__ import annotations

from hub import subjects
from hub.projection.asides import Asides
from hub.protocol.replies import StepState
from hub.protocol.site import Site
from hub.protocol.views import AlarmLine, CounterState, Figures, QueueRow, ScreenMessage, Undoable
from hub.queueing.rules.house import open_alarms
from hub.queueing.rules.undo import still_true
from hub.queueing.snapshot import Seat, Visit
from hub.queueing.state import State


def since(visit: Visit) -> tuple[int, int]:
    """Orders visits by how long they have been in their present state."""
    return visit.step.since_ms, visit.arrival


def row(visit: Visit, asides: Asides) -> QueueRow:
    """A visit in a list."""
    step = visit.step
    return QueueRow(
        visit=visit.id,
        number=visit.number,
        service=step.service,
        issued_ms=visit.issued_ms,
        since_ms=step.since_ms,
        language=asides.languages.get(visit.id, ""),
        note=asides.notes.get(visit.id, "") if step.state is StepState.PARKED else "",
        until_ms=step.until_ms,
        room=step.room,
        cls=visit.cls,
        remark=asides.notes.get(subjects.of_remark(visit.id), ""),
        quantity=step.quantity,
        more=step.more,
        only_at=step.only_at,
        first=step.first,
        booked_ms=visit.booked_ms,
        state=step.state,
        counter=step.counter or "",
        on_way=visit.on_way,
        held=step.held,
        virtual=visit.virtual,
    )


def alarms(state: State) -> tuple[AlarmLine, ...]:
    """Those that nobody has taken yet."""
    return tuple(
        AlarmLine(alarm.alarm, alarm.counter, alarm.device, alarm.at_ms, len(alarm.seen))
        for alarm in open_alarms(state)
    )


def messages(state: State, asides: Asides) -> tuple[ScreenMessage, ...]:
    """What staff have put on the screens, the oldest first."""
    return tuple(
        ScreenMessage(zone, asides.notes.get(subjects.of_message(zone), ""), at_ms)
        for zone, at_ms in state.core.messages.items()
    )


def video_url(site: Site, room: str) -> str:
    """Where a virtual appointment takes place; empty where the site does not say."""
    return site.video_url.replace("{room}", room)


def figures(seat: Seat) -> Figures:
    """What was done at a counter today."""
    return Figures(
        served=seat.served,
        direct=seat.direct,
        missed=seat.missed,
        service_s=seat.service_ms // 1000,
    )


def undoable(state: State, seat: Seat, now_ms: int) -> Undoable | None:
    """What undo would take back at a counter."""
    action = seat.last
    until_ms = action.at_ms + state.site.undo_s * 1000 if action else 0
    if action is None or now_ms > until_ms or not still_true(state, action):
        return None
    return Undoable(action.name, action.number, until_ms)


def idle_since(seat: Seat) -> int | None:
    """Since when an open counter has nobody."""
    idle = seat.state is CounterState.OPEN and seat.visit is None
    return seat.free_ms if idle else None
