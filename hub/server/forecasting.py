"""How long everybody will wait, kept fresh: learns from what is durable, and looks ahead.

Once a second if anything has changed, else every few seconds, the present is set as a scene and
played forward (`hub.forecast`). Whoever has come since is told what those were told who could have
come then. Nothing here may cost a ticket: what fails is logged, and the wait is then unknown.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from typing import NamedTuple

from hub.clock import Clock
from hub.forecast import lessons as ls
from hub.forecast.calibration import Spread, Told
from hub.forecast.learning import lessons
from hub.forecast.outlook import FIRST, LATER, Forecaster, Outlook, outlook
from hub.forecast.scene import Cast
from hub.journal.replay import Readable
from hub.protocol.replies import StepState, Wait
from hub.protocol.views import Advice
from hub.queueing import events as ev
from hub.queueing.order import right_behind
from hub.queueing.rules.given import Told as Said
from hub.queueing.snapshot import Visit
from hub.queueing.state import State
from hub.server.beside import BesideGone
from hub.server.committed import Committed
from hub.server.measures import Histogram
from hub.server.player import Player
from hub.server.remembering import MemoryFile, catch_up

BUSY_S, CALM_S = 1.0, 5.0
"""How often to look: while things happen, and while nothing does or a ratio makes it costly."""
SHARE = 250
"""A look may hold up the loop for one part in so many of the time."""
SELDOM_S, STALE_S = 10.0, 30.0
SAVED_EVERY_S = 600.0
MOST = 2_000
"""Of more people who wait nobody can say anything that is true for long."""
NEW_MS = 60_000

log = logging.getLogger(__name__)


class _Look(NamedTuple):
    """`seq`: the last event that it knows of. `at_s`: machine time."""

    seq: int
    at_s: float
    said: Outlook


class Forecasting:
    """What people are told (`hub.projection.waits`), and how it comes about.

    `taught` is the writer's hook, `kept` is to be called after each commit. `on_look` is called
    after each look, and told whether those who would come now are told something else than before.
    """

    def __init__(
        self,
        committed: Committed,
        clock: Clock,
        journal: Readable,
        file: MemoryFile,
        player: Player,
        *,
        full: Callable[[], bool] = lambda: False,
    ) -> None:
        self.forecaster = Forecaster(file.read())
        self.took_s = Histogram()
        self._committed, self._clock, self._journal = committed, clock, journal
        self.on_look: Callable[[bool], None] = lambda others: None
        self._file, self._player, self._full = file, player, full
        self._loop = asyncio.get_running_loop()
        self._changed, self._day_over = asyncio.Event(), asyncio.Event()
        self.advice: Advice | None = None
        """Of `hub.server.advising`."""
        self._look: _Look | None = None
        self._shown: dict[str, Wait | None] = {}
        self._since = self._revision = committed.state.core.seq
        self._caught_up = False
        self._just: tuple[str, int, Spread | None] | None = None
        """What was told of a ticket that is being given out: its answer says that, and follows."""
        self._pending: deque[ls.Taught] = deque()
        """What events have taught that are not durable yet, or come after what is caught up on."""

    # ── What is told ─────────────────────────────────────────────────────────────────────────────

    def of_visit(self, visit: Visit) -> Wait | None:
        just, self._just = self._just, None
        known = just is not None and just[:2] == (visit.id, visit.changed_seq)
        spread = just[2] if just and known else self._calibrated(visit)
        return spread.shown() if spread else None

    def told(self, visit: Visit) -> Said | None:
        spread = self._calibrated(visit)
        self._just = (visit.id, visit.changed_seq, spread)
        if spread is None:
            return None
        wait = spread.shown()
        return Said(wait.low_s, round(spread.mid_s), wait.high_s)

    def of_newcomer(self, service: str) -> Wait | None:
        look = self._known()
        said = look.said.newcomers.get(service) if look else None
        return self.forecaster.calibrator.apply(FIRST, said).shown() if said else None

    def age_s(self) -> float | None:
        """How long ago was the last look; `None`: there is none to be told from."""
        return self._loop.time() - self._look.at_s if self._look else None

    @property
    def revision(self) -> int | None:
        """The last event that the last look knew of."""
        return self._look.seq if self._look else None

    def quality(self) -> Told:
        """How good what was told has been."""
        whole = Told()
        for told in self.forecaster.memory.calibration.told().values():
            whole.add(told)
        return whole

    def _known(self) -> _Look | None:
        look = self._look
        return look if look and self._loop.time() - look.at_s <= STALE_S else None

    def _calibrated(self, visit: Visit) -> Spread | None:
        said = self._of(visit)
        if said is None:
            return None
        new = self._clock.site_ms() - visit.step.since_ms < NEW_MS
        return self.forecaster.calibrator.apply(FIRST if new else LATER, said)

    def _of(self, visit: Visit) -> Spread | None:
        """What the runs say; of whoever has come or moved since, what they say of their place."""
        look, step = self._known(), visit.step
        if look is None or not (look.said.newcomers or look.said.visits):
            return None
        if visit.changed_seq <= look.seq:
            return look.said.visits.get(visit.id)
        if step.ready_ms is not None:
            return None
        behind = right_behind(self._committed.state, visit)
        said = look.said.visits.get(behind) if behind else None
        if said is None and not step.only_at:
            said = look.said.newcomers.get(step.service)
        return said

    # ── Learning ─────────────────────────────────────────────────────────────────────────────────

    def taught(self, state: State, event: ev.Event, at_ms: int) -> None:
        """An event is about to be applied; nobody knows yet whether it will last."""
        pending, seq = self._pending, state.core.seq + 1
        while pending and pending[-1].seq >= seq:
            pending.pop()  # of a batch for which there was no room
        try:
            taught = lessons(state, event, at_ms)
        except Exception:  # whatever it is: the event itself is in order, and must happen
            log.exception("forecast_not_taught")
            return
        if taught.lessons or taught.counter:
            pending.append(taught)

    def kept(self, revision: int) -> None:
        """All events up to this one are durable."""
        self._revision = revision
        self._changed.set()
        if not self._caught_up:
            return
        pending = self._pending
        while pending and pending[0].seq <= revision:
            taught = pending.popleft()
            try:
                self._take(taught)
            except Exception:  # as above
                log.exception("forecast_not_learned")
        self.forecaster.memory.seq = revision

    def _take(self, taught: ls.Taught) -> None:
        self.forecaster.take(taught)
        for lesson in taught.lessons:
            if isinstance(lesson, ls.Came):
                self._tell(lesson.visit)
            elif isinstance(lesson, ls.DayOver):
                self._day_over.set()

    def _tell(self, visit_id: str) -> None:
        """Remember what somebody is told who waits, to see how good it was."""
        now_ms = self._clock.site_ms()
        visit = self._committed.state.core.visits.get(visit_id)
        if visit is None or visit.step.state is not StepState.WAITING:
            return
        if self.forecaster.owed(visit_id, now_ms) and (said := self._of(visit)) is not None:
            new = now_ms - visit.step.since_ms < NEW_MS
            self.forecaster.tell(visit_id, said, now_ms, FIRST if new else LATER)

    # ── Running ──────────────────────────────────────────────────────────────────────────────────

    async def run(self) -> None:
        """Work until cancelled."""
        await asyncio.gather(self._catch_up(), self._keep_fresh(), self._keep_saved())

    async def close(self) -> None:
        """To be called once `run` has ended and nothing more is committed."""
        await self._player.close()
        await self._save()
        self._file.close()

    async def _catch_up(self) -> None:
        try:
            events = await catch_up(self._journal, self.forecaster, self._since)
            log.info("forecast_caught_up", extra={"events": events})
        except Exception:  # what it cannot follow it does not learn; the day goes on
            log.exception("forecast_not_caught_up")
        self._caught_up = True
        self.kept(self._revision)

    async def _keep_saved(self) -> None:
        while True:
            with suppress(TimeoutError):
                async with asyncio.timeout(SAVED_EVERY_S):
                    await self._day_over.wait()
            self._day_over.clear()
            await self._save()

    async def _save(self) -> None:
        if not self._full():  # what room is left belongs to the day's own events
            await self._file.write(self.forecaster.memory)

    async def _keep_fresh(self) -> None:
        failing = False
        while True:
            rest_s = CALM_S
            try:
                rest_s = await self._renew()
                failing = False
            except Exception as error:  # the wait is unknown then, and everything else goes on
                if not failing:
                    seen = None if isinstance(error, BesideGone) else error
                    log.error("forecast_failed", extra={"reason": str(error)}, exc_info=seen)
                failing = True
                if self._look is not None and self._known() is None:
                    self._adopt(None)
            await asyncio.sleep(rest_s)
            with suppress(TimeoutError):
                async with asyncio.timeout(max(CALM_S - rest_s, 0)):
                    await self._changed.wait()

    async def _renew(self) -> float:
        """Look ahead once; for how long to rest then."""
        self._changed.clear()
        cast, seq, cast_s = await self._committed.read(self._cast)
        if cast is None:
            self._adopt(None)
            return CALM_S
        begun_s = time.perf_counter()
        spreads = await self._player.play(cast.scene) if cast.scene.kinds else []
        self.took_s.observe(cast_s + time.perf_counter() - begun_s)
        self._adopt(_Look(seq, self._loop.time(), outlook(cast, spreads)))
        least_s = CALM_S if cast.scene.site.ratio else BUSY_S
        return min(max(least_s, SHARE * cast_s), SELDOM_S)

    def _cast(self, state: State) -> tuple[Cast | None, int, float]:
        """The present as a scene, which event it knows, and how long that took."""
        begun_s = time.thread_time()
        if sum(state.waiting.values()) > MOST:
            return None, 0, 0.0
        services = [service.id for service in state.services.values() if not service.retired]
        cast = self.forecaster.stage.cast(state, self._clock.site_ms(), services)
        return cast, state.core.seq, time.thread_time() - begun_s

    def _adopt(self, look: _Look | None) -> None:
        self._look = look
        for visit in look.said.visits if look else ():
            self._tell(visit)
        shown = {service: self.of_newcomer(service) for service in self._committed.state.services}
        others, self._shown = shown != self._shown, shown
        self.on_look(others)
