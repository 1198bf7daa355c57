"""What wants attention, from hand-made views."""

from __future__ import annotations

from msgspec.structs import replace

from counter.house.warnings import Caution, Kind, warnings
from hub.protocol.replies import Reason, StepState
from hub.protocol.views import CounterState, HouseView, ServiceLoad, Trouble
from tests.counter.house.office import NOW_MS, SITE, ago, counter, person, view


def found(now: HouseView) -> list[Kind]:
    return [one.kind for one in warnings(now, SITE, NOW_MS)]


def quiet(**changes: object) -> HouseView:
    return view(**{"loads": (), "counters": (), "troubles": (), **changes})


def load(minutes: float, **more: object) -> ServiceLoad:
    facts: dict[str, object] = {"longest_ms": ago(minutes), "counters": 1, **more}
    return ServiceLoad("ausweis", True, 2, **facts)  # type: ignore[arg-type]


def test_all_is_well() -> None:
    assert found(quiet(loads=(load(29),), counters=(counter("3", "Weber", idle_ms=ago(4)),))) == []


def test_waiting_longer_than_the_norm() -> None:
    assert found(quiet(loads=(load(30),))) == [], "the norm itself is kept"
    (caution,) = warnings(quiet(loads=(load(31),)), SITE, NOW_MS)
    assert caution == Caution(Kind.WAIT, "ausweis", count=2, lasts_s=1860, norm_s=1800)


def test_no_norm_no_warning() -> None:
    site = replace(SITE, services=tuple(replace(one, wait_norm_s=0) for one in SITE.services))
    assert warnings(quiet(loads=(load(300),)), site, NOW_MS) == ()


def test_nobody_serves_it() -> None:
    assert found(quiet(loads=(load(1, counters=0),))) == [Kind.UNSERVED]
    empty = ServiceLoad("ausweis", True, 0, counters=0)
    assert found(quiet(loads=(empty,))) == []


def test_still_waiting_after_closing() -> None:
    by_hours = replace(load(1), open=False, why=Reason.SERVICE_CLOSED)
    by_staff = replace(by_hours, why=Reason.CLOSED_BY_STAFF)
    assert found(quiet(loads=(by_hours,))) == [Kind.AFTER_CLOSING]
    assert found(quiet(loads=(by_staff,))) == []


def test_somebody_waits_for_a_closed_counter_only() -> None:
    sent = person("A014", "ausweis", 7, only_at="4")
    closed = counter("4", state=CounterState.CLOSED)
    (caution,) = warnings(quiet(people=(sent,), counters=(closed,)), SITE, NOW_MS)
    assert caution == Caution(Kind.RESERVED, counter="4", number="A014", lasts_s=420)
    assert found(quiet(people=(sent,), counters=(counter("4", "Weber"),))) == []


def test_a_service_that_takes_long() -> None:
    long = person("A001", "ausweis", 26, StepState.SERVING)
    called = replace(long, state=StepState.CALLED)
    at_three = quiet(counters=(counter("3", "Weber", visit=long),))
    (caution,) = warnings(at_three, SITE, NOW_MS)
    assert (caution.kind, caution.counter, caution.number) == (Kind.SERVICE, "3", "A001")
    assert found(quiet(counters=(counter("3", "Weber", visit=called),))) == []


def test_an_idle_counter_only_while_somebody_waits_for_it() -> None:
    idle = counter("3", "Weber", idle_ms=ago(6))
    assert found(quiet(counters=(idle,), loads=(load(1),))) == [Kind.IDLE]
    assert found(quiet(counters=(idle,))) == []
    elsewhere = replace(load(1), service="kfz")
    assert found(quiet(counters=(idle,), loads=(elsewhere,))) == []
    paused = replace(idle, state=CounterState.PAUSED)
    assert found(quiet(counters=(paused,), loads=(load(1),))) == []


def test_open_without_a_terminal() -> None:
    forgotten = counter("8", connected=False, since_ms=ago(10))
    (caution,) = warnings(quiet(counters=(forgotten,)), SITE, NOW_MS)
    assert (caution.kind, caution.lasts_s) == (Kind.NO_TERMINAL, 600)
    closed = replace(forgotten, state=CounterState.CLOSED)
    assert found(quiet(counters=(closed,))) == []


def test_the_most_urgent_first_and_the_worst_of_a_kind_before_the_others() -> None:
    assert found(view()) == [
        Kind.UNSERVED, Kind.AFTER_CLOSING, Kind.WAIT, Kind.WAIT, Kind.SERVICE, Kind.IDLE,
        Kind.NO_TERMINAL, Kind.TROUBLE,
    ]  # fmt: skip
    waits = [one.service for one in warnings(view(), SITE, NOW_MS) if one.kind is Kind.WAIT]
    assert waits == ["ausweis", "kfz"], "8 minutes over the norm before 4"


def test_each_has_a_key_of_its_own_that_stays() -> None:
    first = warnings(view(), SITE, NOW_MS)
    later = warnings(view(), SITE, NOW_MS + 60_000)
    keys = [one.key for one in first]
    assert len(set(keys)) == len(keys)
    assert set(keys) <= {one.key for one in later}


def test_a_clock_that_jumped_back_is_no_negative_time() -> None:
    early = warnings(quiet(counters=(counter("8", connected=False),)), SITE, ago(500))
    assert [one.lasts_s for one in early] == [0]
    trouble = Trouble("kiosk-1", "printer", "offline")
    assert found(quiet(troubles=(trouble,))) == [Kind.TROUBLE]
