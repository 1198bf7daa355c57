"""The examples and the documentation say every setting that there is, and no other."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from shutil import copytree

import pytest
from pydantic import BaseModel

from config.device import Device, load_device
from config.device import cross_check as device_check
from config.findings import examine
from config.site import load_site
from config.site_checks import cross_check as site_check
from config.site_file import SiteFile
from config.texts import Texts
from config.values import duration_s
from tests.config.settings import settings, table_in, written

ROOT = Path(__file__).parents[2]
FILES = sorted((ROOT / "config").glob("*/*.toml"))
SECRETS = ("smtp.password", "cloud.password", "stadt-ca.pem")
"""What nobody gives away."""
DOCS = (ROOT / "docs" / "configuration.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.name}")
def test_every_file_that_we_give_away_is_fine(file: Path, tmp_path: Path) -> None:
    say = Texts.load().say("en")
    file = Path(copytree(file.parent, tmp_path / "given")) / file.name
    for secret in SECRETS:
        (file.parent / secret).touch()
    if file.name == "device.toml":
        assert examine(file, Device, say, device_check)[1] == ()
        assert load_device(file).name
    else:
        assert examine(file, SiteFile, say, site_check)[1] == ()
        assert load_site(file).site.services


@pytest.mark.parametrize(("name", "model"), [("site", SiteFile), ("device", Device)])
def test_the_example_shows_every_setting(name: str, model: type[BaseModel]) -> None:
    file = ROOT / "config" / "examples" / f"{name}.toml"
    known = set(settings(model))
    assert set(written(tomllib.loads(file.read_text(encoding="utf-8")), known)) == known


def test_the_example_comments_every_table_and_nearly_every_setting() -> None:
    for name in ("site", "device"):
        lines = (ROOT / "config" / "examples" / f"{name}.toml").read_text("utf-8").splitlines()
        comments = sum(line.startswith("#") for line in lines)
        said = sum(bool(re.match(r"[a-z_.]+ =", line)) for line in lines)
        assert comments > said * 0.7


@pytest.mark.parametrize(
    ("start", "end", "model"),
    [("## site.toml", "## device.toml", SiteFile), ("## device.toml", None, Device)],
)
def test_the_documentation_has_every_setting_and_no_other(
    start: str, end: str | None, model: type[BaseModel]
) -> None:
    chapter = DOCS.split(f"\n{start}\n")[1].split(f"\n{end}\n")[0]
    described = re.findall(r"^\| `([a-z_.]+)` \|", chapter, re.MULTILINE)
    assert sorted(described) == sorted(settings(model))


def test_the_documented_defaults_are_those_of_the_models() -> None:
    for name, default in re.findall(r"^\| `theme\.([a-z_]+)` \| `\"(#\w+)\"` \|", DOCS, re.M):
        assert SiteFile.model_fields["theme"].default.model_dump()[name] == default
    rows = re.findall(r"^\| `(\w+)\.(\w+)` \| `(true|false|\d+(?:\.\d+)?)` \|", DOCS, re.MULTILINE)
    assert len(rows) >= 14
    for table, name, default in rows:
        assert default_of(table, name) == tomllib.loads(f"x = {default}")["x"]
    rows = re.findall(r"^\| `(\w+)\.(\w+)` \| `\"(\d+[smh])\"` \|", DOCS, re.MULTILINE)
    assert len(rows) >= 14
    for table, name, default in rows:
        assert default_of(table, name) == duration_s(default)


def default_of(table: str, name: str) -> object:
    """Both files may have a table of the same name; no setting stands in both."""
    (field,) = (
        found.model_fields[name]
        for file in (Device, SiteFile)
        if table in file.model_fields
        and (found := table_in(file.model_fields[table].annotation))
        and name in found.model_fields
    )
    return field.default
