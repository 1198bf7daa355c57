"""What is known goes onto the screen: the half of a display that never waits.

A view is drawn in the very call that brings it. There is no frame loop: `sleep_s` says when the
model, the clock, a page, a pulse, a line that runs through or a picture next has something to
change, and `step` changes just that.
"""

from __future__ import annotations

import logging
import math
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Protocol

import pygame

from display import model as core
from display.canvas import Canvas
from display.facts import BEAT_S, Facts, labels
from display.hours import local_time
from display.marks import Marks
from display.model import Model, Rules
from display.painter import Painter
from display.picture import front, picture, slides_area, upcoming
from display.power import Light, is_on, judged
from display.rect import Rect
from display.slides import Frame
from hub.protocol.screens import Screen
from hub.protocol.site import Site
from hub.protocol.theme import Theme
from hub.protocol.views import CallLine, DisplayView
from hub.protocol.wording import Say
from media.text import Typesetter

log = logging.getLogger(__name__)

GLOW_S = 4.0
"""How long a new call pulses; machine time, as people's eyes are."""
PULSE_S = 1.0
"""Paler and back once a second: calm, and far below what may trouble anybody (3 a second)."""
_PULSE_RATE_HZ = 25.0
_SHADES = 12
_BELIEVED_S = 1800.0
"""So long after the hub was last heard, people are taken to be still called and waiting."""
_LONGEST_SLEEP_S = 60.0
_SHORTEST_SLEEP_S = 0.002

Wording = Callable[[Mapping[str, Mapping[str, str]]], Callable[[str], Say]]
"""The site's own texts → language → its sentences."""


class Clock(Protocol):
    """Site time, as the hub has told it."""

    @property
    def speed(self) -> float: ...

    def now_ms(self) -> int: ...


class Pictures(Protocol):
    """What plays in the panel for pictures."""

    def frame(self, now_s: float) -> Frame: ...

    def drawn(self, frame: Frame) -> pygame.Surface | None: ...

    def next_change_s(self, now_s: float) -> float: ...


@dataclass(frozen=True)
class Seen:
    """A picture that went out. `new`: the calls that it shows for the first time."""

    new: tuple[CallLine, ...]
    at_ns: int
    """Of the machine's monotonic clock, right afterwards."""


