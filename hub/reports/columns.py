"""The tables of facts as columns: their types, and the quickest way of rows into them.

Rows go through a text that DuckDB reads: JSON arrays without their brackets are CSV to it, and are
written eight times as fast as by Python's own writer.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any, get_type_hints

import msgspec

from hub.reports.facts import TABLES

TYPES = {
    str: "VARCHAR",
    int: "BIGINT",
    bool: "BOOLEAN",
    int | None: "BIGINT",
}
COLUMNS: dict[str, dict[str, str]] = {
    table: {name: TYPES[kind] for name, kind in get_type_hints(fact).items()}
    for table, fact in TABLES.items()
}
"""By table: its columns and their types, in order."""

_PIECE = 5_000
_CONTROL = re.compile("[\x00-\x1f\x7f]")
_ESCAPED = re.compile(rb'\\[^"\\]')
_encoder = msgspec.json.Encoder()


def as_text(rows: Sequence[tuple[Any, ...]]) -> bytes:
    """Rows as `reading` finds them again; control characters in them become spaces."""
    pieces = []
    for start in range(0, len(rows), _PIECE):
        piece = rows[start : start + _PIECE]
        text = _encoder.encode_lines(piece)
        if b"\\" in text and _ESCAPED.search(text):
            text = _encoder.encode_lines([tuple(map(_printable, row)) for row in piece])
        # A line break within a value would be escaped: these are where rows begin and end.
        pieces.append(text[1:].replace(b"]\n[", b"\n").replace(b"]\n", b"\n"))
    return b"".join(pieces)


def reading(table: str, text: Path) -> str:
    """The SQL of what stands in such a text (`.gz`: compressed)."""
    columns = ", ".join(f"'{name}': '{kind}'" for name, kind in COLUMNS[table].items())
    return (
        f"read_csv({quoted(text)}, columns = {{{columns}}}, header = false, auto_detect = false,"
        " delim = ',', quote = '\"', escape = '\\', new_line = '\\n', nullstr = 'null',"
        " allow_quoted_nulls = false, encoding = 'utf-8')"
    )


def quoted(text: str | Path) -> str:
    """As SQL has it."""
    doubled = str(text).replace("'", "''")
    return f"'{doubled}'"


def _printable(value: Any) -> Any:
    return _CONTROL.sub(" ", value) if isinstance(value, str) else value
