"""A report as a page: whole in itself, readable for everybody, by day, by night and on a phone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Literal
from xml.etree.ElementTree import Element

import pytest
from axe_playwright_python.async_playwright import Axe, AxeResults
from playwright.async_api import Browser
from tinyhtml5 import parse

from hub.protocol.theme import Theme
from hub.reports.figures.definitions import DEFINITIONS
from hub.reports.figures.model import Asked, Figure
from hub.reports.period import Kind
from hub.reports.render.asking import Wanted, report
from hub.reports.render.live import script
from hub.reports.render.page import Link, Live, page
from hub.reports.render.wording import Names, Wording
from tests.hub.reports.made_up import ORIGIN, made_report, of
from tests.hub.reports.render.said import wording
from tests.hub.visitors.conftest import chromium as chromium
from tests.patience import PATIENCE_S

AXE = Axe().axe_script
ACCESSIBLE = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
    "resultTypes": ["violations"],
}
LOGO = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63606060"
    "000000040001f61738550000000049454e44ae426082"
)


@cache
def of_a_week(language: str = "de") -> str:
    live = Live(
        kinds=[
            Link("Tag", "dashboard?period=day"),
            Link("Woche", "dashboard?period=week", current=True),
        ],
        earlier=Link("früher", "dashboard?period=week&date=2026-10-04"),
    )
    shown = made_report(of("week"), compared=True, by=("service", "cls"))
    return page(shown, wording(language), Theme(logo=LOGO), live=live)


class Document:
    """What a browser makes of it."""

    def __init__(self, html: str) -> None:
        self.root: Element = parse(html, namespace_html_elements=False)
        for one in self.root.iter():
            one.tag = one.tag.rpartition("}")[2]
        self.by_id = {one.get("id", ""): one for one in self.root.iter() if one.get("id")}

    def all(self, path: str) -> list[Element]:
        return self.root.findall(f".//{path}")

    def text(self, path: str) -> str:
        return " ".join("".join(one.itertext()) for one in self.all(path))

    def addresses(self) -> Iterator[str]:
        for one in self.root.iter():
            for name, value in one.attrib.items():
                if name.rpartition("}")[2] in ("src", "href"):
                    yield value


@cache
def document_of_a_week(language: str = "de") -> Document:
    return Document(of_a_week(language))


@pytest.mark.parametrize("language", ["de", "en"])
def test_ok__the_page_is_whole_in_itself(language: str) -> None:
    html = of_a_week(language)
    document = document_of_a_week(language)
    assert document.root.get("lang") == language
    tags = {one.tag for one in document.root.iter()}
    assert not tags & {"script", "link", "iframe", "object"}
    for address in document.addresses():
        assert address.startswith(("#", "data:image/png;", "dashboard?")), address
        assert not address.startswith("#") or address[1:] in document.by_id
    assert "url(http" not in html
    ids = [one.get("id") for one in document.root.iter() if one.get("id")]
    assert len(ids) == len(set(ids))
    said = " ".join(document.text(tag) for tag in ("h1", "h2", "h3", "p", "th", "td", "li"))
    assert not re.findall(r"\b(?:report|figure|stat|unit|left-out|dimension)-[a-z-]+", said)


def test_ok__every_picture_is_named_described_and_told_in_numbers() -> None:
    document = document_of_a_week()
    figures = document.all("figure")
    assert len(figures) >= 9
    for figure in figures:
        [picture] = figure.findall(".//svg")
        assert picture.get("role") == "img"
        told = [document.by_id[one] for one in picture.get("aria-labelledby", "").split()]
        assert [one.tag for one in told] == ["title", "desc"]
        assert told[0].text == figure.findtext("h3")
        assert figure.findall("details//tbody/tr/td"), "its numbers"
        assert any(one.get("href", "").startswith("#d-") for one in figure.iter("a")), "its meaning"


def test_ok__every_figure_leads_to_its_definition_and_to_what_was_left_out() -> None:
    document = document_of_a_week()
    named = {link.get("href") for link in document.all("tbody/tr/th/a")}
    defined = {f"#{article.get('id')}" for article in document.all("article")}
    assert named == defined
    assert defined <= {f"#d-{name}" for name in DEFINITIONS}
    said = "".join(document.by_id["d-wait_walkin"].itertext()).replace("\u202f", " ")
    assert "Ausgelassen oder auffällig – " in said
    assert "nie aufgerufen: 19 (2 %)" in said


def test_ok__what_is_not_told_is_a_dash_and_no_picture() -> None:
    def few(asked: Asked) -> list[Figure]:
        by = dict.fromkeys(asked.by, "1")
        return [
            Figure(figure=one.figure, stat=stat, by=by, value=None, unit=one.unit, n=4)
            for one in DEFINITIONS.values()
            for stat in one.stats
            if not asked.figures or one.figure in asked.figures
        ]

    shown = report(Wanted(period=of("week"), compared=True), ORIGIN, few)
    document = Document(page(shown, wording(), Theme()))
    assert not document.all("svg")
    assert {cell.text for cell in document.all("td[@class='lead']")} == {"–"}


def test_ok__a_period_that_runs_says_so_and_nothing_at_all_says_that() -> None:
    running = Document(page(made_report(of("year"), drawn=False), wording(), Theme()))
    assert "Noch nicht zu Ende" in running.text("header")
    over = Document(page(made_report(of("week"), drawn=False), wording(), Theme()))
    assert "Noch nicht zu Ende" not in over.text("header")
    nothing = report(Wanted(period=of("day")), ORIGIN, lambda _: [], drawn=False)
    assert "Noch kein Besuch" in page(nothing, wording(), Theme())


def test_ok__names_cannot_break_out_of_the_page() -> None:
    evil = "\"}</style><script>alert('x')</script>\\"
    words = Wording("de", wording().say, Names(evil, {"service": {"kfz": evil}}))
    html = page(made_report(of("day"), by=("service",)), words, Theme())
    assert "<script" not in html
    assert html.count("</style>") == 1


def test_ok__the_hub_s_page_renews_itself_and_leads_to_others() -> None:
    document = document_of_a_week()
    assert [link.text for link in document.all("nav/a")] == ["Tag", "Woche", "früher"]
    assert [link.text for link in document.all("nav/a[@aria-current='page']")] == ["Woche"]
    assert not document.all("meta[@http-equiv]")
    assert not document.all("script")
    live = page(made_report(of("day"), drawn=False), wording(), Theme(), live=Live(renewed_s=60))
    found = Document(live)
    assert found.by_id["renewing"].get("data-every") == "60"
    [own] = found.all("script")
    assert own.text == script()
    [renewed] = found.all("noscript/meta[@http-equiv='refresh']")
    assert renewed.get("content") == "60"


def test_ok__a_day_has_its_own_pictures_and_a_year_has_its_own() -> None:
    def pictures(kind: Kind) -> set[str | None]:
        document = Document(page(made_report(of(kind)), wording(), Theme()))
        return {figure.get("id") for figure in document.all("figure")}

    day, year = pictures(Kind.DAY), pictures(Kind.YEAR)
    assert {"hours", "reach", "services", "arrivals", "counters"} <= day & year
    assert year - day == {"waits", "visits", "lost", "cells", "forecast"}


@pytest.mark.asyncio(loop_scope="session")
@pytest.mark.parametrize(
    ("language", "scheme", "width"), [("de", "light", 1280), ("en", "dark", 360)]
)
async def test_ok__everybody_can_read_it(
    chromium: Browser,
    tmp_path: Path,
    language: str,
    scheme: Literal["light", "dark"],
    width: int,
) -> None:
    file = tmp_path / "report.html"
    file.write_text(of_a_week(language), "utf-8")
    context = await chromium.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme
    )
    context.set_default_timeout(PATIENCE_S * 1000)
    try:
        tab = await context.new_page()
        requests: list[str] = []
        complaints: list[str] = []
        tab.on("request", lambda request: requests.append(request.url))
        tab.on("console", lambda message: complaints.append(message.text))
        await tab.goto(file.as_uri())
        await tab.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        wide = await tab.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert wide <= 0, "nothing has to be pushed aside to be read"
        await tab.evaluate(AXE)
        found = AxeResults(await tab.evaluate("options => axe.run(options)", ACCESSIBLE))
        assert found.violations_count == 0, found.generate_report()
        assert [url for url in requests if not url.startswith(("file:", "data:"))] == []
        assert complaints == []
    finally:
        await context.close()
