"""What is played forward calls the same people in the same order as the real rules do."""

from __future__ import annotations

from heapq import heapify, heappop, heappush, heapreplace

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from hub.forecast.draws import Draws
from hub.forecast.memory import Memory, Past
from hub.forecast.play import NEVER, play
from hub.forecast.scene import Cast, Stage
from hub.protocol import commands as cmd
from hub.protocol.replies import StepState
from hub.protocol.site import Place, Ratio, Site, VisitorClass
from hub.protocol.views import CounterState
from hub.queueing.order import next_pick, queue
from hub.queueing.upkeep import next_deadline
from tests.hub.house import MINUTE_MS, House, whole_site

SERVICES = st.sampled_from(["pass", "register", "pickup", "office"])
COUNTERS = st.sampled_from(["2", "3", "4", "6", "13", "14", "15"])
MINUTES = st.integers(0, 90)
SITES = st.builds(
    lambda starts, preference, express_min, ratio, late_min: whole_site(
        head_start_s=starts,
        ratio=ratio,
        late_s=late_min * 60,
        counters=tuple(
            replace(
                counter,
                head_start_s={"pass": preference * 60} if counter.id in ("3", "4") else {},
                express_s=express_min * 60 if counter.id == "13" else 0,
            )
            for counter in whole_site().counters
        ),
    ),
    st.dictionaries(st.sampled_from(VisitorClass), st.integers(0, 86_400)),
    MINUTES,
    st.integers(0, 25),
    st.none() | st.builds(Ratio, st.integers(1, 3), st.integers(1, 3), st.integers(60, 3600)),
    st.integers(0, 30),
)
STEPS = st.lists(
    st.tuples(
        st.just("issue"),
        SERVICES,
        st.sampled_from(VisitorClass),
        st.integers(1, 3),
        st.none() | st.integers(-40, 60),
    )
    | st.tuples(st.just("next"), COUNTERS)
    | st.tuples(st.just("hand to"), COUNTERS, COUNTERS)
    | st.tuples(st.just("first"), MINUTES)
    | st.tuples(st.just("pass"), st.integers(1, 600)),
    min_size=8,
    max_size=50,
)


def live(house: House, step: tuple[object, ...]) -> None:
    """One thing happens in the house; the rules may refuse it."""
    match step:
        case ("issue", str(service), VisitorClass() as cls, int(quantity), booked_min):
            booked_ms = None
            if cls is VisitorClass.APPOINTMENT and isinstance(booked_min, int):
                booked_ms = house.now_ms + booked_min * MINUTE_MS
            house.do(
                cmd.IssueTicket(
                    service=service, cls=cls, quantity=quantity, booked_ms=booked_ms, anyway=True
                )
            )
        case ("next", str(counter)):
            house.do(cmd.StartService(counter=counter))
            house.do(cmd.CallNext(counter=counter))
        case ("hand to", str(counter), str(other)):
            house.do(cmd.TransferVisit(counter=counter, to_counter=other))
        case ("first", int(pick)):
            waiting = [one for one in house.state.open_visits() if one.step.ready_ms is None]
            if waiting:
                visit = waiting[pick % len(waiting)]
                house.do(cmd.MoveVisit(visit=visit.id, place=Place.FIRST))
        case ("pass", int(seconds)):
            house.now_ms += seconds * 1000
            wake(house)


def wake(house: House) -> None:
    while next_deadline(house.state) <= house.now_ms:
        house.do(cmd.Tick())


def lived(site: Site, steps: list[tuple[object, ...]]) -> House:
    house = House(site)
    for step in steps:
        live(house, step)
    return house


def stage(house: House) -> Cast:
    """A scene of which nothing is known but the present; every way ends at the next counter."""
    for visit in house.state.open_visits():
        visit.ahead = ()
    return Stage(Past(Memory()), Draws(runs=2)).cast(house.state, house.now_ms)


def desks(house: House) -> list[str]:
    """The counters of a scene, in its order."""
    seats = house.state.core.seats
    return [id_ for id_ in house.state.counters if seats[id_].state is CounterState.OPEN]


def free(house: House, counter: str) -> None:
    """Whoever is at a counter leaves, and it is open."""
    if (present := house.present(counter)) is not None:
        house.do(cmd.CancelVisit(visit=present.id))
    house.do(cmd.OpenCounter(counter=counter))


def played(cast: Cast, run: int) -> list[tuple[int, str]]:
    called = play(cast.scene)[run]
    return sorted(
        (cast.scene.now_ms + in_ms, visit.id)
        for visit, in_ms in zip(cast.visits, called, strict=True)
        if in_ms < NEVER
    )


