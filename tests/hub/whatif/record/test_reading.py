"""From moments to the script of a day: what stays with people, what stays with counters."""

from __future__ import annotations

import pytest

from hub.protocol.site import VisitorClass
from hub.whatif.record.reading import Reader
from hub.whatif.record.script import Duty, How, Refused, Stretch
from tests.hub.house import site
from tests.hub.whatif.lines import DAY, at, line, minutes, person, read

PLAIN = (
    line("08:00", "open", counter="3", note="pass register"),
    line("08:10", "issue", "a", service="pass", cls="walkin", kiosk="door", language="tr"),
    line("08:11", "issue", "b", service="pass", cls="walkin"),
    line("08:12", "call", "a", service="pass", counter="3"),
    line("08:13", "start", "a", counter="3"),
    line("08:22", "finish", "a", counter="3"),
    line("08:22:30", "call", "b", service="pass", counter="3"),
    line("08:27:30", "finish", "b", counter="3"),
    line("08:28", "close", counter="3"),
)


def test_ok__a_visit_keeps_its_durations_and_its_counter_s_pauses() -> None:
    script = read(*PLAIN)
    assert (script.day, script.starts_ms) == (DAY, at("00:00"))
    first, second = script.people
    assert (first.at_ms, first.cls, first.kiosk, first.language) == (
        at("08:10"), VisitorClass.WALKIN, "door", "tr",
    )  # fmt: skip
    # The counter had nobody when the first came, and took two minutes to call.
    assert first.stretches == (
        Stretch("pass", "3", How.FINISH, minutes(1), minutes(10), ready_ms=30_000,
                react_ms=minutes(2)),
    )  # fmt: skip
    assert second.stretches == (Stretch("pass", "3", How.FINISH, None, minutes(5)),)


def test_ok__a_counter_is_due_to_stop_while_it_serves_its_last() -> None:
    (duty,) = read(*PLAIN).duties
    assert duty == Duty("3", at("08:00"), at("08:25"), services=("pass", "register"))


def test_ok__a_break_lasts_as_long_as_it_lasted() -> None:
    script = read(
        line("08:00", "open", counter="3"),
        line("08:01", "issue", "a", service="pass"),
        line("08:01", "call", "a", counter="3"),
        line("08:11", "finish", "a", counter="3"),
        line("08:12", "pause", counter="3"),
        line("08:27", "open", counter="3"),
        line("09:00", "pause", counter="3"),  # nobody was there before that
        line("09:10", "open", counter="3"),
        line("10:00", "close", counter="3"),
    )
    assert script.duties == (
        Duty("3", at("08:00"), at("08:06"), minutes(15)),
        Duty("3", at("08:27"), at("09:00"), minutes(10)),
        Duty("3", at("09:10"), at("10:00")),
    )


