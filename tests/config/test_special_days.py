"""Days that are not like their weekday: what is written, and public holidays."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import get_args

import pytest

from config.site import load_site
from config.site_file import Holidays
from config.special_days import public_holidays
from hub.protocol.site import Site, SpecialDay
from tests.config.test_site import SMALL

TODAY = date(2026, 11, 24)


def site_with(folder: Path, added: str = "", holidays: str = "") -> Site:
    file = folder / "site.toml"
    house = f'name = "Haus"\nholidays = "{holidays}"' if holidays else 'name = "Haus"'
    file.write_text(SMALL.replace('name = "Haus"', house) + added, encoding="utf-8")
    return load_site(file, today=TODAY).site


def holidays_of(state: str, year: int) -> dict[str, SpecialDay]:
    return dict(public_holidays(state, [year], ["de", "en"]))


def test_ok__without_a_state_no_day_is_special(tmp_path: Path) -> None:
    assert site_with(tmp_path).days == ()


def test_ok__public_holidays_are_closed_and_named(tmp_path: Path) -> None:
    days = {day.date: day for day in site_with(tmp_path, holidays="NW").days}
    assert days["2026-06-04"] == SpecialDay(
        "2026-06-04", name={"de": "Fronleichnam", "en": "Corpus Christi"}
    )
    assert "2026-01-06" not in days
    assert list(days) == sorted(days)


def test_ok__plain_german_names_them_in_german() -> None:
    days = dict(public_holidays("NW", [2026], ["de-simple"]))
    assert days["2026-06-04"].name == {"de-simple": "Fronleichnam"}


def test_ok__holidays_from_last_year_to_three_years_ahead(tmp_path: Path) -> None:
    years = {day.date[:4] for day in site_with(tmp_path, holidays="NW").days}
    assert years == {"2025", "2026", "2027", "2028", "2029"}


@pytest.mark.parametrize(
    ("state", "closed", "open_"),
    [
        ("NW", "2026-11-01", "2026-10-31"),
        ("HH", "2026-10-31", "2026-11-01"),
        ("BE", "2026-03-08", "2026-06-04"),
        ("SN", "2026-11-18", "2026-06-04"),
        ("BY", "2026-01-06", "2026-08-15"),
        ("SL", "2026-08-15", "2026-10-31"),
    ],
)
def test_ok__a_state_has_its_own_and_only_what_holds_everywhere_in_it(
    state: str, closed: str, open_: str
) -> None:
    days = holidays_of(state, 2026)
    assert closed in days
    assert open_ not in days


@pytest.mark.parametrize("state", get_args(Holidays))
def test_ok__every_state_has_those_of_the_whole_country(state: str) -> None:
    assert {"2026-04-03", "2026-10-03", "2026-12-25"} <= holidays_of(state, 2026).keys()


def test_ok__what_is_written_replaces_a_holiday(tmp_path: Path) -> None:
    site = site_with(tmp_path, '[[day]]\ndate = "2026-06-04"\nhours = ["08:00-12:00"]\n', "NW")
    (found,) = [day for day in site.days if day.date == "2026-06-04"]
    assert found == SpecialDay("2026-06-04", ((28_800, 43_200),))


def test_ok__a_range_is_every_day_of_it(tmp_path: Path) -> None:
    added = '[[day]]\ndate = "2028-02-28"\nto = 2028-03-01\nname = "Umzug"\n'
    name = {"de": "Umzug", "en": "Umzug"}
    assert site_with(tmp_path, added).days == (
        SpecialDay("2028-02-28", name=name),
        SpecialDay("2028-02-29", name=name),
        SpecialDay("2028-03-01", name=name),
    )


def test_ok__a_day_of_some_services_is_not_one_of_the_house(tmp_path: Path) -> None:
    added = '[[service]]\nid = "b"\nname = "B"\nprefix = "B"\n'
    added += '[[day]]\ndate = "2026-12-24"\nservices = ["b"]\n[[day]]\ndate = "2026-12-24"\n'
    site = site_with(tmp_path, added + 'hours = ["13:00-16:00", "08:00-12:00"]\n')
    assert site.days == (SpecialDay("2026-12-24", ((28_800, 43_200), (46_800, 57_600))),)
    assert [service.days for service in site.services] == [(), (SpecialDay("2026-12-24"),)]


def test_the_calendar_of_the_world_is_loaded_for_those_who_ask_for_it() -> None:
    bench = Path(__file__).parents[2] / "config" / "bench" / "site.toml"
    load = f"import sys; from config.site import load_site; load_site(Path({str(bench)!r}))"
    code = f"from pathlib import Path; {load}; print('holidays' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
