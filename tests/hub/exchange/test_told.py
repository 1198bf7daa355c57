"""What a house's events are told as: line by line, where the event table has no word for them."""

from __future__ import annotations

from msgspec.structs import replace

from hub.exchange.moment import Moment
from hub.exchange.told import Teller
from hub.protocol import commands as cmd
from hub.protocol.replies import Reason
from hub.protocol.site import Missed, VisitorClass
from hub.queueing import events as ev
from tests.hub.house import HOUR_MS, MINUTE_MS, MONDAY_9_MS, House, site, whole_site


def told(house: House, first: int = 0) -> list[Moment]:
    """What its events mean, without those before `first`."""
    teller, moments = Teller(), []
    for seq, (event, at_ms) in enumerate(house.events, 1):
        lines = teller.tell(seq, at_ms, event)
        moments += lines if seq > first else []
    return moments


def lines(house: House, first: int = 0) -> list[str]:
    return [
        " ".join(
            filter(None, (one.event, one.ticket, one.service, one.counter and f"@{one.counter}"))
        )
        + (f": {one.note}" if one.note else "")
        for one in told(house, first)
    ]


def opened(*counters: str, **changes: object) -> tuple[House, int]:
    """A house with open counters, and how many events that took."""
    house = House(whole_site(**changes))
    for counter in counters:
        house.do(cmd.OpenCounter(counter=counter))
    return house, len(house.events)


def test_ok__a_ticket_is_told_with_all_that_is_known_of_it() -> None:
    house, first = opened()
    house.do(cmd.IssueTicket(service="pass", cls=VisitorClass.PRIORITY), sender="kiosk-1")
    event, at_ms = house.events.pop()
    assert isinstance(event, ev.TicketIssued)
    told_too = replace(event, told_low_s=300, told_mid_s=480, told_high_s=900)
    house.events.append((told_too, at_ms))
    teller = Teller(language_of={event.visit: "tr"}.__getitem__)
    moments = [teller.tell(seq, at, one) for seq, (one, at) in enumerate(house.events, 1)]
    assert moments[first:] == [
        [
            Moment(
                MONDAY_9_MS,
                "issue",
                "e3",
                "pass",
                cls="prio",
                note="300 480 900",
                number="A001",
                kiosk="kiosk-1",
                language="tr",
            )
        ]
    ]


def test_ok__a_way_of_several_stretches_goes_on_at_once() -> None:
    house, first = opened("14")
    house.issue("licence")
    house.do(cmd.CallNext(counter="14"))
    house.do(cmd.FinishService(counter="14"))
    assert lines(house, first) == [
        "issue e4 photo",
        "call e4 photo @14",
        "start e4 photo @14: assumed",
        "finish e4 photo @14",
        "transfer e4 photo @14: licence",
    ]


def test_ok__whoever_waits_may_be_sent_elsewhere() -> None:
    house, first = opened()
    visit = house.issue("pass")
    house.do(cmd.MoveVisit(visit=visit.id, service="register"))
    house.do(cmd.MoveVisit(visit=visit.id))
    assert lines(house, first) == ["issue e3 pass", "transfer e3 pass: register"]


def test_ok__called_out_of_turn_they_are_back_first() -> None:
    house, first = opened("3", missed=Missed())
    parked, missed = house.issue(), house.issue()
    house.do(cmd.CallNext(counter="3"))
    house.do(cmd.ParkVisit(counter="3"))
    house.do(cmd.CallNext(counter="3"))
    house.do(cmd.MarkMissed(counter="3"))
    house.do(cmd.CallVisit(counter="3", visit=parked.id))
    house.do(cmd.FinishService(counter="3"))
    house.do(cmd.CallVisit(counter="3", visit=missed.id))
    assert lines(house, first)[2:] == [
        "call e4 pass @3",
        "start e4 pass @3: assumed",
        "park e4 pass @3",
        "call e5 pass @3",
        "miss e5 pass @3",
        "unpark e4 pass",
        "call e4 pass @3",
        "start e4 pass @3: assumed",
        "finish e4 pass @3",
        "requeue e5 pass",
        "call e5 pass @3",
    ]


