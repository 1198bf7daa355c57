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


class Place(StrEnum):
    """Where somebody waits who comes back or was handed on."""

    ORIGINAL = "original"
    """By the time at which they first came."""
    NOW = "now"
    """As if they had come just now."""
    FIRST = "first"
    """Before everybody else; outside the bound on overtaking."""


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


class SpecialDay(msgspec.Struct, frozen=True):
    """A date (ISO) that has hours of its own: `times` as (opens, closes); none means closed.

    `name`: why, by language; a public holiday's name, for instance.
    """

    date: str
    times: tuple[tuple[int, int], ...] = ()
    name: dict[str, str] = {}


class Result(msgspec.Struct, frozen=True):
    """With what outcome a service can end; `code` stands in the figures."""

    code: str
    name: dict[str, str]


class Service(msgspec.Struct, frozen=True):
    """What a person comes for. No `hours` means always open. `retired`: no new tickets.

    `internal`: only a stretch of a journey or a clerk leads here, no kiosk offers it.
    `before`, `after`: the services that a visit passes through before and after this one.
    """

    id: str
    name: dict[str, str]
    prefix: str
    hours: tuple[Hours, ...] = ()
    bring: dict[str, str] = {}
    icon: str = ""
    """One or two characters that stand before the name on the kiosk."""
    note: dict[str, str] = {}
    """A text of its own on the ticket."""
    copies: int = 1
    """So many tickets are printed."""
    expected_s: int = 600
    retired: bool = False
    internal: bool = False
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    days: tuple[SpecialDay, ...] = ()
    """Its own; they go before those of the site."""
    last_ticket_s: int = 0
    """So long before closing no more tickets are given out."""
    until_full: bool = False
    """Nor are there any once the work that waits no longer fits until closing."""
    quota: int = 0
    """Tickets a day at most; 0: as many as come."""
    results: tuple[Result, ...] = ()
    wait_norm_s: int = 0
    """Whoever waits longer is a warning; 0: nobody is."""
    service_norm_s: int = 0
    """What takes longer is a warning."""


class Group(msgspec.Struct, frozen=True):
    """Services that stand behind one button of the kiosk."""

    id: str
    name: dict[str, str]
    services: tuple[str, ...]
    icon: str = ""


class Kiosk(msgspec.Struct, frozen=True):
    """What the entrance offers and asks."""

    long_wait_s: int = 3600
    """Whoever is expected to wait longer is asked whether they still want a number; 0: nobody."""
    bring_first: bool = False
    """What to bring is shown before the number is given."""
    several: bool = False
    """Several concerns may be chosen at once."""
    appointments: bool = False
    """Whoever has an appointment checks in here."""
    feedback: bool = False
    """People may say how it was."""
    priority: dict[str, str] = {}
    """Who may ask to go first, in the house's own words, by language; empty: nobody may."""


class Zone(msgspec.Struct, frozen=True):
    """A waiting area. `capacity`: so many may wait there (0: no limit)."""

    id: str
    name: dict[str, str]
    capacity: int = 0
    wait_outside: bool = False
    """Numbers are given all the same; phones say when there is room."""


class Counter(msgspec.Struct, frozen=True):
    """A numbered place that serves some services; `label` is what the screens show.

    `head_start_s`: this counter's preference among its services, by service id.
    `express_s`: it takes only what is expected to last no longer (0: everything).
    """

    id: str
    label: str
    zone: str
    services: tuple[str, ...]
    way: Way = Way.NONE
    head_start_s: dict[str, int] = {}
    retired: bool = False
    express_s: int = 0


class Display(msgspec.Struct, frozen=True):
    """A screen and the calls that it shows: of these zones, services and counters (empty: all)."""

    id: str
    zones: tuple[str, ...] = ()
    services: tuple[str, ...] = ()
    counters: tuple[str, ...] = ()

    @property
    def selects(self) -> bool:
        """It leaves out some of its zones' calls."""
        return bool(self.services or self.counters)


class Ratio(msgspec.Struct, frozen=True):
    """So many appointments to so many walk-ins at a counter, while nobody waited over `cap_s`."""

    appointments: int
    walkins: int
    cap_s: int


class Missed(msgspec.Struct, frozen=True):
    """When somebody called counts as not there, and where they wait if they come back."""

    calls: int = 1
    """Announced at least so often."""
    after_s: int = 0
    """So long after the last announcement."""
    place: Place = Place.ORIGINAL


