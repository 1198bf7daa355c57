"""Every layout at every size: nothing overlaps, nothing leaves the screen, all have a place."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from config.layouts import drawn, supplied
from config.site_file import Layout as Written
from display.layout import PLAIN, Plan, choose, plan, usual
from display.picture import divided, front, picture, slides_area
from display.rect import Rect
from display.scene import Align, Arrow, Logo, Paragraph, Text
from hub.protocol.screens import Layout, Panel, Screen
from hub.protocol.views import ScreenMessage
from tests.display.scenes import (
    HOUSE,
    LAYOUTS,
    SIZES,
    THEME,
    moment,
    moments,
    with_calls,
    with_view,
)

GRIDS = st.sampled_from([PLAIN, *supplied().values()])
PANELS = st.sets(st.sampled_from(list(Panel)))
NO_SCREEN = Screen()


def layout(*lines: str, columns: tuple[int, ...] = (), rows: tuple[int, ...] = ()) -> Layout:
    """As a site would write it."""
    written = Written.model_validate(
        {"id": "own", "grid": list(lines), "columns": list(columns), "rows": list(rows)}
    )
    return drawn([written])["own"]


def placed(found: Plan) -> dict[Panel, Rect]:
    return dict(found.areas)


def on(
    grid: Layout, size: tuple[int, int] = (1600, 900), absent: Collection[Panel] = ()
) -> dict[Panel, Rect]:
    return placed(plan(grid, NO_SCREEN, size, absent=absent))


# The grid


@settings(max_examples=300)
@given(GRIDS, st.integers(320, 7680), st.integers(240, 4320), PANELS, st.booleans())
def test_ok__areas_are_apart_and_on_the_screen(
    grid: Layout, w: int, h: int, absent: set[Panel], foot: bool
) -> None:
    found = plan(grid, NO_SCREEN, (w, h), absent=absent, foot=foot)
    areas = [*placed(found).values(), *([found.foot] if found.foot else [])]
    assert all(Rect(0, 0, w, h).contains(area) for area in areas)
    assert all(area.w > 0 and area.h > 0 for area in areas)
    assert [(a, b) for at, a in enumerate(areas) for b in areas[at + 1 :] if a.overlaps(b)] == []
    assert {cell for row in grid.grid for cell in row} - {"."} - absent == set(placed(found))
    assert bool(found.foot) is foot


@given(GRIDS, st.integers(320, 7680), st.integers(240, 4320))
def test_ok__the_whole_screen_is_used(grid: Layout, w: int, h: int) -> None:
    areas = on(grid, (w, h))
    assert sum(area.w * area.h for area in areas.values()) == w * h


def test_ok__weights_and_empty_cells() -> None:
    grid = layout("header header", "calls .", "calls clock", columns=(3, 1), rows=(1, 4, 4))
    assert on(grid) == {
        Panel.HEADER: Rect(0, 0, 1600, 100),
        Panel.CALLS: Rect(0, 100, 1200, 800),
        Panel.CLOCK: Rect(1200, 500, 400, 400),
    }


def test_ok__absent_panels_leave_their_line_or_column_to_the_others() -> None:
    grid = layout("calls slides", "ticker ticker", columns=(2, 3), rows=(8, 1))
    assert on(grid)[Panel.CALLS] == Rect(0, 0, 640, 800)
    assert on(grid, absent=[Panel.TICKER])[Panel.CALLS] == Rect(0, 0, 640, 900)
    assert on(grid, absent=[Panel.SLIDES])[Panel.CALLS] == Rect(0, 0, 1600, 800)
    assert on(grid, absent=[Panel.SLIDES, Panel.TICKER]) == {Panel.CALLS: Rect(0, 0, 1600, 900)}


def test_ok__a_line_that_others_need_stays() -> None:
    grid = layout("calls history", "calls message")
    areas = on(grid, absent=[Panel.MESSAGE])
    assert areas[Panel.CALLS].h == 900
    assert areas[Panel.HISTORY].h == 900, "what stands beside it is there in any case"


def test_ok__what_is_there_keeps_its_room_though_all_beside_it_is_absent() -> None:
    grid = layout("header header", "slides message", "calls calls")
    areas = on(grid, absent=[Panel.SLIDES, Panel.MESSAGE])
    assert areas == {Panel.HEADER: Rect(0, 0, 1600, 450), Panel.CALLS: Rect(0, 450, 1600, 450)}


def test_ok__the_foot_takes_its_strip_from_all() -> None:
    found = plan(PLAIN, NO_SCREEN, (1920, 1080), foot=True)
    assert found.foot is not None
    assert found.foot.bottom == 1080
    assert max(area.bottom for area in placed(found).values()) == found.foot.y


# Which layout


def test_ok__a_screen_takes_the_one_of_its_shape() -> None:
    known = supplied()
    assert choose(known, "hall", (1920, 1080)) is known["hall"]
    assert choose(known, "hall", (1080, 1920)) is known["hall-portrait"]
    assert choose(known, "hall", (3840, 1080)) is known["hall-wide"]
    assert choose(known, "hall", (2160, 1080)) is known["hall"], "wide is more than twice as wide"
    assert choose(known, "bus", (3840, 1080)) is known["bus"], "there is no other"


def test_ok__an_unknown_one_falls_back() -> None:
    known = supplied()
    assert choose(known, "gone", (1920, 1080)) is known["hall"]
    assert choose(known, "gone", (1080, 1920)) is known["hall-portrait"]
    assert choose({"hall": known["hall"]}, "gone", (1080, 1920)) is known["hall"]
    assert choose({}, "hall", (1920, 1080)) is PLAIN


def test_ok__who_names_none_has_that_of_a_door_or_of_a_hall() -> None:
    assert usual(()) == "hall"
    assert usual(("3",)) == "door"
    assert usual(("3", "4")) == "hall"


def test_ok__a_display_s_own_distance_and_size_go_before_the_layout_s() -> None:
    far, near = Screen(distance_m=10.0), Screen(distance_m=5.0)
    sizes = [plan(PLAIN, screen, (3840, 2160)).scale.number_px for screen in (far, near)]
    assert sizes[0] == pytest.approx(2 * sizes[1], abs=1)
    large, small = Screen(diagonal_in=55.0), Screen(diagonal_in=27.5)
    sizes = [plan(PLAIN, screen, (3840, 2160)).scale.text_px for screen in (small, large)]
    assert sizes[0] == pytest.approx(2 * sizes[1], abs=1)


# What is there at all


def test_ok__nothing_to_say_takes_no_room() -> None:
    size = (1920, 1080)
    speaking = moment("hall", size)
    silent = replace(speaking, theme=msgspec.structs.replace(THEME, message={}))
    assert divided(speaking, HOUSE, size).area(Panel.MESSAGE)
    assert divided(silent, HOUSE, size).area(Panel.MESSAGE) is None
    calls = [divided(facts, HOUSE, size).area(Panel.CALLS) for facts in (speaking, silent)]
    assert calls[0]
    assert calls[1]
    assert calls[1].h > calls[0].h


def test_ok__a_layout_without_a_place_for_messages_shows_them_at_the_foot() -> None:
    size = (1080, 1920)
    usual = moment("totem", size)
    silent = replace(usual, theme=msgspec.structs.replace(THEME, message={}))
    assert divided(silent, HOUSE, size).foot is None
    told = with_view(silent, messages=(ScreenMessage("", "Probealarm", silent.now_ms),))
    assert divided(told, HOUSE, size).foot
    assert [region.name for region in picture(told, size).regions if region.name == "foot"]


def test_ok__pictures_have_their_place_kept_before_there_are_any() -> None:
    size = (1920, 1080)
    none_yet = replace(moment("slides", size), slides=False)
    assert divided(none_yet, HOUSE, size).area(Panel.SLIDES) is None
    there = slides_area(none_yet, HOUSE, size)
    assert there
    assert there == divided(replace(none_yet, slides=True), HOUSE, size).area(Panel.SLIDES)
    assert slides_area(moment("hall", size), HOUSE, size) is None


def test_ok__pictures_hang_where_their_panel_is_also_for_readers_from_the_right() -> None:
    size = (1920, 1080)
    for labels in (("de",), ("ar",)):
        facts = moment("slides", size, labels=labels)
        (panel,) = (one.rect for one in picture(facts, size).regions if one.name == "slides")
        assert slides_area(facts, HOUSE, size) == panel


# What is drawn


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", LAYOUTS)
def test_ok__there_is_a_place_for_every_call_in_front(name: str, size: tuple[int, int]) -> None:
    facts = moment(name, size)
    most = front(facts, HOUSE, size).capacity
    for called in range(1, most + 1):
        now = with_calls(facts, called)
        assert len(now.model.front) == called
        places = front(now, HOUSE, size)
        assert len(places.tiles) >= called
        assert places.capacity >= most >= places.comfort >= 1


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", LAYOUTS)
def test_ok__everything_stays_within_its_region_and_the_screen(
    name: str, size: tuple[int, int]
) -> None:
    for facts in moments(name, size):
        scene = picture(facts, size)
        for region in scene.regions:
            assert Rect(0, 0, *size).contains(region.rect), region.name
            for item in region.items:
                assert region.rect.contains(item.rect), (region.name, item)
        standing = [region for region in scene.regions if region.name != "calls"]
        for at, region in enumerate(standing):
            others = [o.name for o in standing[at + 1 :] if region.rect.overlaps(o.rect)]
            assert others == [], region.name
        assert len({region.name for region in scene.regions}) == len(scene.regions)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", LAYOUTS)
def test_ok__texts_of_a_region_do_not_run_into_each_other(name: str, size: tuple[int, int]) -> None:
    for facts in moments(name, size):
        for region in picture(facts, size).regions:
            parts = [
                item for item in region.items if isinstance(item, Text | Paragraph | Arrow | Logo)
            ]
            for at, item in enumerate(parts):
                others = [other for other in parts[at + 1 :] if item.rect.overlaps(other.rect)]
                assert others == [], (region.name, item)


# For readers who begin at the right


@pytest.mark.parametrize("name", LAYOUTS)
def test_ok__where_arabic_comes_first_all_is_the_other_way_round(name: str) -> None:
    size = (1920, 1080)
    arabic = picture(moment(name, size, labels=("ar",), tickets=("ar",)), size)
    german = picture(moment(name, size, labels=("de",), tickets=("de",)), size)
    whole = Rect(0, 0, *size)
    there = {region.name: region for region in arabic.regions}
    for region in german.regions:
        assert there[region.name].rect == region.rect.mirrored_in(whole)
    assert arabic.base != german.base


def test_ok__in_arabic_texts_begin_at_the_right_and_ways_stay_ways() -> None:
    size = (1920, 1080)
    arabic = picture(moment("hall", size, labels=("ar",), tickets=("ar",)), size)
    tile = next(region for region in arabic.regions if region.name == "front-0")
    number, counter = (item for item in tile.items if isinstance(item, Text))
    assert (number.align, counter.align) == (Align.RIGHT, Align.LEFT)
    assert number.rect.x > counter.rect.x
    (arrow,) = (item for item in tile.items if isinstance(item, Arrow))
    call = moment("hall", size).model.front[0].call
    assert arrow.way is call.way
    assert counter.rect.right <= arrow.rect.x
    assert arrow.rect.right <= number.rect.x
