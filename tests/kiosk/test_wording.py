"""Sentences that people can act on."""

from __future__ import annotations

import pytest

from config.texts import Texts, ids, sources
from hub.protocol.replies import Reason, Refusal
from kiosk import messages, model, wording
from kiosk.view import View
from tests.kiosk import office

DE = Texts.load().say("de")
EN = Texts.load().say("en")


@pytest.mark.parametrize(
    ("opens_ms", "german", "english"),
    [
        (office.at(24, 13), "Öffnet heute um 13:00\xa0Uhr", "Opens today at 13:00"),
        (office.at(25, 7, 30), "Öffnet morgen um 07:30\xa0Uhr", "Opens tomorrow at 07:30"),
        (office.at(27, 7, 30), "Öffnet am Freitag um 07:30\xa0Uhr", "Opens on Friday at 07:30"),
        (
            office.at(30, 24 - 16),
            "Öffnet am Montag um 08:00\xa0Uhr",
            "Opens on Monday at 08:00",
        ),
        (None, "Zurzeit geschlossen", "Closed at the moment"),
    ],
)
def test_ok__the_next_opening(opens_ms: int | None, german: str, english: str) -> None:
    assert wording.opening(opens_ms, office.NOW, DE) == german
    assert wording.opening(opens_ms, office.NOW, EN) == english


def test_ok__an_opening_a_week_away_is_a_date() -> None:
    late = office.at(24, 8) + 14 * 86_400_000
    assert wording.opening(late, office.NOW, DE) == "Öffnet am 8.12. um 08:00\xa0Uhr"


@pytest.mark.parametrize(
    ("count", "german"),
    [(0, "Niemand wartet"), (1, "1 Person wartet"), (2, "2 Personen warten")],
)
def test_ok__how_many_wait(count: int, german: str) -> None:
    assert DE("kiosk-waiting", count=count) == german


def test_ok__counts_that_may_be_old_are_not_shown() -> None:
    view = office.opened()
    service = view.services[0]
    assert wording.service_state(view, service, office.NOW, DE) == "4 Personen warten"
    lost = model.apply(view, messages.ConnectionLost(), 1.0)
    assert wording.service_state(lost, service, office.NOW, DE) == ""
    assert wording.has_alert(lost)


def refused(reason: Reason, **facts: str | int) -> View:
    view = model.apply(office.opened(), messages.ServiceChosen("tap", "kfz"), 1.0)
    return model.apply(view, messages.Answered(1, Refusal(reason, facts)), 2.0)


@pytest.mark.parametrize("reason", [Reason.DISK_FULL, Reason.OVERLOADED, Reason.STALE])
def test_ok__every_refusal_ends_with_a_way_on(reason: Reason) -> None:
    heading, text = wording.notice(refused(reason), office.NOW, DE)
    assert heading == "Leider gibt es gerade keine Nummer"
    assert text.endswith("Der Empfang hilft Ihnen gern weiter.")


@pytest.mark.parametrize(
    ("trouble", "cause"),
    [("out-of-paper", "kein Papier"), ("cover-open", "offen"), ("cut-off", "gestört")],
)
def test_ok__printer_trouble_says_that_the_number_is_valid(trouble: str, cause: str) -> None:
    view = model.apply(office.opened(), messages.ServiceChosen("tap", "kfz"), 1.0)
    view = model.apply(view, messages.Answered(1, office.reply()), 2.0)
    view = model.apply(view, messages.PrintEnded("visit-A017", trouble), 3.0)
    assert cause in wording.paper(view, DE)
    assert "Ihre Nummer gilt trotzdem" in wording.paper(view, DE)


def test_ok__the_page_announces_its_end_in_time() -> None:
    view = model.apply(office.opened(), messages.ServiceChosen("tap", "wohngeld"), 1.0)
    due_s = view.due_s or 0
    assert wording.closing(view, due_s - 11, DE) == ""
    assert wording.closing(view, due_s - 5, DE) == "Diese Seite schließt sich in 5\xa0s"


def test_ok__both_languages_say_the_same_things() -> None:
    assert ids(sources("de")["kiosk"]) == ids(sources("en")["kiosk"])


def test_ok__no_address_no_code() -> None:
    view = office.opened()
    assert wording.qr_text(view, office.ticket()).endswith(f"/t/{office.TOKEN}")
    assert wording.qr_text(office.blank(), office.ticket()) == ""
