"""Who comes on a morning and what happens to them: pure, the same for the same seed."""

from __future__ import annotations

import random
from dataclasses import dataclass

from hub.protocol.site import Service

POPULAR = (30, 22, 8, 7, 7, 14, 8, 5, 4, 3)
"""How the concerns of a morning spread over the first services; the rest gets the last weight."""
ENGLISH_SHARE = 0.2
NO_SHOW_SHARE = 0.08
CANCEL_SHARE = 0.05
TRANSFER_SHARE = 0.06
PARK_SHARE = 0.04


@dataclass(frozen=True)
class Arrival:
    """Somebody at the entrance. `after_s`: after the doors opened, site time."""

    after_s: float
    service: str
    language: str
    stays: bool
    """Comes when called."""
    cancels_after_s: float | None


def arrivals(
    services: tuple[Service, ...], seconds: float, mean_gap_s: float, seed: int
) -> list[Arrival]:
    """The people of a morning: at random, more of them when the doors open."""
    chance = random.Random(seed)
    weights = [*POPULAR, *([POPULAR[-1]] * len(services))][: len(services)]
    people: list[Arrival] = []
    after_s = 5.0
    while after_s < seconds:
        (service,) = chance.choices(services, weights)
        cancels = chance.random() < CANCEL_SHARE
        people.append(
            Arrival(
                after_s=after_s,
                service=service.id,
                language="en" if chance.random() < ENGLISH_SHARE else "de",
                stays=chance.random() >= NO_SHOW_SHARE,
                cancels_after_s=chance.uniform(60, 400) if cancels else None,
            )
        )
        rush = 0.35 if after_s < 600 else 1.0
        after_s += chance.expovariate(1 / (mean_gap_s * rush))
    return people


@dataclass(frozen=True)
class Treatment:
    """What a clerk does with one visitor. Times are site seconds."""

    way_s: float
    service_s: float
    transfer: bool
    park: bool


class Clerk:
    """The habits of one clerk: a stream of treatments."""

    def __init__(self, counter: str, seed: int) -> None:
        self._chance = random.Random(f"{seed}/{counter}")

    def treat(self, service: Service) -> Treatment:
        """The next visitor's treatment; the time spreads around what the service takes."""
        chance = self._chance
        spread = chance.lognormvariate(-0.35, 0.45)
        return Treatment(
            way_s=chance.uniform(15, 50),
            service_s=max(45.0, service.expected_s * spread * 0.75),
            transfer=chance.random() < TRANSFER_SHARE,
            park=chance.random() < PARK_SHARE,
        )
