"""The site's machines for a benchmark: their files, their real programs."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator, Mapping
from pathlib import Path

from hub.protocol.wire import Role
from tests.scenarios.processes import BENCH_SITE, Hub, Program


def quick_site(folder: Path) -> Path:
    """The bench site with calls that need not stay: a queue on the screen is not what we time."""
    file = folder / "site.toml"
    text = BENCH_SITE.read_text(encoding="utf-8")
    file.write_text(f'{text}\n[theme]\nminimum_show = "0s"\n', encoding="utf-8")
    return file


async def device(folder: Path, hub: Hub, role: Role, settings: str = "", tables: str = "") -> Path:
    """The `device.toml` of a machine with this role."""
    return _write(folder, hub.address, await hub.key(role), role, settings, tables)


def _write(folder: Path, address: str, key: str, role: Role, settings: str, tables: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "device.key").write_text(key, encoding="ascii")
    file = folder / "device.toml"
    lines = f'name = "bench-{role.value}"\n{settings}\n[hub]\naddress = "{address}"\n{tables}'
    file.write_text(lines, encoding="utf-8")
    return file


@contextlib.asynccontextmanager
async def display(
    folder: Path,
    hub: Hub,
    record: Path | None = None,
    *,
    settings: str = "",
    noted: Path | None = None,
    environment: Mapping[str, str] | None = None,
) -> AsyncIterator[Program]:
    """A real display, 1080p, without a screen and without sound, that has found its hub.

    `settings`: more for its `[screen]`. `noted`: the file for the times of its pictures.
    """
    tables = (
        f"[screen]\nfullscreen = false\nwidth = 1920\nheight = 1080\n{settings}\n"
        "[sound]\nenabled = false\n"
    )
    file = await device(folder, hub, Role.DISPLAY, 'display = "hall"', tables)
    words = ["display", "--device", str(file), *(("--record", str(record)) if record else ())]
    program = Program(
        *words,
        environment={
            "SDL_VIDEODRIVER": "dummy",
            "SDL_AUDIODRIVER": "dummy",
            "STATE_DIRECTORY": str(folder / "state"),
            **(environment or {}),
        },
    )
    if noted is not None:
        program.run_instead("-m", "tests.bench.noted", str(noted), *words)
    async with program:
        await program.logged("hub_connected")
        yield program
        await program.stop()
