"""The keys of the day: one table for the program, its footer, its help and the manual.

A key means the same in every state; what it does then is the model's matter. `name` is how the
key is written on every keyboard (empty: `counter-name-<act>` says it); `counter-key-<act>` (short,
for the footer) and `counter-help-<act>` (one sentence, for the help) say what it is for.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


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
    CAME = "came"
    NOT_THERE = "not-there"
    BACK = "back"
    QUIT = "quit"


@dataclass(frozen=True, slots=True)
class Key:
    """`strokes`: the terminal's names of the keys; `name`: what the first of them is called."""

    act: Act
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
    Key(Act.CAME, ("j", "y"), "", footer=False),
    Key(Act.NOT_THERE, ("n",), "N", footer=False),
    Key(Act.BACK, ("escape",), "Esc", footer=False),
    Key(Act.QUIT, ("ctrl+q",), "", footer=False),
)

ACTS = {stroke: key.act for key in KEYS for stroke in key.strokes}

OPTION_STROKES = "123456789abcdefghiklmopqrstuvwxz"
"""The keys of a list's entries, in order; those that answer “came / not there” are left out."""
