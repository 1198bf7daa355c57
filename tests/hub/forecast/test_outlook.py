"""What people are told, from a house that lives by the real rules."""

from __future__ import annotations

import msgspec
import pytest

from hub.forecast.memory import PSEUDO, Memory, pseudo
from hub.forecast.outlook import Forecaster
from hub.protocol import commands as cmd
from hub.protocol.site import Place, Ratio, VisitorClass
from hub.queueing import events as ev
from hub.queueing.decide import decide
from hub.queueing.evolve import evolve
from hub.queueing.upkeep import next_deadline
from tests.hub.house import HOUR_MS, MINUTE_MS, House, site

DAY_MS = 24 * HOUR_MS


class Watched(House):
    """A house whose forecast is told of every event."""

    def __init__(self, **changes: object) -> None:
        self.forecaster = Forecaster(Memory())
        super().__init__(site(**changes))

    def do(self, command: cmd.AnyCommand, sender: str = "") -> list[ev.Event]:
        self._ids += 1
        outcome = decide(self.state, command, self.now_ms, fresh_id=f"v{self._ids}", sender=sender)
        assert isinstance(outcome, list), outcome
        for event in outcome:
            self.forecaster.learn(self.state, event, self.now_ms)
            evolve(self.state, event, self.now_ms)
        return outcome

    def wait_min(self, visit: str) -> float:
        return self.forecaster.look(self.state, self.now_ms).visits[visit].mid_s / 60

    def served(self, counter: str, minutes: float) -> None:
        """The next, who must be there, comes at once and takes so long."""
        self.do(cmd.CallNext(counter=counter))
        self.do(cmd.StartService(counter=counter))
        self.now_ms += int(minutes * MINUTE_MS)
        self.do(cmd.FinishService(counter=counter))

    def sleep_until(self, at_ms: int) -> None:
        while next_deadline(self.state) <= at_ms:
            self.now_ms = max(self.now_ms, next_deadline(self.state))
            self.do(cmd.Tick())
        self.now_ms = at_ms


def test_ok__unknown_while_no_counter_that_serves_it_is_open() -> None:
    house = Watched()
    visit = house.issue("pass")
    assert house.forecaster.look(house.state, house.now_ms).visits == {}
    house.do(cmd.OpenCounter(counter="1"))  # serves registration and pick-up
    outlook = house.forecaster.look(house.state, house.now_ms, ("pass", "pickup"))
    assert visit.id not in outlook.visits
    assert set(outlook.newcomers) == {"pickup"}


def test_ok__a_free_counter_takes_who_comes_at_once() -> None:
    house = Watched()
    house.do(cmd.OpenCounter(counter="3"))
    assert house.wait_min(house.issue().id) == 0


def test_ok__who_waits_longer_is_told_less() -> None:
    house = Watched()
    house.do(cmd.OpenCounter(counter="3"))
    visits = [house.issue().id for _ in range(6)]
    waits = [house.wait_min(visit) for visit in visits]
    assert waits == sorted(waits)
    assert waits[5] == pytest.approx(5 * 10, rel=0.3)  # ten minutes each, as configured
    house.do(cmd.OpenCounter(counter="6"))
    assert house.wait_min(visits[5]) < 0.7 * waits[5]


def test_ok__what_is_learned_takes_the_place_of_what_was_configured() -> None:
    house = Watched()
    house.do(cmd.OpenCounter(counter="3"))
    for _ in range(PSEUDO):
        house.issue()
        house.served("3", 2)
    visits = [house.issue() for _ in range(4)]
    assert house.wait_min(visits[3].id) == pytest.approx(3 * 2, abs=0.1)
    took = house.forecaster.memory.occupancies["pass"]
    assert took.took_s == [120] * PSEUDO


def test_ok__pseudo_observations_have_the_configured_mean_and_fade_out() -> None:
    assert sum(pseudo(600, PSEUDO)) / PSEUDO == pytest.approx(600, rel=0.06)
    house = Watched()
    house.do(cmd.OpenCounter(counter="3"))
    house.issue()
    house.served("3", 2)
    assert len(house.forecaster.past.occupancy("pass", 600)) == PSEUDO


def test_ok__who_has_been_there_long_is_not_done_just_now() -> None:
    """Everybody takes 5 or 25 minutes; after six it is one of the long ones."""
    house = Watched()
    house.do(cmd.OpenCounter(counter="3"))
    for minutes in [5, 25] * 10:
        house.issue()
        house.served("3", minutes)
    house.issue()
    house.do(cmd.CallNext(counter="3"))
    house.do(cmd.StartService(counter="3"))
    waiting = house.issue()
    house.now_ms += 6 * MINUTE_MS
    assert house.wait_min(waiting.id) == pytest.approx(19, abs=0.1)


def test_ok__somebody_who_could_come_now_is_told_what_they_get_when_they_do() -> None:
    house = Watched(ratio=Ratio(2, 1, 1800))
    house.do(cmd.OpenCounter(counter="3"))
    house.do(cmd.OpenCounter(counter="1"))
    for service in ("pass", "register", "pickup", "register", "pass"):
        house.issue(service)
    house.issue("pass", VisitorClass.APPOINTMENT)
    would = house.forecaster.look(house.state, house.now_ms, ("pass", "register")).newcomers
    for service in ("pass", "register"):
        visit = house.issue(service)
        told = house.forecaster.look(house.state, house.now_ms).visits[visit.id]
        assert told == would[service]
        house.do(cmd.CancelVisit(visit=visit.id))


