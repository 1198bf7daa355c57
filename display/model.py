"""Which calls stand in front, for how long, and what is said: pure.

A view from the hub holds the whole log of calls; `apply` takes what is new from it, `advance` lets
time pass. Promises, whatever comes in whatever burst:

- every call stands in front for at least the minimum show time, in the order of the log;
- several share the front; when it is full the next ones wait, and none is skipped, except
  a call whose visit has meanwhile been called to another counter (showing it would send somebody
  to the wrong place) and one that was over long before this display saw it;
- a call and its repetitions at the same counter are one tile, begun anew by each repetition;
- each call is announced at most once, in order, only while it is live and only by the display that
  speaks for its zone then; when more are waiting, in few words (`display.announcing.Pace`);
- that a call stands there is reported at once, what else became of it as soon as it is known.

All `*_ms` are site time.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

import msgspec

from display.announcing import Announcement, Pace
from display.marks import Marks
from hub.protocol.commands import CallOutcome
from hub.protocol.views import CallLine, DisplayView

FORGET_MS = 300_000
"""A call that ended before this display ever saw it, and is older than this, is not shown."""
SPEAK_WITHIN_MS = 60_000
"""A call that the voice comes to later than this after it was made is shown, but not spoken."""
HURRY_FROM = 3
"""While so many or more wait behind it, a call is announced without a gong of its own."""


@dataclass(frozen=True)
class Tile:
    """One visit at one counter, standing in front: a call and its repetitions."""

    calls: tuple[CallLine, ...]
    until_ms: int
    """Not before this may it leave."""
    complete: bool = False
    """It has had its time; it stays as long as the call is live and nobody needs the place."""

    @property
    def call(self) -> CallLine:
        return self.calls[-1]


@dataclass(frozen=True)
class Rules:
    """`speed`: site seconds in a machine second; people's patience is measured in the latter."""

    comfort: int = 4
    """Calls that have had their time leave the front while there are more than this."""
    capacity: int = 8
    """The most that may stand in front."""
    minimum_ms: int = 8_000
    speed: float = 1.0
    sound: bool = False


@dataclass(frozen=True)
class Model:
    rules: Rules = field(default_factory=Rules)
    marks: Marks = field(default_factory=Marks)
    view: DisplayView | None = None
    taken: int = 0
    """Calls up to this number have been taken from the log."""
    silent_up_to: int = 0
    """Calls up to this number were spoken before this display was switched on."""
    queue: tuple[CallLine, ...] = ()
    """Waiting for a place in front, oldest first."""
    front: tuple[Tile, ...] = ()
    """Newest first."""
    due: tuple[CallLine, ...] = ()
    """Waiting for the voice, oldest first."""
    speaking: CallLine | None = None
    in_a_row: bool = False
    """The voice has not been without work since it spoke last."""
    outcomes: tuple[tuple[int, CallOutcome], ...] = ()
    """To be reported to the hub."""

    def speaks(self, call: CallLine) -> bool:
        """Whether this display is the one that announces it."""
        return self.rules.sound and self.view is not None and call.zone in self.view.speaks

    @property
    def history(self) -> tuple[CallLine, ...]:
        """Who was called before and is still in the house: newest first, one line for each visit,
        without those in front."""
        if self.view is None:
            return ()
        pending = {call.call_seq for call in self.queue}
        seen = {call.visit for tile in self.front for call in tile.calls}
        lines = []
        for call in reversed(self.view.calls):
            if call.visit not in seen and call.call_seq not in pending and not call.over:
                seen.add(call.visit)
                lines.append(call)
        return tuple(lines)


def started(marks: Marks, rules: Rules) -> Model:
    """A display that has just been switched on."""
    return Model(rules=rules, marks=marks, taken=marks.shown, silent_up_to=marks.spoken)


def apply(model: Model, view: DisplayView, now_ms: int) -> Model:
    """Take a view: the new calls of its log come in, those that ended are no longer live."""
    if _another_journal(model.marks, view):
        model = replace(started(Marks(), model.rules), speaking=model.speaking)
    newcomer = model.view is None and not model.marks.recent
    fresh = [call for call in view.calls if call.call_seq > model.taken]
    spoke = model.view.speaks if model.view else ()
    model = _with_current_lines(replace(model, view=view))
    model = replace(model, due=tuple(filter(model.speaks, model.due)))
    model = _taking_over(model, [zone for zone in view.speaks if zone not in spoke])
    for call in fresh:
        if not call.live and newcomer:
            continue  # it was over before this display existed
        if not call.live and _is_older(model, call, FORGET_MS, now_ms):
            model = _reported(model, call, CallOutcome.SUPERSEDED)
            continue
        model = _superseding(model, call)
        model = replace(model, queue=(*model.queue, call))
    if fresh:
        recent = {call.call_seq: call.visit for call in fresh}
        model = replace(model, taken=fresh[-1].call_seq, marks=model.marks.remembering(recent))
    return advance(model, now_ms)


