"""From what pydantic and the cross checks find to problems with line, column, sentence and hint.

`load` is the way of a file into the program: read, validate, check, or raise with all problems.
"""

from __future__ import annotations

import difflib
import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from config import source
from config.errors import ConfigError, ConfigProblem, UserError, why
from config.source import BrokenLine, Source, Where
from config.texts import Texts, preferred_language
from hub.protocol.wording import Say

ModelT = TypeVar("ModelT", bound=BaseModel)
Facts = Mapping[str, str | int | float]
LONGEST_VALUE = 60


@dataclass(frozen=True)
class Finding:
    """Something wrong at a place: the id of its sentence, its facts, and what was perhaps meant."""

    where: Where
    text: str
    facts: Facts = field(default_factory=dict)
    meant: str = ""
    at_key: bool = False
    warning: bool = False
    absent: bool = False
    """Something is not there: said only when every line can be read, for it may stand in one that
    cannot."""


CrossCheck = Callable[[Mapping[str, Any], Path], Iterable[Finding]]


def load(
    path: Path, model: type[ModelT], say: Say | None = None, cross_check: CrossCheck | None = None
) -> ModelT:
    """The file as a model. Raises `ConfigError`; what is only a warning does not stop it."""
    speak = say or admin_say()
    value, problems = examine(path, model, speak, cross_check)
    errors = tuple(problem for problem in problems if not problem.warning)
    if errors or value is None:
        raise ConfigError(errors)
    return value


def examine(
    path: Path, model: type[ModelT], say: Say, cross_check: CrossCheck | None = None
) -> tuple[ModelT | None, tuple[ConfigProblem, ...]]:
    """The file as a model, if it is one, and all that is to be said about it, by line."""
    written = read_source(path, say)
    problems = [_syntax_problem(path, fault, say) for fault in written.broken]
    value: ModelT | None = None
    if written.readable:
        value, findings = judge(written.values, path, model, cross_check)
        problems += [
            _problem(finding, written, say)
            for finding in findings
            if not (finding.absent and written.broken)
        ]
    return value, tuple(sorted(set(problems), key=lambda p: (p.line, p.column, p.message)))


def judge(
    values: Mapping[str, Any], path: Path, model: type[ModelT], cross_check: CrossCheck | None
) -> tuple[ModelT | None, list[Finding]]:
    """What a file says as a model, if it is one, and all that is wrong in it."""
    value: ModelT | None = None
    findings: list[Finding] = []
    try:
        value = model.model_validate(values)
    except ValidationError as error:
        findings += _from_pydantic(error.errors(include_url=False), model)
    if cross_check:
        findings += cross_check(values, path)
    return value, findings


def admin_say() -> Say:
    """The language of whoever sits at this terminal."""
    return Texts.load().say(preferred_language(os.environ))


def meant(word: str, known: Iterable[str]) -> str:
    """What somebody who wrote `word` probably meant; empty when nothing is near."""
    by_lower = {name.lower(): name for name in known}
    near = difflib.get_close_matches(word.lower(), by_lower, n=1, cutoff=0.6)
    return by_lower[near[0]] if near else ""


def read_source(path: Path, say: Say) -> Source:
    """Raises `UserError` for a file that cannot be read at all."""
    try:
        return source.read(path)
    except (OSError, UnicodeDecodeError) as error:
        raise UserError(why_unreadable(error, path, say)) from error


def why_unreadable(error: OSError | UnicodeDecodeError, path: Path, say: Say) -> str:
    """A sentence about a file that cannot be read."""
    match error:
        case FileNotFoundError():
            return say("config-no-file", file=str(path))
        case PermissionError():
            return say("config-no-permission", file=str(path))
        case UnicodeDecodeError():
            return say("config-not-utf8", file=str(path))
        case _:
            return say("config-unreadable", file=str(path), reason=why(error))


def _problem(finding: Finding, written: Source, say: Say) -> ConfigProblem:
    line, column = (written.of_key if finding.at_key else written.of_value)(finding.where)
    message = say(finding.text, **finding.facts)
    hint = say("config-did-you-mean", word=finding.meant) if finding.meant else ""
    return ConfigProblem(written.path, line, column, message, hint, finding.warning)


