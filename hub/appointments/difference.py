"""What the hub knows and what a source says → the commands that bring the first to the second.

Only the source's own appointments are touched, and none that has become a visit. What has vanished
is called off if the source could be read completely and the appointment is still to come. What was
called off in the house stays so until the source itself moves it. When the commands have been
carried out, the same reading leads to no more commands.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

import msgspec

from hub.appointments.sources.reading import Booking, Reading, says_of
from hub.protocol import commands as cmd

MOST_AT_ONCE = 5
"""If nothing is left of a source, and more than these would go: it is rather the export that is
broken than that all of them have been cancelled."""


class CalledOff(Enum):
    """By whom."""

    NO = "no"
    SOURCE = "source"
    HOUSE = "house"


class Known(msgspec.Struct, frozen=True):
    """An appointment as the hub has it."""

    service: str
    at_ms: int
    code: str
    quantity: int = 1
    language: str | None = None
    called_off: CalledOff = CalledOff.NO
    checked_in: bool = False


class Difference(msgspec.Struct, frozen=True):
    """`held_back`: so many have vanished that nobody believes it."""

    commands: tuple[cmd.BookAppointment | cmd.CancelAppointment, ...] = ()
    held_back: int = 0


def difference(known: Mapping[str, Known], wanted: Reading, source: str, now_ms: int) -> Difference:
    """Cancellations come first, so that their codes are free again."""
    own = {
        id_: appointment
        for id_, appointment in known.items()
        if id_.startswith(f"{source}:") and not appointment.checked_in
    }
    bookings = {booking.id: booking for booking in wanted.bookings}
    standing = {
        id_: appointment
        for id_, appointment in own.items()
        if appointment.called_off is CalledOff.NO
        and id_ not in bookings
        and appointment.at_ms > now_ms
        and appointment.at_ms in wanted.window
    }
    said = {id_ for id_ in standing if says_of(wanted.called_off, id_)}
    vanished = {
        id_
        for id_ in standing.keys() - said
        if wanted.complete and not says_of(wanted.unclear, id_)
    }
    held_back = 0
    if not bookings and not wanted.called_off and len(vanished) > MOST_AT_ONCE:
        held_back, vanished = len(vanished), set()
    changed = (
        booking
        for id_, booking in sorted(bookings.items())
        if not (id_ in known and known[id_].checked_in)
        if _is_news(booking, own.get(id_))
    )
    return Difference(
        (
            *(cmd.CancelAppointment(appointment=id_) for id_ in sorted(said | vanished)),
            *map(_booked, changed),
        ),
        held_back,
    )


def _is_news(booking: Booking, known: Known | None) -> bool:
    if known is None:
        return True
    same = (booking.service, booking.at_ms, booking.quantity) == (
        known.service,
        known.at_ms,
        known.quantity,
    )
    if known.called_off is CalledOff.HOUSE:
        return not same
    if known.called_off is CalledOff.SOURCE:
        return True
    return not (
        same
        and booking.code.upper() == known.code.upper()
        and booking.language in (None, known.language)
    )


def _booked(booking: Booking) -> cmd.BookAppointment:
    return cmd.BookAppointment(
        appointment=booking.id,
        service=booking.service,
        at_ms=booking.at_ms,
        code=booking.code,
        quantity=booking.quantity,
        language=booking.language,
    )
