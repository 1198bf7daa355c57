"""What somebody hears who uses the kiosk by keys and ear alone."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from kiosk import keys, model, spoken
from kiosk.choices import choices
from kiosk.labels import Speakers
from kiosk.messages import (
    Aid,
    AidToggled,
    Answered,
    CursorStepped,
    KeyTyped,
    LoadsCame,
    Message,
    PageOpened,
    PrintEnded,
    ServiceChosen,
)
from kiosk.narrator import Narrator
from kiosk.view import Page, View
from tests.kiosk import office

LATER_S = 50.0
CHOSEN = ServiceChosen("key:1", "ausweis")


def speakers(view: View) -> Speakers:
    of = office.speakers()
    return Speakers(of(view.language), of)


def start(language: str = "de") -> View:
    view = replace(office.opened(), can_speak=True, spoken=True)
    return replace(view, language=language)


def after(view: View, *messages: Message) -> View:
    for place, message in enumerate(messages):
        view = model.apply(view, message, 10.0 * (place + 1))
    return view


def heard(view: View) -> list[str]:
    return spoken.spoken(view, office.NOW, LATER_S, speakers(view)).splitlines()


def news(before: View, view: View) -> list[str]:
    return spoken.changed(before, view, office.NOW, LATER_S, speakers(view)).splitlines()


def test_ok__the_start_page_says_each_service_its_key_and_how_long_it_takes() -> None:
    said = heard(start())
    assert said[0] == "Bitte wählen Sie Ihr Anliegen."
    for place, service in enumerate(office.SITE.services, start=1):
        line = next(one for one in said if service.name["de"] in one)
        assert f"drücken Sie {place % 10}" in line
    assert "Öffnet heute um 13 Uhr." in "\n".join(said)


def test_ok__the_number_is_said_twice_and_as_people_say_it() -> None:
    asked = after(start(), CHOSEN)
    ticket = model.apply(asked, Answered(asked.turn, office.reply()), 20.0)
    said = news(asked, ticket)
    assert said[0] == "Ihre Nummer ist A siebzehn. Noch einmal: A siebzehn."
    assert "4 Personen sind vor Ihnen." in said
    assert "Ihr Ticket wird gedruckt." in said
    printed = model.apply(ticket, PrintEnded("visit-A017", ""), 21.0)
    assert news(ticket, printed) == ["Ihr Ticket ist gedruckt. Bitte nehmen Sie es mit."]
    failed = model.apply(ticket, PrintEnded("visit-A017", "out-of-paper"), 21.0)
    (line,) = news(ticket, failed)
    assert line.endswith("Bitte merken Sie sich die Nummer A siebzehn.")


def test_ok__plus_reads_one_choice_after_the_other() -> None:
    first = after(start(), CursorStepped("key:+", 1))
    second = model.apply(first, CursorStepped("key:+", 1), 30.0)
    (line,) = news(first, second)
    assert line.startswith("Ausweis abholen, ")
    assert line.endswith("Zum Auswählen drücken Sie die Eingabetaste.")


def test_ok__what_is_typed_is_said_letter_by_letter() -> None:
    site = replace(office.SITE, kiosk=replace(office.SITE.kiosk, appointments=True))
    view = after(replace(start(), site=site), PageOpened("key:x", Page.APPOINTMENT))
    assert view.page is Page.APPOINTMENT
    assert "Noch nichts eingegeben." in heard(view)
    typed = after(view, KeyTyped("key:k", "k"), KeyTyped("key:7", "7"))
    assert news(view, typed) == ["Eingegeben: K, 7."]


def test_ok__on_and_off_are_said_and_off_is_silent() -> None:
    off = replace(start(), spoken=False)
    on = after(off, AidToggled("key:*", Aid.SPOKEN))
    said = news(off, on)
    assert said[:2] == [
        "Die Ansage ist eingeschaltet. Jede Taste unterbricht sie.",
        "Um das noch einmal zu hören, drücken Sie Stern.",
    ]
    assert news(on, off) == ["Die Ansage ist ausgeschaltet."]
    assert news(off, after(off, CHOSEN)) == []


def test_ok__another_language_reads_the_page_again() -> None:
    english = start("en")
    said = news(start(), english)
    assert said == heard(english)
    assert any("press 1" in line for line in said)


@pytest.mark.parametrize("page", [Page.MISSED, Page.ACCESS])
def test_ok__every_choice_can_be_made_by_a_key_that_was_said(page: Page) -> None:
    view = after(start(), LoadsCame(office.with_missed(3)), PageOpened("key:f3", page))
    assert view.page is page
    said = "\n".join(heard(view))
    for choice in choices(view):
        if not choice.key:
            assert "drücken Sie Plus" in said
            continue
        character = choice.key if len(choice.key) == 1 else None
        assert keys.meaning(choice.key, character) is not None


@pytest.mark.parametrize("text", ["☑ A017 – gewählt", "a · b", "…", "", "fertig!\n\nund aus"])
def test_ok__nothing_is_read_that_is_only_for_the_eye(text: str) -> None:
    for line in spoken.aloud([text], "de").splitlines():
        assert not set(line) & set("☑☐·→←…")
        assert line[-1] in ".!?:,"


class Tape:
    """What was to be read, and when it was to be quiet."""

    def __init__(self) -> None:
        self.log: list[str] = []
        self.speaking = False

    def speak(self, text: str, language: str) -> None:
        self.log.append(f"{language}: {text.splitlines()[0]}")

    def hush(self) -> None:
        self.log.append("quiet")


def test_ok__a_key_interrupts_and_repeating_reads_the_whole_page() -> None:
    tape = Tape()
    narrator = Narrator(tape)
    view = start()
    narrator.interrupt()
    narrator.repeat(view, office.NOW, LATER_S, speakers(view))
    narrator.changed(view, start("en"), office.NOW, LATER_S, speakers(start("en")))
    assert tape.log == [
        "quiet",
        "de: Bitte wählen Sie Ihr Anliegen.",
        "en: What are you here for?",
    ]
