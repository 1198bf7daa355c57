"""A queue of CUPS as a ticket printer: the bytes as a raw job, what CUPS knows as its state.

CUPS stands between us and the printer, so it is believed as far as it knows: a queue that has
never said anything about paper or cover does not know of them (that is most raw queues), and its
"none" is not taken for "ok". What a queue says is as old as its last job; so before a ticket, and
while there is trouble, a job that prints nothing is sent to ask. A job counts as printed when CUPS
says that it is completed; what does not end in time is cancelled, so that it is not printed later
by itself.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from printers.document import Document
from printers.outcome import Outcome, Reach
from printers.printer import WARM_UP, Press
from printers.settings import Answers, PrinterSettings
from printers.transport import Deadline, fault_of
from printers.trouble import OK, PRINTING, PrinterFault, Trouble

if TYPE_CHECKING:
    import pyipp

log = logging.getLogger(__name__)

SERVER = ("localhost", 631)
USER = "aufruf"
RAW = "application/vnd.cups-raw"
LOOK_S = 0.1
CANCEL_S = 0.3
"""Kept for taking back a job that does not end."""
PROBE = b"\x1b@"
"""Sets the printer back to its defaults, and leaves no trace on paper."""
PROBE_S = 0.5
"""So long a trouble may still be the last job's; a queue that says nothing is waited for."""
FRESH_S = 60.0
"""So long what a job has told is taken for what is."""
IDLE, STOPPED = 3, 5
"""printer-state."""
WAITING = frozenset({3, 4})
"""job-state of a job of which nothing has gone to the printer."""
COMPLETED, ENDED = 9, frozenset({7, 8, 9})

REASONS = {
    "media-empty": Trouble.OUT_OF_PAPER,
    "media-needed": Trouble.OUT_OF_PAPER,
    "media-low": Trouble.PAPER_LOW,
    "cover-open": Trouble.COVER_OPEN,
    "door-open": Trouble.COVER_OPEN,
    "interlock-open": Trouble.COVER_OPEN,
    "media-jam": Trouble.ERROR,
    "offline": Trouble.OFFLINE,
    "connecting-to-device": Trouble.OFFLINE,
    "timed-out": Trouble.OFFLINE,
    "shutdown": Trouble.OFFLINE,
    "paused": Trouble.OFFLINE,
    "stopped-partly": Trouble.OFFLINE,
}
"""printer-state-reasons without their severity."""
WORST_FIRST = (
    Trouble.COVER_OPEN, Trouble.OUT_OF_PAPER, Trouble.ERROR, Trouble.OFFLINE, Trouble.PAPER_LOW,
)  # fmt: skip
ABOUT_PAPER = frozenset({Trouble.COVER_OPEN, Trouble.OUT_OF_PAPER, Trouble.PAPER_LOW})
"""Who says such a thing knows the printer."""
HOPELESS = frozenset({Trouble.COVER_OPEN, Trouble.OUT_OF_PAPER, Trouble.ERROR})
"""Somebody has to come."""
REFUSALS = {
    0x0401: Trouble.NO_PERMISSION,
    0x0402: Trouble.NO_PERMISSION,
    0x0403: Trouble.NO_PERMISSION,
    0x0406: Trouble.NO_DEVICE,
    0x0506: Trouble.REFUSED,
}
"""By the status code of IPP."""
HTTP_REFUSALS = {401: Trouble.NO_PERMISSION, 403: Trouble.NO_PERMISSION, 404: Trouble.NO_DEVICE}


def state_of(printer_state: int, reasons: Iterable[str], *, tells: bool) -> str:
    """From what CUPS says of a queue. `tells`: it has shown that it knows the printer."""
    found = set()
    for reason in reasons:
        name, _, severity = reason.rpartition("-")
        bare = name if severity in ("error", "warning", "report") else reason
        if bare in REASONS:
            found.add(REASONS[bare])
        elif severity == "error":
            found.add(Trouble.ERROR)
    if printer_state == STOPPED:
        found.add(Trouble.OFFLINE)
    said = next((trouble for trouble in WORST_FIRST if trouble in found), None)
    return said or (OK if tells else Trouble.UNKNOWN)


