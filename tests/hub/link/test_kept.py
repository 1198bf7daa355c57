from __future__ import annotations

import stat
from pathlib import Path

import pytest
from msgspec.structs import replace

from hub.link.kept import KeptWelcome
from hub.link.lease import Moment
from hub.protocol.theme import Theme
from hub.protocol.wire import SiteChanged, Welcome
from tests.hub.link.lent import MORNING_MS, SITE

WALL_MS = MORNING_MS + 250
AT = Moment(MORNING_MS, 10_000, "boot-1")
WELCOME = Welcome(
    site=SITE, theme=Theme(logo=b"\x89PNG\xff"), texts={"de": {"kiosk-choose": "Bitte wählen"}},
    instance="first", version="1", hub_ms=5, now_ms=MORNING_MS, speed=2.0,
)  # fmt: skip


def kept_in(path: Path) -> KeptWelcome:
    kept = KeptWelcome(path)
    kept.welcomed(WELCOME, AT, WALL_MS)
    return kept


def test_ok__a_welcome_is_there_after_a_restart_for_nobody_else(tmp_path: Path) -> None:
    path = tmp_path / "kiosk" / "welcome.json"
    kept_in(path)
    found = KeptWelcome(path).load()
    assert found is not None
    assert found.welcome == WELCOME
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_ok__a_changed_site_is_kept_too(tmp_path: Path) -> None:
    path = tmp_path / "welcome.json"
    changed = SiteChanged(site=replace(SITE, wifi="Gast"), theme=Theme(), texts={})
    kept_in(path).changed(changed, AT, WALL_MS)
    found = KeptWelcome(path).load()
    assert found is not None
    assert (found.welcome.site.wifi, found.welcome.theme, found.welcome.speed) == (
        "Gast", Theme(), 2.0
    )  # fmt: skip


def test_ok__the_same_welcome_again_is_not_written_again(tmp_path: Path) -> None:
    path = tmp_path / "welcome.json"
    kept = kept_in(path)
    path.unlink()
    later = Moment(MORNING_MS + 2_000, 11_000, "boot-1")
    again = replace(WELCOME, hub_ms=1_005, now_ms=MORNING_MS + 2_000, instance="second")
    kept.welcomed(again, later, WALL_MS + 1_000)
    assert not path.exists()
    kept.welcomed(again, replace(later, site_ms=MORNING_MS + 60_000), WALL_MS + 1_000)
    assert path.exists(), "the hub's clock was set"


@pytest.mark.parametrize(
    ("now", "wall_ms", "site_ms"),
    [
        (Moment(0, 15_000, "boot-1"), 0, MORNING_MS + 10_000),  # the date is not asked
        (Moment(0, 100, "boot-2"), WALL_MS + 60_000, MORNING_MS + 120_000),
        (Moment(0, 100, "boot-2"), WALL_MS - 60_000, MORNING_MS),  # never back
    ],
)
def test_ok__site_time_goes_on_while_there_is_no_program(
    tmp_path: Path, now: Moment, wall_ms: int, site_ms: int
) -> None:
    path = tmp_path / "welcome.json"
    kept_in(path)
    found = KeptWelcome(path).load()
    assert found is not None
    assert found.site_ms(now, wall_ms) == site_ms


@pytest.mark.parametrize("content", [b"", b"{", b"\x00" * 100, b'{"welcome": 1}', b"[]"])
def test_fail__what_cannot_be_read_is_as_nothing(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "welcome.json").write_bytes(content)
    assert KeptWelcome(tmp_path / "welcome.json").load() is None


def test_fail__a_folder_that_cannot_be_written_is_no_end(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").write_text("")
    kept = kept_in(tmp_path / "file" / "welcome.json")
    assert [record.message for record in caplog.records] == ["welcome_not_kept"]
    assert kept.load() is not None, "in memory it is known"
