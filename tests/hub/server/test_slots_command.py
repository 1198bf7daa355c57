"""`aufruf slots`, as admins use it: with a hub at work and without one."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from msgspec.structs import replace

from hub.protocol.commands import BookSlot, OpenSlots
from hub.protocol.replies import BookedReply
from hub.server.admin import ListDates
from hub.server.dates import listed
from tests.hub.server.support import MONDAY_9_MS, booking_site, running_hub
from tests.patience import PATIENCE_S

AUFRUF = [sys.executable, "-c", "import aufruf; aufruf.main()"]


def slots(*words: str | Path) -> tuple[int, str, str]:
    done = subprocess.run(
        [*AUFRUF, "slots", *map(str, words)],
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
        check=False,
        env={**os.environ, "LC_ALL": "en_US.UTF-8", "PYTHONIOENCODING": "utf-8"},
    )
    return done.returncode, done.stdout, done.stderr


async def test_ok__dates_are_opened_listed_and_closed(tmp_path: Path) -> None:
    async with running_hub(tmp_path, booking_site()) as hub:

        async def said(*words: str) -> tuple[int, str, str]:
            return await asyncio.to_thread(slots, words[0], "--state", tmp_path, *words[1:])

        november = ("--from", "2026-11-23", "--to", "2026-11-30")
        assert await said("open", *november) == (0, "", "")
        booked = await hub.writer.submit(BookSlot(service="id-card", at_ms=MONDAY_9_MS))
        assert isinstance(booked, BookedReply)
        code, listed, _ = await said("list", "--format", "json")
        assert json.loads(listed) == [
            {"plan": "morning", "date": "2026-11-23", "booked": 1, "free": 11},
            {"plan": "morning", "date": "2026-11-30", "booked": 0, "free": 12},
        ]
        assert await said("close", "--from", "2026-11-30", "--to", "2026-11-30") == (0, "", "")
        code, listed, _ = await said("list")
        assert (code, listed.split()) == (
            0, ["2026-11-23", "morning", "1", "place", "taken,", "11", "free"],
        )  # fmt: skip
        code, out, err = await said("open", *november, "--plan", "evening")
        assert (code, out, err.count("\n")) == (1, "", 1)
        code, out, err = await said("open", "--from", "2026-11-30", "--to", "2026-11-24")
        assert (code, out, err.count("\n")) == (1, "", 1)


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("open", "--from", "2026-12-01", "--to", "2026-12-31"), 1, "No hub is running"),
        (("open", "--from", "1.12.", "--to", "2026-12-31"), 2, "“1.12.” is not a day"),
    ],
)
def test_fail__one_line_says_why(
    tmp_path: Path, words: tuple[str, ...], code: int, said: str
) -> None:
    done, out, err = slots(*words, "--state", tmp_path)
    assert (done, out, err.count("\n")) == (code, "", 1)
    assert said in err


async def test_ok__of_two_plans_with_the_same_times_each_has_its_own_places(tmp_path: Path) -> None:
    (plan,) = booking_site().slots
    other = replace(plan, id="second", capacity=2)
    async with running_hub(tmp_path, booking_site(slots=(plan, other))) as hub:
        await hub.writer.submit(OpenSlots(first="2026-11-23", last="2026-11-23"))
        reply = listed(hub.writer.state, ListDates("", "", ""), MONDAY_9_MS)
    assert [(date.plan, date.free) for date in reply.dates] == [("morning", 12), ("second", 24)]
