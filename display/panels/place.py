"""The sign at a door: which counter this is, what it is for, and whether somebody works there."""

from __future__ import annotations

from display.panels.stage import Stage
from display.rect import Rect
from display.scene import Align, Item, Paragraph, Region, Text
from hub.protocol.site import Counter
from hub.protocol.views import CounterState, PlaceLine
from media.fonts import Weight


def place(stage: Stage, area: Rect) -> list[Region]:
    colours, scale = stage.colours, stage.scale
    ink, ground = colours.on_accent, colours.accent
    inner = area.inset(scale.px(1), scale.px(0.6))
    view = stage.facts.model.view
    line = view.places[0] if view and view.places else None
    counter = _counter(stage, line)
    if counter is None:
        return [Region("place", area, ground)]
    big = min(round(inner.h * 0.5), scale.px(5), max(scale.number_px, scale.px(2.4)))
    name = inner.top_part(min(inner.h // 2, round(big * 1.25)))
    state = _state(stage, line)
    below = inner.below(name.h)
    state_h = min(below.h // 2, round(scale.body_px * 1.7)) if state else 0
    services = below.top_part(below.h - state_h)
    items: list[Item] = [
        Text(
            name, stage.place(counter.label), big, ink, ground, Weight.BOLD, least_px=scale.text_px
        ),
        Paragraph(
            services,
            _services(stage, counter, line),
            scale.body_px,
            ink,
            ground,
            align=Align.LEFT,
            least_px=scale.text_px,
            beat=stage.facts.beat,
        ),
    ]
    if state:
        foot = Rect(inner.x, services.bottom, inner.w, state_h)
        items.append(Text(foot, state, scale.body_px, ink, ground, Weight.BOLD))
    return [Region("place", area, ground, tuple(items))]


def _counter(stage: Stage, line: PlaceLine | None) -> Counter | None:
    wanted = line.counter if line else ""
    return next((one for one in stage.site.counters if one.id == wanted), None)


def _services(stage: Stage, counter: Counter, line: PlaceLine | None) -> str:
    served = line.services if line and line.services else counter.services
    names = [stage.facts.named(one.name) for one in stage.site.services if one.id in served]
    return "  ·  ".join(filter(None, names))


def _state(stage: Stage, line: PlaceLine | None) -> str:
    """What is to be said beside the number; nothing while somebody works there."""
    match line.state if line else None:
        case CounterState.CLOSED:
            return stage.facts.heading("display-place-closed")
        case CounterState.PAUSED:
            return stage.facts.heading("display-place-paused")
    return ""
