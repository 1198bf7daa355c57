"""Ways from service to service that come back to where they began, or end at a closed door."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from config.findings import Finding
from config.source import Where
from config.written import Raw, ids, retired, strings, tables

Ways = Mapping[str, tuple[str, ...]]


def check(raw: Raw) -> Iterator[Finding]:
    order = {name: place for place, name in enumerate(ids(raw, "service"))}
    closed = {service.get("id") for _, service in tables(raw, "service") if retired(service)}
    ways = {name: tuple(target for _, target in stops) for name, stops in _journeys(raw)}
    for name, stops in _journeys(raw):
        for where, target in stops:
            circle = _way(target, name, ways)
            if target == name:
                yield Finding(where, "config-journey-self", {"value": name})
            # Once a circle: where its first service leads into it.
            elif circle and order[name] == min(order[each] for each in circle):
                facts = {"way": " → ".join((name, *circle))}
                yield Finding(where, "config-journey-circle", facts)
            elif target in closed and name not in closed:
                facts = {"value": target, "from": name}
                yield Finding(where, "config-journey-retired", facts, warning=True)


def _journeys(raw: Raw) -> Iterator[tuple[str, list[tuple[Where, str]]]]:
    """Every service with the services before and after it, and where they stand."""
    for index, service in tables(raw, "service"):
        name = service.get("id")
        if isinstance(name, str):
            stops: list[tuple[Where, str]] = [
                (("service", index, setting, item), target)
                for setting in ("before", "after")
                for item, target in strings(service, setting)
            ]
            yield name, stops


def _way(start: str, goal: str, ways: Ways) -> tuple[str, ...]:
    """The shortest one, with both ends; empty if none leads there."""
    found: list[tuple[str, ...]] = [(start,)]
    seen = {start}
    for way in found:  # grows on the way
        if way[-1] == goal:
            return way
        onward = [target for target in ways.get(way[-1], ()) if target not in seen]
        found += [(*way, target) for target in onward]
        seen.update(onward)
    return ()