def test_ok__a_counter_opens_when_it_did_on_past_days() -> None:
    house = Watched()
    for day in range(4):
        opens_ms = house.now_ms + HOUR_MS
        visit = house.issue("pass")
        if day == 3:
            assert house.wait_min(visit.id) == pytest.approx(60, abs=1)
            break
        assert house.forecaster.look(house.state, house.now_ms).visits == {}
        house.sleep_until(opens_ms)
        house.do(cmd.OpenCounter(counter="3"))
        house.served("3", 10)
        house.sleep_until(house.now_ms + DAY_MS - HOUR_MS - 10 * MINUTE_MS)


def test_ok__a_break_ends_when_breaks_end() -> None:
    house = Watched()
    for _ in range(20):
        house.do(cmd.OpenCounter(counter="3"))
        house.now_ms += 5 * MINUTE_MS
        house.do(cmd.PauseCounter(counter="3"))
        house.now_ms += 15 * MINUTE_MS
    visit = house.issue()
    house.do(cmd.OpenCounter(counter="3"))
    house.do(cmd.PauseCounter(counter="3"))
    assert house.wait_min(visit.id) == pytest.approx(15, abs=0.1)


def test_ok__an_appointment_that_is_expected_is_counted_before_its_holder_comes() -> None:
    house = Watched()
    house.do(cmd.OpenCounter(counter="3"))
    for _ in range(3):
        house.issue()
    last = house.issue().id
    before = house.wait_min(last)
    for number in range(3):
        house.do(
            cmd.BookAppointment(
                appointment=f"a{number}",
                service="pass",
                at_ms=house.now_ms + (5 + number) * MINUTE_MS,
                code=f"code {number}",
            )
        )
    assert house.wait_min(last) > before + 10
    for number in range(3):
        house.do(cmd.CancelAppointment(appointment=f"a{number}"))
    assert house.wait_min(last) == before


def test_ok__whoever_overtakes_at_this_time_of_day_is_counted() -> None:
    house = Watched()
    for _ in range(4):
        house.do(cmd.OpenCounter(counter="3"))
        house.issue("pass")
        house.do(cmd.CallNext(counter="3"))
        waiting = [house.issue("pass") for _ in range(2)]
        told = house.wait_min(waiting[1].id)
        for _ in range(4):
            house.now_ms += MINUTE_MS
            first = house.issue("pass", VisitorClass.PRIORITY)
            house.do(cmd.MoveVisit(visit=first.id, place=Place.FIRST))
        house.sleep_until(house.now_ms + DAY_MS - 4 * MINUTE_MS)
    assert len(house.forecaster.memory.overtakers) == 4
    assert told > 2 * 15


def test_ok__the_same_present_is_told_the_same_and_a_second_later_nearly() -> None:
    house = Watched()
    house.do(cmd.OpenCounter(counter="3"))
    for _ in range(10):
        visit = house.issue()
    house.do(cmd.CallNext(counter="3"))
    look = house.forecaster.look
    told = look(house.state, house.now_ms).visits[visit.id]
    assert look(house.state, house.now_ms).visits[visit.id] == told
    later = look(house.state, house.now_ms + 1000).visits[visit.id]
    assert abs(later.mid_s - told.mid_s) < 60


def test_ok__only_some_are_asked_for() -> None:
    house = Watched()
    house.do(cmd.OpenCounter(counter="3"))
    first, second, _ = (house.issue() for _ in range(3))
    everybody = house.forecaster.look(house.state, house.now_ms).visits
    one = house.forecaster.look(house.state, house.now_ms, only={second.id}).visits
    assert one == {second.id: everybody[second.id]}
    assert first.id in everybody


def test_ok__what_was_told_is_scored_by_the_call() -> None:
    house = Watched()
    house.do(cmd.OpenCounter(counter="3"))
    house.issue()
    house.do(cmd.CallNext(counter="3"))
    visit = house.issue()
    raw = house.forecaster.look(house.state, house.now_ms).visits[visit.id]
    assert house.forecaster.tell(visit.id, raw, house.now_ms) == raw
    house.do(cmd.StartService(counter="3"))
    house.now_ms += 20 * MINUTE_MS
    house.do(cmd.CallNext(counter="3"))
    [(_, count, *_)] = house.forecaster.calibrator.figures()
    assert count == 1


def test_ok__a_memory_is_saved_and_loaded_whole() -> None:
    house = Watched()
    house.do(cmd.OpenCounter(counter="3"))
    for minutes in (3, 9, 14):
        house.issue()
        house.served("3", minutes)
    visits = [house.issue().id for _ in range(3)]
    saved = msgspec.json.encode(house.forecaster.memory)
    loaded = Forecaster(msgspec.json.decode(saved, type=Memory))
    told = house.forecaster.look(house.state, house.now_ms).visits
    assert loaded.look(house.state, house.now_ms).visits == told
    assert set(told) == set(visits)
    assert loaded.memory.seq == house.state.core.seq
