"""What figures come to, worked out by hand."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack

import duckdb
import pytest

from hub.reports.facts import LeadFact
from hub.reports.figures.definitions import DEFINITIONS
from hub.reports.figures.model import Figure
from hub.reports.figures.today import TODAY, WHOLE, today
from hub.reports.gather import Rows
from hub.reports.terms import Terms
from tests.hub.reports.figures.counted import counted, database
from tests.hub.reports.written import MONDAY, gathered


def clock(minute: int) -> str:
    return f"{8 + minute // 60:02}:{minute % 60:02}"


PLAIN = "".join(
    f"""
    {clock(5 * i - 5)} issue P{i} pass kiosk=k1
    {clock(6 * i - 5)} call P{i} @3
    {clock(6 * i - 4)} start P{i} @3
    {clock(7 * i + 6)} finish P{i} @3
    """
    for i in range(1, 11)
)
"""Ten who wait 1, 2 … 10 minutes, walk for one, and are served for 11, 12 … 20."""
NASTY = (
    """
    07:00 booked A1 pass sched=10:00 cls=appt
    07:00 booked A2 pass sched=10:30 cls=appt
    08:00 open @3
    08:00 open @4
    """
    + PLAIN
    + """
    09:00 issue S1 pass kiosk=k1
    09:00 issue S2 pass kiosk=k2
    09:05 refused service=pass kiosk=k1 note=full
    09:06 refused service=pass kiosk=k1 note=full
    09:10 issue S3 pass kiosk=k1
    09:10 issue S4 pass kiosk=k1
    09:15 call S4 @3
    09:16 start S4 @3
    09:20 call S1 @3
    09:20 issue S5 pass kiosk=k1
    09:25 start S1 @3 note=assumed
    09:25 finish S1 @3
    09:26 park S4 @3
    09:28 call S5 @3
    09:30 call S2 @3
    09:30 start S5 @3
    09:35 no_show S2 @3
    09:40 cancel S3
    09:40 transfer S5 @3 note=register
    09:50 call S5 @4
    09:50 issue A1 pass sched=10:00 cls=appt
    09:51 start S5 @4
    09:56 finish S5 @4
    09:56 unpark S4
    10:00 call S4 @3
    10:01 start S4 @3
    10:05 call A1 @3
    10:06 start A1 @3
    10:11 finish S4 @3
    10:16 finish A1 @3
    10:20 pause @3
    10:30 open @3
    11:00 issue S6 pass kiosk=k1
    11:00 issue S7 pass kiosk=k1
    11:10 call S6 @4
    11:11 start S6 @4
    11:15 clock note=60
    11:20 call S7 @3
    11:21 start S7 @3
    11:31 finish S7 @3
    11:40 direct D1 pickup @3
    11:50 finish D1 @3
    12:00 close @3
    12:30 feedback service=pass note=5
    12:31 feedback service=pass note=2
    """
)
"""Of all kinds: S1 without a start, S2 not there, S3 gone, S4 parked, S5 handed on, S6 never ended,
S7 over a jump of the clock, D1 without a ticket, A1 early, A2 absent; counter 4 never closed."""


@pytest.fixture(scope="module")
def day() -> Iterator[duckdb.DuckDBPyConnection]:
    """The nasty one."""
    with ExitStack() as stack:
        rows = gathered(NASTY, terms=Terms({}, {"pass": 600_000})).rows
        yield stack.enter_context(database(rows))


@pytest.fixture(scope="module")
def told(day: duckdb.DuckDBPyConnection) -> dict[tuple[str, str], Figure]:
    return {key[:2]: figure for key, figure in counted(day).items()}


def says(figure: Figure, value: float, n: int, **left_out: int) -> None:
    assert figure.value == pytest.approx(value, abs=1e-9)
    assert (figure.n, figure.left_out) == (n, left_out)


def test_ok__waits(told: dict[tuple[str, str], Figure]) -> None:
    waits = [*range(1, 11), 20, 30, 5, 8, 10]
    assert told["wait_walkin", "median"].value == sorted(waits)[7]
    assert told["wait_walkin", "p90"].value == pytest.approx(10 + 0.6 * (20 - 10), abs=1e-9)
    assert told["wait_walkin", "mean"].value == pytest.approx(sum(waits) / 15, abs=1e-9)
    assert told["wait_walkin", "share_within_target"].value == 13 / 15
    assert told["wait_walkin", "count"].value == told["wait_walkin", "count"].n == 15
    assert told["wait_walkin", "median"].left_out == {"never_called": 1, "clock": 1}
    assert told["wait_walkin", "median"].unit == "min"
    assert told["wait_walkin", "share_within_target"].unit == "share"
    assert told["wait_walkin", "count"].unit == "count"


def test_ok__the_service_level_counts_whoever_wanted_something(
    told: dict[tuple[str, str], Figure],
) -> None:
    level = told["service_level", "share"]
    called, gone, refused = 15 + 1, 1, 2
    assert (level.value, level.n) == ((13 + 1) / (called + gone + refused), 19)
    assert level.left_out == {"clock": 1}


def test_ok__at_the_counter(told: dict[tuple[str, str], Figure]) -> None:
    way, service, held = (told[name, "mean"] for name in ("way", "service_time", "occupancy"))
    says(way, 17 / 16, 16, start_assumed=1, not_started=1, auto_close=1)
    says(service, 220 / 17, 17, start_assumed=1, not_served=1, auto_close=1)
    says(held, 247 / 19, 19, auto_close=1)


def test_ok__open_time_that_is_not_sure_leaves_out_the_counters_day(
    told: dict[tuple[str, str], Figure],
) -> None:
    open_h = (140 + 90 - 1) / 60  # without the break and what the clock jumped over
    used = told["utilisation", "share"]
    says(used, (247 - 6) / 60 / open_h, 18, auto_close=1, open_time_unknown=1)
    pace = told["tickets_per_hour", "mean"]
    says(pace, 15 / open_h, 15, open_time_unknown=1)
    adjusted = told["tickets_per_hour_adjusted", "mean"]  # nobody knows what a pickup takes
    says(adjusted, 14 * 10 / open_h / 10, 14, open_time_unknown=1, no_expected_duration=1)


def test_ok__the_whole_stay(told: dict[tuple[str, str], Figure]) -> None:
    says(told["total_stay", "mean"], 368 / 14, 14, auto_close=1, clock=1)


def test_ok__the_house(told: dict[tuple[str, str], Figure]) -> None:
    assert told["visits", "count"].value == 19
    assert told["issued", "count"].value == 18
    assert told["served", "count"].value == 16
    assert (told["refused", "share"].value, told["refused", "count"].value) == (2 / 20, 2)
    assert (told["abandonment", "share"].value, told["abandonment", "count"].value) == (2 / 17, 2)
    assert (told["transfer", "share"].value, told["transfer", "mean"].value) == (1 / 17, 1 / 17)
    assert told["peak_arrivals", "max"].value == 6
    assert (told["peak_waiting", "max"].value, told["peak_waiting", "max"].n) == (4, 19)
    assert told["peak_waiting", "max"].left_out == {"clock": 1}


def test_ok__of_few_cases_only_their_number_is_told(told: dict[tuple[str, str], Figure]) -> None:
    for name in ("second_wait", "parked", "wait_appointment", "earliness"):
        for stat in ("median", "p90", "mean"):
            assert (told[name, stat].value, told[name, stat].n) == (None, 1)
        assert told[name, "count"].value == 1
    absent = told["no_show_appointment", "share"], told["no_show_appointment", "count"]
    assert [(one.value, one.n) for one in absent] == [(None, 2), (1, 2)]
    assert (told["satisfaction", "mean"].value, told["satisfaction", "mean"].n) == (None, 2)
    assert told["forecast_mae", "mean"].left_out == {"not_told": 18}


def test_ok__parts_of_a_visit_belong_to_their_own_service(
    day: duckdb.DuckDBPyConnection,
) -> None:
    parts = counted(day, "service")
    assert parts["service_time", "count", ("register",)].n == 1
    assert parts["service_time", "count", ("pickup",)].n == 1
    assert parts["service_time", "count", ("pass",)].n == 15
    assert parts["visits", "count", ("pass",)].n == 18
    assert ("visits", "count", ("register",)) not in parts
    assert not any(name == "utilisation" for name, _, _ in parts)
    groups = [key[2] for key in parts if key[:2] == ("service_time", "count")]
    assert groups == sorted(groups)


def test_ok__groups_of_numbers_are_in_their_order(day: duckdb.DuckDBPyConnection) -> None:
    hours = [key[2] for key in counted(day, "hour") if key[:2] == ("visits", "count")]
    assert hours == [("8",), ("9",), ("11",)]


def test_ok__a_day_is_known_by_week_and_month(day: duckdb.DuckDBPyConnection) -> None:
    found = counted(day, "month", "week", "weekday", "day", figures=("visits",))
    assert [key[2] for key in found] == [("2026-03", "2026-W10", "1", MONDAY)]


def test_ok__of_a_counter_there_are_what_was_called_there(day: duckdb.DuckDBPyConnection) -> None:
    found = counted(day, "counter")
    assert found["service_time", "count", ("4",)].n == 1
    assert found["utilisation", "share", ("4",)].value is None
    assert found["wait_walkin", "count", ("",)].left_out == {"never_called": 1}


def test_ok__only_these_days_and_services(day: duckdb.DuckDBPyConnection) -> None:
    before = counted(day, last="2026-03-01")
    assert before.keys() == counted(day).keys()
    assert all(one.n == 0 and not one.value for one in before.values())
    some = counted(day, services=("register", "pickup"))
    assert some["service_time", "count", ()].n == 2
    assert not any(name == "utilisation" for name, _, _ in some)


def test_ok__another_target(day: duckdb.DuckDBPyConnection) -> None:
    strict = counted(day, target_s=299)
    assert strict["wait_walkin", "share_within_target", ()].value == 4 / 15
    assert strict["service_level", "share", ()].value == 4 / 19
    assert counted(day, target_s=300)["wait_walkin", "share_within_target", ()].value == 6 / 15


def test_ok__what_lasts_strangely_long_counts_and_is_flagged() -> None:
    long = """
    09:00 issue L1 pass
    09:00 call L1 @5
    09:00 start L1 @5
    11:00:01 finish L1 @5
    """
    usual = "".join(PLAIN.replace(" P", f" Q{day}P") for day in range(2))
    with database(gathered(usual + long).rows) as connection:
        service = counted(connection, figures=("service_time",))["service_time", "mean", ()]
        assert (service.n, service.flagged) == (21, {"too_long": 1})
        parts = counted(connection, "counter", figures=("service_time",))
        assert parts["service_time", "count", ("5",)].flagged == {"too_long": 1}
        assert parts["service_time", "count", ("3",)].flagged == {}


@pytest.mark.parametrize(("minutes", "flagged"), [(160, {}), (161, {"too_long": 1})])
def test_ok__what_is_usual_decides_what_is_too_long(minutes: int, flagged: dict[str, int]) -> None:
    """Of 21 the 20th lasts 40 minutes, and four times that is more than two hours."""
    slow = "".join(
        f"""
        {clock(i)} issue T{i} licence
        {clock(i)} call T{i} @3
        {clock(i)} start T{i} @3
        {clock(i + (40 if i else minutes))} finish T{i} @3
        """
        for i in range(21)
    )
    with database(gathered(slow).rows) as connection:
        service = counted(connection, figures=("service_time",))["service_time", "mean", ()]
        assert (service.n, service.flagged) == (21, flagged)


def test_ok__free_times(day: duckdb.DuckDBPyConnection) -> None:
    rows: Rows = gathered("09:00 issue T1 pass").rows
    rows["lead_times"] = [
        LeadFact(MONDAY, 1, f"s{i}", i, None if i % 2 else i + 4) for i in range(20)
    ]
    with database(rows) as connection:
        found = counted(connection)
    assert found["lead_time_next", "median", ()].value == 9.5
    third = found["lead_time_third", "mean", ()]
    assert (third.value, third.n, third.left_out) == (13, 10, {"none_free": 10})
    assert third.unit == "days"


def test_ok__of_nothing_everything_is_told_and_no_value() -> None:
    with database(gathered("09:00 open @3").rows) as connection:
        found = counted(connection)
        assert {name for name, _, _ in found} == set(DEFINITIONS)
        assert all(not one.value and not one.n for one in found.values())
        assert counted(connection, "service") == {}


def test_ok__half_an_hour_ends_before_its_last_instant() -> None:
    text = """
    09:00 issue T1 pass
    09:29:59 issue T2 pass
    09:30 issue T3 pass
    09:30 issue T4 register
    """
    with database(gathered(text).rows) as connection:
        assert counted(connection)["peak_arrivals", "max", ()].value == 3
        parts = counted(connection, "service")
        assert parts["peak_arrivals", "max", ("pass",)].value == 2
        assert parts["peak_arrivals", "max", ("register",)].value == 1


def test_ok__who_is_called_when_another_comes_waits_no_more() -> None:
    text = """
    09:00 issue T1 pass
    09:10 issue T2 pass
    09:10 call T1 @3
    09:20 issue T3 pass
    09:20:01 call T2 @4
    """
    with database(gathered(text).rows) as connection:
        assert counted(connection)["peak_waiting", "max", ()].value == 2
        by_hour = counted(connection, "hour")
        assert by_hour["peak_waiting", "max", ("9",)].value == 2


def test_ok__today_is_what_a_report_of_the_day_says(day: duckdb.DuckDBPyConnection) -> None:
    found = today(day, MONDAY)
    whole = {(one.figure, one.stat): one for one in found if not one.by}
    parts = {(one.figure, one.stat, one.by["service"]): one for one in found if one.by}
    assert whole["wait_walkin", "median"] == counted(day)["wait_walkin", "median", ()]
    assert (
        parts["peak_waiting", "max", "pass"]
        == (counted(day, "service")["peak_waiting", "max", ("pass",)])
    )
    assert {figure for figure, _ in whole} == {*WHOLE["figures"]}
    assert {figure for figure, _, _ in parts} <= {*TODAY["figures"]}
