"""Calendars: what is understood, what is reported, and that the rest goes in."""

from __future__ import annotations

from datetime import datetime

import pytest

from config.texts import Texts
from hub.appointments.sources.ical.calendars import Calendars
from hub.appointments.sources.problems import sentence
from hub.appointments.sources.reading import Booking, Person, Reading
from tests.hub.appointments.given import (
    NOW_MS,
    RULES,
    at,
    calendar,
    event,
    faults,
    frame,
    ms,
    only,
    times,
)

OUTLOOK = 'DTSTART;TZID="(UTC+01:00) Amsterdam, Berlin, Bern, Rom":20260330T090000'
OWN_ZONE = (
    "BEGIN:VTIMEZONE\r\nTZID:Unser Amt\r\n"
    "BEGIN:STANDARD\r\nDTSTART:16010101T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\n"
    "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\r\nEND:STANDARD\r\n"
    "BEGIN:DAYLIGHT\r\nDTSTART:16010101T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\n"
    "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE\r\n"
)


def read(*files: bytes, now_ms: int = NOW_MS, days: int = 60) -> Reading:
    calendars = Calendars(RULES)
    parsed = [calendars.parse(f"{n}.ics", data) for n, data in enumerate(files, 1)]
    return calendars.read(parsed, frame(now_ms, days))


def test_ok__an_event_becomes_a_booking_and_the_person_stands_apart() -> None:
    booking = only(
        read(
            calendar(
                event(
                    at("20260330T0900"),
                    "X-PERSONS:3",
                    "X-LANGUAGE:Ukrainisch",
                    "X-CODE:K4P9-2XQ7",
                    'ATTENDEE;CN="Kim, Mia":mailto:mia@example.org',
                    "X-PHONE:0123",
                )
            )
        )
    )
    assert booking == Booking(
        "cal:1",
        "id-card",
        ms("2026-03-30 09:00"),
        "K4P9-2XQ7",
        3,
        "uk",
        Person("Kim, Mia", "mia@example.org", "0123"),
    )
    assert "Mia" not in repr(booking)
    assert "mia" not in repr(booking)


@pytest.mark.parametrize(
    ("lines", "service"),
    [
        (("CATEGORIES:Wichtig,AUSWEIS",), "id-card"),
        (("SUMMARY:Reisepass Kim",), "passport"),
        (("LOCATION:Kfz-Zulassung\\, Raum 3",), "car"),
    ],
)
def test_ok__the_service_follows_from_category_summary_or_place(
    lines: tuple[str, ...], service: str
) -> None:
    assert only(read(calendar(event(at("20260330T0900"), *lines, category="")))).service == service


def test_ok__what_is_no_appointment_is_passed_over() -> None:
    reading = read(calendar(event(at("20260330T0900"), "SUMMARY:Teamsitzung", category="")))
    assert (reading.bookings, reading.problems) == ((), ())


def test_fail__no_rule_says_which_service() -> None:
    reading = read(calendar(event(at("20260330T0900"), "SUMMARY:Frau Kim", category="")))
    assert faults(reading) == [(4, "no-service")]
    assert reading.unclear == {"cal:1"}


@pytest.mark.parametrize(
    ("start", "local"),
    [
        ("DTSTART:20260330T070000Z", "2026-03-30 09:00"),
        ("DTSTART:20260330T090000", "2026-03-30 09:00"),
        ("DTSTART;TZID=America/New_York:20260330T090000", "2026-03-30 15:00"),
        ("DTSTART;TZID=W. Europe Standard Time:20260330T090000", "2026-03-30 09:00"),
        ("DTSTART;TZID=/example.org/2020/Europe/Berlin:20260330T090000", "2026-03-30 09:00"),
        ("DTSTART;TZID=Unser Amt:20260330T090000", "2026-03-30 09:00"),
    ],
)
def test_ok__times_of_every_kind(start: str, local: str) -> None:
    assert times(read(calendar(event(start), head=OWN_ZONE))) == {"cal:1": local}


def test_ok__a_zone_that_nobody_knows_is_local_time_and_is_reported_once() -> None:
    reading = read(calendar(event(OUTLOOK), event(OUTLOOK, uid="2")))
    assert set(times(reading).values()) == {"2026-03-30 09:00"}
    (problem,) = reading.problems
    assert problem.kept
    assert "Amsterdam" in sentence(problem, Texts.load().say("de"))


