"""Press “next” → the frame with the call, on a real display alone and among a hundred terminals.

The clerk is a lean client, the display the real program at 1080p. Both clocks are this machine's
monotonic clock. The display also records its frames, which costs it more than a real one.
"""

from __future__ import annotations

import contextlib
import json
from pathlib import Path

from tests.bench.clients import beside, keys, lean
from tests.bench.figures import Row, percentile
from tests.bench.limits import Limits
from tests.bench.machines import display, quick_site
from tests.scenarios.processes import Hub, running_hub

SECTION = "Press “next” → frame on a real display (1080p)"
FRAME_MS = 50.0
PAUSE_S = 0.25


async def calling(folder: Path, limits: Limits, *, presses: int, samples: int) -> list[Row]:
    rows: list[Row] = []
    folder = folder / "calling"
    folder.mkdir()
    async with running_hub(folder / "hub", site=quick_site(folder)) as hub:
        await _fill_the_queue(hub)
        for others in (0, 99):
            await limits.sample(folder, samples)
            frame_ms, reply_ms = await _measure(folder / str(others), hub, others, presses)
            label = f"with {others} terminals beside it" if others else "alone"
            for percent in (50, 99):
                promised = FRAME_MS if others and percent == 99 else None
                limit_ms = limits.tap_limit_ms(percent)
                rows.append(
                    Row(SECTION, f"{label}: p{percent}", percentile(frame_ms, percent), "ms",
                        limit_ms, "fsync + trip", at_most=promised,
                        note=f"reply to the clerk {percentile(reply_ms, percent):.1f} ms")
                )  # fmt: skip
    return rows


async def _fill_the_queue(hub: Hub) -> None:
    await lean(
        "issue", "--address", hub.address, "--connections", "8", "--seconds", "2",
        keys=await keys(hub),
    )  # fmt: skip


async def _measure(
    folder: Path, hub: Hub, others: int, presses: int
) -> tuple[list[float], list[float]]:
    record = folder / "frames"
    known = await keys(hub)
    async with contextlib.AsyncExitStack() as stack:
        screen = await stack.enter_async_context(display(folder, hub, record))
        if others:
            await stack.enter_async_context(beside(hub.address, known))
        result = await lean(
            "press", "--address", hub.address, "--rounds", str(presses + 5), "--pause",
            str(PAUSE_S), keys=known,
        )  # fmt: skip
        last = str(result["calls"][-1][0])
        await screen.logged("call_shown", lambda facts: facts.get("seq") == last)
    shown: dict[int, int] = {}
    for line in (record / "frames.jsonl").read_text(encoding="utf-8").splitlines():
        fact = json.loads(line)
        shown.setdefault(fact["call_seq"], fact["frame_monotonic_ns"])
    calls = result["calls"][5:]  # the first ones load what is needed
    frame_ms = [(shown[seq] - pressed) / 1e6 for seq, pressed, _ in calls]
    reply_ms = [(answered - pressed) / 1e6 for _, pressed, answered in calls]
    return frame_ms, reply_ms
