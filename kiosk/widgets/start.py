"""The start page: the services, one large button each, and small ones for the exceptions."""

from __future__ import annotations

from datetime import datetime

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical

from hub.protocol.site import Service
from hub.protocol.wording import Say
from kiosk import wording
from kiosk.messages import HelpWanted, ReturnBegun, ServiceChosen
from kiosk.view import View
from kiosk.widgets.entries import Entries, Entry, Turning
from kiosk.widgets.pad import TAP, Pad
from kiosk.widgets.saying import Saying


class StartPage(Vertical):
    def __init__(self, *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self._nothing = Saying(id="nothing")
        self._services = Entries("service", id="services")
        self._turning = Turning()
        self._return = Pad(id="return")
        self._help = Pad(id="help")

    def compose(self) -> ComposeResult:
        yield from (self._nothing, self._services, self._turning)
        yield Horizontal(self._return, self._help, classes="foot")

    def show(self, view: View, now: datetime | None, say: Say) -> None:
        self._nothing.display = not view.services
        self._nothing.show(say("kiosk-starting" if view.site is None else "kiosk-no-services"))
        self._services.show(view, [_entry(view, each, now, say) for each in view.shown])
        self._turning.show(view, say("kiosk-list-more"), say)
        self._return.display = view.can_come_back
        back = (say("kiosk-return"), say("kiosk-return-why"), say("kiosk-return-key"))
        self._return.show(ReturnBegun(TAP), *back)
        self._help.display = view.site is not None
        self._help.show(HelpWanted(TAP), wording.help_button(view, say), hint=say("kiosk-help-key"))


def _entry(view: View, service: Service, now: datetime | None, say: Say) -> Entry:
    return Entry(
        ServiceChosen(TAP, service.id),
        wording.named(service.name, view.language),
        wording.service_state(view, service, now, say) if now else "",
        faint=not view.is_open(service.id),
    )
