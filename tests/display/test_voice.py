"""What is said, and that the gong never depends on the voice."""

from collections.abc import Iterator

import pygame
import pytest

from config.texts import Texts
from display.model import Announcement
from display.voice import Sentence, Speaker, sentences
from hub.protocol.commands import CallOutcome
from media.player import NoSound
from media.speech import Voice
from tests.display.rigs import line

SAY = Texts.load().say


@pytest.fixture
def dummy_sound(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    yield
    pygame.mixer.quit()


def test_ok__a_call_in_the_words_of_the_house() -> None:
    said = sentences(Announcement(line(17), short=False), ["de", "en"], SAY)
    assert said == (Sentence("Nummer A siebzehn, bitte zu Schalter drei.", "de"),)


def test_ok__then_in_the_visitors_language() -> None:
    call = line(17, language="en", repeat=True)
    said = sentences(Announcement(call, short=False), ["de", "en"], SAY)
    assert [sentence.language for sentence in said] == ["de", "en"]
    assert said[0].text == "Noch einmal: Nummer A siebzehn, bitte zu Schalter drei."
    assert said[1].text == "Once more: number A seventeen, please go to counter three."
    assert len(sentences(Announcement(call, short=False), ["de"], SAY)) == 1


def test_ok__in_a_hurry_number_and_place() -> None:
    said = sentences(Announcement(line(17, language="en"), short=True), ["de", "en"], SAY)
    assert said == (Sentence("A siebzehn, Schalter drei.", "de"),)


def test_ok__a_counter_with_a_name() -> None:
    said = sentences(Announcement(line(17, counter="Zimmer 12"), short=False), ["de"], SAY)
    assert said[0].text == "Nummer A siebzehn, bitte zu Zimmer zwölf."


@pytest.mark.usefixtures("dummy_sound")
async def test_fail__without_an_engine_there_is_still_the_gong() -> None:
    told: list[str] = []
    speaker = Speaker(Voice(program="no-such-engine"), 1.0, told.append)
    speaker.open()
    call = Announcement(line(1, repeat=True), short=False)
    outcome = await speaker.announce(call, [Sentence("Nummer A eins", "de")])
    assert outcome is CallOutcome.SHORTENED
    assert told == ["no-voice"]


def test_fail__no_sound_device(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SDL_AUDIODRIVER", "no-such-driver")
    with pytest.raises(NoSound):
        Speaker(Voice(), 1.0, lambda state: None).open()
