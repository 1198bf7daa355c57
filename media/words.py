"""Numbers, letters and places as people say them: `A017` is “A siebzehn”, not “A null siebzehn”.

German and English numbers are written out here, so that every engine says the same. In the other
languages they stay figures, which their voices read rightly, without the zeros before them. Letters
stand alone, as capitals.
"""

from __future__ import annotations

import re

_DE_ONES = (
    *("null", "ein", "zwei", "drei", "vier", "fünf", "sechs"),
    *("sieben", "acht", "neun", "zehn", "elf", "zwölf", "dreizehn"),
    *("vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn"),
)
_DE_TENS = (
    *("-", "-", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig"),
    *("siebzig", "achtzig", "neunzig"),
)
_EN_ONES = (
    *("zero", "one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen"),
    *("fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_EN_TENS = (
    *("-", "-", "twenty", "thirty", "forty", "fifty", "sixty"),
    *("seventy", "eighty", "ninety"),
)

IN_WORDS = ("de", "en")
"""The languages whose numbers are written out here."""
_POINT = {"de": "Punkt", "en": "point"}
_DESIGNATION = re.compile(r"[^\W_]*\d[^\W_]*(?:\.\d+)*")
_PIECE = re.compile(r"([^\W\d_]+)|(\d+)|(\.)")
_BARE = re.compile(r"(?:[^\W\d_]{1,2}\s?)?\d+\s?[^\W\d_]?")


def spoken_number(number: str, language: str) -> str:
    """A ticket's number for a voice: its letters one by one, then the ordinal in words."""
    parts: list[str] = []
    for letters, digits in re.findall(r"([^\W\d_]+)|(\d+)", number):
        parts += list(letters.upper()) if letters else [in_words(int(digits), language)]
    return " ".join(parts)


def spoken_label(label: str, language: str) -> str:
    """A counter's label, or a sentence with one, with its numbers in words.

    “Zimmer 12” → “Zimmer zwölf”, “4a” → “vier A”, “Raum 1.04” → “Raum eins Punkt null vier”.
    """
    return _DESIGNATION.sub(lambda found: _designation(found.group(), language), label)


def is_bare(label: str) -> bool:
    """Whether it is a mere number (“3”, “4a”, “B 12”), before which a voice has to say of what."""
    return _BARE.fullmatch(label) is not None


def _designation(text: str, language: str) -> str:
    tongue = language.partition("-")[0]
    if "." in text and tongue not in _POINT:
        return text
    parts: list[str] = []
    behind_point = False
    for letters, digits, point in _PIECE.findall(text):
        if letters:
            parts += list(letters.upper()) if len(letters) <= 2 else [letters]
        elif point:
            parts.append(_POINT[tongue])
            behind_point = True
        else:
            zeros = len(digits) - len(digits.lstrip("0")) if behind_point else 0
            parts += [in_words(0, language)] * zeros
            if int(digits) or not zeros:
                parts.append(in_words(int(digits), language))
    return " ".join(parts)


def in_words(value: int, language: str) -> str:
    """0 … 9999 in words; larger ones, and other languages than de and en, stay in digits."""
    if not 0 <= value <= 9999:
        return str(value)
    tongue = language.partition("-")[0]
    if tongue == "de":
        return _german(value, "eins")
    if tongue == "en":
        return _english(value)
    return str(value)


def _german(value: int, one: str) -> str:
    if value == 1:
        return one
    if value < 20:
        return _DE_ONES[value]
    if value < 100:
        tens, ones = divmod(value, 10)
        return (f"{_DE_ONES[ones]}und" if ones else "") + _DE_TENS[tens]
    unit, name = (100, "hundert") if value < 1000 else (1000, "tausend")
    many, rest = divmod(value, unit)
    head = _german(many, "ein") if many > 1 else ""
    return head + name + (_german(rest, "eins") if rest else "")


def _english(value: int) -> str:
    if value < 20:
        return _EN_ONES[value]
    if value < 100:
        tens, ones = divmod(value, 10)
        return _EN_TENS[tens] + (f"-{_EN_ONES[ones]}" if ones else "")
    unit, name = (100, "hundred") if value < 1000 else (1000, "thousand")
    many, rest = divmod(value, unit)
    joint = " and " if 0 < rest < 100 else " "
    return f"{_EN_ONES[many]} {name}" + (joint + _english(rest) if rest else "")


_TO = {
    "de": "bis",
    "en": "to",
    "tr": "ile",
    "uk": "до",
    "ru": "до",
    "ar": "إلى",
    "pl": "do",
    "fr": "à",
}
_UNITS = {
    "de": {"Min": "Minuten", "Std": "Stunden"},
    "en": {"min": "minutes", "h": "hours"},
    "tr": {"dk": "dakika", "sa": "saat"},
    "uk": {"хв": "хвилин", "год": "годин"},
    "ru": {"мин": "минут", "ч": "часов"},
    "pl": {"min": "minut", "godz": "godzin"},
    "fr": {"min": "minutes", "h": "heures"},
}
_TICKET = re.compile(r"\b[A-Z]{1,2}\d{3,9}\b")
_RANGE = re.compile(r"(?<=\d)\s*–\s*(?=\d)")
_UNIT = re.compile(r"(?<=\d)\s+([^\W\d]+)\b(?:\.(?!\s+[A-ZÄÖÜ]))?")
_OCLOCK = re.compile(r"\b0?(\d{1,2}):(\d{2})\sUhr\b")


def spoken_text(text: str, language: str) -> str:
    """A line of print as people read it out: ticket numbers, ranges, units, German times of day."""
    tongue = language.partition("-")[0]
    text = _TICKET.sub(lambda number: spoken_number(number.group(), language), text)
    text = _RANGE.sub(f" {_TO[tongue]} " if tongue in _TO else " – ", text)
    if tongue == "de":
        text = _OCLOCK.sub(_german_time, text)
    units = _UNITS.get(tongue, {})
    return _UNIT.sub(lambda unit: f" {units[unit[1]]}" if unit[1] in units else unit[0], text)


def _german_time(time: re.Match[str]) -> str:
    hour, minute = int(time[1]), int(time[2])
    return f"{hour} Uhr {minute}" if minute else f"{hour} Uhr"
