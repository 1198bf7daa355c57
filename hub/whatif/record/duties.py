"""When a counter was on duty, from what the log says of it and from its calls. Pure.

A break and an end are due at some moment while the last visitor before it is dealt with; the middle
of that is taken. So a counter that is played stops neither earlier nor later than it did.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from hub.exchange import moment as said
from hub.whatif.record.script import Duty
from hub.whatif.record.visits import Drawn

LONGEST_GAP_MS = 15 * 60_000
"""Who calls nobody for longer while people wait is not there."""
AT_ONCE_MS = 120_000
"""Who stops so soon after a visitor was due to stop before."""


class Mark(NamedTuple):
    """`open` (with what is served), `pause` or `close`."""

    at_ms: int
    kind: str
    services: tuple[str, ...] = ()


class Found(NamedTuple):
    """The duties of one counter, and breaks that nobody entered."""

    duties: list[Duty]
    absences: int
    absent_ms: int


class _Open(NamedTuple):
    from_ms: int
    to_ms: int
    kind: str
    services: tuple[str, ...]


class _Busy(NamedTuple):
    call_ms: int
    end_ms: int
    about: Drawn


def duties(counter: str, marks: Sequence[Mark], stretches: Sequence[Drawn]) -> Found:
    """`stretches`: those that were called there, in the order of their calls. What is found out of
    the pauses between them is noted with them."""
    busy = _busy(stretches)
    found: list[Duty] = []
    absences = absent_ms = 0
    opened = _opened(marks, busy)
    for place, one in enumerate(opened):
        its = [each for each in busy if one.from_ms <= each.call_ms < one.to_ms]
        _note_pauses(one.from_ms, its)
        parts = list(_without_absences(one, its))
        absences += len(parts) - 1
        absent_ms += sum(after.from_ms - before.to_ms for before, after in pairwise(parts))
        following = opened[place + 1].from_ms if place + 1 < len(opened) else None
        back = [*(each.from_ms for each in parts[1:]), following]
        found += [
            _duty(counter, part, its, back_ms) for part, back_ms in zip(parts, back, strict=True)
        ]
    return Found(found, absences, absent_ms)


def _busy(stretches: Sequence[Drawn]) -> list[_Busy]:
    """Where nobody entered the end it lasted until the next call, as far as is known."""
    found: list[_Busy] = []
    calls = [one.call_ms for one in stretches if one.call_ms is not None]
    for place, one in enumerate(one for one in stretches if one.call_ms is not None):
        call_ms = calls[place]
        end_ms = one.end_ms
        if end_ms is None:
            end_ms = calls[place + 1] if place + 1 < len(calls) else call_ms
        found.append(_Busy(call_ms, max(call_ms, end_ms), one))
    return found


def _opened(marks: Sequence[Mark], busy: Sequence[_Busy]) -> list[_Open]:
    """From when to when it was open. A call proves that it is."""
    found: list[_Open] = []
    since_ms: int | None = None
    services: tuple[str, ...] = ()
    calls = [Mark(each.call_ms, said.CALL) for each in busy]
    for at_ms, kind, its in sorted([*marks, *calls]):
        if kind == said.OPEN and since_ms is not None and its and its != services:
            found.append(_Open(since_ms, at_ms, said.OPEN, services))
            since_ms = at_ms
        if kind == said.OPEN:
            services = its or services
        if kind in (said.OPEN, said.CALL):
            since_ms = at_ms if since_ms is None else since_ms
        elif since_ms is not None:
            found.append(_Open(since_ms, at_ms, kind, services))
            since_ms = None
    if since_ms is not None:
        last_ms = max([since_ms + 1, *(each.end_ms for each in busy)])
        found.append(_Open(since_ms, last_ms, said.CLOSE, services))
    return found


def _without_absences(one: _Open, its: Sequence[_Busy]) -> list[_Open]:
    parts: list[_Open] = []
    from_ms = one.from_ms
    for before, after in pairwise(its):
        gap_ms = after.call_ms - before.end_ms
        if gap_ms > LONGEST_GAP_MS and after.about.free_ms <= before.end_ms:
            parts.append(_Open(from_ms, before.end_ms, said.PAUSE, one.services))
            from_ms = after.call_ms
    return [*parts, one._replace(from_ms=from_ms)]


def _duty(counter: str, part: _Open, its: Sequence[_Busy], back_ms: int | None) -> Duty:
    """`back_ms`: when it was on duty again."""
    mine = [each for each in its if part.from_ms <= each.call_ms < part.to_ms]
    due_ms, first_ms = part.to_ms, None
    if mine and part.kind != said.OPEN:
        last = mine[-1]
        if part.to_ms - last.end_ms <= AT_ONCE_MS:
            due_ms = max(part.from_ms, (last.call_ms + last.end_ms) // 2)
    if mine and mine[0].about.free_ms <= part.from_ms:
        first_ms = min(mine[0].call_ms - part.from_ms, LONGEST_GAP_MS)
    rest_ms = None
    if part.kind == said.PAUSE and back_ms is not None:
        rest_ms = back_ms - part.to_ms
    return Duty(counter, part.from_ms, due_ms, rest_ms, first_ms, part.services)


def _note_pauses(from_ms: int, its: Sequence[_Busy]) -> None:
    """How soon the next was called who was there already, and how soon whoever came to a counter
    that had nobody."""
    if its and its[0].about.free_ms > from_ms:
        its[0].about.react_ms = _reacted(its[0])
    for before, after in pairwise(its):
        gap_ms = max(0, after.call_ms - before.end_ms)
        if after.about.free_ms > before.end_ms:
            after.about.react_ms = _reacted(after)
        elif gap_ms <= LONGEST_GAP_MS:
            before.about.ready_ms = gap_ms


def _reacted(one: _Busy) -> int:
    """Whoever was called before they could be was called at once."""
    return min(max(0, one.call_ms - one.about.free_ms), LONGEST_GAP_MS)
