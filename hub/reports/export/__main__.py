"""`aufruf export`: what happened, as a file for other programs, and what its columns mean."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path
from typing import Annotated, Literal, TextIO
from zoneinfo import ZoneInfo

from cyclopts import Parameter
from rich.console import Console
from rich.table import Table

from config.errors import UsageError, UserError, why
from config.findings import admin_say
from hub.journal.interface import JournalBroken
from hub.journal.replay import load
from hub.journal.sqlite import RecordedJournal
from hub.keeping.places import JOURNAL
from hub.priority import let_calls_go_first
from hub.progress import Reached, progress
from hub.protocol.wording import Say
from hub.reports.dictionary import EVENTS
from hub.reports.export import words
from hub.reports.export.files import write_facts, write_moments
from hub.reports.export.moments import moments, within
from hub.reports.facts import TABLES
from hub.reports.follow import follow
from hub.reports.store import FiguresUnreadable, Source, folder_of, open_figures

What = Literal[
    "events",
    "visits",
    "segments",
    "appointments",
    "refusals",
    "open_hours",
    "feedback",
    "lead_times",
]
Format = Literal["csv", "parquet", "text", "markdown", "json"]


def export(
    *,
    state: Path | None = None,
    what: What = "events",
    out: Path | None = None,
    format: Format | None = None,  # noqa: A002
    first: Annotated[str, Parameter("--from")] = "",
    last: Annotated[str, Parameter("--to")] = "",
    source: Source = "journal",
    with_language: Annotated[bool, Parameter(negative=())] = False,
    dictionary: Annotated[bool, Parameter(negative=())] = False,
    language: Literal["de", "en"] | None = None,
) -> None:
    """Write what happened into a file for other programs, or say what its columns mean.

    Works beside a running hub. Nobody is named in it. docs/data.md tells more.

    Parameters
    ----------
    state
        The hub's state directory.
    what
        Which table: everything that happened, or what figures are made of.
    out
        The file to write.
    format
        csv or parquet; without: as the name of the file says, else csv. Of the dictionary: text,
        markdown or json.
    first
        The first day, such as 2026-10-05.
    last
        The last day.
    source
        Of the hub's own journal, or of the imported log of another system.
    with_language
        With the languages that people chose, as far as they have not been deleted. A rare one may
        point to somebody.
    dictionary
        Say what every column means.
    language
        Of the dictionary; without: both.
    """
    say = admin_say()
    if dictionary:
        _check_format(format, ("text", "markdown", "json"), say)
        _explain(format or "text", (language,) if language else words.BOTH, out, say)
        return
    if state is None or out is None:
        raise UsageError(say("export-needs"))
    _check_format(format, ("csv", "parquet"), say)
    kind: Literal["csv", "parquet"] = (
        "parquet" if (format or out.suffix.lstrip(".")) == "parquet" else "csv"
    )
    days = (_date(first, say), _date(last, say))
    if days[0] and days[1] and days[0] > days[1]:
        raise UsageError(say("report-wrong-order", first=first, last=last))
    if what == EVENTS and source != "journal":
        raise UsageError(say("export-events-of-history", known=", ".join(TABLES)))
    let_calls_go_first()
    with _told(state, out, say), progress(what) as reached:
        if what == EVENTS:
            _events(state, out, kind, days, reached, say, languages=with_language)
            return
        if source == "journal":
            follow(state, reached, time.time_ns() // 1_000_000)
        elif not folder_of(state, source).is_dir():
            raise UserError(say("report-no-history", directory=str(state)))
        store = open_figures(state, source)
        write_facts(store, what, (first, last), out, kind, languages=with_language)


def _events(
    state: Path,
    out: Path,
    kind: Literal["csv", "parquet"],
    days: tuple[date | None, date | None],
    reached: Reached,
    say: Say,
    *,
    languages: bool,
) -> None:
    with closing(RecordedJournal(state / JOURNAL)) as journal:
        core = load(journal)[0].core
        if core.site is None:
            raise UserError(say("export-nothing", directory=str(state)))
        zone = ZoneInfo(core.site.timezone)
        end = journal.head().seq
        told = moments(journal, lambda seq: reached(seq, end), languages=languages)
        write_moments(within(told, zone, *days), zone, out, kind)


def _explain(
    kind: Format, languages: tuple[words.Language, ...], out: Path | None, say: Say
) -> None:
    with _told(Path(), out or Path(), say):
        if out is None:
            _print(kind, languages, sys.stdout)
            return
        with out.open("w", encoding="utf-8") as file:
            _print(kind, languages, file)


def _print(kind: Format, languages: tuple[words.Language, ...], into: TextIO) -> None:
    if kind == "json":
        into.write(words.as_json(languages).decode() + "\n")
        return
    if kind == "markdown":
        into.write(words.as_markdown(languages))
        return
    console = Console(file=into)
    for part in words.parts(languages):
        table = Table(title=part.title, caption=part.note or None, title_justify="left")
        for heading in part.headings:
            table.add_column(heading, overflow="fold")
        for row in part.rows:
            table.add_row(*row)
        console.print(table)


@contextmanager
def _told(state: Path, out: Path, say: Say) -> Iterator[None]:
    """What can go wrong, in a sentence."""
    try:
        yield
    except JournalBroken as error:
        missing = not (state / JOURNAL).is_file()
        said = say("report-no-state", directory=str(state)) if missing else str(error)
        raise UserError(said) from error
    except FiguresUnreadable as error:
        raise UserError(say("report-unreadable", directory=str(error.folder))) from error
    except OSError as error:
        raise UserError(say("report-not-written", file=str(out), reason=why(error))) from error


def _check_format(given: Format | None, known: tuple[Format, ...], say: Say) -> None:
    if given is not None and given not in known:
        raise UsageError(say("export-format", format=given, known=", ".join(known)))


def _date(written: str, say: Say) -> date | None:
    if not written:
        return None
    try:
        day = date.fromisoformat(written)
    except ValueError:
        day = None
    if day is None or day.isoformat() != written:
        raise UsageError(say("report-no-date", value=written))
    return day
