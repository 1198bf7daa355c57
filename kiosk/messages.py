"""What can happen to a kiosk: people press something, the hub says something, time passes."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from hub.protocol.replies import Answer
from hub.protocol.site import Site
from hub.protocol.theme import Theme
from hub.protocol.views import KioskView
from kiosk.view import Page, SiteClock


class Message(msgspec.Struct, frozen=True):
    """What happened."""


class Pressed(Message, frozen=True):
    """Somebody touched the kiosk. `by`: the key's name, or `tap`."""

    by: str


class Touched(Pressed, frozen=True):
    """A finger on the screen, on no button: somebody is still there."""


class ServiceChosen(Pressed, frozen=True):
    service: str


class GroupChosen(Pressed, frozen=True):
    group: str


class TimeChosen(Pressed, frozen=True):
    """One of the times that are left of today."""

    at_ms: int


class PageOpened(Pressed, frozen=True):
    """One of the pages that stand beside the way to a number."""

    page: Page


class LanguageToggled(Pressed, frozen=True):
    """The other of two languages; with more of them, the page on which they stand."""


class LanguageChosen(Pressed, frozen=True):
    language: str


class Aid(StrEnum):
    CONTRAST = "contrast"
    LARGE = "large"
    SLOW = "slow"
    LOW = "low"
    SPOKEN = "spoken"


class AidToggled(Pressed, frozen=True):
    aid: Aid


class ListTurned(Pressed, frozen=True):
    by_pages: int


class CursorMoved(Pressed, frozen=True):
    """By so many columns, in the direction of reading, and rows."""

    columns: int
    rows: int


class CursorStepped(Pressed, frozen=True):
    """To the next (1) or the last (-1) of all that can be chosen here, round and round."""

    by_places: int


class CursorConfirmed(Pressed, frozen=True):
    """Enter: what the arrows point at; else the main button."""


class KeyTyped(Pressed, frozen=True):
    """A letter or digit: the button that shows it; a letter of the code where one is typed."""

    key: str


class CodeTyped(Pressed, frozen=True):
    character: str


class CodeShortened(Pressed, frozen=True):
    """The last letter of the code is taken away."""


class Confirmed(Pressed, frozen=True):
    """Yes: the main button of a page that asks something."""


class ReturnChosen(Pressed, frozen=True):
    """That is the number of somebody who is back."""

    visit: str


class FeedbackGiven(Pressed, frozen=True):
    score: int


class HelpWanted(Pressed, frozen=True):
    pass


class Dismissed(Pressed, frozen=True):
    """Enough seen: a step back."""


class TriedAgain(Pressed, frozen=True):
    """Ask the hub once more, after it has not answered."""


class CodeScanned(Message, frozen=True):
    """A reader has read something: a ticket, an appointment, a bottle of water."""

    text: str


class Welcomed(Message, frozen=True):
    site: Site
    theme: Theme
    clock: SiteClock | None = None
    """`None`: the site has changed, its time goes on as before."""
    connected: bool = True
    """False: this is what the kiosk had kept of the site, the hub has not spoken yet."""


class LoadsCame(Message, frozen=True):
    view: KioskView


class ConnectionLost(Message, frozen=True):
    pass


class Resized(Message, frozen=True):
    capacity: int
    columns: int
    line_columns: int = 31
    ways_room: int = 8
    languages_room: bool = True


class Answered(Message, frozen=True):
    """`turn`: that of the view that asked; an answer to anything else is not for this screen."""

    turn: int
    answer: Answer


class NoAnswerCame(Message, frozen=True):
    turn: int


class PrintEnded(Message, frozen=True):
    """`paper`: of which visit, or of which appointment. `trouble`: empty when it is out, else the
    printer's word for what is wrong."""

    paper: str
    trouble: str


class PrinterSpoke(Message, frozen=True):
    """The printer's state between tickets; `trouble` as above."""

    trouble: str


class TimePassed(Message, frozen=True):
    pass
