"""Figures over HTTP: the same numbers as in a report, on a screen, in the measures."""

from __future__ import annotations

import datetime
from typing import Annotated

from litestar import get
from litestar.handlers import HTTPRouteHandler
from litestar.params import QueryParameter

from hub.reports.figures.model import Asked, Figures, NotByClerk, check_clerks
from hub.reports.pipe import AskFigures, Counted
from hub.server.access import Operation
from hub.server.api.documents import KEYED, READING, problems
from hub.server.api.gate import ProblemRaised
from hub.server.figures import NotCounted
from hub.server.house import House
from hub.server.problems import Problem

RETRY_AFTER_S = 5
Names = Annotated[
    str | None,
    QueryParameter(max_length=400, description="Names, with commas between; without: all."),
]
Dimensions = Annotated[
    str | None,
    QueryParameter(
        max_length=200,
        description="Taken apart by these, with commas between: service, counter, hour, weekday,"
        " cls, language, kiosk, day, week, month; by clerk only where the site's figures_by_clerk"
        " is on.",
    ),
]
Date = Annotated[
    datetime.date | None,
    QueryParameter(description="A local date, included; without: today."),
]


def figure_routes(house: House) -> list[HTTPRouteHandler]:
    """`/figures`."""

    @get(
        "/figures",
        opt={"roles": Operation.FIGURES.value},
        responses=problems(*READING),
        security=KEYED,
        tags=["figures"],
    )
    async def show_figures(
        first: Date = None,
        last: Date = None,
        by: Dimensions = None,
        figures: Names = None,
        target_s: Annotated[int | None, QueryParameter(ge=1, le=86_400)] = None,
    ) -> Figures:
        """The figures of these days; docs/figures.md defines each of them. Few cases have no value.

        They are counted beside the hub and follow it within seconds. 503: not counted yet.
        """
        today = house.today
        asked = Asked(
            first=str(first or last or today),
            last=str(last or first or today),
            by=_split(by),
            figures=_split(figures),
            target_s=target_s,
        )
        try:
            check_clerks(asked.by, house.site)
            answer = await house.figures.answer(AskFigures(asked))
        except NotByClerk as error:
            raise ProblemRaised(Problem.of(400, "not-by-clerk", detail=str(error))) from error
        except NotCounted as error:
            raise ProblemRaised(_problem(error)) from error
        if not isinstance(answer, Counted):
            raise TypeError(type(answer))
        return answer.figures

    return [show_figures]


def _split(names: str | None) -> tuple[str, ...]:
    return tuple(name.strip() for name in names.split(",") if name.strip()) if names else ()


def _problem(error: NotCounted) -> Problem:
    if error.bad:
        return Problem.of(400, "bad-figures", detail=error.detail)
    return Problem.of(503, "figures-not-ready", retry_after_s=RETRY_AFTER_S)
