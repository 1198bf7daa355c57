"""Which display gongs and speaks: one for each zone."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol, TypeVar

from hub.projection import selection
from hub.protocol.site import Site
from hub.protocol.wire import Hello


class _Connected(Protocol):
    @property
    def hello(self) -> Hello: ...


DisplayT = TypeVar("DisplayT", bound=_Connected)


def speakers(displays: Iterable[DisplayT], site: Site) -> dict[DisplayT, tuple[str, ...]]:
    """By display: the zones for which it speaks, in the site's order; others speak for none.

    Of the displays with sound that show a zone, in the order in which they came, it is the first
    that leaves nothing out, else the first of all. When it goes, the next one is the first: that is
    the takeover.
    """
    shown = {one: selection(site, one.hello.scope) for one in displays if one.hello.sound}
    chosen: dict[str, DisplayT] = {}
    for one in sorted(shown, key=lambda one: shown[one].leaves_out):
        for zone in site.zones:
            if shown[one].shows_zone(zone.id):
                chosen.setdefault(zone.id, one)
    zones: dict[DisplayT, tuple[str, ...]] = {}
    for zone in site.zones:
        if speaker := chosen.get(zone.id):
            zones[speaker] = (*zones.get(speaker, ()), zone.id)
    return zones
