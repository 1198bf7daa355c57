"""Figures as a workbook: numbers are numbers, formatted, and each is defined on a second sheet."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from hub.reports.period import Period
from hub.reports.render.data import Data
from hub.reports.render.wording import Wording

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

NUMBER_FORMATS = {"share": "0.0%", "count": "#,##0", "min": "0.0", "days": "0.0"}
_ANY_NUMBER = "0.00"
_NAME_WIDTH, _ABOUT_WIDTH, _NUMBER_WIDTH, _SENTENCE_WIDTH, _RULES_WIDTH = 34, 26, 13, 70, 90


def as_xlsx(data: Data, words: Wording) -> bytes:
    import xlsxwriter

    file = io.BytesIO()
    say = words.say
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        book.set_properties(
            {"title": f"{words.names.site}: {words.period(data.period)}", "author": "aufruf"}
        )
        bold = book.add_format({"bold": True})
        sheet = book.add_worksheet(say("report-sheet-figures"))
        _figures(book, sheet, data, words)
        _definitions(book, book.add_worksheet(say("report-sheet-definitions")), data, words)
        about = book.add_worksheet(say("report-sheet-about"))
        about.set_column(0, 0, _ABOUT_WIDTH)
        about.set_column(1, 1, _SENTENCE_WIDTH)
        for line, (name, value) in enumerate(_about(data, words)):
            about.write_string(line, 0, name, bold)
            about.write_string(line, 1, value)
    return file.getvalue()


def _figures(book: Workbook, sheet: Worksheet, data: Data, words: Wording) -> None:
    say, by = words.say, data.by
    formats = {unit: book.add_format({"num_format": form}) for unit, form in NUMBER_FORMATS.items()}
    other = book.add_format({"num_format": _ANY_NUMBER})
    earlier = {(f.figure, f.stat, *f.by.values()): f for f in data.earlier}
    heads = [
        say("report-figure"),
        say("report-stat"),
        *(words.dimension(one) for one in by),
        say("report-value"),
        say("report-unit"),
        say("report-cases"),
        say("report-left-out"),
        say("report-left-out-share"),
        say("report-left-out-why"),
        say("report-flagged"),
        *([say("report-earlier")] if data.previous else []),
    ]
    _head(book, sheet, heads)
    for line, one in enumerate(data.figures, 1):
        form = formats.get(one.unit, other)
        sheet.write_string(line, 0, words.title(one.figure))
        sheet.write_string(line, 1, words.stat(one.stat))
        for column, (dimension, value) in enumerate(one.by.items(), 2):
            sheet.write_string(line, column, words.about(dimension, value))
        at = 2 + len(by)
        _number(sheet, line, at, one.value, form)
        sheet.write_string(line, at + 1, words.unit(one.unit))
        missing = sum(one.left_out.values())
        _number(sheet, line, at + 2, one.n, formats["count"])
        _number(sheet, line, at + 3, missing, formats["count"])
        share = missing / (missing + one.n) if missing else 0
        _number(sheet, line, at + 4, share, formats["share"])
        why = (f"{words.reason(why)}: {many}" for why, many in one.left_out.items())
        if one.left_out:
            sheet.write_string(line, at + 5, ", ".join(why))
        _number(sheet, line, at + 6, sum(one.flagged.values()), formats["count"])
        if data.previous:
            before = earlier.get((one.figure, one.stat, *one.by.values()))
            _number(sheet, line, at + 7, before.value if before else None, form)
    sheet.set_column(0, 0, _NAME_WIDTH)
    sheet.set_column(1, 1 + len(by), _ABOUT_WIDTH)
    sheet.set_column(2 + len(by), len(heads) - 1, _NUMBER_WIDTH)
    sheet.set_column(7 + len(by), 7 + len(by), _NAME_WIDTH)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, max(len(data.figures), 1), len(heads) - 1)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def _definitions(book: Workbook, sheet: Worksheet, data: Data, words: Wording) -> None:
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    heads = ["report-figure", "report-id", "report-definition", "report-rules"]
    _head(book, sheet, [words.say(head) for head in heads])
    for line, name in enumerate(dict.fromkeys(one.figure for one in data.figures), 1):
        cells = (words.title(name), name, words.meaning(name), words.rules(name))
        for column, text in enumerate(cells):
            sheet.write_string(line, column, text, wrapped)
    for column, width in enumerate((_NAME_WIDTH, _ABOUT_WIDTH, _SENTENCE_WIDTH, _RULES_WIDTH)):
        sheet.set_column(column, column, width)
    sheet.freeze_panes(1, 1)


def _about(data: Data, words: Wording) -> list[tuple[str, str]]:
    say, origin = words.say, data.origin
    lines = [
        (say("report-site"), words.names.site),
        (say("report-period"), _period(data.period, words)),
        (say("report-source"), say(f"report-source-{origin.source}")),
        (say("report-made"), words.moment(origin.made)),
    ]
    if data.previous is not None:
        lines.insert(2, (say("report-earlier"), _period(data.previous, words)))
    if origin.digest:
        lines.append((say("report-until-event"), str(origin.until_seq)))
        lines.append((say("report-digest"), origin.digest))
    return lines


def _period(period: Period, words: Wording) -> str:
    """With its days, where its name does not say them."""
    return ", ".join(dict.fromkeys((words.period(period), words.span(period))))


def _head(book: Workbook, sheet: Worksheet, heads: list[str]) -> None:
    form = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
    for column, text in enumerate(heads):
        sheet.write_string(0, column, text, form)


def _number(sheet: Worksheet, line: int, column: int, value: float | None, form: Format) -> None:
    """A cell that stays empty where nothing is told."""
    if value is not None:
        sheet.write_number(line, column, value, form)
