"""The calendars, tables and booking systems of `site.toml`: what `aufruf booking` is given."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

Kind = Literal["ical", "caldav", "csv", "zms"]
Separator = Literal["auto", ";", ",", "\t", "|"]
Code = Literal["process", "process-key"]


@dataclass(frozen=True)
class When:
    """Which service is meant (empty: no appointment) if a field is, begins with or matches this."""

    field: str
    service: str = ""
    exactly: str = ""
    begins: str = ""
    matches: str = ""


@dataclass(frozen=True)
class SourceSettings:
    """One `[[appointments.source]]`. `path` or `url`, as its kind has it; paths are whole.

    With neither its appointments are handed in over HTTP: there is nothing to read.
    """

    id: str
    kind: Kind
    every_s: int
    days: int
    complete: bool = True
    path: Path | None = None
    url: str = ""
    user: str = ""
    password_file: Path | None = None
    ca: Path | None = None
    service: str = ""
    """When no rule says another."""
    when: tuple[When, ...] = ()
    fields: Mapping[str, str] = field(default_factory=dict)
    """Under which name of the source what is found, by our word for it; only those that are set."""
    languages: Mapping[str, str] = field(default_factory=dict)
    """The source's words in small letters → language tag."""
    cancelled: tuple[str, ...] | None = None
    """Words of the status in small letters; `None`: the usual ones."""
    all_day_s: int | None = None
    separator: Separator = "auto"
    encoding: str = "auto"
    dates: tuple[str, ...] = ()
    """As strptime has them; none: the usual ones."""
    offices: frozenset[str] = frozenset()
    services: Mapping[str, str] = field(default_factory=dict)
    """zms: their `serviceId` → ours."""
    code: Code = "process"
