"""What reception and supervisor can want, and the keys for it.

Each of the two has one table, from which its footer, its help and its manual are made.
`house-key-<act>` (short, for the footer) and `house-help-<act>` (one sentence) say what a key is
for; where `name` is empty, `house-name-<act>` says what is printed on it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from counter.keys import Key
from hub.protocol.wire import Role
from hub.protocol.wording import Say


class Act(StrEnum):
    """What somebody at the screen wants."""

    HELP = "help"
    ISSUE = "issue"
    ACTIONS = "actions"
    SEARCH = "search"
    CLASS = "class"
    LANGUAGE = "language"
    CASE = "case"
    SERVICE = "service"
    MOVE = "move"
    ASSIGN = "assign"
    MESSAGE = "message"
    EXPECTED = "expected"
    COMING = "coming"
    TAKE = "take"
    UNDO = "undo"
    ALARM = "alarm"
    PANEL = "panel"
    PANEL_BACK = "panel-back"
    ENTER = "enter"
    MARK = "mark"
    MORE = "more"
    LESS = "less"
    YES = "yes"
    NO = "no"
    BACK = "back"
    QUIT = "quit"


class Panel(StrEnum):
    """A part of the screen that can be worked in."""

    ISSUE = "issue"
    PEOPLE = "people"
    EXPECTED = "expected"
    WARNINGS = "warnings"
    COUNTERS = "counters"
    SERVICES = "services"
    MESSAGES = "messages"


_BESIDE = (
    Key(Act.EXPECTED, ("ctrl+e",), "", footer=False),
    Key(Act.PANEL, ("tab",), "Tab", footer=False),
    Key(Act.PANEL_BACK, ("shift+tab",), "", footer=False),
    Key(Act.ENTER, ("enter",), "", footer=False),
    Key(Act.MARK, ("space",), "", footer=False),
    Key(Act.MORE, ("plus",), "+", footer=False),
    Key(Act.LESS, ("minus",), "-", footer=False),
    Key(Act.YES, ("j", "y"), "", footer=False),
    Key(Act.NO, ("n",), "N", footer=False),
    Key(Act.BACK, ("escape",), "Esc", footer=False),
    Key(Act.QUIT, ("ctrl+q",), "", footer=False),
)

RECEPTION_KEYS = (
    Key(Act.HELP, ("f1",), "F1"),
    Key(Act.ISSUE, ("f2",), "F2"),
    Key(Act.SEARCH, ("f3", "slash"), "F3"),
    Key(Act.ACTIONS, ("f4",), "F4"),
    Key(Act.CLASS, ("f5",), "F5"),
    Key(Act.LANGUAGE, ("f6",), "F6"),
    Key(Act.CASE, ("f7",), "F7"),
    Key(Act.COMING, ("f8",), "F8"),
    Key(Act.TAKE, ("f9",), "F9"),
    Key(Act.UNDO, ("f10",), "F10"),
    Key(Act.ALARM, ("f12", "ctrl+g"), "F12"),
    *_BESIDE,
)

SUPERVISOR_KEYS = (
    Key(Act.HELP, ("f1",), "F1"),
    Key(Act.ACTIONS, ("f2",), "F2"),
    Key(Act.SEARCH, ("f3", "slash"), "F3"),
    Key(Act.SERVICE, ("f4",), "F4"),
    Key(Act.MOVE, ("f5",), "F5"),
    Key(Act.ASSIGN, ("f6",), "F6"),
    Key(Act.MESSAGE, ("f7",), "F7"),
    Key(Act.COMING, ("f8",), "F8"),
    Key(Act.TAKE, ("f9",), "F9"),
    Key(Act.UNDO, ("f10",), "F10"),
    Key(Act.ALARM, ("f12", "ctrl+g"), "F12"),
    Key(Act.CLASS, ("ctrl+t",), "", footer=False),
    Key(Act.LANGUAGE, ("ctrl+l",), "", footer=False),
    Key(Act.CASE, ("ctrl+o",), "", footer=False),
    *_BESIDE,
)


@dataclass(frozen=True, slots=True)
class Post:
    """A place to work at: its role, its keys, its panels in the order of the tab key."""

    role: Role
    keys: tuple[Key[Act], ...]
    panels: tuple[Panel, ...]

    @property
    def supervises(self) -> bool:
        return self.role is Role.SUPERVISOR

    def act(self, stroke: str) -> Act | None:
        return next((key.act for key in self.keys if stroke in key.strokes), None)

    def stroke(self, act: Act) -> str:
        """The key for an act; empty when this post has none."""
        return next((key.strokes[0] for key in self.keys if key.act is act), "")

    def key_name(self, act: Act, say: Say) -> str:
        """What is printed on the key for it."""
        name = next((key.name for key in self.keys if key.act is act), "")
        return name or say(f"house-name-{act}")


RECEPTION = Post(Role.RECEPTION, RECEPTION_KEYS, (Panel.ISSUE, Panel.PEOPLE, Panel.EXPECTED))
SUPERVISOR = Post(
    Role.SUPERVISOR,
    SUPERVISOR_KEYS,
    (
        Panel.COUNTERS,
        Panel.SERVICES,
        Panel.WARNINGS,
        Panel.PEOPLE,
        Panel.EXPECTED,
        Panel.MESSAGES,
        Panel.ISSUE,
    ),
)
