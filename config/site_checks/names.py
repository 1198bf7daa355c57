"""Names that stand twice or lead nowhere, and ranges of numbers without a service."""

from __future__ import annotations

from collections.abc import Iterator

from config.findings import Facts, Finding, meant
from config.site_file import Numbers
from config.source import Where
from config.written import ALL, Raw, ids, retired, strings, table, tables, unknown


def check(raw: Raw) -> Iterator[Finding]:
    for kind in ("zone", "service", "group", "counter", "display", "layout", "slots"):
        yield from _twins(raw, kind, "id")
        yield from _twins(raw, kind, "label", warning=True)
    for finding in _twins(table(raw, "appointments"), "source", "id"):
        yield Finding(("appointments", *finding.where), finding.text, finding.facts)
    for index, service in tables(raw, "service"):
        for finding in _twins(service, "results", "code"):
            yield Finding(("service", index, *finding.where), finding.text, finding.facts)
    yield from _zones(raw)
    yield from _services(raw)
    yield from _counters(raw)
    yield from _numbers(raw)


def _twins(raw: Raw, kind: str, setting: str, *, warning: bool = False) -> Iterator[Finding]:
    seen: dict[str, int] = {}
    for index, entry in tables(raw, kind):
        value = entry.get(setting)
        if not isinstance(value, str) or retired(entry):
            continue
        if value in seen:
            facts: Facts = {"value": value, "setting": setting, "first": seen[value] + 1}
            yield Finding((kind, index, setting), "config-twice", facts, warning=warning)
        seen.setdefault(value, index)


def _zones(raw: Raw) -> Iterator[Finding]:
    zones = ids(raw, "zone")
    for index, counter in tables(raw, "counter"):
        zone = counter.get("zone")
        if isinstance(zone, str):
            yield from unknown(("counter", index, "zone"), "config-no-zone", zone, zones)
    for index, display in tables(raw, "display"):
        for item, zone in strings(display, "zones"):
            yield from unknown(("display", index, "zones", item), "config-no-zone", zone, zones)


def _counters(raw: Raw) -> Iterator[Finding]:
    counters = ids(raw, "counter")
    for kind in ("display", "slots"):
        for index, entry in tables(raw, kind):
            for item, counter in strings(entry, "counters"):
                where = (kind, index, "counters", item)
                yield from unknown(where, "config-no-counter", counter, counters)


def _services(raw: Raw) -> Iterator[Finding]:
    known = ids(raw, "service")
    for where, service in _mentioned(raw):
        yield from unknown(where, "config-no-service", service, known)


def _mentioned(raw: Raw) -> Iterator[tuple[Where, str]]:
    """The services that are named somewhere, and where."""
    for kind, setting in (
        ("counter", "services"),
        ("service", "before"),
        ("service", "after"),
        ("group", "services"),
        ("day", "services"),
        ("display", "services"),
        ("slots", "services"),
    ):
        for index, entry in tables(raw, kind):
            for item, service in strings(entry, setting):
                if (kind, service) != ("counter", ALL):
                    yield (kind, index, setting, item), service
    for index, counter in tables(raw, "counter"):
        for service in table(counter, "head_start"):
            yield ("counter", index, "head_start", service), service


def _numbers(raw: Raw) -> Iterator[Finding]:
    prefixes = [s["prefix"] for _, s in tables(raw, "service") if isinstance(s.get("prefix"), str)]
    for prefix in table(raw, "numbers"):
        if prefix not in prefixes:
            facts = {"value": prefix, "known": ", ".join(sorted(set(prefixes)))}
            near = meant(prefix, prefixes)
            yield Finding(("numbers", prefix), "config-no-prefix", facts, near, at_key=True)
        yield from _backwards(("numbers", prefix), table(table(raw, "numbers"), prefix))


def _backwards(where: Where, written: Raw) -> Iterator[Finding]:
    numbers = {**Numbers().model_dump(), **written}
    first, last = numbers["first"], numbers["last"]
    # `type`, because true and false are whole numbers to Python.
    if type(first) is type(last) is int and last < first:
        yield Finding(where, "config-range-backwards", {"first": first, "last": last})
