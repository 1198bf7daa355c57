"""`aufruf doctor printer`: the ticket printer, examined. Composition only."""

from __future__ import annotations

import json
import logging
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from hub.protocol.wording import Say
    from printers.doctor.findings import Step
    from printers.doctor.observed import Seen
    from printers.document import Document


def printer(
    *,
    device: Path,
    spare: bool = False,
    print: bool = False,  # noqa: A002  # the option is called --print
    format: Literal["text", "json"] = "text",  # noqa: A002
) -> int:
    """Examine the ticket printer, step by step, from the settings to the paper.

    Parameters
    ----------
    device
        The device.toml of this machine.
    spare
        Examine the one that takes over: [spare_printer].
    print
        Print a test page.
    format
        How to print what was found.
    """
    from config.device import load_device
    from config.findings import admin_say
    from printers.described import settings_of
    from printers.doctor.findings import Result, diagnose, where
    from printers.doctor.probes import examine, look_round

    logging.getLogger().addHandler(logging.NullHandler())  # what is wrong is said in sentences
    say = admin_say()
    machine = load_device(device, say)
    described = machine.spare_printer if spare else machine.printer
    if described is None:
        table = "[spare_printer]" if spare else "[printer]"
        missing = say("doctor-no-table", file=str(device), table=table)
        return _no_printer(missing, look_round(), say, format)
    settings = settings_of(described)
    page = _page(machine.name, where(settings), say) if print else None
    observed = examine(settings, page)
    steps = diagnose(settings, observed)
    failed = any(step.result is Result.FAILED for step in steps)
    if format == "json":
        _out(_as_json(machine.name, where(settings), steps, observed.seen, say))
    else:
        _out(say("doctor-heading", device=machine.name, where=where(settings)))
        for step in steps:
            _out("\n".join(_lines(step, say)))
        if failed:
            _out("\n".join(_seen_lines(observed.seen, say)))
    return 1 if failed else 0


def _no_printer(
    missing: str, seen: tuple[Seen, ...], say: Say, form: Literal["text", "json"]
) -> int:
    """There is nothing to examine: what could be written into the file."""
    if form == "json":
        facts = {"ok": False, "message": missing, "seen": [_seen_json(one) for one in seen]}
        _out(json.dumps(facts, ensure_ascii=False, indent=2))
    else:
        _out("\n".join([missing, *_seen_lines(seen, say)]))
    return 1


def _lines(step: Step, say: Say) -> list[str]:
    mark = say(f"doctor-mark-{step.result}")
    lines = [f"{mark:<9} {say(step.text, **step.facts)}"]
    if step.advice:
        lines += [f"{'':<9} → {line}" for line in say(step.advice, **step.facts).splitlines()]
    return lines


def _seen_lines(seen: tuple[Seen, ...], say: Say) -> list[str]:
    if not seen:
        return [say("doctor-seen-nothing")]
    lines = [say("doctor-seen")]
    for one in seen:
        setting = {"device": "path", "serial": "path", "usb": "usb", "cups": "queue"}[one.kind]
        name = f"   # {one.name}" if one.name else ""
        lines.append(f'  transport = "{one.kind}"  {setting} = "{one.where}"{name}')
    return lines


def _as_json(
    device: str, place: str, steps: tuple[Step, ...], seen: tuple[Seen, ...], say: Say
) -> str:
    report: dict[str, Any] = {
        "device": device,
        "printer": place,
        "ok": all(step.result != "failed" for step in steps),
        "steps": [
            {
                "step": step.name,
                "result": step.result.value,
                "message": say(step.text, **step.facts),
                "advice": say(step.advice, **step.facts) if step.advice else "",
            }
            for step in steps
        ],
        "seen": [_seen_json(one) for one in seen],
    }
    return json.dumps(report, ensure_ascii=False, indent=2)


def _seen_json(one: Seen) -> dict[str, str]:
    return {"transport": one.kind.value, "where": one.where, "name": one.name, "driver": one.driver}


def _page(device: str, place: str, say: Say) -> Document:
    """The test page: everything that a ticket is made of, and where it came from."""
    from printers.tickets import test_page

    return test_page(
        title=say("doctor-page-title"),
        name=say("doctor-page-number"),
        lines=(
            say("doctor-page-device", device=device),
            say("doctor-page-printer", where=place),
            say("doctor-page-letters"),
        ),
        code="https://aufruf.example.org/",
        ending=say("doctor-page-edges"),
        language=say("doctor-page-language"),
    )


def _out(text: str) -> None:
    sys.stdout.write(text + "\n")
