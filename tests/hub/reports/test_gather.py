"""What each moment does to the rows, one rule at a time."""

from __future__ import annotations

import msgspec
import pytest

from hub.reports.gather import Gatherer, Saved
from hub.reports.terms import Terms, terms_of
from tests.hub.house import site
from tests.hub.reports.written import BERLIN, MINUTE_MS, at, gathered, moments

PLAIN = """
    09:00 issue T1 pass kiosk=k1 language=tr number=A017 note=300_600.5_1200
    09:10 call T1 @3
    09:11 start T1 @3
    09:25 finish T1 @3
"""


def test_ok__one_visit() -> None:
    done = gathered(PLAIN, terms=Terms({"pass": 20 * MINUTE_MS}, {"pass": 12 * MINUTE_MS}))
    visit, segment = done.visit(), done.segment()
    assert (visit.day, visit.hour, visit.weekday) == ("2026-03-02", 9, 1)
    assert (visit.service, visit.cls, visit.kiosk, visit.language) == ("pass", "walkin", "k1", "tr")
    assert (visit.number, visit.issued_ms, visit.ended_ms) == ("A017", at("09:00"), at("09:25"))
    assert (visit.first_call_ms, visit.first_counter) == (at("09:10"), "3")
    assert (visit.wait_ms, visit.stay_ms) == (10 * MINUTE_MS, 25 * MINUTE_MS)
    assert (visit.told_low_ms, visit.told_mid_ms, visit.told_high_ms) == (
        300_000,
        600_500,
        1200_000,
    )
    assert (visit.ended, visit.sched_ms, visit.lateness_ms, visit.direct) == (
        "done", None, None, False,
    )  # fmt: skip
    assert (visit.target_ms, segment.expected_ms) == (20 * MINUTE_MS, 12 * MINUTE_MS)
    assert (segment.part, segment.counter, segment.how, segment.again) == (1, "3", "finish", False)
    assert (segment.wait_ms, segment.way_ms, segment.service_ms, segment.occupancy_ms) == (
        10 * MINUTE_MS, MINUTE_MS, 14 * MINUTE_MS, 15 * MINUTE_MS,
    )  # fmt: skip
    assert (segment.parked_ms, segment.assumed, segment.invalid) == (None, False, "")
    assert (visit.wait_invalid, visit.stay_invalid, segment.wait_invalid) == ("", "", "")


def test_ok__a_recall_moves_the_way_never_the_wait() -> None:
    done = gathered("""
        09:00 issue T1 pass
        09:10 call T1 @3
        09:12 recall T1 @3
        09:13 call T1 @3
        09:14 start T1 @3
        09:15 recall T1 @3
        09:20 finish T1 @3
    """)
    visit, segment = done.visit(), done.segment()
    assert (visit.recalls, visit.transfers) == (3, 0)
    assert visit.wait_ms == segment.wait_ms == 10 * MINUTE_MS
    assert (segment.call_ms, segment.last_call_ms) == (at("09:10"), at("09:13"))
    assert (segment.way_ms, segment.occupancy_ms) == (MINUTE_MS, 10 * MINUTE_MS)


def test_ok__each_transfer_is_a_stretch_with_its_own_wait() -> None:
    done = gathered("""
        09:00 issue T1 pass
        09:10 call T1 @3
        09:11 start T1 @3
        09:20 transfer T1 pass @3 note=register
        09:26 call T1 @4
        09:27 start T1 @4
        09:30 transfer T1 register @4 note=pickup
        09:31 call T1 @5
        09:32 finish T1 @5
    """)
    assert (done.visit().transfers, done.visit().service) == (2, "pass")
    assert done.visit().stay_ms == 32 * MINUTE_MS
    assert [
        (one.part, one.service, one.counter, one.how, one.queued_ms, one.wait_ms, one.again)
        for one in done.segments()
    ] == [
        (1, "pass", "3", "transfer", at("09:00"), 10 * MINUTE_MS, False),
        (2, "register", "4", "transfer", at("09:20"), 6 * MINUTE_MS, False),
        (3, "pickup", "5", "finish", at("09:30"), MINUTE_MS, False),
    ]
    assert [one.service_ms for one in done.segments()] == [9 * MINUTE_MS, 3 * MINUTE_MS, None]


def test_ok__what_comes_after_a_finish_is_no_transfer() -> None:
    done = gathered("""
        09:00 issue T1 photo
        09:10 call T1 @3
        09:10 start T1 @3
        09:20 finish T1 @3
        09:20 transfer T1 photo note=pass
        09:30 call T1 @4
        09:31 finish T1 @4
    """)
    assert (done.visit().transfers, done.visit().ended) == (0, "done")
    assert done.visit().stay_ms == 31 * MINUTE_MS
    assert [(one.service, one.how, one.wait_ms) for one in done.segments()] == [
        ("photo", "finish", 10 * MINUTE_MS),
        ("pass", "finish", 10 * MINUTE_MS),
    ]


