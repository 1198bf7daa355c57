"""The lines of one ticket → its visit: stretch by stretch, with what took how long. Pure."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from hub.exchange import moment as said
from hub.exchange.moment import Moment
from hub.whatif.record.script import How, Stretch

_OVER = frozenset({How.FINISH, How.NO_SHOW, How.CANCEL})


@dataclass(eq=False, slots=True)
class Drawn:
    """A stretch while it is being put together. `free_ms`: since when it could be called."""

    ticket: str
    service: str
    free_ms: int
    counter: str = ""
    call_ms: int | None = None
    start_ms: int | None = None
    end_ms: int | None = None
    how: How = How.UNKNOWN
    then_ms: int = 0
    reopened: bool = False
    ready_ms: int | None = None
    react_ms: int | None = None
    patience_ms: int | None = None

    def stretch(self, clocks: Sequence[int]) -> Stretch:
        """`clocks`: when the clock jumped; what lasted across that is not known."""
        return Stretch(
            service=self.service,
            counter=self.counter,
            how=self.how,
            way_ms=_lasted(self.call_ms, self.start_ms, clocks),
            busy_ms=_lasted(self.call_ms, self.end_ms, clocks),
            then_ms=self.then_ms,
            reopened=self.reopened,
            ready_ms=self.ready_ms,
            react_ms=self.react_ms,
            patience_ms=self.patience_ms,
        )


@dataclass(eq=False)
class Drawing:
    """A visit while it is being put together; lines come in order."""

    ticket: str
    stretches: list[Drawn] = field(default_factory=list)
    _present: Drawn | None = None

    def comes(self, service: str, free_ms: int) -> None:
        """It waits, and can be called from then on."""
        self._present = Drawn(self.ticket, service, free_ms)
        self.stretches.append(self._present)

    def take(self, line: Moment) -> None:
        """One more line of it; what makes no sense changes nothing."""
        present = self._present
        called = present is not None and present.call_ms is not None
        match line.event:
            case said.CALL:
                self._called(line)
            case said.START if present is not None and called and line.note != "assumed":
                present.start_ms = line.at_ms
            case said.FINISH if called:
                self._ends(line.at_ms, How.FINISH)
            case said.TRANSFER:
                self._handed_on(line)
            case said.MISS if called:
                self._ends(line.at_ms, How.MISS)
            case said.PARK if called:
                self._ends(line.at_ms, How.PARK)
            case said.NO_SHOW if called:
                self._ends(line.at_ms, How.NO_SHOW)
            case said.NO_SHOW if self._last(How.MISS):
                self.stretches[-1].how = How.NO_SHOW
            case said.CANCEL if called:
                self._ends(line.at_ms, How.CANCEL)
            case said.CANCEL if present is not None:
                present.patience_ms = max(0, line.at_ms - present.free_ms)
                self._present = None
            case said.REQUEUE | said.UNPARK:
                if called:
                    self._ends(line.at_ms, How.MISS)
                self._again(line.at_ms)
            case said.REOPEN if present is None:
                self._again(line.at_ms)
            case said.AUTO_CLOSE if called:
                self._ends(None, How.FINISH)
            case _:
                pass

    def _called(self, line: Moment) -> None:
        present = self._present
        if present is not None and present.call_ms is not None:
            if present.counter == line.counter:
                return  # once more
            self._ends(line.at_ms, How.TRANSFER)
        if self._present is None:
            self._again(line.at_ms)
        if self._present is not None:
            self._present.call_ms, self._present.counter = line.at_ms, line.counter

    def _handed_on(self, line: Moment) -> None:
        present = self._present
        service = line.note or line.service
        if present is not None and present.call_ms is None:
            present.service = service or present.service  # moved while it waited
            return
        if present is not None:
            self._ends(line.at_ms, How.TRANSFER)
        elif self._last(How.FINISH):
            self.stretches[-1].how = How.TRANSFER
        if self.stretches:
            self.comes(service or self.stretches[-1].service, line.at_ms)

    def _again(self, at_ms: int) -> None:
        """It waits once more after a stretch that has ended."""
        if self._present is not None or not self.stretches:
            return
        last = self.stretches[-1]
        last.then_ms = max(0, at_ms - last.end_ms) if last.end_ms is not None else 0
        last.reopened = last.how in _OVER
        self.comes(last.service, at_ms)

    def _ends(self, at_ms: int | None, how: How) -> None:
        if self._present is not None:
            self._present.end_ms, self._present.how = at_ms, how
            self._present = None

    def _last(self, how: How) -> bool:
        return self._present is None and bool(self.stretches) and self.stretches[-1].how is how


def kept(lines: Sequence[Moment]) -> list[Moment]:
    """The lines of one ticket without those that were taken back, and without the taking back."""
    left: list[Moment] = []
    for line in lines:
        if line.event != said.UNDO:
            left.append(line)
        elif left:
            left.pop()
    return left


def _lasted(from_ms: int | None, to_ms: int | None, clocks: Sequence[int]) -> int | None:
    if from_ms is None or to_ms is None or to_ms < from_ms:
        return None
    jumped = bisect_right(clocks, from_ms) < bisect_right(clocks, to_ms)
    return None if jumped else to_ms - from_ms
