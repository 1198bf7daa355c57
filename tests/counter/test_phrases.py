"""The sentences of the screen, in German as a clerk reads them."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from config.texts import Texts
from counter.announced import announced
from counter.phrases import UNDONE, Phrases, stopwatch
from hub.protocol.concerns import Concern
from hub.protocol.replies import Reason, Rule, StepState, Why
from hub.protocol.site import Missed, VisitorClass
from hub.protocol.views import (
    AheadLine,
    Colleague,
    CounterState,
    Figures,
    ServiceLoad,
    Trouble,
    Undoable,
)
from tests.counter.desks import NINE_MS, SITE, present, row, view

DE = Phrases(Texts.load().say("de"), "de", SITE)
EN = Phrases(Texts.load().say("en"), "en", SITE)


@pytest.mark.parametrize(
    ("why", "said"),
    [
        (Why(Rule.ORDER, 60, 0), "Warum jetzt: an der Reihe."),
        (
            Why(Rule.ORDER, 60, 600, ("B001", "B002"), 2),
            "Warum jetzt: 10\u00a0min Vorsprung, vor B001, B002.",
        ),
        (
            Why(Rule.ORDER, 60, 0, ("B1", "B2", "B3", "B4"), 12),
            "Warum jetzt: nach der Reihenfolge vor B1, B2, B3 und 9 weiteren.",
        ),
        (Why(Rule.MANUAL, 60, 0, ("B001",), 1), "Warum jetzt: von Hand gewählt, vor B001."),
        (Why(Rule.MANUAL, 60, 0), "Warum jetzt: von Hand gewählt."),
        (
            Why(Rule.MANUAL, 60, 0, ("B1", "B2", "B3"), 5),
            "Warum jetzt: von Hand gewählt, vor B1, B2, B3 und 2 weiteren.",
        ),
        (Why(Rule.FIRST, 60, 0), "Warum jetzt: als Erstes in die Reihe gestellt."),
        (
            Why(Rule.FIRST, 60, 0, ("B1",), 1),
            "Warum jetzt: als Erstes in die Reihe gestellt, vor B1.",
        ),
        (
            Why(Rule.RATIO, 60, 0, ("B1",), 3),
            "Warum jetzt: Termine und Besuche ohne Termin im Wechsel, vor B1 und 2 weiteren.",
        ),
        (Why(Rule.DIRECT, 0, 0), "Warum jetzt: ohne Nummer bedient."),
    ],
)
def test_why_now_is_one_sentence(why: Why, said: str) -> None:
    assert DE.why(why) == said


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({}, "noch von keinem Bildschirm bestätigt"),
        ({"speaking": True}, "wird gerade angesagt"),
        ({"screens": 0}, "kein Bildschirm verbunden"),
        ({"screens": 0, "outcomes": {"a": "spoken"}}, "kein Bildschirm verbunden"),
        ({"screens": 1, "outcomes": {"a": "shown"}}, "auf dem Bildschirm"),
        ({"outcomes": {"a": "shown"}}, "auf 1 von 2 Bildschirmen"),
        (
            {"outcomes": {"a": "shown", "b": "shown"}, "speaking": True},
            "auf 2 von 2 Bildschirmen, wird gerade angesagt",
        ),
        (
            {"screens": 4, "outcomes": {"a": "shown", "b": "spoken", "c": "shown"}},
            "auf 3 von 4 Bildschirmen, angesagt",
        ),
        (
            {"outcomes": {"a": "shortened", "b": "superseded"}},
            "auf 1 von 2 Bildschirmen, gekürzt angesagt",
        ),
        ({"screens": 1, "outcomes": {"a": "shown", "gone": "shown"}}, "auf 2 von 2 Bildschirmen"),
        (
            {"outcomes": {"a": "superseded"}},
            "von neueren Aufrufen überholt – bitte nochmal aufrufen (F3)",
        ),
    ],
)
def test_what_the_displays_did(facts: dict[str, object], said: str) -> None:
    assert announced(present(**facts), DE.say) == said  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (-5, "<\u00a01\u00a0min"),
        (59, "<\u00a01\u00a0min"),
        (60, "1\u00a0min"),
        (3900, "1\u00a0h\u00a005\u00a0min"),
    ],
)
def test_durations(seconds: int, said: str) -> None:
    assert DE.duration(seconds) == said


def test_a_clock_that_jumped_back_shows_no_negative_time() -> None:
    assert stopwatch(-3) == "00:00"
    assert stopwatch(3_787) == "1:03:07"


def test_the_timer_runs_from_the_call_then_from_the_start() -> None:
    assert DE.timer(present(), NINE_MS) == "01:00 seit Aufruf"
    assert DE.timer(present(state=StepState.SERVING), NINE_MS) == "00:30 seit Beginn"


def test_a_visitors_language_is_named_when_it_is_not_ours() -> None:
    assert DE.visitor(present(language="tr")).endswith("· Sprache: Türkisch")
    assert "Sprache" not in DE.visitor(present(language="de"))
    assert EN.visitor(present(language="xx")).endswith("· language: xx")


def test_services_are_named_in_facts() -> None:
    sentence = DE.sentence("counter-done-transfer", {"number": "A001", "service": "move"})
    assert sentence == "A001 wartet jetzt für „Ummelden“."


@pytest.mark.parametrize(
    ("load", "said"),
    [
        (ServiceLoad("pass", True, 3), ""),
        (ServiceLoad("pass", True, 3, by_hand=True), "von Hand geöffnet"),
        (ServiceLoad("pass", False, 0), "zu"),
        (ServiceLoad("pass", False, 0, opens_ms=NINE_MS), "ab 09:00"),
        (ServiceLoad("pass", False, 0, by_hand=True), "zu (von Hand)"),
        (ServiceLoad("pass", False, 2, by_hand=True, note="Störung"), "zu: Störung"),
        (ServiceLoad("pass", False, 2, why=Reason.QUOTA_REACHED), "Kontingent voll"),
    ],
)
def test_a_closed_service_says_why_or_when_it_opens(load: ServiceLoad, said: str) -> None:
    assert DE.load_state(load) == said


def test_an_unknown_trouble_or_goodbye_is_still_a_sentence() -> None:
    assert DE.trouble(Trouble("kiosk-1", "printer", "out-of-paper")) == (
        "Drucker an kiosk-1: Papier leer"
    )
    assert DE.trouble(Trouble("kiosk-1", "device", "offline")) == "kiosk-1: nicht verbunden"
    assert DE.trouble(Trouble("booking", "source-kfz-2", "held-back")) == (
        "Termine aus „kfz-2“: alle auf einmal verschwunden, keiner wurde abgesagt"
    )
    assert DE.trouble(Trouble("kiosk-1", "lamp", "blue")) == "Störung an kiosk-1: lamp (blue)"
    assert DE.goodbye("no-such-reason") == "Die Zentrale hat die Verbindung beendet."


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("reason", list(Reason))
def test_every_refusal_is_a_sentence(language: str, reason: Reason) -> None:
    say = Texts.load().say(language)
    facts = {"number": "A001", "service": "Pass", "counter": "3"}
    sentence = say(f"refusal-{reason}", **facts)
    assert sentence.endswith((".", "?"))
    assert "{" not in sentence


NORMS = replace(
    SITE,
    services=(
        replace(SITE.services[0], wait_norm_s=600, service_norm_s=900, bring={"de": "Foto"}),
        *SITE.services[1:],
    ),
    missed=Missed(calls=2, after_s=30),
    idle_norm_s=300,
)
STRICT = Phrases(Texts.load().say("de"), "de", NORMS)


@pytest.mark.parametrize(
    ("minutes", "said"),
    [
        (12, "12:00 / 15:00 seit Beginn"),
        (15, "15:00 / 15:00 seit Beginn"),
        (16, "▲ 16:00 / 15:00 zu lange"),
    ],
)
def test_the_timer_runs_against_the_norm(minutes: int, said: str) -> None:
    served = present(state=StepState.SERVING, started_ms=NINE_MS - minutes * 60_000)
    assert STRICT.timer(served, NINE_MS) == said


def test_who_waits_too_long_is_known_by_the_services_norm() -> None:
    assert not STRICT.waits_too_long(row("A001"), NINE_MS)
    assert STRICT.waits_too_long(row("A001"), NINE_MS + 1)
    assert not STRICT.waits_too_long(row("B001", "move"), NINE_MS + 3_600_000)


@pytest.mark.parametrize(
    ("calls", "called_before_s", "said"),
    [
        (1, 60, "erst nach 1 weiterem Aufruf"),
        (2, 18, "erst in 12\u00a0s"),
        (2, 30, ""),
        (3, 60, ""),
    ],
)
def test_what_is_missing_before_not_there(calls: int, called_before_s: int, said: str) -> None:
    called = present(calls=calls, last_call_ms=NINE_MS - called_before_s * 1000)
    assert STRICT.too_early(called, NINE_MS) == said
    assert DE.too_early(called, NINE_MS) == "", "where nothing is asked for"


def test_idle_while_people_wait_is_a_warning() -> None:
    idle = view(queue=(row("A001"),), idle_ms=NINE_MS - 372_000)
    assert STRICT.idle(idle, NINE_MS) == "▲ 1 wartet, seit 06:12 kein Aufruf"
    assert STRICT.idle(idle, NINE_MS - 80_000) == "", "not long enough"
    assert STRICT.idle(replace(idle, waiting=0), NINE_MS) == ""
    assert STRICT.idle(replace(idle, present=present()), NINE_MS) == ""


def test_the_own_day_in_figures() -> None:
    day = view(figures=Figures(served=12, direct=1, missed=2, service_s=13 * 480))
    day = replace(day, served_today=12)
    assert DE.figures(day) == "heute bedient: 12 · ohne Nummer: 1 · nicht da: 2 · Ø 8\u00a0min"
    assert DE.figures(day, short=True) == "heute bedient: 12 · Ø 8\u00a0min"
    assert DE.figures(view()) == "heute bedient: 4"


@pytest.mark.parametrize(
    ("action", "said"),
    [
        ("VisitCalled", "Aufruf A017"),
        ("ServiceFinished", "Abschluss A017"),
        ("DirectServed", "Bedienung ohne Nummer"),
        ("SomethingNew", "das Letzte"),
    ],
)
def test_undo_names_what_and_how_long(action: str, said: str) -> None:
    undo = Undoable(action, "A017", NINE_MS + 23_400)
    assert DE.undo(undo, NINE_MS) == f"Strg+Z  Rückgängig: {said} (noch 24\u00a0s)"
    assert DE.undo(undo, NINE_MS + 24_000) == "", "over"


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("action", sorted(UNDONE))
def test_everything_that_can_be_undone_has_a_name(action: str, language: str) -> None:
    say = Texts.load().say(language)
    assert not say(f"counter-undo-{action}", number="A001").startswith("counter-")


def test_what_a_visitor_came_for_and_where_they_go() -> None:
    family = present(
        quantity=3, more=(Concern("move"), Concern("old", 2)), been=("move",),
        ahead=(AheadLine("move"), AheadLine("pass", 3, "3")), case="2026-1",
        booked_ms=NINE_MS, cls=VisitorClass.APPOINTMENT,
    )  # fmt: skip
    assert STRICT.concern(family.service, family.quantity) == "3\u00a0×\u00a0Ausweise"
    assert STRICT.more(family.more) == "dazu: Ummelden, 2\u00a0×\u00a0Altes"
    assert STRICT.journey(family) == [
        "vorher: Ummelden", "danach: Ummelden, 3\u00a0×\u00a0Ausweise (Schalter 3)",
    ]  # fmt: skip
    assert STRICT.case(family) == "Vorgang: 2026-1"
    assert STRICT.bring(family) == "mitzubringen: Foto"
    assert STRICT.visitor(family).startswith("◷ Termin um 09:00 · gezogen um")
    assert STRICT.class_of(present(cls=VisitorClass.PRIORITY)) == "★ Vorrang"
    assert STRICT.class_of(present()) == ""


def test_a_colleague_is_named_with_counter_and_state() -> None:
    klein = Colleague("3", CounterState.OPEN, "kl", "B. Klein")
    assert DE.colleague(klein) == "Schalter 3 · B. Klein · geöffnet"
    assert DE.colleague(Colleague("3", CounterState.CLOSED)) == "Schalter 3 · geschlossen"


def test_counters_are_named_in_facts() -> None:
    facts: dict[str, str | int] = {"number": "A001", "counter": "3"}
    told = DE.sentence("counter-done-transfer-to", facts)
    assert told == "A001 wartet jetzt auf Schalter 3."
