"""The start page: the services, one large button each, and pages when there are too many."""

from __future__ import annotations

from datetime import datetime

from textual.app import ComposeResult
from textual.containers import Grid, Horizontal, Vertical
from textual.widgets import Static

from hub.protocol.wording import Say
from kiosk import wording
from kiosk.keys import service_key
from kiosk.messages import ListTurned, ServiceChosen
from kiosk.view import View
from kiosk.widgets.pad import TAP, Pad


class StartPage(Vertical):
    def compose(self) -> ComposeResult:
        yield Static(id="nothing")
        yield Grid(id="services")
        with Horizontal(id="turning"):
            yield Pad(id="back")
            yield Static(id="page-number")
            yield Pad(id="more")

    def show(self, view: View, now: datetime | None, say: Say) -> None:
        nothing = self.query_one("#nothing", Static)
        nothing.display = not view.services
        nothing.update(say("kiosk-starting" if view.site is None else "kiosk-no-services"))
        self._show_services(view, now, say)
        self.query_one("#turning").display = view.pages > 1
        if view.pages > 1:
            self.query_one("#back", Pad).show(ListTurned(TAP, -1), say("kiosk-list-back"))
            self.query_one("#more", Pad).show(ListTurned(TAP, 1), say("kiosk-list-more"))
            page = say("kiosk-list-page", page=view.page_number, pages=view.pages)
            self.query_one("#page-number", Static).update(page)

    def _show_services(self, view: View, now: datetime | None, say: Say) -> None:
        grid = self.query_one("#services", Grid)
        grid.display = bool(view.services)
        pads = list(grid.query_children(Pad))
        if missing := len(view.shown) - len(pads):
            new = [Pad(classes="service") for _ in range(missing)]
            grid.mount(*new)
            pads += new
        grid.styles.grid_size_columns = view.columns
        grid.styles.grid_size_rows = max(1, view.capacity // view.columns)
        for place, pad in enumerate(pads):
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
