"""Who serves what, when somebody counts as missing, alarms, help, messages."""

from __future__ import annotations

import pytest

from hub.protocol import commands as cmd
from hub.protocol.replies import Reason, Refusal, StepState
from hub.protocol.site import Missed, Place
from hub.queueing import events as ev
from hub.queueing.order import queue
from tests.hub.house import HOUR_MS, MINUTE_MS, House, refused, whole_site


@pytest.fixture
def house() -> House:
    return House(whole_site())


def test_ok__a_clerk_serves_what_both_know_the_counter_and_the_clerk(house: House) -> None:
    passport, register = house.issue("pass"), house.issue("register")
    house.do(cmd.StaffCounter(counter="3", clerk="mue", skills=("register", "pickup")))
    assert house.state.served["3"] == ("register",)
    house.do(cmd.CallNext(counter="3"))
    assert house.present("3") is register
    house.do(cmd.FinishService(counter="3"))
    house.do(cmd.StaffCounter(counter="3"))
    house.do(cmd.CallNext(counter="3"))
    assert house.present("3") is passport


def test_ok__a_counter_is_assigned_other_services_until_the_day_ends(house: House) -> None:
    visit = house.issue("pickup")
    house.do(cmd.AssignServices(counter="3", services=("pickup", "pickup")))
    assert house.do(cmd.AssignServices(counter="3", services=("pickup",))) == []
    house.do(cmd.CallNext(counter="3"))
    assert house.present("3") is visit
    house.do(cmd.FinishService(counter="3"))
    house.do(cmd.AssignServices(counter="3", services=()))
    assert queue(house.state, house.state.counters["3"], 9, house.now_ms) == []
    assert refused(house.do(cmd.AssignServices(counter="3", services=("moon",)))) is (
        Reason.UNKNOWN_SERVICE
    )
    house.now_ms = house.state.core.day_ends_ms
    house.do(cmd.Tick())
    assert house.state.served["3"] == house.state.counters["3"].services


def test_ok__somebody_counts_as_missing_after_so_many_calls_and_so_long() -> None:
    house = House(whole_site(missed=Missed(calls=2, after_s=30, place=Place.NOW)))
    visit = house.issue()
    house.do(cmd.CallNext(counter="3"))
    house.now_ms += MINUTE_MS
    outcome = house.do(cmd.MarkMissed(counter="3"))
    assert isinstance(outcome, Refusal)
    assert (outcome.reason, outcome.facts["calls"]) == (Reason.TOO_EARLY, 1)
    house.do(cmd.Recall(counter="3"))
    house.now_ms += 20_000
    outcome = house.do(cmd.MarkMissed(counter="3"))
    assert isinstance(outcome, Refusal)
    assert (outcome.facts["calls"], outcome.facts["seconds"]) == (0, 10)
    house.now_ms += 10_000
    house.do(cmd.MarkMissed(counter="3"))
    assert visit.step.state is StepState.MISSED
    house.now_ms += MINUTE_MS
    house.do(cmd.ReturnVisit(visit=visit.id))
    assert visit.step.due_ms == house.now_ms


def test_ok__who_comes_back_may_be_put_first() -> None:
    house = House(whole_site(missed=Missed(place=Place.FIRST)))
    visit = house.issue()
    house.do(cmd.CallNext(counter="3"))
    house.do(cmd.MarkMissed(counter="3"))
    house.now_ms -= HOUR_MS  # even before somebody whom a wrong clock lets seem earlier
    house.issue()
    house.do(cmd.ReturnVisit(visit=visit.id))
    house.do(cmd.CallNext(counter="3"))
    assert house.present("3") is visit


def test_ok__finishing_may_call_the_next() -> None:
    house = House(whole_site(auto_next=True))
    first, second = house.issue(), house.issue()
    house.do(cmd.CallNext(counter="3"))
    assert house.present("3") is first
    house.do(cmd.FinishService(counter="3"))
    assert house.present("3") is second
    house.do(cmd.FinishService(counter="3"))
    assert house.present("3") is None


def test_ok__an_alarm_is_told_seen_and_taken_once(house: House) -> None:
    raised = house.do(cmd.RaiseAlarm(counter="3"), sender="pc-3")
    assert raised == [ev.AlarmRaised(alarm=1, counter="3", device="pc-3")]
    assert house.do(cmd.RaiseAlarm(counter="3"), sender="pc-3") == []
    assert house.do(cmd.SeeAlarm(alarm=1), sender="pc-3") == [], "one's own screen is no help"
    assert house.do(cmd.SeeAlarm(alarm=1), sender="pc-4") != []
    assert house.do(cmd.SeeAlarm(alarm=1), sender="pc-4") == []
    assert house.do(cmd.TakeAlarm(alarm=1), sender="pc-4") != []
    assert house.do(cmd.TakeAlarm(alarm=1), sender="pc-5") == [], "a colleague was faster"
    assert house.state.core.alarms[0].taken_by == "pc-4"
    assert house.do(cmd.RaiseAlarm(counter="3"), sender="pc-3") != [], "it may happen again"
    assert refused(house.do(cmd.TakeAlarm(alarm=9))) is Reason.UNKNOWN_ALARM


def test_ok__an_alarm_from_elsewhere_says_from_which_device(house: House) -> None:
    house.do(cmd.RaiseAlarm(), sender="front")
    assert house.do(cmd.RaiseAlarm(), sender="front") == []
    assert house.do(cmd.RaiseAlarm(), sender="back") != []
    assert refused(house.do(cmd.RaiseAlarm(counter="99"))) is Reason.UNKNOWN_COUNTER


def test_ok__help_is_asked_for_and_answered(house: House) -> None:
    assert refused(house.do(cmd.AnswerHelp(device="door"))) is Reason.NO_HELP_ASKED
    assert house.do(cmd.AskForHelp(), sender="door") != []
    assert house.do(cmd.AskForHelp(), sender="door") == []
    assert house.do(cmd.AnswerHelp(device="door"), sender="front") != []
    assert house.do(cmd.AnswerHelp(device="door"), sender="front") == []
    assert house.do(cmd.AskForHelp(), sender="door") != [], "somebody else may ask later"


def test_ok__a_message_stands_until_it_is_taken_away(house: House) -> None:
    assert house.do(cmd.PostMessage(zone="hall", text="Bitte Geduld")) != []
    assert "hall" in house.state.core.messages
    assert house.do(cmd.PostMessage(zone="hall", text="  ")) != []
    assert house.do(cmd.PostMessage(zone="hall")) == []
    assert refused(house.do(cmd.PostMessage(zone="moon", text="Hallo"))) is Reason.UNKNOWN_ZONE


def test_ok__a_message_goes_although_its_zone_has_gone(house: House) -> None:
    house.do(cmd.PostMessage(zone="hall", text="Bitte Geduld"))
    house.do(cmd.ChangeSite(site=whole_site(zones=())))
    assert refused(house.do(cmd.PostMessage(zone="hall", text="Hallo"))) is Reason.UNKNOWN_ZONE
    assert house.do(cmd.PostMessage(zone="hall")) != []
    assert house.state.core.messages == {}
