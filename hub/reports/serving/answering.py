"""What is asked through the pipe, answered from tables that are up to date."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import duckdb

from hub.journal.interface import JournalBroken
from hub.protocol.wording import Say
from hub.reports.figures.asking import BadFigures
from hub.reports.figures.compute import compute
from hub.reports.figures.model import Figure, Figures, check_clerks
from hub.reports.figures.today import today
from hub.reports.folder import FolderBusy
from hub.reports.follow import Follower
from hub.reports.pipe import Answer, AskFigures, AskPage, AskToday, Counted, Failed, Page, Question
from hub.reports.store import FiguresStore, FiguresUnreadable, open_figures

Count = Callable[[duckdb.DuckDBPyConnection], list[Figure]]


class Answering:
    """Of one state directory. `speak`: what is said to people, by language."""

    def __init__(self, state_dir: Path, speak: dict[str, Say]) -> None:
        self._state_dir, self._speak = state_dir, speak
        self._follower = Follower(state_dir)

    def answer(self, question: Question) -> Answer:
        """Never raises for what can go wrong with a question, a journal or a disk."""
        try:
            self._follower.refresh()
            store = open_figures(self._state_dir, "journal")
            match question:
                case AskFigures(asked):
                    check_clerks(asked.by, store.head.site)
                    return _counted(store, asked.first, asked.last, lambda at: compute(at, asked))
                case AskToday(day):
                    return _counted(store, day, day, lambda at: today(at, day))
                case AskPage():
                    return self._page(store, question)
        except (BadFigures, ValueError) as error:
            return Failed("bad", str(error))
        except (FiguresUnreadable, FolderBusy, JournalBroken, OSError, duckdb.Error) as error:
            return Failed("broken", f"{type(error).__name__}: {error}")

    def _page(self, store: FiguresStore, question: AskPage) -> Page:
        # What draws takes a second to load, and as much memory as all the rest.
        from hub.reports.dashboard import dashboard_page

        now = datetime.fromtimestamp(question.now_ms / 1000, UTC)
        return Page(dashboard_page(store, question, self._speak[question.language], now))


def _counted(store: FiguresStore, first: str, last: str, count: Count) -> Counted:
    with closing(store.connect(first, last)) as connection:
        figures = count(connection)
    head = store.head
    return Counted(
        Figures(
            figures=figures,
            first=first,
            last=last,
            site=head.site.id if head.site else "",
            until_seq=head.at.seq,
            until_ms=head.until_ms,
        )
    )
