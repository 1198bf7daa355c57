"""The kiosk's groups: a service stands in one place, and is one that the kiosk offers."""

from __future__ import annotations

from collections.abc import Iterator

from config.findings import Finding
from config.written import Raw, strings, tables


def check(raw: Raw) -> Iterator[Finding]:
    internal = {
        service.get("id")
        for _, service in tables(raw, "service")
        if service.get("internal") is True
    }
    stands: dict[str, str] = {}
    for index, group in tables(raw, "group"):
        for item, service in strings(group, "services"):
            where = ("group", index, "services", item)
            if service in stands:
                facts = {"value": service, "group": stands[service]}
                yield Finding(where, "config-group-twice", facts)
            elif service in internal:
                yield Finding(where, "config-group-internal", {"value": service}, warning=True)
            stands.setdefault(service, str(group.get("id")))
