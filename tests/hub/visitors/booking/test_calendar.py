"""The calendar file, read by somebody else's reader."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from icalendar import Calendar, Event
from msgspec.structs import replace

from hub.visitors.booking.calendar import Entry, calendar_file, folded

ENTRY = Entry(
    uid="here:abc@rathaus",
    sequence=3,
    made_ms=1_795_503_600_000,
    starts_ms=1_795_507_200_000,
    lasts_s=1200,
    title="Pass; Ausweis, „neu“ · Rathaus",
    place="Rathaus\\Süd",
    text="Code: AB12\nBitte bringen Sie mit: Foto, Geburtsurkunde und die Einwilligung "
    "beider Sorgeberechtigter – auch für Straßburg",
)


def read(entry: Entry) -> Event:
    (event,) = Calendar.from_ical(calendar_file(entry)).walk("VEVENT")
    assert isinstance(event, Event)
    return event


def test_ok__a_calendar_reads_what_was_meant() -> None:
    event = read(ENTRY)
    assert (str(event["uid"]), str(event["sequence"])) == (ENTRY.uid, "3")
    assert event.start == datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
    assert event.end == datetime(2026, 11, 24, 8, 20, tzinfo=UTC)
    assert str(event["summary"]) == ENTRY.title
    assert str(event["location"]) == ENTRY.place
    assert str(event["description"]) == ENTRY.text
    assert str(event["status"]) == "CONFIRMED"
    assert not event.errors


def test_ok__what_is_called_off_says_so() -> None:
    assert str(read(replace(ENTRY, cancelled=True))["status"]) == "CANCELLED"


def test_ok__no_line_is_longer_than_the_standard_allows() -> None:
    lines = calendar_file(ENTRY).split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert lines[-1] == b""


@pytest.mark.parametrize("text", ["ü" * 200, "a" + "–" * 100, "x" * 75, "", "😀" * 40])
def test_ok__folding_breaks_no_character(text: str) -> None:
    line = f"X:{text}"
    assert all(len(piece.encode()) <= 75 for piece in folded(line).split("\r\n"))
    assert folded(line).replace("\r\n ", "") == line
