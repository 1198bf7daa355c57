"""Which key means what: pure. The keyboard is a full way through the kiosk, one key a step."""

from __future__ import annotations

from kiosk.messages import (
    CursorConfirmed,
    CursorMoved,
    Dismissed,
    EntryKeyPressed,
    HelpWanted,
    LanguageToggled,
    ListTurned,
    Pressed,
    ReturnBegun,
)

ENTRY_KEYS = "1234567890abcdefghijkmnopqrstuvwxyz"
"""The n-th button of a list answers to the n-th of these. `l` is missing: it is the language."""


def entry_key(place: int) -> str:
    """What stands on the button; empty for those beyond the keyboard."""
    return ENTRY_KEYS[place].upper() if place < len(ENTRY_KEYS) else ""


def meaning(key: str, character: str | None) -> Pressed | None:
    """What a key asks for; `None`: nothing. `key` is the terminal's name for it."""
    by = f"key:{key}"
    match key:
        case "up":
            return CursorMoved(by, 0, -1)
        case "down":
            return CursorMoved(by, 0, 1)
        case "left" | "shift+tab":
            return CursorMoved(by, -1, 0)
        case "right" | "tab":
            return CursorMoved(by, 1, 0)
        case "pageup":
            return ListTurned(by, -1)
        case "pagedown":
            return ListTurned(by, 1)
        case "enter":
            return CursorConfirmed(by)
        case "escape":
            return Dismissed(by)
        case "f1":
            return HelpWanted(by)
        case "f3":
            return ReturnBegun(by)
        case "f2" | "l" | "L" | "upper_l":
            return LanguageToggled(by)
    if character and len(character) == 1 and character.lower() in ENTRY_KEYS:
        return EntryKeyPressed(by, ENTRY_KEYS.index(character.lower()))
    return None
