"""What happens to the house: rules, the day, services by hand, alarms, help, messages."""

from __future__ import annotations

from hub.queueing import events as ev
from hub.queueing.snapshot import Alarm, Help, Seat
from hub.queueing.state import State

_KEPT_MS = 24 * 3600 * 1000
"""An appointment is remembered for a day at least: whoever comes too late is told so."""


def site_configured(state: State, event: ev.SiteConfigured, at_ms: int) -> None:
    state.adopt_site(event.site)


def day_started(state: State, event: ev.DayStarted, at_ms: int) -> None:
    core = state.core
    core.day, core.day_ends_ms = event.day, event.ends_ms
    core.last_ordinals, core.issued, core.by_hand = {}, {}, {}
    core.visits = {visit.id: visit for visit in core.visits.values() if visit.open}
    core.calls, core.alarms, core.help, core.messages = [], [], {}, {}
    core.entries = {}
    forgotten_ms = at_ms - _KEPT_MS if event.forgotten_ms is None else event.forgotten_ms
    core.appointments = {
        id_: booked for id_, booked in core.appointments.items() if booked.booked_ms >= forgotten_ms
    }
    core.open_slots = {
        plan: still
        for plan, ranges in core.open_slots.items()
        if (still := [(first, last) for first, last in ranges if last >= event.day])
    }
    core.latest_due_ms = 0
    core.seats = {
        id_: Seat(state=seat.state, since_ms=seat.since_ms, visit=seat.visit)
        for id_, seat in core.seats.items()
    }
    state.adopt_staff()
    state.adopt_appointments()


def service_closed(state: State, event: ev.ServiceClosed, at_ms: int) -> None:
    state.core.by_hand[event.service] = False


def service_opened(state: State, event: ev.ServiceOpened, at_ms: int) -> None:
    state.core.by_hand[event.service] = True


def service_by_hours(state: State, event: ev.ServiceByHours, at_ms: int) -> None:
    state.core.by_hand.pop(event.service, None)


def alarm_raised(state: State, event: ev.AlarmRaised, at_ms: int) -> None:
    core = state.core
    core.last_alarm = event.alarm
    core.alarms.append(Alarm(event.alarm, event.counter, event.device, at_ms, []))


def alarm_seen(state: State, event: ev.AlarmSeen, at_ms: int) -> None:
    for alarm in state.core.alarms:
        if alarm.alarm == event.alarm:
            alarm.seen.append(event.device)


def alarm_taken(state: State, event: ev.AlarmTaken, at_ms: int) -> None:
    for alarm in state.core.alarms:
        if alarm.alarm == event.alarm:
            alarm.taken_by, alarm.taken_at = event.device, event.counter
            alarm.taken_ms = at_ms


def help_asked(state: State, event: ev.HelpAsked, at_ms: int) -> None:
    state.core.help[event.device] = Help(at_ms)


def help_answered(state: State, event: ev.HelpAnswered, at_ms: int) -> None:
    state.core.help[event.device].coming = True


def message_posted(state: State, event: ev.MessagePosted, at_ms: int) -> None:
    state.core.messages.pop(event.zone, None)
    if event.shown:
        state.core.messages[event.zone] = at_ms


def call_claimed(state: State, event: ev.CallClaimed, at_ms: int) -> None:
    record = state.call(event.call_seq)
    if record is not None:
        record.speaker = event.display


def call_reported(state: State, event: ev.CallReported, at_ms: int) -> None:
    record = state.call(event.call_seq)
    if record is not None:
        record.outcomes[event.display] = event.outcome
