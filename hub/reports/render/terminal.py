"""What stands in a terminal, as text."""

from __future__ import annotations

import io
from collections.abc import Iterable

from rich.console import Console, RenderableType


def as_lines(parts: Iterable[RenderableType], width: int, *, colour: bool) -> str:
    """`colour`: whoever reads it sees a terminal. No line ends with spaces."""
    file = io.StringIO()
    console = Console(
        file=file, width=width, force_terminal=colour, highlight=False, soft_wrap=False,
        color_system="standard" if colour else None, legacy_windows=False,
    )  # fmt: skip
    for part in parts:
        console.print(part)
    return "\n".join(line.rstrip() for line in file.getvalue().splitlines()) + "\n"
