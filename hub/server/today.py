"""Today's figures on the supervisors' screens, and the figures' tables kept up to date.

They are counted while a supervisor looks. And once a day, and when another rule says how long
things are kept, they are followed in any case: what the hub forgets is then forgotten there too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from math import inf

from hub.protocol.site import Kept
from hub.protocol.views import FigureLine
from hub.protocol.wire import Role
from hub.reports.figures.model import Figures
from hub.server.house import House

SETTLED_S = 300.0
"""So long after the day, the hub or another rule has begun the tables are followed; there is more
to do first."""
STALE_S = 300.0
"""What is older is not shown any more."""
SHOWN = frozenset(
    {("wait_walkin", "median"), ("wait_walkin", "p90"), ("wait_walkin", "share_within_target")}
    | {("wait_appointment", one) for one in ("median", "p90", "share_within_target")}
    | {("served", "count"), ("refused", "count"), ("peak_waiting", "max"), ("satisfaction", "mean")}
    | {("no_show_appointment", "count"), ("no_show_appointment", "share")}
)
"""Figures of the whole house and their statistics."""
SHOWN_BY_SERVICE = frozenset({("wait_walkin", "median")})


class TodaysFigures:
    """`look` is to be called once a second, and returns at once."""

    def __init__(self, house: House, monotonic_s: Callable[[], float]) -> None:
        self._house, self._monotonic_s = house, monotonic_s
        self._followed: tuple[str, Kept | None] = "", None
        """The day, and how long things are kept on it."""
        self._due_s = inf
        house.figures.on_today = self._counted

    def look(self) -> None:
        """Have counted what is wanted, and show what there is."""
        house, day, now_s = self._house, self._house.today, self._monotonic_s()
        if self._followed != (day, house.site.kept):
            self._followed, self._due_s = (day, house.site.kept), now_s + SETTLED_S
        watched = house.devices.by_role().get(Role.SUPERVISOR, 0) > 0
        if watched or now_s >= self._due_s:
            house.figures.renew(day)
        figures, age_s = house.figures.today(day), house.figures.age_s(day)
        fresh = watched and age_s is not None and age_s < STALE_S
        house.publisher.show_figures(tuple(_lines(figures)) if figures and fresh else ())

    def _counted(self) -> None:
        if self._monotonic_s() >= self._due_s:
            self._due_s = inf
        self.look()


def _lines(figures: Figures) -> Iterator[FigureLine]:
    for one in figures.figures:
        service = one.by.get("service", "")
        if (one.figure, one.stat) in (SHOWN_BY_SERVICE if one.by else SHOWN):
            yield FigureLine(one.figure, one.stat, one.value, one.unit, one.n, service)
