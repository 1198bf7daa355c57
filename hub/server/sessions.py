"""Who has signed in where, so that a counter comes back with the same clerk after any restart.

A session is one clerk at one counter with one key; `DIR/sessions.json` keeps the SHA-256 of its
token only. It ends with the service day, and by itself when the clerk is removed or has another
PIN: the digest covers the PIN's hash. A file that cannot be written keeps nobody from working:
those who sign in meanwhile sign in again after a restart.
"""

from __future__ import annotations

import hashlib
import hmac
import logging
import secrets
from pathlib import Path

import msgspec

from hub.private import write_private
from hub.server.clerks import Clerk

log = logging.getLogger(__name__)


class Session(msgspec.Struct, frozen=True, kw_only=True):
    """A clerk at a counter."""

    counter: str
    clerk: str
    key: str
    """The id of the key with which they came."""
    day: str
    sha256: str

    def __repr__(self) -> str:
        return f"Session(counter={self.counter!r}, clerk={self.clerk!r})"


class _File(msgspec.Struct):
    version: int
    sessions: list[Session]


class Sessions:
    """The sessions of one hub: at most one for each counter. `begin` and `end` write to the disk.

    Whoever calls them sees to it that they are called one after the other.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._at: dict[str, Session] = {}
        try:
            read = msgspec.json.decode(path.read_bytes(), type=_File).sessions
        except FileNotFoundError:
            return
        except msgspec.MsgspecError:
            log.exception("sessions_unreadable")  # a reason to sign in again, not to stand still
            return
        self._at = {session.counter: session for session in read}

    def all(self) -> list[Session]:
        return list(self._at.values())

    def holds(self, token: str, *, counter: str, clerk: Clerk, key: str, day: str) -> bool:
        """Whether this token stands for this clerk at this counter."""
        session = self._at.get(counter)
        return (
            session is not None
            and (session.clerk, session.key, session.day) == (clerk.id, key, day)
            and hmac.compare_digest(session.sha256, _digest(token, clerk))
        )

    def begin(self, clerk: Clerk, *, counter: str, key: str, day: str) -> str:
        """Start a session at a counter, in the place of any other. → its token, this once."""
        token = secrets.token_urlsafe(32)
        session = Session(
            counter=counter, clerk=clerk.id, key=key, day=day, sha256=_digest(token, clerk)
        )
        self._keep({**self._at, counter: session})
        return token

    def end(self, counter: str) -> None:
        """The session at this counter, if any, counts no more."""
        if counter in self._at:
            self._keep({at: one for at, one in self._at.items() if at != counter})

    def end_of(self, clerk: str) -> None:
        """Nobody is signed in as this clerk any more."""
        others = {at: one for at, one in self._at.items() if one.clerk != clerk}
        if others != self._at:
            self._keep(others)

    def _keep(self, sessions: dict[str, Session]) -> None:
        self._at = sessions
        content = msgspec.json.encode(_File(version=1, sessions=list(sessions.values())))
        try:
            write_private(self._path, content + b"\n")
        except OSError as error:
            log.error("sessions_not_kept", extra={"reason": error.strerror or str(error)})


def _digest(token: str, clerk: Clerk) -> str:
    return hashlib.sha256(f"{token} {clerk.pin}".encode()).hexdigest()
