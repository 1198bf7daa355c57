"""Free times as people choose them: a day, then a time. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta, tzinfo

import msgspec

from hub.protocol.replies import Slot, SlotDay
from hub.protocol.site import Group, Service, Site

NOON = 12


class DayGroups(msgspec.Struct, frozen=True):
    """Days with free times: those of this week, of the next one, and of later ones."""

    this_week: tuple[SlotDay, ...] = ()
    next_week: tuple[SlotDay, ...] = ()
    later: tuple[SlotDay, ...] = ()


class Halves(msgspec.Struct, frozen=True):
    """The free times of one day."""

    morning: tuple[Slot, ...] = ()
    afternoon: tuple[Slot, ...] = ()


class ServiceGroup(msgspec.Struct, frozen=True):
    """Services under one heading, as behind one button of the kiosk; `group` is `None` for those
    that have none."""

    group: Group | None
    services: tuple[Service, ...]


def bookable(site: Site) -> tuple[ServiceGroup, ...]:
    """What the page offers times for, in the kiosk's order; no group is empty."""
    online = {service for plan in site.slots if plan.online for service in plan.services}
    offered = {
        each.id: each
        for each in site.services
        if each.id in online and not each.retired and not each.internal
    }
    groups = [ServiceGroup(group, _of(group, offered)) for group in site.groups]
    grouped = {service for group in site.groups for service in group.services}
    alone = tuple(each for each in offered.values() if each.id not in grouped)
    return tuple(each for each in (*groups, ServiceGroup(None, alone)) if each.services)


def service_of(site: Site, service_id: str) -> Service | None:
    """The service, if times for it are offered on the page."""
    return next(
        (one for each in bookable(site) for one in each.services if one.id == service_id), None
    )


def by_week(days: Sequence[SlotDay], today: date) -> DayGroups:
    """The week begins on Monday."""
    monday = today - timedelta(days=today.weekday())
    weeks: tuple[list[SlotDay], ...] = ([], [], [])
    for day in days:
        if day.slots:
            away = (date.fromisoformat(day.date) - monday).days // 7
            weeks[max(0, min(away, 2))].append(day)
    return DayGroups(*(tuple(week) for week in weeks))


def halves(day: SlotDay, zone: tzinfo) -> Halves:
    """The times of a day, parted at noon."""
    morning: list[Slot] = []
    afternoon: list[Slot] = []
    for slot in day.slots:
        early = datetime.fromtimestamp(slot.at_ms / 1000, zone).hour < NOON
        (morning if early else afternoon).append(slot)
    return Halves(tuple(morning), tuple(afternoon))


def first_free(days: Sequence[SlotDay]) -> Slot | None:
    return next((slot for day in days for slot in day.slots), None)


def slot_at(days: Sequence[SlotDay], at_ms: int) -> Slot | None:
    return next((slot for day in days for slot in day.slots if slot.at_ms == at_ms), None)


def nearest(days: Sequence[SlotDay], at_ms: int, most: int) -> tuple[Slot, ...]:
    """The times that come closest to one that is gone, in their order."""
    slots = sorted(
        (slot for day in days for slot in day.slots), key=lambda slot: abs(slot.at_ms - at_ms)
    )
    return tuple(sorted(slots[:most], key=lambda slot: slot.at_ms))


def neighbours(days: Sequence[SlotDay], day: str) -> tuple[str, str]:
    """The days with free times before and after this one; empty where there is none."""
    free = [each.date for each in days if each.slots]
    before = next((each for each in reversed(free) if each < day), "")
    after = next((each for each in free if each > day), "")
    return before, after


def _of(group: Group, offered: dict[str, Service]) -> tuple[Service, ...]:
    return tuple(offered[service] for service in group.services if service in offered)
