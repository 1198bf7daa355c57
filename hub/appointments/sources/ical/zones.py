"""Which zone a TZID means.

By this order: a name of the time zone database; a name that Windows has for one; the end of a path
(`/example.org/Europe/Berlin`); the place that the file's own definition names; that definition
itself. The database goes before definitions because these are often old or shortened.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from icalendar import Timezone
from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

_PLACE = re.compile(r"^X-LIC-LOCATION:(.+)$", re.MULTILINE | re.IGNORECASE)


class Zones:
    """The zones of one file; each is looked for once."""

    def __init__(self, definitions: Mapping[str, str]) -> None:
        self._definitions = definitions
        self._found: dict[str, tzinfo | None] = {}

    def named(self, tzid: str) -> tzinfo | None:
        """`None`: nobody knows."""
        if tzid not in self._found:
            self._found[tzid] = self._looked_for(tzid)
        return self._found[tzid]

    def _looked_for(self, tzid: str) -> tzinfo | None:
        name = tzid.strip().strip('"')
        definition = self._definitions.get(tzid, "")
        place = _PLACE.search(definition)
        return (
            _of_database(name)
            or _of_database(WINDOWS_TO_OLSON.get(name, ""))
            or _of_database("/".join(name.split("/")[-2:]))
            or _of_database(place[1].strip() if place else "")
            or _of_definition(definition)
        )


def _of_database(name: str) -> tzinfo | None:
    try:
        return ZoneInfo(name) if name else None
    except (ValueError, OSError, ZoneInfoNotFoundError):
        return None


def _of_definition(definition: str) -> tzinfo | None:
    if not definition:
        return None
    try:
        zone = Timezone.from_ical(definition)
        return zone.to_tz() if isinstance(zone, Timezone) else None
    except Exception:  # whatever the library makes of a stranger's text: it is no zone
        return None
