"""Every way to a printer, with everything that can go wrong on it, through the real spool."""

from __future__ import annotations

import asyncio
import contextlib
import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from printers.outcome import Outcome
from printers.printer import LAST_LOOK_S, EscposPrinter
from printers.settings import Answers, Line, PrinterSettings
from printers.spool import Spool
from printers.trouble import Trouble
from printers.virtual import Fault, VirtualPrinter
from tests.patience import PATIENCE_S
from tests.printers.papers import PtyPrinter, long_document, ticket

ANSWER_S = 1.2
"""Where time runs out."""
PATIENT_S = PATIENCE_S
"""Where it must not, however busy the machine is."""
SOON_S = 0.2
"""How long a printer that never answers is waited for."""


def tcp(
    port: int,
    answers: Answers = Answers.AUTO,
    *,
    answer_s: float = PATIENT_S,
    last_look_s: float = LAST_LOOK_S,
) -> EscposPrinter:
    settings = PrinterSettings(address="127.0.0.1", port=port, answers=answers)
    return warmed(settings, answer_s, last_look_s)


def serial(path: str, *, answer_s: float = PATIENT_S) -> EscposPrinter:
    return warmed(PrinterSettings(transport=Line.SERIAL, path=path), answer_s)


def device(path: Path | str, *, answer_s: float = PATIENT_S) -> EscposPrinter:
    return warmed(PrinterSettings(transport=Line.DEVICE, path=str(path)), answer_s)


def warmed(
    settings: PrinterSettings, answer_s: float, last_look_s: float = LAST_LOOK_S
) -> EscposPrinter:
    """Its other end is in our own loop: unless told otherwise, it is waited for."""
    printer = EscposPrinter(settings, answer_s=answer_s, last_look_s=last_look_s)
    printer.warm()
    return printer


async def tried(printer: EscposPrinter, answer_s: float = ANSWER_S) -> tuple[Outcome, str]:
    spool = Spool(printer, answer_s=answer_s)
    outcome = await spool.print(ticket())
    return outcome, spool.state


async def test_ok__tcp_the_printer_confirms_the_ticket() -> None:
    async with VirtualPrinter() as paper:
        printer = tcp(paper.port)
        outcome, state = await tried(printer, PATIENT_S)
        assert (outcome.printed, outcome.trouble, outcome.confirmed, state) == (
            True,
            "",
            True,
            "ok",
        )
        assert [(p.name, p.data) for p in paper.printed] == [("A017", printer.encode(ticket()))]


async def test_ok__tcp_a_printer_without_status_prints_and_stays_unknown() -> None:
    async with VirtualPrinter(fault=Fault.MUTE) as paper:
        outcome, state = await tried(tcp(paper.port, answer_s=SOON_S), PATIENT_S)
        assert (outcome.printed, outcome.confirmed, state) == (True, False, "unknown")
        await paper.tickets(1)
        outcome, state = await tried(tcp(paper.port, Answers.NO), PATIENT_S)
        assert (outcome.printed, state) == (True, "unknown")
        await paper.tickets(2)


async def test_fail__tcp_a_silent_printer_that_has_to_answer_gets_no_ticket() -> None:
    async with VirtualPrinter(fault=Fault.MUTE) as paper:
        outcome, state = await tried(tcp(paper.port, Answers.YES, answer_s=SOON_S))
        assert (outcome.printed, outcome.trouble, state) == (False, "timeout", "timeout")
        assert paper.printed == []


async def test_fail__tcp_a_printer_that_once_answered_and_hangs_gets_no_ticket() -> None:
    async with VirtualPrinter() as paper:
        spool = Spool(tcp(paper.port), answer_s=ANSWER_S, check_s=PATIENT_S)
        assert await spool.check() == "ok"
        paper.fault = Fault.HANG
        outcome = await spool.print(ticket())
        assert (outcome.printed, outcome.trouble, spool.state) == (False, "timeout", "timeout")
        paper.fault = None
        spool.answer_s = PATIENT_S
        assert (await spool.print(ticket("A018"))).printed
        assert spool.state == "ok"
        assert [printed.name for printed in await paper.tickets(1)] == ["A018"]


