"""The clerks by whom the hub lets a counter be used: who they are and what they know.

They stand in `DIR/clerks.json`, beside the keys and written like them. Of the PIN only its hash is
kept (see `pins`). A clerk's name is shown to colleagues and stands in no journal, so that it can be
forgotten.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import msgspec
from msgspec.structs import replace

from hub.private import write_private

ID_FORM = r"^[a-z0-9][a-z0-9._-]{0,31}$"
LONGEST_NAME = 64
ClerkId = Annotated[str, msgspec.Meta(pattern=ID_FORM)]
"""The word by which a clerk signs in."""
ClerkName = Annotated[str, msgspec.Meta(min_length=1, max_length=LONGEST_NAME)]
Skills = Annotated[tuple[str, ...], msgspec.Meta(max_length=200)] | None


class UnknownClerk(Exception):
    """No clerk has this id."""


class ClerkKnown(Exception):
    """This id is somebody's already."""


class Clerk(msgspec.Struct, frozen=True, kw_only=True):
    """A clerk. `skills`: the services that they know (`None`: all)."""

    id: ClerkId
    name: ClerkName
    skills: Skills = None
    created: str
    """ISO 8601, UTC."""
    pin: str
    """The PIN's hash; never shown."""

    def __repr__(self) -> str:
        return f"Clerk(id={self.id!r})"


class _File(msgspec.Struct):
    version: int
    clerks: list[Clerk]


class Clerks:
    """The clerks of one state directory. Only the directory's owner writes."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._by_id: dict[str, Clerk] = {}
        if path.exists():
            for clerk in msgspec.json.decode(path.read_bytes(), type=_File).clerks:
                self._by_id[clerk.id] = clerk

    def all(self) -> list[Clerk]:
        """Everybody, in the order in which they came."""
        return list(self._by_id.values())

    def find(self, clerk_id: str) -> Clerk | None:
        return self._by_id.get(clerk_id)

    def name_of(self, clerk_id: str) -> str:
        """What colleagues call them; the id of one who is not known any more."""
        clerk = self._by_id.get(clerk_id)
        return clerk.name if clerk else clerk_id

    def add(self, clerk: Clerk) -> None:
        """Raises `ClerkKnown`."""
        if clerk.id in self._by_id:
            raise ClerkKnown(clerk.id)
        self._keep([*self._by_id.values(), clerk])

    def change_pin(self, clerk_id: str, pin: str) -> None:
        """`pin`: the new one's hash. Raises `UnknownClerk`."""
        self._replace(replace(self._known(clerk_id), pin=pin))

    def change_skills(self, clerk_id: str, skills: Skills) -> None:
        """Raises `UnknownClerk`."""
        self._replace(replace(self._known(clerk_id), skills=skills))

    def remove(self, clerk_id: str) -> None:
        """Forget a clerk, name and all; raises `UnknownClerk`."""
        gone = self._known(clerk_id)
        self._keep(one for one in self._by_id.values() if one is not gone)

    def _known(self, clerk_id: str) -> Clerk:
        try:
            return self._by_id[clerk_id]
        except KeyError:
            raise UnknownClerk(clerk_id) from None

    def _replace(self, changed: Clerk) -> None:
        self._keep(changed if one.id == changed.id else one for one in self._by_id.values())

    def _keep(self, clerks: Iterable[Clerk]) -> None:
        kept = list(clerks)
        content = msgspec.json.format(msgspec.json.encode(_File(version=1, clerks=kept)), indent=2)
        write_private(self._path, content + b"\n")
        self._by_id = {clerk.id: clerk for clerk in kept}
