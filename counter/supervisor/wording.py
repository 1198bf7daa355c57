"""What would help now, in the supervisor's language: pure."""

from __future__ import annotations

from collections.abc import Sequence

from counter.house.state import House
from counter.house.wording import HousePhrases


def advised(house: House, phrases: HousePhrases) -> str:
    """One or two sentences; empty: nothing would help, or nobody knows any more."""
    advice = house.view.advice if house.view and house.lost is None else None
    if advice is None:
        return ""
    then = advice.then_s // 60
    if advice.closes:
        counter = phrases.counter(advice.closes)
        return phrases.say("supervisor-advice-close", counter=counter, then=then)
    counters = [phrases.counter(one) for one in advice.opens]
    return phrases.say(
        "supervisor-advice-open",
        counters=_listed(counters, phrases),
        count=len(counters),
        service=phrases.service(advice.service),
        within=advice.within_s // 60,
        then=then,
        now="unknown" if advice.now_s is None else str(advice.now_s // 60),
    )


def _listed(names: Sequence[str], phrases: HousePhrases) -> str:
    if len(names) < 2:
        return "".join(names)
    return phrases.say("supervisor-advice-and", names=", ".join(names[:-1]), last=names[-1])
