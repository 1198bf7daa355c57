"""The data dictionary: for people at a terminal, as a page, for programs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

import msgspec

from hub.reports.dictionary import (
    COLUMNS,
    EMPTY,
    EVENT_NAMES,
    EVENTS,
    FACTS,
    NAMES,
    TITLES,
    Column,
    Words,
)

Language = Literal["de", "en"]
BOTH: tuple[Language, ...] = ("de", "en")
_HEADINGS = {
    "column": Words("Spalte", "column"),
    "kind": Words("Wert", "value"),
    "event": Words("Ereignis", "event"),
    "words": Words("Deutsch", "English"),
}


class Part(NamedTuple):
    """A table of the dictionary: each row a name, and in each language what stands there."""

    name: str
    title: str
    note: str
    headings: tuple[str, ...]
    rows: list[tuple[str, ...]]


def parts(languages: tuple[Language, ...]) -> Iterator[Part]:
    """All that there is to say, in these languages."""
    for table, names in NAMES.items():
        rows = [_row(name, COLUMNS[table][name], languages) for name in names]
        headings = (_both(_HEADINGS["column"], languages), _both(_HEADINGS["kind"], languages))
        about = EMPTY if table == EVENTS else FACTS
        yield Part(
            table,
            _both(TITLES[table], languages),
            "\n\n".join(getattr(about, language) for language in languages),
            (*headings, *_words(_HEADINGS["words"], languages)),
            rows,
        )
        if table == EVENTS:
            yield Part(
                "event",
                _both(_HEADINGS["event"], languages),
                "",
                (_both(_HEADINGS["event"], languages), *_words(_HEADINGS["words"], languages)),
                [(name, *_words(words, languages)) for name, words in EVENT_NAMES.items()],
            )


def as_markdown(languages: tuple[Language, ...]) -> str:
    """A page; docs/data-dictionary.md is that in both languages."""
    lines = [f"# {_both(Words('Datenwörterbuch', 'Data dictionary'), languages)}", ""]
    for part in parts(languages):
        level = "###" if part.name == "event" else "##"
        title = part.title if part.name == "event" else f"{part.title} – `{part.name}`"
        lines += [f"{level} {title}", ""]
        lines += [part.note, ""] if part.note else []
        lines += [_line(part.headings), _line("---" for _ in part.headings)]
        lines += [_line((f"`{name}`", *rest)) for name, *rest in part.rows]
        lines.append("")
    return "\n".join(lines)


def as_json(languages: tuple[Language, ...]) -> bytes:
    """The same for programs: by table its columns, by name the events."""

    def said(words: Words | Column) -> dict[str, str]:
        return {language: getattr(words, language) for language in languages}

    tables = {
        table: {
            "title": said(TITLES[table]),
            "columns": [
                {"name": name, "kind": column.kind.name.lower(), **said(column)}
                for name in names
                for column in (COLUMNS[table][name],)
            ],
        }
        for table, names in NAMES.items()
    }
    events = {name: said(words) for name, words in EVENT_NAMES.items()}
    return msgspec.json.format(msgspec.json.encode({"tables": tables, "events": events}))


def _row(name: str, column: Column, languages: tuple[Language, ...]) -> tuple[str, ...]:
    kind = column.kind.value
    return name, _both(kind, languages), *(getattr(column, each) for each in languages)


def _words(words: Words, languages: tuple[Language, ...]) -> tuple[str, ...]:
    return tuple(getattr(words, language) for language in languages)


def _both(words: Words, languages: tuple[Language, ...]) -> str:
    """One after the other; the same word once."""
    said = {word.casefold(): word for word in reversed(_words(words, languages))}
    return " / ".join(reversed(said.values()))


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
