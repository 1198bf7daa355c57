"""The layouts of the program, and those of a site beside them."""

from __future__ import annotations

from pathlib import Path

import pytest

from config import layouts
from config.findings import examine
from config.site import load_site
from config.site_checks.layouts import check
from config.texts import Texts
from hub.protocol.screens import EMPTY, Panel
from tests.config.test_site import SMALL, loaded

SAY = Texts.load().say("en")


def test_ok__the_layouts_of_the_program_pass_the_check_of_a_site_s_own() -> None:
    found = examine(layouts.FILE, layouts.LayoutsFile, SAY, lambda raw, path: check(raw))
    assert found[1] == ()


def test_ok__every_place_has_its_layout() -> None:
    places = {"hall", "room", "door", "totem", "bus", "slides", "appointments"}
    shapes = {f"{place}-portrait" for place in places} | {"hall-wide"}
    assert layouts.supplied().keys() == places | shapes


@pytest.mark.parametrize("name", sorted(layouts.supplied()))
def test_ok__nobody_s_call_is_left_out(name: str) -> None:
    drawn = layouts.supplied()[name]
    panels = {cell for row in drawn.grid for cell in row}
    assert Panel.CALLS in panels <= {EMPTY, *Panel}
    assert (len(drawn.rows), len(drawn.columns)) == (len(drawn.grid), len(drawn.grid[0]))


def test_ok__layouts_of_the_program_reach_every_site(tmp_path: Path) -> None:
    theme = loaded(tmp_path, SMALL).theme
    assert theme.layouts == layouts.supplied()
    hall = theme.layouts["hall"]
    assert (hall.grid[0], hall.distance_m, hall.diagonal_in) == (("header", "header"), 10, 55)


def test_ok__a_site_s_own_layout_goes_before_the_one_of_the_program(tmp_path: Path) -> None:
    own = '[[layout]]\nid = "hall"\ngrid = [" calls   clock ", "calls ."]\ndistance = 4.5\n'
    theme = loaded(tmp_path, SMALL + own).theme
    hall = theme.layouts["hall"]
    assert hall.grid == (("calls", "clock"), ("calls", EMPTY))
    assert (hall.columns, hall.rows) == ((1, 1), (1, 1))
    assert (hall.distance_m, hall.diagonal_in) == (4.5, 55)
    assert theme.layouts["door"] == layouts.supplied()["door"]
    assert layouts.supplied()["hall"] != hall


def test_ok__the_demo_shows_layouts_of_the_program() -> None:
    demo = load_site(layouts.FILE.parent / "demo" / "site.toml")
    theme = demo.theme
    assert {name: screen.layout for name, screen in theme.screens.items()} == {
        "halle": "hall",
        "og": "totem",
    }
    assert theme.ticker.keys() == set(demo.site.languages)
