"""What requests and answers of the HTTP API look like, beyond the protocol's own structs.

A body that becomes a command calls everything as the command does; only a moment (ISO 8601 with
offset) stands there in milliseconds, as `<name>_ms`.
"""

from __future__ import annotations

import datetime
from typing import Annotated

import msgspec

from hub.protocol.commands import Contact
from hub.protocol.concerns import Concern
from hub.protocol.limits import Case, Channel, Code, Date, Id, Language, Note, Quantity, Room
from hub.protocol.site import Counter, Display, Place, Service, VisitorClass, Zone

Given = Annotated[str, msgspec.Meta(min_length=1, max_length=64)]
"""An id that has to be there."""
Moment = Annotated[datetime.datetime, msgspec.Meta(tz=True)]


class Body(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The base of what comes with a request."""


class NewTicket(Body, frozen=True):
    """Which service somebody has come for, or which several. Kiosks leave out all below `more`."""

    service: Given
    language: Language = "de"
    """A language tag; in this language the visitor is called."""
    channel: Channel = "api"
    """Where the ticket was asked for, for the figures."""
    quantity: Quantity = 1
    """How many of it: three passports."""
    more: Annotated[tuple[Concern, ...], msgspec.Meta(max_length=8)] = ()
    """What else is to be dealt with, under the same number."""
    cls: VisitorClass = VisitorClass.WALKIN
    booked: Moment | None = None
    """An appointment's time, ISO 8601 with offset."""
    case: Case | None = None
    """An opaque link between visits on different days; never a name."""
    anyway: bool = False
    """Although no ticket would be given: closed, full. Recorded."""


class Booking(Body, frozen=True):
    """A booked time."""

    service: Given
    at: Moment
    """ISO 8601 with offset."""
    code: Code
    """What its holder shows or types; unique among all appointments."""
    quantity: Quantity = 1
    more: Annotated[tuple[Concern, ...], msgspec.Meta(max_length=8)] = ()
    """What else is to be dealt with."""
    language: Language | None = None
    virtual: bool = False
    """By video: the call goes to the phone."""
    contact: Contact | None = None
    """For letters and staff; forgotten soon after. Without: what was known stays."""


class NewBooking(Body, frozen=True):
    """One of the house's own times."""

    service: Given
    at: Moment
    """A time that `/slots` gives (there in milliseconds); ISO 8601 with offset."""
    quantity: Quantity = 1
    language: Language = "de"
    contact: Contact | None = None
    urgent: bool = False
    """Out of what is kept for emergencies. Reception and supervisor only."""
    in_person: bool = False
    """Not by video, where both are offered at that time."""


class NewTime(Body, frozen=True):
    at: Moment
    urgent: bool = False


class Dates(Body, frozen=True):
    first: Date
    last: Date
    """Included."""
    plan: Id = ""
    """Empty: all plans."""


class LetOthers(Body, frozen=True):
    people: Annotated[int, msgspec.Meta(ge=1, le=5)] = 2


class Arrival(Body, frozen=True):
    """Somebody with an appointment is there."""

    code: Code
    language: Language = "de"
    channel: Channel = "api"


class GivenReason(Body, frozen=True):
    reason: Note = ""


class Outcome(Body, frozen=True):
    result: Id = ""
    """How the service turned out: `services[].results[].code` of the site."""


class Park(Body, frozen=True):
    reason: Note = ""
    until: Moment | None = None
    """ISO 8601 with offset: when the visit waits again by itself. Without: when a clerk says so."""
    room: Room = ""
    """Where the person is meanwhile; screens may show it."""


class Transfer(Body, frozen=True):
    """Where the visitor goes: to a service, a counter or a clerk."""

    service: Id = ""
    """Empty: the present one."""
    to_counter: Id = ""
    """Only there the visit is called."""
    to_clerk: Id = ""
    """To the counter at which this clerk has signed in."""
    place: Place | None = None
    """Where it waits; without: as the site says."""
    back: bool = False
    """Afterwards it comes back to this counter."""


class WhichVisit(Body, frozen=True):
    visit: Given


class WhichService(Body, frozen=True):
    service: Given


class NewStep(Body, frozen=True):
    service: Given
    quantity: Quantity = 1


class Assignment(Body, frozen=True):
    services: Annotated[tuple[Given, ...], msgspec.Meta(max_length=200)] | None
    """What the counter serves until the day ends; null: as configured."""


class Move(Body, frozen=True):
    service: Id = ""
    """Empty: the same."""
    place: Place = Place.ORIGINAL


class Remark(Body, frozen=True):
    text: Note
    """Empty: nothing is to be known."""


class Message(Body, frozen=True):
    text: Note
    """Empty: takes the message away."""
    zone: Id = ""
    """Empty: on all screens."""


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
    facts: dict[str, str]
    """What it says that it is: the size of the picture, for instance."""


class ShownCall(msgspec.Struct, frozen=True):
    """The newest call of which a display has said what became of it."""

    call_seq: int
    number: str
    counter: str
    counter_label: str
    at: str
    """Site time of the call, ISO 8601, UTC."""
    outcome: str
    """`shown`, `spoken`, `shortened` or `superseded`."""


class DisplayDocument(msgspec.Struct, frozen=True, kw_only=True):
    """A display of the site, or another one that is connected."""

    display: str
    device: str
    """Empty: no device has been this display since the hub started."""
    listed: bool
    """The site has it."""
    zones: tuple[str, ...]
    """Those whose calls it shows."""
    services: tuple[str, ...]
    """Only these; empty: all."""
    counters: tuple[str, ...]
    """Only these; empty: all."""
    layout: str
    connected: bool
    since: str | None
    """Site time of its last coming or going, ISO 8601, UTC."""
    sound: bool
    """It can gong and speak."""
    speaks: tuple[str, ...]
    """The zones for which it does."""
    last: ShownCall | None
    states: dict[str, str]
    facts: dict[str, str]
    version: str


class ProblemDocument(msgspec.Struct, frozen=True):
    """RFC 9457. `reason` is stable and meant for programs; `facts` of it are further members."""

    type: str
    title: str
    status: int
    detail: str
    reason: str
