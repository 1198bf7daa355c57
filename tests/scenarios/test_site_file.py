"""A broken `site.toml`: the hub says what and where, and never works on half a configuration."""

from __future__ import annotations

from pathlib import Path

from hub.protocol.wire import Role
from tests.scenarios.processes import BENCH_SITE, Hub, Program, running_hub


def _broken(folder: Path) -> Path:
    text = BENCH_SITE.read_text(encoding="utf-8").replace('way = "straight"', 'way = "strait"', 1)
    file = folder / "site.toml"
    file.write_text(text, encoding="utf-8")
    return file


async def test_fail__a_broken_site_at_the_start(tmp_path: Path) -> None:
    file = _broken(tmp_path)
    line = file.read_text(encoding="utf-8").split('"strait"')[0].count("\n") + 1
    state = tmp_path / "state"
    async with Program(
        "hub", "--site", file, "--state", state, "--listen", "127.0.0.1:0", "--no-mdns"
    ) as program:
        assert await program.exit_code() == 1
        told = "\n".join(program.said)
    assert f"{file}:{line}:" in told, told
    assert "strait" in told
    assert "straight" in told, "it says what is possible instead"
    assert "Traceback" not in told
    assert not (state / "journal.sqlite").exists()


async def test_fail__no_site_file_at_all(tmp_path: Path) -> None:
    async with Program("hub", "--site", tmp_path / "none.toml", "--state", tmp_path) as program:
        assert await program.exit_code() == 1
        assert "none.toml" in "\n".join(program.said)
        assert "Traceback" not in "\n".join(program.said)


async def test_ok__broken_while_running_it_keeps_the_old_one_and_takes_the_mended(
    tmp_path: Path,
) -> None:
    good = BENCH_SITE.read_text(encoding="utf-8")
    file = tmp_path / "site.toml"
    file.write_text(good, encoding="utf-8")
    async with running_hub(tmp_path / "state", site=file) as hub:
        key = await hub.key(Role.KIOSK)
        _broken(tmp_path)
        told = await hub.program.logged("site_file_invalid")
        assert "strait" in told["problem"]
        assert await _name(hub, key) == "Messstand"
        file.write_text(good.replace("Messstand", "Neuer Messstand"), encoding="utf-8")
        await hub.program.logged("site_changed")
        assert await _name(hub, key) == "Neuer Messstand"


async def _name(hub: Hub, key: str) -> str:
    async with hub.http(key) as client:
        site = (await client.get("/api/v1/site")).raise_for_status().json()
    return str(site["name"]["de"])
