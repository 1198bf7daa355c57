"""What a display is told to show and to say: layouts and languages that exist, calls that come."""

from __future__ import annotations

from collections.abc import Iterator

from config.findings import Facts, Finding, meant
from config.layouts import supplied
from config.site_checks.layouts import drawing
from config.site_file import SiteTable
from config.written import Raw, ids, serves, strings, table, tables, unknown
from hub.protocol.screens import TICKET_LANGUAGE, Panel


def check(raw: Raw) -> Iterator[Finding]:
    for index, display in tables(raw, "display"):
        yield from _layout(raw, index, display)
        yield from _counters(raw, index, display)
        yield from _services(raw, index, display)
    yield from _languages(raw)


def _layout(raw: Raw, index: int, display: Raw) -> Iterator[Finding]:
    name = display.get("layout")
    if not isinstance(name, str):
        return
    panels = {key: {cell for row in each.grid for cell in row} for key, each in supplied().items()}
    for _, layout in tables(raw, "layout"):
        panels[str(layout.get("id"))] = {cell for row in drawing(layout) for cell in row}
    where = ("display", index, "layout")
    yield from unknown(where, "config-no-layout", name, panels)
    if Panel.PLACE in panels.get(name, ()) and not display.get("counters"):
        facts = {"value": name, "panel": Panel.PLACE}
        yield Finding(where, "config-display-no-place", facts, warning=True)


def _counters(raw: Raw, index: int, display: Raw) -> Iterator[Finding]:
    """Counters of zones that the display does not show."""
    zones = {zone for _, zone in strings(display, "zones")}
    places = {counter.get("id"): counter.get("zone") for _, counter in tables(raw, "counter")}
    known = set(ids(raw, "zone"))
    for item, counter in strings(display, "counters"):
        zone = places.get(counter)
        if zones and zones <= known and isinstance(zone, str) and zone not in zones:
            facts = {"value": counter, "zone": zone}
            where = ("display", index, "counters", item)
            yield Finding(where, "config-display-elsewhere", facts, warning=True)


def _services(raw: Raw, index: int, display: Raw) -> Iterator[Finding]:
    """Services that none of the counters offers for which the display is."""
    named = {counter for _, counter in strings(display, "counters")}
    counters = [counter for _, counter in tables(raw, "counter") if counter.get("id") in named]
    known = ids(raw, "service")
    for item, service in strings(display, "services"):
        offered = any(serves(counter, service) for counter in counters)
        if counters and service in known and not offered:
            where = ("display", index, "services", item)
            yield Finding(where, "config-display-unserved", {"value": service}, warning=True)


def _languages(raw: Raw) -> Iterator[Finding]:
    listed = [language for _, language in strings(table(raw, "site"), "languages")]
    spoken = listed or list(SiteTable.model_fields["languages"].default)
    for index, display in tables(raw, "display"):
        for item, language in strings(display, "languages"):
            where = ("display", index, "languages", item)
            yield from unknown(where, "config-not-spoken", language, spoken)
    for item, language in strings(table(raw, "voice"), "languages"):
        if language not in (*spoken, TICKET_LANGUAGE):
            facts: Facts = {
                "value": language,
                "ticket": TICKET_LANGUAGE,
                "known": ", ".join(spoken),
            }
            near = meant(language, [*spoken, TICKET_LANGUAGE])
            yield Finding(("voice", "languages", item), "config-not-announced", facts, near)
