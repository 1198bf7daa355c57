"""The core that a hub works with, for one day of its own, and what it tells of that day."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace

from hub.exchange.moment import ISSUE, Moment
from hub.exchange.told import Teller
from hub.protocol import commands as cmd
from hub.protocol.replies import Refusal
from hub.protocol.site import Site
from hub.queueing import events as ev
from hub.queueing.decide import decide
from hub.queueing.state import State
from hub.whatif.record.script import Person


class Core:
    """Judges commands and applies what follows. Visits and appointments bear their tickets' names.

    `people`: what the record says of whoever comes, by ticket; a visit is told with its class,
    whatever it waited as, so that the same people are compared.
    """

    def __init__(self, site: Site, at_ms: int, people: Mapping[str, Person]) -> None:
        self._people = people
        self._teller = Teller(language_of=self._language_of)
        self._moments: list[Moment] = []
        self._ticket_of: dict[str, str] = {}
        # How soon the next is called is what the log says, not what the house wants.
        self.do(cmd.ChangeSite(site=replace(site, auto_next=False)), at_ms)

    @property
    def state(self) -> State:
        return self._teller.state

    def do(
        self, command: cmd.AnyCommand, at_ms: int, *, ticket: str = "", sender: str = ""
    ) -> list[ev.Event] | Refusal:
        """What followed, or why nothing did."""
        decided = decide(self.state, command, at_ms, fresh_id=ticket, sender=sender)
        if not isinstance(decided, Refusal):
            for event in decided:
                self.happen(event, at_ms)
        return decided

    def happen(self, event: ev.Event, at_ms: int) -> None:
        self._moments += self._teller.tell(self.state.core.seq + 1, at_ms, event)
        match event:
            case ev.AppointmentBooked(appointment=name):
                self._ticket_of[self._teller.kept.appointments[name]] = name
            case ev.TicketIssued(visit=name) | ev.DirectServed(visit=name):
                self._ticket_of[self._teller.kept.visits[name].label] = name
            case _:
                pass

    def moments(self) -> list[Moment]:
        """All that happened, under the names of the tickets."""
        return [self._named(line) if line.ticket else line for line in self._moments]

    def _named(self, line: Moment) -> Moment:
        ticket = self._ticket_of.get(line.ticket, line.ticket)
        person = self._people.get(ticket)
        if line.event != ISSUE or person is None:
            return line._replace(ticket=ticket)
        return line._replace(ticket=ticket, cls=person.cls.value)

    def _language_of(self, visit: str) -> str:
        person = self._people.get(visit)
        return person.language if person else ""
