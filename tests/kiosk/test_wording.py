"""Sentences that people can act on."""

from __future__ import annotations

from datetime import datetime

import pytest
from msgspec.structs import replace

from config.texts import Texts, ids, sources
from hub.protocol.concerns import Concern
from hub.protocol.replies import Done, Reason, Refusal, Wait
from hub.protocol.views import HelpLine, ServiceLoad
from hub.protocol.wording import Say
from kiosk import messages, model, notices, wording
from kiosk.view import Page, View
from media.waits import wait_text
from tests.kiosk import office


def notice(view: View, now: datetime, say: Say) -> tuple[str, str]:
    words = wording.words(view, now, say)
    return words.heading, " ".join(words.lines)


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
    load = closed(opens_ms)
    assert wording.opening(load, office.NOW, DE) == german
    assert wording.opening(load, office.NOW, EN) == english


def test_ok__an_opening_a_week_away_is_a_date() -> None:
    late = office.at(24, 8) + 14 * 86_400_000
    assert wording.opening(closed(late), office.NOW, DE) == "Öffnet am 8.12. um 08:00\xa0Uhr"


@pytest.mark.parametrize(
    ("why", "german", "english"),
    [
        (Reason.CLOSED_BY_STAFF, "Vorübergehend geschlossen", "Closed for the time being"),
        (Reason.LAST_TICKET, "Letzte Nummer ist vergeben", "The last number has been taken"),
        (Reason.NO_TIME_LEFT, "Heute ist keine Zeit mehr", "Not enough time left today"),
        (Reason.QUOTA_REACHED, "Alle Nummern sind vergeben", "All numbers have been taken"),
        (Reason.ZONE_FULL, "Der Wartebereich ist voll", "The waiting area is full"),
    ],
)
def test_ok__a_closed_service_says_why_and_when_it_is_open_again(
    why: Reason, german: str, english: str
) -> None:
    load = closed(office.at(30, 7, 30), why)
    view = replace(office.opened(), loads={"kfz": load})
    service = view.service("kfz")
    assert service is not None
    monday = f"{german}\nwieder am Montag um 07:30\xa0Uhr"
    assert wording.service_state(view, service, office.NOW, DE) == monday
    assert wording.why_closed(load, EN) == english
    assert wording.opening(load, office.NOW, EN) == "again on Monday at 07:30"
    chosen = model.apply(view, messages.ServiceChosen("tap", "kfz"), 1.0)
    heading, text = notice(chosen, office.NOW, DE)
    assert heading == f"{german} – wieder am Montag um 07:30\xa0Uhr"
    assert text.endswith("Der Empfang hilft Ihnen gern.")


def test_ok__without_a_next_opening_the_reason_stands_alone() -> None:
    view = replace(office.opened(), loads={"kfz": closed(None, Reason.ZONE_FULL)})
    service = view.service("kfz")
    assert service is not None
    assert wording.service_state(view, service, office.NOW, DE) == "Der Wartebereich ist voll"


def test_ok__what_staff_say_goes_before_the_rule_and_is_short_on_the_button() -> None:
    note = "Die Bundesdruckerei ist gestört, wir wissen noch nicht wie lange"
    load = replace(closed(office.at(25, 7, 30), Reason.CLOSED_BY_STAFF), note=note)
    view = replace(office.opened(), loads={"kfz": load})
    service = view.service("kfz")
    assert service is not None
    first, _, second = wording.service_state(view, service, office.NOW, DE).partition("\n")
    assert first == "Die Bundesdruckerei ist …"
    assert second == "wieder morgen ab 07:30\xa0Uhr"
    chosen = model.apply(view, messages.ServiceChosen("tap", "kfz"), 1.0)
    assert notice(chosen, office.NOW, DE)[0].startswith(note)


@pytest.mark.parametrize(
    ("count", "german"),
    [(0, "Niemand vor Ihnen"), (1, "1 Person vor Ihnen"), (2, "2 Personen vor Ihnen")],
)
def test_ok__how_many_wait(count: int, german: str) -> None:
    assert DE("kiosk-ahead", count=count) == german


