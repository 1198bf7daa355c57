"""What the menu shows, and what can happen to it: values only."""

from __future__ import annotations

from enum import StrEnum

import msgspec

SHORTEST = 4
LONGEST = 12
"""Digits of a PIN."""
NOTHING = "nothing"
"""The outcome of a reprint where there is no ticket yet."""
NO_PRINTER = "no-printer"


class Page(StrEnum):
    PIN = "pin"
    MENU = "menu"
    STATUS = "status"
    CLOSED = "closed"
    """The menu is to go."""


class Item(StrEnum):
    """The catalogue has `admin-<value>` and `admin-<value>-more` for each."""

    REPRINT = "reprint"
    TEST_PAGE = "test-page"
    STATUS = "status"
    LOCK = "lock"
    UNLOCK = "unlock"
    RESTART = "restart"


class Status(msgspec.Struct, frozen=True, kw_only=True):
    """How this kiosk is. States are those of `DeviceReported`; empty: there is no such device."""

    connected: bool
    silent_s: float = 0.0
    """Since the hub was last heard."""
    lease_left: int | None = None
    """Numbers of its own that it could still give out; `None`: it has no lease."""
    to_hand_in: int = 0
    printer: str = ""
    scanner: str = ""
    sound: str = ""
    disk_free_mb: int | None = None
    version: str = ""
    now_ms: int | None = None
    """Site time; `None` before the hub has said it."""


class View(msgspec.Struct, frozen=True, kw_only=True):
    """`locked`: whether the kiosk is out of order now."""

    locked: bool = False
    page: Page = Page.PIN
    typed: str = ""
    """Never shown, never logged."""
    checking: bool = False
    wrong: bool = False
    wait_until_s: float = 0.0
    """By machine time; no PIN is tried before."""
    busy: Item | None = None
    done: Item | None = None
    outcome: str = ""
    """Of `done`: empty when it went well, else the printer's trouble, `NOTHING`, `NO_PRINTER`."""
    sure: Item | None = None
    """Asked once; done when it is asked again."""
    status: Status | None = None
    due_s: float = 0.0
    """When the menu closes by itself."""

    def __repr__(self) -> str:
        return f"View(page={self.page!r}, typed={len(self.typed)})"

    @property
    def items(self) -> tuple[Item, ...]:
        """What can be chosen, in the order of their keys."""
        last = Item.UNLOCK if self.locked else Item.LOCK
        return (Item.REPRINT, Item.TEST_PAGE, Item.STATUS, last, Item.RESTART)


class Message(msgspec.Struct, frozen=True):
    """What happened."""


class DigitTyped(Message, frozen=True):
    digit: str

    def __repr__(self) -> str:
        return "DigitTyped()"


class Erased(Message, frozen=True):
    pass


class PinGiven(Message, frozen=True):
    pass


class PinChecked(Message, frozen=True):
    """`wait_s`: how long nobody may try again."""

    right: bool
    wait_s: float


class ItemChosen(Message, frozen=True):
    item: Item


class ItemDone(Message, frozen=True):
    """`outcome` as in `View`. `locked`: whether the kiosk is out of order now."""

    item: Item
    outcome: str
    locked: bool


class StatusCame(Message, frozen=True):
    status: Status


class WentBack(Message, frozen=True):
    """Escape: a step back, from the menu out of it."""


class TimePassed(Message, frozen=True):
    pass