def test_ok__moved_while_waiting_is_the_same_stretch() -> None:
    done = gathered("""
        09:00 issue T1 pass
        09:04 transfer T1 pass note=register
        09:10 call T1 @3
        09:20 finish T1 @3
    """)
    assert (done.segment().service, done.segment().wait_ms) == ("register", 10 * MINUTE_MS)
    assert (done.visit().transfers, done.visit().service) == (0, "pass")


def test_ok__called_at_another_counter_without_a_line_for_it() -> None:
    done = gathered("""
        09:00 issue T1 pass
        09:10 call T1 @3
        09:12 call T1 @4
        09:13 start T1 @4
        09:20 finish T1 @4
    """)
    first, second = done.segments()
    assert (done.visit().transfers, done.visit().recalls) == (1, 0)
    assert (first.how, first.counter, first.occupancy_ms) == ("transfer", "3", 2 * MINUTE_MS)
    assert (second.counter, second.wait_ms, second.way_ms) == ("4", 0, MINUTE_MS)
    assert (done.visit().wait_ms, done.visit().first_counter) == (10 * MINUTE_MS, "3")


def test_ok__parked_time_is_its_own() -> None:
    done = gathered("""
        09:00 issue T1 pass
        09:10 call T1 @3
        09:11 start T1 @3
        09:15 park T1 @3
        09:45 unpark T1 pass
        09:50 call T1 @4
        09:51 start T1 @4
        09:55 finish T1 @4
    """)
    first, second = done.segments()
    assert (first.how, first.service_ms, first.parked_ms) == ("park", 4 * MINUTE_MS, 30 * MINUTE_MS)
    assert (second.again, second.queued_ms, second.wait_ms) == (True, at("09:45"), 5 * MINUTE_MS)
    assert (second.how, second.parked_ms) == ("finish", None)
    assert done.visit().wait_ms == 10 * MINUTE_MS


def test_ok__parked_before_any_call_is_not_in_the_wait() -> None:
    done = gathered("""
        09:00 issue T1 pass
        09:10 park T1
        09:40 unpark T1
        09:45 call T1 @4
        09:55 finish T1 @4
    """)
    assert done.visit().wait_ms == 15 * MINUTE_MS
    assert [one.how for one in done.segments()] == ["park", "finish"]


def test_ok__missed_and_back() -> None:
    done = gathered("""
        09:00 issue T1 pass
        09:10 call T1 @3
        09:12 miss T1 @3
        09:20 requeue T1 pass
        09:27 call T1 @3
        09:28 start T1 @3
        09:30 finish T1 @3
    """)
    first, second = done.segments()
    assert (first.how, first.occupancy_ms, first.service_ms) == ("miss", 2 * MINUTE_MS, None)
    assert (second.again, second.wait_ms, first.parked_ms) == (True, 7 * MINUTE_MS, None)
    assert done.visit().ended == "done"


def test_ok__called_not_there_and_never_back_is_absent_when_the_day_ends() -> None:
    done = gathered("""
        09:00 issue T1 pass
        09:10 call T1 @3
        09:12 miss T1 @3
    """)
    assert (done.visit().ended, done.segment().how) == ("no_show", "miss")


@pytest.mark.parametrize(("by", "invalid"), [("2.0", ""), ("-1.5", ""), ("2.1", "clock")])
def test_ok__a_clock_that_is_set_by_two_seconds_has_not_jumped(by: str, invalid: str) -> None:
    done = gathered(f"""
        09:00 issue T1 pass
        09:05 clock note={by}
        09:10 call T1 @3
        09:11 start T1 @3
        09:25 finish T1 @3
    """)
    assert done.visit().wait_invalid == invalid


def test_ok__fetched_while_parked_is_back_at_that_moment() -> None:
    done = gathered("""
        09:00 issue T1 pass
        09:10 call T1 @3
        09:12 park T1 @3
        09:30 call T1 @3
        09:40 finish T1 @3
    """)
    first, second = done.segments()
    assert first.parked_ms == 18 * MINUTE_MS
    assert (second.again, second.wait_ms) == (True, 0)


