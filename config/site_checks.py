"""What no single setting of `site.toml` can be blamed for: names that lead nowhere, twins, gaps.

The checks look at what was written, not at a validated model, so that they speak up in a file that
has other errors too. They skip whatever has the wrong type: that is reported already.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from config.colour import MINIMUM_CONTRAST, PAIRS, contrast, is_colour
from config.completeness import entries, variables
from config.findings import Facts, Finding, meant
from config.site_file import Numbers, ThemeTable
from config.source import Where
from config.texts import as_entry, languages, wording_error

ALL = "*"
LARGEST_LOGO_BYTES = 200_000
PNG = b"\x89PNG\r\n\x1a\n"

Raw = Mapping[str, Any]


def cross_check(raw: Raw, path: Path) -> Iterator[Finding]:
    """All findings of the file's tables together."""
    yield from _twins(raw)
    yield from _references(raw)
    yield from _unserved(raw)
    yield from _numbers(raw)
    yield from _languages(raw)
    yield from _wording(raw)
    yield from _theme(raw, path.parent)


def _tables(raw: Raw, name: str) -> list[tuple[int, Raw]]:
    """The well-formed `[[name]]` with their indexes."""
    found = raw.get(name, [])
    if not isinstance(found, list):
        return []
    return [(index, table) for index, table in enumerate(found) if isinstance(table, dict)]


def _table(raw: Raw, name: str) -> Raw:
    found = raw.get(name, {})
    return found if isinstance(found, dict) else {}


def _strings(table: Raw, name: str) -> list[tuple[int, str]]:
    found = table.get(name, [])
    if not isinstance(found, list):
        return []
    return [(index, item) for index, item in enumerate(found) if isinstance(item, str)]


def _ids(raw: Raw, name: str) -> list[str]:
    return [table["id"] for _, table in _tables(raw, name) if isinstance(table.get("id"), str)]


def _twins(raw: Raw) -> Iterator[Finding]:
    for kind in ("zone", "service", "counter", "display"):
        for setting in ("id", "label"):
            seen: dict[str, int] = {}
            for index, table in _tables(raw, kind):
                value = table.get(setting)
                if not isinstance(value, str) or table.get("retired") is True:
                    continue
                if value in seen:
                    facts = {"value": value, "setting": setting, "first": seen[value] + 1}
                    warning = setting == "label"
                    where = (kind, index, setting)
                    yield Finding(where, "config-twice", facts, warning=warning)
                seen.setdefault(value, index)


def _references(raw: Raw) -> Iterator[Finding]:
    zones, services = _ids(raw, "zone"), _ids(raw, "service")
    for index, counter in _tables(raw, "counter"):
        zone = counter.get("zone")
        if isinstance(zone, str):
            yield from _unknown(("counter", index, "zone"), "config-no-zone", zone, zones)
        for item, service in _strings(counter, "services"):
            if service != ALL:
                where: Where = ("counter", index, "services", item)
                yield from _unknown(where, "config-no-service", service, services)
        for service in _table(counter, "head_start"):
            where = ("counter", index, "head_start", service)
            yield from _unknown(where, "config-no-service", service, services)
    for index, display in _tables(raw, "display"):
        for item, zone in _strings(display, "zones"):
            yield from _unknown(("display", index, "zones", item), "config-no-zone", zone, zones)


def _unknown(where: Where, text: str, word: str, known: list[str]) -> Iterator[Finding]:
    if word not in known:
        facts = {"value": word, "known": ", ".join(dict.fromkeys(known))}
        yield Finding(where, text, facts, meant(word, known))


