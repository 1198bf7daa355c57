"""What the hub counts about itself, for `/metrics`."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter

from hub.protocol import commands as cmd
from hub.protocol.replies import Answer, CallReply, Refusal, TicketReply

BOUNDS_S = (0.0005, 0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5)

CALLING = (cmd.CallNext, cmd.CallVisit, cmd.FinishService)
"""Answered with a call, these have made one (finishing does where the next is called at once)."""


class Histogram:
    """Durations in buckets, as Prometheus wants them."""

    def __init__(self) -> None:
        self.counts = [0] * (len(BOUNDS_S) + 1)
        self.sum_s = 0.0

    def observe(self, seconds: float) -> None:
        self.counts[bisect_left(BOUNDS_S, seconds)] += 1
        self.sum_s += seconds

    def cumulated(self) -> list[tuple[str, int]]:
        """Upper bound and how many are not above it, up to `+Inf`."""
        total = 0
        rows = []
        for bound, count in zip((*map(str, BOUNDS_S), "+Inf"), self.counts, strict=True):
            total += count
            rows.append((bound, total))
        return rows


class Measures:
    """Counters since the hub started."""

    def __init__(self) -> None:
        self.commit_s = Histogram()
        self.commands = 0
        self.tickets: Counter[str] = Counter()
        """By service."""
        self.calls: Counter[str] = Counter()
        """By counter."""
        self.refusals: Counter[str] = Counter()
        """By reason."""

    def answered(self, command: cmd.AnyCommand, answer: Answer) -> None:
        """A command from outside was answered (a repeated one too)."""
        self.commands += 1
        if isinstance(answer, Refusal):
            self.refusals[answer.reason.value] += 1
        elif isinstance(answer, TicketReply) and isinstance(command, cmd.IssueTicket):
            self.tickets[answer.ticket.service] += 1
        elif isinstance(answer, CallReply) and isinstance(command, CALLING):
            self.calls[answer.call.counter] += 1