@pytest.mark.parametrize(
    ("end", "ended", "how", "occupancy"),
    [
        ("09:12 no_show T1 @3", "no_show", "no_show", 2 * MINUTE_MS),
        ("09:12 miss T1 @3\n09:22 no_show T1", "no_show", "miss", 2 * MINUTE_MS),
        ("09:12 cancel T1", "cancelled", "cancel", 2 * MINUTE_MS),
        ("09:12 auto_close T1", "auto_close", "auto_close", None),
    ],
)
def test_ok__ends_without_a_service(end: str, ended: str, how: str, occupancy: int | None) -> None:
    done = gathered(f"09:00 issue T1 pass\n09:10 call T1 @3\n{end}")
    visit = done.visit()
    assert (visit.ended, visit.stay_ms, visit.wait_ms) == (ended, None, 10 * MINUTE_MS)
    assert (done.segment().how, done.segment().occupancy_ms) == (how, occupancy)
    assert (done.segment().service_ms, done.segment().end_ms) == (None, at("09:12"))


def test_ok__gone_before_any_call() -> None:
    done = gathered("09:00 issue T1 pass\n09:30 cancel T1")
    visit, segment = done.visit(), done.segment()
    assert (visit.ended, visit.first_call_ms, visit.wait_ms) == ("cancelled", None, None)
    assert (segment.how, segment.end_ms, segment.call_ms) == ("cancel", at("09:30"), None)
    assert (visit.wait_invalid, visit.stay_invalid, segment.invalid) == ("", "", "")


def test_ok__a_start_that_nobody_pressed() -> None:
    done = gathered("""
        09:00 issue T1 pass
        09:10 call T1 @3
        09:20 start T1 @3 note=assumed
        09:20 finish T1 @3
    """)
    segment = done.segment()
    assert (segment.assumed, segment.start_ms) == (True, at("09:20"))
    assert (segment.way_ms, segment.service_ms) == (None, None)
    assert segment.occupancy_ms == 10 * MINUTE_MS


def test_ok__finish_without_start_start_without_call_finish_without_either() -> None:
    done = gathered("""
        09:00 issue T1 pass
        09:00 issue T2 pass
        09:00 issue T3 pass
        09:10 call T1 @3
        09:20 finish T1 @3
        09:20 start T2 @3
        09:30 finish T2 @3
        09:40 finish T3 @3
    """)
    first, second, third = done.segment("T1"), done.segment("T2"), done.segment("T3")
    assert (first.start_ms, first.assumed, first.service_ms) == (None, False, None)
    assert first.occupancy_ms == 10 * MINUTE_MS
    assert (second.call_ms, second.wait_ms, second.way_ms) == (None, None, None)
    assert (second.service_ms, second.occupancy_ms, second.counter) == (10 * MINUTE_MS, None, "3")
    assert (third.service_ms, third.occupancy_ms, third.how) == (None, None, "finish")
    assert done.visit("T3").stay_ms == 40 * MINUTE_MS
    assert done.left_out == {}


def test_ok__without_a_ticket() -> None:
    done = gathered("""
        09:00 direct T1 pass @3
        09:10 finish T1 @3
        09:20 direct service=pass @4
    """)
    visit, segment = done.visit(), done.segment()
    assert (visit.direct, visit.wait_ms, visit.first_call_ms) == (True, None, None)
    assert (visit.first_counter, visit.stay_ms) == ("3", 10 * MINUTE_MS)
    assert (segment.call_ms, segment.start_ms, segment.way_ms) == (None, at("09:00"), None)
    assert (segment.service_ms, segment.occupancy_ms) == (10 * MINUTE_MS, 10 * MINUTE_MS)
    nameless = done.visit("direct 1")
    assert (nameless.ended, nameless.stay_ms) == ("auto_close", None)


def test_ok__undo_takes_back_the_last_line_of_its_ticket() -> None:
    done = gathered("""
        09:00 issue T1 pass
        09:10 call T1 @3
        09:11 start T1 @3
        09:20 finish T1 @3
        09:20 call T2 @3
        09:21 undo T1
        09:30 finish T1 @3
        09:31 undo T1
        09:31 undo T1
        09:31 undo T1
        09:40 call T1 @5
        09:50 finish T1 @5
    """)
    assert done.visit().wait_ms == 40 * MINUTE_MS
    assert (done.segment().counter, done.segment().start_ms) == ("5", None)
    assert done.left_out == {"not_issued": 1}


def test_ok__an_undone_direct_was_never_there() -> None:
    done = gathered("09:00 direct T1 pass @3\n09:01 clock note=5\n09:01 undo T1\n09:02 undo T1")
    assert done.rows["visits"] == done.rows["segments"] == []
    assert done.left_out == {"nothing_to_undo": 1}


def test_ok__a_void_ticket_was_never_a_visit() -> None:
    done = gathered("""
        09:00 issue T1 pass
        09:05 call T1 @3
        09:10 void T1
    """)
    assert done.rows["visits"] == done.rows["segments"] == []
    again = gathered("09:00 issue T1 pass\n09:01 void T1\n09:02 issue T1 pass\n09:03 cancel T1")
    assert again.visit().issued_ms == at("09:02")


