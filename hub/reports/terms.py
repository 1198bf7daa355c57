"""What the rules of the house say at a time of waits, durations, and languages."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

import msgspec

from hub.keeping.schedule import DAY_S, limits
from hub.protocol.site import Site

NEVER = "9999-12-31"
"""A day that does not come."""
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


class KnownFrom(NamedTuple):
    """Of days before these nobody knows any more who chose which language, who sat at which
    counter."""

    languages: str = ""
    clerks: str = ""


def known_from(site: Site, day: str) -> KnownFrom:
    """As it is on this service day."""
    return KnownFrom(languages_from(site, day), clerks_from(site, day))


def clerks_from(site: Site, day: str) -> str:
    """The first day of which, on this service day, it is still known who sat at which counter:
    only as many whole days back as that is kept; `NEVER` where no figures by clerk are wanted."""
    if not site.kept.figures_by_clerk:
        return NEVER
    today = date.fromisoformat(day)
    back = min(site.kept.clerks_s // DAY_S, today.toordinal() - 1)
    return (today - timedelta(days=back)).isoformat()


def languages_from(site: Site, day: str) -> str:
    """The first day of which, on this service day, it is still known who chose which language."""
    before_ms = limits(site, day).language_ms
    return datetime.fromtimestamp(before_ms / 1000, ZoneInfo(site.timezone)).date().isoformat()
