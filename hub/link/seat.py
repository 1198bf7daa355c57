"""Which counter a clerk has taken at this terminal, over all reconnections.

The hub recognises them by the session in the next `Hello`, so nobody signs in twice because of a
cable. Who leaves while there is no hub is signed out as soon as there is one.
"""

from __future__ import annotations

from msgspec.structs import replace

from hub.protocol.views import CounterView, View
from hub.protocol.wire import Hello, Role, SignedIn

_UNKNOWN_COUNTER = "unknown-counter"


class Seat:
    def __init__(self, hello: Hello) -> None:
        self._own_scope = hello.scope
        self.hello = hello
        """What to say on the next connection."""
        self.leaving = False
        """The hub does not know yet that the clerk has left."""

    def taken(self, signed: SignedIn) -> None:
        """The counter is theirs."""
        self.hello = replace(self.hello, scope=signed.counter, session=signed.session)
        self.leaving = False

    def leave(self) -> None:
        """The clerk leaves; the hub has to be told."""
        self.leaving = True

    def left(self) -> None:
        """The hub has been told."""
        self.hello = replace(self.hello, scope="", session="")
        self.leaving = False

    def put_out(self) -> None:
        """The hub does not count them as there any more."""
        self.hello = replace(self.hello, session="")

    def turned_away(self, reason: str) -> None:
        """A counter that was taken by hand and is gone from the site is not asked for again."""
        if reason == _UNKNOWN_COUNTER and self.hello.scope != self._own_scope:
            self.left()

    def shows(self, view: View) -> bool:
        """False for what was still on its way when the clerk left."""
        if self.hello.role is not Role.COUNTER or not isinstance(view, CounterView):
            return True
        return bool(self.hello.scope) and not self.leaving
