"""`aufruf check`: everything that is wrong in a configuration file, at once."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Literal

from config.device import Device
from config.device import cross_check as device_check
from config.errors import ConfigProblem, UserError
from config.findings import admin_say, examine, read_source
from config.site_checks import cross_check as site_check
from config.site_file import SiteFile
from hub.protocol.wording import Say

_SITE_ONLY = SiteFile.model_fields.keys() - Device.model_fields.keys()
_DEVICE_ONLY = Device.model_fields.keys() - SiteFile.model_fields.keys()


def check(file: Path, /, *, format: Literal["text", "json"] = "text") -> int:  # noqa: A002
    """Check a site.toml or device.toml: every error at once, with line and column.

    Parameters
    ----------
    file
        The file to check; whether it is a site.toml or a device.toml is seen from what it says.
    format
        How to print what was found.
    """
    say = admin_say()
    try:
        summary, problems = _examined(file, say)
    except UserError as error:  # it cannot be read at all
        if format == "text":
            raise
        summary, problems = "", (ConfigProblem(file, 1, 1, str(error)),)
    errors = sum(not problem.warning for problem in problems)
    if format == "json":
        report = {
            "file": str(file),
            "ok": not errors,
            "problems": [_as_json(problem) for problem in problems],
        }
        print(json.dumps(report, ensure_ascii=False, indent=2))
    else:
        _print_text(problems, summary, say)
    return 1 if errors else 0


def _print_text(problems: Iterable[ConfigProblem], summary: str, say: Say) -> None:
    errors = warnings = 0
    for problem in problems:
        if problem.warning:
            warnings += 1
            message = say("config-warning", message=problem.message)
        else:
            errors += 1
            message = problem.message
        hint = f" {problem.hint}" if problem.hint else ""
        print(f"{problem.path}:{problem.line}:{problem.column}: {message}{hint}")
    if errors:
        print(say("config-count", errors=errors, warnings=warnings))
    else:
        print(summary)


def _as_json(problem: ConfigProblem) -> dict[str, Any]:
    return {
        "line": problem.line,
        "column": problem.column,
        "severity": "warning" if problem.warning else "error",
        "message": problem.message,
        "hint": problem.hint,
    }


def _examined(file: Path, say: Say) -> tuple[str, tuple[ConfigProblem, ...]]:
    """By what stands in it; by its name when a syntax error hides that. Raises `UserError`."""
    written = read_source(file, say)
    site = len(_SITE_ONLY & written.values.keys())
    device = len(_DEVICE_ONLY & written.values.keys())
    if site > device or (site == device and "site" in file.name):
        return _site(file, say)
    if device > site or "device" in file.name:
        return _device(file, say)
    return "", (ConfigProblem(file, 1, 1, say("config-neither")),)


def _site(file: Path, say: Say) -> tuple[str, tuple[ConfigProblem, ...]]:
    site, problems = examine(file, SiteFile, say, site_check)
    if site is None:
        return "", problems
    summary = say(
        "config-ok-site",
        file=str(file),
        services=len(site.service),
        counters=len(site.counter),
        zones=len(site.zone),
        displays=len(site.display),
    )
    return summary, problems


def _device(file: Path, say: Say) -> tuple[str, tuple[ConfigProblem, ...]]:
    device, problems = examine(file, Device, say, device_check)
    if device is None:
        return "", problems
    return say("config-ok-device", file=str(file), name=device.name), problems
