"""What the hub knows and what a source says → the commands that bring the first to the second.

Only the source's own appointments are touched, and none that has become a visit. What has vanished
is called off if the source could be read completely and the appointment is still to come. What was
called off in the house stays so until the source itself moves it. When the commands have been
carried out, the same reading leads to no more commands.

Who it is for goes along, as far as the hub may take it: what cannot be a name, an address or a
number of a telephone is left out, and the appointment is booked all the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

import msgspec

from hub.appointments.sources.reading import Booking, Person, Reading, says_of
from hub.protocol import commands as cmd
from hub.protocol.limits import Mail, Name, Phone

MOST_AT_ONCE = 5
"""If nothing is left of a source, and more than these would go: it is rather the export that is
broken than that all of them have been cancelled. Of a folder without a file nobody believes even
that."""
MOST_OF_A_NAME = 80
"""What is longer is cut off."""
NOBODY = cmd.Contact()


class CalledOff(Enum):
    """By whom."""

    NO = "no"
    SOURCE = "source"
    HOUSE = "house"


class Known(msgspec.Struct, frozen=True):
    """An appointment as the hub has it.

    `name`, `mail` (there is an address): what the hub says of who has it. `contact`: what we have
    told the hub ourselves, if we have.
    """

    service: str
    at_ms: int
    code: str
    quantity: int = 1
    language: str | None = None
    called_off: CalledOff = CalledOff.NO
    checked_in: bool = False
    name: str = ""
    mail: bool = False
    contact: cmd.Contact | None = None

    def __repr__(self) -> str:
        return f"Known({self.service!r}, {self.at_ms}, {self.called_off.value})"


class Difference(msgspec.Struct, frozen=True):
    """`held_back`: so many have vanished that nobody believes it."""

    commands: tuple[cmd.BookAppointment | cmd.CancelAppointment, ...] = ()
    held_back: int = 0


def difference(
    known: Mapping[str, Known], wanted: Reading, source: str, now_ms: int, *, mails: bool = True
) -> Difference:
    """Cancellations come first, so that their codes are free again.

    `mails`: letters are sent; without, the hub gets no addresses.
    """
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
    most = 0 if wanted.bare else MOST_AT_ONCE
    if not bookings and not wanted.called_off and len(vanished) > most:
        held_back, vanished = len(vanished), set()
    changed = (
        _booked(booking, own.get(id_), mails)
        for id_, booking in sorted(bookings.items())
        if not (id_ in known and known[id_].checked_in)
        if _is_news(booking, own.get(id_), mails)
    )
    return Difference((*map(_called_off, sorted(said | vanished)), *changed), held_back)


def contact_of(person: Person, *, mails: bool = True) -> cmd.Contact:
    """What of it the hub may take."""
    return cmd.Contact(
        name=_taken(person.name[:MOST_OF_A_NAME], Name),
        mail=_taken(person.mail, Mail) if mails else "",
        phone=_taken(person.phone, Phone),
    )


def _taken(text: str, kind: type[str]) -> str:
    """What stands there, if it can be what it should be."""
    try:
        return msgspec.convert(text, kind)
    except msgspec.ValidationError:
        return ""


def _is_news(booking: Booking, known: Known | None, mails: bool) -> bool:
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
        and _is_same(contact_of(booking.person, mails=mails), known)
    )


def _is_same(contact: cmd.Contact, known: Known) -> bool:
    """As far as can be told: the hub names no addresses and numbers. So whoever has one is told
    once after each start; the hub sees whether it is another."""
    if known.contact is not None:
        return contact == known.contact
    untold = contact.mail or contact.phone or known.mail
    return not untold and contact.name == known.name


def _called_off(appointment: str) -> cmd.CancelAppointment:
    return cmd.CancelAppointment(appointment=appointment, origin=cmd.Origin.SYSTEM)


def _booked(booking: Booking, known: Known | None, mails: bool) -> cmd.BookAppointment:
    contact = contact_of(booking.person, mails=mails)
    told = known is not None and (known.name or known.mail or known.contact not in (None, NOBODY))
    return cmd.BookAppointment(
        appointment=booking.id,
        service=booking.service,
        at_ms=booking.at_ms,
        code=booking.code,
        quantity=booking.quantity,
        language=booking.language,
        contact=contact if told or contact != NOBODY else None,
    )
