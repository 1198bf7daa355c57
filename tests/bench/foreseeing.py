"""What looking ahead costs the hub, the process beside it, and whoever takes a number meanwhile."""

from __future__ import annotations

import time
from pathlib import Path

import msgspec

from hub.forecast.outlook import spreads_of
from tests.bench.clients import keys, lean
from tests.bench.figures import Row, percentile
from tests.bench.forecast import crowded
from tests.bench.lean import Terminal
from tests.scenarios.processes import Hub, running_hub

SECTION = "Everybody's wait (200 people, 15 counters, 16 runs)"
PEOPLE, COUNTERS = 200, 15
LOOKS = 60
EVERY_S = 0.02
ROUNDS = 4
SLOWER = 1.2


async def foreseeing(folder: Path, *, seconds: float) -> list[Row]:
    rows = _update()
    calm: list[float] = []
    foreseen: list[float] = []
    for place in range(ROUNDS):
        for took, calls in ((calm, False), (foreseen, True)):
            async with running_hub(folder / f"foreseeing-{place}-{calls}") as hub:
                took += await _issued(hub, seconds / ROUNDS, calls=calls)
    for percent, promise in ((50, None), (99, SLOWER)):
        before, now = percentile(calm, percent), percentile(foreseen, percent)
        rows.append(
            Row(SECTION, f"ticket meanwhile: p{percent}", now, "ms", before, "without"),
        )
        rows.append(
            Row(SECTION, f"ticket meanwhile ÷ without: p{percent}", now / before, "×",
                at_most=promise)
        )  # fmt: skip
    return rows


def _update() -> list[Row]:
    house, forecaster = crowded()
    services = tuple(house.state.services)
    here_s: list[float] = []
    beside_s: list[float] = []
    for _ in range(LOOKS):
        house.now_ms += 1000
        begun_s = time.process_time()
        cast = forecaster.stage.cast(house.state, house.now_ms, services)
        msgspec.msgpack.encode(cast.scene)
        done_s = time.process_time()
        spreads_of(cast.scene)
        here_s.append(done_s - begun_s)
        beside_s.append(time.process_time() - done_s)
    return [
        Row(SECTION, "the hub sets the scene", 1000 * percentile(here_s, 50), "ms"),
        Row(SECTION, "another process plays it", 1000 * percentile(beside_s, 50), "ms"),
    ]


async def _issued(hub: Hub, seconds: float, *, calls: bool) -> list[float]:
    """How long tickets took, in ms, in a house full of people. Where nobody is called there is
    nothing to foresee."""
    known = await keys(hub)
    kiosk = Terminal(known["kiosk"], "kiosk", "door")
    await kiosk.connect(hub.address)
    for number in range(PEOPLE):
        await kiosk.ask(b'{"type":"IssueTicket","service":"%c"}' % (97 + number % 8))
    clerks = []
    for number in range(1, COUNTERS + 1):
        clerk = Terminal(known["counter"], "counter", f"desk-{number}", str(number))
        await clerk.connect(hub.address)
        if calls:
            await clerk.ask(b'{"type":"CallNext","counter":"%d"}' % number)
        clerks.append(clerk)
    result = await lean(
        "issue", "--address", hub.address, "--seconds", str(seconds), "--every", str(EVERY_S),
        keys=known,
    )  # fmt: skip
    for terminal in (kiosk, *clerks):
        terminal.lean.transport.close()
    took: list[float] = result["took_ms"]
    return took
