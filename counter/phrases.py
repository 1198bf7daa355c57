"""From a view to the sentences of the screen: pure, in the clerk's language.

Everything that widgets show is worded here, so that it can be tested without a screen.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from zoneinfo import ZoneInfo

from hub.protocol.commands import CallOutcome
from hub.protocol.replies import Rule, StepState, Why
from hub.protocol.site import Site
from hub.protocol.views import CounterState, CounterView, Present, ServiceLoad, Trouble
from hub.protocol.wording import Say

NUMBERS_NAMED = 3
"""How many of those who were overtaken are named."""

LANGUAGES_NAMED = frozenset(
    {"ar", "bg", "de", "en", "es", "fa", "fr", "it"}
    | {"pl", "ro", "ru", "sq", "tr", "uk", "vi", "zh"}
)


class Phrases:
    """Words things for one language and site. `language`: picks names among the site's own."""

    def __init__(self, say: Say, language: str, site: Site | None) -> None:
        self.say = say
        self._language = language
        self._site = site
        self._zone = ZoneInfo(site.timezone) if site else ZoneInfo("UTC")
        self._services = {service.id: service for service in site.services} if site else {}

    def site_name(self) -> str:
        return self._of(self._site.name) if self._site else ""

    def counter_title(self, counter: str) -> str:
        labels = {one.id: one.label for one in self._site.counters} if self._site else {}
        return self.say("counter-title", counter=labels.get(counter, counter))

    def served_here(self, counter: str) -> tuple[str, ...]:
        """The services of this counter."""
        counters = self._site.counters if self._site else ()
        return next((one.services for one in counters if one.id == counter), ())

    def service(self, service_id: str) -> str:
        service = self._services.get(service_id)
        return self._of(service.name) if service else service_id

    def time(self, at_ms: int, *, seconds: bool = False) -> str:
        """The time of day at the site."""
        local = datetime.datetime.fromtimestamp(at_ms / 1000, self._zone)
        return local.strftime("%H:%M:%S" if seconds else "%H:%M")

    def duration(self, seconds: float) -> str:
        """As people say it: minutes, then hours."""
        minutes = int(seconds // 60)
        if minutes < 1:
            return self.say("counter-under-a-minute")
        if minutes < 60:
            return self.say("counter-minutes", minutes=minutes)
        hours, rest = divmod(minutes, 60)
        return self.say("counter-hours", hours=hours, minutes=f"{rest:02d}")

    def counter_state(self, view: CounterView) -> str:
        if view.state is CounterState.PAUSED and view.reason:
            return self.say("counter-paused-why", reason=view.reason)
        return self.say(f"counter-{view.state}")

    def present_state(self, present: Present) -> str:
        if present.state is not StepState.CALLED:
            return self.say("counter-present-serving")
        if present.calls > 1:
            return self.say("counter-present-called-again", times=present.calls)
        return self.say("counter-present-called")

    def visitor(self, present: Present) -> str:
        """When the ticket was drawn, how long was waited, and a language other than ours."""
        known = self.say(
            "counter-issued",
            time=self.time(present.issued_ms),
            waited=self.duration(present.why.waited_s),
        )
        language = self.language(present.language)
        return f"{known} · {language}" if language else known

    def language(self, code: str) -> str:
        """“language: English”; nothing for the clerk's own language or when it is unknown."""
        if not code or code == self._language:
            return ""
        name = self.say(f"counter-language-{code}") if code in LANGUAGES_NAMED else code
        return self.say("counter-language", language=name)

    def why(self, why: Why) -> str:
        named = ", ".join(why.overtook[:NUMBERS_NAMED])
        more = max(why.overtook_count, len(why.overtook)) - min(len(why.overtook), NUMBERS_NAMED)
        facts: dict[str, str | int] = {"numbers": named}
        suffix = ""
        if more > 0:
            facts["more"], suffix = more, "-more"
        if why.rule is Rule.MANUAL:
            if not named:
                return self.say("counter-why-manual")
            return self.say(f"counter-why-manual-overtook{suffix}", **facts)
        if not named:
            return self.say("counter-why-order")
        if why.head_start_s >= 60:
            facts["minutes"] = self.duration(why.head_start_s)
            return self.say(f"counter-why-ahead{suffix}", **facts)
        return self.say(f"counter-why-overtook{suffix}", **facts)

    def announced(self, present: Present) -> str:
        """What the displays did with the call."""
        outcomes = list(present.outcomes.values())
        shown = [one for one in outcomes if one != CallOutcome.SUPERSEDED]
        if shown:
            spoken = CallOutcome.SPOKEN in shown
            return self.say("counter-shown-spoken" if spoken else "counter-shown", count=len(shown))
        return self.say("counter-superseded" if outcomes else "counter-announcing")

    def timer(self, present: Present, now_ms: int) -> str:
        """A stopwatch since the start, or since the call."""
        if present.state is StepState.CALLED or present.started_ms is None:
            since_ms, text_id = present.called_ms, "counter-since-called"
        else:
            since_ms, text_id = present.started_ms, "counter-since-start"
        return f"{stopwatch((now_ms - since_ms) // 1000)} {self.say(text_id)}"

    def next_does(self, view: CounterView) -> str:
        """What the one key does now."""
        if view.present is None:
            opened = view.state is CounterState.OPEN
            return self.say("counter-do-next-idle" if opened else "counter-do-next-open")
        if view.present.state is StepState.CALLED:
            return self.say("counter-do-next-called", number=view.present.number)
        return self.say("counter-do-next-serving")

    def load(self, load: ServiceLoad) -> str:
        """How many wait, or when the service opens."""
        if load.open or load.waiting:
            return str(load.waiting)
        if load.opens_ms is not None:
            return self.say("counter-load-opens", time=self.time(load.opens_ms))
        return self.say("counter-load-closed")

    def trouble(self, trouble: Trouble) -> str:
        text_id = f"trouble-{trouble.about}-{trouble.state}"
        sentence = self.say(text_id, device=trouble.device)
        if sentence != text_id:
            return sentence
        return self.say(
            "trouble-other", device=trouble.device, about=trouble.about, state=trouble.state
        )

    def troubles(self, troubles: Iterable[Trouble]) -> str:
        return " · ".join(map(self.trouble, troubles))

    def goodbye(self, reason: str) -> str:
        text_id = f"goodbye-{reason}"
        sentence = self.say(text_id)
        return sentence if sentence != text_id else self.say("goodbye-other")

    def sentence(self, text_id: str, facts: dict[str, str | int]) -> str:
        """A notice or refusal; a service among its facts is named, not given by its id."""
        named = dict(facts)
        if "service" in named:
            named["service"] = self.service(str(named["service"]))
        return self.say(text_id, **named)

    def _of(self, names: dict[str, str]) -> str:
        return names.get(self._language) or names.get("de") or next(iter(names.values()), "")


def stopwatch(seconds: int) -> str:
    """`03:07`, from an hour on `1:03:07`; a clock that jumped back shows zero."""
    minutes, rest = divmod(max(0, seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{rest:02d}" if hours else f"{minutes:02d}:{rest:02d}"