@pytest.mark.parametrize(
    ("fault", "trouble"),
    [
        (Fault.REFUSE, "refused"),
        (Fault.HANG, "timeout"),
        (Fault.CUT_OFF, "cut-off"),
        (Fault.PAPER_OUT, "out-of-paper"),
        (Fault.COVER_OPEN, "cover-open"),
    ],
)
async def test_fail__tcp(fault: Fault, trouble: str) -> None:
    async with VirtualPrinter(fault=fault) as paper:
        answer_s = ANSWER_S if fault is Fault.HANG else PATIENT_S
        outcome, state = await tried(tcp(paper.port), answer_s)
        assert (outcome.printed, outcome.trouble, state) == (False, trouble, trouble)
        assert paper.printed == []


async def test_fail__a_printer_that_loses_every_ticket_is_not_called_ready() -> None:
    async with VirtualPrinter(fault=Fault.CUT_OFF) as paper:
        spool = Spool(tcp(paper.port), answer_s=PATIENT_S, check_s=PATIENT_S)
        assert not (await spool.print(ticket())).printed
        assert await spool.check() == "cut-off"
        paper.fault = Fault.PAPER_OUT
        assert await spool.check() == "out-of-paper"
        paper.fault = None
        assert await spool.check() == "ok"
        paper.fault = Fault.CUT_OFF
        assert not (await spool.print(ticket())).printed
        paper.fault = None
        assert await spool.check() == "cut-off"
        assert (await spool.print(ticket())).printed
        assert await spool.check() == "ok"


async def test_fail__tcp_nobody_there() -> None:
    # A listener whose queue is full answers like a machine that is switched off: not at all.
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen(0)
        with contextlib.ExitStack() as waiting:
            for _ in range(4):
                client = waiting.enter_context(socket.socket())
                client.setblocking(False)
                client.connect_ex(listener.getsockname())
            # The thread gives up after `ANSWER_S` and has all the time to say why.
            spool = Spool(
                tcp(listener.getsockname()[1]), answer_s=PATIENT_S, guard_s=PATIENT_S - ANSWER_S
            )
            outcome = await spool.print(ticket())
    trouble = "unreachable"
    assert (outcome.printed, outcome.trouble, spool.state) == (False, trouble, trouble)


async def test_fail__tcp_a_name_that_does_not_exist() -> None:
    printer = EscposPrinter(PrinterSettings(address="printer..house"))
    outcome, _ = await tried(printer, PATIENT_S)
    assert (outcome.printed, outcome.trouble) == (False, "unreachable")


async def test_fail__paper_that_ends_in_the_middle_is_told_by_its_cause() -> None:
    async with VirtualPrinter() as paper:
        # It asks after `ANSWER_S` and has all the time to be answered.
        printer = tcp(paper.port, last_look_s=PATIENT_S - ANSWER_S)
        spool = Spool(printer, answer_s=PATIENT_S)
        paper.ends_after(300)
        outcome = await spool.print(ticket())
        assert (outcome.printed, outcome.trouble) == (False, "out-of-paper")
        assert spool.state == "out-of-paper"


async def test_ok__serial_the_printer_confirms_the_ticket() -> None:
    async with PtyPrinter() as end:
        printer = serial(end.path)
        outcome, state = await tried(printer, PATIENT_S)
        assert (outcome.printed, outcome.confirmed, state) == (True, True, "ok")
        assert end.received == printer.encode(ticket())


async def test_ok__serial_a_printer_that_never_answers_prints_all_the_same() -> None:
    async with PtyPrinter(answers=False) as end:
        outcome, state = await tried(serial(end.path, answer_s=SOON_S), PATIENT_S)
        assert (outcome.printed, outcome.confirmed, state) == (True, False, "unknown")
        async with asyncio.timeout(PATIENT_S):
            await end.done.wait()


