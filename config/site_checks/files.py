"""What must lie on this machine: logo, drawings of the way, passwords, the program of an alarm."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from config.findings import Finding
from config.source import Where
from config.written import Raw, strings, table, tables

LARGEST_LOGO_BYTES = 200_000
LARGEST_PLAN_BYTES = 20_000
"""It goes to a phone, in a waiting room's network."""
PNG = b"\x89PNG\r\n\x1a\n"


def check(raw: Raw, folder: Path) -> Iterator[Finding]:
    logo = table(raw, "theme").get("logo")
    if isinstance(logo, str) and logo:
        yield from _logo(logo, folder)
    for index, counter in tables(raw, "counter"):
        if isinstance(plan := counter.get("plan"), str) and plan:
            yield from _plan(("counter", index, "plan"), plan, folder)
    yield from _account(("mail",), table(raw, "mail"), folder)
    for index, source in tables(table(raw, "appointments"), "source"):
        yield from _account(("appointments", "source", index), source, folder)
    for _, program in strings(table(raw, "alarm"), "command")[:1]:
        yield from _program(program)


def _logo(logo: str, folder: Path) -> Iterator[Finding]:
    where = ("theme", "logo")
    try:
        image = (folder / logo).read_bytes()
    except OSError:
        yield Finding(where, "config-no-logo", {"value": logo})
        return
    if not image.startswith(PNG):
        yield Finding(where, "config-logo-type", {"value": logo})
    elif len(image) > LARGEST_LOGO_BYTES:
        limit = LARGEST_LOGO_BYTES // 1000
        yield Finding(where, "config-logo-size", {"value": logo, "limit": limit})


def _plan(where: Where, plan: str, folder: Path) -> Iterator[Finding]:
    try:
        drawing = (folder / plan).read_bytes()
    except OSError:
        yield Finding(where, "config-no-logo", {"value": plan})
        return
    if not (drawing.startswith(PNG) if plan.lower().endswith(".png") else b"<svg" in drawing):
        yield Finding(where, "config-plan-type", {"value": plan})
    elif len(drawing) > LARGEST_PLAN_BYTES:
        limit = LARGEST_PLAN_BYTES // 1000
        yield Finding(where, "config-logo-size", {"value": plan, "limit": limit})


def _account(where: Where, account: Raw, folder: Path) -> Iterator[Finding]:
    """A password may be put there later, and who checks may not be allowed to read it."""
    for setting in ("password_file", "ca"):
        name = account.get(setting)
        if isinstance(name, str) and name and _is_missing(folder / name):
            yield Finding((*where, setting), "config-no-logo", {"value": name}, warning=True)


def _is_missing(file: Path) -> bool:
    try:
        return not file.exists()
    except OSError:
        return False  # it lies where we may not look


def _program(program: str) -> Iterator[Finding]:
    """A file may be checked elsewhere than where it will be used: only the path must be right."""
    where = ("alarm", "command", 0)
    path = Path(program)
    if not path.is_absolute():
        yield Finding(where, "config-program-path", {"value": program})
    elif not (path.is_file() and os.access(path, os.X_OK)):
        yield Finding(where, "config-no-program", {"value": program}, warning=True)
