"""What is asked of the process that counts for the hub, and what it answers.

Light: the hub imports this, and nothing else of these rooms but the structs of `figures.model`.
"""

from __future__ import annotations

import msgspec

from hub.protocol.theme import Theme
from hub.reports.figures.model import Asked, Figures


class AskFigures(msgspec.Struct, frozen=True, tag=True):
    """Figures of these days."""

    asked: Asked


class AskToday(msgspec.Struct, frozen=True, tag=True):
    """The few that staff look at all the time, of this local date."""

    day: str


class AskPage(msgspec.Struct, frozen=True, tag=True):
    """A report as a whole page: that of the `period` (day, week, month, quarter, year) around
    `date` (empty: today). `now_ms`: site time. `renewed_s`: it asks for itself again so often (0:
    never)."""

    period: str
    date: str
    language: str
    theme: Theme
    names: dict[str, str]
    """Of the site, by language."""
    now_ms: int
    renewed_s: int = 0


class Page(msgspec.Struct, frozen=True, tag=True):
    html: str


class Counted(msgspec.Struct, frozen=True, tag=True):
    figures: Figures


class Failed(msgspec.Struct, frozen=True, tag=True):
    """It cannot be answered. `reason`: `bad` (what was asked makes no sense, `detail` says what) or
    `broken`."""

    reason: str
    detail: str


Question = AskFigures | AskToday | AskPage
Answer = Counted | Page | Failed
