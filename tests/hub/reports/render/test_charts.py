"""Pictures of days on which next to nothing happened, or all of it was alike."""

from __future__ import annotations

import itertools
import re

import pytest

from hub.reports.figures.definitions import DEFINITIONS
from hub.reports.figures.model import FEW, Asked, Figure
from hub.reports.render.asking import Report, Wanted, report
from hub.reports.render.charts.chosen import charts
from hub.reports.render.charts.frame import Chart
from hub.reports.render.contents import SECTIONS
from hub.reports.render.wording import Names, Wording
from tests.hub.reports.made_up import ORIGIN, of
from tests.hub.reports.render.said import wording

pytestmark = pytest.mark.filterwarnings("error")
LONG = "Erteilung einer Auskunft aus dem Gewerbezentralregister für Auswärtige"
VALUES = {
    "hour": ("8", "9", "10"),
    "service": ("ausweis", "auskunft", "kfz"),
    "counter": ("1", "2", "Schalter im Erdgeschoss links", "Schalter im Erdgeschoss rechts"),
}


def alike(minutes: float, *, target_s: int | None = None) -> Report:
    """Of a day in which everything took so long."""

    def answers(asked: Asked) -> list[Figure]:
        return [
            Figure(
                figure=one.figure,
                stat=stat,
                by=dict(zip(asked.by, about, strict=True)),
                value=minutes if one.unit == "min" and stat in ("median", "p90") else 0,
                unit=one.unit,
                n=FEW,
            )
            for about in itertools.product(*(VALUES[name] for name in asked.by))
            for one in DEFINITIONS.values()
            if not asked.figures or one.figure in asked.figures
            for stat in one.stats
        ]

    return report(Wanted(period=of("day"), compared=True, target_s=target_s), ORIGIN, answers)


def pictures(shown: Report) -> dict[str, Chart]:
    words = Wording("de", wording().say, Names(of={"service": {"auskunft": LONG}}))
    return {
        chart.id: chart
        for section in ("compared", *SECTIONS)
        for row in charts(section, shown, words)
        for chart in row
    }


def texts(chart: Chart) -> list[str]:
    return re.findall(r"<text[^>]*>([^<]*)</text>", chart.svg)


def test_ok__nobody_waited_and_nothing_took_any_time() -> None:
    drawn = pictures(alike(0))
    assert {"hours", "compared", "services"} <= set(drawn)
    assert "1" in texts(drawn["hours"])


@pytest.mark.parametrize(("minutes", "shown"), [(10.0, True), (4.0, True), (2.0, False)])
def test_ok__a_good_wait_is_marked_unless_it_is_far_above_all_there_were(
    minutes: float, shown: bool
) -> None:
    hours = pictures(alike(minutes, target_s=900))["hours"]
    assert any(text.startswith("Ziel") for text in texts(hours)) is shown


def test_ok__names_leave_room_for_the_picture_and_stand_whole_in_its_table() -> None:
    drawn = pictures(alike(10))
    services, counters = drawn["services"], drawn["counters"]
    assert LONG not in texts(services)
    assert any(text.endswith("…") and LONG.startswith(text[:-1]) for text in texts(services))
    assert LONG in {row[0] for row in services.rows}
    assert sum(text.startswith("Schalter im") for text in texts(counters)) < 2
    assert "Schalter im Erdgeschoss rechts" in {row[0] for row in counters.rows}
