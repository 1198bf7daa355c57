"""What staff see beyond one counter: the house, colleagues, alarms, why a service is closed."""

from __future__ import annotations

from pathlib import Path

import pytest

from hub.asides import Asides, asides_of
from hub.journal.sqlite import SqliteJournal
from hub.projection import counter_view, display_view, house_view, kiosk_view
from hub.protocol import commands as cmd
from hub.protocol.concerns import Concern
from hub.protocol.replies import Done, Reason, StepState, TicketReply
from hub.protocol.views import CounterState, ServiceLoad, Undoable
from hub.queueing.order import overtaking_bound_s
from tests.hub.house import MINUTE_MS, House, whole_site
from tests.hub.running import issue, running


class RememberingHouse(House):
    """A house that keeps what stands beside the journal too."""

    def __init__(self) -> None:
        self.asides = Asides()
        super().__init__(whole_site())

    def tell(self, command: cmd.AnyCommand, visit: str = "", sender: str = "") -> None:
        assert self.do(command, sender=sender)
        for aside in asides_of(self.asides, self.state.core, command, visit, "", self.now_ms):
            self.asides.learn(aside)


@pytest.fixture
def house() -> RememberingHouse:
    return RememberingHouse()


def test_ok__the_house_shows_every_counter_and_who_is_there(house: RememberingHouse) -> None:
    house.tell(cmd.StaffCounter(counter="3", clerk="mue", name="Frau Müller", skills=("pass",)))
    visit = house.issue("pass")
    house.do(cmd.CallNext(counter="3"))
    house.tell(cmd.PauseCounter(counter="6", reason="Mittag"))
    house.do(cmd.OpenCounter(counter="9"))
    house.do(cmd.AssignServices(counter="9", services=("pickup",)))
    view = house_view(house.state, house.asides, house.now_ms, connected={"3"})
    lines = {line.counter: line for line in view.counters}
    assert (lines["3"].clerk, lines["3"].number, lines["3"].step) == (
        "Frau Müller",
        visit.number,
        StepState.CALLED,
    )
    assert lines["3"].connected
    assert not lines["6"].connected
    assert (lines["6"].state, lines["6"].reason) == (CounterState.PAUSED, "Mittag")
    assert (lines["9"].services, lines["9"].assigned) == (("pickup",), True)
    assert lines["9"].idle_ms == house.now_ms
    assert lines["3"].idle_ms is None
    assert view.overtaking_s == overtaking_bound_s(house.state.site)


def test_ok__the_house_lists_who_is_inside_and_who_has_gone(house: RememberingHouse) -> None:
    first, second, third = house.issue("pass"), house.issue("pass"), house.issue("pass")
    house.tell(cmd.NoteVisit(visit=second.id, text="hört schlecht"))
    house.do(cmd.CancelVisit(visit=third.id))
    house.do(cmd.ServeDirect(counter="3", service="pass"))
    house.do(cmd.FinishService(counter="3"))
    view = house_view(house.state, house.asides, house.now_ms)
    assert [(row.visit, row.remark) for row in view.people] == [
        (first.id, ""),
        (second.id, "hört schlecht"),
    ]
    assert view.inside == 2
    assert [row.visit for row in view.ended] == [third.id], "who had no ticket is not listed"


def loads_of(house: RememberingHouse) -> dict[str, ServiceLoad]:
    view = kiosk_view(house.state, house.asides, house.now_ms)
    return {load.service: load for load in view.services}


def test_ok__why_a_service_is_closed_is_told_and_what_staff_wrote(house: RememberingHouse) -> None:
    house.tell(cmd.CloseService(service="pickup", reason="Drucker defekt"))
    loads = loads_of(house)
    assert (loads["pickup"].open, loads["pickup"].why) == (False, Reason.CLOSED_BY_STAFF)
    assert (loads["pickup"].note, loads["pickup"].by_hand) == ("Drucker defekt", True)
    house.do(cmd.FollowHours(service="pickup"))
    loads = loads_of(house)
    assert (loads["pickup"].open, loads["pickup"].note) == (True, "")


def test_ok__a_service_tells_since_when_somebody_waits_who_serves_it_and_what_is_left(
    house: RememberingHouse,
) -> None:
    first_ms = house.now_ms
    house.do(cmd.IssueTicket(service="licence"))
    house.do(cmd.OpenCounter(counter="14"))
    house.now_ms += MINUTE_MS
    house.do(cmd.IssueTicket(service="licence"))
    view = house_view(house.state, house.asides, house.now_ms)
    loads = {load.service: load for load in view.loads}
    assert (loads["photo"].waiting, loads["photo"].longest_ms, loads["photo"].counters) == (
        2,
        first_ms,
        1,
    )
    assert loads["licence"].left == 28


def test_ok__a_clerk_sees_what_can_be_taken_back_while_it_can(house: RememberingHouse) -> None:
    visit = house.issue("pass")
    house.do(cmd.CallNext(counter="3"))
    until_ms = house.now_ms + 30_000
    view = counter_view(house.state, "3", house.asides, house.now_ms)
    assert view.undo == Undoable("VisitCalled", visit.number, until_ms)
    assert counter_view(house.state, "3", house.asides, until_ms + 1).undo is None
    house.do(cmd.CancelVisit(visit=visit.id))
    assert counter_view(house.state, "3", house.asides, house.now_ms).undo is None


