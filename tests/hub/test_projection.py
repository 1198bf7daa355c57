from __future__ import annotations

from types import SimpleNamespace

import pytest

from hub.projection import CALLS_SHOWN, Asides, call, counter_view, display_view, kiosk_view, ticket
from hub.projection.screens import BOOKED_SHOWN
from hub.protocol import commands as cmd
from hub.protocol.replies import StepState
from hub.protocol.site import Counter, Display, VisitorClass, Way, Zone
from hub.protocol.views import BookedLine, CounterState, PlaceLine
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
            displays=(
                Display(id="hall", zones=("hall",)),
                Display(id="all"),
                Display(id="passports", services=("pass",)),
                Display(id="door-6", counters=("6",)),
                Display(id="stairs-pickup", zones=("up",), services=("pickup",)),
            ),
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


def test_ok__a_call_that_is_about_to_be_spoken_says_so(house: House) -> None:
    house.issue()
    house.do(cmd.CallNext(counter="3"))
    house.do(cmd.ClaimCall(call_seq=1), sender="hall")
    (line,) = display_view(house.state, "hall", NOTHING, house.now_ms).calls
    assert line.spoken


@pytest.mark.parametrize(
    "ending",
    [
        cmd.FinishService(counter="3"),
        cmd.CancelVisit(visit="v3"),
    ],
)
def test_ok__a_call_is_over_when_its_visit_is(house: House, ending: cmd.AnyCommand) -> None:
    assert house.issue().id == "v3"
    house.do(cmd.CallNext(counter="3"))
    house.do(cmd.StartService(counter="3"))
    (line,) = display_view(house.state, "hall", NOTHING, house.now_ms).calls
    assert (line.live, line.over) == (False, False)
    house.do(ending)
    (line,) = display_view(house.state, "hall", NOTHING, house.now_ms).calls
    assert (line.live, line.over) == (False, True)


def test_ok__who_was_put_aside_may_come_back(house: House) -> None:
    house.issue()
    house.do(cmd.CallNext(counter="3"))
    house.do(cmd.MarkMissed(counter="3"))
    (line,) = display_view(house.state, "hall", NOTHING, house.now_ms).calls
    assert not line.over


def test_ok__a_display_shows_the_calls_of_its_services_and_counters(house: House) -> None:
    for service in ("pass", "register", "pass"):
        house.issue(service)
    for counter in ("1", "3", "6"):
        house.do(cmd.CallNext(counter=counter))
    called = {
        display: [
            (line.counter, line.service)
            for line in display_view(house.state, display, NOTHING, house.now_ms).calls
        ]
        for display in ("all", "passports", "door-6", "stairs-pickup")
    }
    assert called == {
        "all": [("1", "pass"), ("3", "register"), ("6", "pass")],
        "passports": [("1", "pass"), ("6", "pass")],
        "door-6": [("6", "pass")],
        "stairs-pickup": [],
    }


def test_ok__how_many_wait_is_told_of_what_a_display_is_for(house: House) -> None:
    waiting = {
        display: [
            load.service
            for load in display_view(house.state, display, NOTHING, house.now_ms).waiting
        ]
        for display in ("all", "passports", "door-6", "stairs-pickup")
    }
    assert waiting == {
        "all": ["pass", "register", "pickup"],
        "passports": ["pass"],
        "door-6": ["pass", "register"],
        "stairs-pickup": [],
    }


def test_ok__a_display_for_certain_counters_shows_how_they_stand(house: House) -> None:
    assert display_view(house.state, "all", NOTHING, house.now_ms).places == ()
    house.do(cmd.OpenCounter(counter="6"))
    house.do(cmd.StaffCounter(counter="6", clerk="mue", skills=("pass",)))
    view = display_view(house.state, "door-6", NOTHING, house.now_ms)
    assert view.places == (PlaceLine("6", CounterState.OPEN, ("pass",)),)


def test_ok__messages_for_other_zones_are_not_shown(house: House) -> None:
    for zone in ("", "hall", "up"):
        house.do(cmd.PostMessage(zone=zone, text="x"))
    shown = {
        display: [
            message.zone
            for message in display_view(house.state, display, NOTHING, house.now_ms).messages
        ]
        for display in ("all", "hall", "door-6")
    }
    assert shown == {"all": ["", "hall", "up"], "hall": ["", "hall"], "door-6": ["", "hall"]}


def appointment(house: House, service: str, in_min: int) -> str:
    visit = house.give(
        cmd.IssueTicket(
            service=service,
            cls=VisitorClass.APPOINTMENT,
            booked_ms=house.now_ms + in_min * MINUTE_MS,
        )
    )
    return visit.number


def booked(house: House, display: str = "all") -> list[str]:
    view = display_view(house.state, display, NOTHING, house.now_ms)
    return [line.number for line in view.booked]


def test_ok__who_waits_with_an_appointment_stands_in_order_of_the_times(house: House) -> None:
    late = appointment(house, "pass", -60)
    soon, later, now = (appointment(house, "pass", minutes) for minutes in (10, 50, 0))
    house.issue()
    pickup = appointment(house, "pickup", 5)
    assert late not in booked(house), "whoever comes too late waits without an appointment"
    assert booked(house) == [now, pickup, soon, later]
    assert booked(house, "passports") == [now, soon, later]
    assert booked(house, "stairs-pickup") == []
    (first, *_) = display_view(house.state, "all", NOTHING, house.now_ms).booked
    assert first == BookedLine(now, house.now_ms, "pass")


def test_ok__an_appointment_is_over_with_its_first_call(house: House) -> None:
    number = appointment(house, "pass", 0)
    house.do(cmd.CallNext(counter="3"))
    assert booked(house) == []
    house.do(cmd.StartService(counter="3"))
    house.do(cmd.TransferVisit(counter="3", service="register"))
    assert house.state.waiting["register"] == 1, f"{number} waits for what comes next"
    assert booked(house) == []


def test_ok__a_long_list_of_appointments_ends_somewhere(house: House) -> None:
    numbers = [appointment(house, "pass", minutes) for minutes in range(30)]
    assert booked(house) == numbers[:BOOKED_SHOWN]


def test_ok__a_clerk_sees_on_how_many_screens_a_call_can_be(house: House) -> None:
    house.issue()
    house.do(cmd.CallNext(counter="3"))
    for displays, screens in (
        (set(), 0),
        ({("a", "hall"), ("b", "all"), ("c", "new"), ("d", "passports")}, 4),
        ({("a", "hall"), ("a", "all")}, 1),
        ({("a", "door-6"), ("b", "stairs-pickup")}, 0),
    ):
        view = counter_view(house.state, "3", NOTHING, house.now_ms, connected=displays)
        assert view.present is not None
        assert view.present.screens == screens


def test_ok__a_clerk_sees_that_a_call_is_being_spoken(house: House) -> None:
    def speaking(*displays: tuple[str, str]) -> bool:
        view = counter_view(house.state, "3", NOTHING, house.now_ms, connected=displays)
        return view.present is not None and view.present.speaking

    house.issue()
    house.do(cmd.CallNext(counter="3"))
    assert not speaking(("a", "hall"))
    house.do(cmd.ReportCall(call_seq=1, outcome=cmd.CallOutcome.SHOWN), sender="a")
    house.do(cmd.ClaimCall(call_seq=1), sender="a")
    assert speaking(("a", "hall"))
    assert not speaking(("b", "hall")), "who had taken it on is gone"
    house.do(cmd.ReportCall(call_seq=1, outcome=cmd.CallOutcome.SPOKEN), sender="a")
    assert not speaking(("a", "hall"))


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
