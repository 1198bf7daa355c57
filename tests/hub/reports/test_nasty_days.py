"""Days on which much goes wrong, worked out by hand."""

from __future__ import annotations

from hub.reports.gather import Gatherer
from tests.hub.reports.written import BERLIN, HOUR_MS, MINUTE_MS, at, gathered, moments, so_far

BACK = "2026-10-25"
"""03:00 summer time becomes 02:00: 25 hours."""
FORWARD = "2026-03-29"
"""02:00 becomes 03:00: 23 hours."""


def test_ok__one_ticket_through_everything() -> None:
    done = gathered("""
        09:00 issue T1 pass cls=prio
        09:20 call T1 @1
        09:22 recall T1 @1
        09:23 miss T1 @1
        09:30 requeue T1 pass
        09:40 call T1 @2
        09:41 start T1 @2
        09:50 park T1 @2
        10:20 unpark T1 pass
        10:25 call T1 @1
        10:26 recall T1 @1
        10:28 start T1 @1
        10:40 transfer T1 pass @1 note=cashier
        10:45 call T1 @9
        10:46 start T1 @9
        10:49 finish T1 @9
        10:50 undo T1
        10:51 finish T1 @9
    """)
    visit = done.visit()
    assert (visit.wait_ms, visit.stay_ms) == (20 * MINUTE_MS, 111 * MINUTE_MS)
    assert (visit.recalls, visit.transfers, visit.ended) == (2, 1, "done")
    assert (visit.hour, visit.cls, visit.service) == (9, "prio", "pass")
    told = [
        (
            one.how,
            *(
                ms and ms // MINUTE_MS
                for ms in (
                    one.wait_ms, one.way_ms, one.service_ms, one.occupancy_ms, one.parked_ms
                )
            ),
        )
        for one in done.segments()
    ]  # fmt: skip
    assert told == [
        ("miss", 20, None, None, 3, None),
        ("park", 10, 1, 9, 10, 30),
        ("transfer", 5, 2, 12, 15, None),
        ("finish", 5, 1, 5, 6, None),
    ]
    assert [one.again for one in done.segments()] == [False, True, True, False]
    assert {one.hour for one in done.segments()} == {9}, "the bucket is the visit's"


def test_ok__parked_and_forgotten_overnight() -> None:
    done = gathered("""
        2026-03-02T16:00 issue T1 pass
        2026-03-02T16:10 call T1 @1
        2026-03-02T16:11 start T1 @1
        2026-03-02T16:20 park T1 @1
        2026-03-02T16:30 issue T2 pass
        2026-03-02T16:40 issue T3 pass
        2026-03-02T16:50 call T3 @1
        2026-03-02T16:52 start T3 @1
        2026-03-03T08:00 unpark T1 pass
        2026-03-03T08:10 finish T3 @1
        2026-03-03T08:20 auto_close T2
    """)
    midnight = at("00:00", "2026-03-03")
    parked, waiting, served = map(done.segment, ("T1", "T2", "T3"))
    assert (parked.service_ms, parked.parked_ms, parked.parked_invalid) == (
        9 * MINUTE_MS, None, "auto_close",
    )  # fmt: skip
    assert (waiting.how, waiting.wait_ms, waiting.wait_invalid) == (
        "auto_close",
        None,
        "auto_close",
    )
    assert (served.wait_ms, served.wait_invalid) == (10 * MINUTE_MS, "")
    assert (served.way_ms, served.service_ms, served.occupancy_ms, served.invalid) == (
        2 * MINUTE_MS, None, None, "auto_close",
    )  # fmt: skip
    for ticket in ("T1", "T2", "T3"):
        visit = done.visit(ticket)
        assert (visit.ended, visit.ended_ms) == ("auto_close", midnight)
        assert (visit.stay_ms, visit.stay_invalid) == (None, "auto_close")
    assert done.visit("T2").wait_invalid == "auto_close"
    assert done.left_out == {"not_issued": 2}, "their day is over; that it was closed is known"


def test_ok__across_midnight() -> None:
    done = gathered("""
        2026-03-02T23:50 open @1
        2026-03-02T23:50 issue T1 pass
        2026-03-03T00:10 call T1 @1
        2026-03-03T00:20 issue T2 pass
        2026-03-03T00:30 call T2 @1
        2026-03-03T00:40 finish T2 @1
        2026-03-03T00:50 close @1
    """)
    assert (done.visit("T1").day, done.visit("T1").ended) == ("2026-03-02", "auto_close")
    assert done.segment("T1").end_ms == at("00:00", "2026-03-03")
    assert (done.visit("T2").day, done.visit("T2").hour) == ("2026-03-03", 0)
    assert done.open_hours() == {("2026-03-02", 23, "1"): 10}
    assert [one.invalid for one in done.rows["open_hours"]] == ["auto_close"]


