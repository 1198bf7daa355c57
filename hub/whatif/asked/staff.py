"""The duties of a day as other counters would have them. Pure.

A counter that is added takes no break. Whoever is with a visitor finishes first, always.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from hub.protocol.site import Counter, Site
from hub.whatif.asked.counters import Change, What
from hub.whatif.record.script import Duty, Script


def with_added(site: Site, changes: Iterable[Change]) -> Site:
    """The site with the counters that are added: `+1`, `+2` …, in the order of the changes."""
    counters = list(site.counters)
    for change in changes:
        if change.what is not What.MORE:
            continue
        services = change.services or tuple(service.id for service in site.services)
        zone = next(
            (one.zone for one in site.counters if services[0] in one.services),
            site.zones[0].id if site.zones else "",
        )
        for _ in range(change.many):
            name = f"+{len(counters) - len(site.counters) + 1}"
            counters.append(Counter(name, name, zone, services))
    return replace(site, counters=tuple(counters))


def staffed(site: Site, script: Script, changes: Sequence[Change]) -> tuple[Duty, ...]:
    """The day's duties after these changes, one after the other. `site`: without added counters."""
    before = script.duties
    if not before:
        return ()
    plan = _Plan(site, script)
    weekday = date.fromisoformat(script.day).weekday()
    added = 0
    for change in changes:
        if change.holds_on(weekday):
            plan.apply(change, added)
        added += change.many if change.what is What.MORE else 0
    return plan.duties()


class _Plan:
    def __init__(self, site: Site, script: Script) -> None:
        self._site, self._day = site, date.fromisoformat(script.day)
        self._zone = ZoneInfo(site.timezone)
        self._configured = {counter.id: counter.services for counter in site.counters}
        self._first_ms = min(duty.from_ms for duty in script.duties)
        self._last_ms = max(duty.due_ms for duty in script.duties)
        self._by_counter: dict[str, list[Duty]] = {}
        for duty in sorted(script.duties, key=_from):
            self._by_counter.setdefault(duty.counter, []).append(duty)

    def duties(self) -> tuple[Duty, ...]:
        return tuple(duty for its in self._by_counter.values() for duty in its)

    def apply(self, change: Change, added: int) -> None:
        """`added`: so many counters had been added before."""
        from_ms = self._first_ms if change.from_s is None else self._instant_ms(change.from_s)
        to_ms = self._last_ms if change.to_s is None else self._instant_ms(change.to_s)
        if to_ms <= from_ms:
            return
        match change.what:
            case What.MORE:
                for place in range(added + 1, added + change.many + 1):
                    name = f"+{place}"
                    self._by_counter[name] = [Duty(name, from_ms, to_ms)]
            case What.FEWER:
                for counter in self._fewer(change, from_ms, to_ms):
                    self._close(counter, from_ms, to_ms)
            case What.CLOSED:
                for counter in change.counters:
                    self._close(counter, from_ms, to_ms)
            case What.OPEN:
                for counter in change.counters:
                    self._open(counter, from_ms, to_ms, change.services)
            case _:
                for counter in change.counters:
                    self._assign(counter, from_ms, to_ms, change)

    def _instant_ms(self, second: int) -> int:
        """By the clock on the wall."""
        days, second = divmod(second, 86_400)
        clock = time(second // 3600, second % 3600 // 60)
        at = datetime.combine(self._day + timedelta(days=days), clock, self._zone)
        return round(at.timestamp() * 1000)

    def _fewer(self, change: Change, from_ms: int, to_ms: int) -> list[str]:
        """Those that are on duty for longest in this time; of equal ones the last of the site."""
        found: list[tuple[int, int, str]] = []
        for place, counter in enumerate(self._configured):
            its = [
                duty
                for duty in self._by_counter.get(counter, [])
                if not change.services or set(change.services) & set(self._served(duty))
            ]
            lasts_ms = sum(
                max(0, min(duty.due_ms, to_ms) - max(duty.from_ms, from_ms)) for duty in its
            )
            if lasts_ms:
                found.append((lasts_ms, place, counter))
        return [counter for _, _, counter in sorted(found, reverse=True)[: change.many]]

    def _close(self, counter: str, from_ms: int, to_ms: int) -> None:
        """Nobody is there from then until then."""
        left: list[Duty] = []
        for duty in self._by_counter.get(counter, []):
            if duty.from_ms >= to_ms or duty.due_ms <= from_ms:
                left.append(duty)
                continue
            if duty.from_ms < from_ms:
                left.append(replace(duty, due_ms=from_ms, rest_ms=None))
            else:
                _break_is_end(left)
            if duty.due_ms > to_ms:
                left.append(replace(duty, from_ms=to_ms, first_ms=None))
        self._by_counter[counter] = left

    def _open(self, counter: str, from_ms: int, to_ms: int, services: tuple[str, ...]) -> None:
        """It is on duty from then until then, without a break."""
        its = self._by_counter.get(counter, [])
        served = services or next((duty.services for duty in its if duty.from_ms <= to_ms), ())
        self._close(counter, from_ms, to_ms)
        its = self._by_counter[counter]
        before = [duty for duty in its if duty.from_ms < from_ms]
        _break_is_end(before)
        after = [duty for duty in its if duty.from_ms >= from_ms]
        self._by_counter[counter] = [
            *before, Duty(counter, from_ms, to_ms, services=served), *after
        ]  # fmt: skip

    def _assign(self, counter: str, from_ms: int, to_ms: int, change: Change) -> None:
        parts: list[Duty] = []
        for duty in self._by_counter.get(counter, []):
            inside = max(duty.from_ms, from_ms), min(duty.due_ms, to_ms)
            if inside[0] >= inside[1]:
                parts.append(duty)
                continue
            if duty.from_ms < from_ms:
                parts.append(replace(duty, due_ms=from_ms, rest_ms=None))
            served = self._served(duty)
            serving, ends_with_it = _serving(served, change), duty.due_ms <= to_ms
            middle = replace(
                duty,
                from_ms=inside[0],
                due_ms=inside[1],
                rest_ms=duty.rest_ms if ends_with_it else None,
                first_ms=duty.first_ms if duty.from_ms >= from_ms else None,
                services=serving,
            )
            if serving:
                parts.append(middle)
            else:
                _break_is_end(parts)
            if not ends_with_it:
                parts.append(replace(duty, from_ms=to_ms, first_ms=None, services=served))
        self._by_counter[counter] = parts

    def _served(self, duty: Duty) -> tuple[str, ...]:
        return duty.services or self._configured.get(duty.counter, ())


def _serving(now: tuple[str, ...], change: Change) -> tuple[str, ...]:
    match change.what:
        case What.SERVES_TOO:
            return tuple(dict.fromkeys((*now, *change.services)))
        case What.SERVES_NOT:
            return tuple(service for service in now if service not in change.services)
        case _:
            return change.services


def _break_is_end(duties: list[Duty]) -> None:
    """What was to follow the last of them is no longer there."""
    if duties and duties[-1].rest_ms is not None:
        duties[-1] = replace(duties[-1], rest_ms=None)


def _from(duty: Duty) -> int:
    return duty.from_ms
