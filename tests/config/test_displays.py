"""Displays, layouts and announcements in `site.toml`: what they become, what is said of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from config.findings import examine
from config.site_checks import cross_check
from config.site_file import SiteFile
from config.texts import Texts
from hub.protocol.screens import Labels, Loudness, Screen, Shade, Voice
from hub.protocol.site import Display, Hours
from tests.config.test_site import SMALL, loaded

SAY = Texts.load().say("en")
HOUSE = """\
[site]
id = "s"
name = "Haus"
[[zone]]
id = "halle"
name = "Halle"
[[zone]]
id = "og"
name = "OG"
[[service]]
id = "ausweis"
name = "Ausweis"
prefix = "A"
[[service]]
id = "kfz"
name = "Kfz"
prefix = "F"
[[counter]]
id = "1"
zone = "halle"
services = ["ausweis"]
[[counter]]
id = "2"
zone = "og"
services = "*"
"""
END = HOUSE.count("\n")
ALL = '[[display]]\nid = "d"\n'
LAYOUT = ALL + '[[layout]]\nid = "own"\n'


def said(folder: Path, added: str) -> list[tuple[int, int, bool, str, str]]:
    """Of what stands behind `HOUSE`: its line there (from 1), column, warning, sentence, hint."""
    file = folder / "site.toml"
    file.write_text(HOUSE + added, encoding="utf-8")
    return [
        (found.line - END, found.column, found.warning, found.message, found.hint)
        for found in examine(file, SiteFile, SAY, cross_check)[1]
    ]


def test_ok__a_display_with_every_setting(tmp_path: Path) -> None:
    own = (
        '[[display]]\nid = "d"\nzones = ["z"]\nservices = ["a", "a"]\ncounters = ["1"]\n'
        'layout = "door"\nshade = "contrast"\ndistance = 3\ndiagonal = 15.6\n'
        'labels = "rotate"\nlanguages = ["en", "de"]\non = ["Mo 07:00-18:00"]\n'
        '[[display]]\nid = "plain"\n'
    )
    found = loaded(tmp_path, SMALL + own)
    assert found.site.displays == (Display("d", ("z",), ("a",), ("1",)), Display("plain"))
    assert found.theme.screens == {
        "d": Screen(
            layout="door",
            shade=Shade.CONTRAST,
            distance_m=3,
            diagonal_in=15.6,
            labels=Labels.ROTATE,
            languages=("en", "de"),
            on=(Hours(0, 25_200, 64_800),),
        ),
        "plain": Screen(),
    }


def test_ok__how_calls_are_announced(tmp_path: Path) -> None:
    own = (
        '[voice]\nlanguages = ["de", "ticket", "de"]\ngap = 1\nquiet = ["So 00:00-24:00"]\n'
        '[[voice.loudness]]\nhours = ["Mo 07:00-08:00"]\npercent = 50\n'
        '[theme]\nticker.de = "Guten Tag"\n'
    )
    theme = loaded(tmp_path, SMALL + own).theme
    assert theme.voice == Voice(
        languages=("de", "ticket"),
        gap_s=1,
        quiet=(Hours(6, 0, 86_400),),
        loudness=(Loudness((Hours(0, 25_200, 28_800),), 50),),
    )
    assert theme.ticker == {"de": "Guten Tag", "en": "Guten Tag"}
    assert loaded(tmp_path, SMALL).theme.voice == Voice()


@pytest.mark.parametrize(
    ("added", "line", "column", "message", "hint"),
    [
        (
            ALL + 'services = ["ausweiss"]\n',
            3, 13, "There is no service “ausweiss”. There are: ausweis, kfz.", "ausweis",
        ),
        (
            ALL + 'counters = ["1", "9"]\n',
            3, 18, "There is no counter “9”. There are: 1, 2.", "",
        ),
        (
            ALL + 'languages = ["de", "fr"]\n',
            3, 20, "The language “fr” is not among site.languages. There are: de, en.", "",
        ),
        (
            ALL + 'shade = "drak"\n',
            3, 9, "“drak” is not possible for “shade”, only: light, dark, contrast.", "dark",
        ),
        (
            ALL + 'distance = "10"\n',
            3, 12, "“distance” must be a number without quotation marks, not “10”.", "",
        ),
        (ALL + "distance = 0.5\n", 3, 12, "“distance” must be at least 1, not 0.5.", ""),
        (ALL + "diagonal = nan\n", 3, 12, "“diagonal” may be 200 at most, not nan.", ""),
        (
            ALL + 'on = ["Mo 18:00-07:00"]\n',
            3, 6, "“Mo 18:00-07:00”: the end must be after the beginning, at 24:00 at the latest.",
            "",
        ),
        (
            LAYOUT + 'grid = ["header header", "calls history waiting"]\n',
            5, 26, "This line has 3 cells, the first has 2: all must have the same number.", "",
        ),
        (
            LAYOUT + 'grid = ["header", "calls", "histroy"]\n',
            5, 28,
            (
                "There is no panel “histroy”. A display has: header, name, date, clock, calls, "
                "history, waiting, wait, appointments, message, ticker, slides, place; “.” is an "
                "empty cell."
            ), "history",
        ),
        (
            LAYOUT + 'grid = ["calls clock", "clock ."]\n',
            5, 9, "The cells of “clock” must form one rectangle.", "",
        ),
        (
            LAYOUT + 'grid = ["calls", "clock", "calls"]\n',
            5, 9, "The cells of “calls” must form one rectangle.", "",
        ),
        (
            LAYOUT + 'grid = ["place"]\n',
            5, 8, "This layout lacks “calls”: calls would never be seen.", "",
        ),
        (
            LAYOUT + 'grid = ["calls calls"]\ncolumns = [2]\n',
            6, 11, "“columns” has 1 value, but the layout has 2 columns.", "",
        ),
        (
            LAYOUT + 'grid = ["calls"]\nrows = [1, 1]\n',
            6, 8, "“rows” has 2 values, but the layout has 1 line.", "",
        ),
        (
            LAYOUT + 'grid = ["calls"]\nrows = [0]\n',
            6, 9, "“rows” must be at least 1, not 0.", "",
        ),
        (LAYOUT + "grid = []\n", 5, 8, "“grid” must not be empty.", ""),
        (
            LAYOUT + f'grid = ["{" ".join(["calls"] * 13)}"]\n',
            5, 8, "A layout has 12 lines and 12 columns at most.", "",
        ),
        (
            ALL + '[[layout]]\nid = "own-portrait"\ngrid = ["calls"]\n',
            4, 6, "“own-portrait” belongs to a layout “own” that does not exist.", "",
        ),
        (
            LAYOUT + 'grid = ["calls"]\n[[layout]]\nid = "own"\ngrid = ["calls"]\n',
            7, 6, "“own” is already the “id” of entry 1 of this kind.", "",
        ),
        (
            ALL + '[voice]\nlanguages = ["de", "tiket"]\n',
            4, 20,
            (
                "“tiket” cannot be announced. Possible are “ticket” (the language of the ticket) "
                "and those of site.languages: de, en."
            ), "ticket",
        ),
        (
            ALL + '[[voice.loudness]]\nhours = ["Mo 07:00-08:00"]\npercent = 101\n',
            5, 11, "“percent” may be 100 at most, not 101.", "",
        ),
        (
            ALL + "[[voice.loudness]]\nhours = []\npercent = 50\n",
            4, 9, "“hours” must not be empty.", "",
        ),
    ],
)  # fmt: skip
def test_fail__one_mistake(
    tmp_path: Path, added: str, line: int, column: int, message: str, hint: str
) -> None:
    meant = f"Did you mean “{hint}”?" if hint else ""
    assert said(tmp_path, added) == [(line, column, False, message, meant)]


def test_fail__a_layout_that_does_not_exist_names_all_that_do(tmp_path: Path) -> None:
    added = '[[display]]\nid = "d"\nlayout = "halle"\n[[layout]]\nid = "own"\ngrid = ["calls"]\n'
    ((line, column, warning, message, hint),) = said(tmp_path, added)
    assert (line, column, warning) == (3, 10, False)
    assert message.startswith("There is no layout “halle”. There are: hall, hall-portrait, ")
    assert message.endswith(", own.")
    assert hint == "Did you mean “hall”?"


@pytest.mark.parametrize(
    ("added", "line", "column", "message"),
    [
        (
            ALL + 'layout = "door"\n',
            3, 10, "The layout “door” has a panel “place”; without counters it stays empty.",
        ),
        (
            ALL + '[[display]]\nid = "e"\nzones = ["halle"]\ncounters = ["2"]\n',
            6, 13,
            (
                "Counter “2” is in the waiting zone “og”, which this display does not show "
                "(zones): its calls never appear here."
            ),
        ),
        (
            ALL + '[[display]]\nid = "e"\nservices = ["kfz"]\ncounters = ["1"]\n',
            5, 13, "None of the counters of this display (counters) serves “kfz”.",
        ),
        (
            '[[display]]\nid = "d"\ncounters = ["1"]\n',
            -2, 6, "No display shows the calls of counter “2”.",
        ),
        (
            '[[display]]\nid = "d"\nservices = ["ausweis"]\n',
            -2, 6, "No display shows what counter “2” calls for: kfz.",
        ),
        (
            ALL + '[theme]\nticker.de = "x"\n',
            4, 1, "“ticker” is missing in: en.",
        ),
        (
            ALL + '[theme]\ncall = "#e0ffe0"\n',
            4, 8,
            (
                "“call” and “ground” look almost the same to colour-blind people: difference 10, "
                "needed are 20."
            ),
        ),
        (
            ALL + '[theme]\ncall = "#806000"\non_call = "#ffffff"\n',
            4, 8,
            (
                "“alert” and “call” look almost the same to colour-blind people: difference 3, "
                "needed are 20."
            ),
        ),
    ],
)  # fmt: skip
def test_ok__doubts_are_warnings(
    tmp_path: Path, added: str, line: int, column: int, message: str
) -> None:
    ((at_line, at_column, warning, sentence, hint),) = said(tmp_path, added)
    assert (at_line, at_column, warning, hint) == (line, column, True, "")
    assert sentence.startswith(message)


def test_ok__screens_that_share_the_calls_among_them(tmp_path: Path) -> None:
    doors = "".join(f'[[display]]\nid = "t{n}"\ncounters = ["{n}"]\n' for n in (1, 2))
    assert said(tmp_path, doors) == []
    by_service = "".join(
        f'[[display]]\nid = "{name}"\nservices = ["{name}"]\n' for name in ("ausweis", "kfz")
    )
    assert said(tmp_path, by_service) == []


def test_ok__nothing_is_called_unshown_because_of_a_slip(tmp_path: Path) -> None:
    (found,) = said(tmp_path, '[[display]]\nid = "d"\ncounters = ["1", "22"]\n')
    assert "There is no counter “22”." in found[3]


def test_ok__layouts_for_other_shapes(tmp_path: Path) -> None:
    shapes = "".join(
        f'[[layout]]\nid = "{name}"\ngrid = ["calls . clock", "calls . ."]\n'
        for name in ("hall-wide", "own", "own-portrait", "bus-portrait")
    )
    assert said(tmp_path, ALL + shapes) == []


def test_fail__all_mistakes_of_a_layout_at_once(tmp_path: Path) -> None:
    grid = 'grid = ["header header", "cals clock", "history"]\ncolumns = [1]\n'
    found = said(tmp_path, LAYOUT + grid)
    assert [message for _, _, _, message, _ in found if "no panel “cals”" in message]
    assert [message for _, _, _, message, _ in found if "has 1 cell, the first has 2" in message]
    assert [message for _, _, _, message, _ in found if "“columns” has 1 value" in message]
    assert len(found) == 3
