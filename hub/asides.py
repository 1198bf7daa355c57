"""What stands beside the journal, in memory: tokens, languages, notes and names of today, and who
has an appointment.

The durable copy is in the journal's side tables, where it can be deleted without touching the
chain; see `journal.records.Aside`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec

from hub import subjects
from hub.journal.records import Aside
from hub.protocol import commands as cmd
from hub.protocol.commands import Contact
from hub.queueing.snapshot import Snapshot

DAY_MS = 24 * 3600 * 1000


class Asides:
    """The deletable facts of those who are known today."""

    def __init__(self, known: Iterable[Aside] = ()) -> None:
        self.languages: dict[str, str] = {}
        self.notes: dict[str, str] = {}
        """By subject."""
        self._tokens: dict[str, str] = {}
        self._holders: dict[str, str] = {}
        self._past: frozenset[str] = frozenset()
        self._contacts: dict[str, Contact] = {}
        for aside in known:
            self.learn(aside)

    def visit_of(self, token: str) -> str | None:
        """The visit whose holder has this token."""
        holder = self._holders.get(token)
        return None if holder is None or _is_appointment(holder) else holder

    def appointment_of(self, code: str) -> str | None:
        """The appointment with this code, in capital or small letters."""
        holder = self._holders.get(_typed(code))
        if holder is None or not _is_appointment(holder):
            return None
        return holder.removeprefix(_APPOINTMENT)

    @property
    def codes(self) -> Iterable[str]:
        """Of all appointments."""
        return (code for code, holder in self._holders.items() if _is_appointment(holder))

    def contact_of(self, appointment: str) -> Contact | None:
        """Who has it, as long as that may be known."""
        return self._contacts.get(subjects.of_contact(appointment))

    def is_past(self, token: str) -> bool:
        """Whether it was a ticket's token on the day before."""
        return token in self._past

    def token_of(self, subject: str) -> str | None:
        """The token of a visit, for a reprint; the code of an appointment."""
        return self._tokens.get(subject)

    @property
    def clerks(self) -> Mapping[str, str]:
        """The id of who has signed in, by counter."""
        prefix = subjects.of_clerk("")
        return {
            subject.removeprefix(prefix): who.partition(" ")[0]
            for subject, who in self.notes.items()
            if who and subject.startswith(prefix)
        }

    def learn(self, aside: Aside) -> None:
        """Take in what was (or is about to be) written to the side tables."""
        if aside.subject.startswith(_SITTING):
            return  # it is for figures only
        if aside.subject.startswith(_CONTACT):
            self._contacts[aside.subject] = msgspec.json.decode(aside.note or "{}", type=Contact)
            return
        if aside.token:
            self._let_go(aside.subject)
            self._tokens[aside.subject] = aside.token
            self._holders[aside.token] = aside.subject
        if aside.language:
            self.languages[aside.subject] = aside.language
        if aside.note is not None:
            self.notes[aside.subject] = aside.note

    def start_day(self, core: Snapshot) -> None:
        """Forget everything but the visits that are still open, and the appointments."""
        visits = core.visits
        contacts = set(map(subjects.of_contact, core.appointments))
        self._contacts = {one: who for one, who in self._contacts.items() if one in contacts}
        kept = {*visits, *map(subjects.of_appointment, core.appointments)}
        gone = [subject for subject in self._tokens if subject not in kept]
        self._past = frozenset(self._tokens[subject] for subject in gone)
        for subject in gone:
            self._let_go(subject)
            self.languages.pop(subject, None)
        kept |= set(map(subjects.of_remark, visits))
        self.notes = {subject: note for subject, note in self.notes.items() if subject in kept}

    def _let_go(self, subject: str) -> None:
        """Its token is no longer its own, unless it has long been somebody else's."""
        token = self._tokens.pop(subject, "")
        if self._holders.get(token) == subject:
            del self._holders[token]


_APPOINTMENT = subjects.of_appointment("")
_CONTACT = subjects.of_contact("")
_SITTING = f"{subjects.SITTING}:"


