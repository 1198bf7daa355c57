"""Who is called now: large, in the colour of a call while it is fresh, with the way to go."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from display.model import Tile
from display.panels.stage import Stage
from display.rect import Rect
from display.scale import RUSH, Scale
from display.scene import Align, Arrow, Box, Colour, Item, Paragraph, Region, Text, mixed
from hub.protocol.site import Way
from hub.protocol.views import CallLine
from media.fonts import Weight
from media.script import tongue

_NUMBER, _ARROW, _COUNTER = 2.5, 0.78, 1.35
"""Widths in sizes of the number's type: four characters, the way, two digits."""
_GAP, _PAD = 0.14, 0.2
_WIDTH = _NUMBER + _ARROW + _COUNTER + 2 * _GAP + 2 * _PAD
_SOLO_WIDTH = _NUMBER + 2 * _PAD
_HIGH = 0.74
"""The size of a number as a part of its tile's height."""
_MOST_ROWS = 6


@dataclass(frozen=True)
class Front:
    """The places for calls. `comfort`: so many stand there in full size, `capacity`: in a rush."""

    headings: tuple[Rect, ...]
    tiles: tuple[Rect, ...]
    comfort: int
    capacity: int


def arrange(area: Rect, scale: Scale, tiles: int, *, solo: bool = False) -> Front:
    """Places for so many tiles in an area. `solo`: all are of one counter, which needs no name."""
    width = _SOLO_WIDTH if solo else _WIDTH
    gap = scale.px(0.45)
    inner = area.inset(scale.px(0.8), 0)
    heading_h = scale.px(0.8) if solo else round(scale.body_px * 1.7)
    room = inner.below(heading_h)
    room = room.top_part(max(1, room.h - scale.px(0.8)))

    def fitting(size: float) -> tuple[int, int]:
        columns = max(1, int((room.w + gap) / (size * width + gap)))
        rows = max(1, int((room.h + gap) / (size / _HIGH + gap)))
        return columns, min(rows, _MOST_ROWS)

    columns, rows = fitting(scale.number_px)
    comfort = columns * rows
    rush_columns, rush_rows = fitting(scale.number_px * RUSH)
    capacity = max(comfort, rush_columns * rush_rows)
    if tiles > comfort:
        columns, rows = rush_columns, rush_rows
    else:
        columns = max(1, ceil(tiles / rows))  # as wide as they can stand
    column_w = (room.w - (columns - 1) * gap) // columns
    # Few calls stand large, but never so large that one more changes everything.
    used = min(rows, max(ceil(tiles / columns), 2))
    tallest = round(column_w / width / 0.6)
    tile_h = min((room.h - (used - 1) * gap) // used, tallest)
    return Front(
        headings=tuple(
            Rect(inner.x + at * (column_w + gap), inner.y, column_w, heading_h)
            for at in range(columns)
        ),
        tiles=tuple(
            Rect(
                room.x + column * (column_w + gap), room.y + row * (tile_h + gap), column_w, tile_h
            )
            for row in range(used)
            for column in range(columns)
        ),
        comfort=comfort,
        capacity=capacity,
    )


def calls(stage: Stage, area: Rect) -> list[Region]:
    """The tiles; while nobody is called, what to do meanwhile."""
    facts, colours = stage.facts, stage.colours
    tiles = facts.model.front
    if not tiles:
        return [Region("calls", area, colours.ground), _please_wait(stage, area)]
    solo = is_solo(stage)
    front = arrange(area, stage.scale, len(tiles), solo=solo)
    regions = []
    if not solo:
        regions += [
            _heading(stage, f"heading-{at}", rect) for at, rect in enumerate(front.headings)
        ]
    for at, rect in enumerate(front.tiles):
        tile = tiles[at] if at < len(tiles) else None
        regions.append(_tile(stage, f"front-{at}", rect, tile, solo=solo))
    standing = tuple(f"{region.name} {region.rect}" for region in regions)
    return [Region("calls", area, colours.ground, under=standing), *regions]


def is_solo(stage: Stage) -> bool:
    """Whether this display is for one counter alone."""
    own = next((one for one in stage.site.displays if one.id == stage.facts.display), None)
    return own is not None and len(own.counters) == 1


def _heading(stage: Stage, name: str, rect: Rect) -> Region:
    facts, colours, scale = stage.facts, stage.colours, stage.scale
    numbered = all(counter.label.isdigit() for counter in stage.site.counters)
    place_id = "display-counter" if numbered else "display-place"
    inner = rect.inset(scale.px(0.5), 0)
    over = inner.left_part(inner.w * 45 // 100)
    beside = inner.right_part(inner.w - over.w)
    ink, ground = colours.muted, colours.ground
    size = scale.body_px * 4 // 5
    items = (
        Text(over, facts.heading("display-number"), size, ink, ground, group="heading"),
        Text(
            beside, facts.heading(place_id), size, ink, ground, align=Align.RIGHT, group="heading"
        ),
    )
    return Region(name, rect, colours.ground, items)


def _tile(stage: Stage, name: str, rect: Rect, tile: Tile | None, *, solo: bool) -> Region:
    facts, colours, scale = stage.facts, stage.colours, stage.scale
    if tile is None:
        return Region(name, rect, colours.ground)
    call = tile.call
    fresh = not tile.complete or call.call_seq in facts.glow
    fill, ink = colours.card, colours.text
    if fresh:
        fill = mixed(colours.call, colours.call_calm, facts.glow.get(call.call_seq, 0.0))
        ink = colours.on_call
    radius = scale.px(0.4)
    items: list[Item] = [Box(rect, fill, radius)]
    frame = scale.px(0.2)
    if fresh and call.repeat:
        inside = rect.inset(frame, frame)
        items = [Box(rect, colours.text, radius), Box(inside, fill, max(1, radius - frame))]
    words = _words(stage, call, fresh=fresh)
    size = min(rect.h * _HIGH, rect.w / (_SOLO_WIDTH if solo else _WIDTH))
    line_h = min(round(scale.body_px * 1.35), rect.h // 3)
    # As if there were words in every tile, where there may be some: all numbers have one size.
    if len(stage.site.languages) > 1:
        size = min(size, (rect.h - line_h) * 1.05)
    size = round(size)
    upper = rect.top_part(rect.h - line_h) if words else rect
    inner = upper.inset(round(size * _PAD), frame)
    if solo:
        items.append(_large(inner, call.number, size, ink, fill, Align.CENTRE))
    else:
        items += _number_way_counter(inner, call, size, ink, fill)
    if words:
        line = Rect(inner.x, upper.bottom - frame, inner.w, line_h)
        align = Align.CENTRE if solo else Align.LEFT
        least = scale.text_px * 3 // 4
        items.append(
            Text(line, words, round(line_h * 0.74), ink, fill, align=align, least_px=least)
        )
    return Region(name, rect, colours.ground, tuple(items))


def _number_way_counter(
    inner: Rect, call: CallLine, size: int, ink: Colour, fill: Colour
) -> list[Item]:
    """In one line, with the same margins in every tile."""
    counter = inner.right_part(round(size * _COUNTER))
    number = inner.left_part(inner.w - counter.w - round(size * (_ARROW + 2 * _GAP)))
    items: list[Item] = [
        _large(number, call.number, size, ink, fill, Align.LEFT),
        _large(counter, call.counter_label, size, ink, fill, Align.RIGHT),
    ]
    if call.way is not Way.NONE:
        side = round(size * _ARROW)
        x = number.right + round(size * _GAP)
        items.append(
            Arrow(Rect(x, inner.y + (inner.h - side) // 2, side, side), call.way, ink, fill)
        )
    return items


def _large(rect: Rect, text: str, size: int, ink: Colour, fill: Colour, align: Align) -> Text:
    return Text(rect, text, size, ink, fill, Weight.BOLD, align, capitals=text.isascii())


def _words(stage: Stage, call: CallLine, *, fresh: bool) -> str:
    """Below the number: that it is a repetition, and where to go in the ticket's own language."""
    facts = stage.facts
    words = []
    if call.repeat and fresh:
        words.append(facts.heading("display-repeated"))
    labelled = {tongue(one) for one in facts.labels[:1]}
    if call.language in stage.site.languages and tongue(call.language) not in labelled:
        go = "display-go" if call.counter_label.isdigit() else "display-go-place"
        words.append(facts.say_in(call.language)(go, label=call.counter_label))
    return "   ·   ".join(words)


def _please_wait(stage: Stage, area: Rect) -> Region:
    facts, colours, scale = stage.facts, stage.colours, stage.scale
    ground, muted = colours.ground, colours.muted
    inner = area.inset(scale.px(1), scale.px(0.5))
    others = facts.labels[1:]
    big, more = round(scale.body_px * 2.6), round(scale.body_px * 1.6)
    heights = [min(inner.h // 3, big * 2), more, *(round(scale.body_px * 1.9) for _ in others)]
    top = Rect(inner.x, inner.y + max(0, inner.h - sum(heights)) // 2, inner.w, heights[0])
    middle = Rect(inner.x, top.bottom, inner.w, heights[1])
    sit, then = "display-please-wait", "display-please-wait-more"
    items: list[Item] = [
        Paragraph(top, facts.say(sit), round(big * 0.8), colours.text, ground, Weight.BOLD),
        Text(middle, facts.say(then), scale.body_px, muted, ground, align=Align.CENTRE),
    ]
    y = middle.bottom
    for language, height in zip(others, heights[2:], strict=True):
        say = facts.say_in(language)
        line = Rect(inner.x, y, inner.w, height)
        text = f"{say(sit)} {say(then)}"
        items.append(Text(line, text, scale.body_px, muted, ground, align=Align.CENTRE))
        y += height
    return Region("please-wait", inner, ground, tuple(items))