@pytest.mark.parametrize(
    "zone", ["Europe/Berlin", "W. Europe Standard Time", "Unser Amt", "America/New_York"]
)
def test_ok__a_day_has_no_time_unless_the_site_says_which(zone: str) -> None:
    day = calendar(event("DTSTART;VALUE=DATE:20260330", f"X-ZONE:{zone}"))
    assert faults(read(day)) == [(4, "all-day")]
    with_time = Calendars(type(RULES)(fields=RULES.fields, when=RULES.when, all_day_s=8 * 3600))
    reading = with_time.read([with_time.parse("1.ics", day)], frame())
    assert times(reading) == {"cal:1": "2026-03-30 08:00"}


NIGHTS = [
    ("2026-03-20 09:00", "20260329T0230", "2026-03-29 01:30"),
    ("2026-10-20 09:00", "20261025T0230", "2026-10-25 00:30"),
]
"""Today, the time as it is written, and when that is in UTC: 02:30 does not come (so it is 03:30),
and comes twice (it is the first)."""


@pytest.mark.parametrize(("today", "written", "utc"), NIGHTS)
@pytest.mark.parametrize("zone", ["Europe/Berlin", "Unser Amt"])
@pytest.mark.parametrize("weekly", [False, True])
def test_ok__the_nights_in_which_clocks_change(
    today: str, written: str, utc: str, zone: str, weekly: bool
) -> None:
    rule = ("RRULE:FREQ=WEEKLY;COUNT=1",) if weekly else ()
    entry = event(f"DTSTART;TZID={zone}:{written}00", *rule)
    booking = only(read(calendar(entry, head=OWN_ZONE), now_ms=ms(today)))
    assert booking.at_ms == datetime.fromisoformat(f"{utc}+00:00").timestamp() * 1000


def test_ok__a_weekly_appointment_keeps_its_time_over_the_change_of_clocks() -> None:
    reading = read(calendar(event(at("20260323T0900"), "RRULE:FREQ=WEEKLY;COUNT=3", "X-CODE:AB12")))
    assert times(reading) == {
        "cal:1:20260323T0800Z": "2026-03-23 09:00",
        "cal:1:20260330T0700Z": "2026-03-30 09:00",
        "cal:1:20260406T0700Z": "2026-04-06 09:00",
    }
    codes = [booking.code for booking in reading.bookings]
    assert codes == ["AB12-0323", "AB12-0330", "AB12-0406"]


def test_ok__occurrences_are_left_out_added_moved_and_cancelled() -> None:
    series = event(
        at("20260323T0900"),
        "RRULE:FREQ=DAILY;UNTIL=20260328T070000Z",
        "EXDATE;TZID=Europe/Berlin:20260324T090000",
        "EXDATE;VALUE=DATE:20260325",
        "RDATE;TZID=Europe/Berlin:20260401T100000,20260402T100000",
    )
    moved = event(
        at("20260326T1500"), "RECURRENCE-ID:20260326T080000Z", "SEQUENCE:1", "X-PERSONS:2"
    )
    off = event(
        at("20260327T0900"),
        "RECURRENCE-ID;TZID=Europe/Berlin:20260327T090000",
        "STATUS:CANCELLED",
    )
    reading = read(calendar(series), calendar(moved), calendar(off))  # each in a file of its own
    assert times(reading) == {
        "cal:1:20260323T0800Z": "2026-03-23 09:00",
        "cal:1:20260326T0800Z": "2026-03-26 15:00",
        "cal:1:20260401T0800Z": "2026-04-01 10:00",
        "cal:1:20260402T0800Z": "2026-04-02 10:00",
    }
    assert reading.called_off == {"cal:1:20260327T0800Z"}
    assert [booking.quantity for booking in reading.bookings] == [1, 2, 1, 1]


def test_ok__one_moved_with_all_that_follow() -> None:
    series = event(at("20260323T0900"), "RRULE:FREQ=DAILY;COUNT=4")
    onwards = event(
        at("20260325T1100"),
        "RECURRENCE-ID;TZID=Europe/Berlin;RANGE=THISANDFUTURE:20260325T090000",
        category="Ausweis",
    )
    reading = read(calendar(series, onwards))
    assert [local[-5:] for local in times(reading).values()] == ["09:00", "09:00", "11:00", "11:00"]


def test_ok__an_invited_occurrence_without_its_series() -> None:
    alone = event(at("20260325T1100"), "RECURRENCE-ID:20260325T080000Z")
    assert times(read(calendar(alone))) == {"cal:1:20260325T0800Z": "2026-03-25 11:00"}


def test_ok__of_several_versions_the_newest_counts_wherever_it_stands() -> None:
    old, new = event(at("20260330T0900")), event(at("20260331T1000"), "SEQUENCE:2")
    for files in ((old, new), (new, old)):
        assert times(read(*map(calendar, files))) == {"cal:1": "2026-03-31 10:00"}


