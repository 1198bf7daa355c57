"""From a view of the house to the sentences of its screens: pure, in the language of the staff."""

from __future__ import annotations

import datetime

from counter.alarms import Delivery
from counter.house import alerts, rows
from counter.house.drafts import (
    BookNow,
    HowMany,
    Looking,
    WhatWithAppointment,
    WhichDay,
    WhichPlan,
    WhichTime,
)
from counter.house.keys import Act, Post
from counter.house.model import chosen_concerns, language
from counter.house.option import Option
from counter.house.questions import AssignWhich, Help, Question, Sure, Write
from counter.house.rows import EVERYWHERE
from counter.house.state import House, Issued, Slip
from counter.house.warnings import Caution
from counter.phrases import LANGUAGES_NAMED, Phrases
from hub.protocol.replies import AppointmentLine, AppointmentState, Reason, StepState
from hub.protocol.site import VisitorClass
from hub.protocol.views import CounterLine, CounterState, QueueRow, ServiceLoad

CLASS_SIGNS = {VisitorClass.WALKIN: "", VisitorClass.APPOINTMENT: "◷ ", VisitorClass.PRIORITY: "★ "}
STATE_SIGNS = {
    StepState.WAITING: "○",
    StepState.CALLED: "▶",
    StepState.SERVING: "●",
    StepState.MISSED: "✕",
    StepState.PARKED: "‖",
    StepState.DONE: "✓",
    StepState.CANCELLED: "–",
    StepState.CLOSED: "–",
}


