"""From what a display knows to what stands on its screen: pure.

The picture has three voices: who is called now (large, in the colour of a call while it is fresh),
what was before, and how many wait. Colours come from the site's theme; nothing is decided here
that the theme, the model or the plan has decided already.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from display.facts import Facts, Palette
from display.layout import Plan, Rect, Shape, capacity, plan
from display.lists import history, waiting
from display.model import Tile
from display.scene import Align, Arrow, Box, Colour, Item, Logo, Paragraph, Region, Scene, Text
from hub.protocol.site import Counter, Site, Way
from hub.protocol.views import CallLine
from media.fonts import Weight

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def picture(facts: Facts, size: tuple[int, int]) -> Scene:
    """The whole screen."""
    colours = Palette.of(facts.theme)
    if facts.site is None or facts.model.view is None:
        return _first_start(facts, size, colours)
    message = _message(facts)
    lost = facts.lost_ms is not None
    where = plan(size, len(facts.model.front), notice=lost or bool(message))
    regions = [
        *_header(facts, facts.site, where, colours),
        *_front(facts, facts.site, where, colours),
        history(facts, where, colours),
        waiting(facts, facts.site, where, colours),
    ]
    if where.notice is not None:
        text = message
        if facts.lost_ms is not None:
            text = facts.say("display-lost", time=_time(facts, facts.site, facts.lost_ms))
        ground, ink = (
            (colours.alert, colours.on_alert) if lost else (colours.accent, colours.on_accent)
        )
        regions.append(_banner(where, where.notice, text, ground, ink))
    side = Region("side", where.side, colours.side)
    grounds = (side, _front_ground(where, colours, regions))
    base = (size, where.notice, colours)
    return Scene(size, colours.ground, base, (*grounds, *regions))


def upcoming(facts: Facts, size: tuple[int, int]) -> Iterator[Scene]:
    """Screens that may come next: one call more, from any counter, and one less.

    Not for showing: so that their lines can be set beforehand and a call is drawn at once.
    """
    site, view = facts.site, facts.model.view
    if site is None or view is None:
        return
    front = facts.model.front
    for counter in site.counters:
        tiles = (_stand_in(counter, view.calls), *front)[: capacity(size)]
        yield picture(replace(facts, model=replace(facts.model, front=tiles)), size)
    if front:
        yield picture(replace(facts, model=replace(facts.model, front=front[:-1])), size)


def _stand_in(counter: Counter, calls: Sequence[CallLine]) -> Tile:
    """A call as this counter may make it next (its number is not known)."""
    line = CallLine(
        call_seq=0,
        visit="",
        number=calls[-1].number if calls else "",
        counter=counter.id,
        counter_label=counter.label,
        way=counter.way,
        zone=counter.zone,
        service="",
        at_ms=0,
        repeat=False,
        live=True,
        language="",
    )
    return Tile((line,), until_ms=0)


def _front_ground(where: Plan, colours: Palette, regions: Sequence[Region]) -> Region:
    area = where.front_area
    above = (f"{r.name} {r.rect}" for r in regions if area.contains(r.rect))
    return Region("front", area, colours.ground, under=tuple(above))


def _first_start(facts: Facts, size: tuple[int, int], colours: Palette) -> Scene:
    where = plan(size, 0, notice=False)
    width, height = size
    middle = Rect(0, height // 2 - where.px(90), width, where.px(90)).inset(where.px(60), 0)
    below = Rect(middle.x, middle.bottom, middle.w, where.px(60))
    more = facts.say("display-no-hub-more")
    if facts.turned_away:
        more = facts.say("display-turned-away", reason=facts.turned_away)
    items: tuple[Item, ...] = (
        Text(
            middle,
            facts.say("display-no-hub"),
            where.px(56),
            colours.text,
            colours.ground,
            Weight.BOLD,
            Align.CENTRE,
        ),
        Text(below, more, where.px(34), colours.muted, colours.ground, align=Align.CENTRE),
    )
    stripe = Region("stripe", Rect(0, 0, width, where.px(14)), colours.accent)
    whole = Rect(0, stripe.rect.bottom, width, height - stripe.rect.h)
    base = (size, "first start", colours)
    return Scene(
        size, colours.ground, base, (stripe, Region("whole", whole, colours.ground, items))
    )


def _header(facts: Facts, site: Site, where: Plan, colours: Palette) -> tuple[Region, ...]:
    """Who we are at the left, date and time at the right; in portrait the date below the name."""
    header, margin = where.header, where.front_area.x
    portrait = where.shape is Shape.PORTRAIT
    ink, ground = colours.on_accent, colours.accent
    clock = header.right_part(where.px(150 if portrait else 230))
    rest = header.left_part(header.w - clock.w)
    if portrait:
        name = rest.top_part(header.h * 62 // 100)
        date = rest.below(name.h)
    else:
        date = rest.right_part(where.px(470))
        name = rest.left_part(rest.w - date.w)
    indent = margin
    items: list[Item] = []
    logo = png_size(facts.theme.logo)
    if logo is not None:
        high = name.h * 62 // 100
        wide = min(name.w // 3, high * logo[0] // max(1, logo[1]))
        items.append(
            Logo(Rect(margin, name.y + (name.h - high) // 2, wide, high), facts.theme.logo)
        )
        indent += wide + where.px(24 if not portrait else 16)
    title = Rect(indent, name.y, name.right - indent - where.px(20), name.h)
    size = where.px(34 if portrait else 46)
    text = site.name.get(facts.language, "")
    items.append(Text(title, text, size, ink, ground, Weight.BOLD))
    day = Rect(margin, date.y, date.w - margin, date.h * 3 // 4) if portrait else date
    align = Align.LEFT if portrait else Align.RIGHT
    today = Text(
        day, _date(facts, site), where.px(21 if portrait else 30), ink, ground, align=align
    )
    hands = clock.left_part(clock.w - margin)
    size = where.px(52 if portrait else 62)
    time = Text(
        hands, _time(facts, site, facts.now_ms), size, ink, ground, Weight.BOLD, Align.RIGHT
    )
    return (
        Region("name", name, ground, tuple(items)),
        Region("date", date, ground, (today,)),
        Region("clock", clock, ground, (time,)),
    )


def png_size(png: bytes) -> tuple[int, int] | None:
    """Width and height as a PNG's head says; `None` if it is none."""
    if png[:8] != b"\x89PNG\r\n\x1a\n" or len(png) < 24:
        return None
    return int.from_bytes(png[16:20]), int.from_bytes(png[20:24])


