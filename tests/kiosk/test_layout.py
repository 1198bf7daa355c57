"""Everything fits, or it is paged; no button is too small for a finger."""

from __future__ import annotations

import pytest

from kiosk import layout


@pytest.mark.parametrize(("width", "height"), [(160, 45), (113, 32), (80, 60), (67, 90)])
def test_ok__ten_services_fit_on_a_full_hd_screen_at_once(width: int, height: int) -> None:
    grid = layout.grid(width, height, 10)
    assert not grid.paged
    assert grid.capacity >= 10


def test_ok__a_small_terminal_pages() -> None:
    grid = layout.grid(80, 24, 10)
    assert (grid.paged, grid.columns, grid.rows) == (True, 2, 3)


def test_ok__few_services_stand_in_one_column() -> None:
    assert layout.grid(160, 45, 3).columns == 1


@pytest.mark.parametrize("services", range(0, 40, 3))
@pytest.mark.parametrize(("width", "height"), [(160, 45), (80, 24), (40, 24), (200, 60), (67, 90)])
def test_ok__no_button_is_lower_than_the_smallest(width: int, height: int, services: int) -> None:
    grid = layout.grid(width, height, services)
    foot = layout.foot_rows(width, height)
    body = height - layout.head_rows(width, height) - (2 * foot if grid.paged else foot)
    assert body // grid.rows >= layout.SMALLEST_ROWS
    assert width // grid.columns >= layout.TILE_COLUMNS
    assert grid.paged or grid.capacity >= services


@pytest.mark.parametrize("numbers", [0, 1, 8, 9, 30, 200])
@pytest.mark.parametrize(("width", "height"), [(160, 45), (80, 24), (40, 24), (200, 60), (67, 90)])
def test_ok__numbers_have_large_buttons_too(width: int, height: int, numbers: int) -> None:
    grid = layout.numbers(width, height, numbers)
    foot = layout.foot_rows(width, height)
    body = height - layout.head_rows(width, height) - (2 * foot if grid.paged else foot)
    assert body // grid.rows >= layout.SMALLEST_ROWS
    assert width // grid.columns >= layout.NUMBER_COLUMNS
    assert grid.paged or grid.capacity >= numbers
