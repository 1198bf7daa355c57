"""All the paper of one ticket: the visitor's own, then the copies that the service asks for.

While the visitor stands there, what has failed is tried anew by the spool. When they have left, a
ticket that has not been begun is not printed, and a copy that failed is not printed later: paper
that nobody waits for is a stranger's number in the slot.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from printers.document import Document
from printers.job import DocumentFor, Job, JobState
from printers.trouble import Trouble


class Spool(Protocol):
    """What it needs of `printers.spool.Spool`."""

    def submit(
        self, document_for: DocumentFor, on_change: Callable[[Job], None] | None = ...
    ) -> Job: ...


class Printout:
    """`document`: as it is, or (given true) saying that it is a copy. `later`: told when the
    visitor's ticket is out after all.
    """

    def __init__(
        self,
        spool: Spool,
        document: Callable[[bool], Document],
        copies: int,
        later: Callable[[str], None],
    ) -> None:
        self._spool, self._document, self._later = spool, document, later
        self._to_copy = copies - 1
        self._copies: list[Job] = []
        self._left = self._told = False
        self._job = spool.submit(document, self._changed)

    async def first(self) -> str:
        """The trouble of the first attempts, empty when the visitor's ticket is out."""
        await self._job.settled()
        self._told = True
        return "" if self._job.printed else self._job.trouble or Trouble.UNKNOWN

    def leave(self) -> None:
        """The visitor has gone."""
        self._left = True
        self._job.void()
        for copy in self._copies:
            self._copy_changed(copy)

    def _changed(self, job: Job) -> None:
        if not job.printed:
            return
        for _ in range(self._to_copy):
            copy = self._spool.submit(lambda _: self._document(True), self._copy_changed)
            self._copies.append(copy)
        self._to_copy = 0
        if self._told and not self._left:
            self._later("")

    def _copy_changed(self, copy: Job) -> None:
        if self._left and copy.state is JobState.FAILED:
            copy.void()
