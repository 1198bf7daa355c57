"""The ticket: number, how many are ahead, what becomes of the paper, and the code for the phone."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content

from hub.protocol.wording import Say
from kiosk import wording
from kiosk.messages import Dismissed
from kiosk.view import Printing, View
from kiosk.widgets.pad import TAP, Pad
from kiosk.widgets.picture import BigNumber, QrCode
from kiosk.widgets.saying import Saying


class TicketPage(Horizontal):
    def __init__(self, *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self._heading = Saying(id="your-number")
        self._number = BigNumber(id="number")
        self._service = Saying(id="ticket-service")
        self._paper = Saying(id="paper")
        self._done = Pad(id="done")
        self._scan = Saying(id="scan")
        self._qr = QrCode(id="qr")
        self._phone = Vertical(self._scan, self._qr, id="phone")

    def compose(self) -> ComposeResult:
        with Vertical(id="ticket"):
            yield from (self._heading, self._number, self._service, self._paper, self._done)
        yield self._phone

    def show(self, view: View, now_s: float, say: Say) -> None:
        ticket = view.ticket
        if ticket is None:
            return
        service = view.service(ticket.service)
        name = wording.named(service.name, view.language) if service else ""
        ahead = say("kiosk-people-ahead", count=ticket.people_ahead)
        self._heading.show(say("kiosk-your-number"))
        theme = view.theme
        self._number.show(ticket.number, theme.accent, theme.ground)
        lines = [Content(name), Content.styled(ahead, "bold")]
        self._service.show(Content("\n").join(lines))
        self._paper.show(Content.styled(wording.paper(view, say), "bold"))
        for printing in Printing:
            self._paper.set_class(view.printing is printing, f"-{printing.value}")
        closing = wording.closing(view, now_s, say)
        self._done.show(Dismissed(TAP), say("kiosk-done"), closing)
        code = wording.qr_text(view, ticket)
        self._phone.display = bool(code)
        self._qr.show(code)
        self._scan.show(wording.scan_help(view, say))
