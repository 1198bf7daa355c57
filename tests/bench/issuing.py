"""Tap → durable ticket: from one, four and thirty-two kiosks."""

from __future__ import annotations

from pathlib import Path

from tests.bench.clients import keys, lean
from tests.bench.figures import Row, percentile
from tests.bench.limits import Limits
from tests.scenarios.processes import running_hub

SECTION = "Tap → durable ticket (one unanswered ticket a connection)"
TICKETS_PER_S = 5_000.0


async def issuing(folder: Path, limits: Limits, *, seconds: float, samples: int) -> list[Row]:
    rows: list[Row] = []
    async with running_hub(folder / "issuing") as hub:
        known = await keys(hub)
        for connections in (1, 4, 32):
            await limits.sample(folder, samples)
            result = await lean(
                "issue", "--address", hub.address, "--connections", str(connections),
                "--seconds", str(seconds), keys=known,
            )  # fmt: skip
            took = result["took_ms"]
            if result["refused"]:
                raise RuntimeError(f"{result['refused']} tickets were refused")
            label = f"{connections} connection{'s' if connections > 1 else ''}"
            client = f"client {result['client_cpu']:.0%} of a core"
            rows.append(
                Row(SECTION, f"{label}: tickets", len(took) / seconds, "/s", limits.commits_per_s,
                    "commits/s", at_least=TICKETS_PER_S if connections == 32 else None, note=client)
            )  # fmt: skip
            for percent in (50, 99):
                limit_ms = limits.tap_limit_ms(percent)
                promised = 2 * limit_ms + 2 if connections == 1 and percent == 99 else None
                rows.append(
                    Row(SECTION, f"{label}: p{percent}", percentile(took, percent), "ms", limit_ms,
                        "fsync + trip", at_most=promised)
                )  # fmt: skip
        await limits.sample(folder, samples)
        await hub.stop()
        await hub.verify()
    return rows
