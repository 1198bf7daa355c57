"""Gong, voice and numbers as words."""

from array import array

import pytest

from media.chime import FIRST_CALL, REPEATED_CALL, chime, short_chime
from media.sound import RATE_HZ, Pcm, pack, silence
from media.words import in_words, is_bare, spoken_label, spoken_number


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
    assert spoken_label("Schalter 4a", "de") == "Schalter vier A"
    assert spoken_label("B12", "de") == "B zwölf"
    assert spoken_label("Raum 1.04", "de") == "Raum eins Punkt null vier"
    assert spoken_label("Raum 1.04", "tr") == "Raum 1.04"
    assert spoken_label("Notruf! Schalter 4.", "de") == "Notruf! Schalter vier."


def test_ok__a_bare_number_needs_a_word_before_it() -> None:
    assert all(is_bare(label) for label in ("3", "12", "4a", "4 a", "B12", "B 12"))
    assert not any(is_bare(label) for label in ("Zimmer 12", "Raum 1.04", "Info", ""))


def test_ok__the_gong_is_soft_at_both_ends_and_never_limited() -> None:
    for gong in (chime(FIRST_CALL), chime(REPEATED_CALL), short_chime()):
        samples = array("h", gong.frames)
        assert abs(samples[0]) < 50
        assert abs(samples[-1]) < 50
        assert 20_000 < max(map(abs, samples)) < 26_000


def test_ok__a_repeated_call_sounds_different() -> None:
    assert chime(REPEATED_CALL).duration_s < chime(FIRST_CALL).duration_s


def test_ok__in_a_queue_of_calls_it_is_short() -> None:
    assert short_chime().duration_s <= 0.8


def test_ok__silence_round_a_recording_goes() -> None:
    tone = Pcm(pack([10_000.0] * RATE_HZ))
    padded = silence(0.5) + tone + silence(0.5)
    assert padded.trimmed().duration_s == pytest.approx(1.06, abs=0.001)
    assert silence(0.5).trimmed().frames == b""


def test_ok__another_rate_keeps_the_length() -> None:
    second = Pcm(bytes(2 * 16_000), 16_000)
    assert second.at(RATE_HZ).duration_s == pytest.approx(1.0)
    assert (silence(0.5) + second).duration_s == pytest.approx(1.5)
