"""The quieter part of the picture: lists, which turn pages when they are longer than the panel."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from display.panels.stage import LETTER, Stage
from display.rect import Rect
from display.scene import Align, Box, Item, Paragraph, Region, Text
from hub.protocol.views import ServiceLoad
from media.fonts import Weight
from media.waits import wait_text

_HEAD_H, _ROW_H, _NEXT_LINE_H = 1.9, 1.6, 1.3
"""In sizes of the type."""
_WIDE_FROM = 20
"""From this width on, in sizes, a sentence has room beside a name."""
_BELOW = 1.0
"""The whole width is the left one's; the right one stands below it."""


@dataclass(frozen=True)
class Row:
    left: str
    right: str
    strong: bool = False
    """The left is what people look for."""


def history(stage: Stage, area: Rect) -> list[Region]:
    """Who was called before; whom somebody still waits for stands out."""
    rows = [
        Row(call.number, stage.place(call.counter_label), strong=call.live)
        for call in stage.facts.model.history
    ]
    last = max((at for at, row in enumerate(rows, start=1) if row.strong), default=0)
    return _list(stage, area, "history", "display-history", rows, left=0.4, pages_for=last)


def waiting(stage: Stage, area: Rect) -> list[Region]:
    """How many wait, by service."""
    say = stage.facts.say
    rows = [
        Row(_service_name(stage, load.service), say("display-waiting-count", count=load.waiting))
        for load in _loads(stage)
    ]
    return _list(stage, area, "waiting", "display-waiting", rows, left=0.82)


def wait(stage: Stage, area: Rect) -> list[Region]:
    """How long it is expected to take for whoever comes now, by service."""
    say = stage.facts.say
    rows = [
        Row(
            _service_name(stage, load.service),
            wait_text(load.wait, say) or say("display-wait-unknown"),
        )
        for load in _loads(stage)
        if load.open
    ]
    left = _BELOW if area.w < stage.scale.body_px * _WIDE_FROM else 0.66
    return _list(stage, area, "wait", "display-wait", rows, left=left)


def appointments(stage: Stage, area: Rect) -> list[Region]:
    """Who is here with an appointment, by its time."""
    view = stage.facts.model.view
    rows = [Row(line.number, stage.clock(line.at_ms)) for line in (view.booked if view else ())]
    return _list(stage, area, "appointments", "display-appointments", rows, left=0.5)


def _loads(stage: Stage) -> list[ServiceLoad]:
    """Services that are open or waited for, in the site's order."""
    view = stage.facts.model.view
    order = {service.id: at for at, service in enumerate(stage.site.services)}
    shown = [load for load in (view.waiting if view else ()) if load.open or load.waiting]
    return sorted(shown, key=lambda load: order.get(load.service, len(order)))


def _service_name(stage: Stage, service_id: str) -> str:
    service = next((one for one in stage.site.services if one.id == service_id), None)
    return stage.facts.named(service.name) if service else service_id


def _list(
    stage: Stage,
    area: Rect,
    name: str,
    heading: str,
    rows: Sequence[Row],
    *,
    left: float,
    pages_for: int | None = None,
) -> list[Region]:
    """`left`: the left column's part of the width. `pages_for`: pages are turned for so many rows
    (`None`: for all); what else does not fit is left out."""
    facts, colours, scale = stage.facts, stage.colours, stage.scale
    inner = area.inset(scale.px(0.9), scale.px(0.5))
    size = scale.body_px
    head = inner.top_part(round(size * _HEAD_H))
    room = inner.below(head.h)
    left_w = round(inner.w * left)
    heights = [_height(row, size, left_w, below=left == _BELOW) for row in rows]
    pages = list(_pages(heights, room.h))
    first = pages[0][1] if pages else 0
    if pages_for is not None:
        pages = [page for page in pages if page[0] < max(1, pages_for)]
    begin, end = pages[facts.beat % len(pages)] if pages else (0, first)
    items: list[Item] = []
    if len(pages) > 1:
        mark = f"{facts.beat % len(pages) + 1}/{len(pages)}"
        place = head.right_part(round(size * 2.2))
        items.append(
            Text(place, mark, scale.label_px, colours.muted, colours.side, align=Align.RIGHT)
        )
        head = head.left_part(head.w - place.w)
    items.append(
        Text(
            *(head, stage.heading(heading, head.w), scale.label_px, colours.muted, colours.side),
            least_px=scale.text_px,
        )
    )
    y = room.y
    for row, height in zip(rows[begin:end], heights[begin:end], strict=True):
        items += _row(stage, Rect(room.x, y, room.w, height), row, left_w)
        y += height
    # While somebody stands in front, a list of those before need not say that it is empty.
    if not rows and not (pages_for is not None and facts.model.front):
        text = facts.say(f"{heading}-empty")
        items.append(
            Text(room.top_part(round(size * _ROW_H)), text, size, colours.muted, colours.side)
        )
    return [Region(name, area, colours.side, tuple(items))]


def _height(row: Row, size: int, width: int, *, below: bool) -> int:
    lines = 2 if below else _lines(row.left, (width / size - 0.4) / LETTER)
    return round(size * (_ROW_H + _NEXT_LINE_H * (lines - 1)))


def _lines(text: str, letters: float) -> int:
    """How many lines of so many letters its words need."""
    lines, taken = 1, 0
    for word in text.split():
        longer = taken + len(word) + bool(taken)
        if taken and longer > letters:
            lines, longer = lines + 1, len(word)
        taken = longer
    return lines


def _pages(heights: Sequence[int], room: int) -> Iterator[tuple[int, int]]:
    """Slices of the rows that fit, a row at least."""
    begin, taken = 0, 0
    for at, height in enumerate(heights):
        if taken and taken + height > room:
            yield begin, at
            begin, taken = at, 0
        taken += height
    if heights:
        yield begin, len(heights)


def _row(stage: Stage, rect: Rect, row: Row, left_w: int) -> list[Item]:
    colours, scale = stage.colours, stage.scale
    size, least = scale.body_px, scale.text_px
    ink, ground = colours.text, colours.side
    # Drawn after the text, whose ground would hide it.
    line = Box(rect.top_part(max(1, scale.px(0.04))), colours.rule)
    weight = Weight.BOLD if row.strong else Weight.REGULAR
    if left_w == rect.w:
        inner = rect.inset(0, round(size * 0.12))
        upper = inner.top_part(inner.h // 2)
        lower = inner.below(upper.h)
        return [
            Text(upper, row.left, size, ink, ground, weight, least_px=least),
            Text(lower, row.right, size, ink, ground, Weight.BOLD, least_px=least),
            line,
        ]
    below = rect.below(line.rect.h)  # what runs through would hide it
    left = below.left_part(left_w - scale.px(0.4))
    right = below.right_part(rect.w - left_w)
    name: Item
    if rect.h > size * 2:
        name = Paragraph(
            left.inset(0, scale.px(0.12)),
            row.left,
            size,
            ink,
            ground,
            weight,
            Align.LEFT,
            least,
            beat=stage.facts.beat,
        )
    else:
        name = Text(left, row.left, size, ink, ground, weight, group="name", least_px=least)
    return [
        name,
        Text(
            right,
            row.right,
            size,
            ink,
            ground,
            weight,
            Align.RIGHT,
            group="value",
            least_px=least,
        ),
        line,
    ]
