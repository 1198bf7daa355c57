"""Whether the catalogues are complete: same ids and facts in all languages, nothing unreadable."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from config.texts import FALLBACK, ids, languages, sources


def variables(language: str) -> dict[str, frozenset[str]]:
    """Text id → the facts that its sentence uses, in one language."""
    return {
        text_id: used
        for source in sources(language).values()
        for text_id, _, used in entries(source)
    }


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
    found = []
    german = variables(FALLBACK)
    for language in languages():
        here = variables(language)
        found += [f"{language}: {text_id} is missing" for text_id in sorted(german.keys() - here)]
        found += [f"{FALLBACK}: {text_id} is missing" for text_id in sorted(here.keys() - german)]
        for text_id in sorted(german.keys() & here):
            if german[text_id] != here[text_id]:
                ours, theirs = sorted(here[text_id]), sorted(german[text_id])
                found.append(f"{language}: {text_id} uses {ours}, German uses {theirs}")
    return found


def faults(source: str) -> list[str]:
    """Entries that Fluent could not read (it skips them silently) and ids given twice."""
    from fluent.syntax import FluentParser, ast

    body = FluentParser().parse(source).body
    junk = [entry.content or "" for entry in body if isinstance(entry, ast.Junk)]
    counted = Counter(ids(source))
    return junk + [text_id for text_id, times in counted.items() if times > 1]
