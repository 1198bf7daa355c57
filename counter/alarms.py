"""One's own silent alarm: what is known of it, at a counter and at a post. Pure.

It says “sent” only when the hub has said so; without an answer it says NOT SENT, until the key is
pressed again or it was acknowledged.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from hub.protocol.replies import Answer, Refusal
from hub.protocol.views import AlarmLine, CounterView, TakenAlarm

TAKEN_SHOWN_MS = 10 * 60_000
"""Site time for which it stands there who is coming."""


class Delivery(StrEnum):
    """How far the last press of the key has got."""

    NONE = "none"
    SENDING = "sending"
    SENT = "sent"
    NOT_SENT = "not-sent"
    TAKEN = "taken"
    """Somebody goes there. A counter's view says who, and is asked instead (`taken`)."""


@dataclass(frozen=True, slots=True)
class OwnAlarm:
    """`acknowledged`: the taken alarm of which the clerk has read that somebody comes."""

    delivery: Delivery = Delivery.NONE
    acknowledged: int | None = None


def pressed(own: OwnAlarm, *, connected: bool) -> OwnAlarm:
    """The key was pressed; without a hub it says so at once and tries all the same."""
    return replace(own, delivery=Delivery.SENDING if connected else Delivery.NOT_SENT)


def answered(own: OwnAlarm, answer: Answer | None) -> OwnAlarm:
    """`None`: time was up."""
    failed = answer is None or isinstance(answer, Refusal)
    return replace(own, delivery=Delivery.NOT_SENT if failed else Delivery.SENT)


def acknowledge(own: OwnAlarm, last: TakenAlarm | None = None) -> OwnAlarm:
    """What stands there was read, `last` too; an alarm on its way stays."""
    waits = own.delivery is Delivery.SENDING
    return OwnAlarm(
        own.delivery if waits else Delivery.NONE, last.alarm if last else own.acknowledged
    )


def own_line(view: CounterView) -> AlarmLine | None:
    """The alarm of this counter that nobody has taken yet."""
    return next((one for one in view.alarms if one.counter == view.counter), None)


def taken(own: OwnAlarm, view: CounterView, now_ms: int) -> TakenAlarm | None:
    """Who comes, for a while and until it was read."""
    last = view.taken
    if last is None or last.alarm == own.acknowledged or own_line(view) is not None:
        return None
    return last if now_ms - last.at_ms < TAKEN_SHOWN_MS else None