def _is_appointment(subject: str) -> bool:
    return subject.startswith(_APPOINTMENT)


def _typed(code: str) -> str:
    """A code as it is kept: people type capitals or not as they like."""
    return code.upper()


def holds_code(core: Snapshot, appointment: str) -> bool:
    """Whether nobody else may be given its code; what is called off or over needs none."""
    known = core.appointments.get(appointment)
    return known is not None and known.kept and known.booked_ms >= core.day_ends_ms - DAY_MS


def recalled(core: Snapshot, known: Iterable[Aside]) -> Asides:
    """From what the side tables still know of these; of two with a code, it is the later one's."""

    def order(aside: Aside) -> tuple[bool, int]:
        return holds_code(core, aside.subject.removeprefix(_APPOINTMENT)), aside.at_ms

    return Asides(sorted(known, key=order))


def known_subjects(core: Snapshot) -> list[str]:
    """Under which keys there may be something that is worth knowing today."""
    named = [*core.visits, *map(subjects.of_remark, core.visits)]
    for counter, seat in core.seats.items():
        named.append(subjects.of_counter(counter))
        if seat.staffed:
            named.append(subjects.of_clerk(counter))
    named += map(subjects.of_service, core.by_hand)
    named += map(subjects.of_message, core.messages)
    named += map(subjects.of_appointment, core.appointments)
    named += map(subjects.of_contact, core.appointments)
    return named


def asides_of(
    known: Asides, core: Snapshot, command: cmd.AnyCommand, visit: str, token: str, at_ms: int
) -> list[Aside]:
    """What an accepted command leaves beside the journal.

    `core`: after its events. `visit`: whom it was about. `token`: that of the ticket which was
    given out, if any was.
    """
    match command:
        case cmd.BookSlot() | cmd.BookAppointment():
            return _of_booking(command, at_ms)
        case cmd.Admit(appointment=appointment) if token:
            language = known.languages.get(subjects.of_appointment(appointment), "")
            return [Aside(visit, at_ms, token=token, language=language)]
        case cmd.StaffCounter():
            return _of_staffing(command, core, at_ms)
        case _:
            one = _aside_of(command, visit, token, at_ms)
            return [] if one is None else [one]


def _of_booking(command: cmd.BookSlot | cmd.BookAppointment, at_ms: int) -> list[Aside]:
    subject = subjects.of_appointment(command.appointment)
    left = [Aside(subject, at_ms, token=_typed(command.code), language=command.language or "")]
    if command.contact is not None:
        who = msgspec.json.encode(command.contact).decode()
        left.append(Aside(subjects.of_contact(command.appointment), at_ms, note=who))
    return left


def _of_staffing(command: cmd.StaffCounter, core: Snapshot, at_ms: int) -> list[Aside]:
    who = f"{command.clerk} {command.name}".strip()
    left = [Aside(subjects.of_clerk(command.counter), at_ms, note=who)]
    if command.clerk and core.site is not None and core.site.kept.figures_by_clerk:
        left.append(Aside(subjects.of_sitting(core.seq), at_ms, note=command.clerk))
    return left


def _aside_of(command: cmd.AnyCommand, visit: str, token: str, at_ms: int) -> Aside | None:
    match command:
        case cmd.IssueTicket(language=language) | cmd.CheckIn(language=language):
            return Aside(visit, at_ms, token=token, language=language)
        case cmd.AdoptFallback(ticket=ticket):
            return Aside(visit, at_ms, token=token, language=ticket.language)
        case cmd.ParkVisit(reason=reason):
            return Aside(visit, at_ms, note=reason)
        case cmd.NoteVisit(visit=about, text=text):
            return Aside(subjects.of_remark(about), at_ms, note=text)
        case cmd.PauseCounter(counter=counter, reason=reason):
            return Aside(subjects.of_counter(counter), at_ms, note=reason)
        case cmd.CloseService(service=service, reason=reason):
            return Aside(subjects.of_service(service), at_ms, note=reason)
        case cmd.PostMessage(zone=zone, text=text):
            return Aside(subjects.of_message(zone), at_ms, note=text)
        case _:
            return None
