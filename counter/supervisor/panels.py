"""The supervisor's own panels: warnings, counters, queues, and what the screens say."""

from __future__ import annotations

from textual.content import Content

from counter.bars import STATE_SIGNS
from counter.house import rows
from counter.house.keys import Panel
from counter.house.panels import ListPanel, cells, titles
from counter.house.state import House
from counter.house.warnings import Kind
from counter.house.wording import HousePhrases
from counter.sheet import columns, wrapped
from counter.supervisor.figures import median
from counter.supervisor.wording import advised
from hub.protocol.replies import StepState
from hub.protocol.views import CounterState, ServiceLoad

OVER = "bold $alert"
URGENT = frozenset({Kind.UNSERVED, Kind.WAIT})


class WarningsPanel(ListPanel):
    """What wants attention, the most urgent first; Enter leads to what it is about."""

    panel = Panel.WARNINGS

    def show(self, house: House, phrases: HousePhrases) -> None:
        self.set_class(bool(rows.cautions(house)), "-some")
        super().show(house, phrases)

    def heading(self, phrases: HousePhrases, width: int) -> list[Content]:
        """What would help now."""
        said = advised(self.house, phrases) if self.house else ""
        return wrapped(f"➜ {said}", width, "bold $accent") if said else []

    def nobody(self, phrases: HousePhrases) -> str:
        return f"✓ {phrases.say('supervisor-no-warnings')}"

    def row(self, at: int, width: int) -> Content:
        house, phrases = self.house, self.phrases
        if house is None or phrases is None:
            return Content("")
        caution = rows.cautions(house)[at]
        style = OVER if caution.kind in URGENT else ""
        left = Content.styled(f"▲ {phrases.caution(caution)}", style)
        lasting = phrases.lasting(caution, with_norm=width >= 56)
        return columns(left, Content(lasting), width)


class CountersPanel(ListPanel):
    """All counters live: who works there, whom they serve, since when, how many today."""

    panel = Panel.COUNTERS

    def heading(self, phrases: HousePhrases, width: int) -> list[Content]:
        names = ("", "counter", "clerk", "number", "doing", "since", "served")
        return [titles(phrases, names, self._widths(width - 2))]

    def row(self, at: int, width: int) -> Content:
        house, phrases = self.house, self.phrases
        if house is None or phrases is None or house.view is None:
            return Content("")
        line = house.view.counters[at]
        label = phrases.counter(line.counter) + ("*" if line.assigned else "")
        doing = phrases.at_counter(line)
        if line.state is not CounterState.CLOSED and not line.connected:
            doing = f"✕ {phrases.say('supervisor-no-terminal')} · {doing}"
        elif line.step is StepState.CALLED:
            doing = f"▶ {doing}"
        over = phrases.takes_too_long(line, house.now_ms)
        since = phrases.counter_since(line, house.now_ms) + (" ▲" if over else "  ")
        texts: tuple[str | Content, ...] = (
            STATE_SIGNS[line.state],
            Content.styled(label, "bold"),
            line.clerk,
            Content.styled(line.number, "bold"),
            doing,
            Content.styled(since, OVER if over else ""),
            str(line.figures.served + line.figures.direct),
        )
        drawn = cells(*zip(texts, self._widths(width), strict=True))
        return drawn.stylize("$muted") if line.state is CounterState.CLOSED else drawn

    def _widths(self, width: int) -> tuple[int, ...]:
        clerk = 14 if width >= 70 else 11
        fixed = 2 + 5 + clerk + 6 + 13 + 6
        return (2, 5, clerk, 6, max(4, width - fixed), -13, -6)


class ServicesPanel(ListPanel):
    """The queues: how many wait, the longest against the norm, open or closed and why."""

    panel = Panel.SERVICES

    def subtitle(self, house: House, phrases: HousePhrases) -> str:
        return phrases.overtaking(house.view.overtaking_s) if house.view else ""

    def heading(self, phrases: HousePhrases, width: int) -> list[Content]:
        names = ("", "service", "waiting", "longest", "median", "counters", "left", "opening")
        return [titles(phrases, names, self._widths(width - 2))]

    def row(self, at: int, width: int) -> Content:
        house, phrases = self.house, self.phrases
        if house is None or phrases is None or house.view is None:
            return Content("")
        load, widths = house.view.loads[at], self._widths(width)
        over = phrases.waited_too_long(load, house.now_ms)
        longest = phrases.since(load.longest_ms, house.now_ms) + (" ▲" if over else "  ")
        opening = phrases.opening(load)
        if not (widths[-1] or load.waiting or load.open):
            longest = opening
        texts: tuple[str | Content, ...] = (
            "●" if load.open else "○",
            phrases.service(load.service) if widths[6] else _with_quota(load, phrases, widths[1]),
            Content.styled(str(load.waiting), "bold"),
            Content.styled(longest, OVER if over else ""),
            median(house.view, load.service, phrases),
            str(load.counters),
            "" if load.left is None else str(load.left),
            opening,
        )
        drawn = cells(*zip(texts, widths, strict=True))
        return drawn if load.open or load.waiting else drawn.stylize("$muted")

    def _widths(self, width: int) -> tuple[int, ...]:
        """A narrow panel leaves out why it is closed; what is left stands behind the name. How long
        half of them waited today is for a very wide one, once it is known."""
        counted = self.house is not None and self.house.view and self.house.view.figures
        half = -11 if width >= 88 and counted else 0
        left, opening = (-5, 19) if width >= 70 else (0, 0)
        fixed = 2 + 7 + 13 + abs(half) + 6 + abs(left) + opening
        return (2, max(6, width - fixed), -7, -13, half, -6, left, opening)


def _with_quota(load: ServiceLoad, phrases: HousePhrases, width: int) -> Content:
    """The name, and how many tickets the quota leaves, if there is one."""
    left = "" if load.left is None else f" · {phrases.say('house-left', count=load.left)}"
    name = Content(phrases.service(load.service))
    return name.truncate(max(0, width - 1 - len(left)), ellipsis=True) + left


class MessagesPanel(ListPanel):
    """What staff have put on the screens of each zone."""

    panel = Panel.MESSAGES

    def count(self, house: House) -> int:
        return len(house.view.messages) if house.view else 0

    def row(self, at: int, width: int) -> Content:
        house, phrases = self.house, self.phrases
        if house is None or phrases is None or house.view is None:
            return Content("")
        zone = rows.keys(house, self.panel)[at]
        text = next((one.text for one in house.view.messages if one.zone == zone), "")
        name = 24 if width >= 60 else 18
        shown: str | Content = text or Content.styled("–", "$muted")
        return cells((phrases.zone(zone), name), (shown, max(4, width - name)))
