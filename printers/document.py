"""A piece of paper as a list of typed blocks, before any printer is thought of.

`ticket_document` decides what stands on a ticket and in which order; how wide a line is, which
characters the printer has and where a long line breaks is decided by the encoder, which knows the
printer. Nothing here does I/O or knows ESC/POS.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Size(StrEnum):
    """How large a line is wanted; the encoder goes smaller where a word would not fit the paper."""

    NORMAL = "normal"
    LARGE = "large"
    """Twice as wide and high; only twice as high where that would not fit."""
    HUGE = "huge"
    """As large as the paper allows: the number."""


class Align(StrEnum):
    """`START` is left, and right in languages that are written from the right."""

    START = "start"
    CENTER = "center"
    END = "end"


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph. It is broken into lines between words; NBSP keeps words together."""

    text: str
    size: Size = Size.NORMAL
    align: Align = Align.CENTER
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """An entry of a list, with a mark before it and its further lines indented."""

    text: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A thin line across the paper."""


@dataclass(frozen=True, slots=True)
class Space:
    """White paper."""

    mm: float


@dataclass(frozen=True, slots=True)
class Qr:
    """A QR code of about the given width, centred."""

    data: str
    mm: float = 30.0


@dataclass(frozen=True, slots=True)
class Image:
    """A picture (PNG bytes), centred, drawn in black dots, made smaller to fit both limits."""

    png: bytes
    max_width_mm: float = 48.0
    max_height_mm: float = 14.0


@dataclass(frozen=True, slots=True)
class Cut:
    """The end of a piece of paper."""


Block = Text | Item | Rule | Space | Qr | Image | Cut


@dataclass(frozen=True, slots=True)
class Document:
    """`name` is what logs call it (a ticket's number); `language` decides the writing direction."""

    name: str
    language: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class SlipFacts:
    """All that the slip of an appointment says, in the words of its holder's language.

    `code`: what its holder shows or types at the entrance. `url`: of its page for the phone; empty:
    there is none. `bring` and `logo` as on a ticket.
    """

    site: str
    service: str
    date: str
    time: str
    code: str
    language: str
    bring: str = ""
    url: str = ""
    logo: bytes = b""


@dataclass(frozen=True, slots=True)
class TicketFacts:
    """All that a ticket says, in the words of the visitor's language.

    `people_ahead` None: not known (no hub). `bring`: one thing a line. `url` empty: no QR.
    `wifi`: the name of the house's network, for pages that work in the house only (`public` False).
    `logo`: PNG; empty: the site's name stands alone. `copy`: this number was printed before.
    """

    site: str
    number: str
    service: str
    issued: str
    language: str
    people_ahead: int | None = None
    bring: str = ""
    url: str = ""
    public: bool = False
    wifi: str = ""
    logo: bytes = b""
    copy: bool = False
    concerns: tuple[str, ...] = ()
    """What is dealt with besides `service`."""
    note: str = ""
    """What the service says on its tickets."""
    priority: bool = False
    booked: str = ""
    """The time of the appointment."""
    wait: str = ""
    """How long it is expected to take; empty: not known."""