def test_ok__a_ticket_of_yesterday_handed_in_this_morning() -> None:
    """A kiosk without a hub gave it out; the hub ended it as soon as it heard of it."""
    done = gathered("""
        2026-03-02T15:00 issue T1 pass
        2026-03-02T15:30 cancel T1
        2026-03-03T07:30 issue T2 pass
        2026-03-02T16:00 issue T3 pass
        2026-03-03T07:31 auto_close T3
        2026-03-03T08:00 cancel T2
    """)
    after_a_jump = gathered("""
        2026-03-03T07:30 issue T2 pass
        2026-03-03T07:29 clock note=-60
        2026-03-02T16:00 issue T3 pass
        2026-03-03T07:31 auto_close T3
        2026-03-03T08:00 cancel T2
    """)
    assert after_a_jump.visit("T3") == done.visit("T3")
    assert after_a_jump.visit("T2").ended == "cancelled"
    late = done.visit("T3")
    assert (late.day, late.hour, late.ended) == ("2026-03-02", 16, "auto_close")
    assert late.ended_ms == at("00:00", "2026-03-03")
    assert done.visit("T2").ended == "cancelled"


def test_ok__the_clock_is_set_back_an_hour() -> None:
    done = gathered("""
        09:00 open @1
        09:30 issue T1 pass
        09:40 issue T2 pass
        09:50 call T1 @1
        09:55 start T1 @1
        09:00 clock note=-3600
        09:10 finish T1 @1
        09:20 call T2 @1
        09:25 finish T2 @1
        09:30 issue T3 pass
        09:35 call T3 @1
        09:40 finish T3 @1
        10:00 close @1
    """)
    first, second, third = map(done.segment, ("T1", "T2", "T3"))
    assert (first.wait_ms, first.wait_invalid, first.way_ms) == (20 * MINUTE_MS, "", 5 * MINUTE_MS)
    assert (first.service_ms, first.occupancy_ms, first.invalid) == (None, None, "clock")
    assert (done.visit("T1").stay_ms, done.visit("T1").stay_invalid) == (None, "clock")
    assert (second.wait_ms, second.wait_invalid) == (None, "clock")
    assert (second.occupancy_ms, second.invalid) == (5 * MINUTE_MS, "")
    assert (third.wait_ms, third.wait_invalid, third.invalid) == (5 * MINUTE_MS, "", "")
    # It was open for two hours; the hour from nine was there twice.
    assert done.open_hours() == {("2026-03-02", 9, "1"): 120}
    assert {row.invalid for row in done.rows["open_hours"]} == {""}


def test_ok__a_jump_forward_keeps_the_doubtful_duration_in_the_row() -> None:
    done = gathered("""
        09:00 open @1
        09:00 issue T1 pass
        09:30 clock note=600
        09:40 call T1 @1
        09:50 finish T1 @1
        10:30 close @1
    """)
    assert (done.visit().wait_ms, done.visit().wait_invalid) == (40 * MINUTE_MS, "clock")
    assert (done.segment().occupancy_ms, done.segment().invalid) == (10 * MINUTE_MS, "")
    assert done.open_hours() == {("2026-03-02", 9, "1"): 50, ("2026-03-02", 10, "1"): 30}


