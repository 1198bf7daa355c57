"""What the supervisor could do about the waits, looked at every quarter of a minute.

The present is set as a scene in the hub, as for the waits themselves; the many ways in which it
could go on are played by the process beside it. Nothing here may cost a ticket: what fails is
logged, and then nothing is advised.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable

from hub.clock import Clock
from hub.forecast.advice import Standing, Wish, advice, settled, wish
from hub.protocol.views import CounterState
from hub.queueing.state import State
from hub.server.beside import BesideGone
from hub.server.committed import Committed
from hub.server.forecasting import MOST, SHARE, Forecasting
from hub.server.player import Player

EVERY_S = 15.0
MOST_BY_RATIO = 200
"""Where a ratio decides each run takes ten times as long."""

log = logging.getLogger(__name__)


class Advising:
    """`on_change` is called when something else is advised than before."""

    def __init__(
        self, committed: Committed, clock: Clock, forecasting: Forecasting, player: Player
    ) -> None:
        self._committed, self._clock = committed, clock
        self._forecasting, self._player = forecasting, player
        self._standing = Standing()
        self.on_change: Callable[[], None] = lambda: None

    async def run(self) -> None:
        """Work until cancelled."""
        failing = False
        while True:
            rest_s = EVERY_S
            try:
                rest_s = await self.look()
                failing = False
            except Exception as error:  # nothing is advised then, and everything else goes on
                if not failing:
                    seen = None if isinstance(error, BesideGone) else error
                    log.error("advice_failed", extra={"reason": str(error)}, exc_info=seen)
                failing = True
                self._adopt(Standing())
            await asyncio.sleep(rest_s)

    async def look(self) -> float:
        """Look once; for how long to rest then."""
        asked, took_s, open_now = await self._committed.read(self._wish)
        found = await self._player.judge(asked) if asked is not None else None
        self._adopt(settled(self._standing, found, open_now))
        return max(EVERY_S, SHARE * took_s)

    def _wish(self, state: State) -> tuple[Wish | None, float, frozenset[str]]:
        """What is to be judged, how long it took to put that together, and who is open."""
        begun_s = time.thread_time()
        seats = state.core.seats.items()
        open_now = frozenset(id_ for id_, seat in seats if seat.state is CounterState.OPEN)
        most = MOST_BY_RATIO if state.site.ratio else MOST
        asked = None
        if sum(state.waiting.values()) <= most:
            stage, now_ms = self._forecasting.forecaster.stage, self._clock.site_ms()
            asked = wish(stage, state, now_ms, self._standing.names)
        return asked, time.thread_time() - begun_s, open_now

    def _adopt(self, standing: Standing) -> None:
        self._standing = standing
        said = advice(standing.said)
        if said != self._forecasting.advice:
            self._forecasting.advice = said
            self.on_change()
