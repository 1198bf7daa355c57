"""What a journal adds up to: every figure of all its days, counted anew from the journal alone."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from hub.backup.errors import Unusable
from hub.backup.manifest import Figures
from hub.journal.interface import JournalBroken
from hub.reports.figures.compute import compute
from hub.reports.figures.model import Asked, Figure
from hub.reports.follow import JOURNAL_FILE, follow
from hub.reports.store import open_figures

APART = ((), ("service",), ("counter",))
"""The whole house, and by these."""


def figures_of(journal: Path) -> Figures:
    """By name, such as `wait_walkin/median/pass`. Raises `Unusable`, `OSError`."""
    with tempfile.TemporaryDirectory(prefix="aufruf-") as folder:
        state = Path(folder)
        (state / JOURNAL_FILE).symlink_to(journal.resolve())
        try:
            follow(state)
        except JournalBroken as error:
            raise Unusable("backup-journal-broken", reason=str(error)) from error
        return dict(_counted(state))


def _counted(state: Path) -> Iterator[tuple[str, float | None]]:
    store = open_figures(state, "journal")
    if store.days is None:
        return
    first, last = store.days
    with closing(store.connect(first, last)) as connection:
        for by in APART:
            for figure in compute(connection, Asked(first=first, last=last, by=by)):
                yield from _named(figure, by)


def _named(figure: Figure, by: tuple[str, ...]) -> Iterator[tuple[str, float | None]]:
    about = "/".join([figure.figure, figure.stat, *by, *figure.by.values()])
    yield about, figure.value
    yield f"{about}/n", figure.n
