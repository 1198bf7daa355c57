"""The generated part of `docs/performance.md`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from tests.bench.figures import Row, as_markdown

BEGIN = "<!-- figures: begin; written by `python -m tests.bench --markdown` -->"
END = "<!-- figures: end -->"


def rewrite(path: Path, rows: Sequence[Row], machine: str) -> None:
    """Put the table between the two marks. Raises `ValueError` if they are not there."""
    text = path.read_text(encoding="utf-8")
    before, begin, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"{path}: the marks for the figures are missing")
    table = f"\n\n{machine}\n\n{as_markdown(rows)}\n\n"
    path.write_text(f"{before}{BEGIN}{table}{END}{after}", encoding="utf-8")
