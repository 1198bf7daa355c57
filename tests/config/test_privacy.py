"""What `site.toml` says of keeping: as the hub gets it, and what is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from config.site import load_site
from config.site_checks import privacy
from hub.keeping import schedule
from hub.protocol.site import Kept
from tests.config.test_site_checks import HOUSE, said

TABLE = '[privacy]\ntickets = "1h"\nanswers = "3d"\nlanguage = "30d"\nnotes = "0m"\nclerks = "2d"\n'


def kept(folder: Path, added: str) -> Kept:
    file = folder / "site.toml"
    file.write_text(HOUSE + added, encoding="utf-8")
    return load_site(file).site.kept


def test_ok__what_is_kept_as_the_hub_has_it(tmp_path: Path) -> None:
    assert kept(tmp_path, "") == Kept()
    assert kept(tmp_path, TABLE) == Kept(
        tickets_s=3600,
        answers_s=3 * 86_400,
        language_s=30 * 86_400,
        notes_s=0,
        clerks_s=2 * 86_400,
    )


def long(setting: str, days: int) -> tuple[str, str, str]:
    sentence = "beyond {:,} days your data protection officer should have agreed."
    too_long = f"{days + 1}d"
    beyond = sentence.format(days)
    return setting, too_long, f"“{too_long}” is longer than it serves a purpose: {beyond}"


@pytest.mark.parametrize(
    ("setting", "value", "message"),
    [
        ("answers", "23h", "Answers must be kept for a day at least"),
        *(long(setting, longest_s // 86_400) for setting, longest_s in privacy.LONGEST_S.items()),
    ],
)
def test_fail__too_short_or_too_long(
    tmp_path: Path, setting: str, value: str, message: str
) -> None:
    ((line, column, warning, found, _),) = said(tmp_path, f'[privacy]\n{setting} = "{value}"\n')
    assert (line, column) == (2, len(setting) + 4)
    assert found.startswith(message)
    assert warning == (value != "23h")


def test_ok__every_default_is_between_its_limits() -> None:
    assert privacy.SHORTEST_ANSWERS_S == schedule.SHORTEST_ANSWERS_S
    defaults = {
        name: getattr(Kept(), f"{name}_s") for name in privacy.LONGEST_S if name != "contacts"
    }
    assert all(0 < kept_s <= privacy.LONGEST_S[name] for name, kept_s in defaults.items())
    assert set(defaults) == {name.removesuffix("_s") for name in Kept.__struct_fields__}
