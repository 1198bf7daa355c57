"""House rules that the import contracts in pyproject.toml cannot express."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from config.completeness import variables

ROOT = Path(__file__).parents[1]
PACKAGES = ("config", "counter", "demo", "display", "hub", "kiosk", "media", "printers")
CODE = [
    ROOT / "aufruf.py",
    *(file for package in PACKAGES for file in sorted((ROOT / package).rglob("*.py"))),
]
TESTS = sorted((ROOT / "tests").rglob("*.py"))
PURE = ("hub/protocol", "hub/queueing", "hub/projection", "hub/keeping",
        "hub/subjects.py", "hub/link/lease.py",
        "kiosk/model.py", "kiosk/pressing.py", "kiosk/steps.py", "kiosk/choices.py",
        "kiosk/labels.py", "kiosk/fitting.py", "kiosk/layout.py", "kiosk/opening.py",
        "kiosk/wording.py", "kiosk/keys.py",
        "counter/model.py", "counter/pressing.py", "counter/questions.py",
        "counter/options.py", "counter/signing_in.py", "counter/alarms.py", "counter/notices.py",
        "display/model.py", "display/layout.py", "printers/document.py")  # fmt: skip
PORTABLE = ("counter", "hub.link", "hub.protocol", "config")
POSIX_ONLY = ("fcntl", "grp", "pty", "pwd", "resource", "syslog", "termios", "tty", "uvloop")
MOST_LINES = 400
SAYERS = ("say", "_say")
TEXT_ID = re.compile(r"[a-z]+(-[a-z0-9]+)+")


def name_of(file: Path) -> str:
    return str(file.relative_to(ROOT))


@cache
def tree(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"))


def is_pure(file: Path) -> bool:
    return name_of(file).startswith(PURE)


@pytest.mark.parametrize("file", CODE, ids=name_of)
def test_a_module_says_why_it_exists_and_stays_small(file: Path) -> None:
    empty = file.name == "__init__.py" and not file.read_text("utf-8").strip()
    assert empty or ast.get_docstring(tree(file)), "no docstring"
    assert len(file.read_text(encoding="utf-8").splitlines()) <= MOST_LINES
    assert not re.search(r"(^|_)(utils?|common|managers?|helpers?|misc)(_|$)", file.stem)


@pytest.mark.parametrize("file", [file for file in CODE if is_pure(file)], ids=name_of)
def test_pure_modules_do_not_ask_for_the_time(file: Path) -> None:
    """datetime is welcome there as arithmetic, not as a clock."""
    asked = [
        f"line {node.lineno}: {node.func.attr}()"
        for node in ast.walk(tree(file))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in ("now", "today", "utcnow")
    ]
    assert asked == []


def said(file: Path) -> Iterator[tuple[str, int]]:
    """The ids of texts that a module says literally."""
    for node in ast.walk(tree(file)):
        if not isinstance(node, ast.Call) or not node.args:
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else ""
        name = node.func.id if isinstance(node.func, ast.Name) else name
        match node.args[0]:
            case ast.Constant(value=str(text)) if name in ("say", "_say") and TEXT_ID.fullmatch(
                text
            ):
                yield text, node.lineno


def test_every_text_that_the_code_says_is_in_the_catalogue() -> None:
    known = variables("de")
    unknown = [
        f"{name_of(file)}:{line}: {text_id}"
        for file in CODE
        for text_id, line in said(file)
        if text_id not in known
    ]
    assert unknown == []


@pytest.mark.parametrize("package", PORTABLE)
def test_what_runs_on_windows_imports_without_posix(package: str) -> None:
    """A module that is imported at import time must be there on clerks' PCs too."""
    program = f"""
import importlib, pkgutil, sys
sys.modules.update(dict.fromkeys({POSIX_ONLY!r}))
package = importlib.import_module({package!r})
for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
    importlib.import_module(module.name)
"""
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_every_package_is_typed_and_shipped() -> None:
    wheel = (ROOT / "pyproject.toml").read_text(encoding="utf-8").split("only-include = [")[1]
    for package in PACKAGES:
        assert (ROOT / package / "py.typed").exists()
        assert f'"{package}"' in wheel.split("]")[0]


def test_every_folder_of_tests_is_a_package() -> None:
    """Without it `tests/hub` would shadow `hub`."""
    for file in TESTS:
        assert (file.parent / "__init__.py").exists(), name_of(file.parent)


def test_no_test_is_skipped() -> None:
    """What a test needs is installed by `make test`; a test that may be left out proves nothing."""
    marks = re.compile(r"pytest\.(skip|importorskip)\(|mark\.(skip|skipif|xfail)\b")
    guilty = [
        name_of(file)
        for file in TESTS
        if file != Path(__file__) and marks.search(file.read_text(encoding="utf-8"))
    ]
    assert guilty == []
