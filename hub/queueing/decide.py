"""What a command leads to: events, or a refusal named by its reason.

`decide` reads the state and changes nothing. Everything that could differ between two runs, the
time and a fresh id, is handed in, so that the same inputs always give the same decision. The rules
themselves stand in `queueing.rules`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from hub.protocol import commands as cmd
from hub.protocol.replies import Refusal
from hub.queueing import events as ev
from hub.queueing.rules import (
    appointments,
    booking,
    counters,
    entrance,
    house,
    letters,
    offline,
    screens,
    tickets,
    undo,
    visits,
)
from hub.queueing.rules.given import Context, Events, Refused, Told, chained
from hub.queueing.snapshot import Visit
from hub.queueing.state import State
from hub.queueing.upkeep import change_site, tick


def decide(
    state: State,
    command: cmd.AnyCommand,
    now_ms: int,
    *,
    fresh_id: str = "",
    sender: str = "",
    told: Callable[[Visit], Told | None] | None = None,
) -> Events | Refusal:
    """Judge a command against the state.

    `now_ms`: site time. `fresh_id`: the id of the visit that the command may create. `sender`: the
    device that sent it. `told`: what the answer says of the wait of somebody who comes.
    """
    context = Context(now_ms, fresh_id, sender, told)
    try:
        return chained(list(_RULES[type(command)](state, command, context)))
    except Refused as refused:
        return refused.refusal


def _tick(state: State, command: cmd.Tick, context: Context) -> Events:
    return tick(state, context.now_ms)


def _change_site(state: State, command: cmd.ChangeSite, context: Context) -> Events:
    return change_site(state, command.site)


def _clock_jump(state: State, command: cmd.RecordClockJump, context: Context) -> Events:
    return [ev.ClockJumped(by_ms=command.by_ms)]


_RULES: dict[type, Callable[[State, Any, Context], Iterable[ev.Event]]] = {
    cmd.IssueTicket: tickets.issue,
    cmd.ReprintTicket: tickets.reprint,
    cmd.TakeLease: offline.take_lease,
    cmd.AdoptFallback: offline.adopt,
    cmd.CheckIn: appointments.check_in,
    cmd.ShowTicket: entrance.show_ticket,
    cmd.Admit: entrance.admit,
    cmd.GiveFeedback: entrance.give_feedback,
    cmd.BookAppointment: appointments.book,
    cmd.BookSlot: booking.book_slot,
    cmd.MoveAppointment: booking.move,
    cmd.OpenSlots: booking.open_slots,
    cmd.CloseSlots: booking.close_slots,
    cmd.ReportLetter: letters.report_letter,
    cmd.CancelAppointment: appointments.call_off,
    cmd.CallNext: counters.call_next,
    cmd.CallVisit: counters.call_visit,
    cmd.Recall: counters.recall,
    cmd.StartService: counters.start,
    cmd.FinishService: counters.finish,
    cmd.MarkMissed: counters.missed,
    cmd.ParkVisit: counters.park,
    cmd.TransferVisit: counters.transfer,
    cmd.AddStep: counters.add_step,
    cmd.ServeDirect: counters.serve_direct,
    cmd.UndoLast: undo.undo,
    cmd.OpenCounter: counters.open_counter,
    cmd.PauseCounter: counters.pause_counter,
    cmd.CloseCounter: counters.close_counter,
    cmd.ReturnVisit: visits.give_back,
    cmd.UnparkVisit: visits.unpark,
    cmd.OnMyWay: visits.on_my_way,
    cmd.LetFirst: visits.let_first,
    cmd.CancelVisit: visits.cancel,
    cmd.MoveVisit: visits.move,
    cmd.ReopenVisit: visits.reopen,
    cmd.NoteVisit: visits.note,
    cmd.StaffCounter: house.staff,
    cmd.AssignServices: house.assign,
    cmd.CloseService: house.close_service,
    cmd.OpenService: house.open_service,
    cmd.FollowHours: house.follow_hours,
    cmd.PostMessage: house.post_message,
    cmd.RaiseAlarm: house.raise_alarm,
    cmd.SeeAlarm: house.see_alarm,
    cmd.TakeAlarm: house.take_alarm,
    cmd.AskForHelp: house.ask_for_help,
    cmd.AnswerHelp: house.answer_help,
    cmd.ClaimCall: screens.claim,
    cmd.ReportCall: screens.report,
    cmd.Tick: _tick,
    cmd.ChangeSite: _change_site,
    cmd.RecordClockJump: _clock_jump,
}
