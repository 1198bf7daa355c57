"""Which language a page speaks, in which direction, and the sentences it has said already.

Two thousand pages say much the same (“3 people before you”). Formatting is a hundred times dearer
than looking up, so what was said is remembered.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from hub.protocol.wording import Say

Wording = Callable[[Mapping[str, Mapping[str, str]]], Mapping[str, Say]]
"""From a site's own wording (language → text id → text) to what speaks each language."""

_REMEMBERED = 20_000
_ISOLATE, _END = "\u2068", "\u2069"
"""First strong isolate, pop directional isolate."""


def remembering(say: Say) -> Say:
    """`say`, but each sentence is made once."""
    said: dict[tuple[object, ...], str] = {}

    def remembered(text_id: str, /, **facts: str | int | float) -> str:
        key = (text_id, *facts.items())
        sentence = said.get(key)
        if sentence is None:
            if len(said) >= _REMEMBERED:
                said.clear()
            sentence = said[key] = say(text_id, **facts)
        return sentence

    return remembered


def isolating(say: Say) -> Say:
    """`say`, but what is filled in keeps its own direction: a name in Latin letters does not pull
    the marks around it to the wrong side of a sentence that is written from the right."""

    def isolated(text_id: str, /, **facts: str | int | float) -> str:
        return say(
            text_id,
            **{
                name: f"{_ISOLATE}{fact}{_END}" if isinstance(fact, str) else fact
                for name, fact in facts.items()
            },
        )

    return isolated


def choose_language(wanted: str | None, accept_language: str, offered: Sequence[str]) -> str:
    """The language of a page: asked for, else the browser's favourite, else the site's first."""
    if wanted in offered:
        return str(wanted)
    ranked: list[tuple[float, int, str]] = []
    for place, part in enumerate(accept_language.split(",")[:20]):
        tag, _, parameter = part.strip().partition(";")
        language = tag.partition("-")[0].lower()
        weight = _weight(parameter)
        if language in offered and weight > 0:
            ranked.append((-weight, place, language))
    return min(ranked)[2] if ranked else offered[0]


def _weight(parameter: str) -> float:
    name, _, value = parameter.strip().partition("=")
    if name.strip() != "q":
        return 1.0
    try:
        return float(value)
    except ValueError:
        return 0.0
