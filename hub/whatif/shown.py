"""An answer for people: in a terminal, and as a table for spreadsheets."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from rich.box import SIMPLE_HEAD
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from hub.reports.render.terminal import as_lines
from hub.reports.render.wording import NOTHING, Wording
from hub.whatif.answer import Answer, Check, Held
from hub.whatif.compared import Difference

WIDTH = 88
HOUSE = (
    ("wait_walkin", ("median", "p90", "share_within_target")),
    ("wait_appointment", ("median", "p90", "share_within_target")),
    ("service_level", ("share",)),
    ("abandonment", ("share",)),
    ("refused", ("share",)),
    ("total_stay", ("median",)),
    ("peak_waiting", ("max",)),
    ("utilisation", ("share",)),
)
PARTS = (
    ("service", "wait_walkin"),
    ("service", "wait_appointment"),
    ("cls", "wait_walkin"),
    ("cls", "wait_appointment"),
)
CSV = (
    *("figure", "stat", "service", "cls", "unit", "was", "before", "then", "difference"),
    *("n_was", "n_before", "n_then", "low", "high"),
)


def as_text(answer: Answer, words: Wording, *, colour: bool = False) -> str:
    """`colour`: whoever reads it sees a terminal."""
    return as_lines(_parts(answer, words), WIDTH, colour=colour)


def as_csv(answer: Answer) -> str:
    """Every difference; what is not told is empty."""
    file = io.StringIO()
    rows = csv.writer(file, lineterminator="\n")
    rows.writerow(CSV)
    for one in answer.differences:
        values = (
            one.figure, one.stat, one.by.get("service", ""), one.by.get("cls", ""), one.unit,
            one.was, one.before, one.then, one.difference,
            one.n_was, one.n_before, one.n_then, one.low, one.high,
        )  # fmt: skip
        rows.writerow("" if value is None else value for value in values)
    return file.getvalue()


def _parts(answer: Answer, words: Wording) -> Iterator[RenderableType]:
    say = words.say
    yield Text(words.names.site or answer.site, style="bold")
    yield Text(
        say(
            "whatif-about",
            first=answer.first,
            last=answer.last,
            days=answer.days,
            visits=answer.visits,
            seed=answer.seed,
            runs=answer.runs,
        )
    )
    changes = [*answer.counters, *answer.rules, *([answer.site2] if answer.site2 else [])]
    yield Text(say("whatif-if", changes="; ".join(changes)) if changes else say("whatif-nothing"))
    yield ""
    yield Text(say("whatif-check"), style="bold")
    yield from (Text(line) for line in _checked(answer.check, words))
    yield ""
    changed = bool(changes)
    yield Text(say("whatif-house"), style="bold")
    yield _house(answer, words, changed=changed)
    if changed:
        for dimension, figure in PARTS:
            table = _part(answer, dimension, figure, words)
            if table is not None:
                yield ""
                title = f"{words.title(figure)} · {words.dimension(dimension)}"
                yield Text(title, style="bold")
                yield table
    if answer.not_done:
        yield ""
        yield from (
            Text(say(f"whatif-{name}", count=count)) for name, count in answer.not_done.items()
        )
    yield ""
    yield Text(say("whatif-assumed"), style="bold")
    yield from (Text(f"· {say(text)}") for text in answer.assumed)


def _checked(check: Check, words: Wording) -> Iterator[str]:
    """How near the replay comes, and, where it is not near, why that may be."""
    say = words.say
    for one in check.held:
        if one.stat == "median" and one.was is not None and one.replayed is not None:
            yield _held(one, words)
    if check.close:
        yield say("whatif-close")
        return
    yield say("whatif-not-close")
    reasons: tuple[tuple[str, int | float], ...] = (
        ("other-calls", check.other_calls),
        ("calls-not-served", check.calls_not_served),
        ("absences", check.absences),
        ("unentered", check.unentered_days),
        ("drawn", check.drawn),
        ("tickets-left-out", check.tickets_left_out),
    )
    for name, count in reasons:
        if count:
            yield "· " + say(
                f"whatif-{name}",
                count=count,
                share=words.share(count / check.calls if check.calls else 0, 1),
                minutes=words.number(check.absent_min),
            )
    for kind, unknown in (
        ("services", check.unknown_services), ("counters", check.unknown_counters),
    ):  # fmt: skip
        if unknown:
            yield "· " + say(f"whatif-unknown-{kind}", names=", ".join(unknown))


def _held(one: Held, words: Wording) -> str:
    was, replayed = (words.full_value(value or 0, "min") for value in (one.was, one.replayed))
    title = words.title(one.figure)
    return words.say("whatif-held", title=title, was=was, replayed=replayed)


def _house(answer: Answer, words: Wording, *, changed: bool) -> Table:
    say = words.say
    heads = [say("whatif-was"), say("whatif-before")]
    heads += [say("whatif-then"), say("whatif-difference")] if changed else []
    table = _columns("", *heads, say("whatif-cases"))
    known = {(one.figure, one.stat): one for one in answer.differences if not one.by}
    for figure, stats in HOUSE:
        for stat in stats:
            one = known.get((figure, stat))
            if one is None or (one.was, one.before, one.then) == (None, None, None):
                continue
            cells = [_value(one.was, one.unit, words), _value(one.before, one.unit, words)]
            if changed:
                then = _value(one.then, one.unit, words)
                cells += [f"{then}{_range(one, words)}", _change(one, words)]
            title = f"{words.title(figure)} · {words.stat(stat)}"
            table.add_row(title, *cells, words.number(one.n_then if changed else one.n_before))
    return table


def _part(answer: Answer, dimension: str, figure: str, words: Wording) -> Table | None:
    """Median and P90 of a wait by service or class."""
    found = [one for one in answer.differences if [*one.by] == [dimension]]
    about = list(dict.fromkeys(one.by[dimension] for one in found))
    known = {(one.figure, one.stat, one.by[dimension]): one for one in found}
    say = words.say
    heads: list[str] = []
    for stat in ("median", "p90"):
        heads += [f"{words.stat(stat)} {say('whatif-before')}", say("whatif-then"), "±"]
    table = _columns("", *heads, say("whatif-cases"))
    for value in about:
        cells: list[str] = []
        cases = 0
        for stat in ("median", "p90"):
            one = known.get((figure, stat, value))
            if one is None or not one.n_before + one.n_then:
                continue
            cases = one.n_then
            cells += [
                _value(one.before, one.unit, words),
                _value(one.then, one.unit, words),
                _change(one, words),
            ]
        if cells:
            table.add_row(words.about(dimension, value), *cells, words.number(cases))
    return table if table.row_count else None


def _value(value: float | None, unit: str, words: Wording) -> str:
    return NOTHING if value is None else words.bare_value(value, unit)


def _range(one: Difference, words: Wording) -> str:
    """Between what the runs lie."""
    if one.low is None or one.high is None:
        return ""
    low, high = (words.bare_value(value, one.unit) for value in (one.low, one.high))
    return f" ({low}…{high})"


def _change(one: Difference, words: Wording) -> str:
    """With its sign; shares in points."""
    if one.difference is None:
        return NOTHING
    value = 100 * one.difference if one.unit == "share" else one.difference
    text = words.number(value, 0 if one.unit == "count" else 1)
    return text if value < 0 and text[0] in "−-" else f"+{text}" if value > 0 else text


def _columns(first: str, *others: str) -> Table:
    table = Table(box=SIMPLE_HEAD, pad_edge=False, padding=(0, 1), show_edge=False, expand=True)
    table.add_column(first, header_style="dim", ratio=1, overflow="fold")
    for name in others:
        table.add_column(name, justify="right", header_style="dim", overflow="fold")
    return table
