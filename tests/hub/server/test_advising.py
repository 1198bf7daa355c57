"""What the supervisor is advised, from a running hub."""

from __future__ import annotations

from pathlib import Path

import pytest

from hub.protocol import commands as cmd
from hub.protocol.wire import Role
from hub.server import advising as module
from hub.server.beside import BesideGone
from hub.server.player import Player
from tests.hub.forecast.test_advice import Advised, normed
from tests.hub.server.support import running_hub


@pytest.fixture(autouse=True)
def looks_often(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "EVERY_S", 0.02)


async def test_ok__the_supervisor_is_advised_until_it_is_done(tmp_path: Path) -> None:
    async with running_hub(tmp_path, normed()) as hub, hub.terminal(Role.SUPERVISOR) as supervisor:
        await hub.writer.submit(cmd.OpenCounter(counter="3"))
        for _ in range(5):
            await hub.writer.submit(cmd.IssueTicket(service="pass"))
        while (said := (await supervisor.view()).advice) is None:
            pass
        assert (said.closes, said.service, said.within_s) == ("", "pass", 600)
        assert said.then_s <= 1800 < said.now_s
        for counter in said.opens:
            await hub.writer.submit(cmd.OpenCounter(counter=counter))
        while (await supervisor.view()).advice is not None:
            pass


async def test_ok__another_process_judges_as_the_hub_would() -> None:
    house = Advised()
    house.open("3")
    house.come(6)
    asked = house.wish()
    assert asked is not None
    player = Player()
    try:
        assert await player.judge(asked) == house.judge() is not None
        assert player.pid is not None
    finally:
        await player.close()


async def test_fail__a_process_that_dies_advises_nothing() -> None:
    house = Advised()
    house.come(2)
    asked = house.wish()
    assert asked is not None
    player = Player(command=("false",))
    with pytest.raises(BesideGone):
        await player.judge(asked)
    await player.close()
