"""`aufruf report`: how it was, in a terminal, as a page, on paper, for programs."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated, Literal, NamedTuple

import duckdb
import msgspec
from cyclopts import Parameter

from config.errors import UsageError, UserError, why
from config.findings import meant
from config.site import load_site
from config.texts import Texts, preferred_language
from config.values import DAY_S, duration_s
from hub.journal.interface import JournalBroken
from hub.journal.sqlite import RecordedJournal
from hub.priority import let_calls_go_first
from hub.progress import progress
from hub.protocol.theme import Theme
from hub.protocol.wording import Say
from hub.reports import request
from hub.reports.clerks import clerks_of
from hub.reports.explain import ManyCases, NoCase, NotOfVisits, explain
from hub.reports.figures.model import CLERK, NotByClerk, check_clerks
from hub.reports.folder import FolderBusy
from hub.reports.follow import JOURNAL_FILE, follow
from hub.reports.head import Head, read_head
from hub.reports.period import Period
from hub.reports.render import asking as questions
from hub.reports.render import explained
from hub.reports.render.asking import Wanted
from hub.reports.render.data import Data, as_csv, as_json, as_parquet
from hub.reports.render.sources import asking, good_wait_s, names_of, origin_of, zone_of
from hub.reports.render.wording import Wording
from hub.reports.request import Misasked
from hub.reports.store import FiguresStore, FiguresUnreadable, Source, folder_of, open_figures

Format = Literal["text", "json", "html", "pdf", "csv", "xlsx", "parquet"]
Language = Literal["de", "en"]
_BINARY = ("pdf", "xlsx", "parquet")
_FORMATS: dict[str, Format] = {
    ".txt": "text", ".json": "json", ".html": "html", ".htm": "html", ".pdf": "pdf",
    ".csv": "csv", ".xlsx": "xlsx", ".parquet": "parquet",
}  # fmt: skip


class Explanation(NamedTuple):
    """What shall be explained: how a figure came about for a visit of that day."""

    figure: str
    case: str
    day: date | None
    as_json: bool


def report(
    *,
    state: Path,
    first: Annotated[str, Parameter("--from")] = "",
    last: Annotated[str, Parameter("--to")] = "",
    period: Literal["day", "week", "month", "quarter", "year"] | None = None,
    day: Annotated[str, Parameter(("--date", "--day"))] = "",
    by: str = "",
    figures: str = "",
    source: Source = "journal",
    compare: Annotated[bool, Parameter(negative=())] = False,
    target: str = "",
    format: Format | None = None,  # noqa: A002
    out: Path | None = None,
    language: Language | None = None,
    site: Path | None = None,
    explain_figure: Annotated[str, Parameter("--explain")] = "",
    case: str = "",
) -> None:
    """Say how it was: waits, service, appointments, the house, satisfaction.

    Works beside a running hub, and without one. docs/figures.md defines every figure. Without
    dates it tells the newest day that is over; with a period only, the newest week, month …

    Parameters
    ----------
    state
        The hub's state directory.
    first
        The first day, such as 2026-10-05.
    last
        The last day; without it the newest one.
    period
        Instead of two dates: the day, week, month, quarter or year …
    day
        … that has this day in it.
    by
        Taken apart by these, with commas between: service, counter, hour, weekday, cls, language,
        kiosk, day, week, month; clerk, where figures_by_clerk is on.
    figures
        Only these, with commas between: wait_walkin,service_time. Without: all.
    source
        Of the hub's own journal, or of the imported log of another system.
    compare
        Beside it the period before; of a day the same weekday a week ago.
    target
        A wait up to this is a good one: 15m. Without: as the site's configuration says.
    format
        How to say it. Without: as the name of FILE says, else text.
    out
        The file to write; pdf, xlsx and parquet need one.
    language
        Of the report; without: that of this terminal.
    site
        The site's configuration, for its colours and logo (and names, where only a log is known).
    explain_figure
        Instead of a report: how this figure came about for one visit, event by event.
    case
        Which visit: its number (A017; with --date if not of the newest day), or its id.
    """
    own: Language = "en" if preferred_language(os.environ) == "en" else "de"
    texts = Texts.load()
    say, speak = texts.say(own), texts.say(language or own)
    try:
        kind = _format(format, out)
        wanted = request.dates(first, last, period, day)
        chosen, apart = request.names(figures), request.names(by)
        request.check(chosen, apart)
        target_s = _target(target)
        of = _explanation(explain_figure, case, wanted, kind)
    except Misasked as error:
        raise UsageError(_sentence(error, say)) from error
    look = load_site(site, say) if site is not None else None
    let_calls_go_first()
    with _failures(state, source, say):
        store = _tables(state, source, say)
        _check_clerks(apart, state, store, source, say)
        known = store.head.site or (look.site if look else None)
        clerks = clerks_of(state) if CLERK in apart else {}
        words = Wording(language or own, speak, names_of(known, language or own, clerks))
        if of is not None:
            content = _explain(state, store, source, of, words, say)
        else:
            asked = Wanted(
                period=_about(wanted, store, Wording(own, say, names_of(None, own))),
                compared=compare,
                by=apart,
                figures=chosen,
                target_s=target_s,
                known=_days(store)[1],
            )
            theme = look.theme if look else Theme()
            content = _made(kind, asked, store, source, words, theme, colour=out is None)
    _deliver(content, out, say)


def _made(
    kind: Format,
    wanted: Wanted,
    store: FiguresStore,
    source: Source,
    words: Wording,
    theme: Theme,
    *,
    colour: bool,
) -> bytes:
    """The report in its format; what draws and lays out is loaded only where it is needed."""
    head, about = store.head, wanted.period
    origin = origin_of(head, source, datetime.now(UTC))
    earliest = wanted.previous or about
    with closing(store.connect(earliest.first.isoformat(), about.last.isoformat())) as connection:
        ask, target_s = asking(connection), good_wait_s(head.site)
        if kind == "text":
            from hub.reports.render.text import as_text

            shown = questions.report(wanted, origin, ask, target_s=target_s, drawn=False)
            return as_text(shown, words, colour=colour and sys.stdout.isatty()).encode()
        if kind in ("html", "pdf"):
            from hub.reports.render.page import page

            shown = questions.report(wanted, origin, ask, target_s=target_s)
            html = page(shown, words, theme, on_paper=kind == "pdf")
            if kind == "html":
                return html.encode()
            from hub.reports.render.paper import NoTypesetter, as_pdf

            try:
                return as_pdf(html)
            except NoTypesetter as error:
                raise UserError(words.say("report-no-typesetter", reason=str(error))) from error
        now, earlier = questions.numbers(wanted, ask)
    data = Data(
        site=head.site.id if head.site else "",
        by=wanted.by,
        origin=origin,
        period=about,
        figures=now,
        previous=wanted.previous,
        earlier=earlier,
    )
    if kind == "xlsx":
        from hub.reports.render.workbook import as_xlsx

        return as_xlsx(data, words)
    if kind == "parquet":
        return as_parquet(data)
    return as_csv(data) if kind == "csv" else as_json(data)


def _tables(state: Path, source: Source, say: Say) -> FiguresStore:
    """The figures' tables; those of the journal are brought up to date first."""
    directory = str(state)
    if source == "journal":
        if not (state / JOURNAL_FILE).is_file():
            known = folder_of(state, "history").is_dir()
            text = "report-only-history" if known else "report-no-state"
            raise UserError(say(text, directory=directory))
        with progress() as reached:
            follow(state, reached, time.time_ns() // 1_000_000)
    elif not folder_of(state, source).is_dir():
        raise UserError(say("report-no-history", directory=directory))
    return open_figures(state, source)


def _check_clerks(
    apart: tuple[str, ...], state: Path, store: FiguresStore, source: Source, say: Say
) -> None:
    """By clerk only where the house wants it: as its own journal has it, also of another's log."""
    head: Head | None = store.head
    if source != "journal" and CLERK in apart:
        head = read_head(folder_of(state, "journal"))
    try:
        check_clerks(apart, head.site if head else None)
    except NotByClerk as error:
        raise UserError(say("report-not-by-clerk")) from error


@contextmanager
def _failures(state: Path, source: Source, say: Say) -> Iterator[None]:
    """What may be wrong with a journal, its tables or the disk, in one sentence."""
    folder = folder_of(state, source)
    try:
        yield
    except (FiguresUnreadable, duckdb.Error) as error:
        text = say(f"report-unreadable-{source}", directory=str(folder))
        raise UserError(text) from error
    except FolderBusy as error:
        raise UserError(say("report-busy", directory=str(folder))) from error
    except JournalBroken as error:
        raise UserError(str(error)) from error
    except OSError as error:
        raise UserError(f"{error.filename or state}: {why(error)}") from error


def _about(wanted: request.Dates, store: FiguresStore, words: Wording) -> Period:
    """The days that are meant; there is something to tell about them."""
    say = words.say
    if store.days is None:
        raise UserError(say("report-empty"))
    known = _days(store)
    today = datetime.now(zone_of(store.head)).date()
    try:
        about = request.period(wanted, known, today)
    except Misasked as error:
        raise UsageError(_sentence(error, say)) from error
    if about.last < known[0] or about.first > known[1]:
        span = Period(about.kind, *known)
        raise UserError(say("report-no-data", period=words.span(about), known=words.span(span)))
    return about


def _days(store: FiguresStore) -> tuple[date, date]:
    """The first and the last of which something is known; there are such."""
    first, last = store.days or ("", "")
    return date.fromisoformat(first), date.fromisoformat(last)


def _explain(
    state: Path, store: FiguresStore, source: Source, of: Explanation, words: Wording, say: Say
) -> bytes:
    """What is known of one visit."""
    day = of.day.isoformat() if of.day else ""
    journal = RecordedJournal(state / JOURNAL_FILE) if source == "journal" else None
    try:
        found = explain(store, journal, of.figure, of.case, day)
    except NotOfVisits as error:
        raise UsageError(say("report-explain-not-of-visits", figure=of.figure)) from error
    except NoCase as error:
        raise UserError(say("report-explain-unknown", case=of.case)) from error
    except ManyCases as error:
        cases = ", ".join(error.labels)
        raise UserError(say("report-explain-many", case=of.case, cases=cases)) from error
    finally:
        if journal is not None:
            journal.close()
    if of.as_json:
        return msgspec.json.format(msgspec.json.encode(found), indent=2) + b"\n"
    return explained.as_text(found, words, zone_of(store.head)).encode()


def _deliver(content: bytes, out: Path | None, say: Say) -> None:
    """To the terminal, or into the file: whole or not at all."""
    if out is None:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
        return
    part = out.with_name(f".{out.name}.{os.getpid()}")
    try:
        if out.exists() and not out.is_file():  # a pipe, a device
            out.write_bytes(content)
            return
        try:
            part.write_bytes(content)
            part.replace(out)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise UserError(say("report-not-written", file=str(out), reason=why(error))) from error


def _explanation(figure: str, case: str, dates: request.Dates, kind: Format) -> Explanation | None:
    """`None`: nobody asks for one. Raises `Misasked`."""
    if not figure:
        if case:
            raise Misasked("report-needs-explain")
        return None
    request.check((figure,), ())
    if not case:
        raise Misasked("report-needs-case")
    if kind not in ("text", "json"):
        raise Misasked("report-explain-format")
    return Explanation(figure, case, dates.day, kind == "json")


def _format(given: Format | None, out: Path | None) -> Format:
    found = given or ("text" if out is None else _FORMATS.get(out.suffix.lower()))
    if found is None:
        raise Misasked("report-no-format", file=str(out))
    if found in _BINARY and out is None:
        raise Misasked("report-needs-out", format=found)
    return found


def _target(written: str) -> int | None:
    if not written:
        return None
    try:
        seconds = duration_s(written)
    except ValueError:
        seconds = 0
    if not 0 < seconds <= DAY_S:
        raise Misasked("report-no-target", value=written)
    return seconds


def _sentence(error: Misasked, say: Say) -> str:
    text = say(error.text, **error.facts)
    near = meant(error.word, error.near) if error.word else ""
    return f"{text} {say('config-did-you-mean', word=near)}" if near else text
