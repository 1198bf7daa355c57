"""Which display speaks for which zone."""

from __future__ import annotations

from dataclasses import dataclass, field

from hypothesis import given
from hypothesis import strategies as st

from hub.projection import selection
from hub.protocol.site import Display, Site
from hub.protocol.wire import Hello, Role
from hub.server.speakers import speakers
from tests.hub.server.support import small_site

SITE = small_site(
    displays=(
        Display("hall-left", ("hall",)),
        Display("hall-right", ("hall",)),
        Display("stairs", ("upstairs",)),
        Display("everywhere"),
        Display("door-1", counters=("1",)),
        Display("door-3", counters=("3",)),
        Display("cars", services=("car",)),
        Display("nowhere", ("upstairs",), counters=("1",)),
    )
)
IDS = [*(display.id for display in SITE.displays), "unlisted"]


@dataclass(eq=False)
class Screen:
    """A connected display."""

    id: str
    sound: bool = True
    hello: Hello = field(init=False)

    def __post_init__(self) -> None:
        self.hello = Hello(
            device=self.id, role=Role.DISPLAY, version="0", scope=self.id, sound=self.sound
        )


def chosen(*screens: Screen, site: Site = SITE) -> dict[str, tuple[str, ...]]:
    return {screen.id: zones for screen, zones in speakers(screens, site).items()}


def test_ok__the_first_that_came_speaks_for_its_zones() -> None:
    mute = Screen("hall-left", sound=False)
    assert chosen(mute, Screen("hall-right"), Screen("hall-left"), Screen("stairs")) == {
        "hall-right": ("hall",),
        "stairs": ("upstairs",),
    }


def test_ok__one_for_all_zones_speaks_where_nobody_else_does() -> None:
    assert chosen(Screen("hall-left"), Screen("everywhere")) == {
        "hall-left": ("hall",),
        "everywhere": ("upstairs",),
    }
    assert chosen(Screen("unlisted"), Screen("hall-left")) == {"unlisted": ("hall", "upstairs")}


def test_ok__one_that_leaves_calls_out_speaks_only_where_there_is_no_other() -> None:
    assert chosen(Screen("cars"), Screen("hall-left")) == {
        "hall-left": ("hall",),
        "cars": ("upstairs",),
    }
    assert chosen(Screen("door-1"), Screen("everywhere")) == {"everywhere": ("hall", "upstairs")}
    assert chosen(Screen("door-1")) == {"door-1": ("hall",)}


def test_ok__one_for_certain_counters_speaks_in_their_zones_only() -> None:
    assert chosen(Screen("door-3")) == {"door-3": ("upstairs",)}
    assert chosen(Screen("nowhere")) == {}


@given(st.lists(st.tuples(st.sampled_from(IDS), st.booleans()), max_size=8))
def test_ok__every_zone_that_can_be_heard_is_so_once(there: list[tuple[str, bool]]) -> None:
    screens = [Screen(id_, sound) for id_, sound in there]
    spoken = speakers(screens, SITE)
    for zone in SITE.zones:
        able = [one for one in screens if one.sound and selection(SITE, one.id).shows_zone(zone.id)]
        heard = [one for one, zones in spoken.items() if zone.id in zones]
        assert len(heard) == bool(able)
        for one in heard:
            assert one in able
            whole = [other for other in able if not selection(SITE, other.id).leaves_out]
            assert one is (whole or able)[0]
