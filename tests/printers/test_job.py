"""Whatever printers do, in whatever order: no two whole tickets without the word "copy"."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from printers.job import (
    ENDED,
    MOST_ON_PAPER,
    Impossible,
    JobState,
    Progress,
    begun,
    can_begin,
    ended,
    not_begun,
    voided,
)
from printers.outcome import Outcome, Reach

TROUBLES = st.sampled_from(["timeout", "cut-off", "out-of-paper", "refused"])


@dataclass(frozen=True)
class Attempt:
    """What a printer does with a ticket: what it says, and what really comes out."""

    outcome: Outcome
    came_out: bool


ATTEMPTS = st.one_of(
    st.just(Attempt(Outcome(True, confirmed=True), came_out=True)),
    st.builds(Attempt, st.just(Outcome(True)), st.booleans()),
    TROUBLES.map(lambda said: Attempt(Outcome(False, said), came_out=False)),
    TROUBLES.map(lambda said: Attempt(Outcome(False, said, reach=Reach.PART), came_out=False)),
    st.builds(
        Attempt,
        TROUBLES.map(lambda said: Outcome(False, said, reach=Reach.WHOLE)),
        st.booleans(),
    ),
)
STEPS = st.lists(
    st.one_of(ATTEMPTS, st.just("void"), st.just("void while sent"), st.just("no turn")),
    max_size=12,
)


@given(STEPS)
def test_ok__never_two_whole_tickets_of_which_the_later_says_nothing(
    steps: list[Attempt | str],
) -> None:
    progress = Progress()
    whole: list[bool] = []
    """Whole tickets that came out: whether they say that they are copies."""
    void_at: int | None = None
    attempts = 0
    for step in steps:
        if step == "void":
            progress = voided(progress)
        elif step == "no turn":
            progress = not_begun(progress, "timeout")
        elif can_begin(progress):
            attempts += 1
            copy = progress.copy
            progress = begun(progress)
            if step == "void while sent":
                progress = voided(progress)
                step = Attempt(Outcome(False, "timeout"), came_out=False)
            assert isinstance(step, Attempt)
            progress = ended(progress, step.outcome)
            if step.came_out:
                whole.append(copy)
        if progress.state in ENDED and void_at is None:
            void_at = attempts
    assert whole.count(False) <= 1
    assert not any(not copy for copy in whole[1:])
    if void_at is not None:
        assert attempts == void_at, "nothing is begun after the end"


@given(st.lists(TROUBLES.map(lambda said: Outcome(False, said)), max_size=6))
def test_ok__what_left_no_paper_is_tried_as_often_as_it_takes_and_says_no_copy(
    outcomes: list[Outcome],
) -> None:
    progress = Progress()
    for outcome in outcomes:
        progress = ended(begun(progress), outcome)
    assert can_begin(progress)
    assert not progress.copy


@pytest.mark.parametrize("reach", [Reach.PART, Reach.WHOLE])
def test_fail__a_printer_that_loses_every_ticket_does_not_eat_the_roll(reach: Reach) -> None:
    progress = Progress()
    for _ in range(MOST_ON_PAPER):
        progress = ended(begun(progress), Outcome(False, "cut-off", reach=reach))
    assert progress.state is JobState.FAILED
    assert not can_begin(progress)


def test_ok__void_while_it_comes_out_is_told_by_how_it_ends() -> None:
    sent = voided(begun(Progress()))
    assert sent.state is JobState.SENT
    assert ended(sent, Outcome(True, confirmed=True)).state is JobState.CONFIRMED
    assert ended(sent, Outcome(False, "cut-off", reach=Reach.PART)).state is JobState.VOID


def test_fail__steps_that_there_are_not() -> None:
    with pytest.raises(Impossible):
        ended(Progress(), Outcome(True))
    with pytest.raises(Impossible):
        begun(voided(Progress()))
    with pytest.raises(Impossible):
        begun(begun(Progress()))