def _front(facts: Facts, site: Site, where: Plan, colours: Palette) -> list[Region]:
    tiles = facts.model.front
    if not tiles:
        return [_please_wait(facts, where, colours)]
    numbered = all(counter.label.isdigit() for counter in site.counters)
    place_id = "display-counter" if numbered else "display-place"
    narrow = len(where.headings) > 1 and where.shape is not Shape.WIDE
    number, place = (
        facts.say(text_id) if narrow else facts.both(text_id)
        for text_id in ("display-number", place_id)
    )
    regions = []
    for at, rect in enumerate(where.headings):
        parts = _columns(where, rect)
        ink, ground = colours.muted, colours.ground
        over = parts.number.left_part(rect.w * 45 // 100)
        beside = Rect(over.right, rect.y, parts.counter.right - over.right, rect.h)
        size = where.px(32 if where.shape is not Shape.PORTRAIT else 24)
        items = (
            Text(over, number, size, ink, ground, group="heading"),
            Text(beside, place, size, ink, ground, align=Align.RIGHT, group="heading"),
        )
        regions.append(Region(f"heading-{at}", rect, colours.ground, items))
    for at, rect in enumerate(where.front):
        tile = tiles[at] if at < len(tiles) else None
        regions.append(_tile(facts, where, colours, f"front-{at}", rect, tile))
    return regions


@dataclass(frozen=True)
class _Columns:
    number: Rect
    arrow: Rect
    counter: Rect


def _columns(where: Plan, rect: Rect) -> _Columns:
    """Number, way and counter within a tile (or the line above it)."""
    pad = min(where.px(40 if where.shape is not Shape.PORTRAIT else 26), rect.w // 20)
    inner = rect.inset(pad, 0)
    gap = inner.w * 3 // 100
    number = inner.left_part(inner.w * 51 // 100)
    counter = inner.right_part(inner.w * 28 // 100)
    arrow = Rect(number.right + gap, rect.y, counter.x - number.right - 2 * gap, rect.h)
    return _Columns(number, arrow, counter)


def _tile(
    facts: Facts, where: Plan, colours: Palette, name: str, rect: Rect, tile: Tile | None
) -> Region:
    if tile is None:
        return Region(name, rect, colours.ground)
    call = tile.call
    fresh = not tile.complete or call.call_seq in facts.blinking
    fill = colours.card
    ink = colours.text
    if fresh:
        fill = colours.call_calm if call.call_seq in facts.dim else colours.call
        ink = colours.on_call
    parts = _columns(where, rect)
    # Four characters of the bold face are 2.45 times as wide as its size: number and counter
    # then have the same one.
    size = min(round(rect.h * 0.72), round(parts.number.w / 2.45))
    items: list[Item] = [
        Box(rect, fill, where.px(18)),
        Text(parts.number, call.number, size, ink, fill, Weight.BOLD),
        Text(parts.counter, call.counter_label, size, ink, fill, Weight.BOLD, Align.RIGHT),
    ]
    if call.way is not Way.NONE:
        side = min(parts.arrow.w, round(size * 0.78))
        x = parts.arrow.x + (parts.arrow.w - side) // 2
        items.append(Arrow(Rect(x, rect.y + (rect.h - side) // 2, side, side), call.way, ink, fill))
    if call.repeat and fresh:
        height = round(rect.h * 0.19)
        line = Rect(parts.number.x, rect.bottom - height, parts.number.w, height)
        text = facts.say("display-repeated")
        items.append(Text(line, text, round(height * 0.72), ink, fill))
    return Region(name, rect, colours.ground, tuple(items))


def _please_wait(facts: Facts, where: Plan, colours: Palette) -> Region:
    area, ground = where.front_area, colours.ground
    says = [say for say in (facts.say, facts.say_too) if say is not None]
    heights = [where.px(110), where.px(74), *([where.px(90)] if len(says) > 1 else [])]
    top = Rect(area.x, area.y + (area.h - sum(heights)) // 2, area.w, heights[0])
    middle = Rect(area.x, top.bottom, area.w, heights[1])
    sit, more = "display-please-wait", "display-please-wait-more"
    size, muted = where.px(40 if where.shape is not Shape.PORTRAIT else 30), colours.muted
    main = Text(top, says[0](sit), size * 2, colours.text, ground, Weight.BOLD, Align.CENTRE)
    items = [main, Text(middle, says[0](more), size, muted, ground, align=Align.CENTRE)]
    for say in says[1:]:
        foot = Rect(area.x, middle.bottom, area.w, heights[2])
        text = f"{say(sit)} {say(more)}"
        items.append(Text(foot, text, size * 4 // 5, muted, ground, align=Align.CENTRE))
    return Region("please-wait", area, ground, tuple(items))


def _banner(where: Plan, rect: Rect, text: str, ground: Colour, ink: Colour) -> Region:
    inner = rect.inset(where.front_area.x, where.px(7))
    size = where.px(40 if where.shape is not Shape.PORTRAIT else 28)
    return Region("notice", rect, ground, (Paragraph(inner, text, size, ink, ground, Weight.BOLD),))


def _message(facts: Facts) -> str:
    """What staff have last put on the screens of these zones, else what the site always says."""
    view = facts.model.view
    newest = max(view.messages, key=lambda one: one.at_ms, default=None) if view else None
    return newest.text if newest else facts.theme.message.get(facts.language, "")


def _date(facts: Facts, site: Site) -> str:
    now = _local(site, facts.now_ms)
    return facts.say(
        "display-date",
        weekday=_WEEKDAYS[now.weekday()],
        day=str(now.day),
        month=f"m{now.month}",
        year=str(now.year),
    )


def _local(site: Site, at_ms: int) -> datetime:
    return datetime.fromtimestamp(at_ms / 1000, ZoneInfo(site.timezone))


def _time(facts: Facts, site: Site, at_ms: int) -> str:
    at = _local(site, at_ms)
    return facts.say("display-clock", hour=f"{at.hour:02}", minute=f"{at.minute:02}")
