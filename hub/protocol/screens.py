"""How the displays of a site look and sound: part of the theme, no concern of the queue.

A layout is a picture of the screen in words: a grid whose cells bear the name of a panel. A panel
fills the rectangle of cells that bear its name; `.` stays empty.

    header  header
    calls   history
    calls   waiting
"""

from __future__ import annotations

from enum import StrEnum

import msgspec

from hub.protocol.site import Hours


class Panel(StrEnum):
    """What may stand on a screen."""

    HEADER = "header"
    """The house with its logo, date and time, in one line."""
    NAME = "name"
    """The house with its logo."""
    DATE = "date"
    CLOCK = "clock"
    CALLS = "calls"
    """Who is called now, with the way to the counter."""
    HISTORY = "history"
    """Who was called before."""
    WAITING = "waiting"
    """How many wait, by service."""
    WAIT = "wait"
    """How long it is expected to take, by service."""
    APPOINTMENTS = "appointments"
    """Who is here with an appointment and will be called at what time."""
    MESSAGE = "message"
    """What staff have put on the screens, or what the house always says."""
    TICKER = "ticker"
    """Lines that run through."""
    SLIDES = "slides"
    """Pictures and films from a folder of the display."""
    PLACE = "place"
    """For a door: which counter this is, and whether somebody works there."""


EMPTY = "."
"""A cell in which nothing stands."""


class Layout(msgspec.Struct, frozen=True):
    """`rows` and `columns` are weights, one for each line and each cell of a line.

    A screen that stands upright takes the layout whose name ends in `-portrait`, one that is more
    than twice as wide as high that which ends in `-wide`, where there is one.
    """

    grid: tuple[tuple[str, ...], ...]
    columns: tuple[int, ...]
    rows: tuple[int, ...]
    distance_m: float = 10.0
    """From how far away it is meant to be read, …"""
    diagonal_in: float = 55.0
    """… on a panel of this size in inches."""


class Shade(StrEnum):
    """Which colours a display takes."""

    LIGHT = "light"
    """Those of the theme."""
    DARK = "dark"
    """The same the other way round, for dim rooms and at night."""
    CONTRAST = "contrast"
    """Black, white and one yellow."""


class Labels(StrEnum):
    """How headings appear in several languages."""

    BESIDE = "beside"
    ROTATE = "rotate"


class Screen(msgspec.Struct, frozen=True):
    """One display's own look. What is 0 or empty is as the layout says.

    `distance_m`: from how far away people have to read it; `diagonal_in`: of the panel, in inches.
    """

    layout: str = ""
    shade: Shade = Shade.LIGHT
    distance_m: float = 0.0
    diagonal_in: float = 0.0
    labels: Labels = Labels.BESIDE
    languages: tuple[str, ...] = ()
    """Of the headings, in this order; empty: the site's first, and the next that is another one."""
    on: tuple[Hours, ...] = ()
    """When the panel is switched on; empty: always."""


class Loudness(msgspec.Struct, frozen=True):
    """At these hours it is so loud, in percent of what the device allows."""

    hours: tuple[Hours, ...]
    percent: int


TICKET_LANGUAGE = "ticket"
"""In `Voice.languages`: the one that the holder of the ticket has chosen."""


class Voice(msgspec.Struct, frozen=True):
    """How calls are announced in all zones."""

    languages: tuple[str, ...] = ()
    """In this order, once each; empty: the site's first, then that of the ticket."""
    gap_s: float = 0.4
    """The pause between two languages."""
    quiet: tuple[Hours, ...] = ()
    """Neither gong nor voice."""
    loudness: tuple[Loudness, ...] = ()
    """The first that holds; otherwise as loud as the device is set."""