@pytest.mark.parametrize(
    ("lines", "stretches"),
    [
        (
            [("09:10", "miss", {}), ("09:25", "requeue", {}), ("09:30", "call", {"counter": "6"}),
             ("09:40", "finish", {})],
            [Stretch("pass", "3", How.MISS, None, minutes(10), minutes(15)),
             Stretch("pass", "6", How.FINISH, None, minutes(10))],
        ),
        ([("09:02", "miss", {}), ("09:12", "no_show", {})],
         [Stretch("pass", "3", How.NO_SHOW, None, minutes(2))]),
        ([("09:02", "no_show", {})], [Stretch("pass", "3", How.NO_SHOW, None, minutes(2))]),
        (
            [("09:01", "start", {}), ("09:05", "transfer", {"note": "register"}),
             ("09:20", "call", {"counter": "6"}), ("09:30", "finish", {})],
            [Stretch("pass", "3", How.TRANSFER, minutes(1), minutes(5)),
             Stretch("register", "6", How.FINISH, None, minutes(10))],
        ),
        (  # as we write it ourselves: finished, and handed on at once
            [("09:05", "finish", {}), ("09:05", "transfer", {"note": "register"})],
            [Stretch("pass", "3", How.TRANSFER, None, minutes(5)), Stretch("register")],
        ),
        (
            [("09:05", "park", {}), ("09:45", "unpark", {}), ("09:50", "call", {"counter": "3"}),
             ("09:55", "finish", {})],
            [Stretch("pass", "3", How.PARK, None, minutes(5), minutes(40)),
             Stretch("pass", "3", How.FINISH, None, minutes(5), react_ms=minutes(5))],
        ),
        (
            [("09:05", "finish", {}), ("09:15", "reopen", {}), ("09:20", "call", {"counter": "3"}),
             ("09:25", "finish", {})],
            [Stretch("pass", "3", How.FINISH, None, minutes(5), minutes(10), reopened=True),
             Stretch("pass", "3", How.FINISH, None, minutes(5), react_ms=minutes(5))],
        ),
        ([("09:05", "cancel", {})], [Stretch("pass", "3", How.CANCEL, None, minutes(5))]),
        ([("09:05", "undo", {}), ("09:09", "cancel", {})],
         [Stretch("pass", patience_ms=minutes(9))]),
        ([("09:03", "recall", {}), ("09:04", "start", {"note": "assumed"}),
          ("09:05", "finish", {})],
         [Stretch("pass", "3", How.FINISH, None, minutes(5))]),
        ([("23:59", "auto_close", {})], [Stretch("pass", "3", How.FINISH)]),
        (  # nobody said that they were back
            [("09:02", "miss", {}), ("09:10", "call", {"counter": "6"}), ("09:12", "finish", {})],
            [Stretch("pass", "3", How.MISS, None, minutes(2), minutes(8)),
             Stretch("pass", "6", How.FINISH, None, minutes(2))],
        ),
        (  # or that they had been sent on
            [("09:02", "call", {"counter": "6"}), ("09:12", "finish", {})],
            [Stretch("pass", "3", How.TRANSFER, None, minutes(2)),
             Stretch("pass", "6", How.FINISH, None, minutes(10))],
        ),
    ],
)  # fmt: skip
def test_ok__the_way_of_a_visit(
    lines: list[tuple[str, str, dict[str, str]]], stretches: list[Stretch]
) -> None:
    came = [
        line("08:59", "open", counter="3"),
        line("09:00", "issue", "a", service="pass"),
        line("09:00", "call", "a", counter="3"),
    ]
    rest = [line(clock, event, "a", **facts) for clock, event, facts in lines]
    (one,) = read(*came, *rest).people
    assert [_without_pauses(stretch) for stretch in one.stretches] == [
        _without_pauses(stretch) for stretch in stretches
    ]


def _without_pauses(one: Stretch) -> Stretch:
    """What the counters make of it is tested above."""
    return Stretch(
        one.service, one.counter, one.how, one.way_ms, one.busy_ms, one.then_ms, one.reopened,
        patience_ms=one.patience_ms,
    )  # fmt: skip


def test_ok__who_left_before_a_call_had_so_much_patience() -> None:
    script = read(
        line("09:00", "issue", "a", service="pass"),
        line("09:20", "cancel", "a"),
        line("09:00", "issue", "b", service="pass", cls="appt", sched="09:30"),
        line("09:40", "cancel", "b"),
    )
    assert person(script, "a").stretches[0].patience_ms == minutes(20)
    # Five minutes before its time it could have been called.
    assert person(script, "b").stretches[0].patience_ms == minutes(15)


def test_ok__what_lasted_across_a_jump_of_the_clock_is_not_known() -> None:
    script = read(
        line("09:00", "issue", "a", service="pass"),
        line("09:00", "call", "a", counter="3"),
        line("09:05", "clock", note="300"),
        line("09:10", "finish", "a", counter="3"),
    )
    assert person(script, "a").stretches[0].busy_ms is None


