"""The answers that a question offers in the newest view: pure.

So a list on the screen never offers somebody who has gone; a question about something that has
gone has no answers, and closes.
"""

from __future__ import annotations

from counter.house import offers, rows
from counter.house.drafts import OfAppointments
from counter.house.keys import Post
from counter.house.option import AllTicked, Language, Option, Tick
from counter.house.questions import (
    AssignWhich,
    Choice,
    MoveWhere,
    Sure,
    WhatWithCounter,
    WhatWithService,
    WhatWithVisit,
    WhichAlarm,
    WhichHelp,
    WhichLanguage,
    WhichUndo,
    WhyClose,
    Write,
    Writing,
)
from counter.phrases import LANGUAGES_NAMED
from hub.protocol import commands as cmd
from hub.protocol.replies import StepState
from hub.protocol.site import Place, Site
from hub.protocol.views import CounterState, HouseView, QueueRow

CLOSE_REASONS = ("staff", "rush", "system", "meeting")


def options(question: Choice, view: HouseView, site: Site, post: Post) -> tuple[Option, ...]:
    """The entries of a list, in order."""
    if isinstance(question, OfAppointments):
        return offers.options(question, view, site, post)
    match question:
        case Sure(command, text_id):
            return (
                Option(command, f"{text_id}-yes", question.facts),
                Option(None, "house-sure-no"),
            )
        case WhatWithVisit(visit):
            row = rows.person(view, visit)
            return _for_visit(row, post) if row else ()
        case WhatWithCounter(counter):
            return _for_counter(view, counter)
        case WhatWithService(service):
            return _for_service(view, service)
        case WhyClose(service):
            known = (
                Option(
                    cmd.CloseService(service=service),
                    f"house-close-{reason}",
                    note_id=f"house-close-{reason}",
                )
                for reason in CLOSE_REASONS
            )
            return (*known, Option(Write(Writing.REASON, service), "house-close-own"))
        case MoveWhere(visit):
            row = rows.person(view, visit)
            return _moves(row, site) if row else ()
        case AssignWhich(chosen=chosen):
            listed = (
                Option(Tick(service.id), service=service.id, ticked=service.id in chosen)
                for service in site.services
                if not service.retired
            )
            return (*listed, Option(AllTicked(), "house-assign-done"))
        case WhichLanguage():
            others = sorted(LANGUAGES_NAMED - set(site.languages))
            return tuple(
                Option(Language(code), language=code) for code in (*site.languages, *others)
            )
        case WhichUndo():
            return _undos(view)
        case WhichAlarm():
            return tuple(
                Option(
                    cmd.TakeAlarm(alarm=line.alarm),
                    "house-alarm-counter" if line.counter else "house-alarm-device",
                    {"counter": line.counter, "device": line.device},
                )
                for line in view.alarms
            )
        case WhichHelp():
            return tuple(
                Option(cmd.AnswerHelp(device=line.device), "house-help-at", {"device": line.device})
                for line in view.help
                if not line.coming
            )


def _for_visit(row: QueueRow, post: Post) -> tuple[Option, ...]:
    visit, facts = row.visit, {"number": row.number}
    if row.state in rows.ENDED:
        reopen = Option(cmd.ReopenVisit(visit=visit), "house-do-reopen")
        return (reopen,) if post.supervises else ()
    offered = []
    if row.state is StepState.MISSED or row.held:
        offered.append(Option(cmd.ReturnVisit(visit=visit), "house-do-return"))
    elif row.state is StepState.PARKED:
        offered.append(Option(cmd.UnparkVisit(visit=visit), "house-do-unpark"))
    if row.state is StepState.WAITING and post.supervises:
        offered.append(Option(MoveWhere(visit), "house-do-move"))
    offered += [
        Option(cmd.ReprintTicket(visit=visit), "house-do-reprint"),
        Option(Write(Writing.NOTE, visit, row.number, row.remark), "house-do-note"),
    ]
    if row.state is not StepState.SERVING:
        sure = Sure(cmd.CancelVisit(visit=visit), "house-sure-cancel", dict(facts))
        offered.append(Option(sure, "house-do-cancel"))
    return tuple(offered)


def _for_counter(view: HouseView, counter: str) -> tuple[Option, ...]:
    line = rows.counter(view, counter)
    if line is None:
        return ()
    facts: dict[str, str | int] = {"counter": counter, "number": line.number}
    offered = [Option(AssignWhich(counter, line.services), "house-do-assign")]
    if line.assigned:
        back = cmd.AssignServices(counter=counter, services=None)
        offered.append(Option(back, "house-do-assign-back"))
    if line.undo is not None:
        sure = Sure(cmd.UndoLast(counter=counter), "house-sure-undo", facts)
        offered.append(Option(sure, "house-do-undo"))
    if line.visit and line.step in (StepState.CALLED, StepState.SERVING):
        sure = Sure(cmd.FinishService(counter=counter), "house-sure-finish", facts)
        offered.append(Option(sure, "house-do-finish", facts))
    elif line.state is not CounterState.CLOSED:
        sure = Sure(cmd.CloseCounter(counter=counter), "house-sure-close-counter", facts)
        offered.append(Option(sure, "house-do-close-counter"))
    return tuple(offered)


def _for_service(view: HouseView, service: str) -> tuple[Option, ...]:
    load = rows.load(view, service)
    if load is None:
        return ()
    offered = []
    if load.open:
        offered.append(Option(WhyClose(service), "house-do-close"))
    else:
        offered.append(Option(cmd.OpenService(service=service), "house-do-open"))
    if load.by_hand:
        offered.append(Option(cmd.FollowHours(service=service), "house-do-hours"))
    return tuple(offered)


def _moves(row: QueueRow, site: Site) -> tuple[Option, ...]:
    if row.state is not StepState.WAITING:
        return ()
    first = Option(cmd.MoveVisit(visit=row.visit, place=Place.FIRST), "house-move-first")
    elsewhere = (
        Option(cmd.MoveVisit(visit=row.visit, service=service.id), service=service.id)
        for service in site.services
        if not service.retired and service.id != row.service
    )
    return (first, *elsewhere)


def _undos(view: HouseView) -> tuple[Option, ...]:
    return tuple(
        Option(
            cmd.UndoLast(counter=line.counter),
            "house-undo",
            {
                "counter": line.counter,
                "action": line.undo.action,
                "number": line.undo.number,
                "until": line.undo.until_ms,
            },
        )
        for line in view.counters
        if line.undo is not None
    )
