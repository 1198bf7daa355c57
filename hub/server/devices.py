"""What the hub knows of the devices on its network: who is there, and what ails them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import msgspec

from hub.protocol.commands import CallOutcome
from hub.protocol.views import Trouble
from hub.protocol.wire import Hello, Role

AWAY_AFTER_S = 10.0
"""A device that was here and is gone for this long is a trouble (a reboot is not)."""
KEPT_AWAY = 200
"""So many devices that have gone are remembered, the latest: names are made up easily."""
EXPECTED = frozenset({Role.KIOSK, Role.DISPLAY, Role.GATE})
"""Nobody switches these off during the day."""
SECOND_KNOCKS_S = 10.0
"""Whoever has been turned away because another one is there knocks again well within that."""
SOUND = ("", "ok")


class Device(msgspec.Struct, kw_only=True):
    """A device by its name and role."""

    device: str
    role: Role
    scope: str
    version: str
    connections: int = 0
    since_ms: int
    """Site time of the last coming or going."""
    away_since_s: float | None = None
    sound: bool = False
    """A display that can gong and speak."""
    states: dict[str, str] = {}
    facts: dict[str, str] = {}
    outcomes: Counter[str] = msgspec.field(default_factory=Counter)
    """How often it has said what became of a call, by what it said, since the hub started."""


class Second(msgspec.Struct, kw_only=True):
    """A device that was turned away because there is one of its kind already. Once means nothing:
    its own old connection may not have been missed yet."""

    device: str
    role: Role
    knocked_s: float
    again: bool = False


class Devices:
    """All devices that connected since the hub started. `on_change`: a trouble came or went."""

    def __init__(self, site_ms: Callable[[], int], machine_s: Callable[[], float]) -> None:
        self._site_ms, self._machine_s = site_ms, machine_s
        self._devices: dict[tuple[str, Role], Device] = {}
        self._own: dict[str, str] = {}
        self._second: Second | None = None
        self._troubles: tuple[Trouble, ...] = ()
        self.on_change: Callable[[], None] = lambda: None

    def came(self, hello: Hello) -> None:
        """A terminal said hello. What it reported before does not count any more."""
        known = self._devices.get((hello.device, hello.role))
        self._devices[hello.device, hello.role] = Device(
            device=hello.device,
            role=hello.role,
            scope=hello.scope,
            version=hello.version,
            connections=known.connections + 1 if known else 1,
            since_ms=self._site_ms(),
            sound=hello.sound,
            states=known.states if known and known.connections else {},
            facts=known.facts if known and known.connections else {},
            outcomes=known.outcomes if known else Counter(),
        )
        self.look()

    def moved(self, hello: Hello, scope: str) -> None:
        """It is at another counter now, or (empty) at none."""
        self._devices[hello.device, hello.role].scope = scope

    def went(self, hello: Hello) -> None:
        """Its connection is gone."""
        known = self._devices[hello.device, hello.role]
        known.connections -= 1
        if not known.connections:
            known.since_ms = self._site_ms()
            known.away_since_s = self._machine_s()
            self._forget_longest_away()
        self.look()

    def is_second(self, hello: Hello) -> None:
        """It was turned away: of its role there may be one only, and there is."""
        now_s, last = self._machine_s(), self._second
        again = last is not None and now_s - last.knocked_s < SECOND_KNOCKS_S
        self._second = Second(device=hello.device, role=hello.role, knocked_s=now_s, again=again)
        self.look()

    def reported(self, hello: Hello, states: dict[str, str], facts: dict[str, str]) -> None:
        """A terminal described its own hardware, whole."""
        known = self._devices[hello.device, hello.role]
        known.states, known.facts = states, facts
        self.look()

    def told_of_call(self, hello: Hello, outcome: CallOutcome) -> None:
        """A display said what became of a call, and it was recorded."""
        if known := self._devices.get((hello.device, hello.role)):
            known.outcomes[outcome] += 1

    def hub_reported(self, about: str, state: str) -> None:
        """The hub's own troubles: its disk, its clock."""
        if self._own.get(about, "ok") != state:
            self._own[about] = state
            self.look()

    def troubles(self) -> tuple[Trouble, ...]:
        """What staff should know, as of the last `look`."""
        return self._troubles

    def all(self) -> list[Device]:
        """Every device, by name."""
        return sorted(self._devices.values(), key=lambda one: (one.device, one.role))

    def by_role(self) -> dict[str, int]:
        """How many connections each role has."""
        counts: Counter[str] = Counter()
        for device in self._devices.values():
            counts[device.role.value] += device.connections
        return dict(counts)

    def look(self) -> None:
        """See what ails whom now; tell if that is something new. Also called once a second."""
        troubles = (*self._of_hub(), *self._of_second(), *self._of_devices())
        if troubles != self._troubles:
            self._troubles = troubles
            self.on_change()

    def _forget_longest_away(self) -> None:
        away = [(one.away_since_s, key) for key, one in self._devices.items() if one.away_since_s]
        if len(away) > KEPT_AWAY:
            del self._devices[min(away)[1]]

    def _of_hub(self) -> list[Trouble]:
        return [
            Trouble(device="hub", about=about, state=state)
            for about, state in self._own.items()
            if state not in SOUND
        ]

    def _of_second(self) -> list[Trouble]:
        second = self._second
        if second is None or not second.again:
            return []
        if self._machine_s() - second.knocked_s >= SECOND_KNOCKS_S:
            return []
        return [Trouble(device=second.device, about=second.role.value, state="second")]

    def _of_devices(self) -> list[Trouble]:
        now_s = self._machine_s()
        found = []
        for one in self.all():
            if one.away_since_s is not None:
                if one.role in EXPECTED and now_s - one.away_since_s >= AWAY_AFTER_S:
                    found.append(Trouble(device=one.device, about="device", state="offline"))
                continue
            found += [
                Trouble(device=one.device, about=about, state=state)
                for about, state in sorted(one.states.items())
                if state not in SOUND
            ]
        return found
