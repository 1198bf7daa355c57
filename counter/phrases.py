"""From a view to the sentences of the screen: pure, in the clerk's language.

Everything that widgets show is worded here, so that it can be tested without a screen.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from zoneinfo import ZoneInfo

from counter.alarms import Delivery, own_line, taken
from counter.model import Desk
from hub.protocol.concerns import Concern
from hub.protocol.replies import Reason, Rule, StepState, Why
from hub.protocol.site import Missed, Result, Site, VisitorClass
from hub.protocol.views import (
    AheadLine,
    AlarmLine,
    Colleague,
    CounterState,
    CounterView,
    Present,
    QueueRow,
    ServiceLoad,
    Trouble,
    Undoable,
)
from hub.protocol.wording import Say

NUMBERS_NAMED = 3
"""How many of those who were overtaken are named."""

LANGUAGES_NAMED = frozenset(
    {"ar", "bg", "de", "de-simple", "en", "es", "fa", "fr", "it"}
    | {"pl", "ro", "ru", "sq", "tr", "uk", "vi", "zh"}
)

CLOSED_WHY = frozenset(
    {Reason.LAST_TICKET, Reason.NO_TIME_LEFT, Reason.QUOTA_REACHED}
    | {Reason.ZONE_FULL, Reason.NUMBERS_EXHAUSTED, Reason.SERVICE_RETIRED}
)
"""Why a service gives no ticket though it is open by its hours."""

PASSING = frozenset({"closed", "unreachable", "silent", "silence", "stopping", "not-found"})
"""Why the hub is gone when it will be back by itself."""

UNDONE = frozenset(
    {"VisitCalled", "ServiceStarted", "ServiceFinished", "VisitMissed", "VisitParked"}
    | {"VisitHeld", "VisitTransferred", "StepAdded", "DirectServed"}
    | {"CounterOpened", "CounterPaused", "CounterClosed"}
)
"""The events that have a name of their own when they can be taken back."""


class Phrases:
    """Words things for one language and site. `language`: picks names among the site's own."""

    def __init__(self, say: Say, language: str, site: Site | None) -> None:
        self.say = say
        self._language = language
        self._site = site
        self._zone = ZoneInfo(site.timezone) if site else ZoneInfo("UTC")
        self._services = {service.id: service for service in site.services} if site else {}

    @property
    def has_displays(self) -> bool:
        """Whether the site lists screens that calls are shown on."""
        return bool(self._site and self._site.displays)

    def site_name(self) -> str:
        return self._of(self._site.name) if self._site else ""

    def counter_title(self, counter: str) -> str:
        if not counter:
            return self.say("counter-title-none")
        return self.say("counter-title", counter=self.counter(counter))

    def counter(self, counter_id: str) -> str:
        """What the screens call it."""
        labels = {one.id: one.label for one in self._site.counters} if self._site else {}
        return labels.get(counter_id, counter_id)

    def service(self, service_id: str) -> str:
        service = self._services.get(service_id)
        return self._of(service.name) if service else service_id

    def concern(self, service_id: str, quantity: int) -> str:
        """A service, and how many of it unless it is one."""
        name = self.service(service_id)
        if quantity == 1:
            return name
        return self.say("counter-concern", quantity=quantity, service=name)

    def result(self, result: Result) -> str:
        return self._of(result.name) or result.code

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
        """Of which class, when the ticket was drawn, how long was waited, and another language."""
        waited = self.duration(present.why.waited_s)
        drawn = self.say("counter-issued", time=self.time(present.issued_ms), waited=waited)
        if present.why.rule is Rule.DIRECT:
            drawn = ""
        known = (self.class_of(present), drawn, self.language(present.language))
        return " · ".join(one for one in known if one)

    def class_of(self, who: Present | QueueRow) -> str:
        """An appointment with its time, or priority; nothing for everybody else."""
        if who.cls is VisitorClass.PRIORITY:
            return self.say("counter-class-priority")
        if who.booked_ms is not None:
            return self.say("counter-class-appointment-at", time=self.time(who.booked_ms))
        if who.cls is VisitorClass.APPOINTMENT:
            return self.say("counter-class-appointment")
        return ""

    def away(self, who: Present | QueueRow) -> str:
        """On the way here, or met by video; nothing for who is in the house."""
        if isinstance(who, QueueRow) and who.held:
            return self.say("counter-held")
        if who.on_way:
            return self.say("counter-on-way")
        return self.say("counter-virtual") if who.virtual else ""

    def not_there(self) -> str:
        """What “not here” does to somebody who is on the way; nothing where nobody is held."""
        hold_s = self._site.hold_s if self._site else 0
        return self.say("counter-ask-came-held", minutes=self.duration(hold_s)) if hold_s else ""

    def more(self, concerns: Iterable[Concern]) -> str:
        """What the visitor came for besides."""
        named = [self.concern(one.service, one.quantity) for one in concerns]
        return self.say("counter-more-concerns", services=", ".join(named)) if named else ""

    def journey(self, present: Present) -> list[str]:
        """Where the visit has been and what it goes on to."""
        lines = []
        if present.been:
            services = ", ".join(map(self.service, present.been))
            lines.append(self.say("counter-been", services=services))
        if present.ahead:
            lines.append(
                self.say("counter-ahead", services=", ".join(map(self._then, present.ahead)))
            )
        return lines

    def case(self, present: Present) -> str:
        return self.say("counter-case", case=present.case) if present.case else ""

    def bring(self, present: Present) -> str:
        """What has to be there for it."""
        service = self._services.get(present.service)
        items = self._of(service.bring) if service else ""
        return self.say("counter-bring", items=items) if items else ""

    def language(self, code: str) -> str:
        """“language: English”; nothing for the clerk's own language or when it is unknown."""
        if not code or code == self._language:
            return ""
        name = self.say(f"counter-language-{code}") if code in LANGUAGES_NAMED else code
        return self.say("counter-language", language=name)

    def why(self, why: Why) -> str:
        """Why this visit was called now: the rule, and whom it overtook."""
        if why.rule is Rule.DIRECT:
            return self.say("counter-why-direct")
        named = ", ".join(why.overtook[:NUMBERS_NAMED])
        more = max(why.overtook_count, len(why.overtook)) - min(len(why.overtook), NUMBERS_NAMED)
        facts: dict[str, str | int] = {"numbers": named}
        suffix = ""
        if more > 0:
            facts["more"], suffix = more, "-more"
        if why.rule is not Rule.ORDER:
            overtook = f"-overtook{suffix}" if named else ""
            return self.say(f"counter-why-{why.rule}{overtook}", **facts)
        if not named:
            return self.say("counter-why-order")
        if why.head_start_s >= 60:
            facts["minutes"] = self.duration(why.head_start_s)
            return self.say(f"counter-why-ahead{suffix}", **facts)
        return self.say(f"counter-why-overtook{suffix}", **facts)

    def timer(self, present: Present, now_ms: int, *, short: bool = False) -> str:
        """A stopwatch since the start (beside the norm, if there is one), or since the call."""
        if present.state is StepState.CALLED or present.started_ms is None:
            since_ms, meaning = present.called_ms, "counter-since-called"
        else:
            since_ms, meaning = present.started_ms, "counter-since-start"
        clock = stopwatch((now_ms - since_ms) // 1000)
        norm_s = self._service_norm_s(present.service)
        if norm_s and meaning == "counter-since-start":
            clock = f"{clock}{'/' if short else ' / '}{stopwatch(norm_s)}"
            if self.over_norm(present, now_ms):
                clock, meaning = f"▲ {clock}", "counter-over-norm"
        return clock if short else f"{clock} {self.say(meaning)}"

    def over_norm(self, present: Present, now_ms: int) -> bool:
        """Whether serving takes longer than it should."""
        norm_s = self._service_norm_s(present.service)
        if not norm_s or present.started_ms is None:
            return False
        return now_ms - present.started_ms > norm_s * 1000

    def waits_too_long(self, row: QueueRow, now_ms: int) -> bool:
        service = self._services.get(row.service)
        if service is None or not service.wait_norm_s:
            return False
        return now_ms - row.since_ms > service.wait_norm_s * 1000

    def too_early(self, present: Present, now_ms: int) -> str:
        """What is still missing before somebody called counts as not there; empty: nothing."""
        missed = self._site.missed if self._site else Missed()
        if calls := max(0, missed.calls - present.calls):
            return self.say("counter-too-early-calls", count=calls)
        called_ms = present.last_call_ms or present.called_ms
        left_ms = called_ms + missed.after_s * 1000 - now_ms
        return (
            self.say("counter-too-early-seconds", seconds=-(-left_ms // 1000))
            if left_ms > 0
            else ""
        )

    def idle(self, view: CounterView, now_ms: int) -> str:
        """A warning: this open counter calls nobody, and people wait."""
        norm_s = self._site.idle_norm_s if self._site else 0
        if not norm_s or not view.waiting or view.idle_ms is None or view.present is not None:
            return ""
        idle_s = (now_ms - view.idle_ms) // 1000
        if idle_s < norm_s:
            return ""
        return self.say("counter-idle", since=stopwatch(idle_s), count=view.waiting)

    def figures(self, view: CounterView, *, short: bool = False) -> str:
        """What was done here today."""
        figures = view.figures
        parts = [self.say("counter-served-today", count=view.served_today)]
        if figures.direct and not short:
            parts.append(self.say("counter-figures-direct", count=figures.direct))
        if figures.missed and not short:
            parts.append(self.say("counter-figures-missed", count=figures.missed))
        if served := figures.served + figures.direct:
            mean = self.duration(figures.service_s / served)
            parts.append(self.say("counter-figures-mean", mean=mean))
        return " · ".join(parts)

    def undo(self, undo: Undoable, now_ms: int) -> str:
        """What the undo key takes back, and for how long yet; nothing when that is over."""
        left_s = -(-(undo.until_ms - now_ms) // 1000)
        if left_s <= 0:
            return ""
        what = self.action(undo.action, undo.number)
        return self.say("counter-undo", what=what, seconds=left_s)

    def action(self, action: str, number: str) -> str:
        """“call A017”: something done at a counter, by the name of its event."""
        known = action if action in UNDONE else "other"
        return self.say(f"counter-undo-{known}", number=number).strip()

    def next_does(self, view: CounterView) -> str:
        """What the one key does now."""
        if view.present is None:
            opened = view.state is CounterState.OPEN
            return self.say("counter-do-next-idle" if opened else "counter-do-next-open")
        if view.present.state is StepState.CALLED:
            return self.say("counter-do-next-called", number=view.present.number)
        return self.say("counter-do-next-serving")

    def load_state(self, load: ServiceLoad) -> str:
        """If no ticket is given: why, or when it opens. Nothing for what is open as usual."""
        if load.open:
            return self.say("counter-load-opened") if load.by_hand else ""
        if load.by_hand:
            return self.say("counter-load-by-hand" + ("-why" if load.note else ""), why=load.note)
        if load.why in CLOSED_WHY:
            return self.say(f"counter-load-{load.why}")
        if load.opens_ms is not None:
            return self.say("counter-load-opens", time=self.time(load.opens_ms))
        return self.say("counter-load-closed")

    def colleague(self, colleague: Colleague) -> str:
        """A counter to which somebody can be sent."""
        parts = (
            self.counter_title(colleague.counter),
            colleague.name,
            self.say(f"counter-{colleague.state}"),
        )
        return " · ".join(part for part in parts if part)

    def alarm(self, alarm: AlarmLine, now_ms: int) -> str:
        """Where from, since when, on how many screens."""
        place = self.alarm_place(alarm, now_ms)
        return self.say("counter-alarm", place=place, count=alarm.seen)

    def alarm_place(self, alarm: AlarmLine, now_ms: int) -> str:
        """Where from, since when."""
        where = self.counter_title(alarm.counter) if alarm.counter else alarm.device
        since = stopwatch((now_ms - alarm.at_ms) // 1000)
        return self.say("counter-alarm-place", where=where, since=since)

    def own_alarm(self, desk: Desk, now_ms: int) -> str:
        """One quiet line, unless there is nothing to say."""
        delivery, view = desk.alarm.delivery, desk.view
        if delivery is Delivery.NOT_SENT:
            return self.say("counter-alarm-not-sent")
        if view is not None and (line := own_line(view)):
            return self.say("counter-alarm-sent", count=line.seen)
        if delivery is Delivery.SENDING:
            return self.say("counter-alarm-sending")
        if view is not None and (one := taken(desk.alarm, view, now_ms)):
            who = self.counter_title(one.counter) if one.counter else one.device
            return self.say("counter-alarm-taken", who=who)
        if delivery is Delivery.SENT and view is None:
            return self.say("counter-alarm-sent", count=0)
        return ""

    def trouble(self, trouble: Trouble) -> str:
        about, _, which = trouble.about.partition("source-")
        text_id = f"trouble-{about or 'source'}-{trouble.state}"
        sentence = self.say(text_id, device=trouble.device, source=which)
        if sentence != text_id:
            return sentence
        return self.say(
            "trouble-other", device=trouble.device, about=trouble.about, state=trouble.state
        )

    def troubles(self, troubles: Iterable[Trouble]) -> str:
        return " · ".join(map(self.trouble, troubles))

    def lost(self, reason: str, state_ms: int | None, hint_id: str) -> str:
        """That the hub is gone, and of what time the picture is; without one, why none comes."""
        why = self.goodbye(reason)
        if state_ms is None:
            return f"✕ {self.say('counter-connecting-why', reason=why)}"
        stand = self.say("counter-lost", time=self.time(state_ms, seconds=True))
        return f"✕ {stand}\n{self.say(hint_id) if reason in PASSING else why}"

    def goodbye(self, reason: str) -> str:
        text_id = f"goodbye-{reason}"
        sentence = self.say(text_id)
        return sentence if sentence != text_id else self.say("goodbye-other")

    def sentence(self, text_id: str, facts: dict[str, str | int]) -> str:
        """A notice or refusal; what its facts give by an id is named."""
        named = dict(facts)
        if "service" in named:
            named["service"] = self.service(str(named["service"]))
        if "counter" in named:
            named["counter"] = self.counter(str(named["counter"]))
        if "until_ms" in named:
            named["time"] = self.time(int(named.pop("until_ms")))
        if "action" in named:
            named["what"] = self.action(str(named.pop("action")), str(named.get("number", "")))
        return self.say(text_id, **named)

    def _then(self, ahead: AheadLine) -> str:
        name = self.concern(ahead.service, ahead.quantity)
        return f"{name} ({self.counter_title(ahead.counter)})" if ahead.counter else name

    def _service_norm_s(self, service_id: str) -> int:
        service = self._services.get(service_id)
        return service.service_norm_s if service else 0

    def _of(self, names: dict[str, str]) -> str:
        return names.get(self._language) or names.get("de") or next(iter(names.values()), "")


def stopwatch(seconds: int) -> str:
    """`03:07`, from an hour on `1:03:07`; a clock that jumped back shows zero."""
    minutes, rest = divmod(max(0, seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{rest:02d}" if hours else f"{minutes:02d}:{rest:02d}"
