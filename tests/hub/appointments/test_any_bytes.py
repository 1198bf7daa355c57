"""Whatever stands in a file: it is read or reported, never an error of ours, and means the same
every time."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hub.appointments.sources.following import Format
from hub.appointments.sources.ical.calendars import Calendars
from hub.appointments.sources.processes import Processes
from hub.appointments.sources.table import Tables
from tests.hub.appointments import test_processes, test_table
from tests.hub.appointments.given import RULES, at, calendar, event, frame

SERIES = calendar(
    event(
        at("20260323T0900"),
        "RRULE:FREQ=WEEKLY;BYDAY=MO,TU;COUNT=5",
        "EXDATE;TZID=Europe/Berlin:20260330T090000",
        "RDATE;VALUE=PERIOD:20260401T090000Z/PT1H",
        'ATTENDEE;CN="a;b":mailto:x@example.org',
    ),
    event(at("20260331T1100"), "RECURRENCE-ID;RANGE=THISANDFUTURE:20260331T070000Z"),
    event("DTSTART;VALUE=DATE:20260401", uid="9"),
)
TABLE = test_table.rows(test_table.LINE, test_table.LINE.replace("Größ", '"Größ"')).encode()
PROCESSES = json.dumps([test_processes.PROCESS, {"processId": 2}]).encode()
FORMATS: list[tuple[Format, bytes]] = [
    (Calendars(RULES), SERIES),
    (Tables(test_table.RULES), TABLE),
    (Processes({"1063441": "id-card"}), PROCESSES),
]
PIECES = st.sampled_from(
    [b"", b"\r\n", b'"', b";", b":", b",", b"BEGIN:VEVENT\r\n", b"END:VEVENT\r\n", b"\x00", b"9999",
     b"\xff", b"{", b"]", b"=", b"-", b"T"]
)  # fmt: skip
CHANGES = st.lists(
    st.tuples(st.integers(0, 900), st.integers(0, 12), PIECES | st.binary(max_size=3)), max_size=6
)


@pytest.mark.parametrize(("format_", "whole"), FORMATS, ids=["ics", "csv", "json"])
@given(changes=CHANGES)
def test_ok__it_is_read_or_reported(
    format_: Format, whole: bytes, changes: list[tuple[int, int, bytes]]
) -> None:
    data = bytearray(whole)
    for where, cut, piece in changes:
        data[where : where + cut] = piece
    readings = [format_.read([format_.parse("a", bytes(data))], frame()) for _ in range(2)]
    assert readings[0] == readings[1]
    reading = readings[0]
    if not reading.bookings and not reading.called_off:
        assert reading.problems or not data.strip() or format_.parse("a", bytes(data)).entries
    assert len({booking.code.upper() for booking in reading.bookings}) == len(reading.bookings)
    for booking in reading.bookings:
        assert booking.at_ms in frame().window
        assert booking.id.startswith("cal:")
        assert len(booking.id) <= 64


@pytest.mark.parametrize("format_", [one for one, _ in FORMATS], ids=["ics", "csv", "json"])
@given(data=st.binary(max_size=200))
def test_fail__rubbish_is_never_a_complete_source(format_: Format, data: bytes) -> None:
    reading = format_.read([format_.parse("a", data)], frame())
    assert reading.bookings == ()
    assert reading.problems or reading.complete is False or data.strip() in (b"[]", b'""')
