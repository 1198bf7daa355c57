"""What has been booked for the day of a demo: the table that a booking system would export."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import cycle

HEAD = "Vorgang;Termin;Anliegen;Anzahl;Name"
FIRST, LAST = timedelta(minutes=40), timedelta(hours=6)
"""After the demo has begun."""
EVERY = timedelta(minutes=20)
NAMES = (
    *("Muster, Erika", "Beispiel, Max", "Yılmaz, Elif", "Kowalski, Jan", "Schmidt, Lena"),
    *("Öztürk, Deniz", "Bondarenko, Olena", "Müller, Karl", "Haddad, Samir", "Weiß, Anna"),
)
SEVERAL = 4
"""Each fourth brings somebody along."""


def table(begins: datetime, services: Sequence[str]) -> str:
    """One appointment after the other, each for another of these services. `begins`: site time."""
    whose, what = cycle(NAMES), cycle(services)
    rows = [HEAD]
    at = begins + FIRST
    while at <= begins + LAST:
        number = len(rows)
        quantity = 1 if number % SEVERAL else 2
        rows.append(f"{4700 + number};{at:%d.%m.%Y %H:%M};{next(what)};{quantity};{next(whose)}")
        at += EVERY
    return "\n".join((*rows, ""))
