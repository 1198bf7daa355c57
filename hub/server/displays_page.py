"""`/displays`: all displays at a glance, as one page that loads nothing from anywhere.

It renews itself without a script. Its look is the house's own, that of the visitor's page.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence, Set
from pathlib import Path
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from hub.protocol.commands import CallOutcome
from hub.protocol.site import Counter, Service, Site, Zone
from hub.protocol.wording import Say
from hub.server.devices import SOUND
from hub.server.displays import DisplayLine
from hub.server.house import Presentation
from hub.visitors.look import css_colours
from hub.visitors.pages import ALWAYS, digest, icon
from hub.visitors.phrases import Wording, choose_language, remembering

FOLDER = Path(__file__).parent / "templates"
RENEWED_S = 5
ABOUT = ("screen", "sound", "voice", "slides", "film", "disk")
"""What of a display has a name; in this order."""
FACTS = ("size", "refresh", "driver")
"""In this order, then all others by their own names; the layout stands elsewhere."""
OUTCOMES = frozenset(CallOutcome)


class Made(NamedTuple):
    """An answer."""

    headers: list[tuple[bytes, bytes]]
    body: bytes


class DisplaysPage:
    """Renders it; from one thread at a time or many."""

    def __init__(self, wording: Wording) -> None:
        self._wording = wording
        templates = Environment(
            loader=FileSystemLoader(FOLDER), autoescape=True, undefined=StrictUndefined,
            trim_blocks=True, lstrip_blocks=True,
        )  # fmt: skip
        self._template = templates.get_template("displays.html")
        self._css = (FOLDER / "displays.css").read_text("utf-8")
        self._spoken: tuple[Presentation, dict[str, Say]] | None = None

    def render(
        self,
        lines: Sequence[DisplayLine],
        site: Site,
        presentation: Presentation,
        now_ms: int,
        accept_language: str,
    ) -> Made:
        """`accept_language`: what the browser says that its user reads."""
        spoken = self._say(presentation)
        language = choose_language(None, accept_language, list(spoken))
        words = _Words(spoken[language], language, site, now_ms)
        css = css_colours(presentation.theme) + self._css
        body = self._template.render(
            language=language,
            say=words.say,
            site_name=words.of(site.name),
            now=words.time(now_ms, seconds=True),
            renewed_s=RENEWED_S,
            css=Markup(css),
            icon=icon(presentation.theme),
            displays=[words.display(line) for line in lines],
            connected=sum(line.connected for line in lines),
            ailing=sum(line.connected and bool(_ailing(line)) for line in lines),
            mute=words.mute(lines),
        )
        return Made(_headers(css), body.encode())

    def _say(self, presentation: Presentation) -> dict[str, Say]:
        if self._spoken is None or self._spoken[0] is not presentation:
            made = self._wording(presentation.texts)
            self._spoken = presentation, {code: remembering(say) for code, say in made.items()}
        return self._spoken[1]


class _Words:
    """What a display's card says, in one language."""

    def __init__(self, say: Say, language: str, site: Site, now_ms: int) -> None:
        self.say, self._language = say, language
        self._site, self._now_ms = site, now_ms
        self._timezone = ZoneInfo(site.timezone)

    def display(self, line: DisplayLine) -> dict[str, Any]:
        return {
            "name": line.display or line.device,
            "device": line.device if line.device != line.display else "",
            "connected": line.connected,
            "ailing": line.connected and bool(_ailing(line)),
            "standing": self._standing(line),
            "number": line.last.number if line.last else "",
            "last": self._last(line),
            "troubles": self._troubles(line) if line.connected else [],
            "rows": [row for row in self._rows(line) if row[1]],
        }

    def mute(self, lines: Iterable[DisplayLine]) -> str:
        """The zones for which nobody speaks."""
        heard = {zone for line in lines for zone in line.speaks}
        unheard = [zone.id for zone in self._site.zones if zone.id not in heard]
        zones = self._names(unheard, self._site.zones)
        return self.say("displays-mute", zones=zones) if zones else ""

    def time(self, at_ms: int, *, seconds: bool = False) -> str:
        """The time of day at the site; of another day, with its date."""
        local, today = self._local(at_ms), self._local(self._now_ms).date()
        time = local.strftime("%H:%M:%S" if seconds else "%H:%M")
        if local.date() == today:
            return time
        date = f"{local.date():%d.%m.}" if self._language == "de" else f"{local.date():%d %b}"
        return f"{date} {time}"

    def of(self, names: dict[str, str]) -> str:
        return names.get(self._language) or names.get("de") or next(iter(names.values()), "")

    def _local(self, at_ms: int) -> datetime.datetime:
        return datetime.datetime.fromtimestamp(at_ms / 1000, self._timezone)

    def _standing(self, line: DisplayLine) -> str:
        if line.since_ms is None:
            return self.say("displays-never")
        known = "displays-since" if line.connected else "displays-gone"
        return self.say(known, time=self.time(line.since_ms))

    def _last(self, line: DisplayLine) -> str:
        last = line.last
        if last is None:
            return self.say("displays-nothing-shown")
        known = last.outcome if last.outcome in OUTCOMES else CallOutcome.SHOWN
        outcome = self.say(f"displays-outcome-{known}")
        return self.say(
            "displays-last",
            counter=last.counter_label,
            kind="counter" if last.counter_label.isdigit() else "place",
            time=self.time(last.at_ms, seconds=True),
            outcome=outcome,
        )

    def _troubles(self, line: DisplayLine) -> list[str]:
        return [self._trouble(line.device, about, state) for about, state in _ailing(line)]

    def _trouble(self, device: str, about: str, state: str) -> str:
        text_id = f"trouble-{about}-{state}"
        sentence = self.say(text_id, device=device)
        if sentence != text_id:
            return sentence
        return self.say("trouble-other", device=device, about=self._about(about), state=state)

    def _rows(self, line: DisplayLine) -> Iterable[tuple[str, str]]:
        say = self.say
        every = len(line.zones) == len(self._site.zones)
        zones = say("displays-all-zones") if every else self._names(line.zones, self._site.zones)
        yield say("displays-zones"), zones
        yield say("displays-services"), self._names(line.services, self._site.services)
        yield say("displays-counters"), self._names(line.counters, self._site.counters)
        yield say("displays-layout"), line.layout
        yield say("displays-voice"), self._voice(line)
        yield say("displays-health"), self._health(line)
        for name in _ordered(line.facts.keys() - {"layout"}, FACTS):
            value = line.facts[name]
            if name in FACTS:
                yield say(f"displays-{name}"), say(f"displays-{name}-is", value=_readable(value))
            else:
                yield name, value
        yield say("displays-version"), line.version

    def _voice(self, line: DisplayLine) -> str:
        if line.speaks:
            zones = self._names(line.speaks, self._site.zones)
            return self.say("displays-speaks", zones=zones)
        if not line.connected:
            return ""
        return self.say("displays-could-speak" if line.sound else "displays-no-sound")

    def _health(self, line: DisplayLine) -> str:
        sound = {about for about, state in line.states.items() if state in SOUND}
        if not line.connected or not sound:
            return ""
        parts = map(self._about, _ordered(sound, ABOUT))
        return self.say("displays-sound-parts", parts=", ".join(parts))

    def _about(self, about: str) -> str:
        return self.say(f"displays-about-{about}") if about in ABOUT else about

    def _names(
        self, ids: Iterable[str], known: Iterable[Zone] | Iterable[Service] | Iterable[Counter]
    ) -> str:
        named = {
            one.id: one.label if isinstance(one, Counter) else self.of(one.name) for one in known
        }
        return ", ".join(named.get(id_) or id_ for id_ in ids)


def _ailing(line: DisplayLine) -> list[tuple[str, str]]:
    return [(about, state) for about, state in sorted(line.states.items()) if state not in SOUND]


def _ordered(names: Set[str], first: Sequence[str]) -> list[str]:
    """These first, the others by the alphabet."""
    return [*(name for name in first if name in names), *sorted(names - {*first})]


def _readable(value: str) -> str:
    """`1920x1080` as people write it."""
    width, cross, height = value.partition("x")
    return f"{width} × {height}" if cross and (width + height).isdecimal() else value


def _headers(css: str) -> list[tuple[bytes, bytes]]:
    policy = (
        f"default-src 'none'; style-src {digest(css)}; img-src data:; base-uri 'none'; "
        "form-action 'none'; frame-ancestors 'none'"
    )
    headers = {
        **ALWAYS,
        "Content-Type": "text/html; charset=utf-8",
        "Content-Security-Policy": policy,
        "Vary": "Accept-Language, Authorization",
    }
    return [(name.lower().encode(), value.encode()) for name, value in headers.items()]
