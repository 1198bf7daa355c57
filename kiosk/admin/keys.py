"""Which key means what in the menu: pure."""

from __future__ import annotations

from kiosk.admin.view import (
    DigitTyped,
    Erased,
    ItemChosen,
    Message,
    Page,
    PinGiven,
    View,
    WentBack,
)

OPEN_KEY = "f12"


def meaning(view: View, key: str, character: str | None) -> Message | None:
    """What a key asks for; `None`: nothing."""
    digit = character if character is not None and character in "0123456789" else ""
    match view.page, key:
        case _, "escape":
            return WentBack()
        case Page.PIN, "enter":
            return PinGiven()
        case Page.PIN, "backspace" | "delete" | "ctrl+h":
            return Erased()
        case Page.PIN, _ if digit:
            return DigitTyped(digit)
        case Page.MENU, _ if digit and 1 <= int(digit) <= len(view.items):
            return ItemChosen(view.items[int(digit) - 1])
        case Page.STATUS, "enter":
            return WentBack()
    return None
