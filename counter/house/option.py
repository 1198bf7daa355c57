"""An entry to choose from a list, and what follows when it is chosen."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from counter.house.drafts import Draft
from counter.house.questions import Question
from hub.protocol import commands as cmd


@dataclass(frozen=True, slots=True)
class Language:
    """The form's language is to be this one."""

    code: str


@dataclass(frozen=True, slots=True)
class Tick:
    """This service is to be on the list, or off it."""

    service: str


@dataclass(frozen=True, slots=True)
class AllTicked:
    """The list is as it should be."""


@dataclass(frozen=True, slots=True)
class Book:
    """The appointment is to be made, or moved."""

    draft: Draft
    on_paper: bool


Then = cmd.TerminalCommand | Question | Language | Tick | AllTicked | Book | None


@dataclass(frozen=True, slots=True)
class Option:
    """An entry to choose: a text with its facts, or a service's name. No `then`: do nothing.

    `note_id`: the text that becomes the command's reason, worded only when it is chosen. `gone`:
    it could be chosen when the list was opened, and cannot any more.
    """

    then: Then
    text_id: str = ""
    facts: dict[str, str | int] = field(default_factory=dict)
    service: str = ""
    language: str = ""
    ticked: bool | None = None
    note_id: str = ""
    plan: str = ""
    """The id of a slot plan, to be named with its services."""
    gone: bool = False

    @property
    def identity(self) -> object:
        return self.then, self.text_id, self.facts

    def as_gone(self) -> Option:
        return replace(self, gone=True)
