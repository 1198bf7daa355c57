"""What is said of a call, in which languages, and how long it takes."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Sequence
from dataclasses import replace

import msgspec
import pytest

from config.texts import Texts, languages
from display.announcing import (
    BREATH_S,
    HURRIED_S,
    SHORT_S,
    Announcement,
    Pace,
    Sentence,
    sentences,
)
from hub.protocol.screens import Voice
from hub.protocol.views import CallLine
from media.chime import short_chime
from media.speech import Espeak
from tests.display.rigs import line
from tests.patience import PATIENCE_S

SAY = Texts.load().say
SITE = ("de", "de-simple", "en", "tr", "uk", "ru", "ar", "pl", "fr")
LATENCY_S = 0.15
"""Of the mixer's buffer, and of noticing that a sound has ended."""


def said(
    call: CallLine,
    pace: Pace = Pace.FULL,
    voice: Voice = Voice(),  # noqa: B008  # frozen
    site: Sequence[str] = SITE,
) -> tuple[Sentence, ...]:
    return sentences(Announcement(call, pace), voice, site, SAY)


def languages_of(found: Sequence[Sentence]) -> list[str]:
    return [sentence.language for sentence in found]


def test_ok__a_call_in_the_words_of_the_house() -> None:
    assert said(line(17)) == (
        Sentence("Nummer A siebzehn, bitte zu Schalter drei.", "de", BREATH_S),
    )


def test_ok__then_in_the_language_of_the_ticket_after_the_gap() -> None:
    german, english = said(line(17, language="en", repeat=True), voice=Voice(gap_s=0.7))
    assert german.text == "Noch einmal: Nummer A siebzehn, bitte zu Schalter drei."
    assert english.text == "Once more: number A seventeen, please go to counter three."
    assert (german.pause_s, english.pause_s) == (BREATH_S, 0.7)


@pytest.mark.parametrize(
    ("configured", "ticket", "spoken"),
    [
        ((), "de", ["de"]),
        ((), "tr", ["de", "tr"]),
        ((), "de-simple", ["de"]),
        (("ticket", "de"), "uk", ["uk", "de"]),
        (("de", "en", "ticket"), "en", ["de", "en"]),
        (("de", "en", "ticket"), "ar", ["de", "en", "ar"]),
        (("en", "de"), "ru", ["en", "de"]),
        (("ticket",), "de-simple", ["de-simple"]),
        (("ticket", "de"), "de-simple", ["de-simple"]),
        (("de", "tlh", "ticket"), "nl", ["de"]),
        (("tlh",), "nl", ["de"]),
    ],
)
def test_ok__languages_in_the_order_of_the_house_each_once(
    configured: tuple[str, ...], ticket: str, spoken: list[str]
) -> None:
    site = (*SITE, "nl")
    found = said(line(17, language=ticket), voice=Voice(languages=configured), site=site)
    assert languages_of(found) == spoken


def test_ok__a_language_that_the_house_does_not_offer_is_not_the_ticket_s() -> None:
    assert languages_of(said(line(17, language="en"), site=("de",))) == ["de"]
    assert languages_of(said(line(17, language="en"), voice=Voice(("en",)), site=("de",))) == ["en"]


@pytest.mark.parametrize("pace", [Pace.SHORT, Pace.HURRIED])
def test_ok__in_a_hurry_number_and_place_in_one_language(pace: Pace) -> None:
    found = said(line(17, language="en", repeat=True), pace)
    assert [(each.text, each.language) for each in found] == [("A siebzehn, Schalter drei.", "de")]


def test_ok__the_house_s_own_wording_is_spoken() -> None:
    own = Texts.load({"de": {"announce-call": "{ $number } an { $label }!"}})
    found = sentences(Announcement(line(17), Pace.FULL), Voice(), ("de",), own.say)
    assert found[0].text == "A siebzehn an drei!"


FULL = {
    "de": ("Nummer A siebzehn, bitte zu Schalter drei.", "… bitte zu Zimmer zwölf."),
    "de-simple": ("Nummer A siebzehn. Bitte gehen Sie zu Schalter drei.", "… zu Zimmer zwölf."),
    "en": ("Number A seventeen, please go to counter three.", "… go to Zimmer twelve."),
    "tr": ("Numara A 17, lütfen 3 numaralı gişeye gidiniz.", "… şuraya gidiniz: Zimmer 12."),
    "uk": ("Номер A 17, підійдіть, будь ласка, до вікна 3.", "… сюди: Zimmer 12."),
    "ru": ("Номер A 17, подойдите, пожалуйста, к окну 3.", "… сюда: Zimmer 12."),
    "ar": ("الرقم A 17، يُرجى التوجه إلى الشباك 3.", "… إلى Zimmer 12."),
    "pl": ("Numer A 17, prosimy podejść do stanowiska 3.", "… tutaj: Zimmer 12."),
    "fr": ("Numéro A 17, veuillez vous rendre au guichet 3.", "… ici : Zimmer 12."),
}
SHORT = {
    "de": "A siebzehn, Schalter vier A.",
    "de-simple": "A siebzehn, Schalter vier A.",
    "en": "A seventeen, counter four A.",
    "tr": "A 17, gişe 4 A.",
    "uk": "A 17, вікно 4 A.",
    "ru": "A 17, окно 4 A.",
    "ar": "A 17، الشباك 4 A.",
    "pl": "A 17, stanowisko 4 A.",
    "fr": "A 17, guichet 4 A.",
}


@pytest.mark.parametrize("language", languages())
def test_ok__every_language_has_its_grammar(language: str) -> None:
    voice = Voice(languages=(language,))
    number, room = FULL[language]
    assert said(line(17), voice=voice)[0].text == number
    assert said(line(17, counter="Zimmer 12"), voice=voice)[0].text.endswith(room.lstrip("… "))
    for label in ("4a", "Schalter 4a"):
        call = msgspec.structs.replace(line(17), counter_label=label)
        assert said(call, Pace.SHORT, voice)[0].text == SHORT[language]
    repeated = said(line(17, repeat=True), voice=voice)[0].text
    assert re.sub(r"\W", "", number).casefold() in re.sub(r"\W", "", repeated).casefold()
    assert replace(said(line(17), voice=voice)[0], text="") == Sentence("", language)


LONGEST = ("Y777", "Y727", "Y226", "Y227", "X977", "C797", "A017", "W999", "Z001")
"""Those that take longest, found by speaking every number and every letter; and some others."""
FARTHEST = ("22", "77", "55", "26", "97", "3")


async def test_ok__no_number_takes_longer_than_is_promised() -> None:
    voice = Espeak(timeout_s=PATIENCE_S)
    two_at_once = asyncio.Semaphore(2)

    async def length_s(number: str, counter: str) -> float:
        call = msgspec.structs.replace(line(1), number=number, counter_label=counter)
        (sentence,) = said(call, Pace.SHORT)
        async with two_at_once:
            return sentence.pause_s + (await voice.say(sentence.text, "de")).duration_s

    longest_s = max(
        await asyncio.gather(*(length_s(number, place) for number in LONGEST for place in FARTHEST))
    )
    assert longest_s + LATENCY_S <= HURRIED_S
    assert short_chime().duration_s + longest_s + LATENCY_S <= SHORT_S
    assert longest_s > HURRIED_S - 1, "the promise is not much longer than what it is about"
