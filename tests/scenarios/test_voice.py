"""The voice of a hall, with real hubs, displays, engines and sound: it never runs over itself.

What is heard is compared with what the hub has recorded, sample by sample.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from itertools import cycle, islice
from pathlib import Path

import pytest

from display.announcing import Pace
from display.model import SPEAK_WITHIN_MS
from hub.protocol.commands import CallOutcome
from tests.scenarios.hall import (
    HEARD,
    LANGUAGES,
    SOUND_SPEED,
    calls,
    house,
    screen,
    site,
)
from tests.scenarios.hearing import (
    GONG,
    GONG_AGAIN,
    SHORT_GONG,
    VOICE_TABLE,
    hearing,
)
from tests.scenarios.processes import Hub, running_hub

RUSH, RUSH_S, COUNTERS = 30, 20 / SOUND_SPEED, 10
"""For the voice this is a rush within twenty seconds."""
MORNING = ("--site-time", "2026-11-24T10:00:00")
LATER = ("--site-time", "2026-11-24T10:05:00")

BROKEN_ENGINE = """#!/bin/sh
# espeak-ng, until somebody breaks it.
case "$(cat "{fault}" 2>/dev/null)" in
    hangs) sleep 600 ;;
    fails) echo "no such voice" >&2; exit 1 ;;
