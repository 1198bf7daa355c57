"""What the rules of the house say at a time of waits, durations, and languages."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import msgspec

from hub.keeping.schedule import limits
from hub.protocol.site import Site

TARGET_MS = 15 * 60_000
"""A good wait where nothing else is said."""


class Terms(msgspec.Struct, frozen=True):
    """By service; what a service is not named in is as usual, or unknown."""

    targets_ms: dict[str, int] = {}
    expected_ms: dict[str, int] = {}

    def target(self, service: str) -> int:
        """A wait up to this is a good one."""
        return self.targets_ms.get(service, TARGET_MS)

    def expected(self, service: str) -> int | None:
        """How long the service is taken to last."""
        return self.expected_ms.get(service)


def terms_of(site: Site) -> Terms:
    """As this configuration has them."""
    return Terms(
        targets_ms={one.id: one.wait_norm_s * 1000 for one in site.services if one.wait_norm_s},
        expected_ms={one.id: one.expected_s * 1000 for one in site.services if one.expected_s},
    )


def languages_from(site: Site, day: str) -> str:
    """The first day of which, on this service day, it is still known who chose which language."""
    before_ms = limits(site, day).language_ms
    return datetime.fromtimestamp(before_ms / 1000, ZoneInfo(site.timezone)).date().isoformat()
