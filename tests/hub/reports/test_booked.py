"""Appointments in the rows: their wait, their own day, and what of today is decided."""

from __future__ import annotations

import pytest

from tests.hub.reports.written import MINUTE_MS, at, gathered, so_far


@pytest.mark.parametrize(
    ("came", "called", "wait", "lateness"),
    [
        ("09:50", "10:05", 5, -10),  # early: it waits from its time on
        ("10:04", "10:10", 6, 4),  # late: from check-in on
        ("09:50", "09:56", 0, -10),  # called before its time
    ],
)
def test_ok__an_appointments_wait(came: str, called: str, wait: int, lateness: int) -> None:
    done = gathered(f"""
        08:00 booked T1 pass cls=appt sched=10:00
        {came} issue T1 pass cls=appt
        {called} call T1 @3
        10:20 finish T1 @3
    """)
    visit = done.visit()
    assert (visit.sched_ms, visit.cls) == (at("10:00"), "appt")
    assert (visit.wait_ms, visit.lateness_ms) == (wait * MINUTE_MS, lateness * MINUTE_MS)
    assert done.segment().wait_ms == wait * MINUTE_MS
    booked = done.appointment()
    assert (booked.made_ms, booked.hour, booked.weekday) == (at("08:00"), 10, 1)
    assert (booked.cancelled, booked.checked_in, booked.started) == (False, True, True)


@pytest.mark.parametrize(
    ("parked", "back", "wait"),
    [
        ("09:10", "09:40", 20),  # before its time nobody waits: nothing to take away
        ("09:50", "10:05", 15),  # only what lies after its time
        ("10:05", "10:15", 10),
    ],
)
def test_ok__parked_before_its_time_takes_nothing_from_an_appointments_wait(
    parked: str, back: str, wait: int
) -> None:
    visit = gathered(f"""
        08:00 booked T1 pass cls=appt sched=10:00
        09:00 issue T1 pass cls=appt
        {parked} park T1
        {back} unpark T1
        10:20 call T1 @3
        10:30 finish T1 @3
    """).visit()
    assert visit.wait_ms == wait * MINUTE_MS


def test_ok__appointments_wait_for_their_day() -> None:
    text = """
        2026-03-02T09:00 booked T1 pass sched=2026-03-04T10:00
        2026-03-02T09:00 booked T2 pass sched=2026-03-04T10:15
        2026-03-02T09:00 booked T3 pass sched=2026-03-04T11:00
        2026-03-02T09:00 booked T4 pass sched=2026-03-09T11:00
        2026-03-02T09:30 booked T3 pass sched=2026-03-04T12:00
        2026-03-02T09:40 booked T3 register sched=2026-03-04T12:00
        2026-03-03T09:00 cancel T2
        2026-03-04T10:30 issue T1 pass cls=appt
        2026-03-04T12:45 no_show T3
        2026-03-05T09:00 open @1
    """
    done = gathered(text)
    first, second, third = map(done.appointment, ("T1", "T2", "T3"))
    assert (first.day, first.checked_in, first.started) == ("2026-03-04", True, False)
    assert (second.cancelled, second.checked_in) == (True, False)
    assert (third.service, third.made_ms) == ("register", at("09:30"))
    assert (third.hour, third.started) == (12, False)
    assert len(done.rows["appointments"]) == 3


def test_ok__whoever_cancels_after_check_in_has_called_off() -> None:
    text = """
        08:00 booked T1 pass sched=10:00
        09:50 issue T1 pass cls=appt
        09:55 cancel T1
    """
    booked = gathered(text).appointment()
    assert (booked.cancelled, booked.checked_in, booked.started) == (True, True, False)
    again = gathered(f"{text}09:56 reopen T1").appointment()
    assert (again.cancelled, again.started) == (False, False)


def test_ok__of_today_only_what_is_decided_about_appointments() -> None:
    text = """
        08:00 booked T1 pass sched=09:00
        08:00 booked T2 pass sched=09:00
        08:00 booked T3 pass sched=09:00
        08:00 booked T4 pass sched=11:00
        08:30 cancel T1
        08:55 issue T2 pass cls=appt
        09:00 call T2 @3
        09:01 start T2 @3
        10:00 no_show T3
    """
    running = so_far(text, "10:30")
    assert [one.ticket for one in running.rows["appointments"]] == ["T1", "T2", "T3"]
    over = so_far(text, "2026-03-03T06:00")
    assert [one.ticket for one in over.rows["appointments"]] == ["T1", "T2", "T3", "T4"]
    assert (running.visit("T2").ended, over.visit("T2").ended) == ("open", "auto_close")
    assert running.segment("T2").occupancy_ms is None
