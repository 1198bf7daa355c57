"""What may be taken for unchanged has not changed."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from hub.projection import ticket
from hub.projection.unmoved import unmoved
from hub.protocol import commands as cmd
from hub.protocol.replies import Ticket
from hub.protocol.site import Place, Site, VisitorClass, Zone
from tests.hub.forecast.test_same_order import SITES, STEPS, live, lived
from tests.hub.house import MINUTE_MS, House, site


def tickets(house: House, visits: list[str]) -> list[Ticket]:
    """But for whether somebody is behind."""
    return [replace(ticket(house.state, id_), may_let_first=False) for id_ in visits]


@settings(max_examples=60, deadline=None)
@given(SITES, STEPS, STEPS, st.integers(1, 6), st.none() | st.integers(1, 12))
def test_property__nobody_sees_another_ticket_than_before(
    of: Site,
    before: list[tuple[object, ...]],
    after: list[tuple[object, ...]],
    count: int,
    capacity: int | None,
) -> None:
    zones = tuple(Zone(one.id, one.name, capacity=capacity or 0) for one in of.zones)
    house = lived(replace(of, zones=zones), before)
    visits, core = list(house.state.core.visits), house.state.core
    seen, seq, arrivals = tickets(house, visits), core.seq, core.arrivals
    for step in after[:count]:
        live(house, step)
        if unmoved(house.state, seq, arrivals):
            assert tickets(house, visits) == seen


def is_unmoved(*commands: cmd.AnyCommand) -> bool:
    """After these, in a house in which two wait, one after another."""
    house = House(site(head_start_s={VisitorClass.PRIORITY: 3600}))
    house.do(cmd.OpenCounter(counter="3"))
    for _ in range(2):
        house.issue()
        house.now_ms += MINUTE_MS
    core = house.state.core
    seq, arrivals = core.seq, core.arrivals
    for command in commands:
        house.do(command)
    return unmoved(house.state, seq, arrivals)


def test_ok__whoever_comes_behind_all_others_moves_nobody() -> None:
    assert is_unmoved()
    assert is_unmoved(*[cmd.IssueTicket(service="pass") for _ in range(3)])
    assert is_unmoved(cmd.IssueTicket(service="pickup"))


def test_ok__who_goes_before_others_and_all_else_that_happens_moves_somebody() -> None:
    assert not is_unmoved(cmd.IssueTicket(service="pass", cls=VisitorClass.PRIORITY))
    assert not is_unmoved(cmd.CallNext(counter="3"))
    assert not is_unmoved(cmd.IssueTicket(service="pass"), cmd.CancelVisit(visit="v4"))
    assert not is_unmoved(
        cmd.IssueTicket(service="pass"), cmd.MoveVisit(visit="v5", place=Place.FIRST)
    )


def test_ok__who_comes_before_somebody_who_is_early_moves_them() -> None:
    house = House(site())
    booked_ms = house.now_ms + 60 * MINUTE_MS
    house.do(cmd.IssueTicket(service="pass", cls=VisitorClass.APPOINTMENT, booked_ms=booked_ms))
    core = house.state.core
    seq, arrivals = core.seq, core.arrivals
    house.issue()
    assert house.state.early
    assert not unmoved(house.state, seq, arrivals)
