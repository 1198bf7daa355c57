"""How far a program has come, for whoever sits at a terminal: it looks the same for all of them.

It stands on stderr while the work lasts and leaves nothing there; without a terminal there is none.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

Reached = Callable[[int, int | None], None]
"""To be told of so much, of how much. `None`: nobody knows how much there will be."""


@contextmanager
def progress(name: str = "", console: Console | None = None) -> Iterator[Reached]:
    """`name`: of what is worked at. `console`: the one to which others write meanwhile."""
    console = console or Console(stderr=True)
    columns = (TextColumn("{task.description}", markup=False), BarColumn(), TaskProgressColumn())
    bars = Progress(
        *columns,
        TimeRemainingColumn(),
        console=console,
        transient=True,
        disable=not console.is_terminal,
    )
    with bars:
        bar = bars.add_task(name, total=None)

        def reached(done: int, total: int | None) -> None:
            text = name if total is not None else f"{name} {done}".strip()
            bars.update(bar, completed=done, total=total, description=text)

        yield reached


def one_by_one(reached: Reached, total: int | None = None) -> Callable[[], None]:
    """To be called after each of so many steps."""
    done = itertools.count(1)
    return lambda: reached(next(done), total)