def test_ok__counts_that_may_be_old_are_not_shown() -> None:
    view = office.opened()
    service = view.services[0]
    view = replace(view, line_columns=80)
    said = wording.service_state(view, service, office.NOW, DE)
    assert said == "4 Personen vor Ihnen · etwa 15–35\xa0Min."
    lost = model.apply(view, messages.ConnectionLost(), 1.0)
    assert wording.service_state(lost, service, office.NOW, DE) == ""
    assert wording.note(lost, DE) == "Wartezeiten sind zurzeit nicht bekannt"


def closed(opens_ms: int | None, why: Reason = Reason.SERVICE_CLOSED) -> ServiceLoad:
    return ServiceLoad("kfz", open=False, waiting=0, opens_ms=opens_ms, why=why)


def refused(reason: Reason, **facts: str | int) -> View:
    view = model.apply(office.opened(), messages.ServiceChosen("tap", "kfz"), 1.0)
    return model.apply(view, messages.Answered(1, Refusal(reason, facts)), 2.0)


@pytest.mark.parametrize("reason", [Reason.DISK_FULL, Reason.OVERLOADED, Reason.STALE])
def test_ok__every_refusal_ends_with_a_way_on(reason: Reason) -> None:
    heading, text = notice(refused(reason), office.NOW, DE)
    assert heading == "Leider gibt es gerade keine Nummer"
    assert text.endswith("Der Empfang hilft Ihnen gern weiter.")


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("reason", list(Reason))
def test_ok__every_refusal_is_a_whole_sentence(language: str, reason: Reason) -> None:
    facts: dict[str, str | int] = {
        **dict.fromkeys(("number", "service", "counter", "result", "zone", "device"), "A017"),
        **dict.fromkeys(("calls", "seconds", "left", "minutes"), 2),
    }
    sentence = Texts.load().say(language)(f"refusal-{reason}", **facts)
    assert sentence.endswith((".", "?"))
    assert "{" not in sentence


def test_ok__a_refusal_names_the_service_not_its_id() -> None:
    view = refused(Reason.QUOTA_REACHED, service="kfz")
    assert "„Kfz-Zulassung“" in notice(view, office.NOW, DE)[1]


def returning(answer: Done | Refusal | None) -> View:
    view = model.apply(office.opened(), messages.LoadsCame(office.with_missed(3)), 1.0)
    view = model.apply(view, messages.PageOpened("key:f3", Page.MISSED), 2.0)
    view = model.apply(view, messages.ReturnChosen("tap", "visit-A002"), 4.0)
    said = messages.NoAnswerCame(view.turn)
    return model.apply(view, messages.Answered(view.turn, answer) if answer else said, 5.0)


def test_ok__who_is_back_is_told_what_happens_next() -> None:
    heading, text = notice(returning(Done()), office.NOW, DE)
    assert heading == "Sie stehen wieder in der Reihe"
    assert "Wir rufen Sie noch einmal auf" in text


@pytest.mark.parametrize("reason", [Reason.NOT_MISSED, Reason.ALREADY_ENDED, Reason.DISK_FULL])
def test_ok__who_cannot_come_back_is_sent_to_the_reception(reason: Reason) -> None:
    heading, text = notice(returning(Refusal(reason)), office.NOW, EN)
    assert heading == "This number can no longer get back in line here"
    assert "reception" in text


def test_ok__without_the_hub_nobody_is_left_waiting_for_nothing() -> None:
    assert "zum Empfang" in notice(returning(None), office.NOW, DE)[1]
    view = model.apply(office.opened(), messages.HelpWanted("key:f1"), 1.0)
    view = model.apply(view, messages.NoAnswerCame(1), 2.0)
    assert "niemandem Bescheid sagen" in notice(view, office.NOW, DE)[1]


def test_ok__help_is_told_then_on_its_way_on_the_button_too() -> None:
    view = replace(office.opened(), device="kiosk-1")
    assert wording.help_button(view, DE) == "Hilfe"
    asked = replace(view, help=(HelpLine("kiosk-1", office.NOW_MS),))
    assert wording.help_button(asked, DE) == "Wir haben Bescheid gesagt"
    coming = replace(view, help=(HelpLine("kiosk-1", office.NOW_MS, coming=True),))
    assert wording.help_button(coming, DE) == notices.help_state(coming, DE)
    assert notices.help_state(coming, DE) == "Wir kommen zu Ihnen"


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


