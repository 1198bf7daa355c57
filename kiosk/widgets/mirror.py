"""Rows that begin at the right, for languages that are read from there."""

from __future__ import annotations

from textual.widget import Widget

from media.visual import is_right_to_left


def mirrored(row: Widget, language: str) -> None:
    """Have the children of this row stand in the direction of the language."""
    backwards = is_right_to_left(language)
    if row.has_class("-backwards") == backwards or not row.children:
        return
    row.set_class(backwards, "-backwards")
    row.sort_children(key=list(row.children).index, reverse=True)
