"""A connection handed to the live page that it has become.

Thousands of phones may look at once, and all that a live page needs of its request is the line to
the phone. So once the head of the answer is out, parser, request and application are let go, and
what is left listens and writes by itself.
"""

from __future__ import annotations

import asyncio
from typing import cast

from litestar.types import Scope

from hub.http import PatientHttp

_EXTENSION = "aufruf.handover"
END = b"0\r\n\r\n"


class HandsOver(PatientHttp):
    """Lets the application have the connection of a request."""

    def on_message_begin(self) -> None:
        super().on_message_begin()
        self.scope["extensions"] = {_EXTENSION: {"connection": self}}

    def hand_over(self, successor: asyncio.Protocol) -> None:
        self.cycle.response_complete = True  # as far as uvicorn is concerned
        if self.transport.is_closing():
            return
        self.connections.discard(self)
        self._clear_deadline()
        self.flow.resume_reading()
        self.transport.set_protocol(successor)
        successor.connection_made(self.transport)
        # What points at itself would stay until garbage is collected.
        self.parser = self.scope = self.cycle = None  # type: ignore[assignment]


def hand_over(scope: Scope, successor: asyncio.Protocol) -> None:
    """Connect `successor` to who has asked; who has left meanwhile is not connected.

    To be called once the head of a chunked answer is sent, right before the application ends.
    """
    extensions = scope["extensions"] or {}
    cast("HandsOver", extensions[_EXTENSION]["connection"]).hand_over(successor)


def chunk(body: bytes) -> bytes:
    """A part of an answer whose length nobody knows; `END` comes last."""
    return b"%x\r\n%b\r\n" % (len(body), body)