class CupsPrinter:
    """All methods block until their deadline at the latest; the spool calls one at a time."""

    def __init__(self, settings: PrinterSettings) -> None:
        self._settings = settings
        self._press = Press(settings)
        self._tells = settings.answers is Answers.YES
        self._told = Deadline(0.0)
        """Until when the last job's word counts."""

    @property
    def name(self) -> str:
        return f"cups:{self._settings.queue}"

    def warm(self) -> None:
        """Load all that the first ticket needs."""
        self.encode(WARM_UP)
        try:
            import pyipp  # noqa: F401
        except ImportError:
            log.warning("printer_driver_missing", extra={"driver": "pyipp"})

    def encode(self, document: Document) -> bytes:
        return self._press.encode(document)

    def print(self, document: Document, deadline: Deadline) -> Outcome:
        data = self.encode(document)
        job = _Order(document.name, data)
        try:
            return asyncio.run(self._print(job, deadline))
        except PrinterFault as fault:
            log.debug("printer_fault", extra={"printer": self.name, "detail": fault.detail})
            return Outcome(False, fault.trouble, reach=job.reach)

    def status(self, deadline: Deadline) -> str:
        """`ok`, `unknown`, or the name of what is wrong."""
        try:
            return asyncio.run(self._status(deadline))
        except PrinterFault as fault:
            log.debug("printer_fault", extra={"printer": self.name, "detail": fault.detail})
            return fault.trouble

    async def _status(self, deadline: Deadline) -> str:
        async with _Queue(self._settings) as queue:
            state = await self._state(queue, deadline)
            if state == Trouble.REFUSED or (
                state in PRINTING and not (self._tells and self._told.over)
            ):
                return state
            return await self._asked(queue, deadline)

    async def _state(self, queue: _Queue, deadline: Deadline) -> str:
        """As CUPS has it: from the job under way or the last one."""
        state, reasons, accepting = await queue.printer(deadline)
        if not accepting:
            return Trouble.REFUSED
        said = state_of(state, reasons, tells=self._tells)
        self._tells = self._tells or said in ABOUT_PAPER
        return said

    async def _asked(self, queue: _Queue, deadline: Deadline) -> str:
        """As it is now: by a job that prints nothing, unless another one is at work."""
        state, _, _ = await queue.printer(deadline)
        if state != IDLE:
            return await self._state(queue, deadline)
        probe = _Order("status", PROBE)
        await queue.submit(probe, deadline)
        limit = deadline.earlier(CANCEL_S)
        said = await self._end(queue, probe, limit.within(PROBE_S), patient=True)
        if said == Trouble.TIMEOUT:
            said = await self._end(queue, probe, limit)
        await queue.cancel(probe, deadline)
        return said

    async def _print(self, job: _Order, deadline: Deadline) -> Outcome:
        async with _Queue(self._settings) as queue:
            state = await self._state(queue, deadline)
            if state != Trouble.REFUSED and self._settings.answers is not Answers.NO:
                state = await self._asked(queue, deadline)
            if state not in PRINTING:
                return Outcome(False, state)
            await queue.submit(job, deadline)
            state = await self._end(queue, job, deadline.earlier(CANCEL_S))
            if job.state == COMPLETED:
                trouble = "" if state in PRINTING else state
                return Outcome(True, trouble, confirmed=self._tells, state=state)
            await queue.cancel(job, deadline)
            return Outcome(False, state, reach=job.reach)

    async def _end(
        self, queue: _Queue, job: _Order, deadline: Deadline, *, patient: bool = False
    ) -> str:
        """Wait until the job has ended or (unless `patient`) cannot; how the printer is then."""
        state: str = Trouble.TIMEOUT
        while not deadline.over:
            await queue.look(job, deadline)
            state = await self._state(queue, deadline)
            if job.state == COMPLETED:
                self._told = Deadline(FRESH_S)
                return state
            if job.state in ENDED:
                return Trouble.CUT_OFF if state in PRINTING else state
            if not patient and state in HOPELESS:
                return state
            await asyncio.sleep(LOOK_S)
        return Trouble.TIMEOUT if state in PRINTING else state


