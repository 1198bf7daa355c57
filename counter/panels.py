"""The panels of the clerk's screen: who is here, who waits, who was put aside, all services.

They only render: what they say comes from `phrases`, what it means from `model`.
"""

from __future__ import annotations

from dataclasses import dataclass

from textual.content import Content
from textual.events import Click
from textual.message import Message

from counter import numerals
from counter.keys import Act
from counter.phrases import Phrases
from counter.sheet import Sheet, columns, fitted, wrapped
from hub.protocol.replies import StepState
from hub.protocol.views import CounterState, CounterView, Present, QueueRow


@dataclass(frozen=True, slots=True)
class Seen:
    """A view with the words for it, as of a moment of site time."""

    view: CounterView
    phrases: Phrases
    now_ms: int
    sending: bool = False


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


class PresentPanel(Panel):
    """The visitor at the counter, and what the one key does now."""

    class Primary(Message):
        """The one key's line was clicked."""

        def __init__(self, act: Act) -> None:
            super().__init__()
            self.act = act

    def title(self, seen: Seen) -> str:
        return seen.phrases.say("counter-present-title")

    def show(self, seen: Seen) -> None:
        super().show(seen)
        present = seen.view.present
        self.set_class(present is None, "-idle")
        self.set_class(present is not None and present.state is StepState.CALLED, "-called")
        self.set_class(present is not None and present.state is StepState.SERVING, "-serving")

    def lines(self, width: int, height: int) -> list[Content]:
        if self.seen is None or height <= 0:
            return []
        foot = self._primary(self.seen, width)
        present = self.seen.view.present
        body = self._visitor(self.seen, present, width, height) if present else self._idle(width)
        body = body[: height - len(foot)]
        return [*body, *[Content("")] * (height - len(body) - len(foot)), *foot]

    def on_click(self, event: Click) -> None:
        event.stop()
        if self.seen is None or event.y < self.size.height - 3:
            return
        present = self.seen.view.present
        if present is None or present.state is not StepState.CALLED:
            self.post_message(self.Primary(Act.NEXT))
        elif event.x < self.size.width // 2:
            self.post_message(self.Primary(Act.CAME))
        else:
            self.post_message(self.Primary(Act.NOT_THERE))

    def _idle(self, width: int) -> list[Content]:
        if self.seen is None:
            return []
        view, phrases = self.seen.view, self.seen.phrases
        say = phrases.say
        if view.state is not CounterState.OPEN:
            state = Content.styled(f" ‖ {phrases.counter_state(view)} ", "bold $on-call on $call")
            return [Content(""), state, Content(""), Content(say("counter-present-away"))]
        lines = [Content(""), Content.styled(f"○ {say('counter-present-none')}", "$muted")]
        if view.queue:
            row = view.queue[0]
            lines += [
                Content(""),
                Content.styled(say("counter-present-next", number=row.number), "bold"),
                fitted(phrases.service(row.service), width),
            ]
        return lines

    def _visitor(self, seen: Seen, present: Present, width: int, height: int) -> list[Content]:
        phrases = seen.phrases
        called = present.state is StepState.CALLED
        sign = "▶" if called else "●"
        state = Content.styled(
            f" {sign} {phrases.present_state(present)} ",
            "bold $on-call on $call" if called else "bold $on-accent on $accent",
        )
        timer = Content.styled(phrases.timer(present, seen.now_ms), "bold")
        big = height >= 18 and numerals.width(present.number, big=True) <= width - 2
        number = [
            Content.styled(f" {line}", "$accent")
            for line in numerals.drawn(present.number, big=big)
        ]
        roomy = height >= 15
        gap = [Content("")] if roomy else []
        return [
            columns(state, timer, width),
            *gap,
            *number,
            *gap,
            fitted(phrases.service(present.service), width).stylize("bold"),
            *wrapped(phrases.visitor(present), width),
            *wrapped(phrases.why(present.why), width, "$muted"),
            *wrapped(self._announced(present), width, "$muted" if present.outcomes else "bold"),
        ]

    def _announced(self, present: Present) -> str:
        return f"♪ {self.seen.phrases.announced(present)}" if self.seen else ""

    def _primary(self, seen: Seen, width: int) -> list[Content]:
        """The line that says what the one key does, drawn as a button."""
        say, present = seen.phrases.say, seen.view.present
        if seen.sending:
            return [fitted(f" … {say('counter-working')}", width).stylize("$muted on $faint")]
        if present is not None and present.state is StepState.CALLED:
            half = width // 2
            came = f" {say('counter-name-came')}  {say('counter-key-came')}"
            gone = f" N  {say('counter-key-not-there')}"
            return [
                fitted(came, half - 1).stylize("bold $on-accent on $accent")
                + Content(" ")
                + fitted(gone, width - half).stylize("bold $accent on $faint")
            ]
        text = f" F2  {seen.phrases.next_does(seen.view)}"
        return [fitted(text, width).stylize("bold $on-accent on $accent")]


class RowsPanel(Panel):
    """A list of visits; a click on one picks it."""

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

    def lines(self, width: int, height: int) -> list[Content]:
        if self.seen is None:
            return []
        rows = self.rows(self.seen.view)
        if not rows:
            return [Content.styled(self.seen.phrases.say(self.nobody()), "$muted")]
        shown = rows if self.total(self.seen.view) <= height else rows[: max(0, height - 1)]
        lines = [row_line(row, self.seen, width) for row in shown]
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
        return seen.phrases.say("counter-queue-title", count=seen.view.waiting)

    def rows(self, view: CounterView) -> tuple[QueueRow, ...]:
        return view.queue

    def total(self, view: CounterView) -> int:
        return max(view.waiting, len(view.queue))

    def nobody(self) -> str:
        return "counter-queue-none"


class MissedPanel(RowsPanel):
    """Who was called and did not come, but may still come back."""

    def title(self, seen: Seen) -> str:
        return seen.phrases.say("counter-missed-title", count=len(seen.view.missed))

    def rows(self, view: CounterView) -> tuple[QueueRow, ...]:
        return view.missed

    def nobody(self) -> str:
        return "counter-aside-none"


class ParkedPanel(RowsPanel):
    """Who was put aside, and why."""

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
        own = phrases.served_here(view.counter)
        ordered = sorted(view.loads, key=lambda load: load.service not in own)
        shown = ordered if len(ordered) <= height else ordered[: max(0, height - 1)]
        lines = []
        for load in shown:
            sign = "•" if load.service in own else " "
            name = Content(f"{sign} {phrases.service(load.service)}")
            idle = not load.waiting
            line = columns(name, Content(phrases.load(load)), width)
            lines.append(line.stylize("$muted") if idle else line)
        if more := len(ordered) - len(shown):
            lines.append(Content.styled(phrases.say("counter-more", count=more), "$muted"))
        return lines


def row_line(row: QueueRow, seen: Seen, width: int) -> Content:
    """Number, service (or why it is parked), and since when."""
    phrases = seen.phrases
    what = f"{row.note} · {phrases.service(row.service)}" if row.note else row.service
    text = what if row.note else phrases.service(what)
    language = f" · {row.language}" if phrases.language(row.language) else ""
    left = Content.styled(f"{row.number:<5} ", "bold") + Content(text + language)
    if row.until_ms is not None:
        right = phrases.say("counter-until", time=phrases.time(row.until_ms))
    else:
        right = phrases.duration((seen.now_ms - row.since_ms) / 1000)
    return columns(left, Content(f"{right:>6}"), width)
