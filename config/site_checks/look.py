"""Languages, texts, colours: what people would read."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator

from config.colour import (
    MINIMUM_CONTRAST,
    MINIMUM_DIFFERENCE,
    PAIRS,
    SIGNALS,
    contrast,
    difference,
    is_colour,
)
from config.completeness import entries, missing, variables
from config.findings import Facts, Finding, meant
from config.site_file import SiteTable, ThemeTable
from config.source import Where
from config.texts import STAFF_LANGUAGES, as_entry, languages, wording_error
from config.written import Raw, strings, table, tables, unknown

Pairs = Iterable[tuple[str, str]]


def check(raw: Raw) -> Iterator[Finding]:
    yield from _languages(raw)
    yield from _translations(raw)
    yield from _wording(raw)
    yield from _contrast(raw)
    yield from _signals(raw)


def _languages(raw: Raw) -> Iterator[Finding]:
    for index, language in strings(table(raw, "site"), "languages"):
        where = ("site", "languages", index)
        yield from unknown(where, "config-no-language", language, languages())
        if language in languages() and (lacking := missing(language)):
            facts: Facts = {"value": language, "count": len(lacking), "first": lacking[0]}
            yield Finding(where, "config-language-incomplete", facts, warning=True)


def _translations(raw: Raw) -> Iterator[Finding]:
    listed = [language for _, language in strings(table(raw, "site"), "languages")]
    spoken = listed or list(SiteTable.model_fields["languages"].default)
    staff = [language for language in spoken if language in STAFF_LANGUAGES]
    named = [(where, names, spoken) for where, names in _named(raw)]
    named += [(where, names, staff) for where, names in _named_for_staff(raw)]
    for where, names, due in named:
        for language in names:
            facts = {"value": language, "known": ", ".join(spoken)}
            if language not in spoken:
                near = meant(language, spoken)
                yield Finding((*where, language), "config-not-spoken", facts, near, at_key=True)
        missing_in = [language for language in due if language not in names]
        if names and missing_in:
            facts = {"setting": str(where[-1]), "languages": ", ".join(missing_in)}
            yield Finding(where, "config-untranslated", facts, at_key=True, warning=True)


def _named(raw: Raw) -> Iterator[tuple[Where, Raw]]:
    """What visitors may read by language, and where it stands."""
    yield ("site", "name"), table(table(raw, "site"), "name")
    yield ("theme", "message"), table(table(raw, "theme"), "message")
    yield ("theme", "ticker"), table(table(raw, "theme"), "ticker")
    yield ("kiosk", "priority"), table(table(raw, "kiosk"), "priority")
    for kind, setting in (
        ("zone", "name"),
        ("service", "name"),
        ("service", "bring"),
        ("service", "note"),
        ("group", "name"),
        ("day", "name"),
    ):
        for index, entry in tables(raw, kind):
            yield (kind, index, setting), table(entry, setting)


def _named_for_staff(raw: Raw) -> Iterator[tuple[Where, Raw]]:
    for index, service in tables(raw, "service"):
        for item, result in tables(service, "results"):
            yield ("service", index, "results", item, "name"), table(result, "name")


def _wording(raw: Raw) -> Iterator[Finding]:
    known = languages()
    for language, own in table(raw, "texts").items():
        if language not in known:
            facts = {"value": language, "known": ", ".join(known)}
            near = meant(language, known)
            yield Finding(("texts", language), "config-no-language", facts, near, at_key=True)
            continue
        texts = variables(language)
        for text_id, wording in own.items() if isinstance(own, dict) else ():
            where = ("texts", language, text_id)
            if text_id not in texts:
                facts = {"value": text_id}
                yield Finding(where, "config-no-text", facts, meant(text_id, texts), at_key=True)
            elif isinstance(wording, str):
                yield from _one_wording(where, text_id, wording, texts[text_id])


def _one_wording(
    where: Where, text_id: str, wording: str, known: frozenset[str]
) -> Iterator[Finding]:
    reason = wording_error(text_id, wording)
    if reason:
        yield Finding(where, "config-bad-text", {"reason": reason})
        return
    for _, _, used in entries(as_entry(text_id, wording)):
        for name in sorted(used - known):
            facts = {"value": name, "known": ", ".join(sorted(known)) or "–"}
            yield Finding(where, "config-no-variable", facts, meant(name, known))


def _contrast(raw: Raw) -> Iterator[Finding]:
    for where, (text, one), (ground, other) in _beside(raw, PAIRS):
        ratio = contrast(one, other)
        if ratio < MINIMUM_CONTRAST:
            facts: Facts = {"text": text, "ground": ground, "ratio": round(ratio, 1)}
            yield Finding(where, "config-contrast", facts)


def _signals(raw: Raw) -> Iterator[Finding]:
    for where, (setting, one), (other, beside) in _beside(raw, SIGNALS):
        apart = difference(one, beside)
        if apart < MINIMUM_DIFFERENCE:
            facts: Facts = {
                "setting": setting,
                "other": other,
                "apart": math.floor(apart),
                "needed": round(MINIMUM_DIFFERENCE),
            }
            yield Finding(where, "config-alike", facts, warning=True)


def _beside(raw: Raw, pairs: Pairs) -> Iterator[tuple[Where, tuple[str, str], tuple[str, str]]]:
    """The pairs of which the site has chosen a colour: where, and both with their settings."""
    written = table(raw, "theme")
    look = {**ThemeTable().model_dump(), **written}
    for one, other in pairs:
        chosen = one in written or other in written
        if chosen and is_colour(look[one]) and is_colour(look[other]):
            where = ("theme", one if one in written else other)
            yield where, (one, look[one]), (other, look[other])
