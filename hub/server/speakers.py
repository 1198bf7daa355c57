"""Which display gongs and speaks: one for each set of zones."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol, TypeVar

from hub.protocol.site import Site
from hub.protocol.wire import Hello


class _Connected(Protocol):
    @property
    def hello(self) -> Hello: ...


DisplayT = TypeVar("DisplayT", bound=_Connected)


def speakers(displays: Iterable[DisplayT], site: Site) -> set[DisplayT]:
    """Of the displays in the order in which they came, the first that can speak for its zones.

    When it goes, the next one is the first: that is the takeover.
    """
    all_zones = frozenset(zone.id for zone in site.zones)
    zones = {display.id: frozenset(display.zones) or all_zones for display in site.displays}
    chosen: dict[frozenset[str], DisplayT] = {}
    for display in displays:
        if display.hello.sound:
            chosen.setdefault(zones.get(display.hello.scope, all_zones), display)
    return set(chosen.values())
