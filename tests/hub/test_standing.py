"""What a ticket says beside number and order: room, way, who may be let first."""

from __future__ import annotations

from hub.projection import ticket
from hub.protocol import commands as cmd
from hub.protocol.replies import StepState, Stretch, Ticket
from hub.protocol.site import VisitorClass, Zone
from hub.queueing.snapshot import Visit
from tests.hub.house import MINUTE_MS, House, site, whole_site


def small_hall(capacity: int = 2) -> House:
    return House(site(zones=(Zone("hall", {"de": "Halle"}, capacity=capacity),)))


def come(house: House, service: str = "pass", cls: VisitorClass = VisitorClass.WALKIN) -> Visit:
    """Take a number, though the hall may be full: staff gave it."""
    house.now_ms += MINUTE_MS
    return house.give(cmd.IssueTicket(service=service, cls=cls, anyway=True))


def enter(house: House, visit: Visit, zone: str = "hall") -> None:
    house.do(cmd.Admit(code="ticket", zone=zone, visit=visit.id))


def room(house: House, *visits: Visit) -> list[bool | None]:
    return [ticket(house.state, visit.id).come_in for visit in visits]


def seen(house: House, visit: Visit) -> Ticket:
    return ticket(house.state, visit.id)


def test_ok__without_a_limit_nobody_is_asked_in() -> None:
    house = House()
    assert room(house, come(house)) == [None]


def test_ok__the_first_in_order_have_room() -> None:
    house = small_hall()
    walkins = [come(house, service) for service in ("pass", "register", "pickup")]
    assert room(house, *walkins) == [True, True, False]
    first = come(house, cls=VisitorClass.PRIORITY)
    assert room(house, first, *walkins) == [True, True, False, False]
    house.do(cmd.CallNext(counter="3"))
    assert room(house, *walkins) == [True, True, False]


def test_ok__who_is_called_or_gone_needs_no_room() -> None:
    house = small_hall()
    visit = come(house)
    house.do(cmd.CallNext(counter="3"))
    assert room(house, visit) == [None]


def test_ok__where_a_gate_counts_there_is_room_when_somebody_leaves() -> None:
    house = small_hall()
    first, second, third, fourth = (come(house) for _ in range(4))
    enter(house, second)  # before the first, who is still outside
    assert room(house, first, second, third) == [True, None, False]
    enter(house, first)
    assert room(house, first, second, third, fourth) == [None, None, False, False]
    house.do(cmd.CancelVisit(visit=second.id))
    assert room(house, third, fourth) == [True, False]


def test_ok__a_virtual_visit_needs_no_room() -> None:
    house = small_hall()
    visit = come(house)
    visit.virtual = True
    assert room(house, visit) == [None]


def test_ok__a_journey_is_shown_with_what_is_behind_and_before() -> None:
    house = House(whole_site())
    visit = house.issue("licence")
    waits = to_come = StepState.WAITING
    assert seen(house, visit).way == (
        Stretch("photo", waits),
        Stretch("licence", to_come),
        Stretch("cashier", to_come),
    )
    house.do(cmd.CallNext(counter="14"))
    house.do(cmd.FinishService(counter="14"))
    done = seen(house, visit)
    assert [one.state for one in done.way] == [StepState.DONE, waits, to_come]
    assert done.service == "licence"
    assert seen(house, house.issue("pass")).way == ()


def test_ok__giving_way_is_offered_while_somebody_is_behind_and_may_be_let() -> None:
    house = House(site(let_first=1))
    me = come(house)
    assert not seen(house, me).may_let_first
    come(house, "office")  # no counter calls both
    assert not seen(house, me).may_let_first
    come(house)
    assert seen(house, me).may_let_first
    house.do(cmd.LetFirst(visit=me.id))
    come(house)
    assert not seen(house, me).may_let_first


def test_ok__who_was_called_on_the_way_is_held_until_a_time() -> None:
    house = House()
    me = come(house)
    house.do(cmd.OnMyWay(visit=me.id))
    house.do(cmd.CallNext(counter="3"))
    house.do(cmd.MarkMissed(counter="3"))
    held = seen(house, me)
    assert (held.state, held.held, held.on_way) == (StepState.PARKED, True, True)
    assert held.until_ms == house.now_ms + house.state.site.hold_s * 1000


def test_ok__the_room_of_a_video_call_is_told_with_the_call() -> None:
    house = House(site(video_url="https://video.example/{room}"))
    me = come(house)
    me.virtual = True
    assert ticket(house.state, me.id, room_of=str.upper).video_url == ""
    house.do(cmd.CallNext(counter="3"))
    called = ticket(house.state, me.id, room_of=str.upper)
    assert called.video_url == f"https://video.example/{me.id.upper()}"


def test_ok__a_ticket_says_where_to_wait_and_when_it_ended() -> None:
    house = House()
    me = come(house)
    assert (seen(house, me).zone, seen(house, me).ended_ms) == ("hall", None)
    house.now_ms += MINUTE_MS
    house.do(cmd.CancelVisit(visit=me.id))
    assert seen(house, me).ended_ms == house.now_ms
