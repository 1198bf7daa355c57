"""`site.toml` as the hub gets it."""

from __future__ import annotations

from pathlib import Path

import pytest

from config.errors import ConfigError
from config.site import LoadedSite, load_site
from config.texts import languages
from hub.protocol.site import Hours, NumberRange, VisitorClass, Way

FOLDER = Path(__file__).parents[2] / "config"
SMALL = """\
[site]
id = "s"
name = "Haus"

[[zone]]
id = "z"
name = "Halle"

[[service]]
id = "a"
name.de = "Ausweis"
name.en = "Identity card"
prefix = "A"

[[counter]]
id = "1"
zone = "z"
services = "*"
"""


def loaded(folder: Path, text: str) -> LoadedSite:
    file = folder / "site.toml"
    file.write_text(text, encoding="utf-8")
    return load_site(file)


def test_ok__the_smallest_site(tmp_path: Path) -> None:
    site = loaded(tmp_path, SMALL).site
    assert site.name == {"de": "Haus", "en": "Haus"}
    assert site.timezone == "Europe/Berlin"
    assert site.services[0].hours == ()
    assert site.services[0].expected_s == 600
    assert site.counters[0].services == ("a",)
    assert site.counters[0].label == "1"
    assert site.public_url == ""


def test_ok__the_demo_is_a_citizen_office() -> None:
    site = load_site(FOLDER / "demo" / "site.toml").site
    assert (len(site.services), len(site.counters), len(site.zones)) == (11, 13, 2)
    assert {service.prefix for service in site.services} == set("ABCDEFGHK")
    passport = next(service for service in site.services if service.id == "ausweis")
    assert passport.name["en"] == "Identity card and passport"
    assert passport.hours == (
        *(Hours(day, 27_000, 61_200) for day in range(4)),
        Hours(4, 27_000, 46_800),
    )
    assert site.head_start_s[VisitorClass.APPOINTMENT] == 1200
    assert site.head_start_s[VisitorClass.PRIORITY] == 3600
    assert site.counters[0].way is Way.LEFT
    assert site.counters[0].head_start_s == {"abholung": 600}
    assert set(site.languages) == set(languages())
    for service in site.services:
        assert set(service.name) == set(service.bring) == set(languages())


def test_ok__the_bench_has_no_limits() -> None:
    site = load_site(FOLDER / "bench" / "site.toml").site
    assert len(site.counters) == 15
    assert all(counter.services == tuple(s.id for s in site.services) for counter in site.counters)
    assert all(service.hours == () for service in site.services)
    assert all(
        site.ranges[service.prefix] == NumberRange(1, 9_999_999, 1) for service in site.services
    )


def test_ok__a_service_s_hours_replace_those_of_the_site(tmp_path: Path) -> None:
    text = SMALL.replace('name = "Haus"', 'name = "Haus"\nhours = ["Mo 08:00-12:00"]')
    assert loaded(tmp_path, text).site.services[0].hours == (Hours(0, 28_800, 43_200),)
    always = text.replace('prefix = "A"', 'prefix = "A"\nhours = []')
    assert loaded(tmp_path, always).site.services[0].hours == ()


def test_ok__look_and_wording(tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(b"\x89PNG\r\n\x1a\nrest")
    own = '\n[theme]\nlogo = "logo.png"\nminimum_show = "5s"\n[texts.de]\nconfig-empty = "nix"\n'
    found = loaded(tmp_path, SMALL + own)
    assert found.theme.logo.startswith(b"\x89PNG")
    assert found.theme.minimum_show_s == 5.0
    assert found.texts == {"de": {"config-empty": "nix"}}


def test_fail__a_broken_site_says_everything_that_is_wrong(tmp_path: Path) -> None:
    broken = SMALL.replace('zone = "z"', 'zone = "zz"').replace('prefix = "A"', 'prefix = "a"')
    with pytest.raises(ConfigError) as caught:
        loaded(tmp_path, broken)
    assert [problem.line for problem in caught.value.problems] == [13, 17]
    assert str(caught.value).count("\n") == 1