class HousePhrases(Phrases):
    """What reception and supervisor read."""

    def gone(self, house: House) -> str:
        """The red banner; empty while all is well."""
        if house.lost is None:
            return "" if house.view else f"… {self.say('counter-connecting')}"
        state_ms = house.view.now_ms if house.view else None
        return self.lost(house.lost, state_ms, "house-lost-hint")

    def alarms(self, house: House) -> str:
        """The loud banner: who needs help now, and the key that says “I go”."""
        if house.view is None:
            return ""
        key = house.post.key_name(Act.TAKE, self.say)
        return "\n".join(
            f"‼ {self.alarm(line, house.now_ms)} – {self.say('house-take-hint', key=key)}"
            for line in alerts.strange(house.view, house.device)
        )

    def own_alarms(self, house: House) -> str:
        """A quiet line about the alarm that was raised here."""
        delivery = house.alarm.delivery
        if delivery is Delivery.NOT_SENT:
            return self.say("counter-alarm-not-sent")
        if lines := alerts.own(house.view, house.device) if house.view else ():
            return self.say("counter-alarm-sent", count=max(line.seen for line in lines))
        return self.say(f"house-alarm-{delivery}") if delivery in TOLD else ""

    def help_wanted(self, house: House) -> str:
        """At which devices somebody waits for a person, and who is on the way."""
        if house.view is None:
            return ""
        key = house.post.key_name(Act.COMING, self.say)
        return "\n".join(
            self.say(
                "house-wanted-coming" if line.coming else "house-wanted",
                device=line.device,
                since=self.time(line.at_ms),
                key=key,
            )
            for line in house.view.help
        )

    def called_out(self, counter: str, device: str) -> str:
        """What a voice says of an alarm."""
        where = self.counter_title(counter) if counter else device
        return self.say("house-alarm-spoken", where=where)

    def zone(self, zone: str) -> str:
        if zone == EVERYWHERE:
            return self.say("house-everywhere")
        zones = {one.id: one.name for one in self._site.zones} if self._site else {}
        return self._of(zones.get(zone, {})) or zone

    def language_name(self, code: str) -> str:
        return self.say(f"counter-language-{code}") if code in LANGUAGES_NAMED else code

    def concerns(self, house: House) -> str:
        """What the number would be for."""
        return " + ".join(self.concern(one.service, one.quantity) for one in chosen_concerns(house))

    def form(self, house: House) -> str:
        """Class, language and case of the number, with the keys that change them."""
        case = house.form.case or self.say("house-no-case")
        parts = (
            (Act.CLASS, self.say(f"house-class-{house.form.cls}")),
            (Act.LANGUAGE, self.language_name(language(house))),
            (Act.CASE, case),
        )
        return " · ".join(f"{house.post.key_name(act, self.say)} {text}" for act, text in parts)

    def paper(self, issued: Issued, *, has_printer: bool, has_code: bool) -> str:
        """What has become of the paper."""
        if issued.printing:
            return f"… {self.say('house-printing')}"
        if issued.trouble:
            return f"! {self.say(f'house-print-{_cause(issued.trouble)}')}"
        if has_printer:
            return f"✓ {self.say('house-printed')}"
        return self.say("house-no-printer" if has_code else "house-no-printer-no-code")

    def slip_paper(self, slip: Slip, *, has_printer: bool) -> str:
        """Likewise, of an appointment's slip."""
        if slip.printing:
            return f"… {self.say('house-printing')}"
        if slip.trouble:
            return f"! {self.say(f'house-slip-{_cause(slip.trouble)}')}"
        if slip.wanted:
            return f"✓ {self.say('house-printed')}"
        return "" if has_printer else self.say("house-slip-no-printer")

    def presence(self, house: House) -> str:
        """What whoever checks in by phone has to know; nothing where nobody does."""
        code = house.view.presence if house.view and house.lost is None else ""
        return self.say("house-presence", code=code) if code else ""

    def day(self, at_ms: int) -> str:
        """Weekday and date at the site."""
        return self.say("house-date", **self._moment(at_ms))

    def date(self, date: str) -> str:
        """Of a date, ISO."""
        day = datetime.date.fromisoformat(date)
        return self.say("house-date", weekday=day.weekday(), day=day.day, month=day.month)

    def appointment(self, line: AppointmentLine, house: House) -> str:
        """How it stands with it: for today's also how soon, or how late, they are."""
        if line.state is not AppointmentState.BOOKED or house.day:
            return self.say(f"house-appointment-{line.state}")
        left_s = (line.at_ms - house.now_ms) / 1000
        soon = self.duration(abs(left_s))
        return self.say("house-appointment-late" if left_s < 0 else "house-appointment-in", by=soon)

    def sentence(self, text_id: str, facts: dict[str, str | int]) -> str:
        """As for all staff; a moment is told by its day and time."""
        known = dict(facts)
        if "at_ms" in known:
            known |= self._moment(int(known.pop("at_ms")))
        return super().sentence(text_id, known)

    def _moment(self, at_ms: int) -> dict[str, str | int]:
        local = datetime.datetime.fromtimestamp(at_ms / 1000, self._zone)
        return {
            "weekday": local.weekday(),
            "day": local.day,
            "month": local.month,
            "time": self.time(at_ms),
        }

    def state(self, row: QueueRow) -> str:
        if row.held or row.on_way:
            sign = STATE_SIGNS[StepState.CALLED if row.held else row.state]
            return f"{sign} {self.say('house-state-on-way')}"
        return f"{STATE_SIGNS[row.state]} {self.say(f'house-state-{row.state}')}"

    def came_for(self, row: QueueRow) -> str:
        """The services, with what sets this one apart."""
        names = [self.concern(row.service, row.quantity)]
        names += [self.concern(one.service, one.quantity) for one in row.more]
        text = CLASS_SIGNS[row.cls] + " + ".join(names)
        if row.virtual:
            text = self.say("house-virtual", service=text)
        if row.note:
            text = f"{row.note} · {text}"
        if row.booked_ms is not None:
            text = f"{self.time(row.booked_ms)} {text}"
        if self.language(row.language):
            text += f" · {row.language}"
        return f"✎ {text} · {row.remark}" if row.remark else text

    def where(self, row: QueueRow) -> str:
        if row.room:
            return row.room
        here = row.counter and row.state is not StepState.WAITING
        return self.counter_title(row.counter) if here else ""

    def since(self, since_ms: int | None, now_ms: int) -> str:
        return "" if since_ms is None else self.duration(max(0, now_ms - since_ms) / 1000)

    def at_counter(self, line: CounterLine) -> str:
        """What goes on there: whom it serves, for which service, or why nobody."""
        if line.visit:
            return self.service(line.service)
        if line.state is CounterState.PAUSED and line.reason:
            return self.say("counter-paused-why", reason=line.reason)
        if line.state is not CounterState.OPEN:
            return self.say(f"counter-{line.state}")
        return self.say("house-free")

    def counter_since(self, line: CounterLine, now_ms: int) -> str:
        if line.visit:
            return self.since(line.step_since_ms, now_ms)
        if line.state is CounterState.CLOSED:
            return ""
        return self.since(line.idle_ms or line.since_ms, now_ms)

    def takes_too_long(self, line: CounterLine, now_ms: int) -> bool:
        service = self._services.get(line.service)
        norm_s = service.service_norm_s if service else 0
        return line.step is StepState.SERVING and 0 < norm_s * 1000 < now_ms - line.step_since_ms

    def waited_too_long(self, load: ServiceLoad, now_ms: int) -> bool:
        service = self._services.get(load.service)
        norm_s = service.wait_norm_s if service else 0
        return load.longest_ms is not None and 0 < norm_s * 1000 < now_ms - load.longest_ms

    def opening(self, load: ServiceLoad) -> str:
        """Until when numbers are given, or why none."""
        if load.why is Reason.INTERNAL_SERVICE:
            return self.say("house-internal-only")
        if not load.open:
            return load.note or self._why_closed(load)
        if load.by_hand:
            return self.say("house-opened-by-hand")
        if load.closes_ms is not None:
            return self.say("house-open-until", time=self.time(load.closes_ms))
        return self.say("counter-open")

    def overtaking(self, seconds: int) -> str:
        return self.say("house-overtaking", most=self.duration(seconds)) if seconds else ""

    def caution(self, caution: Caution) -> str:
        if caution.trouble is not None:
            return self.trouble(caution.trouble)
        return self.sentence(f"supervisor-warning-{caution.kind}", _facts(caution))

    def lasting(self, caution: Caution, *, with_norm: bool) -> str:
        """For how long already, and how long it may."""
        if not caution.lasts_s:
            return ""
        lasts = self.duration(caution.lasts_s)
        if not caution.norm_s or not with_norm:
            return lasts
        return self.say("house-of-norm", lasts=lasts, norm=self.duration(caution.norm_s))

    def question(self, house: House, question: Question) -> str:
        """The heading over the answers."""
        facts: dict[str, str | int] = {}
        match question:
            case Sure(_, text_id, given):
                facts = dict(given)
                if "why" in facts:
                    facts["why"] = self.sentence(str(facts.pop("why")), given)
                return self.sentence(text_id, facts)
            case Help():
                return self.say("house-help-title")
            case Looking(draft=draft):
                return self.say("house-looking-days" if draft is None else "house-looking")
            case HowMany() | WhichDay() | WhichTime() | BookNow():
                return self._of_draft(question)
            case WhatWithAppointment(appointment, found):
                line = found or rows.appointment(house, appointment)
                facts = {"at_ms": line.at_ms, "who": line.name or line.code} if line else {}
                return self.sentence("house-ask-what-with-appointment", facts)
            case WhichPlan(opens):
                return self.say("house-ask-open" if opens else "house-ask-close")
            case Write(what, subject, number):
                facts = {"number": number, "service": self.service(subject)}
                return self.say(f"house-write-{what}", zone=self.zone(subject), **facts)
        for name in ("counter", "service"):
            if value := getattr(question, name, ""):
                facts[name] = value
        visit = getattr(question, "visit", "")
        row = rows.person(house.view, visit) if house.view and visit else None
        if row is not None:
            facts["number"] = row.number
        return self.sentence(f"house-ask-{_kebab(type(question).__name__)}", facts)

    def hint(self, question: Question) -> str:
        """Which keys answer it."""
        match question:
            case Write(what):
                return self.say(f"house-write-{what}-keys")
            case AssignWhich():
                return self.say("house-assign-keys")
            case Help() | Looking():
                return self.say("house-ask-esc")
        return self.say("house-ask-keys")

    def _of_draft(self, question: HowMany | WhichDay | WhichTime | BookNow) -> str:
        """What is asked, with what is known of the appointment."""
        draft = question.draft
        asked = self.say(f"house-ask-{_kebab(type(question).__name__)}")
        known = [self.concern(draft.service, draft.quantity)]
        if isinstance(question, WhichTime):
            known.append(self.date(question.day.date))
        if isinstance(question, BookNow):
            known += [self.sentence("house-slot", {"at_ms": draft.at_ms})]
            known += [self.say("house-kept")] if draft.urgent else []
            contact = draft.contact
            known += [one for one in (contact.name, contact.mail, contact.phone) if one]
        return f"{asked}\n{' · '.join(known)}"

    def option(self, option: Option) -> str:
        if option.language:
            return self.language_name(option.language)
        if option.plan:
            return self._plan(option.plan)
        if option.text_id:
            facts = dict(option.facts)
            if "until" in facts:
                facts["until"] = self.time(int(facts["until"]), seconds=True)
            if "language" in facts:
                facts["language"] = self.language_name(str(facts["language"]))
            return self.sentence(option.text_id, facts)
        name = self.service(option.service)
        return name if option.ticked is None else f"{'☒' if option.ticked else '☐'} {name}"

    def _plan(self, plan_id: str) -> str:
        """A plan of times, with what they are for."""
        plans = self._site.slots if self._site else ()
        services = next((one.services for one in plans if one.id == plan_id), ())
        return f"{plan_id}: {', '.join(map(self.service, services))}"

    def help_line(self, post: Post, act: Act) -> str:
        return self.say(f"{post.role if act in OWN_HELP else 'house'}-help-{act}")

    def _why_closed(self, load: ServiceLoad) -> str:
        if load.by_hand:
            return self.say("house-closed-by-hand")
        if load.why in CLOSED_NAMED:
            return self.say(f"house-closed-{load.why}")
        if load.opens_ms is not None:
            return self.say("house-opens", time=self.time(load.opens_ms))
        return self.say("counter-closed")


