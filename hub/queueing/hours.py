"""When services are open, in the site's own zone: right on days of 23 and 25 hours too."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hub.protocol.site import Service, Site, SlotPlan, SpecialDay

DAY_S = 24 * 3600
DAYS_AHEAD = 60
"""So far the next opening is looked for."""

Interval = tuple[int, int]
"""Opens and closes, in Unix milliseconds."""


def service_day(now_ms: int, timezone: str) -> tuple[str, int]:
    """The ISO date of the site at this instant and the Unix milliseconds at which it ends."""
    zone = ZoneInfo(timezone)
    day = datetime.fromtimestamp(now_ms / 1000, zone).date()
    return day.isoformat(), _instant_ms(day + timedelta(days=1), 0, zone)


class Calendar:
    """The opening hours of a site's services. Days are worked out once and kept."""

    def __init__(self, site: Site) -> None:
        self._zone = ZoneInfo(site.timezone)
        self._services = {service.id: service for service in site.services}
        common = {day.date: day for day in site.days}
        self._special: dict[str, dict[str, SpecialDay]] = {
            service.id: common | {day.date: day for day in service.days}
            for service in site.services
        }
        self._today, self._starts_ms, self._ends_ms = date.min, 0, 0
        self._days: dict[tuple[str, date], tuple[Interval, ...] | None] = {}

    def is_open(self, service: str, now_ms: int) -> bool:
        """Whether this instant lies within the service's hours."""
        intervals = self._intervals(service, self._date(now_ms))
        return intervals is None or any(opens <= now_ms < closes for opens, closes in intervals)

    def closes_at(self, service: str, now_ms: int) -> int | None:
        """When the interval that contains this instant ends; `None` if closed, or never."""
        for opens_ms, closes_ms in self._intervals(service, self._date(now_ms)) or ():
            if opens_ms <= now_ms < closes_ms:
                return closes_ms
        return None

    def opens_at(self, service: str, now_ms: int) -> int | None:
        """When the service opens next within `DAYS_AHEAD`, in Unix milliseconds."""
        if self._services[service].retired:
            return None
        today = self._date(now_ms)
        for ahead in range(DAYS_AHEAD + 1):
            day = today + timedelta(days=ahead)
            intervals = self._intervals(service, day)
            if intervals is None:  # open all day
                intervals = ((_instant_ms(day, 0, self._zone), 0),)
            later = [opens for opens, _ in intervals if opens > now_ms]
            if later:
                return min(later)
        return None

    def special_day(self, service: str, now_ms: int) -> SpecialDay | None:
        """What makes today special for this service, if anything does."""
        return self._special[service].get(self._date(now_ms).isoformat())

    def day_of(self, at_ms: int) -> date:
        """The site's date at any instant."""
        return datetime.fromtimestamp(at_ms / 1000, self._zone).date()

    def instant_ms(self, day: date, second_of_day: int) -> int:
        """When the clock on the wall shows this; the first time, if it does so twice."""
        return _instant_ms(day, second_of_day, self._zone)

    def special_times(self, service: str, day: date) -> tuple[Interval, ...] | None:
        """When the service is open on a special day; `None`: it is a day like all others."""
        special = self._special.get(service, {}).get(day.isoformat())
        if special is None:
            return None
        return tuple(
            (self.instant_ms(day, opens), self.instant_ms(day, closes))
            for opens, closes in special.times
        )

    def starts(self, plan: SlotPlan, day: date) -> tuple[int, ...]:
        """When the plan's times of a date begin, in order; special days are not looked at."""
        found: set[int] = set()
        for hours in plan.hours:
            if hours.weekday != day.weekday():
                continue
            last_s = hours.closes_s - plan.every_s
            seconds = range(hours.opens_s, last_s + 1, plan.every_s)
            opens_ms = self.instant_ms(day, hours.opens_s)
            if self.instant_ms(day, hours.closes_s) - opens_ms == 1000 * (
                hours.closes_s - hours.opens_s
            ):
                found.update(opens_ms + 1000 * (second - hours.opens_s) for second in seconds)
            else:  # the clocks are changed meanwhile
                found.update(self.instant_ms(day, second) for second in seconds)
        return tuple(sorted(found))

    def _date(self, now_ms: int) -> date:
        if not self._starts_ms <= now_ms < self._ends_ms:
            self._today = datetime.fromtimestamp(now_ms / 1000, self._zone).date()
            self._starts_ms = _instant_ms(self._today, 0, self._zone)
            self._ends_ms = _instant_ms(self._today + timedelta(days=1), 0, self._zone)
            self._days.clear()
        return self._today

    def _intervals(self, service: str, day: date) -> tuple[Interval, ...] | None:
        """The service's hours on a date; `None`: open all day, every day."""
        key = (service, day)
        if key not in self._days:
            self._days[key] = self._worked_out(self._services[service], day)
        return self._days[key]

    def _worked_out(self, service: Service, day: date) -> tuple[Interval, ...] | None:
        special = self._special[service.id].get(day.isoformat())
        if special is not None:
            times = special.times
        elif service.hours:
            times = tuple(
                (hours.opens_s, hours.closes_s)
                for hours in service.hours
                if hours.weekday == day.weekday()
            )
        else:
            return None
        return tuple(
            (_instant_ms(day, opens, self._zone), _instant_ms(day, closes, self._zone))
            for opens, closes in times
        )


def _instant_ms(day: date, second_of_day: int, zone: ZoneInfo) -> int:
    days, second = divmod(second_of_day, DAY_S)
    minute, second = divmod(second, 60)
    clock = time(minute // 60, minute % 60, second)
    return int(datetime.combine(day + timedelta(days=days), clock, zone).timestamp() * 1000)
