"""What a view needs of the screen, and what the screen gives it: pure."""

from __future__ import annotations

from msgspec.structs import replace

from kiosk import layout
from kiosk.choices import entries, has_strip, ways
from kiosk.layout import Kind, Needs
from kiosk.messages import Resized
from kiosk.view import Page, View

_KINDS = {
    Page.START: Kind.TILES,
    Page.GROUP: Kind.TILES,
    Page.OTHER: Kind.TILES,
    Page.SEVERAL: Kind.TILES,
    Page.LANGUAGES: Kind.TILES,
    Page.FEEDBACK: Kind.ROWS,
    Page.ACCESS: Kind.ROWS,
    Page.MISSED: Kind.NUMBERS,
    Page.APPOINTMENT: Kind.KEYPAD,
}
_WORDS = {Page.MISSED: 2, Page.ACCESS: 2, Page.APPOINTMENT: 8}
_WORDS_ROOMY = {Page.MISSED: 3, Page.ACCESS: 3, Page.APPOINTMENT: 13}
"""Rows of text above the list."""


def needs(view: View, width: int, height: int) -> Needs:
    """What the page that is shown wants."""
    words = _WORDS_ROOMY if layout.is_roomy(width, height) else _WORDS
    kind = _KINDS.get(view.page, Kind.NONE)
    if view.page is Page.CONFIRM and view.offered_ms:
        kind = Kind.TIMES
    return Needs(
        kind,
        entries=len(entries(view)),
        ways=len(ways(view)),
        strip=len(view.languages) if has_strip(view) else 0,
        words=words.get(view.page, 1 if view.shown_presence else 0),
        large=view.access.large,
        low=view.access.low,
    )


def sized(view: View, width: int, height: int) -> Resized | None:
    """What the model has to know of it; `None`: it knows."""
    ways_room = layout.ways_room(width, height, large=view.access.large)
    languages_room = layout.has_language_room(width, height, len(view.languages))
    known = Resized(
        view.capacity, view.columns, view.line_columns, view.ways_room, view.languages_room
    )
    view = replace(view, ways_room=ways_room, languages_room=languages_room)
    fit = layout.fit(width, height, needs(view, width, height))
    resized = Resized(
        fit.capacity,
        fit.columns,
        layout.line_columns(width, fit.columns),
        ways_room,
        languages_room,
    )
    return None if resized == known else resized