TOLD = frozenset({Delivery.SENDING, Delivery.TAKEN})
"""What is told of one's own alarm when the hub does not show it."""
OWN_HELP = frozenset({Act.ISSUE, Act.ACTIONS, Act.ENTER})
"""Acts that differ between the posts: `<role>-help-<act>`."""
CLOSED_NAMED = frozenset(
    {Reason.LAST_TICKET, Reason.NO_TIME_LEFT, Reason.QUOTA_REACHED, Reason.ZONE_FULL}
    | {Reason.NUMBERS_EXHAUSTED, Reason.SERVICE_RETIRED}
)
"""Why a service gives no number though it is open by its hours: `house-closed-<reason>`."""
TROUBLES_NAMED = frozenset({"out-of-paper", "cover-open"})


def _cause(trouble: str) -> str:
    """Why there is no paper, as far as there are words for it."""
    return trouble if trouble in TROUBLES_NAMED else "failed"


def _facts(caution: Caution) -> dict[str, str | int]:
    facts: dict[str, str | int] = {"count": caution.count, "number": caution.number}
    if caution.service:
        facts["service"] = caution.service
    if caution.counter:
        facts["counter"] = caution.counter
    return facts


def _kebab(name: str) -> str:
    return "".join(f"-{one.lower()}" if one.isupper() else one for one in name).strip("-")
