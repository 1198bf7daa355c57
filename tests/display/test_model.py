"""Which calls stand in front: single rules by example, the promises for any sequence."""

from dataclasses import replace

import msgspec

from display.marks import Marks
from display.model import (
    FORGET_MS,
    SPEAK_WITHIN_MS,
    Model,
    Rules,
    advance,
    apply,
    begin_announcement,
    end_announcement,
    next_change_ms,
    started,
    take_outcomes,
)
from hub.protocol.commands import CallOutcome
from tests.display.rigs import NOW_MS, line, view

RULES = Rules(comfort=2, capacity=3, minimum_ms=8_000, sound=True)


def fresh(rules: Rules = RULES) -> Model:
    """A display that has seen an empty log."""
    return apply(started(Marks(), rules), view(), NOW_MS)


SILENT = replace(RULES, sound=False)


def in_front(model: Model) -> list[int]:
    return [tile.call.call_seq for tile in model.front]


def test_ok__a_call_stands_in_front_at_once_newest_first() -> None:
    model = apply(fresh(), view([line(1), line(2)]), NOW_MS)
    assert in_front(model) == [2, 1]
    assert next_change_ms(model) == NOW_MS + 8_000


def test_ok__what_is_full_waits_and_comes_when_somebody_has_had_their_time() -> None:
    model = apply(fresh(SILENT), view([line(seq) for seq in range(1, 6)]), NOW_MS)
    assert in_front(model) == [3, 2, 1]
    assert [call.call_seq for call in model.queue] == [4, 5]
    model = advance(model, NOW_MS + 7_999)
    assert in_front(model) == [3, 2, 1]
    model = advance(model, NOW_MS + 8_000)
    assert in_front(model) == [5, 4]
    assert model.marks.shown == 3


def test_ok__a_live_call_stays_after_its_time_while_there_is_room() -> None:
    model = advance(apply(fresh(), view([line(1)]), NOW_MS), NOW_MS + 60_000)
    assert in_front(model) == [1]
    model = apply(model, view([line(1, live=False)]), NOW_MS + 60_000)
    assert in_front(model) == []
    assert [call.call_seq for call in model.history] == [1]


def test_ok__a_call_that_ended_early_keeps_its_time() -> None:
    model = apply(fresh(), view([line(1)]), NOW_MS)
    model = apply(model, view([line(1, live=False)]), NOW_MS + 500)
    assert in_front(advance(model, NOW_MS + 7_999)) == [1]
    assert in_front(advance(model, NOW_MS + 8_000)) == []


def test_ok__a_repeated_call_renews_its_tile() -> None:
    model = apply(fresh(), view([line(1, "v"), line(2, "w")]), NOW_MS)
    calls = [line(1, "v", live=False), line(2, "w"), line(3, "v", repeat=True)]
    model = apply(model, view(calls), NOW_MS + 5_000)
    assert in_front(model) == [3, 2]
    assert model.front[0].call.repeat
    assert model.front[0].until_ms == NOW_MS + 13_000


def test_ok__called_to_another_counter_the_first_place_is_never_shown_again() -> None:
    model = apply(fresh(), view([line(1, "v", "3")]), NOW_MS)
    calls = [line(1, "v", "3", live=False), line(2, "v", "5")]
    model = apply(model, view(calls), NOW_MS + 1_000)
    assert [tile.call.counter for tile in model.front] == ["5"]
    assert take_outcomes(model)[1] == ((1, CallOutcome.SUPERSEDED),)


def test_ok__a_new_display_does_not_replay_what_is_over() -> None:
    calls = [line(1, live=False), line(2, at_ms=NOW_MS - 10 * FORGET_MS)]
    model = apply(started(Marks(), RULES), view(calls), NOW_MS)
    assert in_front(model) == [2]
    assert [call.call_seq for call in model.history] == [1]
    assert begin_announcement(model)[1] is None


def test_ok__after_a_restart_the_unfinished_is_shown_again_and_not_spoken_again() -> None:
    model = apply(fresh(), view([line(1)]), NOW_MS)
    model, announcement = begin_announcement(model)
    assert announcement is not None
    again = apply(started(model.marks, RULES), view([line(1)]), NOW_MS + 3_000)
    assert in_front(again) == [1]
    assert begin_announcement(again)[1] is None