async def test_fail__serial_a_stalled_printer_neither_blocks_nor_prints_later() -> None:
    async with PtyPrinter(reads=False) as end, VirtualPrinter() as other:
        stalled = Spool(serial(end.path, answer_s=SOON_S), answer_s=PATIENT_S)
        job = asyncio.create_task(stalled.print(long_document()))
        # Meanwhile the loop does a whole other ticket.
        assert (await Spool(tcp(other.port), answer_s=PATIENT_S).print(ticket())).printed
        assert not job.done()
        job.cancel()
        # At a line of its own: the first is given up only when its time is over.
        async with PtyPrinter(reads=False) as another:
            stalled = Spool(serial(another.path, answer_s=SOON_S), answer_s=ANSWER_S)
            outcome = await stalled.print(long_document())
        assert (outcome.printed, outcome.trouble, stalled.state) == (False, "timeout", "timeout")


async def test_fail__serial_absent_and_forbidden(tmp_path: Path) -> None:
    outcome, state = await tried(serial(str(tmp_path / "ttyUSB0")), PATIENT_S)
    assert (outcome.printed, outcome.trouble, state) == (False, "no-device", "no-device")


@pytest.fixture
def pipe(tmp_path: Path) -> Iterator[tuple[Path, int]]:
    path = tmp_path / "lp0"
    os.mkfifo(path)
    reader = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    yield path, reader
    with contextlib.suppress(OSError):
        os.close(reader)


async def test_ok__device_file_takes_the_ticket(pipe: tuple[Path, int]) -> None:
    printer = device(pipe[0], answer_s=SOON_S)
    outcome, state = await tried(printer, PATIENT_S)
    assert (outcome.printed, state) == (True, "unknown")
    received = os.read(pipe[1], 65536)
    assert received.endswith(printer.encode(ticket()))


async def test_ok__device_file_both_ways() -> None:
    async with PtyPrinter() as end:
        printer = device(end.path)
        outcome, state = await tried(printer, PATIENT_S)
        assert (outcome.printed, outcome.confirmed, state) == (True, True, "ok")
        assert end.received == printer.encode(ticket())


async def test_fail__device_file_stalled_is_a_timeout(pipe: tuple[Path, int]) -> None:
    outcome = await Spool(device(pipe[0], answer_s=SOON_S), answer_s=ANSWER_S).print(
        long_document()
    )
    assert (outcome.printed, outcome.trouble) == (False, "timeout")


async def test_fail__device_file_pulled_out_is_cut_off(pipe: tuple[Path, int]) -> None:
    job = asyncio.create_task(
        Spool(device(pipe[0], answer_s=SOON_S), answer_s=PATIENT_S).print(long_document())
    )
    loop = asyncio.get_running_loop()
    begun = asyncio.Event()
    loop.add_reader(pipe[1], begun.set)
    await begun.wait()
    loop.remove_reader(pipe[1])
    os.close(pipe[1])
    outcome = await job
    assert (outcome.printed, outcome.trouble) == (False, "cut-off")


async def test_fail__device_file_absent_and_nobody_behind_it(tmp_path: Path) -> None:
    outcome, _ = await tried(device(tmp_path / "lp0"), PATIENT_S)
    assert outcome.trouble == Trouble.NO_DEVICE
    os.mkfifo(tmp_path / "lp1")
    outcome, _ = await tried(device(tmp_path / "lp1"), PATIENT_S)
    assert outcome.trouble == Trouble.NO_DEVICE


def test_fail__a_forbidden_device_is_named_so() -> None:
    # Tests may run as root, whom nothing is forbidden: the operating system's word stands in.
    from printers.transport import fault_of

    denied = PermissionError(13, "Permission denied", "/dev/usb/lp0")
    assert fault_of(denied, Trouble.ERROR).trouble is Trouble.NO_PERMISSION
