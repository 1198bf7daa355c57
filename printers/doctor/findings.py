"""From what was seen to what is said: one step a line, and for what failed what to do next. Pure.

The steps follow the way of a ticket: settings, cable, driver, permission, connection, answer,
cover, paper, print. After one that failed the others cannot be told.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from printers.doctor.observed import Kind, Observed
from printers.settings import Line, PrinterSettings
from printers.trouble import PRINTING, READY, Trouble

Facts = dict[str, str]
KERNEL_DRIVER = "usblp"
ON_THE_WAY = frozenset({
    Trouble.UNREACHABLE, Trouble.REFUSED, Trouble.TIMEOUT, Trouble.CUT_OFF, Trouble.NO_DEVICE,
    Trouble.NO_PERMISSION, Trouble.NO_DRIVER,
})  # fmt: skip
"""Troubles that come before the printer says anything of itself."""


class Result(StrEnum):
    OK = "ok"
    WARNING = "warning"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Step:
    """`text`, `advice`: ids of the catalogue; both get `facts`. `advice` empty: nothing to do."""

    name: str
    result: Result
    text: str
    advice: str = ""
    facts: Facts = field(default_factory=dict)


def diagnose(settings: PrinterSettings, seen: Observed) -> tuple[Step, ...]:
    """The steps up to the first that failed."""
    steps = []
    for step in _steps(settings, seen):
        steps.append(step)
        if step.result is Result.FAILED:
            break
    return tuple(steps)


def where(settings: PrinterSettings) -> str:
    """The printer in one word: address, path, USB numbers or queue."""
    match settings.transport:
        case Line.TCP:
            return f"{settings.address}:{settings.port}"
        case Line.USB:
            return settings.usb
        case Line.CUPS:
            return settings.queue
    return settings.path


def _steps(settings: PrinterSettings, seen: Observed) -> Iterator[Step]:
    facts = {"where": where(settings), "user": seen.user, "profile": settings.profile}
    yield _profile(settings, seen, facts)
    match settings.transport:
        case Line.TCP:
            yield _address(settings, seen, facts)
        case Line.SERIAL | Line.DEVICE:
            yield _device_file(settings, seen, facts)
            yield _permission(seen, facts)
        case Line.USB:
            yield _driver(seen, facts)
            yield _usb_device(seen, facts)
            yield _permission(seen, facts)
        case Line.CUPS:
            yield _driver(seen, facts)
            yield _queue(seen, facts)
    yield _connection(settings, seen, facts)
    if seen.asked:
        yield _answer(settings, seen, facts)
        yield from _body(seen)
    yield _printed(seen)


def _profile(settings: PrinterSettings, seen: Observed, facts: Facts) -> Step:
    if seen.profile_known:
        width = {**facts, "paper_mm": str(settings.paper_mm)}
        return Step("profile", Result.OK, "doctor-profile-ok", facts=width)
    hint = "doctor-profile-meant" if seen.meant else "doctor-profile-list"
    known = {**facts, "meant": seen.meant}
    return Step("profile", Result.WARNING, "doctor-profile-unknown", hint, known)


def _address(settings: PrinterSettings, seen: Observed, facts: Facts) -> Step:
    host = {**facts, "host": settings.address}
    if seen.resolved:
        return Step("address", Result.OK, "doctor-address-ok", facts=host)
    return Step("address", Result.FAILED, "doctor-address-failed", "doctor-address-advice", host)


def _device_file(settings: PrinterSettings, seen: Observed, facts: Facts) -> Step:
    if seen.access is None or seen.access.exists:
        return Step("cable", Result.OK, "doctor-cable-ok", facts=facts)
    wanted = Kind.DEVICE if settings.transport is Line.DEVICE else Kind.SERIAL
    others = [one.where for one in seen.seen if one.kind is wanted]
    idle = [one for one in seen.seen if one.kind is Kind.USB and one.driver != KERNEL_DRIVER]
    if others:
        advice, more = "doctor-cable-other", {"other": ", ".join(others)}
    elif idle and wanted is Kind.DEVICE:
        advice, more = "doctor-cable-usblp", {"other": f"{idle[0].where} {idle[0].name}".strip()}
    else:
        advice, more = "doctor-cable-advice", {}
    return Step("cable", Result.FAILED, "doctor-cable-failed", advice, {**facts, **more})


def _driver(seen: Observed, facts: Facts) -> Step:
    if seen.state != Trouble.NO_DRIVER:
        return Step("driver", Result.OK, "doctor-driver-ok", facts=facts)
    missing = {**facts, "package": seen.missing}
    advice = "doctor-driver-library" if seen.missing.startswith("lib") else "doctor-driver-advice"
    return Step("driver", Result.FAILED, "doctor-driver-failed", advice, missing)


def _usb_device(seen: Observed, facts: Facts) -> Step:
    if seen.state != Trouble.NO_DEVICE:
        return Step("cable", Result.OK, "doctor-cable-ok", facts=facts)
    others = [f"{one.where} {one.name}".strip() for one in seen.seen if one.kind is Kind.USB]
    if others:
        more = {**facts, "other": ", ".join(others)}
        return Step("cable", Result.FAILED, "doctor-cable-failed", "doctor-cable-other", more)
    return Step("cable", Result.FAILED, "doctor-cable-failed", "doctor-cable-advice", facts)


def _queue(seen: Observed, facts: Facts) -> Step:
    if seen.state != Trouble.NO_DEVICE:
        return Step("queue", Result.OK, "doctor-queue-ok", facts=facts)
    others = [one.where for one in seen.seen if one.kind is Kind.CUPS]
    advice = "doctor-cable-other" if others else "doctor-queue-advice"
    more = {**facts, "other": ", ".join(others)}
    return Step("queue", Result.FAILED, "doctor-queue-failed", advice, more)


def _permission(seen: Observed, facts: Facts) -> Step:
    group = seen.access.group if seen.access else ""
    more = {**facts, "group": group}
    if seen.state == Trouble.NO_PERMISSION:
        advice = "doctor-permission-group" if group else "doctor-permission-udev"
        return Step("permission", Result.FAILED, "doctor-permission-failed", advice, more)
    if seen.as_root:
        return Step(
            "permission", Result.WARNING, "doctor-permission-root", "doctor-permission-as", more
        )
    return Step("permission", Result.OK, "doctor-permission-ok", facts=more)


def _connection(settings: PrinterSettings, seen: Observed, facts: Facts) -> Step:
    if seen.asked or seen.state not in ON_THE_WAY:
        text = f"doctor-connection-ok-{settings.transport}"
        line = {**facts, "baud": str(settings.baud), "flow": settings.flow.value}
        return Step("connection", Result.OK, text, facts=line)
    way = settings.transport.value
    advice = {
        Trouble.REFUSED: f"doctor-refused-{way}",
        Trouble.UNREACHABLE: "doctor-unreachable",
        Trouble.NO_PERMISSION: "doctor-not-allowed",
    }.get(Trouble(seen.state), "doctor-stuck")
    text = f"doctor-connection-{seen.state}"
    return Step("connection", Result.FAILED, text, advice, facts)


def _answer(settings: PrinterSettings, seen: Observed, facts: Facts) -> Step:
    way = settings.transport.value
    if seen.state in ON_THE_WAY:
        return Step("answer", Result.FAILED, "doctor-answer-stopped", "doctor-stuck", facts)
    if seen.state != Trouble.UNKNOWN:
        return Step("answer", Result.OK, "doctor-answer-ok", facts=facts)
    line = {**facts, "baud": str(settings.baud), "flow": settings.flow.value}
    advice = {Line.SERIAL: "doctor-answer-serial", Line.CUPS: "doctor-answer-cups"}.get(
        settings.transport, "doctor-answer-advice"
    )
    return Step("answer", Result.WARNING, "doctor-answer-none", advice, {**line, "way": way})


def _body(seen: Observed) -> Iterator[Step]:
    """Cover, paper and the rest, as far as it told."""
    if seen.state == Trouble.UNKNOWN:
        return
    if seen.state == Trouble.COVER_OPEN:
        yield Step("cover", Result.FAILED, "doctor-cover-open", "doctor-cover-advice")
    yield Step("cover", Result.OK, "doctor-cover-ok")
    if seen.state == Trouble.OUT_OF_PAPER:
        yield Step("paper", Result.FAILED, "doctor-paper-out", "doctor-paper-advice")
    if seen.state == Trouble.PAPER_LOW:
        yield Step("paper", Result.WARNING, "doctor-paper-low", "doctor-paper-low-advice")
    else:
        yield Step("paper", Result.OK, "doctor-paper-ok")
    if seen.state in (Trouble.ERROR, Trouble.OFFLINE):
        name = f"doctor-ready-{seen.state}"
        yield Step("ready", Result.FAILED, name, f"{name}-advice")
    if seen.state in READY:
        yield Step("ready", Result.OK, "doctor-ready-ok")


def _printed(seen: Observed) -> Step:
    outcome = seen.outcome
    if outcome is None:
        if seen.state in PRINTING:
            return Step("print", Result.OK, "doctor-print-could", "doctor-print-hint")
        return Step("print", Result.FAILED, "doctor-print-cannot")
    if not outcome.printed:
        trouble = {"trouble": str(outcome.trouble)}
        return Step("print", Result.FAILED, "doctor-print-failed", "doctor-print-again", trouble)
    if outcome.confirmed:
        return Step("print", Result.OK, "doctor-print-ok")
    return Step("print", Result.WARNING, "doctor-print-unconfirmed", "doctor-print-look")
