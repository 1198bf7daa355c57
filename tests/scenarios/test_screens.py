"""Real displays on a real hub: what is called is shown, whatever breaks meanwhile."""

from __future__ import annotations

import os
import signal
import time
from itertools import cycle, islice
from pathlib import Path

from PIL import Image

from display.scene import colour
from hub.protocol.commands import CallOutcome
from hub.protocol.theme import Theme
from tests.patience import until
from tests.scenarios.hall import LANGUAGES, Screen, calls, house, screen, site
from tests.scenarios.hearing import VOICE_TABLE, hearing
from tests.scenarios.processes import running_hub
from tests.scenarios.reading import newest_call

ALERT = colour(Theme().alert)
SLIDES = 'slides = "pictures"'


async def test_ok__the_hub_is_killed_and_back_and_nothing_is_lost_or_said_twice(
    tmp_path: Path,
) -> None:
    async with (
        running_hub(tmp_path / "state", site=site(tmp_path, tables=VOICE_TABLE)) as hub,
        screen(tmp_path, hub) as display,
        house(hub, 8) as people,
    ):
        for language in (*LANGUAGES, *LANGUAGES):
            await people.issue(language)
        for counter in range(1, 7):
            await people.call(str(counter))
        await display.announces(3)
        killed_s = time.monotonic()
        await hub.kill()
        await until(lambda: _says_old(display))
        old_s = time.monotonic() - killed_s
        await hub.start()
        ready_s = time.monotonic()
        await people.call("7")
        await until(lambda: not _says_old(display))
        true_s = time.monotonic()
        await people.heard(display.name, "1", "2", "3", "4", "5", "6", "7")
        await display.stop()
        made = calls(hub)
    heard = await hearing(display, made, people.languages)
    assert display.shown == list(made) == list(range(1, 8))
    assert heard.calls == list(made)
    assert heard.rest == b""
    assert all(list(call.claimed) == [display.name] for call in made.values())
    print(
        f"says that its state is old {old_s:.2f} s after the kill; is true again"
        f" {true_s - ready_s:.2f} s after the hub's return"
    )


async def test_ok__a_hub_that_hangs_is_told_from_one_that_has_nothing_to_say(
    tmp_path: Path,
) -> None:
    async with (
        running_hub(tmp_path / "state", site=site(tmp_path)) as hub,
        screen(tmp_path, hub, sound="", patient=False) as display,
    ):
        await until(lambda: display.pixel(0.01, 0.99) is not None and not _says_old(display))
        os.kill(hub.program.pid, signal.SIGSTOP)
        stopped_s = time.monotonic()
        await until(lambda: _says_old(display))
        old_s = time.monotonic() - stopped_s
        os.kill(hub.program.pid, signal.SIGCONT)
        again_s = time.monotonic()
        await until(lambda: not _says_old(display))
        true_s = time.monotonic() - again_s
        await display.stop()
    print(f"hung hub: its state is old after {old_s:.2f} s, true again after {true_s:.2f} s")


async def test_ok__a_display_that_was_killed_shows_what_is_and_says_nothing_twice(
    tmp_path: Path,
) -> None:
    async with (
        running_hub(tmp_path / "state", site=site(tmp_path, tables=VOICE_TABLE)) as hub,
        house(hub, 5) as people,
    ):
        for language in islice(cycle(LANGUAGES), 5):
            await people.issue(language)
        async with screen(tmp_path, hub, sound="first.raw", in_real_time=True) as first:
            for counter in range(1, 5):
                await people.call(str(counter))
            await first.is_amid(2)
            await first.program.kill()
        drawn = len(first.frames)
        await people.call("5")
        began_ns = time.monotonic_ns()
        async with screen(tmp_path, hub, sound="second.raw") as second:
            await people.heard(second.name, "3", "4", "5")
            await second.stop()
        made = calls(hub)
    before = await hearing(first, made, people.languages)
    after = await hearing(second, made, people.languages)
    assert before.calls == [1]
    assert before.rest
    assert after.calls == [3, 4, 5]
    assert after.rest == b""
    again = second.frames[drawn:]
    assert {frame["call_seq"] for frame in again} == set(made), "all of them are still called"
    drawn_s = (int(str(again[-1]["frame_monotonic_ns"])) - began_ns) / 1e9
    print(f"shows the present state {drawn_s:.2f} s after its start")


