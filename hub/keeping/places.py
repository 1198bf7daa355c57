"""What lies in a hub's state directory: what a new machine needs, and what can be made again."""

from __future__ import annotations

from fnmatch import fnmatchcase
from typing import NamedTuple

JOURNAL = "journal.sqlite"


class Place(NamedTuple):
    """`name`: of a file, as a pattern. `entry`: what tells of it in the register. `moves`: a new
    machine needs it."""

    name: str
    entry: str
    moves: bool


PLACES = (
    Place("*.new", "running", False),
    Place(JOURNAL, "journal", True),
    Place(f"{JOURNAL}-*", "journal", False),
    Place("secret", "secret", True),
    Place("certificate.pem", "certificate", True),
    Place("key.pem", "certificate", True),
    Place("keys.json", "keys", True),
    Place("clerks.json", "clerks", True),
    Place("sessions.json", "sessions", True),
    Place("forecast.json", "forecast", True),
    Place("figures/history/*", "figures", True),
    Place("figures/*", "figures", False),
    Place("lock", "running", False),
    Place("address", "running", False),
    Place("admin.sock", "running", False),
    Place("reserve", "running", False),
)
"""The first that fits counts. (A `*` stands for slashes too.)"""


def place_of(name: str) -> Place | None:
    """What is known of a file, by its path in the state directory."""
    return next((place for place in PLACES if fnmatchcase(name, place.name)), None)


def moves(name: str) -> bool:
    """Whether it belongs in a backup. What nobody knows does: it is not ours to lose."""
    place = place_of(name)
    return place is None or place.moves
