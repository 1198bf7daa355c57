"""The panel of appointments: who is expected today, or on another day; then the new one's slip."""

from __future__ import annotations

from textual.content import Content

from counter import numerals
from counter.house import rows
from counter.house.issuing import ON_PAPER, QUIET, beside
from counter.house.keys import Act, Panel
from counter.house.panels import ListPanel, cells, titles
from counter.house.state import House, Slip
from counter.house.wording import HousePhrases
from counter.sheet import wrapped
from hub.protocol.replies import AppointmentState
from media.qr import half_blocks

NAMED_COLUMNS = 66
"""From this width on a name has a column of its own."""


class ExpectedPanel(ListPanel):
    """Time, code, name, service, and how it stands."""

    panel = Panel.EXPECTED

    def title(self, house: House, phrases: HousePhrases) -> str:
        if house.slip is not None:
            return phrases.say("house-slip")
        count = len(rows.expected(house))
        title = phrases.say("house-panel-expected", count=count)
        if house.day:
            title = phrases.say("house-expected-on", day=phrases.date(house.day), count=count)
        if house.panel is not self.panel:
            return title
        if house.typing:
            return phrases.say("house-searching", title=title, text=f"{house.search}▏")
        return phrases.say("house-found", title=title, text=house.search) if house.search else title

    def subtitle(self, house: House, phrases: HousePhrases) -> str:
        """The way to a new one, where somebody can see it."""
        if house.slip is not None or house.panel is not self.panel:
            return ""
        if house.day:
            return phrases.say("house-expected-back")
        key = house.post.key_name(Act.EXPECTED, phrases.say)
        return phrases.say("house-expected-hint", key=key)

    def nobody(self, phrases: HousePhrases) -> str:
        house = self.house
        if house is not None and house.search:
            return phrases.say("house-expected-not-found")
        return phrases.say("house-nobody-on" if house and house.day else "house-nobody-expected")

    def heading(self, phrases: HousePhrases, width: int) -> list[Content]:
        names = ("time", "code", "name", "service", "state")
        return [titles(phrases, names, self._widths(width - 2))]

    def lines(self, width: int, height: int) -> list[Content]:
        house, phrases = self.house, self.phrases
        if house is not None and phrases is not None and house.slip is not None:
            return slip_lines(house, house.slip, phrases, width, height)
        return super().lines(width, height)

    def row(self, at: int, width: int) -> Content:
        house, phrases = self.house, self.phrases
        if house is None or phrases is None:
            return Content("")
        line, widths = rows.expected(house)[at], self._widths(width)
        service = phrases.concern(line.service, line.quantity)
        if line.virtual:
            service = phrases.say("house-virtual", service=service)
        if not widths[2] and line.name:
            service = f"{line.name} · {service}"
        late = line.state is AppointmentState.BOOKED and line.at_ms < house.now_ms
        texts: tuple[str | Content, ...] = (
            Content.styled(phrases.time(line.at_ms), "bold"),
            line.number or line.code,
            line.name,
            service,
            Content.styled(phrases.appointment(line, house), "bold $accent" if late else ""),
        )
        drawn = cells(*zip(texts, widths, strict=True))
        over = line.state in (AppointmentState.CALLED_OFF, AppointmentState.MISSED)
        return drawn.stylize("$muted") if over else drawn

    def _widths(self, width: int) -> tuple[int, ...]:
        name = 18 if width >= NAMED_COLUMNS else 0
        return (6, 10, name, max(4, width - 6 - 10 - name - 15), 15)


def slip_lines(
    house: House, slip: Slip, phrases: HousePhrases, width: int, height: int
) -> list[Content]:
    """Day, time and code of an appointment, and the code for a photograph, where it has room."""
    code = [Content.styled(line, ON_PAPER) for line in half_blocks(slip.booked.code, QUIET)]
    across = code[0].cell_length if code else 0
    room = width - across - 2
    if code and len(code) <= height and room >= 36:
        return beside(_words(house, slip, phrases, room)[:height], code, width - across)
    return _words(house, slip, phrases, width)[:height]


def _words(house: House, slip: Slip, phrases: HousePhrases, width: int) -> list[Content]:
    booked = slip.booked
    time = phrases.time(booked.at_ms)
    big = numerals.width(time, big=True) <= width - 2
    paper = phrases.slip_paper(slip, has_printer=house.has_printer)
    style = "bold $on-alert on $alert" if slip.trouble else "bold $accent"
    texts = [
        *wrapped(phrases.day(booked.at_ms), width - 2, "bold"),
        *wrapped(phrases.concern(booked.service, booked.quantity), width - 2, "bold"),
        *wrapped(phrases.say("house-slip-code", code=booked.code), width - 2, "bold"),
        *wrapped(phrases.say("house-slip-check-in"), width - 2),
        Content(""),
        *wrapped(paper, width - 2, style),
        *wrapped(phrases.say("house-slip-away"), width - 2, "$muted"),
    ]
    return [
        *(Content.styled(f" {line}", "$accent") for line in numerals.drawn(time, big=big)),
        Content(""),
        *(Content(" ") + text for text in texts),
    ]
