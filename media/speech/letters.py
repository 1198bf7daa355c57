"""Which capitals of a text are letters, and how a voice gets to say them.

“A” is a letter before “seventeen” and a word before “counter”; a Russian voice says Latin letters
in English unless it is given their names.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from media.script import tongue
from media.words import in_words

_NAMES = {
    "uk": "А Бе Це Де Е Еф Ґе Аш І Йот Ка Ель Ем Ен О Пе Ку Ер Ес Те У Ве Дубль-ве Ікс Ігрек Зет",
    "ru": "А Бэ Цэ Дэ Е Эф Гэ Аш И Йот Ка Эль Эм Эн О Пэ Ку Эр Эс Тэ У Вэ Дубль-вэ Икс Игрек Зет",
}
"""Of A to Z."""
_WORDS = {"en": "AI", "pl": "AIOUWZ", "fr": "AY"}
"""Capitals that are words too."""
_ENGLISH_NUMBERS = frozenset(
    word for value in range(101) for word in re.split(r"[ -]", in_words(value, "en"))
)
_CAPITAL = re.compile(r"(?<![\w’'-])([A-ZÄÖÜ])(?![\w’'-])(?=(?:\s+(\w+))?)")


def spelled(text: str, language: str, as_letter: Callable[[str], str]) -> str:
    """The text with its single letters as `as_letter` makes an engine read them."""
    spoken = tongue(language)
    names = _NAMES.get(spoken, "").split()

    def read(found: re.Match[str]) -> str:
        letter, next_word = found[1], found[2] or ""
        if letter in _WORDS.get(spoken, "") and not _goes_on(next_word):
            return letter
        if names and letter.isascii():
            return names[ord(letter) - ord("A")]
        return as_letter(letter)

    return _CAPITAL.sub(read, text)


def _goes_on(next_word: str) -> bool:
    """Whether what follows a capital is the rest of a number, or the end."""
    return (
        not next_word
        or next_word.isdigit()
        or (len(next_word) == 1 and next_word.isupper())
        or next_word in _ENGLISH_NUMBERS
    )
