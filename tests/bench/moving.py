"""What moves on a real display: a ticker, pictures that fade; and how soon it is there at all.

The display's own program at 1080p, on a virtual X screen where this machine has one. It notes when
each picture went out; what came half a frame too late or more has missed one, or several.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import math
import os
import shutil
import time
from array import array
from collections.abc import AsyncIterator, Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from PIL import Image

from tests.bench.figures import Row, percentile
from tests.bench.footprint import cpu_s, resident_mb
from tests.bench.machines import display
from tests.scenarios.hall import house, site
from tests.scenarios.processes import running_hub

SECTION = "What moves on a display (1080p)"
STARTED = "Display: spawn → first true picture (1080p)"
START_S = 2.0
FRAME_MS = 1000 / 60
TICKER = (
    '[theme]\nticker.de = "Ausweise liegen zehn Tage nach dem Antrag zur Abholung bereit. Bitte'
    ' bringen Sie Ihren alten Ausweis mit."\n'
)
APART_MS = 700.0
"""Two pictures that are further apart do not belong to the same fade. While a ticker runs there are
no pauses, so however long it stands still, that counts."""
PICTURES = ("navy", "darkgreen", "maroon", "gray")


async def moving(folder: Path, *, seconds: float) -> list[Row]:
    folder = folder / "moving"
    folder.mkdir()
    pictures = _pictures(folder)
    rows: list[Row] = []
    async with _screen() as environment:
        note = environment["SDL_VIDEODRIVER"]
        for name, layout, tables, slides in (
            ("ticker", "bus", TICKER, None),
            ("fade", "slides", "", pictures),
            ("ticker and fade", "slides", TICKER, pictures),
        ):
            place = folder / name.replace(" ", "-")
            place.mkdir()
            file = site(place, display=f'layout = "{layout}"\n', tables=tables)
            settings = f'slides = "{slides}"' if slides else ""
            async with running_hub(place / "hub", site=file) as hub:
                noted = place / "noted"
                async with display(
                    place / "display", hub, settings=settings, noted=noted, environment=environment
                ) as program:
                    await asyncio.sleep(seconds)  # let it set its type
                    began_ns, began_cpu_s = time.monotonic_ns(), cpu_s(program.pid)
                    await asyncio.sleep(2 * seconds)
                    ended_ns, ended_cpu_s = time.monotonic_ns(), cpu_s(program.pid)
                    memory_mb = resident_mb(program.pid)
            due_ms = FRAME_MS
            took_ms = _intervals_ms(noted, began_ns, ended_ns, math.inf if tables else APART_MS)
            cpu = (ended_cpu_s - began_cpu_s) / (ended_ns - began_ns) * 1e11
            rows += [
                *_of_frames(name, took_ms, due_ms, note),
                Row(SECTION, f"{name}: CPU", cpu, "% of a core"),
                Row(SECTION, f"{name}: memory", memory_mb, "MB"),
            ]
    return rows


async def starting(folder: Path, *, starts: int) -> list[Row]:
    """Spawned while somebody is called: the picture with that call."""
    folder = folder / "starting"
    folder.mkdir()
    took_s = []
    async with running_hub(folder / "hub") as hub, house(hub, 1) as people:
        await people.issue()
        await people.call("1")
        for number in range(starts):
            place = folder / str(number)
            began_ns = time.monotonic_ns()
            async with display(place, hub, place / "frames") as program:
                await program.logged("call_shown")
            line = (place / "frames" / "frames.jsonl").read_text(encoding="utf-8").splitlines()[0]
            took_s.append((json.loads(line)["frame_monotonic_ns"] - began_ns) / 1e9)
    return [
        Row(STARTED, "median", percentile(took_s, 50), "s", at_most=START_S),
        Row(STARTED, f"slowest of {starts}", max(took_s), "s"),
    ]


def _of_frames(name: str, took_ms: Sequence[float], due_ms: float, note: str) -> Iterator[Row]:
    missed = sum(max(0, round(took / due_ms) - 1) for took in took_ms)
    for percent in (50, 99):
        value = percentile(took_ms, percent)
        yield Row(SECTION, f"{name}: frame to frame, p{percent}", value, "ms", due_ms, "due")
    yield Row(SECTION, f"{name}: frame to frame, longest", max(took_ms), "ms", due_ms, "due")
    part = missed / (missed + len(took_ms)) * 100
    told = f"{missed} of {missed + len(took_ms):,}; {note}"
    yield Row(SECTION, f"{name}: missed frames", part, "%", note=told)


def _intervals_ms(noted: Path, began_ns: int, ended_ns: int, apart_ms: float) -> list[float]:
    """From picture to picture, without the pauses in which nothing has to move."""
    times = array("q")
    times.frombytes(noted.read_bytes())
    within = [at for at in times if began_ns <= at <= ended_ns]
    steps = [(after - before) / 1e6 for before, after in pairwise(within)]
    return [step for step in steps if step < apart_ms]


def _pictures(folder: Path) -> Path:
    """Full-screen pictures that change every two seconds."""
    pictures = folder / "pictures"
    pictures.mkdir()
    for name in PICTURES:
        Image.new("RGB", (1920, 1080), name).save(pictures / f"{name}-2s.png")
    return pictures


@contextlib.asynccontextmanager
async def _screen() -> AsyncIterator[dict[str, str]]:
    """What a display needs in its environment to draw: an X server, else into nothing."""
    server = shutil.which("Xvfb")
    if server is None:
        yield {"SDL_VIDEODRIVER": "dummy"}
        return
    ear, mouth = os.pipe()
    process = await asyncio.create_subprocess_exec(
        *(server, "-displayfd", str(mouth), "-screen", "0", "1920x1080x24", "-nolisten", "tcp"),
        pass_fds=(mouth,),
        stderr=asyncio.subprocess.DEVNULL,
    )
    os.close(mouth)
    try:
        with os.fdopen(ear, encoding="ascii") as told:
            number = (await asyncio.to_thread(told.readline)).strip()
        if not number:
            raise RuntimeError("Xvfb does not start")
        yield {"SDL_VIDEODRIVER": "x11", "DISPLAY": f":{number}"}
    finally:
        with contextlib.suppress(ProcessLookupError):
            process.terminate()
        await process.wait()