class _Order:
    """One job: its number in CUPS, its state there, and how far it may have come."""

    def __init__(self, name: str, data: bytes) -> None:
        self.name = name
        self.data = data
        self.number: int | None = None
        self.state = 0
        self.reach = Reach.NOTHING

    def see(self, state: int) -> None:
        self.state = state
        if state not in WAITING:
            self.reach = Reach.WHOLE


class _Queue:
    """The queue through IPP. Methods raise `PrinterFault`."""

    def __init__(self, settings: PrinterSettings) -> None:
        host, port = (settings.address, settings.port) if settings.address else SERVER
        try:
            import pyipp
        except ImportError as error:
            raise PrinterFault(Trouble.NO_DRIVER, "pyipp is not installed") from error
        self._ipp = pyipp.IPP(host, f"/printers/{settings.queue}", port=port)

    async def __aenter__(self) -> _Queue:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._ipp.close()

    async def printer(self, deadline: Deadline) -> tuple[int, list[str], bool]:
        """printer-state, its reasons, whether it takes jobs."""
        wanted = ["printer-state", "printer-state-reasons", "printer-is-accepting-jobs"]
        answer = await self._ask("GET_PRINTER_ATTRIBUTES", deadline, requested_attributes=wanted)
        found = _first(answer["printers"])
        accepting = bool(found.get("printer-is-accepting-jobs", True))
        return int(found.get("printer-state", 0)), _words(found), accepting

    async def submit(self, job: _Order, deadline: Deadline) -> None:
        """Hand it over; from here on it may be printed."""
        job.reach = Reach.WHOLE  # until CUPS says that it waits
        answer = await self._ask(
            "PRINT_JOB", deadline, data=job.data, job_name=job.name, document_format=RAW
        )
        found = _first(answer["jobs"])
        job.number = found.get("job-id")
        job.reach = Reach.NOTHING
        job.see(int(found.get("job-state", 0)))

    async def look(self, job: _Order, deadline: Deadline) -> None:
        answer = await self._ask("GET_JOB_ATTRIBUTES", deadline, job_id=job.number)
        job.see(int(_first(answer["jobs"]).get("job-state", 0)))

    async def cancel(self, job: _Order, deadline: Deadline) -> None:
        """Take it back, if it has not ended."""
        if job.state not in ENDED:
            await self._ask("CANCEL_JOB", deadline, job_id=job.number)

    async def _ask(self, operation: str, deadline: Deadline, **facts: Any) -> dict[str, Any]:
        import pyipp
        from pyipp.enums import IppOperation

        data = facts.pop("data", None)
        tags = {name.replace("_", "-"): value for name, value in facts.items()}
        message: dict[str, Any] = {
            "operation-attributes-tag": {"requesting-user-name": USER, **tags}
        }
        if data is not None:
            message["data"] = data
        try:
            async with asyncio.timeout(deadline.left_s):
                return await self._ipp.execute(IppOperation[operation], message)
        except TimeoutError as error:
            raise PrinterFault(Trouble.TIMEOUT, f"{operation} takes too long") from error
        except pyipp.IPPError as error:
            raise _fault(error) from error


def _first(found: list[dict[str, Any]]) -> dict[str, Any]:
    return found[0] if found else {}


def _words(found: dict[str, Any]) -> list[str]:
    reasons = found.get("printer-state-reasons", [])
    return [reasons] if isinstance(reasons, str) else list(reasons)


def _fault(error: pyipp.IPPError) -> PrinterFault:
    """What is behind pyipp's error."""
    cause = error.__cause__
    if isinstance(cause, OSError):  # aiohttp's own are, when the connection failed
        return fault_of(cause, Trouble.UNREACHABLE)
    facts = error.args[1] if len(error.args) > 1 and isinstance(error.args[1], dict) else {}
    code = facts.get("status-code", 0)
    trouble = REFUSALS.get(code) or HTTP_REFUSALS.get(code) or Trouble.ERROR
    return PrinterFault(trouble, f"{error.args[0]} {code}")