def advance(model: Model, now_ms: int) -> Model:
    """Let time pass: what has had its time makes room, what waits comes in front."""
    # A clock that was set back must not keep the front full until the old time is reached again.
    latest_ms = now_ms + model.rules.minimum_ms
    model = replace(
        model,
        front=tuple(
            replace(
                tile,
                until_ms=min(tile.until_ms, latest_ms),
                complete=tile.complete or now_ms >= tile.until_ms,
            )
            for tile in model.front
        ),
    )
    front = tuple(tile for tile in model.front if tile.call.live or not tile.complete)
    while len(front) > model.rules.comfort and any(tile.complete for tile in front):
        front = _without_oldest(front)
    model = replace(model, front=front)
    while model.queue:
        room = _with_room_for(model, model.queue[0])
        if room is None:
            break
        model = _in_front(room, now_ms)
    return _with_marks(model)


def next_change_ms(model: Model) -> int | None:
    """When `advance` will next have something to do by itself."""
    return min((tile.until_ms for tile in model.front if not tile.complete), default=None)


def begin_announcement(model: Model, now_ms: int) -> tuple[Model, Announcement | None]:
    """The next call to speak, if any. The marks of the model returned must be saved first."""
    if model.speaking is not None:
        return model, None
    while model.due:
        call, rest = model.due[0], model.due[1:]
        model = replace(model, due=rest, marks=_spoken_up_to(model.marks, call.call_seq))
        if call.spoken or not is_timely(model, call, now_ms):
            continue
        pace = Pace.FULL
        if rest:
            hurry = model.in_a_row and len(rest) >= HURRY_FROM
            pace = Pace.HURRIED if hurry else Pace.SHORT
        return replace(model, speaking=call, in_a_row=True), Announcement(call, pace)
    return _with_marks(replace(model, in_a_row=False)), None


def is_timely(model: Model, call: CallLine, now_ms: int) -> bool:
    """Whether somebody is still expected to come, and was called not too long ago."""
    live = _line_now(model, call).live
    return live and not _is_older(model, call, SPEAK_WITHIN_MS, now_ms)


def end_announcement(model: Model, outcome: CallOutcome | None) -> Model:
    """The voice is silent again; `outcome` says what was heard, `None`: nothing at all."""
    call = model.speaking
    if call is None:
        return model
    model = replace(model, speaking=None)
    return _with_marks(_reported(model, call, outcome) if outcome is not None else model)


def take_outcomes(model: Model) -> tuple[Model, tuple[tuple[int, CallOutcome], ...]]:
    """What is to be reported, once."""
    return replace(model, outcomes=()), model.outcomes


def _another_journal(marks: Marks, view: DisplayView) -> bool:
    """Whether these calls are not the ones that the marks speak of."""
    known = [call for call in view.calls if call.call_seq in marks.recent]
    if any(marks.recent[call.call_seq] != call.visit for call in known):
        return True
    return bool(view.calls) and not known and view.calls[-1].call_seq < max(marks.recent, default=0)


def _with_current_lines(model: Model) -> Model:
    """Renew what is kept of each call: is it still live, has it been spoken?"""

    def renewed(calls: Iterable[CallLine]) -> tuple[CallLine, ...]:
        return tuple(_line_now(model, call) for call in calls)

    return replace(
        model,
        queue=renewed(model.queue),
        due=renewed(model.due),
        front=tuple(replace(tile, calls=renewed(tile.calls)) for tile in model.front),
    )


def _line_now(model: Model, call: CallLine) -> CallLine:
    """As the view has it; what left the log is over."""
    lines = model.view.calls if model.view else ()
    return next((line for line in lines if line.call_seq == call.call_seq), None) or _over(call)


