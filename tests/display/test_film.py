"""Films, played by the real ffmpeg; broken ones, and players that die, hang or are not there."""

import asyncio
import math
import os
import signal
import subprocess
from array import array
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import pygame
import pytest

from display.ffmpeg import FilmTrouble, Player
from display.film import DUCKED, Film
from display.slides import Slides
from media.player import close_loudspeaker, open_loudspeaker
from media.sound import RATE_HZ
from tests.display.test_slides import BLUE, RED, aged, near, paint, running, shows
from tests.patience import PATIENCE_S, until

SIZE = (160, 120)
GROUND = (9, 9, 9)


def encode(target: Path, *sources: str, options: tuple[str, ...] = ()) -> Path:
    """A film of ffmpeg's own test sources."""
    inputs = [word for source in sources for word in ("-f", "lavfi", "-i", source)]
    command = ["ffmpeg", "-loglevel", "error", "-y", *inputs, "-pix_fmt", "yuv420p", *options]
    subprocess.run([*command, str(target)], check=True)
    return aged(target)


@pytest.fixture(scope="module")
def films(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("films")
    picture, tone = "testsrc=size=160x90:rate=25", "sine=frequency=440:duration="
    encode(folder / "short.mp4", f"{picture}:duration=1", f"{tone}1")
    encode(folder / "silent.webm", f"{picture}:duration=1")
    encode(folder / "long.mkv", f"{picture}:duration=30", f"{tone}30")
    encode(folder / "red.mp4", "color=c=red:size=160x120:rate=60:duration=1")
    encode(folder / "tone.mov", "color=c=blue:size=32x32:rate=5:duration=3", f"{tone}3")
    return folder


@pytest.fixture
def dummy_sound(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    open_loudspeaker()
    yield
    close_loudspeaker()


@asynccontextmanager
async def opened(path: Path, player: Player | None = None) -> AsyncIterator[Film]:
    film = Film(path, SIZE, GROUND, lambda: None, player=player)
    try:
        await film.open()
        yield film
    finally:
        await film.close()


def children() -> set[int]:
    """The processes that this one has, zombies too."""
    found = set()
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text("utf-8", errors="replace").rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[1]) == os.getpid():
            found.add(int(stat.parent.name))
    return found


def command(process: int) -> list[str]:
    return Path(f"/proc/{process}/cmdline").read_text("utf-8").split("\0")


@pytest.fixture(autouse=True)
def nothing_is_left() -> Iterator[None]:
    before = children()
    yield
    assert children() <= before


async def test_ok__frames_come_and_it_ends(films: Path) -> None:
    seen: list[bytes] = []

    def look() -> None:
        seen.append(film.frame().get_buffer().raw)

    film = Film(films / "silent.webm", SIZE, GROUND, look)
    try:
        await film.open()
        assert film.frame_s == pytest.approx(1 / 25)
        assert near(film.frame(), (80, 5), GROUND)  # above a picture that is wider
        assert not near(film.frame(), (80, 60), GROUND)
        assert film.position_s == 0
        film.play()
        await film.ended()
    finally:
        await film.close()
    assert len(set(seen)) > 1
    assert film.position_s >= 0.9


async def test_ok__at_most_thirty_frames_in_a_second(films: Path) -> None:
    async with opened(films / "red.mp4") as film:
        assert film.frame_s == pytest.approx(1 / 30)
        assert near(film.frame(), (80, 60), (254, 0, 0))


async def test_ok__until_it_is_played_the_first_frame_stands(films: Path) -> None:
    async with opened(films / "long.mkv") as film:
        first = film.frame().get_buffer().raw
        assert film.frame().get_buffer().raw == first
        film.play()
        await until(lambda: film.frame().get_buffer().raw != first)
        shown = film.frame()
        kept = shown.get_buffer().raw
        at_s = film.position_s
        await until(lambda: film.position_s > at_s + 0.3)
        assert shown.get_buffer().raw == kept  # what the screen holds is not painted over


@pytest.mark.usefixtures("dummy_sound")
async def test_ok__picture_and_sound_go_together(films: Path) -> None:
    channel = pygame.mixer.Channel(1)
    async with opened(films / "long.mkv") as film:
        assert not channel.get_busy()
        film.play()
        await until(channel.get_busy)
        await until(lambda: film.position_s > 1)
        assert not pygame.mixer.Channel(0).get_busy()  # the voice has its own
    assert not channel.get_busy()


@pytest.mark.usefixtures("dummy_sound")
async def test_ok__while_somebody_is_called_it_is_quieter(films: Path) -> None:
    channel = pygame.mixer.Channel(1)
    async with opened(films / "long.mkv") as film:
        film.volume = 0.5
        film.play()
        await until(lambda: channel.get_volume() == pytest.approx(0.5, abs=0.02))
        film.duck(True)
        await until(lambda: channel.get_volume() == pytest.approx(0.5 * DUCKED, abs=0.02))
        film.duck(False)
        await until(lambda: channel.get_volume() == pytest.approx(0.5, abs=0.02))
        assert channel.get_busy(), "it is turned down and up, not begun anew"


async def test_ok__its_tone_is_heard_without_gaps(
    films: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SDL_AUDIODRIVER", "disk")
    monkeypatch.setenv("SDL_DISKAUDIOFILE", str(tmp_path / "heard.raw"))
    open_loudspeaker()
    async with opened(films / "tone.mov") as film:
        film.play()
        await film.ended()
    close_loudspeaker()
    heard = array("h")
    heard.frombytes((tmp_path / "heard.raw").read_bytes())
    window = RATE_HZ // 100
    loud = [
        math.sqrt(sum(sample * sample for sample in heard[at : at + window]) / window)
        for at in range(0, len(heard) - window, window)
    ]
    sounding = [at for at, level in enumerate(loud) if level > 1000]
    assert len(sounding) >= 290  # hundredths of a second
    assert sounding == list(range(sounding[0], sounding[-1] + 1))


async def test_ok__without_a_sound_device_it_is_silent(films: Path) -> None:
    assert pygame.mixer.get_init() is None
    async with opened(films / "short.mp4") as film:
        film.duck(True)
        film.play()
        await film.ended()


@pytest.mark.usefixtures("dummy_sound")
async def test_ok__the_sound_device_may_go_away(films: Path) -> None:
    async with opened(films / "long.mkv") as film:
        film.play()
        await until(pygame.mixer.Channel(1).get_busy)
        close_loudspeaker()
        at_s = film.position_s
        await until(lambda: film.position_s > at_s + 0.5)
    assert pygame.mixer.get_init() is None, "and it has not opened it again"


# What can go wrong


def garbage(path: Path, whole: bytes) -> None:
    path.write_bytes(os.urandom(50_000))


def truncated(path: Path, whole: bytes) -> None:
    path.write_bytes(whole[: len(whole) // 2])


def empty(path: Path, whole: bytes) -> None:
    path.touch()


def playlist(path: Path, whole: bytes) -> None:
    """It would play another file."""
    path.with_name("other.mp4").write_bytes(whole)
    path.write_text("#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\nother.mp4\n", encoding="ascii")


@pytest.mark.parametrize("spoil", [garbage, truncated, empty, playlist])
async def test_fail__a_file_that_is_no_film(
    films: Path, tmp_path: Path, spoil: Callable[[Path, bytes], None]
) -> None:
    spoil(tmp_path / "a.mp4", (films / "short.mp4").read_bytes())
    with pytest.raises(FilmTrouble) as trouble:
        async with opened(tmp_path / "a.mp4"):
            pass
    assert trouble.value.state == "unreadable"
    assert len(str(trouble.value).splitlines()) == 1


async def test_fail__a_sound_without_a_picture(tmp_path: Path) -> None:
    encode(tmp_path / "a.mp4", "sine=duration=1")
    with pytest.raises(FilmTrouble, match="no picture in it"):
        async with opened(tmp_path / "a.mp4"):
            pass


@pytest.mark.usefixtures("dummy_sound")
@pytest.mark.parametrize("which", ["rawvideo", "s16le"])
async def test_fail__the_player_is_killed(films: Path, which: str) -> None:
    before = children()
    async with opened(films / "long.mkv") as film:
        film.play()
        await until(lambda: film.position_s > 0.3)
        for process in children() - before:
            if which in command(process):
                os.kill(process, signal.SIGKILL)
        if which == "rawvideo":
            with pytest.raises(FilmTrouble, match="ended by signal 9"):
                await film.ended()
        else:
            await until(lambda: not pygame.mixer.Channel(1).get_busy())
            at_s = film.position_s
            await until(lambda: film.position_s > at_s + 0.5)  # silent, but the picture goes on


async def seen_through(film: Film) -> None:
    await film.open()
    film.play()
    await film.ended()


@pytest.mark.parametrize("begun", [True, False])
async def test_fail__a_player_that_stalls(films: Path, tmp_path: Path, begun: bool) -> None:
    """It hangs before its first frame, or in the middle of one."""
    player = tmp_path / "stalls"
    frames = SIZE[0] * SIZE[1] * 4 * 3 + 100 if begun else 0
    player.write_text(f"#!/bin/sh\nhead -c {frames} /dev/zero\nexec sleep 1000\n", encoding="ascii")
    player.chmod(0o755)
    stalls = Player(str(player), stall_s=0.3, probe_s=PATIENCE_S)
    film = Film(films / "silent.webm", SIZE, GROUND, lambda: None, player=stalls)
    try:
        with pytest.raises(FilmTrouble, match=r"no picture for 0\.3 s"):
            await seen_through(film)
    finally:
        await film.close()


async def test_fail__a_prober_that_hangs(films: Path, tmp_path: Path) -> None:
    prober = tmp_path / "hangs"
    prober.write_text("#!/bin/sh\nexec sleep 1000\n", encoding="ascii")
    prober.chmod(0o755)
    with pytest.raises(FilmTrouble, match=r"not understood in 0\.3 s"):
        async with opened(films / "short.mp4", Player(prober=str(prober), probe_s=0.3)):
            pass


@pytest.mark.parametrize("player", [Player("no-such-player"), Player(prober="no-such-prober")])
async def test_fail__no_player(films: Path, player: Player) -> None:
    with pytest.raises(FilmTrouble) as trouble:
        async with opened(films / "short.mp4", player):
            pass
    assert trouble.value.state == "no-player"


async def test_ok__stopped_at_any_time(films: Path) -> None:
    film = Film(films / "long.mkv", SIZE, GROUND, lambda: None)
    await film.close()
    opening = asyncio.create_task(film.open())
    await asyncio.sleep(0)
    opening.cancel()
    (ended,) = await asyncio.gather(opening, return_exceptions=True)
    await film.close()
    assert isinstance(ended, asyncio.CancelledError)
    assert film.position_s == 0


# Among pictures


async def test_ok__a_film_takes_its_turn(films: Path, tmp_path: Path) -> None:
    told: list[tuple[str, str]] = []
    paint(tmp_path / "1-1s.png", BLUE)
    (tmp_path / "2.mp4").write_bytes((films / "red.mp4").read_bytes())
    (tmp_path / "3.mp4").write_bytes(b"no film")
    aged(tmp_path / "2.mp4")
    aged(tmp_path / "3.mp4")
    slides = Slides(tmp_path, (64, 48), lambda *facts: told.append(facts), lambda: None)
    slides.duck(True)
    async with running(slides):
        for colour in (BLUE, (254, 0, 0), BLUE, (254, 0, 0)):
            await until(shows(slides, colour))
        assert told == [("film", "unreadable")]
        (tmp_path / "3.mp4").unlink()
        await until(lambda: told[1:] == [("film", "ok")])


async def test_fail__a_player_killed_in_mid_film_is_one_turn_lost(
    films: Path, tmp_path: Path
) -> None:
    told: list[tuple[str, str]] = []
    (tmp_path / "1.mkv").write_bytes((films / "long.mkv").read_bytes())
    aged(tmp_path / "1.mkv")
    paint(tmp_path / "2-1s.png", RED)
    before = children()
    slides = Slides(tmp_path, (64, 48), lambda *facts: told.append(facts), lambda: None)
    async with running(slides):
        await until(lambda: slides.frame(0).surface is not None)
        for process in children() - before:
            os.kill(process, signal.SIGKILL)
        await until(shows(slides, RED))
    assert told == [("film", "unreadable")]
