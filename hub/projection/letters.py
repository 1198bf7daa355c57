"""The letters that are to be written now: for booking only, because addresses stand in them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import islice

from hub import subjects
from hub.projection.asides import Asides
from hub.protocol.commands import Contact, LetterKind
from hub.protocol.replies import Purpose
from hub.protocol.views import BookingView, Letter
from hub.queueing.letters import Due
from hub.queueing.rules.letters import letters_due
from hub.queueing.state import State

LETTERS_SHOWN = 300
NOBODY = Contact()

TokensOf = Callable[[str], Mapping[Purpose, str]]
"""Those of an appointment, by purpose."""


def booking_view(state: State, asides: Asides, tokens_of: TokensOf, now_ms: int) -> BookingView:
    """The oldest first. Without an address there is nothing to write."""
    written = (_letter(state, asides, tokens_of, due) for due in letters_due(state, now_ms))
    letters = islice((letter for letter in written if letter.mail), LETTERS_SHOWN)
    return BookingView(revision=state.core.seq, now_ms=now_ms, letters=tuple(letters))


def _letter(state: State, asides: Asides, tokens_of: TokensOf, due: Due) -> Letter:
    appointment = state.core.appointments[due.appointment]
    subject = subjects.of_appointment(due.appointment)
    contact = asides.contact_of(due.appointment) or NOBODY
    return Letter(
        appointment=due.appointment,
        kind=due.kind,
        version=due.version,
        mail=contact.mail,
        name=contact.name,
        language=asides.languages.get(subject, ""),
        service=appointment.service,
        at_ms=appointment.booked_ms,
        code=asides.token_of(subject) or "",
        quantity=appointment.quantity,
        virtual=appointment.virtual,
        tokens=dict(tokens_of(due.appointment)),
        offered_ms=due.offered_ms,
        due_ms=due.due_ms,
        confirmed=LetterKind.CONFIRMATION in appointment.letters,
    )
