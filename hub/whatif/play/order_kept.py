"""Did staff call whom the rules would have called? A recorded day is followed to see."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

from hub.exchange.log import Line
from hub.exchange.moment import Moment
from hub.protocol.site import Site, VisitorClass
from hub.queueing import events as ev
from hub.queueing.order import next_pick
from hub.queueing.state import State
from hub.replay.follow import House
from hub.replay.learned import Unfit

_CLASSES = {cls.value: cls for cls in VisitorClass}


class Order(NamedTuple):
    """So many calls; so many of them of somebody else than the rules say; so many of somebody whom
    the site does not let that counter call."""

    calls: int = 0
    others: int = 0
    not_served: int = 0


def order_kept(site: Site, moments: Iterable[Moment]) -> Order:
    """`moments`: of one day, in order."""
    calls = others = not_served = 0

    def watch(state: State, event: ev.Event, at_ms: int) -> None:
        nonlocal calls, others, not_served
        if not isinstance(event, ev.VisitCalled):
            return
        calls += 1
        counter = state.counters[event.counter]
        if event.service not in state.served[counter.id]:
            not_served += 1
            return
        pick = next_pick(state, counter, at_ms)
        others += pick is not None and pick.visit != event.visit

    house = House(site, watch)
    zone = ZoneInfo(site.timezone)
    for number, moment in enumerate(moments, 1):
        try:
            house.take(_line(number, moment, zone))
        except Unfit:
            continue  # whoever reads the log says so
    return Order(calls, others, not_served)


def _line(number: int, moment: Moment, zone: ZoneInfo) -> Line:
    """As a clock on the wall shows it: so a day is one, whatever the zone."""
    sched_ms = moment.sched_ms
    return Line(
        number,
        _on_the_wall(moment.at_ms, zone),
        moment.event,
        moment.ticket,
        moment.service,
        moment.counter,
        _CLASSES.get(moment.cls, VisitorClass.WALKIN),
        None if sched_ms is None else _on_the_wall(sched_ms, zone),
        moment.note,
        "",
    )


def _on_the_wall(at_ms: int, zone: ZoneInfo) -> int:
    offset = datetime.fromtimestamp(at_ms / 1000, zone).utcoffset()
    return at_ms + (round(offset.total_seconds() * 1000) if offset else 0)
