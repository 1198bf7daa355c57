"""A TOML file together with where everything stands in it, so that a problem can name its line.

`tomllib` decides what is valid and what the values are; tree-sitter knows the positions. A line
that cannot be read is reported and left out, so that the rest of the file is checked too, as long
as the damage stays in single lines.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import tree_sitter_toml
from tree_sitter import Language, Node, Parser

Where = tuple[str | int, ...]
Position = tuple[int, int]
"""Line and column, both from 1."""

MOST_BROKEN_LINES = 20
_AT_POSITION = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")


@dataclass(frozen=True)
class BrokenLine:
    """A syntax error in `tomllib`'s words."""

    line: int
    column: int
    reason: str


@dataclass(frozen=True)
class Source:
    """What a file says, and where."""

    path: Path
    values: dict[str, Any]
    keys: dict[Where, Position]
    places: dict[Where, Position]
    """Where values stand; of a table: its header."""
    broken: tuple[BrokenLine, ...] = ()
    readable: bool = True
    """False when a syntax error hides more than its own line; `values` is empty then."""

    def of_key(self, where: Where) -> Position:
        return self.keys.get(where) or self.of_value(where)

    def of_value(self, where: Where) -> Position:
        """The value's position, or that of the nearest table around it."""
        for length in range(len(where), 0, -1):
            place = self.places.get(where[:length])
            if place:
                return place
        return (1, 1)


def read(path: Path) -> Source:
    """Raises OSError, and UnicodeDecodeError when the file is not UTF-8."""
    return parse(path, path.read_bytes().decode("utf-8"))


def parse(path: Path, text: str) -> Source:
    lines = text.replace("\r\n", "\n").split("\n")
    broken: list[BrokenLine] = []
    while True:
        rest = "\n".join(lines)
        try:
            values = tomllib.loads(rest)
        except tomllib.TOMLDecodeError as error:
            fault = _broken_line(error, lines)
            broken.append(fault)
            if _spreads(broken):
                return Source(path, {}, {}, {}, tuple(broken[:1]), readable=False)
            lines[fault.line - 1] = ""
        else:
            keys, places = _positions(rest)
            return Source(path, values, keys, places, tuple(broken))


def _spreads(broken: list[BrokenLine]) -> bool:
    """Whether taking lines out does not heal the file: the fault is larger than one line."""
    if len(broken) > MOST_BROKEN_LINES:
        return True
    numbers = [fault.line for fault in broken]
    if len(set(numbers)) < len(numbers):
        return True
    last = sorted(numbers)[-3:]
    return len(last) == 3 and last[2] - last[0] == 2


def _broken_line(error: tomllib.TOMLDecodeError, lines: list[str]) -> BrokenLine:
    found = _AT_POSITION.search(str(error))
    reason = str(error)[: found.start()] if found else str(error)
    if found and found[1]:
        line, column = int(found[1]), int(found[2])
    else:
        line = max(number for number, text in enumerate(lines, 1) if text.strip() or number == 1)
        column = len(lines[line - 1]) + 1
    if column == 1 and line > 1 and not lines[line - 1].strip():
        line, column = line - 1, len(lines[line - 2]) + 1
    return BrokenLine(line, column, reason)


def _positions(text: str) -> tuple[dict[Where, Position], dict[Where, Position]]:
    raw = text.encode()
    lines = raw.split(b"\n")
    keys: dict[Where, Position] = {}
    places: dict[Where, Position] = {}
    counts: dict[Where, int] = {}

    def at(node: Node) -> Position:
        row, column = node.start_point
        return row + 1, len(lines[row][:column].decode(errors="replace")) + 1

    def absolute(names: list[str]) -> Where:
        """Put the index of the latest `[[…]]` behind every array of tables on the way."""
        where: Where = ()
        for name in names:
            where = (*where, name)
            if where in counts:
                where = (*where, counts[where])
        return where

    def pairs(node: Node, base: Where) -> None:
        for pair in node.children:
            if pair.type != "pair":
                continue
            key, value = (part for part in pair.named_children if part.type != "comment")
            where = base
            for name in _names(key):
                where = (*where, name)
                keys.setdefault(where, at(key))
                places.setdefault(where, at(key))
            places[where] = at(value)
            inside(value, where)

    def inside(value: Node, where: Where) -> None:
        if value.type == "inline_table":
            pairs(value, where)
        elif value.type == "array":
            items = [item for item in value.named_children if item.type != "comment"]
            for index, item in enumerate(items):
                places[(*where, index)] = at(item)
                inside(item, (*where, index))

    root = Parser(Language(tree_sitter_toml.language())).parse(raw).root_node
    pairs(root, ())
    for table in root.children:
        if table.type == "table":
            where = absolute(_names(_key_of(table)))
        elif table.type == "table_array_element":
            *parents, name = _names(_key_of(table))
            array = (*absolute(parents), name)
            counts[array] = counts.get(array, -1) + 1
            keys.setdefault(array, at(table))
            places.setdefault(array, at(table))
            where = (*array, counts[array])
        else:
            continue
        keys.setdefault(where, at(table))
        places[where] = at(table)
        for length in range(1, len(where)):
            places.setdefault(where[:length], at(table))
            keys.setdefault(where[:length], at(table))
        pairs(table, where)
    return keys, places


def _key_of(table: Node) -> Node:
    return next(child for child in table.named_children if child.type.endswith("_key"))


def _names(key: Node) -> list[str]:
    return list(_parts(key))


def _parts(key: Node) -> Iterator[str]:
    if key.type == "dotted_key":
        for part in key.named_children:
            yield from _parts(part)
    else:
        text = (key.text or b"").decode()
        yield next(iter(tomllib.loads(f"{text} = 0")))
