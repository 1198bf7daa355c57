from __future__ import annotations

from demo.script import Clerk, arrivals
from hub.protocol.site import Service

SERVICES = tuple(
    Service(id=name, name={"de": name}, prefix=name.upper(), expected_s=600) for name in "abcde"
)


def test_ok__the_same_seed_is_the_same_morning() -> None:
    assert arrivals(SERVICES, 3600, 60, seed=7) == arrivals(SERVICES, 3600, 60, seed=7)
    assert arrivals(SERVICES, 3600, 60, seed=7) != arrivals(SERVICES, 3600, 60, seed=8)


def test_ok__people_come_in_order_while_the_doors_are_open() -> None:
    people = arrivals(SERVICES, 3600, 60, seed=1)
    times = [person.after_s for person in people]
    assert times == sorted(times)
    assert times[0] > 0
    assert times[-1] < 3600
    assert {person.service for person in people} <= {service.id for service in SERVICES}
    assert {person.stays for person in people} == {True, False}


def test_ok__a_clerk_is_consistent_and_takes_reasonable_times() -> None:
    first, again = Clerk("1", seed=7), Clerk("1", seed=7)
    treatments = [first.treat(SERVICES[0]) for _ in range(200)]
    assert treatments == [again.treat(SERVICES[0]) for _ in range(200)]
    assert all(45 <= treatment.service_s < 3600 for treatment in treatments)
    assert any(treatment.transfer for treatment in treatments)
    assert any(treatment.park for treatment in treatments)
