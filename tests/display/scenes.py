"""Moments of a morning on every screen there may be."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import msgspec

from config.layouts import supplied
from config.site import load_site
from config.texts import Texts
from display.facts import Facts
from display.layout import choose
from display.marks import Marks
from display.model import apply, started
from display.picture import front
from display.preview import Look, example
from hub.protocol.screens import Layout, Screen, Shade
from hub.protocol.site import Display, Site
from hub.protocol.theme import Theme
from hub.protocol.views import DisplayView
from media.text import Typesetter
from tests.display.rigs import line

TEXTS = Texts.load()
TYPESETTER = Typesetter.find()
_DEMO = load_site(Path(__file__).parents[2] / "config/demo/site.toml", TEXTS.say("de"))
DOOR = Display("door", counters=("3",))
HOUSE: Site = msgspec.structs.replace(_DEMO.site, displays=(*_DEMO.site.displays, DOOR))
"""A whole office in nine languages."""
THEME: Theme = msgspec.structs.replace(
    _DEMO.theme, message={"de": "Heute schließen wir um 17 Uhr.", "ar": "نغلق اليوم الساعة 17."}
)
LAYOUTS = sorted({name.partition("-")[0] for name in supplied()})
LANDSCAPE = [
    *[(1280, 720), (1366, 768), (1920, 1080), (2560, 1440), (3840, 2160)],
    *[(1024, 768), (1600, 1200), (2560, 1080), (3840, 1080), (5120, 1440)],
]
PORTRAIT = [(720, 1280), (768, 1024), (1080, 1920), (2160, 3840)]
SIZES = [*LANDSCAPE, *PORTRAIT]
"""From 720p to 4K and 5K, 4:3 to 32:9, and upright."""


def layout_of(name: str, size: tuple[int, int]) -> Layout:
    return choose(THEME.layouts, name, size)


def moment(
    layout: str,
    size: tuple[int, int],
    *,
    fresh: int = 1,
    live: int = 3,
    repeat: bool = False,
    shade: Shade = Shade.LIGHT,
    labels: tuple[str, ...] = ("de", "en"),
    tickets: tuple[str, ...] = ("ar", "de"),
) -> Facts:
    """A screen of this house; that of a door is for one counter."""
    look = Look(
        site=HOUSE,
        theme=THEME,
        say_in=TEXTS.say,
        labels=labels,
        screen=Screen(layout=layout, shade=shade),
        display=DOOR.id if layout == "door" else "",
        tickets=tickets,
    )
    return example(look, size, fresh=fresh, live=live, repeat=repeat)


def moments(layout: str, size: tuple[int, int], shade: Shade = Shade.LIGHT) -> Iterator[Facts]:
    """Nobody called, one for the second time, as many as there is room for, a rush, no hub."""
    usual = moment(layout, size, shade=shade)
    places = front(usual, HOUSE, size)
    yield usual
    for called in sorted({0, 1, places.comfort, places.capacity}):
        yield with_calls(usual, called)
    yield moment(layout, size, repeat=True, shade=shade)
    yield replace(usual, lost_ms=usual.now_ms)
    yield replace(usual, beat=1, slides=False)


def with_calls(facts: Facts, called: int) -> Facts:
    """So many at once, from all counters in turn."""
    calls = [
        msgspec.structs.replace(
            line(seq, language=HOUSE.languages[seq % len(HOUSE.languages)]),
            number=f"{service.prefix}{31 * seq % 1000:03}",
            counter=counter.id,
            counter_label=counter.label,
            way=counter.way,
            at_ms=facts.now_ms,
        )
        for seq in range(1, called + 1)
        for service in (HOUSE.services[seq % len(HOUSE.services)],)
        for counter in (HOUSE.counters[seq % len(HOUSE.counters)],)
    ]
    view = msgspec.structs.replace(seen(facts), calls=tuple(calls))
    return replace(facts, model=apply(started(Marks(), facts.model.rules), view, facts.now_ms))


def seen(facts: Facts) -> DisplayView:
    """What the hub has told last."""
    assert facts.model.view is not None
    return facts.model.view


def with_view(facts: Facts, **changes: object) -> Facts:
    view = msgspec.structs.replace(seen(facts), **changes)
    return replace(facts, model=replace(facts.model, view=view))
