"""What requests and answers of the HTTP API look like, beyond the protocol's own structs."""

from __future__ import annotations

from typing import Annotated

import msgspec

from hub.protocol.commands import Channel, Language
from hub.protocol.site import Counter, Display, Service, Zone

ID = Annotated[str, msgspec.Meta(min_length=1, max_length=64)]
NOTE = Annotated[str, msgspec.Meta(max_length=200)]


class NewTicket(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Which service somebody has come for."""

    service: ID
    language: Language = "de"
    """A language tag; in this language the visitor is called."""
    channel: Channel = "api"
    """Where the ticket was asked for, for the figures."""


class Pause(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    reason: NOTE = ""


class Park(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    reason: NOTE = ""
    until: str | None = None
    """ISO 8601 with offset: when the visit waits again by itself. Without: when a clerk says so."""


class Transfer(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    service: ID


class WhichVisit(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    visit: ID


class SiteDocument(msgspec.Struct, frozen=True):
    """The site as clients need it; ids never change their meaning."""

    id: str
    name: dict[str, str]
    timezone: str
    languages: tuple[str, ...]
    services: tuple[Service, ...]
    counters: tuple[Counter, ...]
    zones: tuple[Zone, ...]
    displays: tuple[Display, ...]
    public_url: str
    now: str
    """Site time, ISO 8601, UTC."""
    revision: int


class DeviceDocument(msgspec.Struct, frozen=True):
    """A device that has connected since the hub started."""

    device: str
    role: str
    scope: str
    version: str
    connected: bool
    since: str
    """Site time of its last coming or going, ISO 8601, UTC."""
    states: dict[str, str]
    """What it says of its own hardware: `ok`, or the name of a trouble."""


class ProblemDocument(msgspec.Struct, frozen=True):
    """RFC 9457. `reason` is stable and meant for programs; `facts` of it are further members."""

    type: str
    title: str
    status: int
    detail: str
    reason: str
