"""`aufruf clerk`, as admins use it: with a hub at work and without one."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from hub.server import pins
from hub.server.clerks import Clerks
from tests.hub.server.support import running_hub
from tests.patience import PATIENCE_S

AUFRUF = [sys.executable, "-c", "import aufruf; aufruf.main()"]


def clerk(*words: str | Path, typed: str = "") -> tuple[int, str, str]:
    done = subprocess.run(
        [*AUFRUF, "clerk", *map(str, words)],
        input=typed,
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
        check=False,
        env={**os.environ, "LC_ALL": "en_US.UTF-8", "PYTHONIOENCODING": "utf-8"},
    )
    return done.returncode, done.stdout, done.stderr


def test_ok__a_clerk_is_added_changed_and_removed(tmp_path: Path) -> None:
    at = ("--state", tmp_path)
    added = clerk("add", "mue", "--name", "Frau Müller", *at, typed="739154\n")
    assert added == (0, "", "")
    assert pins.fits("739154", Clerks(tmp_path / "clerks.json").all()[0].pin)
    code, made, _ = clerk("add", "sch", "--name", "Schmidt", "--skill", "car", *at, "--generate")
    assert code == 0
    assert pins.fits(made.strip(), Clerks(tmp_path / "clerks.json").all()[1].pin)
    assert clerk("skills", "mue", "--skill", "car", "--skill", "id-card", *at) == (0, "", "")
    assert clerk("remove", "sch", *at) == (0, "", "")
    code, listed, _ = clerk("list", "--format", "json", *at)
    (record,) = json.loads(listed)
    del record["created"]
    assert record == {"id": "mue", "name": "Frau Müller", "skills": ["car", "id-card"]}
    assert clerk("list", *at)[1].split() == ["mue", "Frau", "Müller", "car", "id-card"]
    assert clerk("pin", "mue", *at, typed="482951\n") == (0, "", "")
    assert pins.fits("482951", Clerks(tmp_path / "clerks.json").all()[0].pin)


@pytest.mark.parametrize(
    ("words", "typed", "code", "said"),
    [
        (("add", "mue", "--name", "M"), "1234\n", 1, "Anybody would guess this PIN"),
        (("add", "mue", "--name", "M"), "", 1, "A PIN has 4 to 12 digits"),
        (("add", "Müller", "--name", "M"), "739154\n", 2, "“Müller” is no word to sign in by"),
        (("add", "mue", "--name", " "), "739154\n", 2, "The name must have"),
        (("pin", "mue"), "739154\n", 1, "Nobody signs in here as “mue”"),
        (("remove", "mue"), "", 1, "Nobody signs in here as “mue”"),
    ],
)
def test_fail__one_line_says_why(
    tmp_path: Path, words: tuple[str, ...], typed: str, code: int, said: str
) -> None:
    done, out, err = clerk(*words, "--state", tmp_path, typed=typed)
    assert (done, out, err.count("\n")) == (code, "", 1)
    assert said in err
    assert not (tmp_path / "clerks.json").exists()


async def test_ok__a_hub_at_work_knows_them_at_once(tmp_path: Path) -> None:
    async with running_hub(tmp_path) as hub:
        words = ("add", "mue", "--name", "Müller", "--state", tmp_path)
        _, made, _ = await asyncio.to_thread(clerk, *words, "--generate")
        known = hub.service.house.clerks.find("mue")
        assert known
        assert pins.fits(made.strip(), known.pin)
        code, _, err = await asyncio.to_thread(
            clerk, "skills", "mue", "--skill", "id-crad", "--state", tmp_path
        )
        assert (code, err) == (1, "The site has no service “id-crad”.\n")
