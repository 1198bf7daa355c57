"""What is said of rules that do not fit together: the sentence, and exactly where it points."""

from __future__ import annotations

from pathlib import Path

import pytest

from config.errors import ConfigProblem
from config.findings import examine
from config.site_checks import cross_check
from config.site_file import SiteFile
from config.texts import Texts

SAY = Texts.load().say("en")
HOUSE = """\
[site]
id = "s"
name = "Haus"
[[zone]]
id = "z"
name = "Halle"
[[display]]
id = "d"
[[counter]]
id = "1"
zone = "z"
services = "*"
[[service]]
id = "ausweis"
name = "Ausweis"
prefix = "A"
"""
END = HOUSE.count("\n")
FOTO = """\
[[service]]
id = "foto"
name = "Foto"
prefix = "F"
"""


def problems(folder: Path, text: str) -> list[ConfigProblem]:
    file = folder / "site.toml"
    file.write_text(text, encoding="utf-8")
    return list(examine(file, SiteFile, SAY, cross_check)[1])


def said(folder: Path, added: str) -> list[tuple[int, int, bool, str, str]]:
    """Of what stands behind `HOUSE`: its line there (from 1), column, warning, sentence, hint."""
    return [
        (found.line - END, found.column, found.warning, found.message, found.hint)
        for found in problems(folder, HOUSE + added)
    ]


def test_ok__a_house_with_every_rule(tmp_path: Path) -> None:
    added = (
        'before = ["foto"]\nresults = [{ code = "a", name = "A" }, { code = "b", name = "B" }]\n'
    )
    added += f"{FOTO}internal = true\n"
    added += '[[day]]\ndate = 2026-12-24\n[[day]]\ndate = "2026-12-24"\nservices = ["foto"]\n'
    added += '[alarm]\ncommand = ["/bin/sh", "-c", "true"]\n'
    assert said(tmp_path, added) == []


@pytest.mark.parametrize(
    ("added", "line", "column", "message", "hint"),
    [
        (
            f'before = ["fotto"]\n{FOTO}internal = true\n',
            1, 11, "There is no service “fotto”. There are: ausweis, foto.", "foto",
        ),
        (
            f'after = ["foto", "kase"]\n{FOTO}',
            1, 18, "There is no service “kase”. There are: ausweis, foto.", "",
        ),
        (
            '[[day]]\ndate = "2026-12-24"\nservices = ["ausweiss"]\n',
            3, 13, "There is no service “ausweiss”. There are: ausweis.", "ausweis",
        ),
        ('after = ["ausweis"]\n', 1, 10, "“ausweis” cannot come before or after itself.", ""),
        (
            f'before = ["foto"]\n{FOTO}after = ["ausweis"]\n',
            1, 11, "This way leads in a circle: ausweis → foto → ausweis.", "",
        ),
        (
            'results = [{ code = "a", name = "A" }, { code = "a", name = "B" }]\n',
            1, 49, "“a” is already the “code” of entry 1 of this kind.", "",
        ),
        (
            'results = [{ code = "a b", name = "A" }]\n',
            1, 21,
            (
                "“a b” is not possible as “code”: only letters a–z, digits, dot, hyphen and "
                "underscore, no space."
            ), "",
        ),
        (
            'results = [{ code = "a", nam = "A", name = "A" }]\n',
            1, 26, "Unknown setting “nam”.", "name",
        ),
        (
            '[[day]]\ndate = "2026-12-24"\nto = "2026-12-23"\n',
            3, 6, "The range ends (2026-12-23) before it begins (2026-12-24).", "",
        ),
        (
            '[[day]]\ndate = "2026-12-24"\nto = "2027-12-25"\n',
            3, 6, "The range from 2026-12-24 to 2027-12-25 is longer than a year.", "",
        ),
        (
            '[[day]]\ndate = "2026-02-29"\n',
            2, 8,
            (
                "“2026-02-29” is not a day of the calendar. A date looks like this: "
                '"2026-12-24".'
            ), "",
        ),
        (
            '[[day]]\ndate = "2026-12-24"\nto = "2026-12-31"\n[[day]]\ndate = "2026-12-31"\n',
            5, 8, "For 2026-12-31 entry 1 of this kind holds already.", "",
        ),
        (
            '[[day]]\ndate = "2026-12-24"\nhours = ["Do 08:00-12:00"]\n',
            3, 9,
            (
                "“Do 08:00-12:00” is not a time span. Time spans look like this: "
                '["08:00-12:00", "13:00-16:00"].'
            ), "",
        ),
        (
            '[order.ratio]\nappointments = 0\nwalkins = 1\ncap = "30m"\n',
            2, 16, "“appointments” must be at least 1, not 0.", "",
        ),
        (
            "[order.ratio]\nappointments = 2\nwalkins = 1\n",
            1, 1, "The setting “cap” is missing.", "",
        ),
        (
            '[order]\nhanded_on = "frist"\n',
            2, 13, "“frist” is not possible for “handed_on”, only: original, now, first.", "first",
        ),
        ("[missed]\ncalls = 0\n", 2, 9, "“calls” must be at least 1, not 0.", ""),
        (
            '[alarm]\ncommand = ["siren"]\n',
            2, 12,
            (
                "“siren” must be a program with its full path, such as "
                '"/usr/local/bin/siren".'
            ), "",
        ),
        ("quota = 0\n", 1, 9, "“quota” must be at least 1, not 0.", ""),
    ],
)  # fmt: skip
def test_fail__one_mistake(
    tmp_path: Path, added: str, line: int, column: int, message: str, hint: str
) -> None:
    meant = f"Did you mean “{hint}”?" if hint else ""
    assert said(tmp_path, added) == [(line, column, False, message, meant)]


