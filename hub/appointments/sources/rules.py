"""How a source's own words become ours: which service is meant, and where what is written."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache

import msgspec

Values = Callable[[str], tuple[str, ...]]
"""What stands under the name of a property or column; nothing, one, or several."""
LONGEST = 200
"""Of a value, so much is looked at: a description may be a novel."""


class When(msgspec.Struct, frozen=True):
    """Which service is meant if a property is, begins with, or matches something (a regular
    expression); capitals and small letters are the same. Without `service` it is no appointment
    (a team meeting in the same calendar) and is passed over."""

    field: str
    service: str = ""
    exactly: str = ""
    begins: str = ""
    matches: str = ""

    def holds(self, value: str) -> bool:
        text = value.strip()[:LONGEST].casefold()
        if self.exactly:
            return text == self.exactly.casefold()
        if self.begins:
            return text.startswith(self.begins.casefold())
        return bool(self.matches) and pattern(self.matches).search(text) is not None


class Fields(msgspec.Struct, frozen=True):
    """Under which name of the source what is found; empty: nowhere.

    In a calendar: names of properties, or of their parameters (`ATTENDEE;CN`).
    """

    id: str = ""
    at: str = ""
    date: str = ""
    time: str = ""
    service: str = ""
    quantity: str = ""
    language: str = ""
    code: str = ""
    status: str = ""
    name: str = ""
    mail: str = ""
    phone: str = ""

    @property
    def named(self) -> frozenset[str]:
        return frozenset(name for name in msgspec.structs.astuple(self) if name)


class Rules(msgspec.Struct, frozen=True):
    """`service`: when no rule holds. `all_day_s`: the time of day of what only has a date."""

    fields: Fields = Fields()
    when: tuple[When, ...] = ()
    service: str = ""
    languages: Mapping[str, str] = {}
    """The source's words for languages, in small letters → language tag."""
    cancelled: tuple[str, ...] = ("cancelled", "canceled", "storniert", "abgesagt")
    """Words of the status, in small letters."""
    all_day_s: int | None = None

    @property
    def named(self) -> frozenset[str]:
        """Everything that is looked at; the rest of an entry is not even taken in."""
        return self.fields.named | {rule.field for rule in self.when}

    def service_of(self, values: Values) -> str | None:
        """The service that is meant; empty: nobody knows; `None`: this is no appointment."""
        for rule in self.when:
            if any(map(rule.holds, values(rule.field))):
                return rule.service or None
        written = first(values, self.fields.service)
        return written or self.service

    def is_cancelled(self, values: Values) -> bool:
        return first(values, self.fields.status).casefold() in self.cancelled


@lru_cache(maxsize=256)
def pattern(written: str) -> re.Pattern[str]:
    return re.compile(written, re.IGNORECASE)


def first(values: Values, field: str) -> str:
    """The first value that is not empty, on one line."""
    if field:
        for value in values(field):
            if text := " ".join(value.split()):
                return text[:LONGEST]
    return ""
