"""One house is worked in for all tests; each has a copy of its directory."""

from __future__ import annotations

import asyncio
import shutil
from pathlib import Path
from typing import NamedTuple

import pytest

from hub.backup.saving import save
from tests.hub.backup.houses import worked_in


class Past(NamedTuple):
    folder: Path
    tokens: list[str]


@pytest.fixture(scope="session")
def past(tmp_path_factory: pytest.TempPathFactory) -> Past:
    folder = tmp_path_factory.mktemp("past")
    (folder / "state").mkdir(mode=0o700)
    return Past(folder, asyncio.run(worked_in(folder / "state")))


@pytest.fixture
def state(past: Past, tmp_path: Path) -> Path:
    """The state directory of a hub that has ended."""
    return Path(shutil.copytree(past.folder / "state", tmp_path / "old"))


@pytest.fixture
def tokens(past: Past, state: Path) -> list[str]:
    """Of the tickets that it gave out. It is saved in `site.tar` beside it."""
    save(state, state.parent / "site.tar", "1")
    return past.tokens
