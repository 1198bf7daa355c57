"""One ticket on its way to paper, as a state machine; and the job that whoever gave it holds.

    queued ─▶ sent ─▶ confirmed          the printer itself said that it is out
      ▲        │ ├──▶ unconfirmed        sent whole to a printer that cannot tell
      │        │ └──▶ failed ─▶ sent …   on the spare, or anew when a printer is back
      └────────┴──────── void            nobody wants it any more

`Progress` and the functions on it are pure. Their promise: when an attempt may have left a whole
ticket, every later one says "copy"; when none can have, none does.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

from printers.document import Document
from printers.outcome import Outcome, Reach

log = logging.getLogger(__name__)

MOST_ON_PAPER = 3
"""So many attempts may leave paper: a printer that loses each ticket half-way eats a roll."""

DocumentFor = Callable[[bool], Document | None]
"""The document of a job; given true it has to say "copy". None: there is no such document."""


class JobState(StrEnum):
    QUEUED = "queued"
    SENT = "sent"
    CONFIRMED = "confirmed"
    UNCONFIRMED = "unconfirmed"
    FAILED = "failed"
    VOID = "void"


PRINTED = frozenset({JobState.CONFIRMED, JobState.UNCONFIRMED})
ENDED = PRINTED | {JobState.VOID}
"""States that nothing leads out of."""


class Impossible(Exception):
    """A step that this state does not have: a mistake of ours."""


@dataclass(frozen=True, slots=True)
class Progress:
    """Where a job is. `trouble`: why the last attempt failed (or what it ended with).

    `copy`: the next attempt has to say so. `unwanted`: void as soon as the attempt under way ends.
    """

    state: JobState = JobState.QUEUED
    trouble: str = ""
    copy: bool = False
    on_paper: int = 0
    """Attempts that may have left paper."""
    unwanted: bool = False


def can_begin(progress: Progress) -> bool:
    """Whether it may be sent (again)."""
    waits = progress.state in (JobState.QUEUED, JobState.FAILED)
    return waits and progress.on_paper < MOST_ON_PAPER


def begun(progress: Progress) -> Progress:
    """It is being sent. Raises `Impossible`."""
    if not can_begin(progress):
        raise Impossible(f"begun while {progress.state}")
    return replace(progress, state=JobState.SENT)


def ended(progress: Progress, outcome: Outcome) -> Progress:
    """The attempt under way has ended. Raises `Impossible`."""
    if progress.state is not JobState.SENT:
        raise Impossible(f"ended while {progress.state}")
    trouble = str(outcome.trouble)
    if outcome.printed:
        state = JobState.CONFIRMED if outcome.confirmed else JobState.UNCONFIRMED
        return replace(progress, state=state, trouble=trouble)
    return replace(
        progress,
        state=JobState.VOID if progress.unwanted else JobState.FAILED,
        trouble=trouble,
        copy=progress.copy or outcome.reach is Reach.WHOLE,
        on_paper=progress.on_paper + (outcome.reach is not Reach.NOTHING),
    )


def not_begun(progress: Progress, trouble: str) -> Progress:
    """Its turn did not come in time, or there is nothing to print it on."""
    if progress.state not in (JobState.QUEUED, JobState.FAILED):
        return progress
    return replace(progress, state=JobState.FAILED, trouble=trouble)


def voided(progress: Progress) -> Progress:
    """Nobody wants it any more. What came out or is coming out stays what it is."""
    if progress.state in PRINTED:
        return progress
    if progress.state is JobState.SENT:
        return replace(progress, unwanted=True)
    return replace(progress, state=JobState.VOID)


class Job:
    """A ticket that was handed to a spool. Belongs to the spool's event loop.

    `on_spare`: it came out of (or was last sent to) the printer that takes over.
    """

    def __init__(
        self, document_for: DocumentFor, on_change: Callable[[Job], None] | None = None
    ) -> None:
        self.progress = Progress()
        self.on_spare = False
        self.outcome = Outcome(False)
        """Of the last attempt."""
        self._document_for = document_for
        self._on_change = on_change
        self._name = ""
        self._settled = asyncio.Event()

    @property
    def state(self) -> JobState:
        return self.progress.state

    @property
    def trouble(self) -> str:
        """Why it failed; empty while nothing is wrong."""
        return self.progress.trouble

    @property
    def printed(self) -> bool:
        """It is out, as far as can be known."""
        return self.state in PRINTED

    @property
    def name(self) -> str:
        """What logs call it; empty before the first attempt."""
        return self._name

    def document(self) -> Document | None:
        """What the next attempt prints."""
        document = self._document_for(self.progress.copy)
        if document is not None:
            self._name = document.name
        return document

    async def settled(self) -> JobState:
        """Wait for the first outcome: `confirmed`, `unconfirmed`, `failed` or `void`.

        It comes in time, whatever the printers do. A failed job that is not void goes on trying;
        `on_change` hears of it.
        """
        await self._settled.wait()
        return self.state

    def void(self) -> None:
        """Nobody wants it any more: it is not tried again. What is out stays out."""
        self.move(voided(self.progress))
        if self.state is JobState.VOID:
            self.settle()

    def settle(self) -> None:
        """The spool has tried what it could for now."""
        self._settled.set()

    def move(self, progress: Progress) -> None:
        before, self.progress = self.progress, progress
        if progress.state is before.state:
            return
        facts = {"number": self._name, "state": progress.state, "trouble": progress.trouble}
        log.debug("print_job", extra=facts)
        if self._on_change is not None:
            self._on_change(self)
