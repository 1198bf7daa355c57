"""Where things stand in a TOML file, and what remains of one with broken lines."""

from __future__ import annotations

from pathlib import Path

from config.source import Source, parse

TEXT = """\
top = 1

[site]
id = "rathaus"
name.de = "Bürgerbüro"   # an umlaut before: columns count characters
"quoted key" = [ "ä", 2, { deep = 3 } ]

[[service]]
id = "a"

[[service]]
id = "b"
names = { de = "x", en = "y" }

[service.extra]
more = true
"""


def source(text: str) -> Source:
    return parse(Path("site.toml"), text)


def test_ok__positions_of_keys_and_values() -> None:
    found = source(TEXT)
    assert found.of_key(("top",)) == (1, 1)
    assert found.of_value(("site",)) == (3, 1)
    assert found.of_value(("site", "id")) == (4, 6)
    assert found.of_key(("site", "name", "de")) == (5, 1)
    assert found.of_value(("site", "name", "de")) == (5, 11)
    assert found.of_value(("site", "quoted key", 1)) == (6, 23)
    assert found.of_key(("site", "quoted key", 2, "deep")) == (6, 28)
    assert found.of_value(("service", 0, "id")) == (9, 6)
    assert found.of_value(("service", 1)) == (11, 1)
    assert found.of_value(("service", 1, "names", "en")) == (13, 26)
    assert found.of_key(("service", 1, "extra", "more")) == (16, 1)


def test_ok__what_is_missing_is_sought_at_the_table_around_it() -> None:
    found = source(TEXT)
    assert found.of_value(("service", 1, "prefix")) == (11, 1)
    assert found.of_value(("counter",)) == (1, 1)


def test_ok__windows_line_ends() -> None:
    found = source(TEXT.replace("\n", "\r\n"))
    assert found.broken == ()
    assert found.of_value(("site", "id")) == (4, 6)


def test_fail__every_broken_line_is_reported_and_the_rest_is_read() -> None:
    found = source('a = 1\nb = Rathaus\nc = 3\nd 4\ne = "open\nf = 6\n')
    assert [(fault.line, fault.column) for fault in found.broken] == [(2, 5), (4, 3), (5, 10)]
    assert found.values == {"a": 1, "c": 3, "f": 6}
    assert found.of_value(("f",)) == (6, 5)


def test_fail__damage_over_several_lines_is_reported_once() -> None:
    found = source("a = 1\nb = [\n  1,\nc = 3\nd = 4\ne = 5\nf = 6\n")
    assert not found.readable
    assert len(found.broken) == 1


def test_fail__twice_the_same_setting() -> None:
    found = source("a = 1\nb = 2\na = 3\n")
    assert [fault.line for fault in found.broken] == [3]
    assert "overwrite" in found.broken[0].reason


def test_fail__an_unclosed_text_block_ends_with_the_file() -> None:
    found = source('a = 1\nb = """\nnever ends\n')
    assert not found.readable or found.broken


def test_ok__an_empty_file() -> None:
    assert source("").values == {}
