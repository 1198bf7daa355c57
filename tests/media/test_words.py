"""What a voice is given to read."""

from __future__ import annotations

import pytest

from media.words import spoken_number, spoken_text


@pytest.mark.parametrize(
    ("number", "language", "said"),
    [
        ("A017", "de", "A siebzehn"),
        ("A017", "de-simple", "A siebzehn"),
        ("KB120", "en", "K B one hundred and twenty"),
        ("A017", "fr", "A 17"),
    ],
)
def test_ok__a_number_as_people_say_it(number: str, language: str, said: str) -> None:
    assert spoken_number(number, language) == said


@pytest.mark.parametrize(
    ("text", "language", "said"),
    [
        ("etwa 15–35 Min.", "de", "etwa 15 bis 35 Minuten"),
        ("unter 10 Min. Zum Auswählen", "de", "unter 10 Minuten. Zum Auswählen"),
        ("etwa 2–3 Std. Wartezeit", "de", "etwa 2 bis 3 Stunden. Wartezeit"),
        ("Öffnet um 07:30 Uhr", "de", "Öffnet um 7 Uhr 30"),
        ("Öffnet um 13:00\u00a0Uhr", "de-simple", "Öffnet um 13 Uhr"),
        ("about 15–35 min", "en", "about 15 to 35 minutes"),
        ("A017 ist dran", "de", "A siebzehn ist dran"),
        ("около 15–35 мин.", "ru", "около 15 до 35 минут"),
        ("3 Personen", "de", "3 Personen"),
        ("10 km", "de", "10 km"),
    ],
)
def test_ok__print_as_people_read_it_out(text: str, language: str, said: str) -> None:
    assert spoken_text(text, language) == said
