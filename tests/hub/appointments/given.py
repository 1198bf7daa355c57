"""A house that looks for appointments, and how calendars are written."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from hub.appointments.sources.frame import Frame, window
from hub.appointments.sources.reading import Booking, Reading
from hub.appointments.sources.rules import Fields, Rules, When

BERLIN = ZoneInfo("Europe/Berlin")
SERVICES = frozenset({"id-card", "passport", "car"})
FIELDS = Fields(
    quantity="X-PERSONS",
    language="X-LANGUAGE",
    code="X-CODE",
    name="ATTENDEE;CN",
    mail="ATTENDEE",
    phone="X-PHONE",
)
RULES = Rules(
    fields=FIELDS,
    when=(
        When("SUMMARY", begins="Teamsitzung"),
        When("CATEGORIES", exactly="Ausweis", service="id-card"),
        When("SUMMARY", begins="Reisepass", service="passport"),
        When("LOCATION", matches=r"^Kfz( |-|$)", service="car"),
    ),
    languages={"ukrainisch": "uk"},
)


def ms(written: str, zone: ZoneInfo = BERLIN) -> int:
    """`2026-03-30 09:00`, in Berlin."""
    return int(datetime.fromisoformat(written).replace(tzinfo=zone).timestamp() * 1000)


NOW_MS = ms("2026-03-20 09:00")


def frame(now_ms: int = NOW_MS, days: int = 60, source: str = "cal") -> Frame:
    return Frame(source, window(now_ms, days, BERLIN), BERLIN, SERVICES, b"secret")


def event(*lines: str, uid: str = "1", category: str = "Ausweis") -> str:
    """`DTSTART` and whatever else is wanted."""
    head = (f"UID:{uid}", "DTSTAMP:20260101T000000Z")
    tail = (f"CATEGORIES:{category}",) if category else ()
    return "\r\n".join(("BEGIN:VEVENT", *head, *lines, *tail, "END:VEVENT", ""))


def at(written: str) -> str:
    """`20260330T0900` in Berlin, as a line."""
    return f"DTSTART;TZID=Europe/Berlin:{written}00"


def calendar(*parts: str, head: str = "") -> bytes:
    text = f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//\r\n{head}{''.join(parts)}"
    return f"{text}END:VCALENDAR\r\n".encode()


def times(reading: Reading) -> dict[str, str]:
    """Id → local time."""
    return {
        booking.id: f"{datetime.fromtimestamp(booking.at_ms / 1000, BERLIN):%Y-%m-%d %H:%M}"
        for booking in reading.bookings
    }


def only(reading: Reading) -> Booking:
    assert reading.problems == ()
    (booking,) = reading.bookings
    return booking


def faults(reading: Reading) -> list[tuple[int, str]]:
    """Line and reason."""
    return [
        (problem.line, problem.fault.removeprefix("appointments-")) for problem in reading.problems
    ]
