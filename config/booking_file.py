"""The tables and settings of `site.toml` that are about appointments and phones."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from config.mailing import Security
from config.sources import Code, Kind, Separator
from config.values import (
    DateFormat,
    DurationS,
    EncodingName,
    FilePath,
    Id,
    MailSender,
    Model,
    OpeningHours,
    Pattern,
    TimeOfDayS,
    WebAddress,
)

Percent = Annotated[int, Field(ge=1, le=100)]
Count = Annotated[int, Field(ge=1, le=999)]


class SlotPlan(Model):
    """`[[slots]]`: times that can be booked, on dates that are opened. Without `counters` all that
    serve one of the services count; without `capacity` so many fit as `share` percent of them."""

    id: Id
    services: Annotated[list[str], Field(min_length=1)]
    counters: list[str] = []
    hours: Annotated[OpeningHours, Field(min_length=1)]
    every: DurationS
    capacity: Count | None = None
    share: Percent = 100
    keep: Annotated[int, Field(ge=0, le=999)] = 0
    keep_until: TimeOfDayS = 0
    online: bool = True
    virtual: bool = False


class Booking(Model):
    """`[booking]`: who may book what is free."""

    public: bool = False
    days: Annotated[int, Field(ge=1, le=366)] = 60
    notice: DurationS = 3600
    most: Annotated[int, Field(ge=1, le=99)] = 4
    kiosk: bool = False


class CheckIn(Model):
    """`[check_in]`: when whoever has an appointment says that they are there."""

    early: DurationS = 0
    too_late: Literal["walkin", "refused"] = "walkin"
    no_show: DurationS = 3600
    phone: bool = False
    gate: bool = False


class Virtual(Model):
    """`[virtual]`: appointments by video."""

    url: WebAddress | None = None


class Phone(Model):
    """`[phone]`: what whoever waits can do with the page of their number."""

    hold: DurationS = 300
    let_first: Annotated[int, Field(ge=0, le=9)] = 3
    kept: DurationS = 1800


class Mail(Model):
    """`[mail]`: letters about appointments. Without it none are sent and nobody is asked for an
    address."""

    server: Annotated[str, Field(pattern=r"^[A-Za-z0-9._:-]+$", max_length=253)]
    port: Annotated[int, Field(ge=1, le=65_535)] = 587
    security: Security = "starttls"
    user: str = ""
    password_file: FilePath | None = None
    ca: FilePath | None = None
    sender: MailSender
    reply_to: MailSender | None = None
    remind: list[DurationS] = [86_400]
    per_minute: Annotated[int, Field(ge=1, le=6000)] = 60


class Privacy(Model):
    """`[privacy]`: how long what is known of people is kept, and then to the start of a day."""

    contacts: DurationS = 172_800
    tickets: DurationS = 86_400
    answers: DurationS = 172_800
    language: DurationS = 34_560_000
    notes: DurationS = 86_400
    clerks: DurationS = 86_400
    figures_by_clerk: bool = False


class When(Model):
    """`[[appointments.source.when]]`: which service an entry means. The first that holds counts."""

    field: Annotated[str, Field(min_length=1)]
    service: str = ""
    exactly: str = ""
    begins: str = ""
    matches: Pattern = ""


class Fields(Model):
    """`[appointments.source.fields]`: under which name of the source what is found."""

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


class Source(Model):
    """`[[appointments.source]]`: a calendar, a table or a booking system that is read."""

    id: Id
    kind: Kind
    path: FilePath | None = None
    url: WebAddress | None = None
    user: str = ""
    password_file: FilePath | None = None
    ca: FilePath | None = None
    every: DurationS = 60
    days: Annotated[int, Field(ge=1, le=730)] = 60
    complete: bool = True
    service: str = ""
    all_day: TimeOfDayS | None = None
    separator: Separator = "auto"
    encoding: EncodingName = "auto"
    dates: list[DateFormat] = []
    cancelled: list[str] = []
    offices: list[str] = []
    services: dict[str, str] = {}
    code: Code = "process"
    languages: dict[str, str] = {}
    fields: Fields = Fields()
    when: list[When] = []


class Appointments(Model):
    """`[appointments]`: those that are booked elsewhere."""

    source: list[Source] = []
