"""Which calls a display shows."""

from __future__ import annotations

from typing import NamedTuple

from hub.protocol.site import Counter, Site


class Selection(NamedTuple):
    """Of these zones, services and counters; `None`: of all."""

    zones: frozenset[str] | None = None
    services: frozenset[str] | None = None
    counters: frozenset[str] | None = None

    @property
    def leaves_out(self) -> bool:
        """Some calls of its zones it does not show."""
        return self.services is not None or self.counters is not None

    def shows(self, counter: Counter, service: str) -> bool:
        """Whether it shows calls of this service to this counter."""
        return self.shows_counter(counter) and self.shows_service(service)

    def shows_counter(self, counter: Counter) -> bool:
        return self.shows_zone(counter.zone) and (
            self.counters is None or counter.id in self.counters
        )

    def shows_service(self, service: str) -> bool:
        return self.services is None or service in self.services

    def shows_zone(self, zone: str) -> bool:
        return self.zones is None or zone in self.zones


def selection(site: Site, display_id: str) -> Selection:
    """A display that the site does not list shows all. One for certain counters is in their zones
    only."""
    display = next((one for one in site.displays if one.id == display_id), None)
    if display is None:
        return Selection()
    zones = frozenset(display.zones) or None
    if display.counters:
        theirs = {counter.zone for counter in site.counters if counter.id in display.counters}
        zones = frozenset(theirs if zones is None else theirs & zones)
    return Selection(
        zones, frozenset(display.services) or None, frozenset(display.counters) or None
    )
