"""`site.toml` with single settings changed by whoever asks “what if”: `order.ratio.walkins=2`.

A rule names a setting by its place in the file, an element of a list of tables by its id
(`service.pass.quota=40`), and a table within another also by its own name alone where there is only
one such (`head_start.priority=1h`). The value is TOML, or a text without quotation marks; without a
value the setting is taken away.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from copy import deepcopy
from pathlib import Path
from typing import Any, NamedTuple, get_args, get_origin

from pydantic import BaseModel

from config.errors import UsageError
from config.findings import Finding, judge, load, meant, read_source
from config.site import LoadedSite, build
from config.site_checks import cross_check
from config.site_file import SiteFile
from config.source import Where
from hub.protocol.wording import Say

_CLASSES = {"appt": "appointment", "prio": "priority"}
"""As event tables call them."""


class Patch(NamedTuple):
    """A rule, and what it says of which place in the file. `taken`: it has no value."""

    rule: str
    where: Where
    value: Any
    taken: bool


def load_site_with(path: Path, rules: Sequence[str], say: Say) -> LoadedSite:
    """The site under these rules. Raises `ConfigError` for the file itself, and `UsageError` for a
    rule that cannot be meant so."""
    load(path, SiteFile, say, cross_check)
    values = deepcopy(read_source(path, say).values)
    patches = [_patch(rule, values, say) for rule in rules]
    for patch in patches:
        _put(values, patch)
    written, findings = judge(values, path, SiteFile, cross_check)
    errors = [one for one in findings if not one.warning]
    if errors or written is None:
        raise UsageError("\n".join(dict.fromkeys(_said(one, patches, say) for one in errors)))
    return build(written, path.parent)


def _patch(rule: str, values: dict[str, Any], say: Say) -> Patch:
    key, equals, written = (part.strip() for part in rule.partition("="))
    if not equals or not key:
        raise UsageError(say("whatif-rule-no-setting", rule=rule))
    where = _where(key, rule, values, say)
    return Patch(rule, where, _value(written), not written)


def _where(key: str, rule: str, values: dict[str, Any], say: Say) -> Where:
    """The place of a setting; lists of tables are entered by the ids of their elements."""
    parts = key.split(".")
    if parts[0] not in SiteFile.model_fields:
        parts = [*_home(parts[0], rule, say), *parts]
    where: Where = (parts[0],)
    rest = parts[1:]
    if _is_list_of_tables(parts[0]):
        ids = [str(one.get("id", "")) for one in values.get(parts[0], [])]
        lengths = [n for n in range(len(rest), 0, -1) if ".".join(rest[:n]) in ids]
        if not lengths:
            near = meant(rest[0], ids) if rest else ""
            facts = {"rule": rule, "table": parts[0], "known": ", ".join(ids)}
            raise UsageError(_with_hint(say("whatif-rule-which", **facts), near, say))
        where = (*where, ids.index(".".join(rest[: lengths[0]])))
        rest = rest[lengths[0] :]
    if "head_start" in where or "head_start" in rest[:-1]:
        rest = [*rest[:-1], _CLASSES.get(rest[-1], rest[-1])]
    if len(where) + len(rest) < 2 or (_is_list_of_tables(parts[0]) and not rest):
        raise UsageError(say("whatif-rule-no-setting", rule=rule))
    return (*where, *rest)


def _home(name: str, rule: str, say: Say) -> list[str]:
    """The table around a setting that is named without it."""
    homes = [where for where in _inner(SiteFile) if where[-1] == name]
    if len(homes) == 1:
        return homes[0][:-1]
    if homes:
        choices = ", ".join(".".join(where) for where in homes)
        raise UsageError(say("whatif-rule-ambiguous", rule=rule, choices=choices))
    known = [*SiteFile.model_fields, *(where[-1] for where in _inner(SiteFile))]
    unknown = f"{rule}: {say('config-unknown', setting=name)}"
    raise UsageError(_with_hint(unknown, meant(name, known), say))


def _inner(model: type[BaseModel]) -> Iterator[list[str]]:
    """All settings of tables, and those of tables within them, by their places."""
    for name, field in model.model_fields.items():
        table = _table(field.annotation)
        if table is None:
            continue
        for inner, its in table.model_fields.items():
            yield [name, inner]
            within = _table(its.annotation)
            yield from ([name, inner, each] for each in (within.model_fields if within else ()))


def _table(annotation: Any) -> type[BaseModel] | None:
    """A table, which may be left out; no list of them."""
    for one in (annotation, *get_args(annotation)):
        if isinstance(one, type) and issubclass(one, BaseModel):
            return None if get_origin(annotation) is list else one
    return None


def _is_list_of_tables(name: str) -> bool:
    annotation = SiteFile.model_fields[name].annotation
    return get_origin(annotation) is list


def _value(written: str) -> Any:
    try:
        return tomllib.loads(f"value = {written}")["value"]
    except tomllib.TOMLDecodeError:
        return written


def _put(values: dict[str, Any], patch: Patch) -> None:
    place: Any = values
    for part in patch.where[:-1]:
        inner = place[part] if isinstance(part, int) else place.setdefault(part, {})
        if not isinstance(inner, dict | list):
            inner = place[part] = {}
        place = inner
    if patch.taken:
        place.pop(patch.where[-1], None)
    else:
        place[patch.where[-1]] = patch.value


def _said(finding: Finding, patches: Sequence[Patch], say: Say) -> str:
    """The sentence, after the rule that it is about."""
    sentence = _with_hint(say(finding.text, **finding.facts), finding.meant, say)
    about = [
        patch.rule
        for patch in patches
        if finding.where[: len(patch.where)] == patch.where
        or patch.where[: len(finding.where)] == finding.where
    ]
    return f"{', '.join(about or [patch.rule for patch in patches])}: {sentence}"


def _with_hint(sentence: str, near: str, say: Say) -> str:
    return f"{sentence} {say('config-did-you-mean', word=near)}" if near else sentence
