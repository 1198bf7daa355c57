"""The site's own time of day, and its hours: pure."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from zoneinfo import ZoneInfo

from hub.protocol.site import Hours, Site


def local_time(site: Site, at_ms: int) -> datetime:
    """A moment as the clocks of the site show it."""
    return datetime.fromtimestamp(at_ms / 1000, ZoneInfo(site.timezone))


def within(hours: Iterable[Hours], local: datetime) -> bool:
    """Whether this moment, in the site's local time, lies in one of these intervals."""
    time_s = local.hour * 3600 + local.minute * 60 + local.second
    return any(
        each.weekday == local.weekday() and each.opens_s <= time_s < each.closes_s for each in hours
    )
