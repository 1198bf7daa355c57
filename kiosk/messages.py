"""What can happen to a kiosk: people press something, the hub says something, time passes."""

from __future__ import annotations

import msgspec

from hub.protocol.replies import Answer
from hub.protocol.site import Site, Theme
from hub.protocol.views import KioskView
from kiosk.view import SiteClock


class Message(msgspec.Struct, frozen=True):
    """What happened."""


class Pressed(Message, frozen=True):
    """Somebody touched the kiosk. `by`: the key's name, or `tap`."""

    by: str


class ServiceChosen(Pressed, frozen=True):
    service: str


class LanguageToggled(Pressed, frozen=True):
    pass


class ListTurned(Pressed, frozen=True):
    by_pages: int


class CursorMoved(Pressed, frozen=True):
    """By so many columns and rows."""

    columns: int
    rows: int


class CursorConfirmed(Pressed, frozen=True):
    """Enter: what the arrows point at; on other pages the main button."""


class EntryKeyPressed(Pressed, frozen=True):
    """The key of the button at this place in the whole list."""

    place: int


class ReturnBegun(Pressed, frozen=True):
    """Somebody missed the call and looks for the number."""


class ReturnChosen(Pressed, frozen=True):
    """That is the number."""

    visit: str


class HelpWanted(Pressed, frozen=True):
    pass


class Dismissed(Pressed, frozen=True):
    """Enough seen: back to the start page."""


class TriedAgain(Pressed, frozen=True):
    """Ask the hub once more, after it has not answered."""


class Welcomed(Message, frozen=True):
    site: Site
    theme: Theme
    clock: SiteClock | None = None
    """`None`: the site has changed, its time goes on as before."""


class LoadsCame(Message, frozen=True):
    view: KioskView


class ConnectionLost(Message, frozen=True):
    pass


class Resized(Message, frozen=True):
    capacity: int
    columns: int
    line_columns: int = 31


class Answered(Message, frozen=True):
    """`turn`: that of the view that asked; an answer to anything else is not for this screen."""

    turn: int
    answer: Answer


class NoAnswerCame(Message, frozen=True):
    turn: int


class PrintEnded(Message, frozen=True):
    """`trouble`: empty when the paper is out, else the printer's word for what is wrong."""

    visit: str
    trouble: str


class PrinterSpoke(Message, frozen=True):
    """The printer's state between tickets; `trouble` as above."""

    trouble: str


class TimePassed(Message, frozen=True):
    pass
