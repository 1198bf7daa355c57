"""Everything fits, or it is paged; no button is too small for a finger."""

from __future__ import annotations

import pytest

from kiosk import layout
from kiosk.layout import Fit, Kind, Needs

SIZES = [(160, 45), (113, 32), (80, 24), (40, 24), (200, 60), (67, 90)]


def tiles(width: int, height: int, entries: int, **more: int | bool) -> Fit:
    return layout.fit(width, height, Needs(Kind.TILES, entries=entries, ways=3, **more))  # type: ignore[arg-type]


@pytest.mark.parametrize(("width", "height"), [(160, 45), (113, 32), (80, 60), (67, 90)])
def test_ok__ten_services_fit_on_a_full_hd_screen_at_once(width: int, height: int) -> None:
    fit = tiles(width, height, 10)
    assert not fit.paged
    assert fit.capacity >= 10


def test_ok__a_small_terminal_pages() -> None:
    fit = tiles(80, 24, 10)
    assert (fit.paged, fit.columns, fit.rows) == (True, 2, 3)


def test_ok__few_services_stand_in_one_column() -> None:
    assert tiles(160, 45, 3).columns == 1


@pytest.mark.parametrize("kind", [Kind.TILES, Kind.NUMBERS])
@pytest.mark.parametrize("entries", [0, 1, 3, 8, 9, 12, 30, 200])
@pytest.mark.parametrize(("width", "height"), SIZES)
def test_ok__no_button_is_lower_or_narrower_than_the_smallest(
    width: int, height: int, entries: int, kind: Kind
) -> None:
    fit = layout.fit(width, height, Needs(kind, entries=entries, ways=3))
    assert fit.list // fit.rows >= layout.SMALLEST_ROWS
    smallest = layout.TILE_COLUMNS if kind is Kind.TILES else layout.NUMBER_COLUMNS
    assert width // fit.columns >= smallest
    assert fit.paged or fit.capacity >= entries


@pytest.mark.parametrize("ways", [0, 1, 3, 4, 7])
@pytest.mark.parametrize("kind", list(Kind))
@pytest.mark.parametrize(("width", "height"), SIZES)
@pytest.mark.parametrize("large", [False, True])
def test_ok__the_parts_of_a_page_are_as_high_as_the_screen(
    width: int, height: int, kind: Kind, ways: int, large: bool
) -> None:
    entries = 38 if kind is Kind.KEYPAD else 5
    fit = layout.fit(width, height, Needs(kind, entries, ways, strip=9, words=2, large=large))
    with_list = fit.list + fit.turning if kind is not Kind.NONE else 0
    assert fit.head + fit.words + with_list + fit.ways + fit.strip == height
    assert fit.ways >= 3 * -(-ways // fit.ways_columns)


@pytest.mark.parametrize("entries", [1, 5, 30])
@pytest.mark.parametrize(("width", "height"), SIZES)
def test_ok__low_is_one_column_in_the_lower_half(width: int, height: int, entries: int) -> None:
    fit = tiles(width, height, entries, low=True)
    assert fit.columns == 1
    assert fit.list + fit.turning + fit.ways <= height // 2


@pytest.mark.parametrize(("width", "height"), [(160, 45), (113, 32), (200, 60)])
def test_ok__large_buttons_are_fewer_and_have_room_for_large_letters(
    width: int, height: int
) -> None:
    plain, large = tiles(width, height, 12), tiles(width, height, 12, large=True)
    assert large.columns == 1
    assert large.capacity < plain.capacity
    assert large.list // large.rows >= layout.LARGE_SMALLEST_ROWS


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("entries", [1, 6])
@pytest.mark.parametrize(("width", "height"), SIZES)
def test_ok__times_stand_on_one_page_and_leave_room_to_read(
    width: int, height: int, entries: int, large: bool
) -> None:
    needs = Needs(Kind.TIMES, entries=entries, ways=2, large=large)
    fit = layout.fit(width, height, needs)
    assert not fit.paged
    assert fit.capacity >= entries
    assert fit.list // fit.rows >= layout.SMALLEST_ROWS
    assert fit.words >= layout.TIMES_WORDS_ROWS or height < 32
    assert fit.words + fit.list + fit.head + fit.ways == height


def test_ok__names_of_languages_stand_side_by_side_only_where_they_fit() -> None:
    assert layout.has_language_room(113, 32, 9)
    assert not layout.has_language_room(80, 24, 9)
    assert not layout.has_language_room(113, 32, 12)
