"""What the clerk is told: one sentence, by its id in the catalogue."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from hub.protocol.replies import Refusal


class Tone(StrEnum):
    """How a notice is meant; each has a sign of its own beside its colour."""

    GOOD = "good"
    PLAIN = "plain"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Notice:
    """One sentence. A `service`, a `counter` and an undone `action` among the facts are ids."""

    tone: Tone
    text_id: str
    facts: dict[str, str | int] = field(default_factory=dict)


NO_ANSWER = Notice(Tone.BAD, "counter-no-answer")
NOT_CONNECTED = Notice(Tone.BAD, "counter-not-connected")
PUT_OUT = Notice(Tone.PLAIN, "counter-sign-put-out")


def refused(refusal: Refusal) -> Notice:
    """The sentence for a refusal by the hub."""
    return Notice(Tone.BAD, f"refusal-{refusal.reason}", dict(refusal.facts))