class TooLate(StrEnum):
    """What becomes of somebody who checks in after the late tolerance."""

    WALKIN = "walkin"
    """They wait as a walk-in from then on."""
    REFUSED = "refused"
    """They are told that the time has passed, and may take a number like everybody."""


class SlotPlan(msgspec.Struct, frozen=True):
    """Times that can be booked, on dates for which the plan was opened.

    Within these `hours` one begins every `every_s`, for any of these `services`. As many people may
    have the same time as `share` percent of `counters` that serve the service (one at least), or
    `capacity` if it is not 0. Of a day's places `kept` are given only by staff, in emergencies,
    until `kept_until_s` of that day.
    """

    id: str
    services: tuple[str, ...]
    counters: tuple[str, ...]
    hours: tuple[Hours, ...]
    every_s: int
    capacity: int = 0
    share: int = 100
    kept: int = 0
    kept_until_s: int = 0
    online: bool = True
    """The public booking page gives them away too."""
    virtual: bool = False
    """By video: the call goes to the phone."""


class Booking(msgspec.Struct, frozen=True):
    """Who may book which of the house's own slots; booking systems of others ask nobody."""

    public: bool = False
    """There is a booking page for everybody."""
    days: int = 60
    """So many days ahead, today not counted; staff may book any day that is open."""
    notice_s: int = 3600
    """The page gives away nothing that begins sooner."""
    most: int = 4
    """So many of one thing at most (three passports) on the page and at the kiosk."""
    kiosk: bool = False
    """The kiosk offers what is left of today."""


class Checking(msgspec.Struct, frozen=True):
    """When whoever has an appointment may say that they are there, and when they never came."""

    early_s: int = 0
    """So long before its time at the earliest; 0: at any time of that day."""
    too_late: TooLate = TooLate.WALKIN
    no_show_s: int = 3600
    """So long after its time it counts as not kept (never before the late tolerance is over)."""
    phone: bool = False
    """On the phone too, with the code that kiosk and reception show."""
    gate: bool = False
    """Whoever is let in by a gate is checked in."""


class Kept(msgspec.Struct, frozen=True):
    """How long what stands beside the journal is known: so long after it was written, and then
    until the next service day begins."""

    tickets_s: int = 86_400
    """The secrets in the QR codes of tickets."""
    answers_s: int = 172_800
    """What commands were answered first; a day at least."""
    language_s: int = 34_560_000
    """In which language somebody took their number: 400 days, so that a year can be compared with
    the one before."""
    notes_s: int = 86_400
    """What staff have written: of visits, why something is closed, on the screens."""
    clerks_s: int = 86_400
    """Who sat at a counter."""
    figures_by_clerk: bool = False
    """Figures may be taken apart by clerk, as far back as `clerks_s` says; the works council has
    agreed."""


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
    days: tuple[SpecialDay, ...] = ()
    """Holidays and other special days of the whole house."""
    missed: Missed = Missed()
    handed_on: Place = Place.ORIGINAL
    """Where somebody waits for the next stretch of the way, unless a clerk says otherwise."""
    ratio: Ratio | None = None
    early_s: int = 300
    """An appointment may be called so long before its time, …"""
    late_s: int = 900
    """… and who checks in later than this after it waits as a walk-in."""
    undo_s: int = 30
    auto_next: bool = False
    """Finishing calls the next one at once."""
    idle_norm_s: int = 0
    """An open counter that calls nobody for so long while people wait is a warning; 0: never."""
    sign_in: bool = False
    """A clerk has to sign in before a counter's terminal does anything."""
    alarm_spoken: bool = False
    """An alarm is called out at the reception's screen too."""
    groups: tuple[Group, ...] = ()
    """Services in no group stand on the kiosk's first page themselves."""
    kiosk: Kiosk = Kiosk()
    gate_early_s: int = 1800
    """A gate lets in who has an appointment so long before its time."""
    slots: tuple[SlotPlan, ...] = ()
    booking: Booking = Booking()
    checking: Checking = Checking()
    video_url: str = ""
    """Where a virtual appointment takes place; `{room}` stands for what nobody can guess."""
    hold_s: int = 300
    """Somebody who is called while on the way is held so long before they count as missed."""
    let_first: int = 3
    """So often somebody may let others go first; 0: never."""
    remind_s: tuple[int, ...] = ()
    """So long before an appointment a reminder is mailed."""
    mails: bool = False
    """Letters are sent; without, nobody is asked for an address."""
    contacts_kept_s: int = 172_800
    """So long after an appointment the name and address of whoever has it are kept."""
    page_kept_s: int = 1800
    """So long after the end of a visit its page still answers."""
    kept: Kept = Kept()
