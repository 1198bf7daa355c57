"""What the hub has told this process: the site, its wording, the letters that are owed."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping

from hub.appointments.mail.content import House
from hub.protocol.site import Site
from hub.protocol.theme import Theme
from hub.protocol.views import BookingView, Letter, View
from hub.protocol.wire import SiteChanged, Welcome
from hub.protocol.wording import Say

Wording = Callable[[Mapping[str, Mapping[str, str]]], Mapping[str, Say]]
"""From a site's own wording (language → text id → text) to what speaks each language."""


class Desk:
    """The link's listener. Whoever works by what lies here has a bell that rings with news."""

    def __init__(self, wording: Wording, on_lost: Callable[[str], None] = lambda reason: None):
        self._wording, self._on_lost = wording, on_lost
        self._bells: list[asyncio.Event] = []
        self.house: House | None = None
        """`None`: the hub has never been there."""
        self.letters: tuple[Letter, ...] = ()
        """None while there is no hub: what it said last may be out of date."""
        self.welcomes = 0
        """How often the hub has said hello."""

    def bell(self) -> asyncio.Event:
        """Rings whenever something is new; whoever has heard it clears it."""
        bell = asyncio.Event()
        self._bells.append(bell)
        return bell

    def unhang(self, bell: asyncio.Event) -> None:
        self._bells.remove(bell)

    def on_welcome(self, welcome: Welcome) -> None:
        self.welcomes += 1
        self._adopt(welcome.site, welcome.theme, welcome.texts)

    def on_site(self, changed: SiteChanged) -> None:
        self._adopt(changed.site, changed.theme, changed.texts)

    def on_view(self, view: View) -> None:
        if isinstance(view, BookingView) and view.letters != self.letters:
            self.letters = view.letters
            self._ring()

    def on_lost(self, reason: str) -> None:
        self.letters = ()
        self._on_lost(reason)

    def _adopt(self, site: Site, theme: Theme, texts: Mapping[str, Mapping[str, str]]) -> None:
        self.house = House(site, theme, self._wording(texts))
        self._ring()

    def _ring(self) -> None:
        for bell in self._bells:
            bell.set()
