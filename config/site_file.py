"""The tables and settings of `site.toml`, one class a table.

The order of classes and settings is that of the commented example and of docs/configuration.md;
tests keep the three together.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from config.values import (
    AllOrListed,
    ByLanguage,
    Colour,
    DurationS,
    FilePath,
    Id,
    Model,
    OpeningHours,
    Timezone,
    WebAddress,
)
from hub.protocol.site import Theme

_LOOK = Theme()


class SiteTable(Model):
    """`[site]`: the house."""

    id: Id
    name: ByLanguage
    timezone: Timezone = "Europe/Berlin"
    languages: Annotated[list[Id], Field(min_length=1)] = ["de", "en"]
    hours: OpeningHours = []
    grace: DurationS = 600


class HeadStart(Model):
    """`[order.head_start]`: by how much each class goes before walk-ins."""

    walkin: DurationS = 0
    appointment: DurationS = 0
    priority: DurationS = 0


class Order(Model):
    """`[order]`: who is next."""

    head_start: HeadStart = HeadStart()


class Public(Model):
    """`[public]`: how the visitor's page is reached."""

    base_url: WebAddress | None = None
    outside: bool = False
    wifi: str = ""


class Numbers(Model):
    """`[numbers.A]`: the range of a prefix."""

    first: Annotated[int, Field(ge=0)] = 1
    last: Annotated[int, Field(le=9_999_999)] = 999
    step: Annotated[int, Field(ge=1, le=1000)] = 1


class Service(Model):
    """`[[service]]`: what people come for. Without `hours` those of the site."""

    id: Id
    name: ByLanguage
    prefix: Annotated[str, Field(pattern=r"^[A-Z]{1,2}$")]
    bring: ByLanguage | None = None
    hours: OpeningHours | None = None
    expected: DurationS = 600
    retired: bool = False


class Zone(Model):
    """`[[zone]]`: a waiting area."""

    id: Id
    name: ByLanguage


class Counter(Model):
    """`[[counter]]`: a place where people are served."""

    id: Id
    label: str | None = None
    zone: str
    services: AllOrListed
    way: Literal["left", "right", "straight", "up", "down", "none"] = "none"
    head_start: dict[str, DurationS] = {}
    retired: bool = False


class Display(Model):
    """`[[display]]`: a screen. Without `zones` it shows the calls of all."""

    id: Id
    zones: list[str] = []


class ThemeTable(Model):
    """`[theme]`: one look for paper, kiosk, counter, screens and phone."""

    ground: Colour = _LOOK.ground
    text: Colour = _LOOK.text
    muted: Colour = _LOOK.muted
    accent: Colour = _LOOK.accent
    on_accent: Colour = _LOOK.on_accent
    call: Colour = _LOOK.call
    on_call: Colour = _LOOK.on_call
    alert: Colour = _LOOK.alert
    on_alert: Colour = _LOOK.on_alert
    logo: FilePath | None = None
    minimum_show: DurationS = int(_LOOK.minimum_show_s)
    message: ByLanguage | None = None


class SiteFile(Model):
    """The whole of `site.toml`."""

    site: SiteTable
    order: Order = Order()
    public: Public = Public()
    zone: Annotated[list[Zone], Field(min_length=1)]
    service: Annotated[list[Service], Field(min_length=1)]
    counter: Annotated[list[Counter], Field(min_length=1)]
    display: list[Display] = []
    numbers: dict[str, Numbers] = {}
    theme: ThemeTable = ThemeTable()
    texts: dict[str, dict[str, str]] = {}
