"""What each ticket would have been told: at its issue, and with each minute of the clock until its
first call. Only what the log had shown by then is used.

Playing forward is most of the work and needs no calibration; so other processes can do it for days
of their own (`hub.replay.crew`), while calibration goes on day after day.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from hub.exchange.log import Broken, Line, written
from hub.forecast.calibration import Spread
from hub.forecast.memory import Memory
from hub.forecast.outlook import Forecaster
from hub.protocol.replies import StepState
from hub.protocol.site import Site
from hub.queueing.snapshot import Visit
from hub.queueing.state import State
from hub.replay.follow import House
from hub.replay.learned import Unfit

MINUTE_MS = 60_000
HEADER = "time,ticket,low,mid,high"


class Moment(NamedTuple):
    """When it is asked, and about whom. `whole`: about all who wait."""

    at_ms: int
    tickets: Sequence[str]
    whole: bool
    suffix: str


class Estimate(NamedTuple):
    """Time until the first call; `said` is `None` where that is not known."""

    time: str
    ticket: str
    said: Spread | None

    def row(self) -> str:
        """In minutes, as a line of the table."""
        if self.said is None:
            return f"{self.time},{_field(self.ticket)},,,"
        low, mid, high, _ = self.said
        return f"{self.time},{_field(self.ticket)},{low / 60:.2f},{mid / 60:.2f},{high / 60:.2f}"


class Replay:
    """A log, followed. `broken` is told of every line that is left out."""

    def __init__(self, site: Site | None, memory: Memory, broken: Callable[[Broken], None]) -> None:
        self.forecaster = Forecaster(memory, early_last=site is None)
        self._house = House(site, self.forecaster.learn)
        self._broken = broken
        self._minute_ms = 0

    @property
    def state(self) -> State:
        return self._house.state

    def moments(self, lines: Iterable[Line | Broken]) -> Iterator[Moment]:
        """Follow the log, and stop at every moment at which an estimate is wanted."""
        for line in lines:
            if isinstance(line, Broken):
                self._broken(line)
                continue
            yield from self._minutes_until(line)
            try:
                self._house.take(line)
            except Unfit as unfit:
                self._broken(Broken(line.number, unfit.reason, unfit.facts))
                continue
            if line.event == "issue":
                yield Moment(line.at_ms, (line.ticket,), whole=False, suffix=line.suffix)

    def look(self, moment: Moment) -> Mapping[str, Spread]:
        """What the runs say at this moment."""
        only = None if moment.whole else moment.tickets
        return self.forecaster.look(self.state, moment.at_ms, only=only).visits

    def tell(self, moment: Moment, spreads: Mapping[str, Spread]) -> Iterator[Estimate]:
        """What people are told after that."""
        time = written(moment.at_ms, moment.suffix)
        for ticket in moment.tickets:
            raw = spreads.get(ticket)
            said = None if raw is None else self.forecaster.tell(ticket, raw, moment.at_ms)
            yield Estimate(time, ticket, said)

    def _minutes_until(self, line: Line) -> Iterator[Moment]:
        """The full minutes that pass before this line."""
        state = self.state
        while self._minute_ms < line.at_ms and any(state.waiting.values()):
            self._house.pass_time(self._minute_ms)
            waiting = [
                visit.id
                for visit in state.open_visits()
                if _before_first_call(visit) and visit.issued_ms < self._minute_ms
            ]
            if waiting:
                yield Moment(self._minute_ms, waiting, whole=True, suffix=line.suffix)
            self._minute_ms += MINUTE_MS
        self._minute_ms = max(self._minute_ms, line.at_ms + -line.at_ms % MINUTE_MS)


def _before_first_call(visit: Visit) -> bool:
    return visit.step.state is StepState.WAITING and len(visit.steps) == 1 and not visit.step.calls


def _field(text: str) -> str:
    """As a field of a CSV line."""
    quoted = text.replace('"', '""')
    return f'"{quoted}"' if any(sign in text for sign in ',"\r\n') else text
