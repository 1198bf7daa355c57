"""Who wanted a ticket in vain is remembered; whoever asked for nonsense is not."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from hub.protocol import commands as cmd
from hub.protocol.concerns import Concern
from hub.protocol.replies import Reason, Refusal
from hub.protocol.site import Kiosk, NumberRange, Service, VisitorClass
from hub.queueing import events as ev
from hub.queueing.rules.demand import unmet
from tests.hub.house import House, site

FULL = Service(id="full", name={}, prefix="F", quota=1)
OLD = Service(id="old", name={}, prefix="O", retired=True)


def house() -> House:
    plain = site()
    services = (*plain.services, FULL, OLD)
    ranges = {"A": NumberRange(1, 1), "B": NumberRange(10, 50, 10)}
    return House(
        replace(plain, services=services, ranges=ranges, kiosk=Kiosk(priority={"de": "Ja"}))
    )


def left_of(of: House, command: cmd.AnyCommand) -> list[ev.TicketRefused]:
    refusal = of.do(command)
    assert isinstance(refusal, Refusal)
    return list(unmet(of.state, command, refusal, "kiosk-1"))


@pytest.mark.parametrize(
    ("service", "reason"),
    [
        ("full", Reason.QUOTA_REACHED),
        ("old", Reason.SERVICE_RETIRED),
        ("pickup", Reason.CLOSED_BY_STAFF),
        ("pass", Reason.NUMBERS_EXHAUSTED),
    ],
)
def test_ok__demand_that_was_not_met_leaves_an_event(service: str, reason: Reason) -> None:
    hall = house()
    hall.issue("full")
    hall.issue("pass")
    hall.do(cmd.CloseService(service="pickup"))
    command = cmd.IssueTicket(service=service)
    assert left_of(hall, command) == [
        ev.TicketRefused(service=service, reason=reason, device="kiosk-1")
    ]


def test_ok__of_several_concerns_the_refused_one_is_named_with_the_class() -> None:
    hall = house()
    hall.issue("full")
    command = cmd.IssueTicket(service="pass", more=(Concern("full"),), priority=True)
    assert left_of(hall, command) == [
        ev.TicketRefused(
            service="full",
            reason=Reason.QUOTA_REACHED,
            device="kiosk-1",
            cls=VisitorClass.PRIORITY,
        )
    ]


@pytest.mark.parametrize(
    "command",
    [
        cmd.IssueTicket(service="nonsense"),
        cmd.CallNext(counter="nonsense"),
        cmd.CheckIn(code="X", appointment="nobody's"),
    ],
)
def test_ok__what_was_asked_wrongly_leaves_nothing(command: cmd.AnyCommand) -> None:
    assert left_of(house(), command) == []


def test_ok__a_ticket_says_which_device_gave_it_out() -> None:
    outcome = house().do(cmd.IssueTicket(service="pass"), sender="kiosk-1")
    assert isinstance(outcome, list)
    [event] = outcome
    assert isinstance(event, ev.TicketIssued)
    assert event.device == "kiosk-1"
