"""Who we are, and what time it is."""

from __future__ import annotations

from display.panels.stage import Stage
from display.rect import Rect
from display.scene import Align, Item, Logo, Region, Text
from media.fonts import Weight

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def header(stage: Stage, rect: Rect) -> list[Region]:
    """The house at the left, date and time at the right; where it is narrow, below each other."""
    scale = stage.scale
    clock_w = min(round(scale.body_px * 4.6) + scale.px(1.8), rect.w // 2)
    rest = rect.left_part(rect.w - clock_w)
    if rect.w < rect.h * 11:
        upper = rest.top_part(rect.h * 55 // 100)
        return [
            *name(stage, upper),
            _date(stage, rest.below(upper.h), Align.LEFT),
            _clock(stage, rect.right_part(clock_w), Align.RIGHT),
        ]
    day = rest.right_part(min(rest.w // 2, round(scale.label_px * 16.5)))
    return [
        *name(stage, rest.left_part(rest.w - day.w)),
        _date(stage, day, Align.RIGHT),
        _clock(stage, rect.right_part(clock_w), Align.RIGHT),
    ]


def name(stage: Stage, rect: Rect) -> list[Region]:
    """The logo, if there is one, and the name."""
    facts, scale, colours = stage.facts, stage.scale, stage.colours
    margin, indent = scale.px(1), scale.px(1)
    items: list[Item] = []
    logo = png_size(facts.theme.logo)
    if logo is not None:
        high = min(rect.h * 62 // 100, scale.px(2.4))
        wide = min(rect.w // 3, high * logo[0] // max(1, logo[1]))
        place = Rect(rect.x + margin, rect.y + (rect.h - high) // 2, wide, high)
        items.append(Logo(place, facts.theme.logo))
        indent += wide + scale.px(0.6)
    title = rect.right_part(rect.w - indent)
    title = title.left_part(title.w - scale.px(0.4))
    size = min(round(scale.body_px * 1.2), rect.h)
    text = facts.named(stage.site.name)
    items.append(
        Text(
            title,
            text,
            size,
            colours.on_accent,
            colours.accent,
            Weight.BOLD,
            least_px=scale.text_px,
        )
    )
    return [Region("name", rect, colours.accent, tuple(items))]


def date(stage: Stage, rect: Rect) -> list[Region]:
    return [_date(stage, rect, Align.CENTRE)]


def clock(stage: Stage, rect: Rect) -> list[Region]:
    return [_clock(stage, rect, Align.CENTRE)]


def png_size(png: bytes) -> tuple[int, int] | None:
    """Width and height as a PNG's head says; `None` if it is none."""
    if png[:8] != b"\x89PNG\r\n\x1a\n" or len(png) < 24:
        return None
    return int.from_bytes(png[16:20]), int.from_bytes(png[20:24])


def _date(stage: Stage, rect: Rect, align: Align) -> Region:
    now = stage.local(stage.facts.now_ms)
    text = stage.facts.say(
        "display-date",
        weekday=_WEEKDAYS[now.weekday()],
        day=str(now.day),
        month=f"m{now.month}",
        year=str(now.year),
    )
    colours, scale = stage.colours, stage.scale
    inner = rect.right_part(rect.w - scale.px(1))
    item = Text(
        *(inner, text, scale.label_px, colours.on_accent, colours.accent),
        align=align,
        least_px=scale.text_px,
    )
    return Region("date", rect, colours.accent, (item,))


def _clock(stage: Stage, rect: Rect, align: Align) -> Region:
    colours, scale = stage.colours, stage.scale
    inner = rect.inset(scale.px(1), 0) if align is Align.CENTRE else rect
    if align is Align.RIGHT:
        inner = rect.left_part(rect.w - scale.px(1))
    size = min(round(scale.body_px * 1.6), max(rect.h * 3 // 4, scale.text_px))
    if align is Align.CENTRE:
        size = rect.h * 2 // 3
    time = stage.clock(stage.facts.now_ms)
    item = Text(inner, time, size, colours.on_accent, colours.accent, Weight.BOLD, align)
    return Region("clock", rect, colours.accent, (item,))
