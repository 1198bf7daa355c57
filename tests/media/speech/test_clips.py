"""Recorded words become sentences."""

from __future__ import annotations

from pathlib import Path

import pytest

from media.speech import Clips, SpeechTrouble
from media.speech.pieces import number_pieces
from tests.media.speech.recordings import record, wav

SENTENCE = "Nummer A siebzehn, bitte zu Schalter vier."
WORDS = dict.fromkeys(("nummer", "a", "siebzehn", "bitte", "zu", "schalter", "vier"), 0.2)


async def test_ok__a_sentence_word_by_word(tmp_path: Path) -> None:
    pcm = await Clips(record(tmp_path, "de", WORDS)).say(SENTENCE, "de")
    assert 7 * 0.2 < pcm.duration_s < 7 * 0.22 + 0.61


async def test_ok__the_longest_recorded_sequence_wins(tmp_path: Path) -> None:
    clips = Clips(record(tmp_path, "de", WORDS))
    before = await clips.say(SENTENCE, "de")
    record(tmp_path, "de", {"Bitte zu_Schalter": 2.0})
    after = await clips.say(SENTENCE, "de")
    assert after.duration_s - before.duration_s == pytest.approx(2.0 - 0.6, abs=0.1)


@pytest.mark.parametrize(
    ("recorded", "number", "used"),
    [
        (("siebenundzwanzig", "sieben", "und", "zwanzig"), "siebenundzwanzig", 1),
        (("27", "sieben", "und", "zwanzig"), "siebenundzwanzig", 1),
        (("sieben", "und", "zwanzig"), "siebenundzwanzig", 3),
        (("7", "und", "20"), "siebenundzwanzig", 3),
        (("hundert", "siebenundzwanzig"), "hundertsiebenundzwanzig", 2),
        (("zwei", "hundert", "fuenf", "und", "dreissig"), "zweihundertfünfunddreißig", 5),
        (("200", "5", "und", "30"), "zweihundertfünfunddreißig", 4),
        (("ein", "und", "zwanzig"), "einundzwanzig", 3),
    ],
)
async def test_ok__a_number_is_one_recording_or_its_parts(
    tmp_path: Path, recorded: tuple[str, ...], number: str, used: int
) -> None:
    pcm = await Clips(record(tmp_path, "de", dict.fromkeys(recorded, 0.5))).say(number, "de")
    assert pcm.duration_s == pytest.approx(used * 0.5, abs=0.03 * used)


async def test_ok__other_languages_by_figures(tmp_path: Path) -> None:
    clips = Clips(record(tmp_path, "fr", dict.fromkeys(("a", "200", "60", "et", "11"), 0.5)))
    assert (await clips.say("A 271", "fr")).duration_s == pytest.approx(2.5, abs=0.2)
    english = Clips(record(tmp_path, "en", dict.fromkeys(("one", "hundred", "and", "20"), 0.5)))
    said = await english.say("one hundred and twenty", "en")
    assert said.duration_s == pytest.approx(2.0, abs=0.2)


@pytest.mark.parametrize(
    ("language", "value", "pieces"),
    [
        ("de", 101, ("hundert", "eins")),
        ("de", 999, ("neun", "hundert", "neun", "und", "neunzig")),
        ("en", 217, ("two", "hundred", "and", "seventeen")),
        ("fr", 71, ("60", "et", "11")),
        ("fr", 91, ("80", "11")),
        ("fr", 81, ("80", "1")),
        ("fr", 290, ("200", "80", "10")),
        ("ar", 227, ("200", "و", "7", "و", "20")),
        ("pl", 1227, ("1000", "200", "20", "7")),
        ("tr", 0, ("0",)),
        ("uk", 300, ("300",)),
        ("ru", 17, ("17",)),
    ],
)
def test_ok__numbers_fall_into_pieces_by_the_rules_of_the_language(
    language: str, value: int, pieces: tuple[str, ...]
) -> None:
    assert number_pieces(value, language) == pieces


async def test_ok__plain_language_takes_the_recordings_of_german(tmp_path: Path) -> None:
    assert (await Clips(record(tmp_path, "de", WORDS)).say(SENTENCE, "de-simple")).duration_s > 1


async def test_fail__a_missing_word_is_named_and_enough_to_copy(tmp_path: Path) -> None:
    words = {word: length for word, length in WORDS.items() if word != "schalter"}
    clips = Clips(record(tmp_path, "de", words))
    with pytest.raises(SpeechTrouble) as trouble:
        await clips.say(SENTENCE, "de")
    assert trouble.value.state == "clip-missing"
    assert str(tmp_path / "de" / "schalter.wav") in trouble.value.detail
    assert clips.missing(SENTENCE, "de") == ["schalter"]
    record(tmp_path, "de", {"schalter": 0.2})
    assert (await clips.say(SENTENCE, "de")).duration_s > 1


async def test_fail__no_recordings_of_a_language(tmp_path: Path) -> None:
    record(tmp_path, "de", WORDS)
    for folder, state in ((tmp_path / "none", "no-voice"), (tmp_path, "no-language")):
        with pytest.raises(SpeechTrouble) as trouble:
            await Clips(folder).say("Numara A 17", "tr")
        assert trouble.value.state == state
    assert not Clips(tmp_path / "none").installed


async def test_fail__a_file_that_is_no_recording(tmp_path: Path) -> None:
    clips = Clips(record(tmp_path, "de", WORDS))
    for content in (b"", b"not sound", wav(bits=32, kind=3)):
        (tmp_path / "de" / "vier.wav").write_bytes(content)
        with pytest.raises(SpeechTrouble) as trouble:
            await clips.say(SENTENCE, "de")
        assert trouble.value.state == "error"
        assert "vier.wav" in trouble.value.detail
