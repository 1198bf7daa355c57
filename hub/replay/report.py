"""What has been learned of waiting times, and how good what people were told has been."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median

import msgspec
from rich.box import SIMPLE
from rich.table import Table

from hub.forecast.calibration import BIN_EDGES_S, Told
from hub.forecast.memory import Memory
from hub.forecast.outlook import FIRST, LATER
from hub.protocol.wording import Say

FEW = 10
"""Of fewer cases nothing is said."""


class Known(msgspec.Struct, frozen=True):
    """Of a service: so many calls, in how many of them somebody came, how long half of them kept a
    counter busy at most (`None`: there was none)."""

    service: str
    calls: int
    came: int
    median_s: float | None


class Quality(msgspec.Struct, frozen=True):
    """Of what was told: to whom (`first`: who had just come, `later`: who had waited for a while;
    empty: to all), when the runs expected the call, in how many cases. The rest is `None` of too
    few. `coverage_in_steps`: of the range as people read it, in steps of five minutes."""

    about: str
    from_s: int
    until_s: int | None
    cases: int
    coverage: float | None = None
    coverage_in_steps: float | None = None
    width_s: float | None = None
    mae_s: float | None = None
    bias_s: float | None = None


class Report(msgspec.Struct, frozen=True):
    """`events`: learned up to that one. `days`: so many service days are remembered."""

    events: int
    days: int
    services: list[Known]
    quality: list[Quality]
    whole: Quality


def report(memory: Memory) -> Report:
    """What a memory holds."""
    told = memory.calibration.told()
    whole = Told()
    for each in told.values():
        whole.add(each)
    edges = (0, *BIN_EDGES_S)
    quality = [
        _quality(about, from_s, until_s, told[name])
        for about in (FIRST, LATER)
        for place, (from_s, until_s) in enumerate(zip(edges, (*edges[1:], None), strict=True))
        if (name := f"{about}.{place}") in told and told[name].cases
    ]
    services = [
        Known(
            service,
            len(known.took_s),
            sum(known.came),
            round(median(known.took_s), 1) if known.took_s else None,
        )
        for service, known in sorted(memory.occupancies.items())
    ]
    return Report(
        memory.seq, len(memory.overtakers), services, quality, _quality("", 0, None, whole)
    )


def tables(said: Report, say: Say) -> Iterator[Table]:
    """The same, for people."""
    services = _table(say, "service", "calls", "came", "median")
    for one in said.services:
        enough = one.calls >= FEW and one.median_s is not None
        services.add_row(
            one.service,
            str(one.calls),
            _percent(one.came / one.calls, say) if enough else "–",
            _minutes(one.median_s, say) if enough else "–",
        )
    yield services
    quality = _table(say, "about", "cases", "held", "held-in-steps", "width", "mae", "bias")
    about = None
    for each in (*said.quality, said.whole):
        if each.about != about:
            about = each.about
            quality.add_section()
            if about:
                quality.add_row(say(f"forecast-{about}"))
        quality.add_row(
            _about(each, say),
            str(each.cases),
            _percent(each.coverage, say),
            _percent(each.coverage_in_steps, say),
            _minutes(each.width_s, say),
            _minutes(each.mae_s, say),
            _minutes(each.bias_s, say),
        )
    yield quality


def _quality(about: str, from_s: int, until_s: int | None, told: Told) -> Quality:
    cases = told.cases
    if cases < FEW:
        return Quality(about, from_s, until_s, cases)
    return Quality(
        about,
        from_s,
        until_s,
        cases,
        coverage=round(told.held / cases, 3),
        coverage_in_steps=round(told.held_in_steps / cases, 3),
        width_s=round(told.width_s / cases, 1),
        mae_s=round(told.off_s / cases, 1),
        bias_s=round(told.late_s / cases, 1),
    )


def _table(say: Say, first: str, *others: str) -> Table:
    table = Table(box=SIMPLE, pad_edge=False)
    table.add_column(say(f"forecast-{first}"))
    for name in others:
        table.add_column(say(f"forecast-{name}"), justify="right")
    return table


def _about(quality: Quality, say: Say) -> str:
    if not quality.about:
        return say("forecast-all")
    from_min = quality.from_s // 60
    if quality.until_s is None:
        return say("forecast-class-over", minutes=from_min)
    until_min = quality.until_s // 60
    return say("forecast-class", from_minutes=from_min, until_minutes=until_min)


def _percent(share: float | None, say: Say) -> str:
    return "–" if share is None else say("forecast-percent", percent=round(100 * share))


def _minutes(seconds: float | None, say: Say) -> str:
    return "–" if seconds is None else say("forecast-minutes", minutes=round(seconds / 60, 1))
