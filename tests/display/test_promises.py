"""For any sequence of calls, endings, restarts and delays: shown at least once for the whole time,
spoken at most once, in order, one outcome each."""

from __future__ import annotations

import msgspec
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from display.marks import Marks
from display.model import (
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
from hub.protocol.views import CallLine
from tests.display.rigs import NOW_MS, line, view

MINIMUM_MS = 8_000


class Display(RuleBasedStateMachine):
    """A hub's log, a display, and somebody with a stop watch in front of it."""

    @initialize(comfort=st.integers(1, 3), more=st.integers(0, 3))
    def switch_on(self, comfort: int, more: int) -> None:
        self.limits = Rules(comfort, comfort + more, MINIMUM_MS, sound=True)
        self.now_ms = NOW_MS
        self.log: list[CallLine] = []
        self.saved = Marks()
        self.model: Model = started(self.saved, self.limits)
        self.since: dict[int, int] = {}
        self.longest: dict[int, int] = {}
        self.first_shown: list[int] = []
        self.spoken: list[int] = []
        self.outcomes: dict[int, list[CallOutcome]] = {}
        self.excused: set[int] = set()
        self.take()

    def watch(self) -> None:
        """What the person with the stop watch writes down."""
        seen = {call.call_seq for tile in self.model.front for call in tile.calls}
        seen |= {
            call.call_seq
            for tile in self.model.front
            for call in self.log
            if (call.visit, call.counter) == (tile.call.visit, tile.call.counter)
            and call.call_seq in self.since
        }
        for seq in sorted(seen):
            if seq not in self.since:
                self.since[seq] = self.now_ms
            if seq not in self.first_shown:
                self.first_shown.append(seq)
            stood = self.now_ms - self.since[seq]
            self.longest[seq] = max(self.longest.get(seq, 0), stood)
        for seq in [seq for seq in self.since if seq not in seen]:
            del self.since[seq]
        self.model, outcomes = take_outcomes(self.model)
        for seq, outcome in outcomes:
            self.outcomes.setdefault(seq, []).append(outcome)

    def take(self) -> None:
        self.model = apply(self.model, view(self.log), self.now_ms)
        self.watch()

    @rule(visit=st.integers(1, 4), counter=st.sampled_from("12"), seen=st.booleans())
    def call(self, visit: int, counter: str, seen: bool) -> None:
        name = f"v{visit}"
        self.log = [
            msgspec.structs.replace(old, live=False) if old.visit == name else old
            for old in self.log
        ]
        seq = len(self.log) + 1
        elsewhere = {old.call_seq for old in self.log if old.visit == name}
        elsewhere -= {old.call_seq for old in self.log if old.counter == counter}
        self.excused |= elsewhere
        repeat = any(old.visit == name and old.counter == counter for old in self.log)
        self.log.append(line(seq, name, counter, at_ms=self.now_ms, repeat=repeat))
        if seen:
            self.take()

    @precondition(lambda self: self.log)
    @rule(data=st.data())
    def visitor_comes(self, data: st.DataObject) -> None:
        at = data.draw(st.integers(0, len(self.log) - 1))
        self.log[at] = msgspec.structs.replace(self.log[at], live=False)
        self.take()

    @rule(passes_ms=st.integers(1, 9_000))
    def time_passes(self, passes_ms: int) -> None:
        until_ms = self.now_ms + passes_ms
        while True:
            change_ms = next_change_ms(self.model)
            if change_ms is None or change_ms > until_ms:
                break
            self.now_ms = max(self.now_ms, change_ms)
            self.watch()
            self.model = advance(self.model, self.now_ms)
            self.watch()
        self.now_ms = until_ms
        self.model = advance(self.model, self.now_ms)
        self.watch()

    @rule(power_cut=st.booleans())
    def speak(self, power_cut: bool) -> None:
        model, announcement = begin_announcement(self.model)
        if announcement is None:
            self.model = model
            self.watch()
            return
        self.saved = model.marks  # saved before a sound is heard
        self.spoken.append(announcement.call.call_seq)
        self.model = model
        if power_cut:
            self.restart(saved=True)
        else:
            outcome = CallOutcome.SHORTENED if announcement.short else CallOutcome.SPOKEN
            self.model = end_announcement(model, outcome)
            self.watch()

    @rule(saved=st.booleans())
    def restart(self, saved: bool) -> None:
        if saved:
            self.saved = self.model.marks
        if not self.saved.recent:  # it remembers nothing: what is over was before its time
            self.excused |= {call.call_seq for call in self.log if not call.live}
        self.model = started(self.saved, self.limits)
        self.since = {}
        self.take()

    @invariant()
    def spoken_at_most_once(self) -> None:
        assert len(self.spoken) == len(set(self.spoken))

    @invariant()
    def the_front_is_never_too_full_and_never_contradicts_itself(self) -> None:
        front = self.model.front
        assert len(front) <= self.limits.capacity
        visits = [tile.call.visit for tile in front]
        assert len(visits) == len(set(visits))
        assert not {call.visit for call in self.model.history} & set(visits)

    def teardown(self) -> None:
        """Give everybody their time, then look at the notes."""
        if not hasattr(self, "limits"):
            return
        self.take()
        for _ in range(len(self.log) + 2):
            self.time_passes(MINIMUM_MS)
            self.speak(power_cut=False)
        for call in self.log:
            if call.call_seq not in self.excused:
                assert self.longest.get(call.call_seq, 0) >= MINIMUM_MS, call
        assert self.model.marks.shown == len(self.log)
        reported = [seq for seq, outcomes in self.outcomes.items() if outcomes]
        assert set(reported) >= {call.call_seq for call in self.log} - self.excused


Display.TestCase.settings = settings(max_examples=40, stateful_step_count=20)
TestDisplay = Display.TestCase
