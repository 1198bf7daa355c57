"""The panels beside the visitor: who waits, who was put aside, all services.

They only render: what they say comes from `phrases`, what it means from `model`.
"""

from __future__ import annotations

from dataclasses import dataclass

from textual.content import Content
from textual.events import Click
from textual.message import Message

from counter.options import served_here
from counter.phrases import Phrases
from counter.sheet import Sheet, columns
from hub.protocol.replies import StepState
from hub.protocol.site import Site, VisitorClass
from hub.protocol.views import CounterView, QueueRow

NOTE_SIGN = "✎"
OVER_SIGN = "▲"
READABLE = 8
"""Cells that a service's name needs at least before signs are put behind it."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A view with the words for it, as of a moment of site time.

    `crowded`: the panels of those set aside are away, to make room for the visitor.
    """

    view: CounterView
    site: Site
    phrases: Phrases
    now_ms: int
    sending: bool = False
    crowded: bool = False


class Panel(Sheet):
    """A part of the screen that shows a view; empty before the first one."""

    seen: Seen | None = None

    def show(self, seen: Seen) -> None:
        taller = self.seen is None or self.count(seen.view) != self.count(self.seen.view)
        self.seen = seen
        self.border_title = self.title(seen)
        self.changed(height=taller)

    def title(self, seen: Seen) -> str:
        raise NotImplementedError

    def count(self, view: CounterView) -> int:
        """How many lines the view asks for."""
        return 0

    def wanted_lines(self) -> int:
        return self.count(self.seen.view) if self.seen else 1


class RowsPanel(Panel):
    """A list of visits; a click on one picks it. `state`: of everybody in it."""

    state = StepState.WAITING

    class Picked(Message):
        def __init__(self, visit: str) -> None:
            super().__init__()
            self.visit = visit

    def rows(self, view: CounterView) -> tuple[QueueRow, ...]:
        raise NotImplementedError

    def total(self, view: CounterView) -> int:
        return len(self.rows(view))

    def show(self, seen: Seen) -> None:
        self.set_class(not self.rows(seen.view), "-empty")
        super().show(seen)

    def nobody(self) -> str:
        """The text for an empty list."""
        raise NotImplementedError

    def count(self, view: CounterView) -> int:
        return max(1, len(self.rows(view)))

    def wanted_height(self, view: CounterView) -> int:
        """On a small screen, with its border; nothing when nobody is in it."""
        return min(4, self.count(view) + 2) if self.rows(view) else 0

    def lines(self, width: int, height: int) -> list[Content]:
        if self.seen is None:
            return []
        rows = self.rows(self.seen.view)
        if not rows:
            return [Content.styled(self.seen.phrases.say(self.nobody()), "$muted")]
        shown = rows if self.total(self.seen.view) <= height else rows[: max(0, height - 1)]
        lines = [row_line(row, self.state, self.seen, width) for row in shown]
        more = self.total(self.seen.view) - len(shown)
        if more:
            text = self.seen.phrases.say("counter-more", count=more)
            lines.append(Content.styled(text, "$muted"))
        return lines

    def on_click(self, event: Click) -> None:
        event.stop()
        place = event.get_content_offset(self)
        if self.seen is None or place is None:
            return
        rows = self.rows(self.seen.view)
        if place.y < len(rows):
            self.post_message(self.Picked(rows[place.y].visit))


class QueuePanel(RowsPanel):
    """Who waits for this counter, in the order in which they will be called."""

    def title(self, seen: Seen) -> str:
        say, view = seen.phrases.say, seen.view
        title = say("counter-queue-title", count=view.waiting)
        if not seen.crowded:
            return title
        aside = (("counter-aside-missed", view.missed), ("counter-aside-parked", view.parked))
        counts = (say(text_id, count=len(rows)) for text_id, rows in aside if rows)
        return " · ".join((title, *counts))

    def rows(self, view: CounterView) -> tuple[QueueRow, ...]:
        return view.queue

    def total(self, view: CounterView) -> int:
        return max(view.waiting, len(view.queue))

    def nobody(self) -> str:
        return "counter-queue-none"


