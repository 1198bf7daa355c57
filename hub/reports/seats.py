"""Who sat where when a ticket was called or served: pure; nothing unless the house wants it.

It goes by the order of what happened, never by the clock, which may be set back.
"""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from hub.exchange import moment as of
from hub.exchange.moment import Moment

_NOTED = frozenset({of.CALL, of.DIRECT, of.START, of.FINISH})
_NOBODY: Mapping[int, str] = {}


class Seats(msgspec.Struct, array_like=True):
    """`there`: by counter, the id of who sits there now. `noted`: of the day that runs, by ticket
    and by the place of a moment among those of the ticket, who was there then."""

    there: dict[str, str] = {}
    noted: dict[str, dict[int, str]] = {}

    def sit(self, counter: str, clerk: str) -> None:
        """From here on this clerk is there (empty: nobody, or nobody knows who)."""
        if clerk:
            self.there[counter] = clerk
        else:
            self.there.pop(counter, None)

    def note(self, moment: Moment, place: int) -> None:
        """It has happened, as the moment at this place of its ticket."""
        clerk = self.there.get(moment.counter)
        if clerk is not None and moment.event in _NOTED:
            self.noted.setdefault(moment.ticket, {})[place] = clerk

    def take_back(self, ticket: str, place: int) -> None:
        """The moment at this place has not happened."""
        self.noted.get(ticket, {}).pop(place, None)

    def at(self, ticket: str) -> Mapping[int, str]:
        """By place, who was there."""
        return self.noted.get(ticket, _NOBODY)

    def forget(self) -> None:
        """All of it."""
        self.there, self.noted = {}, {}