def test_ok__called_while_on_the_way_is_missed_with_a_limit() -> None:
    house, first = opened("3", missed=Missed(), hold_s=120)
    visit = house.issue()
    house.do(cmd.OnMyWay(visit=visit.id))
    for _ in range(2):
        house.do(cmd.CallNext(counter="3"))
        house.do(cmd.MarkMissed(counter="3"))
        house.do(cmd.ReturnVisit(visit=visit.id))
        house.do(cmd.OnMyWay(visit=visit.id))
    house.do(cmd.CallNext(counter="3"))
    house.do(cmd.MarkMissed(counter="3"))
    for _ in range(2):
        house.now_ms += HOUR_MS
        house.do(cmd.Tick())
    held = [event for event, _ in house.events if isinstance(event, ev.VisitHeld)]
    assert len(held) == 3
    once = ["call e4 pass @3", "miss e4 pass @3"]
    assert lines(house, first) == [
        "issue e4 pass",
        *(*once, "requeue e4 pass") * 2,
        *once,
        "no_show e4 pass",
    ]


def test_ok__an_undone_action_is_taken_back_line_by_line_with_what_came_between() -> None:
    house, _ = opened("3")
    for _ in range(2):
        house.issue()
    house.do(cmd.CallNext(counter="3"))
    first = len(house.events)
    house.do(cmd.CallNext(counter="3"))
    assert house.do(cmd.StartService(counter="3"))
    house.do(cmd.CallNext(counter="3"))
    house.do(cmd.Recall(counter="3"))
    house.do(cmd.UndoLast(counter="3"))
    assert lines(house, first) == [
        "start e4 pass @3",
        "finish e4 pass @3",
        "call e5 pass @3",
        "recall e5 pass @3",
        "undo e5 @3",
        "undo e5 @3",
        "undo e4 @3",
    ]


def test_ok__a_counter_that_an_undone_action_had_opened_is_closed_again() -> None:
    house, first = opened()
    house.issue()
    house.do(cmd.CallNext(counter="3"))
    house.do(cmd.UndoLast(counter="3"))
    assert lines(house, first) == [
        "issue e3 pass",
        "open @3: pass register licence",
        "call e3 pass @3",
        "undo e3 @3",
        "close @3",
    ]


def test_ok__direct_service_that_is_taken_back_was_never_there() -> None:
    house, first = opened("3")
    house.do(cmd.ServeDirect(counter="3", service="pass"))
    house.do(cmd.UndoLast(counter="3"))
    assert lines(house, first) == ["direct e4 pass @3", "undo e4 @3"]


def test_ok__a_counter_is_open_for_what_it_serves_now() -> None:
    house, first = opened()
    house.do(cmd.OpenCounter(counter="14"))
    house.do(cmd.AssignServices(counter="14", services=("pass",)))
    house.do(cmd.StaffCounter(counter="14", clerk="mue", skills=("register",)))
    house.do(cmd.PauseCounter(counter="14", reason="lunch"))
    house.do(cmd.PauseCounter(counter="14", reason="tea"))
    house.do(cmd.AssignServices(counter="14"))
    house.do(cmd.OpenCounter(counter="14"))
    fewer = tuple(one for one in house.state.site.counters if one.id != "14")
    house.do(cmd.ChangeSite(site=replace(house.state.site, counters=fewer)))
    assert lines(house, first) == [
        "open @14: photo pass",
        "open @14: pass",
        "open @14",
        "pause @14",
        "open @14",
        "close @14",
    ]


def test_ok__the_end_of_the_day_closes_all() -> None:
    house, _ = opened("3")
    house.issue()
    house.do(cmd.CallNext(counter="3"))
    first = len(house.events)
    house.now_ms = house.state.core.day_ends_ms
    house.do(cmd.Tick())
    assert lines(house, first) == ["auto_close e4 pass", "close @3"]


def test_ok__a_ticket_of_a_kiosk_without_a_hub_has_its_own_time() -> None:
    house, first = opened()
    ticket = cmd.IssueTicket(service="pass", fallback=cmd.Fallback(number="A901", token="t" * 22))
    lost = house.give(ticket)
    house.now_ms += 5 * MINUTE_MS
    adopt = cmd.AdoptFallback(issue="x", ticket=ticket, age_ms=4 * MINUTE_MS, void=lost.id)
    house.do(adopt)
    assert lines(house, first) == ["issue e3 pass", "void e3 pass", "issue e5 pass"]
    assert told(house)[-1].at_ms == MONDAY_9_MS + MINUTE_MS