def _unserved(raw: Raw) -> Iterator[Finding]:
    """Numbers that nobody could ever call, calls that no screen shows, zones without a counter."""
    counters = [c for _, c in _tables(raw, "counter") if c.get("retired") is not True]
    lists = [counter.get("services") for counter in counters]
    everything = any(services == ALL or services == [ALL] for services in lists)
    served = {item for counter in counters for _, item in _strings(counter, "services")}
    misspelt = served - {ALL, *_ids(raw, "service")}
    for index, service in () if misspelt else _tables(raw, "service"):
        name = service.get("id")
        retired = service.get("retired") is True
        if isinstance(name, str) and not (retired or everything or {ALL, name} & served):
            yield Finding(("service", index, "id"), "config-unserved", {"value": name})
    displays = [display for _, display in _tables(raw, "display")]
    shown = {zone for display in displays for _, zone in _strings(display, "zones")}
    shows_all = any(not display.get("zones") for display in displays)
    used = {counter.get("zone") for counter in counters}
    known = set(_ids(raw, "zone"))
    for index, zone in _tables(raw, "zone"):
        name = zone.get("id")
        if not isinstance(name, str):
            continue
        where = ("zone", index, "id")
        if name not in used and used <= known:
            yield Finding(where, "config-zone-unused", {"value": name}, warning=True)
        elif name in used and not shows_all and name not in shown:
            yield Finding(where, "config-zone-unshown", {"value": name}, warning=True)


def _numbers(raw: Raw) -> Iterator[Finding]:
    prefixes = [s["prefix"] for _, s in _tables(raw, "service") if isinstance(s.get("prefix"), str)]
    for prefix in _table(raw, "numbers"):
        if prefix not in prefixes:
            facts = {"value": prefix, "known": ", ".join(sorted(set(prefixes)))}
            near = meant(prefix, prefixes)
            yield Finding(("numbers", prefix), "config-no-prefix", facts, near, at_key=True)
        yield from _backwards(("numbers", prefix), _table(_table(raw, "numbers"), prefix))


def _backwards(where: Where, written: Raw) -> Iterator[Finding]:
    numbers = {**Numbers().model_dump(), **written}
    first, last = numbers["first"], numbers["last"]
    # `type`, because true and false are whole numbers to Python.
    if type(first) is type(last) is int and last < first:
        yield Finding(where, "config-range-backwards", {"first": first, "last": last})


def _languages(raw: Raw) -> Iterator[Finding]:
    site, known = _table(raw, "site"), languages()
    spoken = [language for _, language in _strings(site, "languages")] or list(known)
    for index, language in _strings(site, "languages"):
        facts = {"value": language, "known": ", ".join(known)}
        if language not in known:
            near = meant(language, known)
            yield Finding(("site", "languages", index), "config-no-language", facts, near)
    named: list[tuple[Where, Raw]] = [(("site", "name"), _table(site, "name"))]
    named.append((("theme", "message"), _table(_table(raw, "theme"), "message")))
    for kind, setting in (("zone", "name"), ("service", "name"), ("service", "bring")):
        for index, table in _tables(raw, kind):
            named.append(((kind, index, setting), _table(table, setting)))
    for where, names in named:
        for language in names:
            facts = {"value": language, "known": ", ".join(spoken)}
            if language not in spoken:
                near = meant(language, spoken)
                yield Finding((*where, language), "config-not-spoken", facts, near, at_key=True)
        missing = [language for language in spoken if language not in names]
        if names and missing:
            facts = {"setting": str(where[-1]), "languages": ", ".join(missing)}
            yield Finding(where, "config-untranslated", facts, at_key=True, warning=True)


def _wording(raw: Raw) -> Iterator[Finding]:
    known = languages()
    for language, own in _table(raw, "texts").items():
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


def _theme(raw: Raw, folder: Path) -> Iterator[Finding]:
    written = _table(raw, "theme")
    look = {**ThemeTable().model_dump(), **written}
    for text, ground in PAIRS:
        if not (is_colour(look[text]) and is_colour(look[ground])):
            continue
        ratio = contrast(look[text], look[ground])
        if ratio < MINIMUM_CONTRAST and (text in written or ground in written):
            setting = text if text in written else ground
            facts: Facts = {"text": text, "ground": ground, "ratio": round(ratio, 1)}
            yield Finding(("theme", setting), "config-contrast", facts)
    logo = written.get("logo")
    if isinstance(logo, str):
        try:
            image = (folder / logo).read_bytes()
        except OSError:
            yield Finding(("theme", "logo"), "config-no-logo", {"value": logo})
            return
        if not image.startswith(PNG):
            yield Finding(("theme", "logo"), "config-logo-type", {"value": logo})
        elif len(image) > LARGEST_LOGO_BYTES:
            limit = LARGEST_LOGO_BYTES // 1000
            yield Finding(("theme", "logo"), "config-logo-size", {"value": logo, "limit": limit})
