"""All sentences for people, in Fluent: `config/texts/<language>/<room>.ftl`.

What visitors read or hear is there in every language that has a folder; what only staff and admins
read is there in the languages of staff. The site may word any of them differently (`[texts.de]` in
`site.toml`). A language without a catalogue, or without a text, falls back to German; an id that
nobody knows shows itself and is logged, because a kiosk with one odd word is better than no kiosk.
Files are parsed when the first of their texts is asked for, so that starting costs nothing, and
once, however often a site's wording is laid over them. A text may refer to terms and texts of its
own file only.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from hub.protocol.wording import Say

if TYPE_CHECKING:
    from fluent.runtime import FluentBundle
    from fluent.syntax import ast

log = logging.getLogger(__name__)

FOLDER = Path(__file__).parent / "texts"
FALLBACK = "de"
STAFF_LANGUAGES = ("de", "en")
"""Those in which all rooms are written."""
VISITOR_ROOMS = (
    "announcements",
    "booking",
    "display",
    "gate",
    "kiosk",
    "mail",
    "refusals",
    "spoken",
    "ticket",
    "visitors",
)
"""The files that every language has to have; the others are for staff."""
Overrides = Mapping[str, Mapping[str, str]]

_NAMES = (
    "compound_unit_patterns",
    "currency_names",
    "currency_names_plural",
    "date_fields",
    "languages",
    "meta_zones",
    "scripts",
    "territories",
    "time_zones",
    "unit_display_names",
    "unit_patterns",
    "variants",
)
_ID = re.compile(r"^([a-zA-Z][\w-]*) *=", re.MULTILINE)


def languages() -> tuple[str, ...]:
    """The languages that have a catalogue: those that a site can offer to its visitors."""
    return tuple(sorted(folder.name for folder in FOLDER.iterdir() if any(folder.glob("*.ftl"))))


def rooms(language: str) -> tuple[str, ...]:
    """The files that this language has to have."""
    return tuple(sources(FALLBACK)) if language in STAFF_LANGUAGES else VISITOR_ROOMS


def preferred_language(environ: Mapping[str, str]) -> str:
    """The language of whoever works at this terminal: German unless the locale names another one
    that staff may have."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        language = environ.get(name, "").partition("_")[0].partition(".")[0]
        if language and language not in ("C", "POSIX"):
            return language if language in STAFF_LANGUAGES else FALLBACK
    return FALLBACK


class Texts:
    """The catalogue with a site's own wording over it."""

    def __init__(self, catalogues: Mapping[str, Catalogue]) -> None:
        self._catalogues = catalogues

    @classmethod
    def load(cls, overrides: Overrides | None = None) -> Texts:
        own = overrides or {}
        return cls({name: Catalogue(name, own.get(name, {})) for name in languages()})

    def say(self, language: str) -> Say:
        """The function that speaks this language."""
        names = [language] if language == FALLBACK else [language, FALLBACK]
        chain = [self._catalogues[name] for name in names if name in self._catalogues]

        def say(text_id: str, /, **facts: str | int | float) -> str:
            for catalogue in chain:
                sentence = catalogue.format(text_id, facts)
                if sentence is not None:
                    return sentence
            log.error("text_missing", extra={"text": text_id, "language": language})
            return text_id

        return say


class Catalogue:
    """One language's texts."""

    def __init__(self, language: str, overrides: Mapping[str, str]) -> None:
        self._language = language
        self._overrides = overrides
        self._files = sources(language)
        self._file_of = {
            text_id: name for name, source in self._files.items() for text_id in ids(source)
        }
        self._bundles: dict[str, FluentBundle] = {}

    def format(self, text_id: str, facts: Mapping[str, str | int | float]) -> str | None:
        """The sentence, or `None` when this language does not have it."""
        name = self._file_of.get(text_id)
        if name is None:
            return None
        bundle = self._bundles.get(name) or self._parse(name)
        pattern = bundle.get_message(text_id).value
        if pattern is None:
            return None
        sentence, errors = bundle.format_pattern(pattern, dict(facts))
        for error in errors:
            log.error("text_broken", extra={"text": text_id, "error": str(error)})
        return str(sentence)

    def _parse(self, name: str) -> FluentBundle:
        from fluent.runtime import FluentBundle, FluentResource

        bundle = FluentBundle([self._language], use_isolating=False)
        _forget_names(self._language)
        bundle.add_resource(_parsed(self._files[name]))
        for text_id in ids(self._files[name]):
            own = self._overrides.get(text_id)
            if own is None:
                continue
            if broken := wording_error(text_id, own):
                log.warning("text_override_ignored", extra={"text": text_id, "error": broken})
                continue
            bundle.add_resource(FluentResource(as_entry(text_id, own)), allow_overrides=True)
        self._bundles[name] = bundle
        return bundle


@cache
def _forget_names(language: str) -> None:
    """Fluent needs to know how a language writes numbers and counts. With them came the names of
    all countries, units and times: a megabyte for each language."""
    from babel import Locale, localedata

    for name in ("root", str(Locale.parse(language.replace("-", "_")))):
        known = localedata.load(name)
        for names in _NAMES:
            known.pop(names, None)


@cache
def _parsed(source: str) -> ast.Resource:
    from fluent.runtime import FluentResource

    return FluentResource(source)


def sources(language: str) -> dict[str, str]:
    """Room → Fluent source."""
    return {
        file.stem: file.read_text(encoding="utf-8")
        for file in sorted((FOLDER / language).glob("*.ftl"))
    }


def in_all_languages(own: Mapping[str, Mapping[str, str]]) -> dict[str, Say]:
    """How each language says things, with a site's own wording laid over it."""
    texts = Texts.load(own)
    return {language: texts.say(language) for language in languages()}


def ids(source: str) -> list[str]:
    return _ID.findall(source)


def as_entry(text_id: str, wording: str) -> str:
    """A site's wording as a Fluent entry; its lines are indented as Fluent wants them."""
    return f"{text_id} =\n" + "".join(f"    {line}\n" for line in wording.splitlines() or [""])


def wording_error(text_id: str, wording: str) -> str:
    """Why a site's own wording is not valid Fluent; empty when it is."""
    from fluent.syntax import FluentParser, ast

    body = FluentParser().parse(as_entry(text_id, wording)).body
    for entry in body:
        if isinstance(entry, ast.Junk):
            return "; ".join(note.message or "" for note in entry.annotations) or "?"
    if len(body) != 1:
        return "more than one text"
    return ""
