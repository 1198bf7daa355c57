"""The tables and settings of `site.toml`, one class a table.

The order of classes and settings is that of the commented example and of docs/configuration.md;
tests keep the three together.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from config import booking_file
from config.values import (
    AllOrListed,
    ByLanguage,
    Colour,
    Day,
    DurationS,
    FilePath,
    Id,
    Model,
    OpeningHours,
    TimesOfDay,
    Timezone,
    WebAddress,
)
from hub.protocol import screens
from hub.protocol.theme import Theme

_LOOK = Theme()
_LAYOUT = screens.Layout((), (), ())
_VOICE = screens.Voice()

Holidays = Literal[
    "BW", "BY", "BE", "BB", "HB", "HH", "HE", "MV", "NI", "NW", "RP", "SL", "SN", "ST", "SH", "TH"
]  # fmt: skip
"""The federal states of Germany."""
Place = Literal["original", "now", "first"]
AtLeastOne = Annotated[int, Field(ge=1)]
Metres = Annotated[float, Field(ge=1, le=100)]
Inches = Annotated[float, Field(ge=5, le=200)]
Weight = Annotated[int, Field(ge=1, le=100)]
"""How large a column or a row is beside the others."""


class SiteTable(Model):
    """`[site]`: the house."""

    id: Id
    name: ByLanguage
    timezone: Timezone = "Europe/Berlin"
    languages: Annotated[list[Id], Field(min_length=1)] = ["de", "en"]
    hours: OpeningHours = []
    holidays: Holidays | None = None
    last_ticket: DurationS = 0
    until_full: bool = False
    grace: DurationS = 600


class SpecialDay(Model):
    """`[[day]]`: days that are not like their weekday. Without `hours` it is closed."""

    date: Day
    to: Day | None = None
    hours: TimesOfDay = []
    name: ByLanguage | None = None
    services: list[str] = []


class HeadStart(Model):
    """`[order.head_start]`: by how much each class goes before walk-ins."""

    walkin: DurationS = 0
    appointment: DurationS = 0
    priority: DurationS = 0


class Ratio(Model):
    """`[order.ratio]`: how appointments and walk-ins take turns, while nobody waits over `cap`."""

    appointments: AtLeastOne
    walkins: AtLeastOne
    cap: DurationS


class Order(Model):
    """`[order]`: who is next."""

    early: DurationS = 300
    late: DurationS = 900
    handed_on: Place = "original"
    head_start: HeadStart = HeadStart()
    ratio: Ratio | None = None


class Missed(Model):
    """`[missed]`: when somebody called counts as not there, and where they wait afterwards."""

    calls: Annotated[int, Field(ge=1, le=10)] = 1
    after: DurationS = 0
    place: Place = "original"


class Staff(Model):
    """`[staff]`: how the counters work."""

    sign_in: bool = False
    undo: DurationS = 30
    auto_next: bool = False


class Norms(Model):
    """`[norms]`: what lasts longer is a warning to the supervisor; zero: nothing is."""

    wait: DurationS = 0
    service: DurationS = 0
    idle: DurationS = 0


class Alarm(Model):
    """`[alarm]`: what happens beside the screens when somebody needs help at a counter."""

    spoken: bool = False
    command: list[str] = []


class Public(Model):
    """`[public]`: how the visitor's page is reached."""

    base_url: WebAddress | None = None
    outside: bool = False
    wifi: str = ""


class Kiosk(Model):
    """`[kiosk]`: what the entrance offers and asks."""

    long_wait: DurationS = 3600
    bring_first: bool = False
    several: bool = False
    appointments: bool = False
    feedback: bool = False
    priority: ByLanguage | None = None


class Gate(Model):
    """`[gate]`: who is let in with what is scanned."""

    early: DurationS = 1800


class Ticket(Model):
    """`[ticket]`: the paper. Without a `template` it looks as it comes with the program."""

    template: FilePath | None = None


class Numbers(Model):
    """`[numbers.A]`: the range of a prefix."""

    first: Annotated[int, Field(ge=0)] = 1
    last: Annotated[int, Field(le=9_999_999)] = 999
    step: Annotated[int, Field(ge=1, le=1000)] = 1


class Result(Model):
    """One of a service's `results`: with what outcome it can end."""

    code: Id
    name: ByLanguage