def test_ok__a_clerk_sees_the_way_of_the_visitor(house: RememberingHouse) -> None:
    visit = house.give(
        cmd.IssueTicket(service="licence", quantity=2, more=(Concern("pass", 3),), case="2026-7")
    )
    house.serve("14")
    house.do(cmd.CallNext(counter="3"))
    present = counter_view(house.state, "3", house.asides, house.now_ms).present
    assert present is not None
    assert (present.visit, present.quantity, present.more) == (
        visit.id,
        2,
        (Concern("pass", 3),),
    )
    assert (present.been, [line.service for line in present.ahead]) == (("photo",), ["cashier"])
    assert present.case == "2026-7"


def test_ok__an_alarm_is_seen_everywhere_and_its_counter_learns_who_comes(
    house: RememberingHouse,
) -> None:
    house.do(cmd.RaiseAlarm(counter="3"), sender="pc-3")
    house.do(cmd.SeeAlarm(alarm=1), sender="front")
    for view in (
        counter_view(house.state, "6", house.asides, house.now_ms),
        house_view(house.state, house.asides, house.now_ms),
    ):
        assert [(line.counter, line.seen) for line in view.alarms] == [("3", 1)]
    house.do(cmd.TakeAlarm(alarm=1, counter="6"), sender="pc-6")
    own = counter_view(house.state, "3", house.asides, house.now_ms)
    assert own.alarms == ()
    assert own.taken is not None
    assert (own.taken.device, own.taken.counter) == ("pc-6", "6")


def test_ok__a_message_is_shown_in_its_zone(house: RememberingHouse) -> None:
    house.tell(cmd.PostMessage(zone="hall", text="Bitte etwas Geduld"))
    shown = display_view(house.state, "any", house.asides, house.now_ms).messages
    assert [(message.zone, message.text) for message in shown] == [("hall", "Bitte etwas Geduld")]


def test_ok__colleagues_are_named_with_their_counters(house: RememberingHouse) -> None:
    house.tell(cmd.StaffCounter(counter="6", clerk="kra", name="Herr Krause"))
    view = counter_view(house.state, "3", house.asides, house.now_ms)
    (there,) = [one for one in view.colleagues if one.clerk]
    assert (there.counter, there.clerk, there.name) == ("6", "kra", "Herr Krause")
    house.do(cmd.StaffCounter(counter="6"))
    view = counter_view(house.state, "3", house.asides, house.now_ms)
    assert not any(one.clerk for one in view.colleagues)


async def test_ok__what_stands_beside_the_journal_outlives_a_restart(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite"
    async with running(SqliteJournal(path)) as writer:
        ticket = (await issue(writer, "one")).ticket
        commands: tuple[cmd.AnyCommand, ...] = (
            cmd.NoteVisit(visit=ticket.visit, text="hört schlecht"),
            cmd.CloseService(service="pickup", reason="Drucker defekt"),
            cmd.PostMessage(zone="hall", text="Geduld"),
            cmd.StaffCounter(counter="3", clerk="mue", name="Frau Müller"),
        )
        for number, command in enumerate(commands):
            assert await writer.submit(command, f"c{number}") == Done()
    async with running(SqliteJournal(path)) as writer:
        view = house_view(writer.state, writer.asides, 0)
        assert view.people[0].remark == "hört schlecht"
        assert {load.note for load in view.loads} == {"", "Drucker defekt"}
        assert view.messages[0].text == "Geduld"
        assert {line.clerk for line in view.counters} == {"", "Frau Müller"}
        assert writer.asides.clerks == {"3": "mue"}


async def test_ok__a_reprint_gives_the_token_again_and_a_colleague_is_found(tmp_path: Path) -> None:
    async with running(SqliteJournal(tmp_path / "journal.sqlite")) as writer:
        issued = (await issue(writer, "one")).ticket
        again = await writer.submit(cmd.ReprintTicket(visit=issued.visit), "again")
        assert isinstance(again, TicketReply)
        assert again.ticket.token == issued.token
        await writer.submit(cmd.CallNext(counter="3"), "next")
        away = cmd.TransferVisit(counter="3", to_clerk="mue")
        refusal = await writer.submit(away, "away")
        assert getattr(refusal, "reason", None) is Reason.CLERK_AWAY
        await writer.submit(cmd.StaffCounter(counter="1", clerk="mue"))
        assert await writer.submit(away, "there") == Done()
        await writer.submit(cmd.StaffCounter(counter="1"))
        assert await writer.submit(away, "there") == Done(), "repeated, it is answered as before"
        assert writer.state.core.visits[issued.visit].step.only_at == "1"


def test_ok__the_next_day_nobody_is_signed_in_and_nothing_is_left_of_the_old_one() -> None:
    house = RememberingHouse()
    house.tell(cmd.StaffCounter(counter="3", clerk="mue", name="Frau Müller"))
    house.tell(cmd.PostMessage(zone="", text="Geduld"))
    house.now_ms = house.state.core.day_ends_ms
    house.do(cmd.Tick())
    house.asides.start_day(house.state.core)
    view = house_view(house.state, house.asides, house.now_ms)
    assert not any(line.clerk for line in view.counters)
    assert (view.messages, house.asides.notes) == ((), {})
