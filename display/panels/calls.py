"""Who is called now: large, in the colour of a call while it is fresh, with the way to go."""

from __future__ import annotations

from display.model import Tile
from display.panels.front import Widths, arrange, divided, widths
from display.panels.stage import Stage
from display.rect import Rect
from display.scene import Align, Arrow, Box, Colour, Item, Paragraph, Region, Text, mixed
from hub.protocol.site import Site, Way
from hub.protocol.views import CallLine
from media.fonts import Weight
from media.script import tongue


def calls(stage: Stage, area: Rect) -> list[Region]:
    """The tiles; while nobody is called, what to do meanwhile."""
    facts, colours = stage.facts, stage.colours
    tiles = facts.model.front
    if not tiles:
        return [Region("calls", area, colours.ground), _please_wait(stage, area)]
    parts = parts_of(stage.site, facts.display)
    front = arrange(area, stage.scale, len(tiles), parts)
    regions = []
    if not parts.alone:
        regions += [
            _heading(stage, f"heading-{at}", rect) for at, rect in enumerate(front.headings)
        ]
    for at, rect in enumerate(front.tiles):
        tile = tiles[at] if at < len(tiles) else None
        regions.append(_tile(stage, f"front-{at}", rect, tile, parts))
    standing = tuple(f"{region.name} {region.rect}" for region in regions)
    return [Region("calls", area, colours.ground, under=standing), *regions]


def parts_of(site: Site, display: str) -> Widths:
    """What a tile of this display has to hold."""
    own = next((one for one in site.displays if one.id == display), None)
    return widths(site, alone=own is not None and len(own.counters) == 1)


def _heading(stage: Stage, name: str, rect: Rect) -> Region:
    colours, scale = stage.colours, stage.scale
    numbered = all(counter.label.isdigit() for counter in stage.site.counters)
    place_id = "display-counter" if numbered else "display-place"
    inner = rect.inset(scale.px(0.5), 0)
    over = inner.left_part(inner.w * 45 // 100)
    beside = inner.right_part(inner.w - over.w)
    ink, ground = colours.muted, colours.ground
    size, least = scale.label_px, scale.text_px
    number, place = stage.heading("display-number", over.w), stage.heading(place_id, beside.w)
    items = (
        Text(over, number, size, ink, ground, group="heading", least_px=least),
        Text(
            *(beside, place, size, ink, ground),
            align=Align.RIGHT,
            group="heading",
            least_px=least,
        ),
    )
    return Region(name, rect, colours.ground, items)


def _tile(stage: Stage, name: str, rect: Rect, tile: Tile | None, parts: Widths) -> Region:
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
    if fresh and call.repeat:
        frame = scale.px(0.2)
        inside = rect.inset(frame, frame)
        items = [Box(rect, colours.text, radius), Box(inside, fill, max(1, radius - frame))]
    words = _words(stage, call, fresh=fresh)
    reserve = len(stage.site.languages) > 1
    at = divided(rect, scale, parts, words=bool(words), reserve=reserve)
    align = Align.CENTRE if parts.alone else Align.LEFT
    items.append(_large(at.number, call.number, at.size_px, ink, fill, align))
    if not parts.alone:
        items.append(_label(at.counter, call.counter_label, at.size_px, ink, fill))
    if at.arrow.w and call.way is not Way.NONE:
        items.append(Arrow(at.arrow, call.way, ink, fill))
    if words:
        size = round(at.line.h * 0.74)
        items.append(Text(at.line, words, size, ink, fill, align=align, least_px=scale.text_px))
    return Region(name, rect, colours.ground, tuple(items))


def _large(rect: Rect, text: str, size: int, ink: Colour, fill: Colour, align: Align) -> Text:
    return Text(rect, text, size, ink, fill, Weight.BOLD, align, capitals=text.isascii())


def _label(rect: Rect, label: str, size: int, ink: Colour, fill: Colour) -> Item:
    """Figures as large as the number; the name of a room in as many lines as it needs."""
    if " " not in label:
        return _large(rect, label, size, ink, fill, Align.RIGHT)
    return Paragraph(rect, label, round(size * 0.52), ink, fill, Weight.BOLD, Align.RIGHT)


def _words(stage: Stage, call: CallLine, *, fresh: bool) -> str:
    """Below the number: that it is a repetition, and where to go in the ticket's own language."""
    facts = stage.facts
    foreign = tongue(call.language) != tongue(facts.language)
    words = []
    if call.repeat and fresh:
        repeated = "display-repeated"
        words.append(facts.say(repeated) if foreign else facts.heading(repeated))
    if foreign and call.language in stage.site.languages:
        go = "display-go" if call.counter_label.isdigit() else "display-go-place"
        words.append(facts.say_in(call.language)(go, label=call.counter_label))
    return "   ·   ".join(words)


def _please_wait(stage: Stage, area: Rect) -> Region:
    facts, colours, scale = stage.facts, stage.colours, stage.scale
    ground, muted = colours.ground, colours.muted
    inner = area.inset(scale.px(1), scale.px(0.5))
    others = facts.labels[1:]
    big, more = round(scale.body_px * 2.6), round(scale.body_px * 1.6)
    heights = [min(inner.h // 3, big * 2), more]
    each = max(0, inner.h - sum(heights)) // max(1, len(others))
    heights += [min(round(scale.body_px * 2.7), each) for _ in others]
    top = Rect(inner.x, inner.y + max(0, inner.h - sum(heights)) // 2, inner.w, heights[0])
    middle = Rect(inner.x, top.bottom, inner.w, heights[1])
    sit, then = "display-please-wait", "display-please-wait-more"
    items: list[Item] = [
        Paragraph(
            *(top, facts.say(sit), round(big * 0.8), colours.text, ground, Weight.BOLD),
            least_px=scale.text_px,
            beat=facts.beat,
        ),
        Text(
            *(middle, facts.say(then), scale.body_px, muted, ground),
            align=Align.CENTRE,
            least_px=scale.text_px,
        ),
    ]
    y = middle.bottom
    for language, height in zip(others, heights[2:], strict=True):
        say = facts.say_in(language)
        line = Rect(inner.x, y, inner.w, height)
        text = f"{say(sit)} {say(then)}"
        items.append(
            Paragraph(
                *(line, text, scale.body_px, muted, ground),
                least_px=scale.text_px,
                beat=facts.beat,
            )
        )
        y += height
    return Region("please-wait", inner, ground, tuple(items))
