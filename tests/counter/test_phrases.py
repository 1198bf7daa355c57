"""The sentences of the screen, in German as a clerk reads them."""

from __future__ import annotations

import pytest

from config.texts import Texts
from counter.phrases import Phrases, stopwatch
from hub.protocol.replies import Reason, Rule, StepState, Why
from hub.protocol.views import ServiceLoad, Trouble
from tests.counter.desks import NINE_MS, SITE, present

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
    ("outcomes", "said"),
    [
        ({}, "noch von keiner Anzeige bestätigt"),
        ({"a": "shown"}, "auf 1 Anzeige gezeigt"),
        ({"a": "shown", "b": "spoken"}, "auf 2 Anzeigen, gesprochen"),
        ({"a": "shortened", "b": "superseded"}, "auf 1 Anzeige gezeigt"),
        ({"a": "superseded"}, "von neueren Aufrufen überholt – bitte nochmal aufrufen (F3)"),
    ],
)
def test_what_the_displays_did(outcomes: dict[str, str], said: str) -> None:
    assert DE.announced(present(outcomes=outcomes)) == said


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
