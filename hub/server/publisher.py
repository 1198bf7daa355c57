"""Who is shown what, and when: every change of the state becomes views.

Terminals of one role and scope share a *topic*: its view is made and encoded once for all of them.
A topic is renewed at most every `INTERVAL_S` (letters: `LETTERS_S`); only a call goes out at once,
to the displays first.
Views are made of durable state only, which under load means: right after a commit, and no more of
them at a time than `BUDGET_S` allows, so that showing never holds up issuing.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from math import inf

import msgspec
from msgspec.structs import replace

from hub.clock import Clock
from hub.projection import (
    Asides,
    booking_view,
    counter_view,
    display_view,
    gate_view,
    house_view,
    kiosk_view,
)
from hub.projection.slots import released_ms
from hub.projection.waits import Waits
from hub.protocol.views import (
    BookingView,
    CounterView,
    DisplayView,
    FigureLine,
    GateView,
    HouseView,
    KioskView,
    ServiceLoad,
    Trouble,
)
from hub.protocol.wire import Role, ViewSent
from hub.queueing.rules.letters import next_letter_ms
from hub.server.committed import Committed
from hub.server.speakers import speakers
from hub.server.terminal import Terminal
from hub.server.topic import AnyView, Topic, TopicKey
from hub.server.visitors_feed import VisitorsFeed
from hub.tokens import PRESENCE_S, Tokens

INTERVAL_S = 0.05
LETTERS_S = 1.0
BUDGET_S = 0.002
HOUSE = frozenset({Role.RECEPTION, Role.SUPERVISOR})
STAFF = frozenset({CounterView, HouseView})
LOADED = frozenset({KioskView, DisplayView, CounterView, HouseView})
"""Who shows how long one would wait."""
PRESENT = frozenset({KioskView, HouseView})
"""Who shows the code for those who check in by phone."""


class Publisher:
    """Keeps the terminals' pictures true."""

    def __init__(
        self,
        committed: Committed,
        asides: Callable[[], Asides],
        clock: Clock,
        troubles: Callable[[], tuple[Trouble, ...]],
        tokens: Tokens,
        waits: Waits,
    ) -> None:
        self._committed, self._asides, self._tokens = committed, asides, tokens
        self._waits = waits
        self._clock, self._troubles = clock, troubles
        self._loop = asyncio.get_running_loop()
        self._encoder = msgspec.json.Encoder()
        self._topics: dict[TopicKey, Topic] = {}
        self._topic_of: dict[Terminal, Topic] = {}
        self._displays: dict[Terminal, None] = {}
        self._feeds: dict[Terminal, VisitorsFeed] = {}
        self._due: dict[Topic, None] = {}
        self._turn_waits = False
        self._presence_span = self._span()
        self._clock_alarm: asyncio.TimerHandle | None = None
        self._clock_alarm_ms: float = inf
        """Site time for which the alarm is set."""
        self._figures: tuple[FigureLine, ...] = ()
        self._open = True
        self.views_made = 0

    def join(self, terminal: Terminal) -> None:
        """Show this terminal its view from now on, beginning at once."""
        hello = terminal.hello
        if hello.role is Role.VISITORS:
            feed = VisitorsFeed(
                terminal, self._committed, self._asides, self._clock, self._waits, self._tokens.room
            )
            self._feeds[terminal] = feed
            feed.start()
        elif hello.role is Role.DISPLAY:
            self._displays[terminal] = None
            self._displays_changed()
        elif hello.role in HOUSE:
            self._enter(terminal, TopicKey(HouseView))
        elif hello.role is Role.COUNTER:
            self._enter(terminal, TopicKey(CounterView, terminal.scope))
            self._renew_house()
        elif hello.role is Role.GATE:
            self._enter(terminal, TopicKey(GateView))
        elif hello.role is Role.BOOKING:
            self._enter(terminal, TopicKey(BookingView))
        else:
            self._enter(terminal, TopicKey(KioskView))

    def leave(self, terminal: Terminal) -> None:
        """The terminal is gone."""
        if feed := self._feeds.pop(terminal, None):
            feed.stop()
        self._exit(terminal)
        if terminal in self._displays:
            del self._displays[terminal]
            self._displays_changed()
        elif terminal.hello.role is Role.COUNTER:
            self._renew_house()

    def presented(self, terminal: Terminal) -> None:
        """The visits that somebody looks at through this terminal have changed."""
        if feed := self._feeds.get(terminal):
            feed.renew()

    def state_changed(self, *, called: bool) -> None:
        """To be called right after every commit. `called`: somebody was called."""
        for topic in self._topics.values():
            if called and topic.key.view is DisplayView:
                self._renew(topic)
            else:
                self._renew_soon(topic)
        self._renew_due()
        for feed in self._feeds.values():
            feed.renew(called=called)

    def waits_changed(self, others: bool) -> None:
        """People wait longer or shorter than was said; `others`: also who would come now."""
        for topic in self._topics.values() if others else ():
            if topic.key.view in LOADED:
                self._renew_soon(topic)
        for feed in self._feeds.values():
            feed.renew()

    def site_changed(self) -> None:
        """Another configuration is in force: zones may have changed, counters may be gone."""
        self._assign_speakers()
        for topic in self._topics.values():
            self._renew_soon(topic)

    def troubles_changed(self) -> None:
        """Staff should see what ails the devices."""
        for topic in self._topics.values():
            if topic.key.view in STAFF:
                self._renew_soon(topic)

    def show_figures(self, lines: tuple[FigureLine, ...]) -> None:
        """Today so far, as far as it is to be seen."""
        if lines != self._figures:
            self._figures = lines
            self._renew_house()

    def look_at_clock(self) -> None:
        """Opening hours and letters change views although nothing has happened.

        It happens by itself when they do; to be called once a second too, for a clock that jumps,
        and for the code that the house shows.
        """
        now_ms = self._clock.site_ms()
        if self._presence_span != self._span():
            self._presence_span = self._span()
            for topic in self._topics.values():
                if topic.key.view in PRESENT and self._committed.state.site.checking.phone:
                    self._renew_soon(topic)
        for topic in self._topics.values():
            if now_ms >= topic.turns_ms:
                topic.turns_ms = inf
                self._renew_soon(topic)
        self._set_clock_alarm(min((t.turns_ms for t in self._topics.values()), default=inf))

    def house(self, *, counted: bool = False) -> HouseView:
        """What reception and supervisor see. To be asked for on durable state. `counted`: with
        today's figures, which are the supervisor's."""
        connected = {key.scope for key in self._topics if key.view is CounterView}
        view = house_view(
            self._committed.state,
            self._asides(),
            self._clock.site_ms(),
            connected=connected,
            waits=self._waits,
            presence=self._presence(),
        )
        return replace(view, troubles=self._troubles(), figures=self._figures if counted else ())

    def counter(self, counter_id: str) -> CounterView | None:
        """What the clerk at this counter sees, if there is such a counter. On durable state."""
        state = self._committed.state
        if counter_id not in state.counters:
            return None
        displays = {(one.hello.device, one.hello.scope) for one in self._displays}
        view = counter_view(
            state,
            counter_id,
            self._asides(),
            self._clock.site_ms(),
            connected=displays,
            waits=self._waits,
            room_of=self._tokens.room,
        )
        return replace(view, troubles=self._troubles())

    def spoken_for(self) -> dict[str, tuple[str, ...]]:
        """By display device: the zones for which it speaks."""
        return {
            terminal.hello.device: topic.key.speaks
            for terminal in self._displays
            if (topic := self._topic_of.get(terminal)) and topic.key.speaks
        }

    def close(self) -> None:
        """Show nothing any more."""
        self._open = False
        self._set_clock_alarm(inf)
        for feed in self._feeds.values():
            feed.stop()
        for topic in self._topics.values():
            if topic.timer:
                topic.timer.cancel()

    def _presence(self) -> str:
        """What is shown now to those who check in by phone; empty: nobody does."""
        if not self._committed.state.site.checking.phone:
            return ""
        return self._tokens.presence(self._clock.machine_ms() / 1000)

    def _span(self) -> int:
        return int(self._clock.machine_ms() / 1000 // PRESENCE_S)

    def _renew_house(self) -> None:
        """Which counters have a terminal has changed, or today's figures have."""
        if house := self._topics.get(TopicKey(HouseView)):
            self._renew_soon(house)

    def _set_clock_alarm(self, at_ms: float) -> None:
        if self._clock_alarm:
            self._clock_alarm.cancel()
            self._clock_alarm = None
        self._clock_alarm_ms = at_ms
        if at_ms < inf and self._open:
            in_s = (at_ms - self._clock.site_ms()) / 1000 / self._clock.speed
            self._clock_alarm = self._loop.call_later(max(in_s, 0.0), self.look_at_clock)

    def _displays_changed(self) -> None:
        """Clerks see on how many screens a call can be."""
        self._assign_speakers()
        for topic in self._topics.values():
            if topic.key.view is CounterView:
                self._renew_soon(topic)

    def _assign_speakers(self) -> None:
        speaking = speakers(self._displays, self._committed.state.site)
        for terminal in self._displays:
            key = TopicKey(DisplayView, terminal.hello.scope, speaking.get(terminal, ()))
            if (present := self._topic_of.get(terminal)) is None or present.key != key:
                self._exit(terminal)
                self._enter(terminal, key)

    def _enter(self, terminal: Terminal, key: TopicKey) -> None:
        topic = self._topics.get(key)
        if topic is None:
            topic = self._topics[key] = Topic(key)
        topic.receivers[terminal] = None
        self._topic_of[terminal] = topic
        if not (topic.timer or topic in self._due) and topic.text:
            terminal.show(topic.shown(terminal))
        else:
            self._put_in_line(topic)

    def _exit(self, terminal: Terminal) -> None:
        topic = self._topic_of.pop(terminal, None)
        if topic is None:
            return
        del topic.receivers[terminal]
        if not topic.receivers:
            if topic.timer:
                topic.timer.cancel()
            self._due.pop(topic, None)
            del self._topics[topic.key]

    def _renew_soon(self, topic: Topic) -> None:
        if topic.timer or topic in self._due:
            return
        due_s = topic.sent_s + (LETTERS_S if topic.key.view is BookingView else INTERVAL_S)
        if self._loop.time() >= due_s:
            self._put_in_line(topic)
        else:
            topic.timer = self._loop.call_at(due_s, self._put_in_line, topic)

    def _put_in_line(self, topic: Topic) -> None:
        if topic.timer:
            topic.timer.cancel()
            topic.timer = None
        self._due[topic] = None
        if not self._turn_waits:
            self._turn_waits = True
            self._loop.call_soon(self._committed.when, self._take_turn)

    def _take_turn(self) -> None:
        self._turn_waits = False
        self._renew_due()

    def _renew_due(self) -> None:
        started_s = self._loop.time()
        while self._due and self._open:
            if self._loop.time() - started_s > BUDGET_S:
                self._put_in_line(next(iter(self._due)))
                return
            self._renew(next(iter(self._due)))

    def _renew(self, topic: Topic) -> None:
        if topic.timer:
            topic.timer.cancel()
            topic.timer = None
        self._due.pop(topic, None)
        topic.sent_s = self._loop.time()
        view = self._make(topic.key)
        if view is None:
            for terminal in list(topic.receivers):
                terminal.goodbye("unknown-counter")
            return
        self.views_made += 1
        topic.text = self._encoded(view)
        if isinstance(view, HouseView):
            counted = replace(view, figures=self._figures)
            topic.counted = self._encoded(counted) if self._figures else ""
        topic.turns_ms = self._next_turn_ms(view)
        if topic.turns_ms < self._clock_alarm_ms:
            self._set_clock_alarm(topic.turns_ms)
        for terminal in topic.receivers:
            terminal.show(topic.shown(terminal))

    def _encoded(self, view: AnyView) -> str:
        return self._encoder.encode(ViewSent(view=view)).decode()

    def _make(self, key: TopicKey) -> AnyView | None:
        if key.view is HouseView:
            return self.house()
        if key.view is CounterView:
            return self.counter(key.scope)
        state, asides, now_ms = self._committed.state, self._asides(), self._clock.site_ms()
        if key.view is DisplayView:
            return display_view(
                state, key.scope, asides, now_ms, speaks=key.speaks, waits=self._waits
            )
        if key.view is GateView:
            return gate_view(state, now_ms)
        if key.view is BookingView:
            return booking_view(state, asides, self._tokens.tokens, now_ms)
        return kiosk_view(state, asides, now_ms, presence=self._presence(), waits=self._waits)

    def _next_turn_ms(self, view: AnyView) -> float:
        state = self._committed.state
        if isinstance(view, BookingView):
            next_ms = next_letter_ms(state, view.now_ms)
            return inf if next_ms is None else next_ms
        released = released_ms(state, view.now_ms) if isinstance(view, KioskView) else inf
        return min(_next_turn_ms(view), released)


def _next_turn_ms(view: AnyView) -> float:
    loads: tuple[ServiceLoad, ...] = ()
    match view:
        case KioskView():
            loads = view.services
        case DisplayView():
            loads = view.waiting
        case CounterView() | HouseView():
            loads = view.loads
    turns = [load.turns_ms for load in loads if load.turns_ms is not None]
    if isinstance(view, KioskView):
        turns += [offer.times_ms[0] for offer in view.slots]
    return min(turns, default=inf)
