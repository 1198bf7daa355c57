"""The panel of the visitor at the counter, and of the one key.

The more there is to say, the smaller the number is drawn; what is least needed at the counter is
left out first when a small terminal has no room for all.
"""

from __future__ import annotations

from textual.content import Content
from textual.events import Click

from counter import numerals
from counter.clicked import ActClicked
from counter.keys import Act, key_name, key_of
from counter.panels import Panel, Seen
from counter.sheet import columns, fitted, wrapped
from hub.protocol.replies import StepState
from hub.protocol.views import CounterState, Present

ROOMY = 15
"""From so many lines on there are gaps round the number."""
BADGE = "bold $on-call on $call"
BUTTON = "bold $on-accent on $accent"


class PresentPanel(Panel):
    """The visitor at the counter, and what the one key does now."""

    def title(self, seen: Seen) -> str:
        return seen.phrases.say("counter-present-title")

    def show(self, seen: Seen) -> None:
        super().show(seen)
        present = seen.view.present
        self.set_class(present is None, "-idle")
        self.set_class(present is not None and present.state is StepState.CALLED, "-called")
        self.set_class(present is not None and present.state is StepState.SERVING, "-serving")
        full = seen.phrases.figures(seen.view)
        fits = Content(full).cell_length <= self.size.width - 6
        self.border_subtitle = full if fits else seen.phrases.figures(seen.view, short=True)

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
        if blank < 2:
            return [*body, *[Content("")] * blank, foot]
        aid = Content.styled(self._aid_text(self.seen), "$muted")
        return [*body, *[Content("")] * (blank - 1), fitted(aid, width), foot]

    def on_click(self, event: Click) -> None:
        event.stop()
        place = event.get_content_offset(self)
        if self.seen is None or place is None:
            return
        present, from_foot = self.seen.view.present, self.content_size.height - 1 - place.y
        if from_foot == 1:
            self.post_message(ActClicked(self._aid(self.seen)))
        elif from_foot == 0:
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
        gaps = 2 if height >= ROOMY else 0
        for number in _numbers(seen, present, width):
            used = 1 + len(number) + gaps
            if used + sum(map(len, facts)) <= height:
                break
        else:
            number, gaps, used = [], 0, 1
        while facts and used + sum(map(len, facts)) > height:
            facts.pop()
        gap = [Content("")] if gaps else []
        head = _head(seen, present, width, with_number=not number)
        return [head, *gap, *number, *gap, *(line for lines in facts for line in lines)]

    def _aid(self, seen: Seen) -> Act:
        return Act.DIRECT if seen.view.present is None else Act.NOTE

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


def _head(seen: Seen, present: Present, width: int, *, with_number: bool) -> Content:
    phrases, called = seen.phrases, present.state is StepState.CALLED
    sign = "▶" if called else "●"
    state = Content.styled(
        f" {sign} {phrases.present_state(present)} ", BADGE if called else BUTTON
    )
    if with_number and present.number:
        state += Content.styled(f" {present.number}", "bold $accent")
    over = phrases.over_norm(present, seen.now_ms)
    timer = Content.styled(phrases.timer(present, seen.now_ms), "bold $alert" if over else "bold")
    return columns(state, timer, width)


def _numbers(seen: Seen, present: Present, width: int) -> list[list[Content]]:
    """The number, from large to small; none when there is no room for any."""
    if not present.number:
        return [[Content.styled(seen.phrases.say("counter-present-direct"), "bold $accent")]]
    sizes = [big for big in (True, False) if numerals.width(present.number, big=big) <= width - 2]
    return [
        [Content.styled(f" {line}", "$accent") for line in numerals.drawn(present.number, big=big)]
        for big in sizes
    ]


def _facts(seen: Seen, present: Present, width: int) -> list[list[Content]]:
    """What is known of the visitor; the most needed first."""
    phrases = seen.phrases
    called = present.state is StepState.CALLED
    outcomes = "$muted" if present.outcomes else "bold"
    early = phrases.too_early(present, seen.now_ms) if called else ""
    remark = phrases.say("counter-remark", remark=present.remark) if present.remark else ""
    said = [
        (phrases.concern(present.service, present.quantity), "bold"),
        (phrases.more(present.more), "bold"),
        (phrases.visitor(present), ""),
        (remark, "bold $accent"),
        (phrases.say("counter-too-early", left=early) if early else "", ""),
        (f"♪ {phrases.announced(present)}" if called else "", outcomes),
        *((line, "") for line in phrases.journey(present)),
        (phrases.why(present.why), "$muted"),
        (phrases.case(present), ""),
        (phrases.bring(present), "$muted"),
    ]
    return [wrapped(text, width, style) for text, style in said if text]
