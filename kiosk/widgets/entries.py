"""Choices as large buttons that touch each other, in rows of so many."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from textual.containers import Grid

from kiosk.messages import Pressed
from kiosk.widgets.pad import Face, Pad


class Entry(msgspec.Struct, frozen=True):
    """What a button says and asks for, and how it stands out: style classes.

    `weight`: its share of a row that has no second one below it.
    """

    pressed: Pressed
    face: Face
    classes: frozenset[str] = frozenset()
    weight: int = 1


class Entries(Grid):
    """`kind`: the style class of its buttons. The last button takes what is left of its row."""

    def __init__(self, kind: str, *, id: str) -> None:  # noqa: A002
        super().__init__(id=id, classes="entries")
        self._kind = kind
        self._pads: list[Pad] = []
        self._grid: tuple[object, ...] = ()

    def show(self, entries: Sequence[Entry], columns: int, rows: int, *, backwards: bool) -> None:
        """These, in so many rows; `backwards`: each of them begins at the right."""
        self.display = bool(entries)
        if not entries:
            return
        missing = len(entries) - len(self._pads)
        if missing > 0:
            new = [Pad(classes=self._kind) for _ in range(missing)]
            self._pads += new
            self.mount(*new)
        columns = max(1, min(columns, len(entries)))
        order = _order(len(entries), columns, backwards=backwards)
        weights = [entries[place].weight for place in order] if rows == 1 else [1]
        if (columns, rows, weights) != self._grid:
            self._grid = columns, rows, weights
            self.styles.grid_size_columns = columns
            self.styles.grid_size_rows = rows
            self.styles.grid_columns = " ".join(f"{weight}fr" for weight in weights)
        for place, pad in enumerate(self._pads):
            pad.display = place < len(entries)
            if pad.display:
                self._fill(pad, entries[order[place]])
                rest = columns - (len(entries) - 1) % columns
                last = order[place] == len(entries) - 1
                span = rest if last else 1
                if pad.styles.column_span != span:
                    pad.styles.column_span = span

    def _fill(self, pad: Pad, entry: Entry) -> None:
        pad.show(entry.pressed, entry.face)
        classes = {self._kind, *entry.classes, *(pad.classes & {"-backwards"})}
        if pad.classes != classes:  # styles are worked out anew each time
            pad.set_classes(classes)


def _order(count: int, columns: int, *, backwards: bool) -> list[int]:
    """Which entry stands at which place."""
    places = list(range(count))
    if not backwards:
        return places
    rows = [places[start : start + columns] for start in range(0, count, columns)]
    return [place for row in rows for place in reversed(row)]
