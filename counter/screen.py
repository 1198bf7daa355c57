"""What all screens of staff have in common: a link to the hub, a theme, and when to draw."""

from __future__ import annotations

import logging
from collections.abc import Mapping

from textual.app import App
from textual.binding import Binding

from counter.look import theme_for
from counter.sheet import Sheet
from hub.link import Link, NoAnswer
from hub.protocol.commands import TerminalCommand
from hub.protocol.replies import Answer
from hub.protocol.site import Site
from hub.protocol.theme import Theme
from hub.protocol.wire import SiteChanged, Welcome

log = logging.getLogger(__name__)

REFRESH_S = 0.5

Overrides = Mapping[str, Mapping[str, str]]
"""A site's own texts, by language and text id."""


class StaffScreen(App[None]):
    """Subclasses make `_link` for themselves as its listener, and draw with `_show`."""

    ENABLE_COMMAND_PALETTE = False
    AUTO_FOCUS = None
    TITLE = "aufruf"
    BINDINGS = [Binding("ctrl+q", "quit", show=False, priority=True)]

    _link: Link

    def __init__(self) -> None:
        super().__init__()
        self._drawing = False
        self._shape: tuple[object, ...] = ()
        self.register_theme(theme_for(Theme()))
        self.theme = "site"

    def on_mount(self) -> None:
        self._drawing = True
        self._show()
        self.set_interval(REFRESH_S, self._time_passed)
        self.run_worker(self._link.run(), name="link", exit_on_error=True)

    def on_unmount(self) -> None:
        self._drawing = False

    # From the hub: called by the link, in the event loop.

    def on_welcome(self, welcome: Welcome) -> None:
        self._know_site(welcome.site, welcome.theme, welcome.texts)

    def on_site(self, changed: SiteChanged) -> None:
        self._know_site(changed.site, changed.theme, changed.texts)

    @property
    def _can_draw(self) -> bool:
        """The link may still speak while the screen is being taken down."""
        return self._drawing and self.is_running

    def _repaint_if_rearranged(self) -> None:
        """To be called when all is told. Whatever comes, goes or grows moves what is below it, and
        a place that something has left is not always painted anew: so all of it is, once."""
        shape = tuple(
            (one.id, one.display, one.wanted_lines() if isinstance(one, Sheet) else 0)
            for one in self.screen.children
        )
        if shape != self._shape:
            self._shape = shape
            self.call_after_refresh(self.screen.refresh)

    def _wear(self, theme: Theme) -> None:
        self.register_theme(theme_for(theme))
        if self._drawing:
            self.refresh_css(animate=False)

    async def _answer(self, command: TerminalCommand) -> Answer | None:
        """`None`: no answer in time; it may or may not have taken effect."""
        try:
            return await self._link.ask(command)
        except NoAnswer:
            log.warning("no_answer", extra={"command": type(command).__name__})
            return None

    def _show(self) -> None:
        raise NotImplementedError

    def _time_passed(self) -> None:
        self._show()

    def _know_site(self, site: Site, theme: Theme, texts: Overrides) -> None:
        raise NotImplementedError
