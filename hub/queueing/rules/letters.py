"""Which letters are to be sent now, and what becomes of one that was.

A letter is due until it has been reported: whoever sends mails may be killed at any moment, and
sends the same letter again.
"""

from __future__ import annotations

from collections.abc import Iterator

from hub.protocol import commands as cmd
from hub.protocol.commands import LetterKind, Origin
from hub.protocol.replies import Reason
from hub.queueing import events as ev
from hub.queueing.letters import Due, letters_of
from hub.queueing.rules.given import Context, Events, Refused
from hub.queueing.rules.slots import Wish, is_free
from hub.queueing.state import State

__all__ = ["Due", "letters_due", "next_letter_ms", "report_letter"]


def letters_due(state: State, now_ms: int) -> Iterator[Due]:
    """What is to be sent now, one by one: first about whom a letter has been due longest."""
    for _, id_ in state.diary.letters.irange(None, (now_ms + 1, "")):
        yield from sorted(_due(state, id_, now_ms))


def next_letter_ms(state: State, now_ms: int) -> int | None:
    """When another letter falls due, if nothing happens before."""
    letters = state.diary.letters
    place = letters.bisect_left((now_ms + 1, ""))
    return letters[place][0] if place < len(letters) else None


def report_letter(state: State, command: cmd.ReportLetter, context: Context) -> Events:
    """A letter that told what has changed since is of no more use; that is no error."""
    known = state.core.appointments.get(command.appointment)
    if known is None:
        raise Refused(Reason.UNKNOWN_APPOINTMENT)
    untold = [
        letter.due_ms
        for letter in letters_of(state.site, command.appointment, known)
        if (letter.kind, letter.version) == (command.kind, command.version)
        and letter.due_ms <= context.now_ms
    ]
    if not untold:
        return []
    return [
        ev.LetterReported(
            appointment=command.appointment,
            kind=command.kind,
            version=command.version,
            delivered=command.delivered,
            due_ms=max(untold) if command.kind is LetterKind.REMINDER else 0,
        )
    ]


def _due(state: State, id_: str, now_ms: int) -> Iterator[Due]:
    """Those about one appointment. Of several reminders the last one is enough."""
    appointment = state.core.appointments[id_]
    if appointment.booked_ms <= now_ms:
        return
    letters = [due for due in letters_of(state.site, id_, appointment) if due.due_ms <= now_ms]
    last_ms = max((due.due_ms for due in letters if due.kind is LetterKind.REMINDER), default=0)
    wish = Wish(appointment.concerns, Origin.PAGE, vacated=(id_,))
    for due in letters:
        if due.kind is LetterKind.REMINDER and due.due_ms < last_ms:
            continue
        if due.offered_ms is None or is_free(state, wish, due.offered_ms, now_ms):
            yield due
