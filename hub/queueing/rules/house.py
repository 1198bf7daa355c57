"""What concerns the house: who serves what, services by hand, alarms, help, messages."""

from __future__ import annotations

from hub.protocol import commands as cmd
from hub.protocol.replies import Reason
from hub.queueing import events as ev
from hub.queueing.rules.given import Context, Events, Refused, counter_of, service_of
from hub.queueing.snapshot import Alarm
from hub.queueing.state import State


def staff(state: State, command: cmd.StaffCounter, context: Context) -> Events:
    there = bool(command.clerk)
    if there:
        counter_of(state, command.counter)  # one that has gone can only be left
    skills = command.skills if there else None
    return [ev.CounterStaffed(counter=command.counter, there=there, skills=skills)]


def assign(state: State, command: cmd.AssignServices, context: Context) -> Events:
    counter, seat = counter_of(state, command.counter)
    services = command.services
    if services is not None:
        wanted = {service_of(state, service).id for service in services}
        services = tuple(service for service in state.services if service in wanted)
    if services == seat.services:
        return []
    return [ev.CounterAssigned(counter=counter.id, services=services)]


def close_service(state: State, command: cmd.CloseService, context: Context) -> Events:
    return [ev.ServiceClosed(service=service_of(state, command.service).id)]


def open_service(state: State, command: cmd.OpenService, context: Context) -> Events:
    service = service_of(state, command.service)
    by_hand = state.core.by_hand.get(service.id)
    return [] if by_hand is True else [ev.ServiceOpened(service=service.id)]


def follow_hours(state: State, command: cmd.FollowHours, context: Context) -> Events:
    service = service_of(state, command.service)
    by_hand = service.id in state.core.by_hand
    return [ev.ServiceByHours(service=service.id)] if by_hand else []


def raise_alarm(state: State, command: cmd.RaiseAlarm, context: Context) -> Events:
    if command.counter:
        counter_of(state, command.counter)
    place = (command.counter, "" if command.counter else context.sender)
    for alarm in open_alarms(state):
        if (alarm.counter, "" if alarm.counter else alarm.device) == place:
            return []  # it is known already
    return [
        ev.AlarmRaised(
            alarm=state.core.last_alarm + 1, counter=command.counter, device=context.sender
        )
    ]


def see_alarm(state: State, command: cmd.SeeAlarm, context: Context) -> Events:
    alarm = _alarm(state, command.alarm)
    own = (alarm.device, screen(alarm.device, alarm.counter))
    if context.sender in own or context.sender in alarm.seen:
        return []
    return [ev.AlarmSeen(alarm=alarm.alarm, device=context.sender)]


def take_alarm(state: State, command: cmd.TakeAlarm, context: Context) -> Events:
    alarm = _alarm(state, command.alarm)
    if alarm.taken_ms is not None:
        return []  # a colleague was faster
    return [ev.AlarmTaken(alarm=alarm.alarm, device=context.sender, counter=command.counter)]


def ask_for_help(state: State, command: cmd.AskForHelp, context: Context) -> Events:
    help_ = state.core.help.get(context.sender)
    if help_ is not None and not help_.coming:
        return []
    return [ev.HelpAsked(device=context.sender)]


def answer_help(state: State, command: cmd.AnswerHelp, context: Context) -> Events:
    help_ = state.core.help.get(command.device)
    if help_ is None:
        raise Refused(Reason.NO_HELP_ASKED, device=command.device)
    return [] if help_.coming else [ev.HelpAnswered(device=command.device)]


def post_message(state: State, command: cmd.PostMessage, context: Context) -> Events:
    shown = bool(command.text.strip())
    stands = command.zone in state.core.messages
    if command.zone and command.zone not in state.zones and (shown or not stands):
        raise Refused(Reason.UNKNOWN_ZONE, zone=command.zone)
    if not shown and not stands:
        return []
    return [ev.MessagePosted(zone=command.zone, shown=shown)]


def screen(device: str, counter: str) -> str:
    """What counts as one screen when alarms are seen."""
    return f"{device}/{counter}" if counter else device


def open_alarms(state: State) -> list[Alarm]:
    """Those that nobody has taken yet, the oldest first."""
    return [alarm for alarm in state.core.alarms if alarm.taken_ms is None]


def _alarm(state: State, number: int) -> Alarm:
    for alarm in state.core.alarms:
        if alarm.alarm == number:
            return alarm
    raise Refused(Reason.UNKNOWN_ALARM, alarm=number)
