"""Lines of the table for exchange: every way to write a time, and every way to be broken."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from hub.exchange.log import Broken, Line, NotALog, moments, read, written
from hub.exchange.moment import Moment
from hub.protocol.site import VisitorClass

HEADER = "time,event,ticket,service,counter,cls,sched,note\n"
NINE_MS = int(datetime(2026, 3, 2, 9, tzinfo=UTC).timestamp()) * 1000
BERLIN = ZoneInfo("Europe/Berlin")


def one(row: str, zone: ZoneInfo | None = None) -> Line | Broken:
    [line] = read([HEADER, f"{row}\n"], zone)
    return line


@pytest.mark.parametrize(
    ("time", "suffix"),
    [
        ("2026-03-02T09:00:00", ""),
        ("2026-03-02 09:00", ""),
        ("2026-03-02T09:00:00+01:00", "+01:00"),
        ("2026-03-02T09:00:00Z", "+00:00"),
    ],
)
def test_ok__the_clock_on_the_wall_counts(time: str, suffix: str) -> None:
    line = one(f"{time},issue,A1,pass,,,,")
    assert isinstance(line, Line)
    assert (line.at_ms, line.suffix) == (NINE_MS, suffix)
    assert (line.ticket, line.service, line.cls) == ("A1", "pass", VisitorClass.WALKIN)


def test_ok__with_a_site_its_own_clock_counts() -> None:
    line = one("2026-03-02T08:00:00Z,issue,A1,pass,,,,", BERLIN)
    assert isinstance(line, Line)
    assert (line.at_ms, line.suffix) == (NINE_MS, "+01:00")
    assert written(line.at_ms, line.suffix) == "2026-03-02T09:00:00+01:00"


@pytest.mark.parametrize("sched", ["36000", "36000.0", "2026-03-02T10:00"])
def test_ok__an_appointment_is_at_a_time_or_a_second_of_the_day(sched: str) -> None:
    line = one(f"2026-03-02T09:00,booked,A1,pass,,appt,{sched},")
    assert isinstance(line, Line)
    assert line.sched_ms == NINE_MS + 3_600_000


def test_ok__columns_stand_in_any_order_and_others_are_ignored() -> None:
    rows = ["weather,ticket,service,event,time\n", "rain,A1,pass,issue,2026-03-02T09:00\n", "\n"]
    [line] = read(rows)
    assert isinstance(line, Line)
    assert line == Line(2, NINE_MS, "issue", "A1", "pass", "", VisitorClass.WALKIN, None, "", "")


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("yesterday,issue,A1,pass,,,,", "replay-no-time"),
        (",issue,A1,pass,,,,", "replay-no-time"),
        ("2026-03-02T09:00,dance,A1,pass,,,,", "replay-no-event"),
        ("2026-03-02T09:00", "replay-no-event"),
        ("2026-03-02T09:00,issue,A1,pass,,king,,", "replay-no-class"),
        ("2026-03-02T09:00,issue,,pass,,,,", "replay-field-missing"),
        ("2026-03-02T09:00,issue,A1,,,,,", "replay-field-missing"),
        ("2026-03-02T09:00,call,A1,,,,,", "replay-field-missing"),
        ("2026-03-02T09:00,open,,,,,,", "replay-field-missing"),
        ("2026-03-02T09:00,issue,A1,pass,,appt,noon,", "replay-no-time"),
        ("2026-03-02T09:00,issue,A1,pass,,appt,-5,", "replay-no-time"),
        ("2026-03-02T09:00,issue,A1,pass,,appt,nan,", "replay-no-time"),
    ],
)
def test_fail__a_broken_line_is_named_with_its_reason(row: str, reason: str) -> None:
    line = one(row)
    assert isinstance(line, Broken)
    assert (line.number, line.reason) == (2, reason)


def test_ok__lines_after_a_broken_one_are_read() -> None:
    good = "2026-03-02T09:00,issue,A1,pass,,,,\n"
    kinds = [type(line) for line in read([HEADER, good, "\0,x\n", "nonsense\n", good])]
    assert kinds == [Line, Broken, Broken, Line]


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_ok__the_header_says_what_stands_between_the_columns(mark: str) -> None:
    rows = [HEADER, "2026-03-02T09:00,issue,A1,pass,,,,\n"]
    [line] = read(row.replace(",", mark) for row in rows)
    assert isinstance(line, Line)
    assert (line.ticket, line.service) == ("A1", "pass")


@pytest.mark.parametrize("rows", [[], ["\n"], ["name,size\n", "a,1\n"]])
def test_fail__what_is_no_table_of_events_is_refused(rows: list[str]) -> None:
    with pytest.raises(NotALog):
        list(read(rows))


def exactly(row: str) -> Moment | Broken:
    [moment] = moments([f"{HEADER.strip()},number,kiosk,language\n", f"{row}\n"], BERLIN)
    return moment


@pytest.mark.parametrize(
    ("time", "utc"),
    [
        ("2026-03-02T09:00:00", "2026-03-02T08:00"),
        ("2026-03-02T09:00:00+03:00", "2026-03-02T06:00"),
        ("2026-03-02T09:00:00Z", "2026-03-02T09:00"),
        ("2026-10-25T02:30:00", "2026-10-25T00:30"),
        ("2026-10-25T02:30:00+01:00", "2026-10-25T01:30"),
        ("2026-03-29T03:00:00", "2026-03-29T01:00"),
    ],
)
def test_ok__a_moment_is_an_instant(time: str, utc: str) -> None:
    """Without an offset it is local; of an hour that the clock shows twice it is the first."""
    moment = exactly(f"{time},issue,A1,pass,,prio,,5 7 9,A017,hall,tr")
    at_ms = int(datetime.fromisoformat(f"{utc}+00:00").timestamp() * 1000)
    assert moment == Moment(
        at_ms, "issue", "A1", "pass", "", "prio", None, "5 7 9", "A017", "hall", "tr"
    )


@pytest.mark.parametrize(
    ("said", "cls"),
    [
        (",36000", "appt"),
        (",", ""),  # who knows: the time may stand in a line before, with its booking
        ("walkin,", "walkin"),
    ],
)
def test_ok__whoever_has_a_time_has_an_appointment(said: str, cls: str) -> None:
    moment = exactly(f"2026-03-29T01:00,issue,A1,pass,,{said},,,,")
    assert isinstance(moment, Moment)
    assert moment.cls == cls


@pytest.mark.parametrize("sched", ["36000", "2026-03-29T10:00", "2026-03-29T08:00:00Z"])
def test_ok__a_booked_time_is_that_of_the_clock_on_its_day(sched: str) -> None:
    """Also on the day on which the clocks are changed."""
    moment = exactly(f"2026-03-29T01:00,booked,A1,pass,,appt,{sched},,,,")
    assert isinstance(moment, Moment)
    assert moment.sched_ms == int(datetime(2026, 3, 29, 8, tzinfo=UTC).timestamp() * 1000)


def test_ok__what_other_systems_leave_out_is_empty() -> None:
    rows = ["time,event,ticket,service,counter\n", "2026-03-02T09:00,issue,A1,pass,\n"]
    rows += ["2026-03-02T09:01,call,A1,,3\n", "2026-03-02T09:02,direct,,pass,3\n"]
    told = list(moments(rows, BERLIN))
    assert [(one.ticket, one.cls) for one in told if isinstance(one, Moment)] == [
        ("A1", ""), ("A1", ""), ("direct 4", ""),
    ]  # fmt: skip


@pytest.mark.parametrize("event", ["void,A1,,", "clock,,,", "lead,,pass,"])
def test_ok__what_only_we_write_is_read(event: str) -> None:
    assert isinstance(exactly(f"2026-03-02T09:00,{event},,,-,,,"), Moment)


@pytest.mark.parametrize(
    "row",
    [
        "0001-01-01T00:00:00+05:00,issue,A1,pass,,,,,,,",
        "9999-12-31T23:59,booked,A1,pass,,appt,100000,,,,",
        "0001-01-01T00:00,booked,A1,pass,,appt,0001-01-01T00:00+05:00,,,,",
    ],
)
def test_fail__a_time_beyond_all_calendars_is_none(row: str) -> None:
    for broken in (exactly(row), one(row, BERLIN)):
        assert isinstance(broken, Broken)
        assert broken.reason == "replay-no-time"


@pytest.mark.parametrize(
    "broken",
    ['"torn\n', '2026-03-02T09:00,call,"A1,,3,,,\n', '2026-03-02T09:00,issue,A1,pass,,,,"torn\n'],
)
@pytest.mark.parametrize("after", [1, 200])
@pytest.mark.parametrize("note", ["", '"said ""no"", so"'])
def test_fail__a_quote_that_is_not_closed_costs_its_own_line_only(
    broken: str, after: int, note: str
) -> None:
    good = f"2026-03-02T09:00,issue,A1,pass,,,,{note}\n"
    lines = list(read([HEADER, good, broken, *[good] * after]))
    assert lines[1] == Broken(3, "replay-quote-open")
    assert [type(line) for line in lines].count(Line) == 1 + after
    assert [line.number for line in lines] == list(range(2, after + 4))


def test_ok__a_note_may_go_on_in_the_next_line() -> None:
    rows = ['2026-03-02T09:00,issue,A1,pass,,,,"one\n', 'two"\n', "2026-03-02T09:01,x,,,,,,\n"]
    long, broken = read([HEADER, *rows])
    assert isinstance(long, Line)
    assert (long.number, long.note, broken.number) == (2, "one\ntwo", 4)
