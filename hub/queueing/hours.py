"""When a service is open, in the site's own zone: right on days of 23 and 25 hours too."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from hub.protocol.site import Service

DAY_S = 24 * 3600


def local_time(now_ms: int, timezone: str) -> datetime:
    """The instant as an aware local time of the site."""
    return datetime.fromtimestamp(now_ms / 1000, ZoneInfo(timezone))


def service_day(now_ms: int, timezone: str) -> tuple[str, int]:
    """The ISO date of the site at this instant and the Unix milliseconds at which it ends."""
    day = local_time(now_ms, timezone).date()
    midnight = datetime.combine(day + timedelta(days=1), time(), ZoneInfo(timezone))
    return day.isoformat(), int(midnight.timestamp() * 1000)


def closes_at(service: Service, now_ms: int, timezone: str) -> int | None:
    """When the interval that contains this instant ends, in Unix milliseconds; `None` if closed."""
    local = local_time(now_ms, timezone)
    second = local.hour * 3600 + local.minute * 60 + local.second
    for hours in service.hours:
        if hours.weekday == local.weekday() and hours.opens_s <= second < hours.closes_s:
            return _at(local, 0, hours.closes_s, timezone)
    return None


def is_open(service: Service, now_ms: int, timezone: str) -> bool:
    """Whether tickets are given out for the service at this instant."""
    if service.retired:
        return False
    return not service.hours or closes_at(service, now_ms, timezone) is not None


def opens_at(service: Service, now_ms: int, timezone: str) -> int | None:
    """When the service opens next within eight days, in Unix milliseconds; `None` if never."""
    if service.retired:
        return None
    local = local_time(now_ms, timezone)
    openings = (
        _at(local, ahead, hours.opens_s, timezone)
        for ahead in range(8)
        for hours in service.hours
        if hours.weekday == (local.weekday() + ahead) % 7
    )
    return min((opening for opening in openings if opening > now_ms), default=None)


def _at(local: datetime, days_ahead: int, second_of_day: int, timezone: str) -> int:
    days, second = divmod(second_of_day, DAY_S)
    minute, second = divmod(second, 60)
    day = local.date() + timedelta(days=days_ahead + days)
    clock = time(minute // 60, minute % 60, second)
    return int(datetime.combine(day, clock, ZoneInfo(timezone)).timestamp() * 1000)
