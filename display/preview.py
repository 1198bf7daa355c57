"""A picture with example calls: how a site's screen will look, without hub or window."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from zoneinfo import ZoneInfo

import msgspec
import pygame

from display.facts import Facts
from display.layout import choose
from display.marks import Marks
from display.model import Model, Rules, apply, started
from display.painter import Painter
from display.palette import Palette
from display.picture import front, picture
from display.scene import Paragraph, Scene
from hub.protocol.replies import Wait
from hub.protocol.screens import Panel, Screen
from hub.protocol.site import Counter, Display, Site
from hub.protocol.theme import Theme
from hub.protocol.views import (
    BookedLine,
    CallLine,
    CounterState,
    DisplayView,
    PlaceLine,
    ServiceLoad,
)
from hub.protocol.wording import Say
from media.text import Typesetter

_MINUTE_MS = 60_000
_NUMBERS = (17, 4, 23, 16, 8, 31, 15, 3, 22, 14)
_WAITING = (7, 3, 0, 12, 1, 5, 2, 0, 4, 6)
_BOOKED = (12, 5, 27, 9)


@dataclass(frozen=True)
class Look:
    """Whose screen it is, and what those who are called have on their tickets.

    `tickets`: the languages of the calls, the newest first, in turns.
    """

    site: Site
    theme: Theme
    say_in: Callable[[str], Say]
    labels: tuple[str, ...]
    screen: Screen = field(default_factory=Screen)
    display: str = ""
    tickets: tuple[str, ...] = ()


def example(
    look: Look, size: tuple[int, int], *, fresh: int = 1, live: int = 3, repeat: bool = False
) -> Facts:
    """A believable moment of a morning: `live` calls in front, `fresh` of them just made.

    `repeat`: the newest of them for the second time.
    """
    look = _at_a_door(look, size)
    zone = ZoneInfo(look.site.timezone)
    now_ms = round(datetime(2026, 11, 24, 10, 42, tzinfo=zone).timestamp() * 1000)
    facts = Facts(
        model=Model(),
        theme=look.theme,
        site=look.site,
        labels=look.labels,
        now_ms=now_ms,
        say_in=look.say_in,
        screen=look.screen,
        display=look.display,
        slides=True,
    )
    most = front(facts, look.site, size)
    over = len(_NUMBERS) - live
    rules = Rules(comfort=most.comfort, capacity=most.capacity)
    model = started(Marks(shown=over, recent={0: ""}), rules)
    before_ms = now_ms - 2 * _MINUTE_MS
    before = _view(look, before_ms, skip=fresh, live=live - fresh)
    model = apply(model, before, before_ms)
    now = _view(look, now_ms, skip=0, live=live, repeat=repeat)
    return replace(facts, model=apply(model, now, now_ms))


def _at_a_door(look: Look, size: tuple[int, int]) -> Look:
    """For the first counter, where the layout is a door's and the display is for no counter."""
    layout = choose(look.theme.layouts, look.screen.layout, size)
    own = next((one for one in look.site.displays if one.id == look.display), None)
    if (own and own.counters) or not any(Panel.PLACE in row for row in layout.grid):
        return look
    door = Display(look.display, counters=(look.site.counters[0].id,))
    return replace(look, site=msgspec.structs.replace(look.site, displays=(door,)))


def draw(facts: Facts, size: tuple[int, int], typesetter: Typesetter) -> pygame.Surface:
    """The picture as a surface; needs no window."""
    surface = pygame.Surface(size, depth=32)
    painter = Painter(surface, typesetter)
    painter.paint(_with_a_stand_in(picture(facts, size), facts))
    painter.run(0.0, 60.0)
    return surface


def _with_a_stand_in(scene: Scene, facts: Facts) -> Scene:
    """Something in the place of the pictures, which are on the display's own machine."""
    colours = Palette.of(facts.theme, facts.screen.shade)
    regions = []
    for region in scene.regions:
        if region.name == "slides" and not region.items:
            rect = region.rect
            words = Paragraph(
                rect.inset(rect.w // 8, rect.h // 3),
                facts.say("display-slides-here"),
                rect.h // 14,
                colours.muted,
                colours.card,
            )
            region = replace(region, ground=colours.card, items=(words,))
        regions.append(region)
    return replace(scene, regions=tuple(regions))


def blank(look: Look, now_ms: int) -> Facts:
    """The screen before the hub was heard for the first time."""
    return Facts(Model(), look.theme, None, look.labels, now_ms, look.say_in, look.screen)


def _view(look: Look, now_ms: int, *, skip: int, live: int, repeat: bool = False) -> DisplayView:
    site = look.site
    own = next((one for one in site.displays if one.id == look.display), None)
    counters = _shown(site.counters, own.counters if own else (), own.zones if own else ())
    calls = []
    for at, ordinal in enumerate(_NUMBERS[skip:]):
        place = at + skip
        service = site.services[place % len(site.services)]
        counter = counters[(place * 5 + 2) % len(counters)]
        calls.append(
            CallLine(
                call_seq=len(_NUMBERS) - place,
                visit=f"visit-{place}",
                number=f"{service.prefix}{ordinal:03}",
                counter=counter.id,
                counter_label=counter.label,
                way=counter.way,
                zone=counter.zone,
                service=service.id,
                at_ms=now_ms - at * _MINUTE_MS,
                repeat=repeat and place == 0,
                live=at < live,
                language=look.tickets[place % len(look.tickets)] if look.tickets else "",
            )
        )
    waiting = tuple(
        ServiceLoad(
            service.id,
            open=True,
            waiting=count,
            wait=Wait(count * 150, count * 260 + 300) if at % 5 != 4 else None,
        )
        for at, service in enumerate(site.services)
        for count in (_WAITING[at % len(_WAITING)],)
        if not service.internal
    )
    half_hour = now_ms - now_ms % (30 * _MINUTE_MS)
    booked = tuple(
        BookedLine(
            f"{site.services[at % len(site.services)].prefix}{ordinal:03}",
            half_hour + (at + 1) * 10 * _MINUTE_MS,
            site.services[at % len(site.services)].id,
        )
        for at, ordinal in enumerate(_BOOKED)
    )
    places = tuple(
        PlaceLine(counter.id, CounterState.OPEN, counter.services)
        for counter in (counters if own and own.counters else ())
    )
    return DisplayView(1, now_ms, tuple(reversed(calls)), waiting, booked=booked, places=places)


def _shown(
    counters: Sequence[Counter], wanted: Sequence[str], zones: Sequence[str]
) -> Sequence[Counter]:
    """The counters that a display with these filters shows; all, where there would be none."""
    chosen = [
        one
        for one in counters
        if (not wanted or one.id in wanted) and (not zones or one.zone in zones)
    ]
    return chosen or counters
