"""Every sentence that the house's screens can be asked for is in both catalogues."""

from __future__ import annotations

import pytest

from config.texts import Texts
from counter.house import rows
from counter.house.answers import CLOSE_REASONS, options
from counter.house.drafts import (
    BookNow,
    BookWhat,
    Draft,
    DraftLanguage,
    FreeDay,
    FreeTime,
    HowMany,
    Looking,
    WhatNow,
    WhatWithAppointment,
    WhichDay,
    WhichPlan,
    WhichTime,
)
from counter.house.keys import SUPERVISOR
from counter.house.model import ANYWAY, apply
from counter.house.questions import (
    AssignWhich,
    Choice,
    Help,
    MoveWhere,
    Question,
    Sure,
    WhatWithCounter,
    WhatWithService,
    WhatWithVisit,
    WhichAlarm,
    WhichHelp,
    WhichLanguage,
    WhichUndo,
    WhyClose,
    Write,
    Writing,
)
from counter.house.state import House, ViewArrived, start
from counter.house.wording import HousePhrases
from counter.told import SiteKnown
from hub.protocol import commands as cmd
from hub.protocol.replies import AppointmentState, Reason, StepState
from hub.protocol.views import ServiceLoad
from tests.counter.house.office import ALARM, HELP, SITE, TOMORROW_MS, view

LANGUAGES = pytest.mark.parametrize("language", ["de", "en"])
TIMES = (
    FreeTime(TOMORROW_MS, 2), FreeTime(TOMORROW_MS, 2, virtual=True), FreeTime(TOMORROW_MS, 1, 1),
)  # fmt: skip
DAYS = (FreeDay("2026-11-25", TIMES), FreeDay("2026-11-26", TIMES[2:]))
DRAFT = Draft("ausweis", 2, TOMORROW_MS, contact=cmd.Contact(name="Erika", mail="e@example.org"))
APPOINTMENTS: tuple[Question, ...] = (
    WhatNow(), WhatWithAppointment("here:1"), BookWhat(), HowMany(DRAFT), Looking("2026-11-25"),
    Looking("2026-11-25", DRAFT), WhichDay(DRAFT, DAYS, "2027-01-23"), WhichTime(DRAFT, DAYS[0]),
    BookNow(DRAFT), BookNow(Draft("kfz", moved="here:2")), DraftLanguage(DRAFT), WhichPlan(True),
    WhichPlan(False),
)  # fmt: skip
QUESTIONS: tuple[Question, ...] = (
    Help(), WhatWithVisit("v-F012"), WhatWithVisit("v-B020"), WhatWithVisit("v-A013"),
    WhatWithVisit("v-A012"), WhatWithCounter("4"), WhatWithCounter("6"), WhatWithCounter("8"),
    WhatWithCounter("10"), WhatWithService("kfz"), WhatWithService("fuehrerschein"),
    WhyClose("kfz"), MoveWhere("v-F012"), AssignWhich("3", ("kfz",)), WhichLanguage(),
    WhichUndo(), WhichAlarm(), WhichHelp(), *(Write(what) for what in Writing), *APPOINTMENTS,
)  # fmt: skip


def house() -> House:
    one = apply(start(SUPERVISOR, "leitung"), SiteKnown(SITE))
    return apply(one, ViewArrived(view(alarms=(ALARM,), help=(HELP,))))


def phrases(language: str) -> HousePhrases:
    return HousePhrases(Texts.load().say(language), language, SITE)


def unknown(text: str) -> bool:
    """A text that nobody knows shows its id."""
    return text.startswith(("house-", "counter-", "supervisor-", "reception-", "refusal-"))


@LANGUAGES
@pytest.mark.parametrize("question", QUESTIONS, ids=lambda one: type(one).__name__)
def test_every_question_and_every_answer_is_worded(question: Question, language: str) -> None:
    at, words = house(), phrases(language)
    assert at.view is not None
    told = [words.question(at, question), words.hint(question)]
    if isinstance(question, Choice):
        offered = options(question, at.view, SITE, SUPERVISOR)
        assert offered
        told += [words.option(option) for option in offered]
        for option in offered:
            if isinstance(option.then, Sure):
                told.append(words.question(at, option.then))
                told += [words.option(one) for one in options(option.then, at.view, SITE, at.post)]
    assert not [text for text in told if unknown(text) or not text]


@LANGUAGES
def test_every_refusal_that_can_be_set_aside_is_asked_about(language: str) -> None:
    words = phrases(language)
    for reason in ANYWAY:
        facts: dict[str, str | int] = {"why": f"refusal-{reason}", "service": "kfz", "zone": "og"}
        command = cmd.IssueTicket(service="kfz", anyway=True)
        assert not unknown(words.question(house(), Sure(command, "house-sure-anyway", facts)))


@LANGUAGES
def test_every_state_and_reason_has_a_word(language: str) -> None:
    say = Texts.load().say(language)
    ids = [f"house-state-{state}" for state in StepState]
    ids += [f"house-close-{reason}" for reason in CLOSE_REASONS]
    for trouble in ("failed", "out-of-paper", "cover-open"):
        ids += [f"house-print-{trouble}", f"house-slip-{trouble}"]
    ids += [f"house-appointment-{state}" for state in AppointmentState]
    assert [text_id for text_id in ids if say(text_id) == text_id] == []


def test_a_long_wait_and_a_long_service_are_marked() -> None:
    at, words = house(), phrases("de")
    assert at.view is not None
    over = [load.service for load in at.view.loads if words.waited_too_long(load, at.now_ms)]
    assert over == ["ausweis", "kfz"]
    slow = [line.counter for line in at.view.counters if words.takes_too_long(line, at.now_ms)]
    assert slow == ["4"]


def test_what_is_known_of_somebody_stands_in_one_line() -> None:
    at, words = house(), phrases("de")
    told = {row.number: words.came_for(row) for row in rows.people(at)}
    assert told["A016"] == "Personalausweis und Reisepass + Meldebescheinigung"
    assert told["A018"] == "10:30 ◷ Personalausweis und Reisepass"
    assert told["A017"] == "✎ Personalausweis und Reisepass · Rollstuhl, bitte Schalter 3"
    assert told["F013"] == "Kfz-Zulassung und Abmeldung · uk"
    assert told["E010"].startswith("★ ")


def test_the_bound_on_overtaking_is_stated() -> None:
    assert phrases("de").overtaking(2400).endswith("höchstens 40\N{NO-BREAK SPACE}min")
    assert phrases("de").overtaking(0) == ""


def test_why_no_number_is_given() -> None:
    at, words = house(), phrases("de")
    assert at.view is not None
    told = {load.service: words.opening(load) for load in at.view.loads}
    assert told["ausweis"] == "bis 17:00"
    assert told["fuehrerschein"] == "Technische Störung"
    assert told["kasse"] == "intern"
    assert told["fund"] == "ab 13:00"
    full = ServiceLoad("kfz", False, 9, why=Reason.QUOTA_REACHED)
    assert words.opening(full) == "alle Nummern vergeben"
