"""What is to be gonged and said, how long that takes at most, and in which languages: pure."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from hub.protocol.screens import TICKET_LANGUAGE, Voice
from hub.protocol.views import CallLine
from hub.protocol.wording import Say
from media.script import tongue
from media.words import is_bare, spoken_label, spoken_number

BREATH_S = 0.2
"""Between the gong, or the call before, and the voice."""
SHORT_S = 5.8
"""A SHORT announcement in German lasts at most so long, whatever the number (A001 … Z999) and the
counter (1 … 99): short gong, breath, sentence of espeak-ng. A recorded voice has its own pace."""
HURRIED_S = 5.0
"""A HURRIED one likewise, without the gong."""


class Pace(StrEnum):
    """How much time the voice may take for a call."""

    FULL = "full"
    """Gong, then a sentence in each language."""
    SHORT = "short"
    """A short gong, number and place in the first language: somebody waits behind it."""
    HURRIED = "hurried"
    """Number and place right after the call before: many wait behind it."""


@dataclass(frozen=True)
class Announcement:
    call: CallLine
    pace: Pace


@dataclass(frozen=True)
class Sentence:
    """`pause_s`: before it."""

    text: str
    language: str
    pause_s: float = BREATH_S


def sentences(
    announcement: Announcement,
    voice: Voice,
    languages: Sequence[str],
    say_in: Callable[[str], Say],
) -> tuple[Sentence, ...]:
    """What to say for a call; `languages`: those of the site.

    Each language once: Leichte Sprache is German, so it is not said again after German. One that
    has no sentences is left out. When more calls wait for the voice, it is the first alone.
    """
    call = announcement.call
    spoken = list(_spoken(call, voice, languages, say_in)) or ["de"]
    if announcement.pace is not Pace.FULL:
        text_id, spoken = "announce-call-short", spoken[:1]
    else:
        text_id = "announce-call-repeated" if call.repeat else "announce-call"
    house = say_in(languages[0] if languages else spoken[0])("display-counter")
    label, kind = _place(call.counter_label, house)
    return tuple(
        Sentence(
            say_in(language)(
                text_id,
                number=spoken_number(call.number, language),
                label=spoken_label(label, language),
                kind=kind,
            ),
            language,
            voice.gap_s if place else BREATH_S,
        )
        for place, language in enumerate(spoken)
    )


def _spoken(
    call: CallLine, voice: Voice, languages: Sequence[str], say_in: Callable[[str], Say]
) -> Iterator[str]:
    seen = set()
    for wanted in voice.languages or (*languages[:1], TICKET_LANGUAGE):
        language = call.language if wanted == TICKET_LANGUAGE else wanted
        if wanted == TICKET_LANGUAGE and language not in languages:
            continue
        if tongue(language) in seen or say_in(language)("announce-language") != language:
            continue
        seen.add(tongue(language))
        yield language


def _place(label: str, house: str) -> tuple[str, str]:
    """What to say of a counter's sign, and whether that is a mere number.

    “Schalter 4a” is the number 4a in every language, “Zimmer 12” stays what the sign says.
    """
    word, _, rest = label.strip().partition(" ")
    if word.casefold() == house.casefold() and is_bare(rest.strip()):
        return rest.strip(), "counter"
    return label, "counter" if is_bare(label) else "place"
