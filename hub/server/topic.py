"""What terminals that see the same have in common."""

from __future__ import annotations

import asyncio
from math import inf
from typing import NamedTuple

from hub.protocol.views import (
    BookingView,
    CounterView,
    DisplayView,
    GateView,
    HouseView,
    KioskView,
)
from hub.protocol.wire import Role
from hub.server.terminal import Terminal

AnyView = DisplayView | KioskView | GateView | CounterView | HouseView | BookingView


class TopicKey(NamedTuple):
    """What terminals that see the same have in common."""

    view: type[AnyView]
    scope: str = ""
    speaks: tuple[str, ...] = ()
    """A display: the zones for which it speaks."""


class Topic:
    """One view and those who see it."""

    __slots__ = ("counted", "key", "receivers", "sent_s", "text", "timer", "turns_ms")

    def __init__(self, key: TopicKey) -> None:
        self.key = key
        self.receivers: dict[Terminal, None] = {}
        self.sent_s = float("-inf")
        self.timer: asyncio.TimerHandle | None = None
        self.text = ""
        self.counted = ""
        """The same with today's figures, which supervisors see; empty: there are none."""
        self.turns_ms: float = inf
        """Site time at which the view changes by itself: a service opens or closes."""

    def shown(self, terminal: Terminal) -> str:
        """What of it this terminal sees."""
        return (
            self.counted if terminal.hello.role is Role.SUPERVISOR and self.counted else self.text
        )
