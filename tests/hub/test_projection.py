from __future__ import annotations

from types import SimpleNamespace

import pytest

from hub.projection import CALLS_SHOWN, Asides, call, counter_view, display_view, kiosk_view, ticket
from hub.protocol import commands as cmd
from hub.protocol.replies import StepState
from hub.protocol.site import Counter, Display, Way, Zone
from hub.protocol.views import CounterState
from tests.hub.house import MINUTE_MS, House, site

NOTHING: Asides = SimpleNamespace(languages={}, notes={})


@pytest.fixture
def house() -> House:
    """Two zones; counter 1 is upstairs, the others are in the hall."""
    plain = site()
    upstairs = Counter(id="1", label="1", zone="up", services=("pass",), way=Way.UP)
    return House(
        site(
            counters=(upstairs, *plain.counters[1:]),
            zones=(*plain.zones, Zone(id="up", name={"de": "Oben"})),
            displays=(Display(id="hall", zones=("hall",)), Display(id="all")),
        )
    )


def test_ok__a_ticket_names_the_counter_only_while_one_is_called_or_served(house: House) -> None:
    visit = house.issue()
    assert ticket(house.state, visit.id).counter is None
    house.do(cmd.CallNext(counter="3"))
    called = ticket(house.state, visit.id)
    assert (called.state, called.counter_label, called.call_seq) == (StepState.CALLED, "3", 1)
    house.do(cmd.FinishService(counter="3"))
    assert ticket(house.state, visit.id).counter is None
    assert ticket(house.state, visit.id).token is None


def test_ok__a_display_shows_the_calls_of_its_zones(house: House) -> None:
    house.issue()
    house.issue()
    house.do(cmd.CallNext(counter="1"))
    house.do(cmd.CallNext(counter="3"))
    hall = display_view(house.state, "hall", NOTHING, house.now_ms)
    everywhere = display_view(house.state, "all", NOTHING, house.now_ms)
    assert [line.counter for line in hall.calls] == ["3"]
    assert [line.counter for line in everywhere.calls] == ["1", "3"]
    assert everywhere.calls[0].way is Way.UP


def test_ok__a_quiet_zone_keeps_its_history_beside_a_busy_one(house: House) -> None:
    house.issue()
    house.issue()
    house.do(cmd.CallNext(counter="3"))
    house.do(cmd.CallNext(counter="1"))
    for _ in range(CALLS_SHOWN + 5):
        house.do(cmd.Recall(counter="1"))
    hall = display_view(house.state, "hall", NOTHING, house.now_ms)
    assert [line.counter for line in hall.calls] == ["3"]
    assert len(display_view(house.state, "all", NOTHING, house.now_ms).calls) == CALLS_SHOWN


def test_ok__only_the_newest_announcement_of_a_called_visit_is_live(house: House) -> None:
    house.issue()
    house.do(cmd.CallNext(counter="3"))
    house.do(cmd.Recall(counter="3"))
    view = display_view(house.state, "hall", NOTHING, house.now_ms)
    assert [(line.repeat, line.live) for line in view.calls] == [(False, False), (True, True)]
    house.do(cmd.StartService(counter="3"))
    view = display_view(house.state, "hall", NOTHING, house.now_ms)
    assert not any(line.live for line in view.calls)


def test_ok__a_call_that_was_spoken_says_so_to_whoever_takes_over(house: House) -> None:
    house.issue()
    house.do(cmd.CallNext(counter="3"))
    house.do(cmd.ReportCall(call_seq=1, outcome=cmd.CallOutcome.SHOWN), sender="door")
    (line,) = display_view(house.state, "hall", NOTHING, house.now_ms).calls
    assert not line.spoken
    house.do(cmd.ReportCall(call_seq=1, outcome=cmd.CallOutcome.SPOKEN), sender="hall")
    (line,) = display_view(house.state, "hall", NOTHING, house.now_ms).calls
    assert line.spoken


def test_ok__a_kiosk_sees_every_service_with_hours_and_waiting(house: House) -> None:
    house.issue("pass")
    house.now_ms += 5 * 60 * MINUTE_MS
    loads = {load.service: load for load in kiosk_view(house.state, NOTHING, house.now_ms).services}
    assert loads["pass"].waiting == 1
    assert loads["pass"].open
    assert not loads["office"].open
    assert loads["office"].opens_ms is not None


def test_ok__a_clerk_sees_queue_missed_parked_and_who_is_there(house: House) -> None:
    missed, parked, present, waiting = (house.issue() for _ in range(4))
    house.do(cmd.CallNext(counter="3"))
    house.do(cmd.MarkMissed(counter="3"))
    house.do(cmd.CallNext(counter="3"))
    house.do(cmd.ParkVisit(counter="3", reason="Foto"))
    house.do(cmd.CallNext(counter="3"))
    house.do(cmd.ReportCall(call_seq=3, outcome=cmd.CallOutcome.SPOKEN), sender="hall")
    asides: Asides = SimpleNamespace(languages={present.id: "tr"}, notes={parked.id: "Foto"})
    view = counter_view(house.state, "3", asides, house.now_ms)
    assert [row.visit for row in view.missed] == [missed.id]
    assert [(row.visit, row.note) for row in view.parked] == [(parked.id, "Foto")]
    assert [row.visit for row in view.queue] == [waiting.id]
    assert view.waiting == 1
    assert view.present is not None
    assert (view.present.visit, view.present.language) == (present.id, "tr")
    assert view.present.outcomes == {"hall": "spoken"}
    assert view.state is CounterState.OPEN
    answer = call(house.state, "3")
    assert answer is not None
    assert answer.why == view.present.why


def test_ok__the_reason_of_a_pause_is_shown_only_during_the_pause(house: House) -> None:
    asides: Asides = SimpleNamespace(languages={}, notes={"counter:3": "Mittag"})
    house.do(cmd.PauseCounter(counter="3", reason="Mittag"))
    assert counter_view(house.state, "3", asides, house.now_ms).reason == "Mittag"
    house.do(cmd.OpenCounter(counter="3"))
    assert counter_view(house.state, "3", asides, house.now_ms).reason == ""
