"""Whatever happens in a house, its moments tell the same: nobody twice, nobody lost, no call more
or less; and a table of them, written and read, is the same again."""

from __future__ import annotations

import io
from collections import Counter
from zoneinfo import ZoneInfo

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from hub.exchange import log, table
from hub.exchange.moment import Moment
from hub.exchange.told import Kept, Teller
from hub.protocol.replies import StepState
from hub.queueing import events as ev
from hub.reports.facts import SegmentFact, VisitFact
from hub.reports.gather import Gatherer
from tests.hub.exchange.lived import LIVES, Deed, Lived, lived

ZONE = ZoneInfo("Europe/Berlin")
ENDED = {
    StepState.DONE: {"done"},
    StepState.CANCELLED: {"cancelled"},
    StepState.CLOSED: {"no_show", "auto_close"},
}
"""How a visit has ended, by its last step; all others are open."""


def told(house: Lived, teller: Teller) -> list[Moment]:
    return [
        moment
        for seq, (event, at_ms) in enumerate(house.events, 1)
        for moment in teller.tell(seq, at_ms, event)
    ]


def gathered(
    moments: list[Moment], now_ms: int
) -> tuple[list[VisitFact], list[SegmentFact], Gatherer]:
    gatherer = Gatherer(ZONE)
    for moment in moments:
        gatherer.take(moment)
    over, today = gatherer.finished(), gatherer.today(now_ms)
    return over["visits"] + today["visits"], over["segments"] + today["segments"], gatherer


class Counted:
    """What the events themselves say, without any moment."""

    def __init__(self, house: Lived) -> None:
        self.visits: set[str] = set()
        self.calls: Counter[str] = Counter()
        actions: dict[str, list[ev.Event]] = {}
        for event, _ in house.events:
            if isinstance(event, ev.CounterEvent):
                if not event.chained:
                    actions[event.counter] = []
                actions.setdefault(event.counter, []).append(event)
            match event:
                case ev.TicketIssued():
                    self.visits.add(event.visit)
                    self.visits.discard(event.replaces)
                case ev.TicketVoided():
                    self.visits.discard(event.visit)
                case ev.DirectServed():
                    self.visits.add(event.visit)
                case ev.VisitCalled():
                    self.calls[event.visit] += 1
                case ev.ActionUndone():
                    for one in actions.pop(event.counter, []):
                        if isinstance(one, ev.DirectServed):
                            self.visits.discard(one.visit)
                        elif isinstance(one, ev.VisitCalled):
                            self.calls[one.visit] -= 1


@settings(max_examples=40, deadline=None)
@given(life=LIVES)
def test_property__everybody_is_told_once_and_every_call(life: list[tuple[int, Deed]]) -> None:
    house = lived(life)
    labels: dict[str, str] = {}
    teller = Teller()
    moments = []
    for seq, (event, at_ms) in enumerate(house.events, 1):
        moments += teller.tell(seq, at_ms, event)
        labels |= {visit: ticket.label for visit, ticket in teller.kept.visits.items()}
        if isinstance(event, ev.TicketIssued | ev.DirectServed):
            assert event.visit in labels
    assert len(set(labels.values())) == len(labels), "a label has one visit"
    visits, segments, gatherer = gathered(moments, house.now_ms)
    assert not gatherer.left_out, "nothing that is told contradicts itself"
    counted = Counted(house)
    rows = Counter(visit.ticket for visit in visits)
    assert rows == Counter(labels[visit] for visit in counted.visits)
    calls = Counter(segment.ticket for segment in segments if segment.call_ms is not None)
    expected = Counter({labels[visit]: counted.calls[visit] for visit in counted.visits})
    assert calls == +expected
    ended = {visit.ticket: visit.ended for visit in visits if visit.day == house.state.core.day}
    last_service = {segment.ticket: segment.service for segment in segments}
    for known in house.state.core.visits.values():
        label = labels[known.id]
        if known.id in counted.visits and label in ended:
            assert ended[label] in ENDED.get(known.step.state, {"open"})
            assert last_service[label] == known.step.service


@settings(max_examples=20, deadline=None)
@given(life=LIVES, cut=st.integers(0, 10_000))
def test_property__a_teller_goes_on_where_another_one_was(
    life: list[tuple[int, Deed]], cut: int
) -> None:
    house = lived(life)
    whole = told(house, Teller())
    teller, parts = Teller(), []
    cut %= len(house.events)
    for seq, (event, at_ms) in enumerate(house.events, 1):
        if seq == cut:
            kept = msgspec.msgpack.encode(teller.kept)
            teller = Teller(msgspec.msgpack.decode(kept, type=Kept))
        parts += teller.tell(seq, at_ms, event)
    assert parts == whole


@settings(max_examples=20, deadline=None)
@given(life=LIVES)
def test_property__a_written_table_is_read_as_it_was(life: list[tuple[int, Deed]]) -> None:
    moments = told(lived(life), Teller(language_of=lambda visit: "tr"))
    file = io.StringIO(newline="")
    table.write(moments, file, ZONE)
    file.seek(0)
    assert list(log.moments(file, ZONE)) == moments
