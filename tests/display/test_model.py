"""Which calls stand in front: single rules by example (for any sequence: test_promises)."""

from dataclasses import replace

import msgspec

from display.announcing import Announcement, Pace
from display.marks import Marks
from display.model import (
    FORGET_MS,
    HURRY_FROM,
    SPEAK_WITHIN_MS,
    Model,
    Rules,
    advance,
    apply,
    begin_announcement,
    end_announcement,
    is_timely,
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


def announced(model: Model, now_ms: int = NOW_MS) -> Announcement | None:
    return begin_announcement(model, now_ms)[1]


def spoken_in_turn(model: Model) -> list[int]:
    """What the voice says if nothing else happens."""
    said: list[int] = []
    while True:
        model, announcement = begin_announcement(model, NOW_MS)
        if announcement is None:
            return said
        said.append(announcement.call.call_seq)
        model = end_announcement(model, CallOutcome.SPOKEN)


def spoken_out(model: Model) -> Model:
    """With nothing left to say."""
    while True:
        model, announcement = begin_announcement(model, NOW_MS)
        if announcement is None:
            return model
        model = end_announcement(model, CallOutcome.SPOKEN)


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
    assert take_outcomes(model)[1] == (
        (1, CallOutcome.SHOWN),
        (1, CallOutcome.SUPERSEDED),
        (2, CallOutcome.SHOWN),
    )
    assert spoken_in_turn(model) == [2]


def test_ok__who_has_had_their_time_and_is_called_elsewhere_was_shown() -> None:
    model = advance(apply(fresh(), view([line(1, "v", "3")]), NOW_MS), NOW_MS + 8_000)
    calls = [line(1, "v", "3", live=False), line(2, "v", "5")]
    model = apply(model, view(calls), NOW_MS + 9_000)
    assert in_front(model) == [2]
    assert take_outcomes(model)[1] == ((1, CallOutcome.SHOWN), (2, CallOutcome.SHOWN))


def test_ok__a_new_display_does_not_replay_what_is_over() -> None:
    calls = [line(1, live=False), line(2, at_ms=NOW_MS - 10 * FORGET_MS)]
    model = apply(started(Marks(), RULES), view(calls), NOW_MS)
    assert in_front(model) == [2]
    assert [call.call_seq for call in model.history] == [1]
    assert announced(model) is None


def test_ok__after_a_restart_the_unfinished_is_shown_again_and_not_spoken_again() -> None:
    model = apply(fresh(), view([line(1)]), NOW_MS)
    model, announcement = begin_announcement(model, NOW_MS)
    assert announcement is not None
    again = apply(started(model.marks, RULES), view([line(1)]), NOW_MS + 3_000)
    assert in_front(again) == [1]
    assert announced(again) is None


def test_ok__after_a_restart_the_unsaid_is_said() -> None:
    model = apply(fresh(), view([line(1), line(2)]), NOW_MS)
    model, announcement = begin_announcement(model, NOW_MS)
    assert announcement is not None
    again = apply(started(model.marks, RULES), view([line(1), line(2)]), NOW_MS + 3_000)
    assert spoken_in_turn(again) == [2]


def test_ok__calls_during_a_short_absence_are_shown_those_long_over_are_not() -> None:
    marks = advance(apply(fresh(SILENT), view([line(1)]), NOW_MS), NOW_MS + 9_000).marks
    late = NOW_MS + FORGET_MS + 60_000
    calls = [line(1), line(2, live=False), line(3, live=False, at_ms=late - 30_000)]
    model = apply(started(marks, SILENT), view(calls), late)
    assert in_front(model) == [3]
    assert take_outcomes(model)[1] == ((2, CallOutcome.SUPERSEDED), (3, CallOutcome.SHOWN))


def test_ok__another_journal_counts_from_one_again() -> None:
    marks = Marks(shown=90, spoken=90, recent={89: "x", 90: "y"})
    model = apply(started(marks, RULES), view([line(1)]), NOW_MS)
    assert in_front(model) == [1]
    assert spoken_in_turn(model) == [1]


def test_ok__another_journal_that_has_overtaken_is_known_by_its_visits() -> None:
    marks = Marks(shown=2, spoken=2, recent={1: "x", 2: "y"})
    model = apply(started(marks, RULES), view([line(1), line(2), line(3)]), NOW_MS)
    assert in_front(model) == [3, 2, 1]
    assert spoken_in_turn(model) == [1, 2, 3]


def test_ok__the_next_day_begins_with_an_empty_log() -> None:
    model = advance(apply(fresh(SILENT), view([line(1)]), NOW_MS), NOW_MS + 9_000)
    model = apply(model, view([]), NOW_MS + 50_000_000)
    assert in_front(model) == []
    assert model.marks.shown == 1
    model = apply(model, view([line(2)]), NOW_MS + 50_000_000)
    assert in_front(model) == [2]


def test_ok__who_was_called_before_without_those_whose_visit_has_ended() -> None:
    over = msgspec.structs.replace(line(2, live=False), over=True)
    again = line(4, "visit-1", "5", repeat=True)
    calls = [line(1, live=False), over, line(3, live=False), again, line(5)]
    model = apply(fresh(), view(calls), NOW_MS)
    for later in range(2):
        model = advance(model, NOW_MS + (later + 1) * 8_000)
    assert in_front(model) == [5, 4]
    assert [call.call_seq for call in model.history] == [3]
    ended = [msgspec.structs.replace(call, live=False) for call in calls]
    model = advance(apply(model, view(ended), NOW_MS + 60_000), NOW_MS + 60_000)
    assert [call.call_seq for call in model.history] == [5, 4, 3], "one line for each visit"


# The voice


def test_ok__it_speaks_for_its_zones_only() -> None:
    upstairs = msgspec.structs.replace(line(2), zone="og")
    model = apply(fresh(), view([line(1), upstairs], speaks=("og",)), NOW_MS)
    assert in_front(model) == [2, 1]
    assert spoken_in_turn(model) == [2]
    assert spoken_in_turn(apply(fresh(), view([line(1)], speaks=()), NOW_MS)) == []


def test_ok__a_screen_without_sound_says_nothing() -> None:
    model = apply(fresh(SILENT), view([line(1)]), NOW_MS)
    assert in_front(model) == [1]
    assert spoken_in_turn(model) == []
    assert model.marks.spoken == 1


def test_ok__taking_over_it_says_what_the_other_left_unsaid() -> None:
    over = line(1, live=False)
    claimed = msgspec.structs.replace(line(2), spoken=True)
    roomy = replace(RULES, capacity=4)
    model = apply(fresh(roomy), view([line(1), line(2), line(3)], speaks=()), NOW_MS)
    assert announced(model) is None
    model = apply(model, view([over, claimed, line(3), line(4)]), NOW_MS + 2_000)
    assert spoken_in_turn(model) == [3, 4]


def test_ok__taking_over_it_says_the_last_repetition_alone() -> None:
    calls = [line(1, "v", live=False), line(2, "v", repeat=True)]
    model = apply(fresh(), view(calls, speaks=()), NOW_MS)
    assert spoken_in_turn(apply(model, view(calls), NOW_MS + 1_000)) == [2]


def test_ok__taking_over_late_it_lets_old_calls_rest() -> None:
    model = apply(fresh(), view([line(1)], speaks=()), NOW_MS)
    late = NOW_MS + SPEAK_WITHIN_MS + 1
    model = apply(model, view([line(1)]), late)
    assert in_front(model) == [1]
    assert announced(model, late) is None


def test_ok__taking_over_one_zone_it_does_not_begin_the_others_again() -> None:
    upstairs = msgspec.structs.replace(line(1), zone="og")
    model = apply(fresh(), view([upstairs, line(2)]), NOW_MS)
    assert spoken_in_turn(model) == [2]
    model = spoken_out(model)
    model = apply(model, view([upstairs, line(2)], speaks=("halle", "og")), NOW_MS + 1_000)
    assert spoken_in_turn(model) == [1]


def test_ok__what_it_is_saying_is_not_said_again_when_the_zone_comes_back() -> None:
    model = apply(fresh(), view([line(1)]), NOW_MS)
    model, announcement = begin_announcement(model, NOW_MS)
    assert announcement is not None
    for speaks in ((), ("halle",)):  # neither view knows yet that the hub has said yes
        model = apply(model, view([line(1)], speaks=speaks), NOW_MS + 500)
    assert announced(end_announcement(model, CallOutcome.SPOKEN)) is None


def test_ok__what_another_display_has_spoken_is_shown_but_not_said_again() -> None:
    spoken = msgspec.structs.replace(line(1), spoken=True)
    model = apply(fresh(), view([spoken]), NOW_MS)
    assert in_front(model) == [1]
    assert announced(model) is None


def test_ok__an_old_call_seen_late_is_shown_but_not_spoken() -> None:
    old = line(1, at_ms=NOW_MS - SPEAK_WITHIN_MS - 1)
    model = apply(fresh(), view([old]), NOW_MS)
    assert in_front(model) == [1]
    assert announced(model) is None
    assert not is_timely(model, old, NOW_MS)
    at_the_edge = apply(fresh(), view([line(1, at_ms=NOW_MS - SPEAK_WITHIN_MS)]), NOW_MS)
    assert spoken_in_turn(at_the_edge) == [1]
    hurried = replace(RULES, speed=60.0)
    assert spoken_in_turn(apply(fresh(hurried), view([old]), NOW_MS)) == [1]


def test_ok__what_has_become_old_behind_others_is_not_said() -> None:
    model = apply(fresh(), view([line(1), line(2)]), NOW_MS)
    model, _ = begin_announcement(model, NOW_MS)
    model = end_announcement(model, CallOutcome.SHORTENED)
    assert announced(model, NOW_MS + SPEAK_WITHIN_MS + 1) is None


def test_ok__the_marks_are_set_before_the_voice_begins() -> None:
    model = apply(fresh(), view([line(1)]), NOW_MS)
    assert model.marks.spoken == 0
    model, _ = begin_announcement(model, NOW_MS)
    assert model.marks.spoken == 1
    assert announced(model) is None, "one at a time"


def test_ok__the_more_wait_the_fewer_words() -> None:
    many = HURRY_FROM + 2
    roomy = Rules(comfort=many, capacity=many, sound=True)
    model = apply(fresh(roomy), view([line(seq) for seq in range(1, many + 1)]), NOW_MS)
    paces = []
    for _ in range(many):
        model, announcement = begin_announcement(model, NOW_MS)
        assert announcement is not None
        paces.append(announcement.pace)
        model = end_announcement(model, CallOutcome.SHORTENED)
    assert paces == [Pace.SHORT, Pace.HURRIED, *[Pace.SHORT] * (HURRY_FROM - 1), Pace.FULL]


def test_ok__the_first_after_a_silence_has_its_gong() -> None:
    many = HURRY_FROM + 1
    roomy = Rules(comfort=20, capacity=20, sound=True)
    calls = [line(seq) for seq in range(1, 2 * many + 1)]
    model = spoken_out(apply(fresh(roomy), view(calls[:many]), NOW_MS))
    announcement = announced(apply(model, view(calls), NOW_MS))
    assert announcement is not None
    assert announcement.pace is Pace.SHORT


def test_ok__shown_is_told_at_once_and_what_was_heard_afterwards() -> None:
    model = apply(fresh(), view([line(1), line(2)]), NOW_MS)
    model, outcomes = take_outcomes(model)
    assert outcomes == ((1, CallOutcome.SHOWN), (2, CallOutcome.SHOWN))
    model, _ = begin_announcement(model, NOW_MS)
    assert take_outcomes(model)[1] == ()
    model, outcomes = take_outcomes(end_announcement(model, CallOutcome.SHORTENED))
    assert outcomes == ((1, CallOutcome.SHORTENED),)
    model, _ = begin_announcement(model, NOW_MS)
    assert take_outcomes(end_announcement(model, None))[1] == (), "nothing was heard"


def test_ok__nobody_is_called_who_has_come() -> None:
    model = apply(fresh(), view([line(1), line(2)]), NOW_MS)
    model, first = begin_announcement(model, NOW_MS)
    assert first is not None
    came = [line(1, live=False), line(2, live=False)]
    model = apply(model, view(came), NOW_MS + 3_000)
    assert not is_timely(model, first.call, NOW_MS + 3_000)
    model = end_announcement(model, None)
    assert announced(model, NOW_MS + 3_000) is None


def test_ok__what_has_left_the_log_is_over() -> None:
    model = apply(fresh(), view([line(1), line(2)]), NOW_MS)
    model = apply(model, view([line(2)]), NOW_MS + 1_000)
    assert in_front(model) == [2, 1], "it keeps its time"
    assert spoken_in_turn(model) == [2]
    assert in_front(advance(model, NOW_MS + 8_000)) == [2]
