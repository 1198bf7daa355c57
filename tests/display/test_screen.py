"""The painter: draws the differences and only them; long texts shrink."""

from collections.abc import Iterator
from dataclasses import replace

import pygame
import pytest

from config.texts import Texts
from display.facts import Facts
from display.layout import Rect
from display.marks import Marks
from display.model import Model, Rules, apply, started
from display.picture import picture, png_size, upcoming
from display.scene import Paragraph, Scene
from display.screen import Painter, Window, open_screen
from hub.protocol.site import Theme
from hub.protocol.views import ScreenMessage
from media.text import Typesetter
from tests.display.rigs import NOW_MS, SITE, line, view

SIZE = (1280, 720)
TEXTS = Texts.load()
TYPESETTER = Typesetter.find()
LONG = (
    "Wegen einer Störung der Bundesdruckerei können wir heute leider keine Ausweise und keine "
    "Pässe beantragen oder ausgeben. Bitte kommen Sie morgen wieder; Ihre Termine gelten dann."
)


@pytest.fixture(autouse=True)
def headless(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    yield
    pygame.display.quit()


def model(calls: int) -> Model:
    fresh = apply(started(Marks(), Rules()), view(), NOW_MS)
    return apply(fresh, view([line(seq) for seq in range(1, calls + 1)]), NOW_MS)


def facts(calls: int = 0) -> Facts:
    say = TEXTS.say("de")
    return Facts(model(calls), Theme(), SITE, "de", NOW_MS, say, TEXTS.say("en"))


def scene(what: Facts) -> Scene:
    return picture(what, SIZE)


def region(what: Scene, name: str) -> Rect:
    return next(region.rect for region in what.regions if region.name == name)


def pixels(surface: pygame.Surface, rect: Rect) -> bytes:
    part = surface.subsurface((rect.x, rect.y, rect.w, rect.h))
    return pygame.image.tobytes(part, "RGB")


def test_ok__nothing_changes_nothing_is_drawn() -> None:
    painter = Painter(pygame.Surface(SIZE, depth=32), TYPESETTER)
    assert painter.paint(scene(facts(2))) == [Rect(0, 0, *SIZE)]
    assert painter.paint(scene(facts(2))) == []


def test_ok__a_minute_later_only_the_clock_is_drawn() -> None:
    surface = pygame.Surface(SIZE, depth=32)
    painter = Painter(surface, TYPESETTER)
    painter.paint(scene(facts(2)))
    later = scene(replace(facts(2), now_ms=NOW_MS + 60_000))
    before = pixels(surface, region(later, "clock"))
    assert painter.paint(later) == [region(later, "clock")]
    assert pixels(surface, region(later, "clock")) != before


def test_ok__blinking_redraws_one_tile() -> None:
    painter = Painter(pygame.Surface(SIZE, depth=32), TYPESETTER)
    painter.paint(scene(facts(2)))
    dim = scene(replace(facts(2), dim=frozenset({2})))
    assert painter.paint(dim) == [region(dim, "front-0")]


@pytest.mark.parametrize("steps", [(0, 1, 2, 3, 4, 5, 6, 3, 1, 0), (4, 0, 8, 2), (1, 7, 1)])
def test_ok__drawing_the_differences_gives_the_same_picture(steps: tuple[int, ...]) -> None:
    surface = pygame.Surface(SIZE, depth=32)
    painter = Painter(surface, TYPESETTER)
    whole = Rect(0, 0, *SIZE)
    for calls in steps:
        for lost_ms in (None, NOW_MS):
            now = scene(replace(facts(calls), lost_ms=lost_ms))
            painter.paint(now)
            anew = pygame.Surface(SIZE, depth=32)
            Painter(anew, TYPESETTER).paint(now)
            assert pixels(surface, whole) == pixels(anew, whole)


def test_ok__a_call_changes_its_tile() -> None:
    surface = pygame.Surface(SIZE, depth=32)
    painter = Painter(surface, TYPESETTER)
    painter.paint(scene(facts(1)))
    two = scene(facts(2))
    before = pixels(surface, region(two, "front-0"))
    painter.paint(two)
    assert pixels(surface, region(two, "front-0")) != before


def test_ok__the_type_of_the_next_call_is_set_beforehand(monkeypatch: pytest.MonkeyPatch) -> None:
    painter = Painter(pygame.Surface(SIZE, depth=32), TYPESETTER)
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


def test_ok__an_endless_name_is_shrunk_not_clipped() -> None:
    surface = pygame.Surface(SIZE, depth=32)
    long = replace(facts(0), site=None)
    Painter(surface, TYPESETTER).paint(scene(long))
    narrow = (640, 480)
    small = pygame.Surface(narrow, depth=32)
    sign = replace(long, turned_away="x" * 200)
    Painter(small, TYPESETTER).paint(picture(sign, narrow))
    edge = small.subsurface((0, 20, 4, 460))
    assert len(set(pygame.image.tobytes(edge, "RGB"))) == 1


def with_messages(*messages: ScreenMessage) -> Facts:
    showing = apply(started(Marks(), Rules()), view([line(1)], messages=messages), NOW_MS)
    return replace(facts(), model=showing, theme=Theme(message={"de": "Heute bis 17 Uhr"}))


def notice(what: Facts) -> str:
    (item,) = next(r for r in scene(what).regions if r.name == "notice").items
    assert isinstance(item, Paragraph)
    return item.text


def test_ok__the_newest_message_of_staff_goes_before_the_site_s() -> None:
    old = ScreenMessage("", "Aufzug gestört", NOW_MS - 60_000)
    new = ScreenMessage("halle", "Probealarm um 11 Uhr", NOW_MS)
    assert notice(with_messages()) == "Heute bis 17 Uhr"
    assert notice(with_messages(new, old)) == "Probealarm um 11 Uhr"
    lost = replace(with_messages(new), lost_ms=NOW_MS)
    assert "Probealarm" not in notice(lost)


@pytest.mark.parametrize("size", [(640, 480), (1280, 720), (1080, 1920), (3840, 1080)])
@pytest.mark.parametrize(
    "text",
    [
        "Kurz",
        LONG,
        "Ä" * 200,
        "g " * 100,
    ],
)
def test_ok__a_long_message_is_broken_and_shrunk_not_clipped(
    size: tuple[int, int], text: str
) -> None:
    surface = pygame.Surface(size, depth=32)
    shown = picture(with_messages(ScreenMessage("", text, NOW_MS)), size)
    Painter(surface, TYPESETTER).paint(shown)
    foot = next(region for region in shown.regions if region.name == "notice")
    rect = foot.items[0].rect
    drawn = pygame.mask.from_threshold(
        surface.subsurface((foot.rect.x, foot.rect.y, foot.rect.w, foot.rect.h)),
        foot.ground,
        (1, 1, 1, 255),
    )
    drawn.invert()
    inks = drawn.get_bounding_rects()
    ink = inks[0].unionall(inks[1:])
    assert ink.left >= rect.x - foot.rect.x
    assert ink.right <= rect.right - foot.rect.x
    assert ink.top > 0
    assert ink.bottom < foot.rect.h


def test_ok__a_broken_logo_is_left_out() -> None:
    assert png_size(b"no picture") is None
    head = b"\x89PNG\r\n\x1a\n" + bytes(8) + (40).to_bytes(4) + (20).to_bytes(4)
    assert png_size(head) == (40, 20)
    broken = replace(facts(1), theme=Theme(logo=head))
    assert Painter(pygame.Surface(SIZE, depth=32), TYPESETTER).paint(scene(broken))


def test_ok__a_window_opens_without_a_screen() -> None:
    assert open_screen(Window(SIZE, fullscreen=False)).get_size() == SIZE
