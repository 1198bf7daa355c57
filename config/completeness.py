"""Whether the catalogues are complete: same ids and facts in all languages, nothing unreadable.

A language of visitors has the rooms of visitors, a language of staff has all (`config.texts`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from config.texts import FALLBACK, ids, languages, rooms, sources

Facts = dict[str, frozenset[str]]
"""Text id → the names of the facts in its sentence."""


def variables(language: str) -> Facts:
    """Text id → the facts that its sentence uses, in one language."""
    found: Facts = {}
    for source in sources(language).values():
        found.update(used_facts(source))
    return found


def used_facts(source: str) -> Facts:
    """The same of one file."""
    return {text_id: used for text_id, _, used in entries(source)}


def entries(source: str) -> Iterator[tuple[str, str, frozenset[str]]]:
    """The texts of one file: id, Fluent source, facts used."""
    from fluent.syntax import FluentParser, FluentSerializer, ast
    from fluent.syntax.visitor import Visitor

    class Used(Visitor):
        def __init__(self) -> None:
            self.names: set[str] = set()

        def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
            self.names.add(node.id.name)

    serializer: Any = FluentSerializer()
    for entry in FluentParser().parse(source).body:
        if isinstance(entry, ast.Message):
            entry.comment = None
            used = Used()
            used.visit(entry)
            yield entry.id.name, serializer.serialize_entry(entry), frozenset(used.names)


def differences() -> list[str]:
    """What keeps the catalogues from saying the same in all languages; empty when complete."""
    german = {room: used_facts(source) for room, source in sources(FALLBACK).items()}
    found = []
    for language in languages():
        here = {room: used_facts(source) for room, source in sources(language).items()}
        due = rooms(language)
        surplus = sorted(here.keys() - set(due))
        found += [f"{language}: {room}.ftl is not for this language" for room in surplus]
        for room in due:
            found += _differences(language, here.get(room, {}), german[room])
    return found


def missing(language: str) -> list[str]:
    """The texts that this language lacks: people read them in German. Cheap."""
    here = sources(language)
    german = sources(FALLBACK)
    return [
        text_id
        for room in rooms(language)
        for text_id in sorted(set(ids(german[room])) - set(ids(here.get(room, ""))))
    ]


def _differences(language: str, here: Facts, german: Facts) -> Iterator[str]:
    """Those of one file."""
    for text_id in sorted(german.keys() - here):
        yield f"{language}: {text_id} is missing"
    for text_id in sorted(here.keys() - german):
        yield f"{FALLBACK}: {text_id} is missing, {language} has it"
    for text_id in sorted(german.keys() & here):
        if german[text_id] != here[text_id]:
            ours, theirs = sorted(here[text_id]), sorted(german[text_id])
            yield f"{language}: {text_id} uses {ours}, German uses {theirs}"


def faults(source: str) -> list[str]:
    """Entries that Fluent could not read (it skips them silently) and ids given twice."""
    from fluent.syntax import FluentParser, ast

    body = FluentParser().parse(source).body
    junk = [entry.content or "" for entry in body if isinstance(entry, ast.Junk)]
    counted = Counter(ids(source))
    return junk + [text_id for text_id, times in counted.items() if times > 1]
