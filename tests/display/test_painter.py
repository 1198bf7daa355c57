"""The painter: draws the differences and only them; what is too long shrinks, turns or runs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import msgspec
import pygame
import pytest

from display.facts import Facts
from display.marks import Marks
from display.model import Model, Rules, apply, started
from display.painter import Painter
from display.panels.header import png_size
from display.picture import picture, upcoming
from display.rect import Rect
from display.scene import Align, Box, Item, Paragraph, Region, Scene, Text
from hub.protocol.screens import Shade
from hub.protocol.theme import Theme
from hub.protocol.views import ScreenMessage
from media.text import Typesetter
from tests.display.rigs import NOW_MS, SITE, line, view
from tests.display.scenes import LAYOUTS, TEXTS, THEME, TYPESETTER, moment, moments

SIZE = (1280, 720)
WHOLE = Rect(0, 0, *SIZE)
BLACK, WHITE, RED = (0, 0, 0), (255, 255, 255), (200, 0, 0)
RATE_HZ = 60.0
LONG = (
    "Wegen einer Störung der Bundesdruckerei können wir heute leider keine Ausweise und keine "
    "Pässe beantragen oder ausgeben. Bitte kommen Sie morgen wieder; Ihre Termine gelten dann."
)
ARABIC = "نعتذر اليوم عن استقبال طلبات الهوية وجوازات السفر بسبب عطل. يرجى الحضور غدا"


def canvas(size: tuple[int, int] = SIZE) -> pygame.Surface:
    return pygame.Surface(size, depth=32)


def model(calls: int) -> Model:
    fresh = apply(started(Marks(), Rules()), view(), NOW_MS)
    return apply(fresh, view([line(seq) for seq in range(1, calls + 1)]), NOW_MS)


def facts(calls: int = 0) -> Facts:
    theme = Theme(layouts=THEME.layouts)
    return Facts(model(calls), theme, SITE, ("de", "en"), NOW_MS, TEXTS.say)


def scene(what: Facts, size: tuple[int, int] = SIZE) -> Scene:
    return picture(what, size)


def region(what: Scene, name: str) -> Rect:
    return next(region.rect for region in what.regions if region.name == name)


def pixels(surface: pygame.Surface, rect: Rect = WHOLE) -> bytes:
    part = surface.subsurface((rect.x, rect.y, rect.w, rect.h))
    return pygame.image.tobytes(part, "RGB")


def columns(surface: pygame.Surface, rect: Rect) -> list[bytes]:
    """From left to right: on the side, a column is a row."""
    part = surface.subsurface((rect.x, rect.y, rect.w, rect.h))
    lying = pygame.image.tobytes(pygame.transform.rotate(part, -90), "RGB")
    return [lying[at : at + 3 * rect.h] for at in range(0, len(lying), 3 * rect.h)]


def ink(surface: pygame.Surface, rect: Rect, ground: tuple[int, int, int]) -> pygame.Rect:
    """What is not ground in this rectangle, bounded."""
    part = surface.subsurface((rect.x, rect.y, rect.w, rect.h))
    drawn = pygame.mask.from_threshold(part, ground, (1, 1, 1, 255))
    drawn.invert()
    first, *more = drawn.get_bounding_rects()
    return first.unionall(more)


def of(*regions: Region, size: tuple[int, int] = SIZE) -> Scene:
    return Scene(size, WHITE, (), regions)


def strip(item: Item, name: str = "strip") -> Region:
    return Region(name, item.rect, BLACK, (item,))


# The differences


def test_ok__nothing_changes_nothing_is_drawn() -> None:
    painter = Painter(canvas(), TYPESETTER)
    assert painter.paint(scene(facts(2))) == [WHOLE]
    assert painter.paint(scene(facts(2))) == []


def test_ok__a_minute_later_only_the_clock_is_drawn() -> None:
    surface = canvas()
    painter = Painter(surface, TYPESETTER)
    painter.paint(scene(facts(2)))
    later = scene(replace(facts(2), now_ms=NOW_MS + 60_000))
    before = pixels(surface, region(later, "clock"))
    assert painter.paint(later) == [region(later, "clock")]
    assert pixels(surface, region(later, "clock")) != before


def test_ok__a_pulse_redraws_one_tile() -> None:
    painter = Painter(canvas(), TYPESETTER)
    painter.paint(scene(replace(facts(2), glow={2: 0.0})))
    paler = scene(replace(facts(2), glow={2: 0.5}))
    assert painter.paint(paler) == [region(paler, "front-0")]


@pytest.mark.parametrize("steps", [(0, 1, 2, 3, 4, 5, 6, 3, 1, 0), (4, 0, 8, 2), (1, 7, 1)])
def test_ok__drawing_the_differences_gives_the_same_picture(steps: tuple[int, ...]) -> None:
    surface = canvas()
    painter = Painter(surface, TYPESETTER)
    for calls in steps:
        for lost_ms in (None, NOW_MS):
            now = scene(replace(facts(calls), lost_ms=lost_ms))
            painter.paint(now)
            anew = canvas()
            Painter(anew, TYPESETTER).paint(now)
            assert pixels(surface) == pixels(anew)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_ok__so_it_does_in_every_layout_with_all_that_runs(layout: str) -> None:
    surface = canvas()
    painter = Painter(surface, TYPESETTER)
    for at, what in enumerate(moments(layout, SIZE)):
        painter.paint(scene(what))
        painter.run(at, RATE_HZ)
        anew = canvas()
        another = Painter(anew, TYPESETTER)
        another.paint(scene(what))
        another.run(at, RATE_HZ)
        assert pixels(surface) == pixels(anew), at


def test_ok__a_call_changes_its_tile() -> None:
    surface = canvas()
    painter = Painter(surface, TYPESETTER)
    painter.paint(scene(facts(1)))
    two = scene(facts(2))
    before = pixels(surface, region(two, "front-0"))
    painter.paint(two)
    assert pixels(surface, region(two, "front-0")) != before


def test_ok__on_another_surface_all_is_drawn_again() -> None:
    first, second = canvas(), canvas()
    painter = Painter(first, TYPESETTER)
    painter.paint(scene(facts(2)))
    painter.onto(second)
    assert painter.paint(scene(facts(2))) == [WHOLE]
    assert pixels(first) == pixels(second)


def test_ok__the_type_of_the_next_call_is_set_beforehand(monkeypatch: pytest.MonkeyPatch) -> None:
    painter = Painter(canvas(), TYPESETTER)
    painter.paint(scene(facts(1)))
    for coming in upcoming(facts(1), SIZE):
        for _ in painter.prepare(coming):
            pass
    set_lines: list[str] = []
    line_of = Typesetter.line

    def counted(self: Typesetter, text: str, *rest: object, **named: object) -> object:
        set_lines.append(text)
        return line_of(self, text, *rest, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(Typesetter, "line", counted)
    painter.paint(scene(facts(2)))
    assert set_lines == ["A002"]


def test_ok__a_broken_logo_is_left_out() -> None:
    assert png_size(b"no picture") is None
    head = b"\x89PNG\r\n\x1a\n" + bytes(8) + (40).to_bytes(4) + (20).to_bytes(4)
    assert png_size(head) == (40, 20)
    theme = Theme(logo=head, layouts=THEME.layouts)
    assert Painter(canvas(), TYPESETTER).paint(scene(replace(facts(1), theme=theme)))


# Long texts that shrink or turn


def test_ok__an_endless_name_is_shrunk_not_clipped() -> None:
    narrow = (640, 480)
    surface = canvas(narrow)
    sign = replace(facts(0), site=None, turned_away="x" * 200)
    Painter(surface, TYPESETTER).paint(picture(sign, narrow))
    edge = surface.subsurface((0, 20, 4, 460))
    assert len(set(pygame.image.tobytes(edge, "RGB"))) == 1


@pytest.mark.parametrize("size", [(640, 480), (1280, 720), (1080, 1920), (3840, 1080)])
@pytest.mark.parametrize("text", ["Kurz", LONG, "Ä" * 200, "g " * 100])
def test_ok__a_long_message_is_broken_and_never_clipped(size: tuple[int, int], text: str) -> None:
    showing = apply(
        started(Marks(), Rules()), view([], messages=[ScreenMessage("", text, NOW_MS)]), NOW_MS
    )
    shown = picture(replace(facts(), model=showing), size)
    surface = canvas(size)
    Painter(surface, TYPESETTER).paint(shown)
    foot = next(region for region in shown.regions if region.name in ("foot", "message"))
    rect = foot.items[0].rect
    drawn = ink(surface, foot.rect, foot.ground)
    assert drawn.left >= rect.x - foot.rect.x
    assert drawn.right <= rect.right - foot.rect.x
    assert drawn.top > 0
    assert drawn.bottom < foot.rect.h


def test_ok__more_lines_than_can_be_read_come_in_turns() -> None:
    words = [f"Wort{at:02}" for at in range(40)]
    least = 30
    shown: list[str] = []
    for beat in range(20):
        watched = Watched()
        item = Paragraph(
            Rect(100, 100, 400, 110), " ".join(words), 40, WHITE, BLACK, least_px=least, beat=beat
        )
        Painter(canvas(), watched).paint(of(strip(item)))
        assert all(size >= least for _, size in watched.set)
        shown += [text for text, _ in watched.set]
        if " ".join(shown).split() == words:
            break
    assert " ".join(shown).split() == words, "all of it, in order, nothing twice"
    assert beat > 1
    first = shown[0]
    watched = Watched()
    again = replace(item, beat=beat + 1)
    Painter(canvas(), watched).paint(of(strip(again)))
    assert watched.set[0][0] == first, "and from the start"


class Watched(Typesetter):
    """Notes which lines are set, and in what size."""

    def __init__(self) -> None:
        found = Typesetter.find()
        super().__init__(found._faces)
        self.set: list[tuple[str, int]] = []

    def line(self, text: str, size_px: int, *rest: object, **named: object) -> object:  # type: ignore[override]
        raster = super().line(text, size_px, *rest, **named)  # type: ignore[arg-type]
        self.set.append((text, raster.size_px))
        return raster


# What runs through


def frames(painter: Painter, surface: pygame.Surface, count: int, rect: Rect) -> list[list[bytes]]:
    """The columns of a rectangle, frame by frame."""
    seen = []
    for at in range(count):
        painter.run(10 + (at + 0.5) / RATE_HZ, RATE_HZ)
        seen.append(columns(surface, rect))
    return seen


@pytest.mark.parametrize(("text", "forwards"), [(LONG, 1), (ARABIC, -1)])
def test_ok__it_moves_by_whole_pixels_and_evenly(text: str, forwards: int) -> None:
    surface = canvas()
    painter = Painter(surface, TYPESETTER)
    rect = Rect(40, 50, 600, 60)
    painter.paint(of(strip(Text(rect, text, 30, WHITE, BLACK, runs=True))))
    assert painter.runs
    steps = set()
    seen = frames(painter, surface, 40, rect)
    for before, after in pairwise(seen):
        if forwards < 0:
            before, after = before[::-1], after[::-1]
        fitting = [step for step in range(1, 20) if before[step:] == after[:-step]]
        assert fitting, "the same picture, a little further on"
        steps.add(fitting[0])
    assert len(steps) == 1


def test_ok__it_comes_round_and_is_read_to_its_end() -> None:
    surface = canvas()
    painter = Painter(surface, TYPESETTER)
    rect = Rect(40, 50, 600, 60)
    painter.paint(of(strip(Text(rect, "Kurz", 30, WHITE, BLACK, runs=True))))
    seen = frames(painter, surface, 600, rect)
    assert seen.index(seen[0], 1) < 600
    full = TYPESETTER.measure("Kurz", 30)
    assert any(ink_width(columns) >= full - 2 for columns in seen)


def ink_width(seen: Sequence[bytes]) -> int:
    """From the first to the last column in a row that bear some ink."""
    empty = bytes(len(seen[0]))
    inked = [at for at, column in enumerate(seen) if column != empty]
    return inked[-1] - inked[0] + 1 if inked else 0


@pytest.mark.parametrize("text", [LONG, ARABIC, "Kurz"])
def test_ok__it_never_leaves_its_rectangle(text: str) -> None:
    surface = canvas()
    painter = Painter(surface, TYPESETTER)
    rect = Rect(40, 50, 600, 60)
    around = Region("around", WHOLE, RED)
    painter.paint(of(around, strip(Text(rect, text, 30, WHITE, BLACK, runs=True))))
    outside = canvas()
    outside.fill(RED)
    for at in range(0, 3_000, 7):
        assert painter.run(at / 10, RATE_HZ) == [rect]
    surface.fill(RED, (rect.x, rect.y, rect.w, rect.h))
    assert pixels(surface) == pixels(outside), "nothing ever clears what was drawn there"


def test_ok__a_line_that_would_become_too_small_runs_instead() -> None:
    painter = Painter(canvas(), TYPESETTER)
    rect = Rect(40, 50, 600, 60)
    stands = Text(rect, "Bitte Platz nehmen", 40, WHITE, BLACK, least_px=30)
    painter.paint(of(strip(stands)))
    assert not painter.runs
    painter.paint(of(strip(replace(stands, text=LONG))))
    assert painter.runs
    painter.paint(of(strip(replace(stands, text=LONG, least_px=0))))
    assert not painter.runs, "where it may become as small as it likes"


def test_ok__what_has_gone_does_not_run_on() -> None:
    surface = canvas()
    painter = Painter(surface, TYPESETTER)
    rect = Rect(40, 50, 600, 60)
    ticker = strip(Text(rect, LONG, 30, WHITE, BLACK, runs=True), "ticker")
    painter.paint(of(Region("ground", WHOLE, WHITE, under=("ticker",)), ticker))
    painter.run(1.0, RATE_HZ)
    painter.paint(of(Region("ground", WHOLE, WHITE)))
    assert not painter.runs
    assert painter.run(2.0, RATE_HZ) == []
    assert len(set(pixels(surface))) == 1


def test_ok__it_runs_beside_what_stands_in_the_same_region() -> None:
    surface = canvas()
    painter = Painter(surface, TYPESETTER)
    upper, lower = Rect(40, 50, 600, 60), Rect(40, 110, 600, 60)
    both = Region(
        "both",
        Rect(40, 50, 600, 120),
        BLACK,
        (
            Text(upper, "A017", 40, WHITE, BLACK, align=Align.CENTRE),
            Text(lower, LONG, 30, WHITE, BLACK, least_px=30),
        ),
    )
    painter.paint(of(both))
    before = pixels(surface, upper)
    assert painter.run(1.0, RATE_HZ) == [lower]
    assert pixels(surface, upper) == before
    assert ink(surface, lower, BLACK).w > 300


# Colours


@pytest.mark.parametrize("shade", list(Shade))
@pytest.mark.parametrize("layout", LAYOUTS)
def test_ok__every_ink_is_told_from_its_ground(layout: str, shade: Shade) -> None:
    """In each shade, at each moment of the pulse, for all that can be read."""
    for size in ((1920, 1080), (1080, 1920)):
        for what in moments(layout, size, shade):
            glows = [0.0, 0.5, 1.0] if what.model.front else [0.0]
            for glow in glows:
                now = replace(what, glow={tile.call.call_seq: glow for tile in what.model.front})
                for region in picture(now, size).regions:
                    for item in region.items:
                        if isinstance(item, Text | Paragraph) and item.text:
                            assert contrast(item.ink, item.ground) >= 4.5, (region.name, item)


@pytest.mark.parametrize("shade", list(Shade))
@pytest.mark.parametrize("layout", LAYOUTS)
def test_ok__a_ground_is_what_it_is_said_to_be(layout: str, shade: Shade) -> None:
    """The colour that an item gives as its ground is what is really below it."""
    for what in moments(layout, SIZE, shade):
        for region in picture(what, SIZE).regions:
            below = region.ground
            for item in region.items:
                if isinstance(item, Box) and item.radius_px:
                    below = item.fill
                elif isinstance(item, Text | Paragraph):
                    assert item.ground == below, (region.name, item)


def contrast(a: tuple[int, int, int], b: tuple[int, int, int]) -> float:
    """As WCAG 2 defines it."""

    def luminance(colour: tuple[int, int, int]) -> float:
        parts = [
            part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
            for part in (each / 255 for each in colour)
        ]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    light, dark = sorted((luminance(a), luminance(b)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_ok__contrast_makes_it_black_white_and_one_yellow() -> None:
    colours = set()
    for layout in LAYOUTS:
        for region in scene(moment(layout, SIZE, shade=Shade.CONTRAST, live=1, fresh=1)).regions:
            colours.add(region.ground)
            for item in region.items:
                colours |= {item.fill} if isinstance(item, Box) else set()
                colours |= {item.ink} if isinstance(item, Text | Paragraph) else set()
    assert colours == {(0, 0, 0), (255, 255, 255), (255, 221, 0)}


def test_ok__dark_is_dark() -> None:
    for layout in LAYOUTS:
        surface = canvas()
        dark = moment(layout, SIZE, shade=Shade.DARK, live=0, fresh=0)
        quiet = replace(dark, theme=msgspec.structs.replace(THEME, ticker={}, message={}))
        Painter(surface, TYPESETTER).paint(scene(replace(quiet, slides=False)))
        assert sum(pygame.transform.average_color(surface)[:3]) / 3 < 70, layout
