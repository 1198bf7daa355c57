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
    assert kept(tmp_path, "[privacy]\nfigures_by_clerk = true\n") == Kept(figures_by_clerk=True)


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


@pytest.mark.parametrize(
    ("sign_in", "clerks", "message"),
    [
        (False, "90d", "Figures by clerk stay empty as long as nobody signs in"),
        (
            True,
            "",
            "Figures by clerk reach back only as far as “clerks” in [privacy]: below 7 days",
        ),
        (True, "6d23h", "Figures by clerk reach back only as far"),
        (True, "7d", ""),
    ],
)
def test_fail__figures_by_clerk_of_nobody(
    tmp_path: Path, sign_in: bool, clerks: str, message: str
) -> None:
    table = "[privacy]\nfigures_by_clerk = true\n" + (f'clerks = "{clerks}"\n' if clerks else "")
    found = said(tmp_path, f"{table}[staff]\nsign_in = {str(sign_in).lower()}\n")
    assert [(line, warning) for line, _, warning, _, _ in found] == [(2, True)] * bool(message)
    assert all(text.startswith(message) for _, _, _, text, _ in found)


def test_ok__every_default_is_between_its_limits() -> None:
    assert privacy.SHORTEST_ANSWERS_S == schedule.SHORTEST_ANSWERS_S
    defaults = {
        name: getattr(Kept(), f"{name}_s") for name in privacy.LONGEST_S if name != "contacts"
    }
    assert all(0 < kept_s <= privacy.LONGEST_S[name] for name, kept_s in defaults.items())
    durations = {name for name in Kept.__struct_fields__ if name != "figures_by_clerk"}
    assert set(defaults) == {name.removesuffix("_s") for name in durations}
    assert not Kept().figures_by_clerk