def test_ok__cancelled_by_status_or_by_the_message_round_it() -> None:
    by_status = calendar(event(at("20260330T0900"), "STATUS:CANCELLED"))
    by_method = calendar(event(at("20260330T0900")), head="METHOD:CANCEL\r\n")
    for data in (by_status, by_method):
        assert (len(read(data).bookings), set(read(data).called_off)) == (0, {"cal:1"})


def test_ok__only_what_lies_in_the_window() -> None:
    days = ("20260319", "20260320", "20260519", "20260520")
    events = (event(at(f"{day}T0800"), uid=f"{n}") for n, day in enumerate(days, 1))
    assert set(times(read(calendar(*events)))) == {"cal:2", "cal:3"}
    assert set(times(read(calendar(event(at("20260521T0000")))))) == set()


@pytest.mark.parametrize(
    ("rule", "fault"),
    [
        ("FREQ=SECONDLY", "rule-too-often"),
        ("FREQ=HOURLY;COUNT=3", "rule-too-often"),
        ("FREQ=SOMETIMES", "rule-broken"),
        ("COUNT=3", "rule-broken"),
        ("FREQ=DAILY;BYHOUR=99", "rule-broken"),
        ("FREQ=MONTHLY;BYMONTHDAY=32", "rule-broken"),
        ("FREQ=WEEKLY;BYSETPOS=400", "rule-broken"),
        ("FREQ=DAILY;BYDAY=1MO", "rule-broken"),
        ("FREQ=DAILY;BYMINUTE=" + ",".join(map(str, range(60))) + ";BYSECOND=0,1,2,3,4,5,6,7,8,9"
         + ";BYHOUR=" + ",".join(map(str, range(24))), "rule-too-long"),
    ],
)  # fmt: skip
def test_fail__rules_that_nobody_can_mean(rule: str, fault: str) -> None:
    reading = read(calendar(event(at("20260301T0900"), f"RRULE:{rule}")))
    assert [fault for _, fault in faults(reading)] == [fault]
    assert reading.unclear == {"cal:1"}


@pytest.mark.parametrize("kind", ["DAILY", "MONTHLY", "YEARLY"])
def test_ok__a_rule_that_never_comes_true_is_that_of_its_first_day(kind: str) -> None:
    never = event(at("20260320T0900"), f"RRULE:FREQ={kind};BYMONTH=2;BYMONTHDAY=30")
    assert list(times(read(calendar(never))).values()) == ["2026-03-20 09:00"]


@pytest.mark.parametrize(
    ("rule", "days"),
    [
        ("FREQ=DAILY;BYMONTH=4;BYDAY=MO,FR;BYMONTHDAY=1,3,-1", ["04-03"]),
        ("FREQ=DAILY;INTERVAL=20", ["04-09", "04-29", "05-19"]),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;BYMONTH=4", ["04-14", "04-28"]),
        ("FREQ=WEEKLY;COUNT=2;BYMONTH=4", ["04-03"]),
        ("FREQ=MONTHLY;BYDAY=-1FR", ["03-27", "04-24"]),
        ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1", ["04-01", "05-01"]),
        ("FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=8", ["05-08"]),
        ("FREQ=WEEKLY;UNTIL=20260327", ["03-27"]),
    ],
)
def test_ok__rules_of_every_kind(rule: str, days: list[str]) -> None:
    """From 20 March, which itself is always the first."""
    reading = read(calendar(event(at("20260320T0900"), f"RRULE:{rule}")))
    assert [local[5:10] for local in times(reading).values()] == ["03-20", *days]


def test_ok__a_series_that_ends_before_it_begins_is_one_that_was_deleted() -> None:
    gone = event(at("20260330T0900"), "RRULE:FREQ=DAILY;UNTIL=20260329T220000Z")
    assert read(calendar(gone)).bookings == ()


