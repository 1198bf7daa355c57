"""The quieter part of the picture: who was called before, and how many wait."""

from __future__ import annotations

from collections.abc import Sequence

from display.facts import Facts, Palette
from display.layout import Plan, Rect, Shape
from display.scene import Align, Box, Item, Region, Text
from hub.protocol.site import Site
from hub.protocol.views import CallLine, ServiceLoad
from media.fonts import Weight


def _list_sizes(where: Plan) -> tuple[int, int, int]:
    """Heading height, row height and text size of the two lists."""
    if where.shape is Shape.PORTRAIT:
        return where.px(42), where.px(40), where.px(24)
    return where.px(66), where.px(60), where.px(38)


def history(facts: Facts, where: Plan, colours: Palette) -> Region:
    """Who was called before."""
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
        items += _history_line(facts, colours, row, call, size)
        items.append(_rule(where, colours, row))
    if not lines and not facts.model.front:
        row = room.top_part(row_h)
        text = facts.say("display-history-empty")
        items.append(Text(row, text, size, colours.muted, colours.side))
    return Region("history", rect, colours.side, tuple(items))


def _history_line(
    facts: Facts, colours: Palette, row: Rect, call: CallLine, size: int
) -> Sequence[Item]:
    label = call.counter_label
    if label.isdigit():
        label = facts.say("display-counter-label", label=label)
    number = row.left_part(row.w * 46 // 100)
    place = row.right_part(row.w - number.w)
    ink, ground = colours.text, colours.side
    return (
        Text(number, call.number, size, ink, ground, Weight.BOLD, group="number"),
        Text(place, label, size, ink, ground, align=Align.RIGHT, group="place"),
    )


def _rule(where: Plan, colours: Palette, row: Rect) -> Box:
    """The thin line above a row; drawn after the row's text, whose ground would hide it."""
    return Box(row.top_part(max(1, where.px(1.5))), colours.rule)


def waiting(facts: Facts, site: Site, where: Plan, colours: Palette) -> Region:
    """How many wait, by service."""
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
        names = row.left_part(row.w - count_w)
        counts = row.right_part(count_w)
        number = facts.say("display-waiting-count", count=count)
        ink, ground = colours.text, colours.side
        items += (
            Text(names, name, size, ink, ground, group="name"),
            Text(counts, number, size, ink, ground, Weight.BOLD, Align.RIGHT),
            _rule(where, colours, row),
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