esac
exec "{engine}" "$@"
"""


async def test_ok__thirty_calls_in_a_rush_one_after_the_other(tmp_path: Path) -> None:
    """Each clerk calls three times: whoever was called before has come, and is not called by the
    voice any more."""
    async with (
        running_hub(tmp_path / "state", site=site(tmp_path, tables=VOICE_TABLE)) as hub,
        screen(tmp_path, hub) as display,
        house(hub, COUNTERS) as people,
    ):
        for language in islice(cycle(LANGUAGES), RUSH):
            await people.issue(language)
        begin_ms = people.now_ms
        for number in range(RUSH):
            await people.until_ms(begin_ms + round(number * RUSH_S * 1000 / RUSH))
            await people.call(str(number % COUNTERS + 1))
        await people.heard(display.name, *_numbered(1, COUNTERS))
        await display.stop()
        made = calls(hub)
    heard = await hearing(display, made, people.languages)
    assert heard.rest == b""
    assert heard.calls == sorted(heard.calls), "in the order of the calls"
    assert display.shown == list(made) == list(range(1, RUSH + 1))
    spoken = {seq for seq, call in made.items() if call.outcomes[display.name] in HEARD}
    assert set(heard.calls) == spoken
    assert spoken >= set(list(made)[-COUNTERS:]), "those who are still waited for"
    paces = [Pace(pace) for _, pace in display.began_to_speak]
    assert heard.gongs.count(GONG) == paces.count(Pace.FULL)
    assert heard.gongs.count(SHORT_GONG) >= paces.count(Pace.SHORT)
    late_ms = [at - call.at_ms for call in made.values() for at in call.claimed.values()]
    assert max(late_ms) <= SPEAK_WITHIN_MS
    print(
        f"{RUSH} calls in {(made[RUSH].at_ms - made[1].at_ms) / 1000:.1f} s: {len(spoken)} spoken"
        f", announced {', '.join(f'{pace} {paces.count(pace)}' for pace in Pace)}; the last"
        f" began {max(late_ms) / 1000:.1f} s after its call; {heard.seconds:.1f} s of sound"
    )


async def test_ok__what_has_waited_for_more_than_a_minute_is_shown_but_not_spoken(
    tmp_path: Path,
) -> None:
    """The hub is killed while calls wait for the voice, and back when it is five minutes later."""
    file = site(tmp_path, tables=VOICE_TABLE)
    hub = Hub(tmp_path / "state", site=file, options=MORNING)
    try:
        await hub.start()
        async with (
            screen(tmp_path, hub, patient=False, in_real_time=True) as display,
            house(hub, 8) as people,
        ):
            for language in (*LANGUAGES, *LANGUAGES):
                await people.issue(language)
            for counter in _numbered(1, 6):
                await people.call(counter)
            await display.announces(2)
            await hub.kill()
            address = hub.address
            hub = Hub(tmp_path / "state", site=file, options=LATER)
            hub.address = address
            await hub.start()
            await people.heard(display.name, "1")
            await people.call("7")
            await people.heard(display.name, "7")
            await display.stop()
            made = calls(hub)
    finally:
        await hub.kill()
    heard = await hearing(display, made, people.languages)
    assert display.shown == list(made)
    assert heard.calls == [1, 2, 7]
    late_ms = [made[seq].claimed[display.name] - made[seq].at_ms for seq in heard.calls]
    assert max(late_ms) <= SPEAK_WITHIN_MS


@pytest.mark.parametrize(("fault", "state"), [("hangs", "timeout"), ("fails", "error")])
async def test_fail__without_its_engine_it_gongs_tells_and_heals(
    fault: str, state: str, tmp_path: Path
) -> None:
    breaks, environment = _breakable_engine(tmp_path)
    async with (
        running_hub(tmp_path / "state", site=site(tmp_path, tables=VOICE_TABLE)) as hub,
        screen(tmp_path, hub, environment=environment, patient=False) as display,
        house(hub, 3) as people,
    ):
        for _ in range(3):
            await people.issue()
        await people.call("1")
        await people.until(lambda: people.outcome("1", display.name) == CallOutcome.SPOKEN)
        breaks.write_text(fault, encoding="ascii")
        await people.call("2")
        await people.until(lambda: people.outcome("2", display.name) == CallOutcome.SHORTENED)
        await people.until(lambda: ("sound", state) in people.troubles(display.name))
        assert await _is_measured(hub, display.name, state)
        breaks.unlink()
        await people.call("3")
        await people.until(lambda: people.outcome("3", display.name) == CallOutcome.SPOKEN)
        await people.until(lambda: not people.troubles(display.name))
        assert not await _is_measured(hub, display.name, state)
        await display.stop()
        made = calls(hub)
    heard = await hearing(display, made, people.languages)
    assert display.shown == list(made) == [1, 2, 3]
    assert heard.calls == [1, 3]
    assert heard.gongs == [GONG, GONG, GONG]


async def test_ok__an_engine_that_dies_within_a_rush_costs_voices_but_no_call(
    tmp_path: Path,
) -> None:
    breaks, environment = _breakable_engine(tmp_path)
    async with (
        running_hub(tmp_path / "state", site=site(tmp_path, tables=VOICE_TABLE)) as hub,
        screen(tmp_path, hub, environment=environment, in_real_time=True) as display,
        house(hub, 8) as people,
    ):
        for language in (*LANGUAGES, *LANGUAGES):
            await people.issue(language)
        for counter in _numbered(1, 8):
            await people.call(counter)
        await display.announces(2)
        breaks.write_text("fails", encoding="ascii")
        await display.announces(5)
        breaks.unlink()
        await people.heard(display.name, *_numbered(1, 8))
        await people.until(lambda: not people.troubles(display.name))
        await display.stop()
        made = calls(hub)
    heard = await hearing(display, made, people.languages)
    assert display.shown == list(made)
    assert heard.rest == b""
    assert heard.calls == sorted(heard.calls)
    silent = set(made) - set(heard.calls)
    assert 2 <= min(silent) <= max(silent) <= 6
    assert len(heard.gongs) > len(silent), "each of them is gonged, and the first call too"


async def test_ok__when_the_speaking_display_is_killed_the_other_one_goes_on(
    tmp_path: Path,
) -> None:
    async with (
        running_hub(tmp_path / "state", site=site(tmp_path, tables=VOICE_TABLE)) as hub,
        screen(tmp_path, hub, "left", in_real_time=True) as left,
        screen(tmp_path, hub, "right") as right,
        house(hub, 6) as people,
    ):
        for language in islice(cycle(LANGUAGES), 6):
            await people.issue(language)
        for counter in _numbered(1, 6):
            await people.call(counter)
        await left.is_amid(3)
        await left.program.kill()
        await people.heard("right", *_numbered(4, 6))
        await right.stop()
        made = calls(hub)
    before = await hearing(left, made, people.languages)
    after = await hearing(right, made, people.languages)
    assert before.calls == [1, 2]
    assert before.rest, "in the middle of the third"
    assert after.calls == [4, 5, 6]
    assert after.rest == b""
    assert all(len(call.claimed) == 1 for call in made.values())
    assert right.shown == list(made)


async def test_ok__a_repetition_has_a_gong_of_its_own_and_what_it_replaces_is_not_said(
    tmp_path: Path,
) -> None:
    async with (
        running_hub(tmp_path / "state", site=site(tmp_path, tables=VOICE_TABLE)) as hub,
        screen(tmp_path, hub) as display,
        house(hub, 1) as people,
    ):
        await people.issue()
        await people.call("1")
        await people.until(lambda: people.outcome("1", display.name) == CallOutcome.SPOKEN)
        await people.recall("1")
        await people.until(lambda: people.outcome("1", display.name) == CallOutcome.SPOKEN)
        await display.stop()
        made = calls(hub)
    heard = await hearing(display, made, people.languages)
    assert heard.gongs == [GONG, GONG_AGAIN]
    assert heard.calls == [1, 2]


def _numbered(first: int, last: int) -> list[str]:
    """Counters."""
    return [str(number) for number in range(first, last + 1)]


def _breakable_engine(folder: Path) -> tuple[Path, Mapping[str, str]]:
    """The file that breaks it by what stands in it, and the environment in which it is found."""
    engine = shutil.which("espeak-ng")
    assert engine
    bin_folder, fault = folder / "bin", folder / "fault"
    bin_folder.mkdir()
    script = bin_folder / "espeak-ng"
    script.write_text(BROKEN_ENGINE.format(fault=fault, engine=engine), encoding="utf-8")
    script.chmod(0o755)
    return fault, {"PATH": f"{bin_folder}{os.pathsep}{os.environ['PATH']}"}


async def _is_measured(hub: Hub, device: str, state: str) -> bool:
    """Whether the trouble stands in the hub's figures."""
    async with hub.http() as client:
        figures = (await client.get("/metrics")).raise_for_status().text
    line = f'aufruf_device_trouble{{device="{device}",about="sound",state="{state}"}} 1'
    return line in figures.splitlines()
