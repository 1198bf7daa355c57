"""docs/history.md says every setting of the mapping file, and its examples work."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from config.findings import load
from config.history_file import Columns, HistoryFile
from hub.exchange.log import COLUMNS, moments
from tests.hub.reports.written import BERLIN

DOCS = Path(__file__).parents[4] / "docs" / "history.md"
BLOCKS = re.findall(r"```(\w*)\n(.*?)```", DOCS.read_text("utf-8"), re.DOTALL)


def test_ok__the_example_holds_every_setting(tmp_path: Path) -> None:
    [example] = (text for kind, text in BLOCKS if kind == "toml")
    file = tmp_path / "map.toml"
    file.write_text(example, encoding="utf-8")
    load(file, HistoryFile)
    written = tomllib.loads(example)
    assert set(written) == set(HistoryFile.model_fields)
    assert set(written["columns"]) == set(Columns.model_fields) == set(COLUMNS)


def test_ok__the_table_is_one() -> None:
    [table] = (text for kind, text in BLOCKS if not kind)
    events = [moment.event for moment in moments(table.splitlines(keepends=True), BERLIN)]  # type: ignore[union-attr]
    assert events == ["issue", "call", "start", "finish"]