async def test_ok__the_frames_are_the_calls_of_the_journal(tmp_path: Path) -> None:
    async with (
        running_hub(tmp_path / "state", site=site(tmp_path)) as hub,
        screen(tmp_path, hub, sound="") as display,
        house(hub, 12) as people,
    ):
        for language in islice(cycle(LANGUAGES), 12):
            await people.issue(language)
        for counter in range(1, 13):
            seq = await people.call(str(counter))
            await display.shows(seq)
        await display.stop()
        made = calls(hub)
    shown = [(frame["call_seq"], frame["number"], frame["counter"]) for frame in display.frames]
    assert shown == [(call.call_seq, call.number, call.counter) for call in made.values()]
    read = [await newest_call(display.picture_of(seq)) for seq in made]
    assert read == [(call.number, call.counter) for call in made.values()]


async def test_ok__broken_pictures_and_a_lost_folder_keep_no_call_away(tmp_path: Path) -> None:
    pictures = tmp_path / "screen-1" / "pictures"
    pictures.mkdir(parents=True)
    Image.new("RGB", (640, 480), "navy").save(pictures / "good-1s.png")
    (pictures / "half.jpg").write_bytes(b"\xff\xd8\xff\xe0" + bytes(2_000))
    (pictures / "film.mp4").write_bytes(b"\0\0\0\x18ftypmp42" + bytes(5_000))
    for file in pictures.iterdir():
        _is_old(file)
    async with (
        running_hub(tmp_path / "state", site=site(tmp_path, display='layout = "slides"\n')) as hub,
        screen(tmp_path, hub, sound="", settings=SLIDES) as display,
        house(hub, 9) as people,
    ):
        for _ in range(9):
            await people.issue()
        for counter in range(1, 4):
            await people.call(str(counter))
        await people.until(lambda: {"slides", "film"} <= _ailing(people.troubles(display.name)))
        told = people.troubles(display.name)
        for counter in range(4, 7):
            await people.call(str(counter))
        pictures.rename(tmp_path / "away")
        await display.program.logged("slides_no_folder")
        for counter in range(7, 10):
            await people.call(str(counter))
        await people.until(lambda: people.outcome("9", display.name) != "")
        await display.stop()
        made = calls(hub)
    assert ("slides", "unreadable") in told
    assert display.shown == list(made) == list(range(1, 10))


async def test_ok__the_clerk_sees_on_how_many_screens_and_that_it_was_spoken(
    tmp_path: Path,
) -> None:
    async with (
        running_hub(tmp_path / "state", site=site(tmp_path)) as hub,
        screen(tmp_path, hub, "left") as left,
        screen(tmp_path, hub, "right", sound="") as right,
        house(hub, 1) as people,
    ):
        await people.issue()
        await people.call("1")
        await people.until(lambda: people.outcome("1", "left") == CallOutcome.SPOKEN)
        await people.until(lambda: bool(people.outcome("1", "right")))
        present = people.present("1")
        assert present
        assert present.screens == 2
        assert present.outcomes == {"left": CallOutcome.SPOKEN, "right": CallOutcome.SHOWN}
        assert not present.speaking
        await right.stop()
        await people.until(lambda: (at := people.present("1")) is not None and at.screens == 1)
        await left.stop()


def _says_old(display: Screen) -> bool:
    """Whether the line at its foot tells how old its state is."""
    return display.pixel(0.01, 0.99) == ALERT


def _ailing(troubles: list[tuple[str, str]]) -> set[str]:
    return {about for about, _ in troubles}


def _is_old(file: Path) -> None:
    """It is not being copied any more."""
    hour_ago = time.time() - 3600
    os.utime(file, (hour_ago, hour_ago))
