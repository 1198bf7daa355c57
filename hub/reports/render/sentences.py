"""What figures say in whole sentences: the first thing that somebody reads. Pure."""

from __future__ import annotations

from math import ceil

from hub.reports.render.asking import Answers, Report
from hub.reports.render.wording import Wording

_HALF, _NINE_OF_TEN = "median", "p90"


def glance(report: Report, words: Wording) -> list[str]:
    """How it was, in a few sentences; those without enough cases are left out."""
    say, whole = words.say, report.whole
    found: list[str] = []
    visits = whole.value("visits", "count")
    if visits:
        found.append(say("report-glance-visits", count=int(visits), number=words.number(visits)))
    for figure in ("wait_walkin", "wait_appointment"):
        half, nine = (whole.value(figure, stat) for stat in (_HALF, _NINE_OF_TEN))
        if half is not None and nine is not None:
            found.append(
                say(
                    f"report-glance-{figure.replace('_', '-')}",
                    half=words.minutes(ceil(half)),  # at most so long
                    nine=words.minutes(ceil(nine)),
                )
            )
    kept = whole.value("no_show_appointment", "share")
    if kept is not None:
        found.append(say("report-glance-no-show", share=words.share(kept)))
    coverage = whole.value("forecast_coverage", "share")
    if coverage is not None:
        found.append(say("report-glance-forecast", share=words.share(coverage)))
    return found


def highest(
    answers: Answers, figure: str, stat: str, abouts: list[tuple[str, ...]]
) -> tuple[tuple[str, ...], float] | None:
    """Where a figure is highest, among these, and how high."""
    told = [
        (value, about)
        for about in abouts
        if (value := answers.value(figure, stat, *about)) is not None
    ]
    if not told:
        return None
    value, about = max(told)
    return about, value
