from __future__ import annotations

from hub.link.clock import SiteClock
from hub.link.ids import IdMaker
from hub.protocol.theme import Theme
from hub.protocol.wire import Welcome
from tests.hub.link.fake_hub import SITE


def welcome(*, hub_ms: int, now_ms: int, speed: float = 1.0, instance: str = "a") -> Welcome:
    return Welcome(
        site=SITE, theme=Theme(), texts={}, instance=instance, version="1",
        hub_ms=hub_ms, now_ms=now_ms, speed=speed,
    )  # fmt: skip


class Own:
    """This machine's clock, set by hand."""

    def __init__(self, at_s: float) -> None:
        self.at_s = at_s

    def __call__(self) -> float:
        return self.at_s


def test_ok__before_the_first_welcome_site_time_is_our_own() -> None:
    assert SiteClock(Own(1), Own(77)).now_ms() == 77_000


def test_ok__site_time_runs_as_fast_as_the_hub_says() -> None:
    own = Own(100)
    clock = SiteClock(own)
    clock.welcome(welcome(hub_ms=5_000, now_ms=1_000_000, speed=60))
    own.at_s += 2
    assert clock.now_ms() == 1_120_000
    assert clock.hub_ms() == 7_000


def test_ok__the_quickest_of_the_last_heartbeats_counts() -> None:
    own = Own(100)
    clock = SiteClock(own)
    clock.welcome(welcome(hub_ms=1_000, now_ms=0))  # on the way for 0.5 s: true hub time 1500
    own.at_s += 1
    clock.heard(2_490)  # on the way for 10 ms
    own.at_s += 1
    clock.heard(3_200)  # on the way for 0.3 s
    assert clock.hub_ms() == 3_490
    for _ in range(8):  # the best is forgotten in time: the clocks may drift apart
        clock.heard(3_200)
    assert clock.hub_ms() == 3_200


def test_ok__a_restarted_hub_counts_from_another_zero() -> None:
    own = Own(100)
    clock = SiteClock(own)
    clock.welcome(welcome(hub_ms=90_000, now_ms=0))
    clock.welcome(welcome(hub_ms=10, now_ms=0, instance="b"))
    assert clock.hub_ms() == 10


def test_ok__a_view_that_tells_another_time_sets_site_time_anew() -> None:
    own = Own(100)
    clock = SiteClock(own)
    clock.welcome(welcome(hub_ms=0, now_ms=1_000_000))
    clock.seen(1_000_400)
    assert clock.now_ms() == 1_000_000  # the way through the network, not a jump
    clock.seen(4_600_000)
    assert clock.now_ms() == 4_600_000


def test_ok__ids_sort_in_the_order_they_were_made_even_when_the_clock_is_set_back() -> None:
    times = iter([5_000_000, 5_000_000, 9_000_000, 1_000_000, 9_900_000])
    made = IdMaker(lambda: next(times))
    ids = [made() for _ in range(5)]
    assert ids == sorted(set(ids))
    assert {an_id[14] for an_id in ids} == {"7"}
    assert all(an_id[19] in "89ab" for an_id in ids)


def test_ok__thousands_of_ids_within_a_millisecond_stay_in_order() -> None:
    made = IdMaker(lambda: 5_000_000)
    ids = [made() for _ in range(10_000)]
    assert ids == sorted(set(ids))
