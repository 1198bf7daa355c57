"""What the hub's answers mean for who will ask again anyway."""

from __future__ import annotations

from hub.protocol.replies import Answer, Reason, Refusal

_FOR_NOW = frozenset({Reason.STALE, Reason.DISK_FULL, Reason.OVERLOADED, Reason.INTERNAL})


def is_for_now(answer: Answer) -> bool:
    """A refusal that says nothing about what was asked: the same may be taken later."""
    return isinstance(answer, Refusal) and answer.reason in _FOR_NOW
