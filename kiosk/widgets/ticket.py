"""The ticket: number, how many are ahead, what becomes of the paper, and the code for the phone.

A ticket that was scanned looks the same, with how the visit stands instead of the paper; so does
an appointment that was made here, with its time instead of the number.
"""

from __future__ import annotations

from datetime import datetime

import msgspec
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical

from hub.protocol.wording import Say
from kiosk import look, wording
from kiosk.choices import Part
from kiosk.labels import Speakers
from kiosk.layout import Fit
from kiosk.view import Page, Printing, View
from kiosk.widgets.entries import Entries
from kiosk.widgets.faces import Faces
from kiosk.widgets.mirror import mirrored
from kiosk.widgets.picture import BigNumber, QrCode
from kiosk.widgets.saying import Saying
from kiosk.widgets.setting import Text
from media.visual import is_right_to_left

LARGE_LINE, TALL_HEAD = 6, 5


class _GivenOut(msgspec.Struct, frozen=True):
    """What stands on the page. `code`: for the phone, with `scan` above it; empty: none."""

    large: str
    name: str
    then: str
    code: str = ""
    scan: str = ""


def _given_out(view: View, now: datetime, say: Say) -> _GivenOut | None:
    ticket, booked = view.ticket, view.booked
    if booked is not None:
        code, time = wording.booked_qr(view, booked), wording.time_at(view, booked.at_ms)
        scan = say("kiosk-booked-photo" if code == booked.code else "kiosk-booked-scan")
        return _GivenOut(time, *wording.booked_lines(view, booked, say), code, scan)
    if ticket is None:
        return None
    code = wording.qr_text(view, ticket) if view.page is Page.TICKET else ""
    lines = wording.ticket_lines(view, ticket, now, say)
    return _GivenOut(ticket.number, *lines, code, wording.scan_help(view, say))


class TicketPage(Horizontal):
    def __init__(self, *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self._heading = Saying(id="your-number")
        self._number = BigNumber(id="number")
        self._service = Saying(id="ticket-service")
        self._paper = Saying(id="paper")
        self._ways = Entries("way", id="ticket-ways")
        self._scan = Saying(id="scan")
        self._qr = QrCode(id="qr")
        self._phone = Vertical(self._scan, self._qr, id="phone")

    def compose(self) -> ComposeResult:
        with Vertical(id="ticket"):
            yield from (self._heading, self._number, self._service, self._paper, self._ways)
        yield self._phone

    def show(self, view: View, now: datetime, now_s: float, fit: Fit, speakers: Speakers) -> None:
        say = speakers.say
        given = _given_out(view, now, say)
        if given is None:
            return
        language, theme = view.language, look.theme_of(view)
        heading = Text(wording.ticket_heading(view, say), bold=True)
        self._heading.tell(heading, language=language)
        place = 1.0 if is_right_to_left(language) else 0.0
        self._number.show(given.large, theme.accent, theme.ground, place=place)
        # The number needs the room more than the lines below it.
        large = LARGE_LINE if view.access.large and fit.head >= TALL_HEAD else 0
        lines = [Text(line, bold=True) for line in given.then.splitlines()]
        lines[:1] = [msgspec.structs.replace(line, large=large) for line in lines[:1]]
        self._service.tell(Text(given.name), *lines, language=language)
        self._show_paper(view, now_s, say)
        ways = Faces(view, now, speakers).entries(Part.WAYS)
        self._ways.show(ways, len(ways), 1, backwards=is_right_to_left(language))
        self._ways.styles.height = max(5, fit.ways)
        self._phone.display = bool(given.code)
        self._qr.show(given.code)
        self._scan.tell(Text(given.scan), language=language)
        mirrored(self, language)

    def _show_paper(self, view: View, now_s: float, say: Say) -> None:
        self._paper.display = view.page is not Page.VISIT
        closing = wording.closing(view, now_s, say)
        self._paper.tell(
            Text(wording.paper(view, say), bold=True), Text(closing), language=view.language
        )
        for printing in Printing:
            self._paper.set_class(view.printing is printing, f"-{printing.value}")
