"""Figures for programs: the same values in every format."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import duckdb
import pytest
from msgspec.structs import replace

from hub.reports.period import Kind
from hub.reports.render.asking import Wanted, numbers
from hub.reports.render.data import Data, as_csv, as_json, as_parquet, reasons
from hub.reports.render.workbook import as_xlsx
from tests.hub.reports.made_up import ORIGIN, made_up, of
from tests.hub.reports.render.said import wording

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


@pytest.fixture(scope="module")
def data() -> Data:
    wanted = Wanted(period=of("week"), compared=True, by=("service", "weekday"))
    now, earlier = numbers(wanted, made_up)
    return Data("rathaus", wanted.by, ORIGIN, wanted.period, now, wanted.previous, earlier)


def rows_of(data: Data) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(as_csv(data).decode(), newline="")))


def test_ok__json_is_what_was_computed(data: Data) -> None:
    document = json.loads(as_json(data))
    first = document["figures"][0]
    assert {"figure", "stat", "by", "value", "unit", "n", "left_out"} <= set(first)
    assert len(document["figures"]) == len(data.figures)
    for told, figure in zip(document["figures"], data.figures, strict=True):
        assert (told["figure"], told["stat"], told["by"]) == (figure.figure, figure.stat, figure.by)
        assert (told["value"], told["n"], told["left_out"]) == (
            figure.value, figure.n, figure.left_out,
        )  # fmt: skip
    assert (document["first"], document["last"]) == ("2026-10-05", "2026-10-11")
    assert (document["site"], document["source"]) == ("rathaus", "journal")
    assert (document["until_seq"], document["digest"]) == (ORIGIN.until_seq, ORIGIN.digest)
    assert document["earlier"]["first"] == "2026-09-28"
    assert len(document["earlier"]["figures"]) == len(data.earlier)
    assert None in {figure.value for figure in data.figures}, "few cases"


def test_ok__csv_is_as_the_standard_has_it_and_loses_no_digit(data: Data) -> None:
    content = as_csv(data)
    assert content.startswith(b"first,last,figure,stat,service,weekday,value,unit,n,left_out")
    assert content.count(b"\r\n") == content.count(b"\n") == len(data.figures + data.earlier) + 1
    rows = rows_of(data)
    for row, figure in zip(rows, data.figures, strict=False):
        assert row["first"] == "2026-10-05"
        assert (row["figure"], row["stat"], row["service"]) == (
            figure.figure, figure.stat, figure.by["service"],
        )  # fmt: skip
        assert (float(row["value"]) if row["value"] else None) == figure.value
        assert int(row["left_out"]) == sum(figure.left_out.values())
    assert {row["first"] for row in rows} == {"2026-10-05", "2026-09-28"}
    assert reasons({"negative": 2, "clock": 1, "unknown": 0}) == "clock=1 negative=2"


def test_ok__parquet_has_the_same_rows_typed(data: Data, tmp_path: Path) -> None:
    file = tmp_path / "figures.parquet"
    file.write_bytes(as_parquet(data))
    with duckdb.connect() as connection:
        found = connection.execute("SELECT * FROM read_parquet($file)", {"file": str(file)})
        names = [column[0] for column in found.description]
        rows: list[dict[str, Any]] = [
            dict(zip(names, row, strict=True)) for row in found.fetchall()
        ]
    assert len(rows) == len(data.figures) + len(data.earlier)
    for row, line in zip(rows, rows_of(data), strict=True):
        assert row["value"] == (float(line["value"]) if line["value"] else None)
        assert str(row["first"]) == line["first"]
        assert row["n"] == int(line["n"])
        assert (row["left_out_why"] or "") == line["left_out_why"]


def sheet(book: zipfile.ZipFile, number: int) -> list[dict[str, str | float]]:
    """Rows of a sheet: column letter → text or number; empty cells are not in it."""
    strings = [
        "".join(one.itertext())
        for one in ElementTree.fromstring(book.read("xl/sharedStrings.xml")).iter(f"{MAIN}si")
    ]
    rows = []
    for row in ElementTree.fromstring(book.read(f"xl/worksheets/sheet{number}.xml")).iter(
        f"{MAIN}row"
    ):
        cells: dict[str, str | float] = {}
        for cell in row.iter(f"{MAIN}c"):
            value = cell.findtext(f"{MAIN}v")
            if value is not None:
                letter = cell.get("r", "").rstrip("0123456789")
                cells[letter] = strings[int(value)] if cell.get("t") == "s" else float(value)
        rows.append(cells)
    return rows


def test_ok__a_workbook_has_numbers_and_defines_them(data: Data) -> None:
    with zipfile.ZipFile(io.BytesIO(as_xlsx(data, wording()))) as book:
        assert book.testzip() is None
        head, *rows = sheet(book, 1)
        _, *definitions = sheet(book, 2)
        about = {row["A"]: row["B"] for row in sheet(book, 3)}
        styles = book.read("xl/styles.xml").decode()
        look = book.read("xl/worksheets/sheet1.xml").decode()
    assert list(head.values())[:5] == ["Kennzahl", "Statistik", "Anliegen", "Wochentag", "Wert"]
    assert len(rows) == len(data.figures)
    earlier = {(one.figure, one.stat, *one.by.values()): one.value for one in data.earlier}
    for row, figure in zip(rows, data.figures, strict=True):
        # A workbook keeps 16 digits.
        assert row.get("E") == (
            None if figure.value is None else pytest.approx(figure.value, rel=1e-15)
        )
        assert row["G"] == figure.n
        assert row.get("J") == (
            ", ".join(f"{wording().reason(why)}: {many}" for why, many in figure.left_out.items())
            or None
        )
        was = earlier.get((figure.figure, figure.stat, *figure.by.values()))
        assert row.get("L") == (None if was is None else pytest.approx(was, rel=1e-15))
    assert rows[0]["A"] == wording().title(data.figures[0].figure)
    assert [row["B"] for row in definitions] == list(dict.fromkeys(f.figure for f in data.figures))
    assert all(len(str(row["C"])) > 20 for row in definitions)
    assert about["Standort"] == "Bürgerbüro Musterstadt"
    assert about["Gezählt bis Ereignis"] == "184213"
    assert "0.0%" in styles
    assert 'state="frozen"' in look
    assert "<autoFilter" in look


def test_ok__a_workbook_names_its_days_once(data: Data) -> None:
    span = data.period._replace(kind=Kind.SPAN)
    with zipfile.ZipFile(io.BytesIO(as_xlsx(replace(data, period=span), wording()))) as book:
        about = {row["A"]: row["B"] for row in sheet(book, 3)}
    assert str(about["Zeitraum"]).count("Oktober") == 1


def test_ok__texts_are_never_taken_for_formulas(data: Data) -> None:
    words = wording()
    names = type(words.names)("=1+1", {"service": {"kfz": "=cmd|x"}})
    said = type(words)("de", words.say, names)
    with zipfile.ZipFile(io.BytesIO(as_xlsx(data, said))) as book:
        assert b"<f>" not in b"".join(book.read(name) for name in book.namelist())
