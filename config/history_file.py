"""The mapping file of `aufruf import-history`: how another system's log says what ours says."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from config.values import DateFormat, EncodingName, Model

Event = Literal[
    "booked", "issue", "call", "recall", "start", "finish", "transfer", "no_show", "miss",
    "requeue", "park", "unpark", "cancel", "direct", "undo", "reopen", "auto_close", "refused",
    "feedback", "open", "pause", "close",
]  # fmt: skip
Names = Annotated[list[str], Field(min_length=1)]


class Columns(Model):
    """`[columns]`: their names; several, such as date and time of day, are read as one."""

    time: str | Names = "time"
    event: str | Names = "event"
    ticket: str | Names = "ticket"
    service: str | Names = "service"
    counter: str | Names = "counter"
    cls: str | Names = "cls"
    sched: str | Names = "sched"
    note: str | Names = "note"
    number: str | Names = "number"
    kiosk: str | Names = "kiosk"
    language: str | Names = "language"


class HistoryFile(Model):
    """The file as a whole; what is not in it is as in our own exports."""

    encoding: EncodingName = "auto"
    delimiter: Literal[",", ";", "\t", "|"] | None = None
    time_format: DateFormat | None = None
    sched_format: DateFormat | None = None
    ignore: list[str] = []
    columns: Columns = Columns()
    events: dict[str, Event] = {}
    services: dict[str, str] = {}
    counters: dict[str, str] = {}
    classes: dict[str, Literal["walkin", "appt", "prio"]] = {}
