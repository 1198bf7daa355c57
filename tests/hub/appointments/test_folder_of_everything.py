"""A folder as it is found in an office: broken, moved, cancelled, repeating, in the night of the
change of clocks — and ten thousand of them. With the hub's own rules, twice."""

from __future__ import annotations

import time
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from config.texts import Texts
from hub.appointments.difference import CalledOff, Known, difference
from hub.appointments.sources.files import Files
from hub.appointments.sources.ical.calendars import Calendars
from hub.appointments.sources.problems import sentence
from hub.appointments.sources.reading import Reading
from hub.protocol import commands as cmd
from tests.hub.appointments.given import BERLIN, NOW_MS, RULES, at, calendar, event, frame, times

MANY = 10_000


async def read(files: Files) -> Reading:
    said = [reading for _ in range(3) if (reading := await files.look(frame()))]
    return said[-1]


def obeyed(known: dict[str, Known], wanted: Reading) -> tuple[dict[str, Known], list[str]]:
    """What the hub knows then, and what it was told, in short."""
    after, told = dict(known), []
    for order in difference(known, wanted, "cal", NOW_MS).commands:
        told.append(f"{'+' if isinstance(order, cmd.BookAppointment) else '-'}{order.appointment}")
        if isinstance(order, cmd.BookAppointment):
            after[order.appointment] = Known(
                order.service, order.at_ms, order.code, order.quantity, order.language
            )
        else:
            was = after[order.appointment]
            after[order.appointment] = Known(
                was.service, was.at_ms, was.code, called_off=CalledOff.SOURCE
            )
    return after, told


async def test_ok__what_can_go_in_goes_in_and_changes_follow(tmp_path: Path) -> None:
    def put(name: str, *events: str) -> None:
        (tmp_path / name).write_bytes(calendar(*events))

    put("plain.ics", event(at("20260330T0900"), uid="plain-1"))
    put("moved.ics", event(at("20260330T1000"), uid="moved-1"))
    put("off.ics", event(at("20260330T1100"), uid="off-1"))
    put("gone.ics", event(at("20260330T1200"), uid="gone-1"))
    put("series.ics", event(at("20260323T0800"), "RRULE:FREQ=WEEKLY;COUNT=3", uid="series-1"))
    put("night.ics", event(at("20260328T0230"), "RRULE:FREQ=DAILY;COUNT=3", uid="night-1"))
    put("broken.ics", event("DTSTART:kaputt", uid="b-1"), event(at("20260401T0900"), uid="b-2"))
    (tmp_path / "html.ics").write_bytes(b"<html>502 Bad Gateway</html>")

    files = Files(tmp_path, Calendars(RULES))
    first = await read(files)
    known, told = obeyed({}, first)
    assert times(first) == {
        "cal:b-2": "2026-04-01 09:00",
        "cal:gone-1": "2026-03-30 12:00",
        "cal:moved-1": "2026-03-30 10:00",
        "cal:night-1:20260328T0130Z": "2026-03-28 02:30",
        "cal:night-1:20260329T0130Z": "2026-03-29 03:30",
        "cal:night-1:20260330T0030Z": "2026-03-30 02:30",
        "cal:off-1": "2026-03-30 11:00",
        "cal:plain-1": "2026-03-30 09:00",
        "cal:series-1:20260323T0700Z": "2026-03-23 08:00",
        "cal:series-1:20260330T0600Z": "2026-03-30 08:00",
        "cal:series-1:20260406T0600Z": "2026-04-06 08:00",
    }
    assert len(told) == len(first.bookings)
    say = Texts.load().say("de")
    left_out = "ist keine Zeit, die zu verstehen ist; der Termin wurde ausgelassen."
    assert [sentence(problem, say) for problem in first.problems] == [
        f"broken.ics, Zeile 7: „DTSTART“ {left_out}",
        "html.ics: Das ist kein Kalender: „BEGIN:VCALENDAR“ fehlt.",
    ]
    assert obeyed(known, await read(Files(tmp_path, Calendars(RULES)))) == (known, [])

    (tmp_path / "html.ics").unlink()
    (tmp_path / "gone.ics").unlink()
    put("moved.ics", event(at("20260330T1030"), "SEQUENCE:1", uid="moved-1"))
    put("off.ics", event(at("20260330T1100"), "STATUS:CANCELLED", uid="off-1"))
    put("plain.ics", event("DTSTART:kaputt", uid="plain-1"))
    put(
        "series.ics",
        event(
            at("20260323T0800"),
            "RRULE:FREQ=WEEKLY;COUNT=3",
            "EXDATE;TZID=Europe/Berlin:20260330T080000",
            uid="series-1",
        ),
    )
    second = await read(files)
    known, told = obeyed(known, second)
    assert told == [
        "-cal:gone-1",
        "-cal:off-1",
        "-cal:series-1:20260330T0600Z",
        "+cal:moved-1",
    ]
    assert known["cal:plain-1"].called_off is CalledOff.NO
    assert obeyed(known, second) == (known, [])


async def test_ok__ten_thousand_events(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    begins = datetime(2026, 3, 23, 8, tzinfo=BERLIN)
    events = []
    for n in range(MANY - 200):
        start = begins + timedelta(days=n // 200, minutes=n % 200 * 2)
        text = f"DESCRIPTION:{'Bitte mitbringen. ' * 20}"
        events.append(event(at(f"{start:%Y%m%dT%H%M}"), text, f"X-CODE:C{n}", uid=f"u-{n}"))
    events += (
        event(at(f"2026{1 + n % 3:02}{1 + n % 28:02}T0900"), "RRULE:FREQ=DAILY", uid=f"s-{n}")
        for n in range(200)
    )
    (tmp_path / "all.ics").write_bytes(calendar(*events))
    files = Files(tmp_path, Calendars(RULES))
    since = time.perf_counter()
    reading = await read(files)
    read_s = time.perf_counter() - since
    since = time.perf_counter()
    known, told = obeyed({}, reading)
    difference_s = time.perf_counter() - since
    assert reading.problems == ()
    assert len(told) == len(reading.bookings) > MANY
    assert obeyed(known, reading) == (known, [])
    since = time.perf_counter()
    assert await files.look(frame()) is None
    with capsys.disabled():
        print(
            f"\n{MANY} events, {len(reading.bookings)} bookings: read in {read_s:.2f} s, "
            f"difference {difference_s * 1000:.0f} ms, a look without news "
            f"{(time.perf_counter() - since) * 1000:.1f} ms"
        )
