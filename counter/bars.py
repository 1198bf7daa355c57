"""The lines round the panels: where we are, what is wrong, what happened, which key does what."""

from __future__ import annotations

from textual.content import Content
from textual.events import Click

from counter.clicked import ActClicked
from counter.footer import Footer
from counter.keys import KEYS, Act
from counter.model import Desk
from counter.notices import Notice, Tone
from counter.phrases import Phrases
from counter.sheet import Sheet, columns, fitted, wrapped
from hub.protocol.views import AlarmLine, CounterState, CounterView
from hub.protocol.wording import Say

SIGNS = {Tone.GOOD: "✓", Tone.PLAIN: "›", Tone.BAD: "!"}
STATE_SIGNS = {CounterState.OPEN: "●", CounterState.PAUSED: "‖", CounterState.CLOSED: "○"}


class Header(Sheet):
    """Counter, site, state, who works here, the time."""

    _left = Content("")
    _right = Content("")

    def show(self, desk: Desk, phrases: Phrases, now_ms: int) -> None:
        counter = "" if desk.signing is not None else desk.counter
        title = Content.styled(phrases.counter_title(counter), "bold")
        self._left = title + (f" · {name}" if (name := phrases.site_name()) else "")
        self._right = Content("")
        if desk.view is not None:
            state = f"{STATE_SIGNS[desk.view.state]} {phrases.counter_state(desk.view)}"
            clerk = f" · {desk.view.clerk}" if desk.view.clerk else ""
            self._right = Content.styled(state, "bold") + f"{clerk} · {phrases.time(now_ms)}"
        self.changed()

    def lines(self, width: int, height: int) -> list[Content]:
        return [columns(self._left, self._right, width)]


class Banner(Sheet):
    """Something that must be read: it is there only when there is something to say."""

    text = ""

    def show(self, text: str) -> None:
        if text == self.text:
            return
        self.text = text
        self.display = bool(text)
        self.changed(height=True)

    def lines(self, width: int, height: int) -> list[Content]:
        return wrapped(self.text, width)[: max(1, height)]

    def wanted_lines(self) -> int:
        return max(1, len(wrapped(self.text, max(20, self.app.size.width - 2))))


class AlarmBanner(Sheet):
    """Alarms of others: large, until somebody takes them. A click asks whether it is we."""

    _alarms: tuple[str, ...] = ()
    _key = ""

    def show(self, alarms: tuple[AlarmLine, ...], phrases: Phrases, now_ms: int) -> None:
        count = len(self._alarms)
        self._alarms = tuple(phrases.alarm(one, now_ms) for one in alarms)
        self._key = phrases.say("counter-alarm-take")
        self.display = bool(alarms)
        self.changed(height=len(alarms) != count)

    def lines(self, width: int, height: int) -> list[Content]:
        if not self._alarms:
            return []
        shown = [f"⚠ {alarm}" for alarm in self._alarms]
        first = columns(Content(shown[0]), Content(self._key), width)
        return [first, *(fitted(one, width) for one in shown[1:])]

    def wanted_lines(self) -> int:
        return max(1, len(self._alarms))

    def on_click(self, event: Click) -> None:
        event.stop()
        self.post_message(ActClicked(Act.TAKE))


class QuietLine(Sheet):
    """The clerk's own alarm: nothing that somebody before the screen would notice."""

    _text = ""

    def show(self, text: str, *, failed: bool) -> None:
        self._text = text
        self.display = bool(text)
        self.set_class(failed, "-failed")
        self.changed()

    def lines(self, width: int, height: int) -> list[Content]:
        return [fitted(self._text, width)]


class NoticeBar(Sheet):
    """What became of the last key, and what undo would take back.

    Always two lines, so that nothing jumps when it speaks.
    """

    _text = ""
    _undo = ""

    def show(self, notice: Notice | None, undo: str, phrases: Phrases) -> None:
        self._text, self._undo = "", undo
        for tone in Tone:
            self.set_class(notice is not None and notice.tone is tone, f"-{tone}")
        if notice is not None:
            sentence = phrases.sentence(notice.text_id, notice.facts)
            self._text = f"{SIGNS[notice.tone]} {sentence}"
        self.changed()

    def lines(self, width: int, height: int) -> list[Content]:
        told = wrapped(self._text, width)[:height]
        told += [Content("")] * (height - len(told))
        last, undo = told[-1], Content.styled(self._undo, "not bold")
        if undo and last.cell_length + undo.cell_length < width:
            told[-1] = columns(last, undo, width)
        return told

    def on_click(self, event: Click) -> None:
        event.stop()
        if self._undo:
            self.post_message(ActClicked(Act.UNDO))


class KeyBar(Footer[Act]):
    """The keys of the day."""

    def show(self, view: CounterView | None, say: Say) -> None:
        closed = view is not None and view.state is not CounterState.OPEN
        opens = {Act.PAUSE: "counter-key-pause-open"} if closed else {}
        self.put(
            tuple(
                (key, say(opens.get(key.act, f"counter-key-{key.act}")))
                for key in KEYS
                if key.footer
            )
        )

    def clicked(self, act: Act) -> ActClicked:
        return ActClicked(act)
