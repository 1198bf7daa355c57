"""`aufruf virtual-printer` and `aufruf print-preview`. Composition only."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import re
import signal
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from config.errors import UsageError, UserError, why
from printers.mechanism import Fault

if TYPE_CHECKING:
    from hub.protocol.site import Site
    from hub.protocol.wording import Say
    from printers.virtual import Virtual

log = logging.getLogger(__name__)

EXAMPLE_URL = "https://aufruf.example.org"
EXAMPLE_TOKEN = "k7Qm2xT9bWcR4vLz8NpY3s"
EXAMPLE_AHEAD = 3
EXAMPLE_WAIT_S = (600, 1200)
EXAMPLE_CODE = "K4P9-2XQ7"
FOLLOW_S = 0.1
"""How soon a fault file is looked at again."""


def virtual_printer(
    *,
    listen: str | None = None,
    line: Path | None = None,
    out: Path,
    paper_mm: Literal[58, 80] = 80,
    fault: Fault | None = None,
    fault_file: Path | None = None,
) -> None:
    """Be a ticket printer, on the network or at a line, that keeps what it prints as pictures.

    Parameters
    ----------
    listen
        The address to listen at, HOST:PORT. Port 0 takes a free one.
    line
        Instead of that: the path to be a serial printer or a /dev/usb/lp0 at.
    out
        The directory for the tickets: NUMBER.bin (the bytes as received) and NUMBER.png.
    paper_mm
        The width of the paper.
    fault
        Fail as real printers do.
    fault_file
        A file whose first word is the fault, or nothing; it may change while the printer runs.
    """
    from config.logs import start_logging
    from printers.virtual import VirtualPrinter

    say = _say()
    if (listen is None) == (line is None):
        raise UsageError(say("printers-one-way"))
    host, port = _address(listen, say) if listen is not None else ("", 0)
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(say("printers-no-folder", folder=str(out), reason=why(error))) from error
    start_logging("virtual-printer")
    printer: Virtual
    if line is not None:
        from printers.virtual_line import VirtualLine

        printer = VirtualLine(line, out, paper_mm=paper_mm, fault=fault)
    else:
        printer = VirtualPrinter(out, host=host, port=port, paper_mm=paper_mm, fault=fault)
    asyncio.run(_serve(printer, out, say, fault_file))


def print_preview(
    *,
    site: Path,
    language: str,
    number: str,
    out: Path,
    service: str = "",
    paper_mm: Literal[58, 80] = 80,
    profile: str = "default",
    kind: Literal["ticket", "appointment"] = "ticket",
) -> None:
    """Make the picture of a ticket as the printer prints it.

    Parameters
    ----------
    site
        The site.toml.
    language
        The language of the ticket, also one that the site does not offer yet.
    number
        The number that stands on it, like A017. Its letter chooses the service.
    out
        The PNG to write.
    service
        The id of the service, if the letter is not enough.
    paper_mm
        The width of the paper.
    profile
        The model of the printer.
    kind
        The ticket, or the slip of an appointment.
    """
    import time

    from config.site import load_site
    from config.texts import Texts, languages
    from hub.protocol.replies import Booked, StepState, Ticket, Wait
    from printers.facts import slip_facts, ticket_facts
    from printers.preview import picture_of
    from printers.profile import is_known
    from printers.settings import PrinterSettings
    from printers.tickets import appointment_document, ticket_document

    say = _say()
    loaded = load_site(site, say)
    if language not in languages():
        known = ", ".join(languages())
        raise UsageError(say("printers-no-language", language=language, known=known))
    services = {each.id: each for each in loaded.site.services}
    if service and service not in services:
        raise UsageError(say("printers-no-service", service=service, known=", ".join(services)))
    prefix = _prefix(number, loaded.site, say)
    if not is_known(profile):
        raise UsageError(_unknown_profile(profile, say))
    fitting = (each.id for each in services.values() if each.prefix == prefix)
    ticket = Ticket(
        visit="preview",
        number=number,
        service=service or next(fitting),
        state=StepState.WAITING,
        people_ahead=EXAMPLE_AHEAD,
        issued_ms=int(time.time() * 1000),
        token=EXAMPLE_TOKEN,
        wait=Wait(*EXAMPLE_WAIT_S),
    )
    its_say = Texts.load(loaded.texts).say(language)
    facts = ticket_facts(
        loaded.site, ticket, language, its_say, logo=loaded.theme.logo, otherwise_url=EXAMPLE_URL
    )
    settings = PrinterSettings(paper_mm=paper_mm, profile=profile)
    document = ticket_document(facts, its_say, loaded.theme.ticket)
    if kind == "appointment":
        booked = Booked("preview", ticket.service, ticket.issued_ms, EXAMPLE_CODE)
        slip = slip_facts(loaded.site, booked, language, its_say, logo=loaded.theme.logo)
        document = appointment_document(slip, its_say)
    picture = picture_of(document, settings)
    try:
        out.write_bytes(picture)
    except OSError as error:
        raise UserError(say("printers-cannot-write", file=str(out), reason=why(error))) from error


def _prefix(number: str, site: Site, say: Say) -> str:
    """The letters of a number that the site gives out. Raises `UsageError`."""
    from hub.protocol.site import NumberRange

    found = re.fullmatch(r"([A-Z]+)(\d{3,7})", number)
    prefixes = sorted({service.prefix for service in site.services})
    if found is None or found[1] not in prefixes:
        facts = {"number": number, "known": ", ".join(prefixes), "like": f"{prefixes[0]}017"}
        raise UsageError(say("printers-no-number", **facts))
    numbers = site.ranges.get(found[1], NumberRange())
    if not numbers.first <= int(found[2]) <= numbers.last:
        ends = {"first": str(numbers.first), "last": str(numbers.last)}
        raise UsageError(say("printers-number-outside", number=number, prefix=found[1], **ends))
    return found[1]


def _unknown_profile(name: str, say: Say) -> str:
    from printers.profile import meant

    near = meant(name)
    hint = f" {say('config-did-you-mean', word=near)}" if near else ""
    return say("printers-no-profile", profile=name) + hint


async def _serve(printer: Virtual, out: Path, say: Say, fault_file: Path | None) -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    with contextlib.suppress(NotImplementedError):  # Windows ends a program with an interrupt
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, stop.set)
    try:
        await printer.__aenter__()
    except OSError as error:
        message = say("printers-cannot-listen", address=printer.place, reason=why(error))
        raise UserError(message) from error
    following = asyncio.create_task(_follow(printer, fault_file)) if fault_file else None
    try:
        print(say("printers-listening", address=printer.place, folder=str(out)), flush=True)
        await stop.wait()
    finally:
        if following is not None:
            following.cancel()
        await printer.__aexit__(None, None, None)


async def _follow(printer: Virtual, fault_file: Path) -> None:
    """Have the fault that the file names, until cancelled."""
    before = ""
    while True:
        word = await asyncio.to_thread(_word_in, fault_file)
        if word != before and (word in set(Fault) or not word):
            before = word
            await printer.become(Fault(word) if word else None)
            log.info("fault_set", extra={"fault": word or "none"})
        await asyncio.sleep(FOLLOW_S)


def _word_in(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8").strip()
    except OSError:
        return ""


def _address(listen: str, say: Say) -> tuple[str, int]:
    host, _, port = listen.rpartition(":")
    if not host or not port.isdecimal() or int(port) > 65535:
        raise UsageError(say("printers-bad-address", address=listen))
    return host.strip("[]"), int(port)


def _say() -> Say:
    from config.texts import Texts, preferred_language

    return Texts.load().say(preferred_language(os.environ))
