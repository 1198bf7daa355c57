"""Tables: the columns, separators, encodings and times that offices have."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from config.texts import Texts
from hub.appointments.sources.problems import Fault, sentence
from hub.appointments.sources.reading import Person, Reading
from hub.appointments.sources.rules import Fields, Rules, When
from hub.appointments.sources.table import Tables
from tests.hub.appointments.given import faults, frame, only, times

FIELDS = Fields(
    id="Nr", date="Datum", time="Uhrzeit", quantity="Anzahl", code="Code", status="Status",
    name="Name",
)  # fmt: skip
RULES = Rules(FIELDS, when=(When("Anliegen", begins="Ausweis", service="id-card"),))
HEADER = "Nr;Datum;Uhrzeit;Anliegen;Anzahl;Code;Status;Name;Bemerkung"
LINE = "7;30.03.2026;9:00;Ausweis neu;2,0;AB12;;Größ;"


def read(data: bytes | str, tables: Tables | None = None) -> Reading:
    tables = tables or Tables(RULES)
    data = data.encode() if isinstance(data, str) else data
    return tables.read([tables.parse("termine.csv", data)], frame())


def rows(*lines: str) -> str:
    return "\r\n".join((HEADER, *lines, ""))


def test_ok__a_row_becomes_a_booking() -> None:
    booking = only(read(rows(LINE)))
    assert (booking.id, booking.service, booking.quantity) == ("cal:7", "id-card", 2)
    assert (booking.code, booking.person) == ("AB12", Person(name="Größ"))
    assert times(read(rows(LINE))) == {"cal:7": "2026-03-30 09:00"}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
def test_ok__encoding_and_separator_are_seen(encoding: str, separator: str) -> None:
    line = LINE.replace("2,0", "2").replace(";", separator)
    text = f"{HEADER.replace(';', separator)}\n\n{line}\n"
    assert only(read(text.encode(encoding))).person.name == "Größ"


def test_ok__encoding_and_separator_are_set() -> None:
    data = rows(LINE).replace(";", "|").encode("iso8859-15")
    tables = Tables(RULES, separator="|", encoding="iso8859-15")
    assert only(read(data, tables)).person.name == "Größ"


@pytest.mark.parametrize(
    ("date", "time"),
    [
        ("30.03.2026", "09:00:00"),
        ("30.3.26", "9:00"),
        ("2026-03-30", "09:00"),
        ("2026-03-30", "9:00"),
        ("2026-03-30T07:00:00Z", ""),
        ("2026-03-30 09:00+02:00", ""),
    ],
)
def test_ok__times_as_people_write_them(date: str, time: str) -> None:
    row = LINE.replace("30.03.2026;9:00", f"{date};{time}")
    assert times(read(rows(row))) == {"cal:7": "2026-03-30 09:00"}


def test_ok__a_format_of_its_own() -> None:
    tables = Tables(RULES, dates=("%m/%d/%Y %H.%M Uhr",))
    row = LINE.replace("30.03.2026;9:00", "03/30/2026;09.00 Uhr")
    assert times(read(rows(row), tables)) == {"cal:7": "2026-03-30 09:00"}


def test_ok__the_hour_that_does_not_come() -> None:
    row = LINE.replace("30.03.2026;9:00", "29.03.2026;02:30")
    assert times(read(rows(row))) == {"cal:7": "2026-03-29 03:30"}


def test_ok__services_by_their_own_id() -> None:
    tables = Tables(Rules(Fields(id="id", at="at", service="service")))
    reading = read("id,at,service\n1,2026-03-30T09:00,car\n2,2026-03-30T09:00,Mia\n", tables)
    assert [booking.service for booking in reading.bookings] == ["car"]
    assert faults(reading) == [(3, "no-service")]


def test_ok__cancelled_in_the_table() -> None:
    reading = read(rows(LINE.replace(";;", ";Storniert;", 1)))
    assert (len(reading.bookings), set(reading.called_off)) == (0, {"cal:7"})


def test_ok__an_export_of_news_only_is_never_complete() -> None:
    tables = Tables(RULES)
    news = replace(frame(), complete=False)
    reading = tables.read([tables.parse("termine.csv", rows(LINE).encode())], news)
    assert (len(reading.bookings), reading.complete) == (1, False)


def test_ok__of_two_with_one_id_the_later_counts() -> None:
    reading = read(rows(LINE, LINE.replace("9:00", "10:00")))
    assert times(reading) == {"cal:7": "2026-03-30 10:00"}
    assert faults(reading) == [(2, "repeated")]


def test_fail__missing_columns_in_one_clear_sentence() -> None:
    reading = read("Nummer;Datum;Uhrzeit;Name\n" + LINE)
    assert not reading.complete
    (problem,) = reading.problems
    assert sentence(problem, Texts.load().say("de")) == (
        "termine.csv, Zeile 1: In der ersten Zeile fehlen diese Spalten: Nr, Anliegen, Anzahl, "
        "Code, Status. Nichts aus der Datei wurde übernommen."
    )


@pytest.mark.parametrize("data", [b"", b"\n\n", b"\xef\xbb\xbf"])
def test_fail__an_empty_file_is_an_export_that_failed(data: bytes) -> None:
    reading = read(data)
    assert [problem.fault for problem in reading.problems] == [Fault.COLUMNS_MISSING]
    assert not reading.complete


def test_fail__each_broken_row_is_reported_by_line_and_the_rest_goes_in() -> None:
    reading = read(
        rows(
            LINE,
            LINE.replace("7;", "a1;", 1).replace("30.03.2026", "morgen"),
            LINE.replace("7;", "a2;", 1) + ";zu;viel",
            "a3;30.03.2026",
            LINE.replace("7;", ";", 1),
            "a4;;;Ausweis;;;;;",
            '8;30.03.2026;9:00;Ausweis;1;;;"Größ, ""Mia""";"zwei\r\nZeilen"',
            "9;30.03.2026;9:00;Ausweis;;;;;",
        )
    )
    assert set(times(reading)) == {"cal:7", "cal:8", "cal:9"}
    assert faults(reading) == [
        (3, "time-broken"),
        (4, "cells"),
        (5, "cells"),
        (6, "no-id"),
        (7, "no-time"),
    ]
    assert reading.unclear == {"cal:a1", "cal:a2", "cal:a3", "cal:a4"}
    assert reading.complete


@pytest.mark.parametrize("broken", ['5;"30.03.2026;9:00;Ausweis;;;;;', '5;"x"y;9:00;Ausweis;;;;;'])
@pytest.mark.parametrize("later", ["", 'Er sagte "ja"', '"quoted"'])
def test_fail__an_open_quotation_mark_costs_its_own_line_only(broken: str, later: str) -> None:
    others = [f"{n};30.03.2026;9:00;Ausweis;;;;;{later}" for n in range(10, 20)]
    reading = read(rows(LINE, broken, *others))
    assert set(times(reading)) == {"cal:7", *(f"cal:{n}" for n in range(10, 20))}
    assert faults(reading) == [(3, "quote-open")]
    assert not reading.complete