def _taking_over(model: Model, zones: Iterable[str]) -> Model:
    """Speak from now on for zones for which another display has spoken: also what it left."""
    zones = set(zones)
    lines = model.view.calls if model.view else ()
    pending = (*model.queue, *model.due, *filter(None, (model.speaking,)))
    known = {call.call_seq for call in pending}
    last = {(call.visit, call.counter): call.call_seq for call in lines}
    left = [
        call
        for call in lines
        if call.live
        and not call.spoken
        and call.zone in zones
        and model.speaks(call)
        and model.silent_up_to < call.call_seq <= model.taken
        and call.call_seq not in known
        and call.call_seq == last[call.visit, call.counter]
    ]
    due = sorted((*model.due, *left), key=lambda call: call.call_seq)
    return replace(model, due=tuple(due))


def _is_older(model: Model, call: CallLine, limit_ms: int, now_ms: int) -> bool:
    return now_ms - call.at_ms > limit_ms * max(1.0, model.rules.speed)


def _over(call: CallLine) -> CallLine:
    if not call.live:
        return call
    return msgspec.structs.replace(call, live=False)


def _superseding(model: Model, call: CallLine) -> Model:
    """Take away older calls that would send the same visit to another counter."""

    def elsewhere(old: CallLine) -> bool:
        return old.visit == call.visit and old.counter != call.counter

    queued = [old for old in model.queue if elsewhere(old)]
    tiles = [tile for tile in model.front if elsewhere(tile.call)]
    if not queued and not tiles:
        return model
    gone = [*queued, *(old for tile in tiles if not tile.complete for old in tile.calls)]
    model = replace(
        model,
        queue=tuple(old for old in model.queue if old not in queued),
        front=tuple(tile for tile in model.front if tile not in tiles),
        due=tuple(old for old in model.due if not elsewhere(old)),
    )
    for old in gone:
        model = _reported(model, old, CallOutcome.SUPERSEDED)
    return model


def _with_room_for(model: Model, call: CallLine) -> Model | None:
    """The model with a place for this call in front, or `None` while all have to stay."""
    if any(_same_place(tile.call, call) for tile in model.front):
        return model
    if len(model.front) < model.rules.comfort:
        return model
    if any(tile.complete for tile in model.front):
        return replace(model, front=_without_oldest(model.front))
    return model if len(model.front) < model.rules.capacity else None


def _without_oldest(front: tuple[Tile, ...]) -> tuple[Tile, ...]:
    """Without the oldest of those that have had their time."""
    oldest = min((t for t in front if t.complete), key=lambda tile: tile.call.call_seq)
    return tuple(tile for tile in front if tile is not oldest)


def _in_front(model: Model, now_ms: int) -> Model:
    """Bring the first of the queue to the front, with its repetitions that wait behind it."""
    first = model.queue[0]
    coming = tuple(call for call in model.queue if _same_place(call, first))
    standing = next((tile for tile in model.front if _same_place(tile.call, first)), None)
    already = standing.calls if standing is not None and not standing.complete else ()
    tile = Tile((*already, *coming), until_ms=now_ms + model.rules.minimum_ms)
    model = replace(
        model,
        queue=tuple(call for call in model.queue if call not in coming),
        front=(tile, *(other for other in model.front if other is not standing)),
    )
    newest = coming[-1]
    due = tuple(call for call in model.due if not _same_place(call, newest))
    if not model.speaks(newest):
        model = replace(model, marks=_spoken_up_to(model.marks, newest.call_seq))
    elif newest.call_seq > model.silent_up_to:
        due = (*due, newest)
    model = replace(model, due=due)
    for call in coming:
        model = _reported(model, call, CallOutcome.SHOWN)
    return model


def _same_place(a: CallLine, b: CallLine) -> bool:
    return a.visit == b.visit and a.counter == b.counter


def _reported(model: Model, call: CallLine, outcome: CallOutcome) -> Model:
    return replace(model, outcomes=(*model.outcomes, (call.call_seq, outcome)))


def _spoken_up_to(marks: Marks, seq: int) -> Marks:
    return Marks(shown=marks.shown, spoken=max(marks.spoken, seq), recent=marks.recent)


def _with_marks(model: Model) -> Model:
    unfinished = [call.call_seq for call in model.queue]
    unfinished += [c.call_seq for tile in model.front if not tile.complete for c in tile.calls]
    unfinished += [call.call_seq for call in model.due]
    shown = min(unfinished, default=model.taken + 1) - 1
    if shown <= model.marks.shown:
        return model
    marks = model.marks
    return replace(model, marks=Marks(shown=shown, spoken=marks.spoken, recent=marks.recent))
