"""What stands beside the journal and may be shown."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from hub import subjects
from hub.protocol.commands import Contact


class Asides(Protocol):
    """The deletable facts, by subject (see `hub.subjects`)."""

    @property
    def languages(self) -> Mapping[str, str]:
        """The visitor's language, by visit."""
        ...

    @property
    def notes(self) -> Mapping[str, str]:
        """Reasons, remarks, messages, names."""
        ...

    def token_of(self, subject: str) -> str | None:
        """A visit's token, an appointment's code."""
        ...

    def contact_of(self, appointment: str) -> Contact | None:
        """Who has it, and how to write to them."""
        ...


def clerk_at(asides: Asides, counter: str) -> tuple[str, str]:
    """Id and name of who has signed in at a counter; empty when nobody has."""
    id_, _, name = asides.notes.get(subjects.of_clerk(counter), "").partition(" ")
    return id_, name or id_
