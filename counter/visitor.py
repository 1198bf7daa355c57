"""The panel of the visitor at the counter, and of the one key.

The more there is to say, the smaller the number is drawn; what is least needed at the counter is
left out first when a small terminal has no room for all.
"""

from __future__ import annotations

from dataclasses import dataclass

from textual.content import Content
from textual.events import Click, Resize

from counter import numerals
from counter.announced import announced, unseen
from counter.clicked import ActClicked
from counter.keys import Act, key_name, key_of
from counter.panels import Panel, Seen
from counter.sheet import columns, fitted, wrapped
from hub.protocol.replies import StepState
from hub.protocol.views import CounterState, Present

ROOMY = 15
"""From so many lines on there are gaps round the number."""
FRAME = 4
"""Border, head and button."""
BADGE = "bold $on-call on $call"
BUTTON = "bold $on-accent on $accent"


class PresentPanel(Panel):
    """The visitor at the counter, and what the one key does now."""

    _aided = False
    """There is room for a line that names a rarer key."""

    def title(self, seen: Seen) -> str:
        return seen.phrases.say("counter-present-title")

    def show(self, seen: Seen) -> None:
        super().show(seen)
        present = seen.view.present
        self.set_class(present is None, "-idle")
        self.set_class(present is not None and present.state is StepState.CALLED, "-called")
        self.set_class(present is not None and present.state is StepState.SERVING, "-serving")
        self._show_figures()

    def on_resize(self, event: Resize) -> None:
        super().on_resize(event)
        self._show_figures()

    def lines(self, width: int, height: int) -> list[Content]:
        if self.seen is None or height <= 0:
            return []
        present = self.seen.view.present
        foot = self._button(self.seen, width)
        room = height - 1
        if present is not None:
            body = self._visitor(self.seen, present, width, room)
        else:
            body = self._idle(self.seen, width)[:room]
        blank = room - len(body)
        self._aided = blank >= 2
        if not self._aided:
            return [*body, *[Content("")] * blank, foot]
        aid = Content.styled(self._aid_text(self.seen), "$muted")
        return [*body, *[Content("")] * (blank - 1), fitted(aid, width), foot]

    def on_click(self, event: Click) -> None:
        event.stop()
        place = event.get_content_offset(self)
        if self.seen is None or place is None:
            return
        present, from_foot = self.seen.view.present, self.content_size.height - 1 - place.y
        if from_foot == 1 and self._aided:
            self.post_message(ActClicked(self._aid(self.seen)))
        elif from_foot <= 1:
            called = present is not None and present.state is StepState.CALLED
            left = place.x < self.content_size.width // 2
            answer = Act.CAME if left else Act.NOT_THERE
            self.post_message(ActClicked(answer if called else Act.NEXT))

    def _idle(self, seen: Seen, width: int) -> list[Content]:
        view, phrases = seen.view, seen.phrases
        say = phrases.say
        if view.state is not CounterState.OPEN:
            state = Content.styled(f" ‖ {phrases.counter_state(view)} ", BADGE)
            away = wrapped(say("counter-present-away"), width)
            return [Content(""), state.truncate(width, ellipsis=True), Content(""), *away]
        lines = [Content(""), Content.styled(f"○ {say('counter-present-none')}", "$muted")]
        if view.queue:
            row = view.queue[0]
            following = say("counter-present-next", number=row.number)
            lines += [
                Content(""),
                Content.styled(following, "bold"),
                fitted(phrases.concern(row.service, row.quantity), width),
            ]
        if warning := phrases.idle(view, seen.now_ms):
            lines += [
                Content(""),
                *(fitted(one, width).stylize(BADGE) for one in wrapped(warning, width)),
            ]
        return lines

    def _visitor(self, seen: Seen, present: Present, width: int, height: int) -> list[Content]:
        """Head, number and facts in at most `height` lines."""
        facts = _facts(seen, present, width)
        gap = [Content("")] if height >= ROOMY else []
        number = _number(seen, present, facts, width, height - 1 - 2 * len(gap))
        if number:
            number = [*gap, *number, *gap]
        head = _head(seen, present, width, compact=not number)
        room = height - 1 - len(number)
        return [head, *number, *_fill(facts, room)]

    def wanted(self, seen: Seen) -> int:
        """The height at which all that matters of the visitor has room, in columns as now."""
        if seen.view.present is None:
            return 0
        facts = _facts(seen, seen.view.present, self.content_size.width)
        return FRAME + numerals.HEIGHT + sum(len(one.lines) for one in facts if one.telling)

    def _show_figures(self) -> None:
        """In the lower border, as much of it as there is room for."""
        if self.seen is None:
            return
        phrases, view = self.seen.phrases, self.seen.view
        figures = phrases.figures(view)
        if Content(figures).cell_length > self.content_size.width - 2:
            figures = phrases.figures(view, short=True)
        self.border_subtitle = figures

    def _aid(self, seen: Seen) -> Act:
        present = seen.view.present
        if present is None:
            return Act.DIRECT
        return Act.VIDEO if present.video_url else Act.NOTE

    def _aid_text(self, seen: Seen) -> str:
        act, say = self._aid(seen), seen.phrases.say
        return f"{key_name(key_of(act), say)}  {say(f'counter-key-{act}')}"

    def _button(self, seen: Seen, width: int) -> Content:
        """The line that says what the one key does."""
        say, present = seen.phrases.say, seen.view.present
        if seen.sending:
            return fitted(f" … {say('counter-working')}", width).stylize("$muted on $faint")
        if present is None or present.state is not StepState.CALLED:
            return fitted(f" F2  {seen.phrases.next_does(seen.view)}", width).stylize(BUTTON)
        half = width // 2
        came = f" {say('counter-name-came')}  {say('counter-key-came')}"
        gone = f" N  {say('counter-key-not-there')}"
        early = bool(seen.phrases.too_early(present, seen.now_ms))
        return (
            fitted(came, half - 1).stylize(BUTTON)
            + Content(" ")
            + fitted(gone, width - half).stylize(
                f"{'$muted' if early else 'bold $accent'} on $faint"
            )
        )


