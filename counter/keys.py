"""The keys of the day: one table for the program, its footer, its help and the manual.

A key means the same in every state; what it does then is the matter of `pressing`. `name` is how
the key is written on every keyboard (empty: `counter-name-<act>` says it); `counter-key-<act>`
(short, for the footer) and `counter-help-<act>` (one sentence, for the help) say what it is for.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from hub.protocol.wording import Say


class Act(StrEnum):
    """What a clerk wants."""

    HELP = "help"
    NEXT = "next"
    RECALL = "recall"
    START = "start"
    FINISH = "finish"
    MISSED = "missed"
    PARK = "park"
    TRANSFER = "transfer"
    PAUSE = "pause"
    LIST = "list"
    ALARM = "alarm"
    UNDO = "undo"
    DIRECT = "direct"
    NOTE = "note"
    TAKE = "take"
    VIDEO = "video"
    SIGN_OUT = "sign-out"
    CAME = "came"
    NOT_THERE = "not-there"
    BACK = "back"
    QUIT = "quit"


ActT = TypeVar("ActT", bound=StrEnum)


@dataclass(frozen=True)
class Key(Generic[ActT]):
    """`strokes`: the terminal's names of the keys; `name`: what the first of them is called."""

    act: ActT
    strokes: tuple[str, ...]
    name: str
    footer: bool = True


KEYS = (
    Key(Act.HELP, ("f1",), "F1"),
    Key(Act.NEXT, ("f2", "space", "enter"), "F2"),
    Key(Act.RECALL, ("f3",), "F3"),
    Key(Act.START, ("f4",), "F4"),
    Key(Act.FINISH, ("f5",), "F5"),
    Key(Act.MISSED, ("f6",), "F6"),
    Key(Act.PARK, ("f7",), "F7"),
    Key(Act.TRANSFER, ("f8",), "F8"),
    Key(Act.PAUSE, ("f9",), "F9"),
    Key(Act.LIST, ("f10",), "F10"),
    Key(Act.ALARM, ("f12", "ctrl+g"), "F12"),
    Key(Act.UNDO, ("ctrl+z",), "", footer=False),
    Key(Act.DIRECT, ("ctrl+d",), "", footer=False),
    Key(Act.NOTE, ("ctrl+b",), "", footer=False),
    Key(Act.TAKE, ("ctrl+k",), "", footer=False),
    Key(Act.VIDEO, ("ctrl+o",), "", footer=False),
    Key(Act.SIGN_OUT, ("ctrl+l",), "", footer=False),
    Key(Act.CAME, ("j", "y"), "", footer=False),
    Key(Act.NOT_THERE, ("n",), "N", footer=False),
    Key(Act.BACK, ("escape",), "Esc", footer=False),
    Key(Act.QUIT, ("ctrl+q",), "", footer=False),
)

ACTS = {stroke: key.act for key in KEYS for stroke in key.strokes}

OPTION_STROKES = "123456789abcdefghiklmopqrstuvwxz"
"""The keys of a list's entries, in order; those that answer “came / not there” are left out."""


def key_of(act: Act) -> Key[Act]:
    """The key that means this."""
    return next(key for key in KEYS if key.act is act)


def key_name(key: Key[Act], say: Say) -> str:
    """What is printed on the key."""
    return key.name or say(f"counter-name-{key.act}")