def test_ok__the_lost_ticket_is_void_also_when_it_had_ended() -> None:
    house, first = opened()
    ticket = cmd.IssueTicket(service="pass", fallback=cmd.Fallback(number="A901", token="t" * 22))
    lost = house.give(ticket)
    house.do(cmd.CancelVisit(visit=lost.id))
    house.do(cmd.AdoptFallback(issue="x", ticket=ticket, age_ms=0, void=lost.id))
    assert lines(house, first)[1:] == ["cancel e3 pass", "void e3 pass", "issue e5 pass"]


BOOKING = cmd.BookAppointment(
    appointment="kal:1", service="pass", at_ms=MONDAY_9_MS + HOUR_MS, code="X"
)


def test_ok__an_appointment_and_its_visit_are_one_ticket() -> None:
    house, first = opened()
    house.do(BOOKING)
    house.do(replace(BOOKING, quantity=2))
    house.do(replace(BOOKING, at_ms=BOOKING.at_ms + MINUTE_MS))
    house.do(cmd.CheckIn(code="X", appointment="kal:1"))
    assert lines(house, first) == ["booked e3 pass", "booked e3 pass", "issue e3 pass"]
    *_, moved, issued = told(house)
    assert moved.sched_ms == issued.sched_ms == BOOKING.at_ms + MINUTE_MS
    assert moved.cls == issued.cls == "appt"


def test_ok__an_appointment_that_was_kept_and_is_booked_again_is_another_one() -> None:
    house, first = opened()
    house.do(BOOKING)
    house.do(cmd.CheckIn(code="X", appointment="kal:1"))
    house.now_ms = house.state.core.day_ends_ms
    house.do(cmd.Tick())
    house.do(replace(BOOKING, at_ms=house.now_ms + HOUR_MS))
    house.do(cmd.CheckIn(code="X", appointment="kal:1"))
    assert lines(house, first) == [
        "booked e3 pass",
        "issue e3 pass",
        "auto_close e3 pass",
        "booked e7 pass",
        "issue e7 pass",
    ]


def test_ok__nobody_came_and_they_come_all_the_same() -> None:
    house, first = opened()
    house.do(BOOKING)
    house.now_ms += 3 * HOUR_MS
    house.do(cmd.Tick())
    house.do(cmd.CheckIn(code="X", appointment="kal:1"))
    assert lines(house, first) == ["booked e3 pass", "no_show e3 pass", "issue e3 pass"]
    assert told(house)[-1].cls == "walkin"


def test_ok__what_becomes_of_an_appointment_of_yesterday_is_no_news() -> None:
    house, first = opened()
    house.do(replace(BOOKING, at_ms=house.state.core.day_ends_ms - MINUTE_MS))
    house.now_ms += 16 * HOUR_MS
    house.do(cmd.Tick())
    house.do(cmd.CancelAppointment(appointment="kal:1"))
    missed = [event for event, _ in house.events if isinstance(event, ev.AppointmentMissed)]
    assert missed
    assert lines(house, first) == ["booked e3 pass"]


def test_ok__what_is_about_nobody_is_told_too() -> None:
    house = House(site())
    house.do(cmd.GiveFeedback(score=4, service="pass"), sender="kiosk-1")
    house.do(cmd.RecordClockJump(by_ms=-3_600_000))
    house.do(cmd.RecordClockJump(by_ms=2_500))
    at_ms = house.now_ms
    house.events += [
        (ev.LeadTimeTaken(service="pass", next_days=3, third_days=10), at_ms),
        (ev.LeadTimeTaken(service="pass", next_days=3), at_ms),
        (ev.LeadTimeTaken(service="pass"), at_ms),
        (ev.TicketRefused(service="pass", reason=Reason.ZONE_FULL, device="kiosk-1"), at_ms),
    ]
    assert lines(house) == [
        "feedback pass: 4",
        *("clock: -3600", "clock: 2.5"),
        *("lead pass: 3 10", "lead pass: 3 -", "lead pass: -"),
        "refused pass: zone-full",
    ]
    assert (told(house)[-1].kiosk, told(house)[-1].cls) == ("kiosk-1", "walkin")
