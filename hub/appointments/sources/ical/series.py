"""Which days a repeating event falls on, within a window.

The rules of RFC 5545 are worked out by dateutil on the clock of the event's own zone, so that a
weekly 09:00 stays 09:00 when clocks change. It looks for the next day until the year 9999, which
takes seconds for a rule that never comes true; so values that cannot be are refused, and what only
narrows days and weeks (`BYMONTH`, …) is applied here, behind a horizon that ends with the window.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from itertools import chain, islice
from typing import Any

from dateutil.rrule import rrule, rrulestr
from icalendar import vRecur

from hub.appointments.sources.frame import Frame, Moment, instant_ms, wall_at
from hub.appointments.sources.ical.events import Event
from hub.appointments.sources.problems import Fault

MOST = 20_000
"""So often an event may have taken place since it began."""
_KINDS = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
_GREATEST = {"BYMONTH": 12, "BYMONTHDAY": 31, "BYWEEKNO": 53, "BYYEARDAY": 366}
_FORBIDDEN = ("BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYSETPOS", "BYEASTER")
"""In daily and weekly rules; `BYMONTHDAY` is allowed in daily ones, and looked at before."""
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_DAY = timedelta(days=1)


class NoSeries(Exception):
    """The rule cannot be followed."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault)
        self.fault = fault


def keys(master: Event, frame: Frame) -> Iterator[datetime]:
    """When the event takes place by its own rule, up to the end of the window, in order: clock
    times in its zone. What has been struck out is left out."""
    zone = master.start.zone or frame.zone
    horizon = wall_at(frame.window.end_ms, zone) + _DAY
    begun = master.start.wall
    ruled = chain.from_iterable(_by_rule(rule, begun, zone, horizon) for rule in master.rules)
    also = (wall_of(moment, zone) for moment in master.also)
    struck = {wall_of(moment, zone) for moment in master.never if not moment.all_day}
    days = {moment.wall.date() for moment in master.never if moment.all_day}
    found = {*ruled, *also} if master.rules else {begun, *also}
    for wall in sorted(found):
        if wall not in struck and wall.date() not in days and wall <= horizon:
            yield wall


def wall_of(moment: Moment, zone: tzinfo) -> datetime:
    """A moment on the clock of this zone."""
    if moment.zone is None or moment.zone is zone:
        return moment.wall
    return wall_at(instant_ms(moment.wall, moment.zone), zone)


def _by_rule(rule: vRecur, begun: datetime, zone: tzinfo, horizon: datetime) -> Iterable[datetime]:
    parts = dict(rule)
    if parts["FREQ"][0] not in _KINDS:
        raise NoSeries(Fault.RULE_TOO_OFTEN)
    for name, greatest in _GREATEST.items():
        if any(abs(value) > greatest for value in parts.get(name, ())):
            raise NoSeries(Fault.RULE_BROKEN)
    narrowed = _narrowed(parts)
    until = min(horizon, _until(parts.pop("UNTIL", None), zone) or horizon)
    count = parts.pop("COUNT", None)
    try:
        text = vRecur(parts).to_ical().decode()
        repeated = rrulestr(text, dtstart=begun)
        if not isinstance(repeated, rrule):
            raise NoSeries(Fault.RULE_BROKEN)
        bounded = repeated.replace(until=until)
        walls = list(islice(bounded, MOST + 1))
    except (ValueError, TypeError, KeyError, OverflowError) as error:
        raise NoSeries(Fault.RULE_BROKEN) from error
    if len(walls) > MOST:
        raise NoSeries(Fault.RULE_TOO_LONG)
    walls = [wall for wall in walls if narrowed(wall)]
    if walls[:1] != [begun] and begun <= until:
        walls.insert(0, begun)  # the first one counts, whether the rule would have it or not
    return walls[: count[0]] if count else walls


def _narrowed(parts: dict[str, Any]) -> Callable[[datetime], bool]:
    """Takes the conditions on single days out of a daily or weekly rule."""
    kind = parts["FREQ"][0]
    if kind not in ("DAILY", "WEEKLY"):
        return lambda wall: True
    months = parts.pop("BYMONTH", None)
    days = parts.pop("BYMONTHDAY", None) if kind == "DAILY" else None
    weekdays = parts.pop("BYDAY", None) if kind == "DAILY" else None
    if any(name in parts for name in _FORBIDDEN):
        raise NoSeries(Fault.RULE_BROKEN)
    if any(str(day) not in _WEEKDAYS for day in weekdays or ()):
        raise NoSeries(Fault.RULE_BROKEN)

    def holds(wall: datetime) -> bool:
        of_month = monthrange(wall.year, wall.month)[1]
        return (
            (months is None or wall.month in months)
            and (days is None or wall.day in days or wall.day - of_month - 1 in days)
            and (weekdays is None or _WEEKDAYS[wall.weekday()] in weekdays)
        )

    return holds


def _until(written: list[date] | None, zone: tzinfo) -> datetime | None:
    if not written:
        return None
    last = written[0]
    if not isinstance(last, datetime):
        return datetime.combine(last, time.max)
    return last.astimezone(zone).replace(tzinfo=None) if last.tzinfo else last


def as_utc(wall: datetime, zone: tzinfo) -> datetime:
    return wall_at(instant_ms(wall, zone), UTC)
