"""A report on paper: a PDF that opens, can be leafed through, searched and read aloud."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import pytest
from pypdf import PdfReader

from hub.protocol.theme import Theme
from hub.reports.render.page import page
from hub.reports.render.paper import as_pdf
from tests.hub.reports.made_up import made_report, of
from tests.hub.reports.render.said import THIN, wording

FIGURES = ("wait_walkin", "service_time")


@pytest.fixture(scope="module")
def paper() -> PdfReader:
    report = made_report(of("week"), compared=True, figures=FIGURES)
    html = page(report, wording(), Theme(), on_paper=True)
    return PdfReader(io.BytesIO(as_pdf(html)))


def titles(outline: list[Any]) -> Iterator[str]:
    for one in outline:
        if isinstance(one, list):
            yield from titles(one)
        else:
            yield str(one.title)


def elements(node: Any) -> Iterator[Any]:
    """Of the tree by which a screen reader reads."""
    found = node.get_object()
    if isinstance(found, list):
        for one in found:
            yield from elements(one)
    elif isinstance(found, dict):
        yield found
        if "/K" in found:
            yield from elements(found["/K"])


def test_ok__it_has_pages_with_site_period_and_number(paper: PdfReader) -> None:
    pages = [one.extract_text() for one in paper.pages]
    assert len(pages) >= 2
    for number, text in enumerate(pages, 1):
        assert "Bürgerbüro Musterstadt" in text
        assert "41. Woche 2026" in text
        assert f"Seite {number} von {len(pages)}" in text
        assert "Erstellt am" in text
    width, height = (float(length) for length in paper.pages[0].mediabox[2:])
    assert (round(width), round(height)) == (595, 842), "A4"


def test_ok__it_says_what_the_page_says(paper: PdfReader) -> None:
    text = " ".join(" ".join(one.extract_text().split()) for one in paper.pages)
    for said in (
        "Wartezeit ohne Termin",
        "11,2",
        "Journal bis Ereignis 184.213",
        "9f2c51e07ab84d33",
    ):
        assert said in text, said
    assert "Zahlen zum Bild" not in text


def test_ok__it_can_be_leafed_through_by_its_headings(paper: PdfReader) -> None:
    found = list(titles(paper.outline))
    assert found[0] == "41. Woche 2026"
    assert {"Im Vergleich", "Warten", "Bedienen", "So ist gezählt"} <= set(found)


def test_ok__it_can_be_read_aloud_pictures_too(paper: PdfReader) -> None:
    root = paper.root_object
    assert str(root["/Lang"]) == "de"
    assert "/MarkInfo" in root
    assert "Kennzahlen: 41. Woche 2026" in str(paper.metadata and paper.metadata.title)
    told = [str(one["/Alt"]) for one in elements(root["/StructTreeRoot"]) if "/Alt" in one]
    waits = next(alt for alt in told if alt.startswith("Wartezeit ohne Termin im Tagesverlauf."))
    assert f"15–16{THIN}Uhr: Hälfte 4,5; 9 von 10 12,3; Fälle 62." in waits
    assert len(told) >= 5


def test_ok__its_fonts_are_in_it(paper: PdfReader) -> None:
    for one in paper.pages:
        for font in one["/Resources"]["/Font"].values():  # type: ignore[index]
            inner = font.get_object()
            if "/DescendantFonts" in inner:
                inner = inner["/DescendantFonts"][0].get_object()
            assert any(key.startswith("/FontFile") for key in inner["/FontDescriptor"].get_object())
