"""Which pictures stand in which section; those that nothing can be seen in are left out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hub.reports.render.asking import Report
    from hub.reports.render.charts.frame import Chart
    from hub.reports.render.wording import Wording


def charts(section: str, report: Report, words: Wording) -> Iterator[tuple[Chart, ...]]:
    """Those of a section, row by row: two beside each other, or one as wide as the page."""
    from hub.reports.render.charts import courses, house, waits
    from hub.reports.render.charts.frame import HALF, WIDE, Size

    halves: dict[str, tuple[Callable[[Report, Wording, Size], Chart | None], ...]] = {
        "waiting": (waits.by_hour, waits.reach, courses.waits, courses.lost),
        "house": (house.arrivals, house.counters, courses.visits),
        "forecast": (courses.forecast,),
    }
    wides: dict[str, tuple[Callable[[Report, Wording], Chart | None], ...]] = {
        "compared": (courses.compared,),
        "waiting": (waits.cells,),
        "service": (house.services,),
        "appointments": (house.missed,),
    }
    drawn = [
        (draw, chart)
        for draw in halves.get(section, ())
        if (chart := draw(report, words, HALF)) is not None
    ]
    for (_, left), (_, right) in zip(drawn[::2], drawn[1::2], strict=False):
        yield left, right
    if len(drawn) % 2 and (alone := drawn[-1][0](report, words, WIDE)) is not None:
        yield (alone,)
    for draw_wide in wides.get(section, ()):
        chart = draw_wide(report, words)
        if chart is not None:
            yield (chart,)
