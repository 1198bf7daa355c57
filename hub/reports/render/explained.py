"""How a figure came about for one visit, in words: what counts, why, and which events say so."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from textwrap import fill
from zoneinfo import ZoneInfo

from hub.reports.dictionary import COLUMNS
from hub.reports.explain import Explained, Row
from hub.reports.render.wording import Wording

_WIDTH = 80
_WORDS_WIDTH = 46
_DIGEST_SHOWN = 12


def as_text(explained: Explained, words: Wording, zone: ZoneInfo) -> str:
    """Times of day are those of the site's zone."""
    return "\n".join(_lines(explained, words, zone)) + "\n"


def _lines(explained: Explained, words: Wording, zone: ZoneInfo) -> Iterator[str]:
    say, figure = words.say, explained.figure
    day = date.fromisoformat(explained.day)
    number = explained.number or explained.ticket
    yield say("report-explain-visit", number=number, ticket=explained.ticket, day=words.day(day))
    yield ""
    yield words.title(figure)
    yield fill(words.meaning(figure), _WIDTH)
    yield fill(words.rules(figure), _WIDTH)
    if not explained.rows:
        yield ""
        yield say("report-explain-no-row")
    for row in explained.rows:
        yield ""
        yield from _row(row, explained, words, zone, day)
    yield ""
    if explained.steps:
        yield say("report-explain-journal")
        for step in explained.steps:
            back = say("report-explain-back") if step.taken_back else ""
            where = say("report-explain-counter", counter=step.counter) if step.counter else ""
            yield (
                f"  {step.seq:>8}  {_time(step.at_ms, zone, day, words):<8}  {step.event:<18}"
                f"  {where:<12}  {step.digest[:_DIGEST_SHOWN]}  {back}"
            ).rstrip()
    else:
        yield say("report-explain-no-journal")
    yield ""
    yield say("report-explain-conditions")
    for condition in explained.conditions:
        yield fill(
            " ".join(condition.split()), _WIDTH, initial_indent="  ", subsequent_indent="    "
        )


def _row(
    row: Row, explained: Explained, words: Wording, zone: ZoneInfo, day: date
) -> Iterator[str]:
    """A row: what it is, what it is worth, its instants with the events that say them."""
    say, columns = words.say, row.columns
    about: dict[str, str | int] = {
        "service": words.about("service", str(columns.get("service", ""))),
        "counter": words.about(
            "counter", str(columns.get("counter") or columns.get("first_counter") or "")
        ),
        "part": int(columns.get("part", 1)),
    }
    yield say(f"report-explain-{row.table}", **about)
    yield f"  {_verdict(row, explained, words)}"
    for instant in row.instants:
        column = COLUMNS[row.table][instant.column]
        name = column.de if words.language == "de" else column.en
        seqs = ", ".join(str(seq) for seq in instant.seqs)
        events = say("report-explain-events", count=len(instant.seqs), events=seqs) if seqs else ""
        time = _time(instant.at_ms, zone, day, words)
        yield f"  {name:<{_WORDS_WIDTH}}  {time:<8}  {events}".rstrip()


def _verdict(row: Row, explained: Explained, words: Wording) -> str:
    say = words.say
    if not row.case:
        return say("report-explain-no-case")
    if not row.counts:
        return say("report-explain-left-out", reason=words.reason(row.left_out))
    if row.value is not None:
        value = words.full_value(row.value, row.unit, decimals=0 if row.unit == "count" else 2)
        return say("report-explain-counts", value=value)
    if row.hit is not None:
        return say("report-explain-hit" if row.hit else "report-explain-no-hit")
    return say("report-explain-one")


def _time(at_ms: int, zone: ZoneInfo, day: date, words: Wording) -> str:
    """Of another day with its date."""
    at = datetime.fromtimestamp(at_ms / 1000, zone)
    time = f"{at:%H:%M:%S}"
    return time if at.date() == day else f"{words.day_in_course(at.date())} {time}"
