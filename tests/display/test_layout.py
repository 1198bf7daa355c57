"""Every resolution: nothing overlaps, nothing leaves the screen, numbers are large enough."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from config.texts import Texts
from display.layout import COMFORT, Rect, Shape, capacity, plan, shape_of
from display.picture import picture
from display.preview import Look, example
from display.scene import Arrow, Box, Logo, Paragraph, Region, Text
from hub.protocol.site import Theme
from media.text import Typesetter
from tests.display.rigs import SITE

SIZES = [
    *[(1280, 720), (1366, 768), (1920, 1080), (2560, 1440), (3840, 2160)],
    *[(1024, 768), (1600, 1200), (1080, 1920), (768, 1366), (2160, 3840)],
    *[(2560, 1080), (3840, 1080), (5120, 1440), (800, 600), (1000, 1000)],
]
TEXTS = Texts.load()
LOOK = Look(SITE, Theme(message={"de": "Heute bis 17 Uhr"}), TEXTS.say("de"), "de", TEXTS.say("en"))
TYPESETTER = Typesetter.find()


def areas(size: tuple[int, int], tiles: int, *, notice: bool) -> list[Rect]:
    where = plan(size, tiles, notice=notice)
    parts = [where.header, *where.headings, *where.front, where.history, where.waiting]
    return [*parts, *([where.notice] if where.notice else [])]


@settings(max_examples=150)
@given(st.integers(640, 7680), st.integers(480, 4320), st.integers(0, 10), st.booleans())
def test_ok__areas_are_apart_and_on_the_screen(w: int, h: int, tiles: int, notice: bool) -> None:
    if not 1 / 4 <= w / h <= 32 / 9:
        return
    found = areas((w, h), min(tiles, capacity((w, h))), notice=notice)
    assert all(Rect(0, 0, w, h).contains(area) for area in found)
    assert all(area.w > 0 and area.h > 0 for area in found)
    apart = [(a, b) for at, a in enumerate(found) for b in found[at + 1 :] if a.overlaps(b)]
    assert apart == []


@pytest.mark.parametrize("size", SIZES)
def test_ok__there_is_a_place_for_every_call_in_front(size: tuple[int, int]) -> None:
    for tiles in range(capacity(size) + 1):
        assert len(plan(size, tiles, notice=True).front) >= tiles


@pytest.mark.parametrize("size", SIZES)
def test_ok__everything_drawn_stays_within_its_region(size: tuple[int, int]) -> None:
    for live in (0, 1, 3, capacity(size)):
        scene = picture(example(LOOK, size, fresh=1, live=live), size)
        for region in scene.regions:
            assert Rect(0, 0, *size).contains(region.rect), region.name
            for item in region.items:
                assert region.rect.contains(item.rect), (region.name, item)
        standing = [r for r in scene.regions if r.name not in ("side", "front")]
        for at, region in enumerate(standing):
            assert not any(region.rect.overlaps(o.rect) for o in standing[at + 1 :]), region.name


def texts(region: Region) -> list[Text]:
    return [item for item in region.items if isinstance(item, Text)]


@pytest.mark.parametrize("size", SIZES)
def test_ok__texts_of_a_region_do_not_run_into_each_other(size: tuple[int, int]) -> None:
    scene = picture(example(LOOK, size, fresh=2, live=capacity(size)), size)
    for region in scene.regions:
        parts = [item for item in region.items if isinstance(item, Text | Paragraph | Arrow | Logo)]
        for at, item in enumerate(parts):
            assert not any(item.rect.overlaps(o.rect) for o in parts[at + 1 :]), region.name
        assert all(isinstance(item, Box | Text | Paragraph | Arrow | Logo) for item in region.items)


@pytest.mark.parametrize("size", SIZES)
def test_ok__a_called_number_can_be_read_from_ten_metres(size: tuple[int, int]) -> None:
    """On a 55-inch screen (1.4 m across the diagonal) its capitals are at least 5 cm high."""
    millimetres = 1_397 / (size[0] ** 2 + size[1] ** 2) ** 0.5
    scene = picture(example(LOOK, size, fresh=1, live=COMFORT), size)
    tiles = [region for region in scene.regions if region.name.startswith("front-")]
    for region in tiles:
        for item in texts(region)[:2]:
            fitting = TYPESETTER.fitting_size(item.text, item.size_px, item.rect.w, item.weight)
            high = TYPESETTER.cap_height(min(fitting, item.rect.h), item.weight) * millimetres
            assert high >= 50, (region.name, item.text, high)


def test_ok__shapes() -> None:
    assert shape_of((1920, 1080)) is Shape.LANDSCAPE
    assert shape_of((1080, 1920)) is Shape.PORTRAIT
    assert shape_of((3840, 1080)) is Shape.WIDE
