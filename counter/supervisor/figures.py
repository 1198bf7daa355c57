"""Today so far, in the supervisor's language: pure. Rounded as reports round it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from counter.house.wording import HousePhrases
from hub.protocol.views import FigureLine, HouseView

NOTHING = "–"
"""Of too few cases."""
WAITS = ("wait_walkin", "wait_appointment")
STATS = ("median", "p90", "share_within_target")


class Waited(NamedTuple):
    """A line of the table: who, and each of `STATS`."""

    who: str
    told: tuple[str, ...]


def waited(view: HouseView, phrases: HousePhrases) -> tuple[Waited, ...]:
    """How long those who were called had waited; without appointments there is no line for them."""
    known = _known(view)
    return tuple(
        Waited(
            phrases.say(f"supervisor-today-{_dashed(figure)}"),
            tuple(_told(known.get((figure, stat)), phrases) for stat in STATS),
        )
        for figure in WAITS
        if figure == "wait_walkin" or ((one := known.get((figure, STATS[0]))) and one.n)
    )


def heads(phrases: HousePhrases) -> tuple[str, ...]:
    """What stands over `Waited.told`."""
    return tuple(phrases.say(f"supervisor-today-{_dashed(stat)}") for stat in STATS)


def facts(view: HouseView, phrases: HousePhrases) -> Iterator[str]:
    """The rest, each in a few words; what there is nothing of in this house is left out."""
    known = _known(view)
    for figure, stat in (("served", "count"), ("refused", "count"), ("peak_waiting", "max")):
        if (one := known.get((figure, stat))) and one.value is not None:
            yield phrases.say(f"supervisor-today-{_dashed(figure)}", count=round(one.value))
    missed, share = (known.get(("no_show_appointment", stat)) for stat in ("count", "share"))
    if missed and share and share.n:
        said = phrases.say("supervisor-today-no-show", count=round(missed.value or 0))
        yield said if share.value is None else f"{said} ({_told(share, phrases)})"
    if (score := known.get(("satisfaction", "mean"))) and score.n:
        yield phrases.say("supervisor-today-satisfaction", score=_told(score, phrases))


def median(view: HouseView, service: str, phrases: HousePhrases) -> str:
    """How long half of those who came for it without an appointment waited at most; empty: nobody
    came."""
    line = _known(view, service).get((WAITS[0], STATS[0]))
    return _told(line, phrases) if line and line.n else ""


def _known(view: HouseView, service: str = "") -> dict[tuple[str, str], FigureLine]:
    return {(one.figure, one.stat): one for one in view.figures if one.service == service}


def _told(line: FigureLine | None, phrases: HousePhrases) -> str:
    if line is None or line.value is None:
        return NOTHING
    match line.unit:
        case "min":
            return phrases.duration(60 * round(line.value))
        case "share":
            return phrases.say("supervisor-today-percent", share=round(100 * line.value))
        case _:
            return phrases.say("supervisor-today-score", score=line.value)


def _dashed(name: str) -> str:
    return name.replace("_", "-")
