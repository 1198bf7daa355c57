"""`aufruf what-if`: recorded days under other rules or with other counters. `aufruf staffing`: how
many counters a day needs."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Annotated, Literal
from zoneinfo import ZoneInfo

import msgspec
from cyclopts import Parameter
from msgspec.structs import replace
from rich.console import Console

from config.errors import UsageError, UserError, why
from config.findings import admin_say
from config.patched import load_site_with
from config.site import load_site
from config.texts import Texts, preferred_language
from config.values import calendar_day, duration_s
from hub.exchange.log import Broken, NotALog
from hub.journal.interface import JournalBroken
from hub.priority import let_calls_go_first
from hub.progress import one_by_one, progress
from hub.protocol.site import Site
from hub.protocol.wording import Say
from hub.reports.render.sources import names_of
from hub.reports.render.wording import Wording
from hub.reports.store import FiguresStore
from hub.whatif.answer import Answer, Asked, admits_alike, answer
from hub.whatif.asked.counters import CannotBeMeant, Change, change, weekdays
from hub.whatif.crew import Ended
from hub.whatif.lived import Task
from hub.whatif.record.recorded import NoRecord, Record, read_record
from hub.whatif.shown import as_csv, as_text
from hub.whatif.staffing import shown as shown_staffing
from hub.whatif.staffing.arrivals import WrongTable, read_arrivals
from hub.whatif.staffing.planning import NoDays, Plan, from_history, from_table
from hub.whatif.staffing.planning import staffing as plan_staffing
from hub.whatif.staffing.roster import Aim

Format = Literal["text", "json", "csv", "html", "pdf"]
MOST_RUNS = 99

Texted = Annotated[list[str] | None, Parameter(negative=(), allow_leading_hyphen=True)]
First = Annotated[str, Parameter("--from")]
Last = Annotated[str, Parameter("--to")]


def what_if(
    events: Path,
    /,
    *,
    site: Path,
    counters: Texted = None,
    rule: Texted = None,
    site2: Path | None = None,
    first: First = "",
    last: Last = "",
    seed: int = 1,
    runs: int = 1,
    target: str = "",
    format: Format = "text",  # noqa: A002
    out: Path | None = None,
    language: Literal["de", "en"] | None = None,
) -> None:
    """Play recorded days once more: under other rules, or with other counters.

    People come as they came in EVENTS, and take as long as they took; whom counters call is decided
    by the hub's own rules. docs/what-if.md says what can be asked, and what is supposed.

    Parameters
    ----------
    events
        A table of events (CSV), or the state directory of a hub.
    site
        The site's configuration as it was.
    counters
        Other counters, such as "Mo-Fr 09:00-12:00 +2 pass", "-1" or "counter 5 closed"
        (repeatable).
    rule
        Another setting of site.toml, such as order.head_start.priority=1h (repeatable).
    site2
        Instead of rules: another configuration of the same site.
    first
        The first day, such as 2026-10-05.
    last
        The last day.
    seed
        The same one draws the same; only what no record tells is drawn.
    runs
        So often, each time with other draws.
    target
        A wait up to this is a good one: 15m. Without: as the site's configuration says.
    format
        How to say it: text, json and csv tell the differences, html and pdf are the report of the
        days as they would have been, beside what was.
    out
        The file to write.
    language
        Of the answer; without: that of this terminal.
    """
    say = admin_say()
    spoken = language or preferred_language(os.environ)
    if not 1 <= runs <= MOST_RUNS:
        raise UsageError(say("whatif-no-runs", most=MOST_RUNS))
    if rule and site2 is not None:
        raise UsageError(say("whatif-rule-and-site"))
    if format == "pdf" and out is None:
        raise UsageError(say("whatif-needs-out", format=format))
    loaded = load_site(site, say)
    before = loaded.site
    then = _then(before, site, rule or (), site2, say)
    changes = tuple(_change(text, before, say) for text in counters or ())
    asked = Asked(counters or (), rule or (), str(site2 or ""), _target(target, say))
    let_calls_go_first()
    record = _read(events, before, first, last, say)
    task = Task(
        site=before,
        samples=record.samples,
        then=then if changes or then != before else None,
        changes=changes,
        anyway=admits_alike(before, then),
        seed=seed,
        runs=runs,
    )
    words = Wording(spoken, Texts.load().say(spoken), names_of(before, spoken))
    made: list[bytes] = []

    def report(replayed: FiguresStore, played: FiguresStore) -> None:
        if format in ("html", "pdf"):
            from hub.whatif.page import page

            paper = format == "pdf"
            html = page(
                replayed, played, record, before, loaded.theme, words, asked, on_paper=paper
            )
            made.append(_on_paper(html) if paper else html.encode())

    try:
        with progress() as reached:
            told = one_by_one(reached, len(record.days))
            found = answer(task, record, asked, told, stores=report)
    except Ended as error:
        raise UserError(say("whatif-crew-ended")) from error
    except OSError as error:
        raise UserError(f"{error.filename}: {why(error)}") from error
    _deliver(made[0] if made else _shown(found, format, words, colour=out is None), out, say)


def staffing(
    events: Path | None = None,
    /,
    *,
    site: Path,
    state: Path | None = None,
    arrivals: Path | None = None,
    day: Annotated[str, Parameter("--date")] = "",
    weekday: str = "",
    target: str = "15m",
    share: str = "80%",
    quantile: str = "",
    first: First = "",
    last: Last = "",
    seed: int = 1,
    format: Literal["text", "json", "csv"] = "text",  # noqa: A002
    out: Path | None = None,
    chart: Path | None = None,
    language: Literal["de", "en"] | None = None,
) -> None:
    """Say how many counters a day needs in each half hour, and which ones.

    By Erlang's formula from what came on such weekdays, and then by playing these days with the
    hub's own rules, with what counters serve and with their breaks.

    Parameters
    ----------
    events
        A table of events (CSV) from which arrivals and durations are known.
    site
        The site's configuration.
    state
        Instead of EVENTS: the state directory of a hub.
    arrivals
        Instead of both: a table (CSV) of time, service, arrivals; durations are as configured.
    day
        For the weekday of this date, such as 2026-10-05; without: of today.
    weekday
        For this weekday: Mo, Tue …
    target
        So long shall people wait at most …
    share
        … that is so large a share of them.
    quantile
        Of the arrivals on such weekdays: 80% plans for four days of five. Without: their mean.
    first
        Of the history the first day.
    last
        Of the history the last day.
    seed
        The same one draws the same.
    format
        How to say it.
    out
        The file to write.
    chart
        A picture (SVG) to write besides.
    language
        Of the answer; without: that of this terminal.
    """
    say = admin_say()
    spoken = language or preferred_language(os.environ)
    if sum(one is not None for one in (events, state, arrivals)) != 1:
        raise UsageError(say("whatif-staffing-one-source"))
    loaded = load_site(site, say)
    target_s = _target(target, say)
    aim = Aim(target_s if target_s is not None else Aim().target_s, _share(share, say))
    date_ = _weekday(day, weekday, loaded.site, say)
    plan = Plan(loaded.site, date_, aim, _share(quantile, say) if quantile else None, seed)
    let_calls_go_first()
    try:
        if arrivals is not None:
            known = from_table(plan, _arrivals(arrivals, loaded.site, say))
        else:
            source = events or state or Path()
            record = _read(source, loaded.site, first, last, say)
            known = from_history(plan, record.days, record.samples)
        with progress() as reached:
            advice = plan_staffing(plan, known, one_by_one(reached))
    except NoDays:
        raise UserError(say("whatif-staffing-no-days", file=str(events or state))) from None
    except OSError as error:
        raise UserError(f"{error.filename}: {why(error)}") from error
    words = Wording(spoken, Texts.load().say(spoken), names_of(loaded.site, spoken))
    if chart is not None:
        _deliver(shown_staffing.as_svg(advice, words, loaded.theme).encode(), chart, say)
    if format == "json":
        content = msgspec.json.format(msgspec.json.encode(advice), indent=2) + b"\n"
    elif format == "csv":
        content = shown_staffing.as_csv(advice).encode()
    else:
        colour = out is None and sys.stdout.isatty()
        content = shown_staffing.as_text(advice, words, colour=colour).encode()
    _deliver(content, out, say)


def _arrivals(file: Path, site: Site, say: Say) -> dict[str, list[float]]:
    try:
        with file.open(encoding="utf-8", errors="replace", newline="") as lines:
            return read_arrivals(lines, [service.id for service in site.services])
    except WrongTable as error:
        reason = say(error.reason, file=str(file), **error.facts)
        if not error.line:
            raise UserError(reason) from error
        where = say("whatif-staffing-no-row", file=str(file), line=error.line, why=reason)
        raise UserError(where) from error


def _share(written: str, say: Say) -> float:
    try:
        number = float(written.removesuffix("%").strip())
    except ValueError:
        number = 0.0
    share = number / 100 if written.endswith("%") else number
    if not 0 < share < 1:
        raise UsageError(say("whatif-staffing-no-share", value=written))
    return share


def _weekday(day: str, weekday: str, site: Site, say: Say) -> date:
    """A date that has the weekday that is meant."""
    if day and weekday:
        raise UsageError(say("whatif-staffing-one-day"))
    today = datetime.now(ZoneInfo(site.timezone)).date()
    if not weekday:
        return _date(day, say) or today
    wanted = weekdays(weekday)
    if len(wanted) != 1:
        raise UsageError(say("whatif-staffing-no-weekday", value=weekday))
    return today + timedelta(days=(min(wanted) - today.weekday()) % 7)


def _shown(found: Answer, form: Format, words: Wording, *, colour: bool) -> bytes:
    if form == "json":
        return msgspec.json.format(msgspec.json.encode(found), indent=2) + b"\n"
    if form == "csv":
        return as_csv(found).encode()
    return as_text(found, words, colour=colour and sys.stdout.isatty()).encode()


def _on_paper(html: str) -> bytes:
    from hub.reports.render.paper import as_pdf

    return as_pdf(html)


def _then(before: Site, path: Path, rules: Sequence[str], other: Path | None, say: Say) -> Site:
    if other is None:
        return load_site_with(path, rules, say).site if rules else before
    then = load_site(other, say).site
    if then.id != before.id:
        facts = {"file": str(other), "other": then.id, "site": before.id}
        raise UsageError(say("whatif-other-site", **facts))
    return replace(then, timezone=before.timezone)


def _change(text: str, site: Site, say: Say) -> Change:
    try:
        return change(text, site)
    except CannotBeMeant as error:
        reason = say(error.reason, **error.facts)
        if error.meant:
            reason = f"{reason} {say('config-did-you-mean', word=error.meant)}"
        wrong = say("whatif-change", text=error.text, position=error.position, why=reason)
        raise UsageError(wrong) from error


def _target(written: str, say: Say) -> int | None:
    if not written:
        return None
    try:
        return duration_s(written)
    except ValueError:
        raise UsageError(say("whatif-no-duration", value=written)) from None


# ── The record ───────────────────────────────────────────────────────────────────────────────────


def _read(source: Path, site: Site, first: str, last: str, say: Say) -> Record:
    """What is broken in it is named and left out."""
    left_out = 0
    console = Console(stderr=True)

    def broken(line: Broken) -> None:
        nonlocal left_out
        left_out += 1
        text = f"{source}:{line.number}: {say(line.reason, **line.facts)}"
        console.print(text, markup=False, highlight=False, soft_wrap=True)

    try:
        record = read_record(source, site, _date(first, say), _date(last, say), broken)
    except NotALog as error:
        raise UserError(say("whatif-no-log", file=str(source), column=error.column)) from error
    except NoRecord as error:
        raise UserError(say(error.reason, file=str(source), **error.facts)) from error
    except JournalBroken as error:
        raise UserError(str(error)) from error
    except OSError as error:
        raise UserError(f"{error.filename or source}: {why(error)}") from error
    if left_out:
        print(say("whatif-left-out", file=str(source), lines=left_out), file=sys.stderr)
    return record


def _date(written: str, say: Say) -> date | None:
    try:
        return calendar_day(written) if written else None
    except ValueError:
        raise UsageError(say("whatif-no-date", value=written)) from None


# ── Out ──────────────────────────────────────────────────────────────────────────────────────────


def _deliver(content: bytes, out: Path | None, say: Say) -> None:
    """To the terminal, or into the file: whole or not at all."""
    if out is None:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
        return
    part = out.with_name(f".{out.name}.{os.getpid()}")
    try:
        part.write_bytes(content)
        part.replace(out)
    except OSError as error:
        raise UserError(say("whatif-not-written", file=str(out), reason=why(error))) from error
    finally:
        part.unlink(missing_ok=True)
