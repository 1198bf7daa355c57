"""The page that the hub shows: of the period that runs, with ways to others."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest
from msgspec.structs import replace

from config.texts import Texts
from hub.protocol.theme import Theme
from hub.reports.dashboard import dashboard_page
from hub.reports.follow import follow
from hub.reports.pipe import AskPage
from hub.reports.store import FiguresStore, open_figures
from tests.hub.reports.mornings import DAYS, three_mornings

NOW = datetime(2026, 9, 30, 11, tzinfo=UTC)
ASKED = AskPage(
    period="day",
    date="",
    language="en",
    theme=Theme(),
    names={"en": "Town Hall"},
    renewed_s=60,
    now_ms=round(NOW.timestamp() * 1000),
)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> FiguresStore:
    folder = tmp_path_factory.mktemp("state")
    three_mornings(folder)
    follow(folder)
    return open_figures(folder, "journal")


def shown(store: FiguresStore, **changes: str) -> str:
    say = Texts.load().say("en")
    return dashboard_page(store, replace(ASKED, **changes), say, NOW)


def ways(html: str) -> dict[str, str]:
    """Text → address."""
    [navigation] = re.findall(r"<nav.*?</nav>", html, re.DOTALL)
    found = re.findall(r'href="([^"]+)"[^>]*>([^<]+)<', navigation)
    return {text: address.replace("&amp;", "&") for address, text in found}


def renewed(html: str) -> bool:
    return "http-equiv" in html or "<script" in html or 'id="renewing"' in html


def test_ok__today_renews_itself_and_leads_back(store: FiguresStore) -> None:
    html = shown(store)
    assert "<h1>Wednesday, 30" in html
    assert "Town Hall" in html
    assert "There were 14 visits." in html
    assert 'id="renewing" data-every="60"' in html
    found = ways(html)
    assert found["← earlier"] == f"dashboard?period=day&date={DAYS[1]}"
    assert found["Week"] == "dashboard?period=week"
    assert "later →" not in found


def test_ok__who_reads_slowly_can_have_it_stand_still(store: FiguresStore) -> None:
    still = ways(shown(store))["stop reloading"]
    assert still == f"dashboard?period=day&date={DAYS[2]}"
    assert not renewed(shown(store, date=DAYS[2]))


def test_ok__what_is_over_stays_as_it_is(store: FiguresStore) -> None:
    html = shown(store, date=DAYS[0])
    assert "<h1>Monday, 28" in html
    assert not renewed(html)
    found = ways(html)
    assert found["later →"] == f"dashboard?period=day&date={DAYS[1]}"
    assert found["Week"] == "dashboard?period=week"
    assert ways(shown(store, date=DAYS[1]))["later →"] == "dashboard?period=day"


def test_ok__a_month_leads_to_its_neighbours(store: FiguresStore) -> None:
    found = ways(shown(store, period="month", date="2026-08-31"))
    assert found["← earlier"] == "dashboard?period=month&date=2026-07-01"
    assert found["later →"] == "dashboard?period=month"
    assert found["Week"] == "dashboard?period=week&date=2026-08-31"


def test_ok__a_day_without_anything_is_a_page_too(store: FiguresStore) -> None:
    assert "No visit yet." in shown(store, date="2020-01-01")


@pytest.mark.parametrize(
    "changes", [{"period": "decade"}, {"date": "yesterday"}, {"date": "9999-12-31"}]
)
def test_fail__what_is_no_period_is_refused(store: FiguresStore, changes: dict[str, str]) -> None:
    with pytest.raises(ValueError, match=r"decade|report-no-date"):
        shown(store, **changes)
