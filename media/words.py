"""Numbers as people say them: `A017` is “A siebzehn”, not “A null siebzehn”.

Written out in words here, so that every voice engine says the same.
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

LANGUAGES = ("de", "en")


def spoken_number(number: str, language: str) -> str:
    """A ticket's number for a voice: its letters one by one, then the ordinal in words."""
    parts: list[str] = []
    for letters, digits in re.findall(r"([^\W\d_]+)|(\d+)", number):
        parts += list(letters.upper()) if letters else [in_words(int(digits), language)]
    return " ".join(parts)


def spoken_label(label: str, language: str) -> str:
    """A counter's label (“3”, “Zimmer 12”) with its digits in words."""
    return re.sub(r"\d+", lambda digits: in_words(int(digits.group()), language), label)


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