def decided(house: House, cast: Cast, counters: list[str], run: int) -> list[tuple[int, str]]:
    """The same, by the commands of clerks who press “next” whenever a counter becomes free."""
    takes = {visit.id: cast.scene.runs[run].takes_ms[who] for who, visit in enumerate(cast.visits)}
    free = [(at_ms, desk) for desk, at_ms in enumerate(cast.scene.runs[run].free)]
    heapify(free)
    idle: list[int] = []
    calls: list[tuple[int, str]] = []
    while free or house.state.early:
        ready_ms = house.state.timers[0][0] if house.state.timers else NEVER
        if not free or ready_ms <= free[0][0]:
            house.now_ms = ready_ms
            wake(house)
            for desk in idle:
                heappush(free, (ready_ms, desk))
            idle.clear()
            continue
        house.now_ms, desk = free[0]
        counter = counters[desk]
        if (present := house.present(counter)) is not None:
            house.do(cmd.CancelVisit(visit=present.id))
        house.do(cmd.CallNext(counter=counter))
        visit = house.present(counter)
        if visit is None:
            idle.append(desk)
            heappop(free)
        else:
            calls.append((house.now_ms, visit.id))
            heapreplace(free, (house.now_ms + takes[visit.id], desk))
    return sorted(calls)


TURNS = st.builds(
    lambda ratio, start_s: whole_site(
        head_start_s={VisitorClass.APPOINTMENT: start_s},
        ratio=ratio,
        late_s=3600,
        counters=tuple(replace(one, head_start_s={}) for one in whole_site().counters),
    ),
    st.builds(Ratio, st.integers(1, 3), st.integers(1, 3), st.integers(600, 7200)),
    st.sampled_from([0, 600]),
)
BOTH = st.lists(
    st.tuples(
        st.just("issue"),
        st.just("pass"),
        st.sampled_from([VisitorClass.WALKIN, VisitorClass.APPOINTMENT]),
        st.just(1),
        st.integers(-55, 60),
    )
    | st.tuples(st.just("first"), MINUTES)
    | st.tuples(st.just("pass"), st.integers(1, 300)),
    min_size=20,
    max_size=40,
)


def check(site: Site, steps: list[tuple[object, ...]]) -> None:
    house = lived(site, steps)
    cast = stage(house)
    expected = played(cast, run=1)
    assert decided(house, cast, desks(house), run=1) == expected


@settings(max_examples=80, deadline=None)
@given(SITES, STEPS)
def test_property__a_day_played_forward_is_the_day_that_the_rules_decide(
    site: Site, steps: list[tuple[object, ...]]
) -> None:
    check(site, steps)


@settings(max_examples=60, deadline=None)
@given(TURNS, BOTH)
def test_property__so_it_is_where_appointments_and_walkins_take_turns(
    site: Site, steps: list[tuple[object, ...]]
) -> None:
    check(site, [*steps, ("next", "3"), ("next", "6")])


@settings(max_examples=60, deadline=None)
@given(SITES, STEPS, COUNTERS)
def test_property__a_counter_that_becomes_free_now_calls_whom_next_would_call(
    site: Site, steps: list[tuple[object, ...]], counter: str
) -> None:
    house = lived(site, steps)
    free(house, counter)
    scene = stage(house)
    runs = [
        run._replace(
            free=[house.now_ms if desk == counter else NEVER // 2 for desk in desks(house)],
            takes_ms=[NEVER // 2] * len(run.takes_ms),
            guests=[],
        )
        for run in scene.scene.runs
    ]
    called = play(scene.scene._replace(runs=runs))[0]
    now = [
        visit.id for visit, at_ms in zip(scene.visits, called, strict=True) if at_ms < NEVER // 4
    ]
    pick = next_pick(house.state, house.state.counters[counter], house.now_ms)
    assert now == ([] if pick is None else [pick.visit])


@given(SITES, STEPS, COUNTERS)
@settings(max_examples=40, deadline=None)
def test_property__without_a_ratio_the_order_does_not_depend_on_the_time(
    site: Site, steps: list[tuple[object, ...]], counter: str
) -> None:
    """What lets all runs share the lines."""
    house = lived(replace(site, ratio=None), steps)
    free(house, counter)
    cast, here = stage(house), house.state.counters[counter]
    places = cast.scene.lines[cast.scene.kinds[desks(house).index(counter)]]
    line = [cast.visits[who].id for who in places.who if who < cast.scene.end]
    for later_ms in (0, 3_600_000):
        assert queue(house.state, here, len(line) + 1, house.now_ms + later_ms) == line
    waiting = {one.id for one in house.state.open_visits() if one.step.state is StepState.WAITING}
    assert set(line) <= waiting
