"""What an admin reads about a template of the house's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from config.site_checks.template import check
from config.texts import Texts
from hub.protocol.ticket_template import LONGEST
from printers.template import FOLDER

SAY = Texts.load().say("en")


def found(folder: Path, source: str | bytes) -> list[str]:
    file = folder / "own.j2"
    file.write_bytes(source if isinstance(source, bytes) else source.encode())
    findings = check({"ticket": {"template": "own.j2"}}, folder)
    return [SAY(finding.text, **finding.facts) for finding in findings]


def test_ok__the_programs_own_template_and_none_at_all(tmp_path: Path) -> None:
    assert found(tmp_path, (FOLDER / "ticket.txt.j2").read_text()) == []
    assert list(check({}, tmp_path)) == []
    assert list(check({"ticket": {"template": 3}}, tmp_path)) == []


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("large: {{ number", "own.j2, line 1: this is not valid Jinja"),
        ("cut\n{% if number %}\nlarge: x", "own.j2, line 2: this is not valid Jinja"),
        ("cut\nlarge: {{ nummer }}", "own.j2, line 2: a ticket knows no “nummer”"),
        ("cut\nhuge bald: {{ number }}", "own.j2, line 2: “bald” is no block"),
        ("{{ number }}", "line 1: “{{ number }}” is no block"),
        ("{% for x in bring %}- {{ x }}\nspace viel\n{% endfor %}", "“space viel” is no block"),
        (b"large: \xff", "is not a UTF-8 file"),
        ("# " + "x" * LONGEST, "too long"),
    ],
)
def test_fail__one_sentence_with_the_line(tmp_path: Path, source: str | bytes, said: str) -> None:
    (only,) = found(tmp_path, source)
    assert said in only


def test_fail__a_file_that_is_not_there(tmp_path: Path) -> None:
    (only,) = check({"ticket": {"template": "own.j2"}}, tmp_path)
    assert only.text == "config-no-template"