def test_ok__reopened() -> None:
    done = gathered("""
        09:00 issue T1 pass
        09:10 call T1 @3
        09:20 finish T1 @3
        09:25 reopen T1 register
        09:30 call T1 @3
        09:35 finish T1 @3
    """)
    first, second = done.segments()
    assert (first.how, second.service, second.again) == ("finish", "register", True)
    assert (second.wait_ms, done.visit().stay_ms) == (5 * MINUTE_MS, 35 * MINUTE_MS)


def test_ok__refusals_feedback_lead_times() -> None:
    done = gathered("""
        09:00 refused service=pass kiosk=k1 note=closed
        10:00 feedback service=pass kiosk=k2 note=4
        08:00 lead service=pass note=3_9
        08:00 lead service=register note=-_-
        08:00 lead service=pickup note=-
        08:00 feedback note=6
    """)
    [refusal], [feedback] = done.rows["refusals"], done.rows["feedback"]
    assert (refusal.hour, refusal.service, refusal.kiosk, refusal.reason) == (
        9, "pass", "k1", "closed",
    )  # fmt: skip
    assert (feedback.score, feedback.kiosk, feedback.at_ms) == (4, "k2", at("10:00"))
    assert [(one.service, one.next_days, one.third_days) for one in done.rows["lead_times"]] == [
        ("pass", 3, 9), ("register", None, None), ("pickup", None, None),
    ]  # fmt: skip
    assert done.left_out == {"no_score": 1}


def test_ok__the_rules_of_the_time_hold() -> None:
    gatherer = Gatherer(BERLIN)
    configured = terms_of(site())
    gatherer.rules(at("08:00"), configured)
    for moment in moments("09:00 issue T1 pass\n10:00 issue T2 pass\n11:00 cancel T1"):
        gatherer.take(moment)
        gatherer.rules(at("09:30"), Terms({"pass": 60_000}, {"pass": 1}))
    gatherer.finish_day()
    rows = gatherer.finished()
    assert [one.target_ms for one in rows["visits"]] == [15 * MINUTE_MS, 60_000]
    assert [one.expected_ms for one in rows["segments"]] == [600_000, 1]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("09:30 call T9 @3", "not_issued"),
        ("09:30 undo T9", "nothing_to_undo"),
        ("09:30 issue T1 pass", "issued_before"),
        ("09:30 finish T1 @3", "after_end"),
        ("09:30 call T1 @3", "after_end"),
        ("09:30 requeue T2", "out_of_order"),
        ("09:30 recall T2 @3", "out_of_order"),
        ("09:30 miss T2 @3", "out_of_order"),
        ("09:30 cancel", "no_ticket"),
        ("09:30 booked T3 pass", "no_time"),
        ("09:30 dance", "unknown"),
    ],
)
def test_fail__what_cannot_have_been_is_left_out(line: str, reason: str) -> None:
    done = gathered(f"{PLAIN}\n09:26 issue T2 pass\n{line}\n09:40 call T2 @3\n09:50 finish T2 @3")
    assert done.left_out == {reason: 1}
    assert done.rows["visits"] == gathered(PLAIN).rows["visits"] + [done.visit("T2")]
    assert done.visit("T2").wait_ms == 14 * MINUTE_MS


def test_ok__what_is_saved_goes_on_as_if_nothing_had_been() -> None:
    text = """
        2026-03-02T09:00 booked T1 pass sched=2026-03-03T10:00
        2026-03-02T09:00 open @3 note=pass
        2026-03-02T09:00 issue T2 pass
        2026-03-02T09:10 call T2 @3
        2026-03-02T09:12 clock note=-30
        2026-03-02T09:13 refused service=pass
        2026-03-02T09:20 finish T2 @3
        2026-03-02T09:21 undo T2
        2026-03-02T09:22 feedback note=5
        2026-03-02T09:23 call T7 @3
        2026-03-03T09:50 issue T1 pass cls=appt
        2026-03-03T09:51 lead service=pass note=1_2
    """
    straight = gathered(text)
    gatherer = Gatherer(BERLIN)
    rows = gatherer.finished()
    for moment in moments(text):
        gatherer.take(moment)
        for table, new in gatherer.finished().items():
            rows[table] += new
        kept = msgspec.msgpack.encode(gatherer.saved())
        gatherer = Gatherer(BERLIN, saved=msgspec.msgpack.decode(kept, type=Saved))
    gatherer.finish_day()
    for table, new in gatherer.finished().items():
        rows[table] += new
    assert rows == straight.rows
    assert dict(gatherer.left_out) == straight.left_out