_SYNTAX = (
    (r"Invalid value", "config-syntax-value"),
    (r"Unclosed array", "config-syntax-array"),
    (r"Unclosed inline table", "config-syntax-inline"),
    (r"Unterminated string|Illegal character '\\n'", "config-syntax-string"),
    (r"Expected '=' after a key", "config-syntax-equals"),
    (r"Expected '\]", "config-syntax-header"),
    (r"Expected newline or end", "config-syntax-newline"),
    (r"Cannot (overwrite|declare|mutate|redefine)|Duplicate", "config-syntax-twice"),
    (r"Invalid statement|Invalid initial", "config-syntax-statement"),
)


def _syntax_problem(path: Path, fault: BrokenLine, say: Say) -> ConfigProblem:
    for pattern, text in _SYNTAX:
        if re.search(pattern, fault.reason):
            return ConfigProblem(path, fault.line, fault.column, say(text))
    message = say("config-syntax", reason=fault.reason)
    return ConfigProblem(path, fault.line, fault.column, message)


def _from_pydantic(errors: list[ErrorDetails], model: type[BaseModel]) -> Iterator[Finding]:
    for error in errors:
        where = tuple(part for part in error["loc"] if part != "[key]")
        kind, context = error["type"], error.get("ctx", {})
        name = next((part for part in reversed(where) if isinstance(part, str)), "")
        if kind == "missing":
            yield Finding(where, "config-missing", {"setting": name}, absent=True)
        elif kind == "extra_forbidden":
            known = settings_at(model, where[:-1])
            yield Finding(where, "config-unknown", {"setting": name}, meant(name, known), True)
        elif kind.startswith("config-"):
            facts = {key: value for key, value in context.items() if value is not None}
            yield Finding(where, kind, {"setting": name, **facts})
        elif kind == "literal_error":
            expected = str(context.get("expected", ""))
            choices = re.findall(r"'([^']*)'", expected)
            text = expected.replace("'", "").replace(" or ", ", ")
            facts = {"setting": name, "choices": text, "value": str(error["input"])}
            yield Finding(where, "config-choice", facts, meant(str(error["input"]), choices))
        else:
            yield _plain(where, name, kind, context, error)


_WRONG_TYPES = frozenset(
    f"{kind}_type" for kind in ("string", "int", "float", "bool", "list", "dict", "model")
)


def _plain(
    where: Where, name: str, kind: str, context: Mapping[str, Any], error: ErrorDetails
) -> Finding:
    """The everyday errors of types and limits."""
    facts: dict[str, str | int] = {"setting": name, "value": _shown(error["input"])}
    if kind in _WRONG_TYPES:
        return Finding(where, f"config-{kind.replace('_', '-')}", facts)
    if kind in ("greater_than_equal", "less_than_equal"):
        bound = context.get("ge", context.get("le"))
        bounded = {**facts, "bound": f"{bound:.12g}"}
        return Finding(where, f"config-{kind.replace('_', '-')}", bounded)
    if kind in ("string_pattern_mismatch", "too_short", "string_too_short", "string_too_long"):
        if str(context.get("pattern", "")).startswith("^#"):
            return Finding(where, "config-colour", facts)
        if kind == "string_pattern_mismatch":
            text = "config-prefix" if name == "prefix" else "config-id"
            return Finding(where, text, facts)
        return Finding(where, f"config-{kind.replace('_', '-')}", facts)
    return Finding(where, "config-invalid", {"setting": name, "reason": error["msg"]})


def _shown(value: Any) -> str:
    """A value roughly as it stands in the file, short enough for a sentence."""
    text = str(value).lower() if isinstance(value, bool) else str(value)
    return text if len(text) <= LONGEST_VALUE else text[: LONGEST_VALUE - 1] + "…"


def settings_at(model: type[BaseModel], where: Where) -> tuple[str, ...]:
    """The settings that a table has."""
    found: Any = model
    for part in where:
        if isinstance(part, str) and part in getattr(found, "model_fields", {}):
            found = _model_in(found.model_fields[part].annotation)
        if found is None:
            return ()
    return tuple(found.model_fields)


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for inner in get_args(annotation):
        found = _model_in(inner)
        if found:
            return found
    return None
