"""What went wrong once, or would have: odd sizes, clocks, networks and settings."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec
import pygame
import pytest
from PIL import Image

from config.texts import Texts
from display.board import Board
from display.canvas import Canvas, Window, open_screen
from display.facts import Facts
from display.marks import Marks
from display.model import Model, Rules, advance, apply, begin_announcement, started
from display.painter import Painter
from display.panels.front import arrange, divided, widths
from display.picture import picture
from display.power import LINGER_S, Light, Panel
from display.rect import Rect
from display.scale import scale_of
from display.scene import Logo, Paragraph, Region, Scene, Text, colour
from hub.protocol.commands import CallOutcome
from hub.protocol.screens import Labels, Layout, Screen, Voice
from hub.protocol.screens import Panel as Part
from hub.protocol.site import Hours, NumberRange, Service, Site
from hub.protocol.theme import Theme
from hub.protocol.views import CallLine
from hub.protocol.wire import DeviceReported, Hello, SiteChanged
from media.fonts import Weight
from tests.display import test_process as programs
from tests.display.rigs import NOW_MS, SITE, line, view
from tests.display.scenes import HOUSE, LAYOUTS, THEME, TYPESETTER
from tests.hub.link.fake_hub import FakeHub
from tests.patience import until

HOUR_MS = 3_600_000
GROUND, INK = (255, 255, 255), (0, 0, 0)
TUESDAY = 1
TEXTS = Texts.load()


# The front


def standing(*calls: CallLine, capacity: int = 3) -> Model:
    rules = Rules(comfort=2, capacity=capacity, sound=True)
    return apply(started(Marks(), rules), view(calls), NOW_MS)


def test_ok__a_clock_set_back_does_not_keep_the_front_full() -> None:
    model = standing(*(line(seq) for seq in range(1, 7)))
    before = NOW_MS - HOUR_MS
    model = advance(model, before)
    for _ in range(2):
        before += model.rules.minimum_ms
        model = advance(model, before)
    assert model.queue == ()


def test_ok__who_does_not_speak_any_more_leaves_the_rest_to_the_other() -> None:
    calls = [line(1), line(2), line(3)]
    model, first = begin_announcement(standing(*calls), NOW_MS)
    assert first is not None
    model = replace(apply(model, view(calls, speaks=()), NOW_MS), speaking=None)
    assert begin_announcement(model, NOW_MS)[1] is None
    claimed = [msgspec.structs.replace(line(1), spoken=True), *calls[1:]]
    _, again = begin_announcement(apply(model, view(claimed), NOW_MS), NOW_MS)
    assert again is not None, "until it is the one that speaks again"
    assert again.call.call_seq == 2


@pytest.mark.parametrize("tiles", [1, 4, 9, 12])
def test_ok__what_stands_in_front_is_seen_though_the_room_has_become_smaller(tiles: int) -> None:
    area = Rect(0, 100, 800, 300)
    front = arrange(area, scale_of((1280, 720), 25.0, 22.0), tiles, widths(SITE))
    assert front.capacity < 9
    assert len(front.tiles) >= tiles
    assert all(area.contains(tile) for tile in front.tiles)


@pytest.mark.parametrize(("prefix", "last"), [("A", 999), ("AB", 999), ("AB", 99_999)])
def test_ok__long_numbers_are_as_large_as_short_ones(prefix: str, last: int) -> None:
    service = Service("ausweis", {"de": "Ausweis"}, prefix)
    site = msgspec.structs.replace(
        SITE, services=(service,), ranges={prefix: NumberRange(last=last)}
    )
    scale, parts = scale_of((1920, 1080), 10.0, 55.0), widths(site)
    area = Rect(0, 100, 1700, 900)
    front = arrange(area, scale, arrange(area, scale, 1, parts).comfort, parts)
    at = divided(front.tiles[0], scale, parts, words=False, reserve=True)
    number = f"{prefix}{last}"
    size = TYPESETTER.fitting_size(number, at.size_px, at.number.w, Weight.BOLD)
    assert size >= scale.number_px


# The picture

OTHERS = [part for part in Part if part is not Part.CALLS]
NARROW = (*(1 for _ in OTHERS), 100)
STRIPS: dict[str, Layout] = {
    "strips": Layout((*((part,) for part in OTHERS), (Part.CALLS,)), (1,), NARROW),
    "columns": Layout(((*OTHERS, Part.CALLS),), NARROW, (1,)),
    "alone": Layout(((Part.CALLS,),), (1,), (1,)),
}
SMALL = [(320, 240), (240, 320), (640, 100)]


def scene_of(
    name: str, size: tuple[int, int], far: tuple[float, float], site: Site, called: int
) -> Scene:
    look = msgspec.structs.replace(
        THEME, layouts={**THEME.layouts, **STRIPS}, ticker={"de": "Eine lange Zeile, die läuft"}
    )
    counters = [site.counters[at % len(site.counters)] for at in range(called)]
    calls = [
        msgspec.structs.replace(line(at, counter=one.id, language="ar"), counter_label=one.label)
        for at, one in enumerate(counters, start=1)
    ]
    model = apply(started(Marks(), Rules(comfort=called, capacity=called)), view(calls), NOW_MS)
    facts = Facts(
        model=model,
        theme=look,
        site=site,
        labels=("ar", "de") if called == 1 else ("de", "en"),
        now_ms=NOW_MS,
        say_in=TEXTS.say,
        screen=Screen(layout=name, distance_m=far[0], diagonal_in=far[1]),
        slides=True,
        lost_ms=NOW_MS if called > 1 else None,
    )
    return picture(facts, size)


@pytest.mark.parametrize("far", [(0.0, 0.0), (1.0, 200.0), (100.0, 5.0)], ids=str)
@pytest.mark.parametrize("size", SMALL, ids=str)
@pytest.mark.parametrize("name", [*LAYOUTS, *STRIPS])
def test_ok__nothing_leaves_the_smallest_screens_and_all_can_be_drawn(
    name: str, size: tuple[int, int], far: tuple[float, float]
) -> None:
    rooms = tuple(
        msgspec.structs.replace(one, label="Kraftfahrzeugstelle X") for one in HOUSE.counters
    )
    whole = Rect(0, 0, *size)
    for site, called in ((HOUSE, 1), (msgspec.structs.replace(HOUSE, counters=rooms), 9)):
        scene = scene_of(name, size, far, site, called)
        for region in scene.regions:
            assert whole.contains(region.rect), region.name
            for rect in (region.rect, *(item.rect for item in region.items)):
                assert rect.w >= 0 <= rect.h, region.name
        painter = Painter(pygame.Surface(size, 0, 32), TYPESETTER)
        painter.paint(scene)
        painter.run(1.0, 60.0)


def test_ok__a_long_message_comes_in_turns_and_none_of_it_is_left_out() -> None:
    words = [f"Wort{at}" for at in range(700)]
    rect = Rect(0, 0, 600, 90)
    message = Paragraph(rect, " ".join(words), 40, INK, GROUND, least_px=30)
    surface = pygame.Surface((rect.w, rect.h), 0, 32)
    painter = Painter(surface, TYPESETTER)

    def seen(beat: int) -> bytes:
        region = Region("message", rect, GROUND, (replace(message, beat=beat),))
        painter.paint(Scene((rect.w, rect.h), GROUND, (), (region,)))
        return pygame.image.tobytes(surface, "RGB")

    pages = [seen(beat) for beat in range(400)]
    turns = pages.index(pages[0], 1)
    assert turns > 100
    assert len(set(pages)) == turns


@pytest.mark.parametrize("png", [b"", b"\x89PNG\r\n\x1a\n" + b"\0" * 40, b"GIF89a"])
def test_fail__a_broken_logo_keeps_nothing_off_the_screen(png: bytes) -> None:
    surface = pygame.Surface((200, 100), 0, 32)
    place = Rect(0, 0, 100, 100)
    number = Text(Rect(100, 0, 100, 100), "A1", 60, INK, GROUND)
    region = Region("name", Rect(0, 0, 200, 100), GROUND, (Logo(place, png), number))
    Painter(surface, TYPESETTER).paint(Scene((200, 100), GROUND, (), (region,)))
    assert INK in {surface.get_at((x, 50))[:3] for x in range(100, 200)}


def test_ok__where_languages_take_turns_calls_keep_their_side() -> None:
    screen = Screen(labels=Labels.ROTATE, languages=("de", "ar"))
    facts = Facts(standing(line(1)), THEME, HOUSE, ("ar",), NOW_MS, TEXTS.say, screen)
    assert not facts.leftwards
    arabic = msgspec.structs.replace(screen, languages=("ar", "de"))
    assert replace(facts, labels=("de",), screen=arabic).leftwards


# The screen


@dataclass
class Clock:
    at_ms: int = NOW_MS
    speed: float = 1.0

    def now_ms(self) -> int:
        return self.at_ms


@pytest.fixture
def headless(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    yield
    pygame.display.quit()


def board_with(**screen: object) -> tuple[Board, Clock, Canvas]:
    canvas = Canvas(open_screen(Window((1280, 720), fullscreen=False)), wanders=True)
    clock = Clock()
    board = Board(
        canvas,
        TYPESETTER,
        clock,
        Marks(),
        lambda texts: Texts.load(texts).say,
        display="hall",
        language="de",
        sound=False,
    )
    own = msgspec.structs.replace(Screen(layout="hall"), **screen)
    board.adopt(SITE, Theme(layouts=THEME.layouts, screens={"hall": own}), {})
    return board, clock, canvas


AFTERNOON = (Hours(TUESDAY, 12 * 3600, 18 * 3600),)
"""At 10:42 the panel is to be off."""


def goes_dark(board: Board) -> bool:
    """Once nobody has wanted it for long enough."""
    board.step()
    since_s = board.light.idle_since_s
    if since_s is None:
        return False
    board.light = Light(board.light.lit, since_s - LINGER_S)
    board.step()
    return not board.light.lit


@pytest.mark.usefixtures("headless")
def test_ok__the_first_view_brings_no_more_in_front_than_there_is_room_for() -> None:
    board, _, _ = board_with(distance_m=100.0, diagonal_in=5.0)
    board.take(view([line(seq) for seq in range(1, 20)]))
    board.step()
    assert len(board.model.front) == board.model.rules.capacity < 8
    assert len(board.model.queue) == 19 - board.model.rules.capacity


@pytest.mark.usefixtures("headless")
def test_ok__once_the_hub_has_been_off_for_long_nobody_is_thought_to_wait() -> None:
    board, clock, _ = board_with(on=AFTERNOON)
    board.take(view([line(1)], waiting=5))
    board.lost(3.0, "")
    assert not goes_dark(board), "it may be back in a moment"
    clock.at_ms += HOUR_MS
    assert goes_dark(board)
    clock.at_ms += HOUR_MS
    board.step()
    assert board.light.lit, "its hours hold without a hub, too"


@pytest.mark.usefixtures("headless")
def test_ok__in_the_dark_nothing_moves_and_a_new_window_is_dark_too() -> None:
    board, _, canvas = board_with(layout="slides", on=AFTERNOON)
    board.take(view(waiting=0))
    board.step()
    assert board.pictures_area() is not None
    assert goes_dark(board)
    assert board.pictures_area() is None
    assert board.frame_s() > 1
    pygame.display.set_mode((640, 480)).fill((200, 0, 0))
    board.resized()
    board.step()
    assert not any(pygame.image.tobytes(canvas.window, "RGB"))
    board.take(view([line(1)]))
    seen = board.step()
    assert seen is not None
    assert [call.call_seq for call in seen.new] == [1]


@pytest.mark.usefixtures("headless")
@pytest.mark.parametrize("size", [(50, 1), (1, 1)])
def test_ok__a_window_drawn_very_small_is_no_error(size: tuple[int, int]) -> None:
    board, _, _ = board_with()
    board.take(view([line(1)]))
    pygame.display.set_mode(size, pygame.RESIZABLE)
    board.resized()
    assert board.step() is not None
    assert pygame.display.get_window_size() == size


async def test_ok__a_panel_is_switched_though_nothing_can_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "gone"))
    was_on = tmp_path / "on"
    told: list[str] = []
    panel = Panel(("touch", str(was_on)), ("false",), told.append)
    running = asyncio.create_task(panel.run())
    panel.set(True)
    await until(was_on.exists)
    running.cancel()
    assert told == []


# The program


@pytest.fixture
async def hub() -> AsyncIterator[FakeHub]:
    fake = FakeHub()
    fake.site, fake.theme, fake.now_ms = SITE, programs.THEME, NOW_MS
    await fake.start()
    yield fake
    await fake.stop()


async def test_ok__in_quiet_hours_nothing_is_claimed(hub: FakeHub, tmp_path: Path) -> None:
    loud = hub.theme
    quiet = Voice(quiet=(Hours(TUESDAY, 0, 86_400),))
    hub.theme = msgspec.structs.replace(loud, voice=quiet)
    screen = programs.Screen(tmp_path, hub)
    async with screen.running():
        await hub.received(Hello)
        await programs.shows(hub, screen, line(1))
        await programs.has_told(hub, (1, CallOutcome.SHOWN))
        await hub.send(SiteChanged(site=SITE, theme=loud, texts={}))
        await programs.shows(hub, screen, line(1), line(2))
        await programs.has_told(hub, (2, programs.CLAIMED), (2, CallOutcome.SPOKEN))
    assert (1, programs.CLAIMED) not in programs.told(hub)


async def test_ok__who_is_set_to_silence_does_not_offer_to_speak(
    hub: FakeHub, tmp_path: Path
) -> None:
    screen = programs.Screen(tmp_path, hub)
    file = tmp_path / "device.toml"
    file.write_text(file.read_text().replace("volume = 100", "volume = 0"))
    async with screen.running():
        assert not (await hub.received(Hello))[0].sound


async def test_ok__a_disk_that_was_full_for_a_while_is_well_again(
    hub: FakeHub, tmp_path: Path
) -> None:
    screen = programs.Screen(tmp_path, hub)
    state = tmp_path / "state"
    state.write_text("no folder")
    async with screen.running():
        await hub.received(Hello)
        await programs.shows(hub, screen, line(1), speaks=())

        def disk() -> str | None:
            told = hub.of(DeviceReported)
            return told[-1].states.get("disk") if told else None

        await until(lambda: disk() == "error")
        state.unlink()
        await until(lambda: disk() == "ok")
        assert list(state.iterdir()), "what it remembers is on the disk now"


async def test_ok__pictures_go_on_in_the_room_that_is_left_without_a_hub(
    hub: FakeHub, tmp_path: Path
) -> None:
    look = Screen(layout="slides")
    hub.theme = msgspec.structs.replace(hub.theme, layouts=THEME.layouts, screens={"hall": look})
    (tmp_path / "slides").mkdir()
    Image.new("RGB", (1920, 1080), (0, 200, 0)).save(tmp_path / "slides" / "a.png")
    screen = programs.Screen(tmp_path, hub)
    file = tmp_path / "device.toml"
    file.write_text(file.read_text().replace("[screen]", '[screen]\nslides = "slides"'))
    async with screen.running():
        await hub.received(Hello)
        await programs.shows(hub, screen, line(1))
        await until(lambda: screen.pixel(0.7, 0.5) == (0, 200, 0))
        await hub.stop()
        await until(lambda: screen.pixel(0.02, 0.98) == colour(hub.theme.alert))
        await until(lambda: screen.pixel(0.7, 0.5) == (0, 200, 0))
        assert screen.pixel(0.02, 0.98) == colour(hub.theme.alert), "both at once"
