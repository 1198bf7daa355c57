"""What is known goes onto the screen: at once, calmly, and not while nobody is there."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass, replace

import msgspec
import pygame
import pytest

from config.texts import Texts
from display.board import GLOW_S, PULSE_S, Board
from display.canvas import Canvas, NoScreen, Window, open_screen
from display.facts import BEAT_S
from display.marks import Marks
from display.picture import picture
from display.power import LINGER_S
from display.rect import Rect
from display.scene import Box, Text
from hub.protocol.screens import Labels, Screen, Shade
from hub.protocol.site import Hours, Site
from hub.protocol.theme import Theme
from hub.protocol.views import DisplayView
from tests.display.rigs import NOW_MS, SITE, line, view
from tests.display.scenes import THEME, TYPESETTER
from tests.patience import PATIENCE_S

SIZE = (1280, 720)
FLASHES_A_SECOND = 3
"""What may trouble people begins above that."""
TUESDAY = 1
CLOSED = (Hours(TUESDAY, 12 * 3600, 18 * 3600),)
"""At 10:42."""


@dataclass
class Clock:
    at_ms: int = NOW_MS
    speed: float = 1.0

    def now_ms(self) -> int:
        return self.at_ms


@pytest.fixture(autouse=True)
def headless(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    yield
    pygame.display.quit()


@pytest.fixture
def canvas() -> Canvas:
    return Canvas(open_screen(Window(SIZE, fullscreen=False)), wanders=False)


def theme(**screen: object) -> Theme:
    own = msgspec.structs.replace(Screen(layout="hall"), **screen)
    return Theme(layouts=THEME.layouts, screens={"hall": own})


def board_on(canvas: Canvas, look: Theme | None = None, site: Site = SITE) -> Board:
    board = Board(
        canvas,
        TYPESETTER,
        Clock(),
        Marks(),
        lambda texts: Texts.load(texts).say,
        display="hall",
        language="de",
        sound=False,
    )
    board.adopt(site, look or theme(), {})
    return board


def told(board: Board, *shown: DisplayView) -> Board:
    for each in (view(), *shown):
        board.take(each)
        board.step()
    return board


def black(surface: pygame.Surface) -> bool:
    return not any(pygame.image.tobytes(surface, "RGB"))


# A call


def test_ok__a_call_is_on_the_screen_in_the_step_that_follows(canvas: Canvas) -> None:
    board = told(board_on(canvas))
    before = pygame.image.tobytes(canvas.window, "RGB")
    board.take(view([line(1)]))
    seen = board.step()
    assert seen is not None
    assert [call.call_seq for call in seen.new] == [1]
    assert pygame.image.tobytes(canvas.window, "RGB") != before
    again = board.step()
    assert again is None or again.new == ()


def test_ok__there_are_as_many_places_as_the_layout_has(canvas: Canvas) -> None:
    board = told(board_on(canvas))
    many = [line(seq) for seq in range(1, 30)]
    board.take(view(many))
    rules = board.model.rules
    assert 1 < rules.comfort <= rules.capacity
    assert len(board.model.front) == rules.capacity
    small = told(board_on(canvas, theme(distance_m=25.0)))
    assert small.model.rules.comfort < rules.comfort


def test_ok__the_least_time_is_the_house_s(canvas: Canvas) -> None:
    look = msgspec.structs.replace(theme(), minimum_show_s=20.0)
    board = told(board_on(canvas, look), view([line(1)]))
    assert board.model.front[0].until_ms == NOW_MS + 20_000


@pytest.mark.parametrize("shade", list(Shade))
def test_ok__nothing_flashes_faster_than_it_may(canvas: Canvas, shade: Shade) -> None:
    """Looked at every millisecond for as long as a new call pulses, and after."""
    before_s = time.monotonic()
    board = told(board_on(canvas, theme(shade=shade)), view([line(1)]))
    looked_s = time.monotonic() - before_s + GLOW_S + 0.5
    looks = [board.facts(before_s + at / 1000) for at in range(round(looked_s * 1000))]
    levels = [sum(tile_colour(facts.glow.get(1), board)) for facts in looks]
    turns = reversals(levels)
    assert len(turns) >= 2 * (GLOW_S / PULSE_S - 1), "it can be seen"
    for at in turns:
        within = [other for other in turns if at <= other < at + 1000]
        assert len(within) / 2 <= FLASHES_A_SECOND
    assert len(set(levels[-400:])) == 1, "then it is still"


_COLOURS: dict[tuple[float | None, str], tuple[int, int, int]] = {}


def tile_colour(glow: float | None, board: Board) -> tuple[int, int, int]:
    """Of the newest tile at this moment of its pulse."""
    key = (glow, board.screen.shade)
    if key not in _COLOURS:
        facts = replace(board.facts(0.0), glow={} if glow is None else {1: glow})
        tile = next(each for each in picture(facts, SIZE).regions if each.name == "front-0")
        box = tile.items[0]
        assert isinstance(box, Box)
        _COLOURS[key] = box.fill
    return _COLOURS[key]


def reversals(levels: list[int]) -> list[int]:
    """When it begins to fall after it rose, or to rise after it fell."""
    turns, direction, before = [], 0, levels[0]
    for at, level in enumerate(levels):
        now = (level > before) - (level < before)
        if now and now != direction:
            turns += [at] if direction else []
            direction = now
        before = level
    return turns


def test_ok__equal_pulses_are_not_drawn_again(canvas: Canvas) -> None:
    board = told(board_on(canvas), view([line(1)]))
    at_s = time.monotonic()
    seen = {tuple(board.facts(at_s + at / 1000).glow.items()) for at in range(1000)}
    assert 5 < len(seen) < 25


# When it is on


def test_ok__dark_outside_its_hours_and_light_when_somebody_is_called(canvas: Canvas) -> None:
    board = told(board_on(canvas, theme(on=CLOSED)), view(waiting=0))
    assert board.light.lit, "not at once"
    assert not black(canvas.window)
    board.light = replace(board.light, idle_since_s=time.monotonic() - LINGER_S)
    assert board.step() is None
    assert not board.light.lit
    assert black(canvas.window)
    board.move()
    assert black(canvas.window)
    board.take(view([line(1)], waiting=0))
    seen = board.step()
    assert seen is not None
    assert [call.call_seq for call in seen.new] == [1]
    assert board.light.lit
    assert not black(canvas.window)


@pytest.mark.parametrize(
    ("on", "waiting", "at_ms"),
    [((), 0, NOW_MS), (CLOSED, 3, NOW_MS), (CLOSED, 0, NOW_MS + 2 * 3_600_000)],
    ids=["always", "somebody waits", "open"],
)
def test_ok__otherwise_it_stays_on(
    canvas: Canvas, on: tuple[Hours, ...], waiting: int, at_ms: int
) -> None:
    board = board_on(canvas, theme(on=on))
    board._clock.at_ms = at_ms  # type: ignore[attr-defined]
    told(board, view(waiting=waiting))
    board.step()
    assert board.light.lit
    assert board.light.idle_since_s is None


def test_ok__it_wakes_up_to_go_dark(canvas: Canvas) -> None:
    board = told(board_on(canvas, theme(on=CLOSED)), view(waiting=0))
    board.light = replace(board.light, idle_since_s=time.monotonic() - LINGER_S + 0.5)
    assert board.sleep_s() <= 0.5


# By itself


def test_ok__headings_take_turns_with_the_beat(canvas: Canvas) -> None:
    rotating = theme(labels=Labels.ROTATE, languages=("de", "tr"))
    board = told(board_on(canvas, rotating), view([line(1)]))
    shown = []
    for beat in range(4):
        facts = board.facts((beat + 0.5) * BEAT_S)
        heading = next(
            each for each in picture(facts, SIZE).regions if each.name.startswith("heading")
        )
        item = heading.items[0]
        assert isinstance(item, Text)
        shown.append(item.text)
    assert shown == ["Nummer", "Numara", "Nummer", "Numara"]
    assert board.sleep_s() <= BEAT_S


def test_ok__the_clock_goes_on(canvas: Canvas) -> None:
    board = told(board_on(canvas))
    board._clock.at_ms += 60_000  # type: ignore[attr-defined]
    assert board.step() is not None


def test_ok__a_ticker_moves_by_itself(canvas: Canvas) -> None:
    still = told(board_on(canvas))
    assert still.frame_s() > 1
    running = msgspec.structs.replace(theme(layout="bus"), ticker={"de": "Guten Morgen " * 20})
    board = told(board_on(canvas, running))
    assert board.frame_s() <= 1 / 25
    before = pygame.image.tobytes(canvas.window, "RGB")
    ends_s = time.monotonic() + PATIENCE_S
    while pygame.image.tobytes(canvas.window, "RGB") == before:
        board.move()
        assert time.monotonic() < ends_s


def test_ok__a_silent_hub_is_told_since_when(canvas: Canvas) -> None:
    board = told(board_on(canvas), view([line(1)]))
    board.lost(120.0, "")
    board.lost(300.0, "")
    facts = board.facts(time.monotonic())
    assert facts.lost_ms == NOW_MS - 120_000, "when it was lost does not change"
    assert board.step() is not None
    board.found(1.0)
    assert board.facts(time.monotonic()).lost_ms is None


# The window


def test_ok__a_window_opens_without_a_screen() -> None:
    assert open_screen(Window(SIZE, fullscreen=False)).get_size() == SIZE


def test_fail__an_output_that_the_machine_does_not_have() -> None:
    with pytest.raises(NoScreen, match="output 7 of 1, counted from 0"):
        open_screen(Window(SIZE, fullscreen=False, output=7))


def test_fail__no_driver_at_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SDL_VIDEODRIVER", "no-such-driver")
    with pytest.raises(NoScreen):
        open_screen(Window(SIZE))


def test_ok__the_picture_wanders_and_is_drawn_again_up_to_the_edges() -> None:
    window = open_screen(Window(SIZE, fullscreen=False))
    canvas = Canvas(window, wanders=True)
    assert canvas.size < SIZE
    places = [canvas.inner.get_offset()]
    for step in range(60):
        moved = canvas.wander(step * 301.0)
        assert canvas.wander(step * 301.0) is False, "it stays for its time"
        places.append(canvas.inner.get_offset())
        assert moved is (places[-1] != places[-2])
        window.fill((255, 0, 255))
        canvas.inner.fill((20, 40, 60))
        canvas.show([Rect(0, 0, *canvas.size)])
        corners = [(0, 0), (SIZE[0] - 1, 0), (0, SIZE[1] - 1), (SIZE[0] - 1, SIZE[1] - 1)]
        assert {tuple(window.get_at(corner))[:3] for corner in corners} == {(20, 40, 60)}
    assert len(set(places)) > 1


def test_ok__what_changes_at_the_edge_changes_up_to_the_frame() -> None:
    window = open_screen(Window(SIZE, fullscreen=False))
    canvas = Canvas(window, wanders=True)
    canvas.inner.fill((20, 40, 60))
    canvas.show([Rect(0, 0, *canvas.size)])
    strip = Rect(0, canvas.size[1] - 50, canvas.size[0], 50)
    canvas.inner.fill((200, 0, 0), (strip.x, strip.y, strip.w, strip.h))
    canvas.show([strip])
    assert tuple(window.get_at((0, SIZE[1] - 1)))[:3] == (200, 0, 0)
    assert tuple(window.get_at((0, 0)))[:3] == (20, 40, 60)


def test_ok__without_that_care_it_fills_the_window_and_stays() -> None:
    canvas = Canvas(open_screen(Window(SIZE, fullscreen=False)), wanders=False)
    assert canvas.size == SIZE
    assert not any(canvas.wander(at * 1000.0) for at in range(50))


def test_ok__a_board_draws_all_when_the_picture_has_wandered() -> None:
    canvas = Canvas(open_screen(Window(SIZE, fullscreen=False)), wanders=True)
    board = told(board_on(canvas), view([line(1)]))
    at = canvas.inner.get_offset()
    elsewhere = next(
        later for later in range(300, 30_000, 300) if canvas.wander(time.monotonic() + later)
    )
    assert elsewhere
    assert canvas.inner.get_offset() != at
    canvas.window.fill((255, 0, 255))
    assert board.step() is not None
    assert canvas.inner.get_offset() == at
    found = pygame.mask.from_threshold(canvas.window, (255, 0, 255), (1, 1, 1, 255))
    assert found.count() == 0


def test_ok__a_window_of_another_size_is_drawn_anew(canvas: Canvas) -> None:
    board = told(board_on(canvas), view([line(1)]))
    pygame.display.set_mode((1000, 1600))
    board.resized()
    assert canvas.size == (1000, 1600)
    assert board.step() is not None
    assert not black(canvas.window)


def test_ok__what_is_known_of_the_machine(canvas: Canvas) -> None:
    facts = canvas.facts()
    assert facts["size"] == "1280x720"
    assert facts["driver"] == "dummy"
    assert float(facts["refresh"]) > 0