def test_ok__appointments_belong_to_the_day_of_their_time() -> None:
    lines = [
        line("10:00", "booked", "t1", service="pass", sched="09:00", day="2026-09-20"),
        line("10:00", "booked", "t2", service="pass", sched="09:30", day="2026-09-21"),
        line("11:00", "booked", "t1", service="pass", sched="09:15", day="2026-09-22"),
        line("12:00", "cancel", "t2", day="2026-09-23"),
        line("08:00", "issue", "a", service="pass", day="2026-09-24"),
        line("09:10", "issue", "t1", service="pass", cls="appt"),
    ]
    script = read(*lines)
    assert [(one.ticket, one.sched_ms) for one in script.booked] == [
        ("t1", at("09:00")), ("t2", at("09:30")), ("t1", at("09:15")), ("t2", None),
    ]  # fmt: skip
    (one,) = script.people
    assert (one.ticket, one.booking, one.sched_ms) == ("t1", True, at("09:15"))
    assert [day.script.day for day in Reader(site()).days(lines)] == ["2026-09-24", DAY]


def test_ok__who_is_served_without_a_ticket_and_who_got_none() -> None:
    script = read(
        line("08:00", "open", counter="3"),
        line("09:00", "direct", "d", service="pass", counter="3"),
        line("09:07", "finish", "d", counter="3"),
        line("09:30", "refused", service="office", note="service-closed", kiosk="door"),
        line("09:31", "feedback", note="5"),
    )
    (one,) = script.walkups
    assert (one.at_ms, one.service, one.counter, one.busy_ms) == (
        at("09:00"), "pass", "3", minutes(7),
    )  # fmt: skip
    assert script.refused == (Refused(at("09:30"), "office", "door", "service-closed"),)
    assert script.people == ()


def test_ok__without_a_word_of_counters_their_calls_tell() -> None:
    """Half an hour in which somebody waits and nobody is called is a break."""
    script = read(
        line("09:00", "issue", "a", service="pass"),
        line("09:00", "issue", "b", service="pass"),
        line("09:01", "call", "a", counter="3"),
        line("09:10", "finish", "a", counter="3"),
        line("09:40", "call", "b", counter="3"),
        line("09:50", "finish", "b", counter="3"),
    )
    assert script.unentered
    assert (script.absences, script.absent_ms) == (1, minutes(30))
    first, second = script.duties
    assert (first.from_ms, first.rest_ms) == (at("09:01"), minutes(30))
    assert (second.from_ms, second.rest_ms) == (at("09:40"), None)
    assert at("09:40") < second.due_ms <= at("09:50")


def test_ok__what_the_site_does_not_know_is_left_out_and_counted() -> None:
    reader = Reader(site())
    lines = [
        line("08:00", "open", counter="77"),
        line("09:00", "issue", "a", service="passport"),
        line("09:00", "issue", "b", service="pass"),
        line("09:01", "call", "b", counter="77"),
        line("09:05", "transfer", "b", note="passport"),
        line("09:10", "call", "ghost", counter="3"),
        line("09:11", "issue", "c", service="pass"),
    ]
    (day,) = reader.days(lines)
    assert [one.ticket for one in day.script.people] == ["c"]
    assert day.script.duties == ()
    left_out = reader.left_out
    assert left_out.services == {"passport": 2}
    assert left_out.counters == {"77": 1}
    assert left_out.tickets == 3


def test_ok__a_ticket_that_nobody_held_was_never_there() -> None:
    script = read(
        line("09:00", "issue", "a", service="pass"),
        line("09:00", "issue", "b", service="pass"),
        line("09:01", "void", "a"),
    )
    assert [one.ticket for one in script.people] == ["b"]


def test_ok__durations_are_learned_of_those_who_came() -> None:
    reader = Reader(site())
    list(reader.days(PLAIN))
    assert reader.samples.busy == {"pass": [minutes(5), minutes(10)]}
    assert (reader.samples.ready, reader.samples.react) == ([30_000], [minutes(2)])


def test_ok__a_day_of_23_hours_is_one() -> None:
    script = read(line("09:00", "issue", "a", service="pass", day="2026-03-29"))
    assert script.ends_ms - script.starts_ms == minutes(23 * 60)


def test_ok__nobody_came() -> None:
    assert list(Reader(site()).days([])) == []
    assert list(Reader(site()).days([line("09:00", "open", counter="3")])) == []