@pytest.mark.parametrize(
    ("added", "line", "column", "message"),
    [
        (
            f'after = ["foto"]\n{FOTO}retired = true\n',
            1, 10, "“foto” is retired, but the way of “ausweis” still leads there.",
        ),
        (
            f"{FOTO}internal = true\n",
            5, 12,
            (
                "No other service leads to the internal service “foto” (before, after): only "
                "those whom a counter hands on get there."
            ),
        ),
        (
            '[alarm]\ncommand = ["/none/siren", "5"]\n',
            2, 12, "There is no program “/none/siren” on this machine, or it is not executable.",
        ),
        ('results = [{ code = "a", name.de = "A" }]\n', 1, 26, "“name” is missing in: en."),
        (
            '[[day]]\ndate = 2026-12-24\nname.de = "Heiligabend"\n',
            3, 1, "“name” is missing in: en.",
        ),
    ],
)  # fmt: skip
def test_ok__doubts_are_warnings(
    tmp_path: Path, added: str, line: int, column: int, message: str
) -> None:
    assert said(tmp_path, added) == [(line, column, True, message, "")]


def test_fail__a_circle_is_said_once_and_a_way_into_it_is_none(tmp_path: Path) -> None:
    added = 'before = ["foto"]\n'
    for one, other in (("foto", "kasse"), ("kasse", "archiv"), ("archiv", "foto")):
        added += f'[[service]]\nid = "{one}"\nname = "x"\nprefix = "B"\nafter = ["{other}"]\n'
    (found,) = said(tmp_path, added)
    assert found[:2] == (6, 10)
    assert found[3] == "This way leads in a circle: foto → kasse → archiv → foto."


def test_ok__ways_may_meet_again(tmp_path: Path) -> None:
    added = f'before = ["foto"]\nafter = ["kasse"]\n{FOTO}after = ["kasse"]\n'
    assert said(tmp_path, added + FOTO.replace("foto", "kasse")) == []


def test_ok__a_leap_year_and_two_services_on_one_day(tmp_path: Path) -> None:
    added = FOTO + '[[day]]\ndate = "2028-02-29"\nto = "2029-02-28"\nservices = ["foto"]\n'
    added += '[[day]]\ndate = "2028-02-29"\nservices = ["ausweis"]\n'
    assert said(tmp_path, added) == []
    again = '[[day]]\ndate = "2028-03-01"\nservices = ["ausweis", "foto"]\n'
    (found,) = said(tmp_path, added + again)
    assert found[3] == "For 2028-03-01 entry 1 of this kind holds already."


EXPRESS = HOUSE.replace('services = "*"', 'services = "*"\nexpress = "8m"')


def test_fail__an_express_counter_that_takes_nothing(tmp_path: Path) -> None:
    found = problems(tmp_path, EXPRESS)
    assert [(one.line, one.column, one.message) for one in found] == [
        (
            13,
            11,
            (
                "Everything that this counter serves takes longer (expected) than 8m: it would "
                "never call anybody."
            ),
        ),
        (
            15,
            6,
            (
                "“ausweis” takes longer (expected) than any of its counters accepts (express): its "
                "numbers would never be called."
            ),
        ),
    ]


@pytest.mark.parametrize(
    "added",
    [
        'expected = "8m"\n',
        '[[counter]]\nid = "2"\nzone = "z"\nservices = ["ausweis"]\n' + FOTO + 'expected = "5m"\n',
    ],
)
def test_ok__an_express_counter_for_what_is_short(tmp_path: Path, added: str) -> None:
    assert problems(tmp_path, EXPRESS + added) == []


def test_ok__no_express_is_judged_by_what_cannot_be_read(tmp_path: Path) -> None:
    (found,) = problems(tmp_path, EXPRESS + "expected = 8\n")
    assert "is not a duration" in found.message


@pytest.mark.parametrize("state", ["NRW", "Bayern"])
def test_fail__a_state_is_a_code(tmp_path: Path, state: str) -> None:
    text = HOUSE.replace('name = "Haus"', f'name = "Haus"\nholidays = "{state}"')
    (found,) = problems(tmp_path, text)
    assert (found.line, found.column) == (4, 12)
    assert f"“{state}” is not possible for “holidays”, only: BW, BY, BE," in found.message
