"""Whether a service is open: as the hub last said, or by its hours while there is no hub: pure.

By its hours only: whether a quota is used up or the time too short, nobody knows without the hub,
and then a number is better than none.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from hub.protocol.replies import Reason
from hub.protocol.site import Service, Site
from hub.protocol.views import ServiceLoad
from kiosk.view import View

DAYS_AHEAD = 60
DAY_S = 24 * 3600


def zone_of(site: Site) -> ZoneInfo:
    try:
        return ZoneInfo(site.timezone)
    except (ZoneInfoNotFoundError, ValueError):
        return ZoneInfo("UTC")


def load_of(view: View, service: Service, now_ms: int | None) -> ServiceLoad:
    """How it stands with this service. What the hub has not spoken of yet counts as open."""
    known = view.loads.get(service.id)
    if view.connected or view.site is None or now_ms is None:
        return known or ServiceLoad(service.id, open=True, waiting=0)
    if known is not None and known.by_hand:  # staff have said so, and it stays until the evening
        return ServiceLoad(
            service.id, known.open, 0, opens_ms=known.opens_ms, why=known.why, note=known.note
        )
    return _by_hours(view.site, service, now_ms)


def is_open(view: View, service: Service, now_ms: int | None) -> bool:
    return load_of(view, service, now_ms).open


def _by_hours(site: Site, service: Service, now_ms: int) -> ServiceLoad:
    zone = zone_of(site)
    today = datetime.fromtimestamp(now_ms / 1000, UTC).astimezone(zone).date()
    for ahead in range(DAYS_AHEAD + 1):
        for opens_ms, closes_ms in _intervals(site, service, today + timedelta(ahead), zone):
            if opens_ms <= now_ms < closes_ms:
                return ServiceLoad(service.id, open=True, waiting=0)
            if opens_ms > now_ms:
                why = Reason.SERVICE_CLOSED
                return ServiceLoad(service.id, False, 0, opens_ms=opens_ms, why=why)
    return ServiceLoad(service.id, open=False, waiting=0, why=Reason.SERVICE_CLOSED)


def _intervals(site: Site, service: Service, day: date, zone: ZoneInfo) -> list[tuple[int, int]]:
    """When it is open on this date, in Unix milliseconds, earliest first."""
    special = {each.date: each for each in (*site.days, *service.days)}.get(day.isoformat())
    if special is not None:
        times = list(special.times)
    elif service.hours:
        of_day = (each for each in service.hours if each.weekday == day.weekday())
        times = [(each.opens_s, each.closes_s) for each in of_day]
    else:
        times = [(0, DAY_S)]
    return sorted((_ms(day, opens, zone), _ms(day, closes, zone)) for opens, closes in times)


def _ms(day: date, second_of_day: int, zone: ZoneInfo) -> int:
    days, second = divmod(second_of_day, DAY_S)
    clock = time(second // 3600, second // 60 % 60, second % 60)
    return int(datetime.combine(day + timedelta(days), clock, zone).timestamp() * 1000)
