"""Pictures of a screen, compared with those that were looked at.

A picture is taken when nothing moves any more, not after some time: so hundreds take seconds. Tests
that take pictures use the fixture `brisk`.
"""

from __future__ import annotations

from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.image import SVGImageSnapshotExtension
from textual.app import App
from textual.drivers.headless_driver import HeadlessDriver
from textual.events import Resize
from textual.geometry import Size
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widgets import Input

Sizes = tuple[tuple[int, int], ...]
SMALL, LARGE, FULL_HD = (80, 24), (120, 40), (190, 50)


class Pictures:
    """Takes them, and remembers which have changed."""

    def __init__(self, app: App[None], pilot: Pilot[None], snapshot: SnapshotAssertion) -> None:
        self._app, self._pilot = app, pilot
        self._snapshot = snapshot.use_extension(SVGImageSnapshotExtension)
        self._layouts = 0
        self.changed: list[str] = []
        app.screen.screen_layout_refresh_signal.subscribe(app, self._laid_out, immediate=True)
        for one in app.query(Input):
            one.cursor_blink = False

    async def take(self, name: str, *sizes: tuple[int, int]) -> None:
        for width, height in sizes:
            await self._resize(Size(width, height))
            picture = f"{name}-{width}x{height}"
            if self._app.export_screenshot() != self._snapshot(name=picture):
                self.changed.append(picture)

    async def _resize(self, size: Size) -> None:
        """Until it has been laid out, and nothing was laid out anew twice in a row."""
        if isinstance(self._app._driver, HeadlessDriver):
            self._app._driver._size = size
        self._app.post_message(Resize(size, size))
        quiet = 0
        while quiet < 2 or self._app.screen._compositor.size != size:
            before = self._layouts
            await self._pilot.pause(0 if quiet == 0 else None)
            quiet = quiet + 1 if before == self._layouts else 0
            if quiet == 1:  # a list knows how long it is once it has been drawn
                self._app.screen._compositor.render_strips()

    def _laid_out(self, screen: Screen[object]) -> None:
        self._layouts += 1