@dataclass(frozen=True, slots=True)
class Fact:
    """Something known of the visitor.

    `needed`: rather than a large number; `telling`: rather than those who were put aside.
    """

    lines: list[Content]
    needed: bool
    telling: bool = True


def _head(seen: Seen, present: Present, width: int, *, compact: bool) -> Content:
    """The state and the clock; compact: the number as well."""
    phrases, called = seen.phrases, present.state is StepState.CALLED
    sign, style = ("▶", BADGE) if called else ("●", BUTTON)
    number = f"{present.number} " if compact and present.number else ""
    state = Content.styled(f" {sign} {number}{phrases.present_state(present)} ", style)
    over = phrases.over_norm(present, seen.now_ms)
    timer = phrases.timer(present, seen.now_ms)
    if state.cell_length + Content(timer).cell_length >= width:
        timer = phrases.timer(present, seen.now_ms, short=True)
    return columns(state, Content.styled(timer, "bold $alert" if over else "bold"), width)


def _number(
    seen: Seen, present: Present, facts: list[Fact], width: int, height: int
) -> list[Content]:
    """As large as the needed facts allow; very large only if all of them have room."""
    if not present.number:
        return [Content.styled(seen.phrases.say("counter-present-direct"), "bold $accent")]
    for big in (True, False):
        drawn = numerals.drawn(present.number, big=big)
        others = sum(len(fact.lines) for fact in facts if big or fact.needed)
        fits = numerals.width(present.number, big=big) <= width - 2
        if fits and len(drawn) + others <= height:
            return [Content.styled(f" {line}", "$accent") for line in drawn]
    return []


def _fill(facts: list[Fact], height: int) -> list[Content]:
    """The needed facts, and of the others what has room."""
    room = height - sum(len(fact.lines) for fact in facts if fact.needed)
    lines: list[Content] = []
    for fact in facts:
        if fact.needed:
            lines += fact.lines
        elif len(fact.lines) <= room:
            room -= len(fact.lines)
            lines += fact.lines
    return lines[:height]


def _facts(seen: Seen, present: Present, width: int) -> list[Fact]:
    """What is known of the visitor, in the order in which it is read."""
    phrases = seen.phrases
    called = present.state is StepState.CALLED
    early = phrases.too_early(present, seen.now_ms) if called else ""
    remark = phrases.say("counter-remark", remark=present.remark) if present.remark else ""
    heard = "$muted" if present.outcomes else "bold"
    # A house without screens need not be told that there is none.
    # Nor is somebody called there who is met by video.
    screens = bool(phrases.has_displays or present.screens) and not present.virtual
    told = announced(present, phrases.say) if screens else ""
    nowhere = screens and unseen(present)
    away = phrases.away(present)
    needed = (
        (f"▲ {told}" if nowhere else "", BADGE),
        (f"→ {away}" if away else "", "bold $accent"),
        (present.video_url, "bold"),
        (phrases.concern(present.service, present.quantity), "bold"),
        (phrases.more(present.more), "bold"),
        (phrases.visitor(present), ""),
        (remark, "bold $accent"),
        (phrases.say("counter-too-early", left=early) if early else "", ""),
        *((line, "") for line in phrases.journey(present)),
    )
    telling = (
        (phrases.why(present.why), "$muted"),
        (f"♪ {told}" if told and called and not nowhere else "", heard),
    )
    besides = ((phrases.case(present), ""), (phrases.bring(present), "$muted"))
    return [
        *(Fact(wrapped(text, width, style), True) for text, style in needed if text),
        *(Fact(wrapped(text, width, style), False) for text, style in telling if text),
        *(Fact(wrapped(text, width, style), False, False) for text, style in besides if text),
    ]
