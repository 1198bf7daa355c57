"""What stands beside the journal, in memory: tokens, languages and notes of today's visits.

The durable copy is in the journal's side tables, where it can be deleted without touching the
chain; see `journal.records.Aside`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from hub.journal.records import Aside
from hub.protocol import commands as cmd


class Asides:
    """The deletable facts of those who are known today."""

    def __init__(self, known: Iterable[Aside] = ()) -> None:
        self.languages: dict[str, str] = {}
        self.notes: dict[str, str] = {}
        self._tokens: dict[str, str] = {}
        self._visits: dict[str, str] = {}
        for aside in known:
            self.learn(aside)

    def visit_of(self, token: str) -> str | None:
        """The visit whose holder has this token."""
        return self._visits.get(token)

    def token_of(self, visit: str) -> str | None:
        """The token of a visit, for a reprint."""
        return self._tokens.get(visit)

    def learn(self, aside: Aside) -> None:
        """Take in what was (or is about to be) written to the side tables."""
        if aside.token:
            self._tokens[aside.subject] = aside.token
            self._visits[aside.token] = aside.subject
        if aside.language:
            self.languages[aside.subject] = aside.language
        if aside.note is not None:
            self.notes[aside.subject] = aside.note

    def keep_only(self, visits: Collection[str]) -> None:
        """Forget the visits that are not among these; notes on counters stay."""
        for visit in [visit for visit in self._tokens if visit not in visits]:
            del self._visits[self._tokens.pop(visit)]
            self.languages.pop(visit, None)
            self.notes.pop(visit, None)


def counter_subject(counter: str) -> str:
    """The subject under which notes on a counter are kept."""
    return f"counter:{counter}"


def aside_of(command: cmd.AnyCommand, visit: str, token: str, at_ms: int) -> Aside | None:
    """What an accepted command leaves beside the journal. `visit`: whom it was about."""
    match command:
        case cmd.IssueTicket(language=language):
            return Aside(visit, at_ms, token=token, language=language)
        case cmd.ParkVisit(reason=reason):
            return Aside(visit, at_ms, note=reason)
        case cmd.PauseCounter(counter=counter, reason=reason):
            return Aside(counter_subject(counter), at_ms, note=reason)
        case _:
            return None
