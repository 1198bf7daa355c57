"""For any sequence of calls, endings, delays, takeovers and restarts on two displays of one hall:
shown at least once for the whole time by each, spoken at most once by anybody, in order, and what
became of it is told."""

from __future__ import annotations

from collections.abc import Collection

import msgspec
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from display.announcing import Announcement, Pace
from display.marks import Marks
from display.model import (
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
from hub.protocol.views import CallLine, DisplayView
from tests.display.rigs import NOW_MS, line, view

MINIMUM_MS = 8_000
ZONES = {"1": "halle", "2": "og"}
"""By counter."""


class Hub:
    """The log of calls, who speaks where, and who has claimed what: the first that asks."""

    def __init__(self) -> None:
        self.now_ms = NOW_MS
        self.log: list[CallLine] = []
        self.speakers = {"halle": 0, "og": 0}
        self.claims: dict[int, int] = {}
        self.spoken: list[int] = []

    def view(self, display: int) -> DisplayView:
        zones = [zone for zone, speaker in self.speakers.items() if speaker == display]
        lines = [
            msgspec.structs.replace(call, spoken=call.call_seq in self.claims) for call in self.log
        ]
        return view(lines, speaks=zones)

    def claim(self, seq: int, display: int) -> bool:
        return self.claims.setdefault(seq, display) == display


class Screen:
    """A display, and somebody with a stop watch in front of it."""

    def __init__(self, hub: Hub, place: int, limits: Rules) -> None:
        self.hub, self.place, self.limits = hub, place, limits
        self.saved = Marks()
        self.model: Model = started(self.saved, limits)
        self.said: Announcement | None = None
        self.granted = False
        self.since: dict[int, int] = {}
        self.longest: dict[int, int] = {}
        self.arrived: list[int] = []
        """Calls in the order in which they came in front since the last takeover or restart, …"""
        self.spoken: list[int] = []
        """… and in which they were spoken."""
        self.outcomes: dict[int, set[CallOutcome]] = {}
        self.excused: set[int] = set()
        self.told: set[str] = set()
        """It was once the one that speaks there."""
        self.take()

    @property
    def now_ms(self) -> int:
        return self.hub.now_ms

    def take(self) -> None:
        shown = self.hub.view(self.place)
        known = self.model.view.speaks if self.model.view else ()
        if set(shown.speaks) - set(known):
            self.arrived, self.spoken = [], []
        self.told |= set(shown.speaks)
        self.change(apply(self.model, shown, self.now_ms))

    def change(self, model: Model) -> None:
        """What the person with the stop watch writes down."""
        before = {tile.call.call_seq for tile in self.model.front}
        self.model, outcomes = take_outcomes(model)
        for seq, outcome in outcomes:
            self.outcomes.setdefault(seq, set()).add(outcome)
        newest = [tile.call.call_seq for tile in reversed(self.model.front)]
        self.arrived += [seq for seq in newest if seq not in before]
        seen = {call.call_seq for tile in self.model.front for call in tile.calls}
        for seq in seen:
            assert CallOutcome.SHOWN in self.outcomes[seq], "told at once"
        seen |= {
            call.call_seq
            for tile in self.model.front
            for call in self.hub.log
            if (call.visit, call.counter) == (tile.call.visit, tile.call.counter)
            and call.call_seq in self.since
        }
        for seq in seen:
            began_ms = self.since.setdefault(seq, self.now_ms)
            self.longest[seq] = max(self.longest.get(seq, 0), self.now_ms - began_ms)
        for seq in self.since.keys() - seen:
            del self.since[seq]

    def advance_to(self, until_ms: int) -> int | None:
        """When it has something to do before that."""
        change_ms = next_change_ms(self.model)
        return change_ms if change_ms is not None and change_ms <= until_ms else None

    def begin(self) -> None:
        model, announcement = begin_announcement(self.model, self.now_ms)
        self.saved = model.marks if announcement else self.saved  # before a sound is heard
        self.said, self.granted = announcement, False
        if announcement is not None:
            behind = len(model.due)
            assert (announcement.pace is Pace.FULL) == (behind == 0)
            assert announcement.pace is not Pace.HURRIED or behind >= HURRY_FROM
        self.change(model)

    def ask(self) -> None:
        """Nothing is heard before the hub has said yes."""
        assert self.said is not None
        call = self.said.call
        timely = is_timely(self.model, call, self.now_ms)
        if timely and self.hub.claim(call.call_seq, self.place):
            assert self.now_ms - call.at_ms <= SPEAK_WITHIN_MS
            assert call.zone in self.told
            self.granted = True
            self.hub.spoken.append(call.call_seq)
            self.spoken.append(call.call_seq)
        else:
            self.end()

    def end(self) -> None:
        assert self.said is not None
        short = self.said.pace is not Pace.FULL
        outcome = CallOutcome.SHORTENED if short else CallOutcome.SPOKEN
        seq = self.said.call.call_seq
        self.said, model = None, end_announcement(self.model, outcome if self.granted else None)
        self.change(model)
        assert not self.granted or outcome in self.outcomes[seq]

    def restart(self, *, saved: bool) -> None:
        if saved:
            self.saved = self.model.marks
        if not self.saved.recent:  # it remembers nothing: what is over was before its time
            self.excused |= {call.call_seq for call in self.hub.log if not call.live}
        self.model, self.said = started(self.saved, self.limits), None
        self.since = {}
        self.arrived, self.spoken = [], []
        self.take()

    def must_say(self) -> set[int]:
        """What nobody has said yet, as far as it has been shown here and may still be said."""
        view = self.model.view
        speaks = view.speaks if view else ()
        queued = {call.call_seq for call in self.model.queue}
        last = {(call.visit, call.counter): call.call_seq for call in self.hub.log}
        return {
            call.call_seq
            for call in self.hub.log
            if call.live
            and call.zone in speaks
            and call.call_seq not in queued | self.hub.claims.keys()
            and call.call_seq == last[call.visit, call.counter]
            and call.call_seq > self.model.silent_up_to
            and self.now_ms - call.at_ms <= SPEAK_WITHIN_MS
        }

    def say_all(self) -> None:
        while True:
            if self.said is None:
                self.begin()
            if self.said is None:
                return
            if not self.granted:
                self.ask()
            if self.said is not None:
                self.end()


screens = st.sampled_from((0, 1))


class TwoScreens(RuleBasedStateMachine):
    """A hub and two displays of the same zones; each view may come late, or not before the next."""

    @initialize(comfort=st.integers(1, 3), more=st.integers(0, 3))
    def switch_on(self, comfort: int, more: int) -> None:
        self.hub = Hub()
        limits = Rules(comfort, comfort + more, MINIMUM_MS, sound=True)
        self.screens = [Screen(self.hub, place, limits) for place in (0, 1)]

    @rule(visit=st.integers(1, 4), counter=st.sampled_from("12"), seen=st.sets(screens))
    def call(self, visit: int, counter: str, seen: Collection[int]) -> None:
        name = f"v{visit}"
        before = [old for old in self.hub.log if old.visit == name]
        elsewhere = {old.call_seq for old in before if old.counter != counter}
        for screen in self.screens:
            screen.excused |= elsewhere
        repeat = any(old.counter == counter for old in before)
        self.end(before, over=False)
        seq = len(self.hub.log) + 1
        new = line(seq, name, counter, at_ms=self.hub.now_ms, repeat=repeat)
        self.hub.log.append(msgspec.structs.replace(new, zone=ZONES[counter]))
        self.deliver(seen)

    def end(self, calls: Collection[CallLine], *, over: bool) -> None:
        gone = {call.call_seq for call in calls}
        self.hub.log = [
            msgspec.structs.replace(call, live=False, over=call.over or over)
            if call.call_seq in gone
            else call
            for call in self.hub.log
        ]

    @precondition(lambda self: self.hub.log)
    @rule(data=st.data(), over=st.booleans(), seen=st.sets(screens))
    def visitor_comes(self, data: st.DataObject, over: bool, seen: Collection[int]) -> None:
        call = data.draw(st.sampled_from(self.hub.log))
        self.end([old for old in self.hub.log if old.visit == call.visit], over=over)
        self.deliver(seen)

    @rule(zone=st.sampled_from(("halle", "og")), screen=screens, seen=st.sets(screens))
    def another_one_speaks(self, zone: str, screen: int, seen: Collection[int]) -> None:
        self.hub.speakers[zone] = screen
        self.deliver(seen)

    @rule(zone=st.sampled_from(("halle", "og")))
    def for_a_moment_another_one_speaks(self, zone: str) -> None:
        speaker = self.hub.speakers[zone]
        self.another_one_speaks(zone, 1 - speaker, {speaker})
        self.another_one_speaks(zone, speaker, {speaker})

    @rule(seen=st.sets(screens, min_size=1))
    def deliver(self, seen: Collection[int]) -> None:
        for place in sorted(seen):
            self.screens[place].take()

    @rule(passes_ms=st.integers(1, 9_000))
    def time_passes(self, passes_ms: int) -> None:
        until_ms = self.hub.now_ms + passes_ms
        while True:
            changes = [screen.advance_to(until_ms) for screen in self.screens]
            next_ms = min((at for at in changes if at is not None), default=None)
            if next_ms is None:
                break
            self.hub.now_ms = max(self.hub.now_ms, next_ms)
            self.advance()
        self.hub.now_ms = until_ms
        self.advance()

    def advance(self) -> None:
        for screen in self.screens:
            screen.change(screen.model)
            screen.change(advance(screen.model, self.hub.now_ms))

    @rule(place=screens, steps=st.integers(1, 4))
    def go_on_speaking(self, place: int, steps: int) -> None:
        """Steps of the voice: choose a call, ask the hub, speak it."""
        screen = self.screens[place]
        for _ in range(steps):
            if screen.said is None:
                screen.begin()
            elif not screen.granted:
                screen.ask()
            else:
                screen.end()

    @rule(place=screens, saved=st.booleans())
    def restart(self, place: int, saved: bool) -> None:
        self.screens[place].restart(saved=saved)

    @invariant()
    def spoken_at_most_once_by_anybody(self) -> None:
        assert len(self.hub.spoken) == len(set(self.hub.spoken))

    @invariant()
    def in_the_order_in_which_they_came_in_front(self) -> None:
        for screen in self.screens:
            known = [seq for seq in screen.spoken if seq in screen.arrived]
            assert known == sorted(known, key=screen.arrived.index)

    @invariant()
    def the_front_is_never_too_full_and_never_contradicts_itself(self) -> None:
        for screen in self.screens:
            front = screen.model.front
            assert len(front) <= screen.limits.capacity
            visits = [tile.call.visit for tile in front]
            assert len(visits) == len(set(visits))
            history = screen.model.history
            assert not {call.visit for call in history} & set(visits)
            assert not any(call.over for call in history)

    def teardown(self) -> None:
        """One display takes over all; everybody is given their time; then look at the notes."""
        if not hasattr(self, "screens"):
            return
        self.hub.speakers = {"halle": 1, "og": 1}
        self.deliver((0, 1))
        heir = self.screens[1]
        left = heir.must_say()
        heir.say_all()
        assert left <= set(self.hub.spoken)
        for _ in range(len(self.hub.log) + 2):
            self.time_passes(MINIMUM_MS)
            for screen in self.screens:
                screen.say_all()
        self.spoken_at_most_once_by_anybody()
        for screen in self.screens:
            for call in self.hub.log:
                if call.call_seq not in screen.excused:
                    assert screen.longest.get(call.call_seq, 0) >= MINIMUM_MS, call
            assert screen.model.marks.shown == len(self.hub.log)
            reported = {seq for seq, outcomes in screen.outcomes.items() if outcomes}
            assert reported >= {call.call_seq for call in self.hub.log} - screen.excused


TwoScreens.TestCase.settings = settings(max_examples=150, stateful_step_count=25)
TestTwoScreens = TwoScreens.TestCase
