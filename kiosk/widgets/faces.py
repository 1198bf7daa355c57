"""The choices of a page as buttons: words, keys and style classes."""

from __future__ import annotations

from datetime import datetime

from msgspec.structs import replace

from kiosk.choices import Choice, Part, choices
from kiosk.labels import BACK, ON, Label, Speakers, label
from kiosk.messages import (
    CodeShortened,
    CodeTyped,
    Dismissed,
    HelpWanted,
    LanguageToggled,
    ListTurned,
    PageOpened,
    Pressed,
    ReturnChosen,
    ServiceChosen,
    TriedAgain,
)
from kiosk.view import Page, View
from kiosk.widgets.entries import Entry
from kiosk.widgets.pad import Face
from media.visual import is_right_to_left

LARGE_TITLE, LARGE_WAY, LARGE_KEY = 7, 6, 7
"""Heights of letters, see `lettering`."""
LANGUAGE_MARGIN = 4


class Faces:
    """`now`: site time; `None` as long as it is not known."""

    def __init__(self, view: View, now: datetime | None, speakers: Speakers) -> None:
        self._view = view
        self._now = now
        self._speakers = speakers
        self._choices = choices(view)
        self.say = speakers.say

    def entries(self, part: Part) -> list[Entry]:
        """The buttons of one part of the page."""
        found = [
            self._entry(place, choice)
            for place, choice in enumerate(self._choices)
            if choice.part is part
        ]
        if part is not Part.LIST or not any(entry.face.icon for entry in found):
            return found
        return [_aligned(entry) for entry in found]

    def _entry(self, place: int, choice: Choice) -> Entry:
        words = label(self._view, choice, self._now, self._speakers)
        face = Face(
            words.title,
            self._detail(choice, words),
            _pointing(words.icon, self._view.language),
            self._hint(choice, words),
            words.language or self._view.language,
            self._large(choice),
        )
        classes = frozenset(self._classes(place, choice, words))
        return Entry(choice.pressed, face, classes, _weight(choice, face))

    def _detail(self, choice: Choice, words: Label) -> str:
        """Below, there is room for a name only."""
        lists = isinstance(choice.pressed, LanguageToggled) and not words.hint
        roomy = choice.part is Part.LIST or lists
        return words.detail if roomy or _is_offer(choice.pressed) else ""

    def _hint(self, choice: Choice, words: Label) -> str:
        if isinstance(choice.pressed, CodeTyped | CodeShortened) or choice.part is Part.LANGUAGES:
            return ""
        if choice.part is Part.LIST and len(choice.key) == 1:
            return choice.key.upper()
        if _is_offer(choice.pressed) and len(choice.key) == 1 and choice.key.isalnum():
            return choice.key.upper()
        return words.hint if choice.part is Part.WAYS else ""

    def _large(self, choice: Choice) -> int:
        if isinstance(choice.pressed, CodeTyped) and self._view.access.large:
            return LARGE_KEY
        if not self._view.access.large or choice.part in (Part.HEAD, Part.LANGUAGES):
            return 0
        return LARGE_TITLE if choice.part is Part.LIST else LARGE_WAY

    def _classes(self, place: int, choice: Choice, words: Label) -> list[str]:
        flags = {
            "-closed": words.faint,
            "-marked": bool(choice.marked),
            "-main": choice.main and not words.faint,
            "-cursor": self._view.cursor == place,
            "-number": isinstance(choice.pressed, ReturnChosen) and choice.part is Part.LIST,
            "-key": isinstance(choice.pressed, CodeTyped | CodeShortened),
        }
        return [*(name for name, is_set in flags.items() if is_set), *_names(choice.pressed)]


def _weight(choice: Choice, face: Face) -> int:
    """The main button is twice as wide; languages take what their names need."""
    if choice.part is Part.LANGUAGES:
        return len(face.title) + LANGUAGE_MARGIN
    return 2 if choice.main else 1


def _pointing(icon: str, language: str) -> str:
    """Arrows point against or along the direction of reading."""
    if not is_right_to_left(language):
        return icon
    return {BACK: ON, ON: BACK}.get(icon, icon)


def _aligned(entry: Entry) -> Entry:
    """With room for a sign where others have one."""
    return replace(entry, face=replace(entry.face, icon=entry.face.icon or " "))


def _is_offer(pressed: Pressed) -> bool:
    return isinstance(pressed, PageOpened) and pressed.page is not Page.ACCESS


def _names(pressed: Pressed) -> list[str]:
    """By which the style sheet knows a button."""
    match pressed:
        case ServiceChosen():
            return ["service"]
        case HelpWanted():
            return ["help"]
        case Dismissed():
            return ["dismiss"]
        case TriedAgain():
            return ["try-again"]
        case LanguageToggled():
            return ["to-languages"]
        case PageOpened(page=page):
            return [f"to-{page.value}"]
        case ListTurned():
            return ["turn"]
    return []
