"""What stands beside the journal, in memory: tokens, languages, notes and names of today.

The durable copy is in the journal's side tables, where it can be deleted without touching the
chain; see `journal.records.Aside`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from hub import subjects
from hub.journal.records import Aside
from hub.protocol import commands as cmd
from hub.queueing.snapshot import Snapshot


class Asides:
    """The deletable facts of those who are known today."""

    def __init__(self, known: Iterable[Aside] = ()) -> None:
        self.languages: dict[str, str] = {}
        self.notes: dict[str, str] = {}
        """By subject."""
        self._tokens: dict[str, str] = {}
        self._holders: dict[str, str] = {}
        self._past: frozenset[str] = frozenset()
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

    def is_past(self, token: str) -> bool:
        """Whether it was a ticket's token on the day before."""
        return token in self._past

    def token_of(self, visit: str) -> str | None:
        """The token of a visit, for a reprint."""
        return self._tokens.get(visit)

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
        if aside.token:
            self._holders.pop(self._tokens.get(aside.subject, ""), None)
            self._tokens[aside.subject] = aside.token
            self._holders[aside.token] = aside.subject
        if aside.language:
            self.languages[aside.subject] = aside.language
        if aside.note is not None:
            self.notes[aside.subject] = aside.note

    def start_day(self, core: Snapshot) -> None:
        """Forget everything but the visits that are still open, and appointments to come."""
        visits = core.visits
        kept = {*visits, *map(subjects.of_appointment, core.appointments)}
        gone = [subject for subject in self._tokens if subject not in kept]
        self._past = frozenset(self._tokens[subject] for subject in gone)
        for subject in gone:
            del self._holders[self._tokens.pop(subject)]
            self.languages.pop(subject, None)
        kept |= set(map(subjects.of_remark, visits))
        self.notes = {subject: note for subject, note in self.notes.items() if subject in kept}


_APPOINTMENT = subjects.of_appointment("")


def _is_appointment(subject: str) -> bool:
    return subject.startswith(_APPOINTMENT)


def _typed(code: str) -> str:
    """A code as it is kept: people type capitals or not as they like."""
    return code.upper()


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
    return named


def aside_of(command: cmd.AnyCommand, visit: str, token: str, at_ms: int) -> Aside | None:
    """What an accepted command leaves beside the journal. `visit`: whom it was about."""
    match command:
        case cmd.IssueTicket(language=language) | cmd.CheckIn(language=language):
            return Aside(visit, at_ms, token=token, language=language)
        case cmd.AdoptFallback(ticket=ticket):
            return Aside(visit, at_ms, token=token, language=ticket.language)
        case cmd.BookAppointment(appointment=appointment, code=code, language=language):
            subject = subjects.of_appointment(appointment)
            return Aside(subject, at_ms, token=_typed(code), language=language or "")
        case cmd.ParkVisit(reason=reason):
            return Aside(visit, at_ms, note=reason)
        case cmd.NoteVisit(visit=about, text=text):
            return Aside(subjects.of_remark(about), at_ms, note=text)
        case cmd.PauseCounter(counter=counter, reason=reason):
            return Aside(subjects.of_counter(counter), at_ms, note=reason)
        case cmd.StaffCounter(counter=counter, clerk=clerk, name=name):
            return Aside(subjects.of_clerk(counter), at_ms, note=f"{clerk} {name}".strip())
        case cmd.CloseService(service=service, reason=reason):
            return Aside(subjects.of_service(service), at_ms, note=reason)
        case cmd.PostMessage(zone=zone, text=text):
            return Aside(subjects.of_message(zone), at_ms, note=text)
        case _:
            return None