class Service(Model):
    """`[[service]]`: what people come for. What is missing is as `[site]` and `[norms]` say."""

    id: Id
    name: ByLanguage
    prefix: Annotated[str, Field(pattern=r"^[A-Z]{1,2}$")]
    icon: Annotated[str, Field(max_length=4)] = ""
    bring: ByLanguage | None = None
    note: ByLanguage | None = None
    copies: Annotated[int, Field(ge=1, le=3)] = 1
    hours: OpeningHours | None = None
    last_ticket: DurationS | None = None
    until_full: bool | None = None
    quota: AtLeastOne | None = None
    expected: DurationS = 600
    norm_wait: DurationS | None = None
    norm_service: DurationS | None = None
    internal: bool = False
    before: list[str] = []
    after: list[str] = []
    results: list[Result] = []
    retired: bool = False


class Group(Model):
    """`[[group]]`: services that stand behind one button of the kiosk."""

    id: Id
    name: ByLanguage
    icon: Annotated[str, Field(max_length=4)] = ""
    services: Annotated[list[str], Field(min_length=1)]


class Zone(Model):
    """`[[zone]]`: a waiting area. Without `capacity` as many may wait there as come."""

    id: Id
    name: ByLanguage
    capacity: AtLeastOne | None = None
    wait_outside: bool = False


class Counter(Model):
    """`[[counter]]`: a place where people are served."""

    id: Id
    label: str | None = None
    zone: str
    services: AllOrListed
    way: Literal["left", "right", "straight", "up", "down", "none"] = "none"
    plan: FilePath | None = None
    head_start: dict[str, DurationS] = {}
    express: DurationS = 0
    retired: bool = False


class Display(Model):
    """`[[display]]`: a screen. Without `zones`, `services` and `counters` it shows all calls."""

    id: Id
    zones: list[str] = []
    services: list[str] = []
    counters: list[str] = []
    layout: str | None = None
    shade: Literal["light", "dark", "contrast"] = "light"
    distance: Metres | None = None
    diagonal: Inches | None = None
    labels: Literal["beside", "rotate"] = "beside"
    languages: list[str] = []
    on: OpeningHours = []


class Layout(Model):
    """`[[layout]]`: where what stands on a screen. Without weights all parts are the same size."""

    id: Id
    grid: Annotated[list[str], Field(min_length=1)]
    columns: list[Weight] = []
    rows: list[Weight] = []
    distance: Metres = _LAYOUT.distance_m
    diagonal: Inches = _LAYOUT.diagonal_in


class Loudness(Model):
    """`[[voice.loudness]]`: hours in which announcements are quieter."""

    hours: Annotated[OpeningHours, Field(min_length=1)]
    percent: Annotated[int, Field(ge=0, le=100)]


class VoiceTable(Model):
    """`[voice]`: how calls are announced."""

    languages: list[str] = []
    gap: Annotated[float, Field(ge=0, le=5)] = _VOICE.gap_s
    quiet: OpeningHours = []
    loudness: list[Loudness] = []


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
    ticker: ByLanguage | None = None


class SiteFile(Model):
    """The whole of `site.toml`."""

    site: SiteTable
    day: list[SpecialDay] = []
    order: Order = Order()
    missed: Missed = Missed()
    staff: Staff = Staff()
    norms: Norms = Norms()
    alarm: Alarm = Alarm()
    public: Public = Public()
    kiosk: Kiosk = Kiosk()
    gate: Gate = Gate()
    phone: booking_file.Phone = booking_file.Phone()
    ticket: Ticket = Ticket()
    zone: Annotated[list[Zone], Field(min_length=1)]
    service: Annotated[list[Service], Field(min_length=1)]
    group: list[Group] = []
    counter: Annotated[list[Counter], Field(min_length=1)]
    display: list[Display] = []
    layout: list[Layout] = []
    voice: VoiceTable = VoiceTable()
    numbers: dict[str, Numbers] = {}
    slots: list[booking_file.SlotPlan] = []
    booking: booking_file.Booking = booking_file.Booking()
    check_in: booking_file.CheckIn = booking_file.CheckIn()
    virtual: booking_file.Virtual = booking_file.Virtual()
    mail: booking_file.Mail | None = None
    privacy: booking_file.Privacy = booking_file.Privacy()
    appointments: booking_file.Appointments = booking_file.Appointments()
    theme: ThemeTable = ThemeTable()
    texts: dict[str, dict[str, str]] = {}
