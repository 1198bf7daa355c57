"""Which calls stand in front, for how long, and what is said: pure.

A view from the hub holds the whole log of calls; `apply` takes what is new from it, `advance` lets
time pass. Promises, whatever comes in whatever burst:

- every call stands in front for at least the minimum show time, in the order of the log;
- several share the front; when it is full the next ones wait, and none is skipped, except
  a call whose visit has meanwhile been called to another counter (showing it would send somebody
  to the wrong place) and one that was over long before this display saw it;
- a call and its repetitions at the same counter are one tile, begun anew by each repetition;
- each call is announced at most once, in order, by the speaking display only;
- each call ends with exactly one outcome.

All `*_ms` are site time.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

import msgspec

from display.marks import Marks
from hub.protocol.commands import CallOutcome
from hub.protocol.views import CallLine, DisplayView

FORGET_MS = 300_000
"""A call that ended before this display ever saw it, and is older than this, is not shown."""
SPEAK_WITHIN_MS = 60_000
"""A call first seen later than this after it was made is shown, but not spoken."""


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
class Announcement:
    """What is to be gonged and said now."""

    call: CallLine
    short: bool


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
    mute: frozenset[int] = frozenset()
    """Calls that were too old to be spoken when they were first seen."""
    heard: Mapping[int, CallOutcome] = field(default_factory=dict)
    shown: frozenset[int] = frozenset()
    """Calls that have had their time and wait for the voice to end."""
    outcomes: tuple[tuple[int, CallOutcome], ...] = ()
    """To be reported to the hub."""

    @property
    def speaks(self) -> bool:
        return self.rules.sound and self.view is not None and self.view.speaker

    @property
    def history(self) -> tuple[CallLine, ...]:
        """Who was called before, newest first, one line for each visit, without those in front."""
        if self.view is None:
            return ()
        pending = {call.call_seq for call in self.queue}
        seen = {call.visit for tile in self.front for call in tile.calls}
        lines = []
        for call in reversed(self.view.calls):
            if call.visit not in seen and call.call_seq not in pending:
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
    model = replace(model, view=view)
    model = _with_current_lines(model)
    patience = max(1.0, model.rules.speed)
    for call in fresh:
        age_ms = now_ms - call.at_ms
        if not call.live and newcomer:
            continue  # it was over before this display existed
        if not call.live and age_ms > FORGET_MS * patience:
            model = _ended(model, call, CallOutcome.SUPERSEDED)
            continue
        if age_ms > SPEAK_WITHIN_MS * patience:
            model = replace(model, mute=model.mute | {call.call_seq})
        model = _superseding(model, call)
        model = replace(model, queue=(*model.queue, call))
    if fresh:
        recent = {call.call_seq: call.visit for call in fresh}
        model = replace(model, taken=fresh[-1].call_seq, marks=model.marks.remembering(recent))
    return advance(model, now_ms)


def advance(model: Model, now_ms: int) -> Model:
    """Let time pass: what has had its time makes room, what waits comes in front."""
    completed = [tile for tile in model.front if not tile.complete and now_ms >= tile.until_ms]
    if completed:
        front = tuple(
            replace(tile, complete=True) if tile in completed else tile for tile in model.front
        )
        model = replace(model, front=front)
        for tile in reversed(completed):
            model = _had_their_time(model, tile.calls)
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


def begin_announcement(model: Model) -> tuple[Model, Announcement | None]:
    """The next call to speak, if any. The marks of the model returned must be saved first."""
    if model.speaking is not None:
        return model, None
    while model.due:
        call, rest = model.due[0], model.due[1:]
        marks = _spoken_up_to(model.marks, call.call_seq)
        model = replace(model, due=rest, marks=marks)
        in_front = any(call.call_seq == c.call_seq for t in model.front for c in t.calls)
        if in_front or call.live:
            return replace(model, speaking=call), Announcement(call, short=bool(rest))
        model = _settled(model, call.call_seq)
    return _with_marks(model), None


def end_announcement(model: Model, outcome: CallOutcome | None) -> Model:
    """The voice is silent again; `outcome` says what was heard, `None`: nothing at all."""
    call = model.speaking
    if call is None:
        return model
    model = replace(model, speaking=None)
    open_tiles = (c for tile in model.front if not tile.complete for c in tile.calls)
    still_open = call.call_seq in model.shown or call.call_seq in {c.call_seq for c in open_tiles}
    if outcome is not None and still_open:
        model = replace(model, heard={**model.heard, call.call_seq: outcome})
    return _with_marks(_settled(model, call.call_seq))


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
    """Renew what is kept of each call (is it still live?); what left the log is over."""
    lines = {call.call_seq: call for call in model.view.calls} if model.view else {}

    def renewed(calls: Iterable[CallLine]) -> tuple[CallLine, ...]:
        return tuple(lines.get(c.call_seq) or _over(c) for c in calls)

    return replace(
        model,
        queue=renewed(model.queue),
        due=renewed(model.due),
        front=tuple(replace(tile, calls=renewed(tile.calls)) for tile in model.front),
    )


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
    unsaid = [old for old in model.due if elsewhere(old)]
    model = replace(
        model,
        queue=tuple(old for old in model.queue if old not in queued),
        front=tuple(tile for tile in model.front if tile not in tiles),
        due=tuple(old for old in model.due if old not in unsaid),
    )
    for old in gone:
        model = _ended(model, old, CallOutcome.SUPERSEDED)
    for old in unsaid:
        if old not in gone:
            model = _settled(model, old.call_seq)
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
    silenced = tuple(call for call in model.due if _same_place(call, newest))
    due = tuple(call for call in model.due if call not in silenced)
    if not model.speaks:
        model = replace(model, marks=_spoken_up_to(model.marks, newest.call_seq))
    elif newest.call_seq > model.silent_up_to and not (
        newest.spoken or newest.call_seq in model.mute
    ):
        due = (*due, newest)
    model = replace(model, due=due)
    for call in silenced:
        model = _settled(model, call.call_seq)
    return model


def _same_place(a: CallLine, b: CallLine) -> bool:
    return a.visit == b.visit and a.counter == b.counter


def _had_their_time(model: Model, calls: tuple[CallLine, ...]) -> Model:
    model = replace(model, shown=model.shown | {call.call_seq for call in calls})
    for call in calls:
        model = _settled(model, call.call_seq)
    return model


def _settled(model: Model, call_seq: int) -> Model:
    """Give a call its outcome, once it has had its time on the screen and with the voice."""
    waits = any(call.call_seq == call_seq for call in model.due)
    sounds = model.speaking is not None and model.speaking.call_seq == call_seq
    if call_seq not in model.shown or waits or sounds:
        return model
    outcome = model.heard.get(call_seq, CallOutcome.SHOWN)
    return replace(
        model,
        shown=model.shown - {call_seq},
        mute=model.mute - {call_seq},
        heard={seq: heard for seq, heard in model.heard.items() if seq != call_seq},
        outcomes=(*model.outcomes, (call_seq, outcome)),
    )


def _ended(model: Model, call: CallLine, outcome: CallOutcome) -> Model:
    """A call that gets no (further) time on the screen. What was heard of it stays true."""
    seq = call.call_seq
    return replace(
        model,
        mute=model.mute - {seq},
        heard={heard: said for heard, said in model.heard.items() if heard != seq},
        outcomes=(*model.outcomes, (seq, model.heard.get(seq, outcome))),
    )


def _spoken_up_to(marks: Marks, seq: int) -> Marks:
    return Marks(shown=marks.shown, spoken=max(marks.spoken, seq), recent=marks.recent)


def _with_marks(model: Model) -> Model:
    unfinished = [call.call_seq for call in model.queue]
    unfinished += [c.call_seq for tile in model.front if not tile.complete for c in tile.calls]
    unfinished += model.shown  # the voice has not come to them yet
    shown = min(unfinished, default=model.taken + 1) - 1
    if shown <= model.marks.shown:
        return model
    marks = model.marks
    return replace(model, marks=Marks(shown=shown, spoken=marks.spoken, recent=marks.recent))