class Board:
    """One screen: what it knows, and what stands on it."""

    def __init__(
        self,
        canvas: Canvas,
        typesetter: Typesetter,
        clock: Clock,
        marks: Marks,
        wording: Wording,
        *,
        display: str,
        language: str,
        sound: bool,
    ) -> None:
        self.model: Model = core.started(marks, Rules(sound=sound))
        self.site: Site | None = None
        self.theme = Theme()
        self.pictures: Pictures | None = None
        self.light = Light()
        self._canvas, self._clock = canvas, clock
        self._painter = Painter(canvas.inner, typesetter)
        self._typesetter = typesetter
        self._wording, self._display, self._language = wording, display, language
        self._say_in = wording({})
        self._lost_ms: int | None = None
        self._turned_away = ""
        self._born_s: dict[int, float] = {}
        self._frame = Frame()
        self._prepared: object = None

    # What comes in

    @property
    def languages(self) -> tuple[str, ...]:
        return self.site.languages if self.site else (self._language,)

    @property
    def screen(self) -> Screen:
        """This display's own look."""
        return self.theme.screens.get(self._display, Screen())

    def say_in(self, language: str) -> Say:
        return self._say_in(language)

    def adopt(self, site: Site, theme: Theme, texts: Mapping[str, Mapping[str, str]]) -> None:
        """Another configuration is in force."""
        self.site, self.theme, self._say_in = site, theme, self._wording(texts)
        self._set_rules(minimum_ms=round(theme.minimum_show_s * 1000))

    def found(self, speed: float) -> None:
        """The hub is there (again)."""
        self._lost_ms, self._turned_away = None, ""
        self._set_rules(speed=speed)

    def lost(self, silent_s: float, turned_away: str) -> None:
        """The hub has been silent for so long."""
        if self._lost_ms is None:
            self._lost_ms = self._clock.now_ms() - round(silent_s * 1000 * self._clock.speed)
        self._turned_away = turned_away

    def take(self, view: DisplayView) -> None:
        self._make_room(replace(self.model, view=view))
        self.model = core.apply(self.model, view, self._clock.now_ms())

    def resized(self) -> None:
        """The window has another size."""
        self._canvas.resized(pygame.display.get_surface() or self._canvas.window)
        self._painter = Painter(self._canvas.inner, self._typesetter)
        if not self.light.lit:
            self._canvas.go_dark()

    # What goes out

    def step(self) -> Seen | None:
        """Let time pass and show what has changed; `None`: nothing has."""
        now_s = time.monotonic()
        was_lit, self.light = self.light.lit, judged(self.light, now_s, wanted=self._wanted())
        self._make_room(self.model)
        self.model = core.advance(self.model, self._clock.now_ms())
        if not self.light.lit:
            if was_lit:
                self._canvas.go_dark()
            return None
        if self._canvas.wander(now_s) or not was_lit:
            self._painter.onto(self._canvas.inner)
        changed = self._painter.paint(picture(self.facts(now_s), self._canvas.size))
        changed += self._painter.run(now_s, self._canvas.rate_hz)
        changed += self._draw_pictures(now_s, changed)
        if not changed:
            return None
        self._canvas.show(changed)
        shown_ns = time.monotonic_ns()
        calls = [call for tile in self.model.front for call in tile.calls]
        new = tuple(call for call in calls if call.call_seq not in self._born_s)
        self._born_s = {c.call_seq: self._born_s.get(c.call_seq, now_s) for c in calls}
        return Seen(new, shown_ns)

    def move(self) -> None:
        """Move on what runs through and what plays, and nothing else: the usual frame."""
        if not self.light.lit:
            return
        now_s = time.monotonic()
        changed = self._painter.run(now_s, self._canvas.rate_hz)
        changed += self._draw_pictures(now_s, changed)
        if changed:
            self._canvas.show(changed)

    def sleep_s(self) -> float:
        """Until `step` has something to do by itself."""
        now_ms, now_s = self._clock.now_ms(), time.monotonic()
        speed = max(self._clock.speed, 0.001)
        waits = [
            _LONGEST_SLEEP_S,
            (60_000 - now_ms % 60_000 + 1) / 1000 / speed,
            BEAT_S - now_s % BEAT_S,
        ]
        change_ms = core.next_change_ms(self.model)
        if change_ms is not None:
            waits.append((change_ms - now_ms + 1) / 1000 / speed)
        if any(now_s - born < GLOW_S for born in self._born_s.values()):
            waits.append(1 / _PULSE_RATE_HZ - now_s % (1 / _PULSE_RATE_HZ))
        if self.light.due_s is not None:
            waits.append(self.light.due_s - now_s)
        return max(_SHORTEST_SLEEP_S, min(waits))

    def frame_s(self) -> float:
        """Until `move` has something to do."""
        now_s, waits = time.monotonic(), [_LONGEST_SLEEP_S]
        if not self.light.lit:
            return _LONGEST_SLEEP_S
        if self._painter.runs:
            waits.append(self._next_frame_s(now_s))
        if self.pictures is not None:
            fades = self.pictures.frame(now_s).over is not None
            waits.append(self._next_frame_s(now_s) if fades else self.pictures.next_change_s(now_s))
        return max(_SHORTEST_SLEEP_S, min(waits))

    def _next_frame_s(self, now_s: float) -> float:
        """Until the screen shows its next picture."""
        rate_hz = self._canvas.rate_hz
        return (math.floor(now_s * rate_hz) + 1) / rate_hz - now_s

    def pictures_as_shown(self) -> bool:
        """Whether the panel for pictures is open just as there are some."""
        shown = self.pictures is not None and self._frame.surface is not None
        playing = self.pictures is not None and (
            self.pictures.frame(time.monotonic()).surface is not None
        )
        return shown is playing

    def pictures_area(self) -> Rect | None:
        """Where pictures are to be played, if anywhere: in the dark nothing plays, nor sounds."""
        if self.site is None or not self.light.lit:
            return None
        area = slides_area(self.facts(time.monotonic()), self.site, self._canvas.size)
        return area if area and area.w and area.h else None

    def facts(self, now_s: float) -> Facts:
        beat = int(now_s / BEAT_S)
        frame = self.pictures.frame(now_s) if self.pictures else Frame()
        return Facts(
            model=self.model,
            theme=self.theme,
            site=self.site,
            labels=labels(self.screen, self.languages, beat),
            now_ms=self._clock.now_ms(),
            say_in=self._say_in,
            screen=self.screen,
            display=self._display,
            beat=beat,
            glow=self._glow(now_s),
            slides=frame.surface is not None,
            lost_ms=self._lost_ms,
            turned_away=self._turned_away,
        )

    def prepare(self) -> Iterator[None]:
        """Set the type that the next call is going to need; stops for breath."""
        facts, size = replace(self.facts(time.monotonic()), glow={}), self._canvas.size
        wanted = (size, facts.site, facts.theme, len(facts.model.front), facts.lost_ms is None)
        if wanted == self._prepared or facts.model.view is None:
            return
        for scene in upcoming(facts, size):
            yield
            yield from self._painter.prepare(scene)
        self._prepared = wanted

    def _wanted(self) -> bool:
        """Whether the panel should be on."""
        on, site, view = self.screen.on, self.site, self.model.view
        if not on or site is None or view is None:
            return True
        now_ms = self._clock.now_ms()
        busy = bool(self.model.front) or any(load.waiting for load in view.waiting)
        if self._lost_ms is not None:
            # Who it was that waited, nobody knows any more once the hub has been off for long.
            busy = busy and now_ms - self._lost_ms < _BELIEVED_S * 1000 * self._clock.speed
        return is_on(on, local_time(site, now_ms), needed=busy)

    def _make_room(self, model: Model) -> None:
        """As many places for calls as the layout has for these."""
        if self.site is None or model.view is None:
            return
        facts = replace(self.facts(time.monotonic()), model=model)
        places = front(facts, self.site, self._canvas.size)
        self._set_rules(comfort=places.comfort, capacity=places.capacity)

    def _set_rules(self, **changes: float) -> None:
        rules = replace(self.model.rules, **changes)  # type: ignore[arg-type]  # ints where ints are
        if rules != self.model.rules:
            self.model = replace(self.model, rules=rules)

    def _glow(self, now_s: float) -> dict[int, float]:
        """How pale each new tile is, in a few steps, so that equal ones are not drawn again."""
        ages = {seq: now_s - born for seq, born in self._born_s.items()}
        calls = [call for tile in self.model.front for call in tile.calls]
        ages |= {call.call_seq: 0.0 for call in calls if call.call_seq not in ages}
        return {
            seq: round(_SHADES * (0.5 - 0.5 * math.cos(2 * math.pi * age / PULSE_S))) / _SHADES
            for seq, age in ages.items()
            if age < GLOW_S
        }

    def _draw_pictures(self, now_s: float, changed: list[Rect]) -> list[Rect]:
        if self.pictures is None or self.site is None:
            return []
        frame = self.pictures.frame(now_s)
        area = self.pictures_area()
        if frame.surface is None or area is None:
            self._frame = frame
            return []
        if frame == self._frame and not any(rect.overlaps(area) for rect in changed):
            return []
        self._frame = frame
        drawn = self.pictures.drawn(frame)
        if drawn is None or drawn.get_size() != (area.w, area.h):
            return []  # of the size before; the right one is on its way
        self._canvas.inner.blit(drawn, (area.x, area.y))
        return [area]
