"""What the record says of the ways of visits, as far as they have been gone."""

from __future__ import annotations

from collections.abc import Iterable

from hub.queueing.snapshot import Visit
from hub.whatif.record.script import Person, Stretch


class Ways:
    """Each stretch of a record is gone once, in order; the core may lead elsewhere meanwhile."""

    def __init__(self, people: Iterable[Person]) -> None:
        self._stretches = {person.ticket: person.stretches for person in people}
        self._gone: dict[str, int] = {}

    def add(self, person: Person) -> None:
        self._stretches[person.ticket] = person.stretches

    def part(self, visit: Visit) -> Stretch:
        """Of the stretch that the visit is in; one of which nothing is known, if there is none."""
        return self._part(visit)[0]

    def go(self, visit: Visit) -> Stretch:
        """The same; it is gone now."""
        stretch, self._gone[visit.id] = self._part(visit)
        return stretch

    def following(self, visit: Visit) -> Stretch | None:
        """The next stretch of the record, if there is one."""
        stretches, place = self._stretches.get(visit.id, ()), self._gone.get(visit.id, 0)
        return stretches[place] if place < len(stretches) else None

    def _part(self, visit: Visit) -> tuple[Stretch, int]:
        stretches, first = self._stretches.get(visit.id, ()), self._gone.get(visit.id, 0)
        for place in range(first, len(stretches)):
            if stretches[place].service == visit.step.service:
                return stretches[place], place + 1
        return Stretch(visit.step.service), first