def test_ok__a_jump_of_which_nobody_knows_how_far() -> None:
    done = gathered("09:00 open @1\n09:30 clock\n10:30 close @1")
    rows = {row.hour: (row.open_ms // MINUTE_MS, row.invalid) for row in done.rows["open_hours"]}
    assert rows == {9: (30, "clock"), 10: (30, "")}


def test_ok__the_clock_is_set_back_across_midnight() -> None:
    done = gathered("""
        2026-03-03T00:30 issue T1 pass
        2026-03-02T23:30 clock note=-3600
        2026-03-02T23:35 issue T2 pass
        2026-03-02T23:40 call T2 @1
        2026-03-02T23:50 finish T2 @1
        2026-03-03T08:00 issue T3 pass
        2026-03-03T08:10 cancel T3
    """)
    assert [done.visit(one).day for one in ("T1", "T2", "T3")] == [
        "2026-03-03", "2026-03-02", "2026-03-03",
    ]  # fmt: skip
    assert done.visit("T2").wait_ms == 5 * MINUTE_MS
    assert done.left_out == {}


def test_ok__times_that_go_backwards_without_a_reason() -> None:
    done = gathered("""
        09:00 issue T1 pass
        08:50 call T1 @1
        08:55 start T1 @1
        08:54 finish T1 @1
    """)
    visit, segment = done.visit(), done.segment()
    assert (visit.wait_ms, visit.wait_invalid) == (None, "negative")
    assert (segment.way_ms, segment.service_ms, segment.invalid) == (
        5 * MINUTE_MS,
        None,
        "negative",
    )
    assert (visit.stay_ms, visit.stay_invalid) == (None, "negative")


def test_ok__the_night_with_25_hours() -> None:
    done = gathered(
        """
        01:30 open @1
        02:10 issue T1 pass
        02:50 call T1 @1
        02:20+2 issue T2 pass
        02:40+2 finish T1 @1
        02:50+2 call T2 @1
        03:10 finish T2 @1
        03:30 close @1
        """,
        BACK,
    )
    assert (done.visit("T1").hour, done.visit("T2").hour) == (2, 2)
    assert done.visit("T1").wait_ms == 40 * MINUTE_MS
    assert done.segment("T1").occupancy_ms == 50 * MINUTE_MS
    assert done.visit("T2").stay_ms == 50 * MINUTE_MS
    assert done.open_hours() == {(BACK, 1, "1"): 30, (BACK, 2, "1"): 120, (BACK, 3, "1"): 30}


def test_ok__the_night_with_23_hours() -> None:
    done = gathered(
        """
        01:30 open @1
        01:50 issue T1 pass
        03:10 call T1 @1
        03:20 finish T1 @1
        03:30 close @1
        """,
        FORWARD,
    )
    assert (done.visit().hour, done.visit().wait_ms) == (1, 20 * MINUTE_MS)
    assert done.open_hours() == {(FORWARD, 1, "1"): 30, (FORWARD, 3, "1"): 30}


def test_ok__days_of_23_and_25_hours_end_at_their_midnight() -> None:
    for day, following, hours in ((BACK, "2026-10-26", 25), (FORWARD, "2026-03-30", 23)):
        done = gathered(f"00:00 open @1\n00:00 issue T1 pass\n{following}T00:00 issue T2 pass", day)
        assert sum(row.open_ms for row in done.rows["open_hours"]) == hours * HOUR_MS
        assert done.visit("T1").day == day
        assert done.visit("T2").day == following


def test_ok__the_hub_was_down_for_twenty_minutes() -> None:
    """Meanwhile a kiosk gave out numbers; nothing was called."""
    done = gathered("""
        09:00 open @1
        09:00 issue T1 pass
        09:10 call T1 @1
        09:32 issue T2 pass
        09:15 issue T3 pass
        09:20 issue T4 pass
        09:32 void T4
        09:33 start T1 @1 note=assumed
        09:33 finish T1 @1
        09:34 call T3 @1
        09:40 finish T3 @1
        09:40 call T2 @1
        09:45 finish T2 @1
        10:00 close @1
    """)
    assert done.segment("T1").occupancy_ms == 23 * MINUTE_MS
    assert done.visit("T3").wait_ms == 19 * MINUTE_MS
    assert done.visit("T2").wait_ms == 8 * MINUTE_MS
    assert len(done.rows["visits"]) == 3
    assert done.open_hours() == {("2026-03-02", 9, "1"): 60}


def test_ok__counters_pause_close_and_say_it_twice() -> None:
    done = gathered("""
        07:45 open @1 note=pass
        08:15 open @1 note=pass_register
        09:10 pause @1
        09:20 pause @1
        09:30 open @1
        10:00 close @1
        10:05 close @1
        10:30 close @2
        11:00 open @2
    """)
    assert done.open_hours() == {
        ("2026-03-02", 7, "1"): 15,
        ("2026-03-02", 8, "1"): 60,
        ("2026-03-02", 9, "1"): 40,
        **{("2026-03-02", hour, "2"): 60 for hour in range(11, 24)},
    }
    assert {row.invalid for row in done.rows["open_hours"] if row.counter == "2"} == {"auto_close"}
    running = so_far("11:00 open @2", "12:30")
    assert running.open_hours() == {("2026-03-02", 11, "2"): 60, ("2026-03-02", 12, "2"): 30}


def test_ok__a_week_of_silence_ends_what_was_open_and_its_appointments() -> None:
    done = gathered("""
        2026-03-02T09:00 booked T1 pass sched=2026-03-05T09:00
        2026-03-02T09:00 issue T2 pass
        2026-03-09T09:00 issue T3 pass
    """)
    assert done.appointment().day == "2026-03-05"
    assert done.visit("T2").ended_ms == at("00:00", "2026-03-03")


def test_ok__time_alone_ends_a_day() -> None:
    gatherer = Gatherer(BERLIN)
    for moment in moments("09:00 issue T1 pass"):
        gatherer.take(moment)
    gatherer.pass_time(at("23:59:59"))
    assert gatherer.pending == 0
    gatherer.pass_time(at("00:00", "2026-03-03"))
    assert gatherer.pending == 2
