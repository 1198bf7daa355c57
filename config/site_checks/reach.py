"""Numbers that nobody could ever call, and services that nobody comes to."""

from __future__ import annotations

from collections.abc import Iterator

from config.findings import Finding
from config.site_file import Service
from config.values import duration_s
from config.written import ALL, Raw, ids, retired, serves, strings, tables, value_of

_EXPECTED_S: int = Service.model_fields["expected"].default


def check(raw: Raw) -> Iterator[Finding]:
    counters = [counter for _, counter in tables(raw, "counter") if not retired(counter)]
    known = set(ids(raw, "service"))
    named = {item for counter in counters for _, item in strings(counter, "services")}
    # Who is named nowhere may be the one that was misspelt.
    if named <= {ALL, *known}:
        yield from _unserved(raw, counters)
        yield from _express(raw)
    yield from _internal(raw, known)


def _takes(counter: Raw, service: Raw) -> bool:
    """Whether it is short enough for the counter, as far as it can be read."""
    express_s = value_of(counter, "express", duration_s)
    expected_s = value_of(service, "expected", duration_s)
    if "expected" not in service:
        expected_s = _EXPECTED_S
    return not express_s or expected_s is None or expected_s <= express_s


def _unserved(raw: Raw, counters: list[Raw]) -> Iterator[Finding]:
    for index, service in tables(raw, "service"):
        name = service.get("id")
        if not isinstance(name, str) or retired(service):
            continue
        serving = [counter for counter in counters if serves(counter, name)]
        where = ("service", index, "id")
        if not serving:
            yield Finding(where, "config-unserved", {"value": name})
        elif not any(_takes(counter, service) for counter in serving):
            yield Finding(where, "config-too-long", {"value": name})


def _express(raw: Raw) -> Iterator[Finding]:
    services = [service for _, service in tables(raw, "service") if not retired(service)]
    for index, counter in tables(raw, "counter"):
        served = [service for service in services if serves(counter, str(service.get("id")))]
        if served and not any(_takes(counter, service) for service in served):
            facts = {"value": str(counter["express"])}
            yield Finding(("counter", index, "express"), "config-express-idle", facts)


def _internal(raw: Raw, known: set[str]) -> Iterator[Finding]:
    services = tables(raw, "service")
    ways = [strings(service, setting) for _, service in services for setting in ("before", "after")]
    reached = {name for way in ways for _, name in way}
    for index, service in services if reached <= known else ():
        name = service.get("id")
        if service.get("internal") is True and isinstance(name, str) and name not in reached:
            where = ("service", index, "internal")
            yield Finding(where, "config-internal-unused", {"value": name}, warning=True)
