"""Which letters an appointment calls for, and from when on each is due.

Told by level, not by edge: a letter stays due until somebody reports it, so nothing is forgotten
when the process that sends mails was off.
"""

from __future__ import annotations

from typing import NamedTuple

from hub.protocol.commands import LetterKind
from hub.protocol.site import Site
from hub.queueing.snapshot import Appointment


class Due(NamedTuple):
    """A letter that is to be sent since `due_ms`. `offered_ms`: the earlier time that is free."""

    due_ms: int
    appointment: str
    kind: LetterKind
    version: int
    offered_ms: int | None = None


def letters_of(site: Site, id_: str, appointment: Appointment) -> list[Due]:
    """All that have not gone out, also those that are due later only; in no order.

    What was booked or called off while the house wrote no letters is not told afterwards; reminders
    come all the same.
    """
    if not (site.mails and appointment.mail):
        return []

    def due(kind: LetterKind, at_ms: int, offered_ms: int | None = None) -> Due:
        return Due(at_ms, id_, kind, appointment.version, offered_ms)

    def untold(kind: LetterKind) -> bool:
        return appointment.letters.get(kind) != appointment.version

    def owed(kind: LetterKind) -> list[Due]:
        return [due(kind, since_ms)] if appointment.owed and untold(kind) else []

    since_ms = appointment.changed_ms
    if appointment.cancelled:
        return owed(LetterKind.CALLED_OFF)
    if appointment.missed or appointment.visit:
        return []
    letters = owed(LetterKind.CONFIRMATION)
    if appointment.offered_ms is not None and untold(LetterKind.EARLIER):
        letters.append(due(LetterKind.EARLIER, since_ms, appointment.offered_ms))
    # Whoever books inside the time of a reminder has just been told.
    reminded_ms = max(since_ms, appointment.reminded_ms)
    reminders = (appointment.booked_ms - before_s * 1000 for before_s in site.remind_s)
    letters += [due(LetterKind.REMINDER, at_ms) for at_ms in reminders if at_ms > reminded_ms]
    return letters
