"""Which key means what: pure. Keyboard and number pad are full ways through the kiosk.

A number pad alone is enough: digits choose, `+` and `-` go from one choice to the next, Enter
takes it, `.` (or `,`) goes a step back, `/` opens the aids, `*` has the page read out.
"""

from __future__ import annotations

from kiosk.messages import (
    Aid,
    AidToggled,
    CodeShortened,
    CursorConfirmed,
    CursorMoved,
    CursorStepped,
    Dismissed,
    HelpWanted,
    KeyTyped,
    LanguageToggled,
    ListTurned,
    PageOpened,
    Pressed,
)
from kiosk.scanned import CODE_LETTERS
from kiosk.view import Page

REPEAT = "*"
"""Has the page read out; while pages are read out, has it read again. F5 ends it."""


def meaning(
    key: str, character: str | None, *, typing: bool = False, backwards: bool = False
) -> Pressed | None:
    """What a key asks for; `None`: nothing. `key` is the terminal's name for it.

    `typing`: a code is being typed, so that `-` is one of its letters. `backwards`: the next choice
    stands at the left.
    """
    by = f"key:{key}"
    match character:
        case "-" if typing:
            return KeyTyped(by, "-")
        case "+" | "-":
            return CursorStepped(by, 1 if character == "+" else -1)
        case "*":
            return AidToggled(by, Aid.SPOKEN)
        case "/":
            return PageOpened(by, Page.ACCESS)
        case "." | ",":
            return Dismissed(by)
    if character and len(character) == 1 and character in CODE_LETTERS:
        return KeyTyped(by, character)
    return _named(key, by, -1 if backwards else 1)


def _named(key: str, by: str, to_right: int) -> Pressed | None:
    match key:
        case "up":
            return CursorMoved(by, 0, -1)
        case "down":
            return CursorMoved(by, 0, 1)
        case "left":
            return CursorMoved(by, -to_right, 0)
        case "right":
            return CursorMoved(by, to_right, 0)
        case "tab":
            return CursorStepped(by, 1)
        case "shift+tab":
            return CursorStepped(by, -1)
        case "pageup":
            return ListTurned(by, -1)
        case "pagedown":
            return ListTurned(by, 1)
        case "enter":
            return CursorConfirmed(by)
        case "escape":
            return Dismissed(by)
        case "backspace" | "delete":
            return CodeShortened(by)
    return _function(key, by)


def _function(key: str, by: str) -> Pressed | None:
    match key:
        case "f1":
            return HelpWanted(by)
        case "f2":
            return LanguageToggled(by)
        case "f3":
            return PageOpened(by, Page.MISSED)
        case "f4":
            return PageOpened(by, Page.ACCESS)
        case "f5":
            return AidToggled(by, Aid.SPOKEN)
    return None
