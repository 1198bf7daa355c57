"""Pictures take turns; what is broken, foreign or half there stops nobody."""

import asyncio
import os
import struct
import zlib
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pygame
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from display.ffmpeg import Player
from display.slide_files import SECONDS, Entry, Unreadable, in_turn, load, look, seconds_of
from display.slides import FADE_S, FADE_STEP_S, Frame, Slides, Turn
from tests.patience import until

SIZE = (64, 48)
RED, GREEN, BLUE, GROUND = (250, 0, 0), (0, 250, 0), (0, 0, 250), (9, 9, 9)
NO_PLAYER = Player("no-such-player", "no-such-prober")
Told = list[tuple[str, str]]


def paint(path: Path, colour: tuple[int, ...], size: tuple[int, int] = SIZE) -> Path:
    """A plain picture that has been there for a while."""
    mode = "RGBA" if len(colour) == 4 else "RGB"
    Image.new(mode, size, colour).save(path)
    return aged(path)


def aged(path: Path) -> Path:
    """As if nobody was still writing it."""
    os.utime(path, (1_700_000_000, 1_700_000_000))
    return path


def bomb(path: Path) -> Path:
    """A PNG of a few hundred bytes that says that it is 50,000 pixels wide and high."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        check = struct.pack(">I", zlib.crc32(kind + data))
        return struct.pack(">I", len(data)) + kind + data + check

    header = struct.pack(">IIBBBBB", 50_000, 50_000, 8, 2, 0, 0, 0)
    pixels = zlib.compress(bytes(100_000))
    path.write_bytes(
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")
    )
    return aged(path)


def near(surface: pygame.Surface | None, at: tuple[int, int], colour: tuple[int, ...]) -> bool:
    """JPEG and WebP do not keep a colour exactly."""
    if surface is None:
        return False
    return all(abs(a - b) <= 8 for a, b in zip(surface.get_at(at)[:3], colour, strict=False))


@pytest.fixture
def told() -> Told:
    return []


@pytest.fixture
def slides(tmp_path: Path, told: Told) -> Slides:
    return make(tmp_path, told)


def make(folder: Path, told: Told, player: Player | None = None) -> Slides:
    def tell(about: str, state: str) -> None:
        told.append((about, state))

    return Slides(folder, SIZE, tell, lambda: None, ground=GROUND, player=player)


@asynccontextmanager
async def running(slides: Slides, *, fade_s: float = 0.1) -> AsyncIterator[None]:
    """In haste: nobody has to see anything, and what a test misses comes round again."""
    with pytest.MonkeyPatch.context() as haste:
        haste.setattr("display.slides.FADE_S", fade_s)
        haste.setattr("display.slides._LOOK_S", 0.1)
        haste.setattr("display.slides.seconds_of", lambda *file: seconds_of(*file) / 2)
        task = asyncio.create_task(slides.run())
        try:
            yield
            assert not task.done()
        finally:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)


def shows(slides: Slides, colour: tuple[int, ...]) -> Callable[[], bool]:
    """It stands alone on the screen."""

    def holds() -> bool:
        frame = slides.frame(asyncio.get_running_loop().time())
        return frame.over is None and near(frame.surface, (32, 24), colour)

    return holds


# Time, without any pictures


@pytest.mark.parametrize(
    ("name", "seconds"),
    [
        ("plakat-20s.png", 20),
        ("plakat.png", SECONDS),
        ("plakat-0s.png", SECONDS),
        ("20s.png", SECONDS),
        ("haus-5s-neu.jpg", SECONDS),
        ("-7s.webp", 7),
    ],
)
def test_ok__a_name_says_how_long(name: str, seconds: float) -> None:
    assert seconds_of(name) == seconds


names = st.sets(st.text("aAbB12-", min_size=1, max_size=4), max_size=8)


@given(names, st.text("aAbB12-", max_size=4))
def test_ok__all_take_turns_by_name(files: set[str], last: str) -> None:
    order = in_turn([Entry(name) for name in files], last)
    assert {entry.name for entry in order} == files
    seen, name = [], last
    for _ in files:  # whoever always takes the first one sees them all
        name = in_turn([Entry(each) for each in files], name)[0].name
        seen.append(name)
    assert sorted(seen) == sorted(files)
    if last in files:
        assert order[-1].name == last


def test_ok__a_fade_and_then_peace() -> None:
    turn = Turn(Entry("a.png"), pygame.Surface(SIZE), 100.0, 112.0, fades=True)
    assert turn.share(100.0) == 0
    assert turn.share(100 + FADE_S / 2) == pytest.approx(0.5)
    assert turn.next_change_s(100.4) == FADE_STEP_S
    assert turn.share(101.0) == 1
    assert turn.next_change_s(101.0) == 11
    assert turn.next_change_s(113.0) == 0


# One picture


@pytest.mark.parametrize("suffix", ["png", "jpg", "jpeg", "webp", "gif"])
def test_ok__as_large_as_fits_in_the_middle(tmp_path: Path, suffix: str) -> None:
    wide = load(paint(tmp_path / f"wide.{suffix}", RED, (200, 75)), SIZE, GROUND)
    assert wide.get_size() == SIZE
    assert near(wide, (32, 24), RED)
    assert near(wide, (0, 13), RED)
    assert wide.get_at((32, 11))[:3] == GROUND
    assert wide.get_at((32, 36))[:3] == GROUND
    small = load(paint(tmp_path / f"small.{suffix}", RED, (4, 12)), SIZE, GROUND)
    assert near(small, (32, 0), RED)
    assert small.get_at((23, 24))[:3] == GROUND


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "CMYK", "I;16", "RGBA"])
def test_ok__whatever_its_pixels_are(tmp_path: Path, mode: str) -> None:
    file = tmp_path / ("a.jpg" if mode == "CMYK" else "a.png")
    level = 255 if mode == "1" else 128
    if mode == "I;16":
        picture = Image.frombytes(mode, SIZE, b"\x00\x80" * SIZE[0] * SIZE[1])
    else:
        picture = Image.new("L", SIZE, level)
        picture = picture.convert("RGB").convert(mode) if mode == "CMYK" else picture.convert(mode)
    picture.save(file)
    assert near(load(file, SIZE, GROUND), (32, 24), (level,) * 3)


def test_ok__a_photo_stands_upright(tmp_path: Path) -> None:
    lying = Image.new("RGB", (80, 40), RED)
    lying.paste(BLUE, (40, 0, 80, 40))
    exif = Image.Exif()
    exif[0x0112] = 6  # turn it to the right
    lying.save(tmp_path / "photo.jpg", exif=exif, quality=95)
    upright = load(tmp_path / "photo.jpg", SIZE, GROUND)
    assert near(upright, (32, 5), RED)
    assert near(upright, (32, 42), BLUE)
    assert upright.get_at((10, 24))[:3] == GROUND


def test_ok__what_is_transparent_shows_the_ground(tmp_path: Path) -> None:
    surface = load(paint(tmp_path / "a.png", (250, 0, 0, 0)), SIZE, GROUND)
    assert surface.get_at((32, 24))[:3] == GROUND


def truncated(path: Path) -> Path:
    Image.effect_noise((300, 300), 80).save(path)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    return aged(path)


def foreign(path: Path) -> Path:
    """Ghostscript's business, if anybody's; a name is not enough to have it run."""
    path.write_bytes(b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 64 48\n%%EndComments\n")
    return aged(path)


def empty(path: Path) -> Path:
    path.touch()
    return aged(path)


@pytest.mark.parametrize("spoil", [truncated, foreign, empty, bomb])
@pytest.mark.parametrize("suffix", ["png", "jpg", "webp", "gif"])
def test_fail__one_sentence_says_why(
    tmp_path: Path, spoil: Callable[[Path], Path], suffix: str
) -> None:
    with pytest.raises(Unreadable) as why:
        load(spoil(tmp_path / f"a.{suffix}"), SIZE, GROUND)
    assert len(str(why.value).splitlines()) == 1


@pytest.mark.parametrize(("mode", "side"), [("1", 9000), ("LA", 6000)])
def test_fail__a_picture_that_would_fill_the_memory(tmp_path: Path, mode: str, side: int) -> None:
    Image.new(mode, (side, side)).save(tmp_path / "a.png", compress_level=1)
    with pytest.raises(Unreadable, match=f"too large: {side} × {side} pixels"):
        load(tmp_path / "a.png", SIZE, GROUND)


# A folder


def test_ok__only_what_is_meant_to_be_shown(tmp_path: Path) -> None:
    for name in ("a.png", ".b.png", "Thumbs.db", "c.png.part", "d.mp4", "e.pdf"):
        (tmp_path / name).touch()
    (tmp_path / "folder.png").mkdir()
    os.mkfifo(tmp_path / "pipe.png")
    (tmp_path / "link.png").symlink_to("nowhere")
    found = {entry.name: entry.regular for entry in look(tmp_path)}
    assert found == {
        "a.png": True,
        "d.mp4": True,
        "e.pdf": True,
        "link.png": False,
        "pipe.png": False,
    }


async def test_ok__one_after_the_other_by_name(tmp_path: Path, slides: Slides) -> None:
    paint(tmp_path / "2-1s.png", GREEN)
    paint(tmp_path / "1-1s.jpg", RED)
    paint(tmp_path / "3-1s.webp", BLUE)
    async with running(slides):
        for colour in (RED, GREEN, BLUE, RED):
            await until(shows(slides, colour))


async def test_ok__one_passes_into_the_other(tmp_path: Path, slides: Slides) -> None:
    paint(tmp_path / "1-1s.png", RED)
    paint(tmp_path / "2-30s.png", BLUE)
    now_s = asyncio.get_running_loop().time
    async with running(slides, fade_s=FADE_S):
        await until(shows(slides, RED))
        await until(lambda: slides.frame(now_s()).over is not None)
        frame = slides.frame(now_s())
        assert slides.next_change_s(now_s()) <= FADE_STEP_S
        half = Frame(frame.surface, frame.over, 0.5)
        blend = slides.drawn(half)
        assert blend is not None
        assert near(blend, (32, 24), (125, 0, 125))
        last = slides.drawn(Frame(frame.surface, frame.over, 0.9))
        assert last is blend
        assert near(frame.over, (32, 24), BLUE)  # and neither is changed by it
        await until(shows(slides, BLUE))
        assert 1 < slides.next_change_s(now_s()) <= 30


async def test_ok__one_alone_stands_still(tmp_path: Path, slides: Slides) -> None:
    paint(tmp_path / "only-1s.png", RED)
    now_s = asyncio.get_running_loop().time
    async with running(slides):
        await until(shows(slides, RED))
        first = slides.frame(now_s())
        began_s = now_s()
        await until(lambda: now_s() > began_s + 1.2)  # two turns
        assert slides.frame(now_s()) == first  # the very same surface: nothing was loaded again


async def test_ok__files_come_and_go(tmp_path: Path, slides: Slides, told: Told) -> None:
    paint(tmp_path / "1-1s.png", RED)
    async with running(slides):
        await until(shows(slides, RED))
        paint(tmp_path / "2-1s.png", GREEN)
        await until(shows(slides, GREEN))
        (tmp_path / "1-1s.png").unlink()
        paint(tmp_path / "2-1s.png", BLUE)  # the same name, another picture
        await until(shows(slides, BLUE))
        (tmp_path / "2-1s.png").unlink()
        await until(lambda: slides.frame(0) == Frame())
        assert slides.drawn(slides.frame(0)) is None
        paint(tmp_path / "3.png", GREEN)
        await until(shows(slides, GREEN))
    assert told == []


async def test_ok__a_missing_folder_may_come_later(
    tmp_path: Path, told: Told, caplog: pytest.LogCaptureFixture
) -> None:
    folder = tmp_path / "later"
    slides = make(folder, told)
    async with running(slides):
        await until(lambda: len(caplog.records) > 0)
        assert slides.frame(0) == Frame()
        assert slides.next_change_s(0) == float("inf")
        folder.mkdir()
        paint(folder / "a.png", RED)
        await until(shows(slides, RED))
    assert [record.msg for record in caplog.records] == ["slides_no_folder"]
    assert told == []


async def test_fail__broken_files_are_skipped_told_and_logged_once(
    tmp_path: Path, slides: Slides, told: Told, caplog: pytest.LogCaptureFixture
) -> None:
    paint(tmp_path / "1-1s.png", RED)
    truncated(tmp_path / "2.png")
    foreign(tmp_path / "3.jpg")
    bomb(tmp_path / "4.png")
    foreign(tmp_path / "5.pdf")
    os.mkfifo(tmp_path / "6.png")
    aged(tmp_path / "6.png")
    paint(tmp_path / "7-1s.png", BLUE)
    async with running(slides):
        for colour in (RED, BLUE, RED, BLUE):
            await until(shows(slides, colour))
        assert told == [("slides", "unreadable")]
        broken = ["2.png", "3.jpg", "4.png", "5.pdf", "6.png"]
        assert {record.msg for record in caplog.records} == {"slide_unreadable"}
        assert sorted(record.__dict__["file"] for record in caplog.records) == broken
        for name in broken:
            (tmp_path / name).unlink()
        await until(lambda: told[1:] == [("slides", "ok")])


async def test_fail__a_folder_of_nothing_but_rubbish(
    tmp_path: Path, slides: Slides, told: Told, caplog: pytest.LogCaptureFixture
) -> None:
    for number in range(30):
        foreign(tmp_path / f"{number}.png")
    async with running(slides):
        await until(lambda: told == [("slides", "unreadable")])
        assert slides.frame(0) == Frame()
        paint(tmp_path / "good.png", GREEN)
        await until(shows(slides, GREEN))
    assert len(caplog.records) == 30


async def test_ok__what_is_still_being_copied_is_no_trouble(
    tmp_path: Path, slides: Slides, told: Told, caplog: pytest.LogCaptureFixture
) -> None:
    paint(tmp_path / "1-1s.png", RED)
    Image.effect_noise((300, 300), 80).save(tmp_path / "whole.png")
    whole = (tmp_path / "whole.png").read_bytes()
    (tmp_path / "whole.png").unlink()
    async with running(slides):
        (tmp_path / "2-1s.png").write_bytes(whole[:5000])
        await until(shows(slides, RED))
        (tmp_path / "2-1s.png").write_bytes(whole)
        await until(lambda: not shows(slides, RED)())
    assert (told, caplog.records) == ([], [])


async def test_ok__what_is_replaced_while_it_is_read_is_no_trouble(
    tmp_path: Path,
    slides: Slides,
    told: Told,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    picture = paint(tmp_path / "1-1s.png", RED)
    read: list[Path] = []

    def late(path: Path, size: tuple[int, int], ground: tuple[int, int, int]) -> pygame.Surface:
        read.append(path)
        if len(read) == 1:
            paint(tmp_path / ".new.png", BLUE).replace(picture)
            raise Unreadable("half of the old one")
        return load(path, size, ground)

    monkeypatch.setattr("display.slides.load", late)
    async with running(slides):
        await until(shows(slides, BLUE))
    assert len(read) == 2
    assert (told, caplog.records) == ([], [])


async def test_fail__without_a_player_films_are_skipped(
    tmp_path: Path, told: Told, caplog: pytest.LogCaptureFixture
) -> None:
    paint(tmp_path / "1-1s.png", RED)
    aged(empty(tmp_path / "2.mp4"))
    aged(empty(tmp_path / "3.webm"))
    paint(tmp_path / "4-1s.png", BLUE)
    slides = make(tmp_path, told, NO_PLAYER)
    async with running(slides):
        for colour in (RED, BLUE, RED, BLUE):
            await until(shows(slides, colour))
    assert told == [("film", "no-player")]
    assert [record.msg for record in caplog.records] == ["film_no_player"]