def test_fail__each_broken_event_is_reported_by_line_and_the_rest_goes_in() -> None:
    data = calendar(
        event("DTSTART:kaputt", uid="a1"),
        event(at("20260230T0900"), uid="a2"),
        event(uid="a3"),
        event(at("20260330T0900"), at("20260331T0900"), uid="a4"),
        event(at("20260330T0900"), 'X-CODE;A="x:1', uid="a5"),
        "BEGIN:VEVENT\r\nDTSTART:20260330T070000Z\r\nEND:VEVENT\r\n",
        "BEGIN:VEVENT\r\nUID:a6\r\nDTSTART:20260330T070000Z\r\n",
        event(at("20260330T0900"), "DESCRIPTION:a\r\n BEGIN:VEVENT\r\n b", uid="b1"),
        event(at("20260330T1000"), "BEGIN:VALARM\r\nUID:x\r\nEND:VALARM", uid="b2"),
    )
    reading = read(data)
    assert times(reading) == {"cal:b1": "2026-03-30 09:00", "cal:b2": "2026-03-30 10:00"}
    assert [fault for _, fault in faults(reading)] == [
        "time-broken",
        "time-broken",
        "no-time",
        "twice-in-entry",
        "line-broken",
        "no-id",
        "entry-open",
    ]
    for problem in reading.problems:
        near = "\n".join(data.decode().splitlines()[problem.line - 1 :][:1])
        assert near.startswith(("DTSTART", "X-CODE", "BEGIN:VEVENT"))
    assert reading.complete
    assert reading.unclear == {f"cal:a{n}" for n in range(1, 7)}


@pytest.mark.parametrize("data", [b"", b"<html></html>", b"\x00\xff\xfe"])
def test_fail__no_calendar_at_all(data: bytes) -> None:
    reading = read(data)
    assert faults(reading) == [(0, "no-calendar")]
    assert not reading.complete


def test_fail__a_calendar_that_breaks_off_is_not_complete() -> None:
    data = calendar(event(at("20260330T0900")), event(at("20260331T0900"), uid="2"))
    for cut in range(60, len(data) - 12, 7):
        assert not read(data[:cut]).complete


def test_ok__old_encodings_line_ends_and_folds() -> None:
    text = calendar(event(at("20260330T0900"), "X-PHONE:Gr\u00fc\r\n \u00df", uid="1")).decode()
    for data in (
        text.encode("utf-8-sig"),
        text.encode("cp1252"),
        text.replace("\r\n", "\n").encode(),
        text.replace("\r\n", "\r").encode(),
    ):
        assert only(read(data)).person.phone == "Gr\u00fc\u00df"


@pytest.mark.parametrize(
    ("lines", "fault"),
    [
        (("X-PERSONS:viele",), "quantity"),
        (("X-PERSONS:0",), "quantity"),
        (("X-LANGUAGE:weiß nicht",), "language"),
        (("X-CODE:<script>",), "code"),
    ],
)
def test_ok__what_is_wrong_beside_the_point_keeps_nobody_out(
    lines: tuple[str, ...], fault: str
) -> None:
    reading = read(calendar(event(at("20260330T0900"), *lines)))
    assert faults(reading) == [(4, fault)]
    (booking,) = reading.bookings
    assert (booking.quantity, booking.language) == (1, None)
    assert len(booking.code) == 8


def test_ok__codes_are_never_shared_and_made_ones_stay_the_same() -> None:
    data = calendar(
        event(at("20260330T0900"), "X-CODE:same", uid="1"),
        event(at("20260330T0910"), "X-CODE:SAME", uid="2"),
        event(at("20260330T0920"), uid="3"),
    )
    first, second = read(data), read(data)
    codes = [booking.code for booking in first.bookings]
    assert codes[0] == "same"
    assert len({code.upper() for code in codes}) == 3
    assert first == second


def test_ok__the_journal_gets_no_foreign_uid_that_could_be_about_somebody() -> None:
    uids = ("mia.kim@example.org", "Mia Kim", "MiaKim", "x" * 200, "4711", "a1b2-c3")
    events = (event(at("20260330T0900"), uid=uid) for uid in uids)
    ids = [booking.id for booking in read(calendar(*events)).bookings]
    assert {"cal:4711", "cal:a1b2-c3"} < set(ids)
    assert not any("im" in id_ for id_ in ids if "~" not in id_)
    assert all(len(id_) <= 64 for id_ in ids)
    assert len(set(ids)) == len(uids)


def test_ok__nothing_that_stood_in_an_entry_is_said() -> None:
    say = Texts.load().say("en")
    data = calendar(
        event("DTSTART:Mia", "SUMMARY:Mia", "X-PERSONS:Mia", uid="Mia 1"),
        event(at("20260330T0900"), "SUMMARY:Mia", "X-CODE:Mia!", uid="Mia 2", category=""),
        event(at("20260330T0900"), "X-CODE:Mia!", "X-LANGUAGE:Mia!", uid="Mia 3"),
    )
    told = [sentence(problem, say) for problem in read(data).problems]
    told += map(repr, Calendars(RULES).parse("1.ics", data).entries)
    assert len(told) == 4 + 2
    assert not any("Mia" in line for line in told)
