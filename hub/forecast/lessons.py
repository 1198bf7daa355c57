"""What events teach, as data: so it can wait until the event is durable, and be taken back."""

from __future__ import annotations

from typing import NamedTuple

import msgspec

from hub.protocol.site import VisitorClass
from hub.protocol.views import CounterState


class Bookings(msgspec.Struct):
    """Appointments whose day is over, and how many of their holders came."""

    made: int = 0
    kept: int = 0


class Change(msgspec.Struct, frozen=True, array_like=True):
    """A counter's state from this time of day on."""

    tod_ms: int
    state: CounterState


class Overtaker(msgspec.Struct, frozen=True, array_like=True):
    """Somebody who came to wait before others. `lead_ms`: by how much before who came just then,
    all head starts of its class left aside."""

    tod_ms: int
    service: str
    cls: VisitorClass
    lead_ms: int


class _Base(msgspec.Struct, frozen=True, tag=True, gc=False):
    pass


class Took(_Base, frozen=True):
    """A call kept a counter busy so long, by one quantity. `came`: somebody was there."""

    service: str
    seconds: float
    came: bool


class Gap(_Base, frozen=True):
    """From being free to the next call, while somebody waited."""

    seconds: float


class Break(_Base, frozen=True):
    seconds: float


class Offset(_Base, frozen=True):
    """Check-in less booked time."""

    seconds: float


class Came(_Base, frozen=True):
    """One more visit of the day."""

    visit: str


class Overtook(_Base, frozen=True):
    one: Overtaker


class Changed(_Base, frozen=True):
    counter: str
    change: Change


class DayOver(_Base, frozen=True):
    """`bookings`: of the day, by service."""

    bookings: dict[str, Bookings]


class Called(_Base, frozen=True):
    """What the visit was told can be compared with what came."""

    visit: str
    at_ms: int
    day: str


class Gone(_Base, frozen=True):
    """What the visit was told means nothing any more: it left, or stands elsewhere."""

    visit: str


class Undone(_Base, frozen=True):
    """All that the counter's last action taught did not happen."""


Lesson = Took | Gap | Break | Offset | Came | Overtook | Changed | DayOver | Called | Gone | Undone


class Taught(NamedTuple):
    """The lessons of one event, the `seq`th. `counter`: they belong to its last action, or are a
    new one's (`begins`)."""

    seq: int
    lessons: tuple[Lesson, ...] = ()
    counter: str = ""
    begins: bool = False
