"""What must lie on this machine: the logo, the program that an alarm starts."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from config.findings import Finding
from config.written import Raw, strings, table

LARGEST_LOGO_BYTES = 200_000
PNG = b"\x89PNG\r\n\x1a\n"


def check(raw: Raw, folder: Path) -> Iterator[Finding]:
    logo = table(raw, "theme").get("logo")
    if isinstance(logo, str) and logo:
        yield from _logo(logo, folder)
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


def _program(program: str) -> Iterator[Finding]:
    """A file may be checked elsewhere than where it will be used: only the path must be right."""
    where = ("alarm", "command", 0)
    path = Path(program)
    if not path.is_absolute():
        yield Finding(where, "config-program-path", {"value": program})
    elif not (path.is_file() and os.access(path, os.X_OK)):
        yield Finding(where, "config-no-program", {"value": program}, warning=True)
