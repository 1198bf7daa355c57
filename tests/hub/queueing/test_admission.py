"""Whether a ticket is given: hours, the last ticket, the work that waits, quotas, zones, staff."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from hub.protocol import commands as cmd
from hub.protocol.concerns import Concern
from hub.protocol.replies import Reason
from hub.protocol.site import Service, SpecialDay, Zone
from hub.queueing.rules.admission import Admission, admission
from tests.hub.house import HOUR_MS, MINUTE_MS, House, refused, whole_site


def house_with(**changes: object) -> House:
    """`office` is open on Mondays from nine to twelve; it is nine. Counter 3 serves it too."""
    site = whole_site()
    services = tuple(
        replace(one, **changes) if one.id == "office" else one for one in site.services
    )
    counters = tuple(
        replace(one, services=("office",)) if one.id in ("3", "6") else one for one in site.counters
    )
    return House(replace(site, services=services, counters=counters))


def asked(house: House, service: str = "office") -> Admission:
    return admission(house.state, house.state.services[service], house.now_ms)


def test_ok__it_is_known_when_a_service_opens_and_closes() -> None:
    house = house_with()
    noon_ms = house.now_ms + 3 * HOUR_MS
    assert asked(house) == Admission(None, noon_ms)
    house.now_ms = noon_ms
    assert asked(house) == Admission(
        Reason.SERVICE_CLOSED, noon_ms - 3 * HOUR_MS + 7 * 24 * HOUR_MS
    )


def test_ok__the_last_ticket_is_given_in_time() -> None:
    house = house_with(last_ticket_s=900)
    noon_ms = house.now_ms + 3 * HOUR_MS
    assert asked(house) == Admission(None, noon_ms - 15 * MINUTE_MS)
    house.now_ms = noon_ms - 15 * MINUTE_MS
    assert asked(house) == Admission(Reason.LAST_TICKET, noon_ms)
    assert refused(house.do(cmd.IssueTicket(service="office"))) is Reason.LAST_TICKET


def test_ok__no_ticket_once_the_work_no_longer_fits_until_closing() -> None:
    house = house_with(until_full=True, expected_s=1800)
    house.do(cmd.OpenCounter(counter="3"))
    given = 0
    while isinstance(house.do(cmd.IssueTicket(service="office")), list):
        given += 1
    assert given == 6, "three hours of one counter, half an hour each"
    assert asked(house).why is Reason.NO_TIME_LEFT
    house.do(cmd.OpenCounter(counter="6"))
    assert asked(house).why is None, "a second counter makes room"


def test_ok__work_counts_its_quantity_and_that_of_rivals_only() -> None:
    house = house_with(until_full=True, expected_s=1800)
    house.do(cmd.OpenCounter(counter="3"))
    for _ in range(30):
        house.issue("pass")
    assert asked(house).why is None
    house.give(cmd.IssueTicket(service="office", quantity=6))
    assert asked(house).why is Reason.NO_TIME_LEFT


def test_ok__before_the_first_counter_opens_all_of_them_are_expected() -> None:
    house = house_with(until_full=True, expected_s=1800)
    given = 0
    while isinstance(house.do(cmd.IssueTicket(service="office")), list):
        given += 1
    assert given == 11, "with two counters; with one there would be six"


def test_ok__a_quota_is_for_the_day() -> None:
    house = house_with(quota=2)
    house.issue("office")
    cancelled = house.issue("office")
    house.do(cmd.CancelVisit(visit=cancelled.id))
    assert refused(house.do(cmd.IssueTicket(service="office"))) is Reason.QUOTA_REACHED
    house.now_ms += 7 * 24 * HOUR_MS
    house.do(cmd.Tick())
    house.issue("office")


def test_ok__a_quota_counts_every_concern_of_a_ticket() -> None:
    house = house_with(quota=2)
    for _ in range(2):
        house.give(cmd.IssueTicket(service="pass", more=(Concern("office", 3),)))
    assert refused(house.do(cmd.IssueTicket(service="office"))) is Reason.QUOTA_REACHED
    more = (Concern("office"),)
    assert refused(house.do(cmd.IssueTicket(service="pass", more=more))) is Reason.QUOTA_REACHED


def test_ok__on_the_way_of_a_journey_too() -> None:
    house = House(whole_site())
    house.give(cmd.IssueTicket(service="licence", more=(Concern("pass"),)))
    assert house.state.core.issued == {"licence": 1, "pass": 1}


def test_ok__a_zone_takes_so_many_people() -> None:
    house = House(whole_site(zones=(Zone("hall", {"de": "Halle"}, capacity=3),)))
    for service in ("pass", "register", "pass"):
        house.issue(service)
    assert refused(house.do(cmd.IssueTicket(service="pickup"))) is Reason.ZONE_FULL
    house.do(cmd.CallNext(counter="3"))
    house.issue("pickup")


def test_ok__or_gives_numbers_to_those_who_wait_outside() -> None:
    area = Zone("hall", {"de": "Halle"}, capacity=1, wait_outside=True)
    house = House(whole_site(zones=(area,)))
    assert [house.issue("pass").open, house.issue("pass").open] == [True, True]


def test_ok__staff_close_and_open_by_hand_until_the_day_ends() -> None:
    house = house_with()
    house.do(cmd.CloseService(service="office", reason="Ausfall"))
    assert refused(house.do(cmd.IssueTicket(service="office"))) is Reason.CLOSED_BY_STAFF
    house.do(cmd.OpenService(service="office"))
    house.now_ms += 5 * HOUR_MS
    house.issue("office")
    house.do(cmd.FollowHours(service="office"))
    assert refused(house.do(cmd.IssueTicket(service="office"))) is Reason.SERVICE_CLOSED
    house.do(cmd.OpenService(service="office"))
    house.now_ms = house.state.core.day_ends_ms
    house.do(cmd.Tick())
    assert asked(house).why is Reason.SERVICE_CLOSED


def test_ok__a_holiday_closes_what_is_always_open() -> None:
    house = House(whole_site(days=(SpecialDay("2026-09-28", name={"de": "Fest"}),)))
    outcome = house.do(cmd.IssueTicket(service="pass"))
    assert refused(outcome) is Reason.SERVICE_CLOSED


@pytest.mark.parametrize("service", ["photo", "office"])
def test_ok__staff_may_issue_anyway_but_not_what_was_given_up(service: str) -> None:
    house = house_with(quota=1)
    house.issue("office")
    assert refused(house.do(cmd.IssueTicket(service=service))) in (
        Reason.INTERNAL_SERVICE,
        Reason.QUOTA_REACHED,
    )
    house.give(cmd.IssueTicket(service=service, anyway=True))
    retired = Service(id="gone", name={"de": "Fort"}, prefix="Z", retired=True)
    site = house.state.site
    house.do(cmd.ChangeSite(site=replace(site, services=(*site.services, retired))))
    outcome = house.do(cmd.IssueTicket(service="gone", anyway=True))
    assert refused(outcome) is Reason.SERVICE_RETIRED


def test_fail__one_concern_that_is_closed_closes_the_ticket() -> None:
    house = house_with()
    house.do(cmd.CloseService(service="pickup"))
    command = cmd.IssueTicket(service="pass", more=(Concern("pickup"),))
    assert refused(house.do(command)) is Reason.CLOSED_BY_STAFF
    unknown = cmd.IssueTicket(service="pass", more=(Concern("moon"),))
    assert refused(house.do(unknown)) is Reason.UNKNOWN_SERVICE
