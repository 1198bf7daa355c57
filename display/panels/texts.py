"""Sentences of the house: a message, a ticker, and the strip at the foot for what cannot wait."""

from __future__ import annotations

from display.facts import Facts
from display.panels.stage import Stage
from display.rect import Rect
from display.scene import Colour, Paragraph, Region, Text
from media.fonts import Weight


def message_text(facts: Facts) -> str:
    """What staff have last put on the screens of these zones, else what the house always says."""
    view = facts.model.view
    newest = max(view.messages, key=lambda one: one.at_ms, default=None) if view else None
    return newest.text if newest else facts.named(facts.theme.message)


def ticker_text(facts: Facts) -> str:
    """In all languages of the headings, one after the other."""
    texts = (" ".join(facts.theme.ticker.get(one, "").split()) for one in facts.labels)
    return "   ·   ".join(dict.fromkeys(filter(None, texts)))


def message(stage: Stage, area: Rect) -> list[Region]:
    colours = stage.colours
    text = message_text(stage.facts)
    return [_strip(stage, "message", area, text, colours.accent, colours.on_accent)]


def ticker(stage: Stage, area: Rect) -> list[Region]:
    scale, colours = stage.scale, stage.colours
    size = min(round(scale.body_px * 1.1), round(area.h * 0.7))
    line = Text(area, ticker_text(stage.facts), size, colours.on_accent, colours.accent, runs=True)
    return [Region("ticker", area, colours.accent, (line,))]


def foot(stage: Stage, area: Rect) -> list[Region]:
    """Since when the hub has been silent; else a message that the layout has no place for."""
    facts, colours = stage.facts, stage.colours
    if facts.lost_ms is None:
        text = message_text(facts)
        return [_strip(stage, "foot", area, text, colours.accent, colours.on_accent)]
    text = facts.say("display-lost", time=stage.clock(facts.lost_ms))
    return [_strip(stage, "foot", area, text, colours.alert, colours.on_alert)]


def _strip(stage: Stage, name: str, area: Rect, text: str, ground: Colour, ink: Colour) -> Region:
    scale = stage.scale
    inner = area.inset(scale.px(1), scale.px(0.15))
    lines = Paragraph(
        inner,
        text,
        scale.body_px,
        ink,
        ground,
        Weight.BOLD,
        least_px=scale.text_px,
        beat=stage.facts.beat,
    )
    return Region(name, area, ground, (lines,))
