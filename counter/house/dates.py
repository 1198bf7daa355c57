"""Dates as people write them: pure. “24.3.”, “24.3.2027”, “24/3” or “2027-03-24”."""

from __future__ import annotations

import datetime
import re
from zoneinfo import ZoneInfo

from counter.house.state import House

_DATE = re.compile(
    r"(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})"
    r"|(?P<day>\d{1,2})[./](?P<month>\d{1,2})(?:[./](?P<year>\d{4}|\d{2})?)?"
)
_BETWEEN = re.compile(r"[\s,–-]*|\s*(?:bis|to)\s*")


def today(house: House) -> datetime.date:
    """The date at the site."""
    zone = ZoneInfo(house.site.timezone) if house.site else datetime.UTC
    return datetime.datetime.fromtimestamp(house.now_ms / 1000, zone).date()


def date_of(house: House, at_ms: int) -> str:
    """The service day of a moment, ISO."""
    zone = ZoneInfo(house.site.timezone) if house.site else datetime.UTC
    return datetime.datetime.fromtimestamp(at_ms / 1000, zone).date().isoformat()


def one_date(text: str, now: datetime.date) -> datetime.date | None:
    """Without a year: the next one from now on. `None`: that is no date."""
    found = _DATE.fullmatch(text.strip())
    return _date(found, now) if found else None


def range_of(text: str, now: datetime.date) -> tuple[datetime.date, datetime.date] | None:
    """From the first date to the last, both included; one date stands for itself."""
    found = list(_DATE.finditer(text.strip()))
    between = _DATE.sub("\0", text.strip()).split("\0")
    if len(found) not in (1, 2) or between[0] or between[-1]:
        return None
    if len(found) == 2 and not _BETWEEN.fullmatch(between[1]):
        return None
    first = _date(found[0], now)
    last = _date(found[-1], first or now)
    if first is None or last is None or last < first:
        return None
    return first, last


def _date(found: re.Match[str], now: datetime.date) -> datetime.date | None:
    if found["y"]:
        return _real(int(found["y"]), int(found["m"]), int(found["d"]))
    month, day = int(found["month"]), int(found["day"])
    if found["year"]:
        year = int(found["year"])
        return _real(year + 2000 if year < 100 else year, month, day)
    coming = (_real(now.year + later, month, day) for later in range(9))
    return next((one for one in coming if one is not None and one >= now), None)


def _real(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None
