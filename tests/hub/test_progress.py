"""The bar of all commands that take a while."""

from __future__ import annotations

import io
import re

from rich.console import Console

from hub.progress import one_by_one, progress


def screen(*, terminal: bool) -> tuple[Console, io.StringIO]:
    file = io.StringIO()
    return Console(file=file, force_terminal=terminal, width=80, legacy_windows=False), file


def shown(file: io.StringIO) -> str:
    return re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", file.getvalue())


def test_ok__it_names_the_work_and_says_how_much_is_done() -> None:
    console, file = screen(terminal=True)
    with progress("visits[2].csv", console) as reached:
        reached(1, 4)
    assert re.search(r"visits\[2\]\.csv ━.* 25%", shown(file))
    assert "\x1b[2K" in file.getvalue().rpartition("25%")[2], "nothing of it is left"


def test_ok__where_nobody_knows_the_end_the_steps_are_counted() -> None:
    console, file = screen(terminal=True)
    with progress(console=console) as reached:
        step = one_by_one(reached)
        for _ in range(3):
            step()
    assert "\r3 ━" in shown(file)


def test_ok__without_a_terminal_there_is_none() -> None:
    console, file = screen(terminal=False)
    with progress("visits", console) as reached:
        one_by_one(reached, 1)()
    assert file.getvalue().strip() == ""
