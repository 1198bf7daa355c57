"""The start page: the services, one large button each, and pages when there are too many."""

from __future__ import annotations

from datetime import datetime

from textual.app import ComposeResult
from textual.containers import Grid, Horizontal, Vertical

from hub.protocol.wording import Say
from kiosk import wording
from kiosk.keys import service_key
from kiosk.messages import ListTurned, ServiceChosen
from kiosk.view import View
from kiosk.widgets.pad import TAP, Pad
from kiosk.widgets.saying import Saying


class StartPage(Vertical):
    def __init__(self, *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self._nothing = Saying(id="nothing")
        self._pads: list[Pad] = []
        self._services = Grid(id="services")
        self._back = Pad(id="back")
        self._page = Saying(id="page-number")
        self._more = Pad(id="more")
        self._turning = Horizontal(self._back, self._page, self._more, id="turning")

    def compose(self) -> ComposeResult:
        yield from (self._nothing, self._services, self._turning)

    def show(self, view: View, now: datetime | None, say: Say) -> None:
        self._nothing.display = not view.services
        self._nothing.show(say("kiosk-starting" if view.site is None else "kiosk-no-services"))
        self._show_services(view, now, say)
        self._turning.display = view.pages > 1
        if view.pages > 1:
            self._back.show(ListTurned(TAP, -1), say("kiosk-list-back"))
            self._more.show(ListTurned(TAP, 1), say("kiosk-list-more"))
            page = say("kiosk-list-page", page=view.page_number, pages=view.pages)
            self._page.show(page)

    def _show_services(self, view: View, now: datetime | None, say: Say) -> None:
        grid = self._services
        grid.display = bool(view.services)
        missing = len(view.shown) - len(self._pads)
        if missing > 0:
            new = [Pad(classes="service") for _ in range(missing)]
            self._pads += new
            grid.mount(*new)
        grid.styles.grid_size_columns = view.columns
        grid.styles.grid_size_rows = max(1, view.capacity // view.columns)
        for place, pad in enumerate(self._pads):
            pad.display = place < len(view.shown)
            if not pad.display:
                continue
            service = view.shown[place]
            name = wording.named(service.name, view.language)
            state = wording.service_state(view, service, now, say) if now else ""
            key = service_key(view.first + place)
            pad.show(ServiceChosen(TAP, service.id), name, state, key)
            pad.set_class(not view.is_open(service.id), "-closed")
            pad.set_class(view.cursor == place, "-cursor")
