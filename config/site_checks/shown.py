"""Waiting areas without a counter, and calls that no screen shows."""

from __future__ import annotations

from collections.abc import Iterator

from config.findings import Finding
from config.written import ALL, Raw, ids, retired, serves, strings, tables

SELECTING = ("zones", "services", "counters")
"""Settings of a display; without one of them it leaves nothing out by it."""


def check(raw: Raw) -> Iterator[Finding]:
    counters = [
        (index, counter) for index, counter in tables(raw, "counter") if not retired(counter)
    ]
    displays = [display for _, display in tables(raw, "display")]
    used = {counter.get("zone") for _, counter in counters}
    known = set(ids(raw, "zone"))
    for index, zone in tables(raw, "zone"):
        name = zone.get("id")
        if not isinstance(name, str):
            continue
        where = ("zone", index, "id")
        here = [display for display in displays if _takes(display, "zones", name)]
        if name not in used and used <= known:
            yield Finding(where, "config-zone-unused", {"value": name}, warning=True)
        elif name in used and not here:
            yield Finding(where, "config-zone-unshown", {"value": name}, warning=True)
        elif _no_slips(raw, displays):
            for place, counter in counters:
                if counter.get("zone") == name:
                    yield from _counter(raw, place, counter, here)


def _counter(raw: Raw, index: int, counter: Raw, displays: list[Raw]) -> Iterator[Finding]:
    """Of a counter whose zone is shown: it is left out, or one of its services is."""
    name, where = str(counter.get("id")), ("counter", index, "id")
    here = [display for display in displays if _takes(display, "counters", name)]
    served = [
        service
        for service in ids(raw, "service")
        if serves(counter, service)
        and not any(_takes(display, "services", service) for display in here)
    ]
    if not here:
        yield Finding(where, "config-counter-unshown", {"value": name}, warning=True)
    elif served:
        facts = {"value": name, "services": ", ".join(served)}
        yield Finding(where, "config-service-unshown", facts, warning=True)


def _takes(display: Raw, setting: str, name: str) -> bool:
    return not display.get(setting) or name in {each for _, each in strings(display, setting)}


def _no_slips(raw: Raw, displays: list[Raw]) -> bool:
    """Whatever is named exists: nothing is left out only because it is misspelt."""
    kinds = zip(("zone", "service", "counter"), SELECTING, strict=True)
    named = all(
        {each for display in displays for _, each in strings(display, setting)}
        <= set(ids(raw, kind))
        for kind, setting in kinds
    )
    served = {
        each for _, counter in tables(raw, "counter") for _, each in strings(counter, "services")
    }
    return named and served <= {ALL, *ids(raw, "service")}
