"""From what a display knows to what stands on its screen: pure.

The layout says which panels there are; each is drawn by its own module. Colours come from the
theme and the display's shade; nothing is decided here that those or the model have decided.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from display.facts import Facts
from display.layout import Plan, choose, plan, usual
from display.model import Tile
from display.palette import Palette
from display.panels import calls, header, lists, place, texts
from display.panels.front import Front, arrange
from display.panels.stage import Stage
from display.rect import Rect
from display.scale import scale_of
from display.scene import Align, Region, Scene, Text, mirrored
from hub.protocol.screens import Panel
from hub.protocol.site import Counter, Site
from hub.protocol.views import CallLine
from media.fonts import Weight

Drawn = Callable[[Stage, Rect], list[Region]]


def _slides(stage: Stage, area: Rect) -> list[Region]:
    """Left free: the pictures are put there by whoever plays them."""
    return [Region("slides", area, stage.colours.ground)]


_PANELS: Mapping[Panel, Drawn] = {
    Panel.HEADER: header.header,
    Panel.NAME: header.name,
    Panel.DATE: header.date,
    Panel.CLOCK: header.clock,
    Panel.CALLS: calls.calls,
    Panel.HISTORY: lists.history,
    Panel.WAITING: lists.waiting,
    Panel.WAIT: lists.wait,
    Panel.APPOINTMENTS: lists.appointments,
    Panel.MESSAGE: texts.message,
    Panel.TICKER: texts.ticker,
    Panel.SLIDES: _slides,
    Panel.PLACE: place.place,
}


def picture(facts: Facts, size: tuple[int, int]) -> Scene:
    """The whole screen."""
    colours = Palette.of(facts.theme, facts.screen.shade)
    if facts.site is None or facts.model.view is None:
        return _first_start(facts, size, colours)
    where = divided(facts, facts.site, size)
    stage = Stage(facts, facts.site, where.scale, colours)
    regions = [region for panel, area in where.areas for region in _PANELS[panel](stage, area)]
    if where.foot is not None:
        regions += texts.foot(stage, where.foot)
    if facts.leftwards:
        whole = Rect(0, 0, *size)
        regions = [mirrored(region, whole) for region in regions]
    base = (size, where.areas, where.foot, colours, facts.leftwards)
    return Scene(size, colours.ground, base, tuple(regions))


def divided(facts: Facts, site: Site, size: tuple[int, int]) -> Plan:
    """Where the panels stand now: those that have nothing to say leave their room to others."""
    own = next((one for one in site.displays if one.id == facts.display), None)
    name = facts.screen.layout or usual(own.counters if own else ())
    layout = choose(facts.theme.layouts, name, size)
    panels = {cell for row in layout.grid for cell in row}
    lost, message = facts.lost_ms is not None, texts.message_text(facts)
    there = {
        Panel.MESSAGE: bool(message) and not lost,
        Panel.TICKER: bool(texts.ticker_text(facts)),
        Panel.SLIDES: facts.slides,
    }
    return plan(
        layout,
        facts.screen,
        size,
        absent=[panel for panel, present in there.items() if not present],
        foot=lost or (bool(message) and Panel.MESSAGE not in panels),
    )


def front(facts: Facts, site: Site, size: tuple[int, int]) -> Front:
    """The places for calls as they are now."""
    where = divided(facts, site, size)
    area = where.area(Panel.CALLS) or Rect(0, 0, *size)
    parts = calls.parts_of(site, facts.display)
    return arrange(area, where.scale, len(facts.model.front), parts)


def slides_area(facts: Facts, site: Site, size: tuple[int, int]) -> Rect | None:
    """Where pictures belong, if the layout has a place for them."""
    area = divided(replace(facts, slides=True), site, size).area(Panel.SLIDES)
    return area.mirrored_in(Rect(0, 0, *size)) if area and facts.leftwards else area


def upcoming(facts: Facts, size: tuple[int, int]) -> Iterator[Scene]:
    """Screens that may come next: one call more, from any counter, and one less.

    Not for showing: so that their lines can be set beforehand and a call is drawn at once.
    """
    site, view = facts.site, facts.model.view
    if site is None or view is None:
        return
    tiles = facts.model.front
    most = front(facts, site, size).capacity
    number = view.calls[-1].number if view.calls else ""
    for counter in site.counters:
        more = (_stand_in(counter, number), *tiles)[:most]
        yield picture(replace(facts, model=replace(facts.model, front=more)), size)
    if tiles:
        yield picture(replace(facts, model=replace(facts.model, front=tiles[:-1])), size)


def _stand_in(counter: Counter, number: str) -> Tile:
    """A call as this counter may make it next (its number is not known)."""
    line = CallLine(
        call_seq=0,
        visit="",
        number=number,
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


def _first_start(facts: Facts, size: tuple[int, int], colours: Palette) -> Scene:
    scale = scale_of(size, facts.screen.distance_m or 3.0, facts.screen.diagonal_in or 55.0)
    width, height = size
    middle = Rect(0, height // 2 - scale.px(2.4), width, scale.px(2.4)).inset(scale.px(1.5), 0)
    below = Rect(middle.x, middle.bottom, middle.w, scale.px(1.6))
    more = facts.say("display-no-hub-more")
    if facts.turned_away:
        more = facts.say("display-turned-away", reason=facts.turned_away)
    ground = colours.ground
    starting, centre = facts.say("display-no-hub"), Align.CENTRE
    items = (
        Text(middle, starting, scale.px(1.5), colours.text, ground, Weight.BOLD, centre),
        Text(below, more, scale.px(0.9), colours.muted, ground, align=centre),
    )
    stripe = Region("stripe", Rect(0, 0, width, scale.px(0.4)), colours.accent)
    whole = Rect(0, stripe.rect.bottom, width, height - stripe.rect.h)
    base = (size, "first start", colours)
    return Scene(size, ground, base, (stripe, Region("whole", whole, ground, items)))