class MissedPanel(RowsPanel):
    """Who was called and did not come, but may still come back."""

    state = StepState.MISSED

    def title(self, seen: Seen) -> str:
        return seen.phrases.say("counter-missed-title", count=len(seen.view.missed))

    def rows(self, view: CounterView) -> tuple[QueueRow, ...]:
        return view.missed

    def nobody(self) -> str:
        return "counter-aside-none"


class ParkedPanel(RowsPanel):
    """Who was put aside, and why."""

    state = StepState.PARKED

    def title(self, seen: Seen) -> str:
        return seen.phrases.say("counter-parked-title", count=len(seen.view.parked))

    def rows(self, view: CounterView) -> tuple[QueueRow, ...]:
        return view.parked

    def nobody(self) -> str:
        return "counter-aside-none"


class LoadsPanel(Panel):
    """How many wait for each service in the house; this counter's own come first."""

    def title(self, seen: Seen) -> str:
        return seen.phrases.say("counter-loads-title")

    def count(self, view: CounterView) -> int:
        return max(1, len(view.loads))

    def lines(self, width: int, height: int) -> list[Content]:
        if self.seen is None:
            return []
        phrases, view = self.seen.phrases, self.seen.view
        own = served_here(view, self.seen.site)
        ordered = sorted(view.loads, key=lambda load: load.service not in own)
        shown = ordered if len(ordered) <= height else ordered[: max(0, height - 1)]
        lines = []
        for load in shown:
            sign = "•" if load.service in own else " "
            name = Content(f"{sign} {phrases.service(load.service)}")
            state = Content(phrases.load_state(load)).truncate(width // 2 - 4, ellipsis=True)
            count = str(load.waiting) if load.open or load.waiting else ""
            parts = [one for one in (state, Content(count)) if one.cell_length]
            line = columns(name, Content(" · ").join(parts), width)
            lines.append(line if load.waiting else line.stylize("$muted"))
        if more := len(ordered) - len(shown):
            lines.append(Content.styled(phrases.say("counter-more", count=more), "$muted"))
        return lines


def row_line(row: QueueRow, state: StepState, seen: Seen, width: int) -> Content:
    """Number, sign of the class, service (or why it is parked), and since when or until when."""
    phrases = seen.phrases
    booked = phrases.time(row.booked_ms) if row.booked_ms is not None else ""
    service = phrases.concern(row.service, row.quantity)
    parts = (phrases.away(row), row.note, row.room, booked, service)
    text = Content(" · ".join(one for one in parts if one))
    language = row.language if phrases.language(row.language) else ""
    more = f"+{len(row.more)}" if row.more else ""
    signs = "".join(f" · {one}" for one in (more, language) if one)
    signs += f" {NOTE_SIGN}" if row.remark else ""
    head = Content.styled(f"{row.number:<5}", "bold") + f"{_sign(row)} "
    right = _right(row, state, seen)
    room = max(0, width - right.cell_length - 1 - head.cell_length)
    if room - Content(signs).cell_length < READABLE:
        signs = ""
    room -= Content(signs).cell_length
    if text.cell_length > room:
        text = text.truncate(room, ellipsis=True)
    return columns(head + text + signs, right, width)


def _sign(row: QueueRow) -> str:
    if row.first:
        return "↑"
    if row.cls is VisitorClass.PRIORITY:
        return "★"
    return "◷" if row.cls is VisitorClass.APPOINTMENT else " "


def _right(row: QueueRow, state: StepState, seen: Seen) -> Content:
    phrases = seen.phrases
    if row.until_ms is not None:
        waits_again = state is StepState.PARKED and not row.held
        text_id = "counter-from" if waits_again else "counter-until"
        return Content(f"{phrases.say(text_id, time=phrases.time(row.until_ms)):>6}")
    waited = f"{phrases.duration((seen.now_ms - row.since_ms) / 1000):>6}"
    if state is StepState.WAITING and phrases.waits_too_long(row, seen.now_ms):
        return Content.styled(f"{OVER_SIGN} {waited.strip()}", "bold $alert")
    return Content(waited)
