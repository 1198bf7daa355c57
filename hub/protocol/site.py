"""What the core and the terminals know about a site.

The configuration as the queue rules need it: ids, hours, ranges, head starts. It is made from
`site.toml` by the entry points, recorded in the journal whenever it changes, and sent to every
terminal when it connects. Times of day are seconds since local midnight, durations are seconds.
"""

from __future__ import annotations

from enum import StrEnum

import msgspec


class VisitorClass(StrEnum):
    """How a visit came to be; each class has a head start in the order."""

    WALKIN = "walkin"
    APPOINTMENT = "appt"
    PRIORITY = "prio"


class Way(StrEnum):
    """The direction from the waiting zone to a counter, drawn as an arrow."""

    LEFT = "left"
    RIGHT = "right"
    STRAIGHT = "straight"
    UP = "up"
    DOWN = "down"
    NONE = "none"


class NumberRange(msgspec.Struct, frozen=True):
    """The ordinals of one prefix: `first`, `first + step`, … up to `last`, then from the start."""

    first: int = 1
    last: int = 999
    step: int = 1


class Hours(msgspec.Struct, frozen=True):
    """One opening interval on one weekday (0 = Monday), in the site's local time of day."""

    weekday: int
    opens_s: int
    closes_s: int


class Service(msgspec.Struct, frozen=True):
    """What a person comes for. No `hours` means always open. `retired`: no new tickets."""

    id: str
    name: dict[str, str]
    prefix: str
    hours: tuple[Hours, ...] = ()
    bring: dict[str, str] = {}
    icon: str = ""
    expected_s: int = 600
    retired: bool = False


class Zone(msgspec.Struct, frozen=True):
    """A waiting area."""

    id: str
    name: dict[str, str]
    capacity: int = 0


class Counter(msgspec.Struct, frozen=True):
    """A numbered place that serves some services; `label` is what the screens show.

    `head_start_s`: this counter's preference among its services, by service id.
    """

    id: str
    label: str
    zone: str
    services: tuple[str, ...]
    way: Way = Way.NONE
    head_start_s: dict[str, int] = {}
    retired: bool = False


class Display(msgspec.Struct, frozen=True):
    """A screen and the zones whose calls it shows (empty: all)."""

    id: str
    zones: tuple[str, ...] = ()


class Site(msgspec.Struct, frozen=True):
    """One office: its services, places and rules."""

    id: str
    name: dict[str, str]
    timezone: str
    languages: tuple[str, ...]
    services: tuple[Service, ...]
    counters: tuple[Counter, ...]
    zones: tuple[Zone, ...]
    displays: tuple[Display, ...] = ()
    ranges: dict[str, NumberRange] = {}
    head_start_s: dict[VisitorClass, int] = {}
    grace_s: int = 600
    """How long somebody who missed the call may come back."""
    wifi: str = ""
    public_url: str = ""
    """Where the visitor's page is reached; the QR on the ticket says `<public_url>/t/<token>`."""
    public: bool = False
    """True when `public_url` works outside the house too."""


class Theme(msgspec.Struct, frozen=True):
    """Colours and names for paper, kiosk, counter, screens and phone: one look for all.

    Colours are `#rrggbb`. The text colours keep a contrast of at least 4.5:1 on their ground.
    """

    ground: str = "#ffffff"
    text: str = "#14202b"
    muted: str = "#55636f"
    accent: str = "#00497a"
    on_accent: str = "#ffffff"
    call: str = "#ffcc00"
    on_call: str = "#14202b"
    alert: str = "#b3261e"
    on_alert: str = "#ffffff"
    logo: bytes = b""
    """A PNG; empty: the site's name stands in its place."""
    minimum_show_s: float = 8.0
    """Site time for which a display keeps a call in front."""
    message: dict[str, str] = {}
