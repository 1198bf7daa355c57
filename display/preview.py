"""A picture with example calls: how a site's screen will look, without hub or window."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

import pygame

from display.facts import Facts
from display.layout import COMFORT, capacity
from display.marks import Marks
from display.model import Model, Rules, apply, started
from display.picture import picture
from display.screen import Painter
from hub.protocol.site import Site, Theme
from hub.protocol.views import CallLine, DisplayView, ServiceLoad
from hub.protocol.wording import Say
from media.text import Typesetter

_MINUTE_MS = 60_000
_NUMBERS = (17, 4, 23, 16, 8, 31, 15, 3, 22, 14)
_WAITING = (7, 3, 0, 12, 1, 5, 2, 0, 4, 6)


@dataclass(frozen=True)
class Look:
    """Whose screen, in which language, at which moment."""

    site: Site
    theme: Theme
    say: Say
    language: str
    say_too: Say | None = None


def example(look: Look, size: tuple[int, int], *, fresh: int = 1, live: int = 3) -> Facts:
    """A believable moment of a morning: `live` calls in front, `fresh` of them just made."""
    zone = ZoneInfo(look.site.timezone)
    now_ms = round(datetime(2026, 11, 24, 10, 42, tzinfo=zone).timestamp() * 1000)
    over = len(_NUMBERS) - live
    model = started(Marks(shown=over, recent={0: ""}), Rules(COMFORT, capacity(size)))
    at_ms = now_ms - 2 * _MINUTE_MS
    model = apply(model, _view(look.site, at_ms, skip=fresh, live=live - fresh), at_ms)
    return Facts(
        model=apply(model, _view(look.site, now_ms, skip=0, live=live), now_ms),
        theme=look.theme,
        site=look.site,
        language=look.language,
        now_ms=now_ms,
        say=look.say,
        say_too=look.say_too,
    )


def draw(facts: Facts, size: tuple[int, int], typesetter: Typesetter) -> pygame.Surface:
    """The picture as a surface; needs no window."""
    surface = pygame.Surface(size, depth=32)
    Painter(surface, typesetter).paint(picture(facts, size))
    return surface


def blank(look: Look, now_ms: int) -> Facts:
    """The screen before the hub was heard for the first time."""
    return Facts(Model(), look.theme, None, look.language, now_ms, look.say)


def _view(site: Site, now_ms: int, *, skip: int, live: int) -> DisplayView:
    calls = []
    for at, ordinal in enumerate(_NUMBERS[skip:]):
        place = at + skip
        service = site.services[place % len(site.services)]
        counter = site.counters[(place * 5 + 2) % len(site.counters)]
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
                repeat=False,
                live=at < live,
                language=site.languages[0],
            )
        )
    waiting = tuple(
        ServiceLoad(service.id, open=True, waiting=_WAITING[at % len(_WAITING)])
        for at, service in enumerate(site.services)
    )
    return DisplayView(1, now_ms, tuple(reversed(calls)), waiting)
