"""Gong, voice and numbers as words."""

import shutil
from array import array
from pathlib import Path

import pytest

from media.chime import FIRST_CALL, REPEATED_CALL, chime
from media.sound import RATE_HZ, Pcm, silence
from media.speech import SpeechTrouble, Voice, markup
from media.words import in_words, spoken_label, spoken_number
from tests.patience import PATIENCE_S


@pytest.mark.parametrize(
    ("number", "german", "english"),
    [
        ("A017", "A siebzehn", "A seventeen"),
        ("B120", "B hundertzwanzig", "B one hundred and twenty"),
        ("AB001", "A B eins", "A B one"),
        ("C101", "C hunderteins", "C one hundred and one"),
        ("Z021", "Z einundzwanzig", "Z twenty-one"),
        ("E216", "E zweihundertsechzehn", "E two hundred and sixteen"),
        ("K999", "K neunhundertneunundneunzig", "K nine hundred and ninety-nine"),
        ("L1001", "L tausendeins", "L one thousand and one"),
        ("M000", "M null", "M zero"),
    ],
)
def test_ok__a_number_is_said_as_people_say_it(number: str, german: str, english: str) -> None:
    assert spoken_number(number, "de") == german
    assert spoken_number(number, "en") == english


def test_ok__every_number_of_a_day_has_its_own_words() -> None:
    for language in ("de", "en"):
        words = {in_words(value, language) for value in range(10_000)}
        assert len(words) == 10_000
        assert not any(character.isdigit() for word in words for character in word)


def test_ok__a_label_keeps_its_words() -> None:
    assert spoken_label("Zimmer 12", "de") == "Zimmer zwölf"
    assert spoken_label("3", "en") == "three"


def test_ok__a_single_capital_is_a_letter_for_the_voice() -> None:
    assert markup("Number A seventeen") == (
        'Number <say-as interpret-as="characters">A</say-as> seventeen'
    )
    assert markup("A & B <x>").count("say-as") == 4
    assert "&amp;" in markup("Bau & Ordnung")


def test_ok__the_gong_is_soft_at_both_ends_and_never_limited() -> None:
    for tones in (FIRST_CALL, REPEATED_CALL):
        samples = array("h", chime(tones).frames)
        assert abs(samples[0]) < 50
        assert abs(samples[-1]) < 50
        assert 20_000 < max(map(abs, samples)) < 26_000


def test_ok__a_repeated_call_sounds_different() -> None:
    assert chime(REPEATED_CALL).duration_s < chime(FIRST_CALL).duration_s


def test_ok__another_rate_keeps_the_length() -> None:
    second = Pcm(bytes(2 * 16_000), 16_000)
    assert second.at(RATE_HZ).duration_s == pytest.approx(1.0)
    assert (silence(0.5) + second).duration_s == pytest.approx(1.5)


async def test_ok__the_engine_speaks() -> None:
    said = await Voice(timeout_s=PATIENCE_S).say("Nummer A siebzehn, bitte zu Schalter drei.", "de")
    assert said.rate_hz == RATE_HZ
    assert 2.0 < said.duration_s < 6.0
    assert max(map(abs, array("h", said.frames))) > 5_000


async def test_fail__no_engine() -> None:
    with pytest.raises(SpeechTrouble) as trouble:
        await Voice(program="no-such-engine").say("A", "de")
    assert trouble.value.state == "no-voice"


async def test_fail__an_engine_that_hangs_or_fails(tmp_path: Path) -> None:
    assert shutil.which("sh")
    for body, state, timeout_s in (
        ("exec sleep 600", "timeout", 0.2),
        ("exit 3", "error", PATIENCE_S),
        ("echo x", "error", PATIENCE_S),
    ):
        engine = tmp_path / "engine"
        engine.write_text(f"#!/bin/sh\n{body}\n")
        engine.chmod(0o755)
        with pytest.raises(SpeechTrouble) as trouble:
            await Voice(program=str(engine), timeout_s=timeout_s).say("A", "de")
        assert trouble.value.state == state
