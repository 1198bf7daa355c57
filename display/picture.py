"""From what a display knows to what stands on its screen: pure.

The picture has three voices: who is called now (large, in the colour of a call while it is fresh),
what was before, and how many wait. Colours come from the site's theme; nothing is decided here
that the theme, the model or the plan has decided already.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from zoneinfo import ZoneInfo

from display.layout import Plan, Rect, Shape, plan
from display.model import Model, Tile
from display.scene import Align, Arrow, Box, Colour, Item, Logo, Region, Scene, Text, colour, mixed
from hub.protocol.site import Site, Theme, Way
from hub.protocol.views import CallLine, ServiceLoad
from hub.protocol.wording import Say
from media.fonts import Weight

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@dataclass(frozen=True)
class Palette:
    ground: Colour
    side: Colour
    card: Colour
    text: Colour
    muted: Colour
    rule: Colour
    accent: Colour
    on_accent: Colour
    call: Colour
    call_calm: Colour
    on_call: Colour
    alert: Colour
    on_alert: Colour

    @classmethod
    def of(cls, theme: Theme) -> Palette:
        ground, text, accent = colour(theme.ground), colour(theme.text), colour(theme.accent)
        call = colour(theme.call)
        return cls(
            ground=ground,
            side=mixed(ground, accent, 0.06),
            card=mixed(ground, accent, 0.10),
            text=text,
            muted=colour(theme.muted),
            rule=mixed(ground, text, 0.14),
            accent=accent,
            on_accent=colour(theme.on_accent),
            call=call,
            call_calm=mixed(call, ground, 0.6),
            on_call=colour(theme.on_call),
            alert=colour(theme.alert),
            on_alert=colour(theme.on_alert),
        )


@dataclass(frozen=True)
class Facts:
    """All that the picture depends on. `site` is `None` until the hub was heard for the first time.

    `dim`: calls whose tile is in the paler half of its blinking. `lost_ms`: since when the hub has
    been silent (site time). `turned_away`: why the hub does not want this device.
    """

    model: Model
    theme: Theme
    site: Site | None
    language: str
    now_ms: int
    say: Say
    blinking: frozenset[int] = field(default_factory=frozenset)
    dim: frozenset[int] = field(default_factory=frozenset)
    lost_ms: int | None = None
    turned_away: str = ""


def picture(facts: Facts, size: tuple[int, int]) -> Scene:
    """The whole screen."""
    colours = Palette.of(facts.theme)
    if facts.site is None or facts.model.view is None:
        return _first_start(facts, size, colours)
    message = facts.theme.message.get(facts.language, "")
    lost = facts.lost_ms is not None
    where = plan(size, len(facts.model.front), notice=lost or bool(message))
    regions = [
        _name(facts, facts.site, where, colours),
        _clock(facts, facts.site, where, colours),
        *_front(facts, facts.site, where, colours),
        _history(facts, where, colours),
        _waiting(facts, facts.site, where, colours),
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
    base = (size, where, colours, facts.theme.logo, facts.language)
    return Scene(size, colours.ground, base, (side, *regions))


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


def _name(facts: Facts, site: Site, where: Plan, colours: Palette) -> Region:
    header = where.header
    rect = header.left_part(header.w - _clock_width(where))
    inner = Rect(where.front_area.x, rect.y, rect.right - where.front_area.x, rect.h)
    name = site.name.get(facts.language, "")
    title = Text(inner, name, where.px(46), colours.on_accent, colours.accent, Weight.BOLD)
    if not facts.theme.logo:
        return Region("name", rect, colours.accent, (title,))
    mark = inner.left_part(header.h * 5 // 4).inset(0, header.h // 6)
    beside = Rect(
        mark.right + where.px(20), rect.y, inner.right - mark.right - where.px(20), rect.h
    )
    items = (
        Logo(mark, facts.theme.logo),
        Text(beside, name, where.px(46), colours.on_accent, colours.accent, Weight.BOLD),
    )
    return Region("name", rect, colours.accent, items)


def _clock_width(where: Plan) -> int:
    return where.px(330) if where.shape is Shape.PORTRAIT else where.px(700)


def _clock(facts: Facts, site: Site, where: Plan, colours: Palette) -> Region:
    header = where.header
    rect = header.right_part(_clock_width(where))
    margin = where.px(44 if where.shape is not Shape.PORTRAIT else 30)
    inner = rect.left_part(rect.w - margin)
    now = _local(site, facts.now_ms)
    date = facts.say(
        "display-date",
        weekday=_WEEKDAYS[now.weekday()],
        day=str(now.day),
        month=f"m{now.month}",
        year=str(now.year),
    )
    time = _time(facts, site, facts.now_ms)
    ink, ground = colours.on_accent, colours.accent
    if where.shape is Shape.PORTRAIT:
        top = inner.top_part(header.h * 62 // 100).inset(0, header.h // 20)
        foot = Rect(inner.x, top.bottom, inner.w, header.h * 28 // 100)
        items = (
            Text(top, time, where.px(42), ink, ground, Weight.BOLD, Align.RIGHT),
            Text(foot, date, where.px(19), ink, ground, align=Align.RIGHT),
        )
    else:
        hands = inner.right_part(where.px(190))
        day = Rect(inner.x, inner.y, inner.w - hands.w - where.px(28), inner.h)
        items = (
            Text(day, date, where.px(30), ink, ground, align=Align.RIGHT),
            Text(hands, time, where.px(62), ink, ground, Weight.BOLD, Align.RIGHT),
        )
    return Region("clock", rect, ground, items)


def _front(facts: Facts, site: Site, where: Plan, colours: Palette) -> list[Region]:
    tiles = facts.model.front
    if not tiles:
        return [_please_wait(facts, where, colours)]
    numbered = all(counter.label.isdigit() for counter in site.counters)
    place = facts.say("display-counter" if numbered else "display-place")
    regions = []
    for at, rect in enumerate(where.headings):
        parts = _columns(where, rect)
        size = where.px(32 if where.shape is not Shape.PORTRAIT else 24)
        items = (
            Text(parts.number, facts.say("display-number"), size, colours.muted, colours.ground),
            Text(parts.counter, place, size, colours.muted, colours.ground, align=Align.RIGHT),
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
    pad = where.px(40 if where.shape is not Shape.PORTRAIT else 26)
    inner = rect.inset(pad, 0)
    gap = inner.w * 3 // 100
    number = inner.left_part(inner.w * 54 // 100)
    counter = inner.right_part(inner.w * 27 // 100)
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
    size = min(round(rect.h * 0.72), where.px(260))
    items: list[Item] = [
        Box(rect, fill, where.px(18)),
        Text(parts.number, call.number, size, ink, fill, Weight.BOLD),
        Text(parts.counter, call.counter_label, size, ink, fill, Weight.BOLD, Align.RIGHT),
    ]
    if call.way is not Way.NONE:
        side = min(parts.arrow.w, round(size * 0.62))
        x = parts.arrow.x + (parts.arrow.w - side) // 2
        items.append(Arrow(Rect(x, rect.y + (rect.h - side) // 2, side, side), call.way, ink, fill))
    if call.repeat and fresh:
        height = round(rect.h * 0.19)
        line = Rect(parts.number.x, rect.bottom - height, parts.number.w, height)
        text = facts.say("display-repeated")
        items.append(Text(line, text, round(height * 0.72), ink, fill))
    return Region(name, rect, colours.ground, tuple(items))


def _please_wait(facts: Facts, where: Plan, colours: Palette) -> Region:
    area = where.front_area
    line = where.px(110)
    first = Rect(area.x, area.y + area.h // 2 - line, area.w, line)
    second = Rect(area.x, first.bottom, area.w, where.px(80))
    ground = colours.ground
    items = (
        Text(
            first,
            facts.say("display-please-wait"),
            where.px(76),
            colours.text,
            ground,
            Weight.BOLD,
            Align.CENTRE,
        ),
        Text(
            second,
            facts.say("display-please-wait-more"),
            where.px(44),
            colours.muted,
            ground,
            align=Align.CENTRE,
        ),
    )
    return Region("please-wait", area, ground, items)


def _list_sizes(where: Plan) -> tuple[int, int, int]:
    """Heading height, row height and text size of the two lists."""
    if where.shape is Shape.PORTRAIT:
        return where.px(42), where.px(40), where.px(24)
    return where.px(66), where.px(60), where.px(38)


def _history(facts: Facts, where: Plan, colours: Palette) -> Region:
    rect = where.history
    head_h, row_h, size = _list_sizes(where)
    items: list[Item] = [
        Text(
            rect.top_part(head_h),
            facts.say("display-history"),
            size * 4 // 5,
            colours.muted,
            colours.side,
        )
    ]
    room = rect.below(head_h)
    lines = facts.model.history[: max(1, room.h // row_h)]
    for at, call in enumerate(lines):
        row = Rect(room.x, room.y + at * row_h, room.w, row_h)
        items.append(Box(row.top_part(max(1, where.px(1.5))), colours.rule))
        items += _history_line(facts, where, colours, row, call, size)
    if not lines:
        row = room.top_part(row_h)
        text = facts.say("display-history-empty")
        items.append(Text(row, text, size, colours.muted, colours.side))
    return Region("history", rect, colours.side, tuple(items))


def _history_line(
    facts: Facts, where: Plan, colours: Palette, row: Rect, call: CallLine, size: int
) -> Sequence[Item]:
    label = call.counter_label
    if label.isdigit():
        label = facts.say("display-counter-label", label=label)
    half = row.w // 2
    return (
        Text(row.left_part(half), call.number, size, colours.text, colours.side, Weight.BOLD),
        Text(row.right_part(half), label, size, colours.text, colours.side, align=Align.RIGHT),
    )


def _waiting(facts: Facts, site: Site, where: Plan, colours: Palette) -> Region:
    rect = where.waiting
    head_h, row_h, size = _list_sizes(where)
    items: list[Item] = [
        Text(
            rect.top_part(head_h),
            facts.say("display-waiting"),
            size * 4 // 5,
            colours.muted,
            colours.side,
        )
    ]
    room = rect.below(head_h)
    loads = facts.model.view.waiting if facts.model.view else ()
    rows = _waiting_rows(facts, site, loads, most=max(2, room.h // (row_h * 3 // 4)))
    row_h = min(row_h, room.h // max(1, len(rows)))
    size = min(size * 9 // 10, row_h * 5 // 8)
    count_w = where.px(90 if where.shape is not Shape.PORTRAIT else 56)
    for at, (name, count) in enumerate(rows):
        row = Rect(room.x, room.y + at * row_h, room.w, row_h)
        items.append(Box(row.top_part(max(1, where.px(1.5))), colours.rule))
        names = row.left_part(row.w - count_w)
        number = facts.say("display-waiting-count", count=count)
        items += (
            Text(names, name, size, colours.text, colours.side),
            Text(
                row.right_part(count_w),
                number,
                size,
                colours.text,
                colours.side,
                Weight.BOLD,
                Align.RIGHT,
            ),
        )
    return Region("waiting", rect, colours.side, tuple(items))


def _waiting_rows(
    facts: Facts, site: Site, loads: Sequence[ServiceLoad], *, most: int
) -> list[tuple[str, int]]:
    """Services that are open or waited for, in the site's order; what is too many is summed up."""
    order = {service.id: at for at, service in enumerate(site.services)}
    names = {service.id: service.name.get(facts.language, service.id) for service in site.services}
    shown = [load for load in loads if load.open or load.waiting]
    shown.sort(key=lambda load: order.get(load.service, len(order)))
    if len(shown) > most:
        busiest = sorted(shown, key=lambda load: -load.waiting)[: most - 1]
        rest = sum(load.waiting for load in shown if load not in busiest)
        rows = [(names.get(s.service, s.service), s.waiting) for s in shown if s in busiest]
        return [*rows, (facts.say("display-waiting-others"), rest)]
    return [(names.get(load.service, load.service), load.waiting) for load in shown]


def _banner(where: Plan, rect: Rect, text: str, ground: Colour, ink: Colour) -> Region:
    inner = Rect(where.front_area.x, rect.y, rect.w - 2 * where.front_area.x, rect.h)
    size = where.px(40 if where.shape is not Shape.PORTRAIT else 28)
    line = Text(inner, text, size, ink, ground, Weight.BOLD, Align.CENTRE)
    return Region("notice", rect, ground, (line,))


def _local(site: Site, at_ms: int) -> datetime:
    return datetime.fromtimestamp(at_ms / 1000, ZoneInfo(site.timezone))


def _time(facts: Facts, site: Site, at_ms: int) -> str:
    at = _local(site, at_ms)
    return facts.say("display-clock", hour=str(at.hour), minute=f"{at.minute:02}")
