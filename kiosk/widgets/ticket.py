"""The ticket: number, how many are ahead, what becomes of the paper, and the code for the phone."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from hub.protocol.wording import Say
from kiosk import wording
from kiosk.messages import Dismissed
from kiosk.view import Printing, View
from kiosk.widgets.pad import TAP, Pad
from kiosk.widgets.picture import BigNumber, QrCode


class TicketPage(Horizontal):
    def compose(self) -> ComposeResult:
        with Vertical(id="ticket"):
            yield Static(id="your-number")
            yield BigNumber(id="number")
            yield Static(id="ticket-service")
            yield Static(id="paper")
            yield Pad(id="done")
        with Vertical(id="phone"):
            yield Static(id="scan")
            yield QrCode(id="qr")

    def show(self, view: View, now_s: float, say: Say) -> None:
        ticket = view.ticket
        if ticket is None:
            return
        service = view.service(ticket.service)
        name = wording.named(service.name, view.language) if service else ""
        ahead = say("kiosk-people-ahead", count=ticket.people_ahead)
        self.query_one("#your-number", Static).update(say("kiosk-your-number"))
        theme = view.theme
        self.query_one(BigNumber).show(ticket.number, theme.accent, theme.ground)
        lines = [Content(name), Content.styled(ahead, "bold")]
        self.query_one("#ticket-service", Static).update(Content("\n").join(lines))
        paper = self.query_one("#paper", Static)
        paper.update(Content.styled(wording.paper(view, say), "bold"))
        for printing in Printing:
            paper.set_class(view.printing is printing, f"-{printing.value}")
        closing = wording.closing(view, now_s, say)
        self.query_one("#done", Pad).show(Dismissed(TAP), say("kiosk-done"), closing)
        code = wording.qr_text(view, ticket)
        self.query_one("#phone").display = bool(code)
        self.query_one(QrCode).show(code)
        self.query_one("#scan", Static).update(wording.scan_help(view, say))
