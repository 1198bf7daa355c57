"""Appointments in the shape of the booking API of Munich and Berlin."""

from __future__ import annotations

import json
from typing import Any

import pytest

from hub.appointments.sources.processes import Processes
from hub.appointments.sources.reading import Booking, Person, Reading
from tests.hub.appointments.given import faults, frame, ms, only

AT_MS = ms("2026-03-30 09:00")
PROCESS: dict[str, Any] = {
    "processId": 101002,
    "timestamp": str(AT_MS // 1000),
    "authKey": "fb43",
    "familyName": "Kim",
    "customTextfield": "",
    "email": "mia@example.org",
    "telephone": "0123",
    "officeName": "Bürgerbüro Mitte",
    "officeId": 102522,
    "scope": {"id": 64, "provider": {"id": 102522, "source": "dldb"}},
    "subRequestCounts": [],
    "serviceId": 1063441,
    "serviceName": "Personalausweis",
    "serviceCount": 2,
    "status": "confirmed",
    "slotCount": 1,
}
PROCESSES = Processes({"1063441": "id-card", "1063453": "passport"}, frozenset({"102522"}))


def read(whole: Any, processes: Processes = PROCESSES) -> Reading:
    data = whole if isinstance(whole, bytes) else json.dumps(whole).encode()
    return processes.read([processes.parse("termine.json", data)], frame())


def test_ok__a_process_becomes_a_booking() -> None:
    booking = only(read([PROCESS]))
    person = Person("Kim", "mia@example.org", "0123")
    assert booking == Booking("cal:101002", "id-card", AT_MS, "101002", 2, None, person)


def test_ok__the_key_can_be_part_of_the_code() -> None:
    processes = Processes(PROCESSES.services, code="process-key")
    assert only(read([PROCESS], processes)).code == "101002-fb43"


@pytest.mark.parametrize("name", ["appointments", "data", "processes"])
def test_ok__a_list_under_a_name_of_its_own_one_alone_or_one_a_line(name: str) -> None:
    lines = f"{json.dumps(PROCESS)}\n\n{json.dumps(PROCESS | {'processId': 2})}\n".encode()
    assert only(read({"meta": {}, name: [PROCESS]})) == only(read(PROCESS))
    assert len(read(lines).bookings) == 2


@pytest.mark.parametrize(
    ("status", "booked", "called_off", "unclear"),
    [
        (None, True, False, False),
        ("queued", True, False, False),
        ("reserved", False, False, False),
        ("preconfirmed", False, False, False),
        ("deleted", False, True, False),
        ("finished", False, False, True),
        ("processing", False, False, True),
    ],
)
def test_ok__what_its_status_means(
    status: str | None, booked: bool, called_off: bool, unclear: bool
) -> None:
    reading = read([PROCESS | {"status": status}])
    assert bool(reading.bookings) is booked
    assert reading.called_off == ({"cal:101002"} if called_off else set())
    assert reading.unclear == ({"cal:101002"} if unclear else set())
    assert reading.problems == ()


def test_ok__other_offices_are_none_of_ours() -> None:
    reading = read([PROCESS | {"officeId": 1}, PROCESS | {"officeId": "102522"}])
    assert len(reading.bookings) == 1


def test_ok__more_services_are_said_once() -> None:
    more = PROCESS | {"subRequestCounts": [{"id": 1063453, "name": "Reisepass", "count": 1}]}
    reading = read([more, more | {"processId": 5}, PROCESS | {"processId": 6}])
    assert faults(reading) == [(0, "more-services")]
    assert reading.problems[0].facts == {"count": 2}
    assert len(reading.bookings) == 3


def test_fail__each_broken_process_is_reported_and_the_rest_goes_in() -> None:
    reading = read(
        [
            PROCESS | {"processId": 1, "timestamp": "morgen"},
            PROCESS | {"processId": 2, "timestamp": None},
            PROCESS | {"processId": None},
            PROCESS | {"processId": 4, "serviceId": 99},
            "Mia",
            PROCESS | {"processId": 6, "timestamp": str(AT_MS)},
            PROCESS,
        ]
    )
    assert [booking.id for booking in reading.bookings] == ["cal:101002"]
    assert faults(reading) == [
        (1, "time-broken"),
        (2, "no-time"),
        (3, "no-id"),
        (4, "no-service"),
        (5, "no-entry"),
        (6, "time-broken"),
    ]
    assert reading.unclear == {"cal:1", "cal:2", "cal:4", "cal:6"}


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"", "no-json"),
        (b"<html>", "no-json"),
        (json.dumps([PROCESS])[:-9].encode(), "no-json"),
        (b"{}", "no-list"),
        (b'{"error": "unavailable"}', "no-list"),
        (b"3", "no-list"),
    ],
)
def test_fail__an_answer_that_is_no_list(data: bytes, fault: str) -> None:
    reading = read(data)
    assert faults(reading) == [(0, fault)]
    assert not reading.complete