def test_ok__calls_during_a_short_absence_are_shown_those_long_over_are_not() -> None:
    marks = advance(apply(fresh(SILENT), view([line(1)]), NOW_MS), NOW_MS + 9_000).marks
    late = NOW_MS + FORGET_MS + 60_000
    calls = [line(1), line(2, live=False), line(3, live=False, at_ms=late - 30_000)]
    model = apply(started(marks, SILENT), view(calls), late)
    assert in_front(model) == [3]
    assert take_outcomes(model)[1] == ((2, CallOutcome.SUPERSEDED),)


def test_ok__another_journal_counts_from_one_again() -> None:
    marks = Marks(shown=90, spoken=90, recent={89: "x", 90: "y"})
    model = apply(started(marks, RULES), view([line(1)]), NOW_MS)
    assert in_front(model) == [1]
    assert begin_announcement(model)[1] is not None


def test_ok__another_journal_that_has_overtaken_is_known_by_its_visits() -> None:
    marks = Marks(shown=2, spoken=2, recent={1: "x", 2: "y"})
    model = apply(started(marks, RULES), view([line(1), line(2), line(3)]), NOW_MS)
    assert in_front(model) == [3, 2, 1]


def test_ok__the_next_day_begins_with_an_empty_log() -> None:
    model = advance(apply(fresh(SILENT), view([line(1)]), NOW_MS), NOW_MS + 9_000)
    model = apply(model, view([]), NOW_MS + 50_000_000)
    assert in_front(model) == []
    assert model.marks.shown == 1
    model = apply(model, view([line(2)]), NOW_MS + 50_000_000)
    assert in_front(model) == [2]


def test_ok__only_the_speaker_speaks_and_a_takeover_repeats_nothing() -> None:
    model = apply(fresh(), view([line(1)], speaker=False), NOW_MS)
    assert begin_announcement(model)[1] is None
    model = apply(model, view([line(1), line(2)], speaker=True), NOW_MS)
    model, announcement = begin_announcement(model)
    assert announcement is not None
    assert announcement.call.call_seq == 2
    assert begin_announcement(apply(fresh(SILENT), view([line(1)]), NOW_MS))[1] is None


def test_ok__what_another_display_has_spoken_is_shown_but_not_said_again() -> None:
    spoken = msgspec.structs.replace(line(1), spoken=True)
    model = apply(fresh(), view([spoken]), NOW_MS)
    assert in_front(model) == [1]
    assert begin_announcement(model)[1] is None


def test_ok__an_old_call_seen_late_is_shown_but_not_spoken() -> None:
    old = line(1, at_ms=NOW_MS - SPEAK_WITHIN_MS - 1)
    model = apply(fresh(), view([old]), NOW_MS)
    assert in_front(model) == [1]
    assert begin_announcement(model)[1] is None
    hurried = replace(RULES, speed=60.0)
    assert begin_announcement(apply(fresh(hurried), view([old]), NOW_MS))[1] is not None


def test_ok__the_marks_are_set_before_the_voice_begins() -> None:
    model = apply(fresh(), view([line(1)]), NOW_MS)
    assert model.marks.spoken == 0
    model, _ = begin_announcement(model)
    assert model.marks.spoken == 1
    assert begin_announcement(model)[1] is None, "one at a time"


def test_ok__more_calls_than_speech_are_shortened() -> None:
    model = apply(fresh(), view([line(1), line(2)]), NOW_MS)
    model, first = begin_announcement(model)
    assert first is not None
    assert first.short
    model = end_announcement(model, CallOutcome.SHORTENED)
    model, second = begin_announcement(model)
    assert second is not None
    assert not second.short
    model = end_announcement(model, CallOutcome.SPOKEN)
    model, outcomes = take_outcomes(advance(model, NOW_MS + 8_000))
    assert sorted(outcomes) == [(1, CallOutcome.SHORTENED), (2, CallOutcome.SPOKEN)]
    assert take_outcomes(model)[1] == ()


def test_ok__nobody_is_called_who_has_come_and_left_the_front() -> None:
    model = apply(fresh(), view([line(1), line(2)]), NOW_MS)
    model, _ = begin_announcement(model)
    later = NOW_MS + 9_000
    model = apply(model, view([line(1), msgspec.structs.replace(line(2), live=False)]), later)
    model = end_announcement(model, CallOutcome.SPOKEN)
    model, announcement = begin_announcement(model)
    assert announcement is None
    assert (2, CallOutcome.SHOWN) in take_outcomes(model)[1]
