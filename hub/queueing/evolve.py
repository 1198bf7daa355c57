"""What an event does to the state: no rule is judged here and no configuration is asked."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hub.queueing import events as ev
from hub.queueing.effects import booking, counters, entrance, house, undo, visits
from hub.queueing.state import State


def evolve(state: State, event: ev.Event, at_ms: int) -> None:
    """Apply one event to the state, in place. `at_ms`: when it happened, site time."""
    action = undo.remember(state, event, at_ms) if isinstance(event, ev.CounterEvent) else None
    _APPLY[type(event)](state, event, at_ms)
    state.core.seq += 1
    if action is not None:
        action.seq = state.core.seq


def _for_the_record(state: State, event: ev.BaseEvent, at_ms: int) -> None:
    """Nothing to change today: figures and audits want to know of it."""


_APPLY: dict[type, Callable[[State, Any, int], None]] = {
    ev.SiteConfigured: house.site_configured,
    ev.DayStarted: house.day_started,
    ev.TicketIssued: visits.ticket_issued,
    ev.TicketRefused: _for_the_record,
    ev.NumbersLeased: entrance.numbers_leased,
    ev.TicketVoided: entrance.ticket_voided,
    ev.AppointmentBooked: booking.appointment_booked,
    ev.AppointmentCancelled: booking.appointment_cancelled,
    ev.AppointmentMissed: booking.appointment_missed,
    ev.EarlierOffered: booking.earlier_offered,
    ev.LetterReported: booking.letter_reported,
    ev.SlotsOpened: booking.slots_opened,
    ev.SlotsClosed: booking.slots_closed,
    ev.LeadTimeTaken: booking.lead_time_taken,
    ev.EntryCounted: entrance.entry_counted,
    ev.FeedbackGiven: _for_the_record,
    ev.TicketReprinted: _for_the_record,
    ev.VisitReady: visits.visit_ready,
    ev.VisitCalled: counters.visit_called,
    ev.VisitRecalled: counters.visit_recalled,
    ev.DirectServed: counters.direct_served,
    ev.ServiceStarted: counters.service_started,
    ev.ServiceFinished: counters.service_finished,
    ev.StepAdded: counters.step_added,
    ev.VisitMissed: counters.visit_missed,
    ev.VisitHeld: counters.visit_held,
    ev.VisitHoldEnded: visits.visit_hold_ended,
    ev.VisitOnWay: visits.visit_on_way,
    ev.VisitLetFirst: visits.visit_let_first,
    ev.VisitReturned: visits.visit_returned,
    ev.VisitParked: counters.visit_parked,
    ev.VisitUnparked: visits.visit_unparked,
    ev.VisitTransferred: counters.visit_transferred,
    ev.VisitMoved: visits.visit_moved,
    ev.VisitReopened: visits.visit_reopened,
    ev.VisitNoted: _for_the_record,
    ev.ActionUndone: undo.action_undone,
    ev.VisitCancelled: visits.visit_cancelled,
    ev.VisitClosed: visits.visit_closed,
    ev.CounterOpened: counters.counter_opened,
    ev.CounterPaused: counters.counter_paused,
    ev.CounterClosed: counters.counter_closed,
    ev.CounterStaffed: counters.counter_staffed,
    ev.CounterAssigned: counters.counter_assigned,
    ev.ServiceClosed: house.service_closed,
    ev.ServiceOpened: house.service_opened,
    ev.ServiceByHours: house.service_by_hours,
    ev.AlarmRaised: house.alarm_raised,
    ev.AlarmSeen: house.alarm_seen,
    ev.AlarmTaken: house.alarm_taken,
    ev.HelpAsked: house.help_asked,
    ev.HelpAnswered: house.help_answered,
    ev.MessagePosted: house.message_posted,
    ev.CallClaimed: house.call_claimed,
    ev.CallReported: house.call_reported,
    ev.ClockJumped: _for_the_record,
}
