"""What the menu does with what happens to it: pure."""

from __future__ import annotations

from msgspec.structs import replace

from kiosk.admin.view import (
    LONGEST,
    SHORTEST,
    DigitTyped,
    Erased,
    Item,
    ItemChosen,
    ItemDone,
    Message,
    Page,
    PinChecked,
    PinGiven,
    StatusCame,
    TimePassed,
    View,
    WentBack,
)

IDLE_S = 30.0
"""A menu that nobody touches must not be found by the next visitor."""
_SURE_ONLY = frozenset({Item.RESTART})


def opened(*, locked: bool, wait_s: float, now_s: float) -> View:
    """The menu's first page: the PIN."""
    return View(locked=locked, wait_until_s=now_s + wait_s, due_s=now_s + IDLE_S)


def apply(view: View, message: Message, now_s: float) -> View:
    """The view after this message. What does not belong to its page changes nothing."""
    if isinstance(message, TimePassed):
        waits = view.checking or view.busy is not None
        idle = now_s >= view.due_s and not waits
        return replace(view, page=Page.CLOSED, typed="") if idle else view
    after = _applied(view, message, now_s)
    if isinstance(message, StatusCame):
        return after  # how things stand changes without anybody being there
    return replace(after, due_s=now_s + IDLE_S)


def _applied(view: View, message: Message, now_s: float) -> View:
    match message, view.page:
        case DigitTyped(digit), Page.PIN if _may_type(view, now_s):
            return replace(view, typed=(view.typed + digit)[:LONGEST], wrong=False)
        case Erased(), Page.PIN if not view.checking:
            return replace(view, typed=view.typed[:-1], wrong=False)
        case PinGiven(), Page.PIN if _may_type(view, now_s) and len(view.typed) >= SHORTEST:
            return replace(view, checking=True, wrong=False)
        case PinChecked(right, wait_s), Page.PIN if view.checking:
            after = replace(view, typed="", checking=False)
            if right:
                return replace(after, page=Page.MENU)
            return replace(after, wrong=True, wait_until_s=now_s + wait_s)
        case ItemChosen(item), Page.MENU if view.busy is None and item in view.items:
            return _choose(view, item)
        case ItemDone(item, outcome, locked), _ if view.busy is item:
            return replace(view, busy=None, done=item, outcome=outcome, locked=locked)
        case StatusCame(status), Page.STATUS:
            return replace(view, status=status)
        case WentBack(), _ if view.checking or view.busy is not None:
            return view  # what was asked for comes to its end first
        case WentBack(), Page.STATUS:
            return replace(view, page=Page.MENU)
        case WentBack(), _ if view.sure is not None:
            return replace(view, sure=None)
        case WentBack(), _:
            return replace(view, page=Page.CLOSED, typed="")
    return view


def _may_type(view: View, now_s: float) -> bool:
    return not view.checking and now_s >= view.wait_until_s


def _choose(view: View, item: Item) -> View:
    fresh = replace(view, done=None, outcome="", sure=None)
    if item is Item.STATUS:
        return replace(fresh, page=Page.STATUS, status=None)
    if item in _SURE_ONLY and view.sure is not item:
        return replace(fresh, sure=item)
    return replace(fresh, busy=item)