@pytest.mark.parametrize(
    ("low_s", "high_s", "german"),
    [
        (0, 60, "unter 5\xa0Min."),
        (60, 900, "unter 15\xa0Min."),
        (660, 1150, "etwa 10–20\xa0Min."),
        (900, 900, "etwa 15\xa0Min."),
        (4000, 7200, "etwa 65–120\xa0Min."),
        (4000, 9000, "etwa 1–3\xa0Std."),
        (600, 7300, "etwa 2\xa0Std."),
    ],
)
def test_ok__a_wait_is_a_range_in_steps_of_five_minutes(
    low_s: int, high_s: int, german: str
) -> None:
    assert wait_text(Wait(low_s, high_s), DE) == german


def test_ok__what_is_not_known_is_not_said() -> None:
    assert wait_text(None, DE) == ""
    unknown = office.ticket(ahead=-1)
    view = replace(office.opened(), page=Page.TICKET, ticket=unknown)
    lines = wording.ticket_lines(view, unknown, office.NOW, DE)
    assert lines == ("Personalausweis und Reisepass", "Wartezeit zurzeit nicht bekannt")


def test_ok__a_ticket_says_what_it_is_for_when_and_for_how_many_concerns() -> None:
    ticket = replace(
        office.ticket(), booked_ms=office.at(24, 10, 30), more=(Concern("fund"), Concern("kfz"))
    )
    view = replace(office.opened(), page=Page.TICKET, ticket=ticket)
    name, then = wording.ticket_lines(view, ticket, office.NOW, DE)
    assert name == "Personalausweis und Reisepass und 2 weitere Anliegen"
    assert then.splitlines() == [
        "Ihr Termin ist um 10:30\xa0Uhr",
        "4 Personen sind vor Ihnen",
        "Wartezeit: etwa 15–35\xa0Min.",
    ]


def checked_in(answer: Refusal | None) -> View:
    view = model.apply(office.opened(site=office.FULL), messages.CodeScanned("K7-3F9Q"), 1.0)
    said = messages.NoAnswerCame(view.turn)
    return model.apply(view, messages.Answered(view.turn, answer) if answer else said, 2.0)


@pytest.mark.parametrize(
    ("answer", "heading", "text"),
    [
        (Refusal(Reason.UNKNOWN_CODE), "Diesen Code kennen wir nicht", "Empfang"),
        (
            Refusal(Reason.NOT_TODAY, {"at_ms": office.at(26, 10, 30)}),
            "Ihr Termin ist nicht heute",
            "am 26.11. um 10:30\xa0Uhr",
        ),
        (Refusal(Reason.CHECKED_IN, {"number": "K004"}), "Sie sind schon angemeldet", "K004"),
        (Refusal(Reason.DISK_FULL), "Die Anmeldung klappt hier leider nicht", "Empfang"),
        (None, "Das hat leider nicht geklappt", "Termin gerade nicht nachsehen"),
    ],
)
def test_ok__who_cannot_check_in_is_told_why_and_where_to_go(
    answer: Refusal | None, heading: str, text: str
) -> None:
    said, more = notice(checked_in(answer), office.NOW, DE)
    assert said == heading
    assert text in more


def test_ok__paper_that_runs_low_is_no_matter_of_visitors() -> None:
    low = model.apply(office.opened(), messages.PrinterSpoke("paper-low"), 1.0)
    assert wording.note(low, DE) == ""
    out = model.apply(office.opened(), messages.PrinterSpoke("out-of-paper"), 1.0)
    assert wording.note(out, DE) == "Drucker gestört – Nummer nur am Bildschirm"


def test_ok__before_a_page_goes_it_asks_whether_somebody_is_there() -> None:
    view = model.apply(office.opened(), messages.Touched("tap"), 100.0)
    assert wording.headline(view, 120.0, DE) == "Bitte wählen Sie Ihr Anliegen"
    assert "Sind Sie noch da?" in wording.headline(view, 136.0, DE)
