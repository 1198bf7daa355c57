"""Programs that have a terminal to themselves and that nobody leaves by hand: kiosk and gate.

No quit key, no palette, no suspension, no text to select, none of Textual's own keys (next widget,
copy, …). They end by signal, or when something that they cannot do without has ended.
"""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Coroutine, Iterable
from typing import Any, ClassVar

from textual.app import App
from textual.binding import BindingType
from textual.screen import Screen

from hub.protocol.theme import Theme
from kiosk import look


class ClosedScreen(Screen[None], inherit_bindings=False):
    BINDINGS: ClassVar[list[BindingType]] = []
    AUTO_FOCUS = None


class ClosedApp(App[None], inherit_bindings=False):
    BINDINGS: ClassVar[list[BindingType]] = []
    ENABLE_COMMAND_PALETTE = False
    ALLOW_SELECT = False
    TITLE = "aufruf"

    _worn: Theme | None = None
    _themes = 0

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return look.variables(Theme())

    def put_on(self, theme: Theme) -> None:
        """Look like this, from the moment at which there is something to see."""
        if theme == self._worn or not self.is_running:
            return
        self._worn = theme
        self._themes += 1
        name = f"site-{self._themes}"
        self.register_theme(look.textual_theme(theme, name))
        self.theme = name


async def run_closed(app: ClosedApp, works: Iterable[Coroutine[Any, Any, None]]) -> int:
    """The screen until it ends, and what goes on behind it; → Textual's code of how it ended."""
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, app.exit)
    # The terminal is gone: end at once, also where whoever started us would have it ignored.
    signal.signal(signal.SIGHUP, signal.SIG_DFL)
    tasks = [asyncio.create_task(work) for work in works]
    for task in tasks:
        # A task that ends has failed: the screen must not stay up without its hub or its printer.
        task.add_done_callback(lambda ended: None if ended.cancelled() else app.exit())
    try:
        await app.run_async()
    finally:
        for task in tasks:
            task.cancel()
        results = await asyncio.gather(*tasks, return_exceptions=True)
    for result in results:
        if isinstance(result, Exception):
            raise result
    return app.return_code or 0
