"""The panel in which a number is issued, and then stands large, with the code for the phone."""

from __future__ import annotations

from textual.content import Content

from counter import numerals
from counter.house import rows
from counter.house.keys import Act, Panel
from counter.house.panels import ListPanel, cells
from counter.house.state import House, Issued
from counter.house.wording import HousePhrases
from counter.keys import OPTION_STROKES
from counter.sheet import fitted, wrapped
from media.qr import half_blocks

QUIET = 2
ON_PAPER = "#000000 on #ffffff"


class IssuePanel(ListPanel):
    """All services, what is marked, class and language; or the ticket that came out."""

    panel = Panel.ISSUE

    def show(self, house: House, phrases: HousePhrases) -> None:
        self.set_class(house.issued is not None, "-issued")
        super().show(house, phrases)

    def title(self, house: House, phrases: HousePhrases) -> str:
        if house.issued is None:
            return phrases.say("house-panel-issue")
        return phrases.say("house-copy" if house.issued.copy else "house-issued")

    def lines(self, width: int, height: int) -> list[Content]:
        house, phrases = self.house, self.phrases
        if house is None or phrases is None or house.view is None or height <= 0:
            return []
        if house.issued is not None:
            return ticket_lines(house, house.issued, phrases, width, height)
        foot = self._foot(house, phrases, width)
        body = self.rows_shown(house, width, height - len(foot))
        gap = [Content("")] * max(0, height - len(body) - len(foot))
        return [*body, *gap, *foot]

    def row(self, at: int, width: int) -> Content:
        house, phrases = self.house, self.phrases
        if house is None or phrases is None or house.view is None:
            return Content("")
        service = rows.offered(house)[at]
        load = rows.load(house.view, service.id)
        number = next((one.quantity for one in house.form.marked if one.service == service.id), 0)
        stroke = OPTION_STROKES[at] if at < len(OPTION_STROKES) else ""
        opening = f"{'●' if load.open else '○'} {phrases.opening(load)}" if load else ""
        waiting = str(load.waiting) if load else ""
        name = phrases.service(service.id)
        if service.internal:
            name = phrases.say("house-internal", service=name)
        state = 24 if width >= 66 else 18 if width >= 50 else 13
        line = cells(
            (Content.styled(stroke, "bold"), 2),
            (f"×{number}" if number else "", 4),
            (name, max(4, width - 6 - state - 5)),
            (waiting, -5),
            (opening, state),
        )
        return line if load is None or load.open else line.stylize("$muted")

    def _foot(self, house: House, phrases: HousePhrases, width: int) -> list[Content]:
        """The form's other fields, and the button that says what Enter does."""
        enter = phrases.say("house-name-enter")
        if house.sent is not None:
            button = fitted(f" … {phrases.say('counter-working')}", width).stylize(
                "$muted on $faint"
            )
        else:
            what = phrases.say("house-do-issue", concerns=phrases.concerns(house))
            button = fitted(f" {enter}  {what}", width).stylize("bold $on-accent on $accent")
        hint = phrases.say("house-form-hint", mark=house.post.key_name(Act.MARK, phrases.say))
        return [
            Content(""),
            *wrapped(phrases.form(house), width),
            *wrapped(hint, width, "$muted"),
            button,
        ]


def ticket_lines(
    house: House, issued: Issued, phrases: HousePhrases, width: int, height: int
) -> list[Content]:
    """Number and words, and the code where there is room: beside them, or below a large number."""
    code = [Content.styled(line, ON_PAPER) for line in _code(house, issued)]
    across = code[0].cell_length if code else 0
    number, room = issued.ticket.number, width - across - 2
    below = _words(house, issued, phrases, width)
    if len(below) + len(code) > height - 2:
        below = [below[0], *(line for line in below if line.plain.strip())]
    fits_beside = bool(code) and len(code) <= height and room >= numerals.width(number)
    fits_below = bool(code) and len(below) + 1 + len(code) <= height and across <= width
    if fits_beside and (room >= numerals.width(number, big=True) or not fits_below):
        return beside(_words(house, issued, phrases, room)[:height], code, width - across)
    return [*below, Content(""), *code] if fits_below else below[:height]


def beside(left: list[Content], right: list[Content], width: int) -> list[Content]:
    """Two columns; the left one so wide."""
    count = max(len(left), len(right))
    nothing = Content("")
    left = [*left, *[nothing] * (count - len(left))]
    right = [*right, *[nothing] * (count - len(right))]
    return [
        one.pad_right(width - one.cell_length) + other
        for one, other in zip(left, right, strict=True)
    ]


def _words(house: House, issued: Issued, phrases: HousePhrases, width: int) -> list[Content]:
    """The number, as large as it can be, and what there is to say about it."""
    ticket = issued.ticket
    big = numerals.width(ticket.number, big=True) <= width - 2
    ahead = phrases.say("house-people-ahead", count=ticket.people_ahead)
    paper = phrases.paper(
        issued, has_printer=house.has_printer, has_code=bool(_code(house, issued))
    )
    style = "bold $on-alert on $alert" if issued.trouble else "bold $accent"
    texts = [
        *wrapped(phrases.service(ticket.service), width - 2, "bold"),
        *wrapped(ahead, width - 2),
        Content(""),
        *wrapped(paper, width - 2, style),
        Content(""),
        *wrapped(phrases.say("house-put-away"), width - 2, "$muted"),
    ]
    return [
        Content(""),
        *(Content.styled(f" {line}", "$accent") for line in numerals.drawn(ticket.number, big=big)),
        Content(""),
        *(Content(" ") + text for text in texts),
    ]


def _code(house: House, issued: Issued) -> tuple[str, ...]:
    """The address of the visitor's page; nothing where the house has none."""
    site, token = house.site, issued.ticket.token
    if site is None or not site.public_url or not token:
        return ()
    return half_blocks(f"{site.public_url.rstrip('/')}/t/{token}", QUIET)
